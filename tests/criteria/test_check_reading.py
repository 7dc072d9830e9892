"""A rule of each kind as a file writes it, and its parameters as they are read; then one mistake each."""

from pathlib import Path

import pytest

from criteria.checks import (
    PERSONAL_KINDS,
    AnnualReport,
    BlankColumns,
    Budget,
    Consultation,
    Decisions,
    DisclosureMark,
    FreshColumns,
    Interpretation,
    PersonalData,
    WithdrawnDecisions,
)
from criteria.model import LimitKind, LimitUnit, Recognition, TimeLimit
from criteria.rules import Check
from criteria.show import as_text
from scoring.privacy.exposures import PersonalKind
from tests.criteria.test_loader import load, refused

HEAD = """\
id = "local"
title = "本县要求"
version = "1"
source = "本县"
[[rule]]
id = "R-1"
field = "政务公开"
group = "平台"
title = "要求"
why = "群众看得到"
basis = ["《中华人民共和国政府信息公开条例》第十二条（国务院令第711号）"]
clauses = ["S2-01"]
levels = ["县级"]
points = 2
remedy = "请补正"
certainty = "read"
"""


def limit(text: str, amount: int, unit: LimitUnit) -> TimeLimit:
    return TimeLimit(text, LimitKind.AFTER_TRIGGER, amount, unit, None)


def rule(kind: str, body: str) -> str:
    return f'{HEAD}check = "{kind}"\n[rule.with]\n{body}\n'


REPORTS = Recognition(("年报",), (), (), ())
READ: dict[str, tuple[str, str, Check]] = {
    "fresh columns": (
        "fresh_columns",
        'within = { news = "14日", notices = "6个月" }\nmost_stale = 4\nrequired = true',
        FreshColumns(
            (("news", limit("14日", 14, LimitUnit.DAY)), ("notices", limit("6个月", 6, LimitUnit.MONTH))), 4, True
        ),
    ),
    "fresh columns, defaults": (
        "fresh_columns",
        'within = { policy = "1年" }',
        FreshColumns((("policy", limit("1年", 1, LimitUnit.YEAR)),), 0, required=False),
    ),
    "blank columns": ("blank_columns", "most = 4", BlankColumns(4)),
    "blank columns, none allowed": ("blank_columns", "", BlankColumns(0)),
    "annual report": (
        "annual_report",
        (
            'recognition = { names = ["年报"] }\npublished_by = "01-31"\nparts = ["总体情况"]\nform_since = 2021\n'
            'old_form = ["对外公开总数量"]\nchecksum = true\nrequired = true'
        ),
        AnnualReport(REPORTS, (1, 31), ("总体情况",), 2021, ("对外公开总数量",), checksum=True, required=True),
    ),
    "budget": (
        "budget",
        (
            'recognition = { names = ["年报"] }\nof = "决算"\nexpected_by = "10-31"\nwithin = "20日"\n'
            'tables = ["收入总表|收入决算表", "支出总表"]\nexplained = ["三公"]\nrequired = true'
        ),
        Budget(
            REPORTS,
            "决算",
            (10, 31),
            limit("20日", 20, LimitUnit.DAY),
            (("收入总表", "收入决算表"), ("支出总表",)),
            ("三公",),
            required=True,
        ),
    ),
    "interpretation": (
        "interpretation",
        'both_ways = true\nwithin = "3个工作日"\nrequired = true\nsame_publisher = true',
        Interpretation(None, True, limit("3个工作日", 3, LimitUnit.WORKING_DAY), required=True, same_publisher=True),
    ),
    "interpretation of certain documents": (
        "interpretation",
        'recognition = { names = ["年报"] }',
        Interpretation(REPORTS, both_ways=False, within=None, required=False, same_publisher=False),
    ),
    "consultation": (
        "consultation",
        'recognition = { names = ["年报"] }\nleast_days = 30\nfeedback_within = "1年"',
        Consultation(REPORTS, 30, limit("1年", 1, LimitUnit.YEAR)),
    ),
    "decisions": (
        "decisions",
        'recognition = { names = ["年报"] }\nwithin = "7个工作日"\ndate_heads = ["决定日期"]\npublished_heads = ["公示日期"]',
        Decisions(REPORTS, limit("7个工作日", 7, LimitUnit.WORKING_DAY), ("决定日期",), ("公示日期",)),
    ),
    "withdrawn decisions": (
        "withdrawn_decisions",
        'recognition = { names = ["年报"] }\nwithin = "3个工作日"\nnumber_holds = ["罚"]',
        WithdrawnDecisions(REPORTS, limit("3个工作日", 3, LimitUnit.WORKING_DAY), ("罚",)),
    ),
    "disclosure mark": (
        "disclosure_mark",
        'marks = ["此件公开发布"]\nshare = 0.9',
        DisclosureMark(("此件公开发布",), 0.9),
    ),
    "personal data": ("personal_data", 'kinds = ["id_card", "mobile"]', PersonalData(("id_card", "mobile"))),
}


@pytest.mark.parametrize(("kind", "body", "check"), READ.values(), ids=READ.keys())
def test_parameters_as_written(tmp_path: Path, kind: str, body: str, check: Check) -> None:
    (read,) = load(tmp_path, rule(kind, body)).rules
    assert read.check == check


BUDGET = 'recognition = { names = ["预算"] }\ntables = ["收入总表"]\n'


@pytest.mark.parametrize(("kind", "body", "check"), READ.values(), ids=READ.keys())
def test_show_tells_every_kind(tmp_path: Path, kind: str, body: str, check: Check) -> None:
    assert check.kind in as_text(load(tmp_path, rule(kind, body)))


def test_show_tells_limits_in_the_words_of_the_file(tmp_path: Path) -> None:
    shown = as_text(load(tmp_path, rule(*READ["fresh columns"][:2])))
    assert "动态要闻14日内、通知公告6个月内有更新" in shown
    assert "after_trigger" not in shown


MISTAKES: dict[str, tuple[str, str, str]] = {
    "no such day": ("budget", BUDGET + 'of = "预算"\nexpected_by = "02-30"', "应为月和日"),
    "neither budget nor accounts": ("budget", BUDGET + 'of = "概算"\nexpected_by = "05-31"', "可写：预算、决算"),
    "unknown kind of column": ("fresh_columns", 'within = { newz = "14日" }', "newz，是否想写“news”"),
    "no kind of column": ("fresh_columns", "within = {}", "within 不能为空"),
    "limit not understood": ("fresh_columns", 'within = { news = "常" }', "看不懂期限"),
    "no limit": ("decisions", 'recognition = { names = ["许可"] }\ndate_heads = ["决定日期"]', "缺少 within"),
    "open for no day": ("consultation", 'recognition = { names = ["征求"] }\nleast_days = 0', "大于 0"),
    "fewer than none": ("blank_columns", "most = -1", "不能是负数"),
    "unknown kind of personal data": ("personal_data", 'kinds = ["id_cart"]', "id_cart”，是否想写“id_card”"),
    "no kind of personal data": ("personal_data", "kinds = []", "kinds 不能为空列表"),
    "more than all": ("disclosure_mark", 'marks = ["此件公开发布"]\nshare = 2', "0 到 1 之间"),
    "flag in quotes": ("fresh_columns", 'within = { news = "1年" }\nrequired = "true"', "true 或 false"),
}


@pytest.mark.parametrize(("kind", "body", "words"), MISTAKES.values(), ids=MISTAKES.keys())
def test_mistake_is_refused(tmp_path: Path, kind: str, body: str, words: str) -> None:
    (problem,) = refused(tmp_path, rule(kind, body))
    assert words in problem.message


def test_a_file_names_kinds_of_personal_data_as_scoring_does() -> None:
    assert tuple(PersonalKind) == PERSONAL_KINDS
