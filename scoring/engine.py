"""All verdicts on one unit, in a fixed order: packs as given, rows as the catalogue lists them, elements as `CHECKS`.

A check that raises is a mistake in the program and ends the run: a verdict is never guessed.
"""

from collections.abc import Iterator, Sequence

from criteria.model import Channel, Criterion, Grading, Pack
from scoring.checks import CHECKS
from scoring.evidence import UnitEvidence
from scoring.folding import fold
from scoring.item_evidence import find
from scoring.results import Finding, Outcome, Verdict
from scoring.score import points_of
from scoring.unit import Unit
from scoring.unit_index import UnitIndex

_FAULTS = (Outcome.PARTLY_MET, Outcome.NOT_MET)


def judge(evidence: UnitEvidence, packs: Sequence[Pack], grading: Grading) -> tuple[Finding, ...]:
    """One finding for each element of each row of each pack. `remedy` is empty where nothing is at fault."""
    index = UnitIndex.of(evidence)
    return tuple(
        finding
        for pack in packs
        for criterion in pack.criteria
        for finding in _judge_row(criterion, evidence, index, grading)
    )


def why_not_applicable(criterion: Criterion, unit: Unit) -> str | None:
    """The first reason that frees the unit from the row (docs/verdicts.md, Applicable or not); None if it is bound."""
    names = {fold(criterion.id), fold(criterion.title), fold(criterion.full_title)}
    declared = next((name for name in unit.not_carried_out if fold(name) in names), None)
    if declared is not None:
        return f"该单位未开展此项业务（单位名册列明“{declared}”）"
    if Channel.WEBSITE not in criterion.channels:
        return f"公开渠道为{'、'.join(criterion.channels)}，不要求在政府网站公开"
    if unit.level is not None and unit.level not in criterion.levels:
        return f"公开层级为{'、'.join(criterion.levels)}，该单位为{unit.level}"
    return None


def _judge_row(criterion: Criterion, evidence: UnitEvidence, index: UnitIndex, grading: Grading) -> Iterator[Finding]:
    exempt = why_not_applicable(criterion, evidence.unit)
    if exempt is not None:
        verdicts = dict.fromkeys(CHECKS, Verdict(Outcome.NOT_APPLICABLE, exempt))
    else:
        found = find(criterion, index, evidence)
        verdicts = {element: check(criterion, found, evidence) for element, check in CHECKS.items()}
    for element, verdict in verdicts.items():
        max_points = criterion.points.get(element, 0)
        yield Finding(
            unit_id=evidence.unit.id,
            criterion_id=criterion.id,
            element=element,
            verdict=verdict,
            points=points_of(verdict, max_points, grading),
            max_points=max_points,
            remedy=criterion.remedy.get(element, "") if verdict.outcome in _FAULTS else "",
            clauses=criterion.clauses,
        )
