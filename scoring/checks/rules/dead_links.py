"""`dead_links` 死链: links of the home page, or of any page, that answer 404 or 410.

A fault is a link with words to click on, found on such a page and seen gone in this crawl and, where an earlier audit is
known, in that one as well (the 2019 indicators look on two days); gone this once it is `unverified` then. Only those are held against
the office, as `partly_met`; a link that leads nowhere for another reason (time-out, an error page sent as 200) may be our
fault, or was not followed at all (robots.txt, the budget), and then a page without dead links is `unverified`. Links that leave the site are not followed.
"""

from collections.abc import Sequence

from crawler.fetches import Fetch, FetchState, Role
from criteria.page_checks import DeadLinks, Where
from criteria.rules import Rule
from scoring.evidence import UnitEvidence
from scoring.marks_on_pages import MOST_CITED, cite_pages, entrances, unread_entrance
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex
from scoring.wording import cite_link, listed, quoted

_GONE = (404, 410)
# An answer, for a link that leads on to another site; pages of a calendar without end; old news, left alone by thousands.
_NOT_DEAD = (FetchState.REDIRECT_OFFSITE, FetchState.TRAP, FetchState.OUT_OF_PERIOD)


def check(asked: DeadLinks, _rule: Rule, evidence: UnitEvidence, _index: UnitIndex) -> Verdict:
    homes = entrances(evidence)

    def is_asked(line: Fetch) -> bool:
        return bool(line.text) and line.role is not Role.START and (asked.on is Where.ALL or line.found_on in homes)

    failed = [line for line in (*evidence.dead_links, *evidence.unseen) if is_asked(line)]
    dead = [line for line in failed if line.state is FetchState.NOT_FOUND and line.http_status in _GONE]
    dead = [line for line in dead if line.role is not Role.LIST_PAGE]  # the address may be of our making
    counted = [line for line in dead if evidence.gone_before is None or line.url in evidence.gone_before]
    if counted:
        times = "隔日两次都打不开" if all(_gone_on_two_days(line, evidence) for line in counted) else "一次采集所见"
        cited = tuple(cite_link(line.url, line.text) for line in counted[:MOST_CITED])
        reason = f"{len(counted)} 个链接打不开（{times}）：{listed(_names(counted), '个')}"
        return Verdict(Outcome.PARTLY_MET, reason, cited, faults=len(counted))
    if dead:
        reason = f"{len(dead)} 个链接这次打不开，以前的检查没有见到，需隔日复查：{listed(_names(dead), '个')}"
        return Verdict(Outcome.UNVERIFIED, reason)
    place = "首页" if asked.on is Where.HOME else "已读页面"
    unsure = [line for line in failed if line.state not in _NOT_DEAD]
    if unsure:
        names = [f"“{quoted(line.text)}”（{line.reason or line.state}）" for line in unsure]
        return Verdict(Outcome.UNVERIFIED, f"{place}有链接未能打开，需复查：{listed(names, '个')}")
    read = [page for page in evidence.pages if asked.on is Where.ALL or page.url in homes]
    if not read:
        return Verdict(Outcome.UNVERIFIED, unread_entrance(evidence))
    return Verdict(Outcome.MET, f"{place}未发现死链", cite_pages(read), faults=0)


def _gone_on_two_days(line: Fetch, evidence: UnitEvidence) -> bool:
    before = (evidence.gone_before or {}).get(line.url)
    return before is not None and line.fetched_at is not None and before < line.fetched_at.date()


def _names(dead: Sequence[Fetch]) -> list[str]:
    return [f"“{quoted(line.text)}”（{line.http_status}）" for line in dead]
