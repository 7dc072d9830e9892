"""Audits many small offices at once with the real engine, each on a site of its own, and sets them beside the twin."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from audit.crawling import crawl_sites
from audit.judging import read_site, sites_in
from audit.plans import CrawlTerms, plan_sites
from crawler.boundary import site_of
from crawler.fetches import Fetch
from crawler.records import SiteRecords
from criteria.grading import load_grading
from criteria.model import Element, Level, Pack
from criteria.packs import find_pack
from scoring.engine import judge
from scoring.results import Finding, Outcome
from scoring.scope import narrow
from scoring.unit import Unit
from tests.faults.server import Served, Site, serve
from tests.faults.twin import CRITERIA, OFFICE

AS_OF = date(2026, 6, 30)
SINCE = date(2025, 6, 30)
PACKS = (str(CRITERIA), "social-assistance")
BUDGET = 60
_BLAME = {Outcome.PARTLY_MET: 1, Outcome.NOT_MET: 2}


@dataclass(frozen=True, slots=True)
class Audited:
    """What came of one office."""

    records: SiteRecords
    findings: Mapping[tuple[str, Element], Finding]
    asked: Sequence[str]
    url: str

    def line(self, path: str) -> Fetch:
        return next(line for line in self.records.fetches if line.url == self.url + path)

    def outcome(self, row: str, element: Element = Element.ITEM) -> Outcome:
        return self.findings[row, element].verdict.outcome

    def accused_unlike(self, twin: "Audited") -> list[str]:
        """Verdicts against the office that the same office without the fault does not get."""
        return [
            f"{row} {element}: {finding.verdict.outcome} {finding.verdict.reason}"
            for (row, element), finding in self.findings.items()
            if _BLAME.get(finding.verdict.outcome, 0) > _BLAME.get(twin.outcome(row, element), 0)
        ]


def audit_sites(sites: Mapping[str, Site], folder: Path) -> dict[str, Audited]:
    """One office for each site, all in one crawl process."""
    with serve(sites) as served:
        units = tuple(Unit(name, OFFICE, (f"{served.urls[name]}/",), Level.COUNTY) for name in sites)
        packs = tuple(map(find_pack, PACKS))
        planned = plan_sites(units, packs, folder, CrawlTerms(since=SINCE, pages_per_unit=BUDGET, delay=0.0))
        plans = [replace(plan, timeout=site.patience) for plan, site in zip(planned, sites.values(), strict=True)]
        crawl_sites(plans, folder / "logs", 1, lambda _: None)
        return _judged(units, packs, served, folder)


def _judged(units: tuple[Unit, ...], packs: tuple[Pack, ...], served: Served, folder: Path) -> dict[str, Audited]:
    records = {site: read_site(place) for site, place in sites_in(folder, units).items()}
    audited = {}
    for unit in units:
        site = records[site_of(unit.start_urls[0])]
        findings = judge(narrow(unit, [site], SINCE, AS_OF), packs, load_grading())
        audited[unit.id] = Audited(
            records=site,
            findings={(finding.criterion_id, finding.element): finding for finding in findings},
            asked=tuple(served.asked[unit.id]),
            url=served.urls[unit.id],
        )
    return audited
