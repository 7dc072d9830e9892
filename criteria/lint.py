"""What a valid criteria file may still have wrong: rows that cannot be told apart, words that do nothing, old 文号."""

import unicodedata
from itertools import combinations

from criteria.model import ContentKind, Criterion, Pack, Problem, Question, Recognition
from criteria.time_limit import is_without_number, parse_time_limit

# What replaced a document, by 文号: 低保审核确认办法 (2021), 特困人员认定办法 (2021), 政府信息公开条例 (2019).
SUPERSEDED = {
    "民发〔2012〕220号": "民发〔2021〕57号",
    "民发〔2016〕178号": "民发〔2021〕43号",
    "国务院令第492号": "国务院令第711号",
}


def lint(pack: Pack) -> tuple[Problem, ...]:
    """Warnings about a pack the loader accepted. None of them keeps it from being used."""
    warnings: list[Problem] = []

    def warn(criterion: Criterion, message: str) -> None:
        warnings.append(Problem(pack.id, criterion.id, None, message))

    for criterion in pack.criteria:
        for message in (*_recognition(criterion.recognition), *_documents(criterion), *_time_limits(criterion)):
            warn(criterion, message)
    for one, other in combinations(pack.criteria, 2):
        if one.recognition == other.recognition:
            warn(other, f"recognition 与 {one.id} 完全相同，两项会认到同样的栏目和文件")
        elif one.full_title == other.full_title:
            warn(other, f"事项名称“{one.full_title}”与 {one.id} 相同")
    for one in pack.criteria:
        for other in pack.criteria:
            if one is not other and one.recognition != other.recognition:
                for name in _taken_by(one.recognition, other.recognition):
                    warn(
                        one,
                        f"names 中的“{name}”也会被 {other.id} {other.full_title} 认去，请在其中一项的 exclude 中排除",
                    )
    warnings += [Problem(pack.id, question.criterion, None, _asked(question)) for question in pack.questions]
    return tuple(warnings)


def _asked(question: Question) -> str:
    where = f"{question.sheet} 第 {question.row} 行第 {question.column} 列"
    return f"待确认（{where}“{question.read}”）：{question.assumed}；确认后请删去这一 [[question]]"


def _recognition(recognition: Recognition) -> list[str]:
    messages = []
    if recognition.subject and not recognition.matter:
        messages.append("写了 subject 没写 matter，subject 不起作用")
    if recognition.matter and not recognition.subject:
        messages.append("写了 matter 没写 subject，matter 不起作用")
    for key, words in (
        ("names", recognition.names),
        ("subject", recognition.subject),
        ("matter", recognition.matter),
        ("exclude", recognition.exclude),
    ):
        messages += [f"{key} 中的“{word}”只有一个字，会认到许多无关的名称" for word in words if len(_fold(word)) < 2]
    for key, words in (("names", recognition.names), ("subject", recognition.subject), ("matter", recognition.matter)):
        for word in words:
            if blocker := _held(_fold(word), recognition.exclude):
                messages.append(f"{key} 中的“{word}”含有 exclude 的“{blocker}”，永远不起作用")
    return messages


def _documents(criterion: Criterion) -> list[str]:
    messages = []
    numbers = {
        number for element in criterion.content if element.kind is ContentKind.DOCUMENT for number in element.numbers
    }
    for old, new in SUPERSEDED.items():
        if old in numbers and new not in numbers:
            messages.append(f"{old} 已被 {new} 取代，请在 numbers 中加上新文号")
        if any(old in basis and new not in basis for basis in criterion.basis):
            messages.append(f"公开依据 {old} 已被 {new} 取代")
    return messages


def _time_limits(criterion: Criterion) -> list[str]:
    if not criterion.time_limits:
        return ["公开时限没有数字（及时、长期之类），此项的时限不检查"]
    rests = (rest for limit in criterion.time_limits for rest in parse_time_limit(limit.text).unparsed)
    return [f"公开时限中的“{rest}”看不懂，不检查" for rest in rests if not is_without_number(rest)]


def _taken_by(recognition: Recognition, other: Recognition) -> list[str]:
    """Names of one row that, standing alone as a title, are recognised as the other row; shared names are meant."""
    taken = []
    for name in recognition.names:
        folded = _fold(name)
        if name in other.names or _held(folded, other.exclude) or _held(folded, recognition.exclude):
            continue
        last = folded.rsplit(">", 1)[-1]
        by_pair = _held(folded, other.subject) and _held(last, other.matter)
        if by_pair or _held(folded, other.names):
            taken.append(name)
    return taken


def _held(folded: str, words: tuple[str, ...]) -> str | None:
    return next((word for word in words if _fold(word) in folded), None)


def _fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).lower()
