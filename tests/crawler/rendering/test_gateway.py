"""The way out of the browser leads to public addresses and to what the roster names, and nowhere else."""

import asyncio
import socket
import struct
from collections.abc import Iterator
from contextlib import closing

import pytest

from crawler.rendering.gateway import Gateway


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with closing(socket.create_server(("127.0.0.1", 0))) as found:
        found.settimeout(0.2)
        yield found


def _connections(listener: socket.socket) -> int:
    try:
        listener.accept()[0].close()
    except TimeoutError:
        return 0
    return 1


async def _ask(named: set[tuple[str, int]], place: bytes) -> int:
    """The gateway's answer (RFC 1928 §6) to a request to connect; 0 is success."""
    async with Gateway(named) as gateway:
        port = int(gateway.address.rpartition(":")[2])
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"\x05\x01\x00" + b"\x05\x01\x00" + place)
        assert await reader.readexactly(2) == b"\x05\x00"
        answer = await reader.readexactly(10)
        writer.close()
        return answer[1]


def _by_name(name: str, port: int) -> bytes:
    return b"\x03" + bytes([len(name)]) + name.encode() + struct.pack(">H", port)


def test_what_the_roster_names_is_reached(listener: socket.socket) -> None:
    port = listener.getsockname()[1]
    assert asyncio.run(_ask({("127.0.0.1", port)}, b"\x01\x7f\x00\x00\x01" + struct.pack(">H", port))) == 0
    assert _connections(listener) == 1


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0.0.0.0", "::1"])
def test_another_port_of_loopback_is_not(name: str, listener: socket.socket) -> None:
    assert asyncio.run(_ask({("127.0.0.1", 1)}, _by_name(name, listener.getsockname()[1]))) != 0
    assert _connections(listener) == 0


@pytest.mark.parametrize(
    "place",
    [
        b"\x01\x7f\x00\x00\x01",
        b"\x01\x0a\x00\x00\x01",
        b"\x01\xa9\xfe\xa9\xfe",  # 169.254.169.254, where clouds keep their secrets
        b"\x04" + bytes(15) + b"\x01",
        b"\x04" + bytes(10) + b"\xff\xff\x7f\x00\x00\x01",
    ],
)
def test_an_inner_address_is_refused(place: bytes) -> None:
    assert asyncio.run(_ask(set(), place + struct.pack(">H", 80))) == 2


def test_only_connecting_is_served() -> None:
    async def bind() -> int:
        async with Gateway(set()) as gateway:
            reader, writer = await asyncio.open_connection("127.0.0.1", int(gateway.address.rpartition(":")[2]))
            writer.write(b"\x05\x01\x00" + b"\x05\x02\x00" + _by_name("a.test", 80))
            answer = await reader.readexactly(12)
            writer.close()
            return answer[3]

    assert asyncio.run(bind()) == 7
