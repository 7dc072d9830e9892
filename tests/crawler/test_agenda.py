"""robots.txt first; retries after a rest; a host that only fails is left alone."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crawler.agenda import ROBOTS_AGE, TRIES, Agenda
from crawler.breaker import FAILURES_TO_REST, Breaker
from crawler.fetches import FetchState, Link, Role
from crawler.ledger import Turn
from crawler.plan import SitePlan
from crawler.robots import Robots, RobotsState, read_robots
from crawler.store import SiteStore

AT = datetime(2026, 6, 30, 8, 0, tzinfo=UTC)
ALLOW = Robots(RobotsState.ALLOW_ALL, "", "")


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def plan(tmp_path: Path) -> SitePlan:
    return SitePlan(site="site", folder=tmp_path, start_urls=("http://site/",), delay=1.0)


def open_agenda(plan: SitePlan, clock: Clock | None = None) -> tuple[SiteStore, Agenda]:
    store = SiteStore(plan.folder)
    return store, Agenda(store, plan, clock or Clock())


def learn(store: SiteStore, agenda: Agenda, robots: Robots) -> None:
    turn = agenda.next()
    assert turn is not None
    assert turn.role is Role.ROBOTS
    agenda.heard(FetchState.FETCHED)
    with store.transaction():
        store.ledger.settle(turn.url, FetchState.FETCHED)
        agenda.learn_robots(robots)
    probe = agenda.next()
    assert probe is not None
    assert probe.role is Role.PROBE
    agenda.heard(FetchState.NOT_FOUND)
    with store.transaction():
        store.ledger.settle(probe.url, FetchState.NOT_FOUND)


def must(turn: Turn | None) -> Turn:
    assert turn is not None
    return turn


def test_nothing_else_is_fetched_while_robots_rests(plan: SitePlan) -> None:
    clock = Clock()
    _, agenda = open_agenda(plan, clock)
    robots = must(agenda.next())
    agenda.heard(FetchState.TIMEOUT)
    assert agenda.try_again(robots, FetchState.TIMEOUT)
    assert agenda.next() is None
    assert agenda.pending()
    clock.now = 60.0
    assert must(agenda.next()).url == "http://site/robots.txt"


def test_a_second_look_is_given_once_and_after_a_rest(plan: SitePlan) -> None:
    clock = Clock()
    store, agenda = open_agenda(plan, clock)
    learn(store, agenda, ALLOW)
    turn = must(agenda.next())
    assert agenda.look_again(turn)
    assert agenda.next() is None
    clock.now = 60.0
    assert must(agenda.next()).url == turn.url
    assert not agenda.look_again(turn)


def test_what_robots_forbids_is_settled_unseen(plan: SitePlan) -> None:
    store, agenda = open_agenda(plan)
    learn(store, agenda, Robots(RobotsState.RULES, "User-agent: *\nDisallow: /mzj/", ""))
    with store.transaction():
        store.ledger.decide([Link("http://site/mzj/1.html", "", Role.COLUMN)], "http://site/")
    assert must(agenda.next()).url == "http://site/"
    assert agenda.next() is None, "one at a time"
    agenda.heard(FetchState.FETCHED)
    store.ledger.settle("http://site/", FetchState.FETCHED)
    assert agenda.next() is None
    assert store.ledger.balance()[FetchState.ROBOTS_DENIED] == 1


def test_a_resumed_crawl_remembers_robots(plan: SitePlan) -> None:
    store, agenda = open_agenda(plan)
    learn(store, agenda, ALLOW)
    store.close()
    _, resumed = open_agenda(plan)
    assert must(resumed.next()).url == "http://site/"


def test_a_failed_page_is_tried_three_times_then_settled(plan: SitePlan) -> None:
    clock = Clock()
    store, agenda = open_agenda(plan, clock)
    learn(store, agenda, ALLOW)
    tries = 0
    while turn := agenda.next():
        tries += 1
        agenda.heard(FetchState.TIMEOUT)
        if not agenda.try_again(turn, FetchState.TIMEOUT):
            break
        clock.now += 100.0
    assert tries == TRIES


def test_a_blocked_page_is_not_tried_again(plan: SitePlan) -> None:
    store, agenda = open_agenda(plan)
    learn(store, agenda, ALLOW)
    assert not agenda.try_again(must(agenda.next()), FetchState.BLOCKED)


def test_retry_after_is_obeyed(plan: SitePlan) -> None:
    clock = Clock()
    store, agenda = open_agenda(plan, clock)
    learn(store, agenda, ALLOW)
    agenda.pause(120.0)
    clock.now = 119.0
    assert (agenda.next(), agenda.pending()) == (None, True)
    clock.now = 120.0
    assert must(agenda.next()).url == "http://site/"


DEAD = [FetchState.TIMEOUT]


@pytest.mark.parametrize(
    ("states", "ended_after", "rested"),
    [
        pytest.param(DEAD * FAILURES_TO_REST, None, 60.0, id="five in a row: a rest"),
        pytest.param(DEAD * (FAILURES_TO_REST + 1), None, 180.0, id="silent after it: a longer one"),
        pytest.param(DEAD * 20, FAILURES_TO_REST + 2, 180.0, id="silent after that: no more"),
        pytest.param([FetchState.BLOCKED] * 20, FAILURES_TO_REST + 2, 180.0, id="blocked midway"),
        pytest.param(DEAD * 4 + [FetchState.FETCHED] + DEAD * 4, None, 0.0, id="one page between"),
        pytest.param(DEAD * 5 + [FetchState.FETCHED] + DEAD * 4, None, 60.0, id="alive again after the rest"),
        pytest.param(
            (DEAD * 5 + [FetchState.FETCHED]) * 2 + DEAD * 5, 17, 180.0, id="a host that mostly fails gets two rests"
        ),
        pytest.param(
            (DEAD * 5 + [FetchState.FETCHED] * 20) * 5, None, 300.0, id="trusted again after twenty pages in a row"
        ),
        pytest.param([FetchState.NOT_FOUND] * 20, None, 0.0, id="dead links are answers"),
    ],
)
def test_breaker(states: list[FetchState], ended_after: int | None, rested: float) -> None:
    clock = Clock()
    breaker = Breaker(1.0, clock)
    waited, after = 0.0, None
    for number, state in enumerate(states, 1):
        if breaker.heard(state):
            after = number
            break
        waited += max(breaker.rests_until - clock.now, 0.0)
        clock.now = max(breaker.rests_until, clock.now)
    assert (after, waited) == (ended_after, rested)


def test_a_site_that_blocked_us_is_read_more_slowly_after_the_rest() -> None:
    clock = Clock()
    breaker = Breaker(1.0, clock)
    for _ in range(FAILURES_TO_REST):
        breaker.heard(FetchState.BLOCKED)
    clock.now = breaker.rests_until
    breaker.heard(FetchState.FETCHED)
    assert breaker.rests_until - clock.now == 3.0, "beside the usual delay of one"


def test_the_usual_pace_is_taken_up_again() -> None:
    clock = Clock()
    breaker = Breaker(1.0, clock)
    breaker.heard(FetchState.HTTP_BUSY)
    waits = []
    for _ in range(21):
        clock.now = max(clock.now, breaker.rests_until)
        breaker.heard(FetchState.FETCHED)
        waits.append(breaker.rests_until - clock.now)
    assert waits == [1.0] * 19 + [0.0] * 2


def test_a_resting_host_is_asked_nothing_and_then_once(plan: SitePlan) -> None:
    clock = Clock()
    store, agenda = open_agenda(plan, clock)
    learn(store, agenda, ALLOW)
    with store.transaction():
        store.ledger.decide([Link(f"http://site/{number}", "") for number in range(20)], None)
    for _ in range(FAILURES_TO_REST):
        turn = must(agenda.next())
        assert not agenda.heard(FetchState.BLOCKED)
        with store.transaction():
            store.ledger.settle(turn.url, FetchState.BLOCKED)
    assert (agenda.next(), agenda.pending()) == (None, True)
    clock.now = 59.0
    assert agenda.next() is None
    clock.now = 60.0
    must(agenda.next())
    agenda.heard(FetchState.BLOCKED)
    clock.now = 179.0
    assert agenda.next() is None, "the second rest is twice as long"


@pytest.mark.parametrize(
    ("hours", "asked"),
    [pytest.param(23, "http://site/", id="fresh rules"), pytest.param(24, "http://site/robots.txt", id="a day old")],
)
def test_robots_is_read_again_after_a_day(plan: SitePlan, hours: int, asked: str) -> None:
    clock = Clock()
    store, agenda = open_agenda(plan, clock)
    learn(store, agenda, Robots(RobotsState.RULES, "User-agent: *\nDisallow: /robots.txt", ""))
    clock.now = hours * 3600.0
    assert must(agenda.next()).url == asked


def test_the_later_rules_hold(plan: SitePlan) -> None:
    clock = Clock()
    store, agenda = open_agenda(plan, clock)
    learn(store, agenda, ALLOW)
    clock.now = ROBOTS_AGE
    turn = must(agenda.next())
    agenda.heard(FetchState.FETCHED)
    with store.transaction():
        store.ledger.settle(turn.url, FetchState.FETCHED)
        agenda.learn_robots(Robots(RobotsState.RULES, "User-agent: *\nDisallow: /", ""))
    assert agenda.next() is None
    assert store.ledger.balance()[FetchState.ROBOTS_DENIED] == 1


def test_the_age_of_the_rules_outlives_the_process(plan: SitePlan) -> None:
    store, agenda = open_agenda(plan)
    turn = must(agenda.next())
    agenda.heard(FetchState.FETCHED)
    with store.transaction():
        store.ledger.settle(turn.url, FetchState.FETCHED, fetched_at=AT)
        agenda.learn_robots(ALLOW)
        store.ledger.settle(next(line.url for line in store.ledger.fetches_of(Role.PROBE)), FetchState.NOT_FOUND)
    store.close()
    store = SiteStore(plan.folder)
    assert must(Agenda(store, plan, Clock(), lambda: AT + timedelta(hours=25)).next()).role is Role.ROBOTS


def test_failures_of_our_own_network_are_put_to_the_site_again(plan: SitePlan) -> None:
    """Given up for an unreadable robots.txt, with nothing left to do: all of it waits again."""
    store, agenda = open_agenda(plan)
    robots = must(agenda.next())
    agenda.heard(FetchState.NETWORK_ERROR)
    with store.transaction():
        store.ledger.settle(robots.url, FetchState.NETWORK_ERROR, reason="域名无法解析", fetched_at=datetime.now(UTC))
        agenda.learn_robots(Robots(RobotsState.UNREACHABLE, "", "域名无法解析"))
    since = datetime.now(UTC) - timedelta(seconds=60)
    agenda.go_offline(since)
    assert store.ledger.balance() == {FetchState.QUEUED: 2}, "at once, should we be killed"
    assert (agenda.next(), agenda.pending()) == (None, True)
    agenda.go_on(since)
    assert must(agenda.next()).url == robots.url


def test_failures_from_before_the_outage_stand(plan: SitePlan) -> None:
    store, agenda = open_agenda(plan)
    learn(store, agenda, ALLOW)
    start = must(agenda.next())
    agenda.heard(FetchState.TIMEOUT)
    with store.transaction():
        store.ledger.settle(start.url, FetchState.TIMEOUT, fetched_at=AT)
    agenda.go_offline(AT + timedelta(seconds=1))
    agenda.go_on(AT + timedelta(seconds=1))
    assert store.ledger.balance()[FetchState.TIMEOUT] == 1


def test_the_budget_ends_the_crawl_and_names_what_is_left(plan: SitePlan) -> None:
    store, agenda = open_agenda(replace(plan, budget=1))
    learn(store, agenda, ALLOW)
    start = must(agenda.next())
    agenda.heard(FetchState.FETCHED)
    with store.transaction():
        store.ledger.settle(start.url, FetchState.FETCHED)
        store.ledger.decide([Link("http://site/a", ""), Link("http://site/b", "")], start.url)
        agenda.count_page()
    assert (agenda.next(), agenda.pending()) == (None, False)
    assert store.ledger.balance()[FetchState.BUDGET] == 2


@pytest.mark.parametrize(
    ("state", "status", "body", "meaning"),
    [
        pytest.param(FetchState.FETCHED, 200, b"User-agent: *\nDisallow: /a", RobotsState.RULES, id="rules"),
        pytest.param(FetchState.EMPTY_BODY, 200, b"", RobotsState.RULES, id="empty file"),
        pytest.param(FetchState.NOT_FOUND, 404, b"<html>", RobotsState.ALLOW_ALL, id="none"),
        pytest.param(FetchState.HTTP_FORBIDDEN, 403, b"", RobotsState.ALLOW_ALL, id="forbidden"),
        pytest.param(FetchState.HTTP_BUSY, 429, b"", RobotsState.UNREACHABLE, id="busy"),
        pytest.param(FetchState.HTTP_BUSY, 503, b"", RobotsState.UNREACHABLE, id="unavailable"),
        pytest.param(FetchState.NETWORK_ERROR, None, b"", RobotsState.UNREACHABLE, id="no answer"),
        pytest.param(FetchState.BLOCKED, 412, b"<script>", RobotsState.UNREACHABLE, id="challenge"),
        pytest.param(FetchState.FETCHED, 200, b"\n<!DOCTYPE html>", RobotsState.UNREACHABLE, id="a web page"),
    ],
)
def test_what_an_answer_to_robots_means(
    state: FetchState, status: int | None, body: bytes, meaning: RobotsState
) -> None:
    assert read_robots(state, status, "", body).state is meaning
