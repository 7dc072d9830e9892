"""Further pages of a list on the platforms of platforms.md §2-6."""

import pytest

from tests.crawler.extraction.pages import HOST, ROWS, TRAIL, facts, read

JUMPING = (
    "<select onchange='jump(this.value)'><option value='1'>第1页</option><option value='2'>第2页</option></select>"
)
JUMP = "<script>function jump(p){window.location='/a/'+(p>1?'index_'+p+'.html':'');}</script>"


def pages(extra: str, url: str) -> tuple[list[str], int | None]:
    pager = facts(f"{TRAIL}<ul>{ROWS}</ul>{extra}", url=HOST + url).pager
    assert pager is not None
    return [page.removeprefix(HOST) for page in pager.pages], pager.total


@pytest.mark.parametrize(
    ("extra", "url", "expected", "total"),
    [
        pytest.param(
            '<script>createPageHTML(3, 0, "index", "html")</script>',
            "/a/index.html", ["/a/index_1.html", "/a/index_2.html"], 3, id="trs, nought based",
        ),
        pytest.param(
            '<script>createPageHTML(3, 1, "index", "html")</script>',
            "/a/index_1.html", ["/a/index.html", "/a/index_2.html"], 3, id="trs, second page",
        ),
        pytest.param(
            "<script>createPageHTML('page_div',3, 1,'xwzx_list','shtml',50)</script>",
            "/a/xwzx_list.shtml", ["/a/xwzx_list_2.shtml", "/a/xwzx_list_3.shtml"], 3, id="trs, one based with a box",
        ),
        pytest.param(
            "<script>Pager({size:3, current:0, prefix:'index',suffix:'html'});</script>",
            "/a/index.html", ["/a/index_1.html", "/a/index_2.html"], 3, id="trs Pager",
        ),
        pytest.param(
            '<script>createPage(3, 0, "index", "html");</script>',
            "/a/index.html", ["/a/index_1.html", "/a/index_2.html"], 3, id="trs createPage",
        ),
        pytest.param(
            "<script>//createPageHTML(9, 0, 'index', 'html');\nvar countPage = 3//共多少页\n</script>",
            "/a/index.html", ["/a/index_1.html", "/a/index_2.html"], 3, id="trs countPage, call commented out",
        ),
        pytest.param('<script>createPageHTML(1,0,"index","html")</script>', "/a/index.html", [], 1, id="trs, one page"),
        pytest.param(
            "<script>var $pageInfo = {channelID : 18, contentID : 0};</script><div>共 30 条 当前第 1 / 3 页</div>",
            "/channels/18.html", ["/channels/18_2.html", "/channels/18_3.html"], 3, id="siteserver",
        ),
        pytest.param(
            '<div>共1183条 1/60 <a href="tzgg/59.htm">下页</a> <a href="tzgg/1.htm">尾页</a></div>',
            "/index/tzgg.htm", ["/index/tzgg/59.htm", "/index/tzgg/1.htm"], 60, id="vsb counts downwards",
        ),
        pytest.param(
            '<div>页次1/26 <a href="index_2.html">2</a> <a href="index_3.html">3</a> '
            '<a href="index_2.html">下一页</a></div>',
            "/tzgg/index.html", [f"/tzgg/index_{n}.html" for n in range(2, 27)], 26, id="numbers",
        ),
        pytest.param(
            '<div><span>1</span> <a href="003-2.html">2</a> <a href="003-3.html">3</a></div>',
            "/003/003-1.html", ["/003/003-2.html", "/003/003-3.html"], None, id="numbers alone",
        ),
        pytest.param("<div><a href='javascript:goToPageURL(2)'>下一页</a> 共 5 页</div>", "/a.html", [], 5, id="form"),
        pytest.param(
            '<ul class="pagination"><li><a href="index_2.html">»</a></li>'
            '<li><a href="index_2.html">下一页</a></li></ul>',
            "/xxgk/index.html", ["/xxgk/index_2.html"], None, id="each number a box",
        ),
        pytest.param(
            "<p>第 1 页　共 2 页　[前页] <a href='index2.htm'>[后页]</a></p>",
            "/ggl/index.htm", ["/ggl/index2.htm"], 2, id="前页 and 后页",
        ),
        pytest.param(
            """<a href='javascript:' onclick='javascript:SubmitFormPost("/L/All.aspx?Paged=TRUE\\u0026p_ID=4");return false;'>"""
            "<img src='next.gif' alt='下一页'></a>",
            "/L/All.aspx", ["/L/All.aspx?Paged=TRUE&p_ID=4"], None, id="a picture whose call names the page",
        ),
        pytest.param(
            """<a href='javascript:' onclick='go("/M/Other.aspx?p=2")'><img src='next.gif' alt='下一页'></a>""",
            "/L/All.aspx", [], 2, id="a picture that leads who knows where",
        ),
        pytest.param(
            "<ul><li>总共 60 记录</li></ul><ul><li>页码 1/3 <a href='javascript:void(0);'>跳转到</a></li></ul>"
            "<p><a href='list2.htm'>下一页&gt;&gt;</a></p>",
            "/1452/list.htm", ["/1452/list2.htm"], 3, id="1/3 beside 跳转到 is no row of the 3rd of January",
        ),
    ],
)  # fmt: skip
def test_pagers(extra: str, url: str, expected: list[str], total: int | None) -> None:
    found, count = pages(extra, url)
    assert (sorted(found), count) == (sorted(expected), total)


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        pytest.param("<button class='next'>下一页</button>", ([], 2), id="a button"),
        pytest.param("<button class='next' disabled>下一页</button>", None, id="a button that is off"),
        pytest.param("<input type='button' value='下一页' id='b'>", ([], 2), id="an input"),
        pytest.param("<div><span>上一页</span><span>下一页</span></div>", None, id="words that nothing is bound to"),
        pytest.param("<a>1</a><a href='javascript:;' data-page='2'>2</a>", ([], 2), id="numbers by attribute"),
        pytest.param("<a href='javascript:;' data-page='2'>2</a>", None, id="a number without the first"),
        pytest.param("<b>1</b><span onclick='p(2)'>2</span>", ([], 2), id="a number one clicks on"),
        pytest.param("<input type='hidden' id='totalPage' value='5'>", ([], 5), id="a hidden field"),
        pytest.param("<input type='hidden' id='totalPage' value='1'>", None, id="a hidden field of one page"),
        pytest.param("<div class='page' data-total='60'></div>", ([], 2), id="rows counted in an attribute"),
        pytest.param("<div class='page' data-total='5'></div>", None, id="as many as are shown"),
        pytest.param("<div class='vote' data-total='60'></div>", None, id="of no pager"),
        pytest.param("<select><option>第1页</option><option>第2页</option></select>", ([], 2), id="a choice of pages"),
        pytest.param("<select><option>第1页</option></select>", None, id="a choice of one"),
        pytest.param(f"{JUMPING}{JUMP}", (["/a/index_2.html"], None), id="a choice of pages and what it calls"),
        pytest.param(JUMPING, ([], 2), id="a choice that calls nothing we know"),
        pytest.param(JUMPING.replace("第1页", "2025年").replace("第2页", "2024年") + JUMP, ([], 2), id="a choice of years"),
        pytest.param("<div id='page_div'></div><script src='/js/page.js'></script>", ([], 2), id="an empty place beside a script file"),
        pytest.param("<div class='pages' id='p1'></div><i></i><script>draw('p1', 3)</script>", ([], 2), id="an empty place a script speaks of"),
        pytest.param("<div class='pages'></div><p>主办：县民政局</p><script src='/js/jquery.js'></script>", None, id="an empty place nothing speaks of"),
        pytest.param("<div id='page_div'></div><script>createPageHTML('page_div',1,1,'index','html',5)</script>", ([], 1), id="an empty place for one page"),
        pytest.param("<p><b>1</b> / <b>2</b></p>", ([], 2), id="1 / 2"),
        pytest.param("<p><b>1</b> / <b>1</b></p>", None, id="1 / 1"),
        pytest.param("<p>当前页：1 总页数：5</p>", ([], 5), id="总页数"),
        pytest.param("<p>页数：1/5</p>", ([], 5), id="页数"),
        pytest.param("<p>分 5 页显示</p>", ([], 5), id="分5页"),
        pytest.param("<p>记录总数：60</p>", ([], 2), id="记录总数"),
        pytest.param("<p>记录总数：5</p>", None, id="记录总数, all of them shown"),
        pytest.param("<p>本栏目共有文章60篇</p>", ([], 2), id="共有文章"),
        pytest.param("<p>本站共有信息3456条</p>", None, id="counted of the whole site"),
        pytest.param("<p><a href='javascript:m()'>展开更多</a></p>", ([], 2), id="展开更多"),
        pytest.param("<p><a href='/a/?p=2'>Older posts</a></p>", (["/a/?p=2"], None), id="older ones"),
        pytest.param("<p><a href='/a/page/2/'>翻页</a></p>", (["/a/page/2/"], None), id="page/2"),
        pytest.param("<p><a href='/b/page/2/'>翻页</a></p>", None, id="another column's page/2"),
        pytest.param("<p><a rel='next' href='/a/x'>之前的</a></p>", (["/a/x"], None), id="related by name"),
        pytest.param("<p><a rel='nofollow' href='/a/x'>之前的</a></p>", None, id="related otherwise"),
        pytest.param("<script>new Page({id: 'p', pageTotal: 50, pageAmount: 5})</script>", ([], 50), id="a script counts"),
    ],
)  # fmt: skip
def test_a_list_is_not_whole_where_anything_says_there_is_more(
    extra: str, expected: tuple[list[str], int | None] | None
) -> None:
    pager = facts(f"{TRAIL}<ul>{ROWS}</ul>{extra}", url=f"{HOST}/a/").pager
    assert (([page.removeprefix(HOST) for page in pager.pages], pager.total) if pager else None) == expected


def test_no_pager() -> None:
    assert facts(f"{TRAIL}<ul>{ROWS}</ul><p>第1页的内容</p>").pager is None


def test_pages_are_links_too() -> None:
    links = read(f"{TRAIL}<ul>{ROWS}</ul><script>createPageHTML(2,0,'index','html')</script>").links
    assert [link.url for link in links if link.role.value == "list_page"] == [f"{HOST}/zwgk/tzgg/index_1.html"]
