"""robots.txt first; retries after a rest; a host that only fails is left alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from crawler.agenda import FAILURES_TO_SUSPEND, TRIES, Agenda
from crawler.ledger import Turn
from crawler.plan import SitePlan
from crawler.records import FetchState, Link, Role
from crawler.robots import Robots, RobotsState, read_robots
from crawler.store import SiteStore

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


@pytest.mark.parametrize(
    ("states", "suspended"),
    [
        pytest.param([FetchState.TIMEOUT] * FAILURES_TO_SUSPEND, True, id="nothing but time-outs"),
        pytest.param([FetchState.BLOCKED] * FAILURES_TO_SUSPEND, True, id="blocked midway"),
        pytest.param([FetchState.TIMEOUT] * 4 + [FetchState.FETCHED, FetchState.TIMEOUT], False, id="one page between"),
        pytest.param([FetchState.NOT_FOUND] * 20, False, id="dead links are answers"),
    ],
)
def test_breaker(plan: SitePlan, states: list[FetchState], suspended: bool) -> None:
    _, agenda = open_agenda(plan)
    assert [agenda.heard(state) for state in states][-1] is suspended


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
