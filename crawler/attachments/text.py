"""Plain text and tables of plain text (CSV)."""

import codecs
import csv
import re
from typing import Final

from crawler.attachments.content import ROW_LIMIT, Content, UnreadableError, folded
from crawler.page_facts import Table

_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_ENCODINGS: Final = ("utf-8-sig", "gb18030")  # strict UTF-8 is never right by chance; gb2312 and gbk are parts of 18030
_DELIMITERS: Final = ("\t", ",", "，", ";", "|")


def decode_text(body: bytes) -> str | None:
    """The text, or None when the bytes are not text in UTF-8, UTF-16 with a mark, or GB18030."""
    marked = body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else _ENCODINGS:
        try:
            text = body.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROL.search(text):
            return text
    return None


def read_text(body: bytes) -> Content:
    text = decode_text(body)
    if text is None:
        raise UnreadableError("文字编码无法识别")
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    table = _delimited(lines)
    return Content("\n".join(map(folded, lines)), (table,) if table else ())


def _delimited(lines: list[str]) -> Table | None:
    """The table, when every line has the same number of cells by one of the delimiters."""
    if not 2 <= len(lines) <= ROW_LIMIT:
        return None
    for delimiter in _DELIMITERS:
        if delimiter not in lines[0]:
            continue
        try:
            rows = tuple(tuple(map(folded, row)) for row in csv.reader(lines, delimiter=delimiter))
        except csv.Error:
            continue
        if len({len(row) for row in rows}) == 1:
            return Table(rows)
    return None
