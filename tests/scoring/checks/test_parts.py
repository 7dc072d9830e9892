import pytest

from crawler.page_facts import Table
from criteria.model import ContentElement
from scoring.checks.content.outline import outline
from scoring.checks.content.parts import Labels, Presence, find_part
from scoring.checks.content.readable import Readable
from scoring.folding import fold
from scoring.results import Citation
from tests.scoring.builders import criterion, part, rows

MATERIALS = part("申请材料", "所需材料")
ROW = criterion(content=(MATERIALS, part("办理流程", "办理程序"), part("联系方式", "咨询电话")))


def look(
    text: str = "", *tables: Table, pictures: bool = False, enclosed: bool = False, element: ContentElement = MATERIALS
) -> Presence:
    place = Readable(text, fold(text), tables, Citation("", "", None), pictures, enclosed)
    return find_part(Labels(ROW, element), place)


@pytest.mark.parametrize(
    "text",
    [
        "申请材料：身份证",
        "申请材料:身份证",
        "申请材料 身份证、户口本",
        "申请材料\n身份证",
        "申请材料：\n身份证",
        "三、申请材料\n1.身份证\n2.户口本",
        "1.申请材料\n1.身份证",
        "3.申请材料\n（1）身份证",
        "（三）申请材料：身份证",
        "(3) 申请材料：身份证",
        "③申请材料：身份证",
        "第三条 申请材料：身份证",
        "■ 三、申请材料\n身份证",
        "【申请材料】身份证",
        "【申请材料】\n身份证",
        "一、办理条件：本县户籍。二、申请材料：身份证。三、办理流程：申请。",
        "办理条件：本县户籍 申请材料：身份证 办理流程：申请",
        "三、办理最低生活保障所需材料\n身份证、户口本复印件",
        "申请材料（一式两份）：身份证",
        "低保申请材料清单：身份证",
        "申 请 材 料：身份证",
        "申請材料：身份證",
        "五、申请材料\n申请材料为身份证原件，以及户口本复印件。",
        "申请材料：无",
    ],
)
def test_a_label_with_content(text: str) -> None:
    assert look(text) is Presence.PRESENT


@pytest.mark.parametrize(
    "text",
    [
        "",
        "办理流程：申请、审核",
        "申请人应当如实提供申请材料，不得隐瞒。",
        "申请材料：\n办理流程：申请、审核",
        "三、申请材料\n四、办理流程\n申请、审核",
        "三、申请材料\n四、收费标准\n免费",
        "【申请材料】\n【收费标准】\n免费",
        "申请材料：",
        "申请材料\n",
        "申请材料：暂无",
        "申请材料：待补充",
        "申请材料：详见附件",
        "申请材料：……",
        "办理流程：\n1.提交申请材料\n2.受理审核",
        "办理流程：1.提交申请材料；2.受理审核。",
    ],
)
def test_no_label_or_no_content(text: str) -> None:
    assert look(text) is Presence.ABSENT


@pytest.mark.parametrize(
    ("table", "presence"),
    [
        (rows("申请材料|身份证", "办理流程|申请"), Presence.PRESENT),
        (rows("事项|低保|申请材料|身份证"), Presence.PRESENT),
        (rows("低保办事指南|低保办事指南", "申请材料|申请材料：身份证"), Presence.PRESENT),
        (rows("申请材料|办理流程|联系方式", "身份证|申请|0396-1234567"), Presence.PRESENT),
        (rows("序号|申请材料|份数", "1|身份证|1"), Presence.PRESENT),
        (rows("申请材料|申请材料", "1|身份证"), Presence.PRESENT),
        (rows("三、申请材料：身份证"), Presence.PRESENT),
        (rows("申请材料|", "办理流程|申请"), Presence.ABSENT),
        (rows("申请材料|", "收费标准|免费"), Presence.ABSENT),
        (rows("申请材料|办理流程|联系方式"), Presence.ABSENT),
        (rows("申请材料|办理流程|联系方式", "|申请|0396"), Presence.ABSENT),
        (rows("办理流程|提交申请材料", "联系方式|0396"), Presence.ABSENT),
    ],
)
def test_labels_in_tables_also_when_the_text_repeats_the_cells(table: Table, presence: Presence) -> None:
    cells = "\n".join(cell for row in table.rows for cell in row)
    lines = "\n".join(" ".join(dict.fromkeys(row)) for row in table.rows)
    assert look("", table) is presence
    assert look(cells, table) is presence
    assert look(lines, table) is presence


SHORT = part("材料清单", "材料")


@pytest.mark.parametrize(
    ("text", "presence"),
    [
        ("所需材料：身份证", Presence.PRESENT),
        ("材料（一式两份）\n身份证", Presence.PRESENT),
        ("关于材料审核的通知\n各乡镇：", Presence.ABSENT),
        ("提交材料\n受理", Presence.ABSENT),
        ("装修材料市场\n现有摊位", Presence.ABSENT),
    ],
)
def test_a_short_label_is_what_a_heading_ends_with(text: str, presence: Presence) -> None:
    assert look(text, element=SHORT) is presence


def test_what_a_label_stands_over_may_be_a_picture_a_table_or_a_file() -> None:
    assert look("三、办理流程\n四、联系方式\n0396", element=ROW.content[1]) is Presence.ABSENT
    assert look("三、办理流程\n四、联系方式\n0396", element=ROW.content[1], pictures=True) is Presence.LABEL_ONLY
    assert look("申请人须知\n申请材料", rows("序号|名称", "1|身份证")) is Presence.PRESENT
    assert look("申请材料：详见附件", enclosed=True) is Presence.PRESENT


def test_steps_under_a_procedure_are_its_content() -> None:
    text = "办理流程\n提交申请材料\n受理审核"
    assert look(text, element=ROW.content[1]) is Presence.PRESENT


def test_an_outline_reads_heads_bodies_and_numbers() -> None:
    sections = outline("一、办理条件\n1.本县户籍\n【咨询电话】0396-1234567\n办公时间为上午8:30，节假日除外。")
    assert [(section.head, section.body) for section in sections] == [
        ("办理条件", ""),
        ("本县户籍", ""),
        ("咨询电话", "0396-1234567"),
        ("", "办公时间为上午8:30,节假日除外。"),
    ]
