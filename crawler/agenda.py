"""Whose turn it is on one site: robots.txt first, then the ledger's order, retries after a rest, all under a breaker.

Knows nothing of Scrapy; `crawler.scheduler` hands its turns to the engine.
"""

import heapq
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import urljoin

import msgspec

from crawler.breaker import Breaker
from crawler.fetches import FetchState, Link, Role
from crawler.ledger import Turn
from crawler.plan import ROBOTS_NAME, SitePlan
from crawler.robots import Robots, RobotsPolicy, RobotsState
from crawler.soft_404 import probe_url
from crawler.store import SiteStore

TRIES = 3
ROBOTS_AGE = 24 * 3600.0  # seconds after which the rules are read again (RFC 9309 §2.4; faults.md R06)
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
_QUIET = 5.0  # seconds
UNREACHED = (FetchState.NETWORK_ERROR, FetchState.TIMEOUT)
OFFLINE_NOTE = "offline"
_GIVEN_UP_NOTE = "given_up"  # state and time of giving the host up, in case that was our own network's doing


def _now() -> datetime:
    return datetime.now(UTC)


class Agenda:
    """`clock`: monotonic seconds, for waiting; `today`: the time of day, for what outlives a process."""

    def __init__(
        self,
        store: SiteStore,
        plan: SitePlan,
        clock: Callable[[], float] = time.monotonic,
        today: Callable[[], datetime] = _now,
    ) -> None:
        self._store = store
        self._plan = plan
        self._clock = clock
        self._today = today
        self._tries: Counter[str] = Counter()
        self._looked_at: set[str] = set()
        self._resting: list[tuple[float, int, Turn]] = []
        self._paused_until = 0.0
        self._breaker = Breaker(plan.delay, clock)
        self._is_offline = False
        self._under_way = False
        self._heard_at = clock()
        self._abandoned = False
        self._fetched = store.fetched_pages
        self._robots_url = urljoin(plan.start_urls[0], "/robots.txt")
        note = store.noted("robots")
        self.robots = RobotsPolicy(Robots.from_bytes(note), ROBOTS_NAME) if note else None
        self._robots_until = clock() + ROBOTS_AGE - self._age_of_robots()
        with store.transaction():
            store.forget(OFFLINE_NOTE)
            store.ledger.decide([Link(self._robots_url, "robots.txt", Role.ROBOTS)], None)
            store.ledger.decide([Link(url, "", Role.START) for url in plan.start_urls], None)

    def next(self) -> Turn | None:
        """The next URL to fetch now; None when there is none, or none yet (`pending` tells which).

        One at a time: what the last page said decides whose turn is next, however the crawl was interrupted.
        """
        if self._under_way or self._abandoned or self._is_offline or self._clock() < self._rests_until:
            return None
        if self.robots is not None and self._clock() >= self._robots_until:
            self._ask_robots_again()
        while turn := self._due():
            if self.robots is None or turn.role is Role.ROBOTS or self.robots.allows(turn.url):
                self._under_way = True
                return turn
            with self._store.transaction():
                self._store.ledger.settle(turn.url, FetchState.ROBOTS_DENIED, reason="被网站 robots.txt 禁止采集")
        return None

    @property
    def _rests_until(self) -> float:
        return max(self._paused_until, self._breaker.rests_until)

    @property
    def is_quiet(self) -> bool:
        """Nothing has been heard of the site for a while: it does not answer, or we let it rest."""
        return self._clock() - self._heard_at > _QUIET + 3 * self._plan.delay

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
        """The turn under way has come to `state`. True once the host is to be left alone for the rest of this audit."""
        self._under_way = False
        if state not in UNREACHED:
            self._heard_at = self._clock()
        return self._breaker.heard(state)

    def suspend(self) -> None:
        """Inside a transaction: leave the host alone for the rest of this audit."""
        self._give_up(FetchState.HOST_SUSPENDED, "连续多次访问失败，两次暂停后仍未恢复，暂缓采集该站点")

    def go_offline(self, since: datetime) -> None:
        """Our own network is down: wait, and say so beside the ledger, where whoever watches the crawl looks.

        What failed since then waits again from now on, should the process be killed before the network is back.
        """
        self._is_offline = True
        self._void(since)
        self._store.note(OFFLINE_NOTE, b"1")

    def put_back(self, turn: Turn) -> None:
        """The turn under way failed while our own network was down: it is due again, and was never tried."""
        self._under_way = False
        heapq.heappush(self._resting, (self._clock(), turn.id, turn))

    def go_on(self, since: datetime) -> None:
        """Our own network is back: what failed since it was lost is put to the site again, and not counted."""
        self._is_offline = False
        self._void(since)
        self._store.forget(OFFLINE_NOTE)
        self._tries.clear()
        self._breaker.reset()
        self._resting = [(self._clock(), turn.id, turn) for _, _, turn in self._resting]
        heapq.heapify(self._resting)

    def _void(self, since: datetime) -> None:
        with self._store.transaction():
            void_failures(self._store, since)
        note = self._store.noted("robots")
        self.robots = RobotsPolicy(Robots.from_bytes(note), ROBOTS_NAME) if note else None

    def learn_robots(self, robots: Robots) -> None:
        """Inside a transaction: what /robots.txt said. Unreachable rules end the crawl of this site."""
        self._store.note("robots", robots.to_bytes())
        self.robots = RobotsPolicy(robots, ROBOTS_NAME)
        self._robots_until = self._clock() + ROBOTS_AGE
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
        self._store.note(_GIVEN_UP_NOTE, msgspec.json.encode((state, self._today())))
        self._store.ledger.settle_rest(state, reason)

    def _age_of_robots(self) -> float:
        """Seconds since the rules were read, by an earlier process perhaps."""
        read = [line.fetched_at for line in self._store.ledger.fetches_of(Role.ROBOTS) if line.fetched_at]
        return (self._today() - max(read)).total_seconds() if read else 0.0

    def _ask_robots_again(self) -> None:
        """The rules may have changed during a crawl of days; until they are read the old ones hold (faults.md R06)."""
        self._robots_until = self._clock() + ROBOTS_AGE
        with self._store.transaction():
            self._store.ledger.ask_again(self._robots_url, Role.ROBOTS)


def void_failures(store: SiteStore, since: datetime) -> bool:
    """Inside a transaction: queue again what failed since our own network was lost. Whether there was any."""
    ledger = store.ledger
    voided = ledger.void(UNREACHED, since)
    note = store.noted(_GIVEN_UP_NOTE)
    if note is not None:
        state, at = msgspec.json.decode(note, type=tuple[FetchState, datetime])
        if at >= since and state in (FetchState.HOST_SUSPENDED, FetchState.ROBOTS_UNREACHABLE):
            store.forget(_GIVEN_UP_NOTE)
            if state is FetchState.ROBOTS_UNREACHABLE:
                store.forget("robots")
            voided |= ledger.void_rest(state)
    return voided
