"""A peer on loopback that speaks bytes, not HTTP, and a transport to talk to it."""

import asyncio
import socket
import ssl
import struct
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawler.transport import Transport

HTML = b"<html><body>\xe6\xb0\x91\xe6\x94\xbf</body></html>"


def whole(body: bytes = HTML, *headers: bytes) -> bytes:
    lines = [b"HTTP/1.1 200 OK", b"Content-Type: text/html", b"Content-Length: %d" % len(body), *headers]
    return b"\r\n".join([*lines, b"", body])


def head(*lines: bytes) -> bytes:
    return b"\r\n".join([*lines, b"", b""])


@dataclass(slots=True)
class Peer:
    """Answers every request with the same bytes, then closes, resets, falls silent or waits for the next request."""

    answer: bytes
    then: str = "keep"
    connections: int = 0
    requests: list[bytes] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while request := await reader.readuntil(b"\r\n\r\n"):
                length = next((line for line in request.split(b"\r\n") if line.startswith(b"Content-Length: ")), b": 0")
                request += await reader.readexactly(int(length.split(b": ")[1]))
                self.requests.append(request)
                writer.write(self.answer)
                await writer.drain()
                match self.then:
                    case "close":
                        break
                    case "reset":
                        await asyncio.sleep(0.02)  # what was sent before must not be lost with it
                        linger = struct.pack("ii", 1, 0)
                        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                        writer.transport.abort()
                        break
                    case "drip":
                        while not writer.is_closing():
                            writer.write(b" ")
                            await asyncio.sleep(0.02)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


def settings(**changed: object) -> dict[str, object]:
    return {"CONNECT_TIMEOUT": 5, "DOWNLOAD_TIMEOUT": 5, "NAMED_PRIVATE_HOST": "127.0.0.1", **changed}


def talk(
    peer: Peer,
    ask: Callable[[Transport, str], Awaitable[Response]],
    *,
    tls: ssl.SSLContext | None = None,
    **changed: object,
) -> Response:
    """Runs `ask(transport, url of the peer)` in an event loop of its own."""

    async def run() -> Response:
        server = await asyncio.start_server(peer.serve, "127.0.0.1", 0, ssl=tls)
        crawler = Crawler(Spider, settings(**changed))
        client = Transport(crawler)
        port = server.sockets[0].getsockname()[1]
        try:
            return await ask(client, f"http{'s' if tls else ''}://127.0.0.1:{port}/")
        finally:
            await client.close()
            server.close()

    return asyncio.run(run())


def get(**meta: object) -> Callable[[Transport, str], Awaitable[Response]]:
    return lambda client, url: client.download_request(Request(url, meta=meta))
