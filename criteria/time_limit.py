"""公开时限 as the catalogue words it, turned into limits that can be counted.

The wordings are those of the national tables (民办函〔2019〕52号) and of the local ones made after them.
"""

import re
import unicodedata
from dataclasses import dataclass

from criteria.model import LimitKind, LimitUnit, TimeLimit


@dataclass(frozen=True, slots=True)
class ParsedTimeLimit:
    """`unparsed` holds every clause, or rest of one, that gave no countable limit: 及时, 长期公开, 1月31日前."""

    limits: tuple[TimeLimit, ...]
    unparsed: tuple[str, ...]


def parse_time_limit(text: str) -> ParsedTimeLimit:
    """Split `text` into its limits. Full-width digits and white space inside words (制 定 或 获 取) do not matter."""
    limits: list[TimeLimit] = []
    unparsed: list[str] = []
    for clause in filter(None, _BETWEEN_CLAUSES.split(_fold(text))):
        limit, rest = _parse_clause(clause)
        if limit:
            limits.append(limit)
        if rest:
            unparsed.append(rest)
    return ParsedTimeLimit(tuple(limits), tuple(unparsed))


def is_beyond_measure(limit: TimeLimit) -> bool:
    """Longer than a century: a slip of the pen, and some such days lie past the end of the calendar."""
    in_a_century = {
        LimitUnit.WORKING_DAY: 26_000,
        LimitUnit.DAY: 36_525,
        LimitUnit.MONTH: 1_200,
        LimitUnit.QUARTER: 400,
        LimitUnit.YEAR: 100,
        LimitUnit.HOUR: 876_600,
    }
    return limit.amount > in_a_century[limit.unit]


def is_without_number(clause: str) -> bool:
    """The clause is one of the soft words (及时, 长期公开) that set no number on purpose."""
    return _SOFT.fullmatch(clause) is not None


_BETWEEN_CLAUSES = re.compile(r"[,;。、()\[\]【】]+")
_NUMBER = r"(?P<number>\d{1,6}|[一二两三四五六七八九十百]{1,7}|半)"
_UNIT = r"个?(?P<unit>工作日|自然日|日历日|小时|季度|星期|周|年|月|季|天|日)"
_EVERY = re.compile(rf"(?:每隔?|按)(?:{_NUMBER}?{_UNIT})(?:至少)?")
_DISPLAYED = re.compile(rf"公示(?:期限|时间|期)?(?:为|不少于|不得少于|不低于|至少|满|:)*{_NUMBER}{_UNIT}")
_AFTER = re.compile(
    rf"(?:(?P<trigger>.*?)(?:之日起|之日后|之后|以后|起|后|之日))?(?:的|在|最长|原则上|应当|应)*"
    rf"(?P<cap>最迟|不超过|不得超过|不晚于)?{_NUMBER}{_UNIT}(?P<within>之内|以内|内)?"
)
_FILLER = re.compile(
    r"(?:之内|以内|内|动态|更新|公开|公布|公示|发布|完成|予以|进行|向社会|主动|及时|一次|\d{1,3}次|至少|不少于|的)*"
)
_SOFT = re.compile(
    r"(?:及时|即时|实时|适时|按时|长期|动态|常年|随时|更新|调整|公开|公布|公示|发布|予以|向社会|主动|的)+"
)
_OPENING = re.compile(r"^(?:应当|应|自|从|于|在|由)+")

_UNITS = {
    "工作日": (1, LimitUnit.WORKING_DAY),
    "自然日": (1, LimitUnit.DAY),
    "日历日": (1, LimitUnit.DAY),
    "天": (1, LimitUnit.DAY),
    "日": (1, LimitUnit.DAY),
    "周": (7, LimitUnit.DAY),
    "星期": (7, LimitUnit.DAY),
    "月": (1, LimitUnit.MONTH),
    "季": (1, LimitUnit.QUARTER),
    "季度": (1, LimitUnit.QUARTER),
    "年": (1, LimitUnit.YEAR),
    "小时": (1, LimitUnit.HOUR),
}
_HALVES = {LimitUnit.YEAR: (6, LimitUnit.MONTH), LimitUnit.MONTH: (15, LimitUnit.DAY)}  # 半年, 半个月
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九", start=1)} | {"两": 2}


def _fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def _parse_clause(clause: str) -> tuple[TimeLimit | None, str]:
    """The clause's limit and what of the clause it leaves unsaid."""
    if match := _EVERY.search(clause):
        return _limit(clause, LimitKind.EVERY_PERIOD, match)
    if match := _DISPLAYED.search(clause):
        return _limit(clause, LimitKind.DISPLAYED_FOR, match)
    match = _AFTER.search(clause)
    if match and (match["trigger"] or match["cap"] or match["within"] or match.span() == (0, len(clause))):
        return _limit(clause, LimitKind.AFTER_TRIGGER, match)
    return None, clause


def _limit(clause: str, kind: LimitKind, match: re.Match[str]) -> tuple[TimeLimit | None, str]:
    amount = _amount(match["number"] or "1", match["unit"])
    if amount is None:
        return None, clause
    trigger = None
    if kind is LimitKind.AFTER_TRIGGER and match["trigger"]:
        # 行政处罚决定自作出之日起: the event stands on both sides of 自.
        trigger = _OPENING.sub("", match["trigger"]).replace("自", "", 1) or None
    rest = clause[match.end() :]
    if _FILLER.fullmatch(rest):
        rest = ""
    return TimeLimit(clause, kind, *amount, trigger), rest


def _amount(number: str, unit_word: str) -> tuple[int, LimitUnit] | None:
    times, unit = _UNITS[unit_word]
    if number == "半":
        return _HALVES.get(unit)
    count = _count(number)
    return (count * times, unit) if count else None


def _count(number: str) -> int | None:
    """十 → 10, 二十 → 20, 一百二十 → 120; None for what is no number (十十) or zero."""
    if number.isdecimal():
        return int(number) or None
    match = re.fullmatch(r"(?:(.)百)?(?:([^百十])?(十))?([^百十])?", number)
    if not match:
        return None
    hundreds, tens, ten, ones = match.groups()
    total = 100 * _DIGITS.get(hundreds or "", 0) + _DIGITS.get(ones or "", 0)
    if ten:
        total += 10 * _DIGITS.get(tens or "", 1)
    return total or None
