"""Rows of a table file as offices keep them: CSV in UTF-8 or GBK, or XLSX."""

import csv
import io
import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]00:00(?::00)?)?")


class UnreadableSheetError(Exception):
    """The file is no table we can read; the message says in Chinese what to do about it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that holds something. `line` counts from 1 as Excel and editors do."""

    line: int
    cells: tuple[str, ...]


def read_rows(path: Path, *, as_written: bool = False) -> tuple[Row, ...]:
    """Rows that hold something, cells trimmed and folded to half width, or left `as_written` but for the trimming.

    Raises UnreadableSheetError.
    """
    try:
        body = path.read_bytes()
    except OSError as error:
        raise UnreadableSheetError(f"无法打开 {path}：{error.strerror}。请检查路径和权限。") from error
    raw = _xlsx_rows(path, body) if body.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")) else _csv_rows(path, body)
    clean = str.strip if as_written else _clean
    rows = (Row(line, tuple(map(clean, cells))) for line, cells in enumerate(raw, start=1))
    return tuple(row for row in rows if any(row.cells))


def day_of(cell: str) -> date | None:
    """The day a cell gives: 2026-06-30, 2026/6/30, 2026年6月30日; None for anything else."""
    match = _DAY.fullmatch(cell)
    try:
        return date(*(int(part) for part in match.groups())) if match else None
    except ValueError:
        return None


def _csv_rows(path: Path, body: bytes) -> list[list[str]]:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = body.decode(encoding)
        except UnicodeDecodeError:
            continue
        return [list(row) for row in csv.reader(io.StringIO(text, newline=""))]
    raise UnreadableSheetError(f"{path} 既不是 UTF-8 也不是 GBK 编码，请在 Excel 中另存为“CSV UTF-8”或 XLSX。")


def _xlsx_rows(path: Path, body: bytes) -> list[list[str]]:
    try:
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(body)).get_sheet_by_index(0)
        return [list(map(_cell_text, row)) for row in sheet.to_python(skip_empty_area=False)]
    except CalamineError as error:
        raise UnreadableSheetError(f"{path} 不是可读的 Excel 文件（{error}），请另存为 XLSX。") from error


def _cell_text(value: object) -> str:
    match value:
        case float() if value.is_integer():
            return str(int(value))  # 371000 typed as a number is a code, not 371000.0
        case datetime() | date():
            return value.isoformat()
        case _:
            return str(value)


def _clean(cell: str) -> str:
    return unicodedata.normalize("NFKC", cell).replace("\u200b", "").strip()
