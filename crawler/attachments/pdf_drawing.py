"""What PDFium tells of a page: its letters, its ruled lines, and what else is drawn on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import pypdfium2
from pypdfium2 import raw

_THIN: Final = 3.0  # points: a rule drawn as a filled rectangle is no thicker
_SHORT: Final = 4.0  # points: shorter strokes are underlines of nothing
_BOX: Final = 12.0  # points: an outline so small is a tick box (□), no cell
STROKES_LIMIT: Final = 10_000
"""Strokes of a page; what has more is a map (区划图), and a table of 60 rows and 20 columns has 4,800."""

_Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Letter:
    """A character and the middle of its place, in points, upwards and rightwards positive."""

    x: float
    y: float
    width: float
    height: float
    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line: where it stands across its direction, and from where to where it runs."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """Horizontal rules, vertical ones, and the middles of what is no rule: pictures, curves, slanting strokes.

    A tick (√) may be one of these last. `is_whole` is false where the page has more than `STROKES_LIMIT`.
    """

    across: tuple[Rule, ...]
    down: tuple[Rule, ...]
    others: tuple[_Point, ...]
    is_whole: bool = True

    @property
    def size(self) -> int:
        return len(self.across) + len(self.down) + len(self.others)


def read_letters(page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage) -> list[Letter]:
    """The page's letters, turned as it is shown; spaces left out."""
    turn = page.get_rotation() // 90 % 4
    letters = []
    box = raw.FS_RECTF()
    for index in range(text_page.count_chars()):
        text = _letter(text_page, index)
        if text.strip() and raw.FPDFText_GetLooseCharBox(text_page.raw, index, box):
            x, y = _turned((box.left + box.right) / 2, (box.bottom + box.top) / 2, turn)
            sides = (box.right - box.left, box.top - box.bottom)
            letters.append(Letter(x, y, *(sides[::-1] if turn % 2 else sides), text))
    return letters


def read_drawing(page: pypdfium2.PdfPage) -> Drawing:
    """What is drawn on the page, turned as it is shown."""
    turn = page.get_rotation() // 90 % 4
    across: list[Rule] = []
    down: list[Rule] = []
    others: list[_Point] = []
    for drawn in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE), max_depth=3):
        if drawn.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = drawn.get_bounds()
            others.append(_turned((left + right) / 2, (bottom + top) / 2, turn))
            continue
        strokes = raw.FPDFPath_CountSegments(drawn.raw)
        if strokes + len(across) + len(down) + len(others) > STROKES_LIMIT:
            return Drawing(tuple(across), tuple(down), tuple(others), is_whole=False)
        for start, end in _strokes(drawn):
            (x0, y0), (x1, y1) = _turned(*start, turn), _turned(*end, turn)
            left, right, bottom, top = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
            if top - bottom <= _THIN and right - left >= _SHORT:
                across.append(Rule((top + bottom) / 2, left, right))
            elif right - left <= _THIN and top - bottom >= _SHORT:
                down.append(Rule((left + right) / 2, bottom, top))
            elif max(top - bottom, right - left) > _THIN:
                others.append(((left + right) / 2, (bottom + top) / 2))
    return Drawing(tuple(across), tuple(down), tuple(others))


def _letter(text_page: pypdfium2.PdfTextPage, index: int) -> str:
    """PDFium counts in UTF-16: a rare ideograph stands at two places, of which the first gives it whole.

    A glyph the font gives no meaning (a tick, perhaps) counts as unknown, never as nothing.
    """
    code = raw.FPDFText_GetUnicode(text_page.raw, index)
    if 0xDC00 <= code < 0xE000:
        return ""
    if 0xD800 <= code < 0xDC00:
        low = raw.FPDFText_GetUnicode(text_page.raw, index + 1)
        return chr(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)) if 0xDC00 <= low < 0xE000 else "\ufffd"
    return chr(code) if code else "\ufffd"


def _turned(x: float, y: float, turn: int) -> _Point:
    for _ in range(turn):
        x, y = y, -x
    return x, y


def _strokes(drawn: pypdfium2.PdfObject) -> Iterator[tuple[_Point, _Point]]:
    """The lines a path shows, from point to point; of shapes that are neither rules nor cells, the diagonal.

    A filled rectangle is a rule where it is thin, else the shade behind a cell, which rules nothing off.
    """
    fill, stroke = raw.c_int(), raw.FPDF_BOOL()
    raw.FPDFPath_GetDrawMode(drawn.raw, fill, stroke)
    if not (stroke.value or fill.value):
        return
    for points in _outlines(drawn):
        xs, ys = [x for x, _ in points], [y for _, y in points]
        low, high = (min(xs), min(ys)), (max(xs), max(ys))
        sides = (high[0] - low[0], high[1] - low[1])
        if stroke.value and not (min(sides) > _THIN and max(sides) <= _BOX):
            yield from pairwise(points)
        elif stroke.value or min(sides) <= _THIN or len({*points}) > 4 or _is_slanting(points):
            yield low, high


def _is_slanting(points: list[_Point]) -> bool:
    return any(abs(x1 - x0) > _THIN and abs(y1 - y0) > _THIN for (x0, y0), (x1, y1) in pairwise(points))


def _outlines(drawn: pypdfium2.PdfObject) -> Iterator[list[_Point]]:
    """The corners of each outline of the path on the page, the first again where it is closed; of a curve its chords."""
    a, b, c, d, e, f = drawn.get_matrix().get()
    x, y = raw.c_float(), raw.c_float()
    points: list[_Point] = []
    for index in range(raw.FPDFPath_CountSegments(drawn.raw)):
        segment = raw.FPDFPath_GetPathSegment(drawn.raw, index)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        points.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points
