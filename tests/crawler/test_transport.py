"""What comes over the wire, whole and broken, and what the transport makes of it. Servers speak bytes, not HTTP."""

import asyncio
import datetime as dt
import ipaddress
import socket
import ssl
import struct
import warnings
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.http import FormRequest, HtmlResponse, Response

from crawler import transport
from crawler.compression import BodyFlag
from crawler.records import FetchState
from crawler.safety import PublicAddresses
from crawler.transport import OPEN_ENDED, TLS_UNVERIFIED, NoAnswerError, Transport

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


CHUNKED = (b"HTTP/1.1 200 OK", b"Transfer-Encoding: chunked")
RECEIVED = {
    "length": (whole(), "keep", 200, HTML, []),
    "length, then closed": (whole(), "close", 200, HTML, []),
    "chunks": (head(*CHUNKED) + b"3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n", "keep", 200, b"abcde", []),
    "no length": (head(b"HTTP/1.1 200 OK") + HTML, "close", 200, HTML, [OPEN_ENDED]),
    "HTTP/1.0": (head(b"HTTP/1.0 200 OK") + HTML, "close", 200, HTML, [OPEN_ENDED]),
    "no length, reset": (head(b"HTTP/1.1 200 OK") + HTML, "reset", 200, HTML, [OPEN_ENDED]),
    "shorter than its length": (whole()[:-9], "close", 200, HTML[:-9], [BodyFlag.CUT]),
    "chunks without end": (head(*CHUNKED) + b"3\r\nabc\r\n", "close", 200, b"abc", [BodyFlag.CUT]),
    "chunk cut": (head(*CHUNKED) + b"ff\r\nabc", "close", 200, b"abc", [BodyFlag.CUT]),
    "no content": (head(b"HTTP/1.1 204 No Content"), "keep", 204, b"", []),
    "not modified": (head(b"HTTP/1.1 304 Not Modified"), "keep", 304, b"", []),
    "a redirect is an answer": (
        head(b"HTTP/1.1 302 Found", b"Location: /", b"Content-Length: 0"), "keep", 302, b"", [],
    ),
    "103 before 200": (head(b"HTTP/1.1 103 Early Hints", b"Link: </a.css>") + whole(), "keep", 200, HTML, []),
    "lines end in LF": (whole().replace(b"\r\n", b"\n"), "keep", 200, HTML, []),
    "coded body left alone": (whole(b"\x1f\x8b\x08\x00", b"Content-Encoding: gzip"), "keep", 200, b"\x1f\x8b\x08\x00", []),
    "long header": (whole(HTML, b"Content-Security-Policy: " + b"a" * 12_000), "keep", 200, HTML, []),
    "strange status": (head(b"HTTP/1.1 600 Odd", b"Content-Length: 0"), "keep", 600, b"", []),
    "no reason phrase": (head(b"HTTP/1.1 200", b"Content-Length: 0"), "keep", 200, b"", []),
}  # fmt: skip


@pytest.mark.parametrize(("answer", "then", "status", "body", "flags"), RECEIVED.values(), ids=RECEIVED.keys())
def test_received(answer: bytes, then: str, status: int, body: bytes, flags: list[str]) -> None:
    response = talk(Peer(answer, then), get())
    assert (response.status, response.body, response.flags) == (status, body, flags)


MALFORMED = "回应不符合 HTTP 协议"
NO_ANSWER = {
    "closed without a word": (b"", "close", FetchState.NETWORK_ERROR, "未作回应即关闭连接"),
    "closed within the head": (whole()[:30], "close", FetchState.NETWORK_ERROR, "未作回应即关闭连接"),
    "reset": (b"", "reset", FetchState.NETWORK_ERROR, "连接中断"),
    "HTTP/0.9": (HTML, "close", FetchState.NETWORK_ERROR, MALFORMED),
    "status is no number": (head(b"HTTP/1.1 abc OK"), "close", FetchState.NETWORK_ERROR, MALFORMED),
    "two lengths": (whole(HTML, b"Content-Length: 3"), "close", FetchState.NETWORK_ERROR, MALFORMED),
    "length and chunks": (
        head(*CHUNKED, b"Content-Length: 3") + b"0\r\n\r\n", "close", FetchState.NETWORK_ERROR, MALFORMED,
    ),
    "chunk size is no number": (
        head(*CHUNKED) + b"3\r\nabc\r\nxyz\r\n", "close", FetchState.NETWORK_ERROR, MALFORMED,
    ),
    "length is no number": (
        head(b"HTTP/1.1 200 OK", b"Content-Length: -5") + HTML, "close", FetchState.NETWORK_ERROR, MALFORMED,
    ),
    "header of 200 kB": (whole(HTML, b"X: " + b"a" * 200_000), "close", FetchState.NETWORK_ERROR, MALFORMED),
    "speaks TLS to plain HTTP": (b"\x15\x03\x01\x00\x02\x02\x46", "close", FetchState.NETWORK_ERROR, MALFORMED),
    "silence": (b"", "keep", FetchState.TIMEOUT, "传输超时"),
    "head, then silence": (whole()[:-9], "keep", FetchState.TIMEOUT, "传输超时"),
    "drip": (head(b"HTTP/1.1 200 OK"), "drip", FetchState.TIMEOUT, "传输超时"),
}  # fmt: skip


@pytest.mark.parametrize(("answer", "then", "state", "reason"), NO_ANSWER.values(), ids=NO_ANSWER.keys())
def test_no_answer(answer: bytes, then: str, state: FetchState, reason: str) -> None:
    with pytest.raises(NoAnswerError) as raised:
        talk(Peer(answer, then), get(), DOWNLOAD_TIMEOUT=0.3 if state is FetchState.TIMEOUT else 5)
    assert raised.value.state is state
    assert raised.value.reason.startswith(reason)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        pytest.param(whole(bytes(101)), "文件过大，未下载", id="announced"),
        pytest.param(head(*CHUNKED) + b"ff\r\n" + bytes(255), "文件过大，未下载完", id="cut while streaming"),
    ],
)
def test_a_body_beyond_the_limit_is_left_on_the_wire(answer: bytes, reason: str) -> None:
    with pytest.raises(NoAnswerError, match=f"^{reason}$") as raised:
        talk(Peer(answer), get(download_maxsize=100))
    assert raised.value.state is FetchState.TOO_LARGE


def test_a_body_as_large_as_allowed() -> None:
    assert talk(Peer(whole(bytes(100))), get(download_maxsize=100)).body == bytes(100)


def test_raw_header_bytes_survive() -> None:
    """Servers write addresses and file names as they please: here GBK."""
    name = "公开.doc".encode("gbk")
    response = talk(Peer(whole(HTML, b"Location: /" + name, b"Set-Cookie: a=1", b"Set-Cookie: b=2")), get())
    assert response.headers[b"Location"] == b"/" + name
    assert response.headers.getlist("Set-Cookie") == [b"a=1", b"b=2"]
    assert isinstance(response, HtmlResponse)


def test_what_is_sent() -> None:
    peer = Peer(whole(HTML, b"Set-Cookie: a=1"))

    async def ask(client: Transport, url: str) -> Response:
        headers = {"User-Agent": "gongkai-audit", "Cookie": "b=2"}
        await client.download_request(Request(url + "%2f?q=%D5%FE&r=/#part", headers=headers))
        return await client.download_request(FormRequest(url + "list.do", formdata={"page": "2"}))

    talk(peer, ask)
    first, second = peer.requests
    assert first.startswith(b"GET /%2f?q=%D5%FE&r=/ HTTP/1.1\r\nHost: 127.0.0.1:")
    assert b"User-Agent: gongkai-audit\r\n" in first
    assert b"Cookie: b=2\r\n" in first
    assert b"Accept" not in first
    assert second.startswith(b"POST /list.do HTTP/1.1\r\n")
    assert second.endswith(b"\r\n\r\npage=2")
    assert b"Content-Type: application/x-www-form-urlencoded\r\n" in second
    assert b"Cookie" not in second
    assert peer.connections == 1  # kept alive


def test_no_proxy_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1/")
    assert talk(Peer(whole()), get()).status == 200


def test_a_connection_the_server_closed_meanwhile_is_no_failure() -> None:
    async def ask(client: Transport, url: str) -> Response:
        await client.download_request(Request(url))
        await asyncio.sleep(0)
        return await client.download_request(Request(url))

    peer = Peer(whole(), "close")
    assert talk(peer, ask).status == 200
    assert peer.connections == 2


def test_connection_refused() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(NoAnswerError, match="连接被拒绝"):
        talk(Peer(b""), lambda client, _: client.download_request(Request(f"http://127.0.0.1:{port}/")))


def test_an_address_that_swallows_packets() -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        waiting = [socket.socket() for _ in range(4)]  # fill the queue: what comes after gets no answer
        try:
            for one in waiting:
                one.setblocking(False)
                one.connect_ex(listener.getsockname())
            url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
            with pytest.raises(NoAnswerError, match="连接超时") as raised:
                talk(Peer(b""), lambda client, _: client.download_request(Request(url)), CONNECT_TIMEOUT=0.3)
        finally:
            for one in waiting:
                one.close()
    assert raised.value.state is FetchState.TIMEOUT


@pytest.mark.parametrize(
    ("host", "state"),
    [
        pytest.param("nobody.invalid", FetchState.NETWORK_ERROR, id="unknown name"),
        pytest.param("a" * 64 + ".cn", FetchState.NETWORK_ERROR, id="label too long"),
        pytest.param("inside.gov.cn", FetchState.PRIVATE_ADDRESS, id="name that leads inside"),
        pytest.param("127.0.0.1", FetchState.PRIVATE_ADDRESS, id="address not named by the roster"),
        pytest.param("0x7f.1", FetchState.PRIVATE_ADDRESS, id="the same in another spelling"),
        pytest.param("[::ffff:127.0.0.1]", FetchState.PRIVATE_ADDRESS, id="the same in IPv6"),
    ],
)
def test_hosts_not_connected_to(monkeypatch: pytest.MonkeyPatch, host: str, state: FetchState) -> None:
    system = socket.getaddrinfo

    def look_up(name: str, *rest: Any, **options: Any) -> object:
        if name == "nobody.invalid":
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return system("127.0.0.1" if name == "inside.gov.cn" else name, *rest, **options)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    peer = Peer(whole())

    def ask(client: Transport, url: str) -> Awaitable[Response]:
        return client.download_request(Request(url.replace("127.0.0.1", host)))

    with pytest.raises(NoAnswerError) as raised:
        talk(peer, ask, NAMED_PRIVATE_HOST=None)
    assert raised.value.state is state
    assert peer.connections == 0


def test_an_inner_address_that_slipped_through_name_resolution(monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: whatever the name said when it was asked, the socket's own address is what counts."""

    async def slipped(self: PublicAddresses, host: str) -> tuple[str, ...]:
        return ("127.0.0.1",)

    monkeypatch.setattr(PublicAddresses, "of", slipped)
    peer = Peer(whole())

    def ask(client: Transport, url: str) -> Awaitable[Response]:
        return client.download_request(Request(url.replace("127.0.0.1", "www.example.gov.cn")))

    with pytest.raises(NoAnswerError) as raised:
        talk(peer, ask, NAMED_PRIVATE_HOST=None)
    assert raised.value.state is FetchState.PRIVATE_ADDRESS
    assert peer.connections == 0


def certificate(folder: Path, name: str = "127.0.0.1", days: int = 30) -> tuple[Path, Path]:
    """A self-signed certificate of `name`, which began two months ago and ends in so many days."""
    key = ec.generate_private_key(ec.SECP256R1())
    now = dt.datetime.now(dt.UTC)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    try:
        other: x509.GeneralName = x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        other = x509.DNSName(name)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=60))
        .not_valid_after(now + dt.timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([other]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "certificate").write_bytes(made.public_bytes(pem))
    (folder / "key").write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return folder / "certificate", folder / "key"


def server_context(files: tuple[Path, Path]) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*files)
    return context


@pytest.mark.parametrize(
    ("name", "days", "trusted", "flags"),
    [
        pytest.param("127.0.0.1", 30, True, [], id="good"),
        pytest.param("127.0.0.1", 30, False, [TLS_UNVERIFIED], id="self-signed"),
        pytest.param("127.0.0.1", -3, True, [TLS_UNVERIFIED], id="expired"),
        pytest.param("www.other.gov.cn", 30, True, [TLS_UNVERIFIED], id="another's name"),
    ],
)
def test_certificates(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, days: int, trusted: bool, flags: list[str]
) -> None:
    files = certificate(tmp_path, name, days)
    if trusted:
        trusting = ssl.create_default_context(cafile=str(files[0]))
        monkeypatch.setattr(transport, "_verifying", lambda: trusting)
    peer = Peer(whole())

    async def ask(client: Transport, url: str) -> Response:
        first = await client.download_request(Request(url))
        assert first.flags == flags
        return await client.download_request(Request(url))

    response = talk(peer, ask, tls=server_context(files))
    assert (response.body, response.flags) == (HTML, flags)
    assert len(peer.requests) == 2


def test_old_tls_is_the_limit_of_our_client(tmp_path: Path) -> None:
    context = server_context(certificate(tmp_path))
    context.set_ciphers("DEFAULT@SECLEVEL=0")
    with warnings.catch_warnings(action="ignore"):
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1

    def refuse(listener: socket.socket) -> None:
        for _ in range(2):  # once for each of our ways to ask; asyncio's own server would not send the alert
            connection, _ = listener.accept()
            with connection, suppress(ssl.SSLError):
                context.wrap_socket(connection, server_side=True)

    with socket.create_server(("127.0.0.1", 0)) as listener, ThreadPoolExecutor() as threads:
        refused = threads.submit(refuse, listener)
        url = f"https://127.0.0.1:{listener.getsockname()[1]}/"
        with pytest.raises(NoAnswerError, match="协议过旧或为国密") as raised:
            talk(Peer(b""), lambda client, _: client.download_request(Request(url)))
        refused.result()
    assert raised.value.state is FetchState.NETWORK_ERROR
