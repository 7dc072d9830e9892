"""Rules in every view: beside the rows, a bonus never a fault, a veto never a number."""

from dataclasses import replace
from fractions import Fraction
from io import BytesIO
from itertools import cycle, groupby

import pytest
from openpyxl import load_workbook

from criteria.rules import Effect
from reports.findings_view import Section, earned_of
from reports.index_view import index_page
from reports.model import Report
from reports.ranking_workbook import ranking_workbook
from reports.rectification_workbook import rectification_workbook
from reports.unit_view import unit_page
from reports.view import requirements_by_id, unranked_reason
from scoring.results import Outcome
from tests.reports.sample import SampleArchive, sample_report

REPORT, _ = sample_report(units=3, rows=4, rules=True)
STEMS = {unit.unit.id: unit.unit.id for unit in REPORT.units}
INDEX = index_page(REPORT, STEMS)
ONLY_RULES = replace(
    REPORT,
    packs=tuple(replace(pack, criteria=()) for pack in REPORT.packs),
    units=tuple(
        replace(unit, findings=tuple(one for one in unit.findings if one.element == "rule")) for unit in REPORT.units
    ),
)


def titles(section: Section) -> list[str]:
    return [item.title for field in section.fields for item in field.items]


def test_rows_keep_their_four_columns_and_rules_have_one() -> None:
    assert [(field.name, field.elements) for field in INDEX.fields] == [
        ("社会救助", ("公开事项", "公开内容", "公开时限", "公开主体")),
        ("政务公开", ("要求",)),
    ]
    page = unit_page(REPORT, REPORT.units[0], {})
    assert [(field.name, len(field.elements), len(field.rows)) for field in page.table] == [
        ("社会救助", 4, 4),
        ("政务公开", 1, 5),
    ]
    assert [line.name for line in INDEX.elements] == ["公开事项", "公开内容", "公开时限", "公开主体", "要求"]
    assert "4 个公开事项" in INDEX.scope
    assert "政务公开方面的 5 项要求" in INDEX.scope


def test_of_many_fields_six_are_named() -> None:
    pack = ONLY_RULES.packs[0]
    rules = tuple(replace(one, field=f"领域{number}") for number, one in zip(range(8), cycle(pack.rules), strict=False))
    rules = tuple(replace(one, id=f"X-{number}") for number, one in enumerate(rules))
    report = replace(ONLY_RULES, packs=(replace(pack, rules=rules),), units=())
    assert "领域0、领域1、领域2、领域3、领域4、领域5等 8 个方面的 8 项要求" in index_page(report, {}).scope


def test_a_report_of_nothing_but_rules() -> None:
    index = index_page(ONLY_RULES, STEMS)
    assert [field.elements for field in index.fields] == [("要求",)]
    assert "标准目录" not in index.scope
    assert [line.name for line in index.elements] == ["要求"]


def test_a_bonus_not_earned_is_no_fault() -> None:
    second = unit_page(REPORT, REPORT.units[1], {})
    assert "开放数据集" not in titles(second.lost)
    assert "开放数据集" in titles(second.not_applicable)
    assert not any("开放数据集" in line.title for line in INDEX.frequent)
    assert not any("开放数据集" in str(row[3]) for row in register(REPORT))
    assert "开放数据集" in titles(unit_page(REPORT, REPORT.units[0], {}).met)


def test_vetoes_are_told_before_anything_is_ranked() -> None:
    first, second, third = (unit_page(REPORT, unit, {}) for unit in REPORT.units)
    assert (first.vetoes, first.open_vetoes) == ("", "")
    assert second.vetoes == ""
    assert "首页栏目更新：列表" in second.open_vetoes
    assert "首页栏目更新：公开范围内" in third.vetoes
    assert "单项否决：首页栏目更新" in unranked_reason(REPORT.units[2], 0.8)
    assert "首页栏目更新" in titles(third.lost)


@pytest.mark.parametrize(
    ("rule_id", "unit", "words"),
    [
        ("OG-01", 0, "6/6"),
        ("OG-01", 1, "3/6"),
        ("OG-02", 1, "3/5"),
        ("OG-03", 0, "—/4"),
        ("OG-04", 0, "加分3/3"),
        ("OG-04", 2, "加分—/3"),
        ("OG-05", 2, "单项否决"),
    ],
)
def test_points_of_a_rule_in_words(rule_id: str, unit: int, words: str) -> None:
    (finding,) = (one for one in REPORT.units[unit].findings if one.criterion_id == rule_id)
    assert earned_of(finding) == words


def test_scaled_points_are_printed_as_numbers() -> None:
    finding = replace(REPORT.units[0].findings[0], points=Fraction(5, 3), max_points=Fraction(5, 3))
    assert earned_of(finding) == "1.67/1.67"


def test_summary_counts_bonus_apart() -> None:
    bonus = replace(REPORT.units[0], score=replace(REPORT.units[0].score, bonus=Fraction(3)))
    assert "另加分 3。" in unit_page(REPORT, bonus, {}).summary
    assert "加分" not in unit_page(REPORT, replace(bonus, score=replace(bonus.score, bonus=Fraction(0))), {}).summary


def test_register_of_faults() -> None:
    rows = {str(row[3]).split("：")[0]: row for row in register(REPORT) if "政务公开·" in str(row[3])}
    assert set(rows) == {
        "政务公开·公开平台·政府信息公开指南",
        "政务公开·公开平台·错别字",
        "政务公开·公开平台·首页栏目更新",
    }
    assert rows["政务公开·公开平台·首页栏目更新"][2] == "单项否决"


def test_ranking_workbook_holds_rules() -> None:
    ((_, content),) = ranking_workbook(REPORT, SampleArchive())
    book = load_workbook(BytesIO(content))
    heads, *rows = book["各单位各事项得分"].iter_rows(values_only=True)
    third = next(row for row in rows if row[0] == "QS-003")
    cells = dict(zip((str(head).split("\n")[0] for head in heads), third, strict=True))
    assert {id_: cells[id_] for id_ in ("OG-01", "OG-02", "OG-03", "OG-04", "OG-05")} == {
        "OG-01": "0/6",
        "OG-02": "3/5",
        "OG-03": "4/4",
        "OG-04": "待核3",
        "OG-05": "不符合",
    }
    heads, *rows = book["评分明细"].iter_rows(values_only=True)
    ways = {row[heads.index("事项编号")]: row[heads.index("计分方式")] for row in rows}
    assert ways["OG-02"] == Effect.DEDUCT.official_name
    assert ways["OG-05"] == Effect.VETO.official_name


def test_every_outcome_of_a_rule_occurs() -> None:
    outcomes = {one.verdict.outcome for unit in ONLY_RULES.units for one in unit.findings}
    assert outcomes == set(Outcome) - {Outcome.NOT_APPLICABLE}


def register(report: Report) -> list[tuple[object, ...]]:
    ((_, content),) = rectification_workbook(report, SampleArchive())
    return list(load_workbook(BytesIO(content))["整改台账"].iter_rows(min_row=2, values_only=True))


def test_what_several_packs_ask_of_one_field_stands_together() -> None:
    (pack,) = REPORT.packs
    other = replace(pack, id="other", rules=tuple(replace(one, id=f"{one.id}-2") for one in pack.rules))
    between = tuple(replace(one, id=f"{one.id}-3", field="个人隐私") for one in pack.rules[:1])
    packs = (pack, replace(pack, id="between", criteria=(), rules=between), replace(other, criteria=()))
    assert [field for field, _ in groupby(one.field for one in requirements_by_id(packs).values())] == [
        "社会救助",
        "政务公开",
        "个人隐私",
    ]


def test_a_fold_of_rules_tells_how_many_ended_how() -> None:
    table = unit_page(REPORT, REPORT.units[0], {}).table
    counted = [sum(int(part.rpartition(" ")[2]) for part in field.tally.split("，")) for field in table]
    assert counted == [sum(cell is not None for row in field.rows for cell in row.cells) for field in table]
