"""A place kept for a pager and left empty: the list may go on behind a script, or be one page long.

Where the page's script speaks of the place, or one stands beside it, what it draws there is unknown. Any other is in
doubt where the list has as many rows as a page would hold and a script file is loaded: servers leave it empty where
there is one page (`<div id="pages"></div>` of PHPCMS).
"""

import re

from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element
from crawler.extraction.scripted_list import scripted_list

_PLACES = ("div", "ul", "ol", "span", "p", "nav", "td", "section")
# fenye and fanye are 分页 and 翻页; pageNav, jpage, kkpager, tcdPageCode, M-box and digg are plugins' own words.
_PAGER_NAME = re.compile(
    r"(?<!home)pag(?:e|es|inator|enav|ebar|ecode|elist|ebox|ediv|eview)(?:$|[\s\d_-])|pag(?:er|ing|ination)|fenye|fanye"
    r"|(?:^|[\s_-])(?:fy|pg|m-box|digg|changepage|turn-?page)(?:$|[\s\d_-])",
    re.IGNORECASE,
)
_CUSTOM_TAG = re.compile(r"<[a-z]+(?:-[a-z]+)*-(?:pagination|pager)\b", re.IGNORECASE)
_PAGER_FILE = re.compile(r"pag(?:e|er|ing|ination|inator)(?:[\d._-][\w.-]*)?\.js|fenye[\w.-]*\.js", re.IGNORECASE)
_LIBRARY = re.compile(
    r"(?:jquery(?:[-.]\d[\w.]*)?(?:[.-]?min)?|jquery[.-](?:superslide|cookie|validate|lazyload)\S*|bootstrap\S*|swiper\S*|superslide\S*|html5(?:shiv)?\S*|respond\S*)"
    r"\.js|baidu\.com|conac\.cn|bdimg|jiathis",
    re.IGNORECASE,
)  # of these none draws a pager
_WAITS = re.compile(
    r"(?:正在|努力)?加载中?[\s.…。]*|(?:向?[上下]拉|滑动|点击|点此)(?:继续)?(?:加载|查看|获取)(?:更多)?[\s.…。]*|loading[\s.…]*",
    re.IGNORECASE,
)
_LEAST = 5  # rows of a page; no list is shown in pages of four
_EVEN_TO = 30


def is_left_to_a_script(layout: Layout) -> bool:
    """Whether the page's list may go on behind an empty pager, or words that tell one to wait or to pull for more."""
    lists = [block for block in layout.blocks if block.is_dated_list or block.is_title_list]
    if max((len(block.rows) for block in lists), default=0) < _LEAST:
        return False
    places = [one for one in layout.root.iter(*_PLACES) if _is_empty_pager(one)]
    if any(_is_known_to_script(place, layout.scripts) for place in places):
        return scripted_list(layout.scripts) is None  # or all rows are in the page, a screen at a time
    full = [block for block in lists if may_fill_a_page(len(block.rows))]
    files = [src for script in layout.root.iter("script") if (src := script.get("src")) and not _LIBRARY.search(src)]
    if not full or not files:
        return False
    return (
        bool(places)
        or _CUSTOM_TAG.search(layout.source) is not None
        or any(_is_followed_by_a_place(block.container) for block in full)
        or any(_PAGER_FILE.search(script.get("src") or "") for script in layout.root.iterfind(".//body//script"))
        or any(map(_waits, layout.root.iter(*_PLACES)))
    )


def _is_known_to_script(place: Element, scripts: str) -> bool:
    """By its id, by holding one, or by standing before one."""
    beside = place.getnext()
    name = place.get("id")
    is_named = bool(name) and any(f"{quote}{mark}{name}{quote}" in scripts for quote in "\"'" for mark in ("", "#"))
    return is_named or len(place) > 0 or (beside is not None and beside.tag == "script")


def may_fill_a_page(rows: int) -> bool:
    """Whether that many rows are what a list shows on one page: 5, 6, 8, 10, 12, 15, 20, 25 and so on."""
    return rows >= _LEAST and (rows % 5 == 0 or (rows % 2 == 0 and rows <= _EVEN_TO))


def _is_followed_by_a_place(element: Element) -> bool:
    """`<div id="demo7"></div>` right below the list, or below the box it stands in: an id is for a script to find."""
    above = element.getparent()
    below = [one.getnext() for one in (element, above) if one is not None]
    return any(one is not None and one.tag in _PLACES and one.get("id") and _is_empty(one) for one in below)


def _is_empty_pager(element: Element) -> bool:
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    return _PAGER_NAME.search(name) is not None and _is_empty(element)


def _is_empty(element: Element) -> bool:
    """But for scripts."""
    texts = [element.text, *(inner.tail for inner in element)]
    return all(inner.tag == "script" for inner in element) and not any(text and text.strip() for text in texts)


def _waits(element: Element) -> bool:
    text = element.text
    return text is not None and not len(element) and _WAITS.fullmatch(text.strip()) is not None
