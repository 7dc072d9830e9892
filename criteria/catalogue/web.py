"""Catalogues as a web page saved to a file, and Excel's “网页” exports, which are called .xls all the same."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from criteria.catalogue.csv_text import decode
from criteria.catalogue.grid import Grid, grid_of_spanning

_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]{3,20})""", re.IGNORECASE)
_CAPTION_FROM = ("h1", "h2", "h3", "h4", "p", "title", "caption", "strong")


def read_html(body: bytes) -> tuple[Grid, ...]:
    """Every table that holds no other one, in order. Raises `UnreadableError` when the encoding cannot be told."""
    # Catalogue tables are pasted from Word with cells left open: html.parser and lxml repair them differently,
    # lxml as browsers do.
    return tuple(_grids(BeautifulSoup(_text_of(body), "lxml")))


def _text_of(body: bytes) -> str:
    declared = _DECLARED.search(body[:4096])
    if declared and not body.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = declared[1].decode("ascii").lower()
        encoding = "gb18030" if name in ("gb2312", "gbk", "gb18030") else name
        try:
            return body.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            pass  # the page says one encoding and is written in another
    return decode(body)


def _grids(page: BeautifulSoup) -> Iterator[Grid]:
    caption: list[str] = []
    number = 0
    for element in page.find_all([*_CAPTION_FROM, "table"]):
        if element.name == "table":
            if element.find("table") is None:
                number += 1
                yield grid_of_spanning(f"表{number}", _rows(element), caption="\n".join(caption))
                caption.clear()
        elif element.find_parent("table") is None and (words := element.get_text().strip()):
            caption.append(words)


def _rows(table: Tag) -> Iterator[list[tuple[str, int, int]]]:
    for row in table.find_all("tr"):
        yield [
            (_cell_text(cell), _span(cell, "colspan"), _span(cell, "rowspan"))
            for cell in row.find_all(["td", "th"])
            if isinstance(cell, Tag) and cell.find_parent("tr") is row
        ]


def _span(cell: Tag, key: str) -> int:
    value = str(cell.get(key, "1")).strip()
    return int(value) if value.isdecimal() else 1


_BLOCKS = ("p", "div", "li")


def _cell_text(cell: Tag) -> str:
    """A line end for every <br>, paragraph and list item; the source's own line ends mean nothing in HTML."""
    parts: list[str] = []
    for node in cell.descendants:
        if isinstance(node, Tag):
            if node.name == "br" or node.name in _BLOCKS:
                parts.append("\n")
            elif node.name == "input" and node.get("type") == "checkbox":
                parts.append("☑" if node.has_attr("checked") else "□")
        else:
            parts.append(re.sub(r"\s+", " ", str(node)))
    return "".join(parts).strip()
