"""A column of which each year has an address of its own: the rows of all years are its rows, and one unseen is a part unseen."""

from crawler.fetches import FetchState
from crawler.page_facts import PageKind
from tests.crawler.assembling import SITE, columns, entry, fetch, page

YEARS = ("/t/?year=2020", "/t/?year=2019")
NOW = page("/t/", entries=(entry("a"), entry("b")), years=YEARS)
CHOSEN = page(YEARS[0], entries=(entry("a"), entry("b")), years=YEARS)
BEFORE = page(YEARS[1], entries=(entry("c"),), years=YEARS)


def test_years_are_one_column() -> None:
    (column,) = columns([BEFORE, CHOSEN, NOW])
    assert (column.url, column.entries, column.unread_pages) == (f"{SITE}/t/", (entry("a"), entry("b"), entry("c")), ())


def test_a_year_without_rows_is_read() -> None:
    (column,) = columns([NOW, CHOSEN, page(YEARS[1], PageKind.EMPTY_LIST)])
    assert column.unread_pages == ()


def test_a_year_nobody_could_read_is_unread() -> None:
    for pages in ([NOW, CHOSEN], [NOW, CHOSEN, page(YEARS[1], PageKind.UNREADABLE)]):
        (column,) = columns(pages)
        assert column.unread_pages == (f"{SITE}{YEARS[1]}",)


def test_a_year_before_the_period_is_left_out() -> None:
    (column,) = columns([NOW, CHOSEN], fetch(YEARS[1], FetchState.OUT_OF_PERIOD))
    assert column.unread_pages == ()


def test_a_years_own_further_pages_count() -> None:
    (column,) = columns([NOW, CHOSEN, page(YEARS[1], entries=(entry("c"),), total=2)])
    assert column.unread_pages == (f"{SITE}{YEARS[1]}",)
