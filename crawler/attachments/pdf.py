"""PDF documents with a text layer. What is only a picture of text is named, never passed over."""

from typing import Final

import pypdfium2
from pypdfium2 import raw

from crawler.attachments.content import PAGE_LIMIT, Content, UnreadableError, folded
from crawler.attachments.layout import Run, as_written, gaps_of, is_gibberish, paragraphs
from crawler.attachments.pdf_tables import TableReader
from crawler.page_facts import Table

_TAIL: Final = 2048  # bytes in which %%EOF must stand: ISO 32000-1 annex H says 1024, signatures and CRLF add to it
_SCAN_SHARE: Final = 0.3
"""Of the page's area; more picture may be a scan, whatever text (a page number, a machine's guess) lies over it."""


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
    table_reader = TableReader()
    for number in range(min(pages, PAGE_LIMIT)):
        try:
            page = document[number]
            whole, found, text = _read_page(page, table_reader)
            page.close()
        except pypdfium2.PdfiumError:
            unread.append(number + 1)
            continue
        if not whole:
            unread.append(number + 1)
        texts.append(text)
        tables.extend(found)
    text = "\n".join(filter(None, texts))
    if is_gibberish(text):
        raise UnreadableError("文字层编码无法还原")
    gaps = gaps_of(unread, pages)
    if pages > PAGE_LIMIT:
        gaps = (*gaps, f"共 {pages} 页，只读了前 {PAGE_LIMIT} 页")
    return Content(text, tuple(tables), gaps)


def _read_page(page: pypdfium2.PdfPage, table_reader: TableReader) -> tuple[bool, list[Table], str]:
    """Whether the page's text is all it shows, its tables from the top down, its text."""
    text_page = page.get_textpage()
    lines = filter(None, map(folded, as_written(text_page.get_text_bounded()).splitlines()))
    text = "\n".join(paragraphs(list(lines)))
    turn = page.get_rotation()  # wide tables are often set upright on a page that is shown turned
    runs = []
    for index in range(text_page.count_rects()):
        left, bottom, right, top = text_page.get_rect(index)
        if words := folded(as_written(text_page.get_text_bounded(left, bottom, right, top))):
            runs.append(Run(left, bottom, right, top, words).turned(turn))
    tables = table_reader.read(page, text_page, runs)
    text_page.close()
    width, height = page.get_size()
    drawn = list(page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH), max_depth=3))
    pictured = sum(_area(item) for item in drawn if item.type == raw.FPDF_PAGEOBJ_IMAGE) > _SCAN_SHARE * width * height
    return not pictured and (bool(text) or not drawn), tables, text


def _area(item: pypdfium2.PdfObject) -> float:
    left, bottom, right, top = item.get_bounds()
    return float((right - left) * (top - bottom))
