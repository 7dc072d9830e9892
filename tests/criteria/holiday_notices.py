"""国务院办公厅关于部分节假日安排的通知, 2019–2026, typed from the notices: days off and weekend days worked (调休上班).

A notice is named by its 文号 and binds its year, and for 元旦 the last days of the year before. Spans as the notices give
them; days a notice leaves as ordinary weekends are not repeated, but for those it joins to a holiday.
"""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Notice:
    year: int
    numbers: tuple[str, ...]  # that of the yearly arrangement, then those that changed it
    off: frozenset[date]
    worked: frozenset[date]


def _days(spans: str) -> frozenset[date]:
    """2019-02-04..02-10 2019-10-01: the days of spans, both ends included."""
    days = set()
    for span in spans.split():
        first, _, last = span.partition("..")
        start = date.fromisoformat(first)
        end = date.fromisoformat(f"{start.year}-{last}") if last else start
        days |= {start + timedelta(days=number) for number in range((end - start).days + 1)}
    return frozenset(days)


NOTICES = (
    Notice(
        2019,
        ("国办发明电〔2018〕15号", "国办发明电〔2019〕3号"),  # 劳动节 prolonged to four days
        _days("""
            2018-12-30..12-31 2019-01-01
            2019-02-04..02-10
            2019-04-05..04-07
            2019-05-01..05-04
            2019-06-07..06-09
            2019-09-13..09-15
            2019-10-01..10-07
        """),
        _days("2018-12-29 2019-02-02 2019-02-03 2019-04-28 2019-05-05 2019-09-29 2019-10-12"),
    ),
    Notice(
        2020,
        (
            "国办发明电〔2019〕16号",
            "国办发明电〔2020〕1号",
        ),  # 春节 prolonged to 2 February, 1 February no longer worked
        _days("""
            2020-01-01
            2020-01-24..02-02
            2020-04-04..04-06
            2020-05-01..05-05
            2020-06-25..06-27
            2020-10-01..10-08
        """),
        _days("2020-01-19 2020-04-26 2020-05-09 2020-06-28 2020-09-27 2020-10-10"),
    ),
    Notice(
        2021,
        ("国办发明电〔2020〕27号",),
        _days("""
            2021-01-01..01-03
            2021-02-11..02-17
            2021-04-03..04-05
            2021-05-01..05-05
            2021-06-12..06-14
            2021-09-19..09-21
            2021-10-01..10-07
        """),
        _days("2021-02-07 2021-02-20 2021-04-25 2021-05-08 2021-09-18 2021-09-26 2021-10-09"),
    ),
    Notice(
        2022,
        ("国办发明电〔2021〕11号",),
        _days("""
            2022-01-01..01-03
            2022-01-31..02-06
            2022-04-03..04-05
            2022-04-30..05-04
            2022-06-03..06-05
            2022-09-10..09-12
            2022-10-01..10-07
        """),
        _days("2022-01-29 2022-01-30 2022-04-02 2022-04-24 2022-05-07 2022-10-08 2022-10-09"),
    ),
    Notice(
        2023,
        ("国办发明电〔2022〕16号",),
        _days("""
            2022-12-31 2023-01-01..01-02
            2023-01-21..01-27
            2023-04-05
            2023-04-29..05-03
            2023-06-22..06-24
            2023-09-29..10-06
        """),
        _days("2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08"),
    ),
    Notice(
        2024,
        ("国办发明电〔2023〕7号",),
        _days("""
            2024-01-01
            2024-02-10..02-17
            2024-04-04..04-06
            2024-05-01..05-05
            2024-06-10
            2024-09-15..09-17
            2024-10-01..10-07
        """),
        _days("2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12"),
    ),
    Notice(
        2025,
        ("国办发明电〔2024〕12号",),
        _days("""
            2025-01-01
            2025-01-28..02-04
            2025-04-04..04-06
            2025-05-01..05-05
            2025-05-31..06-02
            2025-10-01..10-08
        """),
        _days("2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11"),
    ),
    Notice(
        2026,
        ("国办发明电〔2025〕7号",),
        _days("""
            2026-01-01..01-03
            2026-02-15..02-23
            2026-04-04..04-06
            2026-05-01..05-05
            2026-06-19..06-21
            2026-09-25..09-27
            2026-10-01..10-07
        """),
        _days("2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10"),
    ),
)
