"""Working days of a year whose holidays are not out: every verdict that depends on them says so (暂定)."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import pytest

from crawler.records import ColumnKind
from criteria.calendar import is_provisional
from criteria.checks import Budget, Consultation, Decisions, FreshColumns, Interpretation
from criteria.model import Element, LimitUnit
from criteria.rules import Check, Published
from scoring.results import Outcome
from tests.scoring.builders import EVERY_TWENTY, GUIDE_PATH, column, criterion, document, entry, rows
from tests.scoring.checks.judging import verdict
from tests.scoring.checks.rules.judging import judged, limit, names

UNKNOWN = next(year for year in count(2027) if is_provisional(date(year, 6, 1)))
KNOWN = UNKNOWN - 2
FIVE = limit(5, LimitUnit.WORKING_DAY)


def period(year: int) -> dict[str, date]:
    return {"since": date(year, 1, 1), "as_of": date(year, 12, 1)}


@pytest.mark.parametrize("year", [KNOWN, UNKNOWN])
@pytest.mark.parametrize("days", [3, 40], ids=["in time", "late"])
def test_rows(year: int, days: int) -> None:
    made = date(year, 3, 2)
    late = document(made_on=made, on=made + timedelta(days=days))
    after_trigger = verdict(Element.TIME_LIMIT, criterion(), documents=[late], **period(year))
    listed = column(*GUIDE_PATH, entries=[entry("一", date(year, 12, 1) - timedelta(days=days))])
    renewed = verdict(Element.TIME_LIMIT, criterion(limits=(EVERY_TWENTY,)), columns=[listed], **period(year))
    for one in (after_trigger, renewed):
        assert one.outcome is (Outcome.MET if days == 3 else Outcome.NOT_MET)
        assert ("暂定" in one.reason) is (year == UNKNOWN), one.reason


DECIDED = Decisions(names("行政处罚"), FIVE, ("决定日期",), ())
BUDGET = Budget(names("部门预算"), "预算", (1, 1), FIVE, (), (), required=True)
CALLED = Consultation(names("征求意见"), 60, None)
NEWS = FreshColumns((("news", FIVE),), 0, required=True)
NEWEST = Published(names("低保指南"), (), FIVE)
READ = Interpretation(names("救助办法"), both_ways=False, within=FIVE, required=True, same_publisher=False)


@pytest.mark.parametrize("year", [KNOWN, UNKNOWN])
@pytest.mark.parametrize("asked", [DECIDED, BUDGET, CALLED, NEWS, NEWEST, READ], ids=lambda asked: asked.kind)
def test_rules(asked: Check, year: int) -> None:
    on = date(year, 5, 6)
    news = replace(column("民政要闻", entries=[entry("一则", on)]), kind=ColumnKind.NEWS)
    pages = [
        document("行政处罚公示", "公示", path=("执法",), on=on, tables=[rows("相对人|决定日期", f"甲院|{year}-03-02")]),
        document(f"{year}年部门预算", f"{year}年3月2日财政局批复本部门预算。", path=("财政",), on=on),
        document("关于公开征求意见的公告", "自公告之日起10个工作日内反馈。", path=("征集",), on=on),
        document("低保指南", path=("低保",), on=on),
        document("泌阳县救助办法", "正文", path=("政策文件",), on=date(year, 3, 2)),
        document("《泌阳县救助办法》解读", "解读", path=("政策解读",), on=on),
    ]
    found = judged(asked, columns=[news], documents=pages, **period(year))
    assert found.outcome in (Outcome.NOT_MET, Outcome.PARTLY_MET), found.reason
    assert ("暂定" in found.reason) is (year == UNKNOWN), found.reason
