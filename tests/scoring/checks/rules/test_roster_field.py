"""The register in the roster, and each rule of 组织保障 over it: kept, at fault, and not to be told."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from crawler.records import Document
from criteria.model import Level
from criteria.packs import find_pack
from criteria.roster_checks import RosterColumn as Column
from criteria.roster_checks import RosterField
from scoring.checks.rules import check_rule
from scoring.engine import judge
from scoring.results import Outcome, Verdict
from scoring.unit import Unit
from scoring.unit_index import UnitIndex
from tests.scoring.builders import GRADING, SITE, UNIT, document, evidence, line, rule

RULES = {rule.id: rule for rule in find_pack("organisation").rules}
PEOPLE = {
    Column.OFFICE: "局办公室",
    Column.DUTIES: "审核、发布",
    Column.LEADER: "张一",
    Column.FIRST_ANSWERABLE: "李二",
    Column.CLERK: "王三",
    Column.TELEPHONE: "0396-7921000",
    Column.ON_DUTY: "在岗",
}
ACCOUNT = {
    Column.NEW_MEDIA: "微信公众号“泌阳民政”",
    Column.HOST_SECTION: "办公室",
    Column.OPERATOR: "王三",
    Column.FILED: "已备案",
    Column.ACCOUNT_STATE: "正常",
}
PLAN = {Column.PLAN_URL: f"{SITE}/fangan.html", Column.PLAN_DATE: "2019-06-03"}
LISTS = {Column.ITEM_LIST_URL: f"{SITE}/qd/", Column.CATALOGUE_URL: f"{SITE}/ml/"}
BOARD = {Column.NOTICE_BOARD: "一楼大厅"}
GROUP = {Column.LEADING_GROUP: "组长：张一；李二（副组长）、王三"}
GUIDE = document("信息公开指南", "受理机构：泌阳县民政局办公室\n电话：0396-7921000", path=("政务公开",))
LEADERS = document("局领导", "张 一 局长 主持全面工作\n李二 副局长\n王三 办公室主任", path=("领导信息",))


def unit(register: Mapping[Column, str], *, level: Level | None = Level.COUNTY) -> Unit:
    return replace(UNIT, level=level, register=tuple(register.items()))


def without(register: Mapping[Column, str], *columns: Column) -> dict[Column, str]:
    return {column: text for column, text in register.items() if column not in columns}


CASES = {
    # rule, what the roster says, the site's pages, outcome, words of the reason
    "people: all": ("RS-02", PEOPLE, (GUIDE,), Outcome.MET, "“公开机构”与网站一致"),
    "people: no guide": ("RS-02", PEOPLE, (), Outcome.MET, "没有可与“公开机构”核对"),
    "people: another office": (
        "RS-02",
        PEOPLE | {Column.OFFICE: "信息中心"},
        (GUIDE,),
        Outcome.MANUAL,
        "“信息中心”在《信息公开指南》中没有找到",
    ),
    "people: blank": ("RS-02", PEOPLE | {Column.CLERK: ""}, (GUIDE,), Outcome.PARTLY_MET, "“经办人员”一栏未填"),
    "people: 无": ("RS-02", PEOPLE | {Column.CLERK: "无"}, (GUIDE,), Outcome.PARTLY_MET, "“经办人员”一栏为“无”"),
    "people: all blank": ("RS-02", dict.fromkeys(PEOPLE, ""), (GUIDE,), Outcome.NOT_MET, "“公开机构”一栏未填"),
    "people: one never asked": (
        "RS-02",
        without(PEOPLE, Column.CLERK),
        (GUIDE,),
        Outcome.MANUAL,
        "名册没有“经办人员”一栏，请在名册中加上",
    ),
    "people: none asked": ("RS-02", {}, (GUIDE,), Outcome.MANUAL, "名册没有“在岗状态”一栏"),
    "people: one never asked, one blank": (
        "RS-02",
        without(PEOPLE, Column.CLERK) | {Column.LEADER: ""},
        (GUIDE,),
        Outcome.PARTLY_MET,
        "“负责同志”一栏未填",
    ),
    "leaders: the same": ("RS-03", GROUP, (LEADERS,), Outcome.MET, "与网站一致"),
    "leaders: one gone": (
        "RS-03",
        {Column.LEADING_GROUP: "张一、赵六"},
        (LEADERS,),
        Outcome.MANUAL,
        "写的“赵六”在《局领导》",
    ),
    "leaders: blank": ("RS-03", {Column.LEADING_GROUP: ""}, (LEADERS,), Outcome.NOT_MET, "未填"),
    "leaders: never asked": ("RS-03", {}, (LEADERS,), Outcome.MANUAL, "没有“领导小组成员”一栏"),
    "accounts: registered": ("RS-04", ACCOUNT, (), Outcome.MET, "账号状态"),
    "accounts: there are none": ("RS-04", {Column.NEW_MEDIA: "无"}, (), Outcome.NOT_APPLICABLE, "无须登记"),
    "accounts: nobody runs it": ("RS-04", ACCOUNT | {Column.OPERATOR: ""}, (), Outcome.PARTLY_MET, "运维人"),
    "accounts: all blank": ("RS-04", dict.fromkeys(ACCOUNT, ""), (), Outcome.NOT_MET, "新媒体账号"),
    "accounts: never asked": ("RS-04", {}, (), Outcome.MANUAL, "加上这一栏"),
    "plan: in time": ("RS-05", PLAN, (), Outcome.MET, "实施方案日期"),
    "plan: on the last day": ("RS-05", PLAN | {Column.PLAN_DATE: "2019-06-10"}, (), Outcome.MET, "实施方案日期"),
    "plan: late": ("RS-05", PLAN | {Column.PLAN_DATE: "2019-06-11"}, (), Outcome.PARTLY_MET, "晚于 2019-06-10"),
    "plan: none": ("RS-05", dict.fromkeys(PLAN, ""), (), Outcome.NOT_MET, "实施方案网址"),
    "plan: never asked": ("RS-05", {}, (), Outcome.MANUAL, "加上这一栏"),
    "lists: both": ("RS-06", LISTS, (), Outcome.MET, "标准目录网址"),
    "lists: one": ("RS-06", LISTS | {Column.CATALOGUE_URL: ""}, (), Outcome.PARTLY_MET, "标准目录网址"),
    "lists: none": ("RS-06", dict.fromkeys(LISTS, ""), (), Outcome.NOT_MET, "事项清单网址"),
    "lists: never asked": ("RS-06", {}, (), Outcome.MANUAL, "加上这一栏"),
}


@pytest.mark.parametrize(("rule_id", "register", "pages", "outcome", "words"), CASES.values(), ids=CASES.keys())
def test_the_register(
    rule_id: str, register: dict[Column, str], pages: tuple[Document, ...], outcome: Outcome, words: str
) -> None:
    seen = evidence(unit=unit(register), documents=pages)
    verdict = check_rule(RULES[rule_id], seen, UnitIndex.of(seen))
    assert verdict.outcome is outcome, verdict.reason
    assert words in verdict.reason


def test_faults_and_parts_are_counted() -> None:
    verdict = checked(RS_02, unit(PEOPLE | {Column.CLERK: "", Column.LEADER: ""}))
    assert (verdict.kept, verdict.of, verdict.faults) == (5, 7, 2)


def test_a_guide_nobody_could_open_is_not_compared() -> None:
    seen = evidence(unit=unit(PEOPLE), unseen=[line(f"{SITE}/zn/", text="信息公开指南")])
    assert check_rule(RULES["RS-02"], seen, UnitIndex.of(seen)).outcome is Outcome.UNVERIFIED


RS_02 = RULES["RS-02"].check
LEVELS = RosterField((Column.START_URLS,), levels_present=(Level.COUNTY, Level.TOWNSHIP, Level.VILLAGE))
COUNTY = unit({Column.PARENT: ""})
TOWN = Unit("t", "城关镇", (SITE,), Level.TOWNSHIP, parent="泌阳县民政局")
VILLAGE = Unit("v", "张庄村", (SITE,), Level.VILLAGE, parent="t")
ELSEWHERE = (
    Unit("c2", "邻县民政局", (SITE,), Level.COUNTY),
    Unit("t2", "邻镇", (SITE,), Level.TOWNSHIP, parent="c2"),
    Unit("v2", "邻村", (SITE,), Level.VILLAGE, parent="邻镇"),
)


def checked(asked: object, about: Unit, *roster: Unit) -> Verdict:
    assert isinstance(asked, RosterField)
    seen = replace(evidence(unit=about), roster=(about, *roster))
    return check_rule(rule(check=asked), seen, UnitIndex.of(seen))


@pytest.mark.parametrize(
    ("about", "roster", "outcome", "words"),
    [
        pytest.param(COUNTY, (TOWN, VILLAGE), Outcome.MET, "村级", id="three levels, by name and by id"),
        pytest.param(COUNTY, (TOWN, *ELSEWHERE), Outcome.PARTLY_MET, "没有村级下级单位", id="villages elsewhere only"),
        pytest.param(COUNTY, (TOWN,), Outcome.MANUAL, "没有登记任何村级单位", id="a roster without villages"),
        pytest.param(COUNTY, (), Outcome.MANUAL, "没有登记任何乡级单位", id="a roster of one"),
        pytest.param(
            COUNTY,
            (TOWN, replace(VILLAGE, parent="")),
            Outcome.MANUAL,
            "张庄村未填“上级单位”",
            id="a village that names no superior",
        ),
        pytest.param(TOWN, ELSEWHERE, Outcome.MET, "网址", id="not asked of a township"),
        pytest.param(
            replace(COUNTY, parent="c2"),
            ELSEWHERE,
            Outcome.MET,
            "网址",
            id="not asked of a centre under the county's bureau",
        ),
        pytest.param(
            replace(COUNTY, parent="市民政局"),
            (Unit("city", "市民政局", (SITE,), Level.CITY), *ELSEWHERE),
            Outcome.PARTLY_MET,
            "没有乡级下级单位",
            id="asked of a bureau under the city's",
        ),
        pytest.param(
            COUNTY,
            (replace(TOWN, parent="t3"), Unit("t3", "甲", (SITE,), Level.TOWNSHIP, parent="t"), *ELSEWHERE),
            Outcome.PARTLY_MET,
            "没有乡级下级单位",
            id="superiors in a circle",
        ),
    ],
)
def test_levels_below_a_county(about: Unit, roster: tuple[Unit, ...], outcome: Outcome, words: str) -> None:
    verdict = checked(LEVELS, about, *roster)
    assert verdict.outcome is outcome, verdict.reason
    assert words in verdict.reason


@pytest.mark.parametrize(
    ("register", "outcome"),
    [(BOARD, Outcome.MET), ({Column.NOTICE_BOARD: ""}, Outcome.PARTLY_MET), ({}, Outcome.MANUAL)],
    ids=["board", "blank", "never asked"],
)
def test_three_levels_each_with_a_place(register: dict[Column, str], outcome: Outcome) -> None:
    assert checked(RULES["RS-01"].check, unit(register), TOWN, VILLAGE).outcome is outcome


def test_the_plan_of_2019_binds_counties_in_its_year_only() -> None:
    pack = find_pack("organisation")
    outcomes = {
        year: {finding.criterion_id: finding.verdict.outcome for finding in judge(seen, (pack,), GRADING)}
        for year in (2019, 2024)
        for seen in [evidence(unit=unit(PLAN), since=date(year, 1, 1), as_of=date(year, 12, 31))]
    }
    assert (outcomes[2019]["RS-05"], outcomes[2024]["RS-05"]) == (Outcome.MET, Outcome.NOT_APPLICABLE)
