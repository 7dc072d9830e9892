"""Letters (来信、留言) and their answers, as pages and tables show them.

A page shows one letter, or several one after another, each from its 来信时间 to the next; a table one in each row. What a
letter itself says (我去年的信至今未回复) is never taken for its state.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crawler.page_facts import Table
from scoring.checks.rules.written_dates import DAY, days_in
from scoring.folding import fold


class Reply(StrEnum):
    GIVEN = "given"
    NONE = "none"  # the page says so: 未回复, 办理中; a blank says nothing
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Letter:
    """`words`: the cells of its row, or its kind (信件类型), as far as the page shows them. `answered_on` may be unknown."""

    asked_on: date
    reply: Reply
    answered_on: date | None
    words: str


_SENT = r"来信|留言|咨询|提问|提交|写信|反映|投诉|信件|来件|发信|建议"
_BACK = r"回复|答复|办结|回信|反馈|回应|答复公开"
_NOT_YET = r"(?:未|待|尚未|暂未|暂无|没有|等待)(?:予以)?(?:回复|答复|处理|办理|办结|受理|回应)|(?:办理|处理|受理|处置|答复|回复)中|正在(?:办理|处理|答复)"
_DONE = r"已(?:经)?(?:回复|答复|处理|办理|办结|回应|反馈)|办结|办理完毕"
_LABEL = r"(?:\w{2,4})?(?:时间|日期|单位|部门|机构|评价|满意度)[:|]"
_ASKED = re.compile(rf"(?:{_SENT})(?:时间|日期)[:|]*(?=({DAY}))")
_ANSWERED = re.compile(rf"(?:{_BACK})(?:时间|日期)[:|]*(?=({DAY}))")
_STATE = re.compile(rf"(?:状态|办理情况|回复情况|答复情况)[:|]*(?:(?P<open>{_NOT_YET})|(?P<done>{_DONE}))")
_BLANK_SAID = re.compile(rf"(?:{_BACK})(?:内容|意见|结果|时间|日期)[:|]*(?:{_NOT_YET})[。.|]")
_ANSWER_TEXT = re.compile(rf"(?:{_BACK})(?:内容|意见|结果)[:|]+(?!{_NOT_YET}|{_LABEL})[^|]{{4,}}")
_KIND = re.compile(r"(?:类型|类别|性质|分类)[:|]*([^:|]{2,12})")
_ASKED_HEAD = re.compile(rf"(?:{_SENT})(?:时间|日期)")
_ANSWERED_HEAD = re.compile(rf"(?:{_BACK}|处理)(?:时间|日期)")
_STATE_HEAD = re.compile(r"状态|办理情况|回复情况|答复情况|是否(?:回复|答复)")
_IS_OPEN = re.compile(rf"(?:{_NOT_YET}|否)")
_IS_DONE = re.compile(rf"(?:{_DONE}|是)")
_HEADER_ROWS = 3


def letters_in(text: str) -> Iterator[Letter]:
    """Those a page's text shows; a letter without a day is none."""
    if not any(word in text for word in ("时间", "日期", "時間")):
        return
    said = fold(re.sub(r"\s+", "|", text))
    starts = list(_ASKED.finditer(said))
    for number, start in enumerate(starts):
        # A page of one letter may show its answer, or when it was given, above it.
        begin = start.start() if len(starts) > 1 else 0
        end = starts[number + 1].start() if number + 1 < len(starts) else len(said)
        if days := days_in(start[1]):
            yield _letter(said[begin:end], days[0])


def _letter(said: str, asked_on: date) -> Letter:
    kinds = "|".join(match[1] for match in _KIND.finditer(said))
    answered = _ANSWERED.search(said)
    days = days_in(answered[1]) if answered else ()
    state = _STATE.search(said)
    if days or _ANSWER_TEXT.search(said) or (state and state["done"]):
        return Letter(asked_on, Reply.GIVEN, days[0] if days else None, kinds)
    if state or _BLANK_SAID.search(f"{said}|"):
        return Letter(asked_on, Reply.NONE, None, kinds)
    return Letter(asked_on, Reply.UNTOLD, None, kinds)


def letters_listed(table: Table) -> Iterator[Letter]:
    """The rows under a header with 来信时间 and 回复时间 or 办理状态; none in other tables."""
    rows = [tuple(fold(re.sub(r"\s+", "|", cell.strip())) for cell in row) for row in table.rows]
    for at, header in enumerate(rows[:_HEADER_ROWS]):
        asked, answered, state = (_only(header, head) for head in (_ASKED_HEAD, _ANSWERED_HEAD, _STATE_HEAD))
        if asked is None or (answered is None and state is None):
            continue
        for row in rows[at + 1 :]:
            if days := days_in(_cell(row, asked)):
                yield _in_row(row, days[0], _cell(row, answered), _cell(row, state))
        return


def _in_row(row: tuple[str, ...], asked_on: date, answered: str, state: str) -> Letter:
    words = "|".join(row)
    if (days := days_in(answered)) or _IS_DONE.fullmatch(state):
        return Letter(asked_on, Reply.GIVEN, days[0] if days else None, words)
    is_open = _IS_OPEN.fullmatch(state) or _IS_OPEN.fullmatch(answered)
    return Letter(asked_on, Reply.NONE if is_open else Reply.UNTOLD, None, words)


def _only(header: tuple[str, ...], head: re.Pattern[str]) -> int | None:
    """The only column so headed."""
    found = [number for number, cell in enumerate(header) if head.search(cell) and not days_in(cell)]
    return found[0] if len(found) == 1 else None


def _cell(row: tuple[str, ...], number: int | None) -> str:
    return row[number] if number is not None and number < len(row) else ""
