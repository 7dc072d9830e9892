"""`own_catalogue` 本单位的标准目录: every row of the catalogue the unit published has the columns, filled in or ticked.

Found by the recognition among documents and files, read from their tables, but not from what another body published (the
ministry's model, a neighbour's). No catalogue: `not_applicable`, for the missing
one costs once under its own criterion (design §5) — `unverified` where the search for it was not complete, `manual` where
it is there but no table of it could be read.
Of the rows, those at fault are counted and named: `partly_met`, `not_met` when all are. A column blank in every row is
`manual`: ticks drawn as shapes do not come out of a file. A column no head names is a fault in every row, `manual`
where some head was not understood.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from crawler.records import Table
from criteria.model import ContentElement, Recognition
from criteria.page_checks import CatalogueColumn, OwnCatalogue
from criteria.rules import Rule
from criteria.time_limit import is_without_number, parse_time_limit
from scoring.checks.item import why_unseen
from scoring.evidence import UnitEvidence
from scoring.item_evidence import ItemEvidence, Standing, find
from scoring.marks_on_pages import MOST_CITED
from scoring.own_catalogue import CatalogueRow, read_catalogue
from scoring.publisher_names import PublisherNames, names_nobody
from scoring.results import Citation, Outcome, Verdict
from scoring.unit_index import UnitIndex
from scoring.wording import cite_attachment, cite_document, listed, quoted

_TITLE = re.compile("《[^《》]+》")
_NUMBER = re.compile(
    r"[〔\[（(【]\s*\d{4}\s*[〕\]）)】]\s*(?:第)?\s*\d+\s*号|第\s*[\d零〇一二三四五六七八九十百]+\s*号|号令|宪法|法》"
)


@dataclass(frozen=True, slots=True)
class _Sought:
    full_title: str
    recognition: Recognition
    content: tuple[ContentElement, ...] = ()


def check(asked: OwnCatalogue, rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    sought = _Sought(rule.full_title, asked.recognition)
    found = find(sought, index, evidence)
    tables, cited = _tables(found, evidence)
    catalogue = read_catalogue(tables)
    if catalogue is None or not catalogue.rows:
        return _not_read(sought, found, cited)
    missing = [column for column in asked.columns if column not in catalogue.columns]
    if missing and catalogue.unknown:
        heads = listed([f"“{quoted(head)}”" for head in catalogue.unknown], "个")
        reason = f"目录中没有认出{'、'.join(missing)}一栏，表头{heads}请人工核对"
        return Verdict(Outcome.MANUAL, reason, cited)
    blank = [
        column
        for column in asked.columns
        if column not in missing and not any(row.is_filled(column) for row in catalogue.rows)
    ]
    if blank:
        reason = f"目录的{'、'.join(blank)}一栏没有读出任何内容，可能是图形符号，请人工核对"
        return Verdict(Outcome.MANUAL, reason, cited)
    count = len(catalogue.rows)
    if missing:
        reason = f"目录没有{'、'.join(missing)}一栏（共 {count} 行）"
        return Verdict(Outcome.NOT_MET, reason, cited, 0, count, count)
    wrong = _faults(asked, catalogue.rows)
    if not wrong:
        return Verdict(Outcome.MET, f"目录 {count} 行的{'、'.join(asked.columns)}齐全", cited, faults=0)
    names = [f"第 {number} 行“{quoted(catalogue.rows[number - 1].name)}”{why}" for number, why in wrong.items()]
    outcome = Outcome.PARTLY_MET if len(wrong) < count else Outcome.NOT_MET
    reason = f"目录 {count} 行中 {len(wrong)} 行不合要求：{listed(names, '行')}"
    return Verdict(outcome, reason, cited, count - len(wrong), count, len(wrong))


def _tables(found: ItemEvidence, evidence: UnitEvidence) -> tuple[tuple[Table, ...], tuple[Citation, ...]]:
    """Tables of every page and file under the rule, each source once; not those another body published."""
    tables: list[Table] = []
    cited: dict[Citation, None] = {}
    names = PublisherNames.of(evidence.unit)
    for matched in found.documents:
        publisher = matched.document.publisher
        if publisher and not names_nobody(publisher) and not names.hold(publisher):
            continue
        if matched.document.tables:
            tables += matched.document.tables
        cited[cite_document(matched.document)] = None
        for attachment in matched.attachments:
            tables += attachment.tables
            if attachment.tables:
                cited[cite_attachment(attachment)] = None
    for row in found.files:
        if row.attachment:
            tables += row.attachment.tables
            cited[cite_attachment(row.attachment)] = None
    return tuple(dict.fromkeys(tables)), tuple(cited)[:MOST_CITED]


def _not_read(sought: _Sought, found: ItemEvidence, cited: tuple[Citation, ...]) -> Verdict:
    if found.standing is Standing.UNSEEN:
        return Verdict(Outcome.UNVERIFIED, why_unseen(sought, found), cited)
    if found.documents and not cited:
        return Verdict(Outcome.NOT_APPLICABLE, "只找到其他机关公布的目录，没有本单位公布的标准目录")
    files = [row.attachment for row in found.files] + [one for two in found.documents for one in two.attachments]
    unfetched = any(matched.unfetched for matched in found.documents)
    if unfetched:
        return Verdict(Outcome.UNVERIFIED, "找到了标准目录，但其附件未能获取", cited)
    if files or any(matched.document.tables or matched.document.images for matched in found.documents):
        return Verdict(Outcome.MANUAL, "找到了标准目录，但没有读出目录表，请人工核对", cited)
    return Verdict(Outcome.NOT_APPLICABLE, "没有找到本单位公布的标准目录，缺目录在其自身指标下计", cited)


def _faults(asked: OwnCatalogue, rows: tuple[CatalogueRow, ...]) -> Mapping[int, str]:
    """What is wrong with each row at fault, by its number from 1."""
    found = {number: "、".join(_wrong(asked, row)) for number, row in enumerate(rows, start=1)}
    return {number: why for number, why in found.items() if why}


def _wrong(asked: OwnCatalogue, row: CatalogueRow) -> Iterator[str]:
    for column in asked.columns:
        if not row.is_filled(column):
            yield f"{column}未填"
            continue
        text = row.text(column)
        match column:
            case CatalogueColumn.BASIS:
                if asked.full_title and not _TITLE.search(text):
                    yield "依据未写文件全称"
                if asked.number and not _NUMBER.search(text):
                    yield "依据未写文号"
            case CatalogueColumn.TIME_LIMIT:
                if asked.countable and not _is_countable(text):
                    yield "时限无法计算"
            case CatalogueColumn.CHANNEL:
                if row.ticked(column) < asked.at_least:
                    yield f"渠道不足 {asked.at_least} 种"
            case _:
                pass


def _is_countable(text: str) -> bool:
    parsed = parse_time_limit(text)
    return bool(parsed.limits) or any(map(is_without_number, parsed.unparsed))
