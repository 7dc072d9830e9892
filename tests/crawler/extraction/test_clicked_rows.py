"""Rows that are no links but open by a click."""

from datetime import date

import pytest

from crawler.page_facts import PageFacts, PageKind
from tests.crawler.extraction.pages import HOST, TRAIL, facts


def rows_of(page: PageFacts) -> list[tuple[str, str, date | None]]:
    return [(entry.url.removeprefix(HOST), entry.title, entry.on) for entry in page.entries]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("<tr data-href='/v/{n}.html' onclick=\"location='/v/{n}.html'\"><td>{n}</td><td>{title}</td><td>2020-01-0{n}</td></tr>", id="a table's row"),
        pytest.param("<tr onclick='go(this)' data-url='/v/{n}.html'><td>{title}</td><td>公开</td><td>2020/01/0{n}</td></tr>", id="data-url"),
        pytest.param(
            "<div class='it' onclick=\"window.open('/v/{n}.html')\"><div class='l'><span>0{n}</span><span>2020.01</span></div><div>{title}</div></div>",
            id="a block with its day in two boxes",
        ),
        pytest.param(
            "<dl onclick=\"javascript:window.location.href='/v/{n}.html'\"><dd>[置顶]</dd><dd>通知公告</dd><dt>{title}</dt><dd>2020-01-0{n}</dd></dl>",
            id="a mark and a category before the title",
        ),
    ],
)  # fmt: skip
def test_rows_that_open_by_a_click_are_a_list(row: str) -> None:
    made = "".join(row.format(n=n, title=f"关于做好社会救助工作的通知之{n}") for n in range(1, 5))
    page = facts(
        f"{TRAIL}<{'table' if row.startswith('<tr') else 'div'}>{made}</{'table' if row.startswith('<tr') else 'div'}>"
    )
    assert page.kind is PageKind.LIST
    assert rows_of(page) == [
        (f"/v/{n}.html", f"关于做好社会救助工作的通知之{n}", date(2020, 1, n)) for n in range(1, 5)
    ]
