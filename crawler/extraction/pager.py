"""Further pages of a list: links a reader sees, and what the site's platform tells (platforms.md §2-6).

A list with signs of pages that have no address counts one page more than are known, so that it never looks whole.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import cast

from crawler.extraction.anchors import Anchor
from crawler.extraction.called_pages import number_called, read_called_pages, script_of
from crawler.extraction.further_pages import further_pages
from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element, Line
from crawler.extraction.page_numbers import fill_in, is_one_series
from crawler.extraction.platforms import PLATFORMS, ListPages, ListSource, script_pages
from crawler.extraction.platforms.script_pager import page_count
from crawler.page_facts import Pager

_STEP = re.compile(
    r"[<>«»＜＞‹›\[【]*\s*(?:下一?[页頁]|后一页|下页|next|Next|NEXT|末\s*[页頁]|尾\s*页|最后一页|上一?[页頁]|前一页|[前后]\s?\d{0,3}\s?条|第?\s*\d{1,4}\s*页)\s*[<>«»＜＞‹›\]】]*"
)
_ONWARD = re.compile(r"下一?[页頁]|后一页|后\s?\d{0,3}\s?条|下页|next|末\s*[页頁]|尾\s*页|最后", re.IGNORECASE)
_NEXT = re.compile(r"下一?[页頁]|后一页|后\s?\d{0,3}\s?条|下页|next", re.IGNORECASE)
_LAST = re.compile(r"末\s*[页頁]|尾\s*页|最后")
_NUMBER = re.compile(r"\[?\s*(\d{1,4})\s*\]?")
_PAGE_NUMBER = re.compile(r"\d{1,4}")
_PRINTED = re.compile(
    r"[共总][有计共]?\s*\[?\s*(\d{1,5})\s*\]?\s*[页頁]|(?:页次|第|当前)?\s*[:：]?\s*\d{1,4}\s*/\s*(\d{1,5})\s*页?|第\s*\d+\s*页\s*/\s*共?\s*(\d{1,5})\s*页"
)
_CURRENT = re.compile(r"(?<!\d)(\d{1,4})\s*/\s*\d{1,5}|第\s*\[?\s*(\d{1,4})\s*\]?\s*页|当前\D{0,4}(\d{1,4})\s*页")
_PREVIOUS = re.compile(r"上一?[页頁]|前一页|前\s?\d{0,3}\s?条|prev", re.IGNORECASE)
_AJAX = re.compile(r"\$\.(?:ajax|get|post|getJSON)\b|\baxios\b|XMLHttpRequest|\bfetch\s*\(")
_PAGER_WORDS = re.compile(
    r"[共总][有计共]?\s*\[?\s*\d+\s*\]?\s*(?:[页頁]|条|记录|项|篇)|页次|下一?页|第\s*\d+\s*页|尾页|末页"
)
_LOADS_MORE = re.compile(r"[\s>+▼↓]*(?:点击|点此)?(?:加载|查看|显示)更多(?:信息|内容|数据|文章|新闻)?[\s.…>»▼↓]*")
_MAY_GO = re.compile(r"onclick=.{0,30}?\blocation")
_GOES_TO = re.compile(r"""\blocation(?:\.href)?\s*=\s*["']([^"']+)["']\s*(?:;|$)""")
_ARROW = re.compile(r"[>›»＞]{1,2}")
_NO_PAGER = frozenset({"tr", "tbody", "table", "body", "html"})
_BESIDE_NUMBERS = re.compile(r"[<>«»＜＞‹›….·]+|首\s?页|[共总第][有计共]?\s*\d+\s*(?:[页条篇项]|条?记录)")
_LONGEST_STEP = 12
_STEP_ENDS = "页頁条tT<>«»＜＞‹›]】 "
_MOST_PAGES = 1000


@dataclass(frozen=True, slots=True)
class _Printed:
    """What a list prints about its pages: how many, which this is, and where it says so."""

    total: int | None
    current: int | None
    place: Element | None


def read_pager(layout: Layout) -> Pager | None:
    """None when the page shows no sign of further pages. `total` counts pages, as printed or as its script says."""
    url = layout.url
    printed = _printed(layout.lines)
    total = printed.total
    linked, dead = _linked(layout.anchors, url, printed.place if total and total > 1 else None)
    linked = _within(linked, printed, layout)
    pages = [anchor.url for anchor in linked if anchor.url]
    told = _told(layout, total)
    if told is not None:
        total = told.total if total is None else max(total, told.total)
        pages += [page for href in told.hrefs[:_MOST_PAGES] if (page := layout.resolver.absolute(href))]
    if not pages and (total is None or total > 1):
        dead = dead or _clicked(layout, printed.place)
        called = read_called_pages(layout, dead, total)
        pages += called.pages
        if called.last is not None:
            total = max(called.last, total or 0)
        elif called.unknown or (total is None and (_shows_more(dead, layout.scripts) or _loads_more(layout))):
            total = max(total or 0, 2)
    pages += _pressed(layout)
    if not pages and total is None:
        further = further_pages(layout)
        pages, total = list(further.pages), further.least
    if layout.platform != "vsb" and (total is None or total > len(set(pages) - {url}) + 1):
        total, filled = _filled(linked, layout, printed, total)
        pages += filled
    unique = tuple(dict.fromkeys(page for page in pages if page != url))
    return Pager(unique, total) if unique or total is not None else None


def _filled(
    linked: Sequence[Anchor], layout: Layout, printed: _Printed, total: int | None
) -> tuple[int | None, tuple[str, ...]]:
    """How many pages there are, and the addresses of those between the ones a pager links to."""
    if not linked and (total is None or total < 2):
        return total, ()
    if total is not None:
        numbered = _numbered(linked, printed, total) or _options(layout)
        return total, fill_in(numbered, total) if total > 2 else tuple(page for _, page in numbered)
    last = next((anchor.url for anchor in linked if anchor.url and _LAST.search(anchor.shown)), None)
    highest = {int(run) + more for run in _PAGE_NUMBER.findall(last) for more in (0, 1)} if last else set()
    for number in sorted(highest, reverse=True):
        numbered = _numbered(linked, printed, number)
        filled = fill_in(numbered, number) if 2 < number <= _MOST_PAGES and len(set(numbered)) > 1 else ()
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


def _linked(anchors: Sequence[Anchor], url: str, place: Element | None) -> tuple[list[Anchor], list[Element]]:
    """下一页, 尾页 and the numbers between them: those with an address, and those without.

    Numbers count only beside such words or in a row of their own. `place`: where the page says 共 N 页 of more than
    one.
    """
    steps = []
    numbered = []
    for anchor in anchors:
        shown = anchor.shown or anchor.text  # of a picture, its words
        if 0 < len(shown) <= _LONGEST_STEP:
            if shown[-1] in _STEP_ENDS and (_STEP.fullmatch(shown) or _is_arrow_onward(anchor)):
                steps.append(anchor)
            if (shown[-1].isdecimal() or shown[-1] == "]") and _NUMBER.fullmatch(shown):
                numbered.append(anchor)
    dead = [anchor.element for anchor in steps if anchor.url is None and _ONWARD.search(anchor.shown)]
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


def _within(linked: Sequence[Anchor], printed: _Printed, layout: Layout) -> list[Anchor]:
    """Without 上一页 of the first page and 下一页 of the last: they lead to pages 0 and N+1, which no list has.

    第1/1页 beside a 下一页 with an address may be what a template says before its script runs: the script must agree.
    """
    if printed.current is None or printed.total is None:
        return list(linked)
    is_last = printed.total <= printed.current and (
        printed.total > 1 or page_count(layout.scripts, layout.source) == printed.total
    )
    ends = ((_PREVIOUS, printed.current <= 1), (_NEXT, is_last))
    beyond = [step for step, is_at_end in ends if is_at_end]
    return [anchor for anchor in linked if not any(step.search(anchor.shown) for step in beyond)]


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
    return "__doPostBack" in script_of(element) and str(number_called(element)) == _folded(element)


def _folded(element: Element) -> str:
    return "".join(cast("Iterator[str]", element.itertext())).strip(" []\xa0\t\r\n")


def _clicked(layout: Layout, place: Element | None) -> list[Element]:
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
        and (element in inside or _STEP.fullmatch(_folded(element) or element.get("value") or ""))
    ]


def _pressed(layout: Layout) -> list[str]:
    """Pages that a button leads to: `<button onclick="location.href='?p=2'">下页</button>`."""
    if not _MAY_GO.search(layout.source):
        return []
    return [
        url
        for element in layout.root.iter("button", "input", "span", "li", "div", "em", "i", "td")
        if (onclick := element.get("onclick"))
        and (goes := _GOES_TO.search(onclick))
        and _STEP.fullmatch(_folded(element) or element.get("value") or "")
        and (url := layout.resolver.absolute(goes[1]))
    ]


def _shows_more(dead: Sequence[Element], scripts: str) -> bool:
    """Dead links for more pages that a script brings to life."""
    numbers = sum(1 for element in dead if _NUMBER.fullmatch(_folded(element)))
    return numbers > 1 or (bool(dead) and _AJAX.search(scripts) is not None)


def _options(layout: Layout) -> list[tuple[int, str]]:
    """Pages to choose from in a `<select>`: `<option value="index_1.html">2</option>`."""
    return [
        (int(number[0]), url)
        for option in layout.root.iter("option")
        if (number := _PAGE_NUMBER.search(_folded(option)))
        and len(_folded(option)) <= len(number[0]) + 3
        and (option.get("value") or "").count(".") + (option.get("value") or "").count("/")
        and (url := layout.resolver.absolute(option.get("value")))
    ]


def _numbered(linked: Sequence[Anchor], printed: _Printed, total: int) -> list[tuple[int, str]]:
    """Pages with their numbers, as a reader counts them."""
    numbered = []
    current = printed.current
    if current is None and not any(_PREVIOUS.search(anchor.shown) for anchor in linked):
        current = 1
    for anchor in linked:
        assert anchor.url is not None
        number = _PAGE_NUMBER.search(anchor.shown)
        if number:
            numbered.append((int(number[0]), anchor.url))
        elif _NEXT.search(anchor.shown) and current is not None:
            numbered.append((current + 1, anchor.url))
        elif _LAST.search(anchor.shown):
            numbered.append((total, anchor.url))
    return numbered


def _same_list(page: str, url: str) -> bool:
    """Addresses that differ in a number only: 003-2.html beside 003-1.html."""
    return _digits_out(page) == _digits_out(url)


def _digits_out(url: str) -> str:
    return re.sub(r"(?:index)?[_-]?\d*(?=\.s?html?$)|\d+", "", url)


def _printed(lines: Sequence[Line]) -> _Printed:
    for line in reversed(lines):
        if (
            not ("页" in line.text or "頁" in line.text)
            or line.row is not None
            or len(line.text) > 160
            or not _PAGER_WORDS.search(line.text)
        ):
            continue
        found = _PRINTED.search(line.text)
        if found:
            total = int(next(group for group in found.groups() if group))
            if 0 <= total <= 20_000:
                current = _CURRENT.search(line.text)
                number = int(next(group for group in current.groups() if group)) if current else None
                return _Printed(total, number, line.block)
    return _Printed(None, None, None)


def _loads_more(layout: Layout) -> bool:
    """A button that loads the rest into the page: its rows have no address."""
    return any(
        "更多" in line.text and _LOADS_MORE.fullmatch(line.text) and ("加载" in line.text or line.owner.get("onclick"))
        for line in layout.lines
    ) and any(block.is_dated_list for block in layout.blocks)
