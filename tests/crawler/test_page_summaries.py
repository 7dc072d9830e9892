"""Pages in short: those fetched whole, how far from a start page, equal tags kept once."""

import pytest

from crawler.fetches import Fetch, FetchState, Role
from crawler.page_facts import Entry, PageKind, PageMarks, PageTag
from crawler.page_summaries import page_summaries
from crawler.records import PageSummary

SITE = "http://www.example.gov.cn"
PATHS = ("/", "/gk/", "/gk/index_1.html", "/gk/1.html", "/old/", "/new/", "/lost/", "/404.html")


def line(
    path: str,
    role: Role,
    found_on: str | None,
    state: FetchState = FetchState.FETCHED,
    alias_of: str | None = None,
) -> Fetch:
    at = SITE + found_on if found_on else None
    to = SITE + alias_of if alias_of else None
    return Fetch(SITE + path, state, role, 200, "", None, "a" * 64, to, at, "")


LEDGER = (
    line("/", Role.START, None),
    line("/gk/", Role.COLUMN, "/"),
    line("/gk/index_1.html", Role.LIST_PAGE, "/gk/"),
    line("/gk/1.html", Role.ARTICLE, "/gk/index_1.html"),
    line("/old/", Role.COLUMN, "/gk/", FetchState.ALIAS, "/new/"),
    line("/new/", Role.COLUMN, "/old/"),
    line("/lost/", Role.OTHER, "/nowhere/"),
    line("/404.html", Role.OTHER, "/", FetchState.NOT_FOUND),
)


def rows_of(url: str) -> tuple[Entry, ...]:
    return (Entry(f"{url}a.html", "要闻", None, ""),)


def summaries() -> dict[str, PageSummary]:
    def read(path: str) -> PageSummary:
        kind = PageKind.HOME if path == "/lost/" else PageKind.LIST
        return PageSummary(SITE + path, kind, path, PageMarks((PageTag("SiteName", "民政局"),), None))

    return {page.title: page for page in page_summaries(map(read, PATHS), LEDGER, rows_of)}


@pytest.mark.parametrize(
    ("path", "clicks"),
    [("/", 0), ("/gk/", 1), ("/gk/index_1.html", 1), ("/gk/1.html", 2), ("/new/", 2), ("/lost/", None)],
)
def test_clicks(path: str, clicks: int | None) -> None:
    assert summaries()[path].clicks == clicks


def test_only_pages_that_were_fetched() -> None:
    found = summaries()
    assert set(found) == set(PATHS) - {"/404.html", "/old/"}
    assert {page.sha256 for page in found.values()} == {"a" * 64}


def test_equal_tags_are_kept_once() -> None:
    found = summaries()
    assert found["/"].marks is found["/gk/"].marks


def test_rows_are_kept_of_start_and_home_pages_only() -> None:
    assert {path for path, page in summaries().items() if page.shown} == {"/", "/lost/"}
    assert summaries()["/"].shown == rows_of(f"{SITE}/")
