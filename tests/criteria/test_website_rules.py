"""The website pack as it stands, rule by rule, on the smallest sites that keep it, break it, and do not let it be told."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from crawler.fetches import FetchState, Role
from crawler.page_facts import FooterMark, PageFoot, PageKind, PageMarks, PageTag
from crawler.records import Column, ColumnKind, ColumnState, PageSummary
from criteria.packs import find_pack
from criteria.rules import Effect, Published
from scoring.engine import judge
from scoring.evidence import Answer
from scoring.results import Finding, Outcome
from scoring.score import score_unit
from scoring.unit import Unit
from scoring.vetoes import vetoes_among
from tests.scoring.builders import GRADING, SITE, UNIT, attachment, column, document, entry, evidence, file_link, line

PACK = find_pack("website")
HOME = f"{SITE}/"
OWN = replace(UNIT, start_urls=(HOME,), site_code="4117260001")
PART = replace(OWN, scope="部门 > 民政局")
NEW, OLD = date(2024, 12, 24), date(2024, 3, 1)
YEARS_AGO = date(2023, 6, 1)
FOOT = (
    FooterMark.EMBLEM,
    FooterMark.SITE_CODE,
    FooterMark.ICP,
    FooterMark.POLICE,
    FooterMark.ORGANISER,
    FooterMark.CONTACT,
    FooterMark.ERROR_REPORT,
)
SITE_TAGS = {"SiteName": "民政局", "SiteDomain": "www.example.gov.cn", "SiteIDCode": "4117260001"}
COLUMN_TAGS = {"ColumnName": "要闻", "ColumnDescription": "要闻", "ColumnKeywords": "要闻", "ColumnType": "工作动态"}
CONTENT_TAGS = {"ArticleTitle": "甲", "PubDate": "2024-12-24", "ContentSource": "民政局"}
YES = Answer(Outcome.MET, "监测记录", "李四", date(2024, 12, 30))
NO = replace(YES, outcome=Outcome.NOT_MET)


def page(
    url: str = HOME,
    kind: PageKind = PageKind.HOME,
    *,
    marks: tuple[FooterMark, ...] = FOOT,
    tags: dict[str, str] = SITE_TAGS,
    clicks: int = 0,
    elsewhere: bool = False,
) -> PageSummary:
    named = tuple(PageTag(name, value) for name, value in tags.items())
    return PageSummary(url, kind, "页面", PageMarks(named, PageFoot(marks, (), elsewhere)), "e" * 64, clicks)


def of(kind: ColumnKind, name: str, on: date | None, **more: Any) -> Column:
    return replace(column(name, entries=[entry(f"{name}一则", on)], **more), kind=kind)


def stale(count: int) -> dict[str, Any]:
    names = ("通知公告", "公示公告", "工作通知", "政务公告", "部门公示", "最新公告")
    return {"columns": [of(ColumnKind.NOTICES, name, OLD) for name in names[:count]]}


def blank(count: int) -> dict[str, Any]:
    return {"columns": [column(f"空栏目{number}") for number in range(count)]}


def letter(text: str) -> dict[str, Any]:
    box = column("局长信箱", entries=[entry("补贴何时发", date(2024, 6, 3))])
    asked = document("补贴何时发", text, path=box.path, url=box.entries[0].url, listed_in=[box])
    return {"columns": [box], "documents": [asked]}


LISTED = of(ColumnKind.NEWS, "要闻", NEW)
READ = document("要闻一则", "正文", path=("要闻",), on=NEW, url=LISTED.entries[0].url, listed_in=[LISTED])
TAGGED = [
    page(),
    page(LISTED.url, PageKind.LIST, tags=SITE_TAGS | COLUMN_TAGS),
    page(READ.url, PageKind.ARTICLE, tags=SITE_TAGS | CONTENT_TAGS),
]
AID = column("政务公开", "社会救助", entries=[entry("低保名单", NEW)])
GONE = replace(line(f"{SITE}/x/", FetchState.NOT_FOUND, text="旧栏目", found_on=HOME, reason=""), http_status=404)
SLOW = line(f"{SITE}/x/", text="办事", found_on=HOME)
PICTURE = document("低保公示", "", images=2)
SHUT: dict[str, Any] = {"pages": (), "unseen": [line(HOME, role=Role.START)]}
UNREADABLE = column("视频", state=ColumnState.UNREADABLE)
MET, PARTLY, NOT, OPEN, ASK = (
    Outcome.MET,
    Outcome.PARTLY_MET,
    Outcome.NOT_MET,
    Outcome.UNVERIFIED,
    Outcome.MANUAL,
)
CASES: dict[str, tuple[tuple[dict[str, Any], Outcome], ...]] = {
    "WS-02": (
        ({"columns": [of(ColumnKind.NEWS, "要闻", NEW)]}, MET),
        ({}, NOT),
        ({"columns": [UNREADABLE]}, OPEN),
        (SHUT, OPEN),
    ),
    "WS-03": (
        (stale(4), MET),
        (stale(5), NOT),
        ({"columns": [*stale(4)["columns"], of(ColumnKind.POLICY, "政策文件", None)]}, OPEN),
    ),
    "WS-04": ((blank(4), MET), (blank(5), NOT), ({"columns": [*blank(4)["columns"], UNREADABLE]}, OPEN)),
    "WS-05": (({"answers": {"WS-05": YES}}, MET), ({"answers": {"WS-05": NO}}, NOT), ({}, ASK), (SHUT, OPEN)),
    "WS-06": (
        (letter("来信时间：2024-06-03\n回复时间：2024-06-10"), MET),
        (letter("来信时间：2024-06-03\n办理状态：未回复"), NOT),
        (letter("来信时间：2024-06-03"), OPEN),
        ({}, OPEN),
    ),
    "WS-07": (({"answers": {"WS-07": YES}}, MET), ({"answers": {"WS-07": NO}}, NOT), ({}, ASK)),
    "WS-08": (
        ({"columns": [of(ColumnKind.POLICY, "政策文件", NEW)]}, MET),
        ({"columns": [of(ColumnKind.POLICY, "政策文件", OLD)]}, NOT),
        ({"columns": [of(ColumnKind.POLICY, "政策文件", None)]}, OPEN),
        ({}, Outcome.NOT_APPLICABLE),
    ),
    "WS-09": (
        (stale(1), MET),
        ({"columns": [of(ColumnKind.NOTICES, "公告", YEARS_AGO)]}, NOT),
        ({"columns": [of(ColumnKind.NOTICES, "公告", YEARS_AGO, unread=1)]}, OPEN),
    ),
    "WS-10": (({}, MET), (blank(1), NOT), ({"columns": [UNREADABLE]}, OPEN)),
    "WS-14": (
        ({}, MET),
        ({"unit": replace(OWN, start_urls=("http://www.bymz.com/",))}, NOT),
        ({"unit": replace(OWN, start_urls=("http://10.1.2.3/",))}, OPEN),
    ),
    "WS-15": (({}, MET), ({"dead_links": [GONE]}, PARTLY), ({"unseen": [SLOW]}, OPEN)),
    "WS-16": (
        ({}, MET),
        ({"pages": [page(marks=FOOT[:-2])]}, PARTLY),
        ({"pages": [page(marks=FOOT[:-2], elsewhere=True)]}, OPEN),
    ),
    "WS-17": (
        ({}, MET),
        ({"pages": [page(marks=FOOT[:-1])]}, NOT),
        ({"pages": [page(marks=FOOT[:-1], elsewhere=True)]}, OPEN),
    ),
    "WS-18": (
        ({"columns": [LISTED], "documents": [READ], "pages": TAGGED}, MET),
        ({"pages": [page(tags={})]}, NOT),
        ({"pages": [page(tags={"SiteName": "民政局"})]}, PARTLY),
        ({}, OPEN),  # no list and no text was read
    ),
    "WS-19": (
        ({}, MET),
        ({"pages": [page(tags={"SiteIDCode": "4500000001"})]}, NOT),
        ({"pages": [page(tags={})]}, OPEN),
    ),
    "WS-20": (
        ({"pages": [page(marks=(FooterMark.IPV6,))]}, MET),
        ({"answers": {"WS-20": NO}}, NOT),
        ({}, ASK),
        (SHUT, OPEN),
    ),
    "WS-21": (
        ({"columns": [AID], "pages": [page(), page(AID.url, PageKind.LIST, clicks=3)]}, MET),
        ({"columns": [AID], "pages": [page(), page(AID.url, PageKind.LIST, clicks=4)]}, ASK),
        ({"columns": [AID]}, OPEN),
        ({}, Outcome.NOT_APPLICABLE),
    ),
    "WS-22": (
        ({}, MET),
        ({"documents": [PICTURE]}, PARTLY),
        ({"documents": [document("空", "", on=NEW)], "since": date(2024, 12, 20)}, OPEN),
    ),
    "WS-23": (
        ({"documents": [document(links=[file_link("表.doc")])], "attachments": [attachment("表.doc")]}, MET),
        ({"documents": [document(links=[file_link("表.cebx")])]}, NOT),
        ({"documents": [document(links=[file_link("表.doc")])]}, OPEN),
    ),
}
FLAT = [(rule, seen, outcome) for rule, cases in CASES.items() for seen, outcome in cases]


def findings(**seen: Any) -> dict[str, Finding]:
    given = {"unit": OWN, "pages": [page()], **seen}
    return {finding.criterion_id: finding for finding in judge(evidence(**given), [PACK], GRADING)}


@pytest.mark.parametrize(("rule", "seen", "outcome"), FLAT, ids=[f"{rule} {outcome}" for rule, _, outcome in FLAT])
def test_rules_of_the_website_pack(rule: str, seen: dict[str, Any], outcome: Outcome) -> None:
    verdict = findings(**seen)[rule].verdict
    assert verdict.outcome is outcome, verdict.reason


def test_every_rule_is_tried_here_or_with_those_that_ask_for_something_published() -> None:
    assert {rule.id for rule in PACK.rules if not isinstance(rule.check, Published)} == set(CASES)


@pytest.mark.parametrize("rule", CASES)
def test_every_rule_has_been_seen_kept_broken_and_open(rule: str) -> None:
    outcomes = {outcome for _, outcome in CASES[rule]}
    assert MET in outcomes
    assert outcomes & {NOT, PARTLY} or rule == "WS-21", "too many clicks are for a person to see"
    assert outcomes & {OPEN, ASK}


OF_PARTS = {"WS-09", "WS-10", "WS-21", "WS-22", "WS-23"}


@pytest.mark.parametrize(
    ("unit", "asked"),
    [
        (PART, OF_PARTS),
        (replace(OWN, scope="/mzj/"), OF_PARTS),
        (replace(OWN, scope="民政局"), {"WS-21", "WS-22", "WS-23"}),  # under a publisher's name columns are nobody's
        (replace(UNIT), OF_PARTS),
    ],
    ids=["a subtree", "a folder", "a publisher", "a start page deep in a portal"],
)
def test_an_office_without_a_site_is_asked_for_its_own_columns_only(unit: Unit, asked: set[str]) -> None:
    """However bad the portal is."""
    seen = {**blank(6), "dead_links": [GONE], "documents": [document(links=[file_link("表.cebx")])], "unit": unit}
    aid = {"columns": [*seen["columns"], *stale(6)["columns"], AID]}
    found = findings(**(seen | aid))
    assert {id_ for id_, one in found.items() if one.verdict.outcome is not Outcome.NOT_APPLICABLE} == asked
    assert vetoes_among([*found.values()], [PACK]).cast == ()


def test_a_deduction_costs_each_fault_and_never_more_than_its_points() -> None:
    points = {count: findings(**blank(count))["WS-10"].points for count in (0, 2, 9)}
    assert points == {0: Fraction(5), 2: Fraction(3), 9: Fraction(0)}


def test_vetoes_decide_only_when_something_was_seen_to_be_wrong() -> None:
    broken = vetoes_among([*findings(**blank(5), answers={"WS-07": YES}).values()], [PACK])
    assert [words.partition("：")[0] for words in broken.cast] == ["首页不更新", "空白栏目"]
    assert [words.partition("：")[0] for words in broken.open] == ["站点无法访问", "互动回应差"]
    unread = vetoes_among([*findings(**SHUT).values()], [PACK])
    assert unread.cast == ()


def test_a_bonus_not_earned_costs_nothing_and_an_earned_one_counts_on_top_of_a_good_score() -> None:
    bad = {"documents": [document(links=[file_link("表.cebx"), file_link("样.cebx")])], **blank(5)}

    def scored(*more: Column, **seen: Any) -> tuple[bool, Fraction]:
        columns = (LISTED, *more, *seen.pop("columns", ()))
        found = [*findings(columns=columns, **seen).values()]
        score = score_unit(OWN, found, GRADING)
        assert not [one for one in found if one.effect is Effect.BONUS and one.is_fault]
        return score.score is not None and score.score - score.bonus >= GRADING.bonus_from, score.bonus

    data = column("数据开放", entries=[entry("目录", NEW)])
    assert scored() == (True, Fraction(0))
    assert scored(data) == (True, Fraction(1))
    assert scored(data, pages=[page(marks=FOOT[:1], tags={})], **bad) == (False, Fraction(0))
