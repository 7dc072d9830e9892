"""The frames of ruled tables (框线表格): which lines of a page are rules of one table, and which cells they part."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from crawler.attachments.pdf_drawing import Drawing, Rule

_SAME: Final = 3.0  # points: rules nearer than this are one
_REACH: Final = 0.5  # of a side: a rule that covers so much of a cell's side closes it
_LEAST_COLUMNS: Final = 2  # fewer are a frame around the text
_MOST_TABLES: Final = 50  # of a page; more are hatching
_MOST_CELLS: Final = 20_000


@dataclass(frozen=True, slots=True)
class Area:
    """A merged cell by its first and last row and column, from 1."""

    top: int
    left: int
    bottom: int
    right: int


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


def areas_of(frame: Frame) -> list[Area]:
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


def _with_ends(places: tuple[float, ...], start: float, end: float) -> tuple[float, ...]:
    """Tables are often open at the sides: the rules of the other direction tell where they end."""
    first = (start,) if places[0] - start > _SAME else ()
    last = (end,) if end - places[-1] > _SAME else ()
    return (*first, *places, *last)


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
