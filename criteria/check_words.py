"""Every kind of check in plain Chinese: its name (检查方式), and what it asks with the parameters it was given.

The one place that says it: reports, `criteria show`, docs/criteria.md and the staff's workbook print what stands here.
A new kind is a function, here or in `criteria.page_check_words`, and a line in the mapping.
"""

from collections.abc import Mapping
from typing import Any

from criteria.catalogue_check_words import own_catalogue
from criteria.catalogue_checks import OwnCatalogue
from criteria.checks import (
    AnnualReport,
    BlankColumns,
    Budget,
    Consultation,
    Decisions,
    DisclosureMark,
    FreshColumns,
    Interpretation,
    PersonalData,
    WithdrawnDecisions,
)
from criteria.page_check_words import PAGE_CHECK_WORDS
from criteria.roster_check_words import roster_field
from criteria.roster_checks import RosterField
from criteria.rules import Check, Manual, Published
from criteria.site_check_words import SITE_CHECK_WORDS
from criteria.wording import KindWords, Wording, listed, per_cent, some, within

COLUMN_KIND_NAMES: Mapping[str, str] = {
    "news": "动态要闻",
    "notices": "通知公告",
    "policy": "政策文件",
    "interpretation": "政策解读",
    "service_guide": "办事指南",
    "disclosure_guide": "信息公开指南",
    "disclosure_rules": "信息公开制度",
    "catalogue": "信息公开目录",
    "annual_report": "信息公开年报",
    "on_request": "依申请公开",
    "finance": "财政信息",
    "procurement": "政府采购",
    "organisation": "机构职能",
    "personnel": "人事信息",
    "plans": "规划计划",
    "statistics": "统计信息",
    "enforcement": "行政执法",
    "proposals": "建议提案",
    "interaction": "互动交流",
    "other": "其他栏目",
}


def asked(check: Check) -> Wording:
    """What the check asks of an office, in the words of a report."""
    _, words = CHECK_WORDS[type(check)]
    return words(check)


def kind_name(check: Check) -> str:
    """检查方式, as people call it."""
    name, _ = CHECK_WORDS[type(check)]
    return name


def _published(check: Published) -> Wording:
    when = f"{check.only_when}的，" if check.only_when else ""
    says = f"，写明：{listed(element.name for element in check.content)}" if check.content else "，且有内容"
    newest = f"最近{within(check.newest_within)}有更新" if check.newest_within else ""
    return Wording(f"{when}有公开此事项的栏目或文件{says}", newest)


def _manual(check: Manual) -> Wording:
    return Wording(f"由单位答复：{check.question}（佐证：{check.evidence}）")


def _fresh_columns(check: FreshColumns) -> Wording:
    kinds = listed(COLUMN_KIND_NAMES[kind] for kind, _ in check.within)
    allowed = f"，超期的合计不多于 {check.most_stale} 个" if check.most_stale else ""
    needed = "；没有此类栏目即不符合" if check.required else ""
    limits = listed(f"{COLUMN_KIND_NAMES[kind]}{within(limit)}" for kind, limit in check.within)
    return Wording(f"{kinds}栏目按时更新{allowed}{needed}", f"{limits}有更新")


def _blank_columns(check: BlankColumns) -> Wording:
    return Wording(f"空白栏目不多于 {check.most} 个" if check.most else "没有空白栏目")


def _annual_report(check: AnnualReport) -> Wording:
    says = f"已公布上一年度政府信息公开工作年度报告，{len(check.parts)} 部分齐全（{listed(check.parts)}）"
    form = f"；{check.form_since} 年度起用现行格式"
    adds_up = "；收到和处理依申请公开情况表的数字勾稽相符" if check.checksum else ""
    return Wording(says + form + adds_up + _elsewhere(check.required), f"{_day(check.published_by)}前公布")


def _budget(check: Budget) -> Wording:
    names = listed(table[0] for table in check.tables)
    explained = f"，并说明：{listed(check.explained)}" if check.explained else ""
    after = f"批复后{within(check.within)}公布；" if check.within else ""
    which = "当年" if check.of == "预算" else "上一年度"
    return Wording(
        f"已公布{which}部门{check.of}，{len(check.tables)} 张表齐全（{names}）{explained}{_elsewhere(check.required)}",
        f"{after}{_day(check.expected_by)}起查{which}的",
    )


def _interpretation(check: Interpretation) -> Wording:
    which = f"政策文件（名称含{some(check.recognition.names)}）" if check.recognition else "有文号的政策文件"
    linked = "，文件与解读互相链接" if check.both_ways else ""
    by = "，由起草单位解读" if check.same_publisher else ""
    return Wording(
        f"本期发布的{which}都有解读{linked}{by}{_elsewhere(check.required)}",
        f"文件发布后{within(check.within)}解读" if check.within else "",
    )


def _consultation(check: Consultation) -> Wording:
    answered = "，结束后反馈采纳情况" if check.feedback_within else ""
    feedback = f"；结束后{within(check.feedback_within)}反馈" if check.feedback_within else ""
    return Wording(f"公开征求意见留足时间{answered}", f"征求意见不少于 {check.least_days} 日{feedback}")


def _decisions(check: Decisions) -> Wording:
    return Wording("行政执法决定按时公示", f"作出决定之日起{within(check.within)}公示")


def _withdrawn_decisions(check: WithdrawnDecisions) -> Wording:
    return Wording("已撤销、变更的处罚决定不再留在网站上", f"公告后{within(check.within)}撤下")


def _disclosure_mark(check: DisclosureMark) -> Wording:
    return Wording(f"本期有文号的文件至少 {per_cent(check.share)} 标明公开属性（{some(check.marks)}）")


def _personal_data(check: PersonalData) -> Wording:
    return Wording(f"网页和附件中没有完整的{listed(_PERSONAL_KINDS[kind] for kind in check.kinds)}")


_PERSONAL_KINDS = {
    "id_card": "身份证号",
    "mobile": "手机号",
    "bank_card": "银行卡号",
    "address": "家庭住址",
    "minor_name": "未成年人姓名",
}


def _elsewhere(required: bool) -> str:
    """Whose absence it is where the rule does not count it itself."""
    return "" if required else "（没有的由别的要求检查，此处不重复失分）"


def _day(day: tuple[int, int]) -> str:
    month, number = day
    return f"{month} 月 {number} 日"


# Each function takes the parameters of its own class.
CHECK_WORDS: Mapping[type[Any], KindWords] = {
    Published: ("已公开", _published),
    Manual: ("人工核查", _manual),
    FreshColumns: ("栏目更新", _fresh_columns),
    BlankColumns: ("空白栏目", _blank_columns),
    AnnualReport: ("年度报告", _annual_report),
    Budget: ("预算决算", _budget),
    Interpretation: ("政策解读", _interpretation),
    Consultation: ("征求意见", _consultation),
    Decisions: ("执法公示", _decisions),
    WithdrawnDecisions: ("撤销决定撤下", _withdrawn_decisions),
    DisclosureMark: ("公开属性", _disclosure_mark),
    PersonalData: ("个人信息", _personal_data),
    OwnCatalogue: ("本单位目录", own_catalogue),
    RosterField: ("名册登记", roster_field),
    **PAGE_CHECK_WORDS,
    **SITE_CHECK_WORDS,
}
