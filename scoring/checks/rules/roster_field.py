"""`roster_field` 名册登记: the unit's line of the roster is filled in. Always known, so never `unverified`."""

from typing import assert_never

from criteria.page_checks import RosterColumn, RosterField
from criteria.rules import Rule
from scoring.evidence import UnitEvidence
from scoring.results import Outcome, Verdict
from scoring.unit import Unit
from scoring.unit_index import UnitIndex


def check(asked: RosterField, _rule: Rule, evidence: UnitEvidence, _index: UnitIndex) -> Verdict:
    blank = [column for column in asked.each_has if not _is_filled(column, evidence.unit)]
    if not blank:
        return Verdict(Outcome.MET, f"名册已填：{'、'.join(asked.each_has)}", faults=0)
    kept = len(asked.each_has) - len(blank)
    outcome = Outcome.PARTLY_MET if kept else Outcome.NOT_MET
    return Verdict(outcome, f"名册未填：{'、'.join(blank)}", (), kept, len(asked.each_has), len(blank))


def _is_filled(column: RosterColumn, unit: Unit) -> bool:
    match column:
        case RosterColumn.LEVEL:
            return unit.level is not None
        case RosterColumn.REGION_CODE:
            return bool(unit.region_code)
        case RosterColumn.SCOPE:
            return bool(unit.scope)
        case RosterColumn.ALIASES:
            return bool(unit.publisher_aliases)
        case RosterColumn.SITE_CODE:
            return bool(unit.site_code)
        case RosterColumn.PARENT:
            return bool(unit.parent)
        case _ as never:
            assert_never(never)
