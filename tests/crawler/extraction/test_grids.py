"""Grids of papers: under which name a day stands, and names over values that make a header of one paper."""

from datetime import date

import pytest

from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import ARTICLE, LONG, TITLES, TRAIL, facts


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param("<th>标题</th><th>发文日期</th><th>发布日期</th>", date(2025, 12, 9), id="published last"),
        pytest.param("<td>信息名称</td><td>公开日期</td><td>生成日期</td>", date(2025, 12, 2), id="published first"),
        pytest.param("<th>标题</th><th>日期</th><th>截止日期</th>", date(2025, 12, 2), id="none named so: the first"),
    ],
)
def test_the_day_of_a_grid_with_two_stands_under_its_name(names: str, expected: date) -> None:
    rows = "".join(
        f'<tr><td><a href="{n}.html">{title}</a></td><td>2025-12-02</td><td>2025-12-09</td></tr>'
        for n, title in enumerate(TITLES)
    )
    page = facts(f"{TRAIL}<table><thead><tr>{names}</tr></thead><tbody>{rows}</tbody></table>")
    assert [entry.on for entry in page.entries] == [expected] * 3


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("成文日期", None, id="when it was made"),
        pytest.param("日期", date(2025, 12, 2), id="what day is not said"),
        pytest.param("发文日期", date(2025, 12, 2), id="as many offices call it"),
        pytest.param("发布日期", date(2025, 12, 2), id="when it was published"),
    ],
)
def test_a_grid_that_shows_only_when_papers_were_made_tells_no_day_of_publication(
    name: str, expected: date | None
) -> None:
    rows = "".join(
        f'<tr><td><a href="{n}.html">{title}</a></td><td>2025-12-02</td></tr>' for n, title in enumerate(TITLES)
    )
    page = facts(f"{TRAIL}<table><tr><th>文件名称</th><th>{name}</th></tr>{rows}</table>")
    assert [(entry.on, entry.date_text) for entry in page.entries] == [(expected, "2025-12-02")] * 3


def test_names_over_a_grid_make_no_document_of_it() -> None:
    names = "".join(f"<th>{name}</th>" for name in ("索引号", "信息名称", "文号", "生成日期", "公开日期"))
    rows = "".join(
        f'<tr><td>11/2025-{n}</td><td><a href="{n}.html">{title}</a></td><td></td><td>2025-12-01</td><td>2025-12-0{n + 2}</td></tr>'
        for n, title in enumerate(TITLES)
    )
    page = facts(f"{TRAIL}<table><tr>{names}</tr>{rows}</table>")
    assert (page.kind, [entry.on and entry.on.day for entry in page.entries]) == (PageKind.LIST, [2, 3, 4])


def test_labels_over_values_are_still_a_header() -> None:
    labels = "<tr><td>索引号</td><td>发布机构</td><td>发布日期</td></tr>"
    values = "<tr><td>11/2025-1</td><td><a href='/'>某县民政局</a></td><td>2025-12-02</td></tr>"
    page = facts(f"{TRAIL}<table>{labels}{values}</table><h1>{TITLES[0]}</h1><p>{LONG}</p>", url=ARTICLE)
    assert page.document is not None
    assert page.document.index_number == "11/2025-1"


def test_the_table_names_a_document_whose_title_is_the_system_s() -> None:
    table = f"<table><tr><th>索引号</th><td>1</td></tr><tr><th>公开日期</th><td>2025/12/2 0:00:00</td></tr><tr><th>信息名称</th><td>{TITLES[0]}</td></tr></table>"
    page = facts(f"{TRAIL}{table}<div>{LONG}</div>", head="<title>政府信息公开</title>", url=ARTICLE)
    assert page.title == TITLES[0]


def test_an_empty_grid_says_so() -> None:
    page = facts(f"{TRAIL}<p class='none'>未查询到任何数据!</p>")
    assert page.kind is PageKind.EMPTY_LIST
