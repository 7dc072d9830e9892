"""新点 Epoint: `moreinfo.html`, page n is `/{栏目}/{n}.html`; after page 100 `?categoryNum=…&pageIndex=n` by a callback."""

import re

from crawler.extraction.platforms.platform import MOST_PAGES, ListPages, ListSource, Marks
from crawler.extraction.platforms.script_pager import page_count

_ARTICLE = re.compile(r"/\d{8}/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.html")
_LIST = re.compile(r"/(?:moreinfo|subpage\w*|list|about|\d{1,3})\.html$")
_CATEGORY = re.compile(r"categoryNum[\"']?\s*[:=]\s*[\"']?([\w-]+)", re.IGNORECASE)
_TOTAL = re.compile(
    r"(?:\bpageCount|\btotalPage|total-page|data-pagecount)[\"']?\s*[:=]\s*[\"']?(\d{1,5})|(?<!\d)\d{1,4}/(\d{1,5})(?=\s*</)",
    re.IGNORECASE,
)
_DYNAMIC = re.compile(r"""["']([^"'\s<>]*?)\?categoryNum=""", re.IGNORECASE)
_STATIC_PAGES = 100  # later pages are not written as files


def recognises(url: str, marks: Marks) -> bool:
    return "moreinfo.html" in url or bool(_ARTICLE.search(url)) or "ewb-" in marks() or "epoint" in marks().lower()


def pages(source: ListSource) -> ListPages | None:
    if not _LIST.search(source.url) or ("categoryNum" not in source.scripts and "moreinfo" not in source.url):
        return None
    total = source.printed if source.printed is not None else page_count(source.scripts, source.html)
    if total is None:
        found = _TOTAL.search(source.html)
        total = int(found[1] or found[2]) if found else None
    if total is None:
        return None
    hrefs = [f"{number}.html" for number in range(2, min(total, _STATIC_PAGES) + 1)]
    category, dynamic = _CATEGORY.search(source.scripts), _DYNAMIC.search(source.scripts)
    if total > _STATIC_PAGES and category and dynamic:
        hrefs += [
            f"{dynamic[1]}?categoryNum={category[1]}&pageIndex={number}"
            for number in range(_STATIC_PAGES + 1, min(total, MOST_PAGES) + 1)
        ]
    return ListPages(total, tuple(hrefs))
