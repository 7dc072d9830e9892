"""`python -m tests.skins [TRIALS] [SEED]`: one small office in random skins, and nothing untrue said of it in any.

Prints what was read right by every template, so that the one that fails shows, and every untrue claim with its skin.
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.skins.choosing import at_random
from tests.skins.skin import AXES
from tests.skins.trials import COUNTED, Trial, added, crawl

AT_ONCE = 50
SEED = 20260630


def _line(name: str, trials: Sequence[Trial]) -> str:
    shares = "".join(f"{right:>7}/{of:<6}" for right, of in added(trials).values())
    return f"{name:<28}{len(trials):>5}{shares}{sum(len(one.untrue) for one in trials):>7}"


def table(trials: Sequence[Trial]) -> Iterator[str]:
    """By axis and template; those read worst come first."""
    yield f"{'':<28}{'sites':>5}" + "".join(f"{name:>14}" for name in COUNTED) + f"{'untrue':>7}"
    yield _line("all", trials)
    for axis, templates in AXES.items():
        yield axis
        wearing = {name: [one for one in trials if getattr(one.skin, axis) == name] for name in templates}
        for name in sorted(wearing, key=lambda name: _missed(wearing[name]), reverse=True):
            yield _line(f"  {name}", wearing[name])


def _missed(trials: Sequence[Trial]) -> float:
    return sum(1 - right / of for right, of in added(trials).values() if of)


def main(count: int, seed: int) -> int:
    chance = random.Random(seed)
    trials: list[Trial] = []
    started = time.monotonic()
    while len(trials) < count:
        with tempfile.TemporaryDirectory() as folder:
            done = crawl(at_random(min(AT_ONCE, count - len(trials)), chance), Path(folder))
        for one in done:
            for claim in one.untrue:
                print(f"{claim}\n    {one.skin}")
        trials += done
        untrue = sum(len(one.untrue) for one in trials)
        print(f"{len(trials):6} skins, {untrue} untrue claims, {time.monotonic() - started:.0f} s", flush=True)
    print(*table(trials), sep="\n")
    return 1 if any(one.untrue for one in trials) else 0


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    sys.exit(main(*(arguments + [200, SEED][len(arguments) :])))
