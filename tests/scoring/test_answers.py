"""What a person found settles what the pages leave open, and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from criteria.model import Element
from criteria.rules import Manual, Published
from scoring.answers import asked_as, settled
from scoring.engine import judge
from scoring.evidence import Answer
from scoring.results import Outcome, Verdict
from tests.scoring.builders import GRADING, criterion, document, evidence, pack, part, rule

YES = Answer(Outcome.MET, "纪要〔2024〕3号，联系人 13800138000", "张三", date(2024, 12, 20))


@pytest.mark.parametrize("found", [Outcome.MET, Outcome.PARTLY_MET, Outcome.NOT_MET])
@pytest.mark.parametrize(
    ("seen", "is_open"),
    [
        (Outcome.MANUAL, True),
        (Outcome.UNVERIFIED, True),
        (Outcome.MET, False),
        (Outcome.PARTLY_MET, False),
        (Outcome.NOT_MET, False),
        (Outcome.NOT_APPLICABLE, False),
    ],
)
def test_only_what_is_open_is_settled(seen: Outcome, is_open: bool, found: Outcome) -> None:
    answer = replace(YES, outcome=found)
    verdict = settled(Verdict(seen, "页面所见"), "R-1", evidence(answers={"R-1": answer, "R-2": YES}))
    assert verdict.outcome is (found if is_open else seen)
    assert ("人工核查结论" in verdict.reason) is is_open


def test_an_answer_says_who_found_what_and_shows_no_number() -> None:
    verdict = settled(Verdict(Outcome.MANUAL, ""), "R-1", evidence(answers={"R-1": YES}))
    for word in ("符合", "纪要〔2024〕3号", "张三", "2024-12-20"):
        assert word in verdict.reason
    assert "13800138000" not in verdict.reason


def test_an_answer_to_another_question_settles_nothing() -> None:
    asked = rule(id_="R-1", check=Manual("是否听取汇报？", "纪要"))
    (finding,) = judge(evidence(answers={"X-9": YES}), [replace(pack(), rules=(asked,))], GRADING)
    assert finding.verdict.outcome is Outcome.MANUAL


def test_elements_of_a_row_are_asked_one_by_one() -> None:
    """A guide that is one picture: whether its parts are there a person must read."""
    row = criterion(row="SA-04", title="办事指南", content=(part("办理条件"),), names=("低保办事指南",))
    guide = document("低保办事指南", "", path=("低保",), images=2)
    name = asked_as(row.id, Element.CONTENT)
    assert name == f"{row.id}·公开内容"
    before, after = (
        {
            one.element: one.verdict.outcome
            for one in judge(evidence(documents=[guide], answers=given), [pack(row)], GRADING)
        }
        for given in ({}, {name: YES})
    )
    assert before[Element.CONTENT] is Outcome.MANUAL
    assert {element for element in before if before[element] is not after[element]} == {Element.CONTENT}
    assert after[Element.CONTENT] is Outcome.MET


def test_whether_it_ever_happened_a_person_may_say() -> None:
    words = criterion(names=("采购投诉处理结果",)).recognition
    asked = rule(id_="R-1", check=Published(words, (), None, only_when="收到采购投诉"))
    packs = [replace(pack(), rules=(asked,))]
    outcomes = [
        judge(evidence(answers=given), packs, GRADING)[0].verdict.outcome
        for given in ({}, {"R-1": YES}, {"R-1": replace(YES, outcome=Outcome.NOT_APPLICABLE)})
    ]
    assert outcomes == [Outcome.MANUAL, Outcome.MET, Outcome.NOT_APPLICABLE]
