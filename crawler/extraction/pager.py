"""Further pages of a list: links a reader sees, and what the site's platform tells (platforms.md §2-6)."""

import re
from collections.abc import Sequence

from crawler.extraction.anchors import Anchor
from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element, Line
from crawler.extraction.platforms import PLATFORMS
from crawler.records import Pager

_STEP = re.compile(
    r"[<>«»＜＞‹›\[【]*\s*(?:下一?页|后一页|下页|next|Next|NEXT|末\s*页|尾\s*页|最后一页|上一?页|前一页|第?\s*\d{1,4}\s*页)\s*[<>«»＜＞‹›\]】]*"
)
_NUMBER = re.compile(r"\[?\s*(\d{1,4})\s*\]?")
_PRINTED = re.compile(
    r"共\s*\[?\s*(\d{1,5})\s*\]?\s*页|(?:页次|第|当前)?\s*[:：]?\s*\d{1,4}\s*/\s*(\d{1,5})\s*页?|第\s*\d+\s*页\s*/\s*共?\s*(\d{1,5})\s*页"
)
_PAGER_WORDS = re.compile(r"共\s*\[?\s*\d+\s*\]?\s*(?:页|条|记录|项|篇)|页次|下一?页|第\s*\d+\s*页|尾页|末页")
_LONGEST_STEP = 12
_STEP_ENDS = "页tT<>«»＜＞‹›]】 "
_MOST_PAGES = 1000


def read_pager(layout: Layout) -> Pager | None:
    """None when the page shows no sign of further pages. `total` counts pages, as printed or as its script says."""
    url = layout.url
    total, place = _printed(layout.lines)
    pages = _linked(layout.anchors, url, place if total and total > 1 else None)
    known = PLATFORMS[layout.platform] if layout.platform else None
    for platform in [known] if known else PLATFORMS.values():
        told = platform.pages(url, layout.scripts, total)
        if told is not None:
            total = told.total if total is None else max(total, told.total)
            pages += [page for href in told.hrefs[:_MOST_PAGES] if (page := layout.resolver.absolute(href))]
            break
    unique = tuple(dict.fromkeys(page for page in pages if page != url))
    return Pager(unique, total) if unique or total is not None else None


def _linked(anchors: Sequence[Anchor], url: str, place: Element | None) -> list[str]:
    """下一页, 尾页 and the numbers between them. Numbers count only beside such words or in a row of their own.

    `place`: where the page says 共 N 页 of more than one.
    """
    steps = []
    numbered = []
    for anchor in anchors:
        shown = anchor.shown
        if 0 < len(shown) <= _LONGEST_STEP:
            if shown[-1] in _STEP_ENDS and _STEP.fullmatch(shown):
                steps.append(anchor)
            if anchor.url and (shown[-1].isdecimal() or shown[-1] == "]") and _NUMBER.fullmatch(shown):
                numbered.append(anchor)
    if not steps and len(numbered) < (1 if place is not None else 2):
        return []
    homes = {anchor.element.getparent() for anchor in steps}
    if place is not None:
        homes |= {place, place.getparent()}
    homes |= {home.getparent() for home in homes if home is not None}
    pages = []
    for anchor in steps + numbered:
        if anchor.url is None:
            continue
        if anchor in steps:
            pages.append(anchor.url)
            continue
        parent = anchor.element.getparent()
        above = parent.getparent() if parent is not None else None
        if parent in homes or above in homes or (not steps and _same_list(anchor.url, url)):
            pages.append(anchor.url)
    return pages


def _same_list(page: str, url: str) -> bool:
    """Addresses that differ in a number only: 003-2.html beside 003-1.html."""
    return _digits_out(page) == _digits_out(url)


def _digits_out(url: str) -> str:
    return re.sub(r"(?:index)?[_-]?\d*(?=\.s?html?$)|\d+", "", url)


def _printed(lines: Sequence[Line]) -> tuple[int | None, Element | None]:
    """How many pages the list says it has, and where it says so."""
    for line in reversed(lines):
        if "页" not in line.text or line.row is not None or len(line.text) > 160 or not _PAGER_WORDS.search(line.text):
            continue
        found = _PRINTED.search(line.text)
        if found:
            total = int(next(group for group in found.groups() if group))
            if 0 <= total <= 20_000:
                return total, line.block
    return None, None
