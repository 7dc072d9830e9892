"""The one spider: asks one site for what is next on its agenda, and hands each answer over to be settled.

Run by `gongkai audit` for every site of a roster, and by hand with
`scrapy crawl site -a url=https://… -a folder=OUT/sites/…`.
"""

from collections.abc import AsyncIterator
from datetime import datetime
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any, Self

import scrapy
from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.http import Request, Response
from twisted.python.failure import Failure

from crawler.agenda import UNREACHED, Agenda
from crawler.beijing_time import BEIJING
from crawler.boundary import site_of
from crawler.compression import BodyFlag
from crawler.earlier import UNCHANGED, EarlierSite
from crawler.extraction.decoding import decode
from crawler.extraction.resolve import Resolver
from crawler.fetches import QUESTIONS, FetchState, Role
from crawler.form_post import needs_page_state, parts, with_page_state
from crawler.headers import OF_REQUESTS, all_headers, header
from crawler.ledger import Turn
from crawler.plan import SitePlan
from crawler.responses import MAX_HTML_BYTES, Judgement, judge, retry_after
from crawler.settlement import Answer, Settlement
from crawler.sought import SoughtWords
from crawler.store import SiteStore
from crawler.transport import HAS_IPV6, NoAnswerError
from crawler.uplink import Uplink, connects

MAX_FILE_BYTES = 64 * 1024 * 1024  # of an attachment (faults.md A08)


class SiteSpider(scrapy.Spider):
    name = "site"

    def __init__(
        self,
        plan: SitePlan | None = None,
        url: str = "",
        folder: str = "",
        uplink: Uplink | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        if plan is None:
            if not url or not folder:
                raise ValueError("scrapy crawl site -a url=… -a folder=…")
            plan = SitePlan(site=site_of(url), folder=Path(folder), start_urls=(url,))
        self.plan = plan
        words = SoughtWords(plan.sought)
        self.store = SiteStore(plan.folder, words)
        self.agenda = Agenda(self.store, plan)
        self._settlement = Settlement(self.store, plan, self.agenda, words)
        self._rules_seen: str | None = None  # SHA-256 of rules without a length: a second answer must be like it
        self._ipv6_kept = False
        self.cookies: dict[str, str] = {}
        self._headers = {**OF_REQUESTS, "User-Agent": plan.user_agent}
        self.earlier = EarlierSite(plan.earlier) if plan.earlier else None
        if self.earlier is not None:
            self.store.keep_gone_before(self.earlier.gone())
        self.uplink = uplink or Uplink(connects)
        self.uplink.join(self, has_answered=self.store.fetched_pages > 0)

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider: Self = super().from_crawler(crawler, *args, **kwargs)
        delay = 0.0 if spider.plan.delay == 0 and spider.plan.host_is_private else max(spider.plan.delay, 0.2)
        crawler.settings.set("DOWNLOAD_TIMEOUT", spider.plan.timeout, priority="spider")
        crawler.settings.set("CONNECT_TIMEOUT", min(10.0, spider.plan.timeout), priority="spider")
        named = spider.plan.host if spider.plan.host_is_private else None
        crawler.settings.set("NAMED_PRIVATE_HOST", named, priority="spider")
        crawler.settings.set("DOWNLOAD_DELAY", delay, priority="spider")
        crawler.settings.set("AUTOTHROTTLE_START_DELAY", delay, priority="spider")
        crawler.settings.set("AUTOTHROTTLE_ENABLED", delay > 0, priority="spider")
        crawler.signals.connect(spider.spider_closed, signals.spider_closed)
        crawler.signals.connect(spider.agenda.abandon, signals.spider_error)
        return spider

    def spider_closed(self) -> None:
        self.store.close()
        if self.earlier is not None:
            self.earlier.close()
        self.uplink.leave(self)

    def go_offline(self, since: datetime) -> None:
        self.agenda.go_offline(since)

    def go_on(self, since: datetime) -> None:
        self.agenda.go_on(since)

    async def start(self) -> AsyncIterator[Request]:
        """Nothing to start with: what to fetch is in the ledger, and the scheduler reads it there."""
        nothing: tuple[Request, ...] = ()
        for request in nothing:
            yield request

    def request(self, turn: Turn) -> Request:
        headers = {**self._headers, "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        address, body = parts(turn.url)
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            if needs_page_state(body):
                body = with_page_state(body, self._page_that_linked(turn.url))
        elif self.earlier is not None and turn.role not in QUESTIONS:
            headers |= self.earlier.conditions(turn.url)
        return Request(
            address,
            method="GET" if body is None else "POST",
            headers={name: value for name, value in headers.items() if value},
            body=body,
            callback=self.received,
            errback=self.failed,
            dont_filter=True,
            meta={"turn": turn, "download_maxsize": MAX_FILE_BYTES if turn.role is Role.ATTACHMENT else MAX_HTML_BYTES},
        )

    def _page_that_linked(self, url: str) -> str:
        """The markup of the page a form was found on, as archived; "" when it is not at hand."""
        found_on = self.store.ledger.found_on(url)
        kept = self.store.archive.newest(found_on) if found_on else None
        return decode(kept.body, kept.content_type).text if kept else ""

    def _keep_ipv6(self, has_ipv6: bool | None) -> None:
        """Once a crawl: the name is resolved for the first page anyway."""
        if has_ipv6 is not None and not self._ipv6_kept:
            self.store.keep_ipv6(has_ipv6)
            self._ipv6_kept = True

    def received(self, response: Response) -> None:
        turn: Turn = response.meta["turn"]
        now = datetime.now(BEIJING)
        self.uplink.answered(self.plan)
        self._keep_ipv6(response.meta.get(HAS_IPV6))
        if self.earlier is not None:
            response = self.earlier.completed(turn.url, response)
        body = response.body
        sha256 = self.store.archive.keep(turn.url, now, response.status, all_headers(response), body) if body else None
        if response.status in (301, 302, 303, 307, 308):
            self._redirected(turn, response, now)
            return
        judged = judge(200 if UNCHANGED in response.flags else response.status, body, response.flags)
        if turn.role is Role.ROBOTS and BodyFlag.OPEN_ENDED in response.flags:
            if self._rules_seen == sha256 and body.endswith((b"\n", b"\r")):
                judged = Judgement(FetchState.FETCHED)  # rules have no end of their own; twice alike is whole (N08)
            self._rules_seen = sha256
        if judged.state is FetchState.HTTP_BUSY:
            self.agenda.pause(retry_after(header(response, "Retry-After"), now))
        if judged.state is FetchState.FETCHED and turn.role not in QUESTIONS:
            self._settlement.read(turn, response, now, sha256)
        else:
            self._settlement.settle(turn, Answer(judged, response.status, now, sha256, body))

    async def failed(self, failure: Failure) -> None:
        turn: Turn = failure.request.meta["turn"]  # type: ignore[attr-defined]  # set by Scrapy
        now = datetime.now(BEIJING)
        judged = _judge_failure(failure)
        if judged.state in UNREACHED and await self.uplink.is_to_blame(self.plan):
            self.agenda.put_back(turn)
        else:
            self._settlement.settle(turn, Answer(judged, None, now, None, b""))

    def _redirected(self, turn: Turn, response: Response, now: datetime) -> None:
        target = Resolver(turn.url).absolute(header(response, "Location"))
        if target == turn.url and self._took_cookies(response) and self.agenda.try_with_cookies(turn):
            return
        self._settlement.redirect(turn, target, response.status, now)

    def _took_cookies(self, response: Response) -> bool:
        """A redirect to itself that sets a cookie asks only to be asked again with it (faults.md H08)."""
        before = dict(self.cookies)
        for cookie in response.headers.getlist("Set-Cookie"):
            for name, morsel in SimpleCookie(cookie.decode("latin-1")).items():
                self.cookies[name] = morsel.value
        return self.cookies != before


def _judge_failure(failure: Failure) -> Judgement:
    error = failure.value
    if isinstance(error, NoAnswerError):
        return Judgement(error.state, error.reason)
    return Judgement(FetchState.NETWORK_ERROR, f"网络错误（{type(error).__name__}）")
