"""The stage between crawl and extraction that opens in a browser what the static pass could not read.

Each page is settled in one transaction, beside the evidence in the archive; a killed worker goes on where it stopped.
"""

import asyncio
import logging
import re
import sys
from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from crawler.archive import ArchivedResponse
from crawler.beijing_time import BEIJING
from crawler.boundary import Boundary, site_of
from crawler.fetches import Fetch, FetchState, Role
from crawler.following import follow
from crawler.page_facts import PageFacts, PageKind
from crawler.plan import ROBOTS_NAME, SitePlan
from crawler.probe import missing_page
from crawler.reading import Reading, read_body
from crawler.rendering.browser import TIME_LIMIT, Browser, NoBrowserError, Page, Rendered, RenderingError
from crawler.rendering.gateway import Gateway
from crawler.rendering.judgement import RENDERED, UNSEEN, judge_rendered
from crawler.rendering.system_browser import find_browser, what_is_missing
from crawler.robots import Robots, RobotsPolicy, RobotsState
from crawler.sought import SoughtWords
from crawler.store import SiteStore

_ORDER = (Role.START, Role.COLUMN, Role.LIST_PAGE, Role.OTHER, Role.ARTICLE)  # others hold no page
_LEADS_ON = (Role.START, Role.COLUMN, Role.LIST_PAGE)
_TRIES = 2
_HTML = "text/html; charset=utf-8"
_KEPT_HEADERS = ("content-type", "set-cookie", "content-security-policy")
_REFUSED_HOST = "页面要求访问不允许的地址"

_one_browser = ThreadPoolExecutor(1, "browser")  # a browser is large: the sites of a process take turns
logger = logging.getLogger(__name__)


async def open_in_browser(plan: SitePlan, opened: set[str]) -> bool:
    """Open what needs a browser and was not `opened` before; adds to `opened`.

    Returns whether the pages led to new ones, which are now in the queue. Without a browser nothing is done: the
    pages stay NOT_RENDERED.
    """
    if not plan.render or what_is_missing() is not None:
        return False
    return await asyncio.get_running_loop().run_in_executor(_one_browser, _open, plan, opened)


def _open(plan: SitePlan, opened: set[str]) -> bool:
    with SiteStore(plan.folder, SoughtWords(plan.sought)) as store:
        stage = _Stage(store, plan)
        lines = [line for line in stage.lines() if line.url not in opened]
        if not lines:
            return False
        opened.update(line.url for line in lines)
        with asyncio.Runner(loop_factory=_loop) as runner:
            runner.run(stage.open(lines))
        return bool(store.ledger.balance().get(FetchState.QUEUED))


def _loop() -> asyncio.AbstractEventLoop:
    """Starting a program takes another kind of loop on Windows than Twisted does."""
    if sys.platform == "win32":
        return asyncio.ProactorEventLoop()
    return asyncio.SelectorEventLoop()


class _Stage:
    def __init__(self, store: SiteStore, plan: SitePlan) -> None:
        self._store = store
        self._plan = plan
        self._boundary = Boundary(plan.site, plan.prefixes)
        self._missing = missing_page(store)
        note = store.noted("robots")
        self._robots = RobotsPolicy(Robots.from_bytes(note), ROBOTS_NAME) if note else None
        self._named = {_place(url) for url in plan.start_urls} if plan.host_is_private else set()

    def lines(self) -> Iterator[Fetch]:
        """Pages the static pass could not read, those that lead to others first, as far as the budget reaches."""
        unreachable = self._robots is None or self._robots.robots.state is RobotsState.UNREACHABLE
        if unreachable or self._store.ledger.balance().get(FetchState.HOST_SUSPENDED):
            return
        left = self._plan.budget - self._store.fetched_pages
        lines = [
            line for line in self._store.ledger.fetches() if line.role in _ORDER and line.sha256 and self._needs(line)
        ]
        lines.sort(key=lambda line: (_ORDER.index(line.role), line.url))
        yield from lines[: max(left, 0)]

    def _needs(self, line: Fetch) -> bool:
        if line.state is FetchState.NOT_RENDERED:
            return RENDERED not in self._response(line).headers
        if line.state is not FetchState.FETCHED or line.role not in _LEADS_ON:
            return False
        facts = self._store.one(PageFacts, line.url)
        if facts is None or facts.kind is not PageKind.UNREADABLE or facts.redirect:
            return False
        return b"<script" in self._response(line).body.lower()

    def _response(self, line: Fetch) -> ArchivedResponse:
        response = self._store.archive.read(line.sha256 or "")
        assert response is not None, f"the ledger cites a body the archive lacks: {line.url}"
        return response

    async def open(self, lines: list[Fetch]) -> None:
        program = find_browser()
        assert program is not None
        waiting = deque(lines)
        try:
            async with (
                Gateway(self._named) as gateway,
                Browser(program, self._plan.user_agent, gateway, self._why_not, TIME_LIMIT) as browser,
            ):
                while waiting:
                    await self._open_one(browser, waiting[0], self._response(waiting[0]))
                    waiting.popleft()
        except NoBrowserError as error:
            logger.warning("%s: %s", self._plan.site, error)
            with self._store.transaction():
                for line in waiting:
                    if line.state is FetchState.NOT_RENDERED:
                        self._store.ledger.revise(line.url, line.state, f"页面由脚本生成，{error}")

    async def _open_one(self, browser: Browser, line: Fetch, response: ArchivedResponse) -> None:
        kept = {name.lower(): values[0] for name, values in response.headers.items() if name.lower() in _KEPT_HEADERS}
        page = Page(line.url, kept, response.body)
        error: RenderingError | None = None
        for _ in range(_TRIES):
            await asyncio.sleep(self._delay)
            try:
                rendered = await browser.render(page)
            except RenderingError as found:
                error = found
                logger.warning("%s: %s", line.url, found)
                await browser.restart()
            else:
                self._keep(line, response, rendered, browser.version)
                return
        with self._store.transaction():
            if line.state is FetchState.NOT_RENDERED:
                self._store.ledger.revise(line.url, line.state, f"页面由脚本生成，{error}")

    @property
    def _delay(self) -> float:
        """Seconds between two pages, as the crawl keeps them."""
        if self._plan.delay == 0 and self._plan.host_is_private:
            return 0.0
        return max(self._plan.delay, 0.2, self._robots.crawl_delay if self._robots else 0.0)

    def _keep(self, line: Fetch, response: ArchivedResponse, rendered: Rendered, version: str) -> None:
        """Evidence first; then what was read of it, in one transaction."""
        body = rendered.html.encode(errors="replace")
        headers: dict[str, tuple[str, ...]] = {"Content-Type": (_HTML,), RENDERED: (version,)}
        if rendered.unseen:
            headers[UNSEEN] = rendered.unseen
        # The archive tells responses of one address apart by the second.
        at = max(datetime.now(BEIJING), response.fetched_at + timedelta(seconds=1))
        sha256 = self._store.archive.keep(line.url, at, response.http_status, headers, body)
        reading = self._read(line.url, body, rendered.unseen)
        with self._store.transaction():
            nothing_new = reading.facts is None or reading.facts.kind is PageKind.UNREADABLE
            if nothing_new and line.state is FetchState.FETCHED:
                return  # the static page said as much
            self._store.ledger.revise(line.url, reading.state, reading.reason, sha256)
            if reading.facts is not None:
                self._store.put(line.url, reading.facts)
            follow(reading.links, line.url, self._boundary, self._store.ledger)

    def _read(self, url: str, body: bytes, unseen: tuple[str, ...]) -> Reading:
        try:
            return judge_rendered(read_body(url, body, _HTML, self._missing), body, unseen)
        except Exception:
            # Faults.md S07: one page our program cannot read must not end the audit, nor count as empty.
            logger.exception("extraction failed on %s, rendered", url)
            return Reading(FetchState.EXTRACT_ERROR, "提取程序出错，已记录")

    def _why_not(self, url: str) -> str | None:
        """Of what a page asks for: only web addresses, and of the site itself only what its robots.txt allows."""
        if not re.match(r"https?://", url):
            return _REFUSED_HOST
        if site_of(url) == self._plan.site and self._robots is not None and not self._robots.allows(url):
            return "数据接口被网站 robots.txt 禁止采集"
        return None


def _place(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    return parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
