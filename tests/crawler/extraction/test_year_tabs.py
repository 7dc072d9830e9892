"""One list behind tabs of years, its panes in the page."""

from datetime import date

import pytest

from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import TITLES, TRAIL, facts


def tabs(*bars: str, panes: int = 2) -> str:
    rows = [f"<li><a href='/art/{n}_12345.html'>{title}</a><b>[12-0{n + 1}]</b></li>" for n, title in enumerate(TITLES)]
    boxes = [f"<div class='bd'><ul>{rows[0]}{rows[1]}</ul></div>", f"<div class='bd'><ul>{rows[2]}</ul></div>"]
    return f"{TRAIL}<div><ul class='hd'>{''.join(bars)}</ul>{''.join(boxes[:panes])}</div>"


@pytest.mark.parametrize(
    ("markup", "kind", "days"),
    [
        pytest.param(
            tabs("<li>2025年</li>", "<li>2024年</li>"),
            PageKind.LIST,
            [date(2025, 12, 1), date(2025, 12, 2), date(2024, 12, 3)],
            id="a pane a year",
        ),
        pytest.param(
            tabs("<li><a href='javascript:;'>2025</a></li>", "<li><a href='javascript:;'>2024</a></li>"),
            PageKind.LIST,
            [date(2025, 12, 1), date(2025, 12, 2), date(2024, 12, 3)],
            id="tabs of script",
        ),
        pytest.param(
            tabs("<li>2025年</li>", "<li>2024年</li>", "<li>2023年</li>", panes=1),
            PageKind.LIST,
            [None, None],
            id="a bar of years above one pane: nobody knows which is shown",
        ),
        pytest.param(
            tabs("<li><a href='/2025/'>2025年</a></li>", "<li><a href='/2024/'>2024年</a></li>", panes=1),
            PageKind.LIST,
            [None, None],
            id="tabs that lead on",
        ),
        pytest.param(
            tabs("<li>2025年</li>", "<li>2024年</li>").replace("<div class='bd'>", "<div class='list'>", 1),
            PageKind.NAVIGATION,
            [None, None, None],
            id="a list and a box beside it",
        ),
    ],
)
def test_one_list_behind_tabs_of_years(markup: str, kind: PageKind, days: list[date | None]) -> None:
    page = facts(markup)
    assert (page.kind, [entry.on for entry in page.entries]) == (kind, days)
