"""Findings and scores for properties: any outcomes, any points."""

from fractions import Fraction

from hypothesis import strategies as st

from criteria.model import Element
from criteria.rules import Effect
from scoring.results import Finding, Outcome, Verdict
from scoring.score import points_of
from tests.scoring.builders import GRADING


def finding(verdict: Verdict, max_points: int, effect: Effect = Effect.POINTS) -> Finding:
    worth = Fraction(max_points)
    return Finding("1", "SA-01", Element.ITEM, verdict, points_of(verdict, worth, GRADING), worth, "", (), effect)


@st.composite
def verdicts(draw: st.DrawFn) -> Verdict:
    outcome = draw(st.sampled_from(Outcome))
    if outcome is Outcome.PARTLY_MET and draw(st.booleans()):
        of = draw(st.integers(1, 12))
        return Verdict(outcome, "", (), draw(st.integers(0, of)), of)
    return Verdict(outcome, "")


findings = st.lists(st.builds(finding, verdicts(), st.integers(0, 10)), max_size=12)
with_bonus = st.lists(
    st.builds(finding, verdicts(), st.integers(0, 10), st.sampled_from((Effect.POINTS, Effect.DEDUCT, Effect.BONUS))),
    max_size=12,
)
