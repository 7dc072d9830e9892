from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.results import Finding, Outcome, Verdict
from scoring.score import exact, points_of, score_unit
from scoring.vetoes import Vetoes
from tests.scoring.builders import GRADING, UNIT
from tests.scoring.results_strategies import finding, findings, with_bonus


@pytest.mark.parametrize(
    ("verdict", "points"),
    [
        (Verdict(Outcome.MET, ""), 6),
        (Verdict(Outcome.PARTLY_MET, "", (), 5, 7), Fraction(30, 7)),
        (Verdict(Outcome.PARTLY_MET, ""), 3),
        (Verdict(Outcome.NOT_MET, "", (), 0, 7), 0),
        (Verdict(Outcome.NOT_APPLICABLE, ""), None),
        (Verdict(Outcome.UNVERIFIED, "", (), 5, 7), None),
        (Verdict(Outcome.MANUAL, ""), None),
    ],
)
def test_points(verdict: Verdict, points: Fraction | int | None) -> None:
    assert points_of(verdict, Fraction(6), GRADING) == points


def of(**outcomes: int) -> list[Finding]:
    """Findings by outcome and points: met=60, not_met=20."""
    return [finding(Verdict(Outcome(outcome), ""), points) for outcome, points in outcomes.items()]


@pytest.mark.parametrize(
    ("seen", "score", "low", "high", "coverage", "grade"),
    [
        (of(met=9, not_met=1), 90, 90, 90, 1, "优秀"),
        (of(met=8, unverified=2), 100, 80, 100, exact(0.8), "优秀"),
        (of(met=79, unverified=21), 100, 79, 100, exact(0.79), None),
        (of(met=7, not_met=1, manual=2), Fraction(175, 2), 70, 90, exact(0.8), "良好"),
        (of(not_met=5, not_applicable=5), 0, 0, 0, 1, "不合格"),
        (of(unverified=5), None, 0, 100, 0, None),
        (of(not_applicable=5), None, None, None, None, None),
        ([], None, None, None, None, None),
    ],
)
def test_score(
    seen: list[Finding],
    score: Fraction | None,
    low: Fraction | None,
    high: Fraction | None,
    coverage: Fraction | None,
    grade: str | None,
) -> None:
    result = score_unit(UNIT, seen, GRADING)
    assert (result.score, result.low, result.high, result.coverage) == (score, low, high, coverage)
    assert result.grade == grade


def test_a_veto_is_a_gate() -> None:
    result = score_unit(UNIT, of(met=10), GRADING, Vetoes(("站点无法访问",), ("死链",)))
    assert result.score == 100
    assert (result.grade, result.vetoes) == ("不合格", ("站点无法访问",))
    assert result.open_vetoes == ("死链",)


@given(findings)
def test_the_score_lies_between_its_bounds(seen: list[Finding]) -> None:
    result = score_unit(UNIT, seen, GRADING)
    if result.score is not None:
        assert result.low is not None
        assert result.high is not None
        assert 0 <= result.low <= result.score <= result.high <= 100


@given(with_bonus)
def test_a_bonus_moves_score_and_bounds_alike(seen: list[Finding]) -> None:
    result = score_unit(UNIT, seen, GRADING)
    assert 0 <= result.bonus <= GRADING.bonus_most
    if result.score is not None:
        assert result.low is not None
        assert result.high is not None
        assert 0 <= result.low <= result.score <= result.high <= 100 + GRADING.bonus_most
        assert not result.bonus or result.score - result.bonus >= GRADING.bonus_from


@given(findings, st.randoms(use_true_random=False))
def test_the_order_of_findings_does_not_count(seen: list[Finding], random: Random) -> None:
    shuffled = list(seen)
    random.shuffle(shuffled)
    assert score_unit(UNIT, shuffled, GRADING) == score_unit(UNIT, seen, GRADING)


@given(findings, st.integers(1, 10))
def test_keeping_a_rule_never_lowers_the_score(seen: list[Finding], points: int) -> None:
    broken = score_unit(UNIT, [*seen, finding(Verdict(Outcome.NOT_MET, ""), points)], GRADING)
    kept = score_unit(UNIT, [*seen, finding(Verdict(Outcome.MET, ""), points)], GRADING)
    for before, after in ((broken.score, kept.score), (broken.low, kept.low), (broken.high, kept.high)):
        assert before is not None
        assert after is not None
        assert after > before


@given(findings, st.integers(1, 10), st.sampled_from([Outcome.MET, Outcome.NOT_MET]))
def test_what_was_open_ends_between_the_bounds(seen: list[Finding], points: int, truth: Outcome) -> None:
    unsure = score_unit(UNIT, [*seen, finding(Verdict(Outcome.UNVERIFIED, ""), points)], GRADING)
    known = score_unit(UNIT, [*seen, finding(Verdict(truth, ""), points)], GRADING)
    assert unsure.low is not None
    assert unsure.high is not None
    assert known.low is not None
    assert known.high is not None
    assert unsure.low <= known.low <= known.high <= unsure.high
