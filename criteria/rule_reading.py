"""From a `[[rule]]` of a criteria file to a `Rule`, as strictly as rows are read."""

from dataclasses import dataclass, replace

from criteria.check_reading import Given, read_check
from criteria.element_reading import Words, check_placeholders, expand, fill
from criteria.model import Level
from criteria.reading import Table
from criteria.rules import Effect, Published, Rule

_PLACEHOLDERS = ("title", "group", "field", "full_title", "basis", "content")


@dataclass(frozen=True, slots=True)
class RuleDefaults:
    """`[defaults.rule]`: what holds for every rule that does not say otherwise; `exclude` is added to each one's own."""

    levels: tuple[Level, ...] = ()
    remedy: str = ""
    points: int | None = None
    exclude: tuple[str, ...] = ()
    whole_site: bool = False


def read_rule_defaults(defaults: Table, words: Words) -> RuleDefaults:
    table = defaults.table("rule", required=False)
    if table is None:
        return RuleDefaults()
    table.place = "defaults.rule"
    read = RuleDefaults(
        levels=table.choices("levels", Level) if "levels" in table else (),
        remedy=_remedy(table) if "remedy" in table else "",
        points=table.positive("points") if "points" in table else None,
        exclude=expand(table, "exclude", words, required=False, may_be_empty=True),
        whole_site=table.flag("whole_site"),
    )
    table.allow("levels", "remedy", "points")
    table.finish()
    return read


def read_rule(table: Table, defaults: RuleDefaults, words: Words) -> Rule:
    rule_id = table.place = table.text("id")
    effect = table.choice("effect", Effect) if "effect" in table else Effect.POINTS
    points = _points(table, effect, defaults.points)
    rule = Rule(
        id=rule_id,
        field=table.text("field"),
        group=table.text("group"),
        title=table.text("title"),
        why=table.text("why"),
        basis=table.texts("basis"),
        clauses=table.texts("clauses", required=False, may_be_empty=True),
        check=read_check(table, Given(words, defaults.exclude)),
        points=points,
        effect=effect or Effect.POINTS,
        each=_each(table, effect, points),
        remedy=_remedy(table) if "remedy" in table or not defaults.remedy else defaults.remedy,
        levels=table.choices("levels", Level) if "levels" in table or not defaults.levels else defaults.levels,
        since=table.day("since"),
        until=table.day("until"),
        certainty=table.text("certainty"),
        whole_site=table.flag("whole_site") if "whole_site" in table else defaults.whole_site,
    )
    if rule.since and rule.until and rule.since > rule.until:
        table.problem("until", f"until（{rule.until}）早于 since（{rule.since}），请核对")
    table.allow("effect", "levels", "remedy", "whole_site")
    table.finish()
    return replace(rule, remedy=fill(rule.remedy, _values(rule)))


def _points(table: Table, effect: Effect | None, default: int | None) -> int:
    if effect is Effect.VETO:
        if "points" in table:
            table.problem("points", "单项否决（veto）不计分，请删去 points")
        table.allow("points")
        return 0
    return table.positive("points") if "points" in table or default is None else default


def _each(table: Table, effect: Effect | None, points: int) -> int | None:
    if effect is not Effect.DEDUCT:
        if effect and "each" in table:
            table.problem("each", f"each（每处扣分）只在 effect 为 deduct 时使用，此处为 {effect}，请删去")
        table.allow("each")
        return None
    each = table.positive("each")
    if 0 < points < each:
        table.problem("each", f"each（每处扣 {each} 分）大于最多扣分 points（{points} 分），请核对")
    return each


def _remedy(table: Table) -> str:
    remedy = table.text("remedy")
    check_placeholders(table, "remedy", remedy, _PLACEHOLDERS)
    return remedy


def _values(rule: Rule) -> dict[str, str]:
    content = rule.check.content if isinstance(rule.check, Published) else ()
    return {
        "title": rule.title,
        "group": rule.group,
        "field": rule.field,
        "full_title": rule.full_title,
        "basis": "、".join(rule.basis),
        "content": "；".join(element.name for element in content) or rule.title,
    }
