"""How the duties are kept by all units together: by element, by row or rule, and where it fails most."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from criteria.model import Element
from criteria.rules import Effect, Requirement, Rule
from reports.model import Report
from reports.view import OUTCOMES, Requirements, Segment, elements_of, outcome_bar
from reports.wording import share_words
from scoring.results import Outcome

_MOST_FREQUENT = 8  # problems named in the summary


@dataclass(frozen=True, slots=True)
class ElementLine:
    """One of 公开事项、内容、时限、主体, or all rules (要求), over all units; `counts` in the order of `OUTCOMES`."""

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
class RequirementLine:
    """One catalogue row, with a cell for each of its four elements, or one rule; `units` it applies to."""

    title: str
    units: int
    cells: tuple[ShareCell, ...]


@dataclass(frozen=True, slots=True)
class RequirementField:
    """The catalogue rows of a 领域, or its rules; `elements` head the cells."""

    name: str
    elements: tuple[str, ...]
    lines: tuple[RequirementLine, ...]


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """A duty many units fail, and how many of those verified do."""

    title: str
    element: str
    units: int
    share: str


# How many units have each outcome, by (criterion id, element).
OutcomeCounts = Mapping[tuple[str, Element], Counter[Outcome]]


def count_outcomes(report: Report, requirements: Requirements) -> OutcomeCounts:
    counts = {(id_, element): Counter[Outcome]() for id_, one in requirements.items() for element in elements_of(one)}
    for unit in report.units:
        for finding in unit.findings:
            counts[finding.criterion_id, finding.element][finding.verdict.outcome] += 1
    return counts


def frequent_problems(requirements: Requirements, counts: OutcomeCounts) -> tuple[ProblemLine, ...]:
    lines = [
        ProblemLine(requirement.full_title, element.official_name, lost, share_words(lost, _verified(outcomes)))
        for id_, requirement in requirements.items()
        if not _is_bonus(requirement)
        for element in elements_of(requirement)
        if (outcomes := counts[id_, element]) and (lost := outcomes[Outcome.NOT_MET] + outcomes[Outcome.PARTLY_MET])
    ]
    return tuple(sorted(lines, key=lambda line: -line.units)[:_MOST_FREQUENT])


def elements_judged(requirements: Requirements) -> tuple[Element, ...]:
    judged = {element for requirement in requirements.values() for element in elements_of(requirement)}
    return tuple(element for element in Element if element in judged)


def element_line(element: Element, counts: OutcomeCounts) -> ElementLine:
    outcomes = sum((counts[key] for key in counts if key[1] is element), Counter[Outcome]())
    return ElementLine(
        name=element.official_name,
        counts=tuple(outcomes[outcome] for outcome in OUTCOMES),
        bar=outcome_bar(outcomes),
        share=share_words(outcomes[Outcome.MET], _verified(outcomes)),
    )


def requirement_fields(requirements: Requirements, counts: OutcomeCounts) -> tuple[RequirementField, ...]:
    """A 领域 that has catalogue rows as well as rules comes twice, for they do not share a table."""
    kinds = dict.fromkeys((requirement.field, elements_of(requirement)) for requirement in requirements.values())
    return tuple(
        RequirementField(
            name,
            tuple(element.official_name for element in elements),
            tuple(
                _requirement_line(one, counts)
                for one in requirements.values()
                if (one.field, elements_of(one)) == (name, elements)
            ),
        )
        for name, elements in kinds
    )


def _is_bonus(requirement: Requirement) -> bool:
    return isinstance(requirement, Rule) and requirement.effect is Effect.BONUS


def _requirement_line(requirement: Requirement, counts: OutcomeCounts) -> RequirementLine:
    elements = elements_of(requirement)
    first = counts[requirement.id, elements[0]]
    return RequirementLine(
        title=requirement.full_title,
        units=first.total() - first[Outcome.NOT_APPLICABLE],
        cells=tuple(_share_cell(counts[requirement.id, element]) for element in elements),
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
