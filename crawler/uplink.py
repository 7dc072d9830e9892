"""Whether our own network is up: when many hosts fall silent at once, it is not they who are down (faults.md N10).

One for each crawl process. Nothing of it is kept: a URL that failed while the network was down is still queued in its
ledger, so a process killed in the middle of an outage goes on like any other.
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Protocol as Interface
from urllib.parse import urlsplit

from scrapy.utils.defer import deferred_to_future
from twisted.internet.endpoints import HostnameEndpoint
from twisted.internet.protocol import Factory, Protocol

from crawler.agenda import void_failures
from crawler.plan import SitePlan
from crawler.store import SiteStore

WINDOW = 60.0  # seconds in which hosts fail "at once"
LEAST_HOSTS = 3
LOOK_EVERY = 15.0  # seconds
_MOST_LOOKS = 20  # at hosts none of which has ever answered: then it is they who are down
_HOSTS_LOOKED_AT = 5
_PATIENCE = 5  # seconds a look may take

logger = logging.getLogger(__name__)


class Guest(Interface):
    """A crawl that lives on this uplink."""

    plan: SitePlan

    def go_offline(self, since: datetime) -> None:
        """`since`: failures from then on are our own network's."""

    def go_on(self, since: datetime) -> None: ...


class Uplink:
    """`connects`: whether a TCP connection to the site of a plan comes about; `clock`: monotonic seconds."""

    def __init__(
        self,
        connects: Callable[[SitePlan], Awaitable[bool]],
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._connects = connects
        self._clock = clock
        self._sleep = sleep
        self._guests: dict[str, Guest] = {}
        self._gone: deque[tuple[float, SitePlan]] = deque()
        self._failed_at: dict[str, float] = {}
        self._known: dict[str, SitePlan] = {}  # hosts that answered, the last one at the end
        self._answered_at = self._outage_ended_at = float("-inf")
        self._looking = asyncio.Lock()
        self.to_crawl_again: list[SitePlan] = []  # sites that had ended when their failures were voided

    def join(self, guest: Guest, *, has_answered: bool) -> None:
        """`has_answered`: an earlier process fetched pages from this host."""
        self._guests[guest.plan.site] = guest
        if has_answered:
            self._known.setdefault(guest.plan.site, guest.plan)

    def leave(self, guest: Guest) -> None:
        if self._guests.pop(guest.plan.site, None) is not None:
            self._gone.append((self._clock(), guest.plan))
            while self._gone[0][0] < self._clock() - WINDOW:
                self._gone.popleft()

    def answered(self, plan: SitePlan) -> None:
        self._answered_at = self._clock()
        self._failed_at.pop(plan.site, None)
        self._known.pop(plan.site, None)
        self._known[plan.site] = plan

    async def is_to_blame(self, plan: SitePlan) -> bool:
        """A host was not reached. Returns at once while others are; else once our network is known to be up.

        True when it was down: then the failure says nothing of the host.
        """
        at = self._clock()
        self._failed_at[plan.site] = at
        if not self._is_silent(at):
            return False
        async with self._looking:
            if self._outage_ended_at >= at:
                return True
            if self._answered_at >= at or not self._is_silent(at):
                return False
            if await self._reach_someone():
                return False
            return await self._wait_out()

    def _is_silent(self, at: float) -> bool:
        """Most hosts being crawled failed within the window, and nobody has answered since."""
        heard_last = max(self._answered_at, at - WINDOW)
        failing = [site for site, failed in self._failed_at.items() if site in self._guests and failed > heard_last]
        return len(failing) >= LEAST_HOSTS and 2 * len(failing) > len(self._guests)

    async def _reach_someone(self) -> bool:
        """A look at hosts that answered before; where none ever did, at those being crawled."""
        plans = list(self._known.values())[-_HOSTS_LOOKED_AT:]
        plans = plans or [guest.plan for guest in self._guests.values()]
        found = any(await asyncio.gather(*map(self._connects, plans)))
        if found:
            self._answered_at = self._clock()
        return found

    async def _wait_out(self) -> bool:
        since = datetime.now(UTC) - timedelta(seconds=WINDOW)
        logger.warning("RUN_OFFLINE: no host is reached, all sites pause; failures since %s are void", since)
        for guest in tuple(self._guests.values()):
            guest.go_offline(since)
        self._reopen((plan for _, plan in self._gone), since)
        self._gone.clear()
        looks = 0
        while not await self._reach_someone():
            looks += 1
            if not self._known and looks >= _MOST_LOOKS:
                logger.warning("no host has ever answered: their failures stand")
                self._failed_at.clear()
                self._go_on(datetime.now(UTC))
                return False
            await self._sleep(LOOK_EVERY)
        logger.warning("our network is back, all sites go on")
        self._failed_at.clear()
        self._outage_ended_at = self._clock()
        self._go_on(since)
        return True

    def _go_on(self, since: datetime) -> None:
        for guest in tuple(self._guests.values()):
            guest.go_on(since)

    def _reopen(self, plans: Iterable[SitePlan], since: datetime) -> None:
        for plan in plans:
            with SiteStore(plan.folder) as store, store.transaction():
                if void_failures(store, since):
                    self.to_crawl_again.append(plan)


async def connects(plan: SitePlan) -> bool:
    """A bare connection, its name resolved under the rules of `crawler.safety`."""
    from twisted.internet import reactor  # noqa: PLC0415  importing it installs one

    parts = urlsplit(plan.start_urls[0])
    port = parts.port or (443 if parts.scheme == "https" else 80)
    endpoint = HostnameEndpoint(reactor, plan.host, port, timeout=_PATIENCE)
    try:
        factory = Factory.forProtocol(Protocol)
        connection = await deferred_to_future(endpoint.connect(factory))  # type: ignore[arg-type]  # it is one
    except Exception as error:
        logger.info("no connection to %s: %s", plan.site, error)
        return False
    connection.transport.abortConnection()
    return True
