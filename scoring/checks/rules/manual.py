"""`manual` 人工核查: what no web page can show. `manual` until a person has answered (`scoring.answers`)."""

from criteria.rules import Asked, Manual, Rule
from scoring.evidence import UnitEvidence
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex


def check(asked: Manual, _rule: Rule, _evidence: UnitEvidence, _index: UnitIndex) -> Verdict:
    return Verdict(Outcome.MANUAL, question_put(asked))


def question_put(asked: Asked) -> str:
    return f"需人工核查：{asked.question}（佐证：{asked.evidence}）"
