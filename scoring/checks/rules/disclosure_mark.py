"""`disclosure_mark` 公文属性标识: the unit's own papers say whether they are for everybody (此件公开发布, 依申请公开 …).

Asked of are documents with a 文号 that the unit made itself and did not only pass on (转发), published in the period. One carries the mark where its
text, tables or files hold a word of `marks`, or the page states it beside 索引号, 发布机构 … (公开方式：主动公开). Left open is one
whose text or a file of which could not be read, and one whose page may state it in a way not understood: in a table of
索引号 … that holds anything but known labels and their values, or in words elsewhere that were not read as the mark. Enough
of all are marked: `met`; enough only if the open ones were: `unverified`, or `manual` where pictures alone are open; else the
unmarked are faults, but with none of them marked and others unseen, which may be, `unverified`. No such document:
`not_applicable`.
"""

import re

from crawler.records import Document
from criteria.checks import DisclosureMark
from criteria.rules import Rule
from scoring.checks.rules.authorship import made_by
from scoring.checks.rules.counted import Counted, count
from scoring.checks.rules.own_columns import columns_unseen
from scoring.checks.rules.papers import paper_of
from scoring.checks.time_limit.intervals import published_on
from scoring.evidence import UnitEvidence
from scoring.item_evidence import MatchedDocument, with_files
from scoring.matching import Match, Terms
from scoring.publisher_names import PublisherNames
from scoring.results import Outcome, Verdict
from scoring.score import exact
from scoring.search import explain
from scoring.unit_index import UnitIndex
from scoring.wording import cite_document, document_name

_ITSELF = Match("本单位公文")
_PASSED_ON = re.compile("转发|翻印")  # 岚皋县教育体育局转发豫体群〔2020〕18号…: the number is the superior's


def check(asked: DisclosureMark, _rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    papers = [document for document in evidence.documents if _is_asked(document, evidence)]
    if not papers:
        unseen = columns_unseen(index)
        if unseen:
            return Verdict(Outcome.UNVERIFIED, f"未见本期有文号的本单位文件；但{explain(unseen)}，不能认定")
        return Verdict(Outcome.NOT_APPLICABLE, "本期没有公开有文号的本单位文件")
    marks = Terms(asked.marks)
    judged = [_judge(marks, with_files(document, _ITSELF, index)) for document in papers]
    marked = [one for one in judged if one.outcome is Outcome.MET]
    if len(marked) >= exact(asked.share) * len(judged):
        return count(marked, "份文件", "标明了公文属性", f"（共 {len(judged)} 份）")
    open_ = [one for one in judged if one.outcome is not Outcome.NOT_MET]
    if len(open_) >= exact(asked.share) * len(judged):
        return count(open_, "份文件", "")
    verdict = count(judged, "份文件", "")
    if verdict.outcome is Outcome.NOT_MET and (unseen := columns_unseen(index)):
        return Verdict(Outcome.UNVERIFIED, f"{verdict.reason}；但{explain(unseen)}，不能认定", verdict.citations)
    return verdict


def _is_asked(document: Document, evidence: UnitEvidence) -> bool:
    on = published_on(document)
    inside = on is not None and evidence.since <= on <= evidence.as_of
    own = made_by(document, PublisherNames.of(evidence.unit)) and not _PASSED_ON.search(document.title)
    return inside and bool(document.document_number) and own


def _judge(marks: Terms, matched: MatchedDocument) -> Counted:
    document, paper = matched.document, paper_of(matched)
    name, cited = document_name(document), cite_document(document)
    if document.disclosure or marks.find(paper.text):
        return Counted(Outcome.MET, name, cited)
    if paper.unread or not (matched.has_text or matched.attachments or document.images):
        return Counted(Outcome.UNVERIFIED, f"{name}的正文或附件未能读出", cited)
    if document.images:
        return Counted(Outcome.MANUAL, f"{name}有图片，需人工核查", cited)
    if not document.lacks_disclosure:
        return Counted(
            Outcome.UNVERIFIED, f"{name}文末未标明，页首信息表等处是否标明公开属性未能认定，须人工核对", cited
        )
    return Counted(Outcome.NOT_MET, f"{name}未标明公文属性", cited)
