"""Catalogues in PDF with a text layer: the ruled lines of the page give the cells, each letter falls into one."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import pypdfium2
from pypdfium2 import raw

from criteria.catalogue.grid import Grid, Span, UnreadableError, grid_of_rows

_THIN: Final = 3.0  # points: a rule drawn as a filled rectangle is no thicker
_SHORT: Final = 4.0  # points: shorter strokes are tick boxes and underlines of nothing
_SAME: Final = 3.0  # points: rules nearer than this are one
_REACH: Final = 0.5  # of a side: a rule that covers so much of a cell's side closes it


@dataclass(frozen=True, slots=True)
class _Rule:
    """A ruled line: where it stands across its direction, and from where to where it runs."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class _Letter:
    x: float
    y: float
    size: float
    text: str


def read_pdf(body: bytes) -> tuple[Grid, ...]:
    """One grid a page that has a ruled table. Raises `UnreadableError`."""
    try:
        document = pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == raw.FPDF_ERR_PASSWORD
        raise UnreadableError("PDF 文件有密码，请取消密码后再试" if locked else "PDF 文件已损坏") from error
    try:
        pages = [_read(document[number]) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:  # one page less is a catalogue with items gone
        raise UnreadableError("PDF 文件有损坏的页，请重新复制或下载") from error
    finally:
        document.close()
    if not any(letters for letters, _, _ in pages):
        raise UnreadableError("PDF 是扫描件或图片，没有文字层，请换用 Word、Excel 版的目录")
    if not any(across and down for _, across, down in pages):
        raise UnreadableError("PDF 中没有带框线的表格，请换用 Word、Excel 版的目录")
    return tuple(
        grid
        for number, (letters, across, down) in enumerate(pages, 1)
        if (grid := _grid(f"第{number}页", letters, across, down))
    )


def _read(page: pypdfium2.PdfPage) -> tuple[list[_Letter], list[_Rule], list[_Rule]]:
    """The page's letters, its horizontal rules and its vertical ones, turned as the page is shown."""
    turn = page.get_rotation() // 90 % 4
    text_page = page.get_textpage()
    letters = []
    for index in range(text_page.count_chars()):
        text = _letter(text_page, index)
        if text.strip():
            left, bottom, right, top = text_page.get_charbox(index, loose=True)
            x, y = _turned((left + right) / 2, (bottom + top) / 2, turn)
            letters.append(_Letter(x, y, top - bottom, text))
    across: list[_Rule] = []
    down: list[_Rule] = []
    for drawn in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,), max_depth=3):
        for box in _strokes(drawn):
            (x0, y0), (x1, y1) = _turned(box[0], box[1], turn), _turned(box[2], box[3], turn)
            left, right, bottom, top = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
            if top - bottom <= _THIN and right - left >= _SHORT:
                across.append(_Rule((top + bottom) / 2, left, right))
            elif right - left <= _THIN and top - bottom >= _SHORT:
                down.append(_Rule((left + right) / 2, bottom, top))
    text_page.close()
    page.close()
    return letters, across, down


def _letter(text_page: pypdfium2.PdfTextPage, index: int) -> str:
    """PDFium counts in UTF-16: a rare ideograph stands at two places, of which the first gives it whole."""
    code = raw.FPDFText_GetUnicode(text_page.raw, index)
    if 0xDC00 <= code < 0xE000:
        return ""
    if 0xD800 <= code < 0xDC00:
        low = raw.FPDFText_GetUnicode(text_page.raw, index + 1)
        return chr(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)) if 0xDC00 <= low < 0xE000 else "\ufffd"
    return chr(code)


def _turned(x: float, y: float, turn: int) -> tuple[float, float]:
    for _ in range(turn):
        x, y = y, -x
    return x, y


def _strokes(drawn: pypdfium2.PdfObject) -> Iterable[tuple[float, float, float, float]]:
    """The straight pieces of a path as boxes: each side of a rectangle, each stroke of a polyline."""
    a, b, c, d, e, f = drawn.get_matrix().get()
    corner: tuple[float, float] | None = None
    first: tuple[float, float] | None = None
    for index in range(raw.FPDFPath_CountSegments(drawn.raw)):
        segment = raw.FPDFPath_GetPathSegment(drawn.raw, index)
        x_, y_ = raw.c_float(), raw.c_float()
        raw.FPDFPathSegment_GetPoint(segment, x_, y_)
        point = (a * x_.value + c * y_.value + e, b * x_.value + d * y_.value + f)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == raw.FPDF_SEGMENT_LINETO and corner is not None:
            yield (*corner, *point)
        corner = point
        if raw.FPDFPathSegment_GetClose(segment) and first is not None:
            yield (*corner, *first)


def _grid(sheet: str, letters: Sequence[_Letter], across: Sequence[_Rule], down: Sequence[_Rule]) -> Grid | None:
    lefts = _positions(rule.at for rule in down)
    tops = _positions(rule.at for rule in across)[::-1]
    width, height = len(lefts) - 1, len(tops) - 1
    if width < 2 or height < 1:
        return None
    spans = _spans(lefts, tops, across, down)
    anchor = {
        (row, column): (span.top, span.left)
        for span in spans
        for row in range(span.top, span.bottom + 1)
        for column in range(span.left, span.right + 1)
    }
    inside: dict[tuple[int, int], list[_Letter]] = {}
    above: list[_Letter] = []
    for letter in letters:
        column = bisect_right(lefts, letter.x)
        row = bisect_right([-top for top in tops], -letter.y)
        if 1 <= column <= width and 1 <= row <= height:
            inside.setdefault(anchor.get((row, column), (row, column)), []).append(letter)
        elif row < 1:
            above.append(letter)
    rows = [[_text(inside.get((row, column), ())) for column in range(1, width + 1)] for row in range(1, height + 1)]
    return grid_of_rows(sheet, rows, spans, caption=_text(above), wraps=True)


def _positions(values: Iterable[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _SAME:
            found.append(value)
    return found


def _spans(lefts: Sequence[float], tops: Sequence[float], across: Sequence[_Rule], down: Sequence[_Rule]) -> list[Span]:
    """Cells no rule parts, taken together rectangle by rectangle from the top left."""
    width, height = len(lefts) - 1, len(tops) - 1
    taken: set[tuple[int, int]] = set()
    spans = []
    for row in range(1, height + 1):
        for column in range(1, width + 1):
            if (row, column) in taken:
                continue
            right, bottom = column, row
            while right < width and not _covered(down, lefts[right], tops[row], tops[row - 1]):
                right += 1
            while bottom < height and not _covered(across, tops[bottom], lefts[column - 1], lefts[right]):
                bottom += 1
            taken.update((r, c) for r in range(row, bottom + 1) for c in range(column, right + 1))
            if (right, bottom) != (column, row):
                spans.append(Span(row, column, bottom, right))
    return spans


def _covered(rules: Sequence[_Rule], at: float, start: float, end: float) -> bool:
    run = sum(max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in rules if abs(rule.at - at) <= _SAME)
    return run >= _REACH * (end - start)


def _text(letters: Sequence[_Letter]) -> str:
    """The letters line by line from the top."""
    lines: list[list[_Letter]] = []
    for letter in sorted(letters, key=lambda letter: -letter.y):
        if lines and abs(lines[-1][0].y - letter.y) < 0.5 * max(letter.size, lines[-1][0].size):
            lines[-1].append(letter)
        else:
            lines.append([letter])
    return "\n".join("".join(letter.text for letter in sorted(line, key=lambda letter: letter.x)) for line in lines)
