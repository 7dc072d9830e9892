"""What every kind of check asks, as people read it: one rule of each kind, its parameters changed one at a time."""

from datetime import date
from typing import get_args

import pytest

from criteria.catalogue_check_words import DEMAND_WORDS
from criteria.catalogue_checks import (
    AudienceNamed,
    CatalogueColumn,
    CatalogueDemand,
    ChannelsEnough,
    Countable,
    Covers,
    FieldPublished,
    Filled,
    Grounded,
    GroupsThere,
    Itemised,
    Kept,
    KeptOff,
    Likeness,
    ModeChosen,
    ModelTable,
    NoLess,
    NoLonger,
    OwnCatalogue,
    PublisherNamed,
    Revised,
    StagesThere,
    Superseded,
    Versions,
    WellFormed,
)
from criteria.check_words import CHECK_WORDS, COLUMN_KIND_NAMES, asked, kind_name
from criteria.checks import (
    COLUMN_KINDS,
    PERSONAL_KINDS,
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
from criteria.model import Channel, ContentElement, ContentKind, Level, LimitKind, LimitUnit, Recognition, TimeLimit
from criteria.packs import builtin_packs, find_pack
from criteria.page_checks import (
    DeadLinks,
    FooterMarks,
    Formats,
    Mark,
    PageTags,
    Reachable,
    Readable,
    SiteCode,
    Where,
)
from criteria.roster_checks import RosterColumn, RosterField
from criteria.rules import Check, Manual, Published
from criteria.site_checks import Answers, Available, Domain, FreshHome, Ipv6
from criteria.wording import per_cent

NAMED = Recognition(("公开指南",), (), (), ())
FORTNIGHT = TimeLimit("14日", LimitKind.AFTER_TRIGGER, 14, LimitUnit.DAY, None)
WORKING_DAYS = TimeLimit("7个工作日", LimitKind.AFTER_TRIGGER, 7, LimitUnit.WORKING_DAY, None)
YEAR = TimeLimit("1年", LimitKind.AFTER_TRIGGER, 1, LimitUnit.YEAR, None)
DEAD = Superseded("旧1号", "新1号", date(2019, 5, 15))
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
        AnnualReport(NAMED, (1, 31), ("总体情况", "其他事项"), 2021, ("旧",), checksum=True, required=True),
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
        "已公布上一年度部门决算，1 张表齐全（收支总表）（没有的由别的要求检查，此处不重复失分）；10 月 31 日起查上一年度的",
    ),
    "interpretation": (
        Interpretation(None, required=True, both_ways=False, within=None, same_publisher=False),
        "本期发布的有文号的政策文件都有解读",
    ),
    "interpretation, linked and soon": (
        Interpretation(NAMED, required=False, both_ways=True, within=WORKING_DAYS, same_publisher=True),
        "本期发布的政策文件（名称含公开指南）都有解读，文件与解读互相链接，由起草单位解读（没有的由别的要求检查，此处不重复失分）；文件发布后7个工作日内解读",
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
    "roster field, with all": (
        RosterField(
            (RosterColumn.PLAN_DATE, RosterColumn.OFFICE),
            RosterColumn.OFFICE,
            (Level.COUNTY, Level.TOWNSHIP),
            date(2019, 6, 10),
            RosterColumn.OFFICE,
            NAMED,
        ),
        (
            "名册中已登记：实施方案日期、公开机构；“公开机构”写“无”的不问；名册列有下属各级单位（县级、乡级）；"
            "“公开机构”与网站公布的一致；所登记的日期不晚于 2019-06-10"
        ),
    ),
    "withdrawn decisions": (
        WithdrawnDecisions(NAMED, FORTNIGHT, ("罚",)),
        "已撤销、变更的处罚决定不再留在网站上；公告后14日内撤下",
    ),
    "disclosure mark": (
        DisclosureMark(("主动公开", "依申请公开"), 0.9),
        "本期有文号的文件至少 90% 标明公开属性（主动公开、依申请公开）",
    ),
    "personal data": (PersonalData(("id_card", "mobile")), "网页和附件中没有完整的身份证号、手机号"),
    "fresh home": (FreshHome(FORTNIGHT), "首页有更新；最近14日内有更新"),
    "available": (Available("能否打开？", "监测记录"), "由单位答复：能否打开？（佐证：监测记录）"),
    "answers": (Answers(FORTNIGHT, YEAR, ()), "近1年收到的留言都有答复；收到后14日内答复"),
    "answers, but some": (
        Answers(FORTNIGHT, YEAR, ("访谈", "信访")),
        "近1年收到的留言都有答复（访谈、信访除外）；收到后14日内答复",
    ),
    "ipv6": (Ipv6("是否支持？", "截图"), "网页标明支持 IPv6；没有标明的由单位答复：是否支持？（佐证：截图）"),
    "domain": (Domain(".gov.cn"), "域名以 .gov.cn 结尾"),
    **{
        f"own catalogue: {said}": (
            OwnCatalogue(NAMED, ("养老服务",), demand),
            f"本单位公布的标准目录（养老服务）：{said}",
        )
        for demand, said in (
            (FieldPublished("养老服务", ("养老",)), "已公布养老服务领域的目录，或目录中有该领域的事项"),
            (Filled((CatalogueColumn.MODE,)), "每一行都填有公开方式"),
            (
                Filled((CatalogueColumn.MODE, CatalogueColumn.OFFICE), (CatalogueColumn.OFFICE,)),
                "每一行都填有公开方式、责任科室（责任科室可写在内部清单）",
            ),
            (Itemised(), "公开内容一条条列清，能拆成要素"),
            (Grounded(True, False, ()), "公开依据写文件全称（加《》）"),
            (
                Grounded(True, True, (DEAD,)),
                "公开依据写文件全称（加《》），写文号，目录公布前已被取代的文件不作依据（旧1号 自 2019-05-15 起由 新1号 取代）",
            ),
            (Countable(), "公开时限能计算，或者写明“及时”等"),
            (NoLonger((ModelTable.ELDERLY_CARE,)), "公开时限不长于部颁样表（养老服务领域）"),
            (PublisherNamed(), "公开主体写明机构，与公开层级一致"),
            (ModeChosen(), "公开方式选定“主动”或“依申请”"),
            (ChannelsEnough(1, 1, ()), "每一行的公开渠道不少于 1 种"),
            (ChannelsEnough(1, 2, ("政策",)), "每一行的公开渠道不少于 1 种，名称含政策的不少于 2 种"),
            (AudienceNamed(), "公开对象写“全社会”，或写明特定群体"),
            (KeptOff(("名单",), Channel.WEBSITE), "公开内容含名单的，公开渠道不选“政府网站”"),
            (GroupsThere("养老服务", (("备案", "登记"), ("补贴",))), "养老服务领域的各类事项齐全：备案、补贴"),
            (Likeness((ModelTable.SOCIAL_ASSISTANCE,), 0.8), "与部颁样表（社会救助领域）逐字相同的不超过 80%"),
            (
                NoLess((ModelTable.SOCIAL_ASSISTANCE,)),
                "公开事项、内容、渠道、时限不少于、不松于部颁样表（社会救助领域）",
            ),
            (StagesThere((("决策公开", "决策"), ("执行公开",))), "各环节都有事项：决策公开、执行公开"),
            (WellFormed(0.9), "取值规范，至少 90% 的行没有疑问"),
            (Covers(Recognition(("权责清单",), (), (), ()), (("备案", "登记"),)), "覆盖权责清单中的事项：备案"),
            (Versions(Kept.LIMITS), "与上一版相比，公开时限只紧不松"),
            (Revised((DEAD,)), "公布后有修订，依据的文件被取代的已更新（旧1号 自 2019-05-15 起由 新1号 取代）"),
        )
    },
}


@pytest.mark.parametrize(("check", "sentence"), SAID.values(), ids=SAID.keys())
def test_in_words(check: Check, sentence: str) -> None:
    assert asked(check).sentence == sentence


def test_every_kind_says_its_words() -> None:
    """A new kind of check is not whole before a clerk can read what it asks."""
    assert set(CHECK_WORDS) == set(get_args(Check))
    assert {type(check) for check, _ in SAID.values()} == set(CHECK_WORDS)


def test_every_demand_of_a_catalogue_says_its_words() -> None:
    assert set(DEMAND_WORDS) == set(get_args(CatalogueDemand))
    asked_for = {type(check.demand) for check, _ in SAID.values() if isinstance(check, OwnCatalogue)}
    assert asked_for == set(DEMAND_WORDS)


def test_no_two_kinds_share_a_name() -> None:
    names = [name for name, _ in CHECK_WORDS.values()]
    assert len(set(names)) == len(names)
    assert kind_name(SiteCode()) == "标识码一致"


def test_every_kind_of_personal_data_has_a_name() -> None:
    assert "银行卡号、家庭住址、未成年人姓名" in asked(PersonalData(PERSONAL_KINDS)).what


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
