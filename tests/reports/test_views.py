"""What the pages say, beyond how they look: order, sections, and no number where too little was seen."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest

from criteria.model import Element
from reports.html_pages import html_pages
from reports.index_view import index_page
from reports.unit_view import UnitPage, unit_page
from reports.view import in_ranking_order, outcome_bar, unranked_reason
from scoring.results import Outcome, Verdict
from tests.reports.page_reading import found
from tests.reports.sample import sample_report

_REPORT, _ARCHIVE = sample_report()
_STEMS = {unit.unit.id: unit.unit.id for unit in _REPORT.units}


def _page(number: int) -> UnitPage:
    return unit_page(_REPORT, _REPORT.units[number], {})


def test_ranking_runs_from_the_best_down_and_leaves_nobody_out() -> None:
    page = index_page(_REPORT, _STEMS)
    scores = [Fraction(line.score) for line in page.ranking]
    assert scores == sorted(scores, reverse=True)
    assert len(page.ranking) + len(page.unranked) == len(_REPORT.units)
    assert {line.name for line in page.unranked} == {"柳河县民政局", "红旗镇人民政府"}


def test_chart_counts_every_ranked_unit_once() -> None:
    page = index_page(_REPORT, _STEMS)
    assert page.chart is not None
    assert sum(int(bar.count or 0) for bar in page.chart.bars) == len(page.ranking)
    assert index_page(replace(_REPORT, units=_REPORT.units[:2]), _STEMS).chart is None


def test_element_summary_counts_every_finding_once() -> None:
    page = index_page(_REPORT, _STEMS)
    outcomes = Counter(finding.verdict.outcome for unit in _REPORT.units for finding in unit.findings)
    assert [sum(line.counts[place] for line in page.elements) for place in range(6)] == [
        outcomes[outcome]
        for outcome in (
            Outcome.MET,
            Outcome.PARTLY_MET,
            Outcome.NOT_MET,
            Outcome.UNVERIFIED,
            Outcome.MANUAL,
            Outcome.NOT_APPLICABLE,
        )
    ]


def test_share_of_a_row_leaves_the_unverified_out() -> None:
    line = index_page(_REPORT, _STEMS).fields[0].lines[0]
    outcomes = Counter(unit.findings[0].verdict.outcome for unit in _REPORT.units)
    verified = outcomes[Outcome.MET] + outcomes[Outcome.PARTLY_MET] + outcomes[Outcome.NOT_MET]
    assert line.cells[0].counted == f"{outcomes[Outcome.MET]}/{verified}"
    assert line.cells[0].unverified == f"另 {30 - verified} 待核"


def test_each_finding_stands_in_one_section_under_its_own_outcome() -> None:
    page = _page(17)
    sections = {
        "lost": {Outcome.PARTLY_MET, Outcome.NOT_MET},
        "unverified": {Outcome.UNVERIFIED},
        "manual": {Outcome.MANUAL},
        "met": {Outcome.MET},
        "not_applicable": {Outcome.NOT_APPLICABLE},
    }
    shown: list[str] = []
    for name, outcomes in sections.items():
        lines = [line for field in getattr(page, name).fields for item in field.items for line in item.findings]
        assert {line.mark.kind for line in lines} <= {outcome.value for outcome in outcomes}, name
        shown += [line.target for line in lines]
    assert sorted(shown) == sorted(f"{one.criterion_id}-{one.element.value}" for one in _REPORT.units[17].findings)


def test_most_points_lost_come_first() -> None:
    for field in _page(17).lost.fields:
        lost = [Fraction(item.lost or 0) for item in field.items]
        assert lost == sorted(lost, reverse=True)
        assert lost[0] > 0


def test_a_unit_hardly_seen_gets_no_score_and_the_page_says_why() -> None:
    page = _page(8)
    assert [figure.value for figure in page.figures] == ["—", "62.27–100.00", "62.2%", "不评", "—"]
    assert "不作为扣分依据" in page.unranked
    assert page.lost.fields == ()
    assert len(page.unseen) == 40


@pytest.mark.parametrize(
    ("case", "coverage", "vetoes", "reason"),
    [
        ("nothing applies", None, (), "均不适用"),
        ("hardly seen", Fraction(1, 2), ("泄露个人信息",), "核实率低于 80%"),
        ("vetoed", Fraction(1), ("泄露个人信息",), "单项否决：泄露个人信息"),
        ("left out by the ranking", Fraction(1), (), "未纳入排名范围"),
    ],
)
def test_unranked_reason(case: str, coverage: Fraction | None, vetoes: tuple[str, ...], reason: str) -> None:
    unit = _REPORT.units[0]
    score = replace(unit.score, coverage=coverage, vetoes=vetoes, rank=None)
    assert reason in unranked_reason(replace(unit, score=score), 0.8), case


def test_ties_are_ordered_by_unit_and_the_unranked_by_roster() -> None:
    one, two, three, four = _REPORT.units[:4]
    same = replace(one.score, rank=1)
    tied = [
        replace(two, score=replace(same, unit_id="b")),
        replace(three, score=replace(same, unit_id="z", rank=None)),
        replace(one, score=replace(same, unit_id="a")),
        replace(four, score=replace(same, unit_id="c", rank=None)),
    ]
    assert [unit.score.unit_id for unit in in_ranking_order(tied)] == ["a", "b", "z", "c"]


def test_outcome_bar_fills_its_length_without_what_does_not_apply() -> None:
    bar = outcome_bar({Outcome.MET: 1, Outcome.NOT_MET: 3, Outcome.NOT_APPLICABLE: 4})
    assert [(segment.kind, segment.x, segment.width) for segment in bar] == [
        ("met", "0.00", "25.00"),
        ("not_met", "25.00", "75.00"),
    ]
    assert outcome_bar({Outcome.NOT_APPLICABLE: 4}) == ()


def test_every_link_inside_the_report_leads_somewhere() -> None:
    report, archive = sample_report(units=3, rows=5)
    pages = dict(html_pages(report, archive))
    places = set(pages) | {"ranking.xlsx", "rectification.xlsx"}
    followed = 0
    for name, content in pages.items():
        for href in found(content, "//a/@href"):
            if href.startswith("http"):
                continue
            if href.startswith("#"):
                assert found(content, f"//*[@id='{href[1:]}']"), (name, href)
            else:
                assert (href.removeprefix("../") if "/" in name else href) in places, (name, href)
            followed += 1
    assert followed > 100


def test_ids_within_a_page_are_unique() -> None:
    for name, content in html_pages(*sample_report(units=2, rows=5)):
        ids = found(content, "//@id")
        assert len(ids) == len(set(ids)), name


def test_a_finding_of_an_unknown_criterion_is_refused() -> None:
    report, archive = sample_report(units=1, rows=1)
    unit = report.units[0]
    stray = replace(unit.findings[0], criterion_id="XX-01", element=Element.ITEM, verdict=Verdict(Outcome.MET, ""))
    with pytest.raises(KeyError, match="XX-01"):
        dict(html_pages(replace(report, units=(replace(unit, findings=(stray,)),)), archive))


def test_two_criteria_with_one_id_are_refused() -> None:
    report, archive = sample_report(units=1, rows=1)
    with pytest.raises(ValueError, match="SA-01"):
        dict(html_pages(replace(report, packs=report.packs * 2), archive))
