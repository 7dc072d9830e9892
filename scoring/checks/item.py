"""公开事项: the item has a column or a document on the site, and it is not empty."""

from collections.abc import Iterator
from typing import assert_never

from crawler.records import ColumnState
from scoring.evidence import UnitEvidence
from scoring.item_evidence import ItemEvidence, Sought, Standing
from scoring.results import Citation, Outcome, Verdict
from scoring.search import explain
from scoring.wording import cite_attachment, cite_column, cite_document, document_name, listed, path_name, quoted

_MOST_CITED = 5
_MOST_NEAR_MISSES = 3


def check(sought: Sought, found: ItemEvidence, evidence: UnitEvidence) -> Verdict:
    """`met` by one good page; `not_met` only when everything that could have held it was seen and nothing is like it."""
    cited = proof(found, evidence)
    match found.standing:
        case Standing.PUBLISHED:
            return Verdict(Outcome.MET, _published(found), cited)
        case Standing.EMPTY:
            names = [path_name(matched.column.path) for matched in found.columns]
            return Verdict(Outcome.PARTLY_MET, f"{listed(names, '个栏目')}为空，未公开任何信息", cited)
        case Standing.ABSENT if found.near_misses:
            return left_to_a_person(found)
        case Standing.ABSENT:
            searched = f"已查 {len(evidence.columns)} 个栏目、{len(evidence.documents)} 份文件"
            reason = f"未公开“{sought.full_title}”（{searched}，无相应栏目和文件）"
            return Verdict(Outcome.NOT_MET, reason, cited)
        case Standing.UNSEEN:
            return Verdict(Outcome.UNVERIFIED, why_unseen(sought, found), cited)
        case _ as never:
            assert_never(never)


def left_to_a_person(found: ItemEvidence) -> Verdict:
    """Nothing has the item's name, but something has one like it: whether that is the item is for a person to see."""
    names = listed([f"“{quoted(cited.title)}”" for cited in found.near_misses], "处")
    reason = f"未找到名称相符的栏目或文件，但{names}可能是此项，请人工核对"
    return Verdict(Outcome.MANUAL, reason, found.near_misses[:_MOST_NEAR_MISSES])


def proof(found: ItemEvidence, evidence: UnitEvidence) -> tuple[Citation, ...]:
    """The pages that show how far the item is published: its own, else those not seen, else where it was sought."""
    cited: dict[Citation, None] = {}
    for citation in _pages(found, evidence):
        cited[citation] = None
        if len(cited) == _MOST_CITED:
            break
    start = (Citation(url, evidence.unit.name, evidence.archived.get(url)) for url in evidence.unit.start_urls)
    return tuple(cited or start)


def why_unseen(sought: Sought, found: ItemEvidence) -> str:
    """The reason an item nobody saw is not called missing; the other elements give the same."""
    parts = [
        f"{path_name(matched.column.path)}的页面未能读出内容"
        for matched in found.columns
        if matched.column.state is ColumnState.UNREADABLE
    ]
    parts += [f"{path_name(m.column.path)}为空" for m in found.columns if m.column.state is ColumnState.EMPTY]
    parts += [f"{document_name(matched.document)}的页面未读出正文" for matched in found.documents]
    shown = f"{listed(parts, '处')}；" if parts else ""
    blocked = f"{explain(found.blockers)}，" if found.blockers else ""
    return f"未见“{sought.full_title}”，但{shown}{blocked}不能认定未公开"


def _published(found: ItemEvidence) -> str:
    if found.statement:
        return f"已公开情况说明{document_name(found.statement)}，说明本期未发生相关情况，视为公开"
    filled = [matched for matched in found.columns if matched.column.entries]
    if filled:
        column = filled[0].column
        newest = f"，最新 {column.newest_on}" if column.newest_on else ""
        return f"{filled[0].match.reason}，有 {len(column.entries)} 条信息{newest}"
    if found.documents:
        first = next((matched for matched in found.documents if matched.publishes), found.documents[0])
        return f"{first.match.reason}，已公开{document_name(first.document)}"
    return f"已公开附件“{quoted(found.files[0].entry.title)}”"


def _pages(found: ItemEvidence, evidence: UnitEvidence) -> Iterator[Citation]:
    if found.statement:
        yield cite_document(found.statement)
    for matched in found.columns:
        yield cite_column(matched.column, evidence.archived.get(matched.column.url))
    for published in found.documents:
        yield cite_document(published.document)
    for row in found.files:
        if row.attachment:
            yield cite_attachment(row.attachment)
    if found.standing is Standing.UNSEEN:
        for blocker in found.blockers:
            if blocker.url:
                yield Citation(blocker.url, blocker.reason, evidence.archived.get(blocker.url))
