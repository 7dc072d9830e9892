"""When the further pages of a list are known to be older, and when they are not."""

import random
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.list_order import ListOrder, page_numbers
from crawler.page_facts import DateFlag, Entry, PageFacts, PageKind, Pager

SINCE = date(2025, 1, 1)
SITE = "http://site/gzdt/"
PAGES = 6


def pages_of(shape: str, numbers: Sequence[int]) -> list[str]:
    return [SITE, *(SITE + shape.format(number) for number in numbers)]


ASCENDING = pages_of("index_{}.html", range(1, PAGES))
DESCENDING = pages_of("{}.htm", range(PAGES - 1, 0, -1))  # 博达 VSB: the last page is 1.htm
BY_QUERY = [f"{SITE}list.jsp?id=7&page={number}" for number in range(1, PAGES + 1)]


def rows(place: int, days: Sequence[int]) -> tuple[Entry, ...]:
    """Rows so many days after the start of the period; each row's address is its own."""
    return tuple(
        Entry(f"http://site/{place}/{n}.html", f"第{n}条", SINCE + timedelta(days), "") for n, days in enumerate(days)
    )


PERIOD, ACROSS, BEFORE, EARLIER = (90, 60, 30), (20, 5, -10), (-20, -30, -40), (-50, -60, -70)
IN_ORDER = {0: rows(0, PERIOD), 1: rows(1, ACROSS), 2: rows(2, BEFORE)}


def read(
    urls: Sequence[str], shown: dict[int, tuple[Entry, ...]], kind: PageKind = PageKind.LIST
) -> tuple[ListOrder, str | None]:
    order = ListOrder()
    key = None
    for place, entries in shown.items():
        others = tuple(url for url in urls if url != urls[place])
        key = order.learn(
            PageFacts(urls[place], kind, "动态", None, (), None, entries, Pager(others, None), None, None)
        )
    return order, key


def older(urls: Sequence[str], shown: dict[int, tuple[Entry, ...]], kind: PageKind = PageKind.LIST) -> list[int]:
    """Places of the pages that must be older."""
    order, key = read(urls, shown, kind)
    return sorted(urls.index(url) for url in order.older_than(SINCE, key)) if key else []


PINNED = (Entry("http://site/pinned.html", "置顶", SINCE + timedelta(100), ""),)


@pytest.mark.parametrize(
    ("urls", "shown", "left"),
    [
        pytest.param(ASCENDING, IN_ORDER, [3, 4, 5], id="index_1, index_2"),
        pytest.param(DESCENDING, IN_ORDER, [3, 4, 5], id="5.htm, 4.htm: counted downwards"),
        pytest.param(BY_QUERY, IN_ORDER, [3, 4, 5], id="one of two numbers in the query"),
        pytest.param(ASCENDING, {**IN_ORDER, 5: rows(5, EARLIER)}, [3, 4], id="the last page was read out of turn"),
        pytest.param(DESCENDING, {0: rows(0, PERIOD), 5: rows(5, EARLIER)}, [], id="only the last page of them"),
        pytest.param(ASCENDING, {0: rows(0, PERIOD), 1: rows(1, BEFORE)}, [], id="one numbered page tells no direction"),
        pytest.param(ASCENDING, {0: rows(0, PERIOD), 1: rows(1, ACROSS)}, [], id="the period goes on"),
        pytest.param(
            ASCENDING, {1: PINNED + rows(1, ACROSS), 2: PINNED + rows(2, BEFORE)}, [3, 4, 5], id="pinned to every page"
        ),
        pytest.param(
            ASCENDING, {1: rows(1, ACROSS), 2: rows(2, (-400, *BEFORE))}, [3, 4, 5], id="an old row pinned to the top"
        ),
        pytest.param(
            ASCENDING, {1: rows(1, ACROSS), 2: rows(2, (-70, -60, -50, -20))}, [], id="a page in no order"
        ),
        pytest.param(ASCENDING, {1: rows(1, BEFORE), 2: rows(2, ACROSS), 3: rows(3, BEFORE)}, [], id="pages in no order"),
        pytest.param(
            ASCENDING, {1: rows(1, ACROSS), 2: (*rows(2, BEFORE), Entry("u", "t", None, ""))}, [], id="a row without date"
        ),
        pytest.param(
            ASCENDING,
            {1: rows(1, ACROSS), 2: (Entry("u", "t", SINCE - timedelta(9), "", DateFlag.YEAR_BORROWED),)},
            [],
            id="a date in doubt",
        ),
        pytest.param(
            [f"{SITE}{n}/list_{n}.html" for n in range(PAGES)], IN_ORDER, [], id="addresses that differ in two numbers"
        ),
        pytest.param([SITE, *(SITE + name for name in "abcde")], IN_ORDER, [], id="addresses without a number"),
    ],
)  # fmt: skip
def test_older_pages(urls: Sequence[str], shown: dict[int, tuple[Entry, ...]], left: list[int]) -> None:
    assert older(urls, shown) == left


def test_a_page_that_could_not_be_read_leaves_the_order_unknown() -> None:
    assert older(ASCENDING, IN_ORDER, PageKind.UNREADABLE) == []


@given(st.lists(st.integers(-60, 60), min_size=6, max_size=60), st.integers(1, 9), st.randoms(use_true_random=False))
def test_no_row_of_the_period_is_left_of_a_list_in_order(days: list[int], size: int, chance: random.Random) -> None:
    """Whatever pages were read, in whatever turn: what is left holds no row of the period."""
    days.sort(reverse=True)
    sheets = [days[at : at + size] for at in range(0, len(days), size)]
    urls = pages_of("index_{}.html", range(1, len(sheets)))
    places = chance.sample(range(len(sheets)), k=chance.randint(1, len(sheets)))
    left = older(urls, {place: rows(place, sheets[place]) for place in places})
    assert [sheets[place] for place in left if max(sheets[place]) >= 0] == []


def test_page_numbers_of_two_lists_on_one_page_are_kept_apart() -> None:
    assert page_numbers(("http://s/a_1.html", "http://s/a_2.html", "http://s/b.html")).keys() == {
        "http://s/a_1.html",
        "http://s/a_2.html",
    }
    assert page_numbers(("http://s/1/l_1.html", "http://s/1/l_2.html", "http://s/2/l_1.html")) == {}
