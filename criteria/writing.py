"""From a `Pack` to the TOML text of a criteria file, which the loader reads back to an equal pack."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from criteria.element_reading import WORD_LIST
from criteria.loader import filled_remedy
from criteria.model import CATALOGUE_ELEMENTS, ContentElement, ContentKind, Criterion, Element, Pack, Question

USUAL_REMEDY: Mapping[Element, str] = {
    Element.ITEM: "在政府网站设“{full_title}”栏目（或并入已有的{field}专栏）并发布信息；本期确无此类信息的，发布情况说明。",
    Element.CONTENT: "对照目录补齐“{full_title}”的公开内容：{content}。",
    Element.TIME_LIMIT: "“{full_title}”按目录规定的时限发布（{time_limit}），落实专人更新，本期无新增信息的发布情况说明。",
    Element.PUBLISHER: "“{full_title}”应由{publishers}发布，在页面注明发布机构或来源；转载的注明原发布机关。",
}
_WORTH_A_NAME = 5  # words: a shorter list is written out where it is used


def refuse_rules(pack: Pack) -> None:
    """Raises ValueError: only catalogue rows have a table or text of their own; a rule left out would be lost."""
    if pack.rules:
        raise ValueError(f"标准“{pack.title}”含有 {len(pack.rules)} 条 [[rule]]，只能直接修改它的 .toml 文件")


def pack_text(pack: Pack) -> str:
    """The criteria file of a pack of catalogue rows.

    Raises ValueError for a 整改建议 with {…} left in it, which the file cannot say, and for a pack with rules.
    """
    refuse_rules(pack)
    usual = _usual(pack)
    lists = _word_lists(pack)
    lines = [
        f"# {' '.join(pack.title.split())}（{len(pack.criteria)} 项）",
        "# 键名的含义见 docs/criteria-files.md。改完请运行：gongkai criteria lint 本文件",
        "",
        *(f"{key} = {_text(getattr(pack, key))}" for key in ("id", "title", "version", "source")),
        "",
        "[defaults]",
        f"publisher_terms = {_words(usual.publisher_terms, lists)}",
        f"points = {_inline({element: str(points) for element, points in usual.points.items()})}",
        "[defaults.remedy]",
        *(f"{element} = {_text(text)}" for element, text in usual.remedy.items()),
        "",
        "[words]",
        *(f"{_text(name)} = {_list(words)}" for words, name in lists.items()),
    ]
    for criterion in pack.criteria:
        lines += ["", *_criterion(criterion, usual, lists)]
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


Lists = Mapping[tuple[str, ...], str]


def _word_lists(pack: Pack) -> Lists:
    """Lists used more than once, each with a name; and those with a word that begins with the mark of a name."""
    uses = Counter(words for criterion in pack.criteria for words in _lists_of(criterion))
    lists: dict[tuple[str, ...], str] = {}
    taken: set[str] = set()
    for words, count in uses.items():
        if (count > 1 and len(words) >= _WORTH_A_NAME) or any(word.startswith(WORD_LIST) for word in words):
            name, number = words[0], 1
            while name in taken:
                number += 1
                name = f"{words[0]}-{number}"
            taken.add(name)
            lists[words] = name
    return lists


def _lists_of(criterion: Criterion) -> Iterator[tuple[str, ...]]:
    recognition = criterion.recognition
    yield from (recognition.names, recognition.subject, recognition.matter, recognition.exclude)
    yield criterion.publisher_terms
    yield from (own_terms(element) for element in criterion.content)


def own_terms(element: ContentElement) -> tuple[str, ...]:
    """The terms the file has to say: a PART's and a TABLE's own name always counts, and the loader puts it first."""
    named = element.kind in (ContentKind.PART, ContentKind.TABLE)
    return tuple(term for term in element.terms if not (named and term == element.name))


def _criterion(criterion: Criterion, usual: _Usual, lists: Lists) -> Iterator[str]:
    yield "[[criterion]]"
    for key in ("id", "field", "group", "title", "why"):
        yield f"{key} = {_text(getattr(criterion, key))}"
    yield "content = ["
    yield from (f"  {_element(element, lists)}," for element in criterion.content)
    yield "]"
    yield f"basis = {_list(criterion.basis)}"
    yield f"time_limit = {_text(criterion.time_limit or '；'.join(limit.text for limit in criterion.time_limits))}"
    yield f"publishers = {_list(criterion.publishers)}"
    if criterion.publisher_terms != usual.publisher_terms:
        yield f"publisher_terms = {_words(criterion.publisher_terms, lists)}"
    for key in ("channels", "audience", "modes", "levels"):
        yield f"{key} = {_list(getattr(criterion, key))}"
    points = {element: str(criterion.points[element]) for element in CATALOGUE_ELEMENTS}
    if own := {element: value for element, value in points.items() if value != str(usual.points[element])}:
        yield f"points = {_inline(own)}"
    filled = filled_remedy(replace(criterion, remedy=usual.remedy))
    if remedy := {key: _plain(text) for key, text in criterion.remedy.items() if text != filled[key]}:
        yield f"remedy = {_inline({element: _text(text) for element, text in remedy.items()})}"
    yield f"clauses = {_list(criterion.clauses)}"
    yield f"certainty = {_text(criterion.certainty)}"
    yield "[criterion.recognition]"
    for key in ("names", "subject", "matter", "exclude"):
        yield f"{key} = {_words(getattr(criterion.recognition, key), lists)}"


def _element(element: ContentElement, lists: Lists) -> str:
    parts = {"name": _text(element.name), "kind": _text(element.kind)}
    if terms := own_terms(element):
        parts["terms"] = _words(terms, lists)
    if element.numbers:
        parts["numbers"] = _list(element.numbers)
    if element.field:
        parts["field"] = _text(element.field)
    return _inline(parts)


def _question(question: Question) -> Iterator[str]:
    yield "[[question]]"
    for key in ("criterion", "element"):
        if value := getattr(question, key):
            yield f"{key} = {_text(value)}"
    yield f"sheet = {_text(question.sheet)}"
    yield f"row = {question.row}"
    yield f"column = {question.column}"
    yield f"read = {_text(question.read)}"
    yield f"assumed = {_text(question.assumed)}"


def _plain(remedy: str) -> str:
    if "{" in remedy and "}" in remedy:
        raise ValueError(f"整改建议中不能有花括号：{remedy}")
    return remedy


def _inline(values: Mapping[Element, str] | Mapping[str, str]) -> str:
    return "{ " + ", ".join(f"{key} = {value}" for key, value in values.items()) + " }"


def _words(words: tuple[str, ...], lists: Lists) -> str:
    return _list((WORD_LIST + lists[words],)) if words in lists else _list(words)


def _list(texts: Iterable[str]) -> str:
    return "[" + ", ".join(map(_text, texts)) + "]"


def _text(text: str) -> str:
    # A JSON string is a TOML basic string, but for the one control character JSON lets stand.
    return json.dumps(str(text), ensure_ascii=False).replace("\x7f", "\\u007f")
