"""An empty roster for an office to fill in, as CSV or XLSX."""

import csv
from pathlib import Path

import xlsxwriter


def write_template(path: Path, rows: tuple[tuple[str, ...], ...]) -> None:
    """By the file's ending; anything but .xlsx is CSV that Excel opens (UTF-8 with BOM)."""
    if path.suffix.lower() == ".xlsx":
        _write_xlsx(path, rows)
        return
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)


def _write_xlsx(path: Path, rows: tuple[tuple[str, ...], ...]) -> None:
    # Text cells throughout: 行政区划代码 and 网站标识码 keep their leading zeros.
    with xlsxwriter.Workbook(path, {"strings_to_urls": False, "strings_to_numbers": False}) as workbook:
        sheet = workbook.add_worksheet("单位名册")
        heading = workbook.add_format({"bold": True, "bg_color": "#F2E9E4", "border": 1})
        text = workbook.add_format({"num_format": "@"})
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(rows[0]) - 1, 22, text)
        for line, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                sheet.write_string(line, column, cell, heading if line == 0 else text)
