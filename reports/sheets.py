"""Excel sheets an office prints: text stays text, every cell bordered and wrapped, A4 landscape, header repeated."""

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from io import BytesIO

import xlsxwriter

from reports.model import Report
from reports.quoting import presentable

_LONGEST_CELL = 32_767  # characters, Excel's own limit
_LINE = 13.5  # points, at ten points of type
_TALLEST = 409  # points, Excel's own limit

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its title, width in half-width characters, the Excel format of its numbers, centred when short."""

    title: str
    width: float
    number_format: str = "General"
    centred: bool = False


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
    cell = {"font_name": "宋体", "font_size": 10, "valign": "vcenter", "text_wrap": True, "border": 1}
    header = book.add_format(cell | {"font_name": "黑体", "align": "center", "bg_color": "#F2F2F2"})
    formats = [
        book.add_format(cell | {"num_format": heading.number_format} | ({"align": "center"} if heading.centred else {}))
        for heading in sheet.headings
    ]

    page.set_row(0, _height([heading.title for heading in sheet.headings], sheet.headings))
    for column, heading in enumerate(sheet.headings):
        page.set_column(column, column, heading.width)
        page.write_string(0, column, heading.title, header)
    for number, row in enumerate(sheet.rows, start=1):
        values = [cell_text(value) if isinstance(value, str) else value for value in row]
        page.set_row(number, _height(values, sheet.headings))
        for column, (value, cell_format) in enumerate(zip(values, formats, strict=True)):
            match value:
                case str():
                    page.write_string(number, column, value, cell_format)
                case None:
                    page.write_blank(number, column, None, cell_format)
                case _:
                    page.write_number(number, column, value, cell_format)

    page.freeze_panes(1, sheet.frozen_columns)
    page.autofilter(0, 0, len(sheet.rows), len(sheet.headings) - 1)
    _set_up_print(page, f"{report.title}　{sheet.title}")


def _set_up_print(page: xlsxwriter.worksheet.Worksheet, title: str) -> None:
    page.set_paper(9)  # A4
    page.set_landscape()
    page.set_margins(left=0.5, right=0.5, top=0.9, bottom=0.7)
    page.center_horizontally()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_header(f'&C&"黑体,Regular"&14 {_header_text(title)}')
    page.set_footer("&C第 &P 页，共 &N 页")


def _height(values: Sequence[Value], headings: Sequence[Heading]) -> float:
    """Of a row, in points: not every spreadsheet program fits it to wrapped text by itself when it opens a file."""
    cells = zip(values, headings, strict=True)
    lines = max(_lines(value, heading.width) for value, heading in cells if isinstance(value, str))
    return min(_LINE * lines + 5, _TALLEST)


def _lines(text: str, width: float) -> int:
    return sum(max(1, math.ceil(_half_widths(line) / (width - 1))) for line in text.split("\n"))


def _half_widths(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def _header_text(text: str) -> str:
    """Excel takes 255 characters with the codes, and & for itself; a space before keeps digits out of the font size."""
    return presentable(text).replace("&", "&&")[:200].replace("\n", " ")
