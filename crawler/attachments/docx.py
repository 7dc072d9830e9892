"""Word documents (ECMA-376 WordprocessingML), also as WPS writes them."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from crawler.attachments.container import open_container, parse_xml, read_part
from crawler.attachments.content import CELL_LIMIT, ROW_LIMIT, SCAN_TEXT, Content, UnreadableError, folded
from crawler.attachments.pictures import has_large_picture
from crawler.page_facts import Table

_MAIN_PART: Final = re.compile(r"word/document\d*\.xml")
_PICTURE: Final = re.compile(r"word/media/.*\.(png|jpe?g|bmp|tiff?|gif|emf|wmf)", re.IGNORECASE)
_STRICT_OR_NOT: Final = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_WIDEST: Final = 63  # columns of a Word table

_BREAKS: Final = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}
_PRIVATE_USE: Final = re.compile("[Ff]0[0-9A-Fa-f]{2}")
_SKIPPED: Final = ("Fallback", "del", "moveFrom", "instrText", "pPr", "rPr", "tblPr", "sectPr")
"""Fallback repeats for old programs what stands beside it; del and moveFrom are what a revision took out."""


def read_docx(body: bytes) -> Content:
    container = open_container(body)
    main = next((name for name in container.namelist() if _MAIN_PART.fullmatch(name)), None)
    if main is None:
        raise UnreadableError("文件中没有正文")
    return _content(parse_xml(read_part(container, main)), any(map(_PICTURE.fullmatch, container.namelist())))


def read_word_xml(body: bytes) -> Content:
    """The same document in one XML file: Word 2003 XML, or the parts of a DOCX one after another (Flat OPC)."""
    root = parse_xml(body)
    return _content(root, next(root.iter("{*}binData", "{*}binaryData"), None) is not None)


def _content(root: etree._Element, has_pictures: bool) -> Content:
    tables: list[Table] = []
    text = "\n".join(line for line in _lines(root, tables) if line)
    if has_pictures and len(text) < SCAN_TEXT:
        return Content(text, tuple(tables), ("内容主要是图片",))
    return Content(text, tuple(tables), ("文中有大幅图片",) if has_large_picture(root) else ())


def _name(element: etree._Element) -> str:
    """The local name, "" for comments and processing instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _lines(block: etree._Element, tables: list[Table]) -> Iterator[str]:
    """Paragraphs and table rows below `block`, in order; tables are added to `tables` as they are met."""
    for child in block:
        match _name(child):
            case "p":
                yield from _paragraph(child, tables)
            case "tbl":
                yield from _table(child, tables)
            case name if name in _SKIPPED:
                continue
            case _:  # sdt, sdtContent, ins, customXml, body: wrappers
                yield from _lines(child, tables)


def _paragraph(paragraph: etree._Element, tables: list[Table]) -> Iterator[str]:
    """Its lines, then those of the text boxes anchored in it."""
    boxes: list[etree._Element] = []
    text = "".join(_runs(paragraph, boxes))
    yield from map(folded, text.split("\n"))
    for box in boxes:
        yield from _lines(box, tables)


def _runs(element: etree._Element, boxes: list[etree._Element]) -> Iterator[str]:
    for child in element:
        match _name(child):
            case "t":
                yield child.text or ""
            case "sym":  # a tick or box in Wingdings: a private-use character
                yield _symbol(child)
            case "txbxContent":
                boxes.append(child)
            case name if name in _BREAKS:
                yield _BREAKS[name]
            case name if name in _SKIPPED:
                continue
            case _:
                yield from _runs(child, boxes)


def _table(table: etree._Element, tables: list[Table]) -> Iterator[str]:
    """The rows as lines; as a `Table` with merged cells repeated, in front of tables inside its cells."""
    place = len(tables)
    grid: list[tuple[str, ...]] = []
    above: dict[int, str] = {}  # text of the cell over each column, for cells merged downwards
    for row in _wrapped(table, "tr"):
        cells: list[str] = []
        lines: list[str] = []
        before = _number(row, "trPr", "gridBefore", 0)
        cells.extend([""] * before)
        for cell in _wrapped(row, "tc"):
            span = _number(cell, "tcPr", "gridSpan", 1)
            if _continues_upwards(cell):
                text = above.get(len(cells), "")
            else:
                text = " ".join(line for line in _lines(cell, tables) if line)
                lines.append(text)
            for _ in range(span):
                above[len(cells)] = text
                cells.append(text)
        if any(cells):
            grid.append(tuple(cells))
        yield "\t".join(lines).strip()
    if grid:
        tables.insert(place, Table(tuple(grid)))
    if sum(len(each.rows) for each in tables) > ROW_LIMIT or sum(map(len, grid)) > CELL_LIMIT:
        raise UnreadableError("表格过大")


def _wrapped(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Children of that name, also inside content controls (sdt) and revisions."""
    for child in parent:
        if _name(child) == name:
            yield child
        elif _name(child) in ("sdt", "sdtContent", "ins", "moveTo", "customXml"):
            yield from _wrapped(child, name)


def _property(owner: etree._Element, group: str, name: str) -> etree._Element | None:
    for space in _STRICT_OR_NOT:
        found = owner.find(f"{space}{group}/{space}{name}")
        if found is not None:
            return found
    return None


def _value(found: etree._Element) -> str | None:
    return next((value for space in _STRICT_OR_NOT if (value := found.get(f"{space}val")) is not None), None)


def _number(owner: etree._Element, group: str, name: str, default: int) -> int:
    found = _property(owner, group, name)
    value = _value(found) if found is not None else None
    return min(int(value), _WIDEST) if value and value.isascii() and value.isdigit() else default


def _continues_upwards(cell: etree._Element) -> bool:
    merged = _property(cell, "tcPr", "vMerge")
    return merged is not None and _value(merged) != "restart"


def _symbol(symbol: etree._Element) -> str:
    """The character of a symbol font: U+F052 is a ticked box in Wingdings 2, U+F0A3 an empty one."""
    code = next((code for space in _STRICT_OR_NOT if (code := symbol.get(f"{space}char")) is not None), "")
    return chr(int(code, 16)) if _PRIVATE_USE.fullmatch(code) else ""
