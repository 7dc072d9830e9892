"""Every kind of check in plain Chinese: its name (检查方式), and what it asks with the parameters it was given.

The one place that says it: reports, `criteria show`, docs/criteria.md and the staff's workbook print what stands here.
A new kind is a function, here or in `criteria.page_check_words`, and a line in the mapping.
"""

from collections.abc import Mapping
from typing import Any

from criteria.checks import (
    AnnualReport,
    BlankColumns,
    Budget,
    Consultation,
    Decisions,
    FreshColumns,
    Interpretation,
)
from criteria.page_check_words import PAGE_CHECK_WORDS
from criteria.rules import Check, Manual, Published
from criteria.wording import KindWords, Wording, listed, some, within

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
    return Wording(says + form + adds_up, f"{_day(check.published_by)}前公布")


def _budget(check: Budget) -> Wording:
    names = listed(table[0] for table in check.tables)
    explained = f"，并说明：{listed(check.explained)}" if check.explained else ""
    elsewhere = "" if check.required else "（未公布的由别的要求检查，此处不重复失分）"
    after = f"批复后{within(check.within)}公布；" if check.within else ""
    which = "当年" if check.of == "预算" else "上一年度"
    return Wording(
        f"已公布{which}部门{check.of}，{len(check.tables)} 张表齐全（{names}）{explained}{elsewhere}",
        f"{after}{_day(check.expected_by)}起查{which}的",
    )


def _interpretation(check: Interpretation) -> Wording:
    which = f"政策文件（名称含{some(check.recognition.names)}）" if check.recognition else "有文号的政策文件"
    linked = "，文件与解读互相链接" if check.both_ways else ""
    return Wording(
        f"本期发布的{which}都有解读{linked}", f"文件发布后{within(check.within)}解读" if check.within else ""
    )


def _consultation(check: Consultation) -> Wording:
    answered = "，结束后反馈采纳情况" if check.feedback_within else ""
    feedback = f"；结束后{within(check.feedback_within)}反馈" if check.feedback_within else ""
    return Wording(f"公开征求意见留足时间{answered}", f"征求意见不少于 {check.least_days} 日{feedback}")


def _decisions(check: Decisions) -> Wording:
    return Wording("行政执法决定按时公示", f"作出决定之日起{within(check.within)}公示")


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
    **PAGE_CHECK_WORDS,
}
