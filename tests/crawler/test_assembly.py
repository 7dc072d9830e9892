"""Pages joined into columns and documents."""

import random
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest

from crawler.assembly import assemble_columns, assemble_documents
from crawler.fetches import Fetch, FetchState, Role
from crawler.page_facts import (
    ColumnPlace,
    Crumb,
    DateCandidate,
    DateFlag,
    DateSource,
    Entry,
    PageDocument,
    PageFacts,
    PageKind,
    Pager,
)
from crawler.records import Column, ColumnKind, ColumnState, Document
from crawler.site_outline import PageOutline, SiteOutline
from crawler.store import SiteStore

SITE = "http://mz.example.gov.cn"
TRAIL = (Crumb("政务公开", f"{SITE}/zwgk/"), Crumb("通知公告", None))


def entry(name: str, on: date | None = date(2020, 1, 2)) -> Entry:
    return Entry(f"{SITE}/tzgg/{name}.html", f"关于{name}的通知", on, on.isoformat() if on else "")


def page(
    path: str,
    kind: PageKind = PageKind.LIST,
    *,
    entries: tuple[Entry, ...] = (),
    pages: tuple[str, ...] = (),
    total: int | None = None,
    trail: tuple[Crumb, ...] = TRAIL,
    column_name: str | None = None,
    document: PageDocument | None = None,
    places: tuple[ColumnPlace, ...] = (),
) -> tuple[PageFacts, str]:
    pager = Pager(tuple(SITE + one for one in pages), total) if pages or total is not None else None
    facts = PageFacts(SITE + path, kind, "标题", None, trail, column_name, entries, pager, document, None, places)
    return facts, f"sha of {path}"


def article(
    path: str, *dates: DateCandidate, title: str = "关于a的通知", trail: tuple[Crumb, ...] = TRAIL
) -> tuple[PageFacts, str]:
    document = PageDocument(title, dates, None, None, None, None, "正文", (), (), 0)
    return page(path, PageKind.ARTICLE, document=document, trail=trail)


def fetch(
    path: str,
    state: FetchState = FetchState.FETCHED,
    *,
    role: Role = Role.COLUMN,
    alias_of: str | None = None,
    found_on: str | None = None,
    text: str = "",
) -> tuple[str, Fetch]:
    at = datetime(2020, 8, 1, tzinfo=UTC)
    url = SITE + path
    target = SITE + alias_of if alias_of else None
    source = SITE + found_on if found_on else None
    return url, Fetch(url, state, role, 200, "", at, None, target, source, text)


def assemble(
    pages: list[tuple[PageFacts, str]], fetches: Mapping[str, Fetch]
) -> tuple[tuple[Column, ...], tuple[Document, ...]]:
    pages = sorted(pages, key=lambda page: page[0].url)
    outlines = [(msgspec.convert(facts, PageOutline, from_attributes=True), sha256) for facts, sha256 in pages]
    site = SiteOutline(outlines, fetches)
    columns = assemble_columns(site)
    return columns, tuple(assemble_documents(pages, columns, site))


def columns(pages: list[tuple[PageFacts, str]], *fetches: tuple[str, Fetch]) -> tuple[Column, ...]:
    return assemble(pages, dict(fetches))[0]


def documents(pages: list[tuple[PageFacts, str]], *fetches: tuple[str, Fetch]) -> tuple[Document, ...]:
    return assemble(pages, dict(fetches))[1]


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


def test_pages_that_have_no_address_are_unread() -> None:
    (column,) = columns([page("/tzgg/", entries=(entry("a"),), total=5)])
    assert column.unread_pages == (f"{SITE}/tzgg/",)


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


def test_a_day_to_come_does_not_date_a_document() -> None:
    label = DateCandidate(date(2020, 9, 1), DateSource.LABEL, "2020-09-01")
    meta = DateCandidate(date(2020, 7, 1), DateSource.META, "2020-07-01")
    (document,) = documents([article("/tzgg/a.html", label, meta)], fetch("/tzgg/a.html"))
    assert (document.published_on, document.published_from) == (date(2020, 7, 1), DateSource.META)
    assert document.date_flags == (DateFlag.FUTURE,)
    assert [(one.on, one.flag) for one in document.dates] == [(label.on, DateFlag.FUTURE), (meta.on, None)]


@pytest.mark.parametrize(
    ("others", "flags"),
    [
        ((DateSource.META,), (DateFlag.DISAGREES,)),
        ((DateSource.LIST,), (DateFlag.DISAGREES,)),
        ((DateSource.URL,), ()),
        ((DateSource.MADE,), ()),
    ],
)
def test_sources_that_disagree(others: tuple[DateSource, ...], flags: tuple[DateFlag, ...]) -> None:
    label = DateCandidate(date(2020, 1, 5), DateSource.LABEL, "2020-01-05")
    said = [DateCandidate(date(2020, 1, 2), source, "2020-01-02") for source in others if source is not DateSource.LIST]
    rows = (entry("a"),) if DateSource.LIST in others else ()
    (document,) = documents([page("/tzgg/", entries=rows), article("/tzgg/a.html", label, *said)])
    assert (document.published_on, document.date_flags) == (label.on, flags)


def test_a_row_dates_its_document() -> None:
    (document,) = documents([page("/tzgg/", entries=(entry("a"),)), article("/tzgg/a.html")])
    assert (document.published_on, document.published_from) == (date(2020, 1, 2), DateSource.LIST)
    assert document.listed_in == (f"{SITE}/tzgg/",)
    assert document.column_path == ("政务公开", "通知公告")


def test_the_page_s_own_label_weighs_more_and_both_are_kept() -> None:
    label = DateCandidate(date(2020, 1, 5), DateSource.LABEL, "2020-01-05")
    meta = DateCandidate(date(2021, 1, 5), DateSource.META, "2021-01-05")
    (document,) = documents([page("/tzgg/", entries=(entry("a"),)), article("/tzgg/a.html", meta, label)])
    assert document.published_on == date(2020, 1, 5)
    assert [one.source for one in document.dates] == [DateSource.LABEL, DateSource.LIST, DateSource.META]


def test_an_article_in_two_columns_is_credited_to_both() -> None:
    other = page("/gsgg/", entries=(entry("a"),), trail=(Crumb("公示公告", None),))
    (document,) = documents([other, page("/tzgg/", entries=(entry("a"),)), article("/tzgg/a.html")])
    assert document.listed_in == (f"{SITE}/gsgg/", f"{SITE}/tzgg/")


def test_a_row_that_leads_through_a_redirect() -> None:
    row = Entry(f"{SITE}/old/a.html", "关于a的通知", date(2020, 1, 2), "2020-01-02")
    (document,) = documents(
        [page("/tzgg/", entries=(row,)), article("/tzgg/a.html")],
        fetch("/old/a.html", FetchState.ALIAS, alias_of="/tzgg/a.html"),
    )
    assert document.listed_in == (f"{SITE}/tzgg/",)


def test_a_document_without_a_trail_takes_its_column_s() -> None:
    (document,) = documents([page("/tzgg/", entries=(entry("a"),)), article("/tzgg/a.html", trail=())])
    assert document.column_path == ("政务公开", "通知公告")


def test_a_cut_title_is_completed_from_the_row() -> None:
    (document,) = documents([page("/tzgg/", entries=(entry("a"),)), article("/tzgg/a.html", title="关于a…")])
    assert document.title == "关于a的通知"


def test_rows_without_an_address_are_rows() -> None:
    own = Entry(f"{SITE}/tzgg/", "某通知", date(2020, 1, 2), "2020-01-02")
    (column,) = columns([page("/tzgg/", entries=(own, own))])
    assert len(column.entries) == 2


def test_the_order_in_which_pages_were_read_does_not_matter(tmp_path: Path) -> None:
    pages = [
        page("/tzgg/index.html", entries=(entry("a"), entry("b")), pages=("/tzgg/index_1.html", "/tzgg/index_2.html")),
        page("/tzgg/index_1.html", entries=(entry("c"),), pages=("/tzgg/index.html", "/tzgg/index_2.html")),
        page("/gsgg/", entries=(entry("a"), entry("c")), trail=(Crumb("公示公告", None),)),
        page("/zcjd/", PageKind.EMPTY_LIST, trail=(Crumb("政策解读", None),)),
        article("/tzgg/a.html"),
        article("/tzgg/c.html", trail=()),
    ]
    hashes = {facts.url: sha256 for facts, sha256 in pages}
    expected = assemble(pages, {})
    for seed in range(5):
        with SiteStore(tmp_path / str(seed)) as store:
            for facts, _ in random.Random(seed).sample(pages, len(pages)):
                store.put(facts.url, facts)
            site = SiteOutline(((page, hashes[page.url]) for page in store.parts_of_pages(PageOutline)), {})
            found = assemble_columns(site)
            read = ((facts, hashes[facts.url]) for facts in store.all(PageFacts))
            assert (found, tuple(assemble_documents(read, found, site))) == expected


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
