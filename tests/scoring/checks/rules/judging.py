"""One check judged for one unit, as the engine does it, and the limits and recognitions the tables share."""

from typing import Any

from criteria.model import LimitKind, LimitUnit, Recognition, TimeLimit
from criteria.rules import Check
from scoring.answers import settled
from scoring.checks.rules import check_rule
from scoring.results import Verdict
from scoring.unit_index import UnitIndex
from tests.scoring.builders import evidence, rule


def limit(amount: int, unit: LimitUnit) -> TimeLimit:
    return TimeLimit(f"{amount}{unit}", LimitKind.AFTER_TRIGGER, amount, unit, None)


def names(*words: str) -> Recognition:
    return Recognition(words, (), (), ())


def judged(asked: Check, **seen: Any) -> Verdict:
    """The check's verdict; where it is open and `answers` holds one for "R-1", the person's."""
    asking, unit_evidence = rule(check=asked), evidence(**seen)
    verdict = check_rule(asking, unit_evidence, UnitIndex.of(unit_evidence))
    return settled(verdict, asking.id, unit_evidence)
