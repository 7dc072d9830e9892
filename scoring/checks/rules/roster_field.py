"""`roster_field` 名册登记: the unit's line of the roster is filled in, one fault a blank column.

A column the roster does not have was asked of nobody: `manual`, saying which column to add. One that is there and blank,
or says 无, is a fault: `partly_met`, `not_met` when nothing asked for is there. A sure fault goes before what was not asked.
`only_with`: where that column says 无 there is nothing to register, `not_applicable`.
`levels_present`, for a county's unit: units of each level stand under it in the roster (上级单位, through any number of
steps). Not asked of one under another county unit (a centre or zone under the bureau): the townships are its superior's. A level the whole roster has no unit of is one it does not go down to, and a unit that names no superior may be
anybody's: `manual`.
`dated_by`: a day column gives a later day is a fault.
`same_on_site`: the names also stand in what the recognition finds on the site. A name that does not is `manual`, with both
named, never a fault: an office writes its names in many ways. Nothing found there costs under its own rule, and is left
out here; `unverified` where it may be unseen.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from criteria.model import Level, Recognition
from criteria.roster_checks import DAY_COLUMNS, RosterColumn, RosterField
from criteria.rules import Rule
from scoring.checks.item import why_unseen
from scoring.checks.rules.aspects import Aspect, together
from scoring.checks.rules.papers import Sought, sought_papers
from scoring.evidence import UnitEvidence
from scoring.folding import fold
from scoring.item_evidence import Standing
from scoring.results import Citation, Outcome, Verdict
from scoring.unit import Unit
from scoring.unit_index import UnitIndex
from scoring.wording import listed, quoted

_NOTHING = frozenset({"无", "没有", "暂无", "未设", "未设立", "未开设", "未开通", "空缺", "-", "--", "—", "——", "/"})
_BETWEEN_NAMES = re.compile(r"[;；、,，\s]+")
_ASIDE = re.compile(r"[(（][^()（）]*[)）]|[^:：;；、,，\s]*[:：]")  # 张三（组长）, 组长：张三
_MOST_CITED = 3


def check(asked: RosterField, rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    unit = evidence.unit
    if asked.only_with and (said := unit.registered(asked.only_with)) and _is_nothing(said):
        return Verdict(Outcome.NOT_APPLICABLE, f"名册“{asked.only_with}”一栏为“{said}”，无须登记")
    aspects = [*(_filled(column, unit) for column in asked.each_has), *_levels(asked.levels_present, evidence)]
    if asked.dated_by:
        aspects += _in_time(asked, asked.dated_by, unit)
    cited: tuple[Citation, ...] = ()
    if asked.same_on_site and asked.recognition:
        on_site, cited = _same_on_site(asked.same_on_site, asked.recognition, rule, evidence, index)
        aspects += on_site
    verdict = together(aspects, cited)
    if verdict.outcome is Outcome.PARTLY_MET and not verdict.kept:
        return Verdict(Outcome.NOT_MET, verdict.reason, cited, faults=verdict.faults)
    return verdict


def _filled(column: RosterColumn, unit: Unit) -> Aspect:
    if column is RosterColumn.START_URLS:
        return Aspect(Outcome.MET, f"名册已填“{column}”")
    text = unit.registered(column)
    if text is None:
        return Aspect(Outcome.MANUAL, f"名册没有“{column}”一栏，请在名册中加上这一栏并填写")
    if _is_nothing(text):
        return Aspect(Outcome.NOT_MET, f"名册“{column}”一栏{f'为“{text}”' if text else '未填'}")
    return Aspect(Outcome.MET, f"名册已填“{column}”")


def _is_nothing(text: str) -> bool:
    return not text or fold(text) in _NOTHING


def _levels(levels: tuple[Level, ...], evidence: UnitEvidence) -> Iterator[Aspect]:
    unit = evidence.unit
    superiors = [one for one in evidence.roster if unit.parent and unit.parent in (one.id, one.name)]
    if unit.level is not Level.COUNTY or any(one.level is Level.COUNTY for one in superiors):
        return
    below = _below(unit, evidence.roster)
    for level in levels:
        units = [unit for unit in evidence.roster if unit.level is level]
        if level is Level.COUNTY or any(unit.id in below for unit in units):
            yield Aspect(Outcome.MET, f"名册有{level}单位")
        elif not units:
            yield Aspect(Outcome.MANUAL, f"名册没有登记任何{level}单位，请补登下级单位并填写“{RosterColumn.PARENT}”")
        elif stray := [unit.name for unit in units if not unit.parent]:
            named = listed(stray, "个单位")
            yield Aspect(Outcome.MANUAL, f"{named}未填“{RosterColumn.PARENT}”，不能确定该单位是否有{level}单位")
        else:
            yield Aspect(Outcome.NOT_MET, f"名册中该单位没有{level}下级单位")


def _below(unit: Unit, roster: tuple[Unit, ...]) -> frozenset[str]:
    """Ids of the units whose superior (上级单位, by name or id) is this one, or one of those."""
    under: defaultdict[str, list[Unit]] = defaultdict(list)
    for one in roster:
        if one.parent:
            under[one.parent].append(one)
    found: set[str] = set()
    superiors = [unit]
    while superiors:
        superior = superiors.pop()
        new = [one for one in (*under[superior.id], *under[superior.name]) if one.id not in found]
        found.update(one.id for one in new)
        superiors += new
    return frozenset(found)


def _in_time(asked: RosterField, latest: date, unit: Unit) -> Iterator[Aspect]:
    for column in asked.each_has:
        day = unit.registered(column) if column in DAY_COLUMNS else None
        if day and date.fromisoformat(day) > latest:
            yield Aspect(Outcome.NOT_MET, f"名册“{column}”为 {day}，晚于 {latest}")


def _same_on_site(
    column: RosterColumn, recognition: Recognition, rule: Rule, evidence: UnitEvidence, index: UnitIndex
) -> tuple[tuple[Aspect, ...], tuple[Citation, ...]]:
    text = evidence.unit.registered(column)
    if text is None or _is_nothing(text):
        return (), ()
    found, papers = sought_papers(rule, recognition, evidence, index)
    cited = tuple(paper.citation for paper in papers[:_MOST_CITED])
    missing = [
        name for name in _names(text) if not any(fold(name) in fold(paper.title) + paper.text for paper in papers)
    ]
    if papers and not missing:
        return (Aspect(Outcome.MET, f"“{column}”与网站一致"),), cited
    if papers:
        titles = listed([f"《{quoted(paper.title)}》" for paper in papers], "个页面")
        names = listed([f"“{quoted(name)}”" for name in missing], "个")
        return (Aspect(Outcome.MANUAL, f"名册“{column}”写的{names}在{titles}中没有找到，请人工核对是否一致"),), cited
    if found.standing in (Standing.ABSENT, Standing.EMPTY):
        return (Aspect(Outcome.NOT_APPLICABLE, f"网站上没有可与“{column}”核对的内容"),), ()
    why = why_unseen(Sought(f"与“{column}”核对的内容", recognition), found)
    return (Aspect(Outcome.UNVERIFIED, why),), ()


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for name in _BETWEEN_NAMES.split(_ASIDE.sub(" ", text)) if name)
