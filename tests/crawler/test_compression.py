"""Bodies as servers send them, good and cut, through the middleware that decodes them."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.http import HtmlResponse, Response
from scrapy.statscollectors import MemoryStatsCollector

from crawler.compression import DECODED_LIMIT, BodyFlag, CompressionMiddleware

PAGE = "<html><body><h1>政务公开</h1><p>双随机、一公开</p></body></html>".encode() * 400
GZIPPED = gzip.compress(PAGE, mtime=0)
URL = "http://mzj.test/"


@pytest.fixture(name="middleware", scope="module")
def _middleware() -> CompressionMiddleware:
    crawler = Crawler(Spider)
    crawler.stats = MemoryStatsCollector(crawler)
    return CompressionMiddleware.from_crawler(crawler)


def received(body: bytes, coding: str | None, **headers: str) -> HtmlResponse:
    coded = {"Content-Encoding": coding} if coding else {}
    return HtmlResponse(URL, headers={"Content-Type": "text/html", **coded, **headers}, body=body)


def raw_deflate(body: bytes) -> bytes:
    encoder = zlib.compressobj(wbits=-15)
    return encoder.compress(body) + encoder.flush()


CASES = {
    "plain": (PAGE, None, PAGE, []),
    "identity": (PAGE, "identity", PAGE, []),
    "gzip": (GZIPPED, "gzip", PAGE, []),
    "old name, upper case": (GZIPPED, "X-GZIP", PAGE, []),
    "zlib deflate": (zlib.compress(PAGE), "deflate", PAGE, []),
    "raw deflate of IIS": (raw_deflate(PAGE), "deflate", PAGE, []),
    "twice": (gzip.compress(GZIPPED), "gzip, gzip", PAGE, []),
    "two members": (GZIPPED + gzip.compress(b"tail"), "gzip", PAGE + b"tail", []),
    "padding after the end": (GZIPPED + b"\0" * 9, "gzip", PAGE, []),
    "empty body": (b"", "gzip", b"", []),
    "plain text called gzip": (PAGE, "gzip", PAGE, [BodyFlag.CODING_LIE]),
    "plain text called deflate": (PAGE, "deflate", PAGE, [BodyFlag.CODING_LIE]),
    "cut in its head": (GZIPPED[:5], "gzip", b"", [BodyFlag.TRUNCATED]),
    "checksum missing": (GZIPPED[:-8], "gzip", PAGE, [BodyFlag.TRUNCATED]),
    "checksum wrong": (GZIPPED[:-8] + bytes(8), "gzip", b"", [BodyFlag.TRUNCATED]),
    "second member cut": (GZIPPED + GZIPPED[:11], "gzip", PAGE, [BodyFlag.TRUNCATED]),
    "as large as allowed": (gzip.compress(bytes(DECODED_LIMIT)), "gzip", bytes(DECODED_LIMIT), []),
    "one byte more": (gzip.compress(bytes(DECODED_LIMIT + 1)), "gzip", bytes(DECODED_LIMIT), [BodyFlag.TOO_LARGE]),
    "coding not asked for": (b"\x0b\x02\x80abc\x03", "br", b"\x0b\x02\x80abc\x03", [BodyFlag.CODING_UNKNOWN]),
}


@pytest.mark.parametrize(("body", "coding", "decoded", "flags"), CASES.values(), ids=CASES.keys())
def test_body_and_flags(
    middleware: CompressionMiddleware, body: bytes, coding: str | None, decoded: bytes, flags: list[BodyFlag]
) -> None:
    response = middleware.process_response(Request(URL), received(body, coding))
    assert response.body == decoded
    assert response.flags == flags


@given(cut=st.integers(min_value=1, max_value=len(GZIPPED) - 1))
def test_every_cut_is_seen_and_the_part_is_a_part(middleware: CompressionMiddleware, cut: int) -> None:
    response = middleware.process_response(Request(URL), received(GZIPPED[:cut], "gzip"))
    assert (response.flags, PAGE.startswith(response.body)) == ([BodyFlag.TRUNCATED], True) or cut == 1


@given(body=st.binary(max_size=300), coding=st.sampled_from(["gzip", "deflate", "br", "gzip, deflate", ",", "zstd"]))
def test_nothing_a_server_sends_raises(middleware: CompressionMiddleware, body: bytes, coding: str) -> None:
    assert isinstance(middleware.process_response(Request(URL), received(body, coding)), Response)


def test_a_damaged_long_stream_keeps_what_came_before(middleware: CompressionMiddleware) -> None:
    noise = b"".join(zlib.crc32(number.to_bytes(4, "big")).to_bytes(4, "big") for number in range(50_000))
    packed = bytearray(gzip.compress(noise))
    packed[-1] ^= 1
    response = middleware.process_response(Request(URL), received(bytes(packed), "gzip"))
    assert response.flags == [BodyFlag.TRUNCATED]
    assert len(noise) > len(response.body) > len(noise) // 2
    assert noise.startswith(response.body)


def test_the_limit_of_a_request_goes_before_ours(middleware: CompressionMiddleware) -> None:
    request = Request(URL, meta={"download_maxsize": 100})
    response = middleware.process_response(request, received(GZIPPED, "gzip"))
    assert (len(response.body), response.flags) == (100, [BodyFlag.TOO_LARGE])


def test_the_charset_is_read_from_the_decoded_page(middleware: CompressionMiddleware) -> None:
    page = "<html><head><meta charset='gbk'></head><body>朱镕基</body></html>".encode("gbk")
    response = middleware.process_response(Request(URL), received(gzip.compress(page), "gzip"))
    assert isinstance(response, HtmlResponse)
    assert "朱镕基" in response.text


def test_a_pdf_sent_compressed_is_no_text(middleware: CompressionMiddleware) -> None:
    file = b"%PDF-1.7\n" + bytes(range(256))
    response = middleware.process_response(
        Request(URL), received(gzip.compress(file), "gzip", **{"Content-Type": "application/pdf"})
    )
    assert (type(response), response.body) == (Response, file)


def test_the_coding_header_goes_once_undone(middleware: CompressionMiddleware) -> None:
    response = middleware.process_response(Request(URL), received(GZIPPED, "gzip"))
    assert "Content-Encoding" not in response.headers


def test_only_codings_that_tell_their_end_are_asked_for(middleware: CompressionMiddleware) -> None:
    request = Request(URL)
    middleware.process_request(request)
    assert request.headers[b"Accept-Encoding"] == b"gzip, deflate"
