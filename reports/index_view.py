"""The first page: who was checked, how they stand, which duties are met and which are not."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from statistics import mean, median

from criteria.model import CATALOGUE_ELEMENTS, Criterion
from criteria.rules import Requirement
from reports.chart_view import Chart, score_chart
from reports.compliance_view import (
    ElementLine,
    ProblemLine,
    RequirementField,
    count_outcomes,
    element_line,
    elements_judged,
    frequent_problems,
    requirement_fields,
)
from reports.model import Report, UnitReport
from reports.privacy_view import privacy_total
from reports.view import (
    MARKS,
    OUTCOMES,
    Anchor,
    Figure,
    Frame,
    Mark,
    Requirements,
    anchor,
    frame,
    in_ranking_order,
    level_words,
    requirements_by_id,
    unranked_reason,
)
from reports.wording import (
    NONE,
    coverage_words,
    day_words,
    interval_words,
    period_words,
    rank_words,
    score_words,
)
from scoring.results import Outcome

_MOST_FIELDS = 6  # named in the opening sentence


@dataclass(frozen=True, slots=True)
class RankLine:
    """A ranked unit; `low`, `width` and `mark` draw its interval on a line of 0–100."""

    rank: str
    name: str
    page: str
    site: Anchor | None
    level: str
    score: str
    interval: str
    low: str  # of the bar, 0–100
    width: str
    mark: str
    coverage: str
    grade: str
    vetoes: str


@dataclass(frozen=True, slots=True)
class UnrankedLine:
    """A unit without a rank, and why: never a low number instead of a reason."""

    name: str
    page: str
    level: str
    interval: str
    coverage: str
    reason: str


@dataclass(frozen=True, slots=True)
class PackLine:
    """A criteria file, so that anyone can tell which text of it was applied."""

    title: str
    id: str
    version: str
    source: str
    rows: int
    weight: str
    sha256: str


@dataclass(frozen=True, slots=True)
class IndexPage:
    """Everything index.html prints, already in words."""

    frame: Frame
    issued: str
    scope: str
    figures: tuple[Figure, ...]
    findings: str
    privacy: str
    frequent: tuple[ProblemLine, ...]
    ranking: tuple[RankLine, ...]
    unranked: tuple[UnrankedLine, ...]
    chart: Chart | None
    outcomes: tuple[Mark, ...]
    elements: tuple[ElementLine, ...]
    fields: tuple[RequirementField, ...]
    least_coverage: str
    bands: str
    grading_version: str
    packs: tuple[PackLine, ...]


def index_page(report: Report, stems: Mapping[str, str]) -> IndexPage:
    """`stems`: file name of each unit's page, without suffix, by unit id."""
    requirements = requirements_by_id(report.packs)
    counts = count_outcomes(report, requirements)
    ordered = in_ranking_order(report.units)
    ranked = [unit for unit in ordered if unit.score.rank is not None]
    return IndexPage(
        frame=frame(report, report.title),
        issued=day_words(report.as_of),
        scope=_scope(report, requirements),
        figures=_figures(report, ranked),
        findings=_findings(report),
        privacy=privacy_total(report),
        frequent=frequent_problems(requirements, counts),
        ranking=tuple(_rank_line(unit, stems) for unit in ranked),
        unranked=tuple(
            UnrankedLine(
                name=unit.score.name,
                page=_page(unit, stems),
                level=level_words(unit),
                interval=interval_words(unit.score),
                coverage=coverage_words(unit.score.coverage),
                reason=unranked_reason(unit, report.grading.least_coverage),
            )
            for unit in ordered
            if unit.score.rank is None
        ),
        chart=score_chart(report, ranked),
        outcomes=tuple(MARKS[outcome] for outcome in OUTCOMES),
        elements=tuple(element_line(element, counts) for element in elements_judged(requirements)),
        fields=requirement_fields(requirements, counts),
        least_coverage=f"{report.grading.least_coverage:.0%}",
        bands=_bands(report),
        grading_version=report.grading.version,
        packs=tuple(
            PackLine(
                title=pack.title,
                id=pack.id,
                version=pack.version,
                source=pack.source,
                rows=len(pack.requirements),
                weight=NONE if pack.weight is None else str(pack.weight),
                sha256=pack.sha256,
            )
            for pack in report.packs
        ),
    )


def _scope(report: Report, requirements: Requirements) -> str:
    rows = [one for one in requirements.values() if isinstance(one, Criterion)]
    rules = [one for one in requirements.values() if not isinstance(one, Criterion)]
    parts = []
    if rows:
        elements = "、".join(element.official_name for element in CATALOGUE_ELEMENTS)
        parts.append(f"{_fields(rows)}领域标准目录的 {len(rows)} 个公开事项，逐项核对{elements}")
    if rules:
        parts.append(f"{_fields(rules)}方面的 {len(rules)} 项要求")
    return (
        f"对 {len(report.units)} 个单位在政府网站上的政务公开情况进行检查，内容为{'；'.join(parts)}。"
        f"检查期为{period_words(report.since, report.as_of)}。"
    )


def _fields(requirements: Sequence[Requirement]) -> str:
    """At most six by name: a standard may have some thirty, and the tables below hold them all."""
    fields = tuple(dict.fromkeys(requirement.field for requirement in requirements))
    named = "、".join(fields[:_MOST_FIELDS])
    return named if len(fields) <= _MOST_FIELDS else f"{named}等 {len(fields)} 个"


def _figures(report: Report, ranked: Sequence[UnitReport]) -> tuple[Figure, ...]:
    scores = [unit.score.score for unit in ranked if unit.score.score is not None]
    coverages = [unit.score.coverage for unit in report.units if unit.score.coverage is not None]
    outcomes = Counter(finding.verdict.outcome for unit in report.units for finding in unit.findings)
    verified = outcomes[Outcome.MET] + outcomes[Outcome.PARTLY_MET] + outcomes[Outcome.NOT_MET]
    return (
        Figure("检查单位", str(len(report.units)), f"参加排名 {len(ranked)} 个"),
        Figure("平均得分", score_words(_mean(scores)), f"中位数 {score_words(median(scores) if scores else None)}"),
        Figure("平均核实率", coverage_words(_mean(coverages)), f"读取网页 {_pages(report)} 个"),
        Figure(
            "发现问题",
            str(sum(finding.is_fault for unit in report.units for finding in unit.findings)),
            f"已核实 {verified} 项",
        ),
        Figure("未能核实", str(outcomes[Outcome.UNVERIFIED]), "不作为问题，不扣分"),
        Figure("需人工核查", str(outcomes[Outcome.MANUAL]), "图片、扫描件、网上看不到的"),
    )


def _mean(values: Sequence[Fraction]) -> Fraction | None:
    return mean(values) if values else None


def _pages(report: Report) -> int:
    return sum(unit.pages_seen for unit in report.units)


def _findings(report: Report) -> str:
    grades = Counter(unit.score.grade for unit in report.units if unit.score.grade)
    named = [f"“{name}”{grades[name]} 个" for _, name in report.grading.bands if grades[name]]
    others = len(report.units) - sum(grades.values())
    if others:
        named.append(f"不评等次 {others} 个")
    return f"评定等次：{'，'.join(named)}。"


def _bands(report: Report) -> str:
    bands = report.grading.bands
    words = [f"{lowest} 分及以上为“{name}”" for lowest, name in bands if lowest > 0]
    words += [f"{above} 分以下为“{name}”" for (above, _), (lowest, name) in pairwise(bands) if lowest == 0]
    return "，".join(words)


def _rank_line(unit: UnitReport, stems: Mapping[str, str]) -> RankLine:
    score = unit.score
    low, mark, high = (min(float(value or 0), 100.0) for value in (score.low, score.score, score.high))
    return RankLine(
        rank=rank_words(score),
        name=score.name,
        page=_page(unit, stems),
        site=anchor(unit.unit.start_urls[0], "网站") if unit.unit.start_urls else None,
        level=level_words(unit),
        score=score_words(score.score),
        interval=interval_words(score),
        low=f"{low:.2f}",
        width=f"{high - low:.2f}",
        mark=f"{mark:.2f}",
        coverage=coverage_words(score.coverage),
        grade=score.grade or NONE,
        vetoes="；".join(score.vetoes),
    )


def _page(unit: UnitReport, stems: Mapping[str, str]) -> str:
    return f"units/{stems[unit.unit.id]}.html"
