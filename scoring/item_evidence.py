"""What matched one catalogue row, or one rule that asks for something published, found once for all that is asked."""

from dataclasses import dataclass
from enum import Enum, auto
from itertools import chain
from typing import Protocol

from crawler.fetches import Link
from crawler.records import Attachment, AttachmentState, Column, ColumnState, Document
from criteria.model import ContentElement, Recognition
from scoring.blocker import Blocker
from scoring.evidence import UnitEvidence
from scoring.folding import fold
from scoring.matching import Match, matcher
from scoring.results import Citation
from scoring.search import blockers
from scoring.statement import stated_on
from scoring.unit_index import Row, UnitIndex

# A page of pictures or links still prints its title, source and date; fewer folded characters than this are no text.
_LEAST_TEXT = 30


class Sought(Protocol):
    """What is looked for on a site: a catalogue row, or what a rule asks to be published."""

    @property
    def full_title(self) -> str: ...
    @property
    def recognition(self) -> Recognition: ...
    @property
    def content(self) -> tuple[ContentElement, ...]: ...


class Standing(Enum):
    """How far the item itself is published (docs/verdicts.md, `item`)."""

    PUBLISHED = auto()
    EMPTY = auto()  # the search was complete and found only columns without rows
    ABSENT = auto()  # the search was complete and found nothing
    UNSEEN = auto()  # nothing published was seen, and not everything was seen


@dataclass(frozen=True, slots=True)
class MatchedColumn:
    """A column under the row."""

    column: Column
    match: Match


@dataclass(frozen=True, slots=True)
class MatchedDocument:
    """A document under the row with its files. `unfetched`: attachments linked but not to be had.

    `outward`: links out of the page that stand on this page, not in the site's menu.
    """

    document: Document
    match: Match
    attachments: tuple[Attachment, ...]
    unfetched: tuple[Link, ...]
    outward: tuple[Link, ...]

    @property
    def has_text(self) -> bool:
        rest = fold(self.document.text).replace(fold(self.document.title), "")
        return len(rest) >= _LEAST_TEXT or bool(self.document.tables)

    @property
    def is_picture(self) -> bool:
        return self.document.images > 0 and not self.has_text

    @property
    def is_only_links(self) -> bool:
        """The content lies behind links that lead out of the page (a service portal), where nobody looked."""
        return bool(self.outward) and not self.has_text and not self.attachments

    @property
    def publishes(self) -> bool:
        """Something is there to read, look at or open."""
        document = self.document
        rest = fold(document.text).replace(fold(document.title), "")
        return bool(rest or document.tables or document.links or document.images)


@dataclass(frozen=True, slots=True)
class ItemEvidence:
    """Everything under the row. `files`: attachments that are rows of a list themselves; `unopened`: other such rows.

    `statement`: the newest 情况说明 inside the period; `undated_statement`: one that does not say when. `near_misses`: pages
    that nothing claims and whose name is like the item's.
    """

    columns: tuple[MatchedColumn, ...]
    documents: tuple[MatchedDocument, ...]
    files: tuple[Row, ...]
    unopened: tuple[Row, ...]
    blockers: tuple[Blocker, ...]
    statement: Document | None
    undated_statement: Document | None
    near_misses: tuple[Citation, ...] = ()

    @property
    def search_is_complete(self) -> bool:
        return not self.blockers

    @property
    def lists_read_whole(self) -> bool:
        return not any(m.column.unread_pages or m.column.state is ColumnState.UNREADABLE for m in self.columns)

    @property
    def standing(self) -> Standing:
        rows = any(matched.column.entries for matched in self.columns)
        if rows or self.files or any(matched.publishes for matched in self.documents):
            return Standing.PUBLISHED
        unreadable = any(matched.column.state is ColumnState.UNREADABLE for matched in self.columns)
        if self.blockers or unreadable or self.documents:
            return Standing.UNSEEN
        return Standing.EMPTY if self.columns else Standing.ABSENT

    @property
    def attachments(self) -> tuple[Attachment, ...]:
        own = (row.attachment for row in self.files if row.attachment)
        return tuple(chain(own, chain.from_iterable(matched.attachments for matched in self.documents)))

    def attachments_that_are(self, state: AttachmentState) -> tuple[Attachment, ...]:
        return tuple(attachment for attachment in self.attachments if attachment.state is state)


def find(sought: Sought, index: UnitIndex, evidence: UnitEvidence) -> ItemEvidence:
    """What of the unit's evidence (arranged as `index`) is about `sought`, in the order the site gave it."""
    words, near = matcher(sought.recognition, index.own_names), index.near(sought.recognition)
    columns = tuple(
        MatchedColumn(column, match) for column in near.columns if (match := words.column(column.path)) is not None
    )
    documents = tuple(
        with_files(document, match, index) for document in near.documents if (match := index.match(words, document))
    )
    statements = [  # one that says by its title it is about something else denies nothing here
        matched.document
        for matched in documents
        if matched.document.url in index.statements and not words.excludes(matched.document.title)
    ]
    dated = [(on, document) for document in statements if (on := stated_on(document)) is not None]
    inside = [(on, document.url, document) for on, document in dated if evidence.since <= on <= evidence.as_of]
    return ItemEvidence(
        columns=columns,
        documents=documents,
        files=tuple(row for row in near.files if words.column(row.path) or words.document(row.path, row.entry.title)),
        unopened=tuple(row for row in near.unopened if words.column(row.path)),
        blockers=blockers(sought.recognition, index),
        statement=max(inside, key=lambda item: item[:2])[2] if inside else None,
        undated_statement=next((document for document in statements if stated_on(document) is None), None),
        near_misses=index.near_misses.get(sought.recognition, ()),
    )


def with_files(document: Document, match: Match, index: UnitIndex) -> MatchedDocument:
    links = document.attachments
    known = [index.attachments[link.url] for link in links if link.url in index.attachments]
    return MatchedDocument(
        document=document,
        match=match,
        attachments=tuple(known),
        unfetched=tuple(link for link in links if link.url not in index.attachments),
        outward=tuple(link for link in document.links if link not in links and link.url not in index.menu),
    )
