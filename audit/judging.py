"""Scores every unit of an audit from its folder alone, without network.

The units of a site are judged together, site after site, in several processes: no more than the records of a few sites
are in memory at a time, and what is kept of a unit is its verdicts and its inventory.
"""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path

from audit.inventory import Inventory
from audit.plans import site_folder, sites_of
from audit.record import RunRecord
from crawler.fetches import FetchState
from crawler.records import SiteRecords
from crawler.store import SiteStore
from criteria.model import Grading, Pack
from scoring.engine import judge
from scoring.evidence import Answer, UnitEvidence
from scoring.privacy.exposures import PrivacySearch
from scoring.privacy.search import search
from scoring.ranking import rank
from scoring.results import Finding, Score
from scoring.scope import narrow
from scoring.score import score_unit
from scoring.unit import Unit
from scoring.vetoes import vetoes_among

_WORTH_A_PROCESS = 10  # sites: starting one costs about a second
_SHARES = 8  # of the work for each process, so that none waits long for the last

Answers = Mapping[str, Mapping[str, Answer]]  # what persons found, by unit and question (`scoring.answers`)


class MissingSiteError(Exception):
    """A site of the roster was never crawled; the message is for the user."""


@dataclass(frozen=True, slots=True)
class JudgedUnit:
    unit: Unit
    findings: tuple[Finding, ...]
    score: Score
    privacy: PrivacySearch
    inventory: Inventory


def sites_in(out: Path, units: Iterable[Unit]) -> Mapping[str, Path]:
    """The folder of every site, in the order of the roster. Raises MissingSiteError."""
    folders = {site: site_folder(out, site) for unit in units for site in sites_of(unit)}
    for site, folder in folders.items():
        if not (folder / "site.db").exists():
            raise MissingSiteError(f"站点 {site} 还没有采集（缺少 {folder}）。请重新运行 gongkai audit 续采。")
    return folders


def states_in(folder: Path) -> Mapping[FetchState, int]:
    """How many lines of a site's ledger are in each state, its evidence looked after as whenever it is opened."""
    with SiteStore(folder) as store:
        return store.ledger.balance()


def read_site(folder: Path) -> SiteRecords:
    with SiteStore(folder) as store:
        return store.records()


def processes_for(sites: int) -> int:
    """How many processes are worth starting to judge the units of so many sites on this machine."""
    return max(1, min(cpu_count() or 1, sites // _WORTH_A_PROCESS))


def judge_units(
    record: RunRecord,
    sites: Mapping[str, Path],
    packs: tuple[Pack, ...],
    grading: Grading,
    answers: Answers,
    jobs: int,
) -> tuple[JudgedUnit, ...]:
    """Every unit in roster order, ranked among the others. `jobs`: processes at most."""
    groups = _by_site(record.units)
    judge_group = partial(_judge_group, record, sites, packs, grading, answers)
    if min(jobs, len(groups)) == 1:
        judged = [one for group in groups for one in judge_group(group)]
    else:
        share = -(-len(groups) // (_SHARES * jobs))  # the roster and the criteria are sent along with each
        with ProcessPoolExecutor(min(jobs, len(groups)), get_context("spawn")) as pool:
            judged = [one for group in pool.map(judge_group, groups, chunksize=share) for one in group]
    scores = {one.unit.id: one.score for one in judged}
    ranked = {one.unit_id: one for one in rank(tuple(scores[unit.id] for unit in record.units), grading)}
    by_id = {one.unit.id: replace(one, score=ranked[one.unit.id]) for one in judged}
    return tuple(by_id[unit.id] for unit in record.units)


def _by_site(units: Iterable[Unit]) -> Sequence[tuple[Unit, ...]]:
    """Units that begin on the same site together: its records are read once."""
    groups: dict[str, list[Unit]] = {}
    for unit in units:
        groups.setdefault(sites_of(unit)[0], []).append(unit)
    return [tuple(group) for group in groups.values()]


def _judge_group(
    record: RunRecord,
    sites: Mapping[str, Path],
    packs: tuple[Pack, ...],
    grading: Grading,
    answers: Answers,
    units: tuple[Unit, ...],
) -> tuple[JudgedUnit, ...]:
    needed = dict.fromkeys(site for unit in units for site in sites_of(unit))
    records = {site: read_site(sites[site]) for site in needed}
    judged = []
    for unit in units:
        evidence = narrow(unit, [records[site] for site in sites_of(unit)], record.since, record.as_of)
        evidence = replace(evidence, answers=answers.get(unit.id, {}), roster=record.units)
        judged.append(_judge_unit(evidence, packs, grading))
    return tuple(judged)


def _judge_unit(seen: UnitEvidence, packs: tuple[Pack, ...], grading: Grading) -> JudgedUnit:
    personal = search(seen)
    evidence = replace(seen, personal=personal)
    findings = judge(evidence, packs, grading)
    score = score_unit(evidence.unit, findings, grading, vetoes_among(findings, packs))
    return JudgedUnit(evidence.unit, findings, score, personal, Inventory.of(evidence))
