"""Lists of one site that all stop at the same number of rows are not held to be whole."""

import pytest

from crawler.page_facts import Crumb
from tests.crawler.assembling import columns, entry, fetch, page


@pytest.mark.parametrize(
    ("rows", "pager", "cut"),
    [
        pytest.param((20, 20, 3), None, ["/0/", "/1/"], id="the two longest end at 20"),
        pytest.param((20, 3, 4), None, [], id="one alone"),
        pytest.param((20, 20, 21), None, [], id="another is longer"),
        pytest.param((13, 13, 3), None, [], id="two of 13, no page's size"),
        pytest.param((13, 13, 13), None, ["/0/", "/1/", "/2/"], id="three of 13"),
        pytest.param((6, 6, 6), None, [], id="few rows"),
        pytest.param((20, 20, 3), 1, [], id="the site's lists say how many pages they have"),
    ],
)
def test_which_lists_end_where_a_page_does(rows: tuple[int, ...], pager: int | None, cut: list[str]) -> None:
    pages = [
        page(
            f"/{number}/",
            entries=tuple(entry(f"{number}-{row}") for row in range(count)),
            trail=(Crumb(f"栏目{number}", None),),
            total=pager if number == len(rows) - 1 else None,
        )
        for number, count in enumerate(rows)
    ]
    found = columns(pages, *(fetch(f"/{number}/") for number in range(len(rows))))
    assert [column.url.partition("cn")[2] for column in found if column.unread_pages] == cut
