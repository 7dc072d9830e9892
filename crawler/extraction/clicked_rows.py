"""Rows that are no links but open when clicked: `<div onclick="location.href='…'">`, `<tr data-url="…">`.

The words a reader takes for the title become a link, so that every reader of lists meets such a row as any other.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import cast

from lxml import etree

from crawler.extraction.called_links import CalledLinks
from crawler.extraction.dates import find_dates
from crawler.extraction.lines import Element, text_of
from crawler.extraction.resolve import Resolver

_ROWS = frozenset({"tr", "li", "div", "dl", "dd", "p", "section", "article"})
_TITLES = frozenset({"td", "span", "h3", "h4"})
_OPENED = {name: etree.XPath(f"/descendant::*/@{name}/..") for name in ("data-url", "data-href")}
_NO_TITLE = re.compile(r"[\d\s./年月日:：-]*|[\[【]?(?:公开|查看|详情|下载|置顶|NEW|new)[\]】]?")
_LEAST_TITLE = 4
_LIKELY_TITLE = 8
_LONGEST_ROW = 600  # characters; more of them is a page that opens something


def link_clicked_rows(
    root: Element, source: str, clicked: Sequence[Element], resolver: Resolver, called: CalledLinks
) -> None:
    """Put the first title-like text of each such row into an `<a>`: of several side by side, or of one that shows a day.

    Of what is no row but may hold a title, a cell or a heading, only where a function of the page's own opens it.
    `clicked`: all elements of `root` with an `onclick`.
    """
    opened = [*clicked, *called.elements]
    for attribute, having in _OPENED.items():
        if source.rfind(attribute) >= 0:  # as in `platforms.unwrap`
            opened += cast("list[Element]", having(root))
    rows = list(dict.fromkeys(one for one in opened if one.tag in _ROWS | _TITLES and not _is_linked(one)))
    beside = Counter((row.getparent(), row.tag) for row in rows if row.tag in _ROWS)
    for row in rows:
        url = _address(row, resolver) if row.tag in _ROWS else None
        url = url or called.url_of(row)
        text = text_of(row)
        if url is None or len(text) > _LONGEST_ROW or _is_linked(row):  # by now, through a cell of its own
            continue
        is_title = row.tag in _TITLES and len(text) >= _LIKELY_TITLE
        if beside[row.getparent(), row.tag] > 1 or is_title or find_dates(text):
            _link(row, url)


def _address(row: Element, resolver: Resolver) -> str | None:
    return resolver.scripted(row.get("onclick")) or resolver.absolute(row.get("data-url") or row.get("data-href"))


def _is_linked(row: Element) -> bool:
    return next(row.iter("a"), None) is not None or next(row.iterancestors("a"), None) is not None


def _link(row: Element, url: str) -> None:
    """A category or a mark may stand before the title: the first longer text goes before a short one."""
    texts = [
        (element, text)
        for element in row.iter()
        if (text := element.text) and len(text.strip()) >= _LEAST_TITLE and not _NO_TITLE.fullmatch(text.strip())
    ]
    titled = next((element for element, text in texts if len(text.strip()) >= _LIKELY_TITLE), None)
    if titled is None and texts:
        titled = texts[0][0]
    if titled is not None:
        link = etree.Element("a", href=url)
        link.text, titled.text = titled.text, None
        titled.insert(0, link)
