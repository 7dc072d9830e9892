"""每20个工作日更新: how old the newest row or document is, and the gaps between neighbours inside the period."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from crawler.page_facts import Entry
from criteria.model import TimeLimit
from scoring.checks.time_limit.intervals import PROVISIONAL_NOTE, measure, published_on, renewed_on
from scoring.evidence import UnitEvidence
from scoring.item_evidence import ItemEvidence
from scoring.results import Citation, Outcome, Verdict
from scoring.search import explain
from scoring.wording import cite_column, cite_document, listed, span

_MOST_CITED = 5


def judge_newest(limit: TimeLimit, found: ItemEvidence, evidence: UnitEvidence) -> Verdict:
    """How old the newest row or document is, and nothing else: `not_met` when it is too old."""
    days, cited = _days(found, evidence), _pages(found, evidence)
    if not days:
        return Verdict(Outcome.UNVERIFIED, f"不能核对是否在{limit.text}内更新：条目和页面均未注明日期", cited)
    newest = measure(days[-1], evidence.as_of, limit)
    note = PROVISIONAL_NOTE if newest.provisional else ""
    latest = f"最近更新 {days[-1]}，距检查日 {evidence.as_of} 已 {newest.text}"
    if newest.within:
        return Verdict(Outcome.MET, f"{latest}，在{limit.text}内{note}", cited)
    reason = f"{latest}，超过{limit.text}{note}"
    if found.blockers or not found.lists_read_whole:
        seen = explain(found.blockers) if found.blockers else "列表未读全"
        return Verdict(Outcome.UNVERIFIED, f"按已读到的信息，{reason}；但{seen}，不能认定", cited)
    return Verdict(Outcome.NOT_MET, reason, cited)


def judge_renewal(limit: TimeLimit, found: ItemEvidence, evidence: UnitEvidence) -> Verdict:
    """A flagged date neither renews nor tells a gap."""
    entries = [entry for matched in found.columns for entry in matched.column.entries]
    days, cited = _days(found, evidence), _pages(found, evidence)
    if not days:
        return Verdict(Outcome.UNVERIFIED, f"不能核对“{limit.text}”：该事项的条目和页面均未注明日期", cited)
    newest = measure(days[-1], evidence.as_of, limit)
    inside = [day for day in days if day >= evidence.since]
    gaps = [measure(earlier, later, limit) for earlier, later in pairwise(inside)]
    too_long = [gap for gap in gaps if not gap.within]
    note = PROVISIONAL_NOTE if any(interval.provisional for interval in (newest, *gaps)) else ""
    latest = f"最近更新 {days[-1]}，距检查日 {evidence.as_of} 已 {newest.text}"
    if newest.within and not too_long:
        return Verdict(Outcome.MET, f"{latest}，符合“{limit.text}”{note}", cited)
    named = [f"{span(gap.start, gap.end)}间隔 {gap.text}" for gap in too_long]
    fault = f"；{listed(named, '处')}" if newest.within else ""
    reason = f"{latest}{fault}，超过“{limit.text}”{note}"
    # A column elsewhere may have taken over the updates, but it hardly holds one from the middle of this list.
    unseen = tuple(b for b in found.blockers if not b.is_older and (b.is_near or not newest.within))
    doubtful = _doubtful(entries, found)
    if unseen or not found.lists_read_whole or doubtful:
        seen = (
            explain(unseen) if unseen else "列表未读全" if not found.lists_read_whole else f"有 {doubtful} 条日期存疑"
        )
        return Verdict(Outcome.UNVERIFIED, f"按已读到的信息，{reason}；但{seen}，不能认定", cited)
    return Verdict(Outcome.PARTLY_MET if newest.within else Outcome.NOT_MET, reason, cited)


def _doubtful(entries: Sequence[Entry], found: ItemEvidence) -> int:
    """Rows that show a date nobody can rely on, and lead to no dated document: any of them may be the missing one."""
    dated = {matched.document.url for matched in found.documents if published_on(matched.document)}
    return sum(1 for entry in entries if (entry.flag or (entry.date_text and not entry.on)) and entry.url not in dated)


def _days(found: ItemEvidence, evidence: UnitEvidence) -> list[date]:
    """When anything was published or changed, earliest first. A date after `as_of` is a slip of the pen and renews nothing."""
    entries = [entry for matched in found.columns for entry in matched.column.entries]
    entries += [row.entry for row in found.files]
    rows = {entry.on for entry in entries if entry.on and not entry.flag}
    documents = [matched.document for matched in found.documents]
    told = {on for document in documents for on in (published_on(document), renewed_on(document)) if on}
    return sorted(day for day in rows | told if day <= evidence.as_of)


def _pages(found: ItemEvidence, evidence: UnitEvidence) -> tuple[Citation, ...]:
    columns = [cite_column(matched.column, evidence.archived.get(matched.column.url)) for matched in found.columns]
    return tuple(dict.fromkeys((*columns, *(cite_document(m.document) for m in found.documents))))[:_MOST_CITED]
