"""Whether the search for a row was complete (docs/verdicts.md, Complete search): what could have held it unseen.

Only where nothing blocks may a row be found missing. A blocker is never held against the office.
"""

from collections.abc import Iterator
from itertools import chain

from crawler.fetches import Fetch, Role
from crawler.records import ColumnState
from criteria.model import Recognition
from scoring.blocker import Blocker, is_entrance, leads_anywhere, unreadable, why
from scoring.matching import Matcher, matcher
from scoring.unit_index import Shortlist, UnitIndex
from scoring.wording import listed, quoted


def blockers(recognition: Recognition, index: UnitIndex) -> tuple[Blocker, ...]:
    """Everything that keeps the row from being found missing, the most likely place of the item first."""
    words, near = matcher(recognition), index.near(recognition)
    first, anywhere = dict(index.common.likely), index.common.anywhere
    for blocker in chain(_likely(words, index, near), _older(words, index, near)):
        first.setdefault(blocker.url, blocker)
    nearer = {
        line.url: Blocker(line.url, why(line), is_near=True)
        for line in near.unseen
        if leads_anywhere(line) and _is_near(line, words, index)
    }
    if len(first) > len(index.common.likely):
        first = dict(sorted(first.items()))
    rest = (nearer.get(url, blocker) for url, blocker in anywhere.items() if url not in first)
    found = (*first.values(), *rest)
    return (*found, Blocker("", "未读到该单位的任何栏目或文件", is_near=True)) if index.nothing_read else found


def explain(found: tuple[Blocker, ...]) -> str:
    """A fragment naming at most three blockers and how many there are."""
    return f"有 {len(found)} 处未能看全：{listed(found, '处', '；')}"


def _likely(words: Matcher, index: UnitIndex, near: Shortlist) -> Iterator[Blocker]:
    """The places whose own name, or the name of where they lie, could be the item's."""
    for line in near.unseen:
        if _could_hold(line, words, index):
            yield Blocker(line.url, why(line), is_near=_is_near(line, words, index))
    for line in near.dead_links:
        if words.document(index.place_of(line.found_on), line.text):
            yield Blocker(line.url, f"“{quoted(line.text)}”链接失效，需复查", is_near=True)
    for column in near.columns:
        named = column.state is ColumnState.UNREADABLE and words.could_match(column.path[-1])
        if named or (column.state is ColumnState.UNREADABLE and words.column(column.path)):
            yield unreadable(column)
    for document in near.unattributed:
        if index.match(words, document):
            yield Blocker(document.url, "页面未注明发布机构，不能确定是否本单位发布", is_near=True)
    for row in near.unopened:
        if words.document(row.path, row.entry.title):
            yield Blocker(row.entry.url, f"条目“{quoted(row.entry.title)}”未能打开", is_near=True)


def _older(words: Matcher, index: UnitIndex, near: Shortlist) -> Iterator[Blocker]:
    for line in near.older:
        if _may_hold(line, words, index):
            yield Blocker(line.url, why(line), is_near=True, is_older=True)


def _is_near(line: Fetch, words: Matcher, index: UnitIndex) -> bool:
    if is_entrance(line):
        return True
    place = index.place_of(line.found_on)
    return words.document(place, line.text) is not None or words.column((*place, line.text)) is not None


def _could_hold(line: Fetch, words: Matcher, index: UnitIndex) -> bool:
    place = index.place_of(line.found_on)
    if words.could_match(line.text):
        return True
    return bool(place) and (words.could_match(place[-1]) or words.column(place) is not None)


def _may_hold(line: Fetch, words: Matcher, index: UnitIndex) -> bool:
    """A line the crawl left alone as older than the period. The crawl's own criteria seek none; other ones may."""
    column = index.column_of(line.found_on)
    if column and words.column(column):
        return True
    return line.role is not Role.LIST_PAGE and words.document(column, line.text) is not None
