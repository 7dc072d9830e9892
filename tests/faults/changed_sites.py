"""The twin site with more than one address changed, and the cases made of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from crawler.fetches import FetchState
from tests.faults import twin
from tests.faults.faults import Case, S, Verdict
from tests.faults.server import Answer, Asked, Site, Wire, http
from tests.faults.twin import GONE


def first(*answers: Answer) -> Answer:
    """One answer after the other, the last one for ever."""

    def answer(asked: Asked) -> Wire:
        chosen = answers[min(asked.nth, len(answers)) - 1]
        return chosen if isinstance(chosen, Wire) else chosen(asked)

    return answer


def site(changes: Mapping[str, Answer | None], *, missing: Answer = GONE, **kwargs: object) -> Site:
    answers = {path: answer for path, answer in {**twin.answers(), **changes}.items() if answer is not None}
    return replace(Site(answers, missing), **kwargs)  # type: ignore[arg-type]


def page(path: str, change: Callable[[str], str]) -> Answer:
    return http(change(twin.texts()[path]).encode())


UNREAD = {S.NETWORK_ERROR, S.TIMEOUT, S.ROBOTS_UNREACHABLE, S.HOST_SUSPENDED, S.BLOCKED}


def replacing(old: str, new: str) -> Callable[[str], str]:
    """The first `old` of a page is `new`."""
    return lambda text: text.replace(old, new, 1)


NO, YES, FAIR = Verdict.INCONCLUSIVE, Verdict.HARMLESS, Verdict.FAIR


def case(name: str, place: str, verdict: Verdict, states: set[FetchState], reason: str = "", *, site: Site) -> Case:
    return Case(name, lambda: site, place, verdict, frozenset(states), reason)
