"""Personal data as a rule: places counted once each, silence only after a whole search, and nothing repeated."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from crawler.fetches import FetchState, Role
from crawler.records import AttachmentState, Document
from criteria.checks import PersonalData
from criteria.rules import Effect
from scoring.checks.rules import check_rule
from scoring.engine import judge
from scoring.privacy.search import search
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex
from tests.scoring.builders import (
    GRADING,
    SITE,
    attachment,
    document,
    evidence,
    file_link,
    line,
    pack,
    rows,
    rule,
)
from tests.scoring.checks.rules.judging import judged
from tests.scoring.privacy.people import People

NUMBERS = PersonalData(("id_card",))
LIST = PersonalData(("mobile", "minor_name"))
PEOPLE = People(7)
FIRST, SECOND = PEOPLE.identity(), PEOPLE.identity()
MOBILE = PEOPLE.mobile()
HALF_HIDDEN = f"{FIRST[:6]}********{FIRST[14:]}"


def page(*people: str, title: str = "低保对象公示", **more: Any) -> Document:
    lines = [f"张伟|{number}" for number in people]
    return document(title, "公示如下", path=("社会救助",), tables=[rows("姓名|身份证号", *lines)], **more)


FILE = attachment("名单.xlsx", tables=[rows("姓名|身份证号", f"李强|{SECOND}")])
SCAN = attachment("名单.pdf", state=AttachmentState.UNREADABLE)
WITH_FILE = document("特困对象公示", "见附件", path=("社会救助",), links=[file_link("名单.xlsx")])
ORPHANS = document(
    "2024年孤儿名单", "公示如下", path=("儿童福利",), tables=[rows("姓名|金额", "张伟|1350", "李强|1350")]
)
Seen = dict[str, Any]
CASES: dict[str, tuple[PersonalData, Seen, Outcome, int | None, str]] = {
    "none": (NUMBERS, {"documents": [page()]}, Outcome.MET, 0, "未发现完整的身份证件号码"),
    "on a page": (
        NUMBERS,
        {"documents": [page(FIRST)]},
        Outcome.NOT_MET,
        1,
        "1 处显示完整的身份证件号码 1 个（页面 1 处）",
    ),
    "two on one page": (NUMBERS, {"documents": [page(FIRST, SECOND)]}, Outcome.NOT_MET, 1, "身份证件号码 2 个"),
    "on a page and in a file": (
        NUMBERS,
        {"documents": [page(FIRST), WITH_FILE], "attachments": [FILE]},
        Outcome.NOT_MET,
        2,
        "（页面 1 处、附件 1 处）",
    ),
    "of a kind not asked about": (LIST, {"documents": [page(FIRST)]}, Outcome.MET, 0, "未发现完整的手机号码"),
    "children": (LIST, {"documents": [ORPHANS]}, Outcome.NOT_MET, 1, "未成年人姓名 2 个"),
    "two kinds on one page": (
        LIST,
        {
            "documents": [
                replace(ORPHANS, tables=(rows("姓名|身份证号|监护人电话|金额", f"张伟|{FIRST}|{MOBILE}|1350"),)),
            ]
        },
        Outcome.NOT_MET,
        1,
        "手机号码 1 个（页面 1 处）；未成年人姓名 1 个（页面 1 处）",
    ),
    "hidden, but not enough": (NUMBERS, {"documents": [page(HALF_HIDDEN)]}, Outcome.MET, 0, "另有 1 处遮蔽不足"),
    "none, but a scan": (
        NUMBERS,
        {"documents": [replace(WITH_FILE, links=(file_link("名单.pdf"),))], "attachments": [SCAN]},
        Outcome.UNVERIFIED,
        None,
        "名单.pdf（扫描件，没有文字）",
    ),
    "on a page, whatever could not be read": (
        NUMBERS,
        {"documents": [page(FIRST)], "unseen": [line(f"{SITE}/x/")]},
        Outcome.NOT_MET,
        1,
        "",
    ),
    "none, but a page nobody read": (
        NUMBERS,
        {"unseen": [line(f"{SITE}/x/", role=Role.ARTICLE)]},
        Outcome.UNVERIFIED,
        None,
        "服务器超时未答",
    ),
    "none, and a row that led to another host": (
        NUMBERS,
        {"documents": [page("公示")], "unseen": [line(f"{SITE}/x/", FetchState.REDIRECT_OFFSITE, Role.ARTICLE)]},
        Outcome.MET,
        0,
        "未发现完整的",
    ),
    "none, but a page of pictures": (
        NUMBERS,
        {"documents": [document("公示", "", images=3)]},
        Outcome.UNVERIFIED,
        None,
        "图片",
    ),
    "none, older news left alone": (
        NUMBERS,
        {"older": [line(f"{SITE}/old.html", FetchState.OUT_OF_PERIOD, Role.ARTICLE, "调研")]},
        Outcome.MET,
        0,
        "1 个本期以前的动态页面未检索",
    ),
}


@pytest.mark.parametrize(("asked", "seen", "outcome", "faults", "words"), CASES.values(), ids=CASES.keys())
def test_personal_data(asked: PersonalData, seen: Seen, outcome: Outcome, faults: int | None, words: str) -> None:
    found = judged(asked, **seen)
    assert found.outcome is outcome, found.reason
    assert found.faults == faults
    assert words in found.reason
    assert not _repeats(found, (FIRST, SECOND, MOBILE, "张伟", "李强"))


def _repeats(found: Verdict, data: Sequence[str]) -> bool:
    written = found.reason + "".join(one.title + one.url for one in found.citations)
    return any(one in written for one in data)


def test_a_title_that_is_the_datum_itself_is_not_repeated() -> None:
    found = judged(NUMBERS, documents=[page(FIRST, title=f"关于{SECOND}的公示", url=f"{SITE}/1.html")])
    assert found.outcome is Outcome.NOT_MET
    assert not _repeats(found, (FIRST, SECOND))
    assert [one.url for one in found.citations] == [f"{SITE}/1.html"]


def test_nothing_read_is_unverified() -> None:
    nothing = replace(evidence(), documents=(), columns=())
    assert check_rule(rule(check=NUMBERS), nothing, UnitIndex.of(nothing)).outcome is Outcome.UNVERIFIED


def test_each_place_costs_its_points_and_no_more_than_all() -> None:
    asked = rule(check=NUMBERS, points=2, effect=Effect.DEDUCT, each=1)
    packs = [replace(pack(), rules=(asked,))]
    pages = [page(FIRST, title=f"低保对象公示{number}") for number in range(3)]
    points = [judge(evidence(documents=pages[:count]), packs, GRADING)[0].points for count in range(4)]
    assert points == [2, 1, 0, 0]


def test_what_was_searched_once_is_not_searched_again(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = evidence(documents=[page(FIRST)])
    searched = replace(seen, personal=search(seen))
    monkeypatch.setattr("scoring.checks.rules.personal_data.search", None)
    assert check_rule(rule(check=NUMBERS), searched, UnitIndex.of(searched)).faults == 1
