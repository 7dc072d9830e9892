"""One site with everything that goes wrong on the wire: each URL ends in its own state, and the ledger balances."""

import gzip
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from crawler.boundary import site_of
from crawler.fetches import FetchState
from crawler.plan import SitePlan
from crawler.store import SiteStore
from tests.crawler.crawling import ROOT, Crawled, crawl, crawl_together, run_worker
from tests.loopback import GONE, Answer, page, serve

WAF = Answer(b"<script>document.cookie='__jsl_clearance=1';location.reload()</script>", 521)
ARTICLE = page(
    "<h1>关于低保标准的通知</h1><p>"
    + "现将有关事项通知如下。" * 30
    + "</p><a href='/'>首页</a><a href='/gone'>公告</a>"
)


def redirect(to: str | None) -> Answer:
    return Answer(b"moved", 302, {} if to is None else {"Location": to})


PATHS = {
    "/article.html": FetchState.FETCHED,
    "/to-article": FetchState.ALIAS,
    "/loop-a": FetchState.REDIRECT_LOOP,
    "/loop-b": FetchState.REDIRECT_LOOP,
    "/to-itself": FetchState.REDIRECT_LOOP,
    "/off-host": FetchState.REDIRECT_OFFSITE,
    "/nowhere": FetchState.REDIRECT_BROKEN,
    "/endless0": FetchState.ALIAS,
    "/cookie": FetchState.FETCHED,
    "/gone": FetchState.NOT_FOUND,
    "/forbidden": FetchState.HTTP_FORBIDDEN,
    "/waf": FetchState.BLOCKED,
    "/busy": FetchState.HTTP_BUSY,
    "/short": FetchState.TRUNCATED,
    "/cut-gzip": FetchState.TRUNCATED,
    "/blank": FetchState.EMPTY_BODY,
    "/secret/page.html": FetchState.ROBOTS_DENIED,
}
HOME = page("".join(f"<p><a href='{path}'>栏目{number}</a></p>" for number, path in enumerate(PATHS)))
SITE = {
    "/": HOME,
    "/robots.txt": Answer(b"User-agent: *\nDisallow: /secret/", headers={"Content-Type": "text/plain"}),
    "/article.html": ARTICLE,
    "/to-article": redirect("/article.html"),
    "/loop-a": redirect("/loop-b"),
    "/loop-b": redirect("/loop-a"),
    "/to-itself": redirect("/to-itself"),
    "/off-host": redirect("http://other.invalid/"),
    "/nowhere": redirect(None),
    **{f"/endless{n}": redirect(f"/endless{n + 1}") for n in range(30)},
    "/cookie": Answer(
        b"", 302, {"Location": "/cookie", "Set-Cookie": "CT6T=1; path=/"}, unless_cookie="CT6T=1", instead=ARTICLE
    ),
    "/forbidden": Answer(b"no", 403),
    "/waf": WAF,
    "/busy": Answer(b"later", 503, {"Retry-After": "0"}),
    "/short": Answer(ARTICLE.body, cut=100),
    "/cut-gzip": Answer(
        gzip.compress(ARTICLE.body)[:-40], headers={"Content-Type": "text/html", "Content-Encoding": "gzip"}
    ),
    "/blank": Answer(b" "),
}


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, FetchState], list[str], dict[FetchState, int]]:
    folder = tmp_path_factory.mktemp("crawl")
    with serve(SITE) as server:
        plan = crawl(server, folder)
        with SiteStore(plan.folder) as store:
            states = {line.url.removeprefix(server.url): line.state for line in store.ledger.fetches()}
            return states, server.asked, dict(store.ledger.balance())


@pytest.mark.parametrize(("path", "state"), PATHS.items())
def test_each_url_ends_in_its_own_state(
    crawled: tuple[dict[str, FetchState], list[str], dict[FetchState, int]], path: str, state: FetchState
) -> None:
    assert crawled[0][path] is state


def test_the_ledger_balances(
    crawled: tuple[dict[str, FetchState], list[str], dict[FetchState, int]],
) -> None:
    states, _, balance = crawled
    assert sum(balance.values()) == len(states)
    assert FetchState.QUEUED not in balance


def test_an_endless_chain_of_redirects_is_cut(
    crawled: tuple[dict[str, FetchState], list[str], dict[FetchState, int]],
) -> None:
    states, asked, _ = crawled
    assert states["/endless10"] is FetchState.REDIRECT_LOOP
    assert "/endless11" not in asked


def test_nothing_is_fetched_twice_but_what_failed(
    crawled: tuple[dict[str, FetchState], list[str], dict[FetchState, int]],
) -> None:
    asked = crawled[1]
    again = {path for path in asked if asked.count(path) > 1}
    assert {path: asked.count(path) for path in again} == {
        "/busy": 3,
        "/short": 3,
        "/cut-gzip": 3,
        "/blank": 3,
        "/cookie": 2,
    }


ROBOTS = {
    "server error": (Answer(b"", 500), FetchState.ROBOTS_UNREACHABLE),
    "forbidden means no rules": (Answer(b"", 403), FetchState.FETCHED),
    "redirect to rules": (redirect("/rules.txt"), FetchState.ROBOTS_DENIED),
    "redirect loop": (redirect("/robots.txt"), FetchState.ROBOTS_UNREACHABLE),
    "redirect off the host": (redirect("http://other.invalid/"), FetchState.ROBOTS_UNREACHABLE),
    "web page": (page("登录"), FetchState.ROBOTS_UNREACHABLE),
}


@pytest.fixture(scope="module")
def behind_robots(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Crawled]:
    rules = Answer(b"User-agent: *\nDisallow: /", headers={"Content-Type": "text/plain"})
    sites = {name: {"/robots.txt": robots, "/rules.txt": rules, "/": ARTICLE} for name, (robots, _) in ROBOTS.items()}
    return crawl_together(sites, tmp_path_factory.mktemp("robots"))


@pytest.mark.parametrize("robots", ROBOTS)
def test_robots(behind_robots: Mapping[str, Crawled], robots: str) -> None:
    crawled, state = behind_robots[robots], ROBOTS[robots][1]
    assert crawled.states["/"] is state
    assert ("/" in crawled.asked) == (state is FetchState.FETCHED)


def test_a_dead_host_ends_the_crawl(tmp_path: Path) -> None:
    with serve({}) as server:
        pass  # its port is closed again
    plan = crawl(server, tmp_path)
    with SiteStore(plan.folder) as store:
        states = {line.state for line in store.ledger.fetches()}
    assert states == {FetchState.NETWORK_ERROR, FetchState.ROBOTS_UNREACHABLE}


def test_plain_scrapy_runs_the_same_spider(tmp_path: Path) -> None:
    with serve({"/": page("<a href='/article.html'>通知</a>"), "/article.html": ARTICLE}) as server:
        subprocess.run(
            [sys.executable, "-m", "scrapy", "crawl", "site", "-a", f"url={server.url}/", "-a", f"folder={tmp_path}"],
            cwd=ROOT,
            check=True,
            capture_output=True,
            timeout=120,
        )
    with SiteStore(tmp_path) as store:
        states = {line.url.removeprefix(server.url): line.state for line in store.ledger.fetches()}
    assert states["/article.html"] is FetchState.FETCHED


MENU = "".join(f"<li><a href='/{name}/'>{name}</a></li>" for name in ("gone", "dibao"))
FRONT = page(f"<ul>{MENU}</ul><p>欢迎访问示范县民政局网站</p><p>今天是2026年6月30日</p>", "示范县民政局")


@pytest.fixture(scope="module")
def showing_home(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Crawled]:
    """Sites that show their home page for whatever is missing."""
    robots = {
        "no robots.txt": GONE,
        "robots.txt is missing like the rest": FRONT,
        "robots.txt is a page of its own": page("<form>用户登录</form>"),
    }
    sites = {name: {"/robots.txt": answer, "/": FRONT, "/dibao/": ARTICLE} for name, answer in robots.items()}
    return crawl_together(sites, tmp_path_factory.mktemp("home"), missing=FRONT)


@pytest.mark.parametrize(
    ("robots", "home", "gone"),
    [
        ("no robots.txt", FetchState.FETCHED, FetchState.NOT_FOUND),
        ("robots.txt is missing like the rest", FetchState.FETCHED, FetchState.NOT_FOUND),
        ("robots.txt is a page of its own", FetchState.ROBOTS_UNREACHABLE, None),
    ],
)
def test_a_site_that_shows_its_home_page_for_whatever_is_missing(
    showing_home: Mapping[str, Crawled], robots: str, home: FetchState, gone: FetchState | None
) -> None:
    states = showing_home[robots].states
    assert (states["/"], states.get("/gone/")) == (home, gone)
    assert states.get("/dibao/") is (FetchState.FETCHED if gone else None)


def test_a_site_whose_https_is_dead_is_read_over_http(tmp_path: Path) -> None:
    start = "https://127.0.0.41/"
    try:
        with serve({"/": FRONT, "/dibao/": ARTICLE}, address=("127.0.0.41", 80)):
            plan = SitePlan(site=site_of(start), folder=tmp_path / "site", start_urls=(start,), delay=0.0)
            run_worker(plan, tmp_path)
    except OSError as error:
        pytest.skip(f"port 80 is not ours to take: {error}")
    with SiteStore(plan.folder) as store:
        states = {line.url: line.state for line in store.ledger.fetches()}
    assert states[start] is FetchState.ALIAS
    assert states["http://127.0.0.41/dibao/"] is FetchState.FETCHED
