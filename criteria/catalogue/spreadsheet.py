"""Catalogues in Excel: XLSX and Excel 97."""

import io

from python_calamine import CalamineError, CalamineSheet, PasswordError, load_workbook

from criteria.catalogue.grid import Grid, Span, UnreadableError, grid_of_rows

_LONGEST = 20_000  # rows: a sheet whose formats reach to its last row is no longer catalogue than this


def read_spreadsheet(body: bytes) -> tuple[Grid, ...]:
    """Every sheet that holds anything, in order. Raises `UnreadableError`."""
    try:
        with load_workbook(io.BytesIO(body)) as workbook:
            grids = tuple(_grid(workbook.get_sheet_by_name(name)) for name in workbook.sheet_names)
    except PasswordError as error:
        raise UnreadableError("表格文件有密码，请取消密码后另存再试") from error
    except (CalamineError, OSError, ValueError) as error:
        raise UnreadableError("表格文件已损坏，请用 Excel 或 WPS 打开后另存为 xlsx 再试") from error
    except BaseException as error:
        # A Rust panic arrives as pyo3's PanicException, which is no Exception and cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise UnreadableError("表格文件内部结构损坏，请用 Excel 或 WPS 打开后另存为 xlsx 再试") from error
    return tuple(grid for grid in grids if grid.rows)


def _grid(sheet: CalamineSheet) -> Grid:
    # `skip_empty_area=False`: cells keep the row and column a clerk sees on the screen.
    rows = sheet.to_python(skip_empty_area=False, nrows=_LONGEST)
    while rows and not any(str(value).strip() for value in rows[-1]):
        rows.pop()
    spans = [
        Span(top + 1, left + 1, bottom + 1, right + 1)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    ]
    return grid_of_rows(sheet.name, [[_text(value) for value in row] for row in rows], spans)


def _text(value: object) -> str:
    match value:
        case bool():
            return "是" if value else "否"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
