"""Decoding compressed bodies without losing sight of what was lost.

Scrapy's own middleware hands on a cut gzip stream as a whole page and lets a small body grow to 1 GiB; both would
turn a fault of the line into "not published". Here the part that came is kept and the response says what is wrong.
"""

import zlib
from enum import StrEnum
from itertools import chain
from typing import Final

from scrapy import Request
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.http import Response
from scrapy.responsetypes import responsetypes

DECODED_LIMIT: Final = 8 * 2**20
"""Bytes; of 693 saved government pages the largest has 566 kB, the median 15 kB. A bomb of 0.1 MB gives 100 MB."""

_INPUT_SLICE: Final = 2**14  # an ordinary page at once, yet a stream damaged late keeps all but its last slice
_GZIP_MAGIC: Final = b"\x1f\x8b"
_WINDOW_BITS: Final = {b"gzip": 31, b"x-gzip": 31, b"deflate": 15}
_RAW_DEFLATE: Final = -15  # IIS sends deflate without zlib's two-byte head


class BodyFlag(StrEnum):
    """What `response.flags` says of a body that is not what the server meant to send."""

    OPEN_ENDED = "partial"  # Scrapy's word: no length was told, it ends where the connection did (faults.md N08)
    CUT = "cut"  # the connection closed before the announced end: the body is a part
    TRUNCATED = "truncated"  # the stream has no end, or its checksum is wrong: the body is a part
    TOO_LARGE = "too_large"  # cut at the limit
    CODING_LIE = "coding_lie"  # plain bytes under a Content-Encoding: taken as they are
    CODING_UNKNOWN = "coding_unknown"  # a coding we did not ask for: the body is still encoded


class CompressionMiddleware(HttpCompressionMiddleware):
    """Asks for gzip and deflate only, whose streams tell their own end, and flags bodies with `BodyFlag`.

    The limit is `request.meta["download_maxsize"]` (attachments may be larger than pages), else `DECODED_LIMIT`.
    Never raises for what a server sends.
    """

    # Scrapy passes a spider only to a method that asks for one, and warns that it did.
    def process_request(self, request: Request) -> None:  # type: ignore[override]
        request.headers.setdefault("Accept-Encoding", b"gzip, deflate")

    def process_response(self, request: Request, response: Response) -> Response:  # type: ignore[override]
        codings = _codings(response)
        if request.method == "HEAD" or not codings:
            return response
        limit = request.meta.get("download_maxsize") or DECODED_LIMIT
        body, flag = _decode(response.body, codings, limit)
        if flag is not BodyFlag.CODING_UNKNOWN:
            del response.headers["Content-Encoding"]
        if self.stats:
            self.stats.inc_value("httpcompression/response_bytes", len(body))
            self.stats.inc_value("httpcompression/response_count")
        kind = responsetypes.from_args(headers=response.headers, url=response.url, body=body)
        # Not response.replace(): it asks for the encoding of the bytes still compressed, a charset detection over
        # noise that costs a quarter of the crawl's CPU, and cannot turn a page into a file.
        return kind(
            response.url,
            status=response.status,
            headers=response.headers,
            body=body,
            flags=[*response.flags, flag.value] if flag else response.flags,
            request=response.request,
            certificate=response.certificate,
            ip_address=response.ip_address,
            protocol=response.protocol,
        )


def _codings(response: Response) -> tuple[bytes, ...]:
    """Content codings in the order to undo them, `identity` left out."""
    names = chain.from_iterable(line.split(b",") for line in response.headers.getlist("Content-Encoding"))
    applied = [name.strip().lower() for name in names]
    return tuple(name for name in reversed(applied) if name not in (b"", b"identity"))


def _decode(body: bytes, codings: tuple[bytes, ...], limit: int) -> tuple[bytes, BodyFlag | None]:
    if not body:
        return body, None
    if not all(coding in _WINDOW_BITS for coding in codings):
        return body, BodyFlag.CODING_UNKNOWN
    for coding in codings:
        is_gzip = _WINDOW_BITS[coding] == 31
        if is_gzip and not body.startswith(_GZIP_MAGIC):
            return body, BodyFlag.CODING_LIE
        decoded, flag = _inflate(body, _WINDOW_BITS[coding], limit)
        if not is_gzip and flag is BodyFlag.TRUNCATED and not decoded:
            decoded, flag = _inflate(body, _RAW_DEFLATE, limit)
            if flag is BodyFlag.TRUNCATED and not decoded:
                return body, BodyFlag.CODING_LIE
        if flag:
            return decoded, flag
        body = decoded
    return body, None


def _inflate(body: bytes, window_bits: int, limit: int) -> tuple[bytes, BodyFlag | None]:
    """The stream's bytes, and why they are not all of it; never holds more than `limit` bytes of them."""
    view, at = memoryview(body), 0
    parts: list[bytes] = []
    room = limit
    while True:  # RFC 1952 §2.2: gzip members may follow one another
        decoder = zlib.decompressobj(window_bits)
        while not decoder.eof:
            piece = view[at : at + _INPUT_SLICE]
            if not piece:
                return b"".join(parts), BodyFlag.TRUNCATED
            try:
                part = decoder.decompress(piece, room + 1)
            except zlib.error:
                return b"".join(parts), BodyFlag.TRUNCATED
            parts.append(part[:room])
            if len(part) > room:
                return b"".join(parts), BodyFlag.TOO_LARGE
            room -= len(part)
            at += len(piece) - len(decoder.unconsumed_tail) - len(decoder.unused_data)
        if body[at : at + len(_GZIP_MAGIC)] != _GZIP_MAGIC:
            return b"".join(parts), None  # what follows the end is padding
