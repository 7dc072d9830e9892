"""The staff's workbook read back: what a cell says now is what the criteria file says; nothing else changes."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from heapq import merge
from pathlib import Path
from typing import Any, TypeVar

from criteria.catalogue import staff_layout as layout
from criteria.catalogue.elements import element
from criteria.catalogue.grid import Grid, UnreadableError
from criteria.catalogue.spreadsheet import read_spreadsheet
from criteria.catalogue.staff_line import Line
from criteria.catalogue.staff_rules import read_rule_row
from criteria.model import (
    Channel,
    ContentElement,
    ContentKind,
    CriteriaError,
    Criterion,
    Level,
    Mode,
    Pack,
    Problem,
    Question,
    Recognition,
)
from criteria.reading import did_you_mean
from criteria.rules import Rule
from criteria.time_limit import parse_time_limit

_ALLOWED_EMPTY = {"条款", *layout.RECOGNITION}


def is_staff_table(path: Path) -> bool:
    """The workbook is one `export` wrote, whatever has been edited in it since."""
    sheets = _sheets(path).keys()
    return {layout.PARTS, layout.INFO} <= sheets and not sheets.isdisjoint({layout.ROWS, layout.RULES})


def read_staff_table(path: Path) -> Pack:
    """Raises `CriteriaError` with every cell that says what a criteria file cannot."""
    return _Reading(path).pack()


def _sheets(path: Path) -> Mapping[str, Grid]:
    try:
        body = path.read_bytes()
        return {grid.sheet: grid for grid in read_spreadsheet(body)} if body.startswith((b"PK", b"\xd0\xcf")) else {}
    except (OSError, UnreadableError):
        return {}  # whoever reads the file as a catalogue says what is wrong with it


Kind = TypeVar("Kind", bound=StrEnum)


class _Reading:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._problems: list[Problem] = []
        self._questions: list[Question] = []
        sheets = _sheets(path)
        self._rows = self._lines(sheets, layout.ROWS, layout.ROW_HEADS)
        self._rules = self._lines(sheets, layout.RULES, layout.RULE_HEADS)
        self._parts = self._lines(sheets, layout.PARTS, layout.PART_HEADS)
        self._asked = self._lines(sheets, layout.QUESTIONS, layout.QUESTION_HEADS)
        self._info = {line[0].text.strip(): line[1].text.strip() for line in sheets[layout.INFO].rows if len(line) > 1}
        self._ids = {line.text(layout.ID) for line in (*self._rows, *self._rules)}
        self._used: set[int] = set()

    def pack(self) -> Pack:
        if self._problems:
            raise CriteriaError(tuple(self._problems))  # without a column every row of it would be complained of
        info = {key: self._info.get(name, "") for name, key in layout.INFO_KEYS.items()}
        for name, key in layout.INFO_KEYS.items():
            if not info[key]:
                self._problems.append(Problem(str(self._path), layout.INFO, None, f"缺少“{name}”"))
        criteria = tuple(self._criterion(line) for line in self._rows)
        rules = tuple(rule for line in self._rules if (rule := self._rule(line)))
        questions = tuple(map(self._question, self._asked))
        for index, line in enumerate(self._parts):
            if index not in self._used:
                cell = line.cells["公开内容"]
                said = "标准目录中已没有这一要素，此行未采用"
                self._questions.append(Question(cell.sheet, cell.row, cell.column, cell.text or "（空白）", said))
        if not (self._rows or self._rules):
            self._problems.append(
                Problem(str(self._path), f"{layout.ROWS}、{layout.RULES}", None, "没有一行事项或要求")
            )
        if self._problems:
            raise CriteriaError(tuple(self._problems))
        return Pack(
            id=info["id"],
            title=info["title"],
            version=info["version"],
            source=info["source"],
            criteria=criteria,
            sha256="",
            rules=rules,
            order=tuple(line.text(layout.ID) for line in self._in_order()),
            questions=(*questions, *self._questions),
        )

    def _lines(self, sheets: Mapping[str, Grid], name: str, heads: Sequence[str]) -> list[Line]:
        """The rows of a sheet; none of one that is not there."""
        if name not in sheets:
            return []
        grid = sheets[name]
        titles = [cell.text.strip() for cell in grid.rows[0]]
        for head in heads:
            if head not in titles:
                self._problems.append(Problem(str(self._path), grid.sheet, 1, f"缺少“{head}”列，请不要删除或改名"))
        lines = (Line(dict(zip(titles, row, strict=True))) for row in grid.rows[1:])
        return [line for line in lines if line]

    def _problem(self, line: Line, head: str, message: str) -> None:
        self._problems.append(line.problem(self._path, head, message))

    def _in_order(self) -> Iterator[Line]:
        """Rows and rules as 序号 mixes them; within each sheet their order is that of the sheet."""
        return merge(self._rows, self._rules, key=lambda line: _number(line.text(layout.NUMBER)))

    def _rule(self, line: Line) -> Rule | None:
        content = self._content(line) if line.text(layout.CONTENT) else ()
        rule, problems = read_rule_row(self._path, line, content)
        self._problems.extend(problems)
        return rule

    def _criterion(self, line: Line) -> Criterion:
        texts = {key: self._required(line, name) for name, key in layout.TEXTS.items()}
        lists = {key: self._listed(line, name) for name, key in layout.LISTS.items()}
        time_limits = parse_time_limit(texts["time_limit"]).limits
        fields: dict[str, Any] = {**texts, **lists}
        return Criterion(
            **fields,
            content=self._content(line),
            time_limits=time_limits,
            channels=self._choices(line, "公开渠道和载体", Channel),
            modes=self._choices(line, "公开方式", Mode),
            levels=self._choices(line, "公开层级", Level),
            recognition=Recognition(**{key: self._listed(line, name) for name, key in layout.RECOGNITION.items()}),
            points={each: self._points(line, name) for name, each in layout.POINTS.items()},
            remedy={each: self._remedy(line, name) for name, each in layout.REMEDY.items()},
        )

    def _required(self, line: Line, head: str) -> str:
        text = line.text(head)
        if not text:
            self._problem(line, head, "不能为空")
        return text

    def _listed(self, line: Line, head: str) -> tuple[str, ...]:
        texts = layout.parted(line.text(head))
        if not texts and head not in _ALLOWED_EMPTY:
            self._problem(line, head, "不能为空，一行写一个")
        return texts

    def _choices(self, line: Line, head: str, kinds: type[Kind]) -> tuple[Kind, ...]:
        allowed = [kind.value for kind in kinds]
        chosen = []
        for word in self._listed(line, head):
            if word in allowed:
                chosen.append(kinds(word))
            else:
                self._problem(
                    line, head, f"不能写“{word}”{did_you_mean(word, allowed) or '，可写：' + '、'.join(allowed)}"
                )
        return tuple(chosen)

    def _points(self, line: Line, head: str) -> int:
        text = line.text(head)
        if not text.isdecimal():
            self._problem(line, head, f"应为不小于 0 的整数，现为“{text}”")
            return 0
        return int(text)

    def _remedy(self, line: Line, head: str) -> str:
        text = self._required(line, head)
        if "{" in text and "}" in text:
            self._problem(line, head, "中不能有花括号")
        return text

    def _content(self, line: Line) -> tuple[ContentElement, ...]:
        """The elements the row lists, recognised as the sheet beside says; one renamed keeps what was said of it."""
        names = self._listed(line, layout.CONTENT)
        said = {index: part for index, part in enumerate(self._parts) if self._belongs(part, line)}
        by_name = {part.text("公开内容"): index for index, part in said.items()}
        orphans = [(order, index) for order, index in enumerate(said) if said[index].text("公开内容") not in names]
        elements = []
        for order, name in enumerate(layout.parted(line.text(layout.CONTENT))):
            index = by_name.get(name)
            if index is None:
                index = next((index for place, index in orphans if place == order and len(said) == len(names)), None)
            if index is None:
                cell = line.cells[layout.CONTENT]
                new = element(name, None)
                assumed = f"新增的公开内容“{name}”，按“{layout.KINDS[new.kind]}”识别；要改请在“{layout.PARTS}”中加一行"
                self._questions.append(Question(cell.sheet, cell.row, cell.column, name, assumed, line.text(layout.ID)))
                elements.append(new)
            else:
                self._used.add(index)
                elements.append(self._element(name, said[index]))
        return tuple(elements)

    def _belongs(self, part: Line, line: Line) -> bool:
        """By 编号; by 序号 when it is the row's 编号 that was edited."""
        own = part.text(layout.ID)
        if own in self._ids:
            return own == line.text(layout.ID)
        return part.text(layout.NUMBER) == line.text(layout.NUMBER)

    def _element(self, name: str, part: Line) -> ContentElement:
        kind = self._named(part, "认法", layout.KINDS, ContentKind.PART)
        field = self._named(part, "文件属性", layout.FIELDS, None) if part.text("文件属性") else None
        terms = layout.parted(part.text("同义词"))
        if kind in (ContentKind.PART, ContentKind.TABLE):
            terms = tuple(dict.fromkeys((name, *terms)))
        return ContentElement(name, kind, terms, layout.parted(part.text("文号")), field)

    def _named(self, line: Line, head: str, names: Mapping[Any, str], otherwise: Any) -> Any:
        text = line.text(head)
        for value, name in names.items():
            if name == text:
                return value
        self._problem(line, head, f"不能写“{text}”，可写：{'、'.join(names.values())}")
        return otherwise

    def _question(self, line: Line) -> Question:
        row, column = (int(line.text(head)) if line.text(head).isdecimal() else 0 for head in ("行", "列"))
        return Question(
            line.text("工作表"),
            row,
            column,
            line.text("原文"),
            line.text("处理"),
            line.text(layout.ID),
            line.text("要素"),
        )


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0
