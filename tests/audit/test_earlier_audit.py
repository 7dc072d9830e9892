"""`--earlier`: a second audit of the county asks only whether pages changed, and comes to the same verdicts."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from audit.record import NoAuditError, read_record
from audit.refusal import RefusedError
from audit.roster import read_roster
from audit.run import Request, audit
from audit.sample import AS_OF, SINCE
from crawler.fetches import FetchState
from crawler.store import DamagedStoreError
from criteria.packs import builtin_packs
from scoring.unit import Unit
from tests.audit.command_line import gongkai_here
from tests.audit.contract_files import rows
from tests.validating import serve_validating

VERDICTS = ("findings", "columns", "documents", "scores")


def test_a_second_audit_of_the_county(tmp_path: Path) -> None:
    with serve_validating() as (county, traffic):
        units = read_roster(county.roster(tmp_path / "roster.csv"))[:1]
        first_request = replace(request(tmp_path / "first"), units=units, criteria=builtin_packs(), pages_per_unit=3000)
        audit(first_request, lambda _: None)
        first = traffic.take()
        second_request = replace(first_request, out=tmp_path / "second", earlier=first_request.out)
        audit(second_request, lambda _: None)
        second = traffic.take()
        (tmp_path / "first" / "sites").rename(tmp_path / "gone")
        audit(replace(second_request, earlier=None), lambda _: None)  # finished: nothing is asked, of no one
        assert traffic.take().requests == 0
    assert second.requests <= first.requests  # an empty list is looked at twice, one that is still empty once
    assert second.bodies * 10 < first.bodies
    for name in VERDICTS:
        assert rows(first_request.out, name) == rows(second_request.out, name)
    fetches = rows(second_request.out, "fetches")
    unchanged = [line for line in fetches if line["http_status"] == "304"]
    assert {line["state"] for line in unchanged} == {FetchState.FETCHED}
    assert len(unchanged) + second.bodies == second.requests
    assert read_record(second_request.out).earlier == str(first_request.out.absolute())


DEAD = Unit(id="a", name="甲局", start_urls=("http://127.0.0.1:9/",))


def request(out: Path, earlier: Path | None = None) -> Request:
    """A check of a host that is not there: over at once, with a whole folder."""
    return Request(
        title="检查",
        units=(DEAD,),
        out=out,
        criteria=("elderly-care",),
        as_of=AS_OF,
        since=SINCE,
        pages_per_unit=10,
        delay=0.0,
        jobs=1,
        earlier=earlier,
    )


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("audited")
    audit(request(out), lambda _: None)
    return out


def site_damaged(audited: Path, folder: Path) -> None:
    shutil.copytree(audited, folder)
    (folder / "sites" / "127.0.0.1_9" / "archive.db").write_bytes(b"x" * 9000)


def record_missing(audited: Path, folder: Path) -> None:
    shutil.copytree(audited, folder)
    (folder / "run.json").unlink()


@pytest.mark.parametrize(
    ("prepare", "said"),
    [
        pytest.param(lambda audited, folder: None, "里没有检查结果", id="no such folder"),
        pytest.param(record_missing, "里没有检查结果", id="no audit in it"),
        pytest.param(site_damaged, "不完整，无法沿用", id="a damaged site"),
    ],
)
def test_an_earlier_folder_that_is_no_audit_is_refused(
    audited: Path, tmp_path: Path, prepare: Callable[[Path, Path], None], said: str
) -> None:
    prepare(audited, tmp_path / "earlier")
    with pytest.raises((NoAuditError, DamagedStoreError), match=said) as refused:
        audit(request(tmp_path / "out", tmp_path / "earlier"), lambda _: None)
    assert "\n" not in str(refused.value)
    assert not (tmp_path / "out").exists()


def test_an_audit_is_not_its_own_earlier_one(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="同一个文件夹"):
        audit(request(tmp_path, tmp_path), lambda _: None)


def test_another_earlier_folder_is_another_audit(audited: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(audited, tmp_path / "other")
    audit(request(out, audited), lambda _: None)
    with pytest.raises(RefusedError, match="--earlier"):
        audit(request(out, tmp_path / "other"), lambda _: None)


def test_the_command_line_refuses_in_one_line(tmp_path: Path) -> None:
    ended = gongkai_here(
        "check", "http://127.0.0.1:9/", "--out", str(tmp_path / "out"), "--earlier", str(tmp_path / "no")
    )
    assert (ended.returncode, len(ended.stderr.splitlines()), "里没有检查结果" in ended.stderr) == (2, 1, True)
