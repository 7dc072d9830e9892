"""The unit's own catalogue as a whole: its classes, beside its superior's, its editions, and other lists."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from criteria.catalogue_checks import (
    CatalogueDemand,
    Covers,
    GroupsThere,
    Kept,
    Likeness,
    ModelTable,
    NoLess,
    NoLonger,
    Revised,
    StagesThere,
    Superseded,
    Versions,
    WellFormed,
)
from criteria.model import Level, Recognition
from criteria.packs import find_pack
from scoring.results import Outcome
from tests.scoring.builders import SITE, UNIT, document, line, rows
from tests.scoring.checks.rules.catalogues import editions, judged, page, row, shown
from tests.scoring.checks.rules.test_own_catalogue import share

MET, PARTLY, NOT, MANUAL = Outcome.MET, Outcome.PARTLY_MET, Outcome.NOT_MET, Outcome.MANUAL
UNVERIFIED, NOT_APPLICABLE = Outcome.UNVERIFIED, Outcome.NOT_APPLICABLE
MODEL = (ModelTable.SOCIAL_ASSISTANCE,)
CLASSES = GroupsThere("社会救助", (("最低生活保障", "低保"), ("临时救助",)))
STAGES = StagesThere((("服务", "指南"), ("结果", "名单")))
CARE = StagesThere((("管理", "监督", "检查"),))
LISTS = Covers(Recognition(("权责清单",), (), (), ()), (("最低生活保障", "低保"), ("临时救助",)))
PAPER = Superseded("民发〔2012〕220号", "民发〔2021〕57号", date(2021, 7, 1))
REVISED = Revised((PAPER,))
ITEMS, CHANNELS, LIMITS = (Versions(kept) for kept in Kept)
GUIDE = row()
LIST = row(number="2", title="审批信息", content="低保对象名单")
REVISION: dict[str, Any] = {"title": "社会救助领域标准目录（2024年修订）"}
AID = row(number="3", group="临时救助", title="办事指南")
OLD_PAPER = row(basis="《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）")
UNSEEN = {"unseen": [line(f"{SITE}/x/", text="标准目录")]}


def powers(*names: str) -> dict[str, Any]:
    lines = [f"{number}|{name}|行政给付|县民政局" for number, name in enumerate(names, 1)]
    listing = document(
        "权责清单", "清单如下", path=("政务公开",), tables=[rows("序号|职权名称|类型|机关", *lines)], url=f"{SITE}/qz"
    )
    return {"documents": [shown(GUIDE), listing]}


def model_rows(pack_id: str = "social-assistance", **changes: str) -> list[str]:
    """The ministry's table as the built-in pack has it."""
    lines = []
    for number, item in enumerate(find_pack(pack_id).criteria, 1):
        cells = {
            "number": str(number),
            "group": item.group,
            "title": item.title,
            "content": "；".join(part.name for part in item.content),
            "basis": "；".join(item.basis),
            "limit": item.time_limit,
            "publisher": "、".join(item.publishers),
            "channel": " ".join(f"■{channel}" for channel in item.channels),
            "county": "√" if Level.COUNTY in item.levels else "",
            "township": "√" if Level.TOWNSHIP in item.levels else "",
        }
        lines.append(row(**(cells | changes)))
    return lines


TOWN = replace(UNIT, id="t", name="泌阳县花园街道办事处", level=Level.TOWNSHIP)


def towns(*lines: str) -> dict[str, Any]:
    return {**page(*lines, title="花园街道社会救助领域标准目录", publisher=TOWN.name), "unit": TOWN}


Case = tuple[CatalogueDemand, dict[str, Any], Outcome, tuple[int, int] | None, str]
CASES: dict[str, Case] = {
    "every class": (CLASSES, page(GUIDE, AID), MET, None, "有临时救助"),
    "a class under another name": (CLASSES, page(row(group="城乡低保"), AID), MET, None, "有最低生活保障"),
    "a class is missing": (CLASSES, page(GUIDE), PARTLY, (1, 2), "缺少临时救助"),
    "not carried out, by the roster": (
        CLASSES,
        {**page(GUIDE), "unit": replace(UNIT, not_carried_out=("临时救助",))},
        MET,
        None,
        "临时救助未开展",
    ),
    "not carried out, by the page": (CLASSES, page(GUIDE, text="注：本辖区未开展临时救助业务"), MET, None, "未开展"),
    "another class is not carried out": (
        CLASSES,
        page(GUIDE, text=f"本辖区未开展流浪救助业务。{'标准目录说明' * 10}临时救助另文规定"),
        PARTLY,
        (1, 2),
        "缺少临时救助",
    ),
    "a class is missing, and something unseen": (CLASSES, {**page(GUIDE), **UNSEEN}, UNVERIFIED, None, "没有读全"),
    "a class is missing, and there are pictures": (CLASSES, page(GUIDE, images=2), MANUAL, None, "有图片"),
    "a class only in the edition before": (
        CLASSES,
        editions([GUIDE, LIST, AID], [GUIDE, LIST]),
        MANUAL,
        None,
        "较早公布的目录有",
    ),
    "a class only in the edition before, and this one revises it": (
        CLASSES,
        editions([GUIDE, LIST, AID], [GUIDE, LIST], **REVISION),
        PARTLY,
        (1, 2),
        "缺少临时救助类事项，2022-03-01 公布的一版还有",
    ),
    "a class in the edition before, and the duty went": (
        CLASSES,
        editions([GUIDE, LIST, AID], [GUIDE, LIST], text="因职责调整修订", **REVISION),
        MANUAL,
        None,
        "较早公布的目录有",
    ),
    "a class in the edition before, and this one is of another class": (
        CLASSES,
        editions([GUIDE, LIST, AID], [GUIDE, LIST], title="低保标准目录（2024年修订）"),
        MANUAL,
        None,
        "较早公布的目录有",
    ),
    "a class in the edition before, and this one is a part": (
        CLASSES,
        editions([GUIDE, LIST, AID], [GUIDE], **REVISION),
        MANUAL,
        None,
        "较早公布的目录有",
    ),
    "a class in the edition before, and this one is arranged anew": (
        CLASSES,
        editions(
            [GUIDE, LIST, AID], [GUIDE, row(number="2", title="公示"), row(number="3", title="标准")][1:], **REVISION
        ),
        MANUAL,
        None,
        "较早公布的目录有",
    ),
    "a class in the edition before, and an old edition is put up again": (
        CLASSES,
        editions([GUIDE, LIST, AID], [GUIDE, LIST], title="社会救助领域标准目录（2020年版）"),
        MANUAL,
        None,
        "较早公布的目录有",
    ),
    "a class in the edition before, and in the content of this one": (
        CLASSES,
        editions([GUIDE, LIST, AID], [GUIDE, row(number="2", title="审批信息", content="临时救助名单")], **REVISION),
        MANUAL,
        None,
        "有事项的内容提到",
    ),
    "a class in the edition before, and something unseen": (
        CLASSES,
        {**editions([GUIDE, LIST, AID], [GUIDE, LIST], **REVISION), **UNSEEN},
        UNVERIFIED,
        None,
        "没有读全",
    ),
    "a class only in the content": (
        CLASSES,
        page(row(content="低保指南；临时救助指南")),
        MANUAL,
        None,
        "有事项的内容提到",
    ),
    "another field's catalogue": (
        CLASSES,
        page(row(group="通用政策", title="投资指南"), title="养老服务领域标准目录"),
        NOT_APPLICABLE,
        None,
        "没有社会救助领域",
    ),
    "every stage": (STAGES, page(GUIDE, LIST), MET, None, "五公开"),
    "a stage nobody sees": (STAGES, page(GUIDE), MANUAL, None, "结果环节"),
    "a stage by the name of its item": (CARE, page(row(title="监督检查", content="投诉举报电话")), MET, None, "五公开"),
    "a stage by its content": (CARE, page(row(content="检查结果及监督电话")), MET, None, "五公开"),
    "a telephone is no stage": (CARE, page(row(content="初审对象名单；监督电话：0396-1")), MANUAL, None, "管理环节"),
    "an address is no stage": (CARE, page(row(content="监督举报信箱、电话")), MANUAL, None, "管理环节"),
    "a paper's title is no stage": (CARE, page(row(content="《低保监督检查办法》")), MANUAL, None, "管理环节"),
    "well formed": (WellFormed(0.5), page(GUIDE, LIST), MET, None, "2 行取值规范"),
    "too many questions": (
        WellFormed(0.9),
        page(GUIDE, row(number="2", title="审批信息", limit="月底前报送")),
        MANUAL,
        None,
        "公开时限",
    ),
    "limits as the superior's": (NoLonger(MODEL), page(*model_rows()), MET, None, "不低于上级目录"),
    "shorter limits": (
        NoLonger(MODEL),
        page(*model_rows(limit="制定或获取信息之日起5个工作日内")),
        MET,
        None,
        "不低于",
    ),
    "a longer limit": (
        NoLonger(MODEL),
        page(row(limit="制定或获取信息之日起20个工作日内"), row(number="2", title="审批信息")),
        PARTLY,
        (1, 2),
        "放宽",
    ),
    "a shorter display is of another law": (
        NoLonger(MODEL),
        page(row(limit="制定或获取信息之日起10个工作日内，公示5天")),
        MET,
        (1, 1),
        "不低于",
    ),
    "a limit that cannot be compared": (NoLonger(MODEL), page(row(limit="及时")), MANUAL, None, "无法比较"),
    "nothing the superior has": (
        NoLonger(MODEL),
        page(row(group="慈善", title="公益慈善项目", content="慈善项目")),
        NOT_APPLICABLE,
        None,
        "没有与上级目录对应",
    ),
    "a town's own, no less": (NoLess(MODEL), towns(*model_rows()), MET, None, "不低于"),
    "a town's own, much less": (NoLess(MODEL), towns(*model_rows()[:4]), PARTLY, None, "没有这一事项"),
    "a town's own, not all seen": (NoLess(MODEL), {**towns(*model_rows()[:4]), **UNSEEN}, MANUAL, None, "未能核对"),
    "the model word for word": (Likeness(MODEL, 0.98), page(*model_rows()), MANUAL, None, "人工复核"),
    "a catalogue of its own": (
        Likeness(MODEL, 0.98),
        page(*model_rows(publisher="泌阳县民政局")),
        MET,
        None,
        "内容相同",
    ),
    "one edition": (ITEMS, page(GUIDE), NOT_APPLICABLE, None, "只见一个版本"),
    "an item more": (ITEMS, editions([GUIDE, LIST], [GUIDE, LIST, AID]), MET, (2, 2), "只增不减"),
    "an item dropped": (ITEMS, editions([GUIDE, LIST, AID], [GUIDE, LIST]), PARTLY, (2, 3), "没有这一事项"),
    "an item dropped with the duty": (
        ITEMS,
        editions([GUIDE, LIST, AID], [GUIDE, LIST], text="因机构改革，部分事项调整"),
        MANUAL,
        None,
        "未能核对",
    ),
    "an item dropped, and something unseen": (
        ITEMS,
        {**editions([GUIDE, LIST, AID], [GUIDE, LIST]), **UNSEEN},
        MANUAL,
        None,
        "未能核对",
    ),
    "an excerpt of the catalogue": (ITEMS, editions([GUIDE, LIST, AID], [GUIDE]), MANUAL, None, "未能核对"),
    "channels as many": (CHANNELS, editions([GUIDE], [GUIDE]), MET, (1, 1), "只多不少"),
    "a channel less": (CHANNELS, editions([GUIDE], [row(channel="■政府网站")]), NOT, (0, 1), "少了 政务服务中心"),
    "channels nobody can tell": (CHANNELS, editions([GUIDE], [row(channel="")]), MANUAL, None, "未能核对"),
    "a shorter limit": (
        LIMITS,
        editions([GUIDE], [row(limit="制定或获取信息之日起5个工作日内")]),
        MET,
        (1, 1),
        "只紧不松",
    ),
    "a limit that was let out": (
        LIMITS,
        editions([GUIDE, LIST], [row(limit="制定或获取信息之日起20个工作日内"), LIST]),
        PARTLY,
        (1, 2),
        "放宽",
    ),
    "editions nobody can date": (
        LIMITS,
        {"documents": [shown(GUIDE), shown(GUIDE, LIST, on=None, url=f"{SITE}/old")]},
        MANUAL,
        None,
        "分不清",
    ),
    "what the lists hold is there": (LISTS, powers("最低生活保障金的给付", "社会团体登记"), MET, None, "1 项"),
    "a duty without an item": (LISTS, powers("低保金的给付", "临时救助金的给付"), MANUAL, None, "“临时救助金的给付”"),
    "no list": (LISTS, page(GUIDE), NOT_APPLICABLE, None, "没有读到"),
    "no list, and something unseen": (
        LISTS,
        {**page(GUIDE), "unseen": [line(f"{SITE}/q/", text="权责清单")]},
        UNVERIFIED,
        None,
        "没有读全",
    ),
    "two editions": (REVISED, editions([GUIDE], [GUIDE]), MET, None, "2024-05-06 修订"),
    "a title that says so": (REVISED, page(GUIDE, title="社会救助标准目录（2023年修订）"), MET, None, "标明已修订"),
    "law changed, catalogue did not": (REVISED, page(OLD_PAPER, on=date(2020, 9, 1)), NOT, None, "220号"),
    "law changed, and something unseen": (
        REVISED,
        {**page(OLD_PAPER, on=date(2020, 9, 1)), **UNSEEN},
        UNVERIFIED,
        None,
        "不能认定未修订",
    ),
    "nobody knows what changed": (REVISED, page(GUIDE), MANUAL, None, "人工核对"),
}


@pytest.mark.parametrize(("demand", "seen", "outcome", "counted", "words"), CASES.values(), ids=CASES.keys())
def test_whole_catalogue(
    demand: CatalogueDemand, seen: dict[str, Any], outcome: Outcome, counted: tuple[int, int] | None, words: str
) -> None:
    verdict = judged(demand, **seen)
    assert verdict.outcome is outcome, verdict.reason
    assert words in verdict.reason
    assert counted is None or share(verdict) == counted
