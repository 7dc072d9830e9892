"""Against the State Council's yearly notices (国务院办公厅关于部分节假日安排的通知), 2019–2026."""

from datetime import date, timedelta
from pathlib import Path

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
from criteria.model import CriteriaError


def days(text: str) -> list[date]:
    return [date.fromisoformat(day) for day in text.split()]


WORKED = days("""
2019-02-02 2019-02-03 2019-04-28 2019-05-05 2019-09-29 2019-10-12
2020-01-19 2020-04-26 2020-05-09 2020-06-28 2020-09-27 2020-10-10
2021-02-07 2021-02-20 2021-04-25 2021-05-08 2021-09-18 2021-09-26 2021-10-09
2022-01-29 2022-01-30 2022-04-02 2022-04-24 2022-05-07 2022-10-08 2022-10-09
2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08
2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12
2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10
""")
OFF = days("""
2019-02-04 2019-02-08 2019-05-01 2019-05-03 2019-10-01 2019-10-07
2020-01-24 2020-01-31 2020-05-05 2020-06-25 2020-10-08
2021-02-11 2021-02-17 2021-09-20 2021-10-07
2022-01-31 2022-02-04 2022-05-04 2022-10-07
2023-01-23 2023-01-27 2023-05-03 2023-09-29 2023-10-06
2024-02-12 2024-02-16 2024-05-03 2024-09-16 2024-10-07
2025-01-01 2025-01-28 2025-02-04 2025-05-05 2025-10-08
2026-01-02 2026-02-16 2026-02-23 2026-05-05 2026-10-07
""")


@pytest.mark.parametrize("day", WORKED, ids=str)
def test_make_up_day_is_worked(day: date) -> None:
    assert day.weekday() >= 5
    assert is_working_day(day)


@pytest.mark.parametrize("day", OFF, ids=str)
def test_holiday_on_a_weekday_is_off(day: date) -> None:
    assert day.weekday() < 5
    assert not is_working_day(day)


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
    told = {(problem.line, problem.message.split("，")[0]) for problem in refusal.value.problems}
    assert told == {
        (3, "2030-10-06 不在 2031 年内"),
        (4, "2031-10-06 不是周六、周日"),
        (6, "2031 年重复出现"),
        (7, "off 应为日期列表"),
        (8, "不认识的键 makeup"),
    }
