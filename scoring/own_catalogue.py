"""What a unit has published as its own 标准目录: which pages and files hold it, and which edition is the current one.

The tables are read by `criteria.catalogue`, as the ministry's are. Nothing is taken for the unit's that another body
published, or that is about another body's fields.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from crawler.records import Attachment, AttachmentState, Table
from criteria.catalogue.grid import grid_of_texts
from criteria.catalogue.item import UNKNOWN_FIELD, Item
from criteria.catalogue.items import Catalogue, catalogue_of
from scoring.evidence import UnitEvidence
from scoring.folding import fold, fold_title
from scoring.item_evidence import ItemEvidence, MatchedDocument
from scoring.publisher_names import PublisherNames, names_nobody
from scoring.results import Citation, Outcome
from scoring.unit import Unit
from scoring.wording import cite_attachment, cite_document

_SHARED = 0.5  # of the smaller one's items: with so many in common, two catalogues are editions of one
_YEAR_OR_EDITION = re.compile(r"(?:20\d\d|二[〇零o]二.)年?度?|修订|更新|最新|试行|版|\.\w{3,4}$|[\d\W_]+")
# Formats whose tables are guessed from where the words stand.
_GUESSED = (".pdf", ".ofd", ".doc", ".wps")
# XX镇社会救助标准目录 on the county bureau's pages; 城乡低保 and 乡镇 are no names.
_TOWNSHIP = re.compile(r"[一-龥]{1,3}(?<![城县市区各和及、乡镇])(?:[镇乡]|街道)(?![镇级居村(和、])")


@dataclass(frozen=True, slots=True)
class Edition:
    """One catalogue as one page shows it or one file holds it. `on`: when it was published.

    `misreading`: why its cells may say more than was read; empty where they do not.
    """

    title: str
    on: date | None
    catalogue: Catalogue
    citation: Citation
    misreading: str

    @property
    def keys(self) -> frozenset[tuple[str, str]]:
        return frozenset((fold(item.group), fold(item.title)) for item in self.catalogue.items)


@dataclass(frozen=True, slots=True)
class OwnCatalogue:
    """`current`: the editions in force, parts of one catalogue or catalogues of several fields.

    `before`: each current edition that has one before it, after that one. `doubt`: why nothing can be held against it:
    nobody can tell which edition is in force, or what its cells say. `gap`: why more of the catalogue may be there than was read, and what that makes of an absence.
    `texts`: what the pages and files say, tables apart.
    """

    current: tuple[Edition, ...]
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
    sources = _once_each(_sources(found, evidence, fields))
    if not sources:
        return None
    current: list[Edition] = []
    before: list[tuple[Edition, Edition]] = []
    doubts: list[str] = []
    for editions in _grouped(sources):
        dates = sorted({edition.on for edition in editions if edition.on})
        if len(editions) > 1 and any(edition.on is None for edition in editions):
            doubts.append("找到同一目录的几个版本，有的没有日期，分不清哪个现行")
            current += editions
            continue
        newest = [edition for edition in editions if not dates or edition.on == dates[-1]]
        current += newest
        if len(dates) > 1:
            old = next(edition for edition in editions if edition.on == dates[-2])
            before += [(old, edition) for edition in newest]
    doubts += [edition.misreading for edition in current if edition.misreading]
    texts = [matched.document.text for matched in found.documents]
    texts += [attachment.text for attachment in found.attachments]
    return OwnCatalogue(
        tuple(current),
        tuple(before),
        "；".join(dict.fromkeys(doubts)),
        _gap(found, current),
        tuple(filter(None, texts)),
    )


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
            title = file.name if "目录" in file.name else f"{document.title} {file.name}"
            yield from _in_file(file, title, document.published_on, unit, fields)
    for row in found.files:
        if row.attachment:
            yield from _in_file(row.attachment, row.entry.title, row.entry.on, unit, fields)


def _in_file(file: Attachment, title: str, on: date | None, unit: Unit, fields: tuple[str, ...]) -> Iterator[Edition]:
    if not _is_a_townships(title, unit) and (catalogue := _read(title, file.tables, fields)):
        guessed = any(name.lower().endswith(_GUESSED) for name in (file.url, file.name))
        misreading = "目录文件的表格只能按版面推测" if guessed else ""
        yield Edition(title, on, catalogue, cite_attachment(file), misreading)


@lru_cache(maxsize=2**6)  # every rule about the catalogue reads it again
def _read(title: str, tables: tuple[Table, ...], fields: tuple[str, ...]) -> Catalogue | None:
    """The catalogue in these tables, its items of other bodies' fields left out."""
    if not tables:
        return None
    catalogue = catalogue_of([grid_of_texts(title, table.rows) for table in tables], title)
    if catalogue is None:
        return None
    items = tuple(
        item for item in catalogue.items if item.field == UNKNOWN_FIELD or any(name in item.field for name in fields)
    )
    return replace(catalogue, items=items) if items else None


def _once_each(editions: Iterable[Edition]) -> list[Edition]:
    """A catalogue shown on a page and attached to it as a file counts once: the reading that left less open."""
    kept: dict[tuple[date | None, frozenset[tuple[str, str]]], Edition] = {}
    for edition in editions:
        known = kept.get((edition.on, edition.keys))
        if known is None or _open_cells(edition) < _open_cells(known):
            kept[edition.on, edition.keys] = edition
    return list(kept.values())


def _open_cells(edition: Edition) -> int:
    return sum(len(item.doubted) for item in edition.catalogue.items)


def _grouped(editions: Sequence[Edition]) -> list[list[Edition]]:
    """Those that are editions of one catalogue, together."""
    groups: list[list[Edition]] = []
    for edition in editions:
        same = [group for group in groups if any(_is_edition_of(edition, other) for other in group)]
        groups = [group for group in groups if group not in same]
        groups.append([*(other for group in same for other in group), edition])
    return groups


def _is_edition_of(one: Edition, other: Edition) -> bool:
    shared = len(one.keys & other.keys)
    if shared >= _SHARED * min(len(one.keys), len(other.keys)):
        return True
    return one.on != other.on and _bare(one.title) == _bare(other.title)


def _bare(title: str) -> str:
    return _YEAR_OR_EDITION.sub("", fold_title(title))


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
