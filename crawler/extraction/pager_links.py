"""Links to further pages of a list: 下一页, 尾页 and the numbers between them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import cast

from crawler.extraction.anchors import Anchor
from crawler.extraction.boxes_of_others import columns_heading_boxes, folder_of
from crawler.extraction.called_pages import number_called, script_of
from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element, up
from crawler.extraction.lists import ListBlock
from crawler.extraction.page_numbers import is_one_series
from crawler.extraction.pager_words import LAST, LINK_NUMBER, NEXT, PAGE_NUMBER, PREVIOUS, STEP, PrintedPages, caption
from crawler.extraction.platforms.script_pager import page_count

_ONWARD = re.compile(r"下一?[页頁]|后一?页|后\s?\d{0,3}\s?条|下页|next|末\s*[页頁]|尾\s*页|最后", re.IGNORECASE)
_ARROW = re.compile(r"[>›»＞]{1,2}")
_NO_PAGER = frozenset({"tr", "tbody", "table", "body", "html"})
_BESIDE_NUMBERS = re.compile(r"[<>«»＜＞‹›….·]+|首\s?页|[共总第][有计共]?\s*\d+\s*(?:[页条篇项]|条?记录)")
_LONGEST_STEP = 12
_STEP_ENDS = "页頁条tT<>«»＜＞‹›]】 "


def linked_pages(anchors: Sequence[Anchor], url: str, place: Element | None) -> tuple[list[Anchor], list[Element]]:
    """下一页, 尾页 and the numbers between them: those with an address, and those without.

    Numbers count only beside such words or in a row of their own. `place`: where the page says 共 N 页 of more than
    one.
    """
    steps = []
    dead = []
    numbered = []
    for anchor in anchors:
        shown = anchor.shown or anchor.text  # of a picture, its words
        if 0 < len(shown) <= _LONGEST_STEP:
            if shown[-1] in _STEP_ENDS and (STEP.fullmatch(shown) or _is_arrow_onward(anchor)):
                steps.append(anchor)
                if anchor.url is None and _ONWARD.search(shown):
                    dead.append(anchor.element)
            if (shown[-1].isdecimal() or shown[-1] == "]") and LINK_NUMBER.fullmatch(shown):
                numbered.append(anchor)
    addressed = [anchor for anchor in numbered if anchor.url]
    if not steps and place is None and (run := _run_of_pages(addressed, url)):
        return run, dead
    if not steps and len(addressed) < (1 if place is not None else 2):
        lone = [anchor.element for anchor in numbered if anchor.url is None]
        return [], lone if place is not None else [element for element in lone if _posts_back(element)]
    homes = {anchor.element.getparent() for anchor in steps}
    if place is not None:
        homes |= {place, place.getparent()}
    homes |= {home.getparent() for home in homes if home is not None}
    pages = [anchor for anchor in steps if anchor.url]
    for anchor in numbered:
        parent = anchor.element.getparent()
        above = parent.getparent() if parent is not None else None
        is_near = parent in homes or above in homes
        if anchor.url is None:
            dead += [anchor.element] if is_near else []
        elif is_near or (not steps and _same_list(anchor.url, url)):
            pages.append(anchor)
    return pages, dead


def within_the_list(linked: Sequence[Anchor], printed: PrintedPages, layout: Layout) -> list[Anchor]:
    """Without 上一页 of the first page and 下一页 of the last: they lead to pages 0 and N+1, which no list has.

    第1/1页 beside a 下一页 with an address may be what a template says before its script runs: the script must agree.
    """
    if printed.current is None or printed.total is None:
        return list(linked)
    is_last = printed.total <= printed.current and (
        printed.total > 1 or page_count(layout.scripts, layout.source) == printed.total
    )
    ends = ((PREVIOUS, printed.current <= 1), (NEXT, is_last))
    beyond = [step for step, is_at_end in ends if is_at_end]
    return [anchor for anchor in linked if not any(step.search(anchor.shown) for step in beyond)]


def pages_of_boxes(layout: Layout, page_name: str) -> frozenset[str]:
    """What the pager of a box beside a list leads to: its steps stand with the rows of that box and no others.

    The box is of 最新文章, or called as another column is (县政府最新公开) in whose folder its pages lie.
    """
    columns = columns_heading_boxes(layout, page_name)
    aside = [
        block for block in layout.blocks if block.heading and (block.heading in columns or block.is_aside(page_name))
    ]
    if not aside:
        return frozenset()
    own = _around(
        block for block in layout.blocks if block not in aside and (block.is_dated_list or block.is_title_list)
    )
    if not own:
        return frozenset()
    boxes = {
        element: folder for block in aside for folder in [columns.get(block.heading)] for element in up(block.container)
    }

    def is_boxed(element: Element, url: str) -> bool:
        home = next((one for one in element.iterancestors() if one in boxes or one in own), None)
        return home is not None and home not in own and boxes[home] in (None, folder_of(url))

    steps = (anchor for anchor in layout.anchors if len(anchor.shown) <= _LONGEST_STEP)
    return frozenset(
        anchor.url
        for anchor in steps
        if anchor.url
        and (STEP.fullmatch(anchor.shown) or LINK_NUMBER.fullmatch(anchor.shown))
        and is_boxed(anchor.element, anchor.url)
    )


def _around(blocks: Iterable[ListBlock]) -> set[Element]:
    return {element for block in blocks for element in up(block.container)}


def numbered_pages(linked: Sequence[Anchor], printed: PrintedPages, total: int) -> list[tuple[int, str]]:
    """Pages with their numbers, as a reader counts them."""
    numbered = []
    current = printed.current
    if current is None and not any(PREVIOUS.search(anchor.shown) for anchor in linked):
        current = 1
    for anchor in linked:
        assert anchor.url is not None
        number = PAGE_NUMBER.search(anchor.shown)
        if number:
            numbered.append((int(number[0]), anchor.url))
        elif NEXT.search(anchor.shown) and current is not None:
            numbered.append((current + 1, anchor.url))
        elif LAST.search(anchor.shown):
            numbered.append((total, anchor.url))
    return numbered


def _is_arrow_onward(anchor: Anchor) -> bool:
    """`<a class="next">»</a>`: an arrow whose name says where it leads."""
    if not anchor.url or not _ARROW.fullmatch(anchor.shown):
        return False
    parent = anchor.element.getparent()
    named = (anchor.element, parent) if parent is not None else (anchor.element,)
    return any("next" in (one.get(name) or "").lower() for one in named for name in ("class", "id", "rel"))


def _run_of_pages(addressed: Sequence[Anchor], url: str) -> list[Anchor]:
    """`1 [2] [3]`: an element with nothing but page numbers from 1 on, whose addresses differ in the number alone.

    A row of a calendar has addresses of another shape, and so have years.
    """
    homes: dict[Element, list[Anchor]] = {}
    for anchor in addressed:
        for element in islice(anchor.element.iterancestors(), 2):
            if element.tag in _NO_PAGER:
                break
            homes.setdefault(element, []).append(anchor)
    for home, anchors in homes.items():
        pieces = [piece for text in cast("Iterator[str]", home.itertext()) if (piece := text.strip(" []\xa0\t\r\n|"))]
        numbers = [int(piece) for piece in pieces if piece.isdecimal()]
        if numbers[:2] != [1, 2] or not all(piece.isdecimal() or _BESIDE_NUMBERS.fullmatch(piece) for piece in pieces):
            continue
        known = [(int(anchor.shown.strip(" []")), anchor.url or "") for anchor in anchors]
        if is_one_series([(number, page) for number, page in known if number > 1], url):
            return anchors
    return []


def _posts_back(element: Element) -> bool:
    """An ASP.NET pager without words: `2` that posts back for page 2. A calendar's days are numbered otherwise."""
    return "__doPostBack" in script_of(element) and str(number_called(element)) == caption(element)


def _same_list(page: str, url: str) -> bool:
    """Addresses that differ in a number only: 003-2.html beside 003-1.html."""
    return _digits_out(page) == _digits_out(url)


def _digits_out(url: str) -> str:
    return re.sub(r"(?:index)?[_-]?\d*(?=\.s?html?$)|\d+", "", url)
