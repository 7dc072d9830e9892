"""Every URL decided on ends in exactly one state, and what is queued survives anything."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler.fetches import FetchState, Link, Role
from crawler.sought import Sought, SoughtWords
from crawler.store import SiteStore

AT = datetime(2026, 6, 30, 8, 0, tzinfo=UTC)


def link(path: str, role: Role = Role.OTHER, text: str = "") -> Link:
    return Link(f"http://site/{path}", text, role)


@pytest.fixture
def store(tmp_path: Path) -> SiteStore:
    return SiteStore(tmp_path, SoughtWords([Sought(("低保",))]))


def taken(store: SiteStore) -> list[str]:
    order = []
    while turn := store.ledger.take():
        order.append(turn.url.removeprefix("http://site/"))
    return order


def test_columns_come_before_rows_and_hinted_ones_first(store: SiteStore) -> None:
    store.ledger.decide(
        [
            link("other"),
            link("article", Role.ARTICLE),
            link("column", Role.COLUMN, "通知公告"),
            link("dibao", Role.COLUMN, "低保"),
            link("page2", Role.LIST_PAGE),
            link("robots.txt", Role.ROBOTS),
        ],
        None,
    )
    assert taken(store) == ["robots.txt", "dibao", "column", "page2", "article", "other"]


def test_a_stronger_reason_moves_a_queued_url_forward_once(store: SiteStore) -> None:
    store.ledger.decide([link("a"), link("b", Role.ARTICLE)], None)
    store.ledger.decide([link("a", Role.COLUMN, "栏目")], "http://site/map")
    assert taken(store) == ["a", "b"]
    line = {fetch.url: fetch for fetch in store.ledger.fetches()}["http://site/a"]
    assert (line.role, line.text, line.found_on) == (Role.COLUMN, "栏目", "http://site/map")


def test_what_was_taken_but_not_settled_is_queued_again_after_a_crash(store: SiteStore, tmp_path: Path) -> None:
    store.ledger.decide([link("a"), link("b")], None)
    store.ledger.take()
    store.close()  # nothing was settled
    assert taken(SiteStore(tmp_path)) == ["a", "b"]


def test_depth_counts_the_pages_that_lead_one_to_another_but_not_those_of_a_list(store: SiteStore) -> None:
    store.ledger.decide([link("", Role.START)], None)
    store.ledger.decide([link("a", Role.COLUMN)], "http://site/")
    store.ledger.decide([link("a2", Role.LIST_PAGE)], "http://site/a")
    store.ledger.decide([link("b", Role.COLUMN)], "http://site/a2")
    assert [store.ledger.depth(f"http://site/{path}") for path in ("", "a", "a2", "b")] == [1, 2, 2, 3]


def test_the_states_add_up_to_the_urls_decided_on(store: SiteStore) -> None:
    store.ledger.decide([link("a"), link("b"), link("c"), link("x" * 3000)], None)
    store.ledger.settle("http://site/a", FetchState.FETCHED, fetched_at=AT)
    store.ledger.settle("http://site/b", FetchState.NOT_FOUND, http_status=404)
    store.ledger.settle_rest(FetchState.BUDGET, "达到采集页数上限")
    assert store.ledger.balance() == {
        FetchState.BUDGET: 1,
        FetchState.FETCHED: 1,
        FetchState.NOT_FOUND: 1,
        FetchState.URL_TOO_LONG: 1,
    }
    assert taken(store) == []


def test_settling_twice_is_a_bug(store: SiteStore) -> None:
    store.ledger.decide([link("a")], None)
    store.ledger.settle("http://site/a", FetchState.FETCHED)
    with pytest.raises(RuntimeError, match="settled twice"):
        store.ledger.settle("http://site/a", FetchState.NOT_FOUND)


@pytest.mark.parametrize(
    ("redirects", "states"),
    [
        pytest.param([("a", "b")], {"a": FetchState.ALIAS}, id="to another page"),
        pytest.param([("a", "a")], {"a": FetchState.REDIRECT_LOOP}, id="to itself"),
        pytest.param(
            [("a", "b"), ("b", "a")],
            {"a": FetchState.REDIRECT_LOOP, "b": FetchState.REDIRECT_LOOP},
            id="ring of two",
        ),
        pytest.param(
            [("a", "b"), ("b", "c"), ("c", "b")],
            {"a": FetchState.ALIAS, "b": FetchState.REDIRECT_LOOP, "c": FetchState.REDIRECT_LOOP},
            id="tail into a ring",
        ),
    ],
)
def test_redirects(store: SiteStore, redirects: list[tuple[str, str]], states: dict[str, FetchState]) -> None:
    store.ledger.decide([link("a"), link("b"), link("c")], None)
    for source, target in redirects:
        store.ledger.settle_alias(f"http://site/{source}", f"http://site/{target}", 302, AT)
    settled = {
        fetch.url.removeprefix("http://site/"): fetch.state
        for fetch in store.ledger.fetches()
        if fetch.state is not FetchState.QUEUED
    }
    assert settled == states


def test_a_page_whose_evidence_is_lost_is_fetched_again(store: SiteStore, tmp_path: Path) -> None:
    store.ledger.decide([link("kept"), link("lost")], None)
    kept = store.archive.keep("http://site/kept", AT, 200, {"Content-Type": ("text/html",)}, b"<p>kept")
    store.ledger.settle("http://site/kept", FetchState.FETCHED, sha256=kept)
    store.ledger.settle("http://site/lost", FetchState.FETCHED, sha256="0" * 64)
    store.close()
    assert taken(SiteStore(tmp_path)) == ["lost"]


def test_the_archive_gives_back_what_was_received(store: SiteStore) -> None:
    headers = {"Content-Type": ("text/html",), "Set-Cookie": ("a=1", "b=2")}
    sha256 = store.archive.keep("http://site/a", AT, 200, headers, "<p>低保".encode())
    response = store.archive.read(sha256)
    assert response is not None
    assert (response.body.decode(), response.headers, response.http_status) == ("<p>低保", headers, 200)
    assert store.archive.read("0" * 64) is None


def test_what_was_left_alone_can_be_taken_up_once_more(store: SiteStore, tmp_path: Path) -> None:
    store.ledger.decide([link("old", Role.ARTICLE, "会议"), link("new", Role.ARTICLE, "会议")], "http://site/news/")
    store.ledger.leave(["http://site/old"], "早于检查期")
    assert [store.ledger.is_left(f"http://site/{path}") for path in ("old", "new")] == [True, False]
    store.ledger.take_up(link("old", Role.ARTICLE, "低保会议"), "http://site/dibao/")
    assert taken(store) == ["old", "new"], "its new words hold a hint"
    assert store.ledger.balance() == {FetchState.QUEUED: 2}


def test_only_what_waits_can_be_left_alone(store: SiteStore, tmp_path: Path) -> None:
    store.ledger.decide([link("read"), link("old")], None)
    store.ledger.settle("http://site/read", FetchState.FETCHED)
    store.ledger.leave(["http://site/read", "http://site/old", "http://site/unknown"], "早于检查期")
    assert store.ledger.balance() == {FetchState.FETCHED: 1, FetchState.OUT_OF_PERIOD: 1}
    store.close()
    assert SiteStore(tmp_path).ledger.is_left("http://site/old"), "also by the next process"


def test_rows_of_a_hinted_column_come_before_others(store: SiteStore) -> None:
    store.ledger.decide([link("news", Role.LIST_PAGE, "2"), link("a", Role.ARTICLE, "某通知")], None)
    store.ledger.decide(
        [link("dibao", Role.LIST_PAGE, "2"), link("b", Role.ARTICLE, "某通知")], None, in_sought_place=True
    )
    assert taken(store) == ["dibao", "news", "b", "a"]


def test_nothing_is_handed_out_twice(store: SiteStore) -> None:
    store.ledger.decide([link("a", Role.ARTICLE)], None)
    store.ledger.leave(["http://site/a"], "早于检查期")
    store.ledger.take_up(link("a", Role.ARTICLE), "http://site/b")
    assert (taken(store), taken(store)) == (["a"], [])
