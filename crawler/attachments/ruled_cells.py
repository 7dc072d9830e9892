"""The cells of ruled tables (框线表格): the lines give them, each letter falls into one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from crawler.attachments.pdf_drawing import Letter
from crawler.attachments.ruled_frames import Area, Frame, areas_of

_OVER: Final = 0.25  # of a letter's height: one whose middle is nearer to a rule is set across it
_APART: Final = 0.6  # of their width: letters nearer than this are set over one another
_SPACED: Final = 1.4  # of their width: between letters farther than this a space was set
_FULL: Final = 2.5  # letters: a line that leaves no more of its cell's width was broken by it, not by its writer


@dataclass(frozen=True, slots=True)
class RuledTable:
    """`rows`: the texts of the cells, merged ones repeated, with a line end where a line was ended short of its cell's width.

    `above`: the text between it and the table before, or the top of the page. `upper`, `lower`: where it stands on
    the page, in points. `is_text`: nothing but letters stands in it, each in its own cell; else a tick may be a
    drawing, or a row was too low for its text, which runs on into the next (Excel prints it so).
    """

    rows: tuple[tuple[str, ...], ...]
    merged: tuple[Area, ...]
    above: str
    upper: float
    lower: float
    is_text: bool


def fill(frames: Sequence[Frame], letters: Iterable[Letter]) -> tuple[RuledTable, ...]:
    """The frames of one page with its letters in their cells."""
    inside: list[dict[tuple[int, int], list[Letter]]] = [{} for _ in frames]
    above: list[list[Letter]] = [[] for _ in frames]
    lowers = [-frame.tops[-1] for frame in frames]
    tops = [[-top for top in frame.tops] for frame in frames]
    for letter in letters:
        number = bisect_left(lowers, -letter.y)
        if number == len(frames):
            continue
        frame = frames[number]
        column, row = bisect_right(frame.lefts, letter.x), bisect_right(tops[number], -letter.y)
        if row < 1:
            above[number].append(letter)
        elif 1 <= column < len(frame.lefts) and row < len(frame.tops):
            inside[number].setdefault((row, column), []).append(letter)
    return tuple(map(_table, frames, inside, above))


def _table(frame: Frame, inside: Mapping[tuple[int, int], Sequence[Letter]], above: Sequence[Letter]) -> RuledTable:
    areas = areas_of(frame)
    rows = [[""] * (len(frame.lefts) - 1) for _ in frame.tops[1:]]
    is_text = frame.is_text
    for area in areas:
        places = [
            (row, column) for row in range(area.top, area.bottom + 1) for column in range(area.left, area.right + 1)
        ]
        width = frame.lefts[area.right] - frame.lefts[area.left - 1]
        lines = _lines([letter for place in places for letter in inside.get(place, ())])
        is_text = is_text and not _runs_over(lines, frame.tops[area.top - 1], frame.tops[area.bottom])
        text = _text(lines, width)
        for row, column in places:
            rows[row - 1][column - 1] = text
    merged = tuple(area for area in areas if (area.top, area.left) != (area.bottom, area.right))
    heading = _text(_lines(above), float("inf"))
    return RuledTable(tuple(map(tuple, rows)), merged, heading, frame.tops[0], frame.tops[-1], is_text)


def _lines(letters: Sequence[Letter]) -> list[list[Letter]]:
    """The lines from the top, each from the left."""
    lines: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda letter: -letter.y):
        if lines and abs(lines[-1][0].y - letter.y) < 0.5 * max(letter.height, lines[-1][0].height):
            lines[-1].append(letter)
        else:
            lines.append([letter])
    return [sorted(line, key=lambda letter: letter.x) for line in lines]


def _runs_over(lines: Sequence[Sequence[Letter]], upper: float, lower: float) -> bool:
    """Letters stand across the cell's rules, or over one another."""
    return any(
        letter.y > upper - _OVER * letter.height or letter.y < lower + _OVER * letter.height
        for line in lines
        for letter in line
    ) or any(
        after.x - before.x < _APART * (before.width + after.width) / 2
        for line in lines
        for before, after in pairwise(line)
    )


def _text(lines: Sequence[Sequence[Letter]], width: float) -> str:
    """The lines of a cell of this width, those put together that only the width broke."""
    parts: list[str] = []
    for line in lines:
        first, last = line[0], line[-1]
        is_full = width - (last.x - first.x + last.width) < _FULL * last.width
        for before, letter in zip((first, *line), line, strict=False):
            is_apart = letter.x - before.x > _SPACED * (before.width + letter.width) / 2
            parts.append(f" {letter.text}" if is_apart else letter.text)
        parts.append("" if is_full else "\n")
    return "".join(parts).strip()
