"""What every kind of check asks, as people read it: one rule of each kind, its parameters changed one at a time."""

from typing import get_args

import pytest

from criteria.check_words import CHECK_WORDS, COLUMN_KIND_NAMES, asked, kind_name
from criteria.checks import (
    COLUMN_KINDS,
    AnnualReport,
    BlankColumns,
    Budget,
    Consultation,
    Decisions,
    FreshColumns,
    Interpretation,
)
from criteria.model import ContentElement, ContentKind, LimitKind, LimitUnit, Recognition, TimeLimit
from criteria.packs import builtin_packs, find_pack
from criteria.page_checks import (
    CatalogueColumn,
    DeadLinks,
    FooterMarks,
    Formats,
    Mark,
    OwnCatalogue,
    PageTags,
    Reachable,
    Readable,
    RosterColumn,
    RosterField,
    SiteCode,
    Where,
)
from criteria.rules import Check, Manual, Published
from criteria.wording import per_cent

NAMED = Recognition(("公开指南",), (), (), ())
FORTNIGHT = TimeLimit("14日", LimitKind.AFTER_TRIGGER, 14, LimitUnit.DAY, None)
WORKING_DAYS = TimeLimit("7个工作日", LimitKind.AFTER_TRIGGER, 7, LimitUnit.WORKING_DAY, None)
PHONE = ContentElement("联系电话", ContentKind.PART, ("联系电话",))
PLACE = ContentElement("办公地址", ContentKind.PART, ("办公地址",))

SAID: dict[str, tuple[Check, str]] = {
    "published": (Published(NAMED, (), None), "有公开此事项的栏目或文件，且有内容"),
    "published, with parts": (
        Published(NAMED, (PHONE, PLACE), FORTNIGHT),
        "有公开此事项的栏目或文件，写明：联系电话、办公地址；最近14日内有更新",
    ),
    "published, sometimes": (
        Published(NAMED, (), None, "收到过采购投诉"),
        "收到过采购投诉的，有公开此事项的栏目或文件，且有内容",
    ),
    "manual": (Manual("是否听取过汇报？", "会议纪要"), "由单位答复：是否听取过汇报？（佐证：会议纪要）"),
    "fresh columns": (
        FreshColumns((("news", FORTNIGHT), ("notices", WORKING_DAYS)), 0, required=False),
        "动态要闻、通知公告栏目按时更新；动态要闻14日内、通知公告7个工作日内有更新",
    ),
    "fresh columns, some allowed": (
        FreshColumns((("policy", FORTNIGHT),), 4, required=True),
        "政策文件栏目按时更新，超期的合计不多于 4 个；没有此类栏目即不符合；政策文件14日内有更新",
    ),
    "blank columns": (BlankColumns(0), "没有空白栏目"),
    "blank columns, some allowed": (BlankColumns(4), "空白栏目不多于 4 个"),
    "annual report": (
        AnnualReport(NAMED, (1, 31), ("总体情况", "其他事项"), 2021, ("旧",), checksum=True),
        (
            "已公布上一年度政府信息公开工作年度报告，2 部分齐全（总体情况、其他事项）；2021 年度起用现行格式；"
            "收到和处理依申请公开情况表的数字勾稽相符；1 月 31 日前公布"
        ),
    ),
    "budget": (
        Budget(NAMED, "预算", (5, 31), FORTNIGHT, (("收支总表", "总表"), ("支出表",)), ("三公",), required=True),
        "已公布当年部门预算，2 张表齐全（收支总表、支出表），并说明：三公；批复后14日内公布；5 月 31 日起查当年的",
    ),
    "accounts another rule asks for": (
        Budget(NAMED, "决算", (10, 31), None, (("收支总表",),), (), required=False),
        "已公布上一年度部门决算，1 张表齐全（收支总表）（未公布的由别的要求检查，此处不重复失分）；10 月 31 日起查上一年度的",
    ),
    "interpretation": (Interpretation(None, both_ways=False, within=None), "本期发布的有文号的政策文件都有解读"),
    "interpretation, linked and soon": (
        Interpretation(NAMED, both_ways=True, within=WORKING_DAYS),
        "本期发布的政策文件（名称含公开指南）都有解读，文件与解读互相链接；文件发布后7个工作日内解读",
    ),
    "consultation": (Consultation(NAMED, 30, None), "公开征求意见留足时间；征求意见不少于 30 日"),
    "consultation answered": (
        Consultation(NAMED, 30, FORTNIGHT),
        "公开征求意见留足时间，结束后反馈采纳情况；征求意见不少于 30 日；结束后14日内反馈",
    ),
    "decisions": (
        Decisions(NAMED, WORKING_DAYS, ("决定日期",), ()),
        "行政执法决定按时公示；作出决定之日起7个工作日内公示",
    ),
    "page tags": (
        PageTags(("SiteName",), (), ("PubDate", "ContentSource"), 0.9),
        "网页标签齐全且不空白：每个网页有 SiteName；内容页有 PubDate、ContentSource；每种标签至少 90% 的网页做到",
    ),
    "footer marks": (FooterMarks((Mark.ORGANISER, Mark.IPV6)), "网页上标有：主办单位、IPv6标识"),
    "site code": (SiteCode(), "网页标明的网站标识码与名册一致"),
    "dead links at home": (DeadLinks(Where.HOME), "首页的站内链接都能打开"),
    "dead links": (DeadLinks(Where.ALL), "各网页的站内链接都能打开"),
    "reachable": (Reachable(NAMED, 3), "从首页点击 3 次以内能到达"),
    "readable": (Readable(0.95), "本期文件至少 95% 以文字公开，不只是图片"),
    "formats": (Formats(("pdf", "docx")), "附件都能下载，格式通用（pdf、docx）"),
    "formats, many": (Formats(tuple("abcdefghi")), "附件都能下载，格式通用（a、b、c、d、e、f等 9 种）"),
    "roster field": (RosterField((RosterColumn.SITE_CODE,)), "名册中已登记：网站标识码"),
    "own catalogue": (
        OwnCatalogue(NAMED, (CatalogueColumn.MODE,), False, False, False, 1),
        "本单位公布的标准目录每一行都填有：公开方式",
    ),
    "own catalogue in full": (
        OwnCatalogue(
            NAMED, (CatalogueColumn.BASIS, CatalogueColumn.TIME_LIMIT, CatalogueColumn.CHANNEL), True, True, True, 2
        ),
        (
            "本单位公布的标准目录每一行都填有：公开依据、公开时限、公开渠道；公开依据写文件全称（加《》）；公开依据写文号；"
            "公开时限明确、可以计算；公开渠道至少 2 种"
        ),
    ),
}


@pytest.mark.parametrize(("check", "sentence"), SAID.values(), ids=SAID.keys())
def test_in_words(check: Check, sentence: str) -> None:
    assert asked(check).sentence == sentence


def test_every_kind_says_its_words() -> None:
    """A new kind of check is not whole before a clerk can read what it asks."""
    assert set(CHECK_WORDS) == set(get_args(Check))
    assert {type(check) for check, _ in SAID.values()} == set(CHECK_WORDS)


def test_no_two_kinds_share_a_name() -> None:
    names = [name for name, _ in CHECK_WORDS.values()]
    assert len(set(names)) == len(names)
    assert kind_name(SiteCode()) == "标识码一致"


def test_every_kind_of_column_has_a_name() -> None:
    assert tuple(COLUMN_KIND_NAMES) == COLUMN_KINDS


@pytest.mark.parametrize("pack_id", builtin_packs())
def test_no_rule_is_told_in_the_words_of_code(pack_id: str) -> None:
    for rule in find_pack(pack_id).rules:
        said = asked(rule.check).sentence
        assert [word for word in ("None", "True", "False", "(", "“”", "、、") if word in said] == [], rule.id
        assert said.strip("；") == said, rule.id


@pytest.mark.parametrize(("share", "words"), [(0.9, "90%"), (1.0, "100%"), (0.955, "95.5%"), (0.0, "0%")])
def test_shares_are_told_in_per_cent(share: float, words: str) -> None:
    assert per_cent(share) == words
