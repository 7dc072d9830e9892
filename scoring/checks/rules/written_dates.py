"""Days written in running text or table cells; `fold` the text first (full width, white space)."""

import re
from datetime import date

DAY = r"20\d\d(?:年|[-./])\d{1,2}(?:月|[-./])\d{1,2}日?"
_DAY = re.compile(r"(?<!\d)(20\d\d)(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})(?!\d)")


def day_of(text: str) -> date | None:
    """The only day the text names; None where it names none, several, or an impossible one."""
    days = days_in(text)
    return days[0] if len(set(days)) == 1 else None


def days_in(text: str) -> tuple[date, ...]:
    return tuple(day for match in _DAY.finditer(text) if (day := valid_day(*map(int, match.groups()))))


def valid_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
