"""What the page rules ask of a unit's pages: kept, broken, and not to be told."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from crawler.fetches import Fetch, FetchState, Link, Role
from crawler.page_facts import FooterMark, PageFoot, PageKind, PageMarks, PageTag
from crawler.records import AttachmentState, PageSummary
from criteria.model import Recognition
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
from criteria.rules import Check
from scoring.checks.rules import check_rule
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex
from tests.scoring.builders import SITE, UNIT, attachment, column, document, entry, evidence, file_link, line, rule

HOME = UNIT.start_urls[0]
CODE = "4117260001"
Case = tuple[Check, dict[str, Any], Outcome, int | None, str]


def judged(asked: Check, **seen: Any) -> Verdict:
    unit_evidence = evidence(**seen)
    return check_rule(rule(check=asked), unit_evidence, UnitIndex.of(unit_evidence))


def foot(*marks: FooterMark, codes: tuple[str, ...] = (), elsewhere: bool = False) -> PageFoot:
    return PageFoot(marks, codes, elsewhere)


def page(
    url: str = HOME,
    kind: PageKind = PageKind.HOME,
    *,
    below: PageFoot | None = None,
    clicks: int | None = 0,
    **tags: str,
) -> PageSummary:
    marks = PageMarks(tuple(PageTag(name, value) for name, value in tags.items()), below)
    return PageSummary(url, kind, "页面", marks, "e" * 64, clicks)


LIST = column("通知公告", entries=(entry("甲"),))
LISTED = document("甲", listed_in=(LIST,))
ARTICLE = page(LISTED.url, PageKind.ARTICLE, clicks=2, ArticleTitle="甲", PubDate="2024-05-06", SiteName="民政局")
TAGS = PageTags(("SiteName",), (), ("ArticleTitle", "PubDate"), 0.5)
WITH_LIST: dict[str, Any] = {"columns": [LIST], "documents": [LISTED]}

PAGE_TAGS: dict[str, Case] = {
    "all there": (TAGS, {**WITH_LIST, "pages": [page(SiteName="民政局"), ARTICLE]}, Outcome.MET, 0, "3 种"),
    "one left empty": (
        TAGS,
        {
            **WITH_LIST,
            "pages": [page(SiteName="民政局"), replace(ARTICLE, marks=page(ArticleTitle="甲", PubDate="").marks)],
        },
        Outcome.PARTLY_MET,
        1,
        "PubDate（内容页，1 页中 1 页没有）",
    ),
    "on too few pages": (
        PageTags(("SiteName",), (), (), 0.9),
        {"pages": [page(SiteName="民政局"), page(f"{SITE}/b/", PageKind.LIST)]},
        Outcome.NOT_MET,
        1,
        "SiteName（网站，2 页中 1 页没有）",
    ),
    "none at all": (
        PageTags(("SiteName", "SiteDomain"), (), (), 0.5),
        {"pages": [page()]},
        Outcome.NOT_MET,
        2,
        "SiteDomain",
    ),
    "a text no list leads to": (
        TAGS,
        {"pages": [page(SiteName="民政局"), ARTICLE]},
        Outcome.UNVERIFIED,
        None,
        "内容页",
    ),
    "an unreadable page is not asked": (
        PageTags(("SiteName",), (), (), 1.0),
        {"pages": [page(SiteName="民政局"), page(f"{SITE}/f/", PageKind.UNREADABLE)]},
        Outcome.MET,
        0,
        "1 种",
    ),
    "no page read": (TAGS, {"unseen": [line(HOME, role=Role.START)]}, Outcome.UNVERIFIED, None, "服务器超时未答"),
}
MARKS = FooterMarks((Mark.ORGANISER, Mark.ICP))
FOOTER: dict[str, Case] = {
    "both there": (MARKS, {"pages": [page(below=foot(FooterMark.ORGANISER, FooterMark.ICP))]}, Outcome.MET, 0, "齐全"),
    "one on another page": (
        MARKS,
        {"pages": [page(below=foot(FooterMark.ORGANISER)), page(f"{SITE}/b/", below=foot(FooterMark.ICP))]},
        Outcome.MET,
        0,
        "齐全",
    ),
    "one missing": (
        MARKS,
        {"pages": [page(below=foot(FooterMark.ORGANISER))]},
        Outcome.PARTLY_MET,
        1,
        "缺少：ICP备案号",
    ),
    "both missing": (MARKS, {"pages": [page(below=foot(FooterMark.CONTACT))]}, Outcome.NOT_MET, 2, "主办单位、ICP"),
    "foot brought by a script": (
        MARKS,
        {"pages": [page(below=foot(FooterMark.ORGANISER, elsewhere=True))]},
        Outcome.UNVERIFIED,
        None,
        "脚本或框架",
    ),
    "no foot found": (MARKS, {"pages": [page(below=foot())]}, Outcome.UNVERIFIED, None, "不能认定没有"),
    "only an inner page read": (
        MARKS,
        {"pages": [page(f"{SITE}/b/", PageKind.LIST, below=foot(FooterMark.ICP), clicks=1)]},
        Outcome.UNVERIFIED,
        None,
        "未见主办单位",
    ),
}
KNOWN = replace(UNIT, site_code=CODE)
SITE_CODE: dict[str, Case] = {
    "in the tag": (SiteCode(), {"unit": KNOWN, "pages": [page(SiteIDCode=CODE)]}, Outcome.MET, 0, CODE),
    "at the foot": (SiteCode(), {"unit": KNOWN, "pages": [page(below=foot(codes=("1", CODE)))]}, Outcome.MET, 0, CODE),
    "another one": (
        SiteCode(),
        {"unit": KNOWN, "pages": [page(SiteIDCode="4500000001")]},
        Outcome.NOT_MET,
        1,
        "4500000001，与名册的 4117260001 不一致",
    ),
    "right foot, wrong tag": (
        SiteCode(),
        {"unit": KNOWN, "pages": [page(below=foot(codes=(CODE,)), SiteIDCode="4500000001")]},
        Outcome.PARTLY_MET,
        1,
        "SiteIDCode 为 4500000001",
    ),
    "none shown": (SiteCode(), {"unit": KNOWN, "pages": [page(SiteIDCode="")]}, Outcome.UNVERIFIED, None, "未见"),
    "none in the roster": (SiteCode(), {"pages": [page(SiteIDCode=CODE)]}, Outcome.NOT_APPLICABLE, None, "名册未填"),
}


def dead(text: str, found_on: str = HOME, status: int = 404, role: Role = Role.COLUMN) -> Fetch:
    gone = line(f"{SITE}/{text}/", FetchState.NOT_FOUND, role, text, found_on=found_on, reason="")
    return replace(gone, http_status=status, fetched_at=datetime(2024, 6, 1, 8, tzinfo=UTC))


OLD = f"{SITE}/旧栏目/"
AT_HOME, ANYWHERE = DeadLinks(Where.HOME), DeadLinks(Where.ALL)
DEAD_LINKS: dict[str, Case] = {
    "none": (AT_HOME, {"pages": [page()]}, Outcome.MET, 0, "首页未发现死链"),
    "two on the home page": (
        AT_HOME,
        {"pages": [page()], "dead_links": [dead("旧栏目"), dead("旧专题", status=410)]},
        Outcome.PARTLY_MET,
        2,
        "2 个链接打不开（一次采集所见）：“旧栏目”（404）、“旧专题”（410）",
    ),
    "gone in the earlier audit too": (
        AT_HOME,
        {"pages": [page()], "dead_links": [dead("旧栏目"), dead("新栏目")], "gone_before": {OLD: date(2024, 5, 1)}},
        Outcome.PARTLY_MET,
        1,
        "1 个链接打不开（隔日两次都打不开）：“旧栏目”（404）",
    ),
    "not gone in the earlier audit": (
        AT_HOME,
        {"pages": [page()], "dead_links": [dead("新栏目")], "gone_before": {OLD: date(2024, 5, 1)}},
        Outcome.UNVERIFIED,
        None,
        "需隔日复查：“新栏目”",
    ),
    "gone twice on one day": (
        AT_HOME,
        {"pages": [page()], "dead_links": [dead("旧栏目")], "gone_before": {OLD: date(2024, 6, 1)}},
        Outcome.PARTLY_MET,
        1,
        "1 个链接打不开（一次采集所见）",
    ),
    "none, and an earlier audit": (
        AT_HOME,
        {"pages": [page()], "gone_before": {OLD: date(2024, 5, 1)}},
        Outcome.MET,
        0,
        "首页未发现死链",
    ),
    "one on another page": (AT_HOME, {"pages": [page()], "dead_links": [dead("甲", LIST.url)]}, Outcome.MET, 0, "首页"),
    "one on any page": (
        ANYWHERE,
        {"pages": [page()], "dead_links": [dead("甲", LIST.url)]},
        Outcome.PARTLY_MET,
        1,
        "甲",
    ),
    "an error page sent as 200": (
        AT_HOME,
        {"pages": [page()], "dead_links": [dead("旧栏目", status=200)]},
        Outcome.UNVERIFIED,
        None,
        "需复查",
    ),
    "a time-out": (
        AT_HOME,
        {"pages": [page()], "unseen": [line(f"{SITE}/x/", text="办事", found_on=HOME)]},
        Outcome.UNVERIFIED,
        None,
        "“办事”（服务器超时未答）",
    ),
    "a link that leads on to another site": (
        AT_HOME,
        {"pages": [page()], "unseen": [line(f"{SITE}/x/", FetchState.REDIRECT_OFFSITE, text="办事", found_on=HOME)]},
        Outcome.MET,
        0,
        "未发现",
    ),
    "a link without words": (AT_HOME, {"pages": [page()], "dead_links": [dead("")]}, Outcome.MET, 0, "未发现"),
    "a page of a list nobody named": (
        ANYWHERE,
        {"pages": [page()], "unseen": [dead("9", LIST.url, role=Role.LIST_PAGE)]},
        Outcome.UNVERIFIED,
        None,
        "需复查",
    ),
    "home page not read": (AT_HOME, {}, Outcome.UNVERIFIED, None, "没有读到"),
}
GUIDE = column("政务公开", "公开指南", entries=(entry("公开指南"),))
TWO_CLICKS = Reachable(Recognition(("公开指南",), (), (), ()), 2)


def guide(clicks: int | None) -> dict[str, Any]:
    return {"columns": [GUIDE], "pages": [page(), page(GUIDE.url, PageKind.LIST, clicks=clicks)]}


REACHABLE: dict[str, Case] = {
    "near": (TWO_CLICKS, guide(2), Outcome.MET, 0, "点击 2 次"),
    "far, unless there is a shorter way": (TWO_CLICKS, guide(3), Outcome.MANUAL, None, "可能另有捷径"),
    "from nowhere": (TWO_CLICKS, guide(None), Outcome.UNVERIFIED, None, "未能查明"),
    "not there": (TWO_CLICKS, {"pages": [page()]}, Outcome.NOT_APPLICABLE, None, "没有找到"),
}
PICTURE = document("低保公示", "", images=2)
HALF = Readable(0.6)
READABLE: dict[str, Case] = {
    "text": (HALF, {"documents": [document()]}, Outcome.MET, 0, "2 份文件中 2 份"),
    "a picture among texts": (Readable(0.5), {"documents": [PICTURE]}, Outcome.MET, 0, "2 份文件中 1 份"),
    "too many pictures": (HALF, {"documents": [PICTURE]}, Outcome.PARTLY_MET, 1, "《低保公示》"),
    "a picture with a file": (
        Readable(1.0),
        {"documents": [document("名单", "", images=1, links=[file_link("名单.xlsx")])]},
        Outcome.MET,
        0,
        "2 份",
    ),
    "a page nobody could read": (Readable(1.0), {"documents": [document("空", "")]}, Outcome.MET, 0, "1 份文件中 1 份"),
    "older than the period": (
        HALF,
        {"documents": [document("旧", "", images=1, on=date(2020, 1, 1))], "since": date(2024, 6, 1)},
        Outcome.NOT_APPLICABLE,
        None,
        "本期没有",
    ),
    "nothing but empty pages": (
        HALF,
        {"documents": [document("空", "", on=date(2024, 6, 2))], "since": date(2024, 6, 1)},
        Outcome.UNVERIFIED,
        None,
        "未能读出",
    ),
}
OPEN = Formats(("docx", "xlsx", "pdf"))


def files(*names: str, **more: Any) -> dict[str, Any]:
    return {"documents": [document("通知", links=[file_link(name) for name in names])], **more}


SERVED = Link(f"{SITE}/download.jsp?id=7", "申请表", Role.ATTACHMENT)
FORMATS: dict[str, Case] = {
    "all open": (OPEN, files("表.DOCX", attachments=[attachment("表.DOCX", "表")]), Outcome.MET, 0, "1 个附件"),
    "a format of one maker": (
        OPEN,
        files("表.docx", "表.cebx", attachments=[attachment("表.docx", "表")]),
        Outcome.PARTLY_MET,
        1,
        "“表.cebx”（格式 cebx）",
    ),
    "gone": (
        OPEN,
        files("表.docx", dead_links=[replace(dead("表", role=Role.ATTACHMENT), url=file_link("表.docx").url)]),
        Outcome.NOT_MET,
        1,
        "“表.docx”（已失效）",
    ),
    "not fetched": (OPEN, files("表.docx"), Outcome.UNVERIFIED, None, "未能获取"),
    "a scan": (
        OPEN,
        files("表.pdf", attachments=[attachment("表.pdf", state=AttachmentState.UNREADABLE)]),
        Outcome.MET,
        0,
        "均可打开",
    ),
    "served by a script": (
        OPEN,
        {
            "documents": [document("通知", links=[SERVED])],
            "attachments": [replace(attachment("申请表", "表"), url=SERVED.url)],
        },
        Outcome.MET,
        0,
        "均可打开",
    ),
    "no file, not all seen": (OPEN, {"unseen": [line(f"{SITE}/x/")]}, Outcome.UNVERIFIED, None, "未见附件"),
    "no file": (OPEN, {"documents": [document()]}, Outcome.NOT_APPLICABLE, None, "没有公开附件"),
}
ALL = {
    f"{kind}: {name}": case
    for kind, cases in {
        "page_tags": PAGE_TAGS,
        "footer_marks": FOOTER,
        "site_code": SITE_CODE,
        "dead_links": DEAD_LINKS,
        "reachable": REACHABLE,
        "readable": READABLE,
        "formats": FORMATS,
    }.items()
    for name, case in cases.items()
}


@pytest.mark.parametrize(("asked", "seen", "outcome", "faults", "words"), ALL.values(), ids=ALL.keys())
def test_pages(asked: Check, seen: dict[str, Any], outcome: Outcome, faults: int | None, words: str) -> None:
    verdict = judged(asked, **seen)
    assert verdict.outcome is outcome, verdict.reason
    assert words in verdict.reason
    assert verdict.faults == faults
