"""`time_limit`: 公开时限 can be counted, or is one of the soft words (及时, 长期公开).

A wording that holds a number, or a word of the calendar, and was not understood is `manual`: the reader's fault, maybe.
"""

import re

from criteria.catalogue.header import Column
from criteria.catalogue.item import Item
from criteria.catalogue_checks import CatalogueColumn, Countable
from criteria.time_limit import is_without_number, parse_time_limit
from scoring.catalogue_edition import Edition
from scoring.checks.rules.catalogue.asking import KEPT, Asking, Judged, by_row, says
from scoring.results import Outcome, Verdict
from scoring.wording import quoted

_MAY_BE_COUNTED = re.compile(r"[\d一二两三四五六七八九十百半每日天周月季年]|同步|同时|即")


def countable(_asked: Countable, asking: Asking) -> Verdict:
    def judge(_edition: Edition, item: Item) -> Judged:
        judged = says(item, CatalogueColumn.TIME_LIMIT)
        return _judged(limit_text(item)) if judged is KEPT else judged

    return by_row(asking, [CatalogueColumn.TIME_LIMIT], judge, "的公开时限都能计算")


def limit_text(item: Item) -> str:
    cell = item.cells.get(Column.TIME_LIMIT)
    return cell.text if cell else ""


def _judged(text: str) -> Judged:
    parsed = parse_time_limit(text)
    if parsed.limits or any(map(is_without_number, parsed.unparsed)):
        return KEPT
    if _MAY_BE_COUNTED.search(text):
        return Outcome.MANUAL, f"时限“{quoted(text)}”没有读懂"
    return Outcome.NOT_MET, f"时限“{quoted(text)}”无法计算"
