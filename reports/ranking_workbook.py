"""ranking.xlsx: the ranking, every unit's points by catalogue row or rule, and every verdict behind them."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from criteria.rules import Effect, Requirement
from reports.model import EvidenceArchive, Report, UnitReport
from reports.sheets import Heading, Sheet, Value, workbook
from reports.view import (
    Requirements,
    in_catalogue_order,
    in_ranking_order,
    level_words,
    requirements_by_id,
    score_shown,
    unranked_reason,
)
from reports.wording import NONE, basis_words, points_words, rank_words, remedy_words
from scoring.results import Finding, Outcome

_SCORE = "0.00"


def ranking_workbook(report: Report, _archive: EvidenceArchive) -> Iterator[tuple[str, bytes]]:
    requirements = requirements_by_id(report.packs)
    yield (
        "ranking.xlsx",
        workbook(report, (_ranking(report), _by_row(report, requirements), _details(report, requirements))),
    )


def _ranking(report: Report) -> Sheet:
    return Sheet(
        name="排名",
        title="排名表",
        headings=(
            Heading("名次", 8, centred=True),
            Heading("单位编号", 14),
            Heading("单位", 28),
            Heading("层级", 8, centred=True),
            Heading("得分", 9, _SCORE),
            Heading("最低得分", 10, _SCORE),
            Heading("最高得分", 10, _SCORE),
            Heading("核实率", 9, "0.0%"),
            Heading("等次", 9, centred=True),
            Heading("单项否决", 20),
            Heading("说明", 34),
        ),
        rows=[_ranking_row(unit, report) for unit in in_ranking_order(report.units)],
        frozen_columns=3,
    )


def _ranking_row(unit: UnitReport, report: Report) -> Sequence[Value]:
    score = unit.score
    return (
        rank_words(score),
        score.unit_id,
        score.name,
        level_words(unit),
        _number(score_shown(unit, report.grading.least_coverage)),
        _number(score.low),
        _number(score.high),
        _number(score.coverage, digits=3),
        score.grade or "不评",
        "；".join(score.vetoes),
        "" if score.rank is not None else unranked_reason(unit, report.grading.least_coverage),
    )


def _by_row(report: Report, requirements: Requirements) -> Sheet:
    return Sheet(
        name="各单位各事项得分",
        title="各单位各事项得分",
        headings=(
            Heading("单位编号", 10),
            Heading("单位", 18),
            *(Heading(f"{row.id}\n{row.full_title}", 8, centred=True) for row in requirements.values()),
        ),
        rows=[
            (
                unit.score.unit_id,
                unit.score.name,
                *(_row_words([one for one in unit.findings if one.criterion_id == id_]) for id_ in requirements),
            )
            for unit in in_ranking_order(report.units)
        ],
        frozen_columns=2,
    )


def _row_words(findings: Sequence[Finding]) -> str:
    """Points of those verified, and how many more could not be."""
    applicable = [finding for finding in findings if finding.verdict.outcome is not Outcome.NOT_APPLICABLE]
    if not applicable:
        return Outcome.NOT_APPLICABLE.official_name if findings else NONE
    verified = [finding for finding in applicable if finding.points is not None]
    if all(finding.effect is Effect.VETO for finding in applicable):
        return "、".join(finding.verdict.outcome.official_name for finding in applicable)
    open_points = points_words(_worth(finding for finding in applicable if finding.points is None))
    earned = points_words(sum((finding.points or Fraction(0) for finding in verified), Fraction(0)))
    words = f"{earned}/{points_words(_worth(verified))}"
    if not verified:
        return f"待核{open_points}"
    return words if len(verified) == len(applicable) else f"{words}\n待核{open_points}"


def _worth(findings: Iterable[Finding]) -> Fraction:
    return sum((finding.max_points for finding in findings), Fraction(0))


def _details(report: Report, requirements: Requirements) -> Sheet:
    return Sheet(
        name="评分明细",
        title="评分明细",
        headings=(
            Heading("单位编号", 9),
            Heading("单位", 16),
            Heading("事项编号", 9),
            Heading("领域", 9),
            Heading("一级事项", 13),
            Heading("二级事项", 18),
            Heading("要素", 10),
            Heading("结果", 11),
            Heading("得分", 6),
            Heading("满分", 6),
            Heading("计分方式", 9, centred=True),
            Heading("原因", 38),
            Heading("整改建议", 28),
            Heading("依据", 28),
            Heading("页面地址", 34),
            Heading("证据 SHA-256（前 16 位）", 18),
        ),
        rows=[
            _detail_row(unit, requirements[finding.criterion_id], finding)
            for unit in in_ranking_order(report.units)
            for finding in in_catalogue_order(unit.findings, requirements)
        ],
        frozen_columns=2,
    )


def _detail_row(unit: UnitReport, requirement: Requirement, finding: Finding) -> Sequence[Value]:
    citations = finding.verdict.citations
    return (
        finding.unit_id,
        unit.score.name,
        requirement.id,
        requirement.field,
        requirement.group,
        requirement.title,
        finding.element.official_name,
        finding.verdict.outcome.official_name,
        _number(finding.points),
        _number(finding.max_points),
        finding.effect.official_name,
        finding.verdict.reason,
        remedy_words(finding),
        basis_words(requirement),
        "\n".join(citation.url for citation in citations),
        "\n".join(citation.sha256[:16] for citation in citations if citation.sha256),
    )


def _number(value: Fraction | None, digits: int = 2) -> float | None:
    return None if value is None else round(float(value), digits)
