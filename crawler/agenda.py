"""Whose turn it is on one site: robots.txt first, then the ledger's order, retries after a rest, all under a breaker.

Knows nothing of Scrapy; `crawler.scheduler` hands its turns to the engine.
"""

import heapq
import time
from collections import Counter
from collections.abc import Callable
from urllib.parse import urljoin

from crawler.ledger import Turn
from crawler.plan import ROBOTS_NAME, SitePlan
from crawler.records import FetchState, Link, Role
from crawler.robots import Robots, RobotsPolicy, RobotsState
from crawler.soft_404 import probe_url
from crawler.store import SiteStore

TRIES = 3
FAILURES_TO_SUSPEND = 5  # in a row (design §6)
_RETRIED = frozenset(
    {
        FetchState.NETWORK_ERROR,
        FetchState.TIMEOUT,
        FetchState.TRUNCATED,
        FetchState.EMPTY_BODY,
        FetchState.HTTP_BUSY,
        FetchState.HTTP_ERROR,
    }
)
_HOST_FAILURES = _RETRIED - {FetchState.EMPTY_BODY, FetchState.TRUNCATED} | {FetchState.BLOCKED}


class Agenda:
    def __init__(self, store: SiteStore, plan: SitePlan, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._plan = plan
        self._clock = clock
        self._tries: Counter[str] = Counter()
        self._looked_at: set[str] = set()
        self._resting: list[tuple[float, int, Turn]] = []
        self._paused_until = 0.0
        self._failures_in_a_row = 0
        self._under_way = False
        self._abandoned = False
        self._fetched = store.fetched_pages
        note = store.noted("robots")
        self.robots = RobotsPolicy(Robots.from_bytes(note), ROBOTS_NAME) if note else None
        with store.transaction():
            store.ledger.decide([Link(urljoin(plan.start_urls[0], "/robots.txt"), "robots.txt", Role.ROBOTS)], None)
            store.ledger.decide([Link(url, "", Role.START) for url in plan.start_urls], None)

    def next(self) -> Turn | None:
        """The next URL to fetch now; None when there is none, or none yet (`pending` tells which).

        One at a time: what the last page said decides whose turn is next, however the crawl was interrupted.
        """
        if self._under_way or self._abandoned or self._clock() < self._paused_until:
            return None
        while turn := self._due():
            if self.robots is None or self.robots.allows(turn.url):
                self._under_way = True
                return turn
            with self._store.transaction():
                self._store.ledger.settle(turn.url, FetchState.ROBOTS_DENIED, reason="被网站 robots.txt 禁止采集")
        return None

    def _due(self) -> Turn | None:
        waits_for_robots = self.robots is None and self._resting
        if not waits_for_robots and (turn := self._store.ledger.take()):
            return turn
        if self._resting and self._resting[0][0] <= self._clock():
            return heapq.heappop(self._resting)[2]
        return None

    def pending(self) -> bool:
        return not self._abandoned and (bool(self._resting) or len(self._store.ledger) > 0)

    def abandon(self) -> None:
        """Our own program failed: stop here, with the rest of the queue left for a repaired one."""
        self._abandoned = True

    def pause(self, seconds: float) -> None:
        """The site asked us to wait (Retry-After)."""
        self._paused_until = max(self._paused_until, self._clock() + seconds)

    def try_again(self, turn: Turn, state: FetchState) -> bool:
        """Whether a failed turn gets another; if so it rests first, four times longer each time."""
        self._tries[turn.url] += 1
        if state not in _RETRIED or self._tries[turn.url] >= TRIES:
            return False
        rest = self._plan.delay * 4 ** self._tries[turn.url]
        heapq.heappush(self._resting, (self._clock() + rest, turn.id, turn))
        return True

    def try_with_cookies(self, turn: Turn) -> bool:
        """The same turn again at once, now that the site has given a cookie; whether it gets one."""
        self._under_way = False
        self._tries[turn.url] += 1
        if self._tries[turn.url] >= TRIES:
            return False
        heapq.heappush(self._resting, (self._clock(), turn.id, turn))
        return True

    def look_again(self, turn: Turn) -> bool:
        """Whether the turn gets a second look, after a rest: a list without rows is believed only if it is so twice.

        A server under load, or one of several behind a name, answers with a list it has not filled (J05, H18, L07).
        """
        if turn.url in self._looked_at:
            return False
        self._under_way = False
        self._looked_at.add(turn.url)
        heapq.heappush(self._resting, (self._clock() + 4 * self._plan.delay, turn.id, turn))
        return True

    def heard(self, state: FetchState) -> bool:
        """The turn under way has come to `state`. True once the host has failed so often in a row that we leave it alone."""
        self._under_way = False
        self._failures_in_a_row = self._failures_in_a_row + 1 if state in _HOST_FAILURES else 0
        return self._failures_in_a_row >= FAILURES_TO_SUSPEND

    def suspend(self) -> None:
        """Inside a transaction: leave the host alone for the rest of this audit."""
        self._give_up(FetchState.HOST_SUSPENDED, f"连续 {FAILURES_TO_SUSPEND} 次访问失败，暂缓采集该站点")

    def learn_robots(self, robots: Robots) -> None:
        """Inside a transaction: what /robots.txt said. Unreachable rules end the crawl of this site."""
        self._store.note("robots", robots.to_bytes())
        self.robots = RobotsPolicy(robots, ROBOTS_NAME)
        if robots.state is not RobotsState.UNREACHABLE:
            self.ask_probe()
        else:
            self._give_up(FetchState.ROBOTS_UNREACHABLE, f"无法读取 robots.txt，按规定不采集：{robots.reason}")

    def ask_probe(self) -> None:
        """Inside a transaction: ask the site for an address that cannot exist, once."""
        self._store.ledger.decide([Link(probe_url(self._plan.start_urls[0]), "", Role.PROBE)], None)

    def count_page(self) -> None:
        """Inside a transaction: one more page of the budget is used."""
        self._fetched += 1
        if self._fetched >= self._plan.budget:
            self._give_up(FetchState.BUDGET, f"达到采集页数上限 {self._plan.budget}")

    def _give_up(self, state: FetchState, reason: str) -> None:
        self._resting.clear()
        self._store.ledger.settle_rest(state, reason)
