"""制定或获取信息之日起10个工作日内: each document of the period, from 成文日期 to its publication."""

from crawler.page_facts import DateSource
from crawler.records import Document
from criteria.model import ContentKind, Criterion, TimeLimit
from scoring.checks.content.named_documents import is_named
from scoring.checks.item import proof
from scoring.checks.time_limit.intervals import PROVISIONAL_NOTE, Interval, measure, published_on
from scoring.evidence import UnitEvidence
from scoring.item_evidence import ItemEvidence
from scoring.publisher_names import PublisherNames, names_nobody
from scoring.results import Outcome, Verdict
from scoring.wording import cite_document, document_name, listed, span

_MOST_CITED = 5


def judge_documents(limit: TimeLimit, criterion: Criterion, found: ItemEvidence, evidence: UnitEvidence) -> Verdict:
    documents = [matched.document for matched in found.documents]
    inside = [d for d in documents if (on := published_on(d)) and evidence.since <= on <= evidence.as_of]
    undated = any(published_on(document) is None for document in documents)
    days = [row.entry.on for row in (*found.unopened, *found.files)]
    unread = any(on is None or evidence.since <= on <= evidence.as_of for on in days)
    if not (inside or undated or unread):
        reason = f"{span(evidence.since, evidence.as_of)}没有新公开的文件，无需核对时限"
        return Verdict(Outcome.NOT_APPLICABLE, reason)
    unit = PublisherNames.of(evidence.unit)
    judged = [
        (document, interval)
        for document in inside
        if (interval := _delay(document, limit)) is not None and (interval.within or _is_own(document, criterion, unit))
    ]
    if not judged:
        cited = tuple(map(cite_document, inside[:_MOST_CITED])) or proof(found, evidence)
        reason = f"不能核对“{limit.text}”：未见同时注明成文日期和发布日期的本单位文件"
        return Verdict(Outcome.UNVERIFIED, reason, cited)
    late = [(document, delay) for document, delay in judged if not delay.within]
    note = PROVISIONAL_NOTE if any(delay.provisional for _, delay in judged) else ""
    cited = tuple(cite_document(document) for document, _ in (late or judged)[:_MOST_CITED])
    kept = len(judged) - len(late)
    if not late:
        reason = f"{len(judged)} 份文件均按“{limit.text}”公开{note}"
        return Verdict(Outcome.MET, reason, cited, kept, len(judged))
    named = [f"{document_name(document)}成文于 {delay.start}，历 {delay.text}才公开" for document, delay in late]
    reason = f"{len(judged)} 份文件中 {len(late)} 份超过“{limit.text}”：{listed(named, '份', '；')}{note}"
    return Verdict(Outcome.PARTLY_MET if kept else Outcome.NOT_MET, reason, cited, kept, len(judged))


def _delay(document: Document, limit: TimeLimit) -> Interval | None:
    # By the earliest publication date the page gives: republishing and migration stamp later ones (on 100 of the 189
    # articles of one provincial site), and a doubtful day must not make anyone late.
    made_on, on = document.made_on, published_on(document)
    if made_on is None or on is None:
        return None
    stated = [one.on for one in document.dates if one.source is not DateSource.MADE and one.on and one.on >= made_on]
    return measure(made_on, min((on, *stated)), limit)


def _is_own(document: Document, criterion: Criterion, unit: PublisherNames) -> bool:
    """The days of a reprint run from when the office received it, which no page tells: it may be in time, never late."""
    if not names_nobody(document.publisher) and not unit.hold(document.publisher or ""):
        return False
    named = (element for element in criterion.content if element.kind is ContentKind.DOCUMENT)
    return not any(is_named(element, document) for element in named)
