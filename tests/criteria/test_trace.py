"""Every clause of the five seeds is accounted for, and the trace says what the packs say."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from criteria.packs import builtin_packs, find_pack
from criteria.rules import Manual, Rule
from criteria.trace import Clause, Standing, Verify, trace

SHARED = Path(__file__).parents[2] / ".." / "shared" / "reference" / "clauses.tsv"
TRACE = trace()
WRITTEN = [requirement for pack_id in builtin_packs() for requirement in find_pack(pack_id).requirements]
AUTOMATIC = (Verify.WEB, Verify.CATALOGUE, Verify.ROSTER)


@pytest.mark.skipif(not SHARED.exists(), reason="the reference beside the project is not here")
def test_all_clauses_of_the_reference_are_traced_and_none_besides() -> None:
    with SHARED.open(encoding="utf-8", newline="") as file:
        known = {row["clause_id"]: row["verify"] for row in csv.DictReader(file, delimiter="\t")}
    assert {clause.id: str(clause.verify) for clause in TRACE.clauses} == known


def test_the_trace_agrees_with_the_packs() -> None:
    from_packs: dict[str, set[str]] = {}
    for requirement in WRITTEN:
        for clause in requirement.clauses:
            from_packs.setdefault(clause, set()).add(requirement.id)
    assert {clause.id: set(clause.requirements) for clause in TRACE.clauses if clause.requirements} == from_packs


def test_no_clause_is_passed_over_in_silence() -> None:
    unsaid = [clause.id for clause in TRACE.clauses if clause.standing is Standing.NOT_CHECKED and not clause.why_not]
    assert unsaid == []


def test_what_can_be_checked_automatically_is_not_asked_of_the_office() -> None:
    asked = {clause.id for clause in TRACE.clauses if clause.standing is Standing.MANUAL}
    assert asked == {clause.id for clause in TRACE.clauses if clause.verify is Verify.MANUAL}


def test_manual_rules_serve_only_what_no_page_can_show() -> None:
    verify = {clause.id: clause.verify for clause in TRACE.clauses}
    for rule in WRITTEN:
        if isinstance(rule, Rule) and isinstance(rule.check, Manual):
            assert {verify[clause] for clause in rule.clauses} == {Verify.MANUAL}, rule.id


def test_counts_add_up() -> None:
    by_verify = Counter(clause.verify for clause in TRACE.clauses)
    assert sum(TRACE.counts.values()) == len(TRACE.clauses) == 630
    assert sum(by_verify[kind] for kind in AUTOMATIC) == 507
    assert Counter(clause.seed for clause in TRACE.clauses) == {"S1": 84, "S2": 328, "S3": 73, "S4": 75, "S5": 70}


def test_every_rule_serves_a_clause_and_no_two_share_an_id() -> None:
    ids = [requirement.id for requirement in WRITTEN]
    assert [id_ for id_, times in Counter(ids).items() if times > 1] == []
    assert [rule.id for rule in WRITTEN if isinstance(rule, Rule) and not rule.clauses] == []


def test_a_requirement_that_is_in_no_pack_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "trace.csv").write_text("clause,verify,requirements,why_not\nS1-01,auto-web,NO-1,\n", encoding="utf-8")
    monkeypatch.setattr("criteria.trace.FOLDER", tmp_path)
    with pytest.raises(ValueError, match="S1-01: in no pack: NO-1"):
        trace()


def test_a_clause_knows_its_document() -> None:
    assert Clause("S2-001", Verify.MANUAL, Standing.MANUAL, ("MN-10",), "").seed == "S2"
