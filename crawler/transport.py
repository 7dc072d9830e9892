"""How a request goes over the wire: Scrapy's download handler on aiohttp, cheaper than its own and stricter.

Nothing is decided here that belongs to the audit: no redirect is followed, no cookie kept, no proxy asked, no body
decoded. What comes back is what the server sent, and `response.flags` says what is missing from it. Whatever is no
response ends as `NoAnswerError`, with the state and the reason the ledger shows.
"""

import ssl
from functools import cache
from time import monotonic
from typing import Final

import aiohttp
from scrapy import Request
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Headers, Response
from scrapy.responsetypes import responsetypes
from scrapy.utils.httpobj import urlparse_cached
from yarl import URL

from crawler.compression import BodyFlag
from crawler.fetches import FetchState
from crawler.safety import PrivateAddressError, PublicAddresses, has_ipv6
from crawler.shared_addresses import place_at

TLS_UNVERIFIED: Final = "tls_unverified"  # response flag: the certificate is expired, self-signed or another's (T01)
HAS_IPV6: Final = (
    "has_ipv6"  # key of a request's meta: whether the name has an AAAA record, None where nobody was asked
)

_LONGEST_HEADER: Final = 32 * 1024  # bytes; security policies fill 10 kB, a header of 200 kB is a fault (H14)
_KEEP_ALIVE_SECONDS: Final = 35.0  # just above the longest delay between two requests
_BODILESS: Final = frozenset({204, 304})


class NoAnswerError(Exception):
    """No response came, or none that is worth having. `reason` is Chinese."""

    def __init__(self, state: FetchState, reason: str) -> None:
        super().__init__(reason)
        self.state = state
        self.reason = reason


class Transport(BaseDownloadHandler):
    """One for each crawl, with connections of its own, kept alive between requests.

    Reads the settings `NAMED_PRIVATE_HOST`, `DOWNLOAD_TIMEOUT` (the whole transfer) and `CONNECT_TIMEOUT`, in seconds,
    and the request's `download_maxsize`: a body beyond it is left on the wire.
    """

    lazy = True

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        connect_seconds = crawler.settings.getfloat("CONNECT_TIMEOUT")
        self._addresses = PublicAddresses(crawler.settings.get("NAMED_PRIVATE_HOST"), seconds=connect_seconds)
        self._unverified: set[str] = set()  # hosts whose certificate has been found wanting
        connector = aiohttp.TCPConnector(
            resolver=self._addresses,
            use_dns_cache=False,
            socket_factory=self._addresses.open_socket,
            limit=0,  # Scrapy's slots limit the host, `place_at` the address
            keepalive_timeout=_KEEP_ALIVE_SECONDS,
        )
        self._session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            timeout=aiohttp.ClientTimeout(
                total=crawler.settings.getfloat("DOWNLOAD_TIMEOUT"), sock_connect=connect_seconds
            ),
            skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
            max_line_size=_LONGEST_HEADER,
            max_field_size=_LONGEST_HEADER,
        )

    async def close(self) -> None:
        await self._session.close()

    async def download_request(self, request: Request) -> Response:
        host = urlparse_cached(request).hostname or ""
        try:
            addresses = await self._addresses.of(host)
            request.meta[HAS_IPV6] = has_ipv6(host, addresses)
            async with place_at(addresses[0]):
                return await self._verified_first(request, host)
        except PrivateAddressError as error:
            raise NoAnswerError(FetchState.PRIVATE_ADDRESS, "域名解析到内网地址，未连接") from error
        except OSError as error:  # aiohttp's own are told apart in `_fetch`
            raise NoAnswerError(FetchState.NETWORK_ERROR, "域名无法解析") from error

    async def _verified_first(self, request: Request, host: str) -> Response:
        """A page behind a bad certificate is still the office's page, and the flag says how it came (faults.md T01)."""
        if host not in self._unverified:
            try:
                return await self._fetch(request, host, _verifying())
            except aiohttp.ClientSSLError:
                pass
        try:
            response = await self._fetch(request, host, _trusting())
        except aiohttp.ClientSSLError as error:
            raise NoAnswerError(
                FetchState.NETWORK_ERROR, "安全连接无法建立（协议过旧或为国密，本程序不支持）"
            ) from error
        self._unverified.add(host)
        response.flags.append(TLS_UNVERIFIED)
        return response

    async def _fetch(self, request: Request, host: str, tls: ssl.SSLContext) -> Response:
        started = monotonic()
        try:
            async with self._session.request(
                request.method,
                URL(request.url, encoded=True),
                data=request.body or None,
                headers=request.headers.to_tuple_list(),
                allow_redirects=False,
                ssl=tls,
            ) as answer:
                request.meta["download_latency"] = monotonic() - started
                return await _read(answer, request)
        except aiohttp.ClientSSLError:
            raise
        except aiohttp.InvalidURL as error:
            raise NoAnswerError(FetchState.NETWORK_ERROR, "网址无效") from error
        except aiohttp.ServerTimeoutError as error:
            self._addresses.forget(host)
            raise NoAnswerError(FetchState.TIMEOUT, "连接超时") from error
        except TimeoutError as error:
            raise NoAnswerError(FetchState.TIMEOUT, "传输超时") from error
        except aiohttp.ClientResponseError as error:
            raise NoAnswerError(FetchState.NETWORK_ERROR, "回应不符合 HTTP 协议") from error
        except aiohttp.ServerDisconnectedError as error:
            raise NoAnswerError(FetchState.NETWORK_ERROR, "未作回应即关闭连接") from error
        except aiohttp.ClientConnectorError as error:
            self._addresses.forget(host)
            refused = isinstance(error.os_error, ConnectionRefusedError)
            raise NoAnswerError(FetchState.NETWORK_ERROR, "连接被拒绝" if refused else "无法连接") from error
        except aiohttp.ClientError as error:
            raise NoAnswerError(FetchState.NETWORK_ERROR, "连接中断") from error


async def _read(answer: aiohttp.ClientResponse, request: Request) -> Response:
    limit: int = request.meta.get("download_maxsize") or 0
    if limit and (answer.content_length or 0) > limit:
        raise NoAnswerError(FetchState.TOO_LARGE, "文件过大，未下载")
    flags: list[str] = []
    parts: list[bytes] = []
    size = 0
    try:
        async for part in answer.content.iter_any():
            parts.append(part)
            size += len(part)
            if limit and size > limit:
                raise NoAnswerError(FetchState.TOO_LARGE, "文件过大，未下载完")
    except aiohttp.ClientError:
        flags.append(BodyFlag.CUT)
    body = b"".join(parts)
    if _is_open_ended(answer):
        flags.append(BodyFlag.OPEN_ENDED)
    headers = Headers(answer.raw_headers)
    # What kind of response it is shows once the body is unpacked, and `crawler.compression` makes another then.
    is_packed = "Content-Encoding" in headers
    kind = Response if is_packed else responsetypes.from_args(headers=headers, url=request.url, body=body)
    return kind(request.url, status=answer.status, headers=headers, body=body, flags=flags, request=request)


def _is_open_ended(answer: aiohttp.ClientResponse) -> bool:
    """Neither a length nor chunks tell where the body ends (RFC 9112 §6.3)."""
    told = "Content-Length" in answer.headers or "chunked" in answer.headers.get("Transfer-Encoding", "").lower()
    return not told and answer.method != "HEAD" and answer.status not in _BODILESS


@cache
def _verifying() -> ssl.SSLContext:
    return ssl.create_default_context()


@cache
def _trusting() -> ssl.SSLContext:
    """Takes any certificate, weak keys and the old way of renegotiating, which many offices' servers still ask for."""
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.set_ciphers("DEFAULT@SECLEVEL=0")
    context.minimum_version = (
        ssl.TLSVersion.TLSv1_2
    )  # whatever this computer's OpenSSL allows: the same answer everywhere
    context.options |= getattr(ssl, "OP_LEGACY_SERVER_CONNECT", 0x4)
    return context
