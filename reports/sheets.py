"""Excel sheets an office prints: text stays text, every cell bordered and wrapped, A4 landscape, header repeated."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from io import BytesIO

import xlsxwriter

from reports.model import Report
from reports.quoting import presentable

_LONGEST_CELL = 32_767  # characters, Excel's own limit
_FONT = "宋体"

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its title, width in characters, and the Excel number format of what is a number."""

    title: str
    width: float
    number_format: str = "General"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table. Strings come from anywhere and are written as text; numbers are ours. None leaves the cell blank."""

    name: str
    title: str
    headings: tuple[Heading, ...]
    rows: Sequence[Sequence[Value]]
    frozen_columns: int = 0


def workbook(report: Report, sheets: Sequence[Sheet]) -> bytes:
    """The file's bytes, the same for the same report: it is dated by the report's day, not by the clock."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(
        buffer,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
            "nan_inf_to_errors": False,
        },
    )
    book.set_properties({"title": presentable(report.title), "created": datetime.combine(report.as_of, time.min)})
    for sheet in sheets:
        _write(book, sheet, report)
    book.close()
    return buffer.getvalue()


def cell_text(text: str) -> str:
    """The text as a cell holds it; what Excel would cut off is cut here, and the cell says so."""
    text = presentable(text)
    if _utf16_length(text) <= _LONGEST_CELL:
        return text
    notice = f"…（内容过长，此处未全部列出，原文共 {len(text)} 字，见网页版报告）"
    kept = text.encode("utf-16-le")[: 2 * (_LONGEST_CELL - len(notice))].decode("utf-16-le", "ignore")
    return kept + notice


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _write(book: xlsxwriter.Workbook, sheet: Sheet, report: Report) -> None:
    page = book.add_worksheet(sheet.name)
    header = book.add_format(
        {
            "font_name": "黑体",
            "font_size": 10,
            "align": "center",
            "valign": "vcenter",
            "text_wrap": True,
            "border": 1,
            "bg_color": "#F2F2F2",
        }
    )
    body = {"font_name": _FONT, "font_size": 10, "valign": "vcenter", "text_wrap": True, "border": 1}
    formats = [book.add_format(body | {"num_format": heading.number_format}) for heading in sheet.headings]

    page.set_row(0, 32)
    for column, heading in enumerate(sheet.headings):
        page.set_column(column, column, heading.width)
        page.write_string(0, column, heading.title, header)
    for number, row in enumerate(sheet.rows, start=1):
        for column, (value, cell_format) in enumerate(zip(row, formats, strict=True)):
            match value:
                case str():
                    page.write_string(number, column, cell_text(value), cell_format)
                case None:
                    page.write_blank(number, column, None, cell_format)
                case _:
                    page.write_number(number, column, value, cell_format)

    page.freeze_panes(1, sheet.frozen_columns)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.headings) - 1)
    page.set_paper(9)  # A4
    page.set_landscape()
    page.set_margins(left=0.5, right=0.5, top=0.9, bottom=0.7)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_header(f'&C&"黑体,Regular"&14 {_header_text(f"{report.title}　{sheet.title}")}')
    page.set_footer("&C第 &P 页，共 &N 页")


def _header_text(text: str) -> str:
    """Excel takes 255 characters with the codes, and & for itself; a space before keeps digits out of the font size."""
    return presentable(text).replace("&", "&&")[:200].replace("\n", " ")
