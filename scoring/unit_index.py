"""A unit's evidence, arranged once for all that is asked: what lies where, and what could be about what."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from typing import TypeVar

from crawler.fetches import Fetch, Role
from crawler.page_facts import Entry
from crawler.records import Attachment, Column, ColumnState, Document
from criteria.model import Recognition
from scoring.blocker import CommonBlockers, may_hold_anything
from scoring.evidence import UnitEvidence
from scoring.matching import Match, Matcher, fold_path, matcher
from scoring.near_miss import Candidate, LikeNames, near_misses
from scoring.publisher_names import PublisherNames
from scoring.results import Citation
from scoring.statement import denies
from scoring.vocabulary import Vocabulary
from scoring.wording import cite_column, cite_document, cite_link

# Hand-made sites set the menu in the same table as the text, so that extraction cannot tell it from the page's own links.
_LEAST_PAGES_FOR_A_MENU = 5
_MENU_STANDS_ON = 90  # per cent of all pages

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list that is no document: an attachment of its own, or a page nobody could open."""

    entry: Entry
    column: Column
    attachment: Attachment | None

    @property
    def path(self) -> tuple[str, ...]:
        return self.column.path


@dataclass(frozen=True, slots=True)
class Shortlist:
    """What of a unit's evidence could be about one recognition: nothing else matches it. In the evidence's order."""

    columns: tuple[Column, ...]
    documents: tuple[Document, ...]
    unattributed: tuple[Document, ...]
    unseen: tuple[Fetch, ...]
    dead_links: tuple[Fetch, ...]
    older: tuple[Fetch, ...]
    files: tuple[Row, ...]
    unopened: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class UnitIndex:
    """`places`: the path of the column a page belongs to; a document's own title is the last part of its place.

    `titled`: the URLs whose place ends so.
    `common`: what blocks every search alike. `statements`: URLs of the documents that say nothing happened.
    `menu`: URLs that nearly every page links to. `own_names`: the unit's, folded. `near_misses`: what nothing claims, but
    whose name is like an item's.
    """

    columns: tuple[Column, ...]
    documents: tuple[Document, ...]
    unattributed: tuple[Document, ...]
    unseen: tuple[Fetch, ...]
    dead_links: tuple[Fetch, ...]
    older: tuple[Fetch, ...]
    attachments: Mapping[str, Attachment]
    places: Mapping[str, tuple[str, ...]]
    titled: frozenset[str]
    listing: Mapping[str, Column]
    files: tuple[Row, ...]
    unopened: tuple[Row, ...]
    common: CommonBlockers
    statements: frozenset[str]
    menu: frozenset[str]
    own_names: tuple[str, ...]
    near_misses: Mapping[Recognition, tuple[Citation, ...]]
    _near: Mapping[Recognition, Shortlist]

    @classmethod
    def of(cls, evidence: UnitEvidence, words: Vocabulary | None = None, like: LikeNames | None = None) -> "UnitIndex":
        """`words` of what will be sought; without them everything is matched with everything, which is slower.

        Near misses are looked for by `like`, the names of what will be sought, where both are given.
        """
        everything = (*evidence.documents, *evidence.unattributed)
        places = {document.url: (*document.column_path, document.title) for document in everything}
        listed = {url: column.path for column in evidence.columns for url in (column.url, *column.pages)}
        places |= listed
        rows = tuple(_rows(evidence, everything))
        older = [line for line in evidence.older if may_hold_anything(line, places.get(line.found_on or "", ()))]
        index = cls(
            columns=evidence.columns,
            documents=evidence.documents,
            unattributed=evidence.unattributed,
            unseen=evidence.unseen,
            dead_links=evidence.dead_links,
            older=evidence.older,
            attachments=evidence.attachments,
            places=places,
            titled=frozenset(document.url for document in everything) - listed.keys(),
            listing={column.url: column for column in evidence.columns},
            files=tuple(row for row in rows if row.attachment),
            unopened=tuple(row for row in rows if not row.attachment),
            common=CommonBlockers.of(evidence.unseen, evidence.columns, older),
            statements=frozenset(document.url for document in evidence.documents if denies(document)),
            menu=_menu(everything),
            own_names=PublisherNames.of(evidence.unit).names,
            near_misses={},
            _near={},
        )
        if words is None:
            return index
        index = replace(index, _near=_shortlists(index, words))
        if like is None:
            return index
        return replace(index, near_misses=near_misses(_unclaimed(index, evidence), like, index.own_names))

    @property
    def nothing_read(self) -> bool:
        return not self.documents and all(column.state is ColumnState.UNREADABLE for column in self.columns)

    def place_of(self, url: str | None) -> tuple[str, ...]:
        """The path of the column (and document) a page belongs to; empty for a page of unknown place."""
        return self.places.get(url, ()) if url else ()

    def column_of(self, url: str | None) -> tuple[str, ...]:
        """The path of the column a page is, or lies in; empty where it is unknown."""
        place = self.place_of(url)
        return place[:-1] if url in self.titled else place

    def near(self, recognition: Recognition) -> Shortlist:
        """What could be about it; all there is, where the index was made without its words."""
        return self._near.get(recognition) or Shortlist(
            columns=self.columns,
            documents=self.documents,
            unattributed=self.unattributed,
            unseen=self.unseen,
            dead_links=self.dead_links,
            older=self.older,
            files=self.files,
            unopened=self.unopened,
        )

    def match(self, matcher: Matcher, document: Document) -> Match | None:
        """By its title, else by its columns, else by what is attached to it."""
        by_title = matcher.document(document.column_path, document.title)
        if by_title:
            return by_title
        paths = [self.listing[url].path for url in document.listed_in if url in self.listing]
        for path in (document.column_path, *paths):
            by_column = matcher.column(path) if path else None
            if by_column:
                return by_column
        place = (*document.column_path, document.title)
        for link in document.attachments:
            attachment = self.attachments.get(link.url)
            for name in (link.text, attachment.name if attachment else ""):
                by_name = matcher.attachment(place, name) if name else None
                if by_name:
                    return by_name
        return None


def _unclaimed(index: UnitIndex, evidence: UnitEvidence) -> Iterator[Candidate]:
    """What no recognition matches by its own name; a document that only stands in a matching column (通知公告) is left.

    Nor is a column without rows a candidate: it publishes nothing, whatever it is about.
    """
    claimed: set[str] = set()
    for recognition, near in index._near.items():  # noqa: SLF001 - a part of making the index
        words = matcher(recognition, index.own_names)
        claimed.update(one.url for one in near.columns if one.url not in claimed and words.column(one.path))
        names = [(one.url, one.column_path, one.title) for one in near.documents]
        names += [(row.entry.url, row.path, row.entry.title) for row in near.files]
        names += [(line.url, index.column_of(line.found_on), line.text) for line in near.older]
        claimed.update(url for url, path, title in names if url not in claimed and words.document(path, title))
    for column in index.columns:
        if column.url not in claimed and column.state is not ColumnState.EMPTY:
            yield Candidate(column.path, "", cite_column(column, evidence.archived.get(column.url)))
    for document in index.documents:
        if document.url not in claimed:
            yield Candidate(document.column_path, document.title, cite_document(document))
    for row in index.files:
        if row.entry.url not in claimed:
            yield Candidate(row.path, row.entry.title, cite_link(row.entry.url, row.entry.title))
    for line in index.older:
        if line.role is not Role.LIST_PAGE and line.text.strip() and line.url not in claimed:
            yield Candidate(index.column_of(line.found_on), line.text, cite_link(line.url, line.text))


def _menu(documents: tuple[Document, ...]) -> frozenset[str]:
    """Of few pages nothing can be told; there every link may be the page's own."""
    if len(documents) < _LEAST_PAGES_FOR_A_MENU:
        return frozenset()
    pages = Counter(url for document in documents for url in {link.url for link in document.links})
    return frozenset(url for url, count in pages.items() if 100 * count >= _MENU_STANDS_ON * len(documents))


def _rows(evidence: UnitEvidence, documents: tuple[Document, ...]) -> list[Row]:
    read = {document.url for document in documents}
    read |= {column.url for column in evidence.columns if column.state is not ColumnState.UNREADABLE}
    hashes = {document.sha256 for document in documents}  # an alias has the bytes of the page it leads to
    return [
        Row(entry, column, evidence.attachments.get(entry.url))
        for column in evidence.columns
        for entry in column.entries
        if entry.url not in read and evidence.archived.get(entry.url) not in hashes
    ]


def _shortlists(index: UnitIndex, words: Vocabulary) -> Mapping[Recognition, Shortlist]:
    """For every recognition of the vocabulary what could be about it, sorted out in one pass over the evidence."""

    def of_row(row: Row) -> Set[int]:
        return words.could_match([fold_path((*row.path, row.entry.title))])

    def of_document(document: Document) -> Set[int]:
        place = (*document.column_path, document.title)
        texts = [fold_path(index.listing[url].path) for url in document.listed_in if url in index.listing]
        for link in document.attachments:
            attachment = index.attachments.get(link.url)
            texts.append(fold_path((*place, link.text)))
            texts.append(fold_path((*place, attachment.name if attachment else "")))
        return words.could_match([fold_path(place), *texts])

    def of_line(line: Fetch) -> Set[int]:
        return words.could_touch(fold_path((*index.place_of(line.found_on), line.text)))

    def of_column(column: Column) -> Set[int]:
        path = fold_path(column.path)
        return words.could_touch(path) if column.state is ColumnState.UNREADABLE else words.could_match([path])

    columns = _sorted_out(index.columns, of_column)
    documents = _sorted_out(index.documents, of_document)
    unattributed = _sorted_out(index.unattributed, of_document)
    unseen = _sorted_out(index.unseen, of_line)
    dead_links = _sorted_out(index.dead_links, of_line)
    older = _sorted_out(index.older, of_line)
    files = _sorted_out(index.files, of_row)
    unopened = _sorted_out(index.unopened, of_row)
    return {
        recognition: Shortlist(
            columns=tuple(columns[number]),
            documents=tuple(documents[number]),
            unattributed=tuple(unattributed[number]),
            unseen=tuple(unseen[number]),
            dead_links=tuple(dead_links[number]),
            older=tuple(older[number]),
            files=tuple(files[number]),
            unopened=tuple(unopened[number]),
        )
        for recognition, number in words.numbers.items()
    }


def _sorted_out(items: Iterable[Item], about: Callable[[Item], Set[int]]) -> defaultdict[int, list[Item]]:
    by_number: defaultdict[int, list[Item]] = defaultdict(list)
    for item in items:
        for number in about(item):
            by_number[number].append(item)
    return by_number
