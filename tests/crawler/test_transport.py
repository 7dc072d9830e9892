"""What comes over the wire, whole and broken, and what the transport makes of it."""

import asyncio
import socket
from collections.abc import Awaitable
from typing import Any

import pytest
from scrapy import Request
from scrapy.http import FormRequest, HtmlResponse, Response

from crawler.compression import BodyFlag
from crawler.fetches import FetchState
from crawler.safety import PublicAddresses
from crawler.transport import NoAnswerError, Transport
from tests.crawler.wire import HTML, Peer, get, head, talk, whole

CHUNKED = (b"HTTP/1.1 200 OK", b"Transfer-Encoding: chunked")
RECEIVED = {
    "length": (whole(), "keep", 200, HTML, []),
    "length, then closed": (whole(), "close", 200, HTML, []),
    "chunks": (head(*CHUNKED) + b"3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n", "keep", 200, b"abcde", []),
    "no length": (head(b"HTTP/1.1 200 OK") + HTML, "close", 200, HTML, [BodyFlag.OPEN_ENDED]),
    "HTTP/1.0": (head(b"HTTP/1.0 200 OK") + HTML, "close", 200, HTML, [BodyFlag.OPEN_ENDED]),
    "no length, reset": (head(b"HTTP/1.1 200 OK") + HTML, "reset", 200, HTML, [BodyFlag.OPEN_ENDED]),
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
