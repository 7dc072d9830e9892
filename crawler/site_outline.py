"""What of a site's pages must be known together: enough to make its columns and to find their rows' pages.

The texts, tables and links of documents are no part of it: they pass by one page at a time, when columns are known.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from crawler.entry_dates import latest_day
from crawler.extraction.platforms import interface_of
from crawler.fetches import Fetch, FetchState
from crawler.page_facts import ColumnPlace, Crumb, Entry, PageKind, Pager

COLUMN_KINDS = frozenset({PageKind.LIST, PageKind.EMPTY_LIST, PageKind.UNREADABLE})
_INDEX = re.compile(r"(?:index|default)\.\w+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DocumentOutline:
    title: str


@dataclass(frozen=True, slots=True)
class PageOutline:
    """A part of `PageFacts` under the same names, so that it is read from the same record without decoding the rest."""

    url: str
    kind: PageKind
    title: str
    breadcrumb: tuple[Crumb, ...]
    column_name: str | None
    entries: tuple[Entry, ...]
    pager: Pager | None
    document: DocumentOutline | None
    redirect: str | None
    places: tuple[ColumnPlace, ...] = ()


class SiteOutline:
    """What is known of the site, looked up by URL.

    `pages`: outlines, in any order, with the sha256 of the bytes they were read from; rows, pager and places are kept
    of those alone that may be columns. `fetches`: the ledger by URL.
    """

    def __init__(self, pages: Iterable[tuple[PageOutline, str]], fetches: Mapping[str, Fetch]) -> None:
        self.fetches = fetches
        self._answering = set()
        trails: dict[tuple[Crumb, ...], tuple[Crumb, ...]] = {}  # shared: those of a column's articles are equal
        places: list[tuple[ColumnPlace, ...]] = []
        kept: list[tuple[PageOutline, str]] = []
        for page, sha256 in pages:
            if page.entries:
                self._answering.add(interface_of(page.url))
            if page.places:
                places.append(page.places)
            trail = trails.setdefault(page.breadcrumb, page.breadcrumb)
            if page.kind in COLUMN_KINDS:
                kept.append((replace(page, breadcrumb=trail, places=()), sha256))
            else:
                kept.append((replace(page, breadcrumb=trail, entries=(), pager=None, places=()), sha256))
        self.pages, self.same_as = _without_copies(kept)
        self.places = self._longest_paths(places)

    def canonical(self, url: str) -> str:
        """The page a URL shows: behind a redirect, or the kept one of two copies."""
        fetch = self.fetches.get(url)
        if fetch is not None and fetch.state is FetchState.ALIAS and fetch.alias_of:
            url = fetch.alias_of
        return self.same_as.get(url, url)

    def is_believed(self, url: str) -> bool:
        """An interface that answered rows for no column at all may not have understood us when it answers none."""
        interface = interface_of(url)
        return interface is None or interface in self._answering

    def latest_day(self, url: str) -> date | None:
        fetch = self.fetches.get(url)
        return latest_day(fetch.fetched_at) if fetch else None

    def page(self, url: str | None) -> PageOutline | None:
        return self.pages.get(self.canonical(url)) if url else None

    def _longest_paths(self, trees: Iterable[tuple[ColumnPlace, ...]]) -> dict[str, tuple[str, ...]]:
        """The paths the site's trees give, the longest of each column; of equals the first by its names."""
        paths: dict[str, tuple[str, ...]] = {}
        for place in (place for tree in trees for place in tree):
            url = self.canonical(place.url)
            known = paths.get(url)
            if place.path and (known is None or (-len(place.path), place.path) < (-len(known), known)):
                paths[url] = place.path
        return paths


def _without_copies(pages: Iterable[tuple[PageOutline, str]]) -> tuple[dict[str, PageOutline], dict[str, str]]:
    """`/a/` and `/a/index.html` with the same bytes are one page, kept under the shorter address."""
    kept: dict[tuple[str, str], str] = {}
    known: dict[str, PageOutline] = {}
    same_as: dict[str, str] = {}
    for page, sha256 in sorted(pages, key=lambda page: page[0].url):
        key = (_INDEX.sub("", page.url), sha256)
        if key in kept:
            same_as[page.url] = kept[key]
            continue
        kept[key] = page.url
        known[page.url] = page
    return known, same_as
