"""A limit for each IP address: county sites that share one server must not add up to a flood (design §3).

Holds within one process; `audit.crawling` keeps the sites of one address in one process.
"""

import asyncio
from collections import defaultdict
from typing import Self
from urllib.parse import urlsplit

from scrapy.crawler import Crawler
from scrapy.http import Request, Response

from crawler.safety import address_of

CONNECTIONS_PER_ADDRESS = 2

_places: defaultdict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(CONNECTIONS_PER_ADDRESS))


class AddressLimit:
    """Downloader middleware. A host's first request passes: until it is made, no name has been resolved."""

    @classmethod
    def from_crawler(cls, _crawler: Crawler) -> Self:
        return cls()

    async def process_request(self, request: Request) -> None:
        address = address_of(urlsplit(request.url).hostname or "")
        if address is not None:
            await _places[address].acquire()
            request.meta["address_place"] = address

    def process_response(self, request: Request, response: Response) -> Response:
        _release(request)
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:  # noqa: ARG002  Scrapy's signature
        _release(request)


def _release(request: Request) -> None:
    address = request.meta.pop("address_place", None)
    if address is not None:
        _places[address].release()
