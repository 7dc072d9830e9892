"""Further pages of a list that no link leads to: buttons, choices, and what a script loads into the page."""

import re
from collections.abc import Sequence

from crawler.extraction.ajax_list import lists_asked, names_a_page
from crawler.extraction.called_pages import number_called
from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element
from crawler.extraction.pager_words import LINK_NUMBER, MORE, PAGE_NUMBER, STEP, caption

_AJAX = re.compile(r"\$\.(?:ajax|get|post|getJSON)\b|\baxios\b|XMLHttpRequest|\bfetch\s*\(")
# layui's flow, dropload, mescroll; or a script that asks for one page after another.
_FLOWS = re.compile(r"\bflow\.load\s*\(|\.dropload\s*\(|\bMeScroll\b|\binfinite_?scroll", re.IGNORECASE)
_NEXT_ASKED = re.compile(r"\bpage(?:_?no|_?num|_?index)?\s*(?:\+\+|\+=\s*1)|\+\+\s*page", re.IGNORECASE)
_MAY_GO = re.compile(r"onclick=.{0,30}?\blocation")
_GOES_TO = re.compile(r"""\blocation(?:\.href)?\s*=\s*["']([^"']+)["']\s*(?:;|$)""")


def clicked_pages(layout: Layout, place: Element | None) -> list[Element]:
    """Buttons and other elements, no links, that one clicks on for a page."""
    if "onclick" not in layout.source or "页" not in layout.source:
        return []
    near = place.getparent() if place is not None else None
    inside = set(near.iter()) if near is not None else set()
    return [
        element
        for element in layout.root.iter("span", "li", "input", "button", "td", "div", "em", "i")
        if element.get("onclick")
        and number_called(element) is not None
        and (element in inside or STEP.fullmatch(caption(element) or element.get("value") or ""))
    ]


def pressed_pages(layout: Layout) -> list[str]:
    """Pages that a button leads to: `<button onclick="location.href='?p=2'">下页</button>`."""
    if not _MAY_GO.search(layout.source):
        return []
    return [
        url
        for element in layout.root.iter("button", "input", "span", "li", "div", "em", "i", "td")
        if (onclick := element.get("onclick"))
        and (goes := _GOES_TO.search(onclick))
        and STEP.fullmatch(caption(element) or element.get("value") or "")
        and (url := layout.resolver.absolute(goes[1]))
    ]


def chosen_pages(layout: Layout) -> list[tuple[int, str]]:
    """Pages to choose from in a `<select>`: `<option value="index_1.html">2</option>`."""
    return [
        (int(number[0]), url)
        for option in layout.root.iter("option")
        if (number := PAGE_NUMBER.search(caption(option)))
        and len(caption(option)) <= len(number[0]) + 3
        and (option.get("value") or "").count(".") + (option.get("value") or "").count("/")
        and (url := layout.resolver.absolute(option.get("value")))
    ]


def shows_more(dead: Sequence[Element], scripts: str) -> bool:
    """Dead links for more pages that a script brings to life."""
    numbers = sum(1 for element in dead if LINK_NUMBER.fullmatch(caption(element)))
    return numbers > 1 or (bool(dead) and _AJAX.search(scripts) is not None)


def loads_more(layout: Layout) -> bool:
    """A button, or a script as one scrolls, loads the rest into the page: its rows have no address."""
    if not any(block.is_dated_list or block.is_title_list for block in layout.blocks):
        return False
    if _flows(layout.scripts):
        return True
    if "更多" not in layout.source:
        return False
    return any(
        "更多" in line.text and MORE.fullmatch(line.text) and ("加载" in line.text or line.owner.get("onclick"))
        for line in layout.lines
    ) or any(
        "更多" in shown and MORE.fullmatch(shown)
        for button in layout.root.iter("button", "input")
        if (shown := caption(button) or button.get("value") or "")
    )


def lists_asked_for_more(layout: Layout) -> tuple[str, ...]:
    """The first page of the one list a script asks for page by page, as 加载更多 does; its first rows are drawn already."""
    asked = (
        lists_asked(layout.scripts, layout.resolver)
        if loads_more(layout) and _NEXT_ASKED.search(layout.scripts)
        else ()
    )
    return asked if len(asked) == 1 and names_a_page(asked[0]) else ()


def _flows(scripts: str) -> bool:
    return bool(_FLOWS.search(scripts) or (_NEXT_ASKED.search(scripts) and _AJAX.search(scripts)))
