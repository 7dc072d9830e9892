"""Scrapy's scheduler on top of the agenda. Scrapy's own JOBDIR loses its queue on `kill -9` (faults.md, fact 2)."""

from typing import Self

from scrapy import Request
from scrapy.core.scheduler import BaseScheduler
from scrapy.crawler import Crawler

from crawler.spiders.site import SiteSpider


class LedgerScheduler(BaseScheduler):
    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def open(self, spider: SiteSpider) -> None:  # type: ignore[override]  # it serves our one spider
        self._spider = spider

    def has_pending_requests(self) -> bool:
        return self._spider.agenda.pending()

    def enqueue_request(self, request: Request) -> bool:
        raise RuntimeError(f"every URL goes through the ledger, this one did not: {request}")

    def next_request(self) -> Request | None:
        turn = self._spider.agenda.next()
        return None if turn is None else self._spider.request(turn)
