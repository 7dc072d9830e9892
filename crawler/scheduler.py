"""Scrapy's scheduler on top of the agenda. Scrapy's own JOBDIR loses its queue on `kill -9` (faults.md, fact 2)."""

from typing import Self

from scrapy import Request, Spider
from scrapy.core.scheduler import BaseScheduler
from scrapy.crawler import Crawler


class LedgerScheduler(BaseScheduler):  # type: ignore[misc]  # Scrapy publishes no types
    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def open(self, spider: Spider) -> None:
        self._spider = spider

    def has_pending_requests(self) -> bool:
        return bool(self._spider.agenda.pending())

    def enqueue_request(self, request: Request) -> bool:
        raise RuntimeError(f"every URL goes through the ledger, this one did not: {request}")

    def next_request(self) -> Request | None:
        turn = self._spider.agenda.next()
        return None if turn is None else self._spider.request(turn)
