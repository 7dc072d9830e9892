"""What is asked of a site as its users meet it: renewed, open, answering, under its own name."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from crawler.fetches import Role
from crawler.page_facts import DateFlag, Entry, FooterMark, PageFoot, PageKind, PageMarks, Table
from crawler.records import ColumnState, Document, PageSummary
from criteria.model import LimitUnit
from criteria.rules import Check
from criteria.site_checks import Answers, Available, Domain, FreshHome, Ipv6
from scoring.evidence import Answer
from scoring.results import Outcome
from tests.scoring.builders import SITE, UNIT, column, document, entry, line, rows
from tests.scoring.checks.rules.judging import judged, limit

Case = tuple[Check, dict[str, Any], Outcome, int | None, str]
HOME = f"{SITE}/"
OWN = replace(UNIT, start_urls=(HOME,))
FOUND_BY_A_PERSON = {"R-1": Answer(Outcome.MET, "监测记录", "李四", date(2024, 12, 30))}


def page(*marks: FooterMark, url: str = HOME) -> PageSummary:
    return PageSummary(url, PageKind.HOME, "首页", PageMarks((), PageFoot(marks, (), False)), "e" * 64, 0)


HOME_READ: dict[str, Any] = {"unit": OWN, "pages": [page()]}
SHUT = {"unit": OWN, "unseen": [line(HOME, role=Role.START)]}

NEWS = FreshHome(limit(14, LimitUnit.DAY))


def news(on: date | None, **more: Any) -> dict[str, Any]:
    return {**HOME_READ, "columns": [column("要闻", entries=[entry("最新一条", on)], **more)]}


OFFSITE = "http://www.biyang.gov.cn/a.html"


def shown(*on_home: Entry) -> dict[str, Any]:
    return {**news(OLD), "pages": [replace(page(), shown=on_home)]}


BORROWED = replace(entry("一条", date(2024, 12, 30)), flag=DateFlag.YEAR_BORROWED)
OLD = date(2024, 12, 16)
FRESH_HOME: dict[str, Case] = {
    "a row of the last day": (NEWS, news(date(2024, 12, 17)), Outcome.MET, 0, "2024-12-17 的“最新一条”"),
    "a day later": (NEWS, news(OLD), Outcome.NOT_MET, 1, "至 2024-12-31 已 15 日，超过14日"),
    "a document no list shows": (
        NEWS,
        {**HOME_READ, "documents": [document("新公告", on=date(2024, 12, 30))]},
        Outcome.MET,
        0,
        "新公告",
    ),
    "old at as_of, new when it was read": (NEWS, news(OLD) | {"read_on": date(2024, 12, 20)}, Outcome.MET, 0, "未超过"),
    "old when it was read": (NEWS, news(OLD) | {"read_on": date(2024, 12, 31)}, Outcome.NOT_MET, 1, "15 日"),
    "a row of the days after as_of": (NEWS, news(date(2025, 1, 5)), Outcome.NOT_MET, 1, "2024-05-06"),
    "a date whose year was borrowed": (
        NEWS,
        {**HOME_READ, "columns": [column("要闻", entries=[BORROWED])]},
        Outcome.UNVERIFIED,
        None,
        "没有可靠日期",
    ),
    "a row without a date": (NEWS, news(None), Outcome.UNVERIFIED, None, "没有可靠日期"),
    "home page not read": (NEWS, {**news(OLD), **SHUT, "pages": ()}, Outcome.UNVERIFIED, None, "首页未能读取"),
    "new only on the home page": (
        NEWS,
        shown(entry("县里的消息", date(2024, 12, 30), OFFSITE)),
        Outcome.MET,
        0,
        "县里",
    ),
    "new nowhere": (NEWS, shown(entry("县里的消息", OLD, OFFSITE)), Outcome.NOT_MET, 1, "15 日"),
    "a row of the home page without a date": (
        NEWS,
        shown(entry("县里的消息", None, OFFSITE)),
        Outcome.UNVERIFIED,
        None,
        "首页有条目没有可靠日期",
    ),
    "a row of the home page its list dates": (
        NEWS,
        shown(entry("最新一条", None)),
        Outcome.NOT_MET,
        1,
        "15 日",
    ),
    "a list not read": (
        NEWS,
        {**news(OLD), "unseen": [line(f"{SITE}/tz/", text="通知")]},
        Outcome.UNVERIFIED,
        None,
        "1 处未能看全",
    ),
    "a piece on the home page not read": (
        NEWS,
        {**news(OLD), "unseen": [line(f"{SITE}/a.html", role=Role.ARTICLE, text="县领导调研", found_on=HOME)]},
        Outcome.UNVERIFIED,
        None,
        "a.html",
    ),
    "a list not understood": (
        NEWS,
        {**news(OLD), "columns": [column("视频", state=ColumnState.UNREADABLE)]},
        Outcome.UNVERIFIED,
        None,
        "未能读出",
    ),
    "columns of a shared portal": (
        NEWS,
        {**news(OLD), "unit": replace(OWN, scope="民政局")},
        Outcome.NOT_APPLICABLE,
        None,
        "共用",
    ),
}
WATCHED = Available("监测一周，15 秒打不开的占比是否低于 5%？", "监测记录")
AVAILABLE: dict[str, Case] = {
    "opened once": (WATCHED, HOME_READ, Outcome.MANUAL, None, "不能代替连续监测"),
    "a week's watch": (WATCHED, {**HOME_READ, "answers": FOUND_BY_A_PERSON}, Outcome.MET, None, "监测记录"),
    "a week's watch that found it shut": (
        WATCHED,
        {**HOME_READ, "answers": {"R-1": replace(FOUND_BY_A_PERSON["R-1"], outcome=Outcome.NOT_MET)}},
        Outcome.NOT_MET,
        None,
        "不符合",
    ),
    "did not open": (WATCHED, SHUT, Outcome.UNVERIFIED, None, "服务器超时未答"),
    "nothing known": (WATCHED, {"unit": OWN}, Outcome.UNVERIFIED, None, "不能认定"),
}
SIX = Ipv6("域名是否有 AAAA 记录，且能用 IPv6 访问？", "检测截图")
IPV6: dict[str, Case] = {
    "signed": (SIX, {"unit": OWN, "pages": [page(FooterMark.IPV6)]}, Outcome.MET, 0, "标明"),
    "signed on an inner page": (
        SIX,
        {"unit": OWN, "pages": [page(), page(FooterMark.IPV6, url=f"{SITE}/b/")]},
        Outcome.MET,
        0,
        "标明",
    ),
    "not signed": (SIX, HOME_READ, Outcome.MANUAL, None, "不等于不支持"),
    "its name has an AAAA record": (SIX, {**HOME_READ, "has_ipv6": True}, Outcome.MET, 0, "查到 AAAA 记录"),
    "its name has none": (SIX, {**HOME_READ, "has_ipv6": False}, Outcome.MANUAL, None, "没有查到 AAAA 记录，不等于"),
    "tried by a person": (SIX, {**HOME_READ, "answers": FOUND_BY_A_PERSON}, Outcome.MET, None, "人工核查结论"),
    "not read": (SIX, SHUT, Outcome.UNVERIFIED, None, "首页未能读取"),
}
GOV = Domain(".gov.cn")


def at(*urls: str) -> dict[str, Any]:
    return {"unit": replace(OWN, start_urls=urls)}


DOMAIN: dict[str, Case] = {
    "of the government": (GOV, at("http://mzj.biyang.gov.cn:8080/"), Outcome.MET, 0, "mzj.biyang.gov.cn"),
    "of a firm": (GOV, at("http://www.bymz.com/"), Outcome.NOT_MET, 1, "www.bymz.com"),
    "that only looks like it": (GOV, at("http://bygov.cn/"), Outcome.NOT_MET, 1, "bygov.cn"),
    "one of two": (GOV, at(HOME, "http://www.bymz.com/"), Outcome.PARTLY_MET, 1, "www.bymz.com"),
    "an address of numbers": (GOV, at("http://10.1.2.3/"), Outcome.UNVERIFIED, None, "10.1.2.3"),
    "a name of an inner network": (GOV, at("http://localhost/"), Outcome.UNVERIFIED, None, "localhost"),
}
ANSWERED = Answers(limit(3, LimitUnit.MONTH), limit(1, LimitUnit.YEAR), ("访谈", "征集", "信访", "举报"))
BOX = column("局长信箱", entries=[entry("关于高龄补贴", date(2024, 6, 3))])


def letter(
    text: str, title: str = "关于高龄补贴", path: tuple[str, ...] = BOX.path, tables: tuple[Table, ...] = ()
) -> Document:
    return document(title, text, path=path, tables=tables, url=BOX.entries[0].url, listed_in=[BOX])


def box(text: str = "", **more: Any) -> dict[str, Any]:
    return {"columns": [BOX], "documents": [letter(text, **more)]}


SENT = "来信人：张某\n来信时间：2024-06-03 10:30\n信件内容：去年的信至今未回复，请问补贴何时发？\n"
LIST = ("序号|标题|来信时间|回复时间|办理状态", "1|补贴|2024-06-01|2024-06-05|已回复")
ANSWERS: dict[str, Case] = {
    "answered": (ANSWERED, box(f"{SENT}回复时间：2024-06-05\n回复内容：已发放。"), Outcome.MET, 0, "1 件留言都有答复"),
    "answered, without a day": (ANSWERED, box(f"{SENT}回复内容：您好，补贴已于六月发放。"), Outcome.MET, 0, "都有答复"),
    "its state says so": (ANSWERED, box(f"{SENT}办理状态：已办结"), Outcome.MET, 0, "都有答复"),
    "the answer above the letter": (ANSWERED, box(f"答复时间：2024年6月5日\n{SENT}"), Outcome.MET, 0, "都有答复"),
    "answered late": (ANSWERED, box(f"{SENT}回复时间：2024-11-05"), Outcome.MET, 0, "1 件答复超过3月"),
    "not answered": (ANSWERED, box(f"{SENT}办理状态：未回复"), Outcome.NOT_MET, 1, "2024-06-03"),
    "still in hand": (ANSWERED, box(f"{SENT}信件状态：办理中"), Outcome.NOT_MET, 1, "1 件超过3月未答复"),
    "no answer where it would stand": (ANSWERED, box(f"{SENT}回复内容：暂无回复"), Outcome.NOT_MET, 1, "未答复"),
    "in traditional characters": (
        ANSWERED,
        box("來信時間：2024-06-03\n辦理狀態：未答復"),
        Outcome.NOT_MET,
        1,
        "未答复",
    ),
    "in hand, sent lately": (
        ANSWERED,
        box(f"{SENT}办理状态：办理中".replace("2024-06-03", "2024-10-15")),
        Outcome.MET,
        0,
        "没有应答复而未答复",
    ),
    "in hand when it was read": (
        ANSWERED,
        box(f"{SENT}办理状态：办理中") | {"read_on": date(2024, 8, 1)},
        Outcome.MET,
        0,
        "没有应答复而未答复",
    ),
    "not answered, years ago": (
        ANSWERED,
        box(f"{SENT}办理状态：未回复".replace("2024-06-03", "2023-06-03")),
        Outcome.MET,
        0,
        "没有应答复而未答复",
    ),
    "a complaint to other bodies": (
        ANSWERED,
        box(f"信件类型：举报\n{SENT}办理状态：未回复"),
        Outcome.UNVERIFIED,
        None,
        "没有读到",
    ),
    "a label left blank": (
        ANSWERED,
        box(f"{SENT}回复时间：\n回复内容：\n"),
        Outcome.UNVERIFIED,
        None,
        "未写明是否答复",
    ),
    "no word of an answer": (ANSWERED, box(SENT), Outcome.UNVERIFIED, None, "未写明是否答复"),
    "no day": (ANSWERED, box("信件内容：补贴何时发？\n办理状态：未回复"), Outcome.UNVERIFIED, None, "没有读到"),
    "no such list": (ANSWERED, {}, Outcome.UNVERIFIED, None, "没有读到"),
    "several on one page": (
        ANSWERED,
        box(f"{SENT}回复时间：2024-06-05\n来信时间：2024-07-01\n办理状态：未答复\n来信时间：2024-07-02\n状态：已答复"),
        Outcome.NOT_MET,
        1,
        "3 件留言中 1 件",
    ),
    "a table, all answered": (ANSWERED, box(tables=(rows(*LIST),)), Outcome.MET, 0, "1 件"),
    "a table, one not answered": (
        ANSWERED,
        box(tables=(rows(*LIST, "2|证明|2024-06-02||未回复"),)),
        Outcome.NOT_MET,
        1,
        "2 件留言中 1 件",
    ),
    "a table, one left blank": (
        ANSWERED,
        box(tables=(rows(*LIST, "2|证明|2024-06-02||"),)),
        Outcome.UNVERIFIED,
        None,
        "未写明是否答复",
    ),
    "a table, one handed to the petition office": (
        ANSWERED,
        box(tables=(rows(*LIST, "2|信访事项|2024-06-02||未回复"),)),
        Outcome.MET,
        0,
        "1 件",
    ),
    "another letter was not read": (
        ANSWERED,
        {
            "columns": [replace(BOX, entries=(*BOX.entries, entry("另一封", date(2024, 7, 1))))],
            "documents": [letter(f"{SENT}办理状态：已回复")],
        },
        Outcome.UNVERIFIED,
        None,
        "“另一封”未读到",
    ),
    "the list was not read whole": (
        ANSWERED,
        {"columns": [replace(BOX, unread_pages=(f"{SITE}/2/",))], "documents": [letter(f"{SENT}办理状态：已回复")]},
        Outcome.UNVERIFIED,
        None,
        "未读全",
    ),
    "words of a page that is no letter": (
        ANSWERED,
        {"documents": [document("通知", f"{SENT}办理状态：未回复", path=("通知公告",))]},
        Outcome.UNVERIFIED,
        None,
        "没有读到",
    ),
    "the box of a shared portal": (
        ANSWERED,
        box(f"{SENT}办理状态：未回复") | {"unit": replace(OWN, scope="民政局")},
        Outcome.NOT_APPLICABLE,
        None,
        "共用",
    ),
}
ALL = {
    f"{kind}: {name}": case
    for kind, cases in {
        "fresh_home": FRESH_HOME,
        "available": AVAILABLE,
        "ipv6": IPV6,
        "domain": DOMAIN,
        "answers": ANSWERS,
    }.items()
    for name, case in cases.items()
}


@pytest.mark.parametrize(("asked", "seen", "outcome", "faults", "words"), ALL.values(), ids=ALL.keys())
def test_sites(asked: Check, seen: dict[str, Any], outcome: Outcome, faults: int | None, words: str) -> None:
    verdict = judged(asked, **seen)
    assert verdict.outcome is outcome, verdict.reason
    assert words in verdict.reason
    assert verdict.faults == faults
