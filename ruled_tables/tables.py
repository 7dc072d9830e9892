"""Ruled tables (框线表格): the lines give the cells, each letter falls into one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from ruled_tables.drawing import Drawing, Letter, Rule

_SAME: Final = 3.0  # points: rules nearer than this are one
_REACH: Final = 0.5  # of a side: a rule that covers so much of a cell's side closes it
_LEAST_COLUMNS: Final = 2  # fewer are a frame around the text
_MOST_TABLES: Final = 50  # of a page; more are hatching
_MOST_CELLS: Final = 20_000
_OVER: Final = 0.25  # of a letter's height: one whose middle is nearer to a rule is set across it
_APART: Final = 0.6  # of their width: letters nearer than this are set over one another
_SPACED: Final = 1.4  # of their width: between letters farther than this a space was set
_FULL: Final = 2.5  # letters: a line that leaves no more of its cell's width was broken by it, not by its writer


@dataclass(frozen=True, slots=True)
class Area:
    """A merged cell by its first and last row and column, from 1."""

    top: int
    left: int
    bottom: int
    right: int


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


@dataclass(frozen=True, slots=True)
class Frame:
    """The rules of one table: the places of its vertical rules from the left, of its horizontal ones from the top."""

    lefts: tuple[float, ...]
    tops: tuple[float, ...]
    across: Mapping[float, tuple[Rule, ...]]
    down: Mapping[float, tuple[Rule, ...]]
    is_text: bool


def frames_of(drawing: Drawing) -> tuple[Frame, ...]:
    """The tables of a page from the top down, as rules alone: where vertical ones stand beside one another."""
    stretches = _joined((rule.start, rule.end) for rule in drawing.down)
    if not drawing.is_whole or len(stretches) > _MOST_TABLES:
        return ()
    frames = []
    for lower, upper in reversed(stretches):
        down = _by_place(rule for rule in drawing.down if lower - _SAME <= rule.start <= upper)
        across = _by_place(rule for rule in drawing.across if lower - _SAME <= rule.at <= upper + _SAME)
        if len(down) < 2 or len(across) < 2:
            continue
        rows = [rule for rules in across.values() for rule in rules]
        lefts = _with_ends(tuple(down), min(rule.start for rule in rows), max(rule.end for rule in rows))
        tops = _with_ends(tuple(across), lower, upper)[::-1]
        if len(lefts) <= _LEAST_COLUMNS or len(lefts) * len(tops) > _MOST_CELLS:
            continue
        others = [x for x, y in drawing.others if lefts[0] <= x <= lefts[-1] and tops[-1] <= y <= tops[0]]
        frames.append(Frame(lefts, tops, across, down, is_text=not others))
    return tuple(frames)


def _with_ends(places: tuple[float, ...], start: float, end: float) -> tuple[float, ...]:
    """Tables are often open at the sides: the rules of the other direction tell where they end."""
    first = (start,) if places[0] - start > _SAME else ()
    last = (end,) if end - places[-1] > _SAME else ()
    return (*first, *places, *last)


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
    areas = _areas(frame)
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


def _areas(frame: Frame) -> list[Area]:
    """Cells no rule parts, taken together rectangle by rectangle from the top left."""
    lefts, tops = frame.lefts, frame.tops
    width, height = len(lefts) - 1, len(tops) - 1
    taken: set[tuple[int, int]] = set()
    areas = []
    for row in range(1, height + 1):
        for column in range(1, width + 1):
            if (row, column) in taken:
                continue
            right, bottom = column, row
            while right < width and not _covered(frame.down[lefts[right]], tops[row], tops[row - 1]):
                right += 1
            while bottom < height and not _covered(frame.across[tops[bottom]], lefts[column - 1], lefts[right]):
                bottom += 1
            taken.update((r, c) for r in range(row, bottom + 1) for c in range(column, right + 1))
            areas.append(Area(row, column, bottom, right))
    return areas


def _covered(rules: Sequence[Rule], start: float, end: float) -> bool:
    run = sum(max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in rules)
    return run >= _REACH * (end - start)


def _by_place(rules: Iterable[Rule]) -> dict[float, tuple[Rule, ...]]:
    """The rules by their place, in rising order; what stands at one place is one rule for each stretch it covers."""
    places: dict[float, list[Rule]] = {}
    at = None
    for rule in sorted(rules, key=lambda rule: rule.at):
        if at is None or rule.at - at > _SAME:
            at = rule.at
        places.setdefault(at, []).append(rule)
    return {
        at: tuple(Rule(at, start, end) for start, end in _joined((rule.start, rule.end) for rule in found))
        for at, found in places.items()
    }


def _joined(stretches: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Stretches that touch or overlap as one, in rising order."""
    joined: list[tuple[float, float]] = []
    for start, end in sorted(stretches):
        if joined and start - joined[-1][1] <= _SAME:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


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
