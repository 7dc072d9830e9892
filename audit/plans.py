"""From units to sites: thirty units may share one county portal, which is crawled once (design §3)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urljoin

from crawler.boundary import site_of
from crawler.plan import DEFAULT_CONTACT, SitePlan
from crawler.sought import Sought
from criteria.model import Criterion, Pack
from criteria.rules import Published, Requirement, recognition_of
from scoring.unit import Unit


def site_folder(out: Path, site: str) -> Path:
    """OUT/sites/<site>; a port's colon is no character of a Windows file name."""
    return out / "sites" / re.sub(r"[^0-9A-Za-z.\-]", "_", site)


def sites_of(unit: Unit) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(site_of, unit.start_urls)))


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlTerms:
    """How all sites of an audit are crawled. `earlier`: the folder of an earlier audit (`SitePlan.earlier`)."""

    since: date
    pages_per_unit: int
    delay: float
    contact: str = DEFAULT_CONTACT
    read_all: bool = False
    earlier: Path | None = None
    render: bool = True


def plan_sites(units: Sequence[Unit], packs: Iterable[Pack], out: Path, terms: CrawlTerms) -> tuple[SitePlan, ...]:
    """One plan for each site, in the order of the roster."""
    wanted = sought(packs)
    living_on: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        for site in sites_of(unit):
            living_on[site].append(unit)
    return tuple(
        SitePlan(
            site=site,
            folder=site_folder(out, site),
            start_urls=tuple(dict.fromkeys(url for unit in living for url in unit.start_urls if site_of(url) == site)),
            prefixes=_prefixes(site, living),
            sought=wanted,
            since=terms.since,
            read_all=terms.read_all,
            render=terms.render,
            earlier=_earlier_folder(terms.earlier, site),
            budget=terms.pages_per_unit * len(living),
            delay=terms.delay,
            contact=terms.contact,
        )
        for site, living in living_on.items()
    )


def sought(packs: Iterable[Pack]) -> tuple[Sought, ...]:
    """What the requirements are recognised by, each way once."""
    found: dict[Sought, None] = {}
    for pack in packs:
        for one in pack.requirements:
            if words := recognition_of(one):
                found[Sought(words.names, words.subject, words.matter, _rows_suffice(one))] = None
    return tuple(found)


def _rows_suffice(requirement: Requirement) -> bool:
    """Whether any row of the right column is all that is asked: presence, perhaps no older than it may be."""
    if isinstance(requirement, Criterion):
        return False
    check = requirement.check
    return isinstance(check, Published) and not check.content


def _earlier_folder(earlier: Path | None, site: str) -> Path | None:
    """None for a site the earlier audit did not know."""
    folder = site_folder(earlier, site) if earlier is not None else None
    return folder if folder is not None and (folder / "site.db").exists() else None


def _prefixes(site: str, units: Sequence[Unit]) -> tuple[str, ...]:
    """Follow only what lies under the units' prefixes, if every unit of the site has one."""
    prefixes: list[str] = []
    for unit in units:
        if not unit.scope.startswith(("http", "/")):
            return ()
        own = [urljoin(url, unit.scope) for url in unit.start_urls if site_of(url) == site]
        prefixes.extend(own)
    return tuple(dict.fromkeys(prefixes))
