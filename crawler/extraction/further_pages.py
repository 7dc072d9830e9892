"""Signs of further pages besides a pager's links, to be asked where no pager was found.

查看更多 with an address, attributes a script draws its pager from, numbers that are no links, 共 26 条 over fewer rows.
What has no address still counts: a list is held to be whole only where nothing says that there is more.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast
from urllib.parse import parse_qsl

from crawler.extraction.chrome import is_chrome
from crawler.extraction.earlier_rows import earlier_rows
from crawler.extraction.layout import Layout
from crawler.extraction.pager_signs import folded, least_pages, listed
from crawler.extraction.pager_words import MORE
from crawler.extraction.platforms.platform import MOST_PAGES
from crawler.extraction.platforms.script_pager import PAGE_PARAMETER
from crawler.extraction.scripted_choice import has_scripted_choice
from crawler.extraction.unfilled_pager import is_left_to_a_script

_MORE_ROWS = re.compile(
    r"(?:共[有计]?|总[计数]|合计)\s*[:：]?\s*\[?\s*(\d{1,5})\s*\]?\s*(?:条|篇|项|个?记录)|(?<!\d)(\d{1,5})\s*条(?:记录|信息|数据)|"
    r"(?:共[有计]?|总)(?:文章|信息|记录|数据)\s*(\d{1,5})\s*[条篇项]|(?:记录|信息|文章|数据)总数?\s*[:：]?\s*(\d{1,5})|^Total\s*[:：]\s*(\d{1,5})"
)
_OF_THE_SITE = re.compile(r"[本全]站|网站|今日|昨日|累计|访问|点击")
_PAGER_NAME = re.compile(r"pag(?:er|ination|es?)(?:$|[\s_-])", re.IGNORECASE)
_PAGE_FILE = re.compile(r"(?:/index(?:[_-]?(\d+))?|[_-](\d+))\.s?html?$|/page/(\d+)/?$")
_LONGEST = 60  # characters of a line that counts rows
_LONGEST_STEP = 12
_LONGEST_NUMBER = 4  # figures
_HAN = re.compile(r"[\u4e00-\u9fff]")
_STEP = re.compile(r"[下后後更较較早旧舊翻]")
_OFFSET = re.compile(r"start|offset|from|skip|begin", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FurtherPages:
    """`least`: how many pages there are at least, None where nothing tells."""

    pages: tuple[str, ...]
    least: int | None


_NOTHING = FurtherPages((), None)


def further_pages(layout: Layout) -> FurtherPages:
    source = layout.source
    if "更多" in source and (more := _more(layout)):
        return more
    if onward := _related(layout) or _onward(layout) or earlier_rows(layout):
        return FurtherPages(onward, None)
    if "pag" in source and (drawn := _drawn(layout) or _numbers(layout)):
        return drawn
    if _counts_more(layout):
        return FurtherPages((), 2)
    if not listed(layout):
        return _NOTHING
    least = least_pages(layout) or (2 if is_left_to_a_script(layout) or has_scripted_choice(layout) else None)
    return FurtherPages((), least) if least is not None else _NOTHING


def _more(layout: Layout) -> FurtherPages | None:
    """The rest of this very list behind 查看更多; a box's 更多 leads to another column."""
    for anchor in layout.anchors:
        if "更多" not in anchor.shown or not MORE.fullmatch(anchor.shown) or is_chrome(anchor.element):
            continue
        if anchor.url is None:
            return FurtherPages((), 2)
        if _leads_on(anchor.url, layout.url):
            return FurtherPages((anchor.url,), None)
    return None


def _related(layout: Layout) -> tuple[str, ...]:
    """`rel="next"` on a link of the page or in its head, whatever the link's words."""
    if 'rel="next"' not in layout.source and "rel='next'" not in layout.source:
        return ()
    hrefs = (link.get("href") for link in layout.root.iter("link", "a") if link.get("rel") == "next")
    return tuple(dict.fromkeys(url for href in hrefs if (url := layout.resolver.absolute(href)) and url != layout.url))


def _onward(layout: Layout) -> tuple[str, ...]:
    """Links to the address that must be the next page's, by an arrow, a picture, a number or words no pager is known by.

    Where this page's own address has a number, that may be a column's, and a name beside it the next column's.
    """
    has_number = _numbered(layout.url.partition("?")[0])[1] is not None
    return tuple(
        anchor.url
        for anchor in layout.anchors
        if anchor.url
        and len(anchor.shown) <= _LONGEST_STEP
        and (not _HAN.search(anchor.shown) or _STEP.search(anchor.shown))
        and (anchor.shown or not has_number)
        and anchor.url != layout.url
        and _leads_on(anchor.url, layout.url)
    )


def _leads_on(page: str, url: str) -> bool:
    """index_2.html after the folder's own address, list_3.html after list_2.html, ?start=20 after none."""
    (path, _, query), (own_path, _, own_query) = page.partition("?"), url.partition("?")
    if query != own_query:
        return path == own_path and _turns_page(dict(parse_qsl(query)), dict(parse_qsl(own_query)))
    (stem, number), (own, current) = _numbered(path), _numbered(own_path)
    return stem == own and number is not None and number in ((1, 2) if current is None else (current + 1,))


def _turns_page(query: Mapping[str, str], own: Mapping[str, str]) -> bool:
    """The same query but for a page's number, or for how many rows to leave out."""
    turned = [name for name in query if query[name] != own.get(name)]
    if len(turned) != 1 or query.keys() < own.keys():
        return False
    (name,) = turned
    value, before = query[name], own.get(name, "0")
    is_named = PAGE_PARAMETER.fullmatch(name) or _OFFSET.fullmatch(name)
    return bool(is_named) and value.isdecimal() and before.isdecimal() and int(value) > max(1, int(before))


def _numbered(path: str) -> tuple[str, int | None]:
    found = _PAGE_FILE.search(path)
    if found is None:
        return re.sub(r"\.s?html?$", "", path).rstrip("/"), None
    number = found[1] or found[2] or found[3]
    return path[: found.start()], int(number) if number else None


def _drawn(layout: Layout) -> FurtherPages | None:
    """`<div data-page-count="5" data-page-index="1" data-page-name="index" data-page-ext="html">`, empty."""
    for element in layout.root.iter("div", "ul", "span", "p"):
        if len(element) or len(element.attrib) < 3:
            continue
        told = {folded(str(name)): str(value) for name, value in element.attrib.items()}
        count, stem, ending = told.get("pagecount", ""), told.get("pagename"), told.get("pageext")
        if not count.isdecimal() or int(count) > MOST_PAGES:
            continue
        if not stem or not ending:
            return FurtherPages((), int(count))
        first = told.get("pageindex") or told.get("currentpage") or "1"
        offset = -1 if first == "0" else 0
        hrefs = [f"{stem}_{number + offset}.{ending.lstrip('.')}" for number in range(2, int(count) + 1)]
        return FurtherPages(tuple(url for href in hrefs if (url := layout.resolver.absolute(href))), int(count))
    return None


def _numbers(layout: Layout) -> FurtherPages | None:
    """1 2 3 in a pager of buttons that only a script turns (element-ui, ant design)."""
    for element in layout.root.iter("ul", "div"):
        if not _PAGER_NAME.search(element.get("class") or "") or next(element.iter("a"), None) is not None:
            continue
        pieces = [piece for text in cast("Iterator[str]", element.itertext()) for piece in text.split()]
        numbers = [int(piece) for piece in pieces if piece.isdecimal() and len(piece) < _LONGEST_NUMBER]
        if numbers[:2] == [1, 2]:
            return FurtherPages((), max(numbers))
    return None


def _counts_more(layout: Layout) -> bool:
    """More rows counted than the page's lists show."""
    shown = listed(layout)
    return shown > 0 and any(
        line.row is None
        and any(word in line.text for word in ("条", "共", "总", "otal"))
        and "。" not in line.text
        and len(line.text) <= _LONGEST
        and (counted := _MORE_ROWS.search(line.text)) is not None
        and int(next(filter(None, counted.groups()))) > shown
        and not _OF_THE_SITE.search(line.text)
        for line in layout.lines
    )
