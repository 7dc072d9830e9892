"""One verdict over several things asked of one paper: each kept, at fault, or not to be told."""

from collections.abc import Sequence
from dataclasses import dataclass

from scoring.results import Citation, Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Aspect:
    """`outcome`: MET, NOT_MET (a fault), UNVERIFIED or MANUAL (not to be told), NOT_APPLICABLE (left out: a note)."""

    outcome: Outcome
    reason: str


def together(aspects: Sequence[Aspect], cited: tuple[Citation, ...]) -> Verdict:
    """A sure fault is `partly_met`, counted in kept and of; else what cannot be told decides; else `met`."""
    kept = [one for one in aspects if one.outcome is Outcome.MET]
    faults = [one for one in aspects if one.outcome is Outcome.NOT_MET]
    notes = [one for one in aspects if one.outcome is Outcome.NOT_APPLICABLE]
    open_ = [one for one in aspects if one.outcome in (Outcome.UNVERIFIED, Outcome.MANUAL)]
    if faults:
        reason = "；".join(one.reason for one in (*faults, *notes))
        return Verdict(Outcome.PARTLY_MET, reason, cited, len(kept), len(kept) + len(faults), len(faults))
    if open_:
        outcome = Outcome.UNVERIFIED if any(one.outcome is Outcome.UNVERIFIED for one in open_) else Outcome.MANUAL
        return Verdict(outcome, "；".join(one.reason for one in (*open_, *notes)), cited)
    return Verdict(Outcome.MET, "；".join(one.reason for one in (*kept, *notes) if one.reason), cited, faults=0)
