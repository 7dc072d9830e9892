"""What templates showed that each is read well by itself, put together at random (`tests/skins`)."""

from datetime import date

import pytest

from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import LONG, TITLES, TRAIL, facts

TITLE = "2025年第三季度临时救助资金发放情况"
PAPER = f'<a href="/lsjz/202510/t20251009_4401.html">{TITLE}</a>'
BOXES = "<div><p>09</p><p>2025.10</p></div>"
SUMMARY = f"<p>为进一步规范有关工作，{LONG[:70]}……</p>"
EMPTY = "<div class='list'><p>暂无信息</p></div>"
HOT = f"<div class='box'><h3>热点关注</h3><ul><li>{PAPER}<span>2025-10-09</span></li></ul></div>"


@pytest.mark.parametrize(
    ("body", "days"),
    [
        pytest.param(f"<ul><li>{PAPER}<i>浏览：182</i><span>2025-12-18</span></li></ul>", [date(2025, 12, 18)], id="a count and a day kept apart by style alone"),
        pytest.param(f"<ul><li>{PAPER}<span>2025-12-18</span> 点击：12次</li></ul>", [date(2025, 12, 18)], id="readers counted beside the one row"),
        pytest.param(f"<ul><li>{PAPER}<span>2025-12-18 来源：示范县民政局 浏览：12</span></li></ul>", [], id="what stands under a title is no row"),
        pytest.param(f"<ul><li>发布时间：2025-12-18 浏览：12 <a href='javascript:print()'>打印</a></li></ul><p>{LONG}</p>", [], id="nor the line that heads a text"),
        pytest.param(f"<div class='l'><div class='item'>{BOXES}<div>{PAPER}{SUMMARY}</div></div></div>", [date(2025, 10, 9)], id="one row with its day in boxes and a summary"),
        pytest.param(f"<div><div class='l'><div class='item'>{BOXES}<div>{PAPER}{SUMMARY}</div></div></div><div class='pg'><a href='javascript:;' onclick='toPage(1)'>1</a><a href='javascript:;' onclick='toPage(1)'>下一页</a> 共1页</div><script>function toPage(n){{location.href='/lsjz/?page='+n;}}</script></div>", [date(2025, 10, 9)], id="and a pager below"),
        pytest.param(f"<div class='art'><h1>{TITLE}</h1>{BOXES}<p>{LONG}</p><p><a href='/f/4401.docx'>资金发放情况一览表.docx</a></p></div>", [], id="a text with its day in boxes and a file"),
        pytest.param(f"<div class='art'><h1>{TITLE}</h1>{BOXES}<p>{LONG}</p><p><a href='/lsjz/'>临时救助公开专栏</a></p></div>", [], id="a text with its day in boxes that leads to a column"),
    ],
)  # fmt: skip
def test_rows_of_a_short_list(body: str, days: list[date]) -> None:
    assert [entry.on for entry in facts(TRAIL + body).entries] == days


@pytest.mark.parametrize(
    "trail",
    [
        "<b>所在位置</b><a href='/'>首页</a><span>›</span><a href='/zcwj/zcjdhhy/'>政策解读和回应</a>",
        "<a href='/'><img src='/home.png'></a> &gt; <a href='/tzgg/'>通知公告</a>",
    ],
)
def test_a_short_text_in_a_cell_with_its_trail(trail: str) -> None:
    """Such a cell is no row whose title is a column's name, and the page no list."""
    text = (
        f"<h1>{TITLE}</h1><div><span>成文日期：2025-10-06</span> <span>发布日期：2025-10-09</span></div><p>{LONG}</p>"
    )
    assert facts(f"<table><tr><td><div>{trail}</div>{text}</td></tr></table>").kind is PageKind.ARTICLE


@pytest.mark.parametrize(
    ("body", "names"),
    [
        pytest.param("<dl><dt><a href='t20251014_1.html'>最低生活保障审核确认办法</a></dt><dd>2025-10-14</dd></dl>", ["政策文件"], id="a short row right below"),
        pytest.param("<div>&gt; <a href='/zcwj/gfxwj/'>规范性文件</a></div>", ["政策文件", "规范性文件"], id="a crumb in a box of its own"),
    ],
)  # fmt: skip
def test_a_trail_that_begins_with_a_picture(body: str, names: list[str]) -> None:
    trail = "<div><a href='/'><img src='/home.png' alt='首页'></a> &gt; <a href='/zcwj/'>政策文件</a></div>"
    assert [crumb.name for crumb in facts(trail + body).breadcrumb] == names


@pytest.mark.parametrize(
    ("line", "day"),
    [
        pytest.param("信息来源：示范县民政局　责任编辑：李某　发布日期：2025-10-09", date(2025, 10, 9), id="an editor's name before the day"),
        pytest.param("责任编辑：李某 编辑时间：2025-10-09", None, id="the day it was edited"),
        pytest.param("责任编辑：李某 更新日期：2025-10-09", None, id="the day it was changed"),
    ],
)  # fmt: skip
def test_a_day_below_the_text(line: str, day: date | None) -> None:
    text = "".join(f"<p>{LONG}</p>" for _ in range(3))
    page = facts(f"{TRAIL}<div><h1>{TITLE}</h1>{text}<div>{line}</div></div>")
    assert page.document is not None
    assert [one.on for one in page.document.dates] == ([day] if day else [])


def test_the_heading_of_a_pager_heads_no_text() -> None:
    rows = "".join(f"<li><a href='/content/420{n}'>{title}</a></li>" for n, title in enumerate(TITLES, 1))
    pager = "<nav class='pagination'><h2>文章导航</h2><div><span>1</span> <span>下一页</span></div></nav>"
    trail = "<table><tr><td>当前位置：<a href='/'>首页</a>＞<a href='/zcwj/'>政策文件</a></td></tr></table>"
    page = facts(f"<table><tr><td>{trail}<div><ul>{rows}</ul>{pager}</div></td></tr></table><p>地址：民生路8号</p>")
    assert (page.kind, len(page.entries)) == (PageKind.LIST, 3)


def test_a_pager_is_no_trail() -> None:
    """`< 1 2 3 >` where the page's own trail has pictures for separators."""
    trail = "<div class='way'><a href='/'>首页</a><i></i><a href='/tzgg/'>通知公告</a></div>"
    pager = "<a href='list_2.html'>&lt;</a> <a href='list_1.html'>1</a> <a href='list_2.html'>2</a> <span>3</span> <span>&gt;</span>"
    assert facts(f"{trail}<ul><li>{PAPER}<span>2025-10-09</span></li></ul><div>{pager}</div>").breadcrumb == ()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param(f"{TRAIL}{EMPTY}{HOT}", PageKind.EMPTY_LIST, id="a box of other columns' papers below"),
        pytest.param(f"<div>{HOT}</div><div>{TRAIL}{EMPTY}</div>", PageKind.EMPTY_LIST, id="in front"),
        pytest.param(f"{TRAIL}{EMPTY}{HOT.replace('热点关注', '低保公示')}", PageKind.UNREADABLE, id="rows under another name: whose is not known"),
        pytest.param(f"{TRAIL}<h3>图片新闻</h3>{EMPTY}{HOT}", PageKind.UNREADABLE, id="said of a box, not of the page"),
    ],
)  # fmt: skip
def test_an_empty_column_beside_boxes(body: str, kind: PageKind) -> None:
    assert facts(body).kind is kind


@pytest.mark.parametrize(
    ("rows", "total"),
    [
        pytest.param("".join(f"<li><a href='/tzgg/t2025100{n}_1.html'>{title}</a></li>" for n, title in enumerate(TITLES, 1)), 2, id="rows that show no day"),
        pytest.param("".join(f"<li><a href='/lm{n}/'>{name}</a></li>" for n, name in enumerate(("社会救助", "养老服务", "婚姻登记"))), None, id="names of columns"),
    ],
)  # fmt: skip
def test_more_loaded_below(rows: str, total: int | None) -> None:
    pager = facts(f"{TRAIL}<ul>{rows}</ul><button>加载更多</button>").pager
    assert (pager and pager.total) == total
