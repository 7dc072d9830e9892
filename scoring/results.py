"""What scoring hands on: verdicts of checks, findings with points, scores and ranks."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from criteria.model import Element, Level
from criteria.rules import Effect


class Outcome(StrEnum):
    """The meaning of each is fixed in design §5. `NOT_MET` needs proof: the search that failed was complete."""

    MET = "met"
    PARTLY_MET = "partly_met"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"
    UNVERIFIED = "unverified"
    MANUAL = "manual"

    @property
    def official_name(self) -> str:
        return _OFFICIAL_NAMES[self]


_OFFICIAL_NAMES = {
    Outcome.MET: "符合",
    Outcome.PARTLY_MET: "部分符合",
    Outcome.NOT_MET: "不符合",
    Outcome.NOT_APPLICABLE: "不适用",
    Outcome.UNVERIFIED: "未能核实",
    Outcome.MANUAL: "需人工核查",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """Evidence for a verdict: a page (or attachment) and the archived bytes it was read from, if it was fetched."""

    url: str
    title: str
    sha256: str | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found. A fact about the site, without points.

    `reason` is one Chinese sentence in the style of 失分原因. `kept` of `of` is set where the element is made of
    parts that were counted (要素 found of those listed, documents in time of those judged). `faults`: how many were
    found, where each costs points of its own (`Effect.DEDUCT`).
    """

    outcome: Outcome
    reason: str
    citations: tuple[Citation, ...] = ()
    kept: int | None = None
    of: int | None = None
    faults: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict on one element of a catalogue row, or on one rule, for one unit: what it is worth, what to do about it.

    `criterion_id` is the row's or the rule's. `points` is None unless the outcome was verified (met, partly_met,
    not_met); `max_points` is 0 for a veto. `effect` says how they count (`criteria.rules.Effect`).
    """

    unit_id: str
    criterion_id: str
    element: Element
    verdict: Verdict
    points: Fraction | None
    max_points: Fraction
    remedy: str
    clauses: tuple[str, ...]
    effect: Effect = Effect.POINTS

    @property
    def is_fault(self) -> bool:
        """Something is amiss that the office must mend; a bonus not earned is none."""
        amiss = self.verdict.outcome in (Outcome.NOT_MET, Outcome.PARTLY_MET)
        return amiss and self.effect is not Effect.BONUS


@dataclass(frozen=True, slots=True)
class Score:
    """A unit's result (design §5, Score): 0–100, exact; ranks are None where `coverage` is too low to rank.

    `low` and `high`: all unverified and manual points lost, or won. `coverage`: verified of applicable points.
    All are None when no criterion applies to the unit. `bonus` (加分) is contained in `score`, which it may carry past
    100. `vetoes` (单项否决) say which and why; `open_vetoes` are those nobody could verify, which decide nothing.
    """

    unit_id: str
    name: str
    level: Level | None
    score: Fraction | None
    low: Fraction | None
    high: Fraction | None
    coverage: Fraction | None
    grade: str | None
    rank: int | None
    rank_low: int | None
    rank_high: int | None
    vetoes: tuple[str, ...] = ()
    bonus: Fraction = Fraction(0)
    open_vetoes: tuple[str, ...] = ()
