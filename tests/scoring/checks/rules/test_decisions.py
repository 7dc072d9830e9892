"""Decisions of enforcement: the day they were made against the day they were published."""

from datetime import date
from typing import Any

import pytest

from crawler.page_facts import Table
from crawler.records import Document
from criteria.checks import Decisions
from criteria.model import LimitUnit
from scoring.results import Outcome
from tests.scoring.builders import SITE, attachment, column, document, entry, file_link, line, rows
from tests.scoring.checks.rules.judging import judged, limit, names

ASKED = Decisions(
    names("行政处罚", "行政许可"), limit(7, LimitUnit.WORKING_DAY), ("决定日期", "处罚日期"), ("公示日期",)
)
HEAD = "序号|相对人|决定日期"
IN_TIME, LATE = "1|幸福院|2024/4/28", "2|平安院|2024年3月1日"
PUBLISHED = date(2024, 5, 6)


def page(*tables: Table, title: str = "行政处罚信息公示", on: date | None = PUBLISHED, **more: Any) -> Document:
    return document(title, "公示如下", path=("行政执法",), on=on, tables=tables, **more)


def table(*lines: str, head: str = HEAD) -> Table:
    return rows(head, *lines)


SELF = "序号|相对人|决定日期|公示日期"
CASES: dict[str, tuple[dict[str, Any], Outcome, tuple[int | None, int | None], str]] = {
    "in time": ({"documents": [page(table(IN_TIME))]}, Outcome.MET, (1, 1), "均按“7工作日”公开"),
    "late": ({"documents": [page(table(LATE))]}, Outcome.NOT_MET, (0, 1), "2024-03-01 的决定历"),
    "one late of two": ({"documents": [page(table(IN_TIME, LATE))]}, Outcome.PARTLY_MET, (1, 2), "1 条决定不符"),
    "the row says when": (
        {"documents": [page(table("2|平安院|2024年3月1日|2024年3月5日", head=SELF))]},
        Outcome.MET,
        (1, 1),
        "",
    ),
    "published before on another page": (
        {"documents": [page(table(LATE)), page(table(LATE), title="行政处罚公示二", on=date(2024, 3, 6))]},
        Outcome.MET,
        (2, 2),
        "",
    ),
    "summed up": (
        {"documents": [page(table(LATE), title="2024年一季度行政处罚汇总")]},
        Outcome.UNVERIFIED,
        (None, None),
        "不能核对",
    ),
    "summed up, and late by the row's own day": (
        {"documents": [page(table("2|平安院|2024年3月1日|2024年5月5日", head=SELF), title="2024年行政处罚汇总")]},
        Outcome.NOT_MET,
        (0, 1),
        "",
    ),
    "later than the page": ({"documents": [page(table("1|甲院|2024-6-1"))]}, Outcome.UNVERIFIED, (None, None), ""),
    "no day in the row": ({"documents": [page(table("1|甲院|"))]}, Outcome.UNVERIFIED, (None, None), "不能核对"),
    "no such head": (
        {"documents": [page(table(LATE, head="序号|相对人|有效期"))]},
        Outcome.UNVERIFIED,
        (None, None),
        "",
    ),
    "two such heads": (
        {"documents": [page(table("1|2024-1-2|2024-3-1", head="序号|决定日期|撤销决定日期"))]},
        Outcome.UNVERIFIED,
        (None, None),
        "",
    ),
    "page not dated": ({"documents": [page(table(LATE), on=None)]}, Outcome.UNVERIFIED, (None, None), "不能核对"),
    "one decision, heads beside": (
        {"documents": [page(rows("相对人|平安院", "处罚日期|2024年3月1日"))]},
        Outcome.NOT_MET,
        (0, 1),
        "",
    ),
    "in the attached file": (
        {
            "documents": [page(links=[file_link("清单.xlsx")])],
            "attachments": [attachment("清单.xlsx", tables=[table(LATE)])],
        },
        Outcome.NOT_MET,
        (0, 1),
        "",
    ),
    "of before the period": (
        {"documents": [page(table("2|平安院|2023年3月1日"), on=date(2023, 5, 6))]},
        Outcome.NOT_APPLICABLE,
        (None, None),
        "本期未见",
    ),
    "another office's": (
        {"documents": [page(table(LATE), publisher="确山县民政局")]},
        Outcome.NOT_APPLICABLE,
        (None, None),
        "",
    ),
    "none": ({}, Outcome.NOT_APPLICABLE, (None, None), "本期未见"),
    "none, and nobody could look": (
        {"unseen": [line(f"{SITE}/x/", text="行政执法")]},
        Outcome.UNVERIFIED,
        (None, None),
        "不能认定",
    ),
    "listed, not opened": (
        {"columns": [column("行政处罚", entries=[entry("甲院处罚决定")])]},
        Outcome.UNVERIFIED,
        (None, None),
        "",
    ),
}


@pytest.mark.parametrize(("seen", "outcome", "share", "words"), CASES.values(), ids=CASES.keys())
def test_decisions(seen: dict[str, Any], outcome: Outcome, share: tuple[int | None, int | None], words: str) -> None:
    found = judged(ASKED, **seen)
    assert found.outcome is outcome, found.reason
    assert (found.kept, found.of) == share
    assert words in found.reason
