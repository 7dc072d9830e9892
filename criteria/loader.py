"""From a criteria file (TOML) to a `Pack`, strictly: anything not understood is refused, all of it at once.

The file's form is described in docs/criteria-files.md.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from criteria.element_reading import Words, check_placeholders, expand, fill, read_content, read_recognition, read_words
from criteria.model import (
    CATALOGUE_ELEMENTS,
    Channel,
    CriteriaError,
    Criterion,
    Element,
    Level,
    Mode,
    Pack,
    Problem,
    Question,
    TimeLimit,
)
from criteria.reading import Table, read_toml
from criteria.rule_reading import RuleDefaults, read_rule, read_rule_defaults
from criteria.time_limit import is_beyond_measure, is_without_number, parse_time_limit


def load_pack(path: Path) -> Pack:
    """Read a criteria file. Raises `CriteriaError` with every mistake in it."""
    root = read_toml(path)
    if "pack" in root:
        problem = Problem(
            str(path), "", None, "这是评价标准（写有 [[pack]]），不能放进另一份评价标准，请改写其中的各个标准"
        )
        raise CriteriaError((problem,))
    pack_id = root.text("id")
    title, version, source = (root.text(key) for key in ("title", "version", "source"))
    words = read_words(root)
    defaults = _defaults(root, words)
    rows, rules = (root.tables(key, required=False) for key in ("criterion", "rule"))
    if not (rows or rules or root.problems):
        root.problem(
            None, "标准中没有任何要求，请写 [[criterion]]（目录事项）或 [[rule]]（其他要求）；评价标准写 [[pack]]"
        )
    criteria = tuple(_criterion(table, defaults, words) for table in rows)
    read_rules = tuple(read_rule(table, defaults.rule, words) for table in rules)
    in_order = sorted((*rows, *rules), key=lambda table: table.line)
    _refuse_repeated(in_order)
    questions = tuple(map(_question, root.tables("question", required=False)))
    root.finish()
    if root.problems:
        raise CriteriaError(tuple(sorted(root.problems, key=lambda problem: problem.line or 0)))
    return Pack(
        id=pack_id,
        title=title,
        version=version,
        source=source,
        criteria=criteria,
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        rules=read_rules,
        order=tuple(table.place for table in in_order),
        questions=questions,
    )


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
    rule: RuleDefaults


def _refuse_repeated(requirements: Iterable[Table]) -> None:
    """No two rows or rules of a file share an id: their findings could not be told apart."""
    seen: set[str] = set()
    for table in requirements:
        if table.place and table.place in seen:
            table.problem("id", f"编号 {table.place} 与前面的条目重复，请改其中一个")
        seen.add(table.place)


def _defaults(root: Table, words: Words) -> _Defaults:
    table = root.table("defaults", required=False)
    if table is None:
        return _Defaults({}, {}, (), (), RuleDefaults())
    table.place = "defaults"
    defaults = _Defaults(
        points=_points(table, {}),
        remedy=_remedy(table, {}),
        publisher_terms=expand(table, "publisher_terms", words, required=False),
        exclude=expand(table, "exclude", words, required=False, may_be_empty=True),
        rule=read_rule_defaults(table, words),
    )
    table.finish()
    return defaults


def _points(table: Table, given: Mapping[Element, int]) -> dict[Element, int]:
    inner = table.table("points", required=False)
    points = dict(given)
    if inner is None:
        return points
    for element in CATALOGUE_ELEMENTS:
        if element in inner:
            points[element] = inner.integer(element)
            if points[element] < 0:
                inner.problem(element, f"{element} 的分值不能是负数，不计分的写 0")
    _finish_by_element(inner)
    return points


def _remedy(table: Table, given: Mapping[Element, str]) -> dict[Element, str]:
    inner = table.table("remedy", required=False)
    remedy = dict(given)
    if inner is None:
        return remedy
    for element in CATALOGUE_ELEMENTS:
        if element in inner:
            remedy[element] = inner.text(element)
            check_placeholders(inner, element, remedy[element], _FILLED)
    _finish_by_element(inner)
    return remedy


def _finish_by_element(table: Table) -> None:
    table.allow(*CATALOGUE_ELEMENTS)
    table.finish()


_FILLED = ("title", "group", "field", "full_title", "publishers", "time_limit", "content", "basis")


def _criterion(table: Table, defaults: _Defaults, words: Words) -> Criterion:
    criterion_id = table.place = table.text("id")
    content = read_content(table, words)
    recognition = read_recognition(table, words, defaults.exclude)
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
    for element in CATALOGUE_ELEMENTS:
        if element not in criterion.remedy:
            table.problem(
                "remedy",
                f"缺少 remedy.{element}（{element.official_name}的整改建议），[defaults.remedy] 中也没有，请补上",
            )
    table.finish()
    return replace(criterion, remedy=filled_remedy(criterion))


def _complete_points(table: Table, defaults: _Defaults) -> dict[Element, int]:
    points = _points(table, defaults.points)
    for element in CATALOGUE_ELEMENTS:
        if element not in points:
            table.problem(
                "points", f"缺少 points.{element}（{element.official_name}的分值），[defaults.points] 中也没有，请补上"
            )
    if points and not any(points.values()):
        table.problem("points", "各要素分值合计为 0，此条目将不起作用，请至少给一个要素分值")
    return points


def _publisher_terms(table: Table, defaults: _Defaults, words: Words) -> tuple[str, ...]:
    if "publisher_terms" in table or not defaults.publisher_terms:
        return expand(table, "publisher_terms", words)
    table.allow("publisher_terms")
    return defaults.publisher_terms


def _time_limits(table: Table, text: str) -> tuple[TimeLimit, ...]:
    parsed = parse_time_limit(text)
    if text and not parsed.limits and not all(map(is_without_number, parsed.unparsed)):
        table.problem(
            "time_limit",
            f"看不懂公开时限“{text}”，请写成如：制定或获取信息之日起10个工作日内、每20个工作日更新、每季度、及时",
        )
    for limit in filter(is_beyond_measure, parsed.limits):
        table.problem("time_limit", f"公开时限“{limit.text}”超过一百年，请核对")
    return parsed.limits


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
    return {element: fill(text, values) for element, text in criterion.remedy.items()}
