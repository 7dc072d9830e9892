"""Rows that are no links but open when clicked: `<div onclick="location.href='…'">`, `<tr data-url="…">`.

The words a reader takes for the title become a link, so that every reader of lists meets such a row as any other.
"""

import re
from collections import Counter
from typing import cast

from lxml import etree

from crawler.extraction.dates import find_dates
from crawler.extraction.lines import Element, text_of
from crawler.extraction.resolve import Resolver

_ROWS = frozenset({"tr", "li", "div", "dl", "dd", "p", "section", "article"})
_CLICKED = etree.XPath("/descendant::*[@onclick or @data-url or @data-href]")
_NO_TITLE = re.compile(r"[\d\s./年月日:：-]*|\s*(?:公开|查看|详情|下载|置顶|NEW|new)\s*")
_LEAST_TITLE = 4
_LONGEST_ROW = 600  # characters; more of them is a page that opens something


def link_clicked_rows(root: Element, source: str, resolver: Resolver) -> None:
    """Put the first title-like text of each such row into an `<a>`: of several side by side, or of one that shows a day."""
    if "onclick" not in source and "data-url" not in source and "data-href" not in source:
        return
    clicked = [row for row in cast("list[Element]", _CLICKED(root)) if row.tag in _ROWS and not _is_linked(row)]
    beside = Counter((row.getparent(), row.tag) for row in clicked)
    for row in clicked:
        url = resolver.scripted(row.get("onclick")) or resolver.absolute(row.get("data-url") or row.get("data-href"))
        text = text_of(row)
        if url is None or len(text) > _LONGEST_ROW:
            continue
        if beside[row.getparent(), row.tag] > 1 or find_dates(text):
            _link(row, url)


def _is_linked(row: Element) -> bool:
    return next(row.iter("a"), None) is not None or next(row.iterancestors("a"), None) is not None


def _link(row: Element, url: str) -> None:
    for element in row.iter():
        text = element.text
        if (
            not isinstance(element.tag, str)
            or not text
            or len(text.strip()) < _LEAST_TITLE
            or _NO_TITLE.fullmatch(text)
        ):
            continue
        link = etree.SubElement(element, "a", href=url)
        link.text, element.text = text, None
        element.insert(0, link)
        return
