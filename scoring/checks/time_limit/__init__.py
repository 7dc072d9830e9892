"""公开时限: published soon enough after it was made, or renewed as often as the row asks.

Days run as docs/verdicts.md says: day 1 is the working day after the trigger. 公示7个工作日 (how long a notice hangs)
is not checked on the web. What cannot be dated is left out, never counted as late.
"""

from typing import assert_never

from criteria.model import Criterion, LimitKind
from scoring.checks.item import proof, why_unseen
from scoring.checks.time_limit.after_trigger import judge_documents
from scoring.checks.time_limit.intervals import longest
from scoring.checks.time_limit.renewal import judge_renewal
from scoring.evidence import UnitEvidence
from scoring.item_evidence import ItemEvidence, Standing
from scoring.results import Outcome, Verdict
from scoring.wording import cite_document, document_name


def check(criterion: Criterion, found: ItemEvidence, evidence: UnitEvidence) -> Verdict:
    """A row with a period is judged by its period; else by its longest limit after a trigger."""
    match found.standing:
        case Standing.EMPTY | Standing.ABSENT:
            return Verdict(Outcome.NOT_APPLICABLE, "该事项未公开，不再核对公开时限")
        case Standing.UNSEEN:
            return Verdict(Outcome.UNVERIFIED, why_unseen(criterion, found), proof(found, evidence))
        case Standing.PUBLISHED:
            return _judge(criterion, found, evidence)
        case _ as never:
            assert_never(never)


def _judge(criterion: Criterion, found: ItemEvidence, evidence: UnitEvidence) -> Verdict:
    if found.statement:
        reason = f"已公开情况说明{document_name(found.statement)}，本期未发生相关情况，视为按时公开"
        return Verdict(Outcome.MET, reason, (cite_document(found.statement),))
    periods = [limit for limit in criterion.time_limits if limit.kind is LimitKind.EVERY_PERIOD]
    triggers = [limit for limit in criterion.time_limits if limit.kind is LimitKind.AFTER_TRIGGER]
    if periods:
        return judge_renewal(longest(periods), found, evidence)
    if triggers:
        return judge_documents(longest(triggers), criterion, found, evidence)
    return Verdict(Outcome.NOT_APPLICABLE, "该事项未规定可在网上核对的时限")
