"""The unit's own catalogue: found, read, the edition in force told, and its rows kept, at fault, or not to be told."""

from dataclasses import replace
from datetime import date
from typing import Any, get_args

import pytest

from crawler.page_facts import Table
from criteria.catalogue.grid import grid_of_texts
from criteria.catalogue.items import catalogue_of
from criteria.catalogue_checks import (
    AudienceNamed,
    CatalogueColumn,
    CatalogueDemand,
    ChannelsEnough,
    Countable,
    FieldPublished,
    Filled,
    Grounded,
    Itemised,
    KeptOff,
    ModeChosen,
    PublisherNamed,
    Superseded,
)
from criteria.model import Channel
from scoring.checks.rules.catalogue import _CHECKS
from scoring.results import Outcome, Verdict
from tests.scoring.builders import SITE, attachment, document, file_link, line, rows
from tests.scoring.checks.rules.catalogues import HEAD, LINKED, PICTURE, SCAN, bare, in_file, judged, page, row, shown

C = CatalogueColumn
MET, PARTLY, NOT, MANUAL = Outcome.MET, Outcome.PARTLY_MET, Outcome.NOT_MET, Outcome.MANUAL
BASIS, AUDIENCE = Filled((C.BASIS,)), Filled((C.AUDIENCE,))
OFFICE = Filled((C.OFFICE, C.TIME_LIMIT), (C.OFFICE,))
FULL = Grounded(full_title=True, number=True, superseded=())
OLD_REGULATION = Superseded("国务院令第492号", "国务院令第711号", date(2019, 5, 15))
IN_FORCE = Grounded(full_title=True, number=True, superseded=(OLD_REGULATION,))
TWO = ChannelsEnough(1, 2, ("政策",))
FIRST_LIST = KeptOff(("初审",), Channel.WEBSITE)
GOOD = row()
OTHER = row(number="2", title="审批信息", content="低保对象名单")
WITH_OFFICE = ("公开事项|公开内容|公开依据|公开时限|责任科室", "低保指南|材料|《办法》（国发〔2012〕45号）|及时|救助股")

Case = tuple[CatalogueDemand, dict[str, Any], Outcome, tuple[int, int] | None, str]
CASES: dict[str, Case] = {
    "all filled": (Filled((C.ITEM, C.BASIS, C.MODE, C.AUDIENCE)), page(GOOD), MET, (1, 1), "1 行"),
    "in a file": (BASIS, in_file(GOOD), MET, (1, 1), "1 行"),
    "on a page and in its file": (
        BASIS,
        {**in_file(GOOD), "documents": [shown(GOOD, links=in_file(GOOD)["documents"][0].links)]},
        MET,
        (1, 1),
        "1 行",
    ),
    "the first row without its basis": (
        BASIS,
        page(row(basis=""), OTHER),
        PARTLY,
        (1, 2),
        "“最低生活保障·办事指南”公开依据未填",
    ),
    "a basis left blank below another": (
        BASIS,
        page(GOOD, row(number="2", title="审批信息", basis="")),
        MANUAL,
        None,
        "与上一行相同",
    ),
    "no box ticked": (
        Filled((C.CHANNEL,)),
        page(GOOD, row(number="2", title="审批信息", channel="□政府网站 □政府公报")),
        PARTLY,
        (1, 2),
        "公开渠道未填",
    ),
    "a tick in a font nobody has": (
        Filled((C.CHANNEL,)),
        page(GOOD, row(number="2", title="审批信息", channel="R政府网站 □政府公报")),
        MET,
        (2, 2),
        "齐全",
    ),
    "no audience ticked": (
        AUDIENCE,
        page(GOOD, row(number="2", title="审批信息", everybody="")),
        PARTLY,
        (1, 2),
        "公开对象未填",
    ),
    "all ticks lost on the way": (AUDIENCE, page(row(everybody="")), MANUAL, None, "可能是图形符号"),
    "a column left out": (
        Filled((C.LEVEL,)),
        bare("公开事项|公开内容|公开依据|公开时限", "低保|指南|《办法》|长期公开"),
        NOT,
        (0, 1),
        "没有公开层级一栏",
    ),
    "a head nobody knows": (
        Filled((C.LEVEL,)),
        bare("公开事项|公开内容|公开依据|公开时限|县乡权限", "低保|指南|《办法》|长期公开|县"),
        MANUAL,
        None,
        "“县乡权限”",
    ),
    "an office for each": (OFFICE, bare(*WITH_OFFICE), MET, (1, 1), "齐全"),
    "an office in 公开主体": (OFFICE, page(row(publisher="县民政局社会救助股")), MET, (1, 1), "齐全"),
    "no office here, maybe inside": (OFFICE, page(GOOD), MANUAL, None, "内部清单"),
    "an office, and no limit": (
        OFFICE,
        bare(WITH_OFFICE[0], WITH_OFFICE[1].replace("及时", ""), WITH_OFFICE[1].replace("指南", "名单")),
        PARTLY,
        (1, 2),
        "公开时限未填",
    ),
    "content in parts": (Itemised(), page(GOOD), MET, (1, 1), "要素"),
    "no content": (Itemised(), page(row(content=""), OTHER), PARTLY, (1, 2), "公开内容未填"),
    "content nobody can part": (
        Itemised(),
        page(
            row(
                content="本县最低生活保障对象申请审核确认过程中所需提交的全部材料及其样式，由乡镇统一受理后逐级上报的办理流程和要求"
            )
        ),
        MANUAL,
        None,
        "看不出分为哪些要素",
    ),
    "a full title and number": (FULL, page(GOOD), MET, (1, 1), "合乎要求"),
    "article numbers do no harm": (
        FULL,
        page(row(basis="《社会救助暂行办法》（国务院令第649号）第十一条")),
        MET,
        (1, 1),
        "合乎",
    ),
    "a law needs no number": (FULL, page(row(basis="《中华人民共和国慈善法》")), MET, (1, 1), "合乎要求"),
    "neither title nor number": (
        FULL,
        page(row(basis="国家有关规定")),
        NOT,
        (0, 1),
        "依据未写文件全称、依据未写文号",
    ),
    "a title without its number": (
        FULL,
        page(GOOD, row(number="2", title="审批信息", basis="《社会救助暂行办法》")),
        PARTLY,
        (1, 2),
        "依据未写文号",
    ),
    "a basis dead already when the catalogue came out": (
        IN_FORCE,
        page(row(basis="《政府信息公开条例》（国务院令492号）")),
        NOT,
        (0, 1),
        "2019-05-15 由国务院令第711号取代",
    ),
    "both the old number and the new": (
        IN_FORCE,
        page(row(basis="《政府信息公开条例》（国务院令第492号公布，国务院令第711号修订）")),
        MET,
        (1, 1),
        "合乎",
    ),
    "a basis that died since": (
        IN_FORCE,
        page(row(basis="《政府信息公开条例》（国务院令第492号）"), on=date(2018, 1, 1)),
        MET,
        (1, 1),
        "合乎",
    ),
    "a basis nobody can tell": (FULL, page(GOOD, row(number="2", title="监督", basis="")), MANUAL, None, "空白"),
    "a limit that can be counted": (Countable(), page(GOOD), MET, (1, 1), "都能计算"),
    "a soft word": (Countable(), page(row(limit="长期公开")), MET, (1, 1), "都能计算"),
    "a limit that says nothing": (Countable(), page(row(limit="视情况")), NOT, (0, 1), "无法计算"),
    "a limit not understood": (Countable(), page(row(limit="月底前报送")), MANUAL, None, "没有读懂"),
    "mode ticked": (ModeChosen(), page(GOOD), MET, (1, 1), "主动或依申请"),
    "no mode ticked": (
        ModeChosen(),
        page(GOOD, row(number="2", title="审批信息", active="")),
        PARTLY,
        (1, 2),
        "公开方式未填",
    ),
    "a mode nobody knows": (
        ModeChosen(),
        bare("公开事项|公开内容|公开依据|公开时限|公开方式", "低保|指南|《办法》|及时|全文公布"),
        MANUAL,
        None,
        "看不出是主动还是依申请",
    ),
    "channels enough": (TWO, page(row(title="政策法规文件")), MET, (1, 1), "够数"),
    "one channel for a policy": (
        TWO,
        page(GOOD, row(number="2", title="政策法规文件", channel="■政府网站 □政府公报")),
        PARTLY,
        (1, 2),
        "不足 2 种",
    ),
    "two words for one channel": (
        TWO,
        page(row(title="政策法规文件", channel="微信、微博")),
        MANUAL,
        None,
        "看不清",
    ),
    "the whole of society": (AudienceNamed(), page(GOOD), MET, (1, 1), "公开对象"),
    "a group that is named": (AudienceNamed(), page(row(everybody="", some="低保申请人")), MET, (1, 1), "公开对象"),
    "a group that is not": (AudienceNamed(), page(row(everybody="", some="√")), NOT, (0, 1), "没有写明是谁"),
    "an audience left blank below another": (
        AudienceNamed(),
        bare(
            "序号|公开事项|公开内容|公开依据|公开时限|公开对象",
            "1|低保|指南|《办法》|及时|全社会",
            "2|特困|名单|《办法》|及时|",
        ),
        MANUAL,
        None,
        "空白",
    ),
    "a publisher of its level": (PublisherNamed(), page(GOOD), MET, (1, 1), "公开主体"),
    "publishers of both levels": (
        PublisherNamed(),
        page(row(publisher="县级人民政府民政部门、乡镇人民政府（街道办事处）", township="√")),
        MET,
        (1, 1),
        "公开主体",
    ),
    "nobody": (PublisherNamed(), page(row(publisher="有关部门")), NOT, (0, 1), "没有写明是谁"),
    "a publisher of another level": (
        PublisherNamed(),
        page(
            row(publisher="县民政局", county="", township="√"), row(number="2", title="审批信息", publisher="县民政局")
        ),
        PARTLY,
        (1, 2),
        "不对应",
    ),
    "a level without a body": (PublisherNamed(), page(row(township="√")), MANUAL, None, "勾选了乡级"),
    "a neighbour's bureau": (PublisherNamed(), page(row(publisher="确山县民政局")), MANUAL, None, "不是本单位"),
    "a first list kept to the village": (
        FIRST_LIST,
        page(row(content="初审对象名单；相关材料", channel="■村公示栏")),
        MET,
        (1, 1),
        "没有勾选",
    ),
    "a first list on the web": (FIRST_LIST, page(row(content="初审对象名单；相关材料")), NOT, (0, 1), "特定范围"),
    "a first list among other things": (FIRST_LIST, page(row(content="初审对象名单；低保金额")), MANUAL, None, "特定"),
    "a first list with its 公示期 and telephone on the web": (
        FIRST_LIST,
        page(GOOD, row(number="2", content="初审对象名单；公示期；监督电话：0396-1234567")),
        NOT,
        (0, 1),
        "特定范围",
    ),
    "a first list with its telephone on the notice board": (
        FIRST_LIST,
        page(row(content="初审对象名单；监督电话", channel="■村公示栏")),
        MET,
        (1, 1),
        "没有勾选",
    ),
    "only the days and the telephone of a first list": (
        FIRST_LIST,
        page(row(content="初审公示期；初审公示监督电话")),
        Outcome.NOT_APPLICABLE,
        None,
        "没有初审事项",
    ),
    "a first list and the list of those whose aid ends": (
        FIRST_LIST,
        page(row(content="初审对象名单及相关信息；终止供养名单")),
        MANUAL,
        None,
        "特定",
    ),
    "a first list without the names": (
        FIRST_LIST,
        page(row(content="初审对象名单（脱敏）；监督电话")),
        MANUAL,
        None,
        "特定",
    ),
    "a row of the first list and the last": (
        FIRST_LIST,
        page(row(title="审核审批信息", content="初审对象名单；监督电话")),
        MANUAL,
        None,
        "特定",
    ),
    "a first list, and a website for the telephone only": (
        FIRST_LIST,
        page(row(content="初审对象名单；监督电话", channel="■政府网站（仅公开监督电话） ■村公示栏")),
        MANUAL,
        None,
        "特定",
    ),
    "no first list": (FIRST_LIST, page(GOOD), Outcome.NOT_APPLICABLE, None, "没有初审事项"),
    "no catalogue": (BASIS, {}, Outcome.NOT_APPLICABLE, None, "没有找到"),
    "another body's": (
        BASIS,
        page(row(basis=""), publisher="民政部办公厅"),
        Outcome.NOT_APPLICABLE,
        None,
        "其他机关",
    ),
    "a township's on the county's pages": (
        BASIS,
        page(row(basis=""), title="花园镇社会救助领域标准目录"),
        Outcome.NOT_APPLICABLE,
        None,
        "其他机关",
    ),
    "the county's for its townships": (
        BASIS,
        page(row(basis=""), OTHER, title="县、乡镇（街道）城乡社会救助标准目录"),
        PARTLY,
        (1, 2),
        "未填",
    ),
    "a file whose tables are guessed": (
        BASIS,
        in_file(row(basis=""), OTHER, name="目录.pdf"),
        MANUAL,
        None,
        "按版面推测",
    ),
    "a file with lines drawn around its cells": (
        BASIS,
        in_file(row(basis=""), OTHER, name="目录.pdf", ruled=True),
        PARTLY,
        (1, 2),
        "未填",
    ),
    "a file with lines around some of its tables": (
        BASIS,
        {
            **in_file(row(basis=""), OTHER, name="目录.pdf"),
            "attachments": [
                attachment(
                    "目录.pdf", "", [replace(rows(*HEAD, row(basis=""), OTHER), ruled=True), rows("续表|甲", "乙|丙")]
                )
            ],
        },
        MANUAL,
        None,
        "按版面推测",
    ),
    "a page beside a file whose tables are guessed": (
        BASIS,
        {**in_file(row(basis=""), name="目录.pdf"), "documents": [shown(GOOD, OTHER, links=[file_link("目录.pdf")])]},
        MET,
        (2, 2),
        "2 行",
    ),
    "a page with pictures among its ticks": (
        AUDIENCE,
        page(GOOD, row(number="2", everybody=""), images=1),
        MANUAL,
        None,
        "有图片",
    ),
    "all the county's fields in one": (
        BASIS,
        page(
            GOOD,
            row(number="2", group="预算", title="预算报告", basis="《预算法》"),
            title="泌阳县26个试点领域标准目录",
        ),
        MET,
        (1, 1),
        "1 行",
    ),
    "another department's field": (
        BASIS,
        page(row(group="学前教育", title="招生", basis=""), title="义务教育领域标准目录"),
        MANUAL,
        None,
        "没有读出本领域",
    ),
    "no catalogue, and something unseen": (
        BASIS,
        {"unseen": [line(f"{SITE}/x/", text="标准目录")]},
        Outcome.UNVERIFIED,
        None,
        "不能认定",
    ),
    "its file was not to be had": (BASIS, {"documents": [LINKED]}, Outcome.UNVERIFIED, None, "未能获取"),
    "its file is a scan": (BASIS, {"documents": [LINKED], "attachments": [SCAN]}, MANUAL, None, "请人工核对"),
    "its page is a picture": (BASIS, {"documents": [PICTURE]}, MANUAL, None, "请人工核对"),
    "the newest edition counts": (
        BASIS,
        {"documents": [shown(row(basis=""), on=date(2020, 1, 1), url=f"{SITE}/old"), shown(GOOD)]},
        MET,
        (1, 1),
        "1 行",
    ),
    "an edition nobody can date": (
        BASIS,
        {"documents": [shown(row(basis=""), OTHER, on=None, url=f"{SITE}/old"), shown(GOOD, OTHER)]},
        MANUAL,
        None,
        "分不清哪个现行",
    ),
    "a catalogue on two pages": (
        BASIS,
        {
            "documents": [
                shown(row(group="特困人员供养", basis=""), OTHER, title="特困人员标准目录"),
                shown(GOOD, title="低保标准目录"),
            ]
        },
        PARTLY,
        (2, 3),
        "特困人员供养",
    ),
}


def share(verdict: Verdict) -> tuple[int, int] | None:
    return (verdict.kept or 0, verdict.of) if verdict.of else None


@pytest.mark.parametrize(("demand", "seen", "outcome", "counted", "words"), CASES.values(), ids=CASES.keys())
def test_own_catalogue(
    demand: CatalogueDemand, seen: dict[str, Any], outcome: Outcome, counted: tuple[int, int] | None, words: str
) -> None:
    verdict = judged(demand, **seen)
    assert verdict.outcome is outcome, verdict.reason
    assert words in verdict.reason
    assert share(verdict) == counted


def test_every_demand_has_its_check() -> None:
    """All but the one that asks whether there is a catalogue at all."""
    assert {FieldPublished, *_CHECKS} == set(get_args(CatalogueDemand))


SECTION = "|".join(["一、社会救助"] * 14)
FLAT = ("公开事项|公开内容|公开依据|公开时限", "低保|材料|《法》|及时")


@pytest.mark.parametrize(
    ("tables", "names"),
    [
        pytest.param([rows(*HEAD, GOOD)], ["办事指南"], id="two rows of head"),
        pytest.param([rows("公开事项|依据|时限|责任主体", "低保|《法》|及时|民政局")], ["低保"], id="other words"),
        pytest.param([rows("某县|某县", "甲|乙"), rows(*HEAD, GOOD)], ["办事指南"], id="another table before"),
        pytest.param([rows(*HEAD, GOOD), rows(OTHER)], ["办事指南", "审批信息"], id="goes on after the page"),
        pytest.param([rows(*HEAD, GOOD, *HEAD, OTHER)], ["办事指南", "审批信息"], id="head repeated"),
        pytest.param([rows(*HEAD, SECTION, GOOD)], ["办事指南"], id="a section's name over the width"),
        pytest.param([rows(*HEAD, GOOD), rows("甲|乙", "丙|丁")], ["办事指南"], id="a table of another width"),
        pytest.param([rows(*HEAD, GOOD, row(content="联系电话"))], ["办事指南"], id="one item over two rows"),
        pytest.param(
            [rows(*FLAT, "特困|材料|《法》|及时")], ["低保", "特困"], id="the same cells below each other in other rows"
        ),
        pytest.param([rows("姓名|金额", "张某|100")], None, id="no catalogue"),
    ],
)
def test_rows_of_a_catalogue(tables: list[Table], names: list[str] | None) -> None:
    catalogue = catalogue_of([grid_of_texts("社会救助目录", table.rows) for table in tables], "目录")
    assert ([item.title for item in catalogue.items] if catalogue else None) == names


def test_content_over_two_rows_is_of_one_item() -> None:
    tables = [rows(*HEAD, GOOD, row(content="联系电话"))]
    catalogue = catalogue_of([grid_of_texts("社会救助目录", table.rows) for table in tables], "目录")
    assert catalogue is not None
    assert catalogue.items[0].content == ("申请材料", "办理流程", "联系电话")


def test_a_news_page_beside_the_catalogue_changes_nothing() -> None:
    news = document("社会救助标准目录编制完成", "我局完成编制", path=("工作动态",))
    assert judged(BASIS, documents=[news, shown(GOOD)]).outcome is MET
