"""Choices of which only a script shows the others: years, months, or kinds in a bar of tabs (选项卡).

What the chosen one does not list, another may.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from crawler.extraction.chrome import is_chrome
from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element
from crawler.extraction.pager_words import caption

_PERIOD = re.compile(r"(?:19|20)\d\d\s?年?度?|(?:1[0-2]|[1-9])月份?")
_ALL = re.compile(r"(?:全部|所有|不限|请选择).{0,6}")
_ITEMS = frozenset({"li", "span", "dd", "div", "td", "p"})
_NAME = re.compile(r"[^\d\s].{0,13}")
_HAN = re.compile(r"[\u4e00-\u9fff]{2}")
_CHOSEN = re.compile(
    r"(?:^|[\s_-])(?:on|cur|curr|current|active|act|selected|select|sel|hover|this|now|checked)(?:$|[\s_\d-])",
    re.IGNORECASE,
)


def has_scripted_choice(layout: Layout) -> bool:
    """Whether the page's list is one of several to choose from, the others not being in the page."""
    clicked = list(_clicked(layout))
    options = list(layout.root.iter("option")) if "<option" in layout.source else []
    if any(_ALL.fullmatch(caption(one)) for one in (*clicked, *options)):
        return False
    periods = {name for one in (*clicked, *options) if _PERIOD.fullmatch(name := caption(one))}
    return len(periods) > 1 or _has_tabs(layout, clicked)


def _has_tabs(layout: Layout, clicked: Iterable[Element]) -> bool:
    """Names side by side, one of them marked as chosen, above fewer lists than there are names."""
    bars: dict[Element, list[Element]] = defaultdict(list)
    for element in clicked:
        name = caption(element)
        item = element.getparent() if element.tag == "a" else element
        bar = item.getparent() if item is not None and item.tag in _ITEMS else item
        if bar is not None and _NAME.fullmatch(name) and _HAN.search(name):
            bars[bar].append(element)
    lists = [block for block in layout.blocks if block.is_dated_list or block.is_title_list]
    return any(
        len(tabs) > max(1, len(lists)) and any(map(_is_chosen, tabs)) and not is_chrome(bar)
        for bar, tabs in bars.items()
    )


def _is_chosen(tab: Element) -> bool:
    above = tab.getparent()
    return any(one is not None and _CHOSEN.search(one.get("class") or "") for one in (tab, above))


def _clicked(layout: Layout) -> Iterator[Element]:
    """What is clicked on and leads to no address."""
    for element in layout.clicked:
        if element.tag != "a" and layout.resolver.scripted(element.get("onclick")) is None:
            yield element
    for anchor in layout.anchors:
        if anchor.url is None and not (anchor.element.get("href") or "").startswith("#"):
            yield anchor.element
    if "data-" in layout.source:
        for element in layout.root.iter("li", "span", "div", "dd", "em", "b"):
            if not len(element) and any(str(name).startswith("data-") for name in element.keys()):  # noqa: SIM118
                yield element
