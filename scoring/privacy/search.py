"""The search of a unit's pages, columns and files for personal data (docs/privacy.md)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from crawler.fetches import FetchState, Role
from crawler.page_facts import Table
from crawler.records import Attachment, AttachmentState, Column, Document
from scoring.evidence import UnitEvidence
from scoring.privacy.exposures import Exposure, Hit, PersonalKind, PrivacySearch, Unread
from scoring.privacy.subject import Subject
from scoring.privacy.table_search import Seen, search_tables
from scoring.privacy.text_search import search_text

_KINDS = {kind: place for place, kind in enumerate(PersonalKind)}
# A link that leads on to another host shows nothing of the unit's.
_HIDES_NOTHING = (FetchState.NOT_FOUND, FetchState.OUT_OF_PERIOD, FetchState.REDIRECT_OFFSITE)


def search(evidence: UnitEvidence) -> PrivacySearch:
    """Everything of the unit that was read: in the order of its documents, its columns, and by kind.

    A file linked from several pages is reported at the first of them.
    """
    as_of = evidence.as_of
    exposures: list[Exposure] = []
    files: dict[str, tuple[str, Attachment, Subject]] = {}
    for document in evidence.documents:
        about = Subject.of(document.title, *document.column_path)
        exposures.extend(_exposures(document.url, "", document.title, search_document(document, as_of)))
        for link in document.links:
            if link.url in evidence.attachments:
                files.setdefault(link.url, (document.url, evidence.attachments[link.url], about))
    for column in evidence.columns:
        exposures.extend(_exposures(column.url, "", column.name, _column_hits(column, as_of)))
        for entry in column.entries:
            if entry.url in evidence.attachments:
                about = Subject.of(*column.path, entry.title)
                files.setdefault(entry.url, (column.url, evidence.attachments[entry.url], about))
    for page, attachment, about in files.values():
        hits = search_attachment(attachment, about, as_of)
        exposures.extend(_exposures(page, attachment.url, attachment.name, hits))
    read = sum(attachment.state is AttachmentState.READ for _, attachment, _ in files.values())
    return PrivacySearch(
        exposures=tuple(exposures),
        pages=len({document.url for document in evidence.documents} | {column.url for column in evidence.columns}),
        attachments=read,
        unread=tuple(_unread(evidence, [attachment for _, attachment, _ in files.values()])),
    )


def search_document(document: Document, as_of: date) -> Iterator[Hit]:
    subject = Subject.of(document.title, *document.column_path)
    names = [document.title, *(link.text for link in document.links)]
    return _search([document.text, *names], document.tables, subject, as_of)


def search_attachment(attachment: Attachment, about: Subject, as_of: date) -> Iterator[Hit]:
    """`about`: what the page that links to the file is about."""
    own = Subject.of(attachment.name)
    subject = own.within(about)
    return _search([attachment.text, attachment.name], attachment.tables, subject, as_of)


def _search(texts: Iterable[str], tables: Sequence[Table], subject: Subject, as_of: date) -> Iterator[Hit]:
    seen = Seen(set(), set())
    yield from search_tables(tables, subject, as_of, seen)
    known = seen.numbers | seen.names
    for text in texts:
        yield from search_text(text, subject, as_of, known)


def _column_hits(column: Column, as_of: date) -> Iterator[Hit]:
    subject = Subject.of(*column.path)
    for text in (*column.path, *(entry.title for entry in column.entries)):
        yield from search_text(text, subject, as_of, set())


def _exposures(url: str, attachment: str, name: str, hits: Iterable[Hit]) -> Iterator[Exposure]:
    values: defaultdict[tuple[PersonalKind, bool], set[str]] = defaultdict(set)
    for hit in hits:
        values[hit.kind, hit.badly_masked].add(hit.value)
    for kind, badly_masked in sorted(values, key=lambda key: (_KINDS[key[0]], key[1])):
        yield Exposure(url, attachment, name, kind, len(values[kind, badly_masked]), badly_masked)


def _unread(evidence: UnitEvidence, files: Iterable[Attachment]) -> Iterator[Unread]:
    known = set()
    for attachment in files:
        known.add(attachment.url)
        if attachment.state is not AttachmentState.READ:
            yield Unread(attachment.url, attachment.name, attachment.reason)
    for document in evidence.documents:
        if document.images and not document.text.strip() and not document.tables:
            yield Unread(document.url, document.title, "内容是图片，不能检索")
    for line in evidence.unseen:
        if line.url not in known and line.state not in _HIDES_NOTHING and line.role is not Role.OTHER:
            yield Unread(line.url, line.text, line.reason)
