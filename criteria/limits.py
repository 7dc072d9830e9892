"""公开时限只紧不松: whether one limit is looser than another, where that can be told at all."""

from enum import StrEnum
from math import ceil

from criteria.model import LimitKind, LimitUnit, TimeLimit


class Looser(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


# What holidays add at most, and weekends worked take off, in a third of a year of the State Council's arrangements since
# 2004: 春节 of 2020 was prolonged to ten days; in January 2004 twelve days in a row were worked.
_HOLIDAYS, _MADE_UP = 12, 3
_SEASON = 60  # working days


def looser(old: TimeLimit, new: TimeLimit) -> Looser:
    """Whether the new limit gives an office more time (or shows a notice for less) than the old one.

    Of different units only what holds for every calendar is decided: 10 个工作日 take 10 to 26 days.
    """
    if old.kind is not new.kind:
        return Looser.UNKNOWN
    shown = old.kind is LimitKind.DISPLAYED_FOR
    if old.unit is new.unit:
        more = new.amount < old.amount if shown else new.amount > old.amount
        return Looser.YES if more else Looser.NO
    (old_least, old_most), (new_least, new_most) = day_bounds(old), day_bounds(new)
    if shown:
        old_least, old_most, new_least, new_most = -old_most, -old_least, -new_most, -new_least
    if new_least > old_most:
        return Looser.YES
    return Looser.NO if new_most <= old_least else Looser.UNKNOWN


def day_bounds(limit: TimeLimit) -> tuple[float, float]:
    """The fewest and the most days the limit can last."""
    amount = limit.amount
    match limit.unit:
        case LimitUnit.WORKING_DAY:
            seasons = 1 + amount // _SEASON
            least = amount + 2 * ((amount - 1) // 5) - _MADE_UP * seasons
            return max(amount, least), amount + 2 * ceil(amount / 5) + _HOLIDAYS * seasons
        case LimitUnit.DAY:
            return amount, amount
        case LimitUnit.MONTH:
            return amount * 28, amount * 31
        case LimitUnit.QUARTER:
            return amount * 90, amount * 92
        case LimitUnit.YEAR:
            return amount * 365, amount * 366
        case LimitUnit.HOUR:
            return amount / 24, amount / 24
