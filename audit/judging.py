"""Scores every unit of an audit from its folder alone, without network."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from audit.plans import site_folder, sites_of
from audit.record import RunRecord
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


class MissingSiteError(Exception):
    """A site of the roster was never crawled; the message is for the user."""


@dataclass(frozen=True, slots=True)
class JudgedUnit:
    evidence: UnitEvidence
    findings: tuple[Finding, ...]
    score: Score
    privacy: PrivacySearch

    @property
    def unit(self) -> Unit:
        return self.evidence.unit


def read_sites(out: Path, units: tuple[Unit, ...]) -> dict[str, SiteRecords]:
    """Records of every site by its name. Raises MissingSiteError."""
    return dict(_read_sites(out, units))


def _read_sites(out: Path, units: tuple[Unit, ...]) -> Iterator[tuple[str, SiteRecords]]:
    for site in dict.fromkeys(site for unit in units for site in sites_of(unit)):
        folder = site_folder(out, site)
        if not (folder / "site.db").exists():
            raise MissingSiteError(f"站点 {site} 还没有采集（缺少 {folder}）。请重新运行 gongkai audit 续采。")
        with SiteStore(folder) as store:
            yield site, store.records()


def judge_units(
    record: RunRecord,
    sites: dict[str, SiteRecords],
    packs: tuple[Pack, ...],
    grading: Grading,
    answers: Mapping[str, Mapping[str, Answer]],
) -> tuple[JudgedUnit, ...]:
    """Every unit in roster order, ranked among the others. `answers`: what persons found, by unit and rule."""
    judged = []
    for unit in record.units:
        own = [sites[site] for site in sites_of(unit)]
        seen = narrow(unit, own, record.since, record.as_of)
        evidence = replace(seen, answers=answers.get(unit.id, {}), roster=record.units)
        findings = judge(evidence, packs, grading)
        score = score_unit(unit, findings, grading, vetoes_among(findings, packs))
        judged.append(JudgedUnit(evidence, findings, score, search(evidence)))
    ranked = rank(tuple(one.score for one in judged), grading)
    by_id = {one.unit_id: one for one in ranked}
    return tuple(replace(one, score=by_id[one.unit.id]) for one in judged)
