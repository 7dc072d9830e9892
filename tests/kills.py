"""`python -m tests.kills [TIMES]`: kill -9 an audit of the sample county at random moments and see that nothing is lost.

After every kill the same command runs again. At the end: no URL that was settled before a kill was asked for after
it (by the server's own log), the ledger balances, and the CSV files equal those of an uninterrupted audit but for
the times of fetching.
"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from audit.plans import site_folder
from audit.sample.serve import ServedCounty, serve_county
from crawler.boundary import site_of
from crawler.fetches import FetchState
from crawler.store import SiteStore
from tests.audit import contract_files

ROOT = Path(__file__).parents[1]
CSV_FILES = ("fetches", "columns", "documents", "findings", "scores")
TIMES_OF_FETCHING = "fetched_at"
SEED = 20260630
LATE_KILLS = 1  # in each audit: most are to hit the crawl


def command(roster: Path, out: Path) -> Sequence[str]:
    options = ("--out", str(out), "--as-of", "2026-06-30", "--since", "2025-06-30", "--delay", "0")
    return (sys.executable, "-m", "audit.cli", "audit", str(roster), *options)


def run_whole(roster: Path, out: Path) -> None:
    code = subprocess.run(command(roster, out), cwd=ROOT, capture_output=True, check=False).returncode
    assert code in (0, 1), f"the audit ended with {code}"


def run_until_killed(roster: Path, out: Path, seconds: float) -> bool:
    """True if the audit was still running and was killed, with every process it had started or only the first."""
    process = subprocess.Popen(
        command(roster, out), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        if random.random() < 0.5:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()
        return True
    return False


def settled(county: ServedCounty, out: Path) -> set[tuple[str, str]]:
    """(site, path with query) of everything the ledgers call done."""
    done = set()
    for site, url in county.base_urls.items():
        folder = site_folder(out, site_of(url))
        if (folder / "site.db").exists():
            with SiteStore(folder) as store:
                lines = store.ledger.fetches()
                done |= {(site, line.url.removeprefix(url)) for line in lines if line.state is not FetchState.QUEUED}
    return done


def rows(out: Path) -> Iterator[tuple[str, list[dict[str, str]]]]:
    for name in CSV_FILES:
        lines = contract_files.rows(out, name)
        for line in lines:
            line.pop(TIMES_OF_FETCHING, None)
        yield name, lines


def main(times: int) -> None:
    random.seed(SEED)
    with serve_county() as county, tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        roster = county.roster(folder / "roster.csv")
        started = time.monotonic()
        run_whole(roster, folder / "whole")
        whole_seconds = time.monotonic() - started
        expected = dict(rows(folder / "whole"))
        pages = sum(line["state"] == FetchState.FETCHED for line in expected["fetches"])
        print(f"uninterrupted: {pages} pages, {len(expected['fetches'])} URLs, {whole_seconds:.1f} s")
        kills = audits = 0
        while kills < times:
            audits += 1
            out = folder / f"killed-{audits}"
            done: set[tuple[str, str]] = set()
            late = 0  # kills after the crawl, while pages are read, scored or reported
            while kills < times and late < LATE_KILLS:
                if not run_until_killed(roster, out, random.uniform(0.2, 0.6) * whole_seconds):
                    break
                kills += 1
                time.sleep(0.5)  # an orphaned worker ends when its standard input closes
                again = done & asked(county)
                assert not again, f"asked for again though settled before the last kill: {sorted(again)}"
                done = settled(county, out)
                late += len(done) >= len(expected["fetches"])
                print(f"kill {kills:2}: {len(done):4} URLs settled in audit {audits}")
            run_whole(roster, out)
            again = done & asked(county)
            assert not again, f"asked for again though settled before the last kill: {sorted(again)}"
            got = dict(rows(out))
            for name in CSV_FILES:
                assert got[name] == expected[name], f"{name}.csv differs from that of an uninterrupted audit"
        print(f"{kills} kills in {audits} audits: nothing lost, nothing settled fetched again, CSV files equal")


def asked(county: ServedCounty) -> set[tuple[str, str]]:
    """What the server was asked for since the last look."""
    paths = {(request.site, request.path) for request in county.requests}
    county.requests.clear()
    return paths


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
