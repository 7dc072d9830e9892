"""From verdicts to points and from points to a score, exactly: fractions until someone prints them."""

from collections.abc import Sequence
from fractions import Fraction
from typing import assert_never

from criteria.model import Grading
from scoring.results import Finding, Outcome, Score, Verdict
from scoring.unit import Unit

_FULL_MARKS = 100
_OPEN = (Outcome.UNVERIFIED, Outcome.MANUAL)


def points_of(verdict: Verdict, max_points: int, grading: Grading) -> Fraction | None:
    """None where nothing was verified. A partly met element whose parts were counted earns its share of them."""
    match verdict.outcome:
        case Outcome.MET:
            return Fraction(max_points)
        case Outcome.PARTLY_MET:
            return max_points * _share(verdict, grading)
        case Outcome.NOT_MET:
            return Fraction(0)
        case Outcome.NOT_APPLICABLE | Outcome.UNVERIFIED | Outcome.MANUAL:
            return None
        case _ as never:
            assert_never(never)


def score_unit(unit: Unit, findings: Sequence[Finding], grading: Grading, vetoes: tuple[str, ...] = ()) -> Score:
    """The unit's result before ranking. A veto (单项否决) is a gate: the lowest grade, whatever the points."""
    earned = sum((finding.points for finding in findings if finding.points is not None), Fraction(0))
    verified = sum(finding.max_points for finding in findings if finding.points is not None)
    unknown = sum(finding.max_points for finding in findings if finding.verdict.outcome in _OPEN)
    applicable = verified + unknown
    score = _FULL_MARKS * earned / verified if verified else None
    coverage = Fraction(verified, applicable) if applicable else None
    return Score(
        unit_id=unit.id,
        name=unit.name,
        level=unit.level,
        score=score,
        low=_FULL_MARKS * earned / applicable if applicable else None,
        high=_FULL_MARKS * (earned + unknown) / applicable if applicable else None,
        coverage=coverage,
        grade=_grade(score, coverage, grading, vetoes),
        rank=None,
        rank_low=None,
        rank_high=None,
        vetoes=vetoes,
    )


def enough_seen(coverage: Fraction | None, grading: Grading) -> bool:
    """Below the least coverage nothing is graded or ranked: a low number would blame the office for our blindness."""
    return coverage is not None and coverage >= exact(grading.least_coverage)


def exact(number: float) -> Fraction:
    """The decimal its author wrote: 0.8 is 4/5."""
    return Fraction(str(number))


def _share(verdict: Verdict, grading: Grading) -> Fraction:
    if verdict.kept is None or not verdict.of:
        return exact(grading.partial_share)
    return Fraction(verdict.kept, verdict.of)


def _grade(score: Fraction | None, coverage: Fraction | None, grading: Grading, vetoes: tuple[str, ...]) -> str | None:
    if vetoes:
        return grading.bands[-1][1]
    if score is None or not enough_seen(coverage, grading):
        return None
    return next((name for lowest, name in grading.bands if score >= lowest), None)
