"""How the duties of the catalogue are kept by all units together: by element, by row, and where it fails most."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from criteria.model import Criterion, Element
from reports.model import Report
from reports.view import OUTCOMES, Segment, outcome_bar
from reports.wording import LOST, share_words
from scoring.results import Outcome

_MOST_FREQUENT = 8  # problems named in the summary


@dataclass(frozen=True, slots=True)
class ElementLine:
    """One of 公开事项、内容、时限、主体 over all units and rows; `counts` in the order of `OUTCOMES`."""

    name: str
    counts: tuple[int, ...]
    bar: tuple[Segment, ...]
    share: str


@dataclass(frozen=True, slots=True)
class ShareCell:
    """How many of the units verified keep one element of one row, and how many are still open."""

    share: str
    counted: str
    unverified: str
    bar: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One catalogue row; `units` counts those it applies to."""

    title: str
    units: int
    cells: tuple[ShareCell, ...]


@dataclass(frozen=True, slots=True)
class CriterionField:
    """领域."""

    name: str
    lines: tuple[CriterionLine, ...]


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """A duty many units fail, and how many of those verified do."""

    title: str
    element: str
    units: int
    share: str


# How many units have each outcome, by (criterion id, element).
OutcomeCounts = Mapping[tuple[str, Element], Counter[Outcome]]


def count_outcomes(report: Report, criteria: Mapping[str, Criterion]) -> OutcomeCounts:
    counts = {(id_, element): Counter[Outcome]() for id_ in criteria for element in Element}
    for unit in report.units:
        for finding in unit.findings:
            counts[finding.criterion_id, finding.element][finding.verdict.outcome] += 1
    return counts


def frequent_problems(criteria: Mapping[str, Criterion], counts: OutcomeCounts) -> tuple[ProblemLine, ...]:
    lines = [
        ProblemLine(criterion.full_title, element.official_name, lost, share_words(lost, _verified(outcomes)))
        for id_, criterion in criteria.items()
        for element in Element
        if (outcomes := counts[id_, element]) and (lost := sum(outcomes[outcome] for outcome in LOST))
    ]
    return tuple(sorted(lines, key=lambda line: -line.units)[:_MOST_FREQUENT])


def element_line(element: Element, counts: OutcomeCounts) -> ElementLine:
    outcomes = sum((counts[key] for key in counts if key[1] is element), Counter[Outcome]())
    return ElementLine(
        name=element.official_name,
        counts=tuple(outcomes[outcome] for outcome in OUTCOMES),
        bar=outcome_bar(outcomes),
        share=share_words(outcomes[Outcome.MET], _verified(outcomes)),
    )


def criterion_fields(criteria: Mapping[str, Criterion], counts: OutcomeCounts) -> tuple[CriterionField, ...]:
    names = dict.fromkeys(criterion.field for criterion in criteria.values())
    return tuple(
        CriterionField(
            name,
            tuple(_criterion_line(criterion, counts) for criterion in criteria.values() if criterion.field == name),
        )
        for name in names
    )


def _criterion_line(criterion: Criterion, counts: OutcomeCounts) -> CriterionLine:
    item = counts[criterion.id, Element.ITEM]
    return CriterionLine(
        title=criterion.full_title,
        units=item.total() - item[Outcome.NOT_APPLICABLE],
        cells=tuple(_share_cell(counts[criterion.id, element]) for element in Element),
    )


def _share_cell(outcomes: Counter[Outcome]) -> ShareCell:
    unverified = outcomes[Outcome.UNVERIFIED] + outcomes[Outcome.MANUAL]
    verified = _verified(outcomes)
    return ShareCell(
        share=share_words(outcomes[Outcome.MET], verified),
        counted=f"{outcomes[Outcome.MET]}/{verified}" if verified else "",
        unverified=f"另 {unverified} 待核" if unverified else "",
        bar=outcome_bar(outcomes),
    )


def _verified(outcomes: Mapping[Outcome, int]) -> int:
    return sum(outcomes.get(outcome, 0) for outcome in (Outcome.MET, Outcome.PARTLY_MET, Outcome.NOT_MET))
