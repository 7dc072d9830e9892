"""公开主体: the item's documents name the unit, or the body the row names, as 发布机构 or 来源."""

from typing import assert_never

from criteria.model import Criterion
from scoring.checks.item import proof, why_unseen
from scoring.evidence import UnitEvidence
from scoring.folding import fold
from scoring.item_evidence import ItemEvidence, Standing
from scoring.publisher_names import PublisherNames, names_nobody
from scoring.results import Outcome, Verdict
from scoring.search import explain
from scoring.wording import cite_document, document_name, listed, quoted

_MOST_CITED = 5


def check(criterion: Criterion, found: ItemEvidence, evidence: UnitEvidence) -> Verdict:
    """`met` by one document; `not_met` only when every document of a complete search names some other body."""
    match found.standing:
        case Standing.PUBLISHED:
            return _judge(criterion, found, evidence)
        case Standing.EMPTY | Standing.ABSENT:
            return Verdict(Outcome.NOT_APPLICABLE, "该事项未公开，不再核对公开主体")
        case Standing.UNSEEN:
            return Verdict(Outcome.UNVERIFIED, why_unseen(criterion, found), proof(found, evidence))
        case _ as never:
            assert_never(never)


def _judge(criterion: Criterion, found: ItemEvidence, evidence: UnitEvidence) -> Verdict:
    unit = PublisherNames.of(evidence.unit)
    terms = [fold(term) for term in criterion.publisher_terms]
    documents = [matched.document for matched in found.documents]
    named = [(document, document.publisher) for document in documents if document.publisher]
    for document, publisher in named:
        if unit.hold(publisher) or any(term in fold(publisher) for term in terms):
            reason = f"{document_name(document)}的发布机构或来源为“{quoted(publisher)}”"
            return Verdict(Outcome.MET, reason, (cite_document(document),))
    cited = tuple(cite_document(document) for document in documents[:_MOST_CITED]) or proof(found, evidence)
    if not documents:
        return Verdict(Outcome.UNVERIFIED, "该事项只见条目或附件，未读到注明发布机构的页面", cited)
    silent = [document_name(document) for document in documents if names_nobody(document.publisher)]
    if silent:
        return Verdict(Outcome.UNVERIFIED, f"{listed(silent, '个页面')}未注明发布机构或来源", cited)
    if found.unopened or not found.search_is_complete:
        why = explain(found.blockers) if found.blockers else f"有 {len(found.unopened)} 条信息未能打开"
        return Verdict(Outcome.UNVERIFIED, f"已读页面的发布机构均非本单位，但{why}，不能认定", cited)
    others = sorted({f"“{quoted(publisher)}”" for _, publisher in named})
    wanted = "、".join(criterion.publishers) or "本单位"
    reason = f"{len(named)} 份文件的发布机构或来源为{listed(others, '个机构')}，不是{wanted}"
    return Verdict(Outcome.NOT_MET, reason, cited)
