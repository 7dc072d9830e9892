"""`consultation` 征求意见: open long enough, and answered (重大行政决策程序暂行条例第十五条: 一般不少于30日).

Asked of are the unit's own calls (公开征求意见) published in the period. The window is what the text says: 自…至…, 截止…, 于…前, or a
number of days; without a first day it runs from the publication. Of several windows the longest counts, first and last
day included; one too short is a fault unless the text explains the urgency. With `feedback_within`, a call that ended
longer ago needs a report on what was taken over (采纳情况, 反馈): a page linked to it or of a like title, or a passage in
the call itself; none is a fault only after a complete search. A call without readable window, or whose answer may be
one of unlike title, is left out. No call: `not_applicable`.
"""

import re
from collections.abc import Iterator
from datetime import date

from crawler.records import Document
from criteria.checks import Consultation
from criteria.rules import Rule
from scoring.checks.rules.authorship import made_by
from scoring.checks.rules.consultation_window import Window, window
from scoring.checks.rules.counted import Counted, count
from scoring.checks.rules.papers import Sought
from scoring.checks.rules.subjects import may_share_subject
from scoring.checks.time_limit.intervals import PROVISIONAL_NOTE, measure, published_on
from scoring.evidence import UnitEvidence
from scoring.folding import fold
from scoring.item_evidence import ItemEvidence, MatchedDocument, find
from scoring.matching import matcher
from scoring.publisher_names import PublisherNames
from scoring.results import Outcome, Verdict
from scoring.search import explain
from scoring.unit_index import UnitIndex
from scoring.wording import cite_document, document_name

_CALLS = re.compile(r"(?:征求|征集|听取).*(?:意见|建议)|(?:意见|建议).*(?:征求|征集)")
_ANSWERS = re.compile(r"反馈|采纳|结果|意见情况|情况的?(?:公告|公示|说明|通报|报告)?$|汇总")
_ANSWERED = re.compile(r"(?:共|未|没有)收到[^。;]{0,30}(?:意见|建议)|意见采纳情况如下|(?:意见|建议)\d+条")
_URGENT = re.compile(r"情况紧急|缩短|时间紧|因工作需要")


def check(asked: Consultation, rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    found = find(Sought(rule.full_title, asked.recognition), index, evidence)
    words = matcher(asked.recognition)
    called = (one for one in found.documents if not words.excludes(one.document.title))
    calls = [one for one in called if _is_call(one.document, evidence)]
    if not calls and (found.blockers or any(_CALLS.search(row.entry.title) for row in found.unopened)):
        why = explain(found.blockers) if found.blockers else "有条目未能打开"
        return Verdict(Outcome.UNVERIFIED, f"未见本期的征求意见；但{why}，不能认定")
    if not calls:
        return Verdict(Outcome.NOT_APPLICABLE, "本期没有公开征求意见")
    return count([_judge(asked, call, found, evidence, index) for call in calls], "次征求意见", "期限和反馈均符合")


def _is_call(document: Document, evidence: UnitEvidence) -> bool:
    on = published_on(document)
    inside = on is not None and evidence.since <= on <= evidence.as_of
    own = made_by(document, PublisherNames.of(evidence.unit))
    return own and inside and bool(_CALLS.search(document.title)) and not _ANSWERS.search(document.title)


def _judge(
    asked: Consultation, call: MatchedDocument, found: ItemEvidence, evidence: UnitEvidence, index: UnitIndex
) -> Counted:
    document = call.document
    name, cited, on = document_name(document), cite_document(document), published_on(document)
    text = fold(document.text)
    open_for = window(text, on) if on else None
    if open_for is None:
        outcome = Outcome.MANUAL if call.is_picture else Outcome.UNVERIFIED
        return Counted(outcome, f"{name}未能读出起止日期", cited)
    note = PROVISIONAL_NOTE if open_for.provisional else ""
    if open_for.days < asked.least_days and not _URGENT.search(text):
        reason = f"{name}自 {open_for.start} 至 {open_for.end} 仅 {open_for.days} 日，不足 {asked.least_days} 日{note}"
        return Counted(Outcome.NOT_MET, reason, cited)
    since_then = measure(open_for.end, evidence.as_of, asked.feedback_within) if asked.feedback_within else None
    if since_then is None or since_then.within:
        return Counted(Outcome.MET, name, cited)
    note = PROVISIONAL_NOTE if open_for.provisional or since_then.provisional else ""
    if _ANSWERED.search(text) or _is_answered(document, open_for, evidence, index):
        return Counted(Outcome.MET, name, cited)
    if why := _why_open(open_for, found, evidence):
        return Counted(Outcome.UNVERIFIED, f"{name}未见反馈（{why}）", cited)
    return Counted(Outcome.NOT_MET, f"{name}已于 {open_for.end} 结束，未见意见采纳情况反馈{note}", cited)


def _is_answered(call: Document, open_for: Window, evidence: UnitEvidence, index: UnitIndex) -> bool:
    linked = {link.url for link in (*call.related, *call.links)}
    for answer in _answers(open_for, evidence):
        back = any(link.url == call.url for link in (*answer.related, *answer.links))
        if answer.url in linked or back or may_share_subject(call.title, answer.title):
            return True
    rows = (*index.unopened, *index.files)
    return any(_ANSWERS.search(row.entry.title) and may_share_subject(call.title, row.entry.title) for row in rows)


def _answers(open_for: Window, evidence: UnitEvidence) -> Iterator[Document]:
    for document in (*evidence.documents, *evidence.unattributed):
        on: date | None = published_on(document)
        if _ANSWERS.search(document.title) and (on is None or on >= open_for.start):
            yield document


def _why_open(open_for: Window, found: ItemEvidence, evidence: UnitEvidence) -> str:
    if found.blockers or not found.lists_read_whole:
        return explain(found.blockers) if found.blockers else "列表未读全"
    of_opinions = (one for one in _answers(open_for, evidence) if "意见" in one.title or "征" in one.title)
    return "有未写明事项的反馈" if any(of_opinions) else ""
