"""Pages that know where each piece of text stands, but neither lines nor tables: PDF and OFD."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from crawler.records import Table

_GIBBERISH_SHARE: Final = 0.05  # of the letters: fonts without a Unicode table come out as private or unassigned ones
_NO_LETTERS: Final = ("Co", "Cn", "Cs", "Cc")
_GAP: Final = 0.8  # of a line's height: a wider space separates cells, a narrower one words
_SAME_LINE: Final = 0.5  # of a line's height
_NAMED_PAGES: Final = 10


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


def gaps_of(unread: Sequence[int], pages: int) -> tuple[str, ...]:
    """What to say of a document some of whose pages (counted from 1) show more than their text."""
    if not unread:
        return ()
    if len(unread) == pages:
        return ("无文字层（扫描件或图片）",)
    named = "、".join(map(str, unread[:_NAMED_PAGES]))
    return (f"第 {named}{' 等' if len(unread) > _NAMED_PAGES else ''} 页无文字层",)


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
