from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.dates import find_dates, parse_date


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("2024-09-10 09:24", date(2024, 9, 10)),
        ("2021/09/06", date(2021, 9, 6)),
        ("2020.08.25", date(2020, 8, 25)),
        ("2020年02月18日 09:15", date(2020, 2, 18)),
        ("2024年5月1日", date(2024, 5, 1)),
        ("2024 年 5 月 11 日", date(2024, 5, 11)),
        ("2025年06月03日 13时44分", date(2025, 6, 3)),
        ("2019年06月15日08:18", date(2019, 6, 15)),
        ("2024 07/22 14:52:26", date(2024, 7, 22)),
        ("2019-12-29 11:59:5", date(2019, 12, 29)),
        ("2020-12-2911:59", date(2020, 12, 29)),
        ("2023-11-30  14:52", date(2023, 11, 30)),
        ("2024-01-02 10∶08", date(2024, 1, 2)),
        ("18-02-22", date(2018, 2, 22)),
        ("98-12-01", date(1998, 12, 1)),
        ("25-3-1", date(2025, 3, 1)),
        ("Jan 18,2020", date(2020, 1, 18)),
        ("Updated: Jun 21,2018", date(2018, 6, 21)),
        ("12 March 2020", date(2020, 3, 12)),
        ("【时间：2018年07月31日 11:49】", date(2018, 7, 31)),
        ("【信息发布时间：2020-11-06阅读次数： 】", date(2020, 11, 6)),
        ("2021-03-24作者：浏览次数：", date(2021, 3, 24)),
        ("日期 : 2022-12-06", date(2022, 12, 6)),
        ("２０２４年９月１０日", date(2024, 9, 10)),
        ("２０２４－０９－１０", date(2024, 9, 10)),
        ("二〇二五年三月五日", date(2025, 3, 5)),
        ("二○二五年十二月三十一日", date(2025, 12, 31)),
        ("一九九八年十月二十日", date(1998, 10, 20)),
        ("20200702", date(2020, 7, 2)),
        ("2025/03/01 9时5分", date(2025, 3, 1)),
        ("2025.3.1", date(2025, 3, 1)),
        ("2024-05-06T09:30:00Z", date(2024, 5, 6)),
        ("2024-05-06T16:30:00Z", date(2024, 5, 7)),
        ("2024-05-06T16:30:00.000+00:00", date(2024, 5, 7)),
        ("2024-05-06T23:30:00+08:00", date(2024, 5, 6)),
        ("1714926600000", date(2024, 5, 6)),
        ("1714923000000", date(2024, 5, 5)),
        pytest.param("2025-02-30", None, id="no such day"),
        pytest.param("2025-13-01", None, id="no such month"),
        pytest.param("2O25-01-01", None, id="letter O for a nought"),
        pytest.param("2099-12-31", None, id="filler"),
        pytest.param("17149266000", None, id="a telephone number"),
        pytest.param("2024-05-06T25:30:00Z", date(2024, 5, 6), id="no such hour"),
        pytest.param("0001-01-01", None, id="database nought"),
        pytest.param("2025年3月", None, id="month only"),
        pytest.param("06-23", None, id="no year"),
        pytest.param("3天前", None, id="relative"),
        pytest.param("2020-01-01至2020-02-01", None, id="two days"),
        pytest.param("014742224A/2023-0043406", None, id="index number"),
        pytest.param("K16185922-201704-00036", None, id="index number with month"),
        pytest.param("360A12-07-2024-0008-1", None, id="index number with year"),
        pytest.param("电话0377-18-02-22", None, id="telephone"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_parse(text: str, on: date | None) -> None:
    assert parse_date(text) == on


def test_all_dates_in_order_with_their_places() -> None:
    text = "公示期为2019年7月10日至2019年7月14日"
    found = find_dates(text)
    assert [one.on for one in found] == [date(2019, 7, 10), date(2019, 7, 14)]
    assert [text[one.start : one.end] for one in found] == ["2019年7月10日", "2019年7月14日"]


DAYS = st.dates(min_value=date(1949, 1, 1), max_value=date(2079, 12, 31))
DIGITS = "〇一二三四五六七八九"


def hanzi(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if not tens else "十" if tens == 1 else DIGITS[tens] + "十") + (DIGITS[ones] if ones else "")


@given(DAYS, st.sampled_from(["{y}-{m:02}-{d:02}", "{y}年{m}月{d}日", "{y}/{m}/{d}", "{y}.{m:02}.{d:02}"]))
def test_every_day_in_digits(day: date, shape: str) -> None:
    assert parse_date("发布时间：" + shape.format(y=day.year, m=day.month, d=day.day)) == day


@given(DAYS)
def test_every_day_in_hanzi(day: date) -> None:
    year = "".join(DIGITS[int(digit)] for digit in str(day.year))
    assert parse_date(f"{year}年{hanzi(day.month)}月{hanzi(day.day)}日") == day


@given(st.text(alphabet="0123456789-/.年月日 一二三十〇:（）发布", max_size=40))
def test_never_raises_and_stays_inside(text: str) -> None:
    parse_date(text)
    for one in find_dates(text):
        assert 0 <= one.start < one.end <= len(text)
