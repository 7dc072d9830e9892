"""PDF documents with a text layer. What is only a picture of text is named, never passed over."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

import pypdfium2
from pypdfium2 import raw

from crawler.attachments.content import PAGE_LIMIT, Content, UnreadableError, folded
from crawler.records import Table

_TAIL: Final = 2048  # bytes in which %%EOF must stand: ISO 32000-1 annex H says 1024, signatures and CRLF add to it
_SCAN_TEXT: Final = 50  # characters: a page number or a watermark over a scan
_SCAN_SHARE: Final = 0.3  # of the page's area
_GIBBERISH_SHARE: Final = 0.05  # of the letters: fonts without a Unicode table come out as private or unassigned ones
_GAP: Final = 0.8  # of a line's height: a wider space separates cells, a narrower one words
_SAME_LINE: Final = 0.5  # of a line's height
_NO_LETTERS: Final = ("Co", "Cn", "Cs", "Cc")


@dataclass(frozen=True, slots=True)
class _Run:
    """Text set in one go. PDF points, from the page's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def height(self) -> float:
        return self.top - self.bottom


def read_pdf(body: bytes) -> Content:
    if b"%%EOF" not in body[-_TAIL:]:
        raise UnreadableError("文件不完整（缺少结尾）")
    try:
        document = pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == raw.FPDF_ERR_PASSWORD
        raise UnreadableError("文件已加密" if locked else "文件损坏") from error
    try:
        return _read(document)
    finally:
        document.close()


def _read(document: pypdfium2.PdfDocument) -> Content:
    pages = len(document)
    texts: list[str] = []
    tables: list[Table] = []
    unread: list[int] = []
    for number in range(min(pages, PAGE_LIMIT)):
        try:
            page = document[number]
            whole, runs, text = _read_page(page)
            page.close()
        except pypdfium2.PdfiumError:
            unread.append(number + 1)
            continue
        if not whole:
            unread.append(number + 1)
        texts.append(text)
        tables.extend(_tables(runs))
    text = "\n".join(filter(None, texts))
    if _is_gibberish(text):
        raise UnreadableError("文字层编码无法还原")
    if pages and len(unread) == pages:
        return Content(text, tuple(tables), ("无文字层（扫描件或图片）",))
    gaps = []
    if unread:
        gaps.append(f"第 {'、'.join(map(str, unread[:10]))}{' 等' if len(unread) > 10 else ''} 页无文字层")
    if pages > PAGE_LIMIT:
        gaps.append(f"共 {pages} 页，只读了前 {PAGE_LIMIT} 页")
    return Content(text, tuple(tables), tuple(gaps))


def _read_page(page: pypdfium2.PdfPage) -> tuple[bool, list[_Run], str]:
    """Whether the page's text is all it shows, its runs in reading order, its text."""
    text_page = page.get_textpage()
    text = "\n".join(filter(None, map(folded, text_page.get_text_bounded().splitlines())))
    runs = []
    for index in range(text_page.count_rects()):
        left, bottom, right, top = text_page.get_rect(index)
        if words := folded(text_page.get_text_bounded(left, bottom, right, top)):
            runs.append(_Run(left, bottom, right, top, words))
    text_page.close()
    if len(text) >= _SCAN_TEXT:
        return True, runs, text
    width, height = page.get_size()
    drawn = list(page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH), max_depth=3))
    pictured = sum(_area(item) for item in drawn if item.type == raw.FPDF_PAGEOBJ_IMAGE) > _SCAN_SHARE * width * height
    return not pictured and (bool(text) or not drawn), runs, text


def _area(item: pypdfium2.PdfObject) -> float:
    left, bottom, right, top = item.get_bounds()
    return float((right - left) * (top - bottom))


def _is_gibberish(text: str) -> bool:
    letters = [letter for letter in text if not letter.isspace()]
    strange = sum(letter == "\ufffd" or unicodedata.category(letter) in _NO_LETTERS for letter in letters)
    return strange > _GIBBERISH_SHARE * len(letters)


def _tables(runs: list[_Run]) -> Iterator[Table]:
    """Neighbouring lines set in two or more separate cells each: rows of a table, or something as orderly.

    PDF knows no tables. Cells are not aligned into columns: what is asked of a list is its header and its rows.
    """
    for is_row, lines in groupby(map(_cells, _text_lines(runs)), lambda cells: len(cells) > 1):
        rows = tuple(lines)
        if is_row and len(rows) > 1:
            yield Table(rows)


def _text_lines(runs: list[_Run]) -> list[list[_Run]]:
    lines: list[list[_Run]] = []
    for run in sorted(runs, key=lambda run: -run.top):
        line = lines[-1] if lines else None
        if line and abs(line[0].bottom + line[0].top - run.bottom - run.top) / 2 < _SAME_LINE * max(run.height, 1.0):
            line.append(run)
        else:
            lines.append([run])
    return lines


def _cells(line: list[_Run]) -> tuple[str, ...]:
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
