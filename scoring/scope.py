"""What belongs to a unit (公开范围): the part of its sites' records it answers for (docs/verdicts.md).

Columns and documents are narrowed to what the scope surely holds. Ledger lines are narrowed only by what is surely
outside: a page nobody saw may have been the unit's, and then nothing can be said to be missing.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta, timezone
from typing import Protocol
from urllib.parse import urlsplit

from crawler.fetches import Fetch, FetchState, Role
from crawler.records import Column, ColumnState, Document, PageSummary, SiteRecords
from scoring.evidence import UnitEvidence
from scoring.folding import fold
from scoring.publisher_names import PublisherNames, names_nobody, scope_is_publisher
from scoring.unit import Unit

_BEIJING = timezone(timedelta(hours=8))
_OF_A_PAGE = (Role.LIST_PAGE, Role.ARTICLE, Role.ATTACHMENT)  # belong to the page that links to them


class _Scope(Protocol):
    def columns(self) -> tuple[Column, ...]: ...
    def documents(self) -> tuple[Document, ...]: ...
    def unattributed(self) -> tuple[Document, ...]: ...
    def holds(self, line: Fetch) -> bool: ...
    def shows(self, page: PageSummary) -> bool: ...


# robots.txt and the probe are questions of ours to the site; nothing of the office's could stand there.
_NO_PAGES = (Role.ROBOTS, Role.PROBE)


def narrow(unit: Unit, sites: Iterable[SiteRecords], since: date, as_of: date) -> UnitEvidence:
    """The evidence about `unit` on `sites` (all the sites of its start URLs), in the order the sites recorded it."""
    records = tuple(sites)
    scope = _scope(unit, records)
    columns, documents, unattributed = scope.columns(), scope.documents(), scope.unattributed()
    fetches = tuple(line for site in records for line in site.fetches if line.role not in _NO_PAGES)
    hashes = {line.url: line.sha256 for line in fetches if line.sha256}
    aliases = {line.url: hashes[line.alias_of] for line in fetches if line.alias_of in hashes}
    linked = {link.url for document in (*documents, *unattributed) for link in document.links}
    linked.update(entry.url for column in columns for entry in column.entries)
    unsure = tuple(line for line in fetches if not line.state.seen_whole or line.state is FetchState.NOT_FOUND)
    mine = tuple(line for line in unsure if _is_start(line, unit) or scope.holds(line))
    starts = _entrances(unit, fetches)
    read = [line.fetched_at for line in fetches if line.url in starts and line.sha256 and line.fetched_at]
    return UnitEvidence(
        unit=unit,
        since=since,
        as_of=as_of,
        columns=columns,
        documents=documents,
        attachments={
            attachment.url: attachment
            for site in records
            for attachment in site.attachments
            if attachment.url in linked
        },
        unseen=tuple(line for line in mine if not _is_dead_link(line) and line.state is not FetchState.OUT_OF_PERIOD),
        dead_links=tuple(line for line in mine if _is_dead_link(line)),
        archived=aliases | hashes,
        unattributed=unattributed,
        older=tuple(line for line in mine if line.state is FetchState.OUT_OF_PERIOD),
        pages=tuple(page for site in records for page in site.pages if page.url in starts or scope.shows(page)),
        gone_before=_gone_before(records),
        has_ipv6=_all_of([site.has_ipv6 for site in records]),
        read_on=min(read).astimezone(_BEIJING).date() if read else None,
    )


def _all_of(answers: Sequence[bool | None]) -> bool | None:
    return None if not answers or None in answers else all(answers)


def _gone_before(records: Iterable[SiteRecords]) -> Mapping[str, date] | None:
    known = [site.gone_before for site in records if site.gone_before is not None]
    return {url: on for gone in known for url, on in gone.items()} if known else None


def _is_dead_link(line: Fetch) -> bool:
    """A start page or a further page of a list was promised by the roster or the list itself, not by a mere link."""
    return line.state is FetchState.NOT_FOUND and line.role not in (Role.START, Role.LIST_PAGE)


def _is_start(line: Fetch, unit: Unit) -> bool:
    return line.role is Role.START and _plain(line.url) in map(_plain, unit.start_urls)


def _entrances(unit: Unit, fetches: Iterable[Fetch]) -> frozenset[str]:
    """The unit's start pages, and where they redirect to."""
    lines = [line for line in fetches if _is_start(line, unit)]
    return frozenset(url for line in lines for url in (line.url, line.alias_of) if url)


def _scope(unit: Unit, records: tuple[SiteRecords, ...]) -> _Scope:
    if not unit.scope:
        return _Whole(records)
    if unit.scope.startswith(("http", "/")):
        prefix = unit.scope
        return _Part(
            records, column=lambda c: _under(c.url, prefix), document=lambda d: _under(d.url, prefix), url=prefix
        )
    if scope_is_publisher(unit):
        return _OfPublisher(records, PublisherNames.of(unit))
    run = tuple(fold(name) for name in unit.scope.split(">"))
    return _Part(records, column=lambda c: _holds_run(c.path, run), document=lambda d: _holds_run(d.column_path, run))


class _Whole:
    """The whole of every site."""

    def __init__(self, records: tuple[SiteRecords, ...]) -> None:
        self._records = records

    def columns(self) -> tuple[Column, ...]:
        return tuple(column for site in self._records for column in site.columns)

    def documents(self) -> tuple[Document, ...]:
        return tuple(document for site in self._records for document in site.documents)

    def unattributed(self) -> tuple[Document, ...]:
        return ()

    def holds(self, line: Fetch) -> bool:  # noqa: ARG002 - every line of the site is the unit's
        return True

    def shows(self, page: PageSummary) -> bool:  # noqa: ARG002 - every page of the site is the unit's
        return True


class _Part(_Whole):
    """What lies under a URL prefix, or in a subtree of columns; documents also when such a column lists them."""

    def __init__(
        self,
        records: tuple[SiteRecords, ...],
        *,
        column: Callable[[Column], bool],
        document: Callable[[Document], bool],
        url: str | None = None,
    ) -> None:
        super().__init__(records)
        self._prefix = url
        self._columns = tuple(filter(column, super().columns()))
        listing = {kept.url for kept in self._columns}
        everything = super().documents()
        self._documents = tuple(d for d in everything if document(d) or not listing.isdisjoint(d.listed_in))
        self._inside = {d.url for d in self._documents} | {url for c in self._columns for url in (c.url, *c.pages)}
        self._outside = {d.url for d in everything if d.column_path} | {
            url for c in super().columns() for url in (c.url, *c.pages)
        }
        self._outside -= self._inside

    def columns(self) -> tuple[Column, ...]:
        return self._columns

    def documents(self) -> tuple[Document, ...]:
        return self._documents

    def holds(self, line: Fetch) -> bool:
        if line.url in self._inside or (self._prefix and _under(line.url, self._prefix)):
            return True
        if self._prefix:
            return line.role in _OF_A_PAGE and line.found_on in self._inside
        # A menu link on a page of unknown place (home, site map) may lead into the subtree; a start page of another
        # unit may not.
        return line.role is not Role.START and line.found_on not in self._outside

    def shows(self, page: PageSummary) -> bool:
        return page.url in self._inside or bool(self._prefix and _under(page.url, self._prefix))


class _OfPublisher(_Whole):
    """All of the site is searched, but only what the unit published is its own."""

    def __init__(self, records: tuple[SiteRecords, ...], names: PublisherNames) -> None:
        super().__init__(records)
        self._documents = tuple(d for d in super().documents() if d.publisher and names.hold(d.publisher))
        self._own = {document.url for document in self._documents}

    def columns(self) -> tuple[Column, ...]:
        listing = {url for document in self._documents for url in document.listed_in}
        kept = []
        for column in super().columns():
            entries = tuple(entry for entry in column.entries if entry.url in self._own)
            if entries or column.url in listing or column.state is ColumnState.UNREADABLE:
                kept.append(replace(column, entries=entries))
        return tuple(kept)

    def documents(self) -> tuple[Document, ...]:
        return self._documents

    def shows(self, page: PageSummary) -> bool:
        return page.url in self._own

    def unattributed(self) -> tuple[Document, ...]:
        return tuple(d for d in super().documents() if names_nobody(d.publisher) and d.url not in self._own)


def _plain(url: str) -> str:
    parts = urlsplit(url.strip())
    return f"{parts.netloc.lower()}{parts.path.rstrip('/')}?{parts.query}"


def _under(url: str, prefix: str) -> bool:
    """`prefix` is a whole number of path segments: /zwgk/mzj does not hold /zwgk/mzj2/. The scheme does not count."""
    parts, wanted = urlsplit(url), urlsplit(prefix.strip())
    if wanted.netloc and parts.netloc.lower() != wanted.netloc.lower():
        return False
    folder = wanted.path.rstrip("/")
    return parts.path == folder or parts.path.startswith(f"{folder}/")


def _holds_run(path: tuple[str, ...], run: tuple[str, ...]) -> bool:
    names = tuple(map(fold, path))
    return any(names[start : start + len(run)] == run for start in range(len(names) - len(run) + 1))
