"""`withdrawn_decisions` 处罚决定撤回 (行政处罚法第四十八条: 三日内, by 第八十五条 工作日): a decision undone is off the site.

Which decisions were undone only the office knows; what a site can show is its own notice of it. Notices are the unit's
documents whose title the recognition finds; undone is each 文号 with a word of `number_holds` that stands in one clause with
撤销, 撤回, 确认违法 or 确认无效 (not with 重新作出, 维持, 申请). A fault is such a decision that still stands more than `within`
after its notice was published: a page of that 文号, or a row of a table or file that holds it, which does not itself say
that it is undone. Gone for sure it is only after a complete search; a notice without 文号 or date leaves it open. No
notice: `not_applicable`, since silence says nothing.
"""

import re
from collections.abc import Iterator

from crawler.page_facts import Table
from criteria.checks import WithdrawnDecisions
from criteria.rules import Rule
from scoring.checks.rules.counted import Counted, count
from scoring.checks.rules.own_columns import columns_unseen
from scoring.checks.rules.papers import Sought
from scoring.checks.time_limit.intervals import PROVISIONAL_NOTE, measure, published_on
from scoring.evidence import UnitEvidence
from scoring.folding import fold, fold_number
from scoring.item_evidence import MatchedDocument, find
from scoring.matching import matcher
from scoring.results import Citation, Outcome, Verdict
from scoring.search import explain
from scoring.unit_index import UnitIndex
from scoring.wording import cite_attachment, cite_document, document_name, quoted

_UNDONE = re.compile(r"撤销|撤回|确认违法|确认无效")
_NOT_SO = re.compile(r"重新|另行|维持|驳回|不予|申请|请求")
_CLAUSE_END = re.compile(r"[。;,\n]")
_NUMBER = re.compile(r"([\u4e00-\u9fff]{2,20})\[(20\d\d)\]第?(\d{1,5})号")
_NO_PART_OF_IT = re.compile(r"^.*[销回法效的书号出为对将]")  # 撤销我局作出的|泌民罚


def check(asked: WithdrawnDecisions, rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    found = find(Sought(rule.full_title, asked.recognition), index, evidence)
    words = matcher(asked.recognition)
    notices = [one for one in found.documents if words.document(one.document.column_path, one.document.title)]
    undone = [(notice, number) for notice in notices for number in _undone(asked, notice)]
    if undone:
        is_complete = not columns_unseen(index)
        shown = {number: tuple(_shown(number, notices, evidence)) for _, number in undone}
        judged = [_judge(asked, *one, shown[one[1]], evidence, is_complete=is_complete) for one in undone]
        return count(judged, "项被撤销的决定", "均已从网上撤下")
    if notices:
        notice = notices[0].document
        reason = f"{document_name(notice)}未写明所撤销决定的文号，不能核对是否撤下"
        return Verdict(Outcome.UNVERIFIED, reason, (cite_document(notice),))
    if found.blockers:
        return Verdict(Outcome.UNVERIFIED, f"未见撤销处罚决定的公告；但{explain(found.blockers)}，不能认定")
    return Verdict(Outcome.NOT_APPLICABLE, "网上未见撤销处罚决定的公告，无需核对")


def _undone(asked: WithdrawnDecisions, notice: MatchedDocument) -> Iterator[str]:
    document = notice.document
    lines = (document.title, *document.text.splitlines())
    clauses = (clause for line in lines for clause in _CLAUSE_END.split(fold_number(line)))
    numbers = (number for one in clauses if _UNDONE.search(one) and not _NOT_SO.search(one) for number in _numbers(one))
    own = set(_numbers(fold_number(document.document_number or "")))
    for number in dict.fromkeys(numbers):
        if number not in own and any(fold(word) in number for word in asked.number_holds):
            yield number


def _numbers(folded: str) -> Iterator[str]:
    """泌民罚[2024]3号, whether or not it is written 第3号."""
    for body, year, serial in _NUMBER.findall(folded):
        yield f"{_NO_PART_OF_IT.sub('', body)}[{year}]{serial}号"


def _judge(
    asked: WithdrawnDecisions,
    notice: MatchedDocument,
    number: str,
    shown: tuple[Citation, ...],
    evidence: UnitEvidence,
    *,
    is_complete: bool,
) -> Counted:
    document, name = notice.document, document_name(notice.document)
    if not shown and is_complete:
        return Counted(Outcome.MET, name, cite_document(document))
    if not shown:
        reason = f"{name}所撤销的“{quoted(number)}”未见在网上，但有页面未能看全，不能认定已撤下"
        return Counted(Outcome.UNVERIFIED, reason, cite_document(document))
    on = published_on(document)
    if on is None:
        return Counted(Outcome.UNVERIFIED, f"{name}未注明发布日期，不能核对撤下的期限", shown[0])
    delay = measure(on, evidence.as_of, asked.within)
    if delay.within:
        return Counted(Outcome.MET, name, shown[0])
    note = PROVISIONAL_NOTE if delay.provisional else ""
    return Counted(Outcome.NOT_MET, f"“{quoted(number)}”已由{name}撤销，历 {delay.text}仍在网上{note}", shown[0])


def _shown(number: str, notices: list[MatchedDocument], evidence: UnitEvidence) -> Iterator[Citation]:
    """Where the decision still stands as if it held."""
    told = {one.document.url for one in notices}
    for document in evidence.documents:
        if document.url in told or _UNDONE.search(document.title):
            continue
        heads = fold_number(document.document_number or ""), fold_number(document.title)
        of_it = any(_same(number, head) for head in heads) and not _UNDONE.search(fold(document.text))
        if of_it or _holds_row(number, document.tables):
            yield cite_document(document)
    for file in evidence.attachments.values():
        if _holds_row(number, file.tables) and not _UNDONE.search(file.name):
            yield cite_attachment(file)


def _holds_row(number: str, tables: tuple[Table, ...]) -> bool:
    rows = (row for table in tables for row in table.rows if any("号" in cell for cell in row))
    return any(
        any(_same(number, fold_number(cell)) for cell in row) and not any(map(_UNDONE.search, row)) for row in rows
    )


def _same(number: str, folded: str) -> bool:
    """A table may leave out the place: 民罚[2024]3号."""
    return any(one.endswith(number) or number.endswith(one) for one in _numbers(folded))
