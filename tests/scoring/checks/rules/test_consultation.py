"""Calls for opinions: the days they were open, and whether they were answered."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from crawler.fetches import Link
from crawler.records import Document
from criteria.checks import Consultation
from criteria.model import LimitUnit
from scoring.checks.rules.consultation_window import window
from scoring.folding import fold
from scoring.results import Outcome
from tests.scoring.builders import SITE, column, document, entry, line
from tests.scoring.checks.rules.judging import judged, limit, names

OPEN = Consultation(names("征求意见", "意见征集", "采纳情况"), 30, None)
ANSWERED = replace(OPEN, feedback_within=limit(1, LimitUnit.MONTH))
LONG = "现向社会公开征求意见，时间为2024年5月6日至2024年6月5日。"
SHORT = "现向社会公开征求意见，时间为2024年5月6日至5月20日。"
CALL_URL = f"{SITE}/call.html"


def call(text: str = LONG, on: date | None = date(2024, 5, 6), **more: Any) -> Document:
    return document(
        "关于《泌阳县养老服务办法》公开征求意见的公告", text, path=("决策公开",), on=on, url=CALL_URL, **more
    )


def answer(title: str = "《泌阳县养老服务办法》意见采纳情况", links: tuple[Link, ...] = ()) -> Document:
    return document(title, "收到意见若干", path=("决策公开",), on=date(2024, 6, 20), links=links)


UNREAD = line(f"{SITE}/x/", text="决策公开")
CASES: dict[str, tuple[Consultation, dict[str, Any], Outcome, tuple[int | None, int | None], str]] = {
    "long enough": (OPEN, {"documents": [call()]}, Outcome.MET, (1, 1), "均符合"),
    "exactly": (OPEN, {"documents": [call(LONG.replace("6月5日", "6月4日"))]}, Outcome.MET, (1, 1), ""),
    "a day short": (OPEN, {"documents": [call(LONG.replace("6月5日", "6月3日"))]}, Outcome.NOT_MET, (0, 1), "29 日"),
    "too short": (OPEN, {"documents": [call(SHORT)]}, Outcome.NOT_MET, (0, 1), "仅 15 日"),
    "short for a reason": (OPEN, {"documents": [call(f"因情况紧急，{SHORT}")]}, Outcome.MET, (1, 1), ""),
    "no days": (OPEN, {"documents": [call("欢迎提出意见")]}, Outcome.UNVERIFIED, (None, None), "起止日期"),
    "a picture": (OPEN, {"documents": [call("", images=1)]}, Outcome.MANUAL, (None, None), "起止日期"),
    "none": (OPEN, {}, Outcome.NOT_APPLICABLE, (None, None), "没有公开征求意见"),
    "none, and nobody could look": (OPEN, {"unseen": [UNREAD]}, Outcome.UNVERIFIED, (None, None), "不能认定"),
    "a superior's call": (
        OPEN,
        {"documents": [document("民政部关于公开征求意见的通知", SHORT, path=("决策公开",), publisher=None)]},
        Outcome.NOT_APPLICABLE,
        (None, None),
        "",
    ),
    "of before the period": (
        OPEN,
        {"documents": [call(on=date(2023, 5, 6))]},
        Outcome.NOT_APPLICABLE,
        (None, None),
        "",
    ),
    "answered": (ANSWERED, {"documents": [call(), answer()]}, Outcome.MET, (1, 1), ""),
    "answered by a page that links to it": (
        ANSWERED,
        {"documents": [call(), answer("征求意见结果公告", (Link(CALL_URL, "原公告"),))]},
        Outcome.MET,
        (1, 1),
        "",
    ),
    "answered on its own page": (
        ANSWERED,
        {"documents": [call(f"{LONG}公示期间共收到意见3条，采纳2条。")]},
        Outcome.MET,
        (1, 1),
        "",
    ),
    "not answered": (ANSWERED, {"documents": [call()]}, Outcome.NOT_MET, (0, 1), "未见意见采纳情况反馈"),
    "not answered, and nobody could look": (
        ANSWERED,
        {"documents": [call()], "unseen": [UNREAD]},
        Outcome.UNVERIFIED,
        (None, None),
        "未能看全",
    ),
    "an answer that does not say to what": (
        ANSWERED,
        {"documents": [call(), answer("征求意见结果公告")]},
        Outcome.UNVERIFIED,
        (None, None),
        "未写明事项",
    ),
    "an answer nobody opened": (
        ANSWERED,
        {"columns": [column("决策公开", entries=[entry("泌阳县养老服务办法采纳情况")])], "documents": [call()]},
        Outcome.MET,
        (1, 1),
        "",
    ),
    "ended lately": (ANSWERED, {"documents": [call()], "as_of": date(2024, 7, 5)}, Outcome.MET, (1, 1), ""),
}


@pytest.mark.parametrize(("asked", "seen", "outcome", "share", "words"), CASES.values(), ids=CASES.keys())
def test_consultation(
    asked: Consultation, seen: dict[str, Any], outcome: Outcome, share: tuple[int | None, int | None], words: str
) -> None:
    found = judged(asked, **seen)
    assert found.outcome is outcome, found.reason
    assert (found.kept, found.of) == share
    assert words in found.reason


WINDOWS: dict[str, tuple[str, int | None]] = {
    "from to": ("自2024年5月6日至2024年6月5日止", 31),
    "with hours": ("2024年5月6日8:00至2024年6月5日18:00", 31),
    "dots and a dash": ("征求意见时间：2024.5.6—2024.6.5", 31),
    "year left out": ("5月6日至6月4日", 30),
    "into the next year": ("2024年12月20日至1月18日", 30),
    "until": ("意见反馈截止时间为2024年6月4日", 30),
    "before": ("请于2024年6月4日前反馈", 30),
    "a number of days": ("自公告发布之日起30日内", 30),
    "working days, a Saturday among them": ("公示期为7个工作日", 9),
    "a number in characters": ("自公告发布之日起三十日内", 30),
    "the longest": ("时间为2024年5月6日至2024年6月5日，请于5月20日前联系", 31),
    "ends before it begins": ("2024年6月5日至2024年5月6日", None),
    "an impossible day": ("2024年5月6日至2024年6月31日", None),
    "nothing": ("欢迎提出意见", None),
}


@pytest.mark.parametrize(("text", "days"), WINDOWS.values(), ids=WINDOWS.keys())
def test_window(text: str, days: int | None) -> None:
    found = window(fold(text), date(2024, 5, 6))
    assert (found.days if found else None) == days
