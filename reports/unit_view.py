"""The page of one unit: what it lost and why, what could not be seen, what was found."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from criteria.model import Criterion, Element
from reports.findings_view import FindingSections, Section, anchor_name, earned_of
from reports.model import Report, UnitReport
from reports.privacy_view import PrivacySection, privacy_section
from reports.view import (
    MARKS,
    OUTCOMES,
    Anchor,
    Figure,
    Frame,
    Mark,
    anchor,
    criteria_by_id,
    frame,
    in_catalogue_order,
    level_words,
    score_shown,
    state_line,
    unranked_reason,
)
from reports.wording import (
    LOST,
    NONE,
    basis_words,
    coverage_words,
    day_words,
    interval_words,
    points_words,
    rank_words,
    score_words,
    state_words,
)
from scoring.results import Finding, Outcome

_MOST_LINES = 500  # of columns or unseen pages on one page; the CSV files hold the rest


@dataclass(frozen=True, slots=True)
class Cell:
    """One element of one row in the table of all verdicts."""

    mark: Mark
    points: str
    target: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """A catalogue row; a cell is None where the element was not checked."""

    title: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class TableField:
    """领域."""

    name: str
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A disclosure column (栏目) found."""

    path: str
    url: Anchor
    entries: str
    newest_on: str
    state: str


@dataclass(frozen=True, slots=True)
class UnseenRow:
    """A page not seen whole."""

    url: Anchor
    why: str


@dataclass(frozen=True, slots=True)
class BasisRow:
    """What a catalogue row asks for and by which text."""

    field: str
    title: str
    basis: str
    content: str
    limits: str


@dataclass(frozen=True, slots=True)
class UnitPage:
    """Everything a unit's page prints, already in words."""

    frame: Frame
    name: str
    identity: str
    sites: tuple[Anchor, ...]
    figures: tuple[Figure, ...]
    vetoes: str
    unranked: str
    summary: str
    elements: tuple[str, ...]
    table: tuple[TableField, ...]
    lost: Section
    unverified: Section
    unseen: tuple[UnseenRow, ...]
    unseen_left_out: int
    manual: Section
    privacy: PrivacySection | None
    columns: tuple[ColumnRow, ...]
    columns_left_out: int
    met: Section
    not_applicable: Section
    basis: tuple[BasisRow, ...]


def unit_page(report: Report, unit: UnitReport, archived: Mapping[str, str]) -> UnitPage:
    """`archived`: name of the evidence page by sha256."""
    criteria = criteria_by_id(report.packs)
    findings = in_catalogue_order(unit.findings, criteria)
    sections = FindingSections(criteria, archived, findings)
    unseen = sorted(unit.pages_unseen, key=lambda page: (page.state, page.url, page.reason))
    columns = sorted(unit.columns, key=lambda column: (column.path, column.url))
    rows = [criteria[id_] for id_ in dict.fromkeys(finding.criterion_id for finding in findings)]
    return UnitPage(
        frame=frame(report, unit.score.name),
        name=unit.score.name,
        identity="　".join(part for part in (f"单位编号：{unit.unit.id}", f"层级：{level_words(unit)}") if part),
        sites=tuple(anchor(url) for url in unit.unit.start_urls),
        figures=_figures(unit, report),
        vetoes="、".join(unit.score.vetoes),
        unranked="" if unit.score.rank is not None else unranked_reason(unit, report.grading.least_coverage),
        summary=_summary(unit),
        elements=tuple(element.official_name for element in Element),
        table=_table(findings, criteria),
        lost=sections.of(LOST, "失分事项", "按失分多少排列；每一项均可由“存档”查看取证时的网页原貌。"),
        unverified=sections.of(
            (Outcome.UNVERIFIED,),
            "未能核实的事项",
            "未能核实不等于未公开：下列事项因网页未能看全而不作结论，不计入得分；请对照第四部分所列网址复查。",
        ),
        unseen=tuple(UnseenRow(anchor(page.url), state_line(page.state, page.reason)) for page in unseen[:_MOST_LINES]),
        unseen_left_out=max(len(unseen) - _MOST_LINES, 0),
        manual=sections.of(
            (Outcome.MANUAL,),
            "需人工核查的事项",
            "内容为图片、扫描件等，机器不能判读，请人工打开核对后认定；不计入得分。",
        ),
        privacy=privacy_section(unit),
        columns=tuple(
            ColumnRow(
                path=" › ".join(column.path),
                url=anchor(column.url),
                entries=str(column.entries),
                newest_on=day_words(column.newest_on) if column.newest_on else NONE,
                state=state_words(column.state),
            )
            for column in columns[:_MOST_LINES]
        ),
        columns_left_out=max(len(columns) - _MOST_LINES, 0),
        met=sections.of((Outcome.MET,), "符合要求的事项", ""),
        not_applicable=sections.of((Outcome.NOT_APPLICABLE,), "不适用的事项", "不计分。"),
        basis=tuple(
            BasisRow(
                field=row.field,
                title=row.full_title,
                basis=basis_words(row),
                content="；".join(element.name for element in row.content),
                limits="；".join(limit.text for limit in row.time_limits) or NONE,
            )
            for row in rows
        ),
    )


def _figures(unit: UnitReport, report: Report) -> tuple[Figure, ...]:
    score = unit.score
    shown = score_shown(unit, report.grading.least_coverage)
    ranked = sum(1 for other in report.units if other.score.rank is not None)
    return (
        Figure("得分", score_words(shown), "满分 100" if shown is not None else "核实率不足，不评分"),
        Figure("得分区间", interval_words(score), "未核实分值全失至全得"),
        Figure("核实率", coverage_words(score.coverage), "已核实分值占应得分值"),
        Figure("等次", score.grade or "不评", ""),
        Figure("名次", rank_words(score), f"共 {ranked} 个单位参加排名"),
    )


def _summary(unit: UnitReport) -> str:
    counts = Counter(finding.verdict.outcome for finding in unit.findings)
    verdicts = "，".join(f"{outcome.official_name} {counts[outcome]} 项" for outcome in OUTCOMES if counts[outcome])
    verified = [finding for finding in unit.findings if finding.points is not None]
    worth = sum(finding.max_points for finding in verified)
    earned = sum((finding.points or Fraction(0) for finding in verified), Fraction(0))
    return (
        f"共检查 {len(unit.findings)} 项（事项×要素）：{verdicts or '无'}。"
        f"已核实的应得分值 {worth}，实得 {points_words(earned)}。"
        f"读取网页 {unit.pages_seen} 个，未能看全 {len(unit.pages_unseen)} 个，识别公开栏目 {len(unit.columns)} 个。"
    )


def _table(findings: Sequence[Finding], criteria: Mapping[str, Criterion]) -> tuple[TableField, ...]:
    by_field = groupby(findings, key=lambda finding: criteria[finding.criterion_id].field)
    return tuple(
        TableField(
            name,
            tuple(
                _table_row(criteria[id_], tuple(of_row))
                for id_, of_row in groupby(of_field, key=lambda finding: finding.criterion_id)
            ),
        )
        for name, of_field in by_field
    )


def _table_row(criterion: Criterion, findings: Sequence[Finding]) -> TableRow:
    cells = {
        finding.element: Cell(MARKS[finding.verdict.outcome], earned_of(finding), anchor_name(finding))
        for finding in findings
    }
    return TableRow(criterion.full_title, tuple(cells.get(element) for element in Element))
