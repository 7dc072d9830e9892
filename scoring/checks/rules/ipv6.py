"""`ipv6` 支持 IPv6: the pages carry the sign of it (本网站支持IPv6), or the site's name has an AAAA record.

The sign is the office's own word and is taken for it; the record was seen when the crawl resolved the name. Without either the site
may support IPv6 all the same, for a name server may hold AAAA records back: `manual`, which says what the name server said, or
`unverified` where no page that would carry the sign was read. What a person enters in manual.xlsx settles either.
"""

from crawler.page_facts import FooterMark
from criteria.rules import Rule
from criteria.site_checks import Ipv6
from scoring.checks.rules.manual import question_put
from scoring.evidence import UnitEvidence
from scoring.marks_on_pages import cite_pages, unread_entrance
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex


def check(asked: Ipv6, _rule: Rule, evidence: UnitEvidence, _index: UnitIndex) -> Verdict:
    feet = [(page, page.marks.foot) for page in evidence.pages if page.marks and page.marks.foot]
    if signed := [page for page, foot in feet if FooterMark.IPV6 in foot.marks]:
        return Verdict(Outcome.MET, "页面标明本网站支持 IPv6", cite_pages(signed[:1]), faults=0)
    if evidence.has_ipv6:
        return Verdict(Outcome.MET, "采集时域名查到 AAAA 记录（IPv6 地址）", cite_pages(evidence.pages[:1]), faults=0)
    if not feet:
        return Verdict(Outcome.UNVERIFIED, f"未见支持 IPv6 的标识，但{unread_entrance(evidence)}")
    said = "" if evidence.has_ipv6 is None else "；采集时域名没有查到 AAAA 记录"
    reason = f"页面未标明支持 IPv6{said}，不等于不支持。{question_put(asked)}"
    return Verdict(Outcome.MANUAL, reason, cite_pages(page for page, _ in feet))
