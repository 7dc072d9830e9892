"""Two versions of a catalogue, and a local one against its superior's: what got less, and what cannot be told."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from criteria.comparing import Comparison, Duty, Listing, compare
from criteria.listings import read_listing
from criteria.model import Channel, Level, Mode
from tests.criteria.catalogue.table_files import write_xlsx
from tests.criteria.catalogue.truth import ASSISTANCE, EDUCATION, Stated
from tests.criteria.catalogue.variations import Style

Rows = tuple[Stated, ...]


def listing(path: Path, rows: Rows) -> Listing:
    write_xlsx(path, {"目录": [*Style().header(), *Style().body(rows)]})
    return read_listing(str(path))


def compared(tmp_path: Path, old: Rows, new: Rows, *, local: bool = False, level: Level | None = None) -> Comparison:
    return compare(listing(tmp_path / "旧.xlsx", old), listing(tmp_path / "新.xlsx", new), local=local, level=level)


def changed(index: int, rows: Rows = ASSISTANCE, **changes: object) -> Rows:
    row: Stated = replace(rows[index], **changes)  # type: ignore[arg-type]
    return (*rows[:index], row, *rows[index + 1 :])


GUIDE = ASSISTANCE[3]
LIST = ASSISTANCE[12]

SAME: list[tuple[str, Callable[[], tuple[Rows, Rows]]]] = [
    ("the same", lambda: (ASSISTANCE, ASSISTANCE)),
    ("another order and numbering", lambda: (ASSISTANCE, tuple(reversed(ASSISTANCE)))),
    ("one item more", lambda: (ASSISTANCE[:12], ASSISTANCE)),
    ("one channel more", lambda: (ASSISTANCE, changed(3, channels=(*GUIDE.channels, Channel.TARGETED)))),
    ("a shorter limit", lambda: (ASSISTANCE, changed(3, time_limit="制定或获取信息之日起5个工作日内"))),
    (
        "a longer display",
        lambda: (ASSISTANCE, changed(4, time_limit="制定或获取信息之日起10个工作日内，公示10个工作日")),
    ),
    ("other words for the same class", lambda: (ASSISTANCE, changed(3, group="城乡低保", title="低保办事指南"))),
    ("other publishers", lambda: (ASSISTANCE, changed(3, publishers=("卫东区民政局",)))),
    ("a class of its own renamed a little", lambda: (EDUCATION, changed(3, EDUCATION, title="学校招生入学信息"))),
]


@pytest.mark.parametrize(("name", "make"), SAME, ids=[name for name, _ in SAME])
def test_nothing_got_less(name: str, make: Callable[[], tuple[Rows, Rows]], tmp_path: Path) -> None:
    old, new = make()
    found = compared(tmp_path, old, new)
    assert (found.violations, found.questions) == ((), ())
    assert found.pairs == len(old)


@pytest.mark.parametrize(
    ("new", "duty", "said", "cells"),
    [
        (ASSISTANCE[:12], Duty.ITEMS, "没有这一事项", ("C15", None)),
        (changed(3, channels=GUIDE.channels[1:]), Duty.CHANNELS, "公开渠道少了 政府网站", ("H6", "H6")),
        (changed(3, modes=(Mode.ON_REQUEST,)), Duty.CHANNELS, "由主动公开改为依申请公开", ("K6", "K6")),
        (changed(3, time_limit="制定或获取信息之日起20个工作日内"), Duty.TIME_LIMITS, "放宽为", ("F6", "F6")),
        (changed(3, time_limit="制定或获取信息之日起30日内"), Duty.TIME_LIMITS, "放宽为", ("F6", "F6")),
        (
            changed(4, time_limit="制定或获取信息之日起10个工作日内，公示5个工作日"),
            Duty.TIME_LIMITS,
            "由“公示7个工作日”缩短为“公示5个工作日”",
            ("F7", "F7"),
        ),
    ],
    ids=["item", "channel", "mode", "limit", "limit in days", "display"],
)
def test_what_got_less_is_named_with_both_cells(
    tmp_path: Path, new: Rows, duty: Duty, said: str, cells: tuple[str, str | None]
) -> None:
    found = compared(tmp_path, ASSISTANCE, new)
    (violation,) = found.violations
    assert violation.duty is duty
    assert said in violation.message
    assert (violation.old.cell, violation.new.cell if violation.new else None) == cells
    assert (violation.old.file, violation.old.sheet) == ("旧.xlsx", "目录")
    assert found.questions == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (ASSISTANCE, changed(3, time_limit="及时"), "一有数字、一无数字"),
        (ASSISTANCE, changed(3, time_limit="制定或获取信息之日起15日内"), "单位不同"),
        (ASSISTANCE, changed(4, time_limit="制定或获取信息之日起10个工作日内"), "没有同类时限"),
        (
            EDUCATION,
            (*EDUCATION[:2], replace(EDUCATION[2], title="学校基本情况及招生信息", content=(*EDUCATION[2].content, *EDUCATION[3].content)), *EDUCATION[4:]),
            "可能已改名或并入“招生管理·学校基本情况及招生信息”",
        ),
    ],
    ids=["及时", "working days and days", "a limit gone", "two items made one"],
)  # fmt: skip
def test_what_cannot_be_told_is_asked(tmp_path: Path, old: Rows, new: Rows, said: str) -> None:
    found = compared(tmp_path, old, new)
    assert found.violations == ()
    assert any(said in question.message for question in found.questions)


def test_an_assumed_channel_is_no_violation(tmp_path: Path) -> None:
    """The new table lost its ticks: 政府网站 was assumed, so nobody can say that the others went."""
    style = replace(Style(), channels=lambda _: "")
    write_xlsx(tmp_path / "新.xlsx", {"目录": [*style.header(), *style.body(ASSISTANCE)]})
    found = compare(listing(tmp_path / "旧.xlsx", ASSISTANCE), read_listing(str(tmp_path / "新.xlsx")))
    assert found.violations == ()
    assert len([question for question in found.questions if question.duty is Duty.CHANNELS]) == 13


def test_content_binds_a_local_catalogue_only(tmp_path: Path) -> None:
    fewer = changed(12, content=LIST.content[:1])
    assert compared(tmp_path, ASSISTANCE, fewer).violations == ()
    found = compared(tmp_path, ASSISTANCE, fewer, local=True)
    assert [violation.duty for violation in found.violations] == [Duty.CONTENT, Duty.CONTENT]
    assert ["救助金额" in found.violations[0].message, "救助事由" in found.violations[1].message] == [True, True]


@pytest.mark.parametrize(
    "content",
    [
        (*LIST.content, "救助人数"),
        ("支出型临时救助对象名单及相关信息", "救助金额", "救助事由"),
    ],
    ids=["one more", "wider words"],
)
def test_a_local_catalogue_may_ask_for_more(tmp_path: Path, content: tuple[str, ...]) -> None:
    found = compared(tmp_path, ASSISTANCE, changed(12, content=content), local=True)
    assert (found.violations, found.questions) == ((), ())


def test_a_superseding_document_and_local_papers_stand_for_the_superiors(tmp_path: Path) -> None:
    new = changed(
        2,
        content=(
            ASSISTANCE[2].content[0],
            "《最低生活保障审核确认办法》（民发〔2021〕57号）",
            "《泌阳县城乡低保实施细则》（泌政〔2021〕9号）",
        ),
    )
    found = compared(tmp_path, ASSISTANCE, new, local=True)
    assert (found.violations, found.questions) == ((), ())


def test_a_township_is_bound_by_its_own_level_only(tmp_path: Path) -> None:
    old = changed(3, levels=(Level.COUNTY,))
    assert [violation.duty for violation in compared(tmp_path, old, (*old[:3], *old[4:])).violations] == [Duty.ITEMS]
    assert compared(tmp_path, old, (*old[:3], *old[4:]), level=Level.TOWNSHIP).violations == ()


def test_packs_and_files_compare_with_each_other(tmp_path: Path) -> None:
    listing(tmp_path / "目录.xlsx", ASSISTANCE)
    found = compare(read_listing("social-assistance"), read_listing(str(tmp_path / "目录.xlsx")), local=True)
    assert (found.violations, found.questions, found.pairs) == ((), (), 13)


def test_two_rows_as_like_are_asked_not_decided(tmp_path: Path) -> None:
    old = (EDUCATION[5],)
    twin = replace(EDUCATION[5], group="教师培养", channels=(Channel.PRINT,))
    other = replace(EDUCATION[5], group="教师教育", channels=(Channel.PRINT,))
    found = compared(tmp_path, old, (twin, other))
    assert found.violations == ()
    assert any("分不清对应哪一项" in question.message for question in found.questions)
