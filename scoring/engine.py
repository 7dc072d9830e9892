"""All verdicts on one unit, in a fixed order: packs as given, requirements as the file lists them, elements as `CHECKS`.

A check that raises is a mistake in the program and ends the run: a verdict is never guessed.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from criteria.model import Criterion, Element, Grading, Pack
from criteria.rules import Rule, recognition_of
from scoring.answers import asked_as, settled
from scoring.applicability import why_not_applicable
from scoring.checks import CHECKS
from scoring.checks.rules import check_rule
from scoring.evidence import UnitEvidence
from scoring.item_evidence import find
from scoring.near_miss import Asked, like_names
from scoring.results import Finding, Outcome, Verdict
from scoring.score import points_of, points_of_rule
from scoring.unit_index import UnitIndex
from scoring.vocabulary import vocabulary

_FAULTS = (Outcome.PARTLY_MET, Outcome.NOT_MET)


def judge(evidence: UnitEvidence, packs: Sequence[Pack], grading: Grading) -> tuple[Finding, ...]:
    """One finding for each element of each row and for each rule. `remedy` is empty where nothing is at fault."""
    asked = _asked(packs)
    words = vocabulary(frozenset(one.recognition for one in asked))
    index = UnitIndex.of(evidence, words, like_names(asked))
    return tuple(finding for pack in packs for finding in _judge_pack(pack, evidence, index, grading))


def _asked(packs: Sequence[Pack]) -> frozenset[Asked]:
    found = ((recognition_of(one), one) for pack in packs for one in pack.requirements)
    return frozenset(
        Asked(recognition, one.title, one.group, one.field) for recognition, one in found if recognition is not None
    )


def _judge_pack(pack: Pack, evidence: UnitEvidence, index: UnitIndex, grading: Grading) -> Iterator[Finding]:
    scale = pack.scale
    for requirement in pack.requirements:
        if isinstance(requirement, Criterion):
            yield from _judge_row(requirement, scale, evidence, index, grading)
        else:
            yield _judge_rule(requirement, scale, evidence, index, grading)


def _judge_row(
    criterion: Criterion, scale: Fraction, evidence: UnitEvidence, index: UnitIndex, grading: Grading
) -> Iterator[Finding]:
    exempt = why_not_applicable(criterion, evidence)
    if exempt is not None:
        verdicts = dict.fromkeys(CHECKS, Verdict(Outcome.NOT_APPLICABLE, exempt))
    else:
        found = find(criterion, index, evidence)
        verdicts = {element: check(criterion, found, evidence) for element, check in CHECKS.items()}
    for element, seen in verdicts.items():
        verdict = settled(seen, asked_as(criterion.id, element), evidence)
        max_points = criterion.points.get(element, 0) * scale
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


def _judge_rule(rule: Rule, scale: Fraction, evidence: UnitEvidence, index: UnitIndex, grading: Grading) -> Finding:
    exempt = why_not_applicable(rule, evidence)
    seen = check_rule(rule, evidence, index) if exempt is None else Verdict(Outcome.NOT_APPLICABLE, exempt)
    verdict = settled(seen, asked_as(rule.id, Element.RULE), evidence)
    return Finding(
        unit_id=evidence.unit.id,
        criterion_id=rule.id,
        element=Element.RULE,
        verdict=verdict,
        points=points_of_rule(verdict, rule, scale, grading),
        max_points=rule.points * scale,
        remedy=rule.remedy if verdict.outcome in _FAULTS else "",
        clauses=rule.clauses,
        effect=rule.effect,
    )
