"""The row of a list: one link with its title and date, in all the layouts of platforms.md §7."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from crawler.extraction.anchors import Anchor
from crawler.extraction.item_tables import is_titled_once, table_of_item, with_last_of_pairs
from crawler.extraction.lines import Element, Line, text_of
from crawler.extraction.shown_day import EDGE_DATE, day_of_row, shows_one_day, without_date

ROW_TAGS = frozenset({"li", "tr", "dl"})
_NEVER_ROWS = frozenset({"ul", "ol", "table", "tbody", "body", "form", "html", "center", "section"})
_MANY = object()
_DIGIT = re.compile(r"\d")
_DATE_PART = re.compile(r"[\d\s/.年月日:-]+")
_TAIL_WORDS = re.compile(
    r"^(?:详情|\[?详细\]?|\[详情\]|查看|查看详情|阅读全文|更多|more|下载|NEW|new|置顶|顶|\[置顶\]|【置顶】)$",
    re.IGNORECASE,
)
_MOST_LINKS = 4
_LEAST_CELLS = 3
_LONGEST_ROW = 600  # characters beside the title: a summary, not a whole article
_LONGEST_KEPT = 200  # characters of a line worth remembering


@dataclass(slots=True)
class Row:
    """`anchors`: all links of the row, the title's first."""

    element: Element
    anchors: Sequence[Anchor]
    title: str
    on: date | None
    date_text: str
    beside: str  # what the row says besides its links


def row_elements(anchors: Sequence[Anchor]) -> dict[Element, list[Anchor]]:
    """The highest element around each link that holds no other target: `li`, `tr`, `dl` or whatever repeats."""
    targets: dict[Element, object] = {}
    for anchor in anchors:
        key: object = anchor.url or anchor.shown or anchor
        element: Element | None = anchor.element
        while element is not None:
            known = targets.setdefault(element, key)
            if known is _MANY:
                break
            if known != key:
                targets[element] = _MANY
            element = element.getparent()
    rows: dict[Element, list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        if not anchor.text:
            continue
        element = anchor.element
        while element.tag not in ROW_TAGS:
            above = element.getparent()
            if above is None or above.tag in _NEVER_ROWS or targets[above] is _MANY:
                break
            element = above
        if element.tag not in ROW_TAGS:
            element = _shared_row(element)
        elif (above := element.getparent()) is not None and targets[above] is not _MANY:
            element = above if _is_row_of_grid(above) else table_of_item(element)
        rows[element].append(anchor)
    return with_last_of_pairs(rows)


def _is_row_of_grid(element: Element) -> bool:
    """A `<ul>` whose items are the cells of one row: title, 文号, days. Others like it stand beside."""
    if element.tag != "ul" or len(element) < _LEAST_CELLS:
        return False
    beside = (element.getprevious(), element.getnext())
    return any(other is not None and other.tag == "ul" and len(other) == len(element) for other in beside)


def _shared_row(element: Element) -> Element:
    """`<li>[<a>栏目</a>] <a>标题</a> 2020-01-02</li>` is one row although it holds two targets."""
    above = element
    for _ in range(3):
        parent = above.getparent()
        if parent is None or parent.tag in _NEVER_ROWS:
            return element
        above = parent
        if above.tag in ROW_TAGS:
            links = sum(1 for _ in above.iter("a"))
            is_one = links <= _MOST_LINKS and (shows_one_day(text_of(above)) or is_titled_once(above))
            return above if is_one else element
    return element


def read_row(element: Element, anchors: Sequence[Anchor], lines: Sequence[Line]) -> Row:
    titled = anchors[0]
    if len(anchors) > 1:
        titled = max(anchors, key=lambda anchor: 0 if _TAIL_WORDS.match(anchor.text) else len(anchor.text))
        anchors = (titled, *(anchor for anchor in anchors if anchor is not titled))
    elif not lines:  # one of several links side by side
        return Row(element, anchors, without_date(titled.text, "", ()), None, "", "")
    if len(lines) == 1:
        line = lines[0]
        text = line.text
        # Most are words only, which costs a fifth of a search to see.
        if len(anchors) == 1 and line.is_link and (text.isalpha() or not _DIGIT.search(text)):
            return Row(element, anchors, titled.text, None, "", "")  # a menu's entry, most likely
        read = _read_line if len(text) <= _LONGEST_KEPT else _read_line.__wrapped__
        return Row(element, anchors, *read(titled.text, text, line.plain))
    plains = [line.plain for line in lines]
    beside = "".join(plains)
    on, date_text = (None, "") if len(beside) > _LONGEST_ROW else day_of_row([line.text for line in lines], plains)
    return Row(element, anchors, without_date(_title(titled, lines), date_text, plains), on, date_text, beside)


@lru_cache(maxsize=1 << 13)  # boxes of the newest items stand on page after page
def _read_line(title: str, text: str, plain: str) -> tuple[str, date | None, str, str]:
    """Title, date and what stands beside the links, of a row that is one line."""
    on, date_text = day_of_row([text], [plain]) if len(plain) <= _LONGEST_ROW else (None, "")
    return without_date(title, date_text, [plain]), on, date_text, plain


def _title(anchor: Anchor, lines: Sequence[Line]) -> str:
    """The anchor's words; of an anchor around several lines the first whole one."""
    text = anchor.text
    inside = [line.text for line in lines if any(span[0] is anchor.element for span in line.spans)]
    if len(inside) > 1:
        head = next((one for one in inside if not (EDGE_DATE.fullmatch(one) or _DATE_PART.fullmatch(one))), inside[0])
        if head.endswith(("…", "...")):
            stem = head.rstrip("….")
            head = next((other for other in inside if other.startswith(stem) and other != head), head)
        text = head if len(head) > 1 else text
    return text
