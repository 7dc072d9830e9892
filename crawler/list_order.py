"""The pages of a list in the order of their dates, told from what was read: which of them must be older than the period.

A list counts as ordered only when its addresses differ in one number and the pages read so far grow older with it, one
way or the other (博达 VSB counts downwards). The order of links on a page proves nothing: 尾页 stands beside 下一页.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from crawler.page_facts import PageFacts, PageKind

_NUMBERS = re.compile(r"\d+")
_MOST_PINNED = 5  # leading rows older than a later one; more of them is no order


_Row = tuple[str, date]  # address and day


@dataclass(frozen=True, slots=True)
class PageNumber:
    """`key`: the address without its page number, the same for all pages of one list."""

    key: str
    number: int


@dataclass(frozen=True, slots=True)
class _Span:
    newest: date
    oldest: date


@dataclass(slots=True)
class _List:
    called: dict[tuple[object, ...], PageFacts] = field(default_factory=dict)
    read: dict[int, tuple[_Row, ...]] = field(default_factory=dict)
    known: dict[int, str] = field(default_factory=dict)
    times_seen: Counter[str] = field(default_factory=Counter)
    is_orderly: bool = True


class ListOrder:
    """Learns the pages of every list of one site; what it answers does not depend on the order it learnt them in."""

    def __init__(self) -> None:
        self._lists: defaultdict[str, _List] = defaultdict(_List)

    def learn(self, facts: PageFacts) -> str | None:
        """One page of a list was read. Returns the list's key; None if its pages cannot be told apart by a number."""
        if facts.pager is None or facts.kind is PageKind.ARTICLE:
            return None
        numbers = page_numbers((facts.url, *facts.pager.pages))
        keys = {one.key for one in numbers.values()}
        if len(keys) != 1:
            return None
        (key,) = keys
        sheets = self._lists[key]
        sheets.known |= {one.number: url for url, one in numbers.items()}
        naming = (facts.breadcrumb, facts.column_name)
        known = sheets.called.get(naming, facts)
        sheets.called[naming] = min(known, facts, key=lambda page: (len(page.url), page.url))
        sheets.times_seen.update({entry.url for entry in facts.entries})
        sheets.is_orderly &= facts.kind is PageKind.LIST and all(entry.on and not entry.flag for entry in facts.entries)
        own = numbers.get(facts.url)
        if own is not None:
            sheets.read[own.number] = tuple((entry.url, entry.on) for entry in facts.entries if entry.on)
        return key

    def names_of(self, key: str) -> tuple[PageFacts, ...]:
        """Of the list's pages read so far, one for each way they call it: the first page, where that is one."""
        return tuple(self._lists[key].called.values())

    def older_than(self, day: date, key: str) -> tuple[str, ...]:
        """Unread pages that lie beyond one that is wholly older than `day`; none while that is not proven."""
        sheets = self._lists[key]
        if not sheets.is_orderly or len(sheets.read) < 2:
            return ()
        pinned = {url for url, times in sheets.times_seen.items() if times > 1}
        spans = {number: _span(rows, pinned) for number, rows in sorted(sheets.read.items())}
        known = [(number, span) for number, span in spans.items() if span is not None]
        if len(known) < len(spans):
            return ()
        old = [number for number, span in known if span.newest < day]
        if not old:
            return ()
        if _grows_older([span for _, span in known]):
            beyond = [number for number in sorted(sheets.known) if number > min(old)]
        elif _grows_older([span for _, span in reversed(known)]):
            beyond = [number for number in sorted(sheets.known) if number < max(old)]
        else:
            return ()
        return tuple(sheets.known[number] for number in beyond if number not in sheets.read)


def page_numbers(urls: Collection[str]) -> dict[str, PageNumber]:
    """The one number in which addresses of like shape differ; empty when none does, or several do."""
    shapes: defaultdict[str, list[str]] = defaultdict(list)
    for url in dict.fromkeys(urls):
        shapes[_NUMBERS.sub("#", url)].append(url)
    found: dict[str, PageNumber] = {}
    for alike in shapes.values():
        values = [_NUMBERS.findall(url) for url in alike]
        differing = [place for place, column in enumerate(zip(*values, strict=True)) if len(set(column)) > 1]
        if len(differing) == 1:
            for url, numbers in zip(alike, values, strict=True):
                found[url] = PageNumber(_without(url, differing[0]), int(numbers[differing[0]]))
        elif differing:
            return {}
    return found


def _without(url: str, place: int) -> str:
    match = list(_NUMBERS.finditer(url))[place]
    return f"{url[: match.start()]}#{url[match.end() :]}"


def _span(rows: Iterable[_Row], pinned: Collection[str]) -> _Span | None:
    """Newest and oldest day of a page without the rows pinned to its top; None when it is in no order.

    Pinned are rows other pages show too, and leading rows older than a later one.
    """
    days = [on for url, on in rows if url not in pinned]
    rows_of_page = len(days)
    while len(days) > 1 and days[0] < max(days[1:]):
        days.pop(0)
    if rows_of_page - len(days) > min(_MOST_PINNED, rows_of_page // 2):
        return None
    if not days or any(earlier < later for earlier, later in pairwise(days)):
        return None
    return _Span(days[0], days[-1])


def _grows_older(spans: list[_Span]) -> bool:
    return spans[0].newest > spans[-1].oldest and all(one.oldest >= other.newest for one, other in pairwise(spans))
