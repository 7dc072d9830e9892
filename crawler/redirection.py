"""Where a redirect leads, and whether that is the page its link promised (faults.md H09–H13)."""

from urllib.parse import urlsplit

from crawler.boundary import site_of
from crawler.fetches import FetchState, Role
from crawler.identity import diverted, same_page
from crawler.ledger import Ledger, Turn
from crawler.responses import Judgement

MAX_HOPS = 10  # redirects in a row (faults.md H09)
MAX_ALIASES = 2  # pages that may have moved to one address; more of them were sent to a gate (faults.md H12)
BEGINNINGS = (Role.ROBOTS, Role.PROBE, Role.START)


def refuse_redirect(turn: Turn, target: str | None, site: str, ledger: Ledger) -> Judgement | None:
    """Inside a transaction: why the redirect is not followed; None when `target` is the page's address now."""
    if target is None:
        return Judgement(FetchState.REDIRECT_BROKEN, "跳转没有给出有效的目标网址")
    if site_of(target) != site:
        return Judgement(FetchState.REDIRECT_OFFSITE, f"跳转到站外：{target}")
    if urlsplit(target).username is not None:
        return Judgement(FetchState.REDIRECT_BROKEN, "跳转的目标网址带有用户名")
    if turn.hops >= MAX_HOPS:
        return Judgement(FetchState.REDIRECT_LOOP, f"连续跳转超过 {MAX_HOPS} 次")
    elsewhere = None if turn.role in BEGINNINGS else _elsewhere(turn, target, ledger)
    return Judgement(FetchState.REDIRECT_BROKEN, elsewhere) if elsewhere else None


def _elsewhere(turn: Turn, target: str, ledger: Ledger) -> str | None:
    """Why the redirect does not lead to the page that was promised; None when it may.

    Once it is seen that one address takes the place of many pages, it took the place of the first ones too.
    """
    if reason := diverted(turn.url, target, turn.text):
        return reason
    others = [alias for alias in ledger.aliases_of(target) if not same_page(alias, target)]
    if same_page(turn.url, target) or len(others) < MAX_ALIASES:
        return None
    reason = "多个网址跳转到同一页面，未取得链接所指的页面"
    for alias in others:
        ledger.revise(alias, FetchState.REDIRECT_BROKEN, reason)
    return reason
