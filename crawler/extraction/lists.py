"""Lists: rows of the same shape side by side. They are found by that shape, whatever the site calls them."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crawler.extraction.anchors import Anchor
from crawler.extraction.badges import MARK, without_badge
from crawler.extraction.box_headings import LONGEST_MORE, heads_aside, is_more
from crawler.extraction.chrome import is_chrome
from crawler.extraction.dates import find_dates
from crawler.extraction.day_headings import date_by_days
from crawler.extraction.files import is_file
from crawler.extraction.item_tables import list_of_cells
from crawler.extraction.joined_lists import joined
from crawler.extraction.labelled_rows import title_by_words_beside
from crawler.extraction.lines import Element, Line
from crawler.extraction.row_dates import (
    dated_by_header,
    dated_by_heading,
    dated_by_neighbours,
    dated_by_time,
    dated_by_tip,
    heads_rows,
)
from crawler.extraction.rows import ROW_TAGS, Row, read_row
from crawler.extraction.year_tabs import joined_by_years

_LONGEST_BESIDE_FILE = 60  # characters a row shows beside a file; a cell with the whole document shows more
_NOT_A_ROW = re.compile(r"来源|(?<!工)作者|浏览|点击|编辑|字号|字体|打印|位置|Updated|星期|[上下]一[篇条]")
# A summary may speak of 信息来源 or 社区工作者; beside a title such words are labels.
_NOT_A_SUMMARY = re.compile(
    r"(?:来源|(?<!工)作者|浏览|点击|编辑|字号|字体|打印|位置)(?:次数|[数量])?\s*[:：]|Updated|[上下]一[篇条]"
)
_VIEWS = re.compile(
    r"(?:浏览|点击)(?:次数|[数量])?\s*[:：]\s*\d+\s*次?"
)  # a row may count them; a label without a number heads a text
_PAGER_STEP = re.compile(r"[\[<«‹\s]*(?:首\s?页|第一页|[上下前后]一?页|[尾末]\s?页|最后一页|\d{1,4})[\]>»›\s]*")
_LONGEST_STEP = 8
_LEAST_HEADING = 6  # characters of a title beside a summary; shorter ones are names of columns
_JUMPS = frozenset(
    {"跳转到", "跳转至", "跳转", "转到", "转至", "GO", "Go"}
)  # 页码 1/3 跳转到, beside a box for a number
_LONGEST_NUMBER = 3
# Characters of a title whose tip may say its day, or whose readers are counted; shorter ones are names of columns.
_LEAST_TIPPED = 8
_ONWARD = frozenset({"上页", "上一页", "下页", "下一页", "末页", "尾页"})
_NUMBERED = re.compile(r"\s[\w-]*?(?:\d+|odd|even|first|last)(?=\s|$)")  # views-row views-row-3 views-row-odd
ARTICLE_ADDRESS = re.compile(
    r"/t\d{7,8}_\d+|/art/\d{4}/|/art_|/contents?[/_]\w|/post_\d+|/info/\d+/\d+|/(?:19|20)\d\d[-/]?\d\d|"
    r"(?<!/channels)/\d{5,}\.s?html?$|[0-9a-f]{24,}\.s?html|/t\d{8,}\.s?html|[?&](?:id|articleid|infoid|newsid|aid)=|/(?:detail|show|view|article)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class ListBlock:
    """Rows side by side. `heading`: the words right above; `more`: the link to the rest of the list."""

    container: Element
    rows: list[Row]
    first_line: int | None
    last_line: int | None
    heading: str
    more: str | None
    _dates: bool | None = None
    _titles: bool | None = None

    def extend(self, other: "ListBlock") -> None:
        """Go on with a block right below."""
        self.rows.extend(other.rows)
        self.last_line = other.last_line
        self.more = self.more or other.more
        self._dates = self._titles = None

    @property
    def dated(self) -> int:
        return len([row for row in self.rows if row.date_text])  # with or without a year

    def is_aside(self, page_name: str) -> bool:
        return heads_aside(self.heading, page_name)

    @property
    def is_dated_list(self) -> bool:
        if self._dates is None:
            self._dates = self._has_dates()
        return self._dates

    def _has_dates(self) -> bool:
        if 2 * self.dated < len(self.rows) or _is_scattered(self.rows):
            return False
        return len(self.rows) > 2 or all(_is_row_by_itself(row, self.rows) for row in self.rows if row.date_text)

    @property
    def is_title_list(self) -> bool:
        """Rows without dates that are still titles of documents, not names of columns."""
        if self._titles is None:
            self._titles = self._has_titles()
        return self._titles

    @property
    def has_short_titles(self) -> bool:
        """As names of columns are, and of forms."""
        return sum([len(row.title) for row in self.rows]) < 12 * len(self.rows)

    def _has_titles(self) -> bool:
        count = len(self.rows)
        if self.dated or sum([len(row.beside) for row in self.rows]) > 60 * count:
            return False
        if count == 1:
            row = self.rows[0]
            return (
                row.element.tag in ROW_TAGS and is_article_address(row.anchors[0].url) and not is_chrome(self.container)
            )
        if self.has_short_titles:
            others = 0
            for row in self.rows:
                others += not is_article_address(row.anchors[0].url) and not (count > 2 and is_file(row.anchors[0]))
                if 5 * others > count:
                    return False
        return not is_chrome(self.container)


@lru_cache(maxsize=1 << 14)
def is_article_address(url: str | None) -> bool:
    return url is not None and ARTICLE_ADDRESS.search(url) is not None


def list_blocks(rows: Mapping[Element, Sequence[Anchor]], lines: Sequence[Line]) -> list[ListBlock]:
    """All groups of neighbouring rows in document order, menus included."""
    lines_of: dict[Element, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if line.row is not None:
            lines_of[line.row].append(number)
    groups: dict[tuple[Element | None, object], list[Element]] = defaultdict(list)
    held: dict[Element | None, Element | None] = {}
    for element in rows:
        holder = element.getparent()
        if element.tag == "td" and holder is not None:
            if holder not in held:
                held[holder] = list_of_cells(holder)
            holder = held[holder]
        groups[holder, element.tag].append(element)
    blocks = [
        _block(container, elements, rows, lines, lines_of)
        for (container, _), elements in groups.items()
        if container is not None
    ]
    title_by_words_beside(row for block in blocks for row in block.rows)
    date_by_days(blocks, lines)
    return joined_by_years(joined(blocks, lines), lines, rows)


def keep_list_rows(lines: Sequence[Line], blocks: Sequence[ListBlock]) -> None:
    """Leave only lines of real lists marked as rows: a menu entry or a lone link is a line like any other."""
    rows = {row.element for block in blocks if block.is_dated_list or block.is_title_list for row in block.rows}
    for line in lines:
        if line.row not in rows:
            line.row = None


def _are_alike(rows: Sequence[Row]) -> bool:
    """More than one, called the same, and called something."""
    names = {(row.element.tag, row.element.get("class")) for row in rows}
    return len(rows) > 1 and len(names) == 1 and all(name for _, name in names)


def _is_row_by_itself(row: Row, rows: Sequence[Row]) -> bool:
    """A list of one row or two, not the 2020-01-02 来源：某某 line under a title."""
    is_text = row.element.tag not in ROW_TAGS or len(row.beside) > _LONGEST_BESIDE_FILE
    if is_text and any(is_file(anchor) for anchor in row.anchors):
        return False  # a file below the text, with the 落款 beside it
    is_item = row.element.tag in ROW_TAGS
    has_summary = len(row.beside) > 60 and (is_item or _are_alike(rows) or _is_in_boxes(row, rows))
    if has_summary and (len(row.title) < _LEAST_HEADING or any("首页" in anchor.text for anchor in row.anchors)):
        return False  # the cell of a layout that holds the trail and a whole text
    may_count = (is_item or _are_alike(rows)) and len(row.title) >= _LEAST_TIPPED
    beside = _VIEWS.sub("", row.beside) if may_count else row.beside
    if len(beside) > (300 if has_summary else 60) or (_NOT_A_SUMMARY if has_summary else _NOT_A_ROW).search(beside):
        return False
    return len(row.title) >= _LEAST_HEADING or row.element.tag in ROW_TAGS or not row.beside.strip()


def _is_in_boxes(row: Row, rows: Sequence[Row]) -> bool:
    """Day above year and month, `12` and `2025.11`: in each of two rows, or beside one link as a document has."""
    shown = row.date_text
    is_boxed = row.on is not None and " " in shown and not find_dates(shown)
    return is_boxed and (len(rows) > 1 or is_article_address(row.anchors[0].url))


def _is_scattered(rows: Sequence[Row]) -> bool:
    """Masthead, text and foot of a page, each with one link and some date: parts named each otherwise, no rows."""
    names = [_NUMBERED.sub("", row.element.get("class") or row.element.get("id") or "") for row in rows]
    return len(rows) > 1 and rows[0].element.tag not in ROW_TAGS and "" not in names and len(set(names)) == len(names)


def _block(
    container: Element,
    elements: Sequence[Element],
    anchors_of: Mapping[Element, Sequence[Anchor]],
    lines: Sequence[Line],
    lines_of: Mapping[Element, Sequence[int]],
) -> ListBlock:
    rows, more = _rows(elements, lines, anchors_of, lines_of)
    if rows and rows[-1].on is None and len(rows[-1].title) >= _LEAST_TIPPED:
        rows = [dated_by_time(dated_by_tip(row)) if row.on is None else row for row in rows]
    numbers = [number for element in elements for number in lines_of.get(element, ())]
    first, last = (min(numbers), max(numbers)) if numbers else (None, None)
    has_gaps = first is not None and last is not None and last - first >= len(numbers)
    if len(rows) > 1 and has_gaps and not any(row.date_text for row in rows):
        rows = dated_by_neighbours(rows, lines, lines_of)
    heading, is_choice = "", False
    if first is not None:
        above = first - _names_of_columns(lines, first) if rows and rows[0].element.tag == "tr" else first
        for number in range(above - 1, max(0, above - 3) - 1, -1):
            line = lines[number]
            if line.row is not None and is_more(line.text):
                more = more or anchors_of[line.row][0].url
                continue
            heading = line.text
            is_choice = number > 0 and heads_rows(heading) and heads_rows(lines[number - 1].text)
            break
    if rows and rows[0].element.tag in ("tr", "ul"):
        rows = dated_by_header(rows, container)
    elif heading and not is_choice:  # 2026年, 2025年, 2024年: the last of a bar is not the one chosen
        rows = dated_by_heading(rows, heading)
    return ListBlock(container, rows, first, last, heading, more)


def _rows(
    elements: Sequence[Element],
    lines: Sequence[Line],
    anchors_of: Mapping[Element, Sequence[Anchor]],
    lines_of: Mapping[Element, Sequence[int]],
) -> tuple[list[Row], str | None]:
    """The rows, without the pager, and where the link to the rest of the list leads."""
    rows: list[Row] = []
    more: str | None = None
    for element in elements:
        anchors = anchors_of[element]
        first_text = anchors[0].text
        if (element.tag == "tr" or first_text in _ONWARD or first_text.isdecimal()) and _is_pager(anchors):
            continue  # the pager in the last row of the list's own table, or below rows that are `<div>`s like itself
        row = read_row(element, anchors, [lines[number] for number in lines_of.get(element, ())])
        if MARK in row.title:
            row.title = without_badge(row)
        if len(row.title) <= LONGEST_MORE and is_more(row.title):
            more = more or row.anchors[0].url
        elif row.title not in _JUMPS and (
            row.date_text or not (len(row.title) <= _LONGEST_NUMBER and row.title.isdecimal())
        ):
            rows.append(row)  # a bare number is a page's or a day's
    return rows, more


def _names_of_columns(lines: Sequence[Line], first: int) -> int:
    """How many lines above the first row are cells of the grid's header: 序号, 标题, 发布日期, 相关解读."""
    count = 0
    while count < first and lines[first - 1 - count].block.tag == "th":
        count += 1
    return count


def _is_pager(anchors: Sequence[Anchor]) -> bool:
    """Nothing but 首页, 下一页 and the numbers of pages. Numbers alone may be years."""
    shown = [one.shown or one.text for one in anchors]
    is_steps = all(len(text) <= _LONGEST_STEP and _PAGER_STEP.fullmatch(text) for text in shown)
    return is_steps and any("页" in text for text in shown)
