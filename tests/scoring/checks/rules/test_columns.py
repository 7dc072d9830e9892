"""Stale and blank columns: what stands in them, the outcome, the faults counted."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from crawler.page_facts import DateFlag
from crawler.records import Column, ColumnKind, ColumnState
from criteria.checks import COLUMN_KINDS, BlankColumns, FreshColumns
from criteria.model import LimitUnit
from scoring.results import Outcome
from tests.scoring.builders import SITE, UNIT, column, document, entry, line
from tests.scoring.checks.rules.judging import judged, limit

NEW, OLD = date(2024, 12, 20), date(2024, 11, 1)
TWO_WEEKS = limit(14, LimitUnit.DAY)
ASKED = FreshColumns((("news", TWO_WEEKS),), 0, required=True)
LENIENT = replace(ASKED, most_stale=1)
BOTH = FreshColumns((("news", TWO_WEEKS), ("notices", limit(6, LimitUnit.MONTH))), 0, required=False)
SHARED = replace(UNIT, scope="民政局")
UNREAD = line(f"{SITE}/x/", text="栏目")


def test_the_kinds_a_file_may_name_are_those_the_crawl_tells() -> None:
    assert tuple(ColumnKind) == COLUMN_KINDS


def of(kind: ColumnKind, *path: str, on: date | None = NEW, **more: Any) -> Column:
    return replace(column(*path, entries=[entry(f"{path[-1]}一则", on)], **more), kind=kind)


def news(*path: str, on: date | None = NEW, **more: Any) -> Column:
    return of(ColumnKind.NEWS, *path, on=on, **more)


FLAGGED = replace(
    news("民政要闻", on=OLD),
    entries=(entry("旧", OLD), replace(entry("新", NEW), flag=DateFlag.YEAR_BORROWED)),
)
FRESH: dict[str, tuple[FreshColumns, dict[str, Any], Outcome, int | None, str]] = {
    "new": (ASKED, {"columns": [news("民政要闻")]}, Outcome.MET, 0, "均按时更新"),
    "on the last day": (ASKED, {"columns": [news("民政要闻", on=date(2024, 12, 17))]}, Outcome.MET, 0, "均按时"),
    "a day late": (ASKED, {"columns": [news("民政要闻", on=date(2024, 12, 16))]}, Outcome.NOT_MET, 1, "2024-12-16"),
    "old at as_of, new when it was read": (
        ASKED,
        {"columns": [news("民政要闻", on=OLD)], "read_on": date(2024, 11, 10)},
        Outcome.MET,
        0,
        "均按时更新",
    ),
    "old": (ASKED, {"columns": [news("民政要闻", on=OLD)]}, Outcome.NOT_MET, 1, "超过14日"),
    "one old of two": (ASKED, {"columns": [news("民政要闻"), news("泌阳动态", on=OLD)]}, Outcome.NOT_MET, 1, "1 个"),
    "as many old as may be": (LENIENT, {"columns": [news("要闻"), news("泌阳动态", on=OLD)]}, Outcome.MET, 0, "允许"),
    "no date": (ASKED, {"columns": [news("民政要闻", on=None)]}, Outcome.UNVERIFIED, None, "没有可靠日期"),
    "no date, but one such may be": (LENIENT, {"columns": [news("民政要闻", on=None)]}, Outcome.MET, 0, ""),
    "the newest date borrowed its year": (ASKED, {"columns": [FLAGGED]}, Outcome.UNVERIFIED, None, "没有可靠日期"),
    "old, not read whole": (
        ASKED,
        {"columns": [news("民政要闻", on=OLD, unread=1)]},
        Outcome.UNVERIFIED,
        None,
        "未读全",
    ),
    "not understood": (
        ASKED,
        {"columns": [replace(news("民政要闻"), state=ColumnState.UNREADABLE, entries=())]},
        Outcome.UNVERIFIED,
        None,
        "民政要闻",
    ),
    "renewed in a column under it": (
        ASKED,
        {"columns": [news("工作动态", on=OLD), news("工作动态", "基层动态")]},
        Outcome.MET,
        0,
        "1 个栏目",
    ),
    "of a bygone year": (ASKED, {"columns": [news("要闻"), news("工作动态", "2022年", on=OLD)]}, Outcome.MET, 0, ""),
    "of a part of the office": (
        ASKED,
        {"columns": [news("要闻"), news("机构设置", "办公室", "工作动态", on=OLD)]},
        Outcome.MET,
        0,
        "1 个栏目",
    ),
    "of a form or an occasion": (
        ASKED,
        {"columns": [news("要闻"), news("图片新闻", on=OLD), news("领导活动", on=OLD), news("视频", on=OLD)]},
        Outcome.MET,
        0,
        "1 个栏目",
    ),
    "of a matter of business": (
        ASKED,
        {"columns": [news("要闻"), news("重点领域信息公开", "社会救助", "低保动态", on=OLD)]},
        Outcome.MET,
        0,
        "1 个栏目",
    ),
    "under general names": (ASKED, {"columns": [news("政务公开", "工作动态", on=OLD)]}, Outcome.NOT_MET, 1, "政务公开"),
    "under the unit's own name": (
        ASKED,
        {"columns": [news("部门信息公开", "县民政局", "工作动态", on=OLD)]},
        Outcome.NOT_MET,
        1,
        "县民政局",
    ),
    "under another office's name": (
        ASKED,
        {"columns": [news("要闻"), news("部门信息公开", "县教育局", "工作动态", on=OLD)]},
        Outcome.MET,
        0,
        "1 个栏目",
    ),
    "only of matters of business": (
        replace(ASKED, required=False),
        {"columns": [news("社会救助", "低保动态", on=OLD)]},
        Outcome.NOT_APPLICABLE,
        None,
        "没有需要核对",
    ),
    "empty": (
        ASKED,
        {"columns": [news("要闻"), replace(column("工作动态"), kind=ColumnKind.NEWS)]},
        Outcome.MET,
        0,
        "1 个栏目",
    ),
    "a row to come": (
        ASKED,
        {"columns": [news("要闻", on=date(2025, 3, 1))]},
        Outcome.UNVERIFIED,
        None,
        "没有可靠日期",
    ),
    "two kinds, each by its own limit": (
        BOTH,
        {"columns": [news("要闻"), of(ColumnKind.NOTICES, "通知公告", on=OLD)]},
        Outcome.MET,
        0,
        "2 个栏目",
    ),
    "no such column": (ASKED, {}, Outcome.NOT_MET, 1, "没有 news 类栏目"),
    "no such column, none needed": (replace(ASKED, required=False), {}, Outcome.NOT_APPLICABLE, None, ""),
    "no such column, nobody could look": (ASKED, {"unseen": [UNREAD]}, Outcome.UNVERIFIED, None, "未能看全"),
    "no such column, but one of an odd name": (
        ASKED,
        {"columns": [of(ColumnKind.OTHER, "民政之窗")]},
        Outcome.UNVERIFIED,
        None,
        "民政之窗",
    ),
    "columns of the whole portal": (
        ASKED,
        {"columns": [news("要闻", on=OLD)], "unit": SHARED},
        Outcome.NOT_APPLICABLE,
        None,
        "共用",
    ),
}


@pytest.mark.parametrize(("asked", "seen", "outcome", "faults", "words"), FRESH.values(), ids=FRESH.keys())
def test_fresh_columns(
    asked: FreshColumns, seen: dict[str, Any], outcome: Outcome, faults: int | None, words: str
) -> None:
    found = judged(asked, **seen)
    assert (found.outcome, found.faults) == (outcome, faults), found.reason
    assert words in found.reason


def test_a_row_without_a_date_is_as_new_as_its_document() -> None:
    undated = news("民政要闻", on=None)
    opened = document("民政要闻一则", "正文", path=("民政要闻",), on=NEW, listed_in=[undated])
    assert judged(ASKED, columns=[undated], documents=[opened]).outcome is Outcome.MET


UNREADABLE = column("双随机", state=ColumnState.UNREADABLE)
PAGE = document("机构简介", "本局职责", path=("机构职能",))
BLANK: dict[str, tuple[int, dict[str, Any], Outcome, int | None]] = {
    "none": (0, {}, Outcome.MET, 0),
    "one": (0, {"columns": [column("双随机")]}, Outcome.NOT_MET, 1),
    "as many as may be": (1, {"columns": [column("双随机")]}, Outcome.MET, 0),
    "one more": (1, {"columns": [column("双随机"), column("规划")]}, Outcome.NOT_MET, 2),
    "one not understood": (0, {"columns": [UNREADABLE]}, Outcome.UNVERIFIED, None),
    "not understood, but over anyway": (0, {"columns": [column("规划"), UNREADABLE]}, Outcome.NOT_MET, 1),
    "not understood, but within anyway": (2, {"columns": [column("规划"), UNREADABLE]}, Outcome.MET, 0),
    "a further page unread": (0, {"columns": [column("规划", unread=1)]}, Outcome.UNVERIFIED, None),
    "leads to others": (
        0,
        {"columns": [column("政策"), column("政策", "市级", entries=[entry("甲")])]},
        Outcome.MET,
        0,
    ),
    "a single page": (0, {"columns": [column("机构职能")], "documents": [PAGE]}, Outcome.MET, 0),
    "a box nobody has written to": (
        0,
        {"columns": [replace(column("局长信箱"), kind=ColumnKind.INTERACTION)]},
        Outcome.MET,
        0,
    ),
    "a way a catalogue is sorted": (0, {"columns": [column("公开目录", "主题分类", "国防")]}, Outcome.MET, 0),
    "columns nobody saw": (0, {"unseen": [UNREAD]}, Outcome.UNVERIFIED, None),
    "columns of the whole portal": (0, {"columns": [column("规划")], "unit": SHARED}, Outcome.NOT_APPLICABLE, None),
}


@pytest.mark.parametrize(("most", "seen", "outcome", "faults"), BLANK.values(), ids=BLANK.keys())
def test_blank_columns(most: int, seen: dict[str, Any], outcome: Outcome, faults: int | None) -> None:
    found = judged(BlankColumns(most), **seen)
    assert (found.outcome, found.faults) == (outcome, faults), found.reason
