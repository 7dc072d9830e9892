"""Crawls small sites on loopback by a worker, as an audit does."""

import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from crawler.boundary import site_of
from crawler.fetches import FetchState
from crawler.plan import SitePlan
from crawler.store import SiteStore
from tests.loopback import GONE, Answer, Loopback, serve

ROOT = Path(__file__).parents[2]


def crawl(server: Loopback, folder: Path, start: str = "/") -> SitePlan:
    plan = SitePlan(site=site_of(server.url), folder=folder / "site", start_urls=(server.url + start,), delay=0.0)
    run_worker(plan, folder)
    return plan


@dataclass(frozen=True, slots=True)
class Crawled:
    """States by path, and the paths the site was asked for, in order."""

    states: Mapping[str, FetchState]
    asked: Sequence[str]


def crawl_together(
    sites: Mapping[str, Mapping[str, Answer]], folder: Path, missing: Answer = GONE
) -> Mapping[str, Crawled]:
    """Crawls several small sites side by side in one worker: starting one takes longer than crawling them."""
    with ExitStack() as served:
        servers = {name: served.enter_context(serve(answers, missing)) for name, answers in sites.items()}
        plans = {
            name: SitePlan(
                site=site_of(server.url),
                folder=folder / f"site-{number}",
                start_urls=(f"{server.url}/",),
                delay=0.0,
            )
            for number, (name, server) in enumerate(servers.items())
        }
        run_workers(plans.values(), folder)
    return {name: Crawled(states_in(plans[name], server), server.asked) for name, server in servers.items()}


def states_in(plan: SitePlan, server: Loopback) -> Mapping[str, FetchState]:
    with SiteStore(plan.folder) as store:
        return {line.url.removeprefix(server.url): line.state for line in store.ledger.fetches()}


def run_worker(plan: SitePlan, folder: Path) -> None:
    run_workers([plan], folder)


def run_workers(plans: Iterable[SitePlan], folder: Path) -> None:
    command = [sys.executable, "-m", "crawler.worker"]
    for plan in plans:
        plan.folder.mkdir(parents=True, exist_ok=True)
        plan.write(plan.folder / "plan.json")
        command.append(str(plan.folder / "plan.json"))
    with (
        (folder / "log").open("wb") as log,  # its standard input stays open: when it closes, a worker ends
        subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=log, stderr=log) as worker,
    ):
        assert worker.wait(timeout=120) == 0, (folder / "log").read_text()
