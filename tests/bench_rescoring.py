"""Prints what scoring an audit again costs: the sample county's units, over and over, under every built-in pack.

Run: python -m tests.bench_rescoring [UNITS]
"""

import sys
from dataclasses import replace
from os import cpu_count, times
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from audit.demo import demo_request
from audit.judging import judge_units, read_site, sites_in
from audit.record import RunRecord, read_record
from audit.run import audit
from criteria.grading import load_grading
from criteria.packs import builtin_packs
from criteria.standards import choose

UNITS = 1000
PROVINCE = 14_000 * 300  # units × requirements


def main(units: int) -> None:
    with TemporaryDirectory() as folder, demo_request(Path(folder) / "county") as (request, _):
        audit(request, lambda _: None)
        record, packs = read_record(request.out), choose(tuple(builtin_packs())).packs
        requirements = sum(len(pack.requirements) for pack in packs)
        sites = sites_in(request.out, record.units)
        began = perf_counter()
        documents = sum(len(read_site(place).documents) for place in sites.values())
        print(f"{len(sites)} sites, {documents} documents: {perf_counter() - began:.2f} s to read from disk")
        many = _multiplied(record, units)
        for jobs in (1, cpu_count() or 1):
            began, spent = perf_counter(), _cpu()
            judged = judge_units(many, sites, packs, load_grading(), {}, jobs)
            wall, cpu = perf_counter() - began, _cpu() - spent
            findings = sum(len(one.findings) for one in judged)
            print(
                f"{units} units × {requirements} requirements, {findings} findings, {jobs} processes: {wall:.1f} s"
                f" ({cpu:.1f} s CPU), {1000 * cpu / units:.0f} ms a unit; 14,000 units × 300 requirements:"
                f" {wall / (units * requirements) * PROVINCE / 60:.0f} minutes"
            )


def _multiplied(record: RunRecord, units: int) -> RunRecord:
    own = record.units
    return replace(record, units=tuple(replace(own[number % len(own)], id=f"{number}") for number in range(units)))


def _cpu() -> float:
    """Seconds of CPU of this process and of those it has waited for."""
    return sum(times()[:4])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else UNITS)
