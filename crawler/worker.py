"""A process that crawls its share of the sites, many at once, then reads what it fetched.

Started by `gongkai audit` as `python -m crawler.worker PLAN.json …`. It ends with its parent: when standard input
closes, so that a killed audit leaves no crawl running behind it.
"""

import asyncio
import logging
import os
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from filelock import FileLock, Timeout
from scrapy.crawler import AsyncCrawlerRunner
from scrapy.settings import Settings
from scrapy.utils.log import configure_logging
from scrapy.utils.reactor import install_reactor

from crawler import settings as project_settings
from crawler.extract import extract
from crawler.plan import SitePlan
from crawler.store import SiteStore

SITES_AT_ONCE = 32  # about 10 MB each (libraries.md §1)
EXIT_FAILED = 1
EXIT_ORPHANED = 3
_LOCK_WAIT = 15.0  # seconds; a worker whose parent was killed ends within one
DONE_NOTE = "done"

logger = logging.getLogger(__name__)


def main(arguments: Sequence[str]) -> int:
    plans = [SitePlan.read(Path(argument)) for argument in arguments]
    threading.Thread(target=_end_with_parent, daemon=True).start()
    configure_logging({"LOG_LEVEL": "INFO"})
    locks = [FileLock(plan.folder / "worker.lock", timeout=_LOCK_WAIT) for plan in plans]
    try:
        for lock in locks:
            lock.acquire()
    except Timeout as error:
        print(f"另一个采集进程正在使用：{error.lock_file}。请等它结束后再运行。", file=sys.stderr)
        return EXIT_FAILED
    unfinished = [plan for plan in plans if not _is_done(plan)]
    failed = crawl(unfinished) if unfinished else False
    for plan in unfinished:
        extract(plan.folder, reread=False)
        with SiteStore(plan.folder) as store:
            store.note(DONE_NOTE, b"1")
    return EXIT_FAILED if failed else 0


def _end_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(EXIT_ORPHANED)


def _is_done(plan: SitePlan) -> bool:
    with SiteStore(plan.folder) as store:
        return store.noted(DONE_NOTE) is not None


def crawl(plans: Sequence[SitePlan]) -> bool:
    """Crawl the sites side by side; True if one of the crawls broke down (a bug, logged with its traceback)."""
    scrapy_settings = Settings()
    scrapy_settings.setmodule(project_settings)
    install_reactor(project_settings.TWISTED_REACTOR)
    from twisted.internet import reactor  # noqa: PLC0415  importing it installs one
    from twisted.internet.defer import Deferred  # noqa: PLC0415

    runner = AsyncCrawlerRunner(scrapy_settings)
    places = asyncio.Semaphore(SITES_AT_ONCE)
    broken: list[BaseException] = []

    async def one(plan: SitePlan) -> None:
        async with places:
            await runner.crawl("site", plan=plan)

    async def every() -> None:
        results = await asyncio.gather(*map(one, plans), return_exceptions=True)
        broken.extend(result for result in results if isinstance(result, BaseException))

    def run() -> None:
        ended = Deferred.fromFuture(asyncio.ensure_future(every()))
        ended.addBoth(lambda _: reactor.stop())  # type: ignore[attr-defined]

    reactor.callWhenRunning(run)  # type: ignore[attr-defined]
    reactor.run()  # type: ignore[attr-defined]
    for error in broken:
        logger.error("crawl broke down", exc_info=error)
    return bool(broken)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
