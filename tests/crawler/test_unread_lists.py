"""Lists that were not read, or not to their end: they never pass for empty or whole."""

import pytest

from crawler.fetches import FetchState, Role
from crawler.page_facts import (
    ColumnPlace,
    Crumb,
    PageFacts,
    PageKind,
)
from crawler.records import Column, ColumnState
from tests.crawler.assembling import SITE, article, columns, entry, fetch, page


@pytest.mark.parametrize(
    ("state", "unread"),
    [
        (FetchState.FETCHED, False),
        (FetchState.NOT_FOUND, True),
        (FetchState.TIMEOUT, True),
        (FetchState.BUDGET, True),
        (None, True),
    ],
)
def test_unread_pages(state: FetchState | None, unread: bool) -> None:
    first = page("/tzgg/", entries=(entry("a"),), pages=("/tzgg/index_1.html",), total=2)
    ledger = [fetch("/tzgg/index_1.html", state, role=Role.LIST_PAGE)] if state else []
    (column,) = columns([first], *ledger)
    assert column.unread_pages == ((f"{SITE}/tzgg/index_1.html",) if unread else ())


def test_an_unreadable_further_page_is_unread() -> None:
    first = page("/tzgg/", entries=(entry("a"),), pages=("/tzgg/index_1.html",))
    (column,) = columns([first, page("/tzgg/index_1.html", PageKind.UNREADABLE)], fetch("/tzgg/index_1.html"))
    assert (column.state, column.unread_pages) == (ColumnState.LISTED, (f"{SITE}/tzgg/index_1.html",))


@pytest.mark.parametrize(
    ("path", "rows", "total", "unread"),
    [
        pytest.param("/tzgg/index_2.html", ("a",), None, True, id="the first page again"),
        pytest.param("/tzgg/index_2.html", (), None, True, id="no rows"),
        pytest.param("/tzgg/index_2.html", ("a", "b"), None, False, id="one row again, one more"),
        pytest.param("/tzgg/index_1.html", ("a",), None, False, id="the first page's own address"),
        pytest.param("/tzgg/index_1.html", ("a",), 1, False, id="the first page again, of one"),
        pytest.param("/tzgg/index_1.html", ("a",), 2, True, id="the first page again, of two"),
    ],
)
def test_a_further_page_that_shows_nothing_further(
    path: str, rows: tuple[str, ...], total: int | None, unread: bool
) -> None:
    first = page("/tzgg/", entries=(entry("a"),), pages=(path,), total=total)
    further = page(path, PageKind.LIST if rows else PageKind.EMPTY_LIST, entries=tuple(map(entry, rows)))
    (column,) = columns([first, further], fetch(path, role=Role.LIST_PAGE))
    assert bool(column.unread_pages) is unread


@pytest.mark.parametrize(
    ("second", "unread"),
    [
        pytest.param(page("/tzgg/index_1.html", entries=(entry("b"),)), False, id="a page of the list"),
        pytest.param(
            page("/tzgg/index_1.html", entries=(entry("b"),), trail=(Crumb("关于b的通知", None),)), True, id="another column's"
        ),
        pytest.param(article("/tzgg/index_1.html"), True, id="an article"),
        pytest.param(page("/tzgg/index_1.html", PageKind.NAVIGATION), True, id="a front of columns"),
    ],
)  # fmt: skip
def test_a_further_page_that_was_taken_for_something_else_is_unread(
    second: tuple[PageFacts, str], unread: bool
) -> None:
    first = page("/tzgg/", entries=(entry("a"),), pages=("/tzgg/index_1.html",))
    ledger = fetch("/tzgg/"), fetch("/tzgg/index_1.html", role=Role.LIST_PAGE)
    [column] = [one for one in columns([first, second], *ledger) if one.url == f"{SITE}/tzgg/"]
    assert column.unread_pages == ((f"{SITE}/tzgg/index_1.html",) if unread else ())


def test_pages_that_have_no_address_are_unread() -> None:
    (column,) = columns([page("/tzgg/", entries=(entry("a"),), total=5)])
    assert column.unread_pages == (f"{SITE}/tzgg/",)


FIRST = page("/tzgg/", entries=(entry("a"), entry("b")), pages=("/tzgg/?p=2",), total=2)


@pytest.mark.parametrize(
    ("second", "unread"),
    [
        pytest.param(page("/tzgg/?p=2", entries=(entry("c"),)), (), id="other rows"),
        pytest.param(page("/tzgg/?p=2", entries=FIRST[0].entries), (f"{SITE}/tzgg/",), id="the same rows again"),
        pytest.param(page("/tzgg/?p=2", PageKind.EMPTY_LIST), (f"{SITE}/tzgg/?p=2",), id="none, though counted"),
    ],
)
def test_a_further_page_that_shows_nothing_new_was_not_read(
    second: tuple[PageFacts, str], unread: tuple[str, ...]
) -> None:
    [column] = columns([FIRST, second], fetch("/tzgg/"), fetch("/tzgg/?p=2", role=Role.LIST_PAGE))
    assert (column.state, column.unread_pages) == (ColumnState.LISTED, unread)


def test_an_address_more_of_the_first_page_hides_no_page() -> None:
    first = page("/tzgg/", entries=(entry("a"), entry("b")), pages=("/tzgg/1.html", "/tzgg/2.html"), total=2)
    pages = [first, page("/tzgg/1.html", entries=first[0].entries), page("/tzgg/2.html", entries=(entry("c"),))]
    [column] = columns(pages, *(fetch(path) for path in ("/tzgg/", "/tzgg/1.html", "/tzgg/2.html")))
    assert column.unread_pages == ()


@pytest.mark.parametrize(
    ("answered", "state", "unread"),
    [
        pytest.param([page("/api?page=1", PageKind.EMPTY_LIST, trail=())], ColumnState.EMPTY, (), id="proven empty"),
        pytest.param([page("/api?page=1", entries=(entry("a"),), trail=())], ColumnState.LISTED, (), id="rows"),
        pytest.param([], ColumnState.UNREADABLE, (f"{SITE}/api?page=1",), id="not answered"),
    ],
)
def test_a_list_whose_rows_stand_elsewhere(
    answered: list[tuple[PageFacts, str]], state: ColumnState, unread: tuple[str, ...]
) -> None:
    frame = page("/tzgg/", pages=("/api?page=1",), total=1)
    seen = FetchState.FETCHED if answered else FetchState.NOT_RENDERED
    [column] = columns([frame, *answered], fetch("/tzgg/"), fetch("/api?page=1", seen, role=Role.LIST_PAGE))
    assert (column.state, column.unread_pages, column.url) == (state, unread, f"{SITE}/tzgg/")


def test_a_frame_that_holds_no_list_is_not_an_empty_one() -> None:
    frame = page("/ysqgk/", pages=("/form.html",))
    [column] = columns([frame, article("/form.html", trail=())], fetch("/ysqgk/"), fetch("/form.html"))
    assert column.state is ColumnState.UNREADABLE


GKMLPT = "/gkmlpt/api/all/{}?page=1&sid=7"


@pytest.mark.parametrize(
    ("other", "state"),
    [
        pytest.param(
            page(GKMLPT.format(2), entries=(entry("a"),), trail=(Crumb("通知公告", None),)),
            ColumnState.EMPTY,
            id="rows",
        ),
        pytest.param(
            page("/tzgg/", entries=(entry("a"),), trail=(Crumb("通知公告", None),)), ColumnState.UNREADABLE, id="none"
        ),
    ],
)
def test_an_interface_s_empty_list_is_believed_where_it_answered_rows(
    other: tuple[PageFacts, str], state: ColumnState
) -> None:
    empty = page(GKMLPT.format(1), PageKind.EMPTY_LIST, trail=(Crumb("规划计划", None),))
    found = {column.name: column.state for column in columns([empty, other])}
    assert found["规划计划"] is state


UNSEEN = [state for state in FetchState if not state.seen_whole]
NO_COLUMN = {
    FetchState.QUEUED,
    FetchState.REDIRECT_OFFSITE,
    FetchState.PRIVATE_ADDRESS,
    FetchState.TRAP,
    FetchState.URL_TOO_LONG,
    FetchState.OUT_OF_PERIOD,
}


@pytest.mark.parametrize("state", UNSEEN)
def test_a_column_of_the_tree_that_could_not_be_fetched(state: FetchState) -> None:
    site_map = page(
        "/map.html", PageKind.NAVIGATION, trail=(), places=(ColumnPlace(f"{SITE}/yl/", ("业务", "养老服务")),)
    )
    found = columns([site_map], fetch("/yl/", state, text="养老"))
    expected = Column(f"{SITE}/yl/", ("业务", "养老服务"), ColumnState.UNREADABLE, (), (), (f"{SITE}/yl/",))
    assert found == (() if state in NO_COLUMN else (expected,))


@pytest.mark.parametrize(
    ("text", "role", "known"),
    [
        ("通知公告", Role.COLUMN, True),
        ("信息公开年报", Role.COLUMN, True),
        ("登录", Role.COLUMN, False),
        ("更多>>", Role.COLUMN, False),
        ("", Role.COLUMN, False),
        ("通知公告", Role.OTHER, False),
        ("关于低保的通知", Role.ARTICLE, False),
    ],
)
def test_a_column_a_menu_names_that_could_not_be_fetched(text: str, role: Role, known: bool) -> None:
    found = columns([], fetch("/x/", FetchState.TIMEOUT, role=role, text=text))
    assert [(column.path, column.state, column.unread_pages) for column in found] == (
        [((text,), ColumnState.UNREADABLE, (f"{SITE}/x/",))] if known else []
    )
