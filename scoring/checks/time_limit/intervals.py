"""The time between two days, held against a limit in its own unit."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import assert_never

from crawler.page_facts import DateSource
from crawler.records import Document
from criteria.calendar import working_days_after
from criteria.model import LimitUnit, TimeLimit

PROVISIONAL_NOTE = "（当年节假日安排尚未公布，工作日天数为暂定）"
_MONTHS = {LimitUnit.MONTH: 1, LimitUnit.QUARTER: 3, LimitUnit.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Interval:
    """`text` says how long it was: 12 个工作日, 30 日. `provisional`: a year's holidays were not out yet."""

    start: date
    end: date
    text: str
    within: bool
    provisional: bool


def measure(start: date, end: date, limit: TimeLimit) -> Interval:
    if limit.unit is LimitUnit.WORKING_DAY:
        count = working_days_after(start, end)
        return Interval(start, end, f"{count.days} 个工作日", count.days <= limit.amount, count.provisional)
    text = f"{max((end - start).days, 0)} 日"
    return Interval(start, end, text, end <= _last_day(start, limit), provisional=False)


def longest(limits: Sequence[TimeLimit]) -> TimeLimit:
    """Which of several limits a document falls under is not known, so the widest one is used."""
    return max(limits, key=lambda limit: _last_day(date(2024, 1, 1), limit))


def published_on(document: Document) -> date | None:
    """None when the only date on the page is the day it was made."""
    return None if document.published_from is DateSource.MADE else document.published_on


def renewed_on(document: Document) -> date | None:
    """The last day on which it was published or, as its page says (更新时间), changed."""
    changed = [one.on for one in document.dates if one.source is DateSource.UPDATED and one.on and not one.flag]
    on = published_on(document)
    return max((*changed, *((on,) if on else ())), default=None)


def _last_day(start: date, limit: TimeLimit) -> date:
    """The last day in time; working days, which `measure` counts itself, are taken for days to compare limits."""
    match limit.unit:
        case LimitUnit.DAY | LimitUnit.WORKING_DAY:
            return start + timedelta(days=limit.amount)
        case LimitUnit.HOUR:
            return start + timedelta(days=-(-limit.amount // 24))
        case LimitUnit.MONTH | LimitUnit.QUARTER | LimitUnit.YEAR:
            months = start.month - 1 + limit.amount * _MONTHS[limit.unit]
            year, month = start.year + months // 12, months % 12 + 1
            return date(year, month, min(start.day, monthrange(year, month)[1]))
        case _ as never:
            assert_never(never)
