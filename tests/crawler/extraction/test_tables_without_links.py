"""Tables that lead nowhere: a list of documents by their titles, or the data a column consists of."""

from datetime import date

import pytest

from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import LONG, TITLES, TRAIL, URL, facts

NUMBERED = [(str(n), title, f"民发〔2025〕{n}号", f"2025-03-0{n}") for n, title in enumerate(TITLES, 1)]
HEADER = ("序号", "标题", "文号", "发布日期")
PEOPLE = [(str(n), f"张某{n}", "城关镇东街社区居民委员会", f"{300 + n}元") for n in range(1, 5)]
NAMES = ("序号", "姓名", "住址", "月救助金额")


def table(*rows: tuple[str, ...]) -> str:
    return "<table>" + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows) + "</table>"


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(TRAIL + table(HEADER, *NUMBERED), id="title and day"),
        pytest.param(f"{TRAIL}<h2>通知公告</h2>{table(HEADER, *NUMBERED)}", id="below the column's name"),
        pytest.param(
            TRAIL + table(("文件名称", "文号", "成文日期", "发布日期"), *((t, n, "2024年1月2日", d) for _, t, n, d in NUMBERED)),
            id="two days, one of them the publication's",
        ),
    ],
)  # fmt: skip
def test_a_list_of_titles(markup: str) -> None:
    """A row that leads nowhere has the page's own address."""
    page = facts(markup)
    assert page.kind is PageKind.LIST
    assert [(entry.url, entry.title, entry.on) for entry in page.entries] == [
        (URL, title, date(2025, 3, n)) for n, title in enumerate(TITLES, 1)
    ]


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(TRAIL + table(HEADER, *NUMBERED[:2]), id="two rows"),
        pytest.param(TRAIL + table(*NUMBERED), id="no header"),
        pytest.param(TRAIL + table(("序号", "标题", "金额", "日期"), *NUMBERED), id="a column no list has"),
        pytest.param(TRAIL + table(("序号", "标题", "文号", "备注"), *NUMBERED), id="no day named"),
        pytest.param(TRAIL + table(HEADER, *NUMBERED, ("", "合计三件", "", "共三件")), id="a row without a day"),
        pytest.param(f"{TRAIL}<div>关于公布规范性文件清理结果的通知</div>{table(HEADER, *NUMBERED)}", id="below a title"),
        pytest.param(f"{TRAIL}<p>{LONG}</p>{table(HEADER, *NUMBERED)}", id="below a text"),
        pytest.param(f"{TRAIL}<h1>清理结果</h1><p>2025-03-08</p>{table(HEADER, *NUMBERED)}", id="an article's table"),
    ],
)  # fmt: skip
def test_tables_that_are_no_lists(markup: str) -> None:
    assert facts(markup).entries == ()


def test_a_column_of_one_table_is_a_page_of_its_own() -> None:
    page = facts(TRAIL + table(NAMES, *PEOPLE))
    assert (page.kind, page.title) == (PageKind.ARTICLE, "通知公告")
    assert page.document is not None
    assert [found.rows for found in page.document.tables] == [(NAMES, *PEOPLE)]


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param(table(NAMES, *PEOPLE[:2]), id="two rows"),
        pytest.param(table(*([(str(n),) * 4 for n in range(2025, 2035)])), id="numbers under numbers"),
        pytest.param(table(NAMES, *(("", name, "", "") for _, name, _, _ in PEOPLE)), id="mostly blank"),
        pytest.param(table(NAMES, *PEOPLE) + table(NAMES, *PEOPLE), id="two tables"),
        pytest.param(table(NAMES, *PEOPLE) + "<div>共 3 页 <a href='index_1.html'>下一页</a></div>", id="its first page"),
        pytest.param(table(NAMES, *PEOPLE) + "<ul class='list'></ul>", id="beside an empty list"),
        pytest.param(table(NAMES, *PEOPLE) + "<div id='list'></div>", id="beside a place for one"),
        pytest.param(table(NAMES, *PEOPLE) + "<script>$.get('/api/list', show)</script>", id="a script that asks"),
        pytest.param(table(NAMES, *PEOPLE) + "<iframe src='/list.html' height='40'></iframe>", id="beside a frame"),
        pytest.param(f"<div class='left'>{table(NAMES, *PEOPLE)}</div>", id="at the side"),
    ],
)  # fmt: skip
def test_a_table_that_may_not_be_all(markup: str) -> None:
    assert facts(TRAIL + markup).kind is not PageKind.ARTICLE
