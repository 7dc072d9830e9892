"""What is found missing, and what is left to a person because something unclaimed has a name like it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from crawler.fetches import FetchState, Role
from criteria.model import Element, Recognition
from criteria.rules import Published
from scoring.engine import judge
from scoring.results import Outcome, Verdict
from tests.scoring.builders import (
    GRADING,
    SITE,
    UNIT,
    attachment,
    column,
    criterion,
    document,
    entry,
    evidence,
    line,
    rule,
)
from tests.scoring.builders import pack as pack_of


def asked(id_: str, title: str, *names: str, exclude: tuple[str, ...] = ()) -> Any:
    check = Published(Recognition(names, (), (), exclude), (), None)
    return replace(rule(id_=id_, check=check), title=title, group="慈善事业", field="慈善")


DONATIONS = asked("R-1", "慈善组织公开募捐方案备案", "募捐方案", exclude=("培训",))
OTHERS = (
    asked("R-2", "社会组织名录", "社会组织名录", "社会团体名单"),
    asked("R-3", "流浪乞讨救助", "流浪乞讨", "救助管理"),
    asked("R-4", "政府信息公开工作管理情况", "信息公开情况"),
)
NEWS = entry("简讯")


def judged(*, unit: Any = UNIT, others: tuple[Any, ...] = OTHERS, **seen: Any) -> Verdict:
    packs = [replace(pack_of(), rules=(DONATIONS, *others))]
    return judge(evidence(unit=unit, **seen), packs, GRADING)[0].verdict


@pytest.mark.parametrize(
    ("seen", "outcome"),
    [
        ({"columns": [column("慈善募捐备案", entries=[NEWS])]}, Outcome.MANUAL),
        ({"columns": [column("慈善募捐备案")]}, Outcome.NOT_MET),
        ({"documents": [document("慈善募捐备案表", path=("通知公告",))]}, Outcome.MANUAL),
        ({"columns": [column("通知公告", entries=[entry("慈善募捐备案表.xls")])]}, Outcome.NOT_MET),
        ({"documents": [document("慈善募捐备案业务培训", path=("通知公告",))]}, Outcome.NOT_MET),
        ({"documents": [document("关于慈善募捐备案业务轮训的通知", path=("通知公告",))]}, Outcome.NOT_MET),
        ({"documents": [document("慈善募捐备案工作会议召开", path=("通知公告",))]}, Outcome.NOT_MET),
        ({"documents": [document("慈善组织公开募捐备案轮训名单", path=("通知公告",))]}, Outcome.MANUAL),
        ({"documents": [document("慈善组织公开募捐备案轮训补贴", path=("通知公告",))]}, Outcome.MANUAL),
        ({"columns": [column("慈善募捐备案轮训", entries=[NEWS])]}, Outcome.MANUAL),
        ({"columns": [column("社会组织名录", entries=[NEWS])]}, Outcome.NOT_MET),
        ({"columns": [column("信息公开", entries=[NEWS])]}, Outcome.NOT_MET),
        ({"columns": [column("公开", "工作情况", entries=[NEWS])]}, Outcome.NOT_MET),
        ({"columns": [column("地名普查", entries=[NEWS])]}, Outcome.NOT_MET),
        ({"columns": [column("About", entries=[NEWS])]}, Outcome.NOT_MET),
        ({"columns": [column("募捐方案", entries=[NEWS])]}, Outcome.MET),
        ({"columns": [column("慈善募捐备案", entries=[NEWS])], "unseen": [line(f"{SITE}/zlm/")]}, Outcome.UNVERIFIED),
    ],
    ids=[
        "a column of a like name",
        "not one without rows, which publishes nothing",
        "a document of a like name",
        "a row that led to nothing read",
        "what the item's own words rule out",
        "a paper that calls to a course on it",
        "a piece of news of a meeting about it",
        "a list of those who took the course",
        "money for the course",
        "a column, which may hold more than courses",
        "a column of another requirement",
        "general words only",
        "general words in a path",
        "another matter",
        "no Chinese name",
        "the item itself",
        "an incomplete search stays unverified",
    ],
)
def test_a_near_miss(seen: Mapping[str, Any], outcome: Outcome) -> None:
    columns = seen.get("columns", [column("通知公告", entries=[NEWS])])
    verdict = judged(**{**seen, "columns": columns})
    assert verdict.outcome is outcome


@pytest.mark.parametrize(
    ("title", "paper", "outcome"),
    [
        ("慈善队伍建设", "慈善队伍建设轮训班", Outcome.MANUAL),
        ("慈善活动异常名录", "慈善活动异常名录座谈会", Outcome.MANUAL),
        ("慈善信托名录", "慈善信托名录轮训班", Outcome.NOT_MET),
        ("慈善信托名录", "慈善信托名录轮训人员", Outcome.MANUAL),
    ],
)
def test_an_occasion_may_be_what_is_asked_for(title: str, paper: str, outcome: Outcome) -> None:
    seen = evidence(columns=[column("通知公告", entries=[NEWS])], documents=[document(paper, path=("通知公告",))])
    wanted = asked("R-9", title, "无此名称")
    assert judge(seen, [replace(pack_of(), rules=(wanted,))], GRADING)[0].verdict.outcome is outcome


def test_claimed_by_another_requirement() -> None:
    seen = [column("慈善募捐备案", entries=[NEWS])]
    assert judged(columns=seen).outcome is Outcome.MANUAL
    assert judged(columns=seen, others=(*OTHERS, asked("R-5", "备案", "募捐备案"))).outcome is Outcome.NOT_MET


def test_the_units_own_name_is_like_nothing() -> None:
    seen = [column("慈善公开募捐中心", entries=[NEWS])]
    assert judged(columns=seen).outcome is Outcome.MANUAL
    assert judged(columns=seen, unit=replace(UNIT, name="慈善公开募捐中心")).outcome is Outcome.NOT_MET


def test_it_names_three_with_their_pages() -> None:
    names = ("慈善募捐备案", "募捐备案", "备案公开募捐", "慈善备案")
    verdict = judged(columns=[column(name, entries=[NEWS]) for name in names])
    assert verdict.reason == (
        "未找到名称相符的栏目或文件，但“慈善募捐备案”、“募捐备案”、“备案公开募捐”等 4 处可能是此项，请人工核对"
    )
    assert [cited.title for cited in verdict.citations] == list(names[:3])


def test_a_row_of_a_catalogue_leaves_its_item_and_content_to_a_person() -> None:
    """Nothing is late, and nobody else's, that may not be there."""
    findings = judge(evidence(columns=[column("低保指引", entries=[NEWS])]), [pack_of(criterion())], GRADING)
    assert {finding.element: finding.verdict.outcome for finding in findings} == {
        Element.ITEM: Outcome.MANUAL,
        Element.CONTENT: Outcome.MANUAL,
        Element.TIME_LIMIT: Outcome.NOT_APPLICABLE,
        Element.PUBLISHER: Outcome.NOT_APPLICABLE,
    }


def test_a_file_of_a_like_name_that_a_list_leads_to() -> None:
    file = attachment("慈善募捐备案表.xls")
    listing = column("通知公告", entries=[entry("慈善募捐备案表", url=file.url)])
    assert judged(columns=[listing], attachments=[file]).outcome is Outcome.MANUAL


@pytest.mark.parametrize("role", [Role.ARTICLE, Role.COLUMN, Role.OTHER])
def test_an_old_item_that_was_left_alone_unread(role: Role) -> None:
    """What a crawl leaves alone as older than the period is known by its title, and may be what is missing."""
    news = column("工作动态", entries=[entry("慈善募捐备案", url=f"{SITE}/old.html")])
    left = line(f"{SITE}/old.html", FetchState.OUT_OF_PERIOD, role, "慈善募捐备案", found_on=news.url)
    assert judged(columns=[news], older=[left]).outcome is Outcome.MANUAL
    assert judged(columns=[news], older=[replace(left, text="我局召开会议")]).outcome is Outcome.NOT_MET
