"""`readable` 正文是文字: at least `share` of the period's documents can be read as text, not only looked at.

A document counts as a picture when its page was read and holds pictures, but no text, no table and no file. Files are
not judged here: a scan and a format we cannot read look alike from outside. No document in the period:
`not_applicable`; documents of which nothing at all was read are left out, and when none is left it is `unverified`.
"""

from crawler.records import Document
from criteria.page_checks import Readable
from criteria.rules import Rule
from scoring.evidence import UnitEvidence
from scoring.marks_on_pages import MOST_CITED
from scoring.results import Outcome, Verdict
from scoring.score import exact
from scoring.unit_index import UnitIndex
from scoring.wording import cite_document, document_name, listed


def check(asked: Readable, _rule: Rule, evidence: UnitEvidence, _index: UnitIndex) -> Verdict:
    since, as_of = evidence.since, evidence.as_of
    published = [one for one in evidence.documents if one.published_on and since <= one.published_on <= as_of]
    if not published:
        return Verdict(Outcome.NOT_APPLICABLE, "本期没有公开文件")
    pictures = [document for document in published if _is_picture(document)]
    text = [document for document in published if _says(document)]
    count = len(text) + len(pictures)
    if not count:
        return Verdict(Outcome.UNVERIFIED, "本期文件的正文都未能读出")
    if len(text) >= exact(asked.share) * count:
        cited = tuple(cite_document(document) for document in text[:MOST_CITED])
        return Verdict(Outcome.MET, f"{count} 份文件中 {len(text)} 份正文是文字", cited, faults=0)
    names = listed([document_name(document) for document in pictures], "份")
    cited = tuple(cite_document(document) for document in pictures[:MOST_CITED])
    outcome = Outcome.PARTLY_MET if text else Outcome.NOT_MET
    reason = f"{count} 份文件中 {len(pictures)} 份正文只有图片：{names}"
    return Verdict(outcome, reason, cited, len(text), count, len(pictures))


def _says(document: Document) -> bool:
    return bool(document.text.strip() or document.tables or document.attachments)


def _is_picture(document: Document) -> bool:
    return not _says(document) and document.images > 0
