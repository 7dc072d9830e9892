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
from crawler.extraction.year_links import linked_years
from crawler.extraction.year_tabs import panes

_YEAR = re.compile(r"(?:19|20)\d\d\s?年?度?")
_PERIOD = re.compile(rf"{_YEAR.pattern}|(?:1[0-2]|[1-9])月份?")
_LEAST_YEARS = 2
_YEARS = re.compile(rf">\s*{_YEAR.pattern}\s*<")
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
        return has_scripted_years(layout)  # 全部年份 to choose in a form for searching says nothing of a bar beside it
    if len({name for one in options if _PERIOD.fullmatch(name := caption(one))}) > 1:
        return not linked_years(layout)
    return any(_is_choice(tabs) and not _are_in_the_page(bar, len(tabs)) for bar, tabs in _bars(clicked))


def has_scripted_years(layout: Layout) -> bool:
    """Whether the list is one year's, and a script shows the others: asked where a pager of this year's pages was found."""
    if not _YEARS.search(layout.source) or not any(
        mark in layout.source for mark in ("onclick", "data-", "javascript:")
    ):
        return False
    return any(_are_years(tabs) and not _are_in_the_page(bar, len(tabs)) for bar, tabs in _bars(_clicked(layout)))


def _are_years(tabs: Sequence[Element]) -> bool:
    """Two at least, no 全部 among them; in a side menu, one of them marked as chosen, since there 全部 may be unsaid."""
    names = {caption(tab) for tab in tabs}
    if len([name for name in names if _YEAR.fullmatch(name)]) < _LEAST_YEARS or any(map(_ALL.fullmatch, names)):
        return False
    return any(map(_is_chosen, tabs)) or not is_chrome(tabs[0])


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
    if len([name for name in names if _PERIOD.fullmatch(name)]) > 1:
        return any(map(_is_chosen, tabs)) or not is_chrome(tabs[0])
    named = [name for name in names if _NAME.fullmatch(name) and _HAN.search(name)]
    return len(named) > 1 and any(map(_is_chosen, tabs)) and not is_chrome(tabs[0])


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
            if not len(element) and any(str(name).startswith("data-") for name in element.attrib):
                yield element
