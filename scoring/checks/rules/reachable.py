"""`reachable` 几次点击可达: the nearest column or document of the recognition is at most `clicks` from a start page.

The clicks are those of the way the crawl took, further pages of a list apart. That way need not be the shortest: near
enough is `met`, too far is `manual`, for a person to look for a shorter one. What nothing on the site matches is
`not_applicable`: the missing item costs once, under its own criterion.
"""

from criteria.page_checks import Reachable
from criteria.rules import Rule
from scoring.evidence import UnitEvidence
from scoring.marks_on_pages import cite_pages
from scoring.matching import matcher
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex


def check(asked: Reachable, _rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    words, near = matcher(asked.recognition), index.near(asked.recognition)
    matching = {column.url for column in near.columns if words.column(column.path)}
    matching |= {document.url for document in near.documents if index.match(words, document)}
    if not matching:
        return Verdict(Outcome.NOT_APPLICABLE, "没有找到相应栏目或文件，缺少的在其自身指标下计")
    ways = sorted(
        ((page.clicks, page.url, page) for page in evidence.pages if page.url in matching and page.clicks is not None),
        key=lambda way: way[:2],
    )
    if not ways:
        return Verdict(Outcome.UNVERIFIED, "相应页面从首页如何到达未能查明")
    clicks, _, page = ways[0]
    if clicks <= asked.clicks:
        return Verdict(Outcome.MET, f"从首页点击 {clicks} 次可到达", cite_pages([page]), faults=0)
    reason = f"采集所走的路要点击 {clicks} 次，多于 {asked.clicks} 次；可能另有捷径，请人工核对"
    return Verdict(Outcome.MANUAL, reason, cite_pages([page]))
