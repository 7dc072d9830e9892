"""Pages that know where each piece of text stands, but neither lines nor tables: PDF and OFD."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from crawler.page_facts import Table

_GIBBERISH_SHARE: Final = 0.05  # of the letters: fonts without a Unicode table come out as private or unassigned ones
_NO_LETTERS: Final = ("Co", "Cn", "Cs", "Cc")
_GAP: Final = 0.8  # of a line's height: a wider space separates cells, a narrower one words
_SAME_LINE: Final = 0.5  # of a line's height
_NAMED_PAGES: Final = 10
_FULL_SHARE: Final = 0.92  # of the longest line: what reaches so far was broken by the margin, not by its writer
_SHORTEST_MARGIN: Final = 40  # letters, a Chinese one being two: narrower pages are lists and forms
_SENTENCE_ENDS: Final = "。；：！？.;:!?"
_NUMBERED: Final = re.compile(
    r"(第?[一二三四五六七八九十百]+[、章条．.]|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、．)）]|附件?[\d:：]"
    r"|[\u4e00-\u9fff、]{2,14}[:：])"  # a label begins a line of its own: 办理流程：
)

_RADICALS: Final = str.maketrans(
    {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
    | dict(
        zip(
            "\u2e9f\u2ea0\u2ec4\u2ec5\u2ec8\u2ec9\u2ecb\u2ed3\u2ed4\u2ed9\u2eda\u2edb\u2edc\u2ee2\u2ee3\u2ee5\u2ee6\u2ee8\u2ee9\u2eec\u2eee\u2ef0\u2ef3",
            "母民西见讠贝车长门韦页风飞马骨鱼鸟麦黄齐齿龙龟",
            strict=True,
        )
    )
)
"""Fonts name the glyph of 民 or 长 after the radical that looks the same; NFKC undoes only the Kangxi block."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text set in one go. Any unit of length, upwards and rightwards positive."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    def turned(self, degrees: int) -> "Run":
        """As it stands once its page is turned clockwise by a multiple of 90 degrees."""
        left, bottom, right, top = self.left, self.bottom, self.right, self.top
        for _ in range(degrees // 90 % 4):
            left, bottom, right, top = bottom, -right, top, -left
        return Run(left, bottom, right, top, self.text)


def cells_by_line(runs: Sequence[Run]) -> list[tuple[str, ...]]:
    """Lines from the top down, each as the texts that stand clear of one another."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.top):
        if lines and abs(lines[-1][0].middle - run.middle) < _SAME_LINE * max(lines[-1][0].height, run.height):
            lines[-1].append(run)
        else:
            lines.append([run])
    return list(map(_cells, lines))


def tables_of(runs: Sequence[Run]) -> Iterator[Table]:
    """Neighbouring lines set in two or more separate cells each: rows of a table, or something as orderly.

    Cells are not aligned into columns: what is asked of a list is its header and its rows.
    """
    for is_row, lines in groupby(cells_by_line(runs), lambda cells: len(cells) > 1):
        rows = tuple(lines)
        if is_row and len(rows) > 1:
            yield Table(rows)


def as_written(text: str) -> str:
    """The ideographs that were written, for the radicals the font names in their stead."""
    return text.translate(_RADICALS)


def paragraphs(lines: Sequence[str]) -> list[str]:
    """The lines of a page, those put together that only the margin broke, so that a name is found across the break."""
    longest = max(map(_width, lines), default=0)
    joined: list[str] = []
    continues = False
    for line in lines:
        if continues and not _NUMBERED.match(line):
            joined[-1] += line
        else:
            joined.append(line)
        is_full = longest >= _SHORTEST_MARGIN and _width(line) >= _FULL_SHARE * longest
        continues = is_full and not line.endswith(tuple(_SENTENCE_ENDS))
    return joined


def _width(line: str) -> int:
    return sum(1 if letter.isascii() else 2 for letter in line)


def gaps_of(unread: Sequence[int], pages: int) -> tuple[str, ...]:
    """What to say of a document some of whose pages (counted from 1) show more than their text."""
    if not unread:
        return ()
    if len(unread) == pages:
        return ("无文字层（扫描件或图片）",)
    named = "、".join(map(str, unread[:_NAMED_PAGES]))
    return (f"第 {named}{' 等' if len(unread) > _NAMED_PAGES else ''} 页是图片或扫描件",)


def is_gibberish(text: str) -> bool:
    """Too many of the characters are none: the file's fonts do not say what their glyphs mean."""
    letters = [letter for letter in text if not letter.isspace()]
    strange = sum(letter == "\ufffd" or unicodedata.category(letter) in _NO_LETTERS for letter in letters)
    return strange > _GIBBERISH_SHARE * len(letters)


def _cells(line: list[Run]) -> tuple[str, ...]:
    cells: list[str] = []
    right = float("-inf")
    height = max(run.height for run in line)
    for run in sorted(line, key=lambda run: run.left):
        if run.left - right > _GAP * height:
            cells.append(run.text)
        else:
            cells[-1] += run.text
        right = max(right, run.right)
    return tuple(cells)
