"""What a valid criteria file may still have wrong: rows that cannot be told apart, words that do nothing, old 文号."""

import unicodedata
from itertools import combinations, permutations

from criteria.model import ContentElement, ContentKind, Criterion, Pack, Problem, Question, Recognition
from criteria.rules import Published, Requirement, Rule, recognition_of
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

    def warn(place: str, message: str) -> None:
        warnings.append(Problem(pack.id, place, None, message))

    for one in pack.requirements:
        for message in _own(one):
            warn(one.id, message)
    for one, other in combinations(pack.requirements, 2):
        if isinstance(one, Criterion) and isinstance(other, Criterion) and one.recognition == other.recognition:
            warn(other.id, f"recognition 与 {one.id} 完全相同，两项会认到同样的栏目和文件")
        elif isinstance(one, Rule) and isinstance(other, Rule) and one.check == other.check:
            warn(other.id, f"检查内容与 {one.id} 完全相同，同一问题会计两次")
        elif one.full_title == other.full_title:
            warn(other.id, f"事项名称“{one.full_title}”与 {one.id} 相同")
    for one, other in permutations(pack.requirements, 2):
        for name in _taken_by(one, other):
            warn(one.id, f"names 中的“{name}”也会被 {other.id} {other.full_title} 认去，请在其中一项的 exclude 中排除")
    warnings += [Problem(pack.id, question.criterion, None, _asked(question)) for question in pack.questions]
    return tuple(warnings)


def _asked(question: Question) -> str:
    where = f"{question.sheet} 第 {question.row} 行第 {question.column} 列"
    return f"待确认（{where}“{question.read}”）：{question.assumed}；确认后请删去这一 [[question]]"


def _own(requirement: Requirement) -> list[str]:
    """What is odd about one requirement whatever the others are."""
    messages = _basis(requirement)
    if recognition := recognition_of(requirement):
        messages += _recognition(recognition)
    if isinstance(requirement, Criterion):
        return [*messages, *_documents(requirement.content), *_time_limits(requirement)]
    if isinstance(requirement.check, Published):
        messages += _documents(requirement.check.content)
    if not requirement.clauses:
        messages.append("没有写 clauses，条款对照表中看不到这一项")
    return messages


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


def _documents(content: tuple[ContentElement, ...]) -> list[str]:
    numbers = {number for element in content if element.kind is ContentKind.DOCUMENT for number in element.numbers}
    return [
        f"{old} 已被 {new} 取代，请在 numbers 中加上新文号"
        for old, new in SUPERSEDED.items()
        if old in numbers and new not in numbers
    ]


def _basis(requirement: Requirement) -> list[str]:
    return [
        f"公开依据 {old} 已被 {new} 取代"
        for old, new in SUPERSEDED.items()
        if any(old in basis and new not in basis for basis in requirement.basis)
    ]


def _time_limits(criterion: Criterion) -> list[str]:
    if not criterion.time_limits:
        return ["公开时限没有数字（及时、长期之类），此项的时限不检查"]
    rests = (rest for limit in criterion.time_limits for rest in parse_time_limit(limit.text).unparsed)
    return [f"公开时限中的“{rest}”看不懂，不检查" for rest in rests if not is_without_number(rest)]


def _taken_by(one: Requirement, other: Requirement) -> list[str]:
    """Names of one that, standing alone as a title, are recognised as the other of its kind; shared names are meant."""
    mine, others = recognition_of(one), recognition_of(other)
    if mine is None or others is None or mine == others or isinstance(one, Rule) or isinstance(other, Rule):
        return []  # one paper may meet several rules: a final account tells of 三公 and of the adjusted budget
    taken = []
    for name in mine.names:
        folded = _fold(name)
        if name in others.names or _held(folded, others.exclude) or _held(folded, mine.exclude):
            continue
        last = folded.rsplit(">", 1)[-1]
        by_pair = _held(folded, others.subject) and _held(last, others.matter)
        if by_pair or _held(folded, others.names):
            taken.append(name)
    return taken


def _held(folded: str, words: tuple[str, ...]) -> str | None:
    return next((word for word in words if _fold(word) in folded), None)


def _fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).lower()
