"""Every row of the fault matrix that can be made on loopback, against the office's pages in turn.

One crawl process audits one small office for each row and place. Whatever goes wrong, the states add up, and no
verdict turns against the office.
"""

from collections import Counter
from collections.abc import Mapping

import pytest

from crawler.fetches import FetchState
from criteria.model import Element
from scoring.results import Outcome
from tests.faults.faults import CARRIES, Case, Verdict
from tests.faults.matrix import cases
from tests.faults.trial import Audited, audit_sites
from tests.faults.twin import HOME, MISSING_ROW, ROBOTS, twin

CASES = {case.name: case for case in cases()}
UNSEEN = (Outcome.UNVERIFIED, Outcome.MANUAL)


# What the engine does not say yet: strict, so that whoever makes it say so takes the mark away.
@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Audited]:
    sites = {"twin": twin(), **{name: case.make() for name, case in CASES.items()}}
    return audit_sites(sites, tmp_path_factory.mktemp("faults"))


def test_the_office_without_a_fault(audited: Mapping[str, Audited]) -> None:
    office = audited["twin"]
    outcomes = {row: office.outcome(row) for row in ("F-指南", "F-公示", "F-临时", "F-慈善", MISSING_ROW)}
    assert outcomes == {
        "F-指南": Outcome.MET,
        "F-公示": Outcome.MET,
        "F-临时": Outcome.MET,
        "F-慈善": Outcome.PARTLY_MET,
        MISSING_ROW: Outcome.NOT_MET,
    }
    assert all(
        office.findings[carried].verdict.outcome is Outcome.MET
        for place, carried in CARRIES.items()
        if carried[0] != "F-慈善"
    )


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_fault(audited: Mapping[str, Audited], case: Case) -> None:
    office, without = audited[case.name], audited["twin"]
    if case.verdict is Verdict.STALE:
        assert office.outcome("F-公示", Element.TIME_LIMIT) in (Outcome.NOT_MET, Outcome.UNVERIFIED)
        return
    assert office.accused_unlike(without) == []
    assert office.outcome(MISSING_ROW) in (Outcome.NOT_MET, Outcome.UNVERIFIED)
    states = Counter(line.state for line in office.records.fetches)
    assert FetchState.QUEUED not in states
    line = office.line(case.place)
    assert line.state in case.states, line.reason
    assert case.reason in line.reason
    assert line.reason or line.state in (FetchState.FETCHED, FetchState.ALIAS)
    if case.verdict is Verdict.HARMLESS:
        differs = {
            key: (finding.verdict.outcome, finding.verdict.reason)
            for key, finding in office.findings.items()
            if finding.verdict.outcome is not without.findings[key].verdict.outcome
        }
        assert differs == {}
    if case.verdict is Verdict.INCONCLUSIVE:
        if carried := CARRIES.get(case.place):
            assert office.findings[carried].verdict.outcome in UNSEEN
        if case.place in (HOME, ROBOTS):
            assert office.outcome(MISSING_ROW) is Outcome.UNVERIFIED
