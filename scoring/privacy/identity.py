"""Identity numbers: 公民身份号码 of eighteen digits (GB 11643-1999), of fifteen until 1999, 港澳台居民居住证 alike."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from scoring.privacy.digits import LINE_END

# The first two digits of 行政区划代码 (GB/T 2260); 81, 82, 83: residence permits for 香港, 澳门 and 台湾 residents.
_PROVINCE = re.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]")
# GB 11643-1999: weights of the first seventeen digits; the check character by remainder of eleven.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "10X98765432"
_EARLIEST = date(1900, 1, 1)
_KEPT_BY_EXCEL = 15  # digits of a number

_BEFORE = r"(?<![0-9])(?<![0-9]\.)"
_AFTER = r"(?![0-9A-Za-z])"
_WHOLE = re.compile(rf"{_BEFORE}[1-9][0-9]{{16}}[0-9Xx](?:[1-7][1-4](?:[Bb][0-9])?)?{_AFTER}")
"""Also as the beginning of a 残疾人证号: the identity number, a digit for the kind, one for the grade, B1 if renewed."""


def _grouped(*sizes: int) -> str:
    parts = [f"[0-9]{{{size}}}" for size in sizes]
    parts[-1] = f"[0-9]{{{sizes[-1] - 1}}}[0-9Xx]"
    return LINE_END.join(parts)


_GROUPED = re.compile(
    _BEFORE
    + "(?:"
    + "|".join(
        _grouped(*sizes)
        for sizes in ((6, 8, 4), (6, 4, 4, 4), (6, 4, 2, 2, 4), (4, 4, 4, 4, 2), (3, 3, 4, 4, 4), (1,) * 18)
    )
    + ")"
    + _AFTER
)
# In two pieces anywhere, as a narrow cell breaks it. Looked ahead for: a piece may be the end of another number.
_BROKEN = re.compile(
    rf"{_BEFORE}(?=((?:[1-9][0-9]{{8,16}}{LINE_END}[0-9]{{0,8}}|[1-9][0-9]{{0,7}}{LINE_END}[0-9]{{9,16}})[0-9Xx]){_AFTER})"
)
_OLD = re.compile(rf"(?<![0-9A-Za-z])(?<![0-9]\.)[1-9][0-9]{{14}}{_AFTER}(?!\.[0-9])")


def is_identity_number(digits: str, latest: date = date.max) -> bool:
    """Whether eighteen characters are an identity number: a province, a birth date from 1900 on, the check character."""
    birth = birth_date(digits)
    if not is_province(digits[:2]) or birth is None or not _EARLIEST <= birth <= latest:
        return False
    remainder = sum(int(digit) * weight for digit, weight in zip(digits[:17], _WEIGHTS, strict=True)) % 11
    return digits[17].upper() == _CHECK_CHARACTERS[remainder]


def is_old_identity_number(digits: str) -> bool:
    """Whether fifteen digits could be a number of before 1999: no check digit proves it, so ask its label, too."""
    return is_province(digits[:2]) and digits[12:] != "000" and _day("19" + digits[6:12]) is not None


def birth_date(digits: str) -> date | None:
    return _day(digits[6:14])


def is_rounded(digits: str) -> bool:
    """What is left of a longer number typed into Excel as a number (4.40E+17): fifteen digits, then zeros.

    Also as a reader of the file gives it, the nearest number in binary. One real number in a thousand looks so, too.
    """
    if not digits.isdecimal() or len(digits) <= _KEPT_BY_EXCEL:
        return False
    kept = f"{int(digits):.{_KEPT_BY_EXCEL - 1}e}"
    return int(digits) in (int(float(kept)), int(Decimal(kept)))


def is_province(prefix: str) -> bool:
    return _PROVINCE.fullmatch(prefix) is not None


def identity_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a stretch of a plain text may hold an identity number of eighteen characters, however it is grouped or broken."""
    for match in _WHOLE.finditer(text, start, end):
        yield match.span()
    for match in _GROUPED.finditer(text, start, end):
        yield match.span()
    for match in _BROKEN.finditer(text, start, end):
        if sum(one in "0123456789Xx" for one in match[1]) == 18:
            yield match.span(1)


def old_identity_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _OLD.finditer(text, start, end))


def _day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None
