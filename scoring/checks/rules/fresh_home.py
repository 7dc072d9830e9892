"""`fresh_home` 首页更新 (国办秘函〔2019〕19号，单项否决：监测 2 周首页无更新): the site's newest row is no older than the limit.

Rows of the home page count, those that lead to other sites too, and any row of a list and any document of the site besides: that
one of them is new enough is `met`. Age is reckoned up to the day the start pages were read, if as_of is later. `not_met`, and one fault,
needs a start page that was read, every list read, and every row there with a certain day (a date to come, or one whose year was
borrowed, is none); else `unverified`. What the home page leads to and was not read may be the newest piece of all.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date

from crawler.page_facts import Entry
from crawler.records import ColumnState
from criteria.rules import Rule
from criteria.site_checks import FreshHome
from scoring.blocker import Blocker, why
from scoring.checks.rules.own_columns import columns_unseen, shared_columns
from scoring.checks.time_limit.intervals import PROVISIONAL_NOTE, measure, published_on, renewed_on
from scoring.evidence import UnitEvidence
from scoring.marks_on_pages import cite_pages, entrances, unread_entrance
from scoring.results import Citation, Outcome, Verdict
from scoring.search import explain
from scoring.unit_index import UnitIndex
from scoring.wording import cite_column, cite_document, path_name, quoted


@dataclass(frozen=True, slots=True)
class _Piece:
    on: date
    title: str
    citation: Citation


def check(asked: FreshHome, _rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    if shared := shared_columns(evidence):
        return shared
    newest = max(_pieces(evidence), key=lambda piece: piece.on, default=None)
    if newest is None:
        return Verdict(
            Outcome.UNVERIFIED, f"没有读到写明日期的内容，不能核对首页是否更新；{_unread(evidence)}".rstrip("；")
        )
    age = measure(newest.on, evidence.seen_until, asked.within)
    note = PROVISIONAL_NOTE if age.provisional else ""
    told = f"最新内容为 {newest.on} 的“{quoted(newest.title)}”"
    if age.within:
        return Verdict(Outcome.MET, f"{told}，未超过{asked.within.text}{note}", (newest.citation,), faults=0)
    if unread := _unread(evidence):
        return Verdict(Outcome.UNVERIFIED, f"已读到的{told}；但{unread}，不能认定", (newest.citation,))
    if unseen := _could_be_newer(evidence, index):
        return Verdict(Outcome.UNVERIFIED, f"已读到的{told}；但{explain(unseen)}，不能认定", (newest.citation,))
    reason = f"{told}，至 {evidence.seen_until} 已 {age.text}，超过{asked.within.text}{note}"
    return Verdict(Outcome.NOT_MET, reason, (newest.citation,), faults=1)


def _pieces(evidence: UnitEvidence) -> Iterator[_Piece]:
    """Rows and documents with a certain day not after as_of."""
    lists = [(one.entries, cite_column(one, evidence.archived.get(one.url))) for one in evidence.columns]
    lists += [(one.shown, cite_pages([one])[0]) for one in evidence.pages if one.shown]
    for rows, cited in lists:
        for row in rows:
            if row.on and not row.flag and row.on <= evidence.as_of:
                yield _Piece(row.on, row.title, cited)
    for document in evidence.documents:
        on = renewed_on(document)
        if on and on <= evidence.as_of:
            yield _Piece(on, document.title, cite_document(document))


def _unread(evidence: UnitEvidence) -> str:
    read = {page.url for page in evidence.pages}
    return "" if entrances(evidence) & read else unread_entrance(evidence)


def _could_be_newer(evidence: UnitEvidence, index: UnitIndex) -> tuple[Blocker, ...]:
    homes = entrances(evidence)
    found = {blocker.url: blocker for blocker in columns_unseen(index)}
    for line in evidence.unseen:
        if line.found_on in homes:
            found.setdefault(line.url, Blocker(line.url, why(line), is_near=True))
    dated = {document.url for document in evidence.documents if published_on(document)}
    dated |= {row.url for column in evidence.columns for row in column.entries if row.on and not row.flag}
    for page in evidence.pages:
        if any(_is_undated(row, dated) for row in page.shown):
            found.setdefault(page.url, Blocker(page.url, "首页有条目没有可靠日期", is_near=True))
    for column in evidence.columns:
        if column.state is ColumnState.UNREADABLE:
            found.setdefault(column.url, Blocker(column.url, f"{path_name(column.path)}未能读出内容", is_near=True))
        elif any(_is_undated(row, dated) for row in column.entries):
            reason = f"{path_name(column.path)}有条目没有可靠日期"
            found.setdefault(column.url, Blocker(column.url, reason, is_near=True))
    return tuple(found.values())


def _is_undated(row: Entry, dated: Set[str]) -> bool:
    return (row.flag is not None or not row.on) and row.url not in dated
