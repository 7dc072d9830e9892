"""The written truth on the rules of one finding each (要求): `truth/rules.toml`, judged by hand unit by unit."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Judged:
    """A hand-made verdict on one rule for one unit, and why."""

    outcome: str
    why: str


def judged(unit_id: str, level: str, rule_id: str) -> Judged:
    """The first line naming the rule: what holds for its level, then for every unit, then its own, then its `rest`.

    A name that ends in a hyphen (MN-) stands for every rule whose id begins so.
    """
    truth = _truth()
    order = ("not_applicable", "met", "partly_met", "not_met", "unverified", "manual")
    for part in (truth.get(level, {}), truth["every"], truth[unit_id]):
        for outcome in order:
            for line in part.get(outcome, ()):
                names, _, why = line.partition(" — ")
                if any(rule_id == name or (name.endswith("-") and rule_id.startswith(name)) for name in names.split()):
                    return Judged(outcome, why)
    outcome, _, why = truth[unit_id]["rest"].partition(" — ")
    return Judged(outcome, why)


def named_rules() -> frozenset[str]:
    """Every name the truth uses, whole ids and beginnings of ids alike."""
    lines = (
        line for part in _truth().values() for outcome, lines in part.items() if outcome != "rest" for line in lines
    )
    return frozenset(name for line in lines for name in line.partition(" — ")[0].split())


@cache
def _truth() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("truth", "rules.toml").read_text("utf-8"))
