"""Rules judged by their own checks: what was asked, what the site showed, the outcome."""

from datetime import date
from typing import Any, get_args

import pytest

from criteria.model import ContentElement, LimitKind, LimitUnit, Recognition, TimeLimit
from criteria.rules import Check, Effect, Manual, Published, Rule
from scoring.checks.rules import RULE_CHECKS, check_rule
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex
from tests.scoring.builders import (
    SITE,
    attachment,
    column,
    document,
    entry,
    evidence,
    file_link,
    line,
    part,
    rule,
)

SIX_MONTHS = TimeLimit("6个月", LimitKind.AFTER_TRIGGER, 6, LimitUnit.MONTH, None)
GUIDE = Recognition(("公开指南",), (), (), ("解读",))
PARTS = (part("机构职能"), part("联系方式"))
WHOLE = "机构职能：负责民政工作\n联系方式：0371-12345678"


def published(content: tuple[ContentElement, ...] = (), newest_within: TimeLimit | None = None) -> Rule:
    return rule(check=Published(GUIDE, content, newest_within))


def judged(asked: Rule, **seen: Any) -> Verdict:
    unit_evidence = evidence(**seen)
    return check_rule(asked, unit_evidence, UnitIndex.of(unit_evidence))


def page(text: str = WHOLE, on: date | None = date(2024, 11, 1), **more: Any) -> Any:
    return document("公开指南", text, path=("政务公开",), on=on, **more)


ASKED = published(PARTS, SIX_MONTHS)
UNREAD = line(f"{SITE}/x/", text="公开指南")
CASES: dict[str, tuple[Rule, dict[str, Any], Outcome, tuple[int, int] | None, str]] = {
    "there": (published(), {"documents": [page()]}, Outcome.MET, None, "公开指南"),
    "not there": (published(), {}, Outcome.NOT_MET, None, "未公开“公开平台·公开指南”"),
    "not there, where something must have happened first": (
        rule(check=Published(GUIDE, (), None, "收到过采购投诉")),
        {},
        Outcome.MANUAL,
        None,
        "只有收到过采购投诉才须公开，需人工核查",
    ),
    "nobody could look": (published(), {"unseen": [UNREAD]}, Outcome.UNVERIFIED, None, "不能认定未公开"),
    "excluded name": (
        published(),
        {"documents": [document("公开指南解读", WHOLE, path=("政务公开",))]},
        Outcome.NOT_MET,
        None,
        "未公开",
    ),
    "empty column": (published(), {"columns": [column("公开指南")]}, Outcome.PARTLY_MET, None, "为空"),
    "whole and new": (ASKED, {"documents": [page()]}, Outcome.MET, None, "2 项要素齐全"),
    "an element missing": (
        ASKED,
        {"documents": [page("机构职能：负责民政工作")]},
        Outcome.PARTLY_MET,
        (2, 3),
        "缺：联系方式",
    ),
    "every element missing": (ASKED, {"documents": [page("本页说明")]}, Outcome.PARTLY_MET, (1, 3), "联系方式"),
    "an element in a file nobody got": (
        ASKED,
        {"documents": [page("机构职能：负责民政工作", links=[file_link("指南.pdf")])]},
        Outcome.UNVERIFIED,
        None,
        "未能获取",
    ),
    "elements in a picture": (ASKED, {"documents": [page("", images=1)]}, Outcome.MANUAL, None, "图片"),
    "elements in a file": (
        ASKED,
        {"documents": [page("", links=[file_link("指南.docx")])], "attachments": [attachment("指南.docx", WHOLE)]},
        Outcome.MET,
        None,
        "2 项要素齐全",
    ),
    "whole but old": (
        ASKED,
        {"documents": [page(on=date(2024, 1, 15))]},
        Outcome.PARTLY_MET,
        None,
        "距检查日 2024-12-31 已 351 日，超过6个月",
    ),
    "old, and something unseen": (
        ASKED,
        {"documents": [page(on=date(2024, 1, 15))], "unseen": [UNREAD]},
        Outcome.UNVERIFIED,
        None,
        "不能认定",
    ),
    "new, and something unseen": (ASKED, {"documents": [page()], "unseen": [UNREAD]}, Outcome.MET, None, "在6个月内"),
    "old once, new since": (
        published((), SIX_MONTHS),
        {"columns": [column("公开指南", entries=[entry("旧", date(2023, 1, 1)), entry("新", date(2024, 12, 1))])]},
        Outcome.MET,
        None,
        "最近更新 2024-12-01",
    ),
    "without a date": (ASKED, {"documents": [page(on=None)]}, Outcome.UNVERIFIED, None, "未注明日期"),
    "incomplete and old": (
        ASKED,
        {"documents": [page("机构职能：负责民政工作", on=date(2024, 1, 15))]},
        Outcome.PARTLY_MET,
        (2, 3),
        "超过6个月",
    ),
    "nothing happened": (
        ASKED,
        {"documents": [page("本年度无新增公开指南信息。", on=date(2024, 6, 1))]},
        Outcome.MET,
        None,
        "情况说明",
    ),
}


@pytest.mark.parametrize(("asked", "seen", "outcome", "share", "words"), CASES.values(), ids=CASES.keys())
def test_published(
    asked: Rule, seen: dict[str, Any], outcome: Outcome, share: tuple[int, int] | None, words: str
) -> None:
    verdict = judged(asked, **seen)
    assert verdict.outcome is outcome, verdict.reason
    assert words in verdict.reason
    assert ((verdict.kept, verdict.of) if verdict.of else None) == share
    assert verdict.citations


MEETING = rule(check=Manual("本年度是否听取汇报？", "会议纪要"))


def test_nobody_has_answered() -> None:
    verdict = judged(MEETING)
    assert verdict.outcome is Outcome.MANUAL
    assert "本年度是否听取汇报？" in verdict.reason
    assert "会议纪要" in verdict.reason


def test_every_kind_of_check_is_judged() -> None:
    assert set(RULE_CHECKS) == set(get_args(Check))
    assert len({kind.kind for kind in RULE_CHECKS}) == len(RULE_CHECKS)


def test_the_effect_does_not_change_the_verdict() -> None:
    assert len({judged(rule(check=Published(GUIDE, (), None), effect=effect)).outcome for effect in Effect}) == 1
