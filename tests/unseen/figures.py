"""A made site crawled as `gongkai check` does, held against its truth: what was read right, and what would do harm."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from importlib import import_module
from pathlib import Path

from crawler.boundary import site_of
from crawler.extract import extract
from crawler.fetches import Fetch
from crawler.page_facts import DateSource
from crawler.plan import SitePlan
from crawler.records import Column, ColumnState, Document
from crawler.store import SiteStore
from tests.crawler.crawling import run_worker
from tests.loopback import serve
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth, truth_of


@dataclass(frozen=True, slots=True)
class Read:
    """What the crawler recorded of a site, addresses without the server's own."""

    columns: tuple[Column, ...]
    documents: dict[str, Document]
    fetches: tuple[Fetch, ...]
    server: str

    def path_of(self, url: str) -> str:
        return url.removeprefix(self.server)


@dataclass(frozen=True, slots=True)
class Figures:
    """Each `n` of `of`; `harm` names every claim that could do an office wrong, and must be empty."""

    columns: int
    lists_whole: int
    entry_titles: int
    entry_dates: int
    titles: int
    dates: int
    numbers: int
    publishers: int
    attachments: int
    harm: tuple[str, ...]


def read(site: str, folder: Path) -> Read:
    made = import_module(f"tests.unseen.sites.{site}")
    with serve(made.pages(truth_of(site)), posted=getattr(made, "posted", None)) as server:
        plan = SitePlan(
            site=site_of(server.url),
            folder=folder / "site",
            start_urls=(server.url + getattr(made, "START", "/"),),
            delay=0.0,
            render=False,
        )
        run_worker(plan, folder)
    extract(plan.folder, reread=False)
    return recorded(plan.folder, server.url)


def recorded(folder: Path, server: str) -> Read:
    with SiteStore(folder) as store:
        documents = {document.url.removeprefix(server): document for document in store.all(Document)}
        return Read(tuple(store.all(Column)), documents, tuple(store.ledger.fetches()), server)


def wanted(truth: Truth) -> Figures:
    """The most that can be right."""
    pages = [entry for entry in truth.entries if entry.is_page]
    return Figures(
        columns=len(truth.columns),
        lists_whole=sum(column.state == "listed" for column in truth.columns),
        entry_titles=len(truth.entries),
        entry_dates=sum(entry.listed_on is not None for entry in truth.entries),
        titles=len(pages),
        dates=len(pages),
        numbers=sum(bool(entry.number) for entry in pages),
        publishers=len(pages),
        attachments=sum(bool(entry.attachment) for entry in pages),
        harm=(),
    )


def measured(truth: Truth, seen: Read, told: list[str]) -> Figures:
    """`told`: a line is added for everything not read right."""
    lists = [_of_column(column, truth.of(column.path), seen, told) for column in truth.columns]
    pages = [entry for entry in truth.entries if entry.is_page]
    documents = {entry.url: document for entry in pages if (document := seen.documents.get(entry.url))}
    told.extend(f"no document: {entry.url}" for entry in pages if entry.url not in documents)

    def right(name: str, wanted_of: Callable[[TrueEntry], object], read_of: Callable[[Document], object]) -> int:
        """How many documents say what the truth says; what the truth leaves empty is not counted."""
        both = [(entry, documents[entry.url]) for entry in pages if entry.url in documents and wanted_of(entry)]
        wrong = [(entry, read_of(one)) for entry, one in both if read_of(one) != wanted_of(entry)]
        told.extend(f"{name}: {got!r} for {wanted_of(entry)!r} {entry.url}" for entry, got in wrong)
        return len(both) - len(wrong)

    return Figures(
        columns=sum(one.is_right for one in lists),
        lists_whole=sum(one.is_whole for one in lists),
        entry_titles=sum(one.titles for one in lists),
        entry_dates=sum(one.dates for one in lists),
        titles=right("title", lambda e: e.title, lambda d: d.title),
        dates=right("date", lambda e: e.published_on, lambda d: d.published_on),
        numbers=right("number", lambda e: e.number, lambda d: d.document_number),
        publishers=right("publisher", lambda e: e.publisher, lambda d: d.publisher),
        attachments=right("attachment", lambda e: int(bool(e.attachment)), lambda d: len(d.attachments)),
        harm=(*(claim for one in lists for claim in one.harm), *harmful_documents(documents, pages)),
    )


@dataclass(frozen=True, slots=True)
class _ColumnFigures:
    is_right: bool
    is_whole: bool
    titles: int
    dates: int
    harm: tuple[str, ...]


def _of_column(column: TrueColumn, expected: Sequence[TrueEntry], seen: Read, told: list[str]) -> _ColumnFigures:
    found = column_of(column, seen)
    state = found.state if found else None
    path = " > ".join(found.path) if found else None
    if column.state == "unreadable":
        is_right = state in {None, ColumnState.UNREADABLE}
    else:
        is_right = state is not None and (path, state.value) == (column.path, column.state)
    if not is_right:
        told.append(f"column {column.path}: {path} {state}")
    rows = {seen.path_of(entry.url): entry for entry in found.entries} if found else {}
    both = [(entry, rows[entry.url]) for entry in expected if entry.url in rows]
    missing = len(expected) - len(both)
    is_held_whole = found is not None and not found.unread_pages
    if expected and (missing or not is_held_whole):
        told.append(f"list {column.path}: {missing} of {len(expected)} missing, unread {found and found.unread_pages}")
    strange = rows.keys() - {entry.url for entry in expected}
    told.extend(f"strange row in {column.path}: {rows[url].title} {url}" for url in strange)
    told.extend(f"row title: {row.title!r} for {e.title!r}" for e, row in both if row.title != e.title)
    told.extend(
        f"row date: {row.on} {row.date_text!r} for {e.listed_on} {e.title}" for e, row in both if row.on != e.listed_on
    )
    harm = [
        f"wrong date of a row: {row.on} for {entry.published_on} {entry.title}"
        for entry, row in both
        if row.on not in {None, entry.published_on} and not row.flag
    ]
    if state is ColumnState.EMPTY and column.state != "empty":
        harm.append(f"called empty: {column.path}")
    if state is ColumnState.LISTED and missing and is_held_whole:
        harm.append(f"{missing} of {len(expected)} rows unseen in a list held to be whole: {column.path}")
    return _ColumnFigures(
        is_right=is_right,
        is_whole=bool(expected) and not missing and is_held_whole,
        titles=sum(row.title == entry.title for entry, row in both),
        dates=sum(entry.listed_on is not None and row.on == entry.listed_on for entry, row in both),
        harm=tuple(harm),
    )


def harmful_documents(documents: dict[str, Document], pages: list[TrueEntry]) -> Iterator[str]:
    for entry in pages:
        document = documents.get(entry.url)
        if document is None:
            continue
        if document.published_on not in {None, entry.published_on} and document.published_from is not DateSource.MADE:
            yield f"wrong date of a document: {document.published_on} {document.published_from} for {entry.published_on} {entry.url}"
        if not entry.number and document.document_number:
            yield f"a 文号 made up: {document.document_number} {entry.url}"
        elif document.document_number not in {None, entry.number or None}:
            yield f"a 文号 read as another: {document.document_number} for {entry.number} {entry.url}"


def column_of(column: TrueColumn, seen: Read) -> Column | None:
    """By address, else by path, else by name."""
    for same in (
        lambda c: seen.path_of(c.url) == column.url or seen.path_of(c.url) == column.url + "index.html",
        lambda c: " > ".join(c.path) == column.path,
        lambda c: c.name == column.path.split(" > ")[-1],
    ):
        if found := next(filter(same, seen.columns), None):
            return found
    return None


def shares(got: Figures, most: Figures) -> str:
    counts = [field.name for field in fields(Figures) if field.name != "harm"]
    return (
        "  ".join(f"{name} {getattr(got, name)}/{getattr(most, name)}" for name in counts) + f"  harm {len(got.harm)}"
    )
