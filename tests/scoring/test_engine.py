from dataclasses import replace

import pytest

from criteria.model import CATALOGUE_ELEMENTS, Channel, Criterion, Element, Level
from scoring.applicability import why_not_applicable
from scoring.checks import CHECKS
from scoring.engine import judge
from scoring.results import Outcome
from scoring.unit import Unit
from tests.scoring.builders import GRADING, SITE, UNIT, criterion, document, evidence, line, pack

ROW = criterion()
PAPER_ONLY = criterion(channels=(Channel.NOTICE_BOARD, Channel.READING_POINT))
TOWN_ONLY = criterion(levels=(Level.TOWNSHIP,))


@pytest.mark.parametrize(
    ("row", "unit", "why"),
    [
        (ROW, UNIT, None),
        (ROW, replace(UNIT, level=None), None),
        (TOWN_ONLY, replace(UNIT, level=None), None),
        (ROW, replace(UNIT, not_carried_out=("SA-05", "审核信息")), None),
        (ROW, replace(UNIT, not_carried_out=("SA-04",)), "未开展"),
        (ROW, replace(UNIT, not_carried_out=("sa-04 ",)), "未开展"),
        (ROW, replace(UNIT, not_carried_out=("办事指南",)), "未开展"),
        (ROW, replace(UNIT, not_carried_out=("最低生活保障·办事指南",)), "未开展"),
        (ROW, replace(UNIT, not_carried_out=("社会救助",)), "未开展"),
        (PAPER_ONLY, UNIT, "不要求在政府网站公开"),
        (TOWN_ONLY, UNIT, "公开层级为乡级，该单位为县级"),
        (PAPER_ONLY, replace(UNIT, not_carried_out=("SA-04",)), "未开展"),
    ],
)
def test_applicability(row: Criterion, unit: Unit, why: str | None) -> None:
    reason = why_not_applicable(row, evidence(unit=unit))
    assert (reason is None) if why is None else (reason is not None and why in reason)


def test_what_does_not_apply_is_judged_in_no_element() -> None:
    findings = judge(evidence(), [pack(PAPER_ONLY)], GRADING)
    assert [finding.verdict.outcome for finding in findings] == [Outcome.NOT_APPLICABLE] * 4
    assert {finding.points for finding in findings} == {None}


def test_findings_keep_the_order_of_packs_rows_and_elements() -> None:
    second = criterion(row="SA-05", title="审核信息", subject=("特困",))
    findings = judge(evidence(documents=[document()]), [pack(second, ROW), pack(ROW)], GRADING)
    assert [(f.criterion_id, f.element) for f in findings] == [
        (row, element)
        for row in ("SA-05", "SA-04", "SA-04")
        for element in (Element.ITEM, Element.CONTENT, Element.TIME_LIMIT, Element.PUBLISHER)
    ]


def test_points_and_remedies_follow_the_outcome() -> None:
    half = document(text="申请材料：身份证")
    points = {f.element: (f.points, f.remedy) for f in judge(evidence(documents=[half]), [pack(ROW)], GRADING)}
    assert points == {
        Element.ITEM: (4, ""),
        Element.CONTENT: (2, "补正公开内容"),
        Element.TIME_LIMIT: (None, ""),
        Element.PUBLISHER: (4, ""),
    }


def test_one_missing_item_costs_item_and_content_once_each() -> None:
    findings = judge(evidence(), [pack(ROW)], GRADING)
    assert [str(f.verdict.outcome) for f in findings] == ["not_met", "not_met", "not_applicable", "not_applicable"]


def test_an_item_nobody_saw_costs_nothing() -> None:
    findings = judge(evidence(unseen=[line(f"{SITE}/x/")]), [pack(ROW)], GRADING)
    assert {f.verdict.outcome for f in findings} == {Outcome.UNVERIFIED}
    assert all("不能认定未公开" in f.verdict.reason for f in findings)


def test_a_broken_criterion_stops_the_run() -> None:
    broken = replace(ROW, time_limits=(None,))  # type: ignore[arg-type]
    assert set(CHECKS) == set(CATALOGUE_ELEMENTS)
    with pytest.raises(AttributeError):
        judge(evidence(documents=[document()]), [pack(broken)], GRADING)
