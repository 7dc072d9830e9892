"""条款对照: every clause of the five seed documents (`clauses/trace.csv`), and which requirements account for it.

The packs say the same from their side (`clauses` of every row and rule); a test holds the two together.
"""

import csv
import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from criteria.packs import FOLDER as PACKS
from criteria.packs import builtin_packs, find_pack
from criteria.rules import Manual, Rule

FOLDER = Path(__file__).with_name("clauses")
PENDING = PACKS / "pending"


class Verify(StrEnum):
    """How a clause can be shown to be kept: on the web, on the unit's own catalogue, in the roster, or by asking."""

    WEB = "auto-web"
    CATALOGUE = "auto-catalog"
    ROSTER = "auto-roster"
    MANUAL = "manual"


class Standing(StrEnum):
    """What is done about a clause today."""

    AUTOMATIC = "automatic"
    MANUAL = "manual"
    PENDING = "pending"  # its rules are written and wait for their kind of check
    NOT_CHECKED = "not_checked"

    @property
    def official_name(self) -> str:
        return _OFFICIAL_NAMES[self]


_OFFICIAL_NAMES = {
    Standing.AUTOMATIC: "自动检查",
    Standing.MANUAL: "人工核查",
    Standing.PENDING: "待检查方式",
    Standing.NOT_CHECKED: "不检查",
}


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause. `why_not`: what of it is not checked automatically, and why; empty where all of it is."""

    id: str
    verify: Verify
    standing: Standing
    requirements: tuple[str, ...]
    why_not: str

    @property
    def seed(self) -> str:
        return self.id.partition("-")[0]


@dataclass(frozen=True)
class Trace:
    """All clauses in the order of the seeds."""

    clauses: tuple[Clause, ...]

    @cached_property
    def counts(self) -> Mapping[tuple[str, Verify, Standing], int]:
        """Clauses by seed, by how they can be verified, and by what is done about them."""
        return Counter((clause.seed, clause.verify, clause.standing) for clause in self.clauses)


def trace() -> Trace:
    """Read the trace and the packs. Raises `ValueError` where the trace names a requirement that is in no pack."""
    held = _loaded() | {rule["id"]: f"检查方式 {rule['check']} 尚未启用" for rule in pending_rules()}
    with (FOLDER / "trace.csv").open(encoding="utf-8", newline="") as file:
        return Trace(tuple(_clause(row, held) for row in csv.DictReader(file)))


def pending_rules() -> tuple[Mapping[str, Any], ...]:
    """The rules whose kind of check does not exist yet, as their files write them."""
    tables = (tomllib.loads(path.read_text(encoding="utf-8"))["rule"] for path in sorted(PENDING.glob("*.toml")))
    return tuple(rule for rules in tables for rule in rules)


def _loaded() -> dict[str, Standing | str]:
    return {
        requirement.id: Standing.MANUAL
        if isinstance(requirement, Rule) and isinstance(requirement.check, Manual)
        else Standing.AUTOMATIC
        for pack_id in builtin_packs()
        for requirement in find_pack(pack_id).requirements
    }


def _clause(row: Mapping[str, str], held: Mapping[str, Standing | str]) -> Clause:
    requirements = tuple(row["requirements"].split())
    unknown = [requirement for requirement in requirements if requirement not in held]
    if unknown:
        raise ValueError(f"trace.csv, {row['clause']}: in no pack: {', '.join(unknown)}")
    found = [held[requirement] for requirement in requirements]
    waiting = dict.fromkeys(reason for reason in found if not isinstance(reason, Standing))
    why_not = "；".join(filter(None, (*waiting, row["why_not"])))
    return Clause(row["clause"], Verify(row["verify"]), _standing(found), requirements, why_not)


def _standing(found: list[Standing | str]) -> Standing:
    if Standing.AUTOMATIC in found:
        return Standing.AUTOMATIC
    if any(not isinstance(reason, Standing) for reason in found):
        return Standing.PENDING
    return Standing.MANUAL if found else Standing.NOT_CHECKED
