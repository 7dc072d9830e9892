"""Signs of further pages besides a pager's links, to be asked where no pager was found.

查看更多 with an address, attributes a script draws its pager from, numbers that are no links, 共 26 条 over fewer rows.
What has no address still counts: a list is held to be whole only where nothing says that there is more.
"""

import re
from dataclasses import dataclass

from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element
from crawler.extraction.lists import is_chrome

_MORE = re.compile(r"[\s>+▼↓]*(?:点击|点此)?(?:加载|查看|显示|浏览)更多(?:信息|内容|数据|文章|新闻)?[\s.…>»▼↓]*")
_MORE_ROWS = re.compile(r"共[有计]?\s*\[?\s*(\d{1,5})\s*\]?\s*(?:条|篇|项|个?记录)")
_PAGER_NAME = re.compile(r"pag(?:er|ination|es?)(?:$|[\s_-])", re.IGNORECASE)
_PAGE_FILE = re.compile(r"(?:/index(?:[_-]?(\d+))?|[_-](\d+))\.s?html?$")
_LONGEST = 60  # characters of a line that counts rows
_MOST_PAGES = 1000


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
    if "page" in source.lower() and (drawn := _drawn(layout) or _numbers(layout)):
        return drawn
    return FurtherPages((), 2) if "共" in source and _counts_more(layout) else _NOTHING


def _more(layout: Layout) -> FurtherPages | None:
    """The rest of this very list behind 查看更多; a box's 更多 leads to another column."""
    for anchor in layout.anchors:
        if "更多" not in anchor.shown or not _MORE.fullmatch(anchor.shown) or is_chrome(anchor.element):
            continue
        if anchor.url is None:
            return FurtherPages((), 2)
        if _leads_on(anchor.url, layout.url):
            return FurtherPages((anchor.url,), None)
    return None


def _leads_on(page: str, url: str) -> bool:
    """index_2.html after the folder's own address, list_3.html after list_2.html; never another column's number."""
    (stem, number), (own, current) = _numbered(page), _numbered(url)
    return stem == own and number == current + 1


def _numbered(url: str) -> tuple[str, int]:
    found = _PAGE_FILE.search(url)
    if found is None:
        return re.sub(r"\.s?html?$", "", url).rstrip("/"), 1
    return url[: found.start()], int(found[1] or found[2] or 1)


def _drawn(layout: Layout) -> FurtherPages | None:
    """`<div data-page-count="5" data-page-index="1" data-page-name="index" data-page-ext="html">`, empty."""
    for element in layout.root.iter("div", "ul", "span", "p"):
        if len(element) or len(element.attrib) < 3:
            continue
        told = {_folded(str(name)): str(value) for name, value in element.attrib.items()}
        count, stem, ending = told.get("pagecount", ""), told.get("pagename"), told.get("pageext")
        if not count.isdecimal() or int(count) > _MOST_PAGES:
            continue
        if not stem or not ending:
            return FurtherPages((), int(count))
        first = told.get("pageindex") or told.get("currentpage") or "1"
        offset = -1 if first == "0" else 0
        hrefs = [f"{stem}_{number + offset}.{ending.lstrip('.')}" for number in range(2, int(count) + 1)]
        return FurtherPages(tuple(url for href in hrefs if (url := layout.resolver.absolute(href))), int(count))
    return None


def _folded(name: str) -> str:
    return name.lower().removeprefix("data-").replace("-", "").replace("_", "")


def _numbers(layout: Layout) -> FurtherPages | None:
    """1 2 3 in a pager of buttons that only a script turns (element-ui, ant design)."""
    for element in layout.root.iter("ul", "div"):
        if not _PAGER_NAME.search(element.get("class") or "") or next(element.iter("a"), None) is not None:
            continue
        numbers = [int(text) for item in element.iter("li", "span", "button") if (text := _number(item))]
        if numbers[:2] == [1, 2]:
            return FurtherPages((), max(numbers))
    return None


def _number(item: Element) -> str:
    text = (item.text or "").strip()
    return text if text.isdecimal() and len(text) < 4 else ""


def _counts_more(layout: Layout) -> bool:
    """More rows counted than the page's lists show."""
    listed = [len(block.rows) for block in layout.blocks if block.is_dated_list or block.is_title_list]
    return bool(listed) and any(
        line.row is None
        and "共" in line.text
        and "。" not in line.text
        and len(line.text) <= _LONGEST
        and (counted := _MORE_ROWS.search(line.text)) is not None
        and int(counted[1]) > sum(listed)
        for line in layout.lines
    )
