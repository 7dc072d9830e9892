"""The acceptance test: an audit of the sample county equals its truth, which was written before any of this code.

One audit, as an office would run it; each finding, column, document and special URL is compared
with the line a person wrote for it in audit/sample/truth.
"""

import csv
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from audit.plans import site_folder
from audit.sample.judged import Judged, judged, named_rules
from audit.sample.reading import read_sites
from crawler.boundary import site_of
from crawler.records import SiteRecords
from crawler.store import SiteStore
from scoring.results import Outcome
from tests.audit.finished_county import FinishedCounty

Line = Mapping[str, str]
TRUTH = files("audit") / "sample" / "truth"


def read_csv(path: Any) -> list[Line]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def truth(name: str) -> list[Line]:
    return read_csv(TRUTH / f"{name}.csv")


@pytest.fixture(scope="module")
def audited(finished_county: FinishedCounty) -> "Audited":
    return Audited(finished_county.out, finished_county.base_urls)


class Audited:
    """What the audit left, with each site's address turned back into its name."""

    def __init__(self, out: Path, base_urls: Mapping[str, str]) -> None:
        self.findings = read_csv(out / "findings.csv")
        self._records: dict[str, SiteRecords] = {}
        for site, url in base_urls.items():
            with SiteStore(site_folder(out, site_of(url))) as store:
                self._records[site] = store.records()
        self._base_urls = base_urls

    def by_place(self, kind: str) -> dict[tuple[str, str], Any]:
        """Records of all sites by (site, path): what was read, whichever unit it belongs to."""
        return {
            (site, record.url.removeprefix(self._base_urls[site])): record
            for site, records in self._records.items()
            for record in getattr(records, kind)
        }


def test_every_finding(audited: Audited) -> None:
    found = {(f["unit_id"], f["criterion_id"], f["element"]): f for f in audited.findings if f["element"] != "rule"}
    expected = {(t["unit_id"], t["criterion_id"], t["element"]): t["outcome"] for t in truth("findings")}
    assert found.keys() == expected.keys()
    wrong = [
        f"{' '.join(key)}: truth {outcome}, found {found[key]['outcome']}: {found[key]['reason']}"
        for key, outcome in expected.items()
        if found[key]["outcome"] != outcome
    ]
    assert not wrong, "\n".join([f"{len(wrong)} of {len(expected)} findings differ", *wrong])


def test_no_office_is_accused_falsely(audited: Audited) -> None:
    """The one number that must be 0 whatever else fails."""
    expected = {(t["unit_id"], t["criterion_id"], t["element"]): t["outcome"] for t in truth("findings")}
    accused = [
        (f["unit_id"], f["criterion_id"], f["element"])
        for f in audited.findings
        if f["outcome"] == Outcome.NOT_MET and f["element"] != "rule"
    ]
    assert accused
    assert [key for key in accused if expected[key] != Outcome.NOT_MET] == []


RULES = 271  # of county-civil-affairs, the rows of its catalogues apart


def test_every_finding_of_a_rule(audited: Audited) -> None:
    differ = [
        f"{f['unit_id']} {f['criterion_id']}: truth {truth.outcome}, found {f['outcome']}: {f['reason'][:90]}"
        for f, truth in _rules(audited)
        if f["outcome"] != truth.outcome
    ]
    assert differ == []
    assert len(_rules(audited)) == 9 * RULES, "every unit and every rule"


def test_the_truth_names_no_rule_that_is_not_asked(audited: Audited) -> None:
    asked = {f["criterion_id"] for f in audited.findings if f["element"] == "rule"}
    astray = {name for name in named_rules() if not any(rule.startswith(name) for rule in asked)}
    assert astray == set()


def test_no_office_is_accused_falsely_under_a_rule(audited: Audited) -> None:
    accused = {
        f"{f['unit_id']} {f['criterion_id']}"
        for f, truth in _rules(audited)
        if f["outcome"] == Outcome.NOT_MET and truth.outcome != Outcome.NOT_MET
    }
    assert accused == set()


def _rules(audited: Audited) -> list[tuple[Line, Judged]]:
    levels = {unit.id: unit.level for site in read_sites() for unit in site.units}
    return [
        (f, judged(f["unit_id"], levels[f["unit_id"]], f["criterion_id"]))
        for f in audited.findings
        if f["element"] == "rule"
    ]


def test_every_column(audited: Audited) -> None:
    found = {
        place: (" > ".join(c.path), c.state, str(len(c.entries)), _day(c.newest_on), _day(c.oldest_on))
        for place, c in audited.by_place("columns").items()
    }
    fields = ("path", "state", "entries", "newest_on", "oldest_on")
    assert_same(found, {(t["site"], t["path_url"]): tuple(t[field] for field in fields) for t in truth("columns")})


def test_every_document_is_found_and_nothing_else(audited: Audited) -> None:
    found = audited.by_place("documents")
    assert_same(dict.fromkeys(found, True), {(t["site"], t["path"]): True for t in truth("documents")})


@pytest.mark.parametrize(
    "field",
    ["title", "column_path", "published_on", "published_from", "made_on", "document_number", "publisher"],
)
def test_every_document(audited: Audited, field: str) -> None:
    found = {place: _words(getattr(document, field)) for place, document in audited.by_place("documents").items()}
    expected = {(t["site"], t["path"]): t[field] for t in truth("documents")}
    assert_same(
        {key: value for key, value in found.items() if key in expected},
        {k: v for k, v in expected.items() if k in found},
    )


def test_the_urls_that_are_no_plain_page(audited: Audited) -> None:
    found = {place: fetch.state for place, fetch in audited.by_place("fetches").items()}
    expected = {(t["site"], t["path"]): t["state"] for t in truth("fetches")}
    assert_same({key: state for key, state in found.items() if key in expected}, expected)


def _words(value: object) -> str:
    match value:
        case None:
            return ""
        case tuple():
            return " > ".join(value)
        case _:
            return str(value)


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""


def assert_same(found: Mapping[tuple[str, str], object], expected: Mapping[tuple[str, str], object]) -> None:
    missing = [f"not found: {key}" for key in expected if key not in found]
    surplus = [f"not in the truth: {key} {found[key]}" for key in found if key not in expected]
    wrong = [
        f"{key}: truth {expected[key]}, found {found[key]}"
        for key in expected
        if found.get(key, expected[key]) != expected[key]
    ]
    faults = [*missing, *surplus, *wrong]
    assert not faults, "\n".join([f"{len(faults)} differences over {len(expected)} lines", *faults])
