"""The days of a list's rows, judged once the whole list and its fetch are known (faults.md D01, D02).

Nothing is mended: an impossible day stays none, a day to come is none, and a year the row does not show is taken only
from its own link or from the dated rows around it, never from today.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from crawler.beijing_time import BEIJING
from crawler.extraction.dates import parse_date
from crawler.extraction.inexact_dates import inexact_date
from crawler.extraction.publication import date_in_address
from crawler.page_facts import DateCandidate, DateFlag, DateSource, Entry

_MONTH_DAY = re.compile(r"(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?")
_LEAST_MOVED = 3  # rows, and days their pages name


def latest_day(fetched_at: datetime | None) -> date | None:
    """The last day a page fetched then may name as past: the next one, for clocks and time zones."""
    return fetched_at.astimezone(BEIJING).date() + timedelta(days=1) if fetched_at else None


def judged_candidate(candidate: DateCandidate, latest: date | None) -> DateCandidate:
    """`FUTURE` when the day lies after `latest`; the day itself stays, for whoever looks."""
    if candidate.on and latest and candidate.on > latest and not candidate.flag:
        return replace(candidate, flag=DateFlag.FUTURE)
    return candidate


def judged_entries(entries: Sequence[Entry], latest: date | None) -> tuple[Entry, ...]:
    """The rows of one list page, in its order, with flags and with such years as can be borrowed."""
    judged = [_judged(entry, latest) for entry in entries]
    if all(entry.on or entry.flag or not entry.date_text for entry in judged):
        return tuple(judged)
    return tuple(_with_year(judged, number, latest) for number in range(len(judged)))


def without_move(entries: Sequence[Entry], said_day: Callable[[str], date | None]) -> tuple[Entry, ...]:
    """The rows of a whole list, `DISAGREES` on those that show the one day on which old content was moved to the site.

    `said_day`: when the page of a row says itself that it was published. Several rows of one day are proof only where
    their pages name several days, all of them before it.
    """
    alike: dict[date, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.on and not entry.flag:
            alike[entry.on].append(entry)
    moved = {on for on, rows in alike.items() if len(rows) >= _LEAST_MOVED and _was_moved(on, rows, said_day)}
    return tuple(
        replace(entry, flag=DateFlag.DISAGREES) if entry.on in moved and not entry.flag else entry for entry in entries
    )


def _was_moved(on: date, rows: Sequence[Entry], said_day: Callable[[str], date | None]) -> bool:
    said = [day for row in rows if (day := said_day(row.url))]
    return len(set(said)) >= _LEAST_MOVED and max(said) < on


def _judged(entry: Entry, latest: date | None) -> Entry:
    if entry.on:
        return replace(entry, on=None, flag=DateFlag.FUTURE) if latest and entry.on > latest else entry
    shown = inexact_date(entry.date_text, DateSource.LIST) if entry.date_text else None
    return replace(entry, flag=shown.flag) if shown and shown.flag else entry


def _with_year(entries: Sequence[Entry], number: int, latest: date | None) -> Entry:
    entry = entries[number]
    shown = _MONTH_DAY.fullmatch(entry.date_text) if entry.on is None and entry.flag is None else None
    if shown is None:
        return entry
    month, day = int(shown[1]), int(shown[2])
    link = date_in_address(entry.url)
    on = link.on if link and link.on and (link.on.month, link.on.day) == (month, day) else None
    on = on or _between_neighbours(entries, number, month, day)
    if on is None or (latest and on > latest):
        return entry
    return replace(entry, on=on, flag=DateFlag.YEAR_BORROWED)


def _between_neighbours(entries: Sequence[Entry], number: int, month: int, day: int) -> date | None:
    """The one such day between the nearest rows above and below that show a year."""
    above = next((one.on for one in reversed(entries[:number]) if one.on and not one.flag), None)
    below = next((one.on for one in entries[number + 1 :] if one.on and not one.flag), None)
    if above is None or below is None:
        return None
    first, last = sorted((above, below))
    days = [parse_date(f"{year}-{month}-{day}") for year in range(first.year, last.year + 1)]
    inside = [on for on in days if on and first <= on <= last]
    return inside[0] if len(inside) == 1 else None
