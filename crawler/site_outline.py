"""What of a site's pages must be known together: enough to make its columns and to find their rows' pages.

The texts, tables and links of documents are no part of it: they pass by one page at a time, when columns are known.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from sys import intern

from crawler.entry_dates import latest_day
from crawler.extraction.platforms import interface_of
from crawler.extraction.platforms.platform import Interface
from crawler.fetches import Fetch, FetchState
from crawler.page_facts import ColumnPlace, Crumb, DateCandidate, DateSource, Entry, PageKind, Pager

_COLUMN_KINDS = frozenset({PageKind.LIST, PageKind.EMPTY_LIST, PageKind.UNREADABLE})
_LEADING_KINDS = frozenset({PageKind.NAVIGATION, PageKind.LIST})
_SAID = frozenset({DateSource.LABEL, DateSource.INFO_TABLE})
_INDEX = re.compile(r"(?:index|default)\.\w+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DocumentOutline:
    title: str
    dates: tuple[DateCandidate, ...] = ()


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
    years: tuple[str, ...] = ()


class SiteOutline:
    """What is known of the site, looked up by URL.

    `pages`: outlines in the order of their URLs, with the sha256 of the bytes they were read from; most pass by and
    leave a title. `fetches`: the ledger by URL. `read`: the URLs of all pages, copies too. `lists`: those that may be
    columns or pages of one.
    """

    def __init__(self, pages: Iterable[tuple[PageOutline, str]], fetches: Mapping[str, Fetch]) -> None:
        self.fetches = fetches
        self.read: set[str] = set()
        self.lists: dict[str, PageOutline] = {}
        self.same_as: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._said: dict[str, date] = {}
        self._trails: dict[str, tuple[str, ...]] = {}
        self._answering: set[Interface | None] = set()
        trees: list[tuple[ColumnPlace, ...]] = []
        kept: dict[tuple[str, str], str] = {}
        for page, sha256 in pages:
            self.read.add(page.url)
            # `/a/` and `/a/index.html` with the same bytes are one page, kept under the shorter address.
            first = kept.setdefault((_INDEX.sub("", page.url), sha256), page.url)
            if first != page.url:
                self.same_as[page.url] = first
                continue
            if page.places:
                trees.append(page.places)
            self._keep(page)
        self.places = self._longest_paths(trees)

    def _keep(self, page: PageOutline) -> None:
        if page.entries:
            self._answering.add(interface_of(page.url))
        if page.document:
            self._titles[page.url] = page.document.title
            said = next(
                (one.on for one in page.document.dates if one.source in _SAID and one.on and not one.flag), None
            )
            if said:
                self._said[page.url] = said
        if page.kind in _COLUMN_KINDS:
            self.lists[page.url] = replace(page, places=(), pager=_shared(page.pager))
        if page.kind in _LEADING_KINDS:
            self._trails[page.url] = tuple(crumb.name for crumb in page.breadcrumb)

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

    def title(self, url: str) -> str:
        """Of the document shown there; "" when none is."""
        return self._titles.get(self.canonical(url), "")

    def said_day(self, url: str) -> date | None:
        """When the document shown there says itself that it was published, under a label or in its table."""
        return self._said.get(self.canonical(url))

    def trail(self, url: str | None) -> tuple[str, ...]:
        """The columns' names above a page that leads to others; none of any other page."""
        return self._trails.get(self.canonical(url), ()) if url else ()

    def _longest_paths(self, trees: Iterable[tuple[ColumnPlace, ...]]) -> dict[str, tuple[str, ...]]:
        """The paths the site's trees give, the longest of each column; of equals the first by its names."""
        paths: dict[str, tuple[str, ...]] = {}
        for place in (place for tree in trees for place in tree):
            url = self.canonical(place.url)
            known = paths.get(url)
            if place.path and (known is None or (-len(place.path), place.path) < (-len(known), known)):
                paths[url] = place.path
        return paths


def _shared(pager: Pager | None) -> Pager | None:
    """Every page of a list may name all the others: a square of strings, were they not the same ones."""
    return pager and replace(pager, pages=tuple(map(intern, pager.pages)))
