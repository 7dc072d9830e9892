"""Trees of columns, however they are drawn."""

import json

import pytest

from crawler.fetches import Role
from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import HOST, TRAIL, read

GKMLPT_TREE = [
    {"id": 1, "name": "法定主动公开内容", "jump_url": "", "post_count": 9, "children": [
        {"id": 2, "name": "机构职能", "jump_url": "http://mz.example.gov.cn/jgzn/", "children": []},
        {"id": 3, "name": "工作动态", "post_count": 9, "children": []},
        {"id": 4, "name": "规划计划", "post_count": 0, "children": []}]},
]  # fmt: skip
API = "/gkmlpt/api/all/{}?page=1&sid=755031{}"
VSB = """var tree = new WebFXTree('信息公开目录');
var a1 = new WebFXTreeItem('<span>信息公开指南</span>', document.getElementById("a1455").href);
tree.add(a1);
var a2 = new WebFXTreeItem('<span>财务信息</span>', document.getElementById("a1456").href);
tree.add(a2);
var a3 = new WebFXTreeItem('年度预算', document.getElementById("a1457").href);
a2.add(a3);
document.write(tree);"""
VSB_LINKS = "".join(f'<a id="a{n}" href="../list.jsp?id={n}" style="display:none"></a>' for n in (1455, 1456, 1457))
FLAT = """var zNodes =[
 {id:1, pId:0, name:"业务工作", open:true},
 {id:11, pId:1, name:'社会救助', url:'../shjz/index.html', target:"_self"}, // 低保
 {id:12, pId:1, name:"养老服务", url:"../ylfw/index.html",},
 {id:2, pId:0, name:"财政信息", url:"../czxx/index.html"}];"""
DTREE = """d = new dTree('d');d.add(0,-1,'政府信息公开目录');d.add(1,0,'机构职能','jgzn.html');
d.add(2,0,'业务工作','#');d.add(3,2,'社会救助','shjz.html');document.write(d);"""
NESTED = """<ul id="treemenu" class="filetree"><li><a href="/zwgk/jgzn/">机构职能</a></li><li><span>业务工作</span>
<ul><li><a href="/zwgk/shjz/">社会救助</a><ul><li><a href="/zwgk/shjz/db/">低保</a></li></ul></li></ul></li></ul>"""
MAP = """<div class="map"><h3><a href="/zwgk/">政务公开</a></h3><ul><li><a href="/zwgk/tzgg/">通知公告</a></li>
<li><a href="/zwgk/zcwj/">政策文件</a></li></ul><dl><dt><a href="/hdjl/">互动交流</a></dt><dd><a href="/hdjl/jzxx/">局长信箱</a></dd>
<dd><a href="/hdjl/zxft/">在线访谈</a></dd></dl><h3>办事服务</h3><ul><li><a href="/bsfw/bszn/">办事指南</a></li></ul></div>"""


@pytest.mark.parametrize(
    ("markup", "url", "places"),
    [
        pytest.param(
            f"<div id=app></div><script>window._CONFIG = {{ SID: '755031', TREE: {json.dumps(GKMLPT_TREE)} }};</script>",
            "/gkmlpt/index",
            {"/jgzn/": "法定主动公开内容>机构职能", API.format(3, "#rows"): "法定主动公开内容>工作动态",
             API.format(4, ""): "法定主动公开内容>规划计划"},
            id="gkmlpt",
        ),
        pytest.param(
            f"<div id=app></div><script>window._CONFIG = {{ SID: '755031', TREE: {json.dumps(GKMLPT_TREE)} }};</script>",
            "/mzj/gkmlpt/index",
            {"/jgzn/": "法定主动公开内容>机构职能", "/mzj" + API.format(3, "#rows"): "法定主动公开内容>工作动态",
             "/mzj" + API.format(4, ""): "法定主动公开内容>规划计划"},
            id="gkmlpt of one office of many",
        ),
        pytest.param(
            f"{VSB_LINKS}<script>{VSB}</script>", "/xxgk/xxgkml.htm",
            {"/list.jsp?id=1455": "信息公开指南", "/list.jsp?id=1456": "财务信息", "/list.jsp?id=1457": "财务信息>年度预算"},
            id="vsb",
        ),
        pytest.param(
            f"<ul id=t class=ztree></ul><script>{FLAT}</script>", "/xxgk/ml.html",
            {"/shjz/index.html": "业务工作>社会救助", "/ylfw/index.html": "业务工作>养老服务", "/czxx/index.html": "财政信息"},
            id="zTree, flat",
        ),
        pytest.param(
            '<script>var treeData = [{"name":"业务工作","url":"","children":[{"name":"社会救助","url":"/a/"},'
            '{"name":"养老服务","url":"/b/"}]},{"name":"财政信息","url":"/c/"}];</script>', "/xxgk/ml.html",
            {"/a/": "业务工作>社会救助", "/b/": "业务工作>养老服务", "/c/": "财政信息"}, id="nested objects",
        ),
        pytest.param(
            f"<script>{DTREE}</script>", "/ml/index.html", {"/ml/jgzn.html": "机构职能", "/ml/shjz.html": "业务工作>社会救助"},
            id="dTree",
        ),
        pytest.param(
            NESTED, "/zwgk/ml.html",
            {"/zwgk/jgzn/": None, "/zwgk/shjz/": "业务工作>社会救助", "/zwgk/shjz/db/": "业务工作>社会救助>低保"},
            id="nested lists named a tree",
        ),
        pytest.param(
            MAP, "/wzdt/index.html",
            {"/zwgk/": "政务公开", "/zwgk/tzgg/": "政务公开>通知公告", "/zwgk/zcwj/": "政务公开>政策文件", "/hdjl/": "互动交流",
             "/hdjl/jzxx/": "互动交流>局长信箱", "/hdjl/zxft/": "互动交流>在线访谈", "/bsfw/bszn/": "办事服务>办事指南"},
            id="site map",
        ),
    ],
)  # fmt: skip
def test_places(markup: str, url: str, places: dict[str, str | None]) -> None:
    reading = read(markup, head="<title>政府信息公开目录</title>", url=HOST + url)
    found = {place.url.removeprefix(HOST): ">".join(place.path) for place in reading.facts.places}
    assert found == {url: path for url, path in places.items() if path}
    assert reading.facts.kind is not PageKind.EMPTY_LIST
    roles = {link.url.removeprefix(HOST): link.role for link in reading.links}
    assert {roles[url] for url in places} == {Role.COLUMN}


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<script>var data=[{name:'张三',url:'/a/'},{name:'李四',url:'/b/'},{name:'王五',url:'/c/'}];</script>", id="no tree"),
        pytest.param("<script>var zNodes=[{id:1,pId:0,name:getName(),url:'/a/'}];</script>", id="not literal"),
        pytest.param(f"{TRAIL}<ul><li><a href='/a/'>政务公开</a><ul><li><a href='/b/'>通知公告</a></li></ul></li></ul>", id="a menu"),
    ],
)  # fmt: skip
def test_no_tree(markup: str) -> None:
    assert read(markup).facts.places == ()


def test_a_shell_with_its_tree_is_rendered_enough() -> None:
    tree = f"<script>window._CONFIG = {{ SID: '755031', TREE: {json.dumps(GKMLPT_TREE)} }};</script>"
    shell = read(f"<div id=app></div>{tree}", url=f"{HOST}/gkmlpt/index")
    assert (shell.unrendered, shell.facts.kind) == (False, PageKind.NAVIGATION)
    assert read("<div id=app></div><script>new Vue({el:'#app'})</script>", url=f"{HOST}/x/index").unrendered
