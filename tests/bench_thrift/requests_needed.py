"""How many requests the verdicts take, with thrift and without."""

import csv
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from audit.demo import demo_request
from audit.plans import site_folder, sites_of
from audit.run import Request, audit
from crawler.boundary import site_of
from crawler.fetches import FetchState
from crawler.store import SiteStore
from criteria.packs import builtin_packs
from scoring.unit import Unit
from tests.bench_thrift.news_site import AS_OF, serve_news_site

Verdicts = Mapping[tuple[str, str, str], str]
_LADDER = (10, 20, 30, 40, 60, 80, 120)  # pages a unit
_SAVED_ON = date(2024, 12, 31)
_SAVED = Path(__file__).parents[3] / "shared" / "real_sites"


@dataclass(frozen=True, slots=True)
class Crawled:
    """One audit: its verdicts, and by site how many URLs were asked for, by state."""

    verdicts: Verdicts
    states: Mapping[str, Counter[FetchState]]

    @property
    def requests(self) -> int:
        return sum(count for states in self.states.values() for state, count in states.items() if _was_asked(state))

    def requests_of(self, unit: Unit) -> int:
        return sum(
            self.states[site][state] for site in sites_of(unit) for state in self.states[site] if _was_asked(state)
        )


def _was_asked(state: FetchState) -> bool:
    return state not in (
        FetchState.OUT_OF_PERIOD,
        FetchState.BUDGET,
        FetchState.ROBOTS_DENIED,
        FetchState.TRAP,
        FetchState.URL_TOO_LONG,
    )


def run(request: Request) -> Crawled:
    audit(request, lambda _: None)
    with (request.out / "findings.csv").open(encoding="utf-8-sig", newline="") as file:
        verdicts = {(r["unit_id"], r["criterion_id"], r["element"]): r["outcome"] for r in csv.DictReader(file)}
    states = {}
    for site in dict.fromkeys(site for unit in request.units for site in sites_of(unit)):
        with SiteStore(site_folder(request.out, site)) as store:
            states[site] = Counter(line.state for line in store.ledger.fetches())
    return Crawled(verdicts, states)


def county() -> bool:
    """Prints, for each unit of the sample county, the smallest budget from which on its verdicts are final."""
    with tempfile.TemporaryDirectory() as temporary, demo_request(Path(temporary) / "whole") as (request, _):
        whole = run(replace(request, read_all=True))
        thrifty = run(replace(request, out=Path(temporary) / "thrifty"))
        final: dict[str, tuple[int, int]] = {}
        for budget in reversed(_LADDER):
            tried = run(replace(request, out=Path(temporary) / str(budget), pages_per_unit=budget))
            for unit in request.units:
                still = final.get(unit.id, (budget, 0))[0] in (budget, _above(budget))
                if still and _of(tried, unit) == _of(whole, unit):
                    final[unit.id] = (budget, tried.requests_of(unit))
    print(
        f"sample county: {len(request.units)} units, requests of a full crawl {whole.requests}, with thrift {thrifty.requests}"
    )
    print(f"verdicts that differ: {_differing(whole, thrifty)} of {len(whole.verdicts)}")
    print("unit: requests to its final verdicts / of a full crawl of its site (shared by all units on it)")
    for unit in request.units:
        budget, requests = final.get(unit.id, (request.pages_per_unit, thrifty.requests_of(unit)))
        print(f"  {unit.id} {unit.name}: {requests} / {whole.requests_of(unit)} (budget {budget} pages a unit)")
    return _differing(whole, thrifty) == 0


def made_up_site() -> bool:
    """Prints what is asked of a news-heavy site of some 5,000 pages."""
    good = True
    for years in (3, 10):
        with serve_news_site(years) as url, tempfile.TemporaryDirectory() as temporary:
            good &= _compare(f"made-up site, {years} years of news", url, Path(temporary), AS_OF)
    return good


def saved_sites() -> bool:
    if not _SAVED.is_dir():
        print("saved sites: none beside the project")
        return True
    good = True
    for folder in sorted(_SAVED.iterdir()):
        with _serving(folder) as url, tempfile.TemporaryDirectory() as temporary:
            good &= _compare(f"{folder.name} as of {_SAVED_ON}", url, Path(temporary), _SAVED_ON)
    return good


def _compare(name: str, url: str, folder: Path, as_of: date) -> bool:
    request = Request(
        title="检查",
        units=(Unit(id="u", name="示范县民政局", start_urls=(url,)),),
        out=folder / "thrifty",
        criteria=builtin_packs(),
        as_of=as_of,
        since=as_of - timedelta(days=365),
        pages_per_unit=100_000,
        delay=0.0,
        jobs=1,
    )
    thrifty, whole = run(request), run(replace(request, out=folder / "whole", read_all=True))
    left = thrifty.states[site_of(url)][FetchState.OUT_OF_PERIOD]
    differing = _differing(whole, thrifty)
    share = thrifty.requests / whole.requests
    print(f"{name}: full crawl {whole.requests} requests, with thrift {thrifty.requests} ({share:.0%}), left alone {left},"
          f" verdicts that differ {differing} of {len(whole.verdicts)}")  # fmt: skip
    for key in sorted(whole.verdicts):
        if whole.verdicts[key] != thrifty.verdicts[key]:
            print(f"  {' '.join(key)}: full {whole.verdicts[key]}, with thrift {thrifty.verdicts[key]}")
    return differing == 0


def _above(budget: int) -> int:
    place = _LADDER.index(budget) + 1
    return _LADDER[min(place, len(_LADDER) - 1)]


def _of(crawled: Crawled, unit: Unit) -> Sequence[tuple[tuple[str, str, str], str]]:
    return sorted((key, outcome) for key, outcome in crawled.verdicts.items() if key[0] == unit.id)


def _differing(one: Crawled, other: Crawled) -> int:
    return sum(one.verdicts[key] != other.verdicts.get(key) for key in one.verdicts)


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
