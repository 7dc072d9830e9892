"""What each answer of a site comes to: its line in the ledger, its page in the store, and what it teaches of the site."""

import logging
from dataclasses import dataclass
from datetime import datetime

from scrapy.http import Response

from crawler.agenda import UNREACHED, Agenda
from crawler.boundary import Boundary, other_scheme
from crawler.earlier import UNCHANGED
from crawler.fetches import QUESTIONS, FetchState, Link, Role
from crawler.following import follow
from crawler.headers import header
from crawler.ledger import Turn
from crawler.out_of_period import OutOfPeriod
from crawler.page_facts import PageFacts, PageKind
from crawler.plan import SitePlan
from crawler.probe import home_page, missing_page, note_missing_page, robots_behind_probe
from crawler.reading import Promise, Reading, read_body
from crawler.redirection import BEGINNINGS, refuse_redirect
from crawler.responses import Judgement
from crawler.robots import is_web_page, read_robots
from crawler.sought import SoughtWords
from crawler.store import SiteStore
from crawler.transport import TLS_UNVERIFIED

_UNVERIFIED = "网站安全证书无效（过期、自签名或域名不符），内容照常检查"

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one request. `status` is None when nothing did."""

    judged: Judgement
    status: int | None
    at: datetime
    sha256: str | None
    body: bytes


class Settlement:
    """Every turn of the agenda ends here, in one transaction, unless it is to be tried again."""

    def __init__(self, store: SiteStore, plan: SitePlan, agenda: Agenda, words: SoughtWords) -> None:
        self._store = store
        self._site = plan.site
        self._agenda = agenda
        self._boundary = Boundary(plan.site, plan.prefixes)
        self._missing = missing_page(store)
        self._home = home_page(store)
        self._out_of_period = OutOfPeriod(store, plan, words)

    def read(self, turn: Turn, response: Response, at: datetime, sha256: str | None) -> None:
        """A page of the office's: its facts are kept and its links decided on."""
        try:
            promise = Promise(turn.role, turn.text, self._home, self._store.ledger.knows)
            reading = read_body(turn.url, response.body, header(response, "Content-Type"), self._missing, promise)
        except Exception:
            # Faults.md S07: one page our program cannot read must not end the audit, nor count as empty.
            logger.exception("extraction failed on %s", turn.url)
            reading = Reading(FetchState.EXTRACT_ERROR, "提取程序出错，已记录")
        is_empty = reading.facts is not None and reading.facts.kind is PageKind.EMPTY_LIST
        # An empty list is believed at the second look (faults.md J05); one that is unchanged had it in the earlier audit.
        if is_empty and UNCHANGED not in response.flags and self._agenda.look_again(turn):
            return
        with self._store.transaction():
            self._agenda.heard(FetchState.FETCHED)
            self._store.ledger.settle(
                turn.url,
                reading.state,
                http_status=response.status,
                reason=reading.reason or (_UNVERIFIED if TLS_UNVERIFIED in response.flags else ""),
                fetched_at=at,
                sha256=sha256,
            )
            if reading.facts is not None:
                self._store.put(turn.url, reading.facts)
                if turn.role is Role.START and self._home is None:
                    self._home = home_page(self._store)
                self._follow(reading.links, reading.facts)
            self._agenda.count_page()

    def _follow(self, links: tuple[Link, ...], found_on: PageFacts) -> None:
        ledger = self._store.ledger
        old_articles, old_pages = self._out_of_period.learn(found_on, links)
        is_sought = self._out_of_period.is_sought(found_on)
        wanted = follow(links, found_on.url, self._boundary, ledger, in_sought_place=is_sought)
        ledger.leave((link.url for link in wanted if link.url in old_articles), self._out_of_period.reason)
        ledger.leave(old_pages, self._out_of_period.reason_of_list)
        for link in links:
            overruled = ledger.is_left(link.url) and link.url not in old_articles
            if overruled and self._out_of_period.is_reason_to_fetch(link, found_on):
                ledger.take_up(link, found_on.url, in_sought_place=is_sought)

    def settle(self, turn: Turn, answer: Answer) -> None:
        """What is no page to read: a failure, perhaps tried again, or the answer to a question of ours."""
        judged = answer.judged
        suspended = self._agenda.heard(judged.state) and turn.role not in QUESTIONS
        if not suspended and self._agenda.try_again(turn, judged.state):
            return
        with self._store.transaction():
            if not suspended and self._moved_to_other_scheme(turn, answer):
                return
            self._store.ledger.settle(
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
                self._agenda.suspend()

    def redirect(self, turn: Turn, target: str | None, status: int, at: datetime) -> None:
        """A redirect is an answer: the URL it names gets a line of its own, if it is the site's."""
        with self._store.transaction():
            ledger = self._store.ledger
            self._agenda.heard(FetchState.ALIAS)
            if turn.role is Role.PROBE:
                ledger.settle(turn.url, FetchState.NOT_FOUND, http_status=status, reason="不存在的网址被跳转")
                if self._agenda.robots is None:
                    self._agenda.learn_robots(robots_behind_probe(self._store, None))
                return
            refused = refuse_redirect(turn, target, self._site, ledger)
            if refused is None:
                assert target is not None
                ledger.decide([Link(target, turn.text, turn.role)], turn.url, turn.hops + 1)
                ledger.settle_alias(turn.url, target, status, at)
                if turn.role is Role.ROBOTS and not ledger.waits(target):
                    self._agenda.learn_robots(read_robots(FetchState.REDIRECT_LOOP, None, "robots.txt 循环跳转", b""))
                return
            ledger.settle(turn.url, refused.state, http_status=status, reason=refused.reason, fetched_at=at)
            if turn.role is Role.ROBOTS:
                self._agenda.learn_robots(read_robots(refused.state, None, refused.reason, b""))

    def _moved_to_other_scheme(self, turn: Turn, answer: Answer) -> bool:
        """Https dead and http alive, or the reverse (faults.md T04): where a crawl begins, both are tried."""
        other = other_scheme(turn.url)
        if turn.role not in BEGINNINGS or answer.judged.state not in UNREACHED or other is None:
            return False
        if self._store.ledger.knows(other):
            return False
        self._store.ledger.decide([Link(other, turn.text, turn.role)], turn.url, turn.hops + 1)
        self._store.ledger.settle_alias(turn.url, other, None, answer.at)
        return True

    def _learn_robots(self, answer: Answer) -> None:
        judged = answer.judged
        if judged.state is FetchState.FETCHED and is_web_page(answer.body):
            self._agenda.ask_probe()  # perhaps what the site shows for whatever is missing
        else:
            self._agenda.learn_robots(read_robots(judged.state, answer.status, judged.reason, answer.body))

    def _learn_probe(self, answer: Answer) -> None:
        """A page of its own for an address that cannot exist is what the site shows for missing ones."""
        if answer.judged.state is FetchState.FETCHED and answer.sha256:
            note_missing_page(self._store, answer.sha256)
            self._missing = missing_page(self._store)
        if self._agenda.robots is None:
            self._agenda.learn_robots(robots_behind_probe(self._store, self._missing))
