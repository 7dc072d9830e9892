"""Rows of a list that the page keeps for its script beyond those it draws: ten drawn, twenty-five in its state.

They count as rows of the list only where it begins with the drawn ones, title by title; where the others' addresses
stand is learnt from the drawn ones, too: `/detail/1986` of the row whose id is 1986.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from crawler.extraction.dates import parse_date
from crawler.extraction.js_literal import Value
from crawler.extraction.layout import Layout
from crawler.extraction.page_state import KeptRows, kept_rows
from crawler.extraction.platforms.gkmlpt import day_of
from crawler.extraction.platforms.json_list import address_of
from crawler.extraction.rows import Row
from crawler.page_facts import Entry, Pager

_LEAST_DRAWN = 3
_MOST_ROWS = 5000
_LEAST_CUT = 8  # characters of a title cut short
_WORD = re.compile(r"[\w-]+")
# What a row may be hidden by: where the drawn ones do not say the same, the page may never show it.
_SHOWN = re.compile(r"status|state|show|visible|hid|del|audit|enable|valid|draft", re.IGNORECASE)
_OF_MANY = re.compile(r"共\s*(\d{1,6})\s*[条篇]")


@dataclass(frozen=True, slots=True)
class RowsBeyond:
    """`pager`: what of the list's pages is left to read, None where with the drawn rows these are the whole list."""

    entries: tuple[Entry, ...]
    pager: Pager | None


def rows_beyond(layout: Layout, drawn: Sequence[Row], pager: Pager | None) -> RowsBeyond:
    """No entries when the page keeps no more rows than it draws, or what it keeps is not surely of this list."""
    if len(drawn) < _LEAST_DRAWN or not _is_kept(_cut(drawn[0].title), layout.scripts):
        return RowsBeyond((), pager)
    for kept in kept_rows(layout.scripts):
        if len(drawn) < len(kept.rows) <= _MOST_ROWS and (entries := _entries(layout, drawn, kept.rows)):
            is_whole = not (pager and pager.pages) and _are_all(kept, len(drawn), layout, pager)
            return RowsBeyond(entries, None if is_whole else pager)
    return RowsBeyond((), pager)


def _is_kept(title: str, scripts: str) -> bool:
    return title in scripts or json.dumps(title)[1:-1] in scripts


def _entries(layout: Layout, drawn: Sequence[Row], kept: Sequence[Mapping[str, Value]]) -> tuple[Entry, ...]:
    first, others = kept[: len(drawn)], kept[len(drawn) :]
    titles = [
        key
        for key in first[0]
        if all(_is_title(row.title, one.get(key)) for row, one in zip(drawn, first, strict=True))
    ]
    address = _learnt_address(layout, drawn, first)
    if not titles or address is None or not _are_shown(first, others):
        return ()
    days = [key for key in first[0] if all(_day(one.get(key)) == row.on for row, one in zip(drawn, first, strict=True))]
    entries = []
    for one in others:
        title, url = _text(one.get(titles[0])), address(one)
        if not title or url is None:
            return ()
        said = {_day(one.get(key)) for key in days if drawn[0].on}
        on = said.pop() if len(said) == 1 else None
        entries.append(Entry(url, title, on, on.isoformat() if on else ""))
    return tuple(entries)


def _learnt_address(
    layout: Layout, drawn: Sequence[Row], first: Sequence[Mapping[str, Value]]
) -> Callable[[Mapping[str, Value]], str | None] | None:
    """How a row's address follows from what is kept of it, the same way for every drawn row."""
    urls = [row.anchors[0].url for row in drawn]
    if len(set(urls)) < len(urls):
        return None

    def said(one: Mapping[str, Value]) -> str | None:
        return layout.resolver.absolute(address_of(one))

    if [said(one) for one in first] == urls:
        return said
    if any(said(one) for one in first):
        return None
    learnt = [
        (key, around)
        for key in first[0]
        for around in set.intersection(*(set(_around(url, one.get(key))) for url, one in zip(urls, first, strict=True)))
    ]

    def made(one: Mapping[str, Value]) -> str | None:
        found = {f"{head}{one.get(key)}{tail}" for key, (head, tail) in learnt if _WORD.fullmatch(str(one.get(key)))}
        return found.pop() if len(found) == 1 and address_of(one) is None else None

    return made if learnt else None


def _around(url: str | None, value: Value) -> Iterator[tuple[str, str]]:
    """What stands in the address before and after the value."""
    if url is None or isinstance(value, bool) or not isinstance(value, str | int) or not str(value):
        return
    for word in _WORD.finditer(url):
        if word[0] == str(value):
            yield url[: word.start()], url[word.end() :]


def _are_shown(first: Sequence[Mapping[str, Value]], others: Sequence[Mapping[str, Value]]) -> bool:
    def states(rows: Sequence[Mapping[str, Value]]) -> set[tuple[str, str]]:
        return {
            (key, str(value))
            for one in rows
            for key, value in one.items()
            if _SHOWN.search(key) and len(str(value)) < 20
        }

    return states(others) <= states(first)


def _are_all(kept: KeptRows, drawn: int, layout: Layout, pager: Pager | None) -> bool:
    count = len(kept.rows)
    printed = {int(found[1]) for line in layout.lines if "共" in line.text for found in _OF_MANY.finditer(line.text)}
    totals = printed | ({kept.total} if kept.total is not None else set())
    pages = (pager.total if pager else None) or 0
    return totals == {count} and pages <= -(-count // drawn)


def _is_title(shown: str, value: Value) -> bool:
    title = _text(value)
    cut = _cut(shown)
    return title == shown or (cut != shown and len(cut) >= _LEAST_CUT and title.startswith(cut))


def _cut(title: str) -> str:
    return title.rstrip(".…\u22ef")


def _text(value: Value) -> str:
    return " ".join(re.sub(r"<[^<>]*>", "", value).split()) if isinstance(value, str) else ""


def _day(value: Value) -> date | None:
    text = day_of(value)
    return parse_date(text) if text else None
