"""Serves the made-up site on loopback from a process of its own, as cheaply as Python allows.

`python -m tests.bench.server COUNT SEED` prints its port and serves until its standard input ends. Pages are made and
compressed before the first request and sent as ready bytes. `GET /-/served` answers with the pages and the distinct
pages served since the last such request, so every crawler is counted by the same hand.
"""

import asyncio
import gzip
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from urllib.request import urlopen

from tests.bench.site import pages

_COMPRESSION: Final = 1  # nginx's own default
_HEAD_END: Final = b"\r\n\r\n"
_COUNTER: Final = b"/-/served"


def _answer(status: bytes, headers: bytes, body: bytes) -> bytes:
    return b"HTTP/1.1 %s\r\nServer: nginx\r\n%sContent-Length: %d\r\n\r\n%s" % (status, headers, len(body), body)


_NOT_FOUND: Final = _answer(b"404 Not Found", b"Content-Type: text/html\r\n", b"<html>404</html>")


class Site:
    """Ready answers by path, and what was asked for."""

    def __init__(self, count: int, seed: int) -> None:
        # No charset in the header: the page's own meta says it, as most offices' servers leave it.
        headers = b"Content-Type: text/html\r\nContent-Encoding: gzip\r\nVary: Accept-Encoding\r\n"
        self._answers = {
            page.path.encode(): _answer(b"200 OK", headers, gzip.compress(page.html.encode(), _COMPRESSION, mtime=0))
            for page in pages(count, seed)
        }
        self._served = 0
        self._paths: set[bytes] = set()

    def answer(self, path: bytes) -> bytes:
        if path == _COUNTER:
            body = b"%d %d" % (self._served, len(self._paths))
            self._served, self._paths = 0, set()
            return _answer(b"200 OK", b"Content-Type: text/plain\r\n", body)
        found = self._answers.get(path)
        if found is None:
            return _NOT_FOUND
        self._served += 1
        self._paths.add(path)
        return found


class _Connection(asyncio.Protocol):
    """Keep-alive, one request after the other; GET only, so a request ends with its head."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        while _HEAD_END in self._received:
            head, _, self._received = self._received.partition(_HEAD_END)
            path = head.split(b" ", 2)[1]
            self._transport.write(self._site.answer(path))


async def _serve(site: Site) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Connection(site), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


@contextmanager
def serving(count: int, seed: int) -> Iterator[str]:
    """The URL of the home page of a site served by another process."""
    command = [sys.executable, "-m", "tests.bench.server", str(count), str(seed)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdin
        assert server.stdout
        yield f"http://127.0.0.1:{int(server.stdout.readline())}/"
        server.stdin.close()


def served(home: str) -> tuple[int, int]:
    """Pages and distinct pages served since the last call."""
    with urlopen(home + _COUNTER.decode().lstrip("/")) as answer:
        total, distinct = answer.read().split()
    return int(total), int(distinct)


if __name__ == "__main__":
    asyncio.run(_serve(Site(int(sys.argv[1]), int(sys.argv[2]))))
