"""Dates as Chinese government pages write them (platforms.md §8). A date is read or it is None; never guessed.

No clock is read: a year is taken only from the text itself, and dates later than the crawl are the reader's to judge.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache

from crawler.beijing_time import BEIJING

_FULL_WIDTH = str.maketrans("０１２３４５６７８９－–—／．：∶　", "0123456789---/.:: ")
_EARLIEST, _LATEST = 1949, 2079  # 2099-12-31 is a filler; before 1949 no office of ours published
_CENTURY_TURN = 80  # 18-02-22 is 2018, 98-02-22 is 1998

_MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1
    )
}
_MONTH_NAME = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_NUMERALS = dict(zip("〇○零Oo一二三四五六七八九", [0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9], strict=True))

# The usual way to write a date, by itself: without month names to look for it is found five times as fast.
_DIGITAL = re.compile(
    r"""
      (?P<y>(?:19|20)(?<!\d\d\d)\d\d)\s?(?:年\s?|\s?[-/.]\s?|\s(?=\d\d/))
             (?P<m>\d{1,2})\s?(?:月\s?|\s?[-/.]\s?)
             (?P<d>\d\d?)(?:\s?日|(?=\d\d?:\d\d)|(?![\d]))
    """,
    re.VERBOSE,
)
_WRITTEN = re.compile(
    rf"""
      (?<!\d)(?P<y>(?:19|20)\d\d)\s?(?:年\s?|\s?[-/.]\s?|\s(?=\d\d/))
             (?P<m>\d{{1,2}})\s?(?:月\s?|\s?[-/.]\s?)
             (?P<d>\d\d?)(?:\s?日|(?=\d\d?:\d\d)|(?![\d]))
    | (?P<hy>[一二][〇○零Oo一二三四五六七八九]{{3}})\s?年\s?(?P<hm>十?[一二三四五六七八九十])\s?月\s?
             (?P<hd>[一二三]?十?[一二三四五六七八九十])\s?日
    | \b(?P<em>{_MONTH_NAME})\s{{0,2}}(?P<ed>\d{{1,2}})(?:st|nd|rd|th)?\s?,?\s?(?P<ey>(?:19|20)\d\d)(?!\d)
    | (?<!\d)(?P<fd>\d{{1,2}})\s?(?P<fm>{_MONTH_NAME}),?\s?(?P<fy>(?:19|20)\d\d)(?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SHORT = re.compile(r"(?<![A-Za-z\d./-])(\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d./-])")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_YEAR = re.compile(r"[1１][9９]\d\d|[2２][0０]\d\d|[〇○零Oo一二三四五六七八九]\s?年")
_OTHER_WAYS = re.compile(r"[JjFfMmAaSsOoNnDd][AaEePpUuCcOo][NnBbRrYyLlGgPpTtVvCc]|[〇○零Oo一二三四五六七八九]\s?年")
# 周三, 03/05/2025 and Wed, 05/03/2025: which number is the month, the day of the week proves.
_SLASHED = re.compile(
    r"(?:周|星期|\b)(?P<w>[一二三四五六日天]|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[,，\s]\s?(?P<one>\d\d?)/(?P<two>\d\d?)/(?P<y>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_WEEKDAYS = {name: at for at, name in enumerate("一二三四五六日")} | {"天": 6}
_WEEKDAYS |= {name: at for at, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
_INSTANT = re.compile(r"((?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)")
_EPOCH = re.compile(r"\s*(1\d{12})\s*")  # milliseconds since 1970, as scripts keep them
_LONGEST_CELL = 24  # characters; lists and tables repeat such texts on page after page
_DIGITS = re.compile(r"\d\d")  # full-width digits count


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where it stands: `text[start:end]`."""

    on: date
    start: int
    end: int


def find_dates(text: str) -> Sequence[FoundDate]:
    """All full dates (day, month and four-digit or 汉字 year) in the order they stand; impossible ones left out."""
    # 19.., 20.., 二〇二〇年: most lines of a page have none of these characters. A loop over them costs as much as _YEAR.
    if not ("0" in text or "9" in text or "年" in text or "０" in text or "９" in text) or not _YEAR.search(text):
        return ()
    return _dates_of_cell(text) if len(text) <= _LONGEST_CELL else _dates_of(text)


@lru_cache(maxsize=1 << 13)
def _dates_of_cell(text: str) -> Sequence[FoundDate]:
    return _dates_of(text)


def _dates_of(text: str) -> Sequence[FoundDate]:
    text = text.translate(_FULL_WIDTH)
    pattern = _WRITTEN if _OTHER_WAYS.search(text) else _DIGITAL
    found = tuple(
        FoundDate(on, match.start(), match.end())
        for match in pattern.finditer(text)
        if (on := _read(match)) is not None
    )
    return found or ("/" in text and _slashed(text)) or ()


def _slashed(text: str) -> Sequence[FoundDate]:
    """Days with the year last, where the day of the week they name agrees with one reading only."""
    found = []
    for match in _SLASHED.finditer(text):
        readings = {valid_date(match["y"], *order) for order in (match.group("one", "two"), match.group("two", "one"))}
        days = [on for on in readings if on is not None and on.weekday() == _WEEKDAYS[match["w"].lower()]]
        if len(days) == 1:
            found.append(FoundDate(days[0], match.start(), match.end()))
    return found


def parse_date(text: str) -> date | None:
    """The one date of a short text such as a cell or a label's value.

    Also reads two-digit years (18-02-22), 20200702 and instants, which are days in Shanghai. None when there is no date, or several that differ.
    """
    if "年" not in text and not _DIGITS.search(text):
        return None
    return _date_of_cell(text) if len(text) <= _LONGEST_CELL else _date_of(text)


@lru_cache(maxsize=1 << 13)
def _date_of_cell(text: str) -> date | None:
    return _date_of(text)


def _date_of(text: str) -> date | None:
    instant = _instant(text)
    if instant is not None:
        return instant.astimezone(BEIJING).date()
    days: set[date | None] = {found.on for found in find_dates(text)}
    if not days:
        text = text.translate(_FULL_WIDTH)
        for match in _SHORT.finditer(text):
            year = int(match[1])
            days.add(_valid(year + (2000 if year < _CENTURY_TURN else 1900), int(match[3]), int(match[4])))
        for match in _COMPACT.finditer(text):
            days.add(_valid(int(match[1]), int(match[2]), int(match[3])))
    return days.pop() if len(days) == 1 else None


def _instant(text: str) -> datetime | None:
    """`2024-05-06T16:30:00Z` and milliseconds since 1970: in Shanghai already the 7th (faults.md D06)."""
    epoch = _EPOCH.fullmatch(text)
    if epoch:
        return datetime.fromtimestamp(int(epoch[1]) / 1000, UTC)
    written = _INSTANT.search(text) if "T" in text else None
    if not written:
        return None
    try:
        return datetime.fromisoformat(f"{written[1]}{'+00:00' if written[2] == 'Z' else written[2]}")
    except ValueError:
        return None


def valid_date(year: str, month: str, day: str) -> date | None:
    return _valid(int(year), int(month), int(day))


def _valid(year: int, month: int, day: int) -> date | None:
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _read(match: re.Match[str]) -> date | None:
    if match["y"]:
        return valid_date(match["y"], match["m"], match["d"])
    if match["hy"]:
        year = int("".join(str(_NUMERALS[digit]) for digit in match["hy"]))
        return _valid(year, _hanzi_number(match["hm"]), _hanzi_number(match["hd"]))
    if match["em"]:
        return _valid(int(match["ey"]), _MONTHS[match["em"][:3].lower()], int(match["ed"]))
    return _valid(int(match["fy"]), _MONTHS[match["fm"][:3].lower()], int(match["fd"]))


def _hanzi_number(text: str) -> int:
    tens, ten, ones = text.partition("十")
    if not ten:
        return _NUMERALS[text] if len(text) == 1 else 0
    return (_NUMERALS[tens] if tens else 1) * 10 + (_NUMERALS[ones] if ones else 0)
