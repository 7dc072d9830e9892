"""Personal data hidden in whatever we write of a site: 身份证号 35*************123, 手机号 138****1234, 银行卡号.

A masked text is as long as the text it came from, so positions and layout stay.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date

_FULL_WIDTH = str.maketrans("０１２３４５６７８９Ｘｘ－＋", "0123456789Xx-+")

# Between the groups people write: 138-1234-5678, 350102 19900307 0011.
_GAP = r"(?:[ \u00a0\u3000\t-]|&nbsp;)?"
_MOBILE = re.compile(rf"(?<!\d)(?:\+?86{_GAP})?(1[3-9]\d({_GAP})\d{{4}}\2\d{{4}})(?!\d)")
_IDENTITY = re.compile(rf"(?<!\d)([1-9]\d{{5}}{_GAP}\d{{8}}{_GAP}\d{{3}}[\dXx])(?![\dA-Za-z])")
_BANK_CARD = re.compile(rf"(?<!\d)(62\d\d{_GAP}\d{{4}}{_GAP}\d{{4}}{_GAP}\d{{4}}{_GAP}\d{{0,3}})(?!\d)")

# A checksum or session key holds runs of digits that are nobody's number.
_HEXADECIMAL = re.compile(r"(?<![0-9A-Za-z])[0-9A-Fa-f]{32,}(?![0-9A-Za-z])")

_INLINE_TAG = re.compile(
    r"</?(?:a|b|big|em|font|i|label|o:p|small|span|strong|u|wbr)(?:\s[^<>]*)?/?>|<!--[^<>]*-->", re.IGNORECASE
)
_DIGIT_REFERENCE = re.compile(r"&#(?:0*(4[89]|5[0-7])|[xX]0*(3[0-9]));?")

# GB 11643-1999: weights of the first seventeen digits; the check character by remainder of eleven.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_CHARACTERS = "10X98765432"


def mask(text: str) -> str:
    """The text with every identity, mobile and bank card number in it hidden but for its ends. Idempotent."""
    return _hide(text, set(_hidden_positions(text)))


def mask_markup(html: str) -> str:
    """As `mask`, for HTML source: finds digits written as character references and numbers broken by inline tags."""
    html = _DIGIT_REFERENCE.sub(_digit, html)
    hidden = set(_hidden_positions(html))
    # The text between inline tags run together, and where each piece of it begins, there and in the source.
    pieces: list[str] = []
    begins_shown, begins = [0], [0]
    for tag in _INLINE_TAG.finditer(html):
        pieces.append(html[begins[-1] : tag.start()])
        begins_shown.append(begins_shown[-1] + len(pieces[-1]))
        begins.append(tag.end())
    pieces.append(html[begins[-1] :])
    for position in _hidden_positions("".join(pieces)):
        piece = bisect_right(begins_shown, position) - 1
        hidden.add(begins[piece] + position - begins_shown[piece])
    return _hide(html, hidden)


def is_identity_number(digits: str) -> bool:
    """Whether eighteen characters are a 公民身份号码: a birth date that exists and the right check character."""
    try:
        date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
    except ValueError:
        return False
    remainder = sum(int(digit) * weight for digit, weight in zip(digits[:17], _WEIGHTS, strict=True)) % 11
    return digits[17].upper() == _CHECK_CHARACTERS[remainder]


def _hidden_positions(text: str) -> Iterator[int]:
    plain = text.translate(_FULL_WIDTH)
    keys = [match.span() for match in _HEXADECIMAL.finditer(plain)]
    for pattern, first, last in ((_IDENTITY, 2, 3), (_BANK_CARD, 4, 4), (_MOBILE, 3, 4)):
        for match in pattern.finditer(plain):
            positions = [position for position in range(*match.span(1)) if plain[position] in "0123456789Xx"]
            if any(start <= positions[0] < end for start, end in keys):
                continue
            number = "".join(plain[position] for position in positions)
            if pattern is _IDENTITY and not is_identity_number(number):
                continue
            if pattern is _BANK_CARD and not _passes_luhn(number):
                continue
            yield from positions[first:-last]


def _passes_luhn(digits: str) -> bool:
    """ISO/IEC 7812-1 annex B."""
    doubled = (int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _digit(reference: re.Match[str]) -> str:
    decimal, hexadecimal = reference.groups()
    return chr(int(decimal)) if decimal else chr(int(hexadecimal, 16))


def _hide(text: str, positions: set[int]) -> str:
    characters = list(text)
    for position in positions:
        characters[position] = "*"
    return "".join(characters)
