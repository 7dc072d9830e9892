"""What the checks of a unit's own catalogue are given, and how they count its rows."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from criteria.catalogue.header import Column
from criteria.catalogue.item import Item
from criteria.catalogue.items import Catalogue
from criteria.catalogue_checks import CatalogueColumn
from scoring.catalogue_edition import Edition
from scoring.checks.rules.counted import Counted, count
from scoring.evidence import UnitEvidence
from scoring.item_evidence import ItemEvidence
from scoring.own_catalogue import OwnCatalogue
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex
from scoring.wording import listed, quoted


@dataclass(frozen=True, slots=True)
class Asking:
    """The unit's catalogue, and all else known of the unit. `found`: what the catalogue was read from."""

    own: OwnCatalogue
    found: ItemEvidence
    evidence: UnitEvidence
    index: UnitIndex


Judged = tuple[Outcome, str]  # of one row: MET, NOT_MET or MANUAL, and what is wrong
KEPT: Judged = (Outcome.MET, "")
COLUMNS: Mapping[CatalogueColumn, Column] = {
    CatalogueColumn.ITEM: Column.TITLE,
    CatalogueColumn.CONTENT: Column.CONTENT,
    CatalogueColumn.BASIS: Column.BASIS,
    CatalogueColumn.TIME_LIMIT: Column.TIME_LIMIT,
    CatalogueColumn.PUBLISHER: Column.PUBLISHERS,
    CatalogueColumn.CHANNEL: Column.CHANNELS,
    CatalogueColumn.AUDIENCE: Column.AUDIENCE,
    CatalogueColumn.MODE: Column.MODE,
    CatalogueColumn.LEVEL: Column.LEVEL,
    CatalogueColumn.OFFICE: Column.OFFICE,
}


def by_row(
    asking: Asking, columns: Iterable[CatalogueColumn], judge: Callable[[Edition, Item], Judged], kept_words: str
) -> Verdict:
    """Every row judged, where its catalogue has the columns at all and something of them was read."""
    asked = tuple(columns)
    judged = []
    for edition in asking.own.current:
        lacking = _lacking(edition.catalogue, asked)
        for item in edition.catalogue.items:
            outcome, why = lacking or judge(edition, item)
            judged.append(Counted(outcome, f"“{name_of(item)}”{why}", edition.citation))
    return settled(asking.own, count(judged, "行", kept_words))


def settled(own: OwnCatalogue, verdict: Verdict) -> Verdict:
    """A fault of an edition that may not be the one in force is for a person to look at."""
    if own.doubt and verdict.outcome in (Outcome.PARTLY_MET, Outcome.NOT_MET):
        return replace(
            verdict, outcome=Outcome.MANUAL, reason=f"{own.doubt}；{verdict.reason}", kept=None, of=None, faults=None
        )
    return verdict


def says(item: Item, column: CatalogueColumn) -> Judged:
    """Whether the row says anything under the column; a blank below a filled cell may mean the same as above."""
    if COLUMNS[column] in item.blank:
        return Outcome.NOT_MET, f"{column}未填"
    if COLUMNS[column] in item.inherited:
        return Outcome.MANUAL, f"{column}空白，可能与上一行相同"
    return KEPT


def name_of(item: Item) -> str:
    return quoted(item.title if item.title.startswith(item.group) else f"{item.group}·{item.title}")


def _lacking(catalogue: Catalogue, columns: tuple[CatalogueColumn, ...]) -> Judged | None:
    """What is wrong with a whole column: no head names it, or nothing of it was read."""
    for column in columns:
        if not _has(catalogue, column):
            if catalogue.unknown:
                heads = listed([f"“{quoted(head)}”" for head in catalogue.unknown], "个")
                return Outcome.MANUAL, f"没有认出{column}一栏，表头{heads}请人工核对"
            return Outcome.NOT_MET, f"没有{column}一栏"
        if all(COLUMNS[column] in item.blank for item in catalogue.items):
            return Outcome.MANUAL, f"{column}一栏没有读出任何内容，可能是图形符号，请人工核对"
    return None


def _has(catalogue: Catalogue, column: CatalogueColumn) -> bool:
    if column is CatalogueColumn.ITEM:  # one column of 公开事项 may be read as 一级事项
        return bool(catalogue.columns & {Column.GROUP, Column.TITLE, Column.SUBTITLE})
    return COLUMNS[column] in catalogue.columns
