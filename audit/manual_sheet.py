"""manual.xlsx (人工核查表): what the pages leave open, for a person to settle, and the answers read back.

One sheet, one line for each unit and each question: the rules of kind `manual` that bind it, and every finding that came
out `manual` (a scan, a picture, a matter that may never have happened). The last four columns are the person's.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

import xlsxwriter

from audit.judging import JudgedUnit
from audit.sheets import Row, UnreadableSheetError, day_of, read_rows
from criteria.model import CATALOGUE_ELEMENTS, CriteriaError, Element, Pack, Problem
from criteria.rules import Asked, Manual, Requirement, Rule
from scoring.answers import asked_as
from scoring.evidence import Answer
from scoring.masking import mask
from scoring.results import Finding, Outcome
from scoring.unit import Unit

FILE_NAME = "manual.xlsx"
SHEET = "人工核查"
_CONCLUSION, _PROOF, _BY, _ON = "结论", "佐证材料", "核查人", "日期"
_UNIT, _RULE = "单位编号", "指标编号"
# Heading and width in characters, in the order of the sheet.
_COLUMNS = {
    _UNIT: 12,
    "单位名称": 20,
    _RULE: 16,
    "指标": 24,
    "问题": 40,
    "佐证要求": 30,
    _CONCLUSION: 14,
    _PROOF: 40,
    _BY: 10,
    _ON: 12,
}
_OUTCOMES = {
    one.official_name: one for one in (Outcome.MET, Outcome.PARTLY_MET, Outcome.NOT_MET, Outcome.NOT_APPLICABLE)
}
_PROOF_OF_PAGES = "网页网址、截图，或图片、扫描件的原文"
_HINTS = {_CONCLUSION: f"（{'/'.join(_OUTCOMES)}）"}


@dataclass(frozen=True, slots=True)
class Line:
    """One question put to one unit, and its answer. The texts as they stand in the sheet.

    `name`: what the question goes by (`scoring.answers.asked_as`).
    """

    unit_id: str
    unit_name: str
    name: str
    title: str
    question: str
    evidence: str
    answer: Answer | None

    @property
    def key(self) -> tuple[str, str]:
        return self.unit_id, self.name


def read_answers(path: Path) -> tuple[Line, ...]:
    """Every answered line. Raises `CriteriaError` naming every wrong cell by sheet, row and what may stand there."""
    try:
        rows = read_rows(path, as_written=True)
    except UnreadableSheetError as error:
        raise CriteriaError((Problem(str(path), "", None, str(error)),)) from error
    reader = _Reader(str(path), rows)
    lines = tuple(line for line in map(reader.line, rows[1:]) if line is not None)
    if reader.problems:
        raise CriteriaError(tuple(reader.problems))
    return lines


def refuse_strangers(path: Path, lines: Iterable[Line], units: Sequence[Unit], packs: Sequence[Pack]) -> None:
    """Raises `CriteriaError` when an answer is about a unit or a requirement the audit does not have."""
    known_units = {unit.id for unit in units}
    known_names = {
        asked_as(requirement.id, element)
        for pack in packs
        for requirement in pack.requirements
        for element in ((Element.RULE,) if isinstance(requirement, Rule) else CATALOGUE_ELEMENTS)
    }
    problems = []
    for line in lines:
        for heading, id_, known in ((_UNIT, line.unit_id, known_units), (_RULE, line.name, known_names)):
            if id_ not in known:
                message = f"{line.unit_id} {line.name}：{heading}“{id_}”不在本次检查中，请核对，或删去此行"
                problems.append(Problem(str(path), f"工作表“{SHEET}”", None, message))
    if problems:
        raise CriteriaError(tuple(problems))


def answers_by_unit(lines: Iterable[Line]) -> Mapping[str, Mapping[str, Answer]]:
    """By the unit's id, then the name of the question."""
    answers: defaultdict[str, dict[str, Answer]] = defaultdict(dict)
    for line in lines:
        if line.answer:
            answers[line.unit_id][line.name] = line.answer
    return answers


def lines_of(judged: Sequence[JudgedUnit], packs: Sequence[Pack], answered: Iterable[Line]) -> tuple[Line, ...]:
    """Every question put to every unit, and the answers to what is not asked now, so that none is lost."""
    requirements = {requirement.id: requirement for pack in packs for requirement in pack.requirements}
    known = {line.key: line for line in answered}
    lines = []
    for one in judged:
        for finding in one.findings:
            requirement = requirements[finding.criterion_id]
            earlier = known.pop((one.unit.id, asked_as(finding.criterion_id, finding.element)), None)
            if _is_open(requirement, finding.verdict.outcome):
                lines.append(_line(one.unit, requirement, finding, earlier))
            elif earlier:
                lines.append(earlier)
    return (*lines, *known.values())


def write_sheet(path: Path, lines: Sequence[Line], as_of: date) -> None:
    """Replace the file as a whole; the same lines give the same bytes."""
    unfinished = path.with_name(f"{path.name}.tmp")
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(unfinished, options) as book:
        book.set_properties({"title": "人工核查表", "created": datetime.combine(as_of, time.min)})
        page = book.add_worksheet(SHEET)
        cell = {"font_name": "宋体", "font_size": 10, "valign": "vcenter", "text_wrap": True, "border": 1}
        heading = book.add_format(cell | {"font_name": "黑体", "align": "center", "bg_color": "#F2F2F2"})
        given = book.add_format(cell)
        asked = book.add_format(cell | {"bg_color": "#FFFBE6", "num_format": "@"})
        for column, (name, width) in enumerate(_COLUMNS.items()):
            page.set_column(column, column, width)
            page.write_string(0, column, name + _HINTS.get(name, ""), heading)
        for number, line in enumerate(lines, start=1):
            for column, (name, text) in enumerate(zip(_COLUMNS, _cells(line), strict=True)):
                page.write_string(number, column, text, asked if name in (_CONCLUSION, _PROOF, _BY, _ON) else given)
        conclusion = list(_COLUMNS).index(_CONCLUSION)
        choices = {
            "validate": "list",
            "source": list(_OUTCOMES),
            "error_title": "结论",
            "error_message": f"请从下拉列表中选：{'、'.join(_OUTCOMES)}；未核查的留空。",
        }
        page.data_validation(1, conclusion, max(len(lines), 1), conclusion, choices)
        page.freeze_panes(1, 3)
        page.autofilter(0, 0, len(lines), len(_COLUMNS) - 1)
    unfinished.replace(path)


def _is_open(requirement: Requirement, outcome: Outcome) -> bool:
    """What the pages have settled is not asked; what they did not show is, where a person could not see it there either."""
    if isinstance(requirement, Rule) and isinstance(requirement.check, Manual):
        return outcome is not Outcome.NOT_APPLICABLE
    is_asked = isinstance(requirement, Rule) and isinstance(requirement.check, Asked)
    return outcome is Outcome.MANUAL or (is_asked and outcome is Outcome.UNVERIFIED)


def _line(unit: Unit, requirement: Requirement, finding: Finding, earlier: Line | None) -> Line:
    if isinstance(requirement, Rule) and isinstance(requirement.check, Asked):
        question, evidence = requirement.check.question, requirement.check.evidence
    else:
        question, evidence = mask(finding.verdict.reason), _PROOF_OF_PAGES
    return Line(
        unit_id=unit.id,
        unit_name=unit.name,
        name=asked_as(requirement.id, finding.element),
        title=requirement.full_title,
        question=question,
        evidence=evidence,
        answer=earlier.answer if earlier else None,
    )


def _cells(line: Line) -> tuple[str, ...]:
    answer = line.answer
    theirs = (
        (answer.outcome.official_name, mask(answer.evidence), mask(answer.by), answer.on.isoformat())
        if answer
        else ("", "", "", "")
    )
    return (line.unit_id, line.unit_name, line.name, line.title, line.question, line.evidence, *theirs)


class _Reader:
    """Lines of the sheet, their mistakes noted; `problems` is complete once every line was read."""

    def __init__(self, file: str, rows: Sequence[Row]) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._seen: dict[tuple[str, str], int] = {}
        headings = [cell.split("（")[0].split("(")[0].strip() for cell in rows[0].cells] if rows else []
        self._places = {name: headings.index(name) for name in _COLUMNS if name in headings}
        for name in (_UNIT, _RULE, _CONCLUSION, _PROOF, _BY, _ON):
            if name not in self._places:
                self._report(1, name, f"缺少此列，请用 gongkai score 重新生成 {FILE_NAME} 后填写")

    def line(self, row: Row) -> Line | None:
        """None for a line without a conclusion, or with a mistake."""
        cells = {name: row.cells[at] if at < len(row.cells) else "" for name, at in self._places.items()}
        conclusion, proof, by, on = (cells.get(name, "") for name in (_CONCLUSION, _PROOF, _BY, _ON))
        if not conclusion:
            if proof or by:
                self._report(
                    row.line, _CONCLUSION, f"已填{_PROOF}或{_BY}，但没有{_CONCLUSION}，可选：{'、'.join(_OUTCOMES)}"
                )
            return None
        before = len(self.problems)
        outcome = _OUTCOMES.get(conclusion)
        day = day_of(on)
        if outcome is None:
            message = f"“{conclusion}”不是结论，可选：{'、'.join(_OUTCOMES)}；未核查的留空"
            self._report(row.line, _CONCLUSION, message)
        elif outcome is not Outcome.NOT_MET and not proof:
            self._report(row.line, _PROOF, f"结论为“{conclusion}”时要写明{_PROOF}")
        if not by:
            self._report(row.line, _BY, f"要写明{_BY}")
        if day is None:
            self._report(
                row.line, _ON, f"“{on}”不是日期，请写成 2026-06-30 的样子" if on else f"要写明{_ON}，如 2026-06-30"
            )
        for name in (_UNIT, _RULE):
            if not cells.get(name):
                self._report(row.line, name, "不能为空")
        key = cells.get(_UNIT, ""), cells.get(_RULE, "")
        if self._seen.setdefault(key, row.line) != row.line:
            self._report(row.line, _RULE, f"{key[0]} 的 {key[1]} 已在第 {self._seen[key]} 行填过，请只留一行")
        if len(self.problems) > before or outcome is None or day is None:
            return None
        return Line(
            unit_id=key[0],
            unit_name=cells.get("单位名称", ""),
            name=key[1],
            title=cells.get("指标", ""),
            question=cells.get("问题", ""),
            evidence=cells.get("佐证要求", ""),
            answer=Answer(outcome, proof, by, day),
        )

    def _report(self, line: int, heading: str, message: str) -> None:
        self.problems.append(Problem(self._file, f"工作表“{SHEET}”{heading}", line, message))
