"""The checks, one module for each element of a catalogue item. A new one is a module and a line here."""

from collections.abc import Callable, Mapping

from criteria.model import Criterion, Element
from scoring.checks import content, item, publisher, time_limit
from scoring.evidence import UnitEvidence
from scoring.item_evidence import ItemEvidence
from scoring.results import Verdict

Check = Callable[[Criterion, ItemEvidence, UnitEvidence], Verdict]

CHECKS: Mapping[Element, Check] = {
    Element.ITEM: item.check,
    Element.CONTENT: content.check,
    Element.TIME_LIMIT: time_limit.check,
    Element.PUBLISHER: publisher.check,
}
