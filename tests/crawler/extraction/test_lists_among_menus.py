"""Ordinary sites: the section's menu and the boxes of other columns stand beside the list, and scripts lead it on."""

import pytest

from crawler.extraction.ajax_list import ajax_lists
from crawler.extraction.platforms import read_json_list
from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import LONG, ROWS, TRAIL, facts

HOST = "http://mz.example.gov.cn"
HERE = f"{HOST}/zwgk/tzgg/"
TRS_PAGER = '<script>createPageHTML(1, 0, "index", "html")</script>'
EMPTY = f"<div class='xl'><ul class='xl-list'></ul></div>{TRS_PAGER}"
LATEST = "".join(f"<li><a href='./sub/{n}.html'>关于做好社会救助工作的通知之{n}</a><span>01-0{n}</span></li>" for n in range(1, 6))  # fmt: skip


def menu(*links: str, tag: str = "ul") -> str:
    return f"<div class='gknr'><{tag}>" + "".join(f"<li><a href='{to}'>栏目{n}</a></li>" for n, to in enumerate(links)) + f"</{tag}></div>"  # fmt: skip


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param(menu("../zcwj/", "./", "../shjz/") + EMPTY, PageKind.EMPTY_LIST, id="an empty list below a menu that holds this column"),
        pytest.param(menu("../", "../zcwj/") + EMPTY, PageKind.EMPTY_LIST, id="below a menu that leads back to the section"),
        pytest.param(menu("../zcwj/", "../shjz/") + EMPTY, PageKind.UNREADABLE, id="links to other columns may be its rows"),
        pytest.param(menu("./", "202001/t20200102_1.html") + EMPTY, PageKind.UNREADABLE, id="a document among the names"),
        pytest.param(f"<ul><li><a href='../'>关于公布乡镇人民政府民政服务站名单的一览表</a></li></ul>{EMPTY}", PageKind.UNREADABLE, id="a title is no column's name"),
        pytest.param(menu("../", "./") + "<ul class='e2'></ul><div>共 <b>1</b>页<b>0</b>条记录</div>", PageKind.EMPTY_LIST, id="织梦 counts no rows"),
        pytest.param(menu("./") + "<ul class='e2'></ul><div>共 <b>1</b>页<b>0</b>条记录</div>", PageKind.EMPTY_LIST, id="a menu of this column alone"),
        pytest.param(menu("./") + "<ul class='e2'></ul><div>共 <b>1</b>页<b>5</b>条记录</div>", PageKind.UNREADABLE, id="rows are counted that are not shown"),
    ],
)  # fmt: skip
def test_the_menu_of_the_section_is_not_the_list(body: str, kind: PageKind) -> None:
    assert facts(f"{TRAIL}{body}", url=HERE).kind is kind


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param(menu("zcwj/", "shjz/index.html"), PageKind.NAVIGATION, id="nothing but columns within"),
        pytest.param("<div class='left'>" + menu("zcwj/", "shjz/") + "</div><p>请选择栏目。</p>", PageKind.NAVIGATION, id="in the menu at the side"),
        pytest.param(menu("zcwj/", "/shjz/"), PageKind.UNREADABLE, id="one of them elsewhere"),
        pytest.param(menu("zcwj/", "shjz/") + "<div id='rows'></div>", PageKind.UNREADABLE, id="beside an empty place"),
        pytest.param(menu("zcwj/", "shjz/") + "<div class='list'><script>draw()</script></div>", PageKind.UNREADABLE, id="beside a script"),
        pytest.param(menu("zcwj/", "shjz/") + "<div class='clear'></div>", PageKind.NAVIGATION, id="beside what only ends a row of boxes"),
        pytest.param(menu("zcwj/", "shjz/") + "<script>$.get('/x/list',draw)</script>", PageKind.UNREADABLE, id="with a call for rows"),
    ],
)  # fmt: skip
def test_the_front_of_a_section_leads_to_its_columns(body: str, kind: PageKind) -> None:
    assert facts(f"{TRAIL}{body}", url=HERE).kind is kind


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param(f"<div><h3>救助</h3><a href='sub/'>更多</a><ul>{LATEST}</ul></div>", PageKind.NAVIGATION, id="newest rows of a column within"),
        pytest.param(f"<div><h3>救助</h3><a href='/zcwj/'>更多</a><ul>{LATEST}</ul></div>", PageKind.LIST, id="更多 leads elsewhere"),
        pytest.param(f"<h3>最新公开</h3><ul>{ROWS}</ul>" + menu("../zcwj/", "../a/") + menu("../b/", "../c/"), PageKind.NAVIGATION, id="最新公开 above menus"),
        pytest.param(f"<h3>通知公告</h3><ul>{ROWS}</ul>" + menu("../zcwj/", "../a/") + menu("../b/", "../c/"), PageKind.LIST, id="the column's own name above them"),
    ],
)  # fmt: skip
def test_the_newest_rows_of_a_section_are_no_list_of_its_own(body: str, kind: PageKind) -> None:
    assert facts(f"{TRAIL}{body}", url=HERE).kind is kind


@pytest.mark.parametrize(
    ("more", "total"),
    [
        pytest.param("<button onclick='loadMore()'>加载更多</button>", 2, id="a button"),
        pytest.param("<input type='button' value='查看更多'>", 2, id="a form's button"),
        pytest.param("<button>搜索</button>", None, id="another button"),
        pytest.param("<script>layui.use('flow',function(){flow.load({elem:'#demo',done:done})})</script>", 2, id="layui's flow"),
        pytest.param("<script>$(window).scroll(function(){page++;$.get('/more?p='+page,add)})</script>", 2, id="a page more as one scrolls"),
        pytest.param("<script>$(window).scroll(function(){$('#top').show()});$.get('/hits?id=1',show)</script>", None, id="a button to the top, a counter"),
    ],
)  # fmt: skip
def test_rows_that_come_as_one_reads_on(more: str, total: int | None) -> None:
    found = facts(f"{TRAIL}<ul>{ROWS}</ul>{more}").pager
    assert (found.total if found else None) == total


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param("<ul id='rows'></ul><p>暂无数据</p><script src='/js/list.js'></script>", PageKind.UNREADABLE, id="an empty list that a file may fill"),
        pytest.param("<table id='t'><tr><th>标题</th></tr><tbody></tbody></table><p>暂无数据</p><script src='/js/t.js'></script>", PageKind.UNREADABLE, id="an empty table"),
        pytest.param("<ul id='rows'></ul><p>暂无数据</p>", PageKind.EMPTY_LIST, id="without any script"),
        pytest.param("<ul class='list'></ul><p>暂无数据</p><script src='/js/jquery.js'></script>", PageKind.EMPTY_LIST, id="without an id"),
        pytest.param("<ul id='menu'><li><a href='../'>公开</a></li></ul><p>暂无数据</p><script src='/js/jquery.js'></script>", PageKind.EMPTY_LIST, id="a menu with an id"),
    ],
)  # fmt: skip
def test_words_that_may_only_wait_for_a_script(body: str, kind: PageKind) -> None:
    assert facts(f"{TRAIL}{body}", url=HERE).kind is kind


OWN = "<div class='list'><ul><li><a href='1.html'>关于做好救助工作的通知</a><span>2020-01-02</span></li></ul></div>"
OTHERS = "".join(f"<li><a href='/zwgk/zcwj/{n}.html'>关于做好社会救助工作的意见之{n}</a><span>2020-03-0{n}</span></li>" for n in range(1, 9))  # fmt: skip


@pytest.mark.parametrize(
    ("body", "kind", "rows"),
    [
        pytest.param(f"{OWN}<h3>政策文件</h3><ul>{OTHERS}</ul>", PageKind.LIST, 1, id="one row beside a box of another column"),
        pytest.param(f"{OWN.replace('1.html', '202001/t20200102_1.html')}<h3>政策文件</h3><ul>{OTHERS}</ul>", PageKind.LIST, 1, id="filed by its month"),
        pytest.param(f"{OWN}<h3>2020年</h3><ul>{OTHERS}</ul>", PageKind.LIST, 8, id="a heading that names no column"),
        pytest.param(f"{OWN}<h3>通知公告</h3><ul>{OTHERS}</ul>", PageKind.LIST, 8, id="this column's name above the larger"),
        pytest.param(f"<p>共0条</p><h3>政策文件</h3><ul>{OTHERS}</ul>", PageKind.UNREADABLE, 0, id="no row counted above another's box"),
        pytest.param(f"<p>暂无信息</p><div class='side'><h3>政策文件</h3><ul>{OTHERS}</ul></div>", PageKind.UNREADABLE, 0, id="no row said above a box at the side"),
        pytest.param(f"<p>暂无信息</p><div class='main'><ul>{OTHERS}</ul></div>", PageKind.LIST, 8, id="the words of something else above the list"),
        pytest.param(f"<p>暂无信息</p><h3>热点信息</h3><ul class='side'>{OTHERS}</ul>", PageKind.EMPTY_LIST, 0, id="热点信息"),
    ],
)  # fmt: skip
def test_rows_of_another_column_beside_the_list(body: str, kind: PageKind, rows: int) -> None:
    page = facts(f"{TRAIL}{body}", url=HERE)
    assert (page.kind, len(page.entries)) == (kind, rows)


@pytest.mark.parametrize("label", ["信息提供", "报送单位", "提供单位"])
def test_who_sent_it_in_published_it(label: str) -> None:
    page = facts(f"{TRAIL}<h1>关于开展入户核查的通知</h1><p>{label}：某县民政局 | 2025年03月05日</p><p>{LONG}</p>")
    assert page.document is not None
    assert page.document.publisher == "某县民政局"


ADDRESS = "'/common/search/' + channelId + '?_isJson=true&page=' + page"


@pytest.mark.parametrize(
    ("script", "hrefs"),
    [
        pytest.param(f"var channelId = 'cdbf';\nfunction load(page){{$.ajax({{url: {ADDRESS},success:f}});}}load(1);", ("/common/search/cdbf?_isJson=true&page=1",), id="first called with 1"),
        pytest.param(f"var channelId = 'cdbf';\nload = function(page){{$.getJSON({ADDRESS}, f);}};\nload(0);", ("/common/search/cdbf?_isJson=true&page=0",), id="first called with 0"),
        pytest.param(f"var channelId = 'cdbf';var page = 1;\n$.get({ADDRESS}, f);", ("/common/search/cdbf?_isJson=true&page=1",), id="a variable for the page"),
        pytest.param(f"var channelId = 'cdbf';\nfunction load(page){{$.get({ADDRESS}, f);}}", (), id="never called with a number"),
        pytest.param(f"var channelId = 'cdbf';\nfunction load(page){{$.get({ADDRESS}, f);}}load(7);", (), id="first called with another page"),
        pytest.param(f"function load(page){{$.get({ADDRESS}, f);}}load(1);", (), id="an unknown part"),
        pytest.param(f"var channelId = 'cdbf';\nfunction load(page){{$.ajax({{type:'post', url: {ADDRESS}}});}}load(1);", (), id="sent by POST"),
    ],
)  # fmt: skip
def test_addresses_put_together(script: str, hrefs: tuple[str, ...]) -> None:
    assert ajax_lists(script) == hrefs


def test_an_interface_that_counts_rows_names_its_further_pages() -> None:
    said = '{"data":{"total":3,"rows":2,"results":[%s]}}' % ",".join(  # noqa: UP031 - braces
        f'{{"title":"公示{n}","url":"/a/{n}.html","publishedTimeStr":"2020-01-0{n} 09:00:00"}}' for n in (1, 2)
    )
    answer = read_json_list(f"{HOST}/common/search/c?page=1", said)
    assert answer is not None
    assert answer.rows == 2
    assert f"{HOST}/common/search/c?page=2" in answer.markup
    assert "2020-01-02" in answer.markup
