"""A unit's evidence, arranged once for all rows: which page lies in which column, which rows lead nowhere known."""

from collections.abc import Mapping
from dataclasses import dataclass

from crawler.records import Attachment, Column, ColumnState, Document, Entry, Fetch
from scoring.evidence import UnitEvidence
from scoring.matching import Match, Matcher


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
class UnitIndex:
    """`places`: the path of the column a page belongs to; a document's own title is the last part of its place."""

    columns: tuple[Column, ...]
    documents: tuple[Document, ...]
    unattributed: tuple[Document, ...]
    unseen: tuple[Fetch, ...]
    dead_links: tuple[Fetch, ...]
    older: tuple[Fetch, ...]
    attachments: Mapping[str, Attachment]
    places: Mapping[str, tuple[str, ...]]
    listing: Mapping[str, Column]
    files: tuple[Row, ...]
    unopened: tuple[Row, ...]

    @classmethod
    def of(cls, evidence: UnitEvidence) -> "UnitIndex":
        everything = (*evidence.documents, *evidence.unattributed)
        places = {document.url: (*document.column_path, document.title) for document in everything}
        places |= {url: column.path for column in evidence.columns for url in (column.url, *column.pages)}
        rows = tuple(_rows(evidence, everything))
        return cls(
            columns=evidence.columns,
            documents=evidence.documents,
            unattributed=evidence.unattributed,
            unseen=evidence.unseen,
            dead_links=evidence.dead_links,
            older=evidence.older,
            attachments=evidence.attachments,
            places=places,
            listing={column.url: column for column in evidence.columns},
            files=tuple(row for row in rows if row.attachment),
            unopened=tuple(row for row in rows if not row.attachment),
        )

    @property
    def nothing_read(self) -> bool:
        return not self.documents and all(column.state is ColumnState.UNREADABLE for column in self.columns)

    def place_of(self, url: str | None) -> tuple[str, ...]:
        """The path of the column (and document) a page belongs to; empty for a page of unknown place."""
        return self.places.get(url, ()) if url else ()

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
