"""The headers of a response as text: bytes that are no UTF-8 are shown as U+FFFD."""

from scrapy.http import Response


def header(response: Response, name: str) -> str | None:
    """The first value, None when the header is not there."""
    value: bytes | None = response.headers.get(name)
    return None if value is None else value.decode("utf-8", errors="replace")


def all_headers(response: Response) -> dict[str, tuple[str, ...]]:
    return {
        name.decode("latin-1"): tuple(value.decode("utf-8", errors="replace") for value in values)
        for name, values in response.headers.items()
    }
