"""One row judged for one unit, as the engine does it."""

from typing import Any

from criteria.model import Criterion, Element
from scoring.checks import CHECKS
from scoring.item_evidence import find
from scoring.results import Verdict
from scoring.unit_index import UnitIndex
from tests.scoring.builders import evidence


def verdict(element: Element, criterion: Criterion, **seen: Any) -> Verdict:
    unit_evidence = evidence(**seen)
    return CHECKS[element](criterion, find(criterion, UnitIndex.of(unit_evidence), unit_evidence), unit_evidence)
