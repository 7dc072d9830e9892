"""Days of rows that do not stand in the row alone: under a grid's header, below a month, on a line between titles."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from crawler.extraction.dates import find_dates, parse_date, valid_date
from crawler.extraction.lines import Element, Line, text_of
from crawler.extraction.rows import Row
from crawler.extraction.shown_day import stands_alone

_PUBLISHED = re.compile(r"(?:信息)?(?:发布|公开|公布|上网|更新)(?:日期|时间)")
_OTHER_DAY = re.compile(
    r"(?:成文|生成|发文|制发|制定|印发|签发|施行|实施|生效|失效|废止|截止|受理|开始|结束|征集|办结)(?:日期|时间)"
)
_MAY_BE_PUBLISHED = re.compile(r"(?:发文)?(?:日期|时间)")  # 发文日期 alone often is what an office calls it
_MONTH = re.compile(r"[\s【\[(（]*((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?月?[\s】\])）]*")
_YEAR = re.compile(r"[\s【\[(（]*((?:19|20)\d\d)\s?年(?:度)?[\s】\])）]*")
_MONTH_DAY = re.compile(r"[\s【\[(（]*(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?[\s】\])）]*")
_DAY = re.compile(r"[\s【\[(（]*(\d{1,2})\s?日?[\s】\])）]*")
_LONGEST_HEADING = 14
_LONGEST_GAP = 5  # lines between two rows: summary, category, date
_LEAST_ROWS = 3  # two links far apart are no list
_TIP_DAY = re.compile(
    r"(?:(?:发布|发表|更新|公开|添加|录入)|(?<![\u4e00-\u9fff]))(?:时间|日期)\s*[:：]\s*((?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2})"
)
_WHOLE_DAY = re.compile(r"\s*(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d\d(?::\d\d)?)?\s*")


def dated_by_header(rows: list[Row], container: Element) -> list[Row]:
    """Rows of a grid, each with its day under 发布日期; what stands under 成文日期 or 生成日期 alone is no such day."""
    names = _names_of_cells(rows[0].element, container)
    others = [place for place, name in enumerate(names) if _OTHER_DAY.fullmatch(name)]
    if not others:
        return rows
    published = [place for place, name in enumerate(names) if _PUBLISHED.fullmatch(name)]
    if len(published) == 1:
        return [_dated_in_cell(row, published[0]) for row in rows]
    if published or any(_MAY_BE_PUBLISHED.fullmatch(name) for name in names):
        return rows
    return [_undated_in_cells(row, others) for row in rows]


def _names_of_cells(row: Element, container: Element) -> list[str]:
    """What the grid's header calls the cells of a row; nothing where there is no header."""
    above = row.getprevious()
    if above is None and container.tag == "tbody":
        head = container.getprevious()
        above = head[-1] if head is not None and head.tag == "thead" and len(head) else None
    if above is None or above.tag != row.tag:
        return []
    return ["".join(text_of(cell).split()) for cell in above.iterchildren("th", "td", "li")]


def _undated_in_cells(row: Row, places: Sequence[int]) -> Row:
    """The day stays to be seen, as one that does not tell when the row was published."""
    if row.on is None:
        return row
    cells = list(row.element.iterchildren("th", "td", "li"))
    shown = [text_of(cells[place]) for place in places if place < len(cells)]
    return replace(row, on=None) if any(text and parse_date(text) == row.on for text in shown) else row


def _dated_in_cell(row: Row, place: int) -> Row:
    cells = list(row.element.iterchildren("th", "td", "li"))
    text = text_of(cells[place]) if place < len(cells) else ""
    return replace(row, on=parse_date(text) if text else None, date_text=text)


def dated_by_tip(row: Row) -> Row:
    """A row whose link says 更新时间：2025-3-5 when pointed at, or whose (03-05) does so with its year."""
    tip = row.anchors[0].element.get("title") or ""
    if "间" in tip or "期" in tip:
        days = _TIP_DAY.findall(tip)
        on = parse_date(days[0]) if len(days) == 1 else None
        return replace(row, on=on, date_text=days[0]) if on and _agree(on, row.date_text) else row
    if _MONTH_DAY.fullmatch(row.date_text):
        for element in row.element.iter():
            tip = element.get("title") or ""
            on = parse_date(tip) if _WHOLE_DAY.fullmatch(tip) else None
            if on and _agree(on, row.date_text):
                return replace(row, on=on, date_text=tip)
    return row


def dated_by_time(row: Row) -> Row:
    """A card that says 4月10日, or no day at all, in one `<time datetime="2026-04-10T06:20:00+08:00">`."""
    times = [(written, element) for element in row.element.iter("time") if (written := element.get("datetime"))]
    days = {parse_date(written) for written, _ in times}
    on = days.pop() if len(days) == 1 else None
    if on is None:
        return row
    shown = row.date_text or text_of(times[0][1])
    is_another = row.date_text or _MONTH_DAY.fullmatch(shown)
    return row if is_another and not _agree(on, shown) else replace(row, on=on, date_text=times[0][0])


def _agree(on: date, shown: str) -> bool:
    """The row shows no day, or that day without its year."""
    short = _MONTH_DAY.fullmatch(shown)
    return (int(short[1]), int(short[2])) == (on.month, on.day) if short else not shown


def heads_rows(heading: str) -> bool:
    """2026年3月, 2026年 or 2026年3月5日, above the rows of that time."""
    if len(heading) > _LONGEST_HEADING or "0" not in heading:  # as every year of ours has
        return False
    return any(pattern.fullmatch(heading) for pattern in (_MONTH, _YEAR, _WHOLE_DAY))


def is_day(heading: str) -> bool:
    return len(heading) <= _LONGEST_HEADING and "0" in heading and _WHOLE_DAY.fullmatch(heading) is not None


def dated_by_heading(rows: list[Row], heading: str) -> list[Row]:
    """Rows that show the day alone (05日) below a heading with year and month, or 12-05 below the year."""
    if not heads_rows(heading):
        return rows
    month, year = _MONTH.fullmatch(heading), _YEAR.fullmatch(heading)
    dated = []
    for row in rows:
        shown = _DAY.fullmatch(row.beside) if month else _MONTH_DAY.fullmatch(row.beside) if year else None
        on = None
        if month and shown:
            on = valid_date(month[1], month[2], shown[1])
        elif year and shown:
            on = valid_date(year[1], shown[1], shown[2])
        dated.append(replace(row, on=on, date_text=f"{heading} {row.beside.strip()}") if on and not row.on else row)
    return dated


def dated_by_neighbours(
    rows: Sequence[Row], lines: Sequence[Line], lines_of: Mapping[Element, Sequence[int]]
) -> list[Row]:
    """Dates in cells of their own above or below each title, as most rows have them. Lines between belong to rows."""
    ends = [lines_of[row.element] for row in rows if lines_of.get(row.element)]
    if len(ends) < len(rows):
        return list(rows)
    gaps = [range(before[-1] + 1, after[0]) for before, after in pairwise(ends)]
    size = max(map(len, gaps))
    if size > _LONGEST_GAP or (size > 1 and len(rows) < _LEAST_ROWS):
        return list(rows)
    first, last = ends[0][0], ends[-1][-1]
    below = [*gaps, _outside(lines, range(last + 1, last + 1 + size))]
    above = [_outside(lines, range(first - size, first)), *gaps]
    under, over = ([_date_text(lines, numbers) for numbers in side] for side in (below, above))
    is_over = sum(map(bool, over)) > sum(map(bool, under)) or (bool(over[0]) and not under[-1])
    texts = over if is_over else under
    if 2 * sum(map(bool, texts)) < len(rows):
        return list(rows)
    for row, numbers in zip(rows, above if is_over else below, strict=True):
        for number in numbers:
            lines[number].row = row.element
    return [
        replace(row, on=parse_date(text) if text else None, date_text=text)
        for row, text in zip(rows, texts, strict=True)
    ]


def _outside(lines: Sequence[Line], numbers: range) -> Sequence[int]:
    """As many lines above the first row or below the last as lie between two rows, when a date is among them."""
    free = [number for number in numbers if 0 <= number < len(lines)]
    return free if _date_text(lines, free) else ()


def _date_text(lines: Sequence[Line], numbers: Sequence[int]) -> str:
    """The date standing alone on one of the lines."""
    for number in numbers:
        text = lines[number].text
        found = find_dates(text) if lines[number].row is None else ()
        if len(found) == 1 and stands_alone(found[0], text):
            return text[found[0].start : found[0].end]
    return ""
