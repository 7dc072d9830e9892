"""Headers: those sent with every request, and those of a response as text, where bytes that are no UTF-8 are U+FFFD."""

from types import MappingProxyType
from typing import Final

from scrapy.http import Response

OF_REQUESTS: Final = MappingProxyType(
    {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language": "zh-CN,zh;q=0.9"}
)


def header(response: Response, name: str) -> str | None:
    """The first value, None when the header is not there."""
    value: bytes | None = response.headers.get(name)
    return None if value is None else value.decode("utf-8", errors="replace")


def all_headers(response: Response) -> dict[str, tuple[str, ...]]:
    return {
        name.decode("latin-1"): tuple(value.decode("utf-8", errors="replace") for value in values)
        for name, values in response.headers.items()
    }
