"""The page of one unit: what it lost and why, what could not be seen, what was found."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from criteria.check_words import asked
from criteria.model import Criterion, Element
from criteria.rules import Effect, Requirement
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
    Requirements,
    anchor,
    elements_of,
    frame,
    in_catalogue_order,
    level_words,
    requirements_by_id,
    score_shown,
    state_line,
    unranked_reason,
)
from reports.wording import (
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
    """A catalogue row or a rule; a cell is None where the element was not checked."""

    title: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class TableField:
    """The catalogue rows of a 领域, or its rules; `elements` head the cells, `tally` counts them by outcome."""

    name: str
    elements: tuple[str, ...]
    rows: tuple[TableRow, ...]
    tally: str


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
    """What a catalogue row or a rule asks for and by which text."""

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
    open_vetoes: str
    unranked: str
    summary: str
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
    requirements = requirements_by_id(report.packs)
    findings = in_catalogue_order(unit.findings, requirements)
    sections = FindingSections(requirements, archived, findings)
    unseen = sorted(unit.pages_unseen, key=lambda page: (page.state, page.url, page.reason))
    columns = sorted(unit.columns, key=lambda column: (column.path, column.url))
    judged = [requirements[id_] for id_ in dict.fromkeys(finding.criterion_id for finding in findings)]
    return UnitPage(
        frame=frame(report, unit.score.name),
        name=unit.score.name,
        identity="　".join(part for part in (f"单位编号：{unit.unit.id}", f"层级：{level_words(unit)}") if part),
        sites=tuple(anchor(url) for url in unit.unit.start_urls),
        figures=_figures(unit, report),
        vetoes="；".join(unit.score.vetoes),
        open_vetoes="；".join(unit.score.open_vetoes),
        unranked="" if unit.score.rank is not None else unranked_reason(unit, report.grading.least_coverage),
        summary=_summary(unit),
        table=_table(findings, requirements),
        lost=sections.of(
            lambda finding: finding.is_fault,
            "失分事项",
            "按失分多少排列；每一项均可由“存档”查看取证时的网页原貌。",
        ),
        unverified=sections.of(
            _is(Outcome.UNVERIFIED),
            "未能核实的事项",
            "未能核实不等于未公开：下列事项因网页未能看全而不作结论，不计入得分；请对照第四部分所列网址复查。",
        ),
        unseen=tuple(UnseenRow(anchor(page.url), state_line(page.state, page.reason)) for page in unseen[:_MOST_LINES]),
        unseen_left_out=max(len(unseen) - _MOST_LINES, 0),
        manual=sections.of(
            _is(Outcome.MANUAL),
            "需人工核查的事项",
            "内容为图片、扫描件等，机器不能判读，或者不在网上公开，请人工核对后在 manual.xlsx 中填写结论和佐证，再重新评分；未填写的不计入得分。",
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
        met=sections.of(_is(Outcome.MET), "符合要求的事项", ""),
        not_applicable=sections.of(_is_not_counted, "不适用的事项和未得的加分", "不计分，也不失分。"),
        basis=tuple(map(_basis_row, judged)),
    )


def _is(outcome: Outcome) -> Callable[[Finding], bool]:
    return lambda finding: finding.verdict.outcome is outcome


def _is_not_counted(finding: Finding) -> bool:
    unearned = finding.effect is Effect.BONUS and finding.verdict.outcome in (Outcome.NOT_MET, Outcome.PARTLY_MET)
    return unearned or finding.verdict.outcome is Outcome.NOT_APPLICABLE


def _basis_row(requirement: Requirement) -> BasisRow:
    content, limits = _asked(requirement)
    return BasisRow(requirement.field, requirement.full_title, basis_words(requirement), content, limits or NONE)


def _asked(requirement: Requirement) -> tuple[str, str]:
    """What must be published or shown, and how soon."""
    if isinstance(requirement, Criterion):
        limits = "；".join(limit.text for limit in requirement.time_limits)
        return "；".join(element.name for element in requirement.content), limits
    words = asked(requirement.check)
    return words.what, words.limits


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
    verified = [one for one in unit.findings if one.points is not None and one.effect is not Effect.BONUS]
    worth = sum((finding.max_points for finding in verified), Fraction(0))
    earned = sum((finding.points or Fraction(0) for finding in verified), Fraction(0))
    bonus = f"，另加分 {points_words(unit.score.bonus)}" if unit.score.bonus else ""
    return (
        f"共检查 {len(unit.findings)} 项（事项×要素）：{verdicts or '无'}。"
        f"已核实的应得分值 {points_words(worth)}，实得 {points_words(earned)}{bonus}。"
        f"读取网页 {unit.pages_seen} 个，未能看全 {len(unit.pages_unseen)} 个，识别公开栏目 {len(unit.columns)} 个。"
    )


def _table(findings: Sequence[Finding], requirements: Requirements) -> tuple[TableField, ...]:
    """A 领域 that has catalogue rows as well as rules comes twice, for they do not share a table."""

    def kind(finding: Finding) -> tuple[str, tuple[Element, ...]]:
        requirement = requirements[finding.criterion_id]
        return requirement.field, elements_of(requirement)

    return tuple(
        TableField(
            name,
            tuple(element.official_name for element in elements),
            tuple(
                _table_row(requirements[id_], tuple(of_row))
                for id_, of_row in groupby(members, key=lambda finding: finding.criterion_id)
            ),
            _tally(members),
        )
        for (name, elements), members in ((key, tuple(group)) for key, group in groupby(findings, key=kind))
    )


def _tally(findings: Sequence[Finding]) -> str:
    """符合 4，不符合 1: outcomes that occur, in their usual order."""
    counts = Counter(finding.verdict.outcome for finding in findings)
    return "，".join(f"{MARKS[outcome].word} {counts[outcome]}" for outcome in OUTCOMES if counts[outcome])


def _table_row(requirement: Requirement, findings: Sequence[Finding]) -> TableRow:
    cells = {
        finding.element: Cell(MARKS[finding.verdict.outcome], earned_of(finding), anchor_name(finding))
        for finding in findings
    }
    return TableRow(requirement.full_title, tuple(cells.get(element) for element in elements_of(requirement)))
