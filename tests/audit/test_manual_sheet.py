"""The sheet of questions for a person: written, filled in, read back; every wrong cell refused with its place."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from audit.inventory import Inventory
from audit.judging import JudgedUnit
from audit.manual_sheet import (
    FILE_NAME,
    SHEET,
    Line,
    answers_by_unit,
    lines_of,
    read_answers,
    refuse_strangers,
    write_sheet,
)
from criteria.model import CriteriaError, Level, Pack, Recognition
from criteria.rules import Manual, Published
from criteria.site_checks import Available
from scoring.engine import judge
from scoring.evidence import Answer
from scoring.privacy.search import search
from scoring.results import Outcome
from scoring.score import score_unit
from scoring.unit import Unit
from tests.scoring.builders import AS_OF, GRADING, UNIT, evidence, pack, rule

OTHER = replace(UNIT, id="411727", name="汝南县民政局")
MEETING = rule(id_="M-1", check=Manual("本年度是否听取汇报？", "会议纪要"))
TRAINING = rule(id_="M-2", check=Manual("是否开展培训？", "=HYPERLINK(1)"))
CITY_ONLY = rule(id_="M-3", check=Manual("是否通报？", "通报"), levels=(Level.CITY,))
WEB = rule(id_="W-1", check=Published(Recognition(("公开指南",), (), (), ()), (), None))
PACKS = [replace(pack(), rules=(MEETING, TRAINING, CITY_ONLY, WEB))]
A, B, C, D = "结论", "佐证材料", "核查人", "日期"
COLUMNS = {A: 7, B: 8, C: 9, D: 10}
GOOD: Mapping[str, object] = {A: "符合", B: "局党组〔2024〕3号，纪要", C: "张三", D: date(2024, 12, 20)}
ANSWER = Answer(Outcome.MET, "局党组〔2024〕3号，纪要", "张三", date(2024, 12, 20))


def judged(
    *units: Unit, packs: list[Pack] = PACKS, answers: Mapping[str, Mapping[str, Answer]] | None = None
) -> list[JudgedUnit]:
    result = []
    for unit in units:
        seen = evidence(unit=unit, answers=(answers or {}).get(unit.id, {}))
        findings = judge(seen, packs, GRADING)
        score = score_unit(unit, findings, GRADING)
        result.append(JudgedUnit(unit, findings, score, search(seen), Inventory.of(seen)))
    return result


def written(tmp_path: Path, *units: Unit) -> Path:
    path = tmp_path / FILE_NAME
    write_sheet(path, lines_of(judged(*(units or (UNIT, OTHER))), PACKS, ()), AS_OF)
    return path


def filled(path: Path, fill: Callable[[Worksheet], None]) -> Path:
    book = openpyxl.load_workbook(path)
    fill(book[SHEET])
    book.save(path)
    return path


def answering(row: int, cells: Mapping[str, object]) -> Callable[[Worksheet], None]:
    def fill(sheet: Worksheet) -> None:
        for name, value in cells.items():
            sheet.cell(row, COLUMNS[name]).value = value  # type: ignore[assignment]

    return fill


def test_every_question_is_put_to_every_unit_it_binds(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(written(tmp_path))[SHEET]
    asked = [(row[0].value, row[2].value, row[4].value) for row in sheet.iter_rows(min_row=2)]
    assert asked == [
        (unit.id, id_, question)
        for unit in (UNIT, OTHER)
        for id_, question in (("M-1", "本年度是否听取汇报？"), ("M-2", "是否开展培训？"))
    ]
    assert [cell.value for cell in sheet[1]][6] == "结论（符合/部分符合/不符合/不适用）"
    assert sheet.freeze_panes == "D2"
    (choices,) = sheet.data_validations.dataValidation
    assert (str(choices.sqref), choices.formula1) == ("G2:G5", '"符合,部分符合,不符合,不适用"')
    assert sheet.cell(3, 6).data_type == "s", "no text becomes a formula"


def test_an_empty_sheet_answers_nothing(tmp_path: Path) -> None:
    assert read_answers(written(tmp_path)) == ()


def test_round_trip(tmp_path: Path) -> None:
    path = filled(written(tmp_path), answering(2, GOOD))
    (line,) = read_answers(path)
    assert (line.unit_id, line.name, line.answer) == (UNIT.id, "M-1", ANSWER)
    answers = answers_by_unit([line])
    again = judged(UNIT, OTHER, answers=answers)
    outcomes = {(one.unit.id, f.criterion_id): f.verdict.outcome for one in again for f in one.findings}
    assert outcomes[UNIT.id, "M-1"] is Outcome.MET
    assert outcomes[UNIT.id, "M-2"] is outcomes[OTHER.id, "M-1"] is Outcome.MANUAL
    write_sheet(path, lines_of(again, PACKS, [line]), AS_OF)
    assert read_answers(path) == (line,)
    before = path.read_bytes()
    write_sheet(path, lines_of(again, PACKS, read_answers(path)), AS_OF)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("cells", "answer"),
    [
        (GOOD, ANSWER),
        ({**GOOD, D: datetime(2024, 12, 20)}, ANSWER),  # noqa: DTZ001 - what Excel stores for a day
        ({**GOOD, D: "2024年12月20日"}, ANSWER),
        ({**GOOD, D: "2024/12/20"}, ANSWER),
        ({**GOOD, A: "部分符合"}, replace(ANSWER, outcome=Outcome.PARTLY_MET)),
        ({**GOOD, A: "不符合", B: ""}, replace(ANSWER, outcome=Outcome.NOT_MET, evidence="")),
        ({**GOOD, A: " 符合 "}, ANSWER),
    ],
)
def test_what_may_be_written(tmp_path: Path, cells: Mapping[str, object], answer: Answer) -> None:
    (line,) = read_answers(filled(written(tmp_path), answering(3, cells)))
    assert (line.name, line.answer) == ("M-2", answer)


WRONG: dict[str, tuple[Mapping[str, object], str, list[str]]] = {
    "no conclusion of ours": ({**GOOD, A: "基本符合"}, A, ["基本符合", "符合、部分符合、不符合"]),
    "proof missing": ({**GOOD, B: None}, B, ["要写明佐证材料"]),
    "nobody named": ({**GOOD, C: None}, C, ["要写明核查人"]),
    "no day": ({**GOOD, D: None}, D, ["2026-06-30"]),
    "no such day": ({**GOOD, D: "2024-02-30"}, D, ["2024-02-30", "2026-06-30"]),
    "a proof without a conclusion": ({B: "纪要"}, A, ["没有结论"]),
}


@pytest.mark.parametrize(("cells", "heading", "words"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_cell_is_refused_with_sheet_row_and_remedy(
    tmp_path: Path, cells: Mapping[str, object], heading: str, words: list[str]
) -> None:
    with pytest.raises(CriteriaError) as refusal:
        read_answers(filled(written(tmp_path), answering(3, cells)))
    (problem,) = refusal.value.problems
    assert (problem.place, problem.line) == (f"工作表“{SHEET}”{heading}", 3)
    assert all(word in problem.message for word in words), problem.message


def test_every_wrong_cell_is_told_at_once(tmp_path: Path) -> None:
    path = filled(filled(written(tmp_path), answering(2, {A: "是"})), answering(4, {**GOOD, C: None}))
    with pytest.raises(CriteriaError) as refusal:
        read_answers(path)
    assert [problem.line for problem in refusal.value.problems] == [2, 2, 2, 4]


def test_one_question_answered_twice_is_refused(tmp_path: Path) -> None:
    def twice(sheet: Worksheet) -> None:
        answering(2, GOOD)(sheet)
        answering(3, GOOD)(sheet)
        sheet.cell(3, 3, "M-1")

    with pytest.raises(CriteriaError, match="第 2 行填过"):
        read_answers(filled(written(tmp_path), twice))


def test_a_column_taken_away_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CriteriaError, match="缺少此列"):
        read_answers(filled(written(tmp_path), lambda sheet: sheet.delete_cols(7)))


@pytest.mark.parametrize("body", [b"", b"PK\x03\x04 no workbook"], ids=["empty", "broken"])
def test_what_is_no_workbook_is_refused(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(body)
    with pytest.raises(CriteriaError):
        read_answers(path)


def test_answers_about_strangers_are_refused(tmp_path: Path) -> None:
    lines = [line("999", "M-1"), line(UNIT.id, "X-1"), line(UNIT.id, "M-1")]
    with pytest.raises(CriteriaError) as refusal:
        refuse_strangers(tmp_path, lines, [UNIT], PACKS)
    assert ["“999”" in problem.message for problem in refusal.value.problems] == [True, False]
    assert "“X-1”" in refusal.value.problems[1].message


def test_answers_to_what_is_not_asked_now_are_kept(tmp_path: Path) -> None:
    lines = lines_of(judged(UNIT), PACKS, [line(UNIT.id, "X-9"), line(UNIT.id, "M-1")])
    assert [(one.name, one.answer is not None) for one in lines] == [("M-1", True), ("M-2", False), ("X-9", True)]


def test_personal_data_in_an_answer_is_masked(tmp_path: Path) -> None:
    answered = replace(line(UNIT.id, "M-1"), answer=replace(ANSWER, evidence="电话 13800138000"))
    path = tmp_path / FILE_NAME
    write_sheet(path, lines_of(judged(UNIT), PACKS, [answered]), AS_OF)
    cells = [str(cell.value) for row in openpyxl.load_workbook(path)[SHEET].iter_rows() for cell in row]
    assert not any("13800138000" in cell for cell in cells)
    assert any("138****8000" in cell for cell in cells)


def line(unit_id: str, rule_id: str) -> Line:
    return Line(unit_id, "甲局", rule_id, "听取汇报", "是否听取？", "纪要", ANSWER)


WATCH = Available("一周内打不开的次数占比是否低于 5%？", "监测记录")
WATCHED = rule(id_="S-1", check=WATCH)


def test_what_pages_cannot_settle_is_asked_too_until_it_is_answered() -> None:
    packs = [replace(pack(), rules=(WATCHED, WEB))]
    (asked,) = lines_of(judged(UNIT, packs=packs), packs, ())
    assert (asked.name, asked.question, asked.evidence) == ("S-1", WATCH.question, "监测记录")
    answered = replace(asked, answer=ANSWER)
    seen = judged(UNIT, packs=packs, answers=answers_by_unit([answered]))
    assert [one.verdict.outcome for one in seen[0].findings] == [Outcome.MET, Outcome.NOT_MET]
    assert lines_of(seen, packs, [answered]) == (answered,), "an answer is never lost"
