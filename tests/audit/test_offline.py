"""Every later stage runs from the folder alone, without network, and gives the same bytes each time."""

import hashlib
import re
import shutil
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from audit.demo import demo_request
from audit.judging import judge_units, sites_in
from audit.record import read_record
from audit.run import audit, rescore
from criteria.grading import load_grading
from criteria.model import CriteriaError
from criteria.standards import DEFAULT, choose, find_standard
from tests.audit.command_line import gongkai, gongkai_here
from tests.audit.contract_files import rows
from tests.audit.finished_county import FinishedCounty
from tests.criteria.test_rule_reading import RULES


@pytest.fixture(scope="module")
def out(finished_county: FinishedCounty, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished audit of the sample county, whose server is gone: a copy to work on."""
    return shutil.copytree(finished_county.out, tmp_path_factory.mktemp("offline") / "out")


def digests(out: Path) -> dict[str, str]:
    files = [*out.glob("*.csv"), *(path for path in (out / "report").rglob("*") if path.is_file())]
    return {str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.parametrize("command", ["score", "report", "extract"])
def test_each_stage_again_changes_nothing(out: Path, command: str) -> None:
    before = digests(out)
    assert {"findings.csv", "scores.csv", "report/index.html", "report/ranking.xlsx"} <= before.keys()
    for seed in ("0", "1", "20260630"):
        ended = gongkai(command, str(out), seed=seed)
        assert ended.returncode in (0, 1), ended.stderr
        if command == "extract":
            gongkai("report", str(out), seed=seed)
        after = digests(out)
        assert {name for name in before if before[name] != after.get(name)} == set()


def test_the_finished_audit_is_not_crawled_again(out: Path) -> None:
    """The same command on a finished folder asks the network for nothing: its server is gone."""
    roster = out / "sample-county-roster.csv"
    options = ("--as-of", "2026-06-30", "--since", "2025-06-30", "--delay", "0")
    before = digests(out)
    ended = gongkai("audit", str(roster), "--out", str(out), *options)
    assert ended.returncode == 1, ended.stderr
    assert digests(out) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("--as-of", "2026-07-01"), "检查日期", id="another day"),
        pytest.param(("--as-of", "2026-06-30", "--pages-per-unit", "5"), "每单位页数", id="another budget"),
        pytest.param(("--as-of", "2026-06-30", "--criteria", "elderly-care"), "评价标准", id="other criteria"),
    ],
)
def test_a_folder_serves_one_audit_only(out: Path, arguments: tuple[str, ...], said: str) -> None:
    roster = out / "sample-county-roster.csv"
    ended = gongkai_here("audit", str(roster), "--out", str(out), "--since", "2025-06-30", "--delay", "0", *arguments)
    assert (ended.returncode, said in ended.stderr) == (2, True), ended.stderr


def test_the_record_names_the_standard_and_every_pack_of_it(out: Path) -> None:
    record, standard = read_record(out), find_standard(DEFAULT)
    assert standard is not None
    assert [(used.id, used.sha256) for used in record.standards] == [(standard.id, standard.sha256)]
    assert [(used.id, used.sha256, used.weight, used.source) for used in record.criteria] == [
        (pack.id, pack.sha256, pack.weight, DEFAULT) for pack in standard.packs
    ]


def test_last_years_crawl_under_other_criteria(out: Path) -> None:
    ended = gongkai("score", str(out), "--criteria", "elderly-care", "--json")
    assert ended.returncode in (0, 1), ended.stderr
    findings = (out / "findings.csv").read_text(encoding="utf-8-sig")
    assert "EC-01" in findings
    assert "SA-01" not in findings


def test_several_processes_find_the_same_as_one(out: Path, tmp_path: Path) -> None:
    """Only the ports and the times of fetching differ between two audits of the county."""
    with demo_request(tmp_path / "out") as (request, _):
        audit(replace(request, jobs=3), lambda _: None)
    gongkai("score", str(out), "--criteria", DEFAULT)
    for name in ("columns", "documents", "findings", "scores"):
        assert without_ports(tmp_path / "out" / f"{name}.csv") == without_ports(out / f"{name}.csv")


def test_units_judged_in_several_processes_are_the_same(out: Path) -> None:
    record, packs, grading = read_record(out), choose((DEFAULT,)).packs, load_grading()
    alone, together = (judge_units(record, sites_in(out, record.units), packs, grading, {}, jobs) for jobs in (1, 2))
    assert len(alone) == len(record.units) > 1
    assert alone == together


def test_what_a_person_answers_is_scored_and_stays(out: Path, tmp_path: Path) -> None:
    pack = tmp_path / "本县要求.toml"
    pack.write_text(RULES.replace('levels = ["市级"]', 'levels = ["县级"]'), encoding="utf-8")
    sheet = out / "manual.xlsx"
    rescore(out, (str(pack),), None, with_report=False)
    assert outcomes(out)["SF01", "R-2"] == "manual"
    book = openpyxl.load_workbook(sheet)
    row = next(row for row in book.active.iter_rows(min_row=2) if row[0].value == "SF01")  # type: ignore[union-attr]
    for cell, value in zip(row[6:], ("不符合", "未开会", "张三", "2026-06-29"), strict=True):
        cell.value = value
    book.save(tmp_path / "filled.xlsx")
    rescore(out, (), None, with_report=False, manual=tmp_path / "filled.xlsx")
    assert outcomes(out)["SF01", "R-2"] == "not_met"
    rescore(out, (), None, with_report=True)
    assert outcomes(out)["SF01", "R-2"] == "not_met", "the folder's own sheet is read again"
    assert "未开会" in (out / "report" / "units" / "SF01.html").read_text(encoding="utf-8")
    with pytest.raises(CriteriaError, match="不在本次检查中"):
        rescore(out, (DEFAULT,), None, with_report=False, manual=tmp_path / "filled.xlsx")
    sheet.unlink()


def outcomes(out: Path) -> dict[tuple[str, str], str]:
    return {(row["unit_id"], row["criterion_id"]): row["outcome"] for row in rows(out, "findings")}


def without_ports(path: Path) -> str:
    return re.sub(r"127\.0\.0\.1:\d+", "127.0.0.1", path.read_text(encoding="utf-8-sig"))
