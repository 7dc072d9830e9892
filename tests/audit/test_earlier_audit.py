"""`--earlier`: a second audit of the county asks only whether pages changed, and comes to the same verdicts."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from audit.record import read_record
from audit.roster import read_roster
from audit.run import Request, audit
from audit.sample import AS_OF, SINCE
from crawler.records import FetchState
from criteria.packs import builtin_packs
from tests.audit.test_cli import gongkai
from tests.validating import serve_validating

VERDICTS = ("findings", "columns", "documents", "scores")


def rows(out: Path, name: str) -> list[dict[str, str]]:
    with (out / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_second_audit_of_the_county(tmp_path: Path) -> None:
    with serve_validating() as (county, traffic):
        request = Request(
            title="检查",
            units=read_roster(county.roster(tmp_path / "roster.csv")),
            out=tmp_path / "first",
            criteria=builtin_packs(),
            as_of=AS_OF,
            since=SINCE,
            pages_per_unit=3000,
            delay=0.0,
            jobs=1,
        )
        audit(request, lambda _: None)
        first = traffic.take()
        second_request = replace(request, out=tmp_path / "second", earlier=request.out)
        audit(second_request, lambda _: None)
        second = traffic.take()
        (tmp_path / "first" / "sites").rename(tmp_path / "gone")
        audit(replace(second_request, earlier=None), lambda _: None)  # finished: nothing is asked, of no one
        assert traffic.take().requests == 0
    assert second.requests == first.requests
    assert second.bodies * 10 < first.bodies
    for name in VERDICTS:
        assert rows(request.out, name) == rows(second_request.out, name)
    fetches = rows(second_request.out, "fetches")
    unchanged = [line for line in fetches if line["http_status"] == "304"]
    assert {line["state"] for line in unchanged} == {FetchState.FETCHED}
    assert len(unchanged) + second.bodies == second.requests
    assert read_record(second_request.out).earlier == str(request.out.absolute())


@pytest.mark.parametrize(
    ("make", "said"),
    [
        pytest.param(lambda earlier: None, "里没有检查结果", id="no such folder"),
        pytest.param(lambda earlier: earlier.mkdir(), "里没有检查结果", id="no audit in it"),
        pytest.param(lambda earlier: _audited(earlier, damaged=True), "不完整，无法沿用", id="a damaged site"),
    ],
)
def test_an_earlier_folder_that_is_no_audit_is_refused(tmp_path: Path, make: object, said: str) -> None:
    make(tmp_path / "earlier")  # type: ignore[operator]
    ended = gongkai(
        "check", "http://127.0.0.1:9/", "--out", str(tmp_path / "out"), "--earlier", str(tmp_path / "earlier")
    )
    assert (ended.returncode, said in ended.stderr, len(ended.stderr.splitlines())) == (2, True, 1), ended.stderr
    assert not (tmp_path / "out" / "run.json").exists()


def _audited(folder: Path, *, damaged: bool) -> None:
    """A one-off check of a host that is not there: over at once, with a whole folder."""
    assert gongkai("check", "http://127.0.0.1:9/", "--out", str(folder), "--delay", "0").returncode == 1
    if damaged:
        (folder / "sites" / "127.0.0.1_9" / "archive.db").write_bytes(b"x" * 9000)


def test_an_audit_is_not_its_own_earlier_one(tmp_path: Path) -> None:
    _audited(tmp_path / "out", damaged=False)
    ended = gongkai("check", "http://127.0.0.1:9/", "--out", str(tmp_path / "out"), "--earlier", str(tmp_path / "out"))
    assert (ended.returncode, "同一个文件夹" in ended.stderr) == (2, True)


def test_another_earlier_folder_is_another_audit(tmp_path: Path) -> None:
    for name in ("a", "b"):
        _audited(tmp_path / name, damaged=False)
    first = ("check", "http://127.0.0.1:9/", "--out", str(tmp_path / "out"), "--delay", "0", "--earlier")
    assert gongkai(*first, str(tmp_path / "a")).returncode == 1
    ended = gongkai(*first, str(tmp_path / "b"))
    assert (ended.returncode, "--earlier" in ended.stderr) == (2, True), ended.stderr
