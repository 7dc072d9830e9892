"""Where a list goes on: pagers at their ends, without links or words, and what only looks like a pager."""

import pytest

from tests.crawler.extraction.pages import HOST, ROWS, TRAIL, facts


@pytest.mark.parametrize(
    ("url", "pager", "expected", "total"),
    [
        pytest.param(
            "/a/list.jsp?c=1&pageNo=1",
            "第1/3页 <a href='?c=1&pageNo=0'>上一页</a> <a href='?c=1&pageNo=2'>下一页</a> <a href='?c=1&pageNo=3'>末页</a>",
            ["/a/list.jsp?c=1&pageNo=2", "/a/list.jsp?c=1&pageNo=3"], 3, id="上一页 of the first page leads nowhere",
        ),
        pytest.param(
            "/a/list.jsp?c=1&pageNo=3",
            "第3/3页 <a href='?c=1&pageNo=1'>首页</a> <a href='?c=1&pageNo=2'>上一页</a> <a href='?c=1&pageNo=4'>下一页</a>",
            ["/a/list.jsp?c=1&pageNo=2"], 3, id="下一页 of the last page leads nowhere",
        ),
        pytest.param(
            "/a/list.jsp?c=1&pageNo=1", "第1/1页 <a href='?c=1&pageNo=2'>下一页</a>",
            ["/a/list.jsp?c=1&pageNo=2"], 1, id="1/1 may be a template's word",
        ),
        pytest.param(
            "/a/list.jsp?c=1&pageNo=1", "<script>var totalPage = 1;</script>第1/1页 <a href='?c=1&pageNo=2'>下一页</a>",
            [], 1, id="1/1 that the script says too",
        ),
        pytest.param(
            "/Channel/18.html?PageIndex=2",
            "<a href='/Channel/18.html?PageIndex=1'>上一页</a><a href='/Channel/18.html?PageIndex=1'>1</a><b>2</b>"
            "<a href='/Channel/18.html?PageIndex=2'>下一页</a><a href='/Channel/18.html?PageIndex=2'>尾页</a>",
            ["/Channel/18.html?PageIndex=1"], None, id="a column's number is no page's",
        ),
        pytest.param(
            "/a/index_1.html",
            "<script>var currentPage = 1;var nextPage = currentPage+1;var totalPage = 3;if(currentPage!=(totalPage-1))"
            "document.write(\"<a href=\\\"index_\"+nextPage+\".html\\\">下一页</a>\");</script>",
            ["/a/index_2.html"], 3, id="the script ends at totalPage-1: pages count from nought",
        ),
    ],
)  # fmt: skip
def test_pagers(url: str, pager: str, expected: list[str], total: int | None) -> None:
    found = facts(f"{TRAIL}<ul>{ROWS}</ul><div class='page'>{pager}</div>", url=HOST + url).pager
    assert found is not None
    assert ([page.removeprefix(HOST) for page in found.pages], found.total) == (expected, total)


@pytest.mark.parametrize(
    ("pager", "pages", "total"),
    [
        pytest.param("<a href='javascript:;' data-url='index_2.html'>查看更多</a>", ["/zwgk/tzgg/index_2.html"], None, id="查看更多 with an address"),
        pytest.param("<a href='/zwgk/zcfg/index.html'>查看更多</a>", None, None, id="a box's 查看更多 leads to another column"),
        pytest.param("<a href='javascript:;'>查看更多</a>", [], 2, id="查看更多 without one"),
        pytest.param("<div class='nav'><a href='javascript:;'>查看更多</a></div>", None, None, id="a menu's 查看更多"),
        pytest.param(
            "<div class='pg' data-page-count='3' data-page-index='1' data-page-name='index' data-page-ext='shtml'></div>",
            ["/zwgk/tzgg/index_2.shtml", "/zwgk/tzgg/index_3.shtml"], 3, id="drawn from attributes",
        ),
        pytest.param(
            "<div class='pg' data-page-count='3' data-page-index='0' data-page-name='index' data-page-ext='shtml'></div>",
            ["/zwgk/tzgg/index_1.shtml", "/zwgk/tzgg/index_2.shtml"], 3, id="drawn from attributes that count from nought",
        ),
        pytest.param(
            "<ul class='el-pager'><li class='number active'>1</li><li class='number'>2</li><li class='number'>3</li></ul>",
            [], 3, id="numbers that only a script turns",
        ),
        pytest.param("<ul class='steps'><li>1</li><li>2</li><li>3</li></ul>", None, None, id="numbers that are no pager's"),
        pytest.param("<span class='total'>共 26 条</span>", [], 2, id="more rows counted than shown"),
        pytest.param("<span class='total'>共 5 条</span>", None, None, id="as many rows counted as shown"),
        pytest.param("<a href='index_2.html'>下一頁</a> 第1頁/共2頁", ["/zwgk/tzgg/index_2.html"], 2, id="下一頁"),
        pytest.param("<a href='index_2.html'><i class='icon-right'></i></a>", ["/zwgk/tzgg/index_2.html"], None, id="an arrow drawn by a font"),
        pytest.param("<a href='index_2.html'>較舊</a>", ["/zwgk/tzgg/index_2.html"], None, id="較舊"),
        pytest.param("<a href='?p=2'>浏览更多</a>", ["/zwgk/tzgg/index.html?p=2"], None, id="a page's number in the query"),
        pytest.param("<a href='?cid=2'>村务</a>", None, None, id="another number in the query"),
        pytest.param("<a href='index_2.html'>重阳节</a>", None, None, id="a name is no step"),
        pytest.param("<div class='ant-pagination'><li>1</li><li>2</li></div>", [], 2, id="numbers of ant design"),
        pytest.param("<div class='page'>1 2 3</div>", [], 3, id="numbers without elements of their own"),
        pytest.param("每页15条 总计：48 条", [], 2, id="rows counted by 总计"),
        pytest.param("<p>2022年以前的信息请访问旧版网站</p>", [], 2, id="older rows elsewhere"),
        pytest.param("<p>本栏目仅显示最近一年的信息</p>", [], 2, id="older rows nowhere"),
        pytest.param("<p>更多信息请关注本县公众号</p>", None, None, id="an advertisement"),
        pytest.param("<p>本县共12个乡镇</p>", None, None, id="a count of something else"),
        pytest.param("第 1 页 <a href='?code=A01&start=5'>后5条</a>", ["/zwgk/tzgg/index.html?code=A01&start=5"], None, id="后5条"),
    ],
)  # fmt: skip
def test_further_pages(pager: str, pages: list[str] | None, total: int | None) -> None:
    found = facts(f"{TRAIL}<ul>{ROWS}</ul><div>{pager}</div>").pager
    told = ([page.removeprefix(HOST) for page in found.pages], found.total) if found else (None, None)
    assert told == (pages, total)


@pytest.mark.parametrize(
    ("link", "pages"),
    [
        ("<a href='list_4.html'>»</a>", ["/zwgk/list_4.html"]),
        ("<a href='list_4.html'>养老服务</a>", None),
        ("<a href='list_4.html'><img src='4.png'></a>", None),
        ("<a href='list_5.html'>»</a>", None),
    ],
    ids=["an arrow", "the next column's name", "the next column's picture", "no next number"],
)
def test_the_number_of_an_address_may_be_a_columns(link: str, pages: list[str] | None) -> None:
    found = facts(f"{TRAIL}<ul>{ROWS}</ul><div>{link}</div>", url=f"{HOST}/zwgk/list_3.html").pager
    assert ([page.removeprefix(HOST) for page in found.pages] if found else None) == pages
