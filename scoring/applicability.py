"""Whether a unit is bound by a requirement at all (docs/verdicts.md, Applicable or not)."""

from datetime import date

from criteria.model import Channel, Criterion, Level
from criteria.rules import Requirement, Rule
from scoring.evidence import UnitEvidence
from scoring.folding import fold
from scoring.unit import Unit
from scoring.wording import span


def why_not_applicable(requirement: Requirement, evidence: UnitEvidence) -> str | None:
    """The first reason that frees the unit from the row or rule; None if it is bound."""
    return (
        _not_carried_out(requirement, evidence.unit)
        or (_not_on_the_web(requirement) if isinstance(requirement, Criterion) else _other_years(requirement, evidence))
        or (_of_another_site(requirement, evidence.unit) if isinstance(requirement, Rule) else None)
        or _other_level(
            requirement.levels, evidence.unit, "公开层级" if isinstance(requirement, Criterion) else "适用层级"
        )
    )


def _not_carried_out(requirement: Requirement, unit: Unit) -> str | None:
    names = {fold(name) for name in (requirement.id, requirement.title, requirement.full_title, requirement.field)}
    declared = next((name for name in unit.not_carried_out if fold(name) in names), None)
    return None if declared is None else f"该单位未开展此项业务（单位名册列明“{declared}”）"


def _not_on_the_web(criterion: Criterion) -> str | None:
    if Channel.WEBSITE in criterion.channels:
        return None
    return f"公开渠道为{'、'.join(criterion.channels)}，不要求在政府网站公开"


def _other_years(rule: Rule, evidence: UnitEvidence) -> str | None:
    """The whole period lies before the duty began or after it ended."""
    since, until = rule.since or date.min, rule.until or date.max
    if evidence.since <= until and since <= evidence.as_of:
        return None
    began = f"自 {rule.since} 起" if rule.since else ""
    ended = f"至 {rule.until} 止" if rule.until else ""
    return f"此项要求{began}{ended}适用，检查期为 {span(evidence.since, evidence.as_of)}"


def _of_another_site(rule: Rule, unit: Unit) -> str | None:
    if not rule.whole_site or unit.runs_its_site:
        return None
    if unit.scope_is_site:
        return "此项要求对整个网站；名册未填公开范围和网站标识码，起始网址也不是网站首页，不能确定由该单位主办"
    return f"此项要求对整个网站，由网站主办单位负责；该单位的公开范围只是其中一部分（{unit.scope}）"


def _other_level(levels: tuple[Level, ...], unit: Unit, named: str) -> str | None:
    if unit.level is None or unit.level in levels:
        return None
    return f"{named}为{'、'.join(levels)}，该单位为{unit.level}"
