"""What a second audit asks of the county, a month after the first, when hardly anything has changed."""

import tempfile
from dataclasses import replace
from pathlib import Path

from audit.roster import read_roster
from audit.run import Request
from audit.sample import AS_OF, SINCE
from criteria.packs import builtin_packs
from tests.bench_thrift.requests_needed import run
from tests.validating import serve_validating


def second_audit() -> bool:
    with tempfile.TemporaryDirectory() as temporary, serve_validating() as (county, traffic):
        folder = Path(temporary)
        request = Request(
            title="检查",
            units=read_roster(county.roster(folder / "roster.csv")),
            out=folder / "first",
            criteria=builtin_packs(),
            as_of=AS_OF,
            since=SINCE,
            pages_per_unit=3000,
            delay=0.0,
            jobs=1,
        )
        before = run(request)
        first = traffic.take()
        after = run(replace(request, out=folder / "second", earlier=request.out))
        second = traffic.take()
    print(f"first audit: {first.requests} requests, {first.bodies} full bodies, {first.bytes:,} bytes")
    print(
        f"second audit: {second.requests} requests, {second.bodies} full bodies, {second.bytes:,} bytes"
        f" ({second.bytes / first.bytes:.1%})"
    )
    same = before.verdicts == after.verdicts
    print(f"verdicts equal: {same}")
    return same
