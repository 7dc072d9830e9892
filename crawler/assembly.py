"""From pages to columns and documents: the pages of one list are joined, rows meet the pages they lead to.

The result does not depend on the order in which pages were read.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from crawler.extraction.publication import choose_publication
from crawler.records import (
    Column,
    ColumnState,
    DateCandidate,
    DateSource,
    Document,
    Entry,
    Fetch,
    FetchState,
    PageFacts,
    PageKind,
    Role,
)

_INDEX = re.compile(r"(?:index|default)\.\w+$", re.IGNORECASE)
_COLUMN_KINDS = frozenset({PageKind.LIST, PageKind.EMPTY_LIST, PageKind.UNREADABLE})
_TRUST = tuple(DateSource)


def assemble(
    pages: Iterable[tuple[PageFacts, str]], fetches: Mapping[str, Fetch], link_texts: Mapping[str, str]
) -> tuple[tuple[Column, ...], tuple[Document, ...]]:
    """Columns and documents in the order of their URLs.

    `pages`: facts with the sha256 of the bytes they were read from. `fetches`: the ledger by URL. `link_texts`: the
    words that led to a URL first.
    """
    known, same_as = _without_copies(pages)
    site = _Site(known, same_as, fetches, link_texts)
    columns = tuple(sorted((_column(group, site) for group in _lists(site)), key=lambda column: column.url))
    rows = _rows_by_target(columns, site)
    documents = tuple(
        _document(facts, sha256, rows.get(facts.url, ())) for facts, sha256 in known.values() if facts.document
    )
    return columns, documents


class _Site:
    """What is known of the site, looked up by URL."""

    __slots__ = ("fetches", "link_texts", "pages", "same_as")

    def __init__(
        self,
        pages: Mapping[str, tuple[PageFacts, str]],
        same_as: Mapping[str, str],
        fetches: Mapping[str, Fetch],
        link_texts: Mapping[str, str],
    ) -> None:
        self.pages = pages
        self.same_as = same_as
        self.fetches = fetches
        self.link_texts = link_texts

    def canonical(self, url: str) -> str:
        """The page a URL shows: behind a redirect, or the kept one of two copies."""
        fetch = self.fetches.get(url)
        if fetch is not None and fetch.state is FetchState.ALIAS and fetch.alias_of:
            url = fetch.alias_of
        return self.same_as.get(url, url)

    def facts(self, url: str | None) -> PageFacts | None:
        page = self.pages.get(self.canonical(url)) if url else None
        return page[0] if page else None


def _without_copies(
    pages: Iterable[tuple[PageFacts, str]],
) -> tuple[dict[str, tuple[PageFacts, str]], dict[str, str]]:
    """`/a/` and `/a/index.html` with the same bytes are one page, kept under the shorter address."""
    kept: dict[tuple[str, str], str] = {}
    known: dict[str, tuple[PageFacts, str]] = {}
    same_as: dict[str, str] = {}
    for facts, sha256 in sorted(pages, key=lambda page: page[0].url):
        key = (_INDEX.sub("", facts.url), sha256)
        if key in kept:
            same_as[facts.url] = kept[key]
            continue
        kept[key] = facts.url
        known[facts.url] = (facts, sha256)
    return known, same_as


def _lists(site: _Site) -> list[list[PageFacts]]:
    """Pages of one list together, the first page first."""
    columns = {url: facts for url, (facts, _) in site.pages.items() if _is_column(facts, site)}
    leader = {url: url for url in columns}

    def find(url: str) -> str:
        while leader[url] != url:
            url = leader[url]
        return url

    for url, facts in columns.items():
        for page in map(site.canonical, facts.pager.pages if facts.pager else ()):
            if page in columns and _may_be_one_list(facts, columns[page]):
                one, other = sorted((find(url), find(page)))
                leader[other] = one
    groups: dict[str, list[PageFacts]] = defaultdict(list)
    for url, facts in columns.items():
        groups[find(url)].append(facts)
    return [sorted(group, key=lambda facts: _page_order(facts, site)) for group in groups.values()]


def _is_column(facts: PageFacts, site: _Site) -> bool:
    if facts.kind not in _COLUMN_KINDS or facts.redirect:
        return False
    if facts.kind is not PageKind.UNREADABLE or facts.breadcrumb or facts.column_name:
        return True
    fetch = site.fetches.get(facts.url)
    return fetch is not None and fetch.role in (Role.COLUMN, Role.LIST_PAGE) and bool(fetch.text)


def _may_be_one_list(one: PageFacts, other: PageFacts) -> bool:
    """A pager link between columns of different names is a mistake of the template."""
    names = [tuple(crumb.name for crumb in facts.breadcrumb) for facts in (one, other)]
    return names[0] == names[1] or not all(names)


def _page_order(facts: PageFacts, site: _Site) -> tuple[bool, int, str]:
    fetch = site.fetches.get(facts.url)
    return fetch is not None and fetch.role is Role.LIST_PAGE, len(facts.url), facts.url


def _column(group: Sequence[PageFacts], site: _Site) -> Column:
    first = group[0]
    readable = [facts for facts in group if facts.kind is not PageKind.UNREADABLE]
    entries = _merged(readable)
    pages = tuple(facts.url for facts in (readable or group))
    if entries:
        state = ColumnState.LISTED
    else:
        state = ColumnState.EMPTY if len(readable) == len(group) else ColumnState.UNREADABLE
    return Column(
        url=first.url,
        path=_path(first, site),
        state=state,
        entries=entries,
        pages=pages,
        unread_pages=_unread(group, set(pages), site),
    )


def _merged(group: Sequence[PageFacts]) -> tuple[Entry, ...]:
    """Rows of all pages; one pinned to the top of every page counts once."""
    entries: list[Entry] = []
    seen: set[tuple[str, str, str]] = set()
    for facts in group:
        keys = [(entry.url if entry.url != facts.url else "", entry.title, entry.date_text) for entry in facts.entries]
        entries += [entry for entry, key in zip(facts.entries, keys, strict=True) if key not in seen]
        seen.update(keys)
    return tuple(entries)


def _unread(group: Sequence[PageFacts], read: set[str], site: _Site) -> tuple[str, ...]:
    """Named pages whose content is not known; the list's own address when it counts pages nobody can name."""
    named = dict.fromkeys(page for facts in group if facts.pager for page in facts.pager.pages)
    unread = dict.fromkeys(facts.url for facts in group if facts.url not in read)
    older = False
    for page in named:
        fetch = site.fetches.get(page)
        if fetch is not None and fetch.state is FetchState.OUT_OF_PERIOD:
            older = True  # read back to the start of the period, and those nobody named are older still
            continue
        seen = fetch is not None and fetch.state in (FetchState.FETCHED, FetchState.ALIAS)
        if site.canonical(page) not in read and not seen:
            unread[page] = None
    total = max((facts.pager.total or 0 for facts in group if facts.pager), default=0)
    if not unread and not older and total > len({site.canonical(page) for page in named} | read):
        unread[group[0].url] = None
    return tuple(unread)


def _path(facts: PageFacts, site: _Site) -> tuple[str, ...]:
    names = tuple(crumb.name for crumb in facts.breadcrumb)
    if names:
        return names
    if facts.column_name:
        return (facts.column_name,)
    fetch = site.fetches.get(facts.url)
    parent = site.facts(fetch.found_on) if fetch else None
    above: tuple[str, ...] = ()
    if parent is not None and parent.kind in (PageKind.NAVIGATION, PageKind.LIST):
        above = tuple(crumb.name for crumb in parent.breadcrumb)
    name = site.link_texts.get(facts.url) or (fetch.text if fetch else "") or facts.title or facts.url
    return above if above and above[-1] == name else (*above, name)


def _rows_by_target(columns: Sequence[Column], site: _Site) -> dict[str, list[tuple[Column, Entry]]]:
    rows: dict[str, list[tuple[Column, Entry]]] = defaultdict(list)
    for column in columns:
        for entry in column.entries:
            rows[site.canonical(entry.url)].append((column, entry))
    return rows


def _document(facts: PageFacts, sha256: str, rows: Sequence[tuple[Column, Entry]]) -> Document:
    said = facts.document
    assert said is not None
    listed = [DateCandidate(entry.on, DateSource.LIST, entry.date_text) for _, entry in rows if entry.on]
    dates = tuple(sorted(dict.fromkeys((*said.dates, *listed)), key=lambda date: _TRUST.index(date.source)))
    chosen = choose_publication(dates)
    path = tuple(crumb.name for crumb in facts.breadcrumb)
    if not path:
        path = rows[0][0].path if rows else ((facts.column_name,) if facts.column_name else ())
    return Document(
        url=facts.url,
        title=_whole_title(said.title, [entry.title for _, entry in rows]),
        column_path=path,
        listed_in=tuple(sorted({column.url for column, _ in rows})),
        published_on=chosen.on if chosen else None,
        published_from=chosen.source if chosen else None,
        dates=dates,
        made_on=said.made_on,
        document_number=said.document_number,
        index_number=said.index_number,
        publisher=said.publisher,
        text=said.text,
        tables=said.tables,
        links=said.links,
        images=said.images,
        sha256=sha256,
    )


def _whole_title(title: str, row_titles: Sequence[str]) -> str:
    """A title cut with … is completed from a row that shows it whole."""
    stem = title.rstrip(".…")
    if stem == title and title:
        return title
    return max((row for row in row_titles if row.startswith(stem)), key=len, default=title)
