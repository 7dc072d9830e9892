"""条款对照 on the screen: the counts add up, and every clause the tool does not answer for by itself is named with why."""

import re

from criteria.trace import Clause, Standing, Trace, Verify, trace
from criteria.trace_views import trace_as_json, trace_as_text

TRACE = trace()


def clause(id_: str, standing: Standing, requirements: tuple[str, ...] = (), why_not: str = "") -> Clause:
    return Clause(id_, Verify.WEB, standing, requirements, why_not)


def test_the_counts_are_those_of_the_trace() -> None:
    text = trace_as_text(TRACE)
    found = re.search(r"\n合计 +(\d+)([ \d]*)\n", text)
    assert found
    numbers = [sum(clause.standing is standing for clause in TRACE.clauses) for standing in Standing]
    assert int(found[1]) == sum(numbers)
    assert [int(number) for number in found[2].split()] == [number for number in numbers if number]
    for standing, number in zip(Standing, numbers, strict=True):
        assert (f"{standing.official_name} {number} 条" in text) is bool(number)


def test_what_is_not_automatic_is_listed_once_with_its_reason() -> None:
    text = trace_as_text(TRACE)
    listed = re.findall(r"S\d-\d+", text)
    for one in TRACE.clauses:
        assert listed.count(one.id) == (one.standing is not Standing.AUTOMATIC or bool(one.why_not)), one.id
        assert one.why_not in text


def test_clauses_of_one_reason_stand_together() -> None:
    text = trace_as_text(
        Trace(
            (
                clause("S1-01", Standing.AUTOMATIC, ("OG-01",)),
                clause("S1-02", Standing.NOT_CHECKED, (), "没有统一格式"),
                clause("S2-01", Standing.NOT_CHECKED, (), "没有统一格式"),
                clause("S1-03", Standing.MANUAL, ("MN-01",)),
                clause("S1-04", Standing.AUTOMATIC, ("OG-01", "OG-02", "OG-03", "OG-04"), "只查网站"),
            )
        )
    )
    assert "■ 不检查的（2 条）\n  没有统一格式\n      S1-02、S2-01\n" in text
    assert re.search(r"中答复的（1 条）\n  MN-01 \S+\n      S1-03\n", text)
    assert "有一部分查不到或另有说明的（1 条）\n  只查网站\n      S1-04（OG-01、OG-02、OG-03等）\n" in text
    assert "待检查方式" not in text


def test_a_program_reads_every_clause() -> None:
    assert '"id": "S5-70"' in trace_as_json(TRACE)
