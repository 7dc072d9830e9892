"""Which titles say that the paper is about a course, a meeting or a tour, and which only hold such a word."""

import pytest

from scoring.folding import fold
from scoring.occasion import occasion

CALLS_TO_ONE = [
    "关于村民委员会换届选举业务培训的通知",
    "关于村民委员会换届选举业务培训的通知（民函〔2025〕3号）",
    "关于举办社会组织负责人培训班的补充通知",
    "关于组织收听收看反诈讲座的通知",
    "社会组织评估业务培训班圆满结束",
    "我县召开殡葬改革工作推进会",
    "全县殡葬改革工作会议在江口镇召开",
    "關於召開地名普查動員會的通知",
    "关于开展养老服务体系建设调研的函",
]
IS_SOMETHING_ELSE = [
    "村民委员会换届选举培训合格人员名单",
    "关于公布2025年社会组织培训计划的通知",
    "关于养老护理员培训补贴发放情况的公示",
    "全县民办培训机构备案名单",
    "殡葬改革工作会议纪要",
    "社会组织评估工作调研报告",
    "关于召开公墓价格听证会的公告",
    "关于召开居民会议的公告",
    "关于建立社会救助工作联席会议的通知",
    "青山县慈善总会",
    "江口县民政局党组工作规则",
    "关于青山县书法协会登记的公告",
    "关于走访慰问困难群众的通知",
    "关于开展募捐活动的公告",
    "关于村民委员会换届选举结果的公告",
    "关于公布村民委员会名单的通知（培训用）",
    "",
]


@pytest.mark.parametrize("title", CALLS_TO_ONE)
def test_a_title_that_calls_to_an_occasion(title: str) -> None:
    assert occasion(fold(title)) is not None


@pytest.mark.parametrize("title", IS_SOMETHING_ELSE)
def test_a_title_whose_head_is_something_else(title: str) -> None:
    assert occasion(fold(title)) is None
