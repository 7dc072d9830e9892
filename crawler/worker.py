"""A process that crawls its share of the sites, many at once, then reads what it fetched.

Started by `gongkai audit` as `python -m crawler.worker PLAN.json …`. It ends with its parent: when standard input
closes, so that a killed audit leaves no crawl running behind it.
"""

import asyncio
import gc
import logging
import os
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from filelock import FileLock, Timeout
from scrapy.crawler import AsyncCrawlerRunner, Crawler
from scrapy.settings import Settings
from scrapy.utils.log import configure_logging
from scrapy.utils.reactor import install_reactor

from crawler import settings as project_settings
from crawler.extract import extract
from crawler.fetches import FetchState
from crawler.plan import SitePlan
from crawler.rendering.stage import open_in_browser
from crawler.spiders.site import SiteSpider
from crawler.store import SiteStore
from crawler.uplink import Uplink, connects

SITES_AT_ONCE = 32  # that answer; about 10 MB each (libraries.md §1)
SILENT_AT_ONCE = 64  # that do not, or rest: they wait beside the others, who must not wait for them (faults.md N14)
_GLANCE = 1.0  # seconds between looks at who is silent
EXIT_FAILED = 1
EXIT_ORPHANED = 3
_LOCK_WAIT = 15.0  # seconds; a worker whose parent was killed ends within one
DONE_NOTE = "done"

logger = logging.getLogger(__name__)


def main(arguments: Sequence[str]) -> int:
    plans = [SitePlan.read(Path(argument)) for argument in arguments]
    threading.Thread(target=_end_with_parent, daemon=True).start()
    configure_logging({"LOG_LEVEL": "INFO"})
    for name in (None, "scrapy"):  # or Scrapy, on DEBUG by its own configuration, makes a record of every page to drop
        logging.getLogger(name).setLevel(logging.INFO)
    locks = [FileLock(plan.folder / "worker.lock", timeout=_LOCK_WAIT) for plan in plans]
    try:
        for lock in locks:
            lock.acquire()
    except Timeout as error:
        print(f"另一个采集进程正在使用：{error.lock_file}。请等它结束后再运行。", file=sys.stderr)
        return EXIT_FAILED
    unfinished = [plan for plan in plans if not _is_done(plan)]
    if unfinished:
        crawl(unfinished)
    finished = [_finish(plan) for plan in unfinished]
    return 0 if all(finished) else EXIT_FAILED


def _finish(plan: SitePlan) -> bool:
    """Extract a crawled site; False if its crawl broke off before the ledger was balanced (a bug, in the log)."""
    with SiteStore(plan.folder) as store:
        if store.ledger.balance().get(FetchState.QUEUED):
            return False
    extract(plan.folder, reread=False)
    with SiteStore(plan.folder) as store:
        store.note(DONE_NOTE, b"1")
    return True


def _end_with_parent() -> None:
    while os.read(sys.stdin.fileno(), 1024):  # not the buffered stream: its lock would outlive the interpreter
        pass
    os._exit(EXIT_ORPHANED)


def _is_done(plan: SitePlan) -> bool:
    with SiteStore(plan.folder) as store:
        return store.noted(DONE_NOTE) is not None


def crawl(plans: Sequence[SitePlan], uplink: Uplink | None = None) -> None:
    """Crawl the sites side by side. A crawl that breaks down (a bug) is logged with its traceback."""
    # Trees and records of a page die with it; walking what lives on after every 700 of them took 7 % of the crawl.
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    scrapy_settings = Settings()
    scrapy_settings.setmodule(project_settings)
    install_reactor(project_settings.TWISTED_REACTOR)
    from twisted.internet import reactor  # noqa: PLC0415  importing it installs one

    runner = AsyncCrawlerRunner(scrapy_settings)
    shared = uplink or Uplink(connects)
    crowd = asyncio.Semaphore(SITES_AT_ONCE + SILENT_AT_ONCE)
    places = asyncio.Semaphore(SITES_AT_ONCE)

    async def one(plan: SitePlan) -> None:
        async with crowd:
            await places.acquire()
            crawler = runner.create_crawler("site")
            giving_way = asyncio.ensure_future(_give_way(crawler, places))
            try:
                await runner.crawl(crawler, plan=plan, uplink=shared)
            finally:
                if giving_way.cancel():
                    places.release()
        async with places:
            opened: set[str] = set()  # what only a browser shows may lead to pages that need none
            while await open_in_browser(plan, opened):
                await runner.crawl("site", plan=plan, uplink=shared)

    async def every() -> None:
        waiting = list(plans)
        while waiting:
            for result in await asyncio.gather(*map(one, waiting), return_exceptions=True):
                if isinstance(result, BaseException):
                    logger.error("crawl broke down", exc_info=result)
            waiting, shared.to_crawl_again = shared.to_crawl_again, []

    def run() -> None:
        asyncio.ensure_future(every()).add_done_callback(lambda _: reactor.stop())

    reactor.callWhenRunning(run)
    reactor.run()


async def _give_way(crawler: Crawler, places: asyncio.Semaphore) -> None:
    """Let the next site begin once this one has fallen silent; ends then, the place released."""
    while not (isinstance(crawler.spider, SiteSpider) and crawler.spider.agenda.is_quiet):
        await asyncio.sleep(_GLANCE)
    places.release()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
