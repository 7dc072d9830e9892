from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from crawler.fetches import FetchState, Role
from crawler.page_facts import DateCandidate, DateFlag, DatePrecision, DateSource, Entry
from crawler.records import Document
from criteria.model import Element, LimitUnit
from scoring.results import Outcome
from tests.scoring.builders import (
    AS_OF,
    EVERY_TWENTY,
    GUIDE_PATH,
    SHOWN_SEVEN,
    SITE,
    WITHIN_TEN,
    column,
    criterion,
    document,
    entry,
    line,
    named,
)
from tests.scoring.checks.judging import verdict

ROW = criterion()
PERIODIC = criterion(limits=(EVERY_TWENTY, WITHIN_TEN))
BLOCKED = line(f"{SITE}/x/")  # a column without a name: it could be the item's own
OLDER = line(f"{SITE}/z/", FetchState.OUT_OF_PERIOD, Role.ARTICLE, "低保办事指南")  # by a crawl for other criteria
ELSEWHERE = line(f"{SITE}/y/", text="婚姻登记")
# 2024-03-04 is a Monday; no holiday until 4 April, so the tenth working day is 18 March.
MADE = date(2024, 3, 4)


def made(on: date | None, published: date | None, title: str = "低保办事指南", **more: Any) -> Document:
    return document(title, made_on=on, on=published, **more)


IN_TIME, LATE = made(MADE, date(2024, 3, 18)), made(MADE, date(2024, 3, 19), "低保办事指南续")


@pytest.mark.parametrize(
    ("outcome", "kept", "seen"),
    [
        pytest.param("met", 1, {"documents": [IN_TIME]}, id="on the tenth working day"),
        pytest.param("not_met", 0, {"documents": [LATE]}, id="on the eleventh"),
        pytest.param("partly_met", 1, {"documents": [IN_TIME, LATE]}, id="one of two"),
        pytest.param("met", 1, {"documents": [made(MADE, date(2024, 3, 1))]}, id="published before its date"),
        pytest.param(
            "met", 1, {"documents": [IN_TIME, made(None, date(2024, 9, 1), "低保指南")]}, id="undated one left out"
        ),
        pytest.param("unverified", None, {"documents": [made(None, date(2024, 9, 1))]}, id="making date unknown"),
        pytest.param("unverified", None, {"documents": [made(MADE, None)]}, id="publication date unknown"),
        pytest.param(
            "unverified",
            None,
            {"documents": [made(MADE, MADE, source=DateSource.MADE)]},
            id="only the making date on the page",
        ),
        pytest.param(
            "met",
            1,
            {
                "documents": [
                    made(MADE, date(2024, 9, 2), other_dates=(DateCandidate(date(2024, 3, 5), DateSource.LIST, ""),))
                ]
            },
            id="late only by one of two dates",
        ),
        pytest.param(
            "unverified", None, {"documents": [made(MADE, date(2024, 9, 2), publisher="民政部")]}, id="a reprint"
        ),
        pytest.param("not_applicable", None, {"documents": [made(MADE, date(2023, 12, 31))]}, id="none in the period"),
        pytest.param(
            "unverified", None, {"columns": [column(*GUIDE_PATH, entries=(entry("一"),))]}, id="rows never opened"
        ),
        pytest.param(
            "not_applicable",
            None,
            {"columns": [column(*GUIDE_PATH, entries=(entry("一", date(2020, 1, 2)),))]},
            id="old rows never opened",
        ),
        pytest.param("not_applicable", None, {}, id="item missing"),
        pytest.param("not_applicable", None, {"columns": [column(*GUIDE_PATH)]}, id="column empty"),
        pytest.param("unverified", None, {"unseen": [BLOCKED]}, id="item not seen"),
        pytest.param(
            "met",
            None,
            {"documents": [document("低保办事指南情况说明", "本期无新增办事指南信息")]},
            id="nothing happened",
        ),
    ],
)
def test_after_a_trigger(outcome: str, kept: int | None, seen: dict[str, Any]) -> None:
    judged = verdict(Element.TIME_LIMIT, ROW, **seen)
    assert (judged.outcome, judged.kept) == (Outcome(outcome), kept)
    assert judged.reason


def listed_on(*days: date, unread: int = 0) -> dict[str, Any]:
    return {
        "columns": [column(*GUIDE_PATH, entries=[entry(f"第{n}期", on) for n, on in enumerate(days)], unread=unread)]
    }


RECENT = date(2024, 12, 10)
ALL_YEAR = [date(2024, month, day) for month in range(1, 13) for day in (5, 20)]


@pytest.mark.parametrize(
    ("outcome", "seen"),
    [
        pytest.param("met", listed_on(*ALL_YEAR), id="twice a month"),
        pytest.param("met", listed_on(RECENT), id="once, lately"),
        pytest.param("met", listed_on(date(2022, 1, 1), RECENT), id="a gap before the period"),
        pytest.param("partly_met", listed_on(date(2024, 6, 3), RECENT), id="a gap inside"),
        pytest.param("not_met", listed_on(date(2024, 11, 1)), id="too old"),
        pytest.param("not_met", listed_on(date(2024, 11, 1), date(2025, 3, 1)), id="a future date renews nothing"),
        pytest.param("unverified", listed_on(date(2024, 11, 1), unread=1), id="too old, list not read whole"),
        pytest.param("unverified", {**listed_on(date(2024, 11, 1)), "unseen": [BLOCKED]}, id="too old, not all seen"),
        pytest.param(
            "unverified", {**listed_on(date(2024, 6, 3), RECENT), "unseen": [BLOCKED]}, id="a gap, not all seen"
        ),
        pytest.param(
            "partly_met", {**listed_on(date(2024, 6, 3), RECENT), "unseen": [ELSEWHERE]}, id="a gap, unseen elsewhere"
        ),
        pytest.param(
            "unverified", {**listed_on(date(2024, 11, 1)), "unseen": [ELSEWHERE]}, id="too old, unseen elsewhere"
        ),
        pytest.param("met", {**listed_on(RECENT), "unseen": [BLOCKED]}, id="in time, not all seen"),
        pytest.param(
            "not_met", {**listed_on(date(2024, 11, 1)), "older": [OLDER]}, id="too old, left alone before the period"
        ),
        pytest.param("unverified", {"older": [OLDER]}, id="never seen, and left alone under other criteria"),
        pytest.param("met", {"documents": [document(on=RECENT)]}, id="a document alone"),
        pytest.param("not_met", {"documents": [document(on=date(2022, 1, 1))]}, id="an old document alone"),
        pytest.param(
            "met",
            {
                "documents": [
                    document(on=date(2022, 1, 1), other_dates=(DateCandidate(RECENT, DateSource.UPDATED, ""),))
                ]
            },
            id="changed lately (更新时间)",
        ),
        pytest.param("unverified", {"documents": [document(on=None)]}, id="no date at all"),
        pytest.param("not_applicable", {}, id="item missing"),
        pytest.param(
            "met", {"documents": [document("本季度无新增低保指南信息", on=date(2024, 2, 1))]}, id="nothing happened"
        ),
        pytest.param(
            "not_met",
            {"documents": [document("本季度无新增低保指南信息", on=date(2023, 2, 1))]},
            id="nothing happened before the period",
        ),
    ],
)
def test_every_period_goes_before_a_trigger(outcome: str, seen: dict[str, Any]) -> None:
    judged = verdict(Element.TIME_LIMIT, PERIODIC, **seen)
    assert judged.outcome is Outcome(outcome)
    assert judged.reason


OLD = date(2024, 11, 1)


@pytest.mark.parametrize(
    ("outcome", "doubtful"),
    [
        pytest.param(
            "unverified", Entry(f"{SITE}/1", "一", RECENT, "12-10", DateFlag.YEAR_BORROWED), id="year borrowed"
        ),
        pytest.param("unverified", Entry(f"{SITE}/1", "一", None, "2025-12-10", DateFlag.FUTURE), id="to come"),
        pytest.param("unverified", Entry(f"{SITE}/1", "一", None, "2024-11-31", DateFlag.INVALID), id="impossible"),
        pytest.param("unverified", Entry(f"{SITE}/1", "一", None, "12-10"), id="no year"),
        pytest.param("not_met", Entry(f"{SITE}/1", "一", None, ""), id="no date at all"),
        pytest.param("partly_met", Entry(f"{SITE}/1", "一", RECENT, "2024-12-10"), id="beyond doubt"),
    ],
)
def test_a_date_in_doubt_counts_neither_for_nor_against(outcome: str, doubtful: Entry) -> None:
    seen = [column(*GUIDE_PATH, entries=[doubtful, entry("旧", OLD)])]
    assert verdict(Element.TIME_LIMIT, PERIODIC, columns=seen).outcome is Outcome(outcome)


def test_a_row_in_doubt_whose_document_is_dated_is_in_no_doubt() -> None:
    known = document(on=OLD)
    row = Entry(known.url, known.title, None, "11-01")
    judged = verdict(Element.TIME_LIMIT, PERIODIC, columns=[column(*GUIDE_PATH, entries=[row])], documents=[known])
    assert judged.outcome is Outcome.NOT_MET


def test_a_candidate_without_a_day_makes_nobody_late() -> None:
    month = DateCandidate(None, DateSource.LABEL, "2024年3月", DatePrecision.MONTH)
    judged = verdict(Element.TIME_LIMIT, ROW, documents=[made(MADE, date(2024, 3, 18), other_dates=(month,))])
    assert judged.outcome is Outcome.MET


def test_a_named_document_of_the_state_is_never_late() -> None:
    state = named("国务院关于进一步加强和改进最低生活保障工作的意见", "国发〔2012〕45号")
    row = criterion(content=(state,), matter=("政策",), names=("最低生活保障工作的意见",))
    reprint = made(date(2012, 9, 1), date(2024, 5, 6), state.name, path=("政策",))
    assert verdict(Element.TIME_LIMIT, row, documents=[reprint]).outcome is Outcome.UNVERIFIED


def test_how_long_a_notice_hangs_is_not_checked() -> None:
    judged = verdict(Element.TIME_LIMIT, criterion(limits=(SHOWN_SEVEN,)), documents=[IN_TIME])
    assert judged.outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("unit", "amount", "last_day"),
    [
        (LimitUnit.DAY, 20, date(2024, 3, 24)),
        (LimitUnit.MONTH, 1, date(2024, 4, 4)),
        (LimitUnit.QUARTER, 1, date(2024, 6, 4)),
        (LimitUnit.YEAR, 1, AS_OF),
        (LimitUnit.HOUR, 48, date(2024, 3, 6)),
    ],
)
def test_units(unit: LimitUnit, amount: int, last_day: date) -> None:
    row = criterion(limits=(replace(WITHIN_TEN, unit=unit, amount=amount),))
    assert verdict(Element.TIME_LIMIT, row, documents=[made(MADE, last_day)]).outcome is Outcome.MET
    if last_day < AS_OF:
        day_after = last_day.replace(day=last_day.day + 1)
        assert verdict(Element.TIME_LIMIT, row, documents=[made(MADE, day_after)]).outcome is Outcome.NOT_MET


def test_the_late_are_named_with_both_days() -> None:
    judged = verdict(Element.TIME_LIMIT, ROW, documents=[IN_TIME, LATE])
    assert judged.reason == (
        "2 份文件中 1 份超过“制定或获取信息之日起10个工作日内”："
        "《低保办事指南续》（2024-03-19）成文于 2024-03-04，历 11 个工作日才公开"
    )
    assert [citation.url for citation in judged.citations] == [LATE.url]


def test_a_dead_link_elsewhere_changes_nothing() -> None:
    dead = line(f"{SITE}/404.html", FetchState.NOT_FOUND, Role.ARTICLE, "局长信箱")
    assert verdict(Element.TIME_LIMIT, PERIODIC, dead_links=[dead], **listed_on(RECENT)).outcome is Outcome.MET
