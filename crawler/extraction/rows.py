"""Lists: repeated structures of one link each, most with a date (platforms.md §7). They are found by shape, not by name."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crawler.extraction.anchors import Anchor
from crawler.extraction.dates import find_dates, parse_date, valid_date
from crawler.extraction.lines import Element, Line

_ROW_TAGS = frozenset({"li", "tr", "dl"})
_NEVER_ROWS = frozenset({"ul", "ol", "table", "tbody", "body", "form", "html", "center", "section"})
_MANY = object()

_PUBLISHED_LABEL = re.compile(r"(?:发布|发表|更新|公开|添加|录入)?(?:时间|日期|日间)\s*[:：]?\s*$|(?:Updated|Date)\s*[:：]?\s*$", re.I)
_AROUND_DATE = re.compile(
    r"\d{1,2}:\d{1,2}(?::\d{1,2})?|\d{1,2}时\d{1,2}分|星期[一二三四五六日天]|"
    r"(?:信息)?(?:发布|发表|更新|公开)?(?:时间|日期|日间)|[\s:：\[\]【】()（）|·•/\-—>»●◆■.,，。<]+"
)
_EDGE_DATE = re.compile(
    r"^\s*[\[(（【]?\s*((?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}|(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?=\s*[\])）】]))"
    r"(?:\s+\d\d?:\d\d(?::\d\d?)?)?\s*[\])）】]?(?=\D)"
    r"|[\[(（【]?\s*(?<!\d)((?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2})(?:\s+\d\d?:\d\d(?::\d\d?)?)?\s*[\])）】]?\s*$"
)
_YEARLESS = re.compile(r"(?<![\d-])(\d{1,2}[-/.]\d{1,2}|\d{1,2}月\d{1,2}日)(?![\d-])")
_DIGIT = re.compile(r"\d")
_DAY = re.compile(r"\d{1,2}日?")
_YEAR_MONTH = re.compile(r"((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*月?")
_MONTH_DAY = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_YEAR = re.compile(r"(?:19|20)\d\d年?")
_MORE = re.compile(r"^[\s\[(（【+]*(?:查看)?(?:更多|more|MORE|More|>>+|》》|＞＞|»|全部)[\s\])）】+.…>＞»]*$")
_ASIDE = re.compile(r"热门|热点(?:新闻|文章|排行)|相关|推荐|排行|阅读榜|点击榜|猜你|延伸阅读|上一篇|下一篇|友情链接")
_TAIL_WORDS = re.compile(r"^(?:详情|\[?详细\]?|\[详情\]|查看|查看详情|阅读全文|更多|more|下载|NEW|new|置顶|顶|\[置顶\]|【置顶】)$", re.I)
_LONGEST_ROW = 600  # characters beside the title: a summary, not a whole article
_NOT_A_ROW = re.compile(r"来源|作者|浏览|点击|编辑|字号|字体|打印|位置|Updated|星期|[上下]一[篇条]")
_CHROME = re.compile(
    r"(?:^|[\s_-])(?:nav\w*|menu\w*|sub_?nav|left\w*|side\w*|foot\w*|header|head|top\w*|bottom|links?|friend\w*|yqlj|"
    r"crumbs?|bread\w*|dqwz|wzdh|lanmu|tree\w*|dh|daohang|logo|banner|search|share|tools?)(?:$|[\s_-]|\d)",
    re.I,
)
ARTICLE_ADDRESS = re.compile(
    r"/t\d{7,8}_\d+|/art/\d{4}/|/art_|/contents?[/_]\w|/post_\d+|/info/\d+/\d+|/(?:19|20)\d\d[-/]?\d\d|"
    r"/\d{5,}\.s?html?$|[0-9a-f]{24,}\.s?html|/t\d{8,}\.s?html|[?&](?:id|articleid|infoid|newsid|aid)=|/(?:detail|show|view|article)",
    re.I,
)


@dataclass(slots=True)
class Row:
    """`anchors`: all links of the row, the title's first."""

    element: Element
    anchors: tuple[Anchor, ...]
    title: str
    on: date | None
    date_text: str
    beside: str  # what the row says besides its links


@dataclass(slots=True)
class ListBlock:
    """Rows side by side. `heading`: the words right above; `more`: the link to the rest of the list."""

    container: Element
    rows: list[Row]
    first_line: int | None
    last_line: int | None
    heading: str
    more: str | None
    _titles: bool | None = None

    @property
    def dated(self) -> int:
        return sum(1 for row in self.rows if row.date_text)  # with or without a year

    @property
    def aside(self) -> bool:
        return bool(_ASIDE.search(self.heading))

    @property
    def is_dated_list(self) -> bool:
        if 2 * self.dated < len(self.rows):
            return False
        return len(self.rows) > 2 or all(_is_row_by_itself(row) for row in self.rows if row.date_text)

    @property
    def is_title_list(self) -> bool:
        """Rows without dates that are still titles of documents, not names of columns."""
        if self._titles is None:
            self._titles = self._has_titles()
        return self._titles

    def _has_titles(self) -> bool:
        count = len(self.rows)
        if count < 2 or self.dated or sum(len(row.beside) for row in self.rows) > 60 * count:
            return False
        if sum(len(row.title) for row in self.rows) < 12 * count:
            others = 0
            for row in self.rows:
                others += not (row.anchors[0].url and ARTICLE_ADDRESS.search(row.anchors[0].url))
                if 5 * others > count:
                    return False
        return not is_chrome(self.container)


def _is_row_by_itself(row: Row) -> bool:
    """A list of one row, not the 2020-01-02 来源：某某 line under a title."""
    if len(row.beside) > (300 if row.element.tag in _ROW_TAGS else 60) or _NOT_A_ROW.search(row.beside):
        return False
    return len(row.title) >= 6 or row.element.tag in _ROW_TAGS or not row.beside.strip()


def row_elements(anchors: Sequence[Anchor]) -> dict[Element, list[Anchor]]:
    """The highest element around each link that holds no other target: `li`, `tr`, `dl` or whatever repeats."""
    targets: dict[Element, object] = {}
    for anchor in anchors:
        key: object = anchor.url or anchor.shown or anchor
        element: Element | None = anchor.element
        while element is not None:
            known = targets.get(element)
            if known is None:
                targets[element] = key
            elif known is _MANY:
                break
            elif known != key:
                targets[element] = _MANY
            element = element.getparent()
    rows: dict[Element, list[Anchor]] = defaultdict(list)
    for anchor in anchors:
        if not anchor.text:
            continue
        element = anchor.element
        while element.tag not in _ROW_TAGS:
            above = element.getparent()
            if above is None or above.tag in _NEVER_ROWS or targets[above] is _MANY:
                break
            element = above
        if element.tag not in _ROW_TAGS:
            element = _shared_row(element)
        rows[element].append(anchor)
    return rows


def _shared_row(element: Element) -> Element:
    """`<li>[<a>栏目</a>] <a>标题</a> 2020-01-02</li>` is one row although it holds two targets."""
    above = element
    for _ in range(3):
        parent = above.getparent()
        if parent is None or parent.tag in _NEVER_ROWS:
            return element
        above = parent
        if above.tag in _ROW_TAGS:
            links = sum(1 for _ in above.iter("a"))
            dates = len(find_dates(" ".join(above.itertext("*")))) if links <= 4 else 0
            return above if dates == 1 else element
    return element


def list_blocks(rows: Mapping[Element, Sequence[Anchor]], lines: Sequence[Line]) -> list[ListBlock]:
    """All groups of neighbouring rows in document order, menus included."""
    lines_of: dict[Element, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if line.row is not None:
            lines_of[line.row].append(number)
    groups: dict[tuple[Element | None, object], list[Element]] = defaultdict(list)
    for element in rows:
        groups[element.getparent(), element.tag].append(element)
    blocks = [
        _block(container, elements, rows, lines, lines_of)
        for (container, _), elements in groups.items()
        if container is not None
    ]
    return _joined(blocks)


def keep_list_rows(lines: Sequence[Line], blocks: Sequence[ListBlock]) -> None:
    """Leave only lines of real lists marked as rows: a menu entry or a lone link is a line like any other."""
    rows = {row.element for block in blocks if block.is_dated_list or block.is_title_list for row in block.rows}
    for line in lines:
        if line.row is not None and line.row not in rows:
            line.row = None


def _block(
    container: Element,
    elements: Sequence[Element],
    anchors_of: Mapping[Element, Sequence[Anchor]],
    lines: Sequence[Line],
    lines_of: Mapping[Element, Sequence[int]],
) -> ListBlock:
    numbers = [number for element in elements for number in lines_of.get(element, ())]
    first, last = (min(numbers), max(numbers)) if numbers else (None, None)
    rows = [_row(element, anchors_of[element], [lines[n] for n in lines_of.get(element, ())]) for element in elements]
    more = next((row.anchors[0].url for row in rows if _is_more(row.title)), None)
    rows = [row for row in rows if not _is_more(row.title)]
    has_gaps = first is not None and last is not None and last - first >= len(numbers)
    if len(rows) > 1 and has_gaps and not any(row.date_text for row in rows):
        rows = _dated_by_neighbours(rows, lines, lines_of)
    heading = ""
    if first is not None:
        for line in reversed(lines[max(0, first - 3) : first]):
            if line.row is not None and _is_more(line.text):
                more = more or anchors_of[line.row][0].url
                continue
            heading = line.text
            break
    return ListBlock(container, rows, first, last, heading, more)


def _is_more(text: str) -> bool:
    return len(text) <= 12 and text[0] in "更多mM查全>》＞»[【(（+" and _MORE.match(text) is not None


def _joined(blocks: Sequence[ListBlock]) -> list[ListBlock]:
    """Lists cut into several `<ul>` of five rows each, with nothing between them, are one list."""
    joined: list[ListBlock] = []
    for block in blocks:
        if not block.rows:
            continue
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.last_line is not None
            and block.first_line == before.last_line + 1
            and before.container is not block.container
            and before.container.getparent() is block.container.getparent()
            and before.container.tag == block.container.tag
            and before.container.get("class") == block.container.get("class")
            and before.is_dated_list == block.is_dated_list
        ):
            before.rows.extend(block.rows)
            before.last_line = block.last_line
            before.more = before.more or block.more
        else:
            joined.append(block)
    return joined


def _row(element: Element, anchors: Sequence[Anchor], lines: Sequence[Line]) -> Row:
    titled = anchors[0]
    if len(anchors) > 1:
        titled = max(anchors, key=lambda anchor: 0 if _TAIL_WORDS.match(anchor.text) else len(anchor.text))
        anchors = (titled, *(anchor for anchor in anchors if anchor is not titled))
    if len(lines) == 1 and not _DIGIT.search(lines[0].text):
        return Row(element, tuple(anchors), titled.text, None, "", lines[0].plain)
    beside = "".join(line.plain for line in lines)
    on, date_text = _row_date(lines) if len(beside) <= _LONGEST_ROW else (None, "")
    return Row(element, tuple(anchors), _title(titled, lines), on, date_text, beside)


def _title(anchor: Anchor, lines: Sequence[Line]) -> str:
    """The anchor's words; of an anchor around several lines the first whole one. A date glued to them is cut off."""
    text = anchor.text
    inside = [line.text for line in lines if any(span[0] is anchor.element for span in line.spans)]
    if len(inside) > 1:
        head = inside[0] if not _EDGE_DATE.fullmatch(inside[0]) else inside[1]
        if head.endswith(("…", "...")):
            stem = head.rstrip("….")
            head = next((other for other in inside if other.startswith(stem) and other != head), head)
        text = head if len(head) > 1 else text
    without_date = _EDGE_DATE.sub("", text).strip()
    return without_date or text


def _row_date(lines: Sequence[Line]) -> tuple[date | None, str]:
    labelled = alone = glued = yearless = ""
    for line in lines:
        plain = line.plain
        found = find_dates(plain) if plain.strip() else []
        for one in found:
            if _PUBLISHED_LABEL.search(plain[: one.start]):
                labelled = labelled or plain[one.start : one.end]
            elif len(_AROUND_DATE.sub("", plain[: one.start] + plain[one.end :])) <= 12:
                alone = alone or plain[one.start : one.end]
        if line.spans and not alone:
            edge = _EDGE_DATE.search(line.text)
            inside = find_dates(line.text) if not edge and len(lines) > 1 else []
            if edge:
                glued = edge[1] or edge[2]
            elif len(inside) == 1 and len(line.text) - (inside[0].end - inside[0].start) <= 14:
                glued = line.text[inside[0].start : inside[0].end]
        if not found and not yearless and len(plain.strip()) <= 24:
            if parse_date(plain):
                alone = alone or plain.strip(" ()[]（）【】\t")
            else:
                shown = _YEARLESS.search(plain)
                yearless = shown[1] if shown and len(_AROUND_DATE.sub("", _YEARLESS.sub("", plain))) <= 4 else ""
    text = labelled or alone or glued
    if text:
        return parse_date(text), text
    boxes = _date_in_boxes(lines)
    return boxes if boxes else (None, yearless)


def _date_in_boxes(lines: Sequence[Line]) -> tuple[date, str] | None:
    """Day and year-month in two boxes: `28` above `2020-12`, or `12-28` above `2020`."""
    texts = [line.text for line in lines if len(line.text) <= 10]
    for one, other in zip(texts, texts[1:], strict=False):
        for small, large in ((one, other), (other, one)):
            year_month, month_day = _YEAR_MONTH.fullmatch(large), _MONTH_DAY.fullmatch(small)
            if year_month and _DAY.fullmatch(small):
                on = valid_date(year_month[1], year_month[2], small.rstrip("日"))
            elif month_day and _YEAR.fullmatch(large):
                on = valid_date(large[:4], month_day[1], month_day[2])
            else:
                continue
            if on:
                return on, f"{one} {other}"
    return None


def _dated_by_neighbours(
    rows: Sequence[Row], lines: Sequence[Line], lines_of: Mapping[Element, Sequence[int]]
) -> list[Row]:
    """Dates in cells of their own above or below each title. All rows must agree on the side."""

    def beside(row: Row, step: int) -> str:
        numbers = lines_of.get(row.element)
        if not numbers:
            return ""
        number = (numbers[-1] if step > 0 else numbers[0]) + step
        if not 0 <= number < len(lines) or lines[number].row is not None:
            return ""
        text = lines[number].text
        found = find_dates(text)
        if len(found) != 1 or len(_AROUND_DATE.sub("", text[: found[0].start] + text[found[0].end :])) > 12:
            return ""
        return text[found[0].start : found[0].end]

    below, above = ([beside(row, step) for row in rows] for step in (1, -1))
    texts = above if sum(map(bool, above)) > sum(map(bool, below)) or (above[0] and not below[-1]) else below
    if 2 * sum(map(bool, texts)) < len(rows):
        return list(rows)
    return [
        Row(row.element, row.anchors, row.title, parse_date(text) if text else None, text, row.beside)
        for row, text in zip(rows, texts, strict=True)
    ]


def is_chrome(container: Element) -> bool:
    element: Element | None = container
    while element is not None and element.tag != "body":
        if element.tag in {"nav", "header", "footer"}:
            return True
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if len(names) > 1 and _CHROME.search(names):
            return True
        element = element.getparent()
    return False
