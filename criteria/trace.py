"""条款对照: every clause of the five seed documents (`clauses/trace.csv`), and which requirements account for it.

The packs say the same from their side (`clauses` of every row and rule); a test holds the two together.
"""

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from criteria.packs import builtin_packs, find_pack
from criteria.rules import Manual, Rule

FOLDER = Path(__file__).with_name("clauses")


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
    NOT_CHECKED = "not_checked"

    @property
    def official_name(self) -> str:
        return _OFFICIAL_NAMES[self]


_OFFICIAL_NAMES = {
    Standing.AUTOMATIC: "自动检查",
    Standing.MANUAL: "人工核查",
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
    held = {
        requirement.id: Standing.MANUAL
        if isinstance(requirement, Rule) and isinstance(requirement.check, Manual)
        else Standing.AUTOMATIC
        for pack_id in builtin_packs()
        for requirement in find_pack(pack_id).requirements
    }
    with (FOLDER / "trace.csv").open(encoding="utf-8", newline="") as file:
        return Trace(tuple(_clause(row, held) for row in csv.DictReader(file)))


def _clause(row: Mapping[str, str], held: Mapping[str, Standing]) -> Clause:
    requirements = tuple(row["requirements"].split())
    unknown = [requirement for requirement in requirements if requirement not in held]
    if unknown:
        raise ValueError(f"trace.csv, {row['clause']}: in no pack: {', '.join(unknown)}")
    found = [held[requirement] for requirement in requirements]
    return Clause(row["clause"], Verify(row["verify"]), _standing(found), requirements, row["why_not"])


def _standing(found: Sequence[Standing]) -> Standing:
    if Standing.AUTOMATIC in found:
        return Standing.AUTOMATIC
    return Standing.MANUAL if found else Standing.NOT_CHECKED
