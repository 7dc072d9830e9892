"""The row of a list: one link with its title and date, in all the layouts of platforms.md §7."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from crawler.extraction.anchors import Anchor
from crawler.extraction.dates import FoundDate, find_dates, parse_date, valid_date
from crawler.extraction.inexact_dates import inexact_date
from crawler.extraction.item_tables import is_titled_once, table_of_item, with_last_of_pairs
from crawler.extraction.lines import Element, Line, text_of
from crawler.page_facts import DateSource

ROW_TAGS = frozenset({"li", "tr", "dl"})
_NEVER_ROWS = frozenset({"ul", "ol", "table", "tbody", "body", "form", "html", "center", "section"})
_MANY = object()
_PUBLISHED_LABEL = re.compile(  # 活动时间 in a summary is another day
    r"(?:(?:发布|发表|更新|公开|公布|添加|录入)|(?<![\u4e00-\u9fff]))(?:时间|日期|日间)\s*[:：]?\s*$|(?:Updated|Date)\s*[:：]?\s*$|"
    r"(?:发布|发表|更新)[于在]\s*[:：]?\s*$|(?<![\u4e00-\u9fff])(?:首次|最[后近])?(?:发布|发表|创建|更新)\s*[:：]\s*$",
    re.IGNORECASE,
)
_LATER_LABELS = ("更新", "最后更新", "最近更新", "Updated")  # counts where the row shows no other day
_OTHER_LABEL = re.compile(  # 生成日期： in a box that opens over the row; where it shows no other day, none is known
    r"(?:成文|生成|发文|制发|制定|印发|施行|实施|生效)(?:日期|时间)\s*[:：]?\s*$"
)
_SENT_LABEL = re.compile(r"发文(?:日期|时间)\s*[:：]?\s*$")  # as many offices call the day of publication
_END_LABEL = re.compile(  # never the row's day: 截止日期：, 有效期至：, 公示期：2025-03-05 至 2025-03-11
    r"(?:(?:失效|废止|截止|截至|归档|下线)(?:日期|时间)?|(?:有效|公示|征集|报名)(?:期限?|时间|日期)?|[至到])[至为]?\s*[:：]?\s*$"
)
_AROUND_DATE = re.compile(
    r"\d{1,2}:\d{1,2}(?::\d{1,2})?|\d{1,2}时\d{1,2}分|星期[一二三四五六日天]|"
    r"(?:信息)?(?:发布|发表|更新|公开)?(?:时间|日期|日间)|[\s:：\[\]【】()（）|·•/\-—>»●◆◇■.…‥,，。<]+"
)
_EDGE_DATE = re.compile(
    r"^\s*[\[(（【]?\s*((?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}|(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?=\s*[\])）】]))"
    r"(?:\s+\d\d?:\d\d(?::\d\d?)?)?\s*[\])）】]?(?=\D)"
    r"|[\[(（【]?\s*(?<!\d)((?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2})(?:\s+\d\d?:\d\d(?::\d\d?)?)?\s*[\])）】]?\s*$"
)
_DASHED_YEAR = re.compile(r"(?:19|20)\d\d[-./]")  # a part of _EDGE_DATE that is quick to miss, as is the next
_DATE_IN_FRONT = re.compile(r"\s*[\[(（【]?\s*(?:19|20)\d\d年")
_YEARLESS = re.compile(r"(?<![\d-])((?!0[-/.])\d{1,2}[-/.]\d{1,2}|\d{1,2}月\d{1,2}日)(?![\d-])")
_HANZI = re.compile(r"[\u4e00-\u9fff]")
_DIGIT = re.compile(r"\d")
_DAY = re.compile(r"\d{1,2}日?")
_YEAR_MONTH = re.compile(r"((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*月?")
_MONTH_DAY = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_YEAR = re.compile(r"(?:19|20)\d\d年?")
_DAY_YEAR_MONTH = re.compile(r"(\d\d)日?[\s/]{0,3}((?:19|20)\d\d)\s?[-/.年]\s?(\d\d)月?")
_MONTH_DAY_YEAR = re.compile(r"(\d\d)[-/.月](\d\d)日?[\s/]{0,3}((?:19|20)\d\d)年?")
_YEAR_MONTH_DAY = re.compile(r"((?:19|20)\d\d)年?[\s/]{0,3}(\d\d)[-/.月](\d\d)日?")
_DATE_PART = re.compile(r"[\d\s/.年月日:-]+")
_TAIL_WORDS = re.compile(
    r"^(?:详情|\[?详细\]?|\[详情\]|查看|查看详情|阅读全文|更多|more|下载|NEW|new|置顶|顶|\[置顶\]|【置顶】)$",
    re.IGNORECASE,
)
_MOST_LINKS = 4
_LEAST_CELLS = 3
_MOST_DAYS = 8
_LONGEST_LABEL = 12
_FEW_BESIDE = 12  # characters
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
            is_one = links <= _MOST_LINKS and (_shows_one_day(text_of(above)) or is_titled_once(above))
            return above if is_one else element
    return element


def _shows_one_day(text: str) -> bool:
    """A summary may speak of other days than the one labelled as the row's."""
    dates = find_dates(text)
    if not 1 < len(dates) <= _MOST_DAYS:
        return len(dates) == 1
    labelled = [one for one in dates if _PUBLISHED_LABEL.search(text, max(0, one.start - _LONGEST_LABEL), one.start)]
    return len(labelled) == 1


def read_row(element: Element, anchors: Sequence[Anchor], lines: Sequence[Line]) -> Row:
    titled = anchors[0]
    if len(anchors) > 1:
        titled = max(anchors, key=lambda anchor: 0 if _TAIL_WORDS.match(anchor.text) else len(anchor.text))
        anchors = (titled, *(anchor for anchor in anchors if anchor is not titled))
    elif not lines:  # one of several links side by side
        return Row(element, anchors, _without_date(titled.text, "", ()), None, "", "")
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
    on, date_text = (None, "") if len(beside) > _LONGEST_ROW else _row_date([line.text for line in lines], plains)
    return Row(element, anchors, _without_date(_title(titled, lines), date_text, plains), on, date_text, beside)


@lru_cache(maxsize=1 << 13)  # boxes of the newest items stand on page after page
def _read_line(title: str, text: str, plain: str) -> tuple[str, date | None, str, str]:
    """Title, date and what stands beside the links, of a row that is one line."""
    on, date_text = _row_date([text], [plain]) if len(plain) <= _LONGEST_ROW else (None, "")
    return _without_date(title, date_text, [plain]), on, date_text, plain


def _title(anchor: Anchor, lines: Sequence[Line]) -> str:
    """The anchor's words; of an anchor around several lines the first whole one."""
    text = anchor.text
    inside = [line.text for line in lines if any(span[0] is anchor.element for span in line.spans)]
    if len(inside) > 1:
        head = next((one for one in inside if not (_EDGE_DATE.fullmatch(one) or _DATE_PART.fullmatch(one))), inside[0])
        if head.endswith(("…", "...")):
            stem = head.rstrip("….")
            head = next((other for other in inside if other.startswith(stem) and other != head), head)
        text = head if len(head) > 1 else text
    return text


def _without_date(title: str, date_text: str, plains: Sequence[str]) -> str:
    """The title without a date glued to it, but for another day than the row shows beside it: that is its own."""
    edge = _EDGE_DATE.search(title) if _may_have_edge_date(title) else None
    if edge is None:
        return title
    if date_text and any(date_text in plain for plain in plains) and parse_date(edge[0]) != parse_date(date_text):
        return title
    return _EDGE_DATE.sub("", title).strip() or title


def _may_have_edge_date(text: str) -> bool:
    return _DASHED_YEAR.search(text) is not None or _DATE_IN_FRONT.match(text) is not None


def stands_alone(found: FoundDate, text: str) -> bool:
    """Next to nothing but labels, brackets and a time of day beside the date."""
    beside = text[: found.start] + text[found.end :]
    return len(beside) <= _FEW_BESIDE or len(_AROUND_DATE.sub("", beside)) <= _FEW_BESIDE


def _row_date(texts: Sequence[str], plains: Sequence[str]) -> tuple[date | None, str]:
    """`plains`: the lines' texts without their anchors."""
    bare = alone = glued = yearless = ""
    labelled: dict[bool, str] = {}  # whether it is when the row was changed
    texts, plains, sent, made = _without_other_days(texts, plains)
    for text, plain in zip(texts, plains, strict=True):
        found = find_dates(plain)
        for one in found:
            if one.start and (label := _PUBLISHED_LABEL.search(plain[: one.start])):
                labelled.setdefault(label[0].startswith(_LATER_LABELS), plain[one.start : one.end])
            elif stands_alone(one, plain):
                shown = plain[one.start : one.end]
                alone = alone or shown
                if not bare and (len(shown) == len(plain) or not _AROUND_DATE.sub("", plain.replace(shown, "", 1))):
                    bare = shown
        if not alone and len(plain) < len(text):
            edge = _EDGE_DATE.search(text) if _may_have_edge_date(text) else None
            inside = find_dates(text) if not edge and len(texts) > 1 else ()
            if edge:
                glued = edge[1] or edge[2]
            elif (
                len(inside) == 1
                and len(text) - (inside[0].end - inside[0].start) <= 14
                and not _is_said_in_passing(inside[0], text)
            ):
                glued = text[inside[0].start : inside[0].end]
        if plain and not found and not yearless and len(plain.strip()) <= 24:
            if parse_date(plain):
                alone = alone or plain.strip(" ()[]（）【】\t")
            else:
                short = _YEARLESS.search(plain)
                yearless = short[1] if short and len(_AROUND_DATE.sub("", _YEARLESS.sub("", plain))) <= 4 else ""
    shown = labelled.get(False) or labelled.get(True) or bare or alone or glued or sent
    if shown:
        return parse_date(shown), shown
    boxes = _date_in_boxes(texts) if len(texts) > 1 else None
    return boxes or (None, made or _inexact(plains) or yearless)


def _is_said_in_passing(found: FoundDate, text: str) -> bool:
    """根据2023年3月20日印发的办法…, a summary inside the card's link: no label before the day, and words on both sides."""
    is_between = found.start > 0 and _HANZI.match(text, found.start - 1) and _HANZI.match(text, found.end)
    return bool(is_between) and not _PUBLISHED_LABEL.search(text[: found.start])


def _without_other_days(texts: Sequence[str], plains: Sequence[str]) -> tuple[Sequence[str], Sequence[str], str, str]:
    """The texts, and these without links, without the days labelled as those of something else.

    Of these the first under 发文日期, and the first of when the paper was made.
    """
    if not any("期" in plain or "间" in plain for plain in plains):
        return texts, plains, "", ""
    whole, kept, above, sent, made = list(texts), [], "", "", ""
    for number, plain in enumerate(plains):
        rest = plain
        for one in reversed(find_dates(plain)):
            label = plain[: one.start].strip() or above
            is_end = _END_LABEL.search(label) is not None
            if is_end or _OTHER_LABEL.search(label):
                shown = plain[one.start : one.end]
                if _SENT_LABEL.search(label):
                    sent = sent or shown
                elif not is_end:
                    made = made or shown
                rest = rest[: one.start] + rest[one.end :]
                whole[number] = whole[number].replace(plain[one.start : one.end], "")
        kept.append(rest)
        above = plain
    return whole, kept, sent, made


def _inexact(plains: Sequence[str]) -> str:
    """A month only, or an impossible day, standing alone: shown, but no day to go by."""
    for plain in plains:
        found = inexact_date(plain, DateSource.LIST) if plain else None
        if found and len(plain) - len(found.text) <= _FEW_BESIDE:
            return found.text
    return ""


def _date_in_boxes(texts: Sequence[str]) -> tuple[date, str] | None:
    """Day and year-month in two boxes: `28` above `2020-12`, or `12-28` above `2020`."""
    for one, other in pairwise([text for text in texts if len(text) <= 10]):
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
    return next(filter(None, map(_date_in_one_box, texts)), None)


def _date_in_one_box(text: str) -> tuple[date, str] | None:
    """Both boxes on one line: `282020-12`, `28 2020/12`, `12-28 2020`, `202612-28`."""
    day_first, year_last = _DAY_YEAR_MONTH.fullmatch(text), _MONTH_DAY_YEAR.fullmatch(text)
    year_first = _YEAR_MONTH_DAY.fullmatch(text)
    days = {
        valid_date(year, month, day)
        for found, order in ((day_first, (2, 3, 1)), (year_last, (3, 1, 2)), (year_first, (1, 2, 3)))
        if found
        for year, month, day in [(found[place] for place in order)]
    } - {None}
    on = days.pop() if len(days) == 1 else None  # 202001-05 may be the 20th of January 2001 or the 5th of 2020
    return (on, text) if on else None
