"""Word and Excel documents saved as a web page: HTML under the name .doc or .xls, or in a single file (MHT).

Information systems of offices export lists like this; Word and Excel open them, and so does their reader.
"""

import email
import email.errors
import email.policy
import re
from collections.abc import Iterator
from typing import Final

from lxml import etree, html

from crawler.attachments.content import CELL_LIMIT, ROW_LIMIT, Content, UnreadableError, folded
from crawler.extraction.decoding import decode
from crawler.page_facts import Table

_OFFICE: Final = re.compile(
    rb"urn:schemas-microsoft-com:office:(word|excel)|content=[\"']?(word|excel)\.(document|sheet)", re.IGNORECASE
)
_HEAD: Final = 4096  # bytes
_WIDEST: Final = 256  # columns one merged cell may take
_SKIPPED: Final = frozenset(("script", "style", "title", "head", "xml", "object"))
_INLINE: Final = frozenset(("a", "b", "i", "u", "em", "strong", "span", "font", "sub", "sup", "o:p", "label"))


def is_office_markup(body: bytes) -> bool:
    """Whether a page says that Word or Excel made it: a document, not a login or error page (faults.md A02)."""
    return _OFFICE.search(body, 0, _HEAD) is not None


def read_web_export(body: bytes) -> Content:
    """Raises UnreadableError."""
    if b"<html" in body[:_HEAD].lower() and b"</html" not in body[-_HEAD:].lower():
        raise UnreadableError("文件不完整（缺少结尾）")
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True)
    try:
        root = html.document_fromstring(decode(body, None).text, parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise UnreadableError("文件内部结构损坏") from error
    tables: list[Table] = []
    lines = list(filter(None, _lines(root, tables)))
    rows = [row for table in tables for row in table.rows]
    if len(rows) > ROW_LIMIT or sum(map(len, rows)) > CELL_LIMIT:
        raise UnreadableError("表格过大")
    return Content("\n".join(lines), tuple(tables))


def read_mhtml(body: bytes) -> Content:
    """The page of a single-file web page. Raises UnreadableError."""
    message = email.message_from_bytes(body, policy=email.policy.default)
    if any(isinstance(defect, email.errors.CloseBoundaryNotFoundDefect) for defect in message.defects):
        raise UnreadableError("文件不完整（缺少结尾）")
    for part in message.walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                return read_web_export(content)
    raise UnreadableError("文件中没有正文")


def _lines(block: etree._Element, tables: list[Table]) -> Iterator[str]:
    """Blocks and table rows below `block`, in order; tables are added to `tables` as they are met."""
    words: list[str] = [block.text or ""]
    for child in block:
        name = child.tag if isinstance(child.tag, str) else ""
        if name == "table":
            yield folded("".join(words))
            yield from _table(child, tables)
            words = []
        elif name == "br":
            yield folded("".join(words))
            words = []
        elif name in _SKIPPED or not name:
            pass
        elif name in _INLINE and next(child.iter("table", "p", "div", "br"), None) is None:
            words.append(child.text_content())  # type: ignore[attr-defined]  # of elements from lxml.html
        else:
            yield folded("".join(words))
            yield from _lines(child, tables)
            words = []
        words.append(child.tail or "")
    yield folded("".join(words))


def _table(table: etree._Element, tables: list[Table]) -> Iterator[str]:
    """The rows as lines, merged cells once; as a `Table` with merged cells repeated."""
    place = len(tables)
    grid: list[tuple[str, ...]] = []
    below: dict[int, tuple[int, str]] = {}  # column: further rows that a merged cell reaches into, its text
    for row in table.iter("tr"):
        if next(row.iterancestors("table"), None) is not table:
            continue
        cells: list[str] = []
        shown: list[str] = []
        for cell in row.iterchildren("td", "th"):
            _carry(cells, below)
            text = " ".join(filter(None, _lines(cell, tables)))
            shown.append(text)
            deep = _span(cell, "rowspan") - 1
            for _ in range(_span(cell, "colspan")):
                if deep:
                    below[len(cells)] = (deep, text)
                cells.append(text)
        _carry(cells, below)
        if any(cells):
            grid.append(tuple(cells))
        yield "\t".join(shown).strip()
    if grid:
        tables.insert(place, Table(tuple(grid)))


def _carry(cells: list[str], below: dict[int, tuple[int, str]]) -> None:
    while (reaching := below.pop(len(cells), None)) is not None:
        rows, text = reaching
        if rows > 1:
            below[len(cells)] = (rows - 1, text)
        cells.append(text)


def _span(cell: etree._Element, name: str) -> int:
    value = cell.get(name, "")
    return max(1, min(int(value), _WIDEST)) if value.isascii() and value.isdigit() else 1
