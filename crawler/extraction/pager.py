"""Further pages of a list: links a reader sees, and what the site's platform tells (platforms.md §2-6).

A list with signs of pages that have no address counts one page more than are known, so that it never looks whole.
"""

from collections.abc import Collection, Sequence

from crawler.extraction.anchors import Anchor
from crawler.extraction.called_pages import pages_by_choice, read_called_pages
from crawler.extraction.further_pages import further_pages
from crawler.extraction.layout import Layout
from crawler.extraction.lines import Line
from crawler.extraction.page_numbers import fill_in
from crawler.extraction.pager_buttons import (
    chosen_pages,
    clicked_pages,
    lists_asked_for_more,
    loads_more,
    pressed_pages,
    shows_more,
)
from crawler.extraction.pager_links import linked_pages, numbered_pages, within_the_list
from crawler.extraction.pager_words import LAST, PAGE_NUMBER, PrintedPages, read_printed
from crawler.extraction.platforms import PLATFORMS, ListPages, ListSource, script_pages
from crawler.extraction.platforms.platform import MOST_PAGES
from crawler.extraction.scripted_choice import has_scripted_years
from crawler.page_facts import Pager


def read_pager(layout: Layout, elsewhere: Collection[str] = ()) -> Pager | None:
    """None when the page shows no sign of further pages. `total` counts pages, as printed or as its script says.

    `elsewhere`: what leads to further pages of boxes beside the list.
    """
    url = layout.url
    printed = read_printed(_lines_without(elsewhere, layout) if elsewhere else layout.lines)
    total = printed.total
    linked, dead = linked_pages(layout.anchors, url, printed.place if total and total > 1 else None)
    linked = [anchor for anchor in within_the_list(linked, printed, layout) if anchor.url not in elsewhere]
    pages = [anchor.url for anchor in linked if anchor.url]
    told = _told(layout, total)
    if told is not None:
        total = told.total if total is None else max(total, told.total)
        pages += [page for href in told.hrefs[:MOST_PAGES] if (page := layout.resolver.absolute(href))]
    if not pages and (total is None or total > 1):
        dead = dead or clicked_pages(layout, printed.place)
        called = read_called_pages(layout, dead, total)
        pages += called.pages
        if called.last is not None:
            total = max(called.last, total or 0)
        elif called.unknown or (total is None and (shows_more(dead, layout.scripts) or loads_more(layout))):
            total = max(total or 0, 2)
            if asked := lists_asked_for_more(layout):
                pages, total = [*asked], 3  # the first page again, the second, and what may follow
    pages += pressed_pages(layout)
    if not pages:
        pages += pages_by_choice(layout)
    is_lowest = False  # of the count nothing but a sign tells
    if not pages and total is None:
        further = further_pages(layout)
        pages, total, is_lowest = list(further.pages), further.least, further.least is not None
    if layout.platform != "vsb" and (total is None or total > len(set(pages) - {url}) + 1):
        total, filled = _filled(linked, layout, printed, total)
        pages += filled
    unique = tuple(dict.fromkeys(page for page in pages if page != url))
    if (pages or total is not None) and not is_lowest and has_scripted_years(layout):
        total = max(total or 0, len(unique) + 1) + 1
    return Pager(unique, total) if unique or total is not None else None


def _lines_without(elsewhere: Collection[str], layout: Layout) -> Sequence[Line]:
    """Lines of the page but for those with steps of a box's pager, which may print how many pages the box has."""
    steps = {anchor.element for anchor in layout.anchors if anchor.url in elsewhere}
    return [line for line in layout.lines if not any(span[0] in steps for span in line.spans)]


def _filled(
    linked: Sequence[Anchor], layout: Layout, printed: PrintedPages, total: int | None
) -> tuple[int | None, tuple[str, ...]]:
    """How many pages there are, and the addresses of those between the ones a pager links to."""
    if not linked and (total is None or total < 2):
        return total, ()
    if total is not None:
        numbered = numbered_pages(linked, printed, total) or chosen_pages(layout)
        return total, fill_in(numbered, total) if total > 2 else tuple(page for _, page in numbered)
    last = next((anchor.url for anchor in linked if anchor.url and LAST.search(anchor.shown)), None)
    highest = {int(run) + more for run in PAGE_NUMBER.findall(last) for more in (0, 1)} if last else set()
    for number in sorted(highest, reverse=True):
        numbered = numbered_pages(linked, printed, number)
        filled = fill_in(numbered, number) if 2 < number <= MOST_PAGES and len(set(numbered)) > 1 else ()
        if filled:
            return number, filled
    return None, ()


def _told(layout: Layout, printed: int | None) -> ListPages | None:
    """What the page's platform reads from its scripts; where none does, what any script shows."""
    source = ListSource(layout.url, layout.source, layout.scripts, printed)
    known = PLATFORMS[layout.platform] if layout.platform else None
    for platform in [known] if known else PLATFORMS.values():
        told = platform.pages(source)
        if told is not None:
            return told
    may_be_list = printed is not None or any(block.is_dated_list for block in layout.blocks)
    return script_pages(source) if may_be_list else None
