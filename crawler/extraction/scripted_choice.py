"""Choices of which only a script shows the others: years, months, or kinds in a bar of tabs (选项卡).

What the chosen one does not list, another may.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from crawler.extraction.chrome import is_chrome
from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element
from crawler.extraction.pager_words import caption
from crawler.extraction.year_tabs import panes

_PERIOD = re.compile(r"(?:19|20)\d\d\s?年?度?|(?:1[0-2]|[1-9])月份?")
_ALL = re.compile(r"(?:全部|所有|不限|请选择).{0,6}")
_NAME = re.compile(r"[^\d\s页頁][^页頁]{0,13}")  # no step of a pager
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
    if len({name for one in options if _PERIOD.fullmatch(name := caption(one))}) > 1:
        return True
    return any(_is_choice(tabs) and not _are_in_the_page(bar, len(tabs)) for bar, tabs in _bars(clicked))


def _bars(clicked: Iterable[Element]) -> Iterable[tuple[Element, Sequence[Element]]]:
    """What stands side by side to be clicked on, by the element around it."""
    bars: dict[Element, list[Element]] = defaultdict(list)
    for element in clicked:
        above = element.getparent()
        while above is not None and len(above) == 1:
            above = above.getparent()
        if above is not None:
            bars[above].append(element)
    return bars.items()


def _is_choice(tabs: Sequence[Element]) -> bool:
    """Years or months, or names of which one is marked as chosen. A menu of years may only narrow what is shown."""
    names = {caption(tab) for tab in tabs}
    if is_chrome(tabs[0]):
        return False
    if len([name for name in names if _PERIOD.fullmatch(name)]) > 1:
        return True
    return len([name for name in names if _NAME.fullmatch(name) and _HAN.search(name)]) > 1 and any(
        map(_is_chosen, tabs)
    )


def _are_in_the_page(bar: Element, count: int) -> bool:
    """The rows of each are, in panes of which one is shown."""
    shown = panes(bar, count)
    return len(shown) > 0 and all(next(pane.iter("a"), None) is not None for pane in shown)


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
