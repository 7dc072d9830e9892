"""Catalogues in PDF with a text layer, their cells found as the crawler finds those of attachments."""

import pypdfium2
from pypdfium2 import raw

from crawler.attachments.pdf_drawing import Letter, read_drawing, read_letters
from crawler.attachments.ruled_cells import RuledTable, fill
from crawler.attachments.ruled_frames import Frame, frames_of
from criteria.catalogue.grid import Grid, Span, UnreadableError, grid_of_rows


def read_pdf(body: bytes) -> tuple[Grid, ...]:
    """A grid for each ruled table. Raises `UnreadableError`."""
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
    if not any(letters for letters, _ in pages):
        raise UnreadableError("PDF 是扫描件或图片，没有文字层，请换用 Word、Excel 版的目录")
    if not any(frames for _, frames in pages):
        raise UnreadableError("PDF 中没有带框线的表格，请换用 Word、Excel 版的目录")
    return tuple(
        _grid(f"第{number}页" if len(frames) == 1 else f"第{number}页表{place}", table)
        for number, (letters, frames) in enumerate(pages, 1)
        for place, table in enumerate(fill(frames, letters), 1)
    )


def _read(page: pypdfium2.PdfPage) -> tuple[list[Letter], tuple[Frame, ...]]:
    text_page = page.get_textpage()
    read = read_letters(page, text_page), frames_of(read_drawing(page))
    text_page.close()
    page.close()
    return read


def _grid(sheet: str, table: RuledTable) -> Grid:
    spans = [Span(area.top, area.left, area.bottom, area.right) for area in table.merged]
    return grid_of_rows(sheet, table.rows, spans, caption=table.above, wraps=True)
