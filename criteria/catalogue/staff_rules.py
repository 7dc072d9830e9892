"""The sheet 要求 of the staff's workbook: a rule as a row, and a row as a rule.

A row is read by the readers of `[[rule]]`, each cell as the value of its key; what they find wrong is said of the cell.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from criteria.catalogue import staff_layout as layout
from criteria.catalogue.staff_line import Line
from criteria.check_words import CHECK_WORDS, asked, kind_name
from criteria.element_reading import WORD_LIST, Words
from criteria.element_writing import own_terms
from criteria.model import ContentElement, Problem
from criteria.positions import KeyPath
from criteria.reading import Table, did_you_mean
from criteria.rule_reading import RuleDefaults, read_rule
from criteria.rule_writing import content_of, parameter_lines, plain_remedy, recognition_in
from criteria.rules import Effect, Rule
from criteria.toml_faults import syntax_problems

_EFFECTS = {effect.official_name: effect.value for effect in Effect}
_KINDS = {name: str(kind.kind) for kind, (name, _) in CHECK_WORDS.items()}
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 00:00:00)?")

# Where each key of a [[rule]] stands in the row, as `Table` wants positions: here the number of the column's head.
_HEADS: Mapping[KeyPath, str] = {
    **{(key,): head for head, key in (layout.RULE_TEXTS | layout.RULE_LISTS | layout.RULE_DAYS).items()},
    ("check",): layout.KIND,
    ("with",): layout.PARAMETERS,
    ("points",): layout.RULE_POINTS,
    ("effect",): layout.EFFECT,
    ("each",): layout.EACH,
}
_COLUMN_KEYS: Mapping[KeyPath, str] = {
    ("with", "content"): layout.CONTENT,
    ("with", "recognition"): next(iter(layout.RECOGNITION)),
    **{("with", "recognition", key): head for head, key in layout.RECOGNITION.items()},
}
_KEY = re.compile(r"(?<![{\w])[a-z_]+(?![}\w])")


def rule_row(number: int, rule: Rule) -> list[str | int]:
    """The row's cells. Raises ValueError for a rule that cannot be written."""
    recognition = recognition_in(rule.check)
    values: dict[str, str | int] = {layout.NUMBER: number}
    values |= {head: getattr(rule, key) for head, key in layout.RULE_TEXTS.items()}
    values |= {head: layout.joined(getattr(rule, key)) for head, key in layout.RULE_LISTS.items()}
    values |= {head: str(getattr(rule, key) or "") for head, key in layout.RULE_DAYS.items()}
    for head, key in layout.RECOGNITION.items():
        values[head] = layout.joined(getattr(recognition, key)) if recognition else ""
    values[layout.REMEDY_OF_RULE] = plain_remedy(rule.remedy)
    values[layout.ASKED] = asked(rule.check).sentence
    values[layout.KIND] = kind_name(rule.check)
    values[layout.CONTENT] = layout.joined(element.name for element in content_of(rule.check))
    values[layout.PARAMETERS] = "\n".join(parameter_lines(rule.check))
    values[layout.RULE_POINTS] = "" if rule.effect is Effect.VETO else rule.points
    values[layout.EFFECT] = rule.effect.official_name
    values[layout.EACH] = "" if rule.each is None else rule.each
    values[layout.WHOLE_SITE] = layout.YES if rule.whole_site else ""
    return [values[head] for head in layout.RULE_HEADS]


def read_rule_row(path: Path, line: Line, content: Sequence[ContentElement]) -> tuple[Rule | None, Sequence[Problem]]:
    """The rule the row states, and what is wrong with its cells; None where not even its check can be told."""
    reading = _Reading(path, line)
    parameters = reading.parameters(content)
    kind = reading.named(layout.KIND, _KINDS)
    values = {**reading.values(), "check": kind, "with": parameters}
    if kind is None or parameters is None:
        return None, reading.problems
    own = {at: head for at, head in _COLUMN_KEYS.items() if at[1] in reading.from_columns}
    positions = {at: layout.RULE_HEADS.index(head) for at, head in (*_HEADS.items(), *own.items())}
    table = Table(path, values, positions)
    rule = read_rule(table, RuleDefaults(), reading.literal_words)
    return rule, (*reading.problems, *(_of_cell(path, line, problem) for problem in table.problems))


class _Reading:
    """Cells as the values of a [[rule]]; `problems` holds what is wrong with a cell by itself."""

    def __init__(self, path: Path, line: Line) -> None:
        self.problems: list[Problem] = []
        self.from_columns: set[str] = set()
        self.literal_words: Words = {}
        self._path = path
        self._line = line

    def values(self) -> dict[str, object]:
        line = self._line
        values: dict[str, object] = {key: line.text(head) for head, key in layout.RULE_TEXTS.items()}
        values |= {key: list(layout.parted(line.text(head))) for head, key in layout.RULE_LISTS.items()}
        more: dict[str, object] = {key: self._day(head) for head, key in layout.RULE_DAYS.items()}
        more["effect"] = self.named(layout.EFFECT, _EFFECTS) if line.text(layout.EFFECT) else None
        more["whole_site"] = self.named(layout.WHOLE_SITE, {layout.YES: layout.YES, "否": "否", "": ""}) == layout.YES
        more["points"] = self._number(layout.RULE_POINTS)
        more["each"] = self._number(layout.EACH)
        if more["each"] is not None and more["effect"] != Effect.DEDUCT:
            self._problem(layout.EACH, f"只在{layout.EFFECT}为“{Effect.DEDUCT.official_name}”时填写")
            more["each"] = None
        return values | {key: value for key, value in more.items() if value is not None}

    def parameters(self, content: Sequence[ContentElement]) -> dict[str, object] | None:
        """[rule.with]: the cell of parameters and the columns of recognition and content together."""
        text = self._line.text(layout.PARAMETERS)
        try:
            values: dict[str, object] = tomllib.loads(text)
        except (ValueError, RecursionError) as error:
            for problem in syntax_problems(self._path, text, error):
                self._problem(layout.PARAMETERS, f"第 {problem.line} 行：{problem.message}")
            return None
        columns: dict[str, object] = {}
        recognition = {key: self._words(head) for head, key in layout.RECOGNITION.items()}
        if any(recognition.values()):
            columns["recognition"] = recognition
        if content:
            columns["content"] = [_element(element) for element in content]
            self._keep_literal(word for element in content for word in element.terms)
        for key in columns.keys() & values.keys():
            self._problem(layout.PARAMETERS, f"{key} 已写在“{_COLUMN_KEYS['with', key]}”等列中，请只写一处")
        self.from_columns = set(columns)
        return values | columns

    def named(self, head: str, known: Mapping[str, str]) -> str | None:
        """A word of a closed list by its name, or as criteria files write it."""
        said = self._line.text(head)
        if said in known.values():
            return said
        if not said:
            self._problem(head, "不能为空")
        elif said not in known:
            hint = did_you_mean(said, list(known)) or f"，可写：{'、'.join(known)}"
            self._problem(head, f"不能写“{said}”{hint}")
        return known.get(said)

    def _words(self, head: str) -> list[str]:
        words = layout.parted(self._line.text(head))
        self._keep_literal(words)
        return list(words)

    def _keep_literal(self, words: Iterable[str]) -> None:
        """A cell has no named lists: a word that begins like the name of one is the word itself."""
        marked = {word.removeprefix(WORD_LIST): (word,) for word in words if word.startswith(WORD_LIST)}
        self.literal_words = {**self.literal_words, **marked}

    def _number(self, head: str) -> int | None:
        text = self._line.text(head)
        if text and not text.isdecimal():
            self._problem(head, f"应为整数，现为“{text}”")
            return 1  # stands where a mistake was noted
        return int(text) if text else None

    def _day(self, head: str) -> date | None:
        text = self._line.text(head)
        match = _DAY.fullmatch(text)
        try:
            day = date(*map(int, match.groups())) if match else None
        except ValueError:
            day = None
        if text and day is None:
            self._problem(head, f"应为日期，如 2019-05-15，现为“{text}”")
        return day

    def _problem(self, head: str, message: str) -> None:
        self.problems.append(self._line.problem(self._path, head, message))


def _element(element: ContentElement) -> dict[str, object]:
    parts = {
        "terms": list(own_terms(element)),
        "numbers": list(element.numbers),
        "field": element.field and element.field.value,
    }
    return {"name": element.name, "kind": element.kind.value} | {key: value for key, value in parts.items() if value}


def _of_cell(path: Path, line: Line, problem: Problem) -> Problem:
    """What a reader said of a key, said of the cell."""
    head = layout.ID if problem.line is None else layout.RULE_HEADS[problem.line]
    message = problem.message
    heads = {str(at[-1]): name for at, name in (*_COLUMN_KEYS.items(), *_HEADS.items())}
    missing = heads.get(message.removeprefix("缺少 ").removesuffix("，请补上"))
    if missing:
        return line.problem(path, missing, "不能为空")
    if head != layout.PARAMETERS:
        message = _KEY.sub(lambda key: heads.get(key[0], key[0]), message)
    said = message.removeprefix(head).strip()
    return line.problem(path, head, said if said != message else f"：{said}")
