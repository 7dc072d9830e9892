"""From a `Pack` to the TOML text of a criteria file, which the loader reads back to an equal pack."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from criteria.element_writing import (
    Lists,
    element_table,
    lists_of_content,
    lists_of_recognition,
    named_lists,
    recognition_keys,
    words,
)
from criteria.loader import filled_remedy
from criteria.model import CATALOGUE_ELEMENTS, Criterion, Element, Pack, Question
from criteria.rule_writing import lists_of_check, plain_remedy, rule_lines
from criteria.rules import Requirement, Rule
from criteria.toml_text import inline, text, texts

USUAL_REMEDY: Mapping[Element, str] = {
    Element.ITEM: "在政府网站设“{full_title}”栏目（或并入已有的{field}专栏）并发布信息；本期确无此类信息的，发布情况说明。",
    Element.CONTENT: "对照目录补齐“{full_title}”的公开内容：{content}。",
    Element.TIME_LIMIT: "“{full_title}”按目录规定的时限发布（{time_limit}），落实专人更新，本期无新增信息的发布情况说明。",
    Element.PUBLISHER: "“{full_title}”应由{publishers}发布，在页面注明发布机构或来源；转载的注明原发布机关。",
}


def pack_text(pack: Pack) -> str:
    """The criteria file of a pack. Raises ValueError for what the file cannot say: a 整改建议 with {…} left in it."""
    lists = named_lists(listed for requirement in pack.requirements for listed in _lists_of(requirement))
    lines = [
        f"# {' '.join(pack.title.split())}（{len(pack.requirements)} 项）",
        "# 键名的含义见 docs/criteria-files.md。改完请运行：gongkai criteria lint 本文件",
        "",
        *(f"{key} = {text(getattr(pack, key))}" for key in ("id", "title", "version", "source")),
    ]
    usual = _usual(pack) if pack.criteria else None
    if usual:
        lines += ["", *_defaults(usual, lists)]
    lines += ["", "[words]", *(f"{text(name)} = {texts(listed)}" for listed, name in lists.items())]
    for requirement in pack.requirements:
        lines.append("")
        if isinstance(requirement, Rule):
            lines += rule_lines(requirement, lists)
        elif usual:
            lines += _criterion(requirement, usual, lists)
    for question in pack.questions:
        lines += ["", *_question(question)]
    return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class _Usual:
    """What most rows share and `[defaults]` says once."""

    points: Mapping[Element, int]
    remedy: Mapping[Element, str]
    publisher_terms: tuple[str, ...]


def _usual(pack: Pack) -> _Usual:
    points = Counter(tuple(criterion.points[element] for element in CATALOGUE_ELEMENTS) for criterion in pack.criteria)
    terms = Counter(criterion.publisher_terms for criterion in pack.criteria)
    return _Usual(
        dict(zip(CATALOGUE_ELEMENTS, points.most_common(1)[0][0], strict=True)),
        USUAL_REMEDY,
        terms.most_common(1)[0][0],
    )


def _defaults(usual: _Usual, lists: Lists) -> Iterator[str]:
    yield "[defaults]"
    yield f"publisher_terms = {words(usual.publisher_terms, lists)}"
    yield f"points = {inline({element: str(points) for element, points in usual.points.items()})}"
    yield "[defaults.remedy]"
    yield from (f"{element} = {text(remedy)}" for element, remedy in usual.remedy.items())


def _lists_of(requirement: Requirement) -> Iterator[tuple[str, ...]]:
    if isinstance(requirement, Rule):
        yield from lists_of_check(requirement.check)
    else:
        yield from lists_of_recognition(requirement.recognition)
        yield requirement.publisher_terms
        yield from lists_of_content(requirement.content)


def _criterion(criterion: Criterion, usual: _Usual, lists: Lists) -> Iterator[str]:
    yield "[[criterion]]"
    for key in ("id", "field", "group", "title", "why"):
        yield f"{key} = {text(getattr(criterion, key))}"
    yield "content = ["
    yield from (f"  {element_table(element, lists)}," for element in criterion.content)
    yield "]"
    yield f"basis = {texts(criterion.basis)}"
    yield f"time_limit = {text(criterion.time_limit or '；'.join(limit.text for limit in criterion.time_limits))}"
    yield f"publishers = {texts(criterion.publishers)}"
    if criterion.publisher_terms != usual.publisher_terms:
        yield f"publisher_terms = {words(criterion.publisher_terms, lists)}"
    for key in ("channels", "audience", "modes", "levels"):
        yield f"{key} = {texts(getattr(criterion, key))}"
    points = {element: str(criterion.points[element]) for element in CATALOGUE_ELEMENTS}
    if own := {element: value for element, value in points.items() if value != str(usual.points[element])}:
        yield f"points = {inline(own)}"
    filled = filled_remedy(replace(criterion, remedy=usual.remedy))
    if remedy := {key: plain_remedy(one) for key, one in criterion.remedy.items() if one != filled[key]}:
        yield f"remedy = {inline({element: text(one) for element, one in remedy.items()})}"
    yield f"clauses = {texts(criterion.clauses)}"
    yield f"certainty = {text(criterion.certainty)}"
    yield "[criterion.recognition]"
    yield from (f"{key} = {value}" for key, value in recognition_keys(criterion.recognition, lists).items())


def _question(question: Question) -> Iterator[str]:
    yield "[[question]]"
    for key in ("criterion", "element"):
        if value := getattr(question, key):
            yield f"{key} = {text(value)}"
    yield f"sheet = {text(question.sheet)}"
    yield f"row = {question.row}"
    yield f"column = {question.column}"
    yield f"read = {text(question.read)}"
    yield f"assumed = {text(question.assumed)}"
