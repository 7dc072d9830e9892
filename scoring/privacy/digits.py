"""Digits as people write them, made plain; and runs of digits that are nobody's number."""

import re
from collections.abc import Iterator

# X closes an identity number; Ⅹ and the Cyrillic Х are typed for it.
_PLAIN = str.maketrans("０１２３４５６７８９Ｘｘ－＋．ⅩⅹХх", "0123456789Xx-+.XxXx")
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
GAP = rf"(?:[ \u00a0\u2002-\u200a\u202f\u3000\t{_INVISIBLE}\u2010-\u2014-]|&nbsp;)"
"""One of the things that stand between groups of digits: 350102 19900307 0011, 138-1234-5678."""
LINE_END = rf"(?:{GAP}|[ \t-]*\r?\n[ \t]*)"
"""What breaks a number in a narrow cell."""

# A checksum or session key holds runs of digits by chance.
_HEXADECIMAL = re.compile(r"(?<![0-9A-Za-z])[0-9A-Fa-f]{32,}(?![0-9A-Za-z])")
_MANY = re.compile(rf"[0-9０-９](?:{GAP}?[0-9０-９]){{8}}")


def plain(text: str) -> str:
    """The text with its digits in half width. As long as the text itself: places stay."""
    return text.translate(_PLAIN)


def holds_long_number(text: str) -> bool:
    """Whether nine digits stand close together anywhere: the longer piece of the shortest number looked for has nine."""
    return _MANY.search(text) is not None


def checksums(text: str) -> tuple[tuple[int, int], ...]:
    """Where hexadecimal keys stand in a plain text."""
    return tuple(match.span() for match in _HEXADECIMAL.finditer(text)) if len(text) >= 32 else ()


def digit_places(text: str, start: int, end: int) -> Iterator[int]:
    """The places of digits, and of a closing X, between two places of a plain text."""
    return (place for place in range(start, end) if text[place] in "0123456789Xx")
