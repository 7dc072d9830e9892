"""The day a row shows: beside its title or glued to it, under a label, in one box or in two."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from crawler.extraction.dates import FoundDate, find_dates, parse_date, valid_date
from crawler.extraction.inexact_dates import inexact_date
from crawler.page_facts import DateSource

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
EDGE_DATE = re.compile(
    r"^\s*[\[(（【]?\s*((?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}|(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?=\s*[\])）】]))"
    r"(?:\s+\d\d?:\d\d(?::\d\d?)?)?\s*[\])）】]?(?=\D)"
    r"|[\[(（【]?\s*(?<!\d)((?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2})(?:\s+\d\d?:\d\d(?::\d\d?)?)?\s*[\])）】]?\s*$"
)
_DASHED_YEAR = re.compile(r"(?:19|20)\d\d[-./]")  # a part of EDGE_DATE that is quick to miss, as is the next
_DATE_IN_FRONT = re.compile(r"\s*[\[(（【]?\s*(?:19|20)\d\d年")
_YEARLESS = re.compile(r"(?<![\d-])((?!0[-/.])\d{1,2}[-/.]\d{1,2}|\d{1,2}月\d{1,2}日)(?![\d-])")
_HANZI = re.compile(r"[\u4e00-\u9fff]")
_DAY = re.compile(r"\d{1,2}日?")
_YEAR_MONTH = re.compile(r"((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*月?")
_MONTH_DAY = re.compile(r"(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_YEAR = re.compile(r"(?:19|20)\d\d年?")
_DAY_YEAR_MONTH = re.compile(r"(\d\d)日?[\s/]{0,3}((?:19|20)\d\d)\s?[-/.年]\s?(\d\d)月?")
_MONTH_DAY_YEAR = re.compile(r"(\d\d)[-/.月](\d\d)日?[\s/]{0,3}((?:19|20)\d\d)年?")
_YEAR_MONTH_DAY = re.compile(r"((?:19|20)\d\d)年?[\s/]{0,3}(\d\d)[-/.月](\d\d)日?")
_MOST_DAYS = 8
_LONGEST_LABEL = 12
_FEW_BESIDE = 12  # characters


def shows_one_day(text: str) -> bool:
    """A summary may speak of other days than the one labelled as the row's."""
    dates = find_dates(text)
    if not 1 < len(dates) <= _MOST_DAYS:
        return len(dates) == 1
    labelled = [one for one in dates if _PUBLISHED_LABEL.search(text, max(0, one.start - _LONGEST_LABEL), one.start)]
    return len(labelled) == 1


def without_date(title: str, date_text: str, plains: Sequence[str]) -> str:
    """The title without a date glued to it, but for another day than the row shows beside it: that is its own."""
    edge = EDGE_DATE.search(title) if _may_have_edge_date(title) else None
    if edge is None:
        return title
    if date_text and any(date_text in plain for plain in plains) and parse_date(edge[0]) != parse_date(date_text):
        return title
    return EDGE_DATE.sub("", title).strip() or title


def _may_have_edge_date(text: str) -> bool:
    return _DASHED_YEAR.search(text) is not None or _DATE_IN_FRONT.match(text) is not None


def stands_alone(found: FoundDate, text: str) -> bool:
    """Next to nothing but labels, brackets and a time of day beside the date."""
    beside = text[: found.start] + text[found.end :]
    return len(beside) <= _FEW_BESIDE or len(_AROUND_DATE.sub("", beside)) <= _FEW_BESIDE


def day_of_row(texts: Sequence[str], plains: Sequence[str]) -> tuple[date | None, str]:
    """The day and how it is written, of a row of such lines; no day but its text where that names none.

    `plains`: the texts without their anchors.
    """
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
            edge = EDGE_DATE.search(text) if _may_have_edge_date(text) else None
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
