"""Pages joined into columns."""

from datetime import date

import msgspec
import pytest

from crawler.page_facts import (
    ColumnPlace,
    Crumb,
    DateCandidate,
    DateFlag,
    DateSource,
    Entry,
    PageKind,
)
from crawler.records import ColumnKind, ColumnState
from crawler.site_outline import PageOutline, SiteOutline
from tests.crawler.assembling import SITE, TRAIL, article, columns, entry, fetch, page


def test_pages_of_one_list_are_one_column() -> None:
    first = page("/tzgg/index.html", entries=(entry("a"), entry("b")), pages=("/tzgg/index_1.html",), total=2)
    second = page("/tzgg/index_1.html", entries=(entry("b"), entry("c")), pages=("/tzgg/index.html",), total=2)
    (column,) = columns([second, first])
    assert column.url == f"{SITE}/tzgg/index.html"
    assert column.path == ("政务公开", "通知公告")
    assert column.state is ColumnState.LISTED
    assert column.entries == (entry("a"), entry("b"), entry("c"))
    assert column.pages == (f"{SITE}/tzgg/index.html", f"{SITE}/tzgg/index_1.html")
    assert column.unread_pages == ()


def test_pages_found_one_after_the_other() -> None:
    pages = [
        page(f"/t/{n}.htm", entries=(entry(str(n)),), pages=(f"/t/{n - 1}.htm",) if n > 1 else ()) for n in range(1, 5)
    ]
    (column,) = columns([page("/t.htm", entries=(entry("x"),), pages=("/t/4.htm",)), *pages])
    assert column.url == f"{SITE}/t.htm"
    assert len(column.entries) == 5


@pytest.mark.parametrize(
    ("kind", "state"),
    [(PageKind.EMPTY_LIST, ColumnState.EMPTY), (PageKind.UNREADABLE, ColumnState.UNREADABLE)],
)
def test_columns_without_rows(kind: PageKind, state: ColumnState) -> None:
    assert [column.state for column in columns([page("/zcjd/", kind)])] == [state]


def test_chrome_pages_nobody_called_a_column_are_none() -> None:
    assert columns([page("/x/", PageKind.UNREADABLE, trail=())]) == ()


def test_an_unreadable_page_a_menu_names_is_a_column() -> None:
    (column,) = columns([page("/x/", PageKind.UNREADABLE, trail=())], fetch("/x/", text="低保公示"))
    assert (column.path, column.state) == (("低保公示",), ColumnState.UNREADABLE)


def test_copies_of_a_page_count_once() -> None:
    facts, _ = page("/tzgg/", entries=(entry("a"),))
    copy, _ = page("/tzgg/index.html", entries=(entry("a"),))
    assert [column.url for column in columns([(copy, "same"), (facts, "same")])] == [f"{SITE}/tzgg/"]


def test_lists_of_different_names_stay_apart() -> None:
    other = page("/zcfg/", entries=(entry("b"),), trail=(Crumb("政策法规", None),))
    assert len(columns([page("/tzgg/", entries=(entry("a"),), pages=("/zcfg/",)), other])) == 2


@pytest.mark.parametrize(
    ("trail", "column_name", "path"),
    [
        pytest.param(TRAIL, "要闻", ("政务公开", "通知公告"), id="breadcrumb"),
        pytest.param((), "通知公告", ("通知公告",), id="ColumnName"),
        pytest.param((), None, ("政务公开", "公告公示"), id="parent's path and the link's words"),
    ],
)
def test_path(trail: tuple[Crumb, ...], column_name: str | None, path: tuple[str, ...]) -> None:
    parent = page("/zwgk/", PageKind.NAVIGATION, trail=(Crumb("政务公开", None),))
    own = page("/zwgk/tzgg/", entries=(entry("a"),), trail=trail, column_name=column_name)
    (column,) = columns([parent, own], fetch("/zwgk/tzgg/", found_on="/zwgk/", text="公告公示"))
    assert column.path == path


PLACE = ColumnPlace(f"{SITE}/zwgk/tzgg/", ("信息公开", "法定主动公开内容", "通知公告"))


@pytest.mark.parametrize(
    ("trail", "column_name", "path"),
    [
        pytest.param(TRAIL, None, ("政务公开", "通知公告"), id="breadcrumb goes before"),
        pytest.param((), "要闻", ("要闻",), id="ColumnName of another name, too"),
        pytest.param((), "通知公告", PLACE.path, id="ColumnName that agrees"),
        pytest.param((), None, PLACE.path, id="the longest place in a tree"),
    ],
)
def test_path_in_the_site_s_tree(trail: tuple[Crumb, ...], column_name: str | None, path: tuple[str, ...]) -> None:
    trees = (ColumnPlace(PLACE.url, ("政务公开", "通知公告")), PLACE)
    site_map = page("/map.html", PageKind.NAVIGATION, trail=(), places=trees)
    own = page("/zwgk/tzgg/", entries=(entry("a"),), trail=trail, column_name=column_name)
    (column,) = columns([site_map, own], fetch("/zwgk/tzgg/", found_on="/map.html", text="公告"))
    assert (column.path, column.kind) == (path, ColumnKind.NEWS if column_name == "要闻" else ColumnKind.NOTICES)


def test_flagged_rows_are_never_the_newest() -> None:
    rows = (
        entry("a", date(2020, 9, 1)),  # fetched on 2020-08-01
        Entry(f"{SITE}/202007/t20200715_1.html", "关于b的通知", None, "07-15"),
        entry("c"),
        Entry(f"{SITE}/d.html", "关于d的通知", None, "2020-02-30"),
    )
    (column,) = columns([page("/tzgg/", entries=rows)], fetch("/tzgg/"))
    assert [row.on for row in column.entries] == [None, date(2020, 7, 15), date(2020, 1, 2), None]
    assert [row.flag for row in column.entries] == [
        DateFlag.FUTURE,
        DateFlag.YEAR_BORROWED,
        None,
        DateFlag.INVALID,
    ]
    assert (column.newest_on, column.oldest_on) == (date(2020, 1, 2), date(2020, 1, 2))


def test_rows_without_an_address_are_rows() -> None:
    own = Entry(f"{SITE}/tzgg/", "某通知", date(2020, 1, 2), "2020-01-02")
    (column,) = columns([page("/tzgg/", entries=(own, own))])
    assert len(column.entries) == 2


def test_the_strings_of_a_pager_are_shared() -> None:
    """A list of n pages may name n - 1 on each: what is kept must not grow with n times the length of an address."""
    first, second = (
        page(f"/tzgg/?p={number}", pages=tuple(f"/tzgg/?p={other}" for other in (3, 4))) for number in (1, 2)
    )
    outlines = [msgspec.json.decode(msgspec.json.encode(facts), type=PageOutline) for facts, _ in (first, second)]
    site = SiteOutline([(outline, outline.url) for outline in outlines], {})
    one, other = (site.lists[facts.url].pager for facts, _ in (first, second))
    assert one is not None
    assert other is not None
    assert [mine is theirs for mine, theirs in zip(one.pages, other.pages, strict=True)] == [True, True]


@pytest.mark.parametrize(
    ("shown", "whole"),
    [
        pytest.param("河村2026年第一季度村集…", "河村2026年第一季度村集体收支公开", id="cut"),
        pytest.param("河村2026年第一季度村集...", "河村2026年第一季度村集体收支公开", id="cut with dots"),
        pytest.param("柳村2026年第一季度村集…", "柳村2026年第一季度村集…", id="another title"),
        pytest.param("河村2026年第一季度", "河村2026年第一季度", id="not cut"),
        pytest.param("…", "…", id="nothing left"),
    ],
)
def test_a_row_s_cut_title_is_completed_from_its_page(shown: str, whole: str) -> None:
    row = Entry(f"{SITE}/a.html", shown, None, "")
    [column] = columns([page("/tzgg/", entries=(row,)), article("/a.html", title="河村2026年第一季度村集体收支公开")])
    assert [entry.title for entry in column.entries] == [whole]


@pytest.mark.parametrize(
    ("path", "text", "trail", "count"),
    [
        pytest.param("/tzgg/list2.html", "2", TRAIL, 1, id="a bare number"),
        pytest.param("/tzgg/list2.html", "下一页", TRAIL, 1, id="the words of a picture"),
        pytest.param("/tzgg/?page=2", "更早", TRAIL, 1, id="an address with a page's number"),
        pytest.param("/tzgg/list2.html", "2", (Crumb("政策法规", None),), 2, id="a number to another column"),
        pytest.param("/tzgg/?type=2", "政策", TRAIL, 2, id="another parameter"),
    ],
)
def test_pages_that_no_pager_names(path: str, text: str, trail: tuple[Crumb, ...], count: int) -> None:
    first, second = page("/tzgg/", entries=(entry("a"),)), page(path, entries=(entry("b"),), trail=trail)
    assert len(columns([first, second], fetch("/tzgg/"), fetch(path, found_on="/tzgg/", text=text))) == count


def test_rows_of_a_list_that_was_moved_are_held_against_their_pages() -> None:
    moved = date(2025, 6, 18)
    days = [DateCandidate(date(2020, 1, n), DateSource.LABEL, "") for n in (1, 2, 3)]
    pages = [article(f"/tzgg/{n}.html", day) for n, day in enumerate(days)]
    (column,) = columns([page("/tzgg/", entries=tuple(entry(str(n), moved) for n in range(3))), *pages])
    assert [(one.on, one.flag) for one in column.entries] == [(moved, DateFlag.DISAGREES)] * 3
