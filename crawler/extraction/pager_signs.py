"""Signs that a list has further pages where nothing leads to them: how many pages there are at least, or None.

Where such a sign is wrong a whole list passes for one read in part; where one is missed, rows nobody saw are held not
to be published.
"""

import re
from collections.abc import Callable, Iterator
from typing import cast

from crawler.extraction.called_pages import number_called
from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element
from crawler.extraction.pager_words import NEXT, STEP, caption
from crawler.extraction.platforms.script_pager import page_count
from crawler.extraction.scripted_list import scripted_list

_PAGES = frozenset({"totalpage", "totalpages", "pagecount", "pagetotal", "pagenum", "pages", "maxpage", "countpage"})
_ROWS = frozenset({"total", "totalcount", "totalrecord", "totalrecords", "totalnum", "recordcount", "rowcount"})
_PAGER_NAME = re.compile(r"pag(?:er|ination|es?|ing)|fenye|\bfy\b", re.IGNORECASE)
_CHOICE = re.compile(r"第?\s*(\d{1,4})\s*(?:/\s*\d{1,4}\s*)?页")
_OFF = re.compile(r"disabled|\boff\b|none", re.IGNORECASE)
_OF = re.compile(r"\s*1\s*/\s*(\d{1,4})\s*")
_MOST = 9999


def least_pages(layout: Layout) -> int | None:
    """The first sign found. `layout`: of a page of rows on which no pager was found."""
    signs: tuple[Callable[[Layout], int | None], ...] = (
        _told_by_fields,
        _chosen,
        _buttons,
        _printed,
        _called,
        _scripted,
        _awaited,
    )
    return next((least for sign in signs if (least := sign(layout)) is not None and least > 1), None)


def listed(layout: Layout) -> int:
    """How many rows the page's lists show."""
    return sum(len(block.rows) for block in layout.blocks if block.is_dated_list or block.is_title_list)


def folded(name: str) -> str:
    return name.lower().removeprefix("data-").replace("-", "").replace("_", "")


def _told_by_fields(layout: Layout) -> int | None:
    """`<input type="hidden" id="totalPage" value="5">`, `<div class="page" data-total="60">`."""
    for field in layout.root.iter("input"):
        value = str(field.get("value") or "")
        if value.isdecimal() and (field.get("type") or "").lower() == "hidden":
            least = _least(folded(str(field.get("id") or field.get("name") or "")), value, layout)
            if least:
                return least
    for element in layout.root.iter("div", "ul", "span", "nav") if "data-" in layout.source else ():
        if len(element.attrib) > 1 and _PAGER_NAME.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            for name, told in element.attrib.items():
                if str(told).isdecimal() and (least := _least(folded(str(name)), str(told), layout)):
                    return least
    return None


def _least(name: str, value: str, layout: Layout) -> int | None:
    number = int(value[:6])
    if name in _PAGES:
        return number if 1 < number <= _MOST else None
    return 2 if name in _ROWS and number > listed(layout) else None


def _chosen(layout: Layout) -> int | None:
    """第1页 and 第2页 to choose from."""
    if "<option" not in layout.source:
        return None
    numbers = [int(shown[1]) for option in layout.root.iter("option") if (shown := _CHOICE.fullmatch(caption(option)))]
    return max(numbers, default=None)


def _buttons(layout: Layout) -> int | None:
    """A button 下一页 that may be pressed: an element that is one, or one that something is bound to by its id."""
    for button in layout.root.iter("button", "input"):
        shown = caption(button) or button.get("value") or ""
        may_be_pressed = button.get("disabled") is None and not _OFF.search(
            f"{button.get('class') or ''} {button.get('style') or ''}"
        )
        if may_be_pressed and NEXT.search(shown) and STEP.fullmatch(shown):
            return 2
    return None


def _printed(layout: Layout) -> int | None:
    """1 / 2 alone on its line."""
    for line in layout.lines:
        if line.row is None and "/" in line.text and (pages := _OF.fullmatch(line.text)):
            return int(pages[1])
    return None


def _called(layout: Layout) -> int | None:
    """`1` and `2` side by side, no links, of which the second is clicked on or names its page in an attribute."""
    if "onclick" not in layout.source and "data-" not in layout.source:
        return None
    for element in layout.root.iter("a", "span", "li", "em", "i", "div"):
        if caption(element) != "2" or layout.resolver.absolute(element.get("href")) is not None:
            continue
        attributes = cast("Iterator[tuple[str, str]]", element.attrib.items())
        names = (folded(name) for name, value in attributes if value == "2")
        turns = number_called(element) == 2 or any("page" in name for name in names)
        if turns and _is_after_one(element):
            return 2
    return None


def _is_after_one(element: Element) -> bool:
    before = element.getprevious()
    return before is not None and caption(before) == "1"


def _scripted(layout: Layout) -> int | None:
    return page_count(layout.scripts, layout.source) if "age" in layout.scripts or "otal" in layout.scripts else None


def _awaited(layout: Layout) -> int | None:
    """`<div id="page_div"></div>` that the page's script speaks of, or beside a script: what it draws there is unknown."""
    if "<script" not in layout.source.lower():
        return None
    for element in layout.root.iter("div", "ul", "span", "p", "td"):
        names = (element.get("class") or "", element.get("id") or "")
        if not any(names) or not any(map(_PAGER_NAME.search, names)) or len(element) or caption(element):
            continue
        beside = element.getnext()
        if (names[1] and _is_spoken_of(names[1], layout.scripts)) or (beside is not None and beside.tag == "script"):
            return 2 if scripted_list(layout.scripts) is None else None  # all rows are in the page, a screen at a time
    return None


def _is_spoken_of(name: str, scripts: str) -> bool:
    return any(f"{quote}{mark}{name}{quote}" in scripts for quote in "\"'" for mark in ("", "#"))
