"""`page_tags` 网页标签: the standard tags (国办发〔2017〕47号) stand, filled in, on pages of their level.

Site tags are asked of every page read, column tags of lists, content tags of documents a list leads to. A tag counts as
kept when at least `share` of those pages carry it with a value; each that does not is one fault. A level of which no
page was read says nothing: without a fault elsewhere the verdict is then `unverified`.
"""

from collections.abc import Mapping, Sequence

from crawler.page_facts import PageKind
from crawler.records import PageSummary
from criteria.page_checks import PageTags
from criteria.rules import Rule
from scoring.evidence import UnitEvidence
from scoring.marks_on_pages import cite_pages, unread_entrance
from scoring.results import Outcome, Verdict
from scoring.score import exact
from scoring.unit_index import UnitIndex

_LISTS = (PageKind.LIST, PageKind.EMPTY_LIST)


def check(asked: PageTags, _rule: Rule, evidence: UnitEvidence, _index: UnitIndex) -> Verdict:
    levels = _pages_by_level(evidence)
    asked_of = {"网站": asked.site, "栏目": asked.column, "内容页": asked.content}
    missing: dict[str, Sequence[PageSummary]] = {}
    unread = []
    count = 0
    for level, names in asked_of.items():
        pages = levels[level]
        if names and not pages:
            unread.append(level)
            continue
        for name in names:
            count += 1
            without = [page for page in pages if not (page.marks and page.marks.tag(name))]
            if len(pages) - len(without) < exact(asked.share) * len(pages):
                missing[f"{name}（{level}，{len(pages)} 页中 {len(without)} 页没有）"] = without
    if missing:
        outcome = Outcome.PARTLY_MET if len(missing) < count else Outcome.NOT_MET
        cited = cite_pages(next(iter(pages)) for pages in missing.values())
        reason = f"缺少或未填网页标签：{'、'.join(missing)}"
        return Verdict(outcome, reason, tuple(dict.fromkeys(cited)), count - len(missing), count, len(missing))
    if unread:
        return Verdict(Outcome.UNVERIFIED, f"没有读到{'、'.join(unread)}一级的页面；{unread_entrance(evidence)}")
    seen = cite_pages(levels["网站"] or levels["栏目"] or levels["内容页"])
    return Verdict(Outcome.MET, f"{count} 种网页标签齐全", seen, faults=0)


def _pages_by_level(evidence: UnitEvidence) -> Mapping[str, Sequence[PageSummary]]:
    listed = {document.url for document in evidence.documents if document.listed_in}
    # A page nobody could read may be an interface's answer or a frame, which need no tags.
    pages = [page for page in evidence.pages if page.marks and page.kind is not PageKind.UNREADABLE]
    return {
        "网站": pages,
        "栏目": [page for page in pages if page.kind in _LISTS],
        "内容页": [page for page in pages if page.kind is PageKind.ARTICLE and page.url in listed],
    }
