"""From verdicts to points and from points to a score, exactly: fractions until someone prints them."""

from collections.abc import Sequence
from fractions import Fraction
from typing import assert_never

from criteria.model import Grading
from criteria.rules import Effect, Rule
from scoring.results import Finding, Outcome, Score, Verdict
from scoring.unit import Unit
from scoring.vetoes import NO_VETOES, Vetoes

_FULL_MARKS = 100
_OPEN = (Outcome.UNVERIFIED, Outcome.MANUAL)


def points_of(verdict: Verdict, max_points: Fraction, grading: Grading) -> Fraction | None:
    """None where nothing was verified. A partly met element whose parts were counted earns its share of them."""
    match verdict.outcome:
        case Outcome.MET:
            return max_points
        case Outcome.PARTLY_MET:
            return max_points * _share(verdict, grading)
        case Outcome.NOT_MET:
            return Fraction(0)
        case Outcome.NOT_APPLICABLE | Outcome.UNVERIFIED | Outcome.MANUAL:
            return None
        case _ as never:
            assert_never(never)


def points_of_rule(verdict: Verdict, rule: Rule, scale: Fraction, grading: Grading) -> Fraction | None:
    """As `points_of`; where the faults of a deduction were counted, each costs its points until none are left."""
    if rule.each is None or verdict.faults is None or verdict.outcome in (*_OPEN, Outcome.NOT_APPLICABLE):
        return points_of(verdict, rule.points * scale, grading)
    return max(Fraction(0), (rule.points - rule.each * verdict.faults) * scale)


def score_unit(unit: Unit, findings: Sequence[Finding], grading: Grading, vetoes: Vetoes = NO_VETOES) -> Score:
    """The unit's result before ranking. A veto (单项否决) is a gate: the lowest grade, whatever the points."""
    counted = [finding for finding in findings if finding.effect is not Effect.BONUS]
    earned = sum((finding.points for finding in counted if finding.points is not None), Fraction(0))
    verified = sum((finding.max_points for finding in counted if finding.points is not None), Fraction(0))
    unknown = sum((finding.max_points for finding in counted if finding.verdict.outcome in _OPEN), Fraction(0))
    applicable = verified + unknown
    coverage = verified / applicable if applicable else None
    extra = [finding for finding in findings if finding.effect is Effect.BONUS]
    sure = sum((finding.points for finding in extra if finding.points is not None), Fraction(0))
    possible = sure + sum((finding.max_points for finding in extra if finding.verdict.outcome in _OPEN), Fraction(0))
    marks = _FULL_MARKS * earned / verified if verified else None
    bonus = _bonus(marks, sure, grading)
    score = None if marks is None else marks + bonus
    low = _FULL_MARKS * earned / applicable if applicable else None
    high = _FULL_MARKS * (earned + unknown) / applicable if applicable else None
    return Score(
        unit_id=unit.id,
        name=unit.name,
        level=unit.level,
        score=score,
        low=None if low is None else low + _bonus(low, sure, grading),
        high=None if high is None else high + _bonus(high, possible, grading),
        coverage=coverage,
        grade=_grade(score, coverage, grading, vetoes.cast),
        rank=None,
        rank_low=None,
        rank_high=None,
        vetoes=vetoes.cast,
        bonus=bonus,
        open_vetoes=vetoes.open,
    )


def enough_seen(coverage: Fraction | None, grading: Grading) -> bool:
    """Below the least coverage nothing is graded or ranked: a low number would blame the office for our blindness."""
    return coverage is not None and coverage >= exact(grading.least_coverage)


def exact(number: float) -> Fraction:
    """The decimal its author wrote: 0.8 is 4/5."""
    return Fraction(str(number))


def _bonus(marks: Fraction | None, earned: Fraction, grading: Grading) -> Fraction:
    """加分 counts only on top of a good score, and only so far."""
    if marks is None or marks < grading.bonus_from:
        return Fraction(0)
    return min(earned, Fraction(grading.bonus_most))


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
