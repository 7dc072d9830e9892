"""What a unit has published as its own 标准目录: which pages and files hold it, and which edition is the current one.

The tables are read by `criteria.catalogue`, as the ministry's are. Nothing is taken for the unit's that another body
published, or that is about another body's fields.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from crawler.page_facts import Table
from crawler.records import Attachment, AttachmentState
from criteria.catalogue.grid import grid_of_texts
from criteria.catalogue.item import UNKNOWN_FIELD, Item
from criteria.catalogue.items import Catalogue, catalogue_of
from criteria.catalogue.known import match
from scoring.catalogue_edition import Edition, grouped, once_each
from scoring.evidence import UnitEvidence
from scoring.folding import fold
from scoring.item_evidence import ItemEvidence, MatchedDocument
from scoring.publisher_names import PublisherNames, names_nobody
from scoring.results import Citation, Outcome
from scoring.unit import Unit
from scoring.wording import cite_attachment, cite_document

# Formats whose tables are guessed from where the words stand, but for those lines were drawn around.
_GUESSED = (".pdf", ".ofd", ".doc", ".wps")
# XX镇社会救助标准目录 on the county bureau's pages; 城乡低保 and 乡镇 are no names.
_TOWNSHIP = re.compile(r"[一-龥]{1,3}(?<![城县市区各和及、乡镇])(?:[镇乡]|街道)(?![镇级居村(和、])")


@dataclass(frozen=True, slots=True)
class OwnCatalogue:
    """`current`: the editions in force, parts of one catalogue or catalogues of several fields.

    `earlier`: all others; `before`: each current one that has one of them before it, after that one. `doubt`: why
    nothing can be held against it: nobody can tell which edition is in force, or what its cells say. `gap`: why more
    of it may be there than was read, and what that makes of an absence. `texts`: what the pages and files say, tables
    apart.
    """

    current: tuple[Edition, ...]
    earlier: tuple[Edition, ...]
    before: tuple[tuple[Edition, Edition], ...]
    doubt: str
    gap: tuple[Outcome, str] | None
    texts: tuple[str, ...]

    @property
    def items(self) -> tuple[tuple[Edition, Item], ...]:
        return tuple((edition, item) for edition in self.current for item in edition.catalogue.items)

    @property
    def citations(self) -> tuple[Citation, ...]:
        return tuple(edition.citation for edition in self.current)


def own_catalogue(found: ItemEvidence, evidence: UnitEvidence, fields: tuple[str, ...]) -> OwnCatalogue | None:
    """The unit's catalogue among what was found; None when no table of it could be read."""
    sources = once_each(_sources(found, evidence, fields))
    if not sources:
        return None
    current: list[Edition] = []
    before: list[tuple[Edition, Edition]] = []
    doubts: list[str] = []
    for editions in grouped(sources):
        dates = sorted({edition.on for edition in editions if edition.on})
        if len(editions) > 1 and any(edition.on is None for edition in editions):
            doubts.append("找到同一目录的几个版本，有的没有日期，分不清哪个现行")
            current += editions
            continue
        newest = _best_read(edition for edition in editions if not dates or edition.on == dates[-1])
        current += newest
        if len(dates) > 1:
            old = _best_read(edition for edition in editions if edition.on == dates[-2])[0]
            before += [(old, edition) for edition in newest]
    doubts += [edition.misreading for edition in current if edition.misreading]
    texts = [matched.document.text for matched in found.documents]
    texts += [attachment.text for attachment in found.attachments]
    return OwnCatalogue(
        current=tuple(current),
        earlier=tuple(edition for edition in sources if edition not in current),
        before=tuple(before),
        doubt="；".join(dict.fromkeys(doubts)),
        gap=_gap(found, current),
        texts=tuple(filter(None, texts)),
    )


def _best_read(editions: Iterable[Edition]) -> list[Edition]:
    """Of one day's, those whose cells are as they were read; the rest are the same once more, in a poorer form."""
    listed = list(editions)
    return [edition for edition in listed if not edition.misreading] or listed


def of_this_unit(found: ItemEvidence, unit: Unit) -> tuple[MatchedDocument, ...]:
    """The documents another body neither published nor is named by."""
    names = PublisherNames.of(unit)
    return tuple(
        matched
        for matched in found.documents
        if not _is_a_townships(matched.document.title, unit)
        and (names_nobody(matched.document.publisher) or names.hold(matched.document.publisher or ""))
    )


def _is_a_townships(title: str, unit: Unit) -> bool:
    return bool(_TOWNSHIP.search(fold(title))) and not _TOWNSHIP.search(fold(unit.name))


def _sources(found: ItemEvidence, evidence: UnitEvidence, fields: tuple[str, ...]) -> Iterator[Edition]:
    unit = evidence.unit
    for matched in of_this_unit(found, unit):
        document = matched.document
        if catalogue := _read(document.title, document.tables, fields):
            misreading = "目录页面有图片，勾选的标记可能在图片上" if document.images else ""
            yield Edition(document.title, document.published_on, catalogue, cite_document(document), misreading)
        for file in matched.attachments:
            title = file.name if _names_any(file.name, fields) else f"{document.title} {file.name}"
            yield from _in_file(file, title, document.published_on, unit, fields)
    for row in found.files:
        if row.attachment:
            yield from _in_file(row.attachment, row.entry.title, row.entry.on, unit, fields)


def _in_file(file: Attachment, title: str, on: date | None, unit: Unit, fields: tuple[str, ...]) -> Iterator[Edition]:
    if not _is_a_townships(title, unit) and (catalogue := _read(title, file.tables, fields)):
        ruled = all(table.ruled for table in file.tables)
        guessed = not ruled and any(name.lower().endswith(_GUESSED) for name in (file.url, file.name))
        misreading = "目录文件的表格只能按版面推测" if guessed else ""
        yield Edition(title, on, catalogue, cite_attachment(file), misreading)


@lru_cache(maxsize=2**6)  # every rule about the catalogue reads it again
def _read(title: str, tables: tuple[Table, ...], fields: tuple[str, ...]) -> Catalogue | None:
    """The catalogue in these tables, its items of other bodies' fields left out.

    One whose field nobody names is the unit's where the title names it (民政局标准目录, not 各领域标准目录), or where
    the ministry's table has it.
    """
    if not tables:
        return None
    grids = [grid_of_texts(title, table.rows, wraps=table.ruled) for table in tables]
    catalogue = catalogue_of(grids, title)
    if catalogue is None:
        return None
    own_title = _names_any(title, fields)
    items = tuple(
        item
        for item in catalogue.items
        if _names_any(item.field, fields) or (item.field == UNKNOWN_FIELD and (own_title or _is_known(item, fields)))
    )
    return replace(catalogue, items=items) if items else None


def _is_known(item: Item, fields: tuple[str, ...]) -> bool:
    row = match("", item.group, item.title, item.content).row
    return row is not None and row.field in fields


def _names_any(text: str, fields: tuple[str, ...]) -> bool:
    return any(field in text for field in fields)


def _gap(found: ItemEvidence, current: Sequence[Edition]) -> tuple[Outcome, str] | None:
    if found.blockers:
        return Outcome.UNVERIFIED, "本单位的页面没有读全，目录可能另有部分"
    if found.unopened or any(matched.unfetched for matched in found.documents):
        return Outcome.UNVERIFIED, "目录的附件或页面未能获取"
    if any(attachment.state is not AttachmentState.READ for attachment in found.attachments):
        return Outcome.MANUAL, "目录另有附件读不出文字"
    if any(matched.document.images for matched in found.documents):
        return Outcome.MANUAL, "目录页面有图片"
    if any(edition.catalogue.left_out for edition in current):
        return Outcome.MANUAL, "目录有的表格或行没有读懂"
    return None
