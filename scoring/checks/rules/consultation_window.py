"""From when until when a call for opinions (征求意见) is open, as its text says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from criteria.calendar import add_working_days, working_days_after
from scoring.checks.rules.written_dates import valid_day

_DAY = r"(?:(?:(20\d\d)[年\-./])?(\d{1,2})[月\-./](\d{1,2})日?)"
_HOUR = r"(?:\d{1,2}[:时点](?:\d\d分?)?)?"
_FROM_TO = re.compile(rf"{_DAY}{_HOUR}(?:[^。;\d]{{0,8}}?)(?:至|到|—|–|-|~)+{_DAY}")
_UNTIL = re.compile(
    rf"(?:截止|截至)[^。;\d]{{0,12}}{_DAY}|(?:于|在){_DAY}(?:[^。;\d]{{0,6}})(?:之?前|以前)|至{_DAY}止|{_DAY}(?:之?前|以前)"
)
_DAYS = re.compile(
    r"(?:之日起|期限为?|时间为?|期为?|公示|不少于|:)(?:的)?(\d{1,3})(个?工作日|个?自然日|日内|天|日(?!期))"
)
_A_MONTH = re.compile(r"三十(?:个?自然)?[日天]|(?:一|1)个月")
_HALF_A_YEAR = 180  # a day so much earlier than the one before it lies in the next year


@dataclass(frozen=True, slots=True)
class Window:
    """`provisional`: its end was counted in working days of a year whose holidays were not out yet."""

    start: date
    end: date
    provisional: bool = False

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1


def window(text: str, published_on: date) -> Window | None:
    """The longest the folded text names; None where it names none that can be read."""
    known = [one for one in _windows(text, published_on) if one.end >= one.start]
    return max(known, key=lambda one: one.days, default=None)


def _windows(text: str, published_on: date) -> Iterator[Window]:
    for match in _FROM_TO.finditer(text):
        start = _day(match.groups()[:3], published_on)
        end = _day(match.groups()[3:], start) if start else None
        if start and end:
            yield Window(start, end)
    for match in _UNTIL.finditer(text):
        groups = match.groups()
        parts = next(groups[at : at + 3] for at in range(0, len(groups), 3) if groups[at + 1])
        if end := _day(parts, published_on):
            yield Window(min(published_on, end), end)
    if _A_MONTH.search(text):
        yield Window(published_on, published_on + timedelta(days=29))
    for match in _DAYS.finditer(text):
        number = int(match[1])
        if "工作" in match[2]:
            end = add_working_days(published_on, number)
            yield Window(published_on, end, working_days_after(published_on, end).provisional)
        else:
            yield Window(published_on, published_on + timedelta(days=max(number - 1, 0)))


def _day(parts: tuple[str | None, ...], after: date) -> date | None:
    """A year left out is that of the day before it, or the next where the month has passed it by."""
    year, month, day = parts
    if month is None or day is None:
        return None
    if year:
        return valid_day(int(year), int(month), int(day))
    own = valid_day(after.year, int(month), int(day))
    if own and (after - own).days > _HALF_A_YEAR:
        return valid_day(after.year + 1, int(month), int(day))
    return own
