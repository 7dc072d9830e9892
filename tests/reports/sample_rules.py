"""One rule of each effect for the made-up county, and what was found of each at every office."""

from fractions import Fraction

from criteria.checks import FreshColumns
from criteria.model import (
    ContentElement,
    ContentKind,
    Element,
    Grading,
    Level,
    LimitKind,
    LimitUnit,
    Recognition,
    TimeLimit,
)
from criteria.rules import Check, Effect, Manual, Published, Rule
from scoring.results import Citation, Finding, Outcome, Verdict
from scoring.score import points_of_rule
from scoring.unit import Unit

_GUIDE = Published(
    Recognition(("信息公开指南",), (), (), ()),
    (ContentElement("机构职能", ContentKind.PART, ("机构职能",)),),
    TimeLimit("1年", LimitKind.AFTER_TRIGGER, 1, LimitUnit.YEAR, None),
)
_NEWS = Published(Recognition(("工作动态",), (), (), ()), (), None)
_MEETING = Manual("本年度单位主要负责人是否听取过政务公开工作汇报？", "会议纪要或签到表")
_FRESH = FreshColumns(
    (("news", TimeLimit("14日", LimitKind.AFTER_TRIGGER, 14, LimitUnit.DAY, None)),), 0, required=True
)
_EXTRA = Published(Recognition(("数据开放",), (), (), ()), (), None)

# Found at the first office, the second, …, and so on again.
_FOUND = {
    "OG-01": (Outcome.MET, Outcome.PARTLY_MET, Outcome.NOT_MET),
    "OG-02": (Outcome.MET, Outcome.NOT_MET, Outcome.NOT_MET),
    "OG-03": (Outcome.MANUAL, Outcome.MANUAL, Outcome.MET),
    "OG-04": (Outcome.MET, Outcome.NOT_MET, Outcome.UNVERIFIED),
    "OG-05": (Outcome.MET, Outcome.UNVERIFIED, Outcome.NOT_MET),
}
_WHY = {
    Outcome.MET: "已公开，内容齐全。",
    Outcome.PARTLY_MET: "已公开，缺：机构职能。",
    Outcome.NOT_MET: "公开范围内的栏目已全部读到，没有找到。",
    Outcome.UNVERIFIED: "列表第 3–7 页访问超时，不能认定。",
    Outcome.MANUAL: "需人工核查：本年度单位主要负责人是否听取过政务公开工作汇报？（佐证：会议纪要或签到表）",
}


def sample_rules() -> tuple[Rule, ...]:
    return (
        _rule("OG-01", "政府信息公开指南", _GUIDE, 6),
        _rule("OG-02", "错别字", _NEWS, 5, Effect.DEDUCT, 1),
        _rule("OG-03", "听取汇报", _MEETING, 4),
        _rule("OG-04", "开放数据集", _EXTRA, 3, Effect.BONUS),
        _rule("OG-05", "首页栏目更新", _FRESH, 0, Effect.VETO),
    )


def rule_findings(unit: Unit, number: int, page: Citation, grading: Grading) -> list[Finding]:
    """`number` counts the offices from 1."""
    return [_finding(rule, unit, _FOUND[rule.id][(number - 1) % 3], page, grading) for rule in sample_rules()]


def _rule(
    id_: str, title: str, check: Check, points: int, effect: Effect = Effect.POINTS, each: int | None = None
) -> Rule:
    return Rule(
        id=id_,
        field="政务公开",
        group="公开平台",
        title=title,
        why="群众据此知道到哪里找。",
        basis=("《中华人民共和国政府信息公开条例》第十二条（国务院令第711号）",),
        clauses=("S2-001",),
        check=check,
        points=points,
        effect=effect,
        each=each,
        remedy=f"补正“{title}”。",
        levels=tuple(Level),
        since=None,
        until=None,
        certainty="read",
    )


def _finding(rule: Rule, unit: Unit, outcome: Outcome, page: Citation, grading: Grading) -> Finding:
    faults = 2 if outcome is Outcome.NOT_MET and rule.effect is Effect.DEDUCT else None
    reason = "发现 2 处错别字。" if faults else _WHY[outcome]
    verdict = Verdict(outcome, reason, () if outcome is Outcome.MANUAL else (page,), faults=faults)
    points = points_of_rule(verdict, rule, Fraction(1), grading)
    return Finding(
        unit.id, rule.id, Element.RULE, verdict, points, Fraction(rule.points), rule.remedy, rule.clauses, rule.effect
    )
