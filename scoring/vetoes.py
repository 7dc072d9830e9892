"""单项否决: single requirements whose breach decides, whatever the points."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from criteria.model import Pack
from criteria.rules import Effect
from scoring.results import Finding, Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Vetoes:
    """`cast`: broken beyond doubt. `open`: could not be verified; they decide nothing. Each: title：reason.

    What is asked of a person is open by its title alone: the question stands among the findings.
    """

    cast: tuple[str, ...]
    open: tuple[str, ...]


NO_VETOES = Vetoes((), ())


def vetoes_among(findings: Sequence[Finding], packs: Iterable[Pack]) -> Vetoes:
    """Raises KeyError for a veto whose rule is in no pack."""
    titles = {rule.id: rule.title for pack in packs for rule in pack.rules if rule.effect is Effect.VETO}

    def named(*outcomes: Outcome) -> tuple[str, ...]:
        return tuple(
            f"{titles[finding.criterion_id]}：{_why(finding.verdict)}"
            for finding in findings
            if finding.effect is Effect.VETO and finding.verdict.outcome in outcomes
        )

    return Vetoes(cast=named(Outcome.NOT_MET), open=named(Outcome.UNVERIFIED, Outcome.MANUAL))


def _why(verdict: Verdict) -> str:
    return "需人工核查" if verdict.outcome is Outcome.MANUAL else verdict.reason
