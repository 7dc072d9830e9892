"""One verdict over many papers or rows of one kind: how many keep the rule, which do not, which cannot be told."""

from collections.abc import Sequence
from dataclasses import dataclass

from scoring.results import Citation, Outcome, Verdict
from scoring.wording import listed

_MOST_CITED = 5


@dataclass(frozen=True, slots=True)
class Counted:
    """`outcome`: MET, NOT_MET, UNVERIFIED or MANUAL. `reason` names the paper."""

    outcome: Outcome
    reason: str
    citation: Citation


def count(judged: Sequence[Counted], measure: str, kept_words: str, note: str = "") -> Verdict:
    """Sure faults among those decided; what cannot be told is left out, and decides only where nothing was at fault.

    `measure`: what is counted (份文件). `kept_words`: what is said when all keep the rule.
    """
    faults = [one for one in judged if one.outcome is Outcome.NOT_MET]
    open_ = [one for one in judged if one.outcome in (Outcome.UNVERIFIED, Outcome.MANUAL)]
    of = len(judged) - len(open_)
    cited = tuple(dict.fromkeys(one.citation for one in (faults or open_ or judged)))[:_MOST_CITED]
    left_out = f"；另有 {len(open_)} {measure}未能核对" if open_ else ""
    if faults:
        reason = f"{of} {measure}中 {len(faults)} {measure}不符：{listed([f.reason for f in faults], measure, '；')}"
        outcome = Outcome.PARTLY_MET if len(faults) < of else Outcome.NOT_MET
        return Verdict(outcome, f"{reason}{left_out}{note}", cited, of - len(faults), of, len(faults))
    if open_:
        outcome = Outcome.UNVERIFIED if any(one.outcome is Outcome.UNVERIFIED for one in open_) else Outcome.MANUAL
        named = listed([one.reason for one in open_], measure, "；")
        return Verdict(outcome, f"{len(open_)} {measure}未能核对：{named}{note}", cited)
    return Verdict(Outcome.MET, f"{of} {measure}{kept_words}{note}", cited, of, of, 0)
