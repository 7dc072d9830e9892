"""Spreadsheets in one XML file (SpreadsheetML 2003), as reporting systems write them under the name .xls."""

from typing import Final

from lxml import etree

from crawler.attachments.container import parse_xml
from crawler.attachments.content import CELL_LIMIT, ROW_LIMIT, Content, UnreadableError, folded
from crawler.page_facts import Table

_SPACE: Final = "{urn:schemas-microsoft-com:office:spreadsheet}"
_WIDEST: Final = 16_384  # columns of a sheet


def read_sheet_xml(body: bytes) -> Content:
    """Raises UnreadableError."""
    lines: list[str] = []
    tables: list[Table] = []
    for sheet in parse_xml(body).iter(f"{_SPACE}Table"):
        cells: dict[tuple[int, int], str] = {}
        row_number = -1
        for row in sheet.iterchildren(f"{_SPACE}Row"):
            row_number = _place(row, row_number + 1)
            lines.append(_read_row(row, row_number, cells))
        if rows := _grid(cells):
            tables.append(Table(rows))
        if sum(len(table.rows) for table in tables) > ROW_LIMIT:
            raise UnreadableError("表格过大")
    return Content("\n".join(filter(None, lines)), tuple(tables))


def _read_row(row: etree._Element, number: int, cells: dict[tuple[int, int], str]) -> str:
    """The row as a line; its cells are added to `cells` by row and column, merged cells repeated."""
    shown: list[str] = []
    column = -1
    for cell in row.iterchildren(f"{_SPACE}Cell"):
        column = _place(cell, column + 1)
        while (number, column) in cells and cell.get(f"{_SPACE}Index") is None:
            column += 1  # under a cell that is merged downwards
        data = cell.find(f"{_SPACE}Data")
        text = folded("".join(map(str, data.itertext()))) if data is not None else ""
        across, down = _number(cell, "MergeAcross"), _number(cell, "MergeDown")
        if (across + 1) * (down + 1) + len(cells) > CELL_LIMIT:
            raise UnreadableError("表格过大")
        for below in range(number, number + down + 1):
            for beside in range(column, column + across + 1):
                cells[below, beside] = text
        shown.append(text)
        column += across
    return "\t".join(shown).strip()


def _grid(cells: dict[tuple[int, int], str]) -> tuple[tuple[str, ...], ...]:
    """Rows of equal width, empty rows left out."""
    filled = [place for place, text in cells.items() if text]
    if not filled:
        return ()
    width = max(column for _, column in filled) + 1
    numbers = sorted({row for row, _ in filled})
    if len(numbers) * width > CELL_LIMIT:
        raise UnreadableError("表格过大")
    return tuple(tuple(cells.get((row, column), "") for column in range(width)) for row in numbers)


def _place(element: etree._Element, expected: int) -> int:
    return _number(element, "Index", expected + 1) - 1


def _number(element: etree._Element, name: str, default: int = 0) -> int:
    value = element.get(f"{_SPACE}{name}", "")
    return (
        min(int(value[:9]), ROW_LIMIT if name != "MergeAcross" else _WIDEST)
        if value.isascii() and value.isdigit()
        else default
    )
