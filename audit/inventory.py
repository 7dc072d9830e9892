"""What was found of a unit, a line each (清单): all that the audit's files and its report show of its columns and pages.

Texts, rows and tables stay in the site's folder: the inventories of a province fit into memory, its documents do not.
"""

from dataclasses import dataclass
from datetime import date
from typing import Self

from crawler.copies import copies
from crawler.fetches import Fetch
from crawler.records import Column, Document
from scoring.evidence import UnitEvidence


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A line of columns.csv; `pages` and `unread` count the list's further pages and those not read."""

    url: str
    path: tuple[str, ...]
    name: str
    entries: int
    newest_on: date | None
    oldest_on: date | None
    state: str
    kind: str
    pages: int
    unread: int


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A line of documents.csv; `copy_of`: the URL of the document it repeats (`crawler.copies`)."""

    url: str
    title: str
    column_path: tuple[str, ...]
    published_on: date | None
    published_from: str | None
    made_on: date | None
    document_number: str | None
    publisher: str | None
    attachments: tuple[str, ...]
    issued_on: date | None
    signed_on: date | None
    effective_on: date | None
    topic: str | None
    validity: str | None
    date_flags: tuple[str, ...]
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class Inventory:
    """`unseen`: the ledger's lines within the unit's scope that were not seen whole."""

    columns: tuple[ColumnLine, ...]
    documents: tuple[DocumentLine, ...]
    pages_seen: int
    unseen: tuple[Fetch, ...]

    @classmethod
    def of(cls, evidence: UnitEvidence) -> Self:
        repeated = copies(evidence.documents)
        return cls(
            columns=tuple(map(_column_line, evidence.columns)),
            documents=tuple(_document_line(one, repeated.get(one.url)) for one in evidence.documents),
            pages_seen=len(evidence.archived),
            unseen=evidence.unseen,
        )


def _column_line(column: Column) -> ColumnLine:
    return ColumnLine(
        url=column.url,
        path=column.path,
        name=column.name,
        entries=len(column.entries),
        newest_on=column.newest_on,
        oldest_on=column.oldest_on,
        state=column.state,
        kind=column.kind,
        pages=len(column.pages),
        unread=len(column.unread_pages),
    )


def _document_line(document: Document, copy_of: str | None) -> DocumentLine:
    return DocumentLine(
        url=document.url,
        title=document.title,
        column_path=document.column_path,
        published_on=document.published_on,
        published_from=document.published_from,
        made_on=document.made_on,
        document_number=document.document_number,
        publisher=document.publisher,
        attachments=tuple(link.url for link in document.attachments),
        issued_on=document.issued_on,
        signed_on=document.signed_on,
        effective_on=document.effective_on,
        topic=document.topic,
        validity=document.validity,
        date_flags=tuple(document.date_flags),
        copy_of=copy_of,
    )
