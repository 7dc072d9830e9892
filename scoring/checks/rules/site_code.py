"""`site_code` 网站标识码: the pages name the code the roster gives.

`not_applicable` when the roster gives none. `met` when tag (SiteIDCode) or foot shows it; `partly_met` when the tag of an
entrance shows another one beside it; `not_met` when the pages show only others. Where no page shows any code that is no
wrong code: `unverified`, since the missing mark costs under `footer_marks` and `page_tags`.
"""

import re
from collections.abc import Iterator

from crawler.records import PageSummary
from criteria.page_checks import SiteCode
from criteria.rules import Rule
from scoring.evidence import UnitEvidence
from scoring.marks_on_pages import cite_pages, entrances, unread_entrance
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex
from scoring.wording import listed

_CODE = re.compile(r"(?:bm\d{8}|\d{10})")


def check(_asked: SiteCode, _rule: Rule, evidence: UnitEvidence, _index: UnitIndex) -> Verdict:
    expected = evidence.unit.site_code.strip().lower()
    if not expected:
        return Verdict(Outcome.NOT_APPLICABLE, "名册未填网站标识码，无从核对")
    shown: dict[str, list[PageSummary]] = {}
    for page in evidence.pages:
        for code in _codes(page):
            shown.setdefault(code, []).append(page)
    if not shown:
        why = f"已读 {len(evidence.pages)} 个页面，未见网站标识码" if evidence.pages else unread_entrance(evidence)
        return Verdict(Outcome.UNVERIFIED, f"{why}，无从核对")
    if expected not in shown:
        pages = [pages[0] for pages in shown.values()]
        reason = f"页面的网站标识码为 {listed(list(shown), '个')}，与名册的 {expected} 不一致"
        return Verdict(Outcome.NOT_MET, reason, cite_pages(pages), faults=1)
    homes = entrances(evidence)
    for page in evidence.pages:
        tag = _tag(page)
        if page.url in homes and tag and tag != expected:
            reason = f"首页标签 SiteIDCode 为 {tag}，与名册的 {expected} 不一致"
            return Verdict(Outcome.PARTLY_MET, reason, cite_pages([page]), faults=1)
    return Verdict(Outcome.MET, f"网站标识码 {expected} 与名册一致", cite_pages(shown[expected]), faults=0)


def _tag(page: PageSummary) -> str | None:
    tag = (page.marks.tag("SiteIDCode") or "").strip().lower() if page.marks else ""
    return tag if _CODE.fullmatch(tag) else None


def _codes(page: PageSummary) -> Iterator[str]:
    if tag := _tag(page):
        yield tag
    if page.marks and page.marks.foot:
        yield from page.marks.foot.site_codes
