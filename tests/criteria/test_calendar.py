"""Against the State Council's yearly notices (国务院办公厅关于部分节假日安排的通知), 2019–2026."""

from datetime import date, timedelta
from itertools import count
from pathlib import Path

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.calendar import (
    Count,
    WorkingCalendar,
    YearArrangement,
    add_working_days,
    is_provisional,
    is_working_day,
    load_arrangements,
    working_days_after,
)
from criteria.limits import day_bounds
from criteria.model import CriteriaError, LimitKind, LimitUnit, TimeLimit
from tests.criteria.holiday_notices import NOTICES

YEARS = range(2019, 2027)
EVERY_DAY = [date(2019, 1, 1) + timedelta(days=n) for n in range((date(2027, 1, 1) - date(2019, 1, 1)).days)]
OFF = frozenset().union(*(notice.off for notice in NOTICES))
WORKED = frozenset().union(*(notice.worked for notice in NOTICES))


def named(day: date) -> str:
    notice = next(notice for notice in NOTICES if day in notice.off | notice.worked)
    return f"{day} {notice.numbers[-1]}"


@pytest.mark.parametrize("day", sorted(OFF | WORKED), ids=named)
def test_each_day_the_notices_name(day: date) -> None:
    assert is_working_day(day) is (day in WORKED)
    assert day.weekday() >= 5 or day in OFF


def test_the_notices_name_thirty_days_of_every_year() -> None:
    assert [notice.year for notice in NOTICES] == [*YEARS]
    for notice in NOTICES:
        assert len([day for day in notice.off | notice.worked if day.year == notice.year]) >= 30, notice.year
        assert not notice.off & notice.worked


def test_every_day_is_as_the_notices_leave_it() -> None:
    wrong = [
        day for day in EVERY_DAY if is_working_day(day) is not (day in WORKED or (day.weekday() < 5 and day not in OFF))
    ]
    assert wrong == []
    assert len(EVERY_DAY) == 2922


def test_every_day_is_as_the_library_has_it() -> None:
    off, worked = chinese_calendar.constants.holidays, chinese_calendar.constants.workdays
    wrong = [
        day for day in EVERY_DAY if is_working_day(day) is not (day in worked or (day.weekday() < 5 and day not in off))
    ]
    assert wrong == []


def test_every_day_entered_by_hand_is_as_the_library_has_it() -> None:
    entered = {notice.year: YearArrangement(notice.year, notice.off, notice.worked) for notice in NOTICES}
    by_hand = WorkingCalendar(entered)
    wrong = [day for day in (date(2018, 12, 29), *EVERY_DAY) if by_hand.is_working_day(day) is not is_working_day(day)]
    assert wrong == []


# 年度工作日数. 2020 had 251 before 春节 was prolonged over 31 January and 1 February.
@pytest.mark.parametrize(
    ("year", "days"),
    [(2019, 250), (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248)],
)
def test_working_days_of_a_year(year: int, days: int) -> None:
    assert working_days_after(date(year - 1, 12, 31), date(year, 12, 31)).days == days


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2024-03-04", "2024-03-05", Count(1, provisional=False)),  # day 1 is the working day after
        ("2024-03-04", "2024-03-04", Count(0, provisional=False)),
        ("2024-03-05", "2024-03-04", Count(0, provisional=False)),
        ("2024-03-01", "2024-03-03", Count(0, provisional=False)),  # Friday to Sunday
        ("2024-03-01", "2024-03-04", Count(1, provisional=False)),
        ("2024-09-27", "2024-10-12", Count(7, provisional=False)),  # 29, 30 September; 8–12 October
        ("2024-02-08", "2024-02-19", Count(3, provisional=False)),  # 9, 18, 19 February; 除夕 was no statutory holiday
        ("2023-12-29", "2024-01-02", Count(1, provisional=False)),
        ("2023-01-01", "2023-12-31", Count(249, provisional=False)),
        ("2026-12-31", "2027-01-04", Count(1, provisional=True)),  # Monday
    ],
)
def test_working_days_after(start: str, end: str, expected: Count) -> None:
    assert working_days_after(date.fromisoformat(start), date.fromisoformat(end)) == expected


@pytest.mark.parametrize(
    ("start", "days", "expected"),
    [("2024-09-27", 7, "2024-10-12"), ("2024-09-27", 0, "2024-09-27"), ("2023-12-28", 2, "2024-01-02")],
)
def test_add_working_days(start: str, days: int, expected: str) -> None:
    assert add_working_days(date.fromisoformat(start), days) == date.fromisoformat(expected)


def test_negative_days_are_a_programmers_error() -> None:
    with pytest.raises(ValueError, match="-1"):
        add_working_days(date(2024, 1, 1), -1)


@given(st.dates(date(2003, 1, 1), date(2029, 12, 31)), st.integers(0, 400))
def test_counting_agrees_with_walking(start: date, span: int) -> None:
    walked = sum(is_working_day(start + timedelta(days=offset)) for offset in range(1, span + 1))
    assert working_days_after(start, start + timedelta(days=span)).days == walked


@given(st.dates(date(2003, 1, 1), date(2029, 12, 31)), st.integers(1, 400))
def test_adding_and_counting_are_inverse(start: date, days: int) -> None:
    end = add_working_days(start, days)
    assert is_working_day(end)
    assert working_days_after(start, end).days == days


@pytest.mark.parametrize(
    ("day", "working"),
    [("2031-01-01", False), ("2031-05-02", False), ("2031-10-03", False), ("2031-10-06", True), ("2031-10-04", False)],
)
def test_year_without_arrangement_knows_weekends_and_fixed_holidays(day: str, working: bool) -> None:
    assert is_provisional(date.fromisoformat(day))
    assert is_working_day(date.fromisoformat(day)) is working


LAST_KNOWN = next(year for year in count(2026) if is_provisional(date(year + 1, 6, 1)))


@pytest.mark.parametrize(
    ("day", "provisional"),
    [
        (date(LAST_KNOWN, 12, 25), False),
        (date(LAST_KNOWN, 12, 26), True),  # the next year's notice may make it a working day, as 2018-12-29
        (date(LAST_KNOWN + 1, 6, 1), True),
        (date(LAST_KNOWN - 1, 12, 31), False),
        (date(2003, 12, 31), True),
        (date(2004, 1, 1), False),
    ],
)
def test_a_year_whose_notice_is_not_out_is_provisional(day: date, provisional: bool) -> None:
    assert is_provisional(day) is provisional
    assert working_days_after(day - timedelta(days=1), day).provisional is provisional


def test_a_span_through_a_year_without_arrangement_is_provisional() -> None:
    assert working_days_after(date(LAST_KNOWN, 12, 1), date(LAST_KNOWN, 12, 25)) == Count(18, provisional=False)
    assert working_days_after(date(LAST_KNOWN, 12, 1), date(LAST_KNOWN + 2, 1, 5)).provisional
    assert working_days_after(date(2003, 12, 1), date(2004, 2, 1)).provisional


def test_a_year_may_arrange_the_last_days_of_the_year_before(tmp_path: Path) -> None:
    file = tmp_path / "working-days.toml"
    file.write_text("[[year]]\nyear = 2031\noff = [2030-12-31]\nmake_up = [2030-12-29]\n", encoding="utf-8")
    calendar = WorkingCalendar(load_arrangements(file))
    assert calendar.is_working_day(date(2030, 12, 29))
    assert not calendar.is_working_day(date(2030, 12, 31))
    assert calendar.working_days_after(date(2030, 12, 27), date(2030, 12, 31)).days == 2  # 29 and 30 December


@pytest.mark.parametrize("amount", [1, 5, 6, 10, 11, 20, 21, 55, 60, 120])
def test_how_many_days_working_days_take_at_least_and_at_most(amount: int) -> None:
    limit = TimeLimit("", LimitKind.AFTER_TRIGGER, amount, LimitUnit.WORKING_DAY, None)
    starts = [date(2004, 1, 1) + timedelta(days=n) for n in range(22 * 365)]
    taken = [(add_working_days(start, amount) - start).days for start in starts]
    least, most = day_bounds(limit)
    assert least <= min(taken)
    assert max(taken) <= most


def test_override_file_replaces_its_year(tmp_path: Path) -> None:
    file = tmp_path / "working-days.toml"
    file.write_text("[[year]]\nyear = 2031\noff = [2031-10-06]\nmake_up = [2031-10-04]\n", encoding="utf-8")
    calendar = WorkingCalendar(load_arrangements(file))
    assert not calendar.is_working_day(date(2031, 10, 6))
    assert calendar.is_working_day(date(2031, 10, 4))
    assert calendar.working_days_after(date(2031, 10, 3), date(2031, 10, 7)) == Count(2, provisional=False)


def test_override_file_also_replaces_the_package() -> None:
    off = YearArrangement(2024, frozenset({date(2024, 3, 5)}), frozenset())
    assert WorkingCalendar({2024: off}).working_days_after(date(2024, 3, 4), date(2024, 3, 6)).days == 1


def test_override_file_mistakes_are_all_told(tmp_path: Path) -> None:
    file = tmp_path / "working-days.toml"
    file.write_text(
        "[[year]]\nyear = 2031\noff = [2030-10-06]\nmake_up = [2031-10-06]\n"
        '[[year]]\nyear = 2031\noff = ["x"]\nmakeup = []\n',
        encoding="utf-8",
    )
    with pytest.raises(CriteriaError) as refusal:
        load_arrangements(file)
    told = {(problem.line, problem.message.split("，")[0].split("（")[0]) for problem in refusal.value.problems}
    assert told == {
        (3, "2030-10-06 不在 2031 年内"),
        (4, "2031-10-06 不是周六、周日"),
        (6, "2031 年重复出现"),
        (7, "off 应为日期列表"),
        (8, "不认识的键 makeup"),
    }
