"""A pack written out and read back is the pack; an edit in one cell of the staff's workbook changes that and no more."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings

from criteria.catalogue.build import build
from criteria.catalogue.export import export
from criteria.loader import load_pack
from criteria.model import Channel, ContentKind, CriteriaError, Criterion, Element, Level, Pack
from criteria.packs import builtin_packs, find_pack
from criteria.writing import pack_text
from tests.criteria.catalogue.packs import packs
from tests.criteria.test_check_words import SAID as ONE_OF_EACH_KIND


def bare(pack: Pack) -> Pack:
    return replace(pack, sha256="")


def through_toml(pack: Pack, folder: Path) -> Pack:
    file = folder / "pack.toml"
    file.write_text(pack_text(pack), encoding="utf-8", newline="")
    return bare(load_pack(file))


def through_workbook(pack: Pack, folder: Path) -> Pack:
    export(pack, folder / "pack.xlsx")
    return build(folder / "pack.xlsx", "unused")


@given(pack=packs())
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_pack_comes_back_equal(pack: Pack) -> None:
    with TemporaryDirectory() as folder:
        assert through_toml(pack, Path(folder)) == pack
        assert through_workbook(pack, Path(folder)) == pack


@pytest.mark.parametrize("pack_id", builtin_packs())
def test_the_built_in_packs_come_back_equal(pack_id: str, tmp_path: Path) -> None:
    pack = bare(find_pack(pack_id))
    assert through_toml(pack, tmp_path) == pack
    assert through_workbook(pack, tmp_path) == pack


def edited(tmp_path: Path, *edits: tuple[str, str, int, str | int | None]) -> Pack:
    """The social assistance pack after edits of cells: (sheet, head, row, new value)."""
    file = tmp_path / "staff.xlsx"
    export(find_pack("social-assistance"), file)
    workbook = openpyxl.load_workbook(file)
    for sheet, head, row, value in edits:
        column = [cell.value for cell in workbook[sheet][1]].index(head) + 1
        workbook[sheet].cell(row, column).value = value
    workbook.save(file)
    return build(file, "unused")


PACK = bare(find_pack("social-assistance"))
ROW_5 = PACK.criteria[3]  # 低保办事指南, row 5 of the sheet


def with_row_5(**changes: object) -> Pack:
    row: Criterion = replace(ROW_5, **changes)  # type: ignore[arg-type]
    criteria = (*PACK.criteria[:3], row, *PACK.criteria[4:])
    return replace(PACK, criteria=criteria, order=tuple(criterion.id for criterion in criteria))


def renamed_first_element() -> Pack:
    return with_row_5(content=(replace(ROW_5.content[0], name="申办事项"), *ROW_5.content[1:]))


def with_another_term() -> Pack:
    part = ROW_5.content[3]
    return with_row_5(content=(*ROW_5.content[:3], replace(part, terms=(part.name, "要带的东西")), *ROW_5.content[4:]))


@pytest.mark.parametrize(
    ("sheet", "head", "row", "value", "expected"),
    [
        ("标准目录", "二级事项", 5, "低保办事指南", with_row_5(title="低保办事指南")),
        ("标准目录", "编号", 5, "X-1", with_row_5(id="X-1")),
        ("标准目录", "公开渠道和载体", 5, "政府网站\n精准推送", with_row_5(channels=(Channel.WEBSITE, Channel.TARGETED))),
        ("标准目录", "公开层级", 5, "县级", with_row_5(levels=(Level.COUNTY,))),
        ("标准目录", "分值：公开事项", 5, 9, with_row_5(points={**ROW_5.points, Element.ITEM: 9})),
        ("标准目录", "公开依据", 5, "《办法》", with_row_5(basis=("《办法》",))),
        ("标准目录", "识别词：排除", 5, None, with_row_5(recognition=replace(ROW_5.recognition, exclude=()))),
        ("标准目录", "整改建议：公开内容", 5, "请补齐", with_row_5(remedy={**ROW_5.remedy, Element.CONTENT: "请补齐"})),
        (
            "标准目录", "公开内容（要素）", 5, "申办事项\n办理条件\n最低生活保障标准\n申请材料\n办理流程\n办理时间、地点\n联系方式",
            renamed_first_element(),
        ),
        ("公开内容识别", "同义词", 12, "要带的东西", with_another_term()),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 20 else "",
)  # fmt: skip
def test_an_edit_changes_that_and_no_more(
    tmp_path: Path, sheet: str, head: str, row: int, value: str | int | None, expected: Pack
) -> None:
    assert edited(tmp_path, (sheet, head, row, value)) == expected


def test_a_new_element_is_recognised_by_rule_and_asked_about(tmp_path: Path) -> None:
    content = "初审对象名单及相关信息\n拟保家庭户数"
    pack = edited(tmp_path, ("标准目录", "公开内容（要素）", 6, content))
    assert [(part.name, part.kind) for part in pack.criteria[4].content][1] == ("拟保家庭户数", ContentKind.TABLE)
    assert [(question.sheet, question.row, question.read) for question in pack.questions] == [
        ("标准目录", 6, "拟保家庭户数")
    ]


def test_an_element_taken_out_is_gone_and_its_words_are_named(tmp_path: Path) -> None:
    pack = edited(tmp_path, ("标准目录", "公开内容（要素）", 3, "社会救助投诉举报电话"))
    assert [part.name for part in pack.criteria[1].content] == ["社会救助投诉举报电话"]
    assert [(question.sheet, question.read) for question in pack.questions] == [
        ("公开内容识别", "社会救助信访通讯地址")
    ]


@pytest.mark.parametrize(
    ("sheet", "head", "row", "value", "said"),
    [
        (
            "标准目录",
            "公开渠道和载体",
            5,
            "政府网占",
            "标准目录 J5：“公开渠道和载体”不能写“政府网占”，是否想写“政府网站”？",
        ),
        ("标准目录", "分值：公开内容", 5, "3.5", "标准目录 O5：“分值：公开内容”应为不小于 0 的整数，现为“3.5”"),
        ("标准目录", "公开主体", 5, None, "标准目录 I5：“公开主体”不能为空，一行写一个"),
        ("标准目录", "整改建议：公开事项", 5, "请{补}", "标准目录 W5：“整改建议：公开事项”中不能有花括号"),
        ("公开内容识别", "认法", 5, "猜", "公开内容识别 D5：“认法”不能写“猜”"),
        ("标准目录", "公开依据", 1, "依据", "第 1 行，标准目录：缺少“公开依据”列，请不要删除或改名"),
    ],
)
def test_a_cell_a_criteria_file_cannot_say_is_refused(
    tmp_path: Path, sheet: str, head: str, row: int, value: str | None, said: str
) -> None:
    with pytest.raises(CriteriaError) as refusal:
        edited(tmp_path, (sheet, head, row, value))
    assert [said in str(problem) for problem in refusal.value.problems] == [True]


def test_a_remedy_with_braces_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="花括号"):
        pack_text(with_row_5(remedy={**ROW_5.remedy, Element.ITEM: "请{补}"}))


def test_a_rule_of_each_kind_comes_back_equal(tmp_path: Path) -> None:
    first = find_pack("civil-affairs").rules[0]
    kinds = [check for check, _ in ONE_OF_EACH_KIND.values()]
    rules = tuple(replace(first, id=f"R-{number}", check=check) for number, check in enumerate(kinds))
    pack = replace(PACK, rules=rules, order=(*(rule.id for rule in rules), *PACK.order))
    assert through_toml(pack, tmp_path) == pack
    assert through_workbook(pack, tmp_path) == pack
