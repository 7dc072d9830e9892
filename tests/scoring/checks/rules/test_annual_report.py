"""Annual reports: what the office published, on which day, in which form."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from crawler.page_facts import Table
from crawler.records import AttachmentState
from criteria.checks import AnnualReport
from scoring.results import Outcome
from tests.scoring.builders import SITE, attachment, column, document, entry, file_link, line, rows
from tests.scoring.checks.rules.judging import judged, names

PARTS = (
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
)
ASKED = AnnualReport(
    names("年度报告", "年报"), (1, 31), PARTS, 2021, ("对外公开总数量", "本年新公开数量"), checksum=True, required=True
)
WHOLE = "\n".join(f"{number}、{part}\n本年度……" for number, part in zip("一二三四五六", PARTS, strict=True))
IN_TIME = date(2024, 1, 20)


def applications(received: str = "3", total: str = "3", over: str = "1") -> Table:
    return rows(
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）||自然人|总计",
        f"一、本年新收政府信息公开申请数量||2|{received}",
        "二、上年结转政府信息公开申请数量||1|1",
        "三、本年度办理结果|（一）予以公开|2|2",
        f"三、本年度办理结果|（七）总计|3|{total}",
        f"四、结转下年度继续办理||0|{over}",
    )


def report(
    text: str = WHOLE, title: str = "2023年政府信息公开工作年度报告", on: date | None = IN_TIME, **more: Any
) -> Any:
    return document(title, text, path=("政府信息公开年报",), on=on, **{"tables": [applications()], **more})


LATE = date(2024, 3, 1)
SCAN = attachment("2023年年报.pdf", state=AttachmentState.UNREADABLE)
OTHERS = "确山县民政局2023年政府信息公开工作年度报告"
CASES: dict[str, tuple[dict[str, Any], Outcome, tuple[int | None, int | None], str]] = {
    "whole and in time": ({"documents": [report()]}, Outcome.MET, (None, None), "勾稽相符"),
    "on the last day": ({"documents": [report(on=date(2024, 1, 31))]}, Outcome.MET, (None, None), "2024-01-31"),
    "a day late": ({"documents": [report(on=date(2024, 2, 1))]}, Outcome.PARTLY_MET, (8, 9), "晚于 2024-01-31"),
    "no date": ({"documents": [report(on=None)]}, Outcome.UNVERIFIED, (None, None), "未注明发布日期"),
    "moved together with an earlier one": (
        {"documents": [report(on=LATE), report(title="2022年政府信息公开工作年度报告", on=LATE)]},
        Outcome.UNVERIFIED,
        (None, None),
        "迁移",
    ),
    "the year in Chinese digits": ({"documents": [report(title="二〇二三年年度报告")]}, Outcome.MET, (None, None), ""),
    "last year's only": (
        {"documents": [report(title="2022年政府信息公开工作年度报告")]},
        Outcome.NOT_MET,
        (None, None),
        "未公布 2023 年",
    ),
    "a report of no year": (
        {"documents": [report(title="政府信息公开工作年度报告")]},
        Outcome.UNVERIFIED,
        (None, None),
        "年度不明",
    ),
    "none": ({}, Outcome.NOT_MET, (None, None), "未公布 2023 年"),
    "none, and nobody could look": (
        {"unseen": [line(f"{SITE}/x/", text="信息公开")]},
        Outcome.UNVERIFIED,
        (None, None),
        "不能认定",
    ),
    "none, and the period begins later": ({"since": date(2024, 2, 1)}, Outcome.UNVERIFIED, (None, None), "检查时段"),
    "another office's": (
        {"documents": [report(title=OTHERS, publisher="确山县民政局")]},
        Outcome.UNVERIFIED,
        (None, None),
        "其他单位",
    ),
    "listed, not opened": (
        {"columns": [column("信息公开年报", entries=[entry("2023年政府信息公开工作年度报告", IN_TIME)])]},
        Outcome.UNVERIFIED,
        (None, None),
        "未能打开",
    ),
    "a part missing": (
        {"documents": [report(WHOLE.replace("六、其他需要报告的事项\n", ""))]},
        Outcome.PARTLY_MET,
        (8, 9),
        "缺“其他需要报告的事项”",
    ),
    "a part in other words": (
        {"documents": [report(WHOLE.replace("存在的主要问题及改进情况", "主要问题和改进措施"))]},
        Outcome.MET,
        (None, None),
        "",
    ),
    "parts in the attached file": (
        {
            "documents": [report("见附件", links=[file_link("2023年年报.pdf")])],
            "attachments": [attachment("2023年年报.pdf", WHOLE)],
        },
        Outcome.MET,
        (None, None),
        "",
    ),
    "a scan": (
        {"documents": [report("见附件", tables=[], links=[file_link("2023年年报.pdf")])], "attachments": [SCAN]},
        Outcome.UNVERIFIED,
        (None, None),
        "附件未能读出",
    ),
    "pictures": ({"documents": [report("", images=6)]}, Outcome.MANUAL, (None, None), "图片"),
    "sums that do not hold": (
        {"documents": [report(tables=[applications(received="5")])]},
        Outcome.PARTLY_MET,
        (8, 9),
        "勾稽不符（一 5 + 二 1 = 三总计 3 + 四 1 不成立）",
    ),
    "a sum that is no number": (
        {"documents": [report(tables=[applications(over="")])]},
        Outcome.MET,
        (None, None),
        "未核对勾稽",
    ),
    "no table": ({"documents": [report(tables=[])]}, Outcome.MET, (None, None), "未核对勾稽"),
    "the old form": (
        {"documents": [report(WHOLE + "\n本年新公开数量 对外公开总数量")]},
        Outcome.PARTLY_MET,
        (9, 10),
        "旧格式",
    ),
    "the old form, as a table": (
        {"documents": [report(tables=[rows("信息内容|本年新公开数量", "规章|3"), applications()])]},
        Outcome.PARTLY_MET,
        (9, 10),
        "旧格式（出现“本年新公开数量”）",
    ),
    "a word of the old form in a sentence": (
        {"documents": [report(WHOLE + "\n本年新公开数量有所增加")]},
        Outcome.MET,
        (None, None),
        "",
    ),
}


@pytest.mark.parametrize(("seen", "outcome", "share", "words"), CASES.values(), ids=CASES.keys())
def test_annual_report(
    seen: dict[str, Any], outcome: Outcome, share: tuple[int | None, int | None], words: str
) -> None:
    found = judged(ASKED, **seen)
    assert found.outcome is outcome, found.reason
    assert (found.kept, found.of) == share
    assert words in found.reason
    assert found.citations


def test_before_the_day_it_is_due_the_report_of_the_year_before_is_asked_for() -> None:
    seen: dict[str, Any] = {"documents": [report()], "since": date(2023, 2, 1)}
    assert judged(ASKED, **seen, as_of=date(2025, 1, 31)).outcome is Outcome.MET
    assert judged(ASKED, **seen, as_of=date(2025, 2, 1)).outcome is Outcome.NOT_MET


def test_a_report_on_a_year_before_the_form_may_have_the_old_one() -> None:
    old = report(WHOLE + "\n本年新公开数量 对外公开总数量")
    assert judged(replace(ASKED, form_since=2024), documents=[old]).outcome is Outcome.MET


def test_where_another_rule_asks_for_it_its_absence_costs_nothing_here() -> None:
    not_here = replace(ASKED, required=False)
    assert judged(not_here).outcome is Outcome.NOT_APPLICABLE
    assert judged(not_here, since=date(2024, 2, 1)).outcome is Outcome.NOT_APPLICABLE
    assert judged(not_here, unseen=[line(f"{SITE}/x/")]).outcome is Outcome.UNVERIFIED
