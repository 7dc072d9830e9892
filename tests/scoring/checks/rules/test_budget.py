"""Budgets and final accounts: which year is asked for, which tables were found, how long after approval."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from crawler.fetches import Link
from crawler.records import AttachmentState
from criteria.checks import Budget
from criteria.model import LimitUnit
from scoring.results import Outcome
from tests.scoring.builders import SITE, UNIT, attachment, column, document, entry, file_link, line, rows
from tests.scoring.checks.rules.judging import judged, limit, names

ASKED = Budget(
    names("预算", "决算"),
    "预算",
    (5, 31),
    limit(20, LimitUnit.DAY),
    (("收支总表", "收支总体情况表"), ("政府性基金",)),
    ("“三公”经费",),
    required=True,
)
WHOLE = "收支总体情况表\n政府性基金预算支出情况表（本表无数据，为空表）\n“三公”经费预算 5 万元，与上年持平"
APPROVED = f"{WHOLE}\n县财政局于2024年2月10日批复我局部门预算"


def budget(
    text: str = APPROVED, title: str = "泌阳县民政局2024年部门预算", on: date | None = date(2024, 3, 1), **more: Any
) -> Any:
    return document(title, text, path=("财政信息",), on=on, **more)


SCAN = attachment("预算表.pdf", state=AttachmentState.UNREADABLE)
SHEET = attachment("预算表.xlsx", tables=[rows("政府性基金预算支出情况表", "项目|金额")])
CASES: dict[str, tuple[dict[str, Any], Outcome, tuple[int | None, int | None], str]] = {
    "whole and in time": ({"documents": [budget()]}, Outcome.MET, (None, None), "20 日公开"),
    "a day late": ({"documents": [budget(on=date(2024, 3, 2))]}, Outcome.PARTLY_MET, (4, 5), "历 21 日才公开"),
    "approval not dated": ({"documents": [budget(WHOLE)]}, Outcome.MET, (None, None), "未载明批复日期"),
    "something else was approved": (
        {"documents": [budget(f"{WHOLE}\n县编委于2024年1月3日批复我局机构设置")]},
        Outcome.MET,
        (None, None),
        "未载明批复日期",
    ),
    "publication not dated": ({"documents": [budget(on=None)]}, Outcome.UNVERIFIED, (None, None), "未注明发布日期"),
    "a table missing": (
        {"documents": [budget(WHOLE.replace("政府性基金", "其他"))]},
        Outcome.PARTLY_MET,
        (3, 4),
        "缺“政府性基金”",
    ),
    "a table in the attached file": (
        {
            "documents": [budget(WHOLE.replace("政府性基金", "其他"), links=[file_link("预算表.xlsx")])],
            "attachments": [SHEET],
        },
        Outcome.MET,
        (None, None),
        "",
    ),
    "a table may stand in a scan": (
        {
            "documents": [budget(WHOLE.replace("政府性基金", "其他"), links=[file_link("预算表.pdf")])],
            "attachments": [SCAN],
        },
        Outcome.UNVERIFIED,
        (None, None),
        "未能读出",
    ),
    "a table may stand behind a link": (
        {
            "documents": [
                budget(WHOLE.replace("政府性基金", "其他"), links=[Link("http://cz.gov.cn/1", "点击查看预算表")])
            ]
        },
        Outcome.UNVERIFIED,
        (None, None),
        "未能读出",
    ),
    "a table missing, and a link that leads elsewhere": (
        {"documents": [budget(WHOLE.replace("政府性基金", "其他"), links=[Link("http://cz.gov.cn/", "县财政局")])]},
        Outcome.PARTLY_MET,
        (3, 4),
        "",
    ),
    "a table may stand in a picture": (
        {"documents": [budget(WHOLE.replace("政府性基金", "其他"), images=8)]},
        Outcome.MANUAL,
        (None, None),
        "图片",
    ),
    "not explained": (
        {"documents": [budget(WHOLE.replace("，与上年持平", ""))]},
        Outcome.PARTLY_MET,
        (3, 4),
        "未说明“三公”经费",
    ),
    "tables on a page of their own": (
        {"documents": [budget("政府性基金\n三公经费增加的原因"), budget("收支总表", "2024年部门预算收支总表")]},
        Outcome.MET,
        (None, None),
        "",
    ),
    "a table may be a page that names no year": (
        {"documents": [budget(WHOLE.replace("政府性基金", "其他")), budget("表", "部门预算公开表")]},
        Outcome.UNVERIFIED,
        (None, None),
        "未注明年度",
    ),
    "a table may be a row nobody opened": (
        {
            "columns": [column("部门预算", entries=[entry("基金预算表")])],
            "documents": [budget(WHOLE.replace("政府性基金", "其他"))],
        },
        Outcome.UNVERIFIED,
        (None, None),
        "未能打开",
    ),
    "a table missing, and last year's budget there": (
        {"documents": [budget(WHOLE.replace("政府性基金", "其他")), budget(WHOLE, "泌阳县民政局2023年部门预算")]},
        Outcome.PARTLY_MET,
        (3, 4),
        "缺“政府性基金”",
    ),
    "a table missing, and the accounts there": (
        {"documents": [budget(WHOLE.replace("政府性基金", "其他")), budget(WHOLE, "泌阳县民政局2024年部门决算")]},
        Outcome.PARTLY_MET,
        (3, 4),
        "缺“政府性基金”",
    ),
    "last year's only": (
        {"documents": [budget(title="泌阳县民政局2023年部门预算")]},
        Outcome.NOT_MET,
        (None, None),
        "未公开 2024 年部门预算",
    ),
    "the accounts only": (
        {"documents": [budget(title="泌阳县民政局2024年部门决算")]},
        Outcome.NOT_MET,
        (None, None),
        "未公开",
    ),
    "another office's": (
        {"documents": [budget(title="确山县民政局2024年部门预算", publisher="确山县民政局")]},
        Outcome.UNVERIFIED,
        (None, None),
        "不明",
    ),
    "none": ({}, Outcome.NOT_MET, (None, None), "未公开 2024 年部门预算"),
    "none, and nobody could look": (
        {"unseen": [line(f"{SITE}/x/", text="财政信息")]},
        Outcome.UNVERIFIED,
        (None, None),
        "不能认定",
    ),
    "none, and the period begins later": ({"since": date(2024, 6, 1)}, Outcome.UNVERIFIED, (None, None), "检查时段"),
}


@pytest.mark.parametrize(("seen", "outcome", "share", "words"), CASES.values(), ids=CASES.keys())
def test_budget(seen: dict[str, Any], outcome: Outcome, share: tuple[int | None, int | None], words: str) -> None:
    found = judged(ASKED, **seen)
    assert found.outcome is outcome, found.reason
    assert (found.kept, found.of) == share
    assert words in found.reason


def test_where_another_rule_asks_for_it_its_absence_costs_nothing_here() -> None:
    assert judged(replace(ASKED, required=False)).outcome is Outcome.NOT_APPLICABLE
    assert judged(replace(ASKED, required=False), unseen=[line(f"{SITE}/x/")]).outcome is Outcome.UNVERIFIED


YEARS = {
    "the budget before it is expected": ("预算", date(2024, 5, 31), "2023"),
    "the budget once it is": ("预算", date(2024, 6, 1), "2024"),
    "the accounts before they are expected": ("决算", date(2024, 5, 31), "2022"),
    "the accounts once they are": ("决算", date(2024, 6, 1), "2023"),
}


@pytest.mark.parametrize(("of", "as_of", "year"), YEARS.values(), ids=YEARS.keys())
def test_the_year_asked_for(of: str, as_of: date, year: str) -> None:
    paper = budget(WHOLE, f"{UNIT.name}{year}年部门{of}", on=date(2024, 1, 5))
    assert judged(replace(ASKED, of=of), documents=[paper], as_of=as_of).outcome is Outcome.MET
