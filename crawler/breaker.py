"""Leaves a host alone that only fails (熔断): a rest, one look, a longer rest, one look, and then no more (faults.md N14)."""

from collections.abc import Callable

from crawler.fetches import FetchState

FAILURES_TO_REST = 5  # in a row (design §6)
RESTS = 2  # a third failure after them ends the crawl of the host
_REST = 60.0  # delays the first rest lasts; the second lasts twice as long
_ANSWERS_TO_TRUST = 20  # in a row, before earlier rests are forgotten and the pace is taken up again
_SLOWEST = 4.0  # times the delay between requests

HOST_FAILURES = frozenset(
    {
        FetchState.NETWORK_ERROR,
        FetchState.TIMEOUT,
        FetchState.HTTP_BUSY,
        FetchState.HTTP_ERROR,
        FetchState.BLOCKED,
    }
)
_ASKED_TO_SLOW_DOWN = (FetchState.BLOCKED, FetchState.HTTP_BUSY)  # faults.md J04, H02


class Breaker:
    """`delay`: seconds between requests. `clock`: monotonic seconds."""

    def __init__(self, delay: float, clock: Callable[[], float]) -> None:
        self._delay = delay
        self._clock = clock
        self._pace = 1.0
        self.reset()

    def reset(self) -> None:
        """What was heard so far was not the host's doing: our own network was down."""
        self._failures = self._rests = self._answers = 0
        self.rests_until = 0.0

    def heard(self, state: FetchState) -> bool:
        """The host's last answer. True once it is to be left alone for the rest of this audit."""
        now = self._clock()
        if state not in HOST_FAILURES:
            self._failures = 0
            self._answers += 1
            if self._answers % _ANSWERS_TO_TRUST == 0:
                self._rests = 0
                self._pace = max(self._pace / 2.0, 1.0)
            self._wait(now + self._delay * (self._pace - 1.0))
            return False
        if state in _ASKED_TO_SLOW_DOWN:
            self._pace = min(self._pace * 2.0, _SLOWEST)
        is_look = self._rests > 0 and self._answers == 0
        self._failures += 1
        if not is_look and self._failures < FAILURES_TO_REST:
            return False
        if self._rests >= RESTS:
            return True
        self._rests += 1
        self._failures = self._answers = 0
        self._wait(now + _REST * self._delay * self._rests)
        return False

    def _wait(self, until: float) -> None:
        self.rests_until = max(self.rests_until, until)
