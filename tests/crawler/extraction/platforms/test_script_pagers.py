"""Pagers built by scripts, forms and calls on no platform in particular: which pages there are, and where."""

import pytest

from crawler.page_facts import Pager
from tests.crawler.extraction.pages import HOST, TRAIL, facts

ROWS = "".join(
    f'<li><a href="/art/{n}.html">关于做好社会救助工作的通知之{n}</a><span>2020-01-0{n}</span></li>'
    for n in range(1, 6)
)


def pager(extra: str, url: str) -> Pager | None:
    return facts(f"{TRAIL}<div class='list'><ul>{ROWS}</ul></div>{extra}", url=HOST + url).pager


TRS_INLINE = """<script>var currentPage = 0;//所在页从0开始
var prevPage = currentPage-1//上一页
var nextPage = currentPage+1//下一页
var countPage = 4//共多少页
//createPageHTML(9,0,"index","html");
if(countPage>1&&currentPage!=0&&currentPage!=1) document.write("<a href=\\"index"+"_" + prevPage + "."+"html\\">上一页</a>");
for(var i=0;i<countPage;i++){ if(i==0) document.write("<a href=\\"index.html\\">1</a>");
else document.write("<a href=\\"index_" + i + ".html\\">"+(i+1)+"</a>");}</script>"""
FORM = (
    "<form name='pageForm' method='{}' action='/articlecolumn.do'><input type='hidden' name='currpage' value='1'>"
    "<input type='hidden' name='colid' value='7'><input type='submit' value='转到'></form>"
    "<script>function goToPageURL(n){{document.pageForm.currpage.value=n;document.pageForm.submit();}}</script>"
    "<div>共 3 页 <a href='Javascript:goToPageURL(2)'>下一页</a> <a href='Javascript:goToPageURL(3)'>尾页</a></div>"
)
BACK = '<a href="javascript:__doPostBack(&#39;{0}&#39;,&#39;{1}&#39;)">{2}</a>'
ASPNET = "<form method=post action='./List.aspx?id=7'><input type=hidden name=__VIEWSTATE value=x>{}</form>"


@pytest.mark.parametrize(
    ("extra", "url", "pattern", "numbers"),
    [
        pytest.param(TRS_INLINE, "/a/index.html", "/a/index_{}.html", range(1, 4), id="trs, written out"),
        pytest.param(
            "<script>var countPage = 4;\nfor (var i=1;i<countPage;i++){document.write(\"<a href='index_8302_\" + i + \".shtml'>\"+(i+1)+\"</a>\")}</script>",
            "/a/index.shtml", "/a/index_8302_{}.shtml", range(1, 4), id="mee",
        ),
        pytest.param(
            "<script>$('#page').pagination({totalData: 120, showData: 20, coping:true, callback:function(api){"
            " window.location.href = 'index_pc_' + api.getCurrent() + '.html'; }});</script>",
            "/a/index.html", "/a/index_pc_{}.html", range(2, 7), id="nda",
        ),
        pytest.param(
            "<script>laypage.render({elem:'page',count:45,limit:10,curr:1,jump:function(obj,first){"
            "if(!first){location.href='?id=3&page='+obj.curr;}}});</script>",
            "/list.jsp?id=3", "/list.jsp?id=3&page={}", range(2, 6), id="laypage",
        ),
        pytest.param(
            "<script>var pageCount=6,page_index=0; $('#Pagination').pagination(pageCount,{current_page:0,"
            "callback:function(page_index,jq){ location.href=\"index_\"+page_index+\".html\"; }});</script>",
            "/a/index.html", "/a/index_{}.html", range(1, 6), id="jQuery pagination counts from nought",
        ),
        pytest.param(
            "<script>var totalPage = 5; function goPage(page){ window.location.href = 'index_' + (page-1) + '.html'; }</script>",
            "/a/index.html", "/a/index_{}.html", range(1, 5), id="one less than the page",
        ),
        pytest.param(
            "<script>function goPage(n){ if(n==1) location.href='list.html'; else location.href='list_'+n+'.html'; }</script>"
            "<a href='javascript:goPage(2)'>下一页</a> <a href='javascript:goPage(4)'>尾页</a>",
            "/a/list.html", "/a/list_{}.html", range(2, 5), id="a called function that goes to an address",
        ),
        pytest.param(
            "<div>共 5 页 第 1 页 <a href='list.do?colId=7&pageNo=2'>下一页</a></div>",
            "/list.do?colId=7", "/list.do?colId=7&pageNo={}", range(2, 6), id="one link shows a parameter",
        ),
        pytest.param(
            "<div>共2页 <a href='list.do?type=0&pageNo0=2'>下一页</a></div>", "/list.do?type=0&pageNo0=1",
            "/list.do?type=0&pageNo0={}", [2], id="pageNo0",
        ),
        pytest.param(
            "<div>1/5 <a href='/tzgg/page/2/'>2</a><a href='/tzgg/page/3/'>3</a> 共5页</div>", "/tzgg/",
            "/tzgg/page/{}/", range(2, 6), id="numbers in the path",
        ),
        pytest.param(
            "<div>共有 5 页，当前第 1 页 <a href='?c=3&p=2'>下一页</a></div>", "/x.php?c=3", "/x.php?c=3&p={}", range(2, 6), id="p=",
        ),
        pytest.param(
            "<div class='epages'><b>512</b> <b>1</b> <a href='/tzgg/index_2.html'>2</a> <a href='/tzgg/index_3.html'>3</a> "
            "<a href='/tzgg/index_2.html'>下一页</a> <a href='/tzgg/index_26.html'>尾页</a></div>",
            "/tzgg/", "/tzgg/index_{}.html", range(2, 27), id="empire: the last page's address tells how many",
        ),
        pytest.param(
            "<div>共4页 <select onchange='location.href=this.value'><option value='/a/index.html'>1</option>"
            "<option value='/a/index_1.html'>第2页</option></select></div>",
            "/a/index.html", "/a/index_{}.html", range(1, 4), id="a choice",
        ),
        pytest.param(
            "<div>共3页 <span onclick='turnPage(2)'>下一页</span></div><form id=f method=post action='/l.do'><input name=pageNo value=1>"
            "</form><script>function turnPage(n){$(\"#f input[name=pageNo]\").val(n);$(\"#f\").submit();}</script>",
            "/l.do", "/l.do#post:pageNo={}", [2, 3], id="no links at all",
        ),
        pytest.param(FORM.format("post"), "/a.html", "/articlecolumn.do#post:currpage={}&colid=7", [2, 3], id="form"),
        pytest.param(FORM.format("get"), "/a.html", "/articlecolumn.do?currpage={}&colid=7", [2, 3], id="form by GET"),
        pytest.param(
            ASPNET.format(BACK.format("AspNetPager1", 2, "下一页") + BACK.format("AspNetPager1", 4, "尾页")), "/List.aspx?id=7",
            "/List.aspx?id=7#post:__EVENTTARGET=AspNetPager1&__EVENTARGUMENT={}", [2, 3, 4], id="AspNetPager",
        ),
        pytest.param(
            ASPNET.format(BACK.format("ctl00$gv", "Page$2", 2) + BACK.format("ctl00$gv", "Page$3", 3)), "/List.aspx?id=7",
            "/List.aspx?id=7#post:__EVENTTARGET=ctl00%24gv&__EVENTARGUMENT=Page%24{}", [2, 3], id="GridView",
        ),
        pytest.param(
            "<script>var categoryNum='003001'; var pageCount=103;\nfunction cb(n){ location.href='/list.html?categoryNum=003001&pageIndex='+n; }</script>",
            "/003/003001/moreinfo.html", "/003/003001/{}.html", range(2, 101), id="epoint, the written pages",
        ),
    ],
)  # fmt: skip
def test_addresses(extra: str, url: str, pattern: str, numbers: range) -> None:
    found = pager(extra, url)
    assert found is not None
    pages = sorted(page.removeprefix(HOST) for page in found.pages)
    assert [page for page in pages if "categoryNum" not in page] == sorted(pattern.format(number) for number in numbers)


def test_epoint_goes_on_by_a_callback_after_its_written_pages() -> None:
    script = "var categoryNum='003001'; var pageCount=103; location.href='/list.html?categoryNum=003001&pageIndex='+n;"
    found = pager(f"<script>{script}</script>", "/003/003001/moreinfo.html")
    assert found is not None
    later = [page.removeprefix(HOST) for page in found.pages if "categoryNum" in page]
    assert later == [f"/list.html?categoryNum=003001&pageIndex={n}" for n in (101, 102, 103)]


@pytest.mark.parametrize(
    "extra",
    [
        pytest.param("<div>共 5 页</div>", id="counted, no link"),
        pytest.param("<a href='javascript:toPage(2)'>下一页</a>", id="a call nobody can read"),
        pytest.param(ASPNET.format(BACK.format("lbNext", "", "下一页")), id="an event without a number"),
        pytest.param("<div><a href='javascript:;' onclick='loadMore()'>加载更多</a></div>", id="load more"),
        pytest.param("<script>createPageHTML(Math.ceil(50/15), 0, 'index', 'html');</script>", id="trs, computed"),
        pytest.param(
            "<script>laypage.render({count:45,limit:10,jump:function(o){load(o.curr);}});</script>", id="laypage by XHR"
        ),
        pytest.param(
            "<div><a href='#'>1</a> <a href='#'>2</a> <a href='#'>3</a> <a href='#'>下一页</a></div>", id="dead numbers"
        ),
        pytest.param(
            "<a href='javascript:;'>下一页</a><script>$.ajax({url:api,success:draw})</script>", id="dead link, XHR"
        ),
    ],
)
def test_pages_without_address_never_look_whole(extra: str) -> None:
    found = pager(extra, "/a/index.html")
    assert found is not None
    assert found.total is not None
    assert found.total > len(found.pages) + 1


@pytest.mark.parametrize(
    "extra",
    [
        pytest.param("<div>共 5 条 1/1</div>", id="one page"),
        pytest.param("<div><a href='javascript:;'>上一页</a> <a href='javascript:;'>下一页</a></div>", id="dead links of a single page"),
        pytest.param("<script>createPageHTML(1, 0, 'index', 'html');</script>", id="trs, one page"),
        pytest.param("<table><tr><td><a href='javascript:pick(1)'>1</a></td><td><a href='javascript:pick(2)'>2</a></td></tr></table>", id="a calendar"),
        pytest.param("<script>function search(){location.href='/search?page='+n+'&q='+q}</script>", id="a search box"),
    ],
)  # fmt: skip
def test_a_single_page_looks_whole(extra: str) -> None:
    found = pager(extra, "/a/index.html")
    assert found is None or (found.pages, found.total) == ((), 1)
