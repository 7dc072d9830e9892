"""From units to sites: thirty units may share one county portal, which is crawled once (design §3)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import urljoin

from crawler.boundary import site_of
from crawler.plan import DEFAULT_CONTACT, SitePlan
from criteria.model import Pack
from criteria.rules import recognition_of
from scoring.unit import Unit


def site_folder(out: Path, site: str) -> Path:
    """OUT/sites/<site>; a port's colon is no character of a Windows file name."""
    return out / "sites" / re.sub(r"[^0-9A-Za-z.\-]", "_", site)


def sites_of(unit: Unit) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(site_of, unit.start_urls)))


def plan_sites(
    units: Sequence[Unit],
    packs: Iterable[Pack],
    out: Path,
    *,
    since: date,
    pages_per_unit: int,
    delay: float,
    contact: str = DEFAULT_CONTACT,
) -> tuple[SitePlan, ...]:
    """One plan for each site, in the order of the roster."""
    sought = [found for pack in packs for one in pack.requirements if (found := recognition_of(one))]
    hints = tuple(sorted({word for found in sought for word in found.subject}))
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
            hints=hints,
            since=since,
            budget=pages_per_unit * len(living),
            delay=delay,
            contact=contact,
        )
        for site, living in living_on.items()
    )


def _prefixes(site: str, units: Sequence[Unit]) -> tuple[str, ...]:
    """Follow only what lies under the units' prefixes, if every unit of the site has one."""
    prefixes: list[str] = []
    for unit in units:
        if not unit.scope.startswith(("http", "/")):
            return ()
        own = [urljoin(url, unit.scope) for url in unit.start_urls if site_of(url) == site]
        prefixes.extend(own)
    return tuple(dict.fromkeys(prefixes))
