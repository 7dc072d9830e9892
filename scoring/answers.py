"""人工核查: what the pages leave open a person may settle; what they show stands, whoever says otherwise."""

from criteria.model import Element
from scoring.evidence import UnitEvidence
from scoring.masking import mask
from scoring.results import Outcome, Verdict


def asked_as(requirement_id: str, element: Element) -> str:
    """The name a question goes by in manual.xlsx: the rule's id, or the row's and what of it is asked."""
    return requirement_id if element is Element.RULE else f"{requirement_id}·{element.official_name}"


def settled(verdict: Verdict, name: str, evidence: UnitEvidence) -> Verdict:
    """The verdict, or where it is open and a person has answered (`name`: `asked_as`), what the person found."""
    answer = evidence.answers.get(name)
    if answer is None or verdict.outcome not in (Outcome.MANUAL, Outcome.UNVERIFIED):
        return verdict
    proof = f"，佐证材料：{mask(answer.evidence)}" if answer.evidence else ""
    found = f"人工核查结论为“{answer.outcome.official_name}”{proof}"
    return Verdict(answer.outcome, f"{found}（{mask(answer.by)}，{answer.on}）", verdict.citations)
