"""`filled`, `content`, `mode`: each row has the columns, filled in or ticked."""

from criteria.catalogue.header import Column
from criteria.catalogue.item import Item
from criteria.catalogue_checks import CatalogueColumn, Filled, Itemised, ModeChosen
from scoring.catalogue_edition import Edition
from scoring.checks.rules.catalogue.asking import KEPT, Asking, Judged, by_row, says
from scoring.results import Outcome, Verdict

_OFFICE_WORDS = ("科", "股", "处室")
_LONGEST_ELEMENT = 40  # letters: a longer one that nothing parts may be several


def filled(asked: Filled, asking: Asking) -> Verdict:
    """A column that may be kept in a list inside (`elsewhere`) is never a fault when it is not here: `manual`."""

    def judge(_edition: Edition, item: Item) -> Judged:
        for column in asked.columns:
            judged = _office(item) if column is CatalogueColumn.OFFICE else says(item, column)
            if judged is not KEPT and column in asked.elsewhere:
                return Outcome.MANUAL, f"{column}未写明，可能另有内部清单，请人工核对"
            if judged is not KEPT:
                return judged
        return KEPT

    needed = [column for column in asked.columns if column not in asked.elsewhere]
    return by_row(asking, needed, judge, f"的{'、'.join(asked.columns)}齐全")


def _office(item: Item) -> Judged:
    """A column of its own, or a 公开主体 that names one: 县民政局社会救助股."""
    cell = item.cells.get(Column.OFFICE)
    named = cell is not None and cell.text.strip()
    if named or any(word in publisher for publisher in item.publishers for word in _OFFICE_WORDS):
        return KEPT
    return Outcome.NOT_MET, f"{CatalogueColumn.OFFICE}未填"


def itemised(_asked: Itemised, asking: Asking) -> Verdict:
    """A single long element whose end nobody could tell is `manual`."""

    def judge(_edition: Edition, item: Item) -> Judged:
        judged = says(item, CatalogueColumn.CONTENT)
        unparted = Column.CONTENT in item.doubted and len(item.content) == 1
        if judged is KEPT and unparted and len(item.content[0]) > _LONGEST_ELEMENT:
            return Outcome.MANUAL, "公开内容看不出分为哪些要素"
        return judged

    return by_row(asking, [CatalogueColumn.CONTENT], judge, "的公开内容都列出了要素")


def mode_chosen(_asked: ModeChosen, asking: Asking) -> Verdict:
    """主动 or 依申请 is ticked or written; other words are `manual`."""

    def judge(_edition: Edition, item: Item) -> Judged:
        judged = says(item, CatalogueColumn.MODE)
        if judged is KEPT and Column.MODE in item.doubted:
            return Outcome.MANUAL, "公开方式看不出是主动还是依申请"
        return judged

    return by_row(asking, [CatalogueColumn.MODE], judge, "都写明了主动或依申请")
