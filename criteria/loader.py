"""From a criteria file (TOML) to a `Pack`, strictly: anything not understood is refused, all of it at once.

The file's form is described in docs/criteria-files.md.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import assert_never

from criteria.model import (
    Channel,
    ContentElement,
    ContentKind,
    CriteriaError,
    Criterion,
    Element,
    Field,
    Level,
    Mode,
    Pack,
    Question,
    Recognition,
    TimeLimit,
)
from criteria.reading import Table, did_you_mean, read_toml
from criteria.time_limit import is_without_number, parse_time_limit

WORD_LIST = "@"  # "@办理流程" in a list of words stands for the list of that name under [words]


def load_pack(path: Path) -> Pack:
    """Read a criteria file. Raises `CriteriaError` with every mistake in it."""
    root = read_toml(path)
    pack_id, title, version, source = (root.text(key) for key in ("id", "title", "version", "source"))
    words = _words(root)
    defaults = _defaults(root, words)
    seen: set[str] = set()
    criteria = tuple(_criterion(table, defaults, words, seen) for table in root.tables("criterion"))
    questions = tuple(map(_question, root.tables("question", required=False)))
    root.finish()
    if root.problems:
        raise CriteriaError(tuple(sorted(root.problems, key=lambda problem: problem.line or 0)))
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    return Pack(pack_id, title, version, source, criteria, sha256, questions)


def _question(table: Table) -> Question:
    table.place = "question"
    question = Question(
        sheet=table.text("sheet"),
        row=table.integer("row"),
        column=table.integer("column"),
        read=table.text("read"),
        assumed=table.text("assumed"),
        criterion=table.text("criterion", required=False),
        element=table.text("element", required=False),
    )
    table.finish()
    return question


@dataclass(frozen=True, slots=True)
class _Defaults:
    """What holds for every row that does not say otherwise; `exclude` is added to each row's own."""

    points: Mapping[Element, int]
    remedy: Mapping[Element, str]
    publisher_terms: tuple[str, ...]
    exclude: tuple[str, ...]


Words = Mapping[str, tuple[str, ...]]


def _words(root: Table) -> Words:
    table = root.table("words", required=False)
    return {name: table.texts(name) for name in table.free_keys()} if table else {}


def _expand(
    table: Table, key: str, words: Words, *, required: bool = True, may_be_empty: bool = False
) -> tuple[str, ...]:
    """A list of words with its references replaced by the lists they name; each word once."""
    expanded: list[str] = []
    for number, word in enumerate(table.texts(key, required=required, may_be_empty=may_be_empty)):
        name = word.removeprefix(WORD_LIST)
        expanded.extend(words.get(name, (name,)) if name != word else (word,))
        if name != word and name not in words:
            table.problem(key, f"[words] 中没有词表“{name}”{did_you_mean(name, list(words))}", number)
    return tuple(dict.fromkeys(expanded))


def _defaults(root: Table, words: Words) -> _Defaults:
    table = root.table("defaults", required=False)
    if table is None:
        return _Defaults({}, {}, (), ())
    table.place = "defaults"
    defaults = _Defaults(
        points=_points(table, {}),
        remedy=_remedy(table, {}),
        publisher_terms=_expand(table, "publisher_terms", words, required=False),
        exclude=_expand(table, "exclude", words, required=False, may_be_empty=True),
    )
    table.finish()
    return defaults


def _points(table: Table, given: Mapping[Element, int]) -> dict[Element, int]:
    inner = table.table("points", required=False)
    points = dict(given)
    if inner is None:
        return points
    for element in Element:
        if element in inner:
            points[element] = inner.integer(element)
            if points[element] < 0:
                inner.problem(element, f"{element} 的分值不能是负数")
    _finish_by_element(inner)
    return points


def _remedy(table: Table, given: Mapping[Element, str]) -> dict[Element, str]:
    inner = table.table("remedy", required=False)
    remedy = dict(given)
    if inner is None:
        return remedy
    for element in Element:
        if element in inner:
            remedy[element] = inner.text(element)
            for name in _PLACEHOLDER.findall(remedy[element]):
                if name not in _FILLED:
                    known = "、".join(f"{{{known}}}" for known in _FILLED)
                    inner.problem(
                        element, f"{{{name}}} 不是可用的占位符{did_you_mean(name, list(_FILLED))}，可用：{known}"
                    )
    _finish_by_element(inner)
    return remedy


def _finish_by_element(table: Table) -> None:
    table.allow(*Element)
    table.finish()


_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_FILLED = ("title", "group", "field", "full_title", "publishers", "time_limit", "content", "basis")


def _criterion(table: Table, defaults: _Defaults, words: Words, seen: set[str]) -> Criterion:
    criterion_id = table.place = table.text("id")
    if criterion_id in seen:
        table.problem("id", f"编号 {criterion_id} 与前面的条目重复")
    seen.add(criterion_id)
    content = _content(table, words)
    recognition = _recognition(table, defaults, words)
    time_limit = table.text("time_limit")
    criterion = Criterion(
        id=criterion_id,
        field=table.text("field"),
        group=table.text("group"),
        title=table.text("title"),
        why=table.text("why"),
        content=content,
        basis=table.texts("basis"),
        time_limits=_time_limits(table, time_limit),
        publishers=table.texts("publishers"),
        publisher_terms=_publisher_terms(table, defaults, words),
        channels=table.choices("channels", Channel),
        audience=table.texts("audience"),
        modes=table.choices("modes", Mode),
        levels=table.choices("levels", Level),
        recognition=recognition,
        points=_complete_points(table, defaults),
        remedy=_remedy(table, defaults.remedy),
        clauses=table.texts("clauses", required=False, may_be_empty=True),
        certainty=table.text("certainty"),
        time_limit=time_limit,
    )
    for element in Element:
        if element not in criterion.remedy:
            table.problem(
                "remedy", f"缺少 remedy.{element}（{element.official_name}的整改建议），[defaults.remedy] 中也没有"
            )
    table.finish()
    return replace(criterion, remedy=filled_remedy(criterion))


def _complete_points(table: Table, defaults: _Defaults) -> dict[Element, int]:
    points = _points(table, defaults.points)
    for element in Element:
        if element not in points:
            table.problem(
                "points", f"缺少 points.{element}（{element.official_name}的分值），[defaults.points] 中也没有"
            )
    if points and not any(points.values()):
        table.problem("points", "各要素分值合计为 0，此条目将不起作用")
    return points


def _publisher_terms(table: Table, defaults: _Defaults, words: Words) -> tuple[str, ...]:
    if "publisher_terms" in table or not defaults.publisher_terms:
        return _expand(table, "publisher_terms", words)
    table.allow("publisher_terms")
    return defaults.publisher_terms


def _time_limits(table: Table, text: str) -> tuple[TimeLimit, ...]:
    parsed = parse_time_limit(text)
    if text and not parsed.limits and not all(map(is_without_number, parsed.unparsed)):
        table.problem(
            "time_limit",
            f"看不懂公开时限“{text}”，请写成如：制定或获取信息之日起10个工作日内、每20个工作日更新、每季度、及时",
        )
    return parsed.limits


def _recognition(table: Table, defaults: _Defaults, words: Words) -> Recognition:
    inner = table.table("recognition")
    if inner is None:
        return Recognition((), (), (), ())
    names, subject, matter, exclude = (
        _expand(inner, key, words, required=False, may_be_empty=True)
        for key in ("names", "subject", "matter", "exclude")
    )
    if not names and not (subject and matter):
        inner.problem(None, "recognition 写不出任何能认出此事项的名称：请填 names，或同时填 subject 和 matter")
    inner.finish()
    return Recognition(names, subject, matter, tuple(dict.fromkeys((*exclude, *defaults.exclude))))


def _content(table: Table, words: Words) -> tuple[ContentElement, ...]:
    elements = []
    seen: set[str] = set()
    for inner in table.tables("content"):
        name = inner.text("name")
        if name in seen:
            inner.problem("name", f"公开内容“{name}”重复出现")
        seen.add(name)
        kind = inner.choice("kind", ContentKind)
        terms = _expand(inner, "terms", words, required=False, may_be_empty=True)
        numbers = inner.texts("numbers", required=False, may_be_empty=True)
        field = inner.choice("field", Field, required=kind is ContentKind.FIELD)
        inner.finish()
        if kind is None:
            continue
        _check_parts(inner, kind)
        if kind in (ContentKind.PART, ContentKind.TABLE):
            terms = tuple(dict.fromkeys((name, *terms)))
        elements.append(ContentElement(name, kind, terms, numbers, field))
    return tuple(elements)


def _check_parts(table: Table, kind: ContentKind) -> None:
    """The keys an element of this kind must have, or cannot have."""
    allowed: tuple[str, ...]
    match kind:
        case ContentKind.DOCUMENT:
            allowed = ("terms", "numbers")
            if "terms" not in table and "numbers" not in table:
                table.problem(None, "kind 为 document 时要写文件名（terms）或文号（numbers）")
        case ContentKind.PART | ContentKind.TABLE:
            allowed = ("terms",)
        case ContentKind.LOCAL_DOCUMENTS:
            allowed = ()
        case ContentKind.FIELD:
            allowed = ("field",)
        case _:
            assert_never(kind)
    for key in ("terms", "numbers", "field"):
        if key in table and key not in allowed:
            table.problem(key, f"kind 为 {kind} 时不能写 {key}")


def filled_remedy(criterion: Criterion) -> dict[Element, str]:
    """The row's 整改建议 with {title}, {content} … replaced by what the row says."""
    values = {
        "title": criterion.title,
        "group": criterion.group,
        "field": criterion.field,
        "full_title": criterion.full_title,
        "publishers": "、".join(criterion.publishers),
        "time_limit": "；".join(limit.text for limit in criterion.time_limits),
        "content": "；".join(element.name for element in criterion.content),
        "basis": "、".join(criterion.basis),
    }
    return {
        element: _PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), text)
        for element, text in criterion.remedy.items()
    }
