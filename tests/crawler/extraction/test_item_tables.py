"""Items of a list in tables: one each, two a line, and papers by years with 解读 beside their titles."""

from datetime import date

import pytest

from crawler.page_facts import PageFacts, PageKind
from tests.crawler.extraction.pages import LONG, TITLES, TRAIL, facts

MARCH = date(2025, 3, 5)
HEAD = f"{TRAIL}<h1>关于公布城乡低保标准的通知</h1>"


def rows_of(page: PageFacts) -> list[tuple[str, date | None]]:
    return [(entry.title, entry.on) for entry in page.entries]


def item(number: int, table: str = "record") -> str:
    return (
        f"<table class='{table}'><tr><td colspan='2'><a href='{number}.html'>{TITLES[number]}</a></td></tr><tr><td>索引号：K1/2025-{number}</td>"
        f"<td>生成日期：2025-01-02</td><td>公开日期：2025-03-0{number + 5}</td></tr></table>"
    )


@pytest.mark.parametrize("count", [2, 3])
def test_a_table_an_item_is_a_row_with_the_day_it_was_made_public(count: int) -> None:
    page = facts(f"{TRAIL}<div>{''.join(item(number) for number in range(count))}</div>")
    assert page.kind is PageKind.LIST
    assert rows_of(page) == [(TITLES[number], date(2025, 3, number + 5)) for number in range(count)]


def test_a_table_of_facts_above_a_text_is_no_list() -> None:
    page = facts(f"{HEAD}{item(0, 'xxgk')}<div class='TRS_Editor'><p>{LONG}</p></div>")
    assert page.kind is PageKind.ARTICLE
    assert page.document is not None
    assert page.document.dates[0].on == MARCH


def pair(numbers: range) -> str:
    cells = [f"<td><a href='{n}.html'>关于做好社会救助工作的通知之{n}</a></td><td>2025年3月{n}日</td>" for n in numbers]
    return f"<tr>{''.join(cells)}</tr>"


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        pytest.param([range(1, 3), range(3, 5)], 4, id="an even number"),
        pytest.param([range(1, 3), range(3, 5), range(5, 6)], 5, id="one alone in the last line"),
    ],
)
def test_two_items_a_line(lines: list[range], count: int) -> None:
    page = facts(f"{TRAIL}<table>{''.join(map(pair, lines))}</table>")
    assert rows_of(page) == [(f"关于做好社会救助工作的通知之{n}", date(2025, 3, n)) for n in range(1, count + 1)]


def test_links_that_sort_the_rows_make_a_single_row_no_cell() -> None:
    page = facts(
        f"{TRAIL}<table><tr><td><a href='?s=t'>标题</a></td><td><a href='?s=d'>发布日期</a></td></tr>"
        f"<tr><td><a href='1.html'>{TITLES[0]}</a></td><td>2025-03-05</td></tr></table>"
    )
    assert (TITLES[0], MARCH) in rows_of(page)


GRID = "<thead><tr><th>发文字号</th><th>文件名称</th><th>成文日期</th><th>发布日期</th><th>相关解读</th></tr></thead>"


def paper(number: int, explained: str) -> str:
    return f"<tr><td>云医保发〔2025〕{number}号</td><td><a href='{number}.html'>关于做好医疗救助工作的通知之{number}</a></td><td>2025-01-02</td><td>2025-03-0{number}</td><td>{explained}</td></tr>"


@pytest.mark.parametrize(
    "explained",
    [
        pytest.param("—", id="none"),
        pytest.param("<a href='/jd/1.html'>文字解读</a>", id="one"),
        pytest.param("<a href='/jd/1.html'>文字解读</a><a href='/jd/2.html'>图解</a>", id="two"),
    ],
)
def test_a_library_of_papers_by_years_with_explanations_beside_them(explained: str) -> None:
    years = [("2025年", range(4, 7)), ("2024年", range(1, 3))]
    grids = "".join(f"<h3>{year}</h3><table class='wjk'>{GRID}<tbody>{''.join(paper(n, explained if n % 2 else '—') for n in numbers)}</tbody></table>" for year, numbers in years)  # fmt: skip
    page = facts(f"{TRAIL}{grids}")
    assert page.kind is PageKind.LIST
    assert rows_of(page) == [(f"关于做好医疗救助工作的通知之{n}", date(2025, 3, n)) for n in (4, 5, 6, 1, 2)]
