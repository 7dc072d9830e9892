"""What rules do to findings and to the score."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from criteria.model import Element, Level, Pack, Recognition
from criteria.rules import Effect, Manual, Published, Rule
from scoring.applicability import why_not_applicable
from scoring.engine import judge
from scoring.results import Finding, Outcome, Verdict
from scoring.score import points_of_rule, score_unit
from scoring.unit import Unit
from scoring.vetoes import Vetoes, vetoes_among
from tests.scoring.builders import GRADING, SITE, UNIT, criterion, document, evidence, line, pack, rule

GUIDE = Published(Recognition(("公开指南",), (), (), ()), (), None)
OWN_SITE = replace(UNIT, start_urls=(f"{SITE}/index.html",))
YEARS = rule(since=date(2019, 1, 1), until=date(2020, 12, 31))


@pytest.mark.parametrize(
    ("asked", "unit", "since", "as_of", "why"),
    [
        (rule(), UNIT, date(2024, 1, 1), date(2024, 12, 31), None),
        (rule(), replace(UNIT, not_carried_out=("r-1",)), date(2024, 1, 1), date(2024, 12, 31), "“r-1”"),
        (rule(), replace(UNIT, not_carried_out=("公开指南",)), date(2024, 1, 1), date(2024, 12, 31), "未开展"),
        (rule(), replace(UNIT, not_carried_out=("公开平台·公开指南",)), date(2024, 1, 1), date(2024, 12, 31), "未开展"),
        (rule(), replace(UNIT, not_carried_out=("政务公开",)), date(2024, 1, 1), date(2024, 12, 31), "未开展"),
        (rule(), replace(UNIT, not_carried_out=("公开",)), date(2024, 1, 1), date(2024, 12, 31), None),
        (rule(levels=(Level.CITY,)), UNIT, date(2024, 1, 1), date(2024, 12, 31), "适用层级为市级，该单位为县级"),
        (rule(levels=(Level.CITY,)), replace(UNIT, level=None), date(2024, 1, 1), date(2024, 12, 31), None),
        (YEARS, UNIT, date(2020, 12, 31), date(2021, 12, 31), None),
        (YEARS, UNIT, date(2018, 1, 1), date(2019, 1, 1), None),
        (YEARS, UNIT, date(2021, 1, 1), date(2021, 12, 31), "自 2019-01-01 起至 2020-12-31 止"),
        (YEARS, UNIT, date(2018, 1, 1), date(2018, 12, 31), "检查期为 2018-01-01 至 2018-12-31"),
        (rule(since=date(2025, 1, 1)), UNIT, date(2024, 1, 1), date(2024, 12, 31), "自 2025-01-01 起适用"),
        (rule(whole_site=True), OWN_SITE, date(2024, 1, 1), date(2024, 12, 31), None),
        (rule(whole_site=True), replace(OWN_SITE, scope=f"{SITE}/"), date(2024, 1, 1), date(2024, 12, 31), None),
        (
            rule(whole_site=True),
            replace(OWN_SITE, scope="/mzj/"),
            date(2024, 1, 1),
            date(2024, 12, 31),
            "一部分（/mzj/）",
        ),
        (rule(whole_site=True), replace(OWN_SITE, scope="部门 > 民政局"), date(2024, 1, 1), date(2024, 12, 31), "主办"),
        (rule(whole_site=True), replace(OWN_SITE, scope="民政局"), date(2024, 1, 1), date(2024, 12, 31), "主办单位"),
        (rule(whole_site=True), UNIT, date(2024, 1, 1), date(2024, 12, 31), "起始网址也不是网站首页"),
        (rule(whole_site=True), replace(UNIT, site_code="4117260001"), date(2024, 1, 1), date(2024, 12, 31), None),
        (rule(), replace(OWN_SITE, scope="民政局"), date(2024, 1, 1), date(2024, 12, 31), None),
        (rule(until=date(2020, 1, 1)), UNIT, date(2024, 1, 1), date(2024, 12, 31), "至 2020-01-01 止适用"),
    ],
)
def test_applicability(asked: Rule, unit: Unit, since: date, as_of: date, why: str | None) -> None:
    reason = why_not_applicable(asked, evidence(unit=unit, since=since, as_of=as_of))
    assert (reason is None) if why is None else (reason is not None and why in reason)


def test_one_finding_for_each_rule_beside_the_rows() -> None:
    both = replace(pack(criterion()), rules=(rule(check=GUIDE),), order=("R-1", "SA-04"))
    findings = judge(evidence(), [both], GRADING)
    assert [(one.criterion_id, one.element) for one in findings] == [
        ("R-1", Element.RULE),
        ("SA-04", Element.ITEM),
        ("SA-04", Element.CONTENT),
        ("SA-04", Element.TIME_LIMIT),
        ("SA-04", Element.PUBLISHER),
    ]
    assert (findings[0].points, findings[0].max_points) == (Fraction(0), Fraction(3))
    assert findings[0].remedy == "补正公开指南"


def test_what_does_not_apply_is_not_judged() -> None:
    (finding,) = judge(evidence(), [of(rule(check=GUIDE, levels=(Level.CITY,)))], GRADING)
    assert finding.verdict.outcome is Outcome.NOT_APPLICABLE
    assert (finding.points, finding.remedy) == (None, "")


@pytest.mark.parametrize(
    ("verdict", "points"),
    [
        (Verdict(Outcome.MET, "", faults=0), 6),
        (Verdict(Outcome.PARTLY_MET, "", faults=1), 4),
        (Verdict(Outcome.NOT_MET, "", faults=2), 2),
        (Verdict(Outcome.NOT_MET, "", faults=3), 0),
        (Verdict(Outcome.NOT_MET, "", faults=400), 0),
        (Verdict(Outcome.PARTLY_MET, "", kept=1, of=3), 2),
        (Verdict(Outcome.NOT_MET, ""), 0),
        (Verdict(Outcome.UNVERIFIED, "", faults=2), None),
        (Verdict(Outcome.NOT_APPLICABLE, "", faults=0), None),
    ],
)
def test_each_fault_of_a_deduction_costs_its_points(verdict: Verdict, points: int | None) -> None:
    asked = rule(points=6, effect=Effect.DEDUCT, each=2)
    assert points_of_rule(verdict, asked, Fraction(1), GRADING) == points
    half = None if points is None else Fraction(points, 2)
    assert points_of_rule(verdict, asked, Fraction(1, 2), GRADING) == half


def of(*rules: Rule, weight: int | None = None) -> Pack:
    return replace(pack(), rules=rules, weight=weight)


def finding(outcome: Outcome, worth: int, effect: Effect = Effect.POINTS) -> Finding:
    asked = rule(points=worth, effect=effect)
    verdict = Verdict(outcome, "所见")
    points = points_of_rule(verdict, asked, Fraction(1), GRADING)
    return Finding("1", asked.id, Element.RULE, verdict, points, Fraction(worth), "", (), effect)


MET, LOST, OPEN = Outcome.MET, Outcome.NOT_MET, Outcome.UNVERIFIED


@pytest.mark.parametrize(
    ("base", "extra", "score", "bonus", "low", "high"),
    [
        ([(MET, 80), (LOST, 20)], [(MET, 5)], 85, 5, 85, 85),
        ([(MET, 79), (LOST, 21)], [(MET, 5)], 79, 0, 79, 79),
        ([(MET, 90), (LOST, 10)], [(MET, 8), (MET, 8)], 100, 10, 100, 100),
        ([(MET, 100)], [(MET, 5)], 105, 5, 105, 105),
        ([(MET, 90), (LOST, 10)], [(LOST, 5)], 90, 0, 90, 90),
        ([(MET, 90), (LOST, 10)], [(OPEN, 5)], 90, 0, 90, 95),
        ([(MET, 85), (LOST, 5), (OPEN, 10)], [(MET, 4)], Fraction(8500, 90) + 4, 4, 89, 99),
        ([(MET, 75), (LOST, 5), (OPEN, 20)], [(MET, 4)], Fraction(7500, 80) + 4, 4, 75, 99),
        ([(OPEN, 10)], [(MET, 4)], None, 0, 0, 104),
        ([], [(MET, 4)], None, 0, None, None),
    ],
    ids=[
        "on top",
        "not good enough",
        "capped",
        "past a hundred",
        "not earned",
        "not verified",
        "some points open",
        "the low bound not good enough",
        "nothing verified",
        "nothing but bonus",
    ],
)
def test_bonus(
    base: list[tuple[Outcome, int]],
    extra: list[tuple[Outcome, int]],
    score: Fraction | None,
    bonus: int,
    low: int | None,
    high: int | None,
) -> None:
    findings = [finding(*one) for one in base] + [finding(*one, effect=Effect.BONUS) for one in extra]
    result = score_unit(UNIT, findings, GRADING)
    assert result.bonus == bonus
    assert (result.score, result.low, result.high) == (score, low, high)


def test_a_bonus_neither_adds_to_the_applicable_nor_to_the_coverage() -> None:
    findings = [finding(MET, 8), finding(OPEN, 2), finding(OPEN, 50, Effect.BONUS)]
    assert score_unit(UNIT, findings, GRADING).coverage == Fraction(8, 10)


@pytest.mark.parametrize(
    ("seen", "cast", "in_doubt"),
    [
        ({"documents": [document("公开指南", "公开指南正文", path=("政务公开",))]}, 0, 0),
        ({}, 1, 0),
        ({"unseen": [line(f"{SITE}/x/", text="公开指南")]}, 0, 1),
    ],
    ids=["kept", "broken", "not verified"],
)
def test_a_veto_decides_only_when_it_is_sure(seen: dict[str, object], cast: int, in_doubt: int) -> None:
    packs = [of(rule(check=GUIDE, effect=Effect.VETO, points=0), rule(id_="R-2", check=GUIDE))]
    findings = judge(evidence(**seen), packs, GRADING)  # type: ignore[arg-type]
    vetoes = vetoes_among(findings, packs)
    assert (len(vetoes.cast), len(vetoes.open)) == (cast, in_doubt)
    assert all(words.startswith("公开指南：") for words in (*vetoes.cast, *vetoes.open))
    assert findings[0].max_points == 0
    result = score_unit(UNIT, findings, GRADING, vetoes)
    assert (result.grade == "不合格") is bool(cast)


def test_a_manual_veto_is_open() -> None:
    packs = [of(rule(check=Manual("是否泄密？", "说明"), effect=Effect.VETO, points=0))]
    vetoes = vetoes_among(judge(evidence(), packs, GRADING), packs)
    assert vetoes == Vetoes(cast=(), open=("公开指南：需人工核查",))


def test_the_points_of_a_weighted_pack_add_up_to_its_weight() -> None:
    rules = (
        rule(id_="R-1", check=GUIDE, points=3),
        rule(id_="R-2", check=GUIDE, points=4, effect=Effect.DEDUCT, each=1),
        rule(id_="R-3", check=GUIDE, points=5, effect=Effect.BONUS),
        rule(id_="R-4", check=GUIDE, points=0, effect=Effect.VETO),
    )
    weighted = of(*rules, weight=35)
    worth = {one.criterion_id: one.max_points for one in judge(evidence(), [weighted], GRADING)}
    assert worth == {"R-1": 15, "R-2": 20, "R-3": 25, "R-4": 0}
    rows = replace(pack(criterion(), criterion(row="SA-05")), weight=7)
    assert sum(one.max_points for one in judge(evidence(), [rows], GRADING)) == 7
