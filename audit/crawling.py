"""Runs the crawl of all sites in worker processes and watches their ledgers."""

import socket
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from crawler.agenda import OFFLINE_NOTE
from crawler.fetches import FetchState
from crawler.plan import SitePlan
from crawler.store import SiteStore
from crawler.worker import DONE_NOTE
from scoring.masking import mask

_GLANCE = 0.5  # seconds between looks at the ledgers


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the crawl of one site has come."""

    site: str
    fetched: int
    settled: int
    decided: int
    done: bool
    offline: bool = False  # our own network is down: it waits


class CrawlFailedError(Exception):
    """A worker ended without finishing its sites; the message names its log."""


def crawl_sites(plans: Sequence[SitePlan], logs: Path, jobs: int, watch: Callable[[Sequence[Progress]], None]) -> None:
    """Crawl and extract every site; returns when all are done. Raises CrawlFailedError.

    A site that was done before is left as it is. `KeyboardInterrupt` ends the workers and passes on: what they
    fetched is kept, and the same command resumes.
    """
    logs.mkdir(parents=True, exist_ok=True)
    workers = [_start(share) for share in _shares(plans, jobs)]
    writers = [_write_log(worker, logs / f"crawl-{number}.log") for number, worker in enumerate(workers, 1)]
    try:
        while any(worker.poll() is None for worker in workers):
            watch(_glance(plans))
            time.sleep(_GLANCE)
    finally:
        for worker in workers:
            assert worker.stdin is not None
            worker.stdin.close()  # a worker ends when its parent lets go of it
            worker.wait()
        for writer in writers:
            writer.join()
    watch(_glance(plans))
    if any(worker.returncode for worker in workers):
        raise CrawlFailedError(
            f"采集进程异常退出，已采集的内容都已保存。详见 {logs} 中的日志；重新运行同一命令可续采。"
        )


def _shares(plans: Sequence[SitePlan], jobs: int) -> list[list[SitePlan]]:
    """Divide the sites, those of one address together: the limit for each address holds within a process."""
    if jobs == 1:
        return [list(plans)]
    by_address: defaultdict[str, list[SitePlan]] = defaultdict(list)
    for plan in plans:
        by_address[_address(plan)].append(plan)
    shares: list[list[SitePlan]] = [[] for _ in range(jobs)]
    for together in by_address.values():
        min(shares, key=len).extend(together)
    return [share for share in shares if share]


def _address(plan: SitePlan) -> str:
    """What the site's name resolves to; the site itself when it does not, or is on loopback."""
    try:
        address = socket.gethostbyname(plan.host)
    except OSError:
        return plan.site
    return plan.site if address.startswith("127.") else address


def _start(share: Sequence[SitePlan]) -> subprocess.Popen[bytes]:
    paths = []
    for plan in share:
        plan.folder.mkdir(parents=True, exist_ok=True)
        path = plan.folder / "plan.json"
        plan.write(path)
        paths.append(str(path))
    return subprocess.Popen(  # noqa: S603  our own module
        [sys.executable, "-m", "crawler.worker", *paths],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def _write_log(worker: subprocess.Popen[bytes], path: Path) -> threading.Thread:
    """Write what a worker prints, the sites' addresses and texts in it, with personal data masked (design §5)."""
    printed = worker.stdout
    assert printed is not None

    def write() -> None:
        with printed, path.open("a", encoding="utf-8") as log:
            for line in printed:
                log.write(mask(line.decode(errors="replace")))
                log.flush()

    writer = threading.Thread(target=write, daemon=True)
    writer.start()
    return writer


def _glance(plans: Sequence[SitePlan]) -> tuple[Progress, ...]:
    return tuple(_progress(plan) for plan in plans)


def _progress(plan: SitePlan) -> Progress:
    if not (plan.folder / "site.db").exists():
        return Progress(plan.site, 0, 0, 0, done=False)
    balance, notes = SiteStore.glance(plan.folder)
    decided = sum(balance.values())
    return Progress(
        site=plan.site,
        fetched=balance.get(FetchState.FETCHED, 0),
        settled=decided - balance.get(FetchState.QUEUED, 0),
        decided=decided,
        done=DONE_NOTE in notes,
        offline=OFFLINE_NOTE in notes,
    )
