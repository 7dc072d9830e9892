"""`manual` 人工核查: what no web page can show. `manual` until a person has answered, then what the person found."""

from criteria.rules import Asked, Manual, Rule
from scoring.evidence import UnitEvidence
from scoring.masking import mask
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex


def check(asked: Manual, rule: Rule, evidence: UnitEvidence, _index: UnitIndex) -> Verdict:
    return answered(rule, evidence) or Verdict(Outcome.MANUAL, question_put(asked))


def question_put(asked: Asked) -> str:
    return f"需人工核查：{asked.question}（佐证：{asked.evidence}）"


def answered(rule: Rule, evidence: UnitEvidence) -> Verdict | None:
    """What a person found; None where nobody has answered yet."""
    answer = evidence.answers.get(rule.id)
    if answer is None:
        return None
    proof = f"，佐证材料：{mask(answer.evidence)}" if answer.evidence else ""
    found = f"人工核查结论为“{answer.outcome.official_name}”{proof}"
    return Verdict(answer.outcome, f"{found}（{mask(answer.by)}，{answer.on}）")
