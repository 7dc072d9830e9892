"""The sheet 要求: an edit in one cell changes that and no more; what a rule cannot say is refused with sheet, row and column."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from criteria.catalogue.build import build
from criteria.catalogue.commands import build_file, export_file
from criteria.catalogue.export import export
from criteria.check_words import asked
from criteria.checks import FreshColumns
from criteria.loader import load_pack
from criteria.model import ContentKind, CriteriaError, Level, LimitKind, LimitUnit, Pack, TimeLimit
from criteria.packs import find_pack
from criteria.rules import Effect, Manual, Published, Rule
from criteria.writing import pack_text

LOCAL = """\
id = "local"
title = "本县要求"
version = "1"
source = "本县"
[defaults.rule]
levels = ["县级"]
remedy = "请公开“{title}”。"
[[rule]]
id = "R-1"
field = "政务公开"
group = "平台"
title = "公开指南"
why = "群众凭指南申请"
basis = ["《条例》第十二条"]
clauses = ["S2-325"]
check = "published"
points = 4
since = 2019-05-15
certainty = "read"
[rule.with]
recognition = { names = ["公开指南"], exclude = ["解读"] }
content = [{ name = "联系电话", kind = "part", terms = ["咨询电话"] }, { name = "地址", kind = "part" }]
newest_within = "2年"
[[rule]]
id = "R-2"
field = "政务公开"
group = "平台"
title = "栏目更新"
why = "栏目是给人看的"
basis = ["《检查指标》"]
check = "fresh_columns"
effect = "deduct"
points = 6
each = 2
certainty = "read"
[rule.with]
within = { news = "14日" }
[[rule]]
id = "R-3"
field = "政务公开"
group = "管理"
title = "听取汇报"
why = "领导重视"
basis = ["《意见》"]
check = "manual"
effect = "veto"
certainty = "read"
[rule.with]
question = "是否听取过汇报？"
evidence = "会议纪要"
"""
Edit = tuple[str, str, int, object]  # sheet, head, row, new value


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    file = tmp_path / "local.toml"
    file.write_text(LOCAL, encoding="utf-8")
    return replace(load_pack(file), sha256="")


def edited(pack: Pack, folder: Path, *edits: Edit) -> Pack:
    file = folder / "staff.xlsx"
    export(pack, file)
    workbook = openpyxl.load_workbook(file)
    for sheet, head, row, value in edits:
        column = [cell.value for cell in workbook[sheet][1]].index(head) + 1
        workbook[sheet].cell(row, column).value = value  # type: ignore[assignment]
    workbook.save(file)
    return build(file, "unused")


def cells(pack: Pack, folder: Path, row: int) -> dict[str, object]:
    export(pack, folder / "staff.xlsx")
    sheet = openpyxl.load_workbook(folder / "staff.xlsx")["要求"]
    return {str(head.value): cell.value for head, cell in zip(sheet[1], sheet[row], strict=True)}


def test_a_rule_is_a_row_a_clerk_can_read(pack: Pack, tmp_path: Path) -> None:
    row = cells(pack, tmp_path, 3)
    assert row["要求（供阅读）"] == "动态要闻栏目按时更新；动态要闻14日内有更新"
    assert (row["检查方式"], row["检查参数"]) == ("栏目更新", 'within = { news = "14日" }\nmost_stale = 0')
    assert (row["分值"], row["计分方式"], row["每处扣分"]) == (6, "扣分", 2)
    assert (row["层级"], row["整改建议"]) == ("县级", "请公开“栏目更新”。")
    row = cells(pack, tmp_path, 2)
    assert (row["公开内容（要素）"], row["识别词：名称"], row["识别词：排除"]) == ("联系电话\n地址", "公开指南", "解读")
    assert (row["检查参数"], row["起始日期"], row["截止日期"]) == ('newest_within = "2年"', "2019-05-15", "")


def test_the_sheet_that_holds_something_is_shown_first(pack: Pack, tmp_path: Path) -> None:
    export(pack, tmp_path / "staff.xlsx")
    assert openpyxl.load_workbook(tmp_path / "staff.xlsx").sheetnames[:2] == ["要求", "标准目录"]


def guide(rule: Rule) -> Published:
    assert isinstance(rule.check, Published)
    return rule.check


FORTNIGHT = TimeLimit("14日", LimitKind.AFTER_TRIGGER, 14, LimitUnit.DAY, None)
MONTH = TimeLimit("1个月", LimitKind.AFTER_TRIGGER, 1, LimitUnit.MONTH, None)


@pytest.mark.parametrize(
    ("head", "row", "value", "changes"),
    [
        ("二级指标", 2, "信息公开指南", {"title": "信息公开指南"}),
        ("编号", 2, "X-1", {"id": "X-1"}),
        ("分值", 2, 9, {"points": 9}),
        ("计分方式", 2, "加分", {"effect": Effect.BONUS}),
        ("计分方式", 2, "bonus", {"effect": Effect.BONUS}),
        ("每处扣分", 3, 3, {"each": 3}),
        ("层级", 2, "县级\n乡级", {"levels": (Level.COUNTY, Level.TOWNSHIP)}),
        ("依据", 2, "《条例》\n《意见》", {"basis": ("《条例》", "《意见》")}),
        ("条款", 2, None, {"clauses": ()}),
        ("只问主办单位", 2, "是", {"whole_site": True}),
        ("起始日期", 2, None, {"since": None}),
        ("起始日期", 2, date(2020, 1, 2), {"since": date(2020, 1, 2)}),
        ("截止日期", 2, "2026年1月2日", {"until": date(2026, 1, 2)}),
        ("整改建议", 2, "请公开{title}", {"remedy": "请公开公开指南"}),
        ("要求（供阅读）", 2, "随便写的", {}),
        (
            "检查参数",
            3,
            'within = { news = "14日", notices = "1个月" }',
            {"check": FreshColumns((("news", FORTNIGHT), ("notices", MONTH)), 0, required=False)},
        ),
        ("检查参数", 4, 'question = "汇报过几次？"\nevidence = "纪要"', {"check": Manual("汇报过几次？", "纪要")}),
    ],
    ids=lambda value: str(value) if isinstance(value, str | int) else "",
)
def test_an_edit_changes_that_and_no_more(
    pack: Pack, tmp_path: Path, head: str, row: int, value: object, changes: dict[str, object]
) -> None:
    changed = replace(pack.rules[row - 2], **changes)  # type: ignore[arg-type]
    rules = (*pack.rules[: row - 2], changed, *pack.rules[row - 1 :])
    expected = replace(pack, rules=rules, order=tuple(rule.id for rule in rules))
    assert edited(pack, tmp_path, ("要求", head, row, value)) == expected


def test_words_and_parts_are_edited_in_their_own_cells(pack: Pack, tmp_path: Path) -> None:
    read = edited(
        pack,
        tmp_path,
        ("要求", "识别词：名称", 2, "公开指南\n@指南"),
        ("公开内容识别", "同义词", 2, "服务电话"),
        ("要求", "检查参数", 2, None),
    )
    check = guide(read.rules[0])
    assert check.recognition.names == ("公开指南", "@指南")
    assert check.content[0].terms == ("联系电话", "服务电话")
    assert check.newest_within is None
    (tmp_path / "again.toml").write_text(pack_text(read), encoding="utf-8")
    assert load_pack(tmp_path / "again.toml").rules == read.rules


def test_a_new_part_is_recognised_by_rule_and_asked_about(pack: Pack, tmp_path: Path) -> None:
    read = edited(pack, tmp_path, ("要求", "公开内容（要素）", 2, "联系电话\n地址\n办公时间"))
    assert [(part.name, part.kind) for part in guide(read.rules[0]).content][2] == ("办公时间", ContentKind.PART)
    assert [(question.sheet, question.row, question.criterion) for question in read.questions] == [("要求", 2, "R-1")]


def test_a_rule_may_change_its_kind(pack: Pack, tmp_path: Path) -> None:
    read = edited(pack, tmp_path, ("要求", "检查方式", 3, "空白栏目"), ("要求", "检查参数", 3, "most = 4"))
    assert asked(read.rules[1].check).sentence == "空白栏目不多于 4 个"


def test_a_row_deleted_is_gone(pack: Pack, tmp_path: Path) -> None:
    export(pack, tmp_path / "staff.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "staff.xlsx")
    workbook["要求"].delete_rows(3)
    workbook.save(tmp_path / "staff.xlsx")
    assert [rule.id for rule in build(tmp_path / "staff.xlsx", "unused").rules] == ["R-1", "R-3"]


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        ([("检查方式", 3, "栏目更")], ["要求 G3：“检查方式”不能写“栏目更”，是否想写“栏目更新”？"]),
        ([("检查方式", 3, None)], ["要求 G3：“检查方式”不能为空"]),
        ([("检查参数", 3, "within = { news = 14日 }")], ["要求 M3：“检查参数”第 1 行："]),
        ([("检查参数", 3, 'most_stale = 1\nwithin = "14日')], ["要求 M3：“检查参数”第 2 行：缺少结尾的引号"]),
        (
            [("检查参数", 3, 'within = { newz = "14日" }')],
            ["要求 M3：“检查参数”：不认识的栏目类别 newz，是否想写“news”？"],
        ),
        ([("检查参数", 2, 'newest = "2年"')], ["要求 M2：“检查参数”：不认识的键 newest"]),
        (
            [("检查参数", 2, 'recognition = { names = ["指南"] }')],
            ["要求 M2：“检查参数”recognition 已写在“识别词：名称”等列中"],
        ),
        ([("识别词：名称", 2, None)], ["要求 I2：“识别词：名称”写不出任何能认出此事项的名称"]),
        ([("识别词：名称", 2, None), ("识别词：排除", 2, None)], ["要求 I2：“识别词：名称”不能为空"]),
        ([("分值", 2, "两分")], ["要求 N2：“分值”应为整数，现为“两分”"]),
        ([("分值", 2, 0)], ["要求 N2：“分值”应为大于 0 的整数"]),
        ([("分值", 2, None)], ["要求 N2：“分值”不能为空"]),
        ([("分值", 4, 3)], ["要求 N4：“分值”：单项否决（veto）不计分，请删去 分值"]),
        ([("计分方式", 2, "扣")], ["要求 O2：“计分方式”不能写“扣”，是否想写“扣分”？"]),
        ([("每处扣分", 2, 1)], ["要求 P2：“每处扣分”只在计分方式为“扣分”时填写"]),
        ([("每处扣分", 3, 7)], ["要求 P3：“每处扣分”（每处扣 7 分）大于最多扣分 分值（6 分）"]),
        ([("层级", 2, "县")], ["要求 Q2：“层级”不能写“县”，是否想写“县级”？"]),
        ([("依据", 2, None)], ["要求 R2：“依据”不能为空列表"]),
        ([("只问主办单位", 2, "对")], ["要求 T2：“只问主办单位”不能写“对”"]),
        ([("起始日期", 2, "去年")], ["要求 U2：“起始日期”应为日期，如 2019-05-15，现为“去年”"]),
        ([("截止日期", 2, "2018-01-01")], ["要求 V2：“截止日期”（2018-01-01）早于 起始日期（2019-05-15）"]),
        ([("截止日期", 2, "2018-02-31")], ["要求 V2：“截止日期”应为日期"]),
        ([("整改建议", 2, "请补{标题}")], ["要求 W2：“整改建议”：{标题} 不是可用的占位符"]),
        ([("一级指标", 2, None)], ["要求 D2：“一级指标”不能为空"]),
        ([("检查参数", 3, "most = 1"), ("分值", 2, "两分"), ("说明", 4, None)], ["M3", "M3", "N2", "X4"]),
        ([("检查参数", 1, "参数")], ["第 1 行，要求：缺少“检查参数”列，请不要删除或改名"]),
    ],
    ids=lambda value: value[0][0] if isinstance(value, list) and isinstance(value[0], tuple) else "",
)
def test_a_cell_a_rule_cannot_say_is_refused(
    pack: Pack, tmp_path: Path, edits: list[tuple[str, int, object]], said: list[str]
) -> None:
    with pytest.raises(CriteriaError) as refusal:
        edited(pack, tmp_path, *(("要求", *edit) for edit in edits))
    problems = sorted(map(str, refusal.value.problems))
    assert len(problems) == len(said), problems
    assert all(one in problem for one, problem in zip(sorted(said), problems, strict=True)), problems


def test_a_remedy_with_braces_cannot_be_written(pack: Pack, tmp_path: Path) -> None:
    braces = replace(pack, rules=(replace(pack.rules[0], remedy="请{补}"),), order=("R-1",))
    for write in (pack_text, lambda pack: export(pack, tmp_path / "staff.xlsx")):
        with pytest.raises(ValueError, match="花括号"):
            write(braces)


@pytest.mark.parametrize("sheet", ["要求", "标准目录"])
def test_a_sheet_without_rows_may_be_missing(tmp_path: Path, pack: Pack, sheet: str) -> None:
    whole = pack if sheet == "标准目录" else replace(find_pack("elderly-care"), sha256="")
    export(whole, tmp_path / "staff.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "staff.xlsx")
    del workbook[sheet]
    workbook.save(tmp_path / "staff.xlsx")
    assert build(tmp_path / "staff.xlsx", "unused") == whole


def test_a_workbook_whose_rule_cannot_be_written_is_refused_in_words(pack: Pack, tmp_path: Path) -> None:
    edited(pack, tmp_path, ("要求", "二级指标", 2, "指南{一}"), ("要求", "整改建议", 2, "请公开{title}"))
    with pytest.raises(CriteriaError, match=r"staff\.xlsx：整改建议中不能有花括号：请公开指南{一}"):
        build_file(tmp_path / "staff.xlsx", tmp_path / "out.toml")


def test_export_and_build_from_the_command_line(pack: Pack, tmp_path: Path) -> None:
    assert "已导出 3 项" in export_file(str(tmp_path / "local.toml"), tmp_path / "out.xlsx")
    assert "共 3 项" in build_file(tmp_path / "out.xlsx", tmp_path / "again.toml")
    assert replace(load_pack(tmp_path / "again.toml"), sha256="") == pack
