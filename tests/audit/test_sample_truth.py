"""The acceptance test: an audit of the sample county equals its truth, which was written before any of this code.

One audit for the whole module, as an office would run it; each finding, column, document and special URL is compared
with the line a person wrote for it in audit/sample/truth.
"""

import csv
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

import pytest

from audit.demo import demo_request
from audit.run import audit
from scoring.results import Outcome

Line = Mapping[str, str]
TRUTH = files("audit") / "sample" / "truth"


def truth(name: str) -> list[Line]:
    with (TRUTH / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Audited"]:
    out = tmp_path_factory.mktemp("county")
    with demo_request(out) as (request, county):
        audit(request, lambda _: None)
        yield Audited(out, county.base_urls)


class Audited:
    """The files of the audit, with each site's address turned back into its name."""

    def __init__(self, out: Path, base_urls: Mapping[str, str]) -> None:
        self.out = out
        self._sites = {url: site for site, url in base_urls.items()}

    def place(self, url: str) -> tuple[str, str]:
        """(site, path) of a URL of the county."""
        base = "/".join(url.split("/", 3)[:3])
        return self._sites[base], url.removeprefix(base)

    def lines(self, name: str) -> list[Line]:
        with (self.out / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))


def test_every_finding(audited: Audited) -> None:
    found = {(f["unit_id"], f["criterion_id"], f["element"]): f for f in audited.lines("findings")}
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
        for f in audited.lines("findings")
        if f["outcome"] == Outcome.NOT_MET
    ]
    assert accused
    assert [key for key in accused if expected[key] != Outcome.NOT_MET] == []


COLUMN_FIELDS = ("path", "state", "entries", "newest_on", "oldest_on")


def test_every_column(audited: Audited) -> None:
    found = {audited.place(c["url"]): tuple(c[field] for field in COLUMN_FIELDS) for c in audited.lines("columns")}
    expected = {(t["site"], t["path_url"]): tuple(t[field] for field in COLUMN_FIELDS) for t in truth("columns")}
    assert_same(found, expected)


DOCUMENT_FIELDS = (
    "title",
    "column_path",
    "published_on",
    "published_from",
    "made_on",
    "document_number",
    "publisher",
)


@pytest.mark.parametrize("field", DOCUMENT_FIELDS)
def test_every_document(audited: Audited, field: str) -> None:
    found = {audited.place(d["url"]): d[field] for d in audited.lines("documents")}
    expected = {(t["site"], t["path"]): t[field] for t in truth("documents")}
    assert_same(found, expected)


def test_the_urls_that_are_no_plain_page(audited: Audited) -> None:
    found = {
        (f"{site}", path): f["state"] for f in audited.lines("fetches") for site, path in [audited.place(f["url"])]
    }
    expected = {(t["site"], t["path"]): t["state"] for t in truth("fetches")}
    assert_same({key: state for key, state in found.items() if key in expected}, expected)


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
