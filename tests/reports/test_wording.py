from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.fetches import FetchState
from crawler.records import ColumnState
from criteria.model import Element
from reports.file_names import file_stems
from reports.html_pages import html_pages
from reports.wording import (
    coverage_words,
    points_words,
    problem_class,
    rank_words,
    score_words,
    share_words,
    state_words,
)
from scoring.results import Outcome
from tests.reports.sample import sample_report


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Fraction(200, 3), "66.67"),
        (Fraction(89995, 1000), "90.00"),
        (Fraction(100), "100.00"),
        (Fraction(0), "0.00"),
        (None, "—"),
    ],
)
def test_score_words(value: Fraction | None, words: str) -> None:
    assert score_words(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [(Fraction(79996, 100000), "79.9%"), (Fraction(4, 5), "80.0%"), (Fraction(1), "100.0%"), (None, "—")],
)
def test_coverage_is_cut_and_never_rounded_up_to_the_line(value: Fraction | None, words: str) -> None:
    assert coverage_words(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [(Fraction(3), "3"), (Fraction(5, 2), "2.5"), (Fraction(5, 3), "1.67"), (Fraction(0), "0"), (Fraction(10), "10")],
)
def test_points_words(value: Fraction, words: str) -> None:
    assert points_words(value) == words


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [(0, 0, "—"), (0, 30, "0%"), (30, 30, "100%"), (999, 1000, "99%"), (1, 1000, "1%"), (1, 3, "33%"), (2, 3, "67%")],
)
def test_share_words(part: int, whole: int, words: str) -> None:
    assert share_words(part, whole) == words


@pytest.mark.parametrize(
    ("rank", "low", "high", "words"),
    [(3, 3, 3, "3"), (4, 3, 7, "3–7"), (None, None, None, "—"), (5, None, None, "5")],
)
def test_rank_words(rank: int | None, low: int | None, high: int | None, words: str) -> None:
    score = sample_report(units=1, rows=1)[0].units[0].score
    assert rank_words(replace(score, rank=rank, rank_low=low, rank_high=high)) == words


@pytest.mark.parametrize(
    "state", [*(state for state in FetchState if state not in (FetchState.QUEUED, FetchState.ALIAS)), *ColumnState]
)
def test_every_state_a_report_can_show_has_words(state: str) -> None:
    assert state_words(state) != state


def test_a_state_in_words_already_is_left_alone() -> None:
    assert state_words("栏目已迁移") == "栏目已迁移"


@pytest.mark.parametrize(
    ("element", "outcome", "words"),
    [
        (Element.ITEM, Outcome.NOT_MET, "应公开未公开"),
        (Element.ITEM, Outcome.PARTLY_MET, "栏目空白"),
        (Element.CONTENT, Outcome.NOT_MET, "公开内容缺失"),
        (Element.CONTENT, Outcome.PARTLY_MET, "公开内容不全"),
        (Element.TIME_LIMIT, Outcome.NOT_MET, "公开不及时"),
        (Element.TIME_LIMIT, Outcome.PARTLY_MET, "部分公开不及时"),
        (Element.PUBLISHER, Outcome.NOT_MET, "公开主体不符"),
        (Element.RULE, Outcome.NOT_MET, "未达要求"),
        (Element.RULE, Outcome.PARTLY_MET, "部分未达要求"),
    ],
)
def test_problem_class(element: Element, outcome: Outcome, words: str) -> None:
    finding = sample_report(units=1, rows=1)[0].units[0].findings[0]
    finding = replace(finding, element=element, verdict=replace(finding.verdict, outcome=outcome))
    assert problem_class(finding) == words


def test_problem_class_of_a_veto() -> None:
    (veto,) = (one for one in sample_report(units=3, rows=1, rules=True)[0].units[2].findings if one.effect == "veto")
    assert problem_class(veto) == "单项否决"


@pytest.mark.parametrize(
    ("case", "ids", "stems"),
    [
        ("plain ids stay", ["by-mzj", "QS-001", "泌阳县民政局"], ["by-mzj", "QS-001", "泌阳县民政局"]),
        ("path out of the folder", ["../../etc/passwd"], ["etc_passwd."]),
        ("nothing left", ["///"], ["unit."]),
        ("empty", [""], ["unit."]),
        ("only the case differs", ["A1", "a1"], ["A1.", "a1."]),
        ("device of Windows", ["CON"], ["CON."]),
        ("dots", ["a.b", ".."], ["a_b.", "unit."]),
        ("too long", ["长" * 60], ["长" * 48 + "."]),
    ],
)
def test_file_stems(case: str, ids: list[str], stems: list[str]) -> None:
    got = file_stems(ids)
    for id_, stem in zip(ids, stems, strict=True):
        assert got[id_].startswith(stem.rpartition(".")[0] or stem), case
        assert ("." in stem) is ("." in got[id_]), case


def test_an_id_that_stands_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="stand twice"):
        file_stems(["a", "b", "a"])


@given(st.lists(st.text(max_size=80), unique=True, max_size=12))
def test_stems_are_safe_and_differ_on_every_file_system(ids: list[str]) -> None:
    stems = list(file_stems(ids).values())
    assert len({stem.casefold() for stem in stems}) == len(ids)
    for stem in stems:
        assert not set(stem) & set('/\\:*?"<>|\0\n ')
        assert len(f"{stem}.html.tmp".encode()) <= 255
        assert not stem.startswith(".")


def test_no_clause_id_stands_on_a_unit_page() -> None:
    report, archive = sample_report(units=1, rows=1, rules=True)
    pages = [page.decode() for name, page in html_pages(report, archive) if name.startswith("units/")]
    (finding, *_) = report.units[0].findings
    assert finding.clauses == ("S4-01",)
    assert pages
    assert all("《中华人民共和国政府信息公开条例》" in page and "S4-01" not in page for page in pages)
