"""`python -m tests.faults [TRIALS] [SEED]`: random faults at random places, and nobody accused by any of them.

Each trial spoils one to three places of the small office, each with a random fault out of the matrix. It counts the
verdicts against the office that the same office without faults does not get; there must be none.
"""

import random
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from crawler.fetches import FetchState
from tests.faults.faults import Fault, body_at
from tests.faults.pages import FILES, FILES_READ, HARMLESS, LISTS, LOSSES, NO_RULES, PAGES, RULES, WIRE
from tests.faults.server import Answer, Site
from tests.faults.trial import Audited, audit_sites
from tests.faults.twin import ARTICLE, COLUMN, FILE, GONE, HOME, LONE_ARTICLE, ROBOTS, SECOND_PAGE, answers, twin

AT_ONCE = 200
SEED = 20260630
_PAGE_FAULTS = (*WIRE, *PAGES, *HARMLESS, *LOSSES)
_CHOICE: dict[str, Sequence[Fault]] = {
    HOME: _PAGE_FAULTS,
    COLUMN: _PAGE_FAULTS,
    "/tzgg/": _PAGE_FAULTS,
    "/dbzn/": _PAGE_FAULTS,
    ARTICLE: _PAGE_FAULTS,
    LONE_ARTICLE: _PAGE_FAULTS,
    SECOND_PAGE: (*_PAGE_FAULTS, *LISTS),
    FILE: (*WIRE, *FILES, *FILES_READ),
    ROBOTS: (*WIRE, *RULES, *NO_RULES),
}


def spoilt(chance: random.Random) -> tuple[str, Site]:
    """A name that tells what was done, and the site."""
    served: dict[str, Answer] = answers()
    done, patience = [], 20.0
    for place in chance.sample(list(_CHOICE), chance.randint(1, 3)):
        fault = chance.choice([fault for fault in _CHOICE[place] if fault.fits(place)])
        served[place] = fault.damage(body_at(place))
        done.append(f"{fault.name} at {place}")
        patience = min(patience, fault.patience)
    return "; ".join(done), Site(served, GONE, patience=patience)


def trials(count: int, chance: random.Random) -> tuple[int, list[str]]:
    """How many were made, and what was said against an office because of a fault."""
    sites = {f"{number}: {name}": site for number in range(count) for name, site in (spoilt(chance),)}
    with tempfile.TemporaryDirectory() as folder:
        audited = audit_sites({"twin": twin(), **sites}, Path(folder))
    without = audited.pop("twin")
    return len(audited), [f"{name}: {said}" for name, one in audited.items() for said in _wrong(one, without)]


def _wrong(one: Audited, without: Audited) -> list[str]:
    unsettled = [line.url for line in one.records.fetches if line.state is FetchState.QUEUED]
    return [*one.accused_unlike(without), *(f"not settled: {url}" for url in unsettled)]


def main(count: int, seed: int) -> int:
    chance = random.Random(seed)
    made, wrong = 0, []
    started = time.monotonic()
    while made < count:
        done, found = trials(min(AT_ONCE, count - made), chance)
        made += done
        wrong += found
        for said in found:
            print(said)
        print(f"{made:6} trials, {len(wrong)} false verdicts, {time.monotonic() - started:.0f} s", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    sys.exit(main(*(arguments + [600, SEED][len(arguments) :])))
