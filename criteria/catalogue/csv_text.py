"""Catalogues saved as CSV: UTF-8 with or without a mark, UTF-16, or GBK as Excel writes it in China."""

import csv
import io

from criteria.catalogue.grid import Grid, UnreadableError, grid_of_rows

_SEPARATORS = ",\t;"


def read_csv(body: bytes) -> tuple[Grid, ...]:
    """The file's one table. Raises `UnreadableError`."""
    text = decode(body)
    separator = max(_SEPARATORS, key=text.count)
    try:
        rows = [list(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator)]
    except csv.Error as error:
        raise UnreadableError("CSV 文件的格式有误，请用 Excel 打开后另存为 xlsx 再试") from error
    return (grid_of_rows("CSV", rows),)


def decode(body: bytes) -> str:
    """Text of a file whose encoding is not stated. Raises `UnreadableError`."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", errors="replace")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return body.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableError("文件的编码无法辨认，请用 Excel 或记事本另存为 UTF-8 再试")
