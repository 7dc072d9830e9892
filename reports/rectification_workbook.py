"""rectification.xlsx, the register of faults to be mended (整改台账): one line a fault; the office adds the rest."""

from collections.abc import Iterator, Sequence

from criteria.model import Element
from criteria.rules import Requirement
from reports.model import EvidenceArchive, Report, UnitReport
from reports.sheets import Heading, Sheet, Value, workbook
from reports.view import in_catalogue_order, requirements_by_id
from reports.wording import basis_words, problem_class
from scoring.results import Finding

_HEADINGS = (
    Heading("序号", 6, centred=True),
    Heading("责任单位", 16),
    Heading("问题类别", 11, centred=True),
    Heading("问题描述", 42),
    Heading("页面地址", 30),
    Heading("依据", 26),
    Heading("发现日期", 12, centred=True),
    Heading("整改措施", 28),
    Heading("责任人", 9),
    Heading("整改时限", 11),
    Heading("完成日期", 11),
    Heading("复核结果", 11),
    Heading("销号日期", 11),
)


def rectification_workbook(report: Report, _archive: EvidenceArchive) -> Iterator[tuple[str, bytes]]:
    requirements = requirements_by_id(report.packs)
    faults = [
        (unit, finding)
        for unit in report.units
        for finding in in_catalogue_order(unit.findings, requirements)
        if finding.is_fault
    ]
    rows = [
        _row(number, unit, requirements[finding.criterion_id], finding, report)
        for number, (unit, finding) in enumerate(faults, start=1)
    ]
    yield "rectification.xlsx", workbook(report, (Sheet("整改台账", "整改台账", _HEADINGS, rows, frozen_columns=2),))


def _row(number: int, unit: UnitReport, requirement: Requirement, finding: Finding, report: Report) -> Sequence[Value]:
    element = "" if finding.element is Element.RULE else f"（{finding.element.official_name}）"
    described = f"{requirement.field}·{requirement.full_title}{element}：{finding.verdict.reason}"
    return (
        number,
        unit.score.name,
        problem_class(finding),
        described,
        "\n".join(dict.fromkeys(citation.url for citation in finding.verdict.citations)),
        basis_words(requirement),
        report.as_of.isoformat(),
        finding.remedy,
        None,
        None,
        None,
        None,
        None,
    )
