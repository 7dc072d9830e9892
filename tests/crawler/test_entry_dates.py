"""Rows of a list, their days judged by the whole list and its fetch."""

from datetime import UTC, date, datetime

import pytest

from crawler.entry_dates import judged_entries, latest_day, without_move
from crawler.page_facts import DateFlag, Entry

LATEST = date(2026, 3, 2)


def row(shown: str, on: date | None = None, url: str = "http://a.gov.cn/x.html") -> Entry:
    return Entry(url, "关于低保的通知", on, shown)


def dated(day: str) -> Entry:
    return row(day, date.fromisoformat(day))


@pytest.mark.parametrize(
    ("entry", "on", "flag"),
    [
        pytest.param(dated("2026-03-02"), LATEST, None, id="the day after the fetch"),
        pytest.param(dated("2026-03-03"), None, DateFlag.FUTURE, id="later"),
        pytest.param(row("2099-12-31"), None, DateFlag.FUTURE, id="filler"),
        pytest.param(row("2025-02-30"), None, DateFlag.INVALID, id="impossible"),
        pytest.param(row("2025年3月"), None, None, id="month"),
        pytest.param(row(""), None, None, id="none"),
        pytest.param(row("06-23"), None, None, id="no year, nothing tells it"),
        pytest.param(
            row("06-23", url="http://a.gov.cn/202506/t20250623_1.html"),
            date(2025, 6, 23),
            DateFlag.YEAR_BORROWED,
            id="the link agrees",
        ),
        pytest.param(
            row("6月23日", url="http://a.gov.cn/art/2025/6/23/art_1_2.html"),
            date(2025, 6, 23),
            DateFlag.YEAR_BORROWED,
            id="the link agrees, in 汉字",
        ),
        pytest.param(row("06-23", url="http://a.gov.cn/202506/t20250624_1.html"), None, None, id="the link disagrees"),
        pytest.param(row("06-23", url="http://a.gov.cn/202606/t20260623_1.html"), None, None, id="the link is to come"),
        pytest.param(row("02-30", url="http://a.gov.cn/202502/t20250228_1.html"), None, None, id="no such day"),
    ],
)
def test_a_row_alone(entry: Entry, on: date | None, flag: DateFlag | None) -> None:
    (judged,) = judged_entries([entry], LATEST)
    assert (judged.on, judged.flag, judged.date_text) == (on, flag, entry.date_text)


@pytest.mark.parametrize(
    ("above", "shown", "below", "on"),
    [
        ("2025-07-01", "06-23", "2025-05-30", date(2025, 6, 23)),
        ("2025-01-03", "12-31", "2024-12-20", date(2024, 12, 31)),
        ("2024-05-01", "06-23", "2025-05-30", date(2024, 6, 23)),
        ("2025-07-01", "06-23", "2023-05-30", None),  # of three years any could be meant
        ("2025-06-01", "06-23", "2025-05-30", None),  # not in order
        ("", "06-23", "2025-05-30", None),
        ("2025-07-01", "06-23", "2025-02-30", None),  # an impossible neighbour lends nothing
    ],
)
def test_a_row_between_neighbours(above: str, shown: str, below: str, on: date | None) -> None:
    around = [dated(day) if day not in ("", "2025-02-30") else row(day) for day in (above, below)]
    judged = judged_entries([around[0], row(shown), around[1]], LATEST)[1]
    assert (judged.on, judged.flag) == (on, DateFlag.YEAR_BORROWED if on else None)


def test_the_latest_day_is_one_after_the_fetch_in_shanghai() -> None:
    assert latest_day(datetime(2026, 2, 28, 17, 0, tzinfo=UTC)) == LATEST
    assert latest_day(None) is None


@pytest.mark.parametrize(
    ("said", "are_moved"),
    [
        pytest.param(("2019-03-05", "2020-11-02", "2021-06-30"), True, id="each page names its own day before it"),
        pytest.param(("2019-03-05", "2020-11-02", None), False, id="two pages are no proof"),
        pytest.param(("2019-03-05", "2019-03-05", "2019-03-05"), False, id="one other day for all"),
        pytest.param(("2019-03-05", "2020-11-02", "2025-06-18"), False, id="one page agrees"),
        pytest.param(("2019-03-05", "2020-11-02", "2025-06-20"), False, id="one page was published later"),
    ],
)
def test_rows_that_all_show_the_day_of_a_move_are_in_doubt(said: tuple[str | None, ...], are_moved: bool) -> None:
    days = {f"http://a.gov.cn/{n}.html": date.fromisoformat(day) for n, day in enumerate(said) if day}
    newer = row("2026-01-05", date(2026, 1, 5), "http://a.gov.cn/new.html")
    old = [row("2025-06-18", date(2025, 6, 18), f"http://a.gov.cn/{n}.html") for n in range(3)]
    rows = without_move([newer, *old], days.get)
    assert [one.flag for one in rows] == [None, *[DateFlag.DISAGREES if are_moved else None] * 3]
