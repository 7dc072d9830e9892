"""What a paper calls to or tells of, where the head of its own title says so: a course, a meeting, an inspection tour.

The head of a Chinese phrase stands last: 关于村民委员会换届选举业务培训的通知 calls to a course, whatever is taught there, while
换届选举培训名单 is a list and 培训补贴公示 is about money. What offices do for people (走访, 慰问, 活动), what is open to everybody
(听证会, 居民会议) and what lasts (联席会议) is no occasion here: it may itself be what has to be published.
"""

import re
from dataclasses import dataclass

# What follows the head: the kind of letter that announces it, or the verb of a piece of news; brackets at the end.
_ENDS = re.compile(
    r"(?:的?(?:(?:预|补充|紧急)?通知|公告|通告|函|邀请函|简讯|简报)"
    r"|(?:在[^在]{2,8})?(?:圆满|顺利|成功|正式)?(?:召开|举办|举行|开班|开讲|开幕|结束|结业|落幕))?"
    r"(?:[(\[][^()\[\]]*[)\]])*$"
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """`head`: what names it, last. `asked_by`: what asks for something published in one of these words may mean it."""

    head: re.Pattern[str]
    asked_by: tuple[str, ...]


OCCASIONS = (
    Occasion(
        re.compile("(?:(?:培训|轮训|研修)[班会]?|讲座)$"),
        (
            "培训",
            "轮训",
            "研修",
            "讲座",
            "教育",
            "学习",
            "宣传",
            "普及",
            "能力",
            "技能",
            "素质",
            "人才",
            "队伍",
            "活动",
        ),
    ),
    Occasion(
        re.compile("(?:工作|推进|动员|部署|调度|总结|现场|启动|视频|座谈|研讨|交流|宣讲|观摩)会议?$"),
        (
            "会议",
            "座谈",
            "听证",
            "论证",
            "协商",
            "议事",
            "联席",
            "协调",
            "机制",
            "决策",
            "参与",
            "意见",
            "宣传",
            "活动",
        ),
    ),
    Occasion(
        re.compile("(?:调研|视察|观摩)$"),
        (
            "调研",
            "视察",
            "观摩",
            "考察",
            "走访",
            "慰问",
            "探访",
            "关爱",
            "督导",
            "督查",
            "检查",
            "参与",
            "意见",
            "活动",
        ),
    ),
)


def occasion(title: str) -> Occasion | None:
    """The occasion a folded title's head names, if any."""
    phrase = _ENDS.sub("", title, count=1)
    return next((one for one in OCCASIONS if one.head.search(phrase)), None)
