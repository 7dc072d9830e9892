"""`available` 站点可访问 (国办秘函〔2019〕19号，单项否决：监测一周，每天访问不少于 20 次，15 秒打不开的占比不低于 5%).

One crawl is one visit: it can tell neither that a site is open 95 % of a week, nor, our own line, a guard against robots or a
busy hour being as likely a cause, that it is not. So neither `met` nor `not_met` is ever concluded from pages. A start page
that was read makes it `manual`, one that was not `unverified`; what a person enters in manual.xlsx from a week's watch decides.
"""

from criteria.rules import Rule
from criteria.site_checks import Available
from scoring.checks.rules.manual import question_put
from scoring.evidence import UnitEvidence
from scoring.marks_on_pages import cite_pages, entrances, unread_entrance
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex


def check(asked: Available, _rule: Rule, evidence: UnitEvidence, _index: UnitIndex) -> Verdict:
    homes = entrances(evidence)
    opened = [page for page in evidence.pages if page.url in homes]
    if opened:
        reason = f"采集时首页能够打开，但一次采集不能代替连续监测。{question_put(asked)}"
        return Verdict(Outcome.MANUAL, reason, cite_pages(opened))
    reason = f"{unread_entrance(evidence)}；一次采集未能打开，不能认定网站无法访问，请另行监测"
    return Verdict(Outcome.UNVERIFIED, reason)
