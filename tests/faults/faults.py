"""The fault matrix as data: what is done to which page of the office, and what the audit must make of it.

Ids are those of the matrix in docs/faults.md. `INCONCLUSIVE`: what the page carries is not seen, and never held
against the office. `HARMLESS`: the audit comes to the very verdicts of the office without the fault. `FAIR`: part may
be seen or not; nothing is held against the office that would not be without the fault. `STALE`: the column is not kept up, and what is
wrong with it must not hide that.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from crawler.fetches import FetchState
from criteria.model import Element
from tests.faults import twin
from tests.faults.server import Answer, End, Site, Wire, http, raw
from tests.faults.twin import ARTICLE, COLUMN, EMPTY_COLUMN, FILE, GONE, HOME, ROBOTS, SECOND_PAGE

S = FetchState
NET = frozenset({S.NETWORK_ERROR, S.TIMEOUT, S.TRUNCATED, S.HTTP_ERROR})


class Verdict(Enum):
    INCONCLUSIVE = auto()
    HARMLESS = auto()
    FAIR = auto()
    STALE = auto()


# What is carried by each place: seen only if the place is.
CARRIES: Mapping[str, tuple[str, Element]] = {
    HOME: ("F-公示", Element.ITEM),
    ROBOTS: ("F-公示", Element.ITEM),
    COLUMN: ("F-公示", Element.ITEM),
    ARTICLE: ("F-指南", Element.CONTENT),
    FILE: ("F-公示", Element.CONTENT),
    SECOND_PAGE: ("F-临时", Element.ITEM),
    EMPTY_COLUMN: ("F-慈善", Element.ITEM),
}
_NAMES = {
    HOME: "home",
    ROBOTS: "robots",
    COLUMN: "column",
    ARTICLE: "article",
    FILE: "file",
    SECOND_PAGE: "second page",
    EMPTY_COLUMN: "empty column",
}


@dataclass(frozen=True, slots=True)
class Case:
    """`states`: those the page at `place` may end in; `reason`: what its ledger line must say."""

    name: str
    make: Callable[[], Site]
    place: str
    verdict: Verdict
    states: frozenset[FetchState]
    reason: str = ""


Damage = Callable[[bytes], Answer]
"""The answer for a page, given the body it should have."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to spoil a page. `states` and `reason` as in `Case`."""

    name: str
    damage: Damage
    states: frozenset[FetchState]
    reason: str = ""
    verdict: Verdict = Verdict.INCONCLUSIVE
    patience: float = 20.0

    @property
    def id(self) -> str:
        return self.name.partition(" ")[0]

    def fits(self, place: str) -> bool:
        """Whether the page there has what the fault spoils; a file gives no page to redirect to or to log in at."""
        if place == FILE:
            return self.id in ("N06", "N07", "N08", "H01", "H16", "J02")
        if place == ROBOTS:
            return self.id != "H07"  # an empty file holds no rules
        return self.id not in ("C08", "M08") or place == COLUMN

    def at(self, place: str) -> Case:
        def make() -> Site:
            return Site({**twin.answers(), place: self.damage(body_at(place))}, GONE, patience=self.patience)

        return Case(f"{self.name}, {_NAMES[place]}", make, place, self.verdict, self.states, self.reason)


def body_at(place: str) -> bytes:
    answer = twin.answers()[place]
    assert isinstance(answer, Wire)
    return answer.chunks[0].partition(b"\r\n\r\n")[2]


def bare(head: str, body: bytes, end: End = End.CLOSE) -> Wire:
    return raw(head.replace("\n", "\r\n").encode() + b"\r\n\r\n" + body, end=end)


def half(body: bytes) -> bytes:
    return body[: len(body) // 2]


def whole(name: str, damage: Damage) -> Fault:
    return Fault(name, damage, frozenset({S.FETCHED}), verdict=Verdict.HARMLESS)


def text(change: Callable[[str], str]) -> Damage:
    return lambda body: http(change(body.decode()).encode())
