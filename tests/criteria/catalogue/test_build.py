"""A catalogue file as criteria: what is taken over from the built-in packs, what is made by rule, what is asked."""

from collections.abc import Callable
from pathlib import Path

import pytest

from audit.pdf_catalogue import read_pdf
from criteria.catalogue.build import build
from criteria.catalogue.commands import build_file, export_file
from criteria.lint import lint
from criteria.loader import load_pack
from criteria.model import ContentKind, CriteriaError, Level, Pack
from criteria.packs import find_pack
from criteria.writing import pack_text
from tests.criteria.catalogue.table_files import write_csv, write_html, write_xlsx
from tests.criteria.catalogue.truth import ASSISTANCE, EDUCATION, ELDERLY, LOCAL_DIBAO
from tests.criteria.catalogue.variations import VARIATIONS, Style, Variation


def built(tmp_path: Path, name: str) -> Pack:
    variation = next(variation for variation in VARIATIONS if variation.name == name)
    variation.write(tmp_path / name)
    return build(tmp_path / name, "本县")


@pytest.mark.parametrize("variation", VARIATIONS, ids=lambda variation: variation.name)
def test_every_file_builds_a_criteria_file_that_loads(variation: Variation, tmp_path: Path) -> None:
    variation.write(tmp_path / variation.name)
    out = tmp_path / "本县.toml"
    said = build_file(tmp_path / variation.name, out, read_pdf)
    pack = load_pack(out)
    assert pack.id == "本县"
    assert f"共 {len(variation.truth)} 项" in said
    assert said.count("待确认：") == len(pack.questions)
    assert sum("待确认" in warning.message for warning in lint(pack)) == len(pack.questions)


@pytest.mark.parametrize(("name", "packs"), [("national.xlsx", ["social-assistance"]), ("utf8.csv", ["elderly-care"])])
def test_a_row_of_the_national_table_is_recognised_as_the_built_in_one(
    tmp_path: Path, name: str, packs: list[str]
) -> None:
    pack = built(tmp_path, name)
    known = [row for pack_id in packs for row in find_pack(pack_id).criteria]
    assert [row.recognition for row in pack.criteria] == [row.recognition for row in known]
    assert [row.clauses for row in pack.criteria] == [row.clauses for row in known]
    assert [[part.kind for part in row.content] for row in pack.criteria] == [
        [part.kind for part in row.content] for row in known
    ]
    assert {row.certainty for row in pack.criteria} == {"local"}


def test_a_local_catalogue_keeps_its_own_papers_and_publishers(tmp_path: Path) -> None:
    pack = built(tmp_path, "local_page.html")
    policy = pack.criteria[0]
    assert [(part.kind, part.terms, part.numbers) for part in policy.content] == [
        (ContentKind.DOCUMENT, ("盖州市城乡居民最低生活保障实施细则",), ("盖政办发〔2020〕12号",)),
        (ContentKind.DOCUMENT, ("盖州市低保边缘家庭认定办法",), ("盖民发〔2021〕8号",)),
    ]
    assert policy.publishers == LOCAL_DIBAO[0].publishers
    assert "盖州市民政局" in policy.publisher_terms
    assert policy.recognition == find_pack("social-assistance").criteria[2].recognition


def test_rows_the_packs_do_not_know_are_recognised_by_their_titles(tmp_path: Path) -> None:
    pack = built(tmp_path, "education.xlsx")
    assert {row.field for row in pack.criteria} == {"义务教育"}
    names = [(row.recognition.names, row.recognition.subject, row.recognition.matter) for row in pack.criteria]
    assert names[3] == (("学校招生信息",), ("招生管理",), ("学校招生信息",))
    assert names[5] == (("教师管理教师培训",), ("教师管理",), ("教师培训",))
    assert all(not row.clauses for row in pack.criteria)


def test_item_codes_become_ids(tmp_path: Path) -> None:
    assert [row.id for row in built(tmp_path, "coded.xlsx").criteria][:2] == ["12000200000", "12000201001"]
    assert [row.id for row in built(tmp_path, "national.xlsx").criteria][:2] == ["本县-01", "本县-02"]


@pytest.mark.parametrize("pack_id", ["social-assistance", "elderly-care"])
def test_build_reads_the_export_of_a_built_in_pack(pack_id: str, tmp_path: Path) -> None:
    export_file(pack_id, tmp_path / "x.xlsx")
    build_file(tmp_path / "x.xlsx", tmp_path / "x.toml")
    assert load_pack(tmp_path / "x.toml").criteria == find_pack(pack_id).criteria


def asked(
    tmp_path: Path,
    style: Style,
    change: tuple[int, int, str] | None,
) -> list[tuple[str, int, int, str]]:
    """The questions of a small table after one cell of its body is changed: (sheet, row, column, what was assumed)."""
    lines = [*style.header(), *style.body(ASSISTANCE[:3])]
    if change:
        row, cell, text = change
        lines[row][cell] = (text, *lines[row][cell][1:])
    write_xlsx(tmp_path / "x.xlsx", {"目录": lines})
    return [(each.sheet, each.row, each.column, each.assumed) for each in build(tmp_path / "x.xlsx", "x").questions]


FLAT = Style(merged=False)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (None, []),
        ((3, 5, "另行通知"), ("目录", 4, 6, "时限中的“另行通知”看不懂，不检查")),
        ((3, 5, ""), ("目录", 4, 6, "公开时限空白，按与上一行相同处理：制定或获取信息之日起10个工作日内")),
        ((3, 3, ""), ("目录", 4, 4, "没有写公开内容，以事项名称“监督检查”代替")),
        ((3, 7, "■政府网站 ■征地信息公开平台"), ("目录", 4, 8, "“征地信息公开平台”不在十三种公开渠道之内，按“其他”处理")),
        ((3, 7, "□政府网站 □其他"), ("目录", 4, 8, "勾选的标记缺失，按政府网站处理")),
        ((3, 12, "部分"), ("目录", 4, 13, "“县级”列里不是勾选标记，按已勾选处理")),
        ((3, 10, ""), ("目录", 4, 11, "没有写明公开方式，按“主动”处理")),
    ],
)  # fmt: skip
def test_what_a_cell_leaves_open_is_asked_at_the_cell(
    tmp_path: Path, change: tuple[int, int, str] | None, expected: tuple[str, int, int, str]
) -> None:
    assert asked(tmp_path, FLAT, change) == ([expected] if expected else [])


def test_a_column_that_is_no_element_is_named_once(tmp_path: Path) -> None:
    style = Style(columns=(*FLAT.columns, "责任科室"), merged=False)
    assert asked(tmp_path, style, None) == [("目录", 1, 15, "此列不是目录要素，整列未采用")]


def test_a_missing_column_is_asked_of_every_row(tmp_path: Path) -> None:
    style = Style(columns=tuple(key for key in FLAT.columns if key not in ("county", "town")), merged=False)
    questions = asked(tmp_path, style, None)
    assert [assumed for *_, assumed in questions] == ["没有写明公开层级，按“县级、乡级”处理"] * 3


def test_a_field_nobody_names_is_asked(tmp_path: Path) -> None:
    style = Style(merged=False)
    write_xlsx(tmp_path / "x.xlsx", {"Sheet1": [*style.header(), *style.body(EDUCATION[5:])]})
    (question,) = build(tmp_path / "x.xlsx", "x").questions
    assert (question.element, question.read) == ("领域", "（没有此列）")
    assert question.assumed == "看不出属于哪个领域，暂写“未写明领域”"


def test_questions_go_with_the_file_and_its_table(tmp_path: Path) -> None:
    asked(tmp_path, FLAT, (3, 5, "另行通知"))
    build_file(tmp_path / "x.xlsx", tmp_path / "x.toml")
    export_file(str(tmp_path / "x.toml"), tmp_path / "y.xlsx")
    (question,) = build(tmp_path / "y.xlsx", "y").questions
    assert (question.criterion, question.element, question.read) == ("x-02", "公开时限", "另行通知")


def test_a_class_without_its_own_column_comes_from_the_line_above(tmp_path: Path) -> None:
    style = Style(columns=("no", "title", *FLAT.columns[3:]), above={}, heads={"title": "公开事项"}, merged=False)
    section = [("（一）最低生活保障", len(style.columns), 1)]
    write_csv(tmp_path / "x.csv", [*style.header(), section, *style.body(ASSISTANCE[2:6])], "utf-8")
    pack = build(tmp_path / "x.csv", "x")
    assert [row.full_title for row in pack.criteria] == [f"最低生活保障·{row.title}" for row in ASSISTANCE[2:6]]


def test_several_lines_under_one_merged_item_are_one_item(tmp_path: Path) -> None:
    style = Style(merged=False)
    first = style.body(ASSISTANCE[12:])[0]
    tall = [cell if index == 3 else (cell[0], 1, 3) for index, cell in enumerate(first)]
    lines = [[*tall[:3], ("支出型临时救助对象名单", 1, 1), *tall[4:]], [("救助金额", 1, 1)], [("救助事由", 1, 1)]]
    write_html(tmp_path / "x.html", ["社会救助领域", [*style.header(), *lines]])
    (row,) = build(tmp_path / "x.html", "x").criteria
    assert tuple(part.name for part in row.content) == ASSISTANCE[12].content


def test_other_tables_of_the_file_are_left_alone(tmp_path: Path) -> None:
    style = Style()
    contacts = [[("科室", 1, 1), ("电话", 1, 1)], [("救助股", 1, 1), ("12345", 1, 1)]]
    write_html(tmp_path / "x.html", [contacts, [*style.header(), *style.body(ELDERLY)], contacts])
    pack = build(tmp_path / "x.html", "x")
    assert len(pack.criteria) == len(ELDERLY)
    assert [question.read for question in pack.questions] == ["科室"]


@pytest.mark.parametrize(
    ("name", "write", "said"),
    [
        ("a.xlsx", lambda path: write_xlsx(path, {"名册": [[("单位", 1, 1), ("电话", 1, 1)]]}), "没有找到标准目录表格"),
        ("a.csv", lambda path: path.write_bytes("姓名,金额\n张三,1\n".encode("gbk")), "没有找到标准目录表格"),
        ("a.csv", lambda path: path.write_bytes(b""), "文件是空的"),
        ("a.docx", lambda path: path.write_bytes(b"PK\x03\x04broken"), "文件不完整"),
        ("a.doc", lambda path: path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512)), "另存为 docx"),
        ("a.xls", lambda path: path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512)), "表格文件已损坏"),
        ("a.pdf", lambda path: path.write_bytes(b"%PDF-1.4"), "这里读不了 PDF"),
        ("a.jpg", lambda path: path.write_bytes(b"\xff\xd8\xff\xe0"), "文件是图片"),
        ("none.xlsx", lambda path: None, "文件打不开"),
    ],
)  # fmt: skip
def test_a_file_without_a_catalogue_is_refused_in_one_sentence(
    tmp_path: Path, name: str, write: Callable[[Path], None], said: str
) -> None:
    write(tmp_path / name)
    with pytest.raises(CriteriaError) as refusal:
        build(tmp_path / name, "x")
    (problem,) = refusal.value.problems
    assert said in problem.message


def test_the_criteria_file_of_a_catalogue_is_text_a_clerk_can_edit(tmp_path: Path) -> None:
    text = pack_text(built(tmp_path, "education.xlsx"))
    assert 'title = "学校招生信息"' in text
    assert text.count("[defaults.remedy]") == 1
    assert "\nremedy = " not in text
    assert 'levels = ["县级"]' in text
    assert built(tmp_path, "education.xlsx").criteria[0].levels == (Level.COUNTY,)
    assert len(EDUCATION) == text.count("[[criterion]]")
