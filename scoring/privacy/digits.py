"""Digits as people write them, made plain; and runs of digits that are nobody's number."""

import re
from collections.abc import Iterator

# X closes an identity number; Ⅹ and the Cyrillic Х are typed for it.
_WIDE = "０１２３４５６７８９Ｘｘ－＋．ⅩⅹХх"
_PLAIN = str.maketrans(_WIDE, "0123456789Xx-+.XxXx")
_HEXADECIMAL = frozenset("0123456789ABCDEFabcdef")
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
GAP = rf"(?:[ \u00a0\u2002-\u200a\u202f\u3000\t{_INVISIBLE}\u2010-\u2014-]|&nbsp;)"
"""One of the things that stand between groups of digits: 350102 19900307 0011, 138-1234-5678."""
LINE_END = rf"(?:{GAP}|[ \t-]*\r?\n[ \t]*)"
"""What breaks a number in a narrow cell."""

_KEY = 32  # hexadecimal digits of the shortest checksum or session key; it holds runs of digits by chance
_STRETCH = re.compile(rf"[0-9](?:{LINE_END}?[0-9Xx]){{9,}}")
_LOOK_AHEAD = 3  # characters behind a number a pattern may ask about


def plain(text: str) -> str:
    """The text with its digits in half width. As long as the text itself: places stay."""
    if any(map(text.__contains__, _WIDE)):
        return text.translate(_PLAIN)
    return text


def stretches(text: str) -> list[tuple[int, int]]:
    """Where ten digits or more stand close together in a plain text: nothing shorter is anybody's number.

    Each ends a little behind its last digit, so that a pattern sought there sees what follows.
    """
    return [(match.start(), min(match.end() + _LOOK_AHEAD, len(text))) for match in _STRETCH.finditer(text)]


def in_checksum(text: str, start: int, end: int) -> bool:
    """Whether the stretch is part of a hexadecimal key in a plain text."""
    while start and text[start - 1] in _HEXADECIMAL:
        start -= 1
    while end < len(text) and text[end] in _HEXADECIMAL:
        end += 1
    return end - start >= _KEY and all(one in _HEXADECIMAL for one in text[start:end])


def digit_places(text: str, start: int, end: int) -> Iterator[int]:
    """The places of digits, and of a closing X, between two places of a plain text."""
    return (place for place in range(start, end) if text[place] in "0123456789Xx")
