"""The only way out of the browser: a SOCKS 5 proxy (RFC 1928) on loopback that connects to public addresses only.

The browser resolves no name and opens no connection itself. A name is resolved here, once, and the address that was
checked is the address connected to, so neither a redirect, a WebSocket nor a name that changes its mind gets further
(faults.md N03, X01).
"""

import asyncio
import ipaddress
import struct
from collections.abc import Collection
from contextlib import suppress
from typing import Final, Self

from crawler.safety import is_public

_VERSION: Final = 5
_CONNECT: Final = 1
_IPV4, _NAME = 1, 3  # the third kind is IPv6
_DONE, _REFUSED, _UNREACHABLE, _UNSUPPORTED = 0, 2, 4, 7
_CHUNK: Final = 65536
_CONNECT_TIME: Final = 10.0  # seconds


class _RefusedError(Exception):
    """The place is on no public address. `args[0]` names it."""


class Gateway:
    """`named`: hosts and ports, loopback or private, that the roster itself names. An asynchronous context manager."""

    def __init__(self, named: Collection[tuple[str, int]]) -> None:
        self._named = frozenset(named)
        self._connections: set[asyncio.Task[None]] = set()
        self.refused: list[str] = []

    @property
    def address(self) -> str:
        port: int = self._server.sockets[0].getsockname()[1]
        return f"socks5://127.0.0.1:{port}"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for connection in self._connections:
            connection.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._connections.add(task)
        try:
            with suppress(OSError, asyncio.IncompleteReadError, struct.error, UnicodeDecodeError):
                await self._serve(reader, writer)
        finally:
            self._connections.discard(task)
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, methods = await reader.readexactly(2)
        await reader.readexactly(methods)
        writer.write(bytes([_VERSION, 0]))
        _, command, _, kind = await reader.readexactly(4)
        host, port = await _place(reader, kind)
        if command != _CONNECT:
            await _reply(writer, _UNSUPPORTED)
            return
        try:
            out_reader, out_writer = await self._connect(host, port)
        except _RefusedError:
            self.refused.append(f"{host}:{port}")
            await _reply(writer, _REFUSED)
        except (OSError, TimeoutError):
            await _reply(writer, _UNREACHABLE)
        else:
            try:
                await _reply(writer, _DONE)
                await asyncio.gather(_pass_on(reader, out_writer), _pass_on(out_reader, writer))
            finally:
                out_writer.close()

    async def _connect(self, host: str, port: int) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=1)  # SOCK_STREAM
        addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
        if (host, port) not in self._named:
            addresses = [address for address in addresses if is_public(address)]
        if not addresses:
            raise _RefusedError(host)
        return await asyncio.wait_for(asyncio.open_connection(addresses[0], port), _CONNECT_TIME)


async def _place(reader: asyncio.StreamReader, kind: int) -> tuple[str, int]:
    if kind == _NAME:
        host = (await reader.readexactly((await reader.readexactly(1))[0])).decode("ascii")
    else:
        host = str(ipaddress.ip_address(await reader.readexactly(4 if kind == _IPV4 else 16)))
    port: int = struct.unpack(">H", await reader.readexactly(2))[0]
    return host, port


async def _reply(writer: asyncio.StreamWriter, answer: int) -> None:
    writer.write(bytes([_VERSION, answer, 0, _IPV4]) + bytes(6))
    await writer.drain()


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while chunk := await reader.read(_CHUNK):
            writer.write(chunk)
            await writer.drain()
        if writer.can_write_eof():
            writer.write_eof()
