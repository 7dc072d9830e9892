"""A `[[rule]]` with one mistake each: the problem names the mistake and its line."""

import json
from datetime import date
from pathlib import Path

import pytest

from criteria.lint import lint
from criteria.model import Level, LimitUnit
from criteria.rules import Effect, Manual, Published
from criteria.show import as_json, as_text
from tests.criteria.test_loader import GOOD as ROWS
from tests.criteria.test_loader import load, refused

HEAD = 'id = "local"\ntitle = "本县要求"\nversion = "1"\nsource = "本县"\n'
RULES = f"""\
{HEAD}
[defaults.rule]
levels = ["县级"]
remedy = "请公开{{full_title}}：{{content}}"
points = 3
exclude = ["解读"]
[words]
"指南" = ["信息公开指南", "公开指南"]
[[rule]]
id = "R-1"
field = "基础建设"
group = "平台"
title = "政府信息公开指南"
why = "群众据此申请"
basis = ["《中华人民共和国政府信息公开条例》第十二条（国务院令第711号）"]
clauses = ["S2-01"]
check = "published"
since = 2019-05-15
until = 2030-12-31
certainty = "read"
[rule.with]
recognition = {{ names = ["@指南"] }}
content = [{{ name = "机构职能", kind = "part" }}, {{ name = "联系方式", kind = "part" }}]
newest_within = "6个月"
[[rule]]
id = "R-2"
field = "组织保障"
group = "领导"
title = "听取汇报"
why = "有人管"
basis = ["《意见》三"]
check = "manual"
points = 6
effect = "deduct"
each = 2
remedy = "请补开会议"
levels = ["市级"]
certainty = "partly"
[rule.with]
question = "本年度是否听取汇报？"
evidence = "会议纪要"
"""


def test_rules_as_written(tmp_path: Path) -> None:
    first, second = load(tmp_path, RULES).rules
    assert isinstance(first.check, Published)
    assert first.check.recognition.names == ("信息公开指南", "公开指南")
    assert first.check.recognition.exclude == ("解读",)
    assert [element.name for element in first.check.content] == ["机构职能", "联系方式"]
    newest = first.check.newest_within
    assert newest is not None
    assert (newest.amount, newest.unit) == (6, LimitUnit.MONTH)
    assert (first.points, first.effect, first.each, first.levels) == (3, Effect.POINTS, None, (Level.COUNTY,))
    assert (first.since, first.until) == (date(2019, 5, 15), date(2030, 12, 31))
    assert first.remedy == "请公开平台·政府信息公开指南：机构职能；联系方式"
    assert second.check == Manual("本年度是否听取汇报？", "会议纪要")
    assert (second.points, second.effect, second.each) == (6, Effect.DEDUCT, 2)
    assert (second.levels, second.remedy) == ((Level.CITY,), "请补开会议")


def test_a_veto_is_worth_no_points(tmp_path: Path) -> None:
    first, _ = load(tmp_path, RULES.replace('check = "published"', 'check = "published"\neffect = "veto"')).rules
    assert (first.effect, first.points) == (Effect.VETO, 0)


def test_rows_and_rules_keep_the_order_of_the_file(tmp_path: Path) -> None:
    rule = RULES[RULES.index("[[rule]]") : RULES.rindex("[[rule]]")].replace('"@指南"', '"公开指南"')
    rule = rule.replace('check = "published"', 'check = "published"\npoints = 1\nremedy = "补"\nlevels = ["县级"]')
    row = ROWS[ROWS.index("[[criterion]]") :]
    pack = load(tmp_path, ROWS + rule + row.replace("L-1", "L-2").replace("办事指南", "政策"))
    assert [one.id for one in pack.requirements] == ["L-1", "R-1", "L-2"]
    assert ([row.id for row in pack.criteria], [one.id for one in pack.rules]) == (["L-1", "L-2"], ["R-1"])


MISTAKES = {
    # kind: (what stands in the good file, what is written instead, words of the message, text on the reported line)
    "unknown kind": ('check = "manual"', 'check = "manuel"', ["manuel", "是否想写“manual”"], 'check = "manuel"'),
    "no kind": ('check = "manual"\n', "", ["缺少 check"], None),
    "no parameters": (
        '[rule.with]\nquestion = "本年度是否听取汇报？"\nevidence = "会议纪要"\n',
        "",
        ["缺少 with"],
        None,
    ),
    "misspelt parameter": ("question =", "qestion =", ["不认识的键 qestion", "question"], "qestion"),
    "missing parameter": ('evidence = "会议纪要"', "", ["缺少 evidence"], None),
    "another kind's parameter": ('evidence = "会议纪要"', 'evidence = "会"\nnewest_within = "1年"', ["newest"], "1年"),
    "id twice": ('id = "R-2"', 'id = "R-1"', ["编号 R-1", "重复"], 'id = "R-1"'),
    "each without deduct": ('effect = "deduct"', 'effect = "points"', ["each", "deduct"], "each = 2"),
    "deduct without each": ("each = 2\n", "", ["缺少 each"], None),
    "each nothing": ("each = 2", "each = 0", ["each", "大于 0"], "each = 0"),
    "each above points": ("each = 2", "each = 7", ["7 分", "6 分"], "each = 7"),
    "no points": ("points = 6", "points = 0", ["points", "大于 0"], "points = 0"),
    "negative points": ("points = 6", "points = -1", ["points", "大于 0"], "points = -1"),
    "points in quotes": ("points = 6", 'points = "6"', ["整数"], 'points = "6"'),
    "points of a veto": ('effect = "deduct"\neach = 2', 'effect = "veto"', ["不计分"], "points = 6"),
    "default points nothing": ("points = 3", "points = 0", ["大于 0"], "points = 0"),
    "unknown effect": ('effect = "deduct"', 'effect = "deducted"', ["effect", "deduct"], 'effect = "deducted"'),
    "since after until": ("until = 2030-12-31", "until = 2019-01-01", ["早于 since"], "until ="),
    "date in quotes": ("since = 2019-05-15", 'since = "2019-05-15"', ["日期", "不加引号"], "since ="),
    "age not understood": ('newest_within = "6个月"', 'newest_within = "经常"', ["经常", "6个月"], "经常"),
    "age a period": ('newest_within = "6个月"', 'newest_within = "每季度"', ["每季度"], "每季度"),
    "unknown word list": ('"@指南"', '"@指引"', ["没有词表“指引”"], '"@指引"'),
    "recognises nothing": ('names = ["@指南"]', "names = []", ["names"], "recognition ="),
    "content twice": ('name = "联系方式"', 'name = "机构职能"', ["机构职能", "重复"], "机构职能"),
    "unknown level": ('levels = ["市级"]', 'levels = ["省级"]', ["省级"], "省级"),
    "unknown placeholder": ("请补开会议", "请补{titel}", ["{titel}", "是否想写“title”"], "titel"),
    "unknown default": ('exclude = ["解读"]', 'excludes = ["解读"]', ["不认识的键 excludes"], "excludes"),
    "misspelt key": ('certainty = "partly"', 'certain = "partly"', ["不认识的键 certain"], "certain ="),
    "no basis": ('basis = ["《意见》三"]', "basis = []", ["basis"], "basis = []"),
}


@pytest.mark.parametrize(("good", "bad", "words", "shown"), MISTAKES.values(), ids=MISTAKES.keys())
def test_mistake_is_refused_with_its_place(
    tmp_path: Path, good: str, bad: str, words: list[str], shown: str | None
) -> None:
    assert RULES.count(good) >= 1
    text = bad.join(RULES.rsplit(good, 1))
    (problem,) = refused(tmp_path, text)
    assert all(word in problem.message for word in words), problem.message
    if shown is not None:
        assert problem.line == text[: text.rindex(shown)].count("\n") + 1


def test_a_rule_cannot_share_its_id_with_a_row(tmp_path: Path) -> None:
    text = ROWS + RULES[RULES.rindex("[[rule]]") :].replace("R-2", "L-1")
    (problem,) = refused(tmp_path, text)
    assert "编号 L-1 与前面的条目重复" in problem.message
    assert problem.line == text[: text.rindex("L-1")].count("\n") + 1


@pytest.mark.parametrize("body", ["", "criterion = []\n", "rule = []\n"], ids=["neither", "no rows", "no rules"])
def test_a_pack_without_requirements_is_refused(tmp_path: Path, body: str) -> None:
    (problem,) = refused(tmp_path, HEAD + body)
    assert "没有任何要求" in problem.message


def test_show_and_json_tell_all_of_a_rule(tmp_path: Path) -> None:
    pack = load(tmp_path, RULES)
    text = as_text(pack)
    for shown in (
        "R-1  基础建设 · 平台·政府信息公开指南",
        "6个月",
        "2019-05-15 至 2030-12-31",
        "每处扣 2 分",
        "会议纪要",
    ):
        assert shown in text
    rules = json.loads(as_json(pack))["rules"]
    assert [rule["check"]["kind"] for rule in rules] == ["published", "manual"]
    assert rules[1]["check"]["question"] == "本年度是否听取汇报？"


LINTED = {
    "no clauses": ('clauses = ["S2-01"]', "", "没有写 clauses"),
    "a name of one letter": ('names = ["@指南"]', 'names = ["@指南", "图"]', "只有一个字"),
    "a superseded number": ("（国务院令第711号）", "（国务院令第492号）", "已被 国务院令第711号 取代"),
}


@pytest.mark.parametrize(("good", "bad", "words"), LINTED.values(), ids=LINTED.keys())
def test_lint_warns(tmp_path: Path, good: str, bad: str, words: str) -> None:
    assert not any(words in warning.message for warning in lint(load(tmp_path, RULES)) if warning.place == "R-1")
    warnings = lint(load(tmp_path, RULES.replace(good, bad)))
    assert any(words in warning.message for warning in warnings if warning.place == "R-1")


def test_lint_warns_of_two_rules_with_one_check(tmp_path: Path) -> None:
    again = RULES[RULES.rindex("[[rule]]") :].replace("R-2", "R-3").replace('title = "听取汇报"', 'title = "另一项"')
    pack = load(tmp_path, RULES + again)
    assert any("检查内容与 R-2 完全相同" in warning.message for warning in lint(pack))


def test_every_mistake_is_named_at_once(tmp_path: Path) -> None:
    problems = refused(tmp_path, RULES.replace("each = 2", "each = 0").replace('check = "published"', 'check = "x"'))
    assert [problem.place for problem in problems] == ["R-1", "R-2"]
