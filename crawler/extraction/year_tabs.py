"""One list behind tabs of years: 2026年, 2025年, and a pane of rows for each, all in the page and one of them shown."""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from crawler.extraction.anchors import Anchor
from crawler.extraction.lines import Element, Line, up
from crawler.extraction.row_dates import dated_by_heading

if TYPE_CHECKING:
    from crawler.extraction.lists import ListBlock

_YEAR = re.compile(r"(20\d\d)\s?年?度?")
_LEAST_TABS = 2


def joined_by_years(
    blocks: "list[ListBlock]", lines: Sequence[Line], rows: Mapping[Element, Sequence[Anchor]]
) -> "list[ListBlock]":
    """The panes as one list under the first. A row that says 11-03 there is of its tab's year.

    Tabs that lead to another address are columns or pages of their own.
    """
    tabs = [line for line in lines if line.text[:2] == "20" and _YEAR.fullmatch(line.text)]
    if len(tabs) < _LEAST_TABS:
        return blocks
    for bar, heads in groupby(tabs, lambda line: line.block.getparent()):
        years = list(heads)
        if bar is None or len(years) < _LEAST_TABS or _lead_on(years, rows) or len(bar) != len(years):
            continue
        shown = panes(bar, len(years))
        inside = [_within(blocks, pane) for pane in shown]
        if any(len(own) > 1 for own in inside) or sum(map(len, inside)) < _LEAST_TABS:
            continue
        found = [(year, own[0]) for year, own in zip(years, inside, strict=True) if own]
        for year, block in found:
            block.rows = dated_by_heading(block.rows, f"{year.text[:4]}年")
        (_, first), *others = found
        for _, block in others:
            first.extend(block)
        blocks = [block for block in blocks if not any(block is other for _, other in others)]
    return blocks


def _lead_on(tabs: Sequence[Line], rows: Mapping[Element, Sequence[Anchor]]) -> bool:
    return any(anchor.url for tab in tabs if tab.row is not None for anchor in rows.get(tab.row, ()))


def panes(bar: Element, count: int) -> Sequence[Element]:
    """As many elements below the bar as it has tabs, right below or in one box; none where that does not come out."""
    below = [element for element in bar.itersiblings() if isinstance(element.tag, str)]
    if len(below) == 1:
        below = list(below[0])
    return below if len(below) == count and _are_panes(below) else ()


def _are_panes(elements: Sequence[Element]) -> bool:
    """Called the same; where they are called nothing, all but one are hidden. A list, its pager and a side box are not."""
    names = {(element.tag, (element.get("class") or "").partition(" ")[0]) for element in elements}
    hidden = sum("display" in (style := element.get("style") or "") and "none" in style for element in elements)
    return len(names) == 1 and (all(name for _, name in names) or hidden == len(elements) - 1)


def _within(blocks: "Sequence[ListBlock]", pane: Element) -> "list[ListBlock]":
    return [block for block in blocks if any(element is pane for element in up(block.container))]
