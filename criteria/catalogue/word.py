"""Catalogues in Word: DOCX (ISO/IEC 29500-1 §17.4), read from its XML."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from criteria.catalogue.grid import Grid, UnreadableError, grid_of_spanning

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What zipfile raises for a damaged, encrypted or truncated package.
DAMAGED = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, EOFError, OSError, NotImplementedError, RuntimeError)
_LARGEST = 200 * 2**20  # bytes of XML: a catalogue has a few hundred thousand

# Ticks are often glyphs of the symbol fonts, which name no character of Unicode.
_SYMBOLS = {
    ("wingdings 2", 0x52): "☑",
    ("wingdings 2", 0x50): "√",
    ("wingdings 2", 0xA3): "□",
    ("wingdings 2", 0x2A): "□",
    ("wingdings", 0xFE): "☑",
    ("wingdings", 0xFC): "√",
    ("wingdings", 0x6E): "■",
    ("wingdings", 0xA8): "□",
    ("wingdings", 0x6F): "□",
    ("wingdings", 0x71): "□",
}


def read_word(body: bytes) -> tuple[Grid, ...]:
    """Every table not inside another one, in order. Raises `UnreadableError`."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as package:
            if package.getinfo("word/document.xml").file_size > _LARGEST:
                raise UnreadableError("Word 文件过大，请只保留目录表格后再试")
            document = etree.fromstring(package.read("word/document.xml"), _parser())
    except (*DAMAGED, etree.XMLSyntaxError) as error:
        raise UnreadableError("Word 文件已损坏或有密码，请用 Word 或 WPS 另存为 docx 再试") from error
    return tuple(_grids(document))


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def _grids(document: etree._Element) -> Iterator[Grid]:
    caption: list[str] = []
    number = 0
    for block in document.iter(f"{_W}p", f"{_W}tbl"):
        inside = next(block.iterancestors(f"{_W}tbl"), None) is not None
        if inside:
            continue
        if block.tag == f"{_W}tbl":
            number += 1
            yield grid_of_spanning(f"表{number}", _rows(block), caption="\n".join(caption))
            caption.clear()
        elif words := _text(block).strip():
            caption.append(words)


def _rows(table: etree._Element) -> list[list[tuple[str, int, int]]]:
    """Each row's cells as (text, columns, rows); a cell Word continues from above (vMerge) is counted to the first."""
    rows: list[list[tuple[str, int, int]]] = []
    starts: dict[int, tuple[int, int]] = {}  # grid column → (row, index) of the cell merged downwards there
    for row in table.iterchildren(f"{_W}tr"):
        cells: list[tuple[str, int, int]] = []
        column = _number(row.find(f"{_W}trPr/{_W}gridBefore"))
        cells += [("", 1, 1)] * column
        for cell in row.iter(f"{_W}tc"):
            if next(cell.iterancestors(f"{_W}tr")) is not row:
                continue
            across = max(1, _number(cell.find(f"{_W}tcPr/{_W}gridSpan")))
            merge = cell.find(f"{_W}tcPr/{_W}vMerge")
            if merge is not None and merge.get(f"{_W}val") != "restart" and column in starts:
                at, index = starts[column]
                text, width, height = rows[at][index]
                rows[at][index] = (text, width, height + 1)
            else:
                if merge is not None:
                    starts[column] = (len(rows), len(cells))
                else:
                    starts.pop(column, None)
                cells.append((_cell_text(cell), across, 1))
            column += across
        rows.append(cells)
    return rows


def _number(element: etree._Element | None) -> int:
    value = None if element is None else element.get(f"{_W}val")
    return int(value) if value and value.isdecimal() else 0


def _cell_text(cell: etree._Element) -> str:
    return "\n".join(_text(paragraph) for paragraph in cell.iter(f"{_W}p"))


def _text(paragraph: etree._Element) -> str:
    parts = []
    for node in paragraph.iter(f"{_W}t", f"{_W}sym", f"{_W}br", f"{_W}tab"):
        match etree.QName(node).localname:
            case "t":
                parts.append(node.text or "")
            case "sym":
                parts.append(_symbol(node))
            case "br":
                parts.append("\n")
            case _:
                parts.append(" ")
    return "".join(parts)


def _symbol(node: etree._Element) -> str:
    written = node.get(f"{_W}char", "")
    code = int(written, 16) if re.fullmatch("[0-9A-Fa-f]{1,4}", written) else 0
    font = node.get(f"{_W}font", "").lower()
    # The fonts' glyphs stand at F000 and on (§17.3.3.30); some writers leave that out.
    return _SYMBOLS.get((font, code & 0xFF), chr(code) if 0xE000 <= code < 0xF900 else "")
