"""Word 97–2003 documents, as Word and WPS write them ([MS-DOC])."""

import re
import struct
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from crawler.attachments.compound import CompoundFile
from crawler.attachments.content import ROW_LIMIT, SCAN_TEXT, Content, UnreadableError, folded
from crawler.page_facts import Table

_WORD_97: Final = 0xC1
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200  # bits of the header's flags
_COMPRESSED: Final = 1 << 30  # bit of a piece's offset: one byte a character
_BROKEN: Final = "文件损坏或不完整"

_CELL: Final = "\x07"
_PICTURES: Final = "\x01\x08"
_FIELD_CODE: Final = re.compile(r"\x13[^\x13\x14\x15]*\x14?|[\x14\x15]")
_BREAKS: Final = str.maketrans(
    {"\x0b": "\n", "\x0c": "\n", "\x0e": "\n", "\x1e": "-", "\xa0": " "}
    | {chr(code): "" for code in (1, 2, 5, 8, 0x1F)}
)
_WIDEST: Final = 63  # columns of a Word table


def read_doc(body: bytes) -> Content:
    raw = _main_text(CompoundFile(body))
    pictured = any(mark in raw for mark in _PICTURES)
    characters = _FIELD_CODE.sub("", raw).translate(_BREAKS)
    lines: list[str] = []
    tables: list[Table] = []
    for is_table, blocks in groupby(_blocks(characters), lambda block: isinstance(block, list)):
        for block in blocks:
            if is_table and isinstance(block, list):
                rows = _rows(block)
                lines.extend("\t".join(row).strip() for row in rows)
                tables.append(Table(rows))
            else:
                lines.append(folded(str(block)))
    if sum(len(table.rows) for table in tables) > ROW_LIMIT:
        raise UnreadableError("表格过大")
    text = "\n".join(filter(None, lines))
    return Content(text, tuple(tables), ("内容主要是图片",) if pictured and len(text) < SCAN_TEXT else ())


def _main_text(container: CompoundFile) -> str:
    """The characters of the main document, marks included, put together from the pieces they are stored in."""
    main = container.stream("worddocument")
    try:
        magic, version = struct.unpack_from("<HH", main)
        flags = struct.unpack_from("<H", main, 0x0A)[0]
        length = struct.unpack_from("<I", main, 0x4C)[0]
        start, size = struct.unpack_from("<II", main, 0x1A2)
    except struct.error as error:
        raise UnreadableError(_BROKEN) from error
    if flags & _ENCRYPTED:
        raise UnreadableError("文件已加密")
    if magic != 0xA5EC or version < _WORD_97:
        raise UnreadableError("为 Word 95 或更早的格式，或不是 Word 文档")
    pieces = container.stream("1table" if flags & _TABLE_1 else "0table")[start : start + size]
    try:
        text = "".join(_pieces(main, _piece_table(pieces)))
    except struct.error as error:
        raise UnreadableError(_BROKEN) from error
    if len(text) < length:
        raise UnreadableError(_BROKEN)
    return text[:length]  # what follows is footnotes, headers, comments


def _piece_table(pieces: bytes) -> bytes:
    """The PlcPcd inside a Clx, behind any number of property lists."""
    at = 0
    while pieces[at : at + 1] == b"\x01":
        at += 3 + struct.unpack_from("<H", pieces, at + 1)[0]
    if pieces[at : at + 1] != b"\x02":
        raise UnreadableError(_BROKEN)
    size = struct.unpack_from("<I", pieces, at + 1)[0]
    return pieces[at + 5 : at + 5 + size]


def _pieces(main: bytes, table: bytes) -> Iterator[str]:
    count = (len(table) - 4) // 12
    positions = struct.unpack_from(f"<{count + 1}I", table)
    for number in range(count):
        offset = struct.unpack_from("<I", table, 4 * (count + 1) + 8 * number + 2)[0]
        length = positions[number + 1] - positions[number]
        narrow = bool(offset & _COMPRESSED)
        start = (offset & ~_COMPRESSED) // 2 if narrow else offset
        stored = main[start : start + (length if narrow else 2 * length)] if length > 0 else b""
        if length < 0 or len(stored) < (length if narrow else 2 * length):
            raise UnreadableError(_BROKEN)
        # A lone half of a pair stays one mark, so that positions keep counting.
        yield stored.decode("cp1252" if narrow else "utf-16-le", errors="replace")


def _blocks(characters: str) -> Iterator[str | list[str]]:
    """Paragraphs as text, tables as the list of their cells, each row ended by an empty cell.

    Word marks the end of a cell and the end of a row alike; paragraphs before a row's first cell are taken to stand
    in front of the table, of which a first cell with several paragraphs loses all but the last.
    """
    cells: list[str] = []
    for token in re.split(f"(?<={_CELL})", characters):
        if not token.endswith(_CELL):
            if cells:
                yield cells
            yield from re.split("[\r\n]", token)
            return
        content = token[:-1]
        starts_row = not cells or cells[-1] == ""
        if starts_row and "\r" in content:
            *before, content = content.split("\r")
            if cells:
                yield cells
                cells = []
            for paragraph in before:
                yield from paragraph.split("\n")
        cells.append(folded(content))
    if cells:
        yield cells


def _rows(cells: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Cells as rows: of equal width when one fits all, else wherever a cell is empty."""
    for width in range(1, _WIDEST + 1):
        step = width + 1
        if len(cells) % step == 0 and not any(cells[width::step]):
            rows = tuple(tuple(cells[at : at + width]) for at in range(0, len(cells), step))
            if all(map(any, rows)) and (len(rows) > 1 or all(rows[0])):
                return rows
    return tuple(tuple(part) for filled, part in groupby(cells, bool) if filled)
