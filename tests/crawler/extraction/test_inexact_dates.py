import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.dates import find_dates, parse_date
from crawler.extraction.inexact_dates import inexact_date
from crawler.page_facts import DateFlag, DatePrecision, DateSource


@pytest.mark.parametrize("text", ["2025年3月", "2025-03", "2025.3", "2025/11", "二〇二五年三月", "2025年3月份"])
def test_a_month_is_kept_without_a_day(text: str) -> None:
    found = inexact_date(text, DateSource.LABEL)
    assert found is not None
    assert (found.on, found.text, found.precision, found.flag) == (None, text, DatePrecision.MONTH, None)


@pytest.mark.parametrize(
    "text", ["2025-02-30", "2025年13月1日", "2025/00/10", "2O25-01-01", "2025-O2-01", "0000-00-00", "1900-01-01"]
)
def test_an_impossible_day_is_flagged(text: str) -> None:
    found = inexact_date(text, DateSource.LIST)
    assert found is not None
    assert (found.on, found.text, found.flag) == (None, text, DateFlag.INVALID)


def test_a_filler_lies_in_the_future() -> None:
    found = inexact_date("2099-12-31", DateSource.LABEL)
    assert found is not None
    assert (found.on, found.flag) == (None, DateFlag.FUTURE)


@pytest.mark.parametrize(
    "text",
    [
        "2025-03-01",
        "2025年3月1日",
        "3天前",
        "昨天",
        "06-23",
        "2025年",
        "K16185922-201704-00036",
        "13.5",
        "1.2025.3",
        "",
    ],
)
def test_neither(text: str) -> None:
    assert inexact_date(text, DateSource.LIST) is None


@given(st.text(alphabet="0123456789O-/.年月日二〇五三十 ", max_size=24))
def test_a_day_that_can_be_read_is_never_called_inexact(text: str) -> None:
    if find_dates(text):
        assert inexact_date(text, DateSource.LIST) is None


@pytest.mark.parametrize("text", ["3天前", "2小时前", "昨天 10:20", "上周五", "刚刚", "一个月前"])
def test_relative_dates_are_none(text: str) -> None:
    assert parse_date(text) is None
