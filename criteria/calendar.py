"""Working days as the State Council arranges them each year, 调休 included.

Sources in this order: `working-days.toml` beside this file (a year entered there replaces every other source), the
`chinese_calendar` package, and for years neither knows, weekends and the holidays fixed by the solar calendar
(《全国年节及纪念日放假办法》). Counts that touch such a year are provisional.
A year's notice may also arrange the last days of December before it (国办发明电〔2018〕15号: 2018-12-29 worked, 12-31 off),
so these days belong to the year that follows, and are provisional while its notice is not out.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import chinese_calendar

from criteria.model import CriteriaError
from criteria.reading import read_toml

OVERRIDES = Path(__file__).with_name("working-days.toml")
_YEAR_END = (12, 26)  # 元旦 falls on Saturday at the latest: its make-up day is no earlier than the Sunday before


@dataclass(frozen=True, slots=True)
class Count:
    """A number of working days. `provisional`: part of the span lies in a year whose arrangement is not known."""

    days: int
    provisional: bool


@dataclass(frozen=True, slots=True)
class YearArrangement:
    """节假日安排 of one year: days off besides ordinary weekends, and weekend days worked instead (调休上班).

    Either may lie in the last days of the year before, for 元旦.
    """

    year: int
    off: frozenset[date]
    make_up: frozenset[date]


class WorkingCalendar:
    """Working days, counted from sums kept for each year. `arrangements` replace the built-in table of their year."""

    def __init__(self, arrangements: Mapping[int, YearArrangement]) -> None:
        self._arrangements = arrangements
        self._sums: dict[int, tuple[int, ...]] = {}

    def is_working_day(self, day: date) -> bool:
        if following := self._arrangements.get(day.year + 1):
            if day in following.make_up:
                return True
            if day in following.off:
                return False
        if arrangement := self._arrangements.get(day.year):
            return day in arrangement.make_up or (day.weekday() < 5 and day not in arrangement.off)
        if day.year in _package_years():
            return bool(chinese_calendar.is_workday(day))
        return day.weekday() < 5 and not _is_fixed_holiday(day)

    def is_provisional(self, day: date) -> bool:
        """The day's year, or for its last days the next, is arranged neither in the override file nor in the package."""
        years = (day.year, day.year + 1) if _is_end_of(day, day.year) else (day.year,)
        return not all(year in self._arrangements or year in _package_years() for year in years)

    def working_days_after(self, start: date, end: date) -> Count:
        """Working days d with start < d ≤ end: day 1 is the working day after `start`. 0 when `end` is not later."""
        if end <= start:
            return Count(0, provisional=False)
        between = sum(self._of_year(year)[-1] for year in range(start.year, end.year))
        days = between + self._up_to(end) - self._up_to(start)
        first = start + timedelta(days=1)
        year_ends = (date(year, 12, 31) for year in range(first.year, end.year))
        return Count(days, provisional=any(map(self.is_provisional, (*year_ends, end))))

    def add_working_days(self, start: date, days: int) -> date:
        """The day on which the `days`-th working day after `start` falls; `start` itself for 0.

        Raises ValueError for a negative number.
        """
        if days < 0:
            raise ValueError(f"{days} working days")
        if days == 0:
            return start
        year, wanted = start.year, days + self._up_to(start)
        while (in_year := self._of_year(year)[-1]) < wanted:
            wanted -= in_year
            year += 1
        return date(year, 1, 1) + timedelta(days=bisect_left(self._of_year(year), wanted))

    def _up_to(self, day: date) -> int:
        return self._of_year(day.year)[day.timetuple().tm_yday - 1]

    def _of_year(self, year: int) -> tuple[int, ...]:
        """Working days from 1 January up to each day of the year, that day included."""
        if year not in self._sums:
            sums, total = [], 0
            day = date(year, 1, 1)
            for offset in range(366 if _is_leap(year) else 365):
                total += self.is_working_day(day + timedelta(days=offset))
                sums.append(total)
            self._sums[year] = tuple(sums)
        return self._sums[year]


def load_arrangements(path: Path = OVERRIDES) -> Mapping[int, YearArrangement]:
    """Read an override file. Raises `CriteriaError` with every mistake in it."""
    root = read_toml(path)
    years: dict[int, YearArrangement] = {}
    for table in root.tables("year", required=False):
        year = table.integer("year")
        off, make_up = table.days("off"), table.days("make_up")
        if year in years:
            table.problem("year", f"{year} 年重复出现，请合并为一处")
        for key, days in (("off", off), ("make_up", make_up)):
            for stray in (day for day in days if day.year != year and not _is_end_of(day, year - 1)):
                table.problem(key, f"{stray} 不在 {year} 年内（为元旦调休的，上一年 12 月 26 日以后的日子也可以写）")
        for day in (day for day in make_up if day.weekday() < 5):
            table.problem("make_up", f"{day} 不是周六、周日，不会是调休上班日")
        table.finish()
        years[year] = YearArrangement(year, frozenset(off), frozenset(make_up))
    root.finish()
    if root.problems:
        raise CriteriaError(tuple(root.problems))
    return years


def is_working_day(day: date) -> bool:
    return _calendar().is_working_day(day)


def is_provisional(day: date) -> bool:
    """See `WorkingCalendar.is_provisional`."""
    return _calendar().is_provisional(day)


def working_days_after(start: date, end: date) -> Count:
    """See `WorkingCalendar.working_days_after`."""
    return _calendar().working_days_after(start, end)


def add_working_days(start: date, days: int) -> date:
    """See `WorkingCalendar.add_working_days`."""
    return _calendar().add_working_days(start, days)


@cache
def _calendar() -> WorkingCalendar:
    return WorkingCalendar(load_arrangements())


@cache
def _package_years() -> range:
    days_off = chinese_calendar.constants.holidays
    return range(min(days_off).year, max(days_off).year + 1)


def _is_end_of(day: date, year: int) -> bool:
    return day.year == year and (day.month, day.day) >= _YEAR_END


def _is_fixed_holiday(day: date) -> bool:
    """元旦、劳动节（2025 年起两天）、国庆节: the holidays whose date needs no yearly notice."""
    fixed = {(1, 1), (5, 1), (10, 1), (10, 2), (10, 3)} | ({(5, 2)} if day.year >= 2025 else set())
    return (day.month, day.day) in fixed


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
