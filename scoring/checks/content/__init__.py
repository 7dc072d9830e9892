"""公开内容: every element (要素) the row lists, looked for in all that is published under it.

How each kind of element is recognised is in the module of that name beside this one. What was not found is missing
only where everything under the item could be read: an unopened page, an unreadable file or a picture may hold it.
"""

from dataclasses import dataclass, replace
from typing import assert_never

from crawler.records import AttachmentState
from criteria.model import ContentElement, ContentKind
from scoring.checks.content.fields import find_field
from scoring.checks.content.named_documents import find_local, find_named
from scoring.checks.content.parts import Labels, Presence, find_part
from scoring.checks.content.readable import Readable, readables
from scoring.checks.content.tables import find_table
from scoring.checks.item import left_to_a_person, proof, why_unseen
from scoring.evidence import UnitEvidence
from scoring.item_evidence import ItemEvidence, Sought, Standing
from scoring.results import Citation, Outcome, Verdict
from scoring.search import explain
from scoring.wording import cite_document, document_name, listed, quoted

_MOST_CITED = 5


@dataclass(frozen=True, slots=True)
class _Looked:
    """One element after the search: where it was found. `in_picture`: not found, but a picture may hold it."""

    name: str
    at: Citation | None
    in_picture: bool = False


def check(sought: Sought, found: ItemEvidence, evidence: UnitEvidence) -> Verdict:
    elements = len(sought.content)
    if not elements:
        return Verdict(Outcome.NOT_APPLICABLE, "该事项未列公开内容要素")
    match found.standing:
        case Standing.ABSENT if found.near_misses:
            return left_to_a_person(found)
        case Standing.EMPTY | Standing.ABSENT:
            names = "、".join(element.name for element in sought.content)
            return Verdict(Outcome.NOT_MET, f"该事项未公开，缺：{names}", proof(found, evidence), 0, elements)
        case Standing.UNSEEN:
            return Verdict(Outcome.UNVERIFIED, why_unseen(sought, found), proof(found, evidence))
        case Standing.PUBLISHED:
            pass
        case _ as never:
            assert_never(never)
    if found.statement:
        reason = f"已公开情况说明{document_name(found.statement)}，本期未发生相关情况，视为内容齐全"
        return Verdict(Outcome.MET, reason, (cite_document(found.statement),))
    places = readables(found)
    return _judge(tuple(_look(element, sought, found, places) for element in sought.content), found, evidence)


def _judge(looked: tuple[_Looked, ...], found: ItemEvidence, evidence: UnitEvidence) -> Verdict:
    of = len(looked)
    held = [element for element in looked if element.at]
    missing = "、".join(element.name for element in looked if not element.at)
    cited = tuple(dict.fromkeys(element.at for element in looked if element.at))
    if len(held) == of:
        reason = f"{of} 项要素齐全，见{listed([f'《{quoted(c.title)}》' for c in cited], '处')}"
        return Verdict(Outcome.MET, reason, cited[:_MOST_CITED], of, of)
    pages = tuple(dict.fromkeys((*cited, *proof(found, evidence))))[:_MOST_CITED]
    unopened, for_a_person = _unopened(found), _for_a_person(found, looked)
    so_far = f"已见 {len(held)} 项要素，未见：{missing}"
    if unopened:
        return Verdict(Outcome.UNVERIFIED, f"{so_far}；但{unopened}，不能认定", pages)
    if for_a_person:
        return Verdict(Outcome.MANUAL, f"{so_far}；{for_a_person}，需人工核查", pages)
    where = listed([document_name(matched.document) for matched in found.documents], "份文件")
    shown = f"（已查{where}）" if where else ""
    if held:
        return Verdict(Outcome.PARTLY_MET, f"已公开 {len(held)} 项要素，缺：{missing}{shown}", pages, len(held), of)
    return Verdict(Outcome.NOT_MET, f"未公开：{missing}{shown}", pages, 0, of)


def _look(element: ContentElement, sought: Sought, found: ItemEvidence, places: tuple[Readable, ...]) -> _Looked:
    match element.kind:
        case ContentKind.DOCUMENT:
            return _Looked(element.name, find_named(element, found))
        case ContentKind.LOCAL_DOCUMENTS:
            return _Looked(element.name, find_local(sought, found))
        case ContentKind.PART:
            return _look_for_part(element, sought, places)
        case ContentKind.TABLE:
            return _look_for_table(element, sought, places)
        case ContentKind.FIELD:
            if element.field is None:
                raise ValueError(f"{sought.full_title} {element.name}: a FIELD element without a field")
            return _Looked(element.name, find_field(element.field, found))
        case _ as never:
            assert_never(never)


def _look_for_table(element: ContentElement, sought: Sought, places: tuple[Readable, ...]) -> _Looked:
    """A page that announces a list and shows a picture and no table has most likely pasted the list as a picture."""
    table = next((place.citation for place in places if find_table(element, place)), None)
    if table:
        return _Looked(element.name, table)
    looked = _look_for_part(element, sought, places, in_tables=False)
    pasted = any(place.pictures and not place.tables for place in places)
    return looked if looked.at else replace(looked, in_picture=looked.in_picture or pasted)


def _look_for_part(
    element: ContentElement, sought: Sought, places: tuple[Readable, ...], *, in_tables: bool = True
) -> _Looked:
    labels = Labels(sought, element)
    in_picture = False
    for place in places:
        match find_part(labels, place, in_tables=in_tables):
            case Presence.PRESENT:
                return _Looked(element.name, place.citation)
            case Presence.LABEL_ONLY:
                in_picture = True
            case Presence.ABSENT:
                pass
            case _ as never:
                assert_never(never)
    return _Looked(element.name, None, in_picture)


def _unopened(found: ItemEvidence) -> str:
    """Why what is missing may stand where nobody could look; empty when everything was opened."""
    reasons = [
        f"附件“{quoted(attachment.name)}”未能获取"
        for attachment in found.attachments_that_are(AttachmentState.NOT_FETCHED)
    ]
    for matched in found.documents:
        reasons += [f"附件“{quoted(link.text)}”未能获取" for link in matched.unfetched]
        if matched.is_only_links:
            reasons.append(f"{document_name(matched.document)}只有链接，所链页面未读取")
        elif not matched.publishes:
            reasons.append(f"{document_name(matched.document)}未读出正文")
    reasons += [f"条目“{quoted(row.entry.title)}”未能打开" for row in found.unopened]
    if not found.lists_read_whole:
        reasons.append("列表未读全")
    if found.blockers:
        reasons.append(explain(found.blockers))
    return listed(reasons, "处", "；")


def _for_a_person(found: ItemEvidence, looked: tuple[_Looked, ...]) -> str:
    """What only a person can read; empty when nothing is shown so."""
    reasons = [f"{document_name(matched.document)}仅以图片展示" for matched in found.documents if matched.is_picture]
    reasons += [
        f"附件“{quoted(attachment.name)}”无法读取（{attachment.reason}）"
        for attachment in found.attachments_that_are(AttachmentState.UNREADABLE)
    ]
    reasons += [f"“{element.name}”可能以图片展示" for element in looked if element.in_picture]
    if found.undated_statement:
        reasons.append(f"情况说明{document_name(found.undated_statement)}未注明日期")
    return listed(reasons, "处", "；")
