"""Dead hosts must not delay the others (faults.md N14): many small sites in one process, some of which never answer."""

import asyncio
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from crawler.boundary import site_of
from crawler.plan import SitePlan

SITES, DEAD_SHARE, PAGES, ROUNDS = 160, 0.05, 5, 5
_LONGEST = 600.0  # seconds


@dataclass(slots=True)
class Sites:
    """Answering and silent ports; `waiting` are paths of the good ones not yet asked for."""

    good: list[int] = field(default_factory=list)
    dead: list[int] = field(default_factory=list)
    waiting: set[tuple[int, bytes]] = field(default_factory=set)
    all_asked: threading.Event = field(default_factory=threading.Event)

    def expect_all(self) -> None:
        self.waiting = {(port, b"/%d.html" % number) for port in self.good for number in range(PAGES)}
        self.all_asked.clear()


def dead_hosts() -> bool:
    with _serving(SITES, int(SITES * DEAD_SHARE)) as sites, tempfile.TemporaryDirectory() as temporary:
        ratios = []
        for turn in range(ROUNDS):
            alone = _seconds(sites, sites.good, Path(temporary) / f"{turn}-alone")
            mixed = _seconds(sites, _mixed(sites), Path(temporary) / f"{turn}-mixed")
            ratios.append(mixed / alone)
            print(f"round {turn + 1}: {len(sites.good)} good sites alone {alone:.1f} s, "
                  f"beside {len(sites.dead)} dead ones {mixed:.1f} s, ratio {mixed / alone:.2f}")  # fmt: skip
    median = sorted(ratios)[len(ratios) // 2]
    print(f"delay by dead hosts: median ratio {median:.2f} (aim ≤ 1.10)")
    return median <= 1.10


def _mixed(sites: Sites) -> list[int]:
    """The dead ones spread evenly among the others, the first of all among them."""
    step = len(sites.good) // len(sites.dead)
    ports = list(sites.good)
    for number, port in enumerate(sites.dead):
        ports.insert(number * (step + 1), port)
    return ports


def _seconds(sites: Sites, ports: Sequence[int], folder: Path) -> float:
    """From the start of the crawl until every page of every good site has been asked for."""
    sites.expect_all()
    paths = []
    for port in ports:
        url = f"http://127.0.0.1:{port}/"
        plan = SitePlan(site=site_of(url), folder=folder / str(port), start_urls=(url,), delay=0.0)
        plan.folder.mkdir(parents=True)
        plan.write(plan.folder / "plan.json")
        paths.append(str(plan.folder / "plan.json"))
    command = [sys.executable, "-m", "crawler.worker", *paths]
    started = time.monotonic()
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=log, stderr=log) as worker,
    ):
        finished = sites.all_asked.wait(_LONGEST)
        seconds = time.monotonic() - started
        worker.kill()
    return seconds if finished else float("inf")


@contextmanager
def _serving(good: int, dead: int) -> Iterator[Sites]:
    sites = Sites()
    loop = asyncio.new_event_loop()
    ready = threading.Event()

    async def begin() -> None:
        for _ in range(good):
            server = await loop.create_server(lambda: _Answering(sites), "127.0.0.1", 0)
            sites.good.append(server.sockets[0].getsockname()[1])
        for _ in range(dead):
            server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)  # accepts, and says nothing
            sites.dead.append(server.sockets[0].getsockname()[1])
        ready.set()

    def serve() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(begin())
        loop.run_forever()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    ready.wait()
    try:
        yield sites
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()


class _Answering(asyncio.Protocol):
    _LINKS = "".join(f"<p><a href='/{number}.html'>第{number}篇</a></p>" for number in range(PAGES))
    _BODY = f"<html><body>{_LINKS}<p>{'政务公开' * 200}</p></body></html>".encode()
    _PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n%s" % (
        len(_BODY),
        _BODY,
    )
    _NONE = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"

    def __init__(self, sites: Sites) -> None:
        self._sites = sites

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._port = transport.get_extra_info("sockname")[1]

    def data_received(self, data: bytes) -> None:
        path = data.split(b" ", 2)[1]
        is_page = path == b"/" or (self._port, path) in self._sites.waiting or path[1:2].isdigit()
        self._transport.write(self._PAGE if is_page else self._NONE)
        self._sites.waiting.discard((self._port, path))
        if not self._sites.waiting:
            self._sites.all_asked.set()
