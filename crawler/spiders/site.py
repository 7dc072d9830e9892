"""The one spider: crawls one site as its ledger says, and writes down what each page said.

Run by `gongkai audit` for every site of a roster, and by hand with
`scrapy crawl site -a url=https://… -a folder=OUT/sites/…`.
"""

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any, Self
from zoneinfo import ZoneInfo

import scrapy
from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.http import Request, Response
from twisted.python.failure import Failure

from crawler.agenda import UNREACHED, Agenda
from crawler.boundary import Boundary, other_scheme, site_of
from crawler.compression import BodyFlag
from crawler.earlier import UNCHANGED, EarlierSite
from crawler.extraction.decoding import decode
from crawler.extraction.resolve import Resolver
from crawler.fetches import FetchState, Link, Role
from crawler.following import follow
from crawler.form_post import needs_page_state, parts, with_page_state
from crawler.headers import OF_REQUESTS, all_headers, header
from crawler.ledger import Turn
from crawler.out_of_period import OutOfPeriod
from crawler.page_facts import PageFacts, PageKind
from crawler.plan import SitePlan
from crawler.probe import home_page, missing_page, note_missing_page, robots_behind_probe
from crawler.reading import Promise, Reading, read_body
from crawler.redirection import BEGINNINGS, refuse_redirect
from crawler.responses import MAX_HTML_BYTES, Judgement, judge, retry_after
from crawler.robots import is_web_page, read_robots
from crawler.sought import SoughtWords
from crawler.store import SiteStore
from crawler.transport import HAS_IPV6, TLS_UNVERIFIED, NoAnswerError
from crawler.uplink import Uplink, connects

MAX_FILE_BYTES = 64 * 1024 * 1024  # of an attachment (faults.md A08)
_QUESTIONS = (Role.ROBOTS, Role.PROBE)  # of ours to the site; no page of the office's
_UNVERIFIED = "网站安全证书无效（过期、自签名或域名不符），内容照常检查"
BEIJING = ZoneInfo("Asia/Shanghai")

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of one request. `status` is None when nothing did."""

    judged: Judgement
    status: int | None
    at: datetime
    sha256: str | None
    body: bytes


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
        self.boundary = Boundary(plan.site, plan.prefixes)
        self.agenda = Agenda(self.store, plan)
        self.missing = missing_page(self.store)
        self.home = home_page(self.store)
        self._rules_seen: str | None = None  # SHA-256 of rules without a length: a second answer must be like it
        self._ipv6_kept = False
        self.cookies: dict[str, str] = {}
        self._headers = {**OF_REQUESTS, "User-Agent": plan.user_agent}
        self.out_of_period = OutOfPeriod(self.store, plan, words)
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
        elif self.earlier is not None and turn.role not in _QUESTIONS:
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
        if judged.state is FetchState.FETCHED and turn.role not in _QUESTIONS:
            self._read(turn, response, now, sha256)
        else:
            self._settle(turn, _Answer(judged, response.status, now, sha256, body))

    async def failed(self, failure: Failure) -> None:
        turn: Turn = failure.request.meta["turn"]  # type: ignore[attr-defined]  # set by Scrapy
        now = datetime.now(BEIJING)
        judged = _judge_failure(failure)
        if judged.state in UNREACHED and await self.uplink.is_to_blame(self.plan):
            self.agenda.put_back(turn)
        else:
            self._settle(turn, _Answer(judged, None, now, None, b""))

    def _read(self, turn: Turn, response: Response, now: datetime, sha256: str | None) -> None:
        try:
            promise = Promise(turn.role, turn.text, self.home, self.store.ledger.knows)
            reading = read_body(turn.url, response.body, header(response, "Content-Type"), self.missing, promise)
        except Exception:
            # Faults.md S07: one page our program cannot read must not end the audit, nor count as empty.
            logger.exception("extraction failed on %s", turn.url)
            reading = Reading(FetchState.EXTRACT_ERROR, "提取程序出错，已记录")
        is_empty = reading.facts is not None and reading.facts.kind is PageKind.EMPTY_LIST
        # An empty list is believed at the second look (faults.md J05); one that is unchanged had it in the earlier audit.
        if is_empty and UNCHANGED not in response.flags and self.agenda.look_again(turn):
            return
        with self.store.transaction():
            self.agenda.heard(FetchState.FETCHED)
            self.store.ledger.settle(
                turn.url,
                reading.state,
                http_status=response.status,
                reason=reading.reason or (_UNVERIFIED if TLS_UNVERIFIED in response.flags else ""),
                fetched_at=now,
                sha256=sha256,
            )
            if reading.facts is not None:
                self.store.put(turn.url, reading.facts)
                if turn.role is Role.START and self.home is None:
                    self.home = home_page(self.store)
                self._follow(reading.links, reading.facts)
            self.agenda.count_page()

    def _follow(self, links: tuple[Link, ...], found_on: PageFacts) -> None:
        ledger = self.store.ledger
        old_articles, old_pages = self.out_of_period.learn(found_on, links)
        is_sought = self.out_of_period.is_sought(found_on)
        wanted = follow(links, found_on.url, self.boundary, ledger, in_sought_place=is_sought)
        ledger.leave((link.url for link in wanted if link.url in old_articles), self.out_of_period.reason)
        ledger.leave(old_pages, self.out_of_period.reason_of_list)
        for link in links:
            overruled = ledger.is_left(link.url) and link.url not in old_articles
            if overruled and self.out_of_period.is_reason_to_fetch(link, found_on):
                ledger.take_up(link, found_on.url, in_sought_place=is_sought)

    def _settle(self, turn: Turn, answer: _Answer) -> None:
        """What is no page to read: a failure, perhaps tried again, or the answer to a question of ours."""
        judged = answer.judged
        suspended = self.agenda.heard(judged.state) and turn.role not in _QUESTIONS
        if not suspended and self.agenda.try_again(turn, judged.state):
            return
        with self.store.transaction():
            if not suspended and self._moved_to_other_scheme(turn, answer):
                return
            self.store.ledger.settle(
                turn.url,
                judged.state,
                http_status=answer.status,
                reason=judged.reason,
                fetched_at=answer.at,
                sha256=answer.sha256,
            )
            if turn.role is Role.ROBOTS:
                self._learn_robots(answer)
            elif turn.role is Role.PROBE:
                self._learn_probe(answer)
            elif suspended:
                self.agenda.suspend()

    def _moved_to_other_scheme(self, turn: Turn, answer: _Answer) -> bool:
        """Https dead and http alive, or the reverse (faults.md T04): where a crawl begins, both are tried."""
        other = other_scheme(turn.url)
        if turn.role not in BEGINNINGS or answer.judged.state not in UNREACHED or other is None:
            return False
        if self.store.ledger.knows(other):
            return False
        self.store.ledger.decide([Link(other, turn.text, turn.role)], turn.url, turn.hops + 1)
        self.store.ledger.settle_alias(turn.url, other, None, answer.at)
        return True

    def _learn_robots(self, answer: _Answer) -> None:
        if answer.judged.state is FetchState.FETCHED and is_web_page(answer.body):
            self.agenda.ask_probe()  # perhaps what the site shows for whatever is missing
        else:
            self.agenda.learn_robots(read_robots(answer.judged.state, answer.status, answer.judged.reason, answer.body))

    def _learn_probe(self, answer: _Answer) -> None:
        """A page of its own for an address that cannot exist is what the site shows for missing ones."""
        if answer.judged.state is FetchState.FETCHED and answer.sha256:
            note_missing_page(self.store, answer.sha256)
            self.missing = missing_page(self.store)
        if self.agenda.robots is None:
            self.agenda.learn_robots(robots_behind_probe(self.store, self.missing))

    def _redirected(self, turn: Turn, response: Response, now: datetime) -> None:
        """A redirect is an answer: the URL it names gets a line of its own, if it is the site's."""
        location = header(response, "Location")
        target = Resolver(turn.url).absolute(location)
        if target == turn.url and self._took_cookies(response) and self.agenda.try_with_cookies(turn):
            return
        with self.store.transaction():
            ledger = self.store.ledger
            self.agenda.heard(FetchState.ALIAS)
            if turn.role is Role.PROBE:
                ledger.settle(turn.url, FetchState.NOT_FOUND, http_status=response.status, reason="不存在的网址被跳转")
                if self.agenda.robots is None:
                    self.agenda.learn_robots(robots_behind_probe(self.store, None))
                return
            refused = refuse_redirect(turn, target, self.plan.site, ledger)
            if refused is None:
                assert target is not None
                ledger.decide([Link(target, turn.text, turn.role)], turn.url, turn.hops + 1)
                ledger.settle_alias(turn.url, target, response.status, now)
                if turn.role is Role.ROBOTS and not ledger.waits(target):
                    self.agenda.learn_robots(read_robots(FetchState.REDIRECT_LOOP, None, "robots.txt 循环跳转", b""))
                return
            ledger.settle(turn.url, refused.state, http_status=response.status, reason=refused.reason, fetched_at=now)
            if turn.role is Role.ROBOTS:
                self.agenda.learn_robots(read_robots(refused.state, None, refused.reason, b""))

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
