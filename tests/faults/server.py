"""A web server on loopback that can misbehave on the wire: it writes exactly the bytes it is told, and ends as told.

One thread serves any number of sites, each on a port of its own.
"""

import asyncio
import contextlib
import socket
import ssl
import struct
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import assert_never

_RESET_ON_CLOSE = struct.pack("ii", 1, 0)  # SO_LINGER: close with RST
_LONGEST_REQUEST = 64 * 1024


class End(Enum):
    """How a connection ends after the last byte."""

    CLOSE = auto()
    RESET = auto()
    SILENCE = auto()  # open, and nothing more comes


@dataclass(frozen=True, slots=True)
class Wire:
    """Everything written on one connection. `pause`: seconds before each chunk but the first."""

    chunks: tuple[bytes, ...]
    end: End = End.CLOSE
    pause: float = 0.0


@dataclass(frozen=True, slots=True)
class Asked:
    """One request. `nth` counts those for this path, `total` those to the site, both from 1. `body`: what a form sent."""

    path: str
    cookie: str
    nth: int
    total: int
    body: str = ""


Answer = Wire | Callable[[Asked], Wire]


class Door(Enum):
    """What a site does with connections before it reads any request."""

    OPEN = auto()
    REFUSED = auto()  # nothing listens
    BLACK_HOLE = auto()  # SYN packets are dropped: the backlog is full
    RESET = auto()  # accepted and reset at once


@dataclass(frozen=True, slots=True)
class Site:
    """`missing` answers every path that has none of its own. With `tls`, https is spoken.

    `patience`: seconds a client should wait for one answer; long, since a busy machine must not look like a fault.
    """

    answers: Mapping[str, Answer]
    missing: Answer
    door: Door = Door.OPEN
    tls: ssl.SSLContext | None = None
    patience: float = 20.0


def http(
    body: bytes = b"",
    status: str = "200 OK",
    kind: str | None = "text/html; charset=utf-8",
    headers: Sequence[str] = (),
    *,
    length: int | None = None,
    end: End = End.CLOSE,
) -> Wire:
    """An answer as it should be, but for what `headers`, `length` (Content-Length) and `end` say."""
    lines = [f"HTTP/1.1 {status}", *headers, "Connection: close"]
    if kind is not None:
        lines.append(f"Content-Type: {kind}")
    if not any(line.lower().startswith("transfer-encoding") for line in headers):
        lines.append(f"Content-Length: {len(body) if length is None else length}")
    return Wire(("\r\n".join(lines).encode() + b"\r\n\r\n" + body,), end)


def raw(*chunks: bytes, end: End = End.CLOSE, pause: float = 0.0) -> Wire:
    return Wire(chunks, end, pause)


@dataclass(slots=True)
class Served:
    """Base addresses of the sites by their names, and what each was asked for."""

    urls: dict[str, str] = field(default_factory=dict)
    asked: dict[str, list[str]] = field(default_factory=dict)


@contextmanager
def serve(sites: Mapping[str, Site]) -> Iterator[Served]:
    served, stop, started = Served(), threading.Event(), threading.Event()
    thread = threading.Thread(target=lambda: asyncio.run(_serve(sites, served, started, stop)), daemon=True)
    thread.start()
    started.wait()
    try:
        yield served
    finally:
        stop.set()
        thread.join()


async def _serve(sites: Mapping[str, Site], served: Served, started: threading.Event, stop: threading.Event) -> None:
    listening: list[asyncio.Server | socket.socket] = []
    connections: set[asyncio.Task[None]] = set()
    for name, site in sites.items():
        served.asked[name] = []
        match site.door:
            case Door.OPEN | Door.RESET:
                answering = _Answering(site, served.asked[name], connections)
                server = await asyncio.start_server(answering, "127.0.0.1", 0, limit=_LONGEST_REQUEST, ssl=site.tls)
                listening.append(server)
                port = server.sockets[0].getsockname()[1]
            case Door.REFUSED | Door.BLACK_HOLE:
                port = _closed_port(site.door, listening)
            case _ as never:
                assert_never(never)
        served.urls[name] = f"{'https' if site.tls else 'http'}://127.0.0.1:{port}"
    started.set()
    while not stop.is_set():
        await asyncio.sleep(0.05)
    for each in listening:
        each.close()
    for task in connections:
        task.cancel()
    await asyncio.gather(*connections, return_exceptions=True)


def _closed_port(door: Door, kept: list[asyncio.Server | socket.socket]) -> int:
    """A port that is bound but not listened on refuses; one whose backlog is full does not answer at all."""
    bound = socket.socket()
    bound.bind(("127.0.0.1", 0))
    kept.append(bound)
    port: int = bound.getsockname()[1]
    if door is Door.BLACK_HOLE:
        bound.listen(0)
        for _ in range(4):
            waiting = socket.socket()
            waiting.setblocking(False)
            waiting.connect_ex(("127.0.0.1", port))
            kept.append(waiting)
    return port


class _Answering:
    """Answers one request on each connection of one site."""

    def __init__(self, site: Site, asked: list[str], connections: set[asyncio.Task[None]]) -> None:
        self._site = site
        self._asked = asked
        self._connections = connections
        self._times: Counter[str] = Counter()

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._connections.add(task)
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            await self._answer(reader, writer)
        self._connections.discard(task)
        writer.transport.abort()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._site.door is Door.RESET:
            _reset_when_closed(writer)
            return
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        path = head[0].split(" ")[1]
        self._asked.append(path)
        self._times[path] += 1
        cookie = next((line[7:].strip() for line in head if line.lower().startswith("cookie:")), "")
        sent = next((int(line[15:]) for line in head if line.lower().startswith("content-length:")), 0)
        body = (await reader.readexactly(sent)).decode()
        answer = self._site.answers.get(path, self._site.missing)
        if not isinstance(answer, Wire):
            answer = answer(Asked(path, cookie, self._times[path], len(self._asked), body))
        for number, chunk in enumerate(answer.chunks):
            if number and answer.pause:
                await asyncio.sleep(answer.pause)
            writer.write(chunk)
            await writer.drain()
        match answer.end:
            case End.CLOSE:
                writer.close()
                await writer.wait_closed()
            case End.RESET:
                _reset_when_closed(writer)
            case End.SILENCE:
                await reader.read()  # until the other side gives up
            case _ as never:
                assert_never(never)


def _reset_when_closed(writer: asyncio.StreamWriter) -> None:
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
