from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from reports.model import Report
from reports.ranking_workbook import ranking_workbook
from reports.rectification_workbook import rectification_workbook
from reports.sheets import cell_text
from scoring.results import Citation, Outcome
from tests.reports.sample import SampleArchive, sample_report

_RECTIFICATION = [
    "序号", "责任单位", "问题类别", "问题描述", "页面地址", "依据", "发现日期",
    "整改措施", "责任人", "整改时限", "完成日期", "复核结果", "销号日期",
]  # fmt: skip


def _rectification(report: Report) -> Workbook:
    ((_, content),) = rectification_workbook(report, SampleArchive())
    return load_workbook(BytesIO(content))


def _ranking(report: Report) -> Workbook:
    ((_, content),) = ranking_workbook(report, SampleArchive())
    return load_workbook(BytesIO(content))


def _with_reason(reason: str) -> Report:
    report, _ = sample_report(units=1, rows=1)
    unit = report.units[0]
    finding = unit.findings[0]
    verdict = replace(finding.verdict, outcome=Outcome.NOT_MET, reason=reason, citations=(Citation(reason, "", None),))
    return replace(
        report, units=(replace(unit, findings=(replace(finding, verdict=verdict, remedy=reason, clauses=(reason,)),)),)
    )


def test_rectification_has_exactly_the_office_columns_and_one_line_a_fault() -> None:
    report, _ = sample_report(units=3)
    faults = [
        finding
        for unit in report.units
        for finding in unit.findings
        if finding.verdict.outcome in (Outcome.NOT_MET, Outcome.PARTLY_MET)
    ]
    header, *rows = _rectification(report)["整改台账"].iter_rows(values_only=True)
    assert list(header) == _RECTIFICATION
    assert [row[0] for row in rows] == list(range(1, len(faults) + 1))
    assert all(row[8:] == (None,) * 5 for row in rows)
    assert {row[6] for row in rows} == {"2026-09-30"}
    assert all(finding.verdict.reason in str(row[3]) for finding, row in zip(faults, rows, strict=True))
    assert all(finding.remedy == row[7] for finding, row in zip(faults, rows, strict=True))


def test_no_faults_still_make_a_register() -> None:
    report, _ = sample_report(units=1, rows=1)
    report = replace(report, units=(replace(report.units[0], findings=()),))
    assert [row[0].value for row in _rectification(report)["整改台账"].rows] == ["序号"]


def test_sheets_are_set_up_for_printing() -> None:
    report, _ = sample_report(units=3)
    for sheet in (*_rectification(report), *_ranking(report)):
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape"), sheet.title
        assert sheet.freeze_panes in ("B2", "C2", "D2")
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet["A2"].alignment.wrap_text
        assert sheet["B2"].border.left.style == "thin"
        assert sheet.oddHeader.center.text.strip().startswith(report.title)


def test_ranking_sheets() -> None:
    report, _ = sample_report()
    book = _ranking(report)
    assert book.sheetnames == ["排名", "各单位各事项得分", "评分明细"]
    header, *rows = book["排名"].iter_rows(values_only=True)
    assert header[:5] == ("名次", "单位编号", "单位", "层级", "得分")
    scores = [float(str(row[4])) for row in rows if row[0] != "—"]
    assert scores == sorted(scores, reverse=True)
    assert [row[2] for row in rows if row[0] == "—"] == ["柳河县民政局", "红旗镇人民政府"]
    assert all("核实率低于 80%" in str(row[10]) for row in rows if row[0] == "—")
    assert all(row[4] is None and row[5] is not None for row in rows if row[0] == "—")
    assert book["各单位各事项得分"].max_row == 1 + 30
    assert book["各单位各事项得分"].max_column == 2 + 23
    assert book["评分明细"].max_row == 1 + 30 * 23 * 4


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t=", "{=", "http://", "internal:", "mailto:"])
def test_what_looks_like_a_formula_or_link_stays_text(first: str) -> None:
    text = f'{first}HYPERLINK("http://evil.example","a")'
    report = _with_reason(text)
    for book in (_rectification(report), _ranking(report)):
        for sheet in book:
            for row in sheet.iter_rows():
                for cell in row:
                    assert cell.data_type in ("s", "n"), cell.coordinate
                    assert cell.hyperlink is None
    sheet = _rectification(report)["整改台账"]
    assert (sheet["E2"].value, sheet["H2"].value) == (text, text)


def test_numbers_written_as_words_stay_words_and_personal_numbers_are_hidden() -> None:
    assert _rectification(_with_reason("007"))["整改台账"]["H2"].value == "007"
    assert _rectification(_with_reason("13812345678"))["整改台账"]["H2"].value == "138****5678"
    assert _rectification(_with_reason("低\x00\x1b\u202e保\ufffe"))["整改台账"]["H2"].value == "低保"


@pytest.mark.parametrize("character", ["字", "𠮷"])
def test_a_cell_too_long_for_excel_is_cut_and_says_so(character: str) -> None:
    text = cell_text(character * 40_000)
    assert len(text.encode("utf-16-le")) // 2 <= 32_767
    assert text.startswith(character * 16_000)
    assert "原文共 40000 字" in text
    assert _rectification(_with_reason(character * 40_000))["整改台账"]["H2"].value == text


def test_a_cell_that_just_fits_is_whole() -> None:
    assert cell_text("字" * 32_767) == "字" * 32_767


def test_workbooks_are_dated_by_the_report() -> None:
    report, _ = sample_report(units=1, rows=1)
    assert _ranking(report).properties.created.date() == report.as_of


@pytest.mark.parametrize("title", ["2026年评估 & 通报", "长" * 400])
def test_title_survives_the_page_header(title: str) -> None:
    report, _ = sample_report(units=1, rows=1)
    header = _ranking(replace(report, title=title))["排名"].oddHeader
    assert header is not None
    assert header.center.size == 14
    assert str(header.center.text).strip().replace("&&", "&").startswith(title[:200])


@pytest.mark.parametrize(
    ("case", "reason", "least", "most"),
    [
        ("one line", "缺", 18, 100),
        ("wrapped", "缺" * 200, 190, 300),
        ("lines of its own", "缺\n" * 20, 280, 380),
        ("taller than Excel allows", "缺" * 5_000, 408, 409),
    ],
)
def test_rows_are_as_tall_as_their_text(case: str, reason: str, least: float, most: float) -> None:
    height = _rectification(_with_reason(reason))["整改台账"].row_dimensions[2].height
    assert height is not None
    assert least <= height <= most, case
