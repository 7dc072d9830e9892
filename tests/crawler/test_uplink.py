"""Our own network is down: noticed, waited out, and held against nobody (faults.md N10)."""

import asyncio
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from crawler.agenda import OFFLINE_NOTE
from crawler.boundary import site_of
from crawler.fetches import FetchState
from crawler.plan import SitePlan
from crawler.store import SiteStore
from crawler.uplink import LOOK_EVERY, Uplink
from tests.crawler.test_agenda import Clock

ROOT = Path(__file__).parents[2]


class Crawl:
    """A crawl as the uplink sees it."""

    def __init__(self, name: str) -> None:
        self.plan = SitePlan(site=name, folder=Path(name), start_urls=(f"http://{name}/",))
        self.heard: list[str] = []

    def go_offline(self, since: datetime) -> None:
        self.heard.append("offline")

    def go_on(self, since: datetime) -> None:
        self.heard.append("on")


class World:
    """Hosts that can be reached after so many looks."""

    def __init__(self, hosts: int, *, up_after_looks: int = 0) -> None:
        self.clock = Clock()
        self.looks: list[str] = []
        self.up_after = up_after_looks
        self.uplink = Uplink(self.connects, self.clock, self.sleep)
        self.crawls = [Crawl(f"site{number}") for number in range(hosts)]
        for crawl in self.crawls:
            self.uplink.join(crawl, has_answered=False)

    async def connects(self, plan: SitePlan) -> bool:
        self.looks.append(plan.site)
        return len(self.looks) > self.up_after

    async def sleep(self, seconds: float) -> None:
        self.clock.now += seconds

    def answer(self, *numbers: int) -> None:
        self.clock.now += 0.1
        for number in numbers:
            self.uplink.answered(self.crawls[number].plan)

    def fail(self, *numbers: int) -> list[bool]:
        async def each() -> list[bool]:
            return [await self.uplink.is_to_blame(self.crawls[number].plan) for number in numbers]

        self.clock.now += 0.1
        return asyncio.run(each())


@pytest.mark.parametrize(
    ("hosts", "failing", "to_blame"),
    [
        pytest.param(5, (0, 1, 2), [False, False, True], id="three of five"),
        pytest.param(6, (0, 1, 2), [False] * 3, id="three of six are not most"),
        pytest.param(2, (0, 1), [False] * 2, id="two are too few to tell"),
        pytest.param(5, (0, 0, 0, 0), [False] * 4, id="one host, again and again"),
    ],
)
def test_when_our_network_is_to_blame(hosts: int, failing: Sequence[int], to_blame: list[bool]) -> None:
    world = World(hosts, up_after_looks=1)
    world.answer(hosts - 1)
    assert world.fail(*failing) == to_blame
    assert [crawl.heard for crawl in world.crawls] == [["offline", "on"] if any(to_blame) else []] * hosts


def test_a_host_that_answers_meanwhile_clears_our_network() -> None:
    world = World(5, up_after_looks=99)
    world.answer(4)
    world.fail(0, 1)
    world.answer(4)
    assert (world.fail(2), world.looks) == ([False], [])


def test_dead_hosts_at_the_end_of_a_run_stay_dead() -> None:
    """Only they are left, and a host that answered before still does: looked at, not waited for."""
    world = World(5, up_after_looks=0)
    world.answer(3, 4)
    for crawl in world.crawls[3:]:
        world.uplink.leave(crawl)
    assert world.fail(0, 1, 2) == [False] * 3
    assert set(world.looks) == {"site3", "site4"}
    assert world.crawls[0].heard == []


def test_a_look_every_while_until_a_host_is_reached() -> None:
    world = World(4, up_after_looks=10)
    world.answer(3)
    before = world.clock.now
    assert world.fail(0, 1, 2)[-1]
    assert world.looks == ["site3"] * 11
    assert world.clock.now - before == pytest.approx(10 * LOOK_EVERY - LOOK_EVERY + 0.1)


def test_a_roster_of_dead_hosts_is_not_waited_for_for_ever() -> None:
    world = World(3, up_after_looks=10**6)
    assert world.fail(0, 1, 2) == [False] * 3
    assert world.crawls[0].heard == ["offline", "on"]


# ---- with sites that really fall silent ---------------------------------------------------------------------------

SITES, ARTICLES = 4, 12
DELAY = 0.02  # seconds; without one a host that fails is given up within milliseconds, before others are heard to fail
CUT_AFTER = SITES * ARTICLES // 3  # pages served: all sites are under way, none has ended
CHILD = """
import asyncio, sys, threading
from pathlib import Path
from crawler import worker
from crawler.plan import SitePlan
from crawler.uplink import Uplink, connects
threading.Thread(target=worker._end_with_parent, daemon=True).start()
plans = [SitePlan.read(Path(one)) for one in sys.argv[1:]]
worker.crawl(plans, Uplink(connects, sleep=lambda _: asyncio.sleep(0.05)))
"""


class Cable:
    """Several small sites on loopback that can all be cut off, and put back at the same addresses."""

    def __init__(self) -> None:
        self.is_cut = False
        self.is_enough, self.was_cut = threading.Event(), threading.Event()
        self.served = 0
        self.ports = [0] * SITES
        self._servers: list[ThreadingHTTPServer] = []

    def plug_in(self) -> None:
        cable = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                cable.served += 1
                if cable.served >= CUT_AFTER and not cable.was_cut.is_set():
                    cable.is_enough.set()
                    cable.was_cut.wait(timeout=60)  # what comes now finds nobody
                if cable.is_cut:
                    self.close_connection = True
                    return
                links = "".join(f"<p><a href='/{n}.html'>第{n}篇</a></p>" for n in range(ARTICLES))
                is_page = self.path == "/" or (self.path.endswith(".html") and "probe" not in self.path)
                shown = links if self.path == "/" else f"<a href='/'>首页</a><h1>第{self.path[1:-5]}篇</h1>"
                body = f"<html><body>{shown}<p>{'政务公开' * 99}</p></body></html>".encode() if is_page else b""
                self.send_response(200 if is_page else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
                time.sleep(0.005)

            def log_message(self, *_: object) -> None:
                pass

        servers = [ThreadingHTTPServer(("127.0.0.1", port), Handler, bind_and_activate=False) for port in self.ports]
        for server in servers:
            server.daemon_threads = True
            server.server_bind()
        self.is_cut = False
        for server in servers:  # bound before any of them listens, so that all are back at once
            server.server_activate()
            threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        self.ports = [server.server_address[1] for server in servers]
        self._servers = servers

    def cut(self) -> None:
        self.is_cut = True
        for server in self._servers:
            server.shutdown()
            server.server_close()
        self._servers = []
        self.was_cut.set()


@contextmanager
def crawling(plans: Sequence[SitePlan], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    for plan in plans:
        plan.folder.mkdir(parents=True, exist_ok=True)
        plan.write(plan.folder / "plan.json")
    command = [sys.executable, "-c", CHILD, *(str(plan.folder / "plan.json") for plan in plans)]
    with (
        (folder / "log").open("ab") as log,
        subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=log, stderr=log) as child,
    ):
        try:
            yield child
        finally:
            child.kill()


def wait_until(what: object, folder: Path) -> None:
    for _ in range(1200):
        if what():  # type: ignore[operator]
            return
        time.sleep(0.05)
    pytest.fail((folder / "log").read_text())


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("is_killed", [pytest.param(False, id="waited out"), pytest.param(True, id="killed meanwhile")])
def test_nothing_that_failed_while_the_cable_was_out_is_held_against_a_site(tmp_path: Path, is_killed: bool) -> None:
    cable = Cable()
    cable.plug_in()
    urls = [f"http://127.0.0.1:{port}/" for port in cable.ports]
    plans = [
        SitePlan(site=site_of(url), folder=tmp_path / str(number), start_urls=(url,), delay=DELAY)
        for number, url in enumerate(urls)
    ]
    with crawling(plans, tmp_path) as child:
        assert cable.is_enough.wait(timeout=60), (tmp_path / "log").read_text()
        cable.cut()
        wait_until(lambda: any(OFFLINE_NOTE in SiteStore.glance(plan.folder)[1] for plan in plans), tmp_path)
        if is_killed:
            child.send_signal(signal.SIGKILL)
            child.wait()
        cable.plug_in()
        if not is_killed:
            assert child.wait(timeout=60) == 0
    if is_killed:
        with crawling(plans, tmp_path) as child:
            assert child.wait(timeout=60) == 0
    cable.cut()
    for plan in plans:
        with SiteStore(plan.folder) as store:
            assert store.ledger.balance() == {FetchState.FETCHED: ARTICLES + 1, FetchState.NOT_FOUND: 2}
            assert store.noted(OFFLINE_NOTE) is None
