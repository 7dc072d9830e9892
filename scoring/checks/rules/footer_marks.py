"""`footer_marks` 底部标识: each mark stands on some page of the unit's, its home page first of all.

A mark any page shows is kept. It is missing, one fault each, when an entrance of the unit was read, its foot is part of
the page and shows at least one mark: then the foot was seen. Where a script or frame brings the foot, or nothing at all
of one was found, the verdict is `unverified`.
"""

from crawler.page_facts import FooterMark
from criteria.page_checks import FooterMarks, Mark
from criteria.rules import Rule
from scoring.evidence import UnitEvidence
from scoring.marks_on_pages import cite_pages, entrances, unread_entrance
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex

_MARKS = {
    Mark.EMBLEM: FooterMark.EMBLEM,
    Mark.SITE_CODE: FooterMark.SITE_CODE,
    Mark.ICP: FooterMark.ICP,
    Mark.POLICE: FooterMark.POLICE,
    Mark.ORGANISER: FooterMark.ORGANISER,
    Mark.CONTACT: FooterMark.CONTACT,
    Mark.ERROR_REPORT: FooterMark.ERROR_REPORT,
    Mark.IPV6: FooterMark.IPV6,
    Mark.SITE_MAP: FooterMark.SITE_MAP,
}


def check(asked: FooterMarks, _rule: Rule, evidence: UnitEvidence, _index: UnitIndex) -> Verdict:
    homes = entrances(evidence)
    feet = [(page, page.marks.foot) for page in evidence.pages if page.marks and page.marks.foot]
    shown = {mark for _, foot in feet for mark in foot.marks}
    missing = [mark for mark in asked.marks if _MARKS[mark] not in shown]
    if not missing:
        cited = cite_pages(page for page, foot in feet if foot.marks)
        return Verdict(Outcome.MET, f"底部标识齐全：{'、'.join(asked.marks)}", cited, faults=0)
    whole = [page for page, foot in feet if page.url in homes and foot.marks and not foot.is_elsewhere]
    names = "、".join(missing)
    if not whole:
        why = "页面底部由脚本或框架载入" if any(page.url in homes for page, _ in feet) else unread_entrance(evidence)
        return Verdict(Outcome.UNVERIFIED, f"未见{names}，但{why}，不能认定没有")
    outcome = Outcome.PARTLY_MET if len(missing) < len(asked.marks) else Outcome.NOT_MET
    kept = len(asked.marks) - len(missing)
    return Verdict(outcome, f"页面底部缺少：{names}", cite_pages(whole), kept, len(asked.marks), len(missing))
