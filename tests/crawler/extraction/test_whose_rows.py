"""Which of several lists is the column's own, and which rows are none."""

import pytest

from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import HOST, LONG, ROWS, TITLES, TRAIL, facts

HEAD = f"{TRAIL}<h1>关于公布城乡低保标准的通知</h1>"


def listed(count: int, field: str) -> str:
    return "".join(
        f"<li><a href='/show.aspx?id={n}&{field}'>某镇关于做好社会救助工作的通知之{n}</a><span>2025-03-0{n}</span></li>"
        for n in range(1, count + 1)
    )


@pytest.mark.parametrize(
    ("main", "side", "kept"),
    [
        pytest.param(listed(3, "deptid=41"), listed(8, "deptid=40"), 3, id="the side box is another's"),
        pytest.param(
            listed(8, "deptid=40"), listed(3, "deptid=41"), 8,
            id="a list of all units beside a box of this one's is not given up for it",
        ),
        pytest.param(
            listed(3, "type=1"), listed(8, "type=2"), 3,
            id="no row says whose it is, but the box has a heading of another's",
        ),
    ],
)  # fmt: skip
def test_rows_of_the_unit_whose_page_it_is(main: str, side: str, kept: int) -> None:
    page = facts(
        f"{TRAIL}<div class='main'><ul>{main}</ul></div><div class='side'><h4>公示</h4><ul>{side}</ul></div>",
        url=f"{HOST}/list.aspx?typeid=14&deptid=41",
    )
    assert len(page.entries) == kept


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        pytest.param("资料正在整理中……", PageKind.EMPTY_LIST, id="资料正在整理中"),
        pytest.param("信息更新中，敬请期待", PageKind.EMPTY_LIST, id="信息更新中"),
        pytest.param("目前没有可显示的内容。", PageKind.EMPTY_LIST, id="没有可显示的内容"),
        pytest.param("对不起，没有找到您要的信息。", PageKind.EMPTY_LIST, id="没有找到您要的信息"),
        pytest.param("信息化建设中心", PageKind.UNREADABLE, id="an office's name"),
        pytest.param("<a href='/1.html'>资料整理中</a>", PageKind.UNREADABLE, id="a link"),
    ],
)
def test_words_of_an_empty_column(said: str, kind: PageKind) -> None:
    assert facts(f"{TRAIL}<div class='con'><p>{said}</p></div>").kind is kind


def test_rows_numbered_by_their_classes_are_rows() -> None:
    rows = "".join(
        f"<div class='views-row views-row-{n} views-row-{'odd' if n % 2 else 'even'}'><div>2025-03-0{n}</div><div><a href='{n}.html'>{TITLES[n - 1]}</a></div></div>"
        for n in range(1, 4)
    )
    assert len(facts(f"{TRAIL}<div class='view'>{rows}</div>").entries) == 3


def test_two_parts_of_an_article_with_a_file_each_are_no_list() -> None:
    parts = "".join(f"<div class='box'><p>附件{n}：<a href='{n}.pdf'>城乡低保标准表{n}.pdf</a></p><p>{LONG}</p><p>2025-03-0{n}</p></div>" for n in (1, 2))  # fmt: skip
    assert facts(f"{HEAD}<p>发布时间：2025-03-05 来源：某局</p>{parts}").kind is PageKind.ARTICLE


BOX = f"<div class='r'><h3>图片新闻</h3><ul>{listed(8, 'tp=1')}</ul></div>"


@pytest.mark.parametrize(
    ("main", "kind", "kept"),
    [
        pytest.param(f"<ul>{listed(3, 'a=1')}</ul>{BOX}", PageKind.LIST, 3, id="three rows below the trail"),
        pytest.param(
            f"<h2>通知公告</h2><ul>{listed(3, 'a=1')}</ul>{BOX}", PageKind.LIST, 3, id="below the column's name"
        ),
        pytest.param(
            f"<h3>通知公告办法</h3><ul>{listed(3, 'a=1')}</ul>{BOX}",
            PageKind.UNREADABLE,
            0,
            id="below a longer name: whose is whose is open",
        ),
        pytest.param(
            f"<h3>最新政策</h3><ul>{listed(3, 'a=1')}</ul>{BOX}", PageKind.UNREADABLE, 0, id="below another name"
        ),
        pytest.param(f"<p>暂无信息</p>{BOX}", PageKind.UNREADABLE, 0, id="nothing beside rows of another column"),
    ],
)
def test_a_longer_box_of_another_column(main: str, kind: PageKind, kept: int) -> None:
    page = facts(f"{TRAIL}{main}")
    assert (page.kind, len(page.entries)) == (kind, kept)


def test_a_box_of_the_hottest_is_not_the_list() -> None:
    hot = "".join(
        f"<li><a href='/h/{n}.html'>全县社会救助工作推进会召开之{n}</a><i>2020-02-0{n}</i></li>" for n in range(1, 9)
    )
    page = facts(f"<div><p>最新热点</p><ol>{hot}</ol></div>{TRAIL}<ul>{ROWS}</ul>")
    assert len(page.entries) == 5
