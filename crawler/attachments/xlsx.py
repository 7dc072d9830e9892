"""Spreadsheets: XLSX and Excel 97, whatever they are called (WPS's .et is Excel 97)."""

import io
import re
import zipfile
from datetime import date, datetime, time, timedelta
from typing import Final

from python_calamine import CalamineError, CalamineSheet, PasswordError, SheetTypeEnum, load_workbook

from crawler.attachments.compound import CompoundFile
from crawler.attachments.container import open_container
from crawler.attachments.content import CELL_LIMIT, ROW_LIMIT, SCAN_TEXT, Content, UnreadableError, folded
from crawler.page_facts import Table

Cell = int | float | str | bool | date | datetime | time | timedelta

_PICTURE: Final = re.compile(r"xl/media/.*\.(png|jpe?g|bmp|tiff?|gif|emf|wmf)", re.IGNORECASE)


def read_xlsx(body: bytes) -> Content:
    pictures = any(_PICTURE.fullmatch(name) for name in open_container(body).namelist())
    content = _read_guarded(body)
    if pictures and len(content.text) < SCAN_TEXT:
        return Content(content.text, content.tables, (*content.gaps, "内容主要是图片"))
    return content


def read_xls(body: bytes) -> Content:
    container = CompoundFile(body)
    container.stream("workbook" if "workbook" in container.names else "book")  # raises when a part of it is missing
    return _read_guarded(body)


def _read_guarded(body: bytes) -> Content:
    try:
        return _read(body)
    except PasswordError as error:
        raise UnreadableError("文件已加密") from error
    except (CalamineError, OSError, ValueError, zipfile.BadZipFile) as error:
        raise UnreadableError("文件损坏或不完整") from error
    except BaseException as error:
        # A Rust panic arrives as pyo3's PanicException, which is no Exception and cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise UnreadableError("文件内部结构损坏") from error


def _read(body: bytes) -> Content:
    lines: list[str] = []
    tables: list[Table] = []
    gaps: list[str] = []
    rows_left, cells_left = ROW_LIMIT, CELL_LIMIT
    with load_workbook(io.BytesIO(body)) as workbook:
        for sheet_info in workbook.sheets_metadata:
            if sheet_info.typ is not SheetTypeEnum.WorkSheet:
                continue
            sheet = workbook.get_sheet_by_name(sheet_info.name)
            rows = _rows(sheet, rows_left, cells_left)
            if rows is None:
                gaps.append(f"工作表“{folded(sheet_info.name)}”行数过多")
                continue
            rows_left -= len(rows)
            cells_left -= sum(map(len, rows))
            lines.extend("\t".join(row).strip() for row in rows if row)
            if repeated := _repeat_merged(sheet, rows):
                tables.append(Table(repeated))
    return Content("\n".join(lines), tuple(tables), tuple(gaps))


def _rows(sheet: CalamineSheet, row_limit: int, cell_limit: int) -> list[list[str]] | None:
    """All rows, empty ones included, as far as the last that holds anything; None when there are too many."""
    rows: list[list[str]] = []
    last = cells = 0
    for row in sheet.iter_rows():
        texts = [_text(cell) for cell in row]
        while texts and not texts[-1]:
            texts.pop()
        rows.append(texts)
        cells += len(texts)
        if texts:
            last = len(rows)
        if last > row_limit or cells > cell_limit:
            return None
    return rows[:last]


def _text(cell: Cell) -> str:
    """As the sheet shows it, near enough: whole numbers without .0, dates ISO, midnight left out."""
    match cell:
        case bool():
            return "是" if cell else "否"
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime() if cell.time() == time.min:
            return cell.date().isoformat()
        case datetime():
            return cell.isoformat(sep=" ", timespec="minutes")
        case _:
            return folded(str(cell))


def _repeat_merged(sheet: CalamineSheet, rows: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    """Rows of equal width, merged cells repeated, empty rows left out."""
    width = max(map(len, rows), default=0)
    grid = [row + [""] * (width - len(row)) for row in rows]
    first_column = sheet.start[1] if sheet.start else 0  # iter_rows leaves out empty columns before it, but no rows
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        start, end = left - first_column, min(right - first_column + 1, width)
        if not (0 <= start < width and top < len(grid)):
            continue
        for row in grid[top : bottom + 1]:
            row[start:end] = [grid[top][start]] * (end - start)
    return tuple(tuple(row) for row in grid if any(row))
