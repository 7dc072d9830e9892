from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.ranking import rank
from scoring.results import Score
from tests.scoring.builders import GRADING


def result(
    unit: str,
    score: int | Fraction | None,
    low: int | None = None,
    high: int | None = None,
    *,
    coverage: str = "1",
    vetoes: tuple[str, ...] = (),
) -> Score:
    points = Fraction(score) if score is not None else None
    return Score(
        unit_id=unit,
        name=unit,
        level=None,
        score=points,
        low=Fraction(low) if low is not None else points,
        high=Fraction(high) if high is not None else points,
        coverage=Fraction(coverage) if score is not None else None,
        grade=None,
        rank=None,
        rank_low=None,
        rank_high=None,
        vetoes=vetoes,
    )


@pytest.mark.parametrize(
    ("scores", "places"),
    [
        pytest.param([], [], id="nobody"),
        pytest.param([result("a", 90), result("b", 95)], [("b", 1, 1, 1), ("a", 2, 2, 2)], id="best first"),
        pytest.param(
            [result("a", 90), result("b", 95), result("c", 90), result("d", 80)],
            [("b", 1, 1, 1), ("a", 2, 2, 2), ("c", 2, 2, 2), ("d", 4, 4, 4)],
            id="equal scores share a place",
        ),
        pytest.param(
            [result("a", 90, 85, 92), result("b", 88, 80, 91), result("c", 70)],
            [("a", 1, 1, 2), ("b", 2, 1, 2), ("c", 3, 3, 3)],
            id="overlapping intervals share a band",
        ),
        pytest.param(
            [result("a", 90, 80, 95), result("b", 90, 90, 90)], [("a", 1, 1, 2), ("b", 1, 1, 2)], id="equal, one unsure"
        ),
        pytest.param(
            [result("a", 60), result("b", 99, coverage="79/100"), result("c", None), result("d", 50, coverage="4/5")],
            [("a", 1, 1, 1), ("d", 2, 2, 2), ("b", None, None, None), ("c", None, None, None)],
            id="too little seen",
        ),
        pytest.param(
            [result("a", 60), result("b", 99, vetoes=("站点无法访问",))],
            [("a", 1, 1, 1), ("b", None, None, None)],
            id="vetoed",
        ),
        pytest.param(
            [result("a", Fraction(200, 3)), result("b", Fraction(199, 3))], [("a", 1, 1, 1), ("b", 2, 2, 2)], id="exact"
        ),
    ],
)
def test_places(scores: list[Score], places: list[tuple[str, int | None, int | None, int | None]]) -> None:
    assert [(s.unit_id, s.rank, s.rank_low, s.rank_high) for s in rank(scores, GRADING)] == places


@st.composite
def rosters(draw: st.DrawFn) -> list[Score]:
    scores = []
    for number in range(draw(st.integers(0, 12))):
        low, score, high = sorted(draw(st.lists(st.integers(0, 20), min_size=3, max_size=3)))
        coverage = draw(st.sampled_from(["1", "4/5", "1/2"]))
        scores.append(result(f"u{number:02}", score, low, high, coverage=coverage))
    return scores


@given(rosters(), st.randoms(use_true_random=False))
def test_the_order_of_units_does_not_count(scores: list[Score], random: Random) -> None:
    shuffled = list(scores)
    random.shuffle(shuffled)
    assert rank(shuffled, GRADING) == rank(scores, GRADING)


@given(rosters())
def test_places_by_counting(scores: list[Score]) -> None:
    placed = [score for score in rank(scores, GRADING) if score.rank is not None]
    assert len(placed) == sum(score.coverage != Fraction(1, 2) for score in scores)
    for one in placed:
        others = [other for other in placed if other.unit_id != one.unit_id]
        assert one.rank == 1 + sum(exact(other.score) > exact(one.score) for other in others)
        assert one.rank_low == 1 + sum(exact(other.low) > exact(one.high) for other in others)
        assert one.rank_high == 1 + sum(exact(other.high) > exact(one.low) for other in others)
        assert one.rank_low <= one.rank <= one.rank_high


def exact(points: Fraction | None) -> Fraction:
    assert points is not None
    return points
