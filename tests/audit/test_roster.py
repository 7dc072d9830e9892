"""A roster as offices send it, and every bad line named at once."""

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
import xlsxwriter

from audit.roster import RosterError, read_roster
from audit.roster_template import template_rows, write_template
from criteria.model import Level
from criteria.roster_checks import RosterColumn as Column
from scoring.unit import Unit

HEAD = ("单位编号", "单位名称", "层级", "网址", "公开范围", "发布机构别名", "未开展业务")
ROWS = (
    ("mzj", "示范县民政局", "县级", "https://www.sf.gov.cn/mzj/", "县民政局>政务公开", "县民政局；民政局", ""),
    ("xz", "城关镇", "乡级", "http://cg.sf.gov.cn http://cg2.sf.gov.cn", "", "", "SA-13；老年人补贴"),
)
UNITS = (
    Unit(
        id="mzj",
        name="示范县民政局",
        start_urls=("https://www.sf.gov.cn/mzj/",),
        level=Level.COUNTY,
        scope="县民政局 > 政务公开",
        publisher_aliases=("县民政局", "民政局"),
        register=(
            (Column.LEVEL, "县级"),
            (Column.SCOPE, "县民政局>政务公开"),
            (Column.ALIASES, "县民政局;民政局"),
        ),
    ),
    Unit(
        id="xz",
        name="城关镇",
        start_urls=("http://cg.sf.gov.cn", "http://cg2.sf.gov.cn"),
        level=Level.TOWNSHIP,
        not_carried_out=("SA-13", "老年人补贴"),
        register=((Column.LEVEL, "乡级"), (Column.SCOPE, ""), (Column.ALIASES, "")),
    ),
)


def write_csv(path: Path, rows: Sequence[Sequence[str]], encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def write_xlsx(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        for line, row in enumerate(rows):
            sheet.write_row(line, 0, row)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_csv_in_every_encoding_offices_use(tmp_path: Path, encoding: str) -> None:
    assert read_roster(write_csv(tmp_path / "名册.csv", (HEAD, *ROWS), encoding)) == UNITS


def test_xlsx(tmp_path: Path) -> None:
    assert read_roster(write_xlsx(tmp_path / "名册.xlsx", (HEAD, *ROWS))) == UNITS


def test_english_headers_full_width_urls_and_numeric_codes(tmp_path: Path) -> None:
    head = ("unit_id", "name", "start_urls", "region_code")
    path = write_xlsx(tmp_path / "r.xlsx", (head, ("a", "甲局", "ｈｔｔｐｓ：／／ａ．ｇｏｖ．ｃｎ", 411700)))
    (unit,) = read_roster(path)
    assert (unit.start_urls, unit.region_code) == (("https://a.gov.cn",), "411700")


@pytest.mark.parametrize("name", ["名册.csv", "名册.xlsx"])
def test_the_template_reads_back(tmp_path: Path, name: str) -> None:
    write_template(tmp_path / name, template_rows())
    (unit,) = read_roster(tmp_path / name)
    assert unit.level is Level.COUNTY
    assert {column for column, _ in unit.register} == {*Column} - {Column.START_URLS}
    assert unit.registered(Column.OFFICE) == "局办公室"
    assert unit.registered(Column.OPERATOR) == ""


def with_column(head: str, *cells: str) -> tuple[tuple[str, ...], ...]:
    units = [(f"u{number}", f"{number}局", f"http://{number}.cn", cell) for number, cell in enumerate(cells)]
    return (("unit_id", "name", "start_urls", head), *units)


@pytest.mark.parametrize(
    ("head", "cell", "column", "kept"),
    [
        pytest.param("公开机构", "办公室", Column.OFFICE, "办公室", id="as written"),
        pytest.param("office", "办公室", Column.OFFICE, "办公室", id="English header"),
        pytest.param("公开机构", "", Column.OFFICE, "", id="blank: asked, and nothing there"),
        pytest.param("岗位职责", "审核", Column.OFFICE, None, id="no such column: never asked"),
        pytest.param("联系电话", "13812345678", Column.TELEPHONE, "138****5678", id="a mobile is masked"),
        pytest.param("联系电话", "0396-7921000", Column.TELEPHONE, "0396-7921000", id="an office line is not"),
        pytest.param("实施方案日期", "2019年6月3日", Column.PLAN_DATE, "2019-06-03", id="a day in ISO form"),
    ],
)
def test_the_register_holds_what_the_optional_columns_say(
    tmp_path: Path, head: str, cell: str, column: Column, kept: str | None
) -> None:
    path = write_csv(tmp_path / "r.csv", with_column(head, cell))
    (unit,) = read_roster(path)
    assert unit.registered(column) == kept


def test_a_column_blank_on_every_line_of_several_was_asked_of_nobody(tmp_path: Path) -> None:
    blank = read_roster(write_csv(tmp_path / "blank.csv", with_column("公示栏", "", "")))
    partly = read_roster(write_csv(tmp_path / "partly.csv", with_column("公示栏", "村口", "")))
    assert [unit.registered(Column.NOTICE_BOARD) for unit in blank] == [None, None]
    assert [unit.registered(Column.NOTICE_BOARD) for unit in partly] == ["村口", ""]


@pytest.mark.parametrize(
    ("head", "cell", "said"),
    [
        ("实施方案日期", "6月上旬", "实施方案日期：“6月上旬”不是日期，请写成 2019-06-10 的样子"),
        ("实施方案日期", "2019-02-30", "“2019-02-30”不是日期"),
        ("实施方案网址", "见门户", "实施方案网址：“见门户”缺少 http:// 或 https://；没有网址的留空"),
        ("标准目录网址", "http://a.cn/1 b.cn", "“b.cn”缺少"),
    ],
)
def test_a_cell_that_is_no_day_or_address_is_refused(tmp_path: Path, head: str, cell: str, said: str) -> None:
    with pytest.raises(RosterError, match="第 2 行") as refused:
        read_roster(write_csv(tmp_path / "r.csv", with_column(head, cell)))
    assert said in str(refused.value)


def test_two_bureaus_on_one_portal_are_told_apart_by_scope(tmp_path: Path) -> None:
    head = ("unit_id", "name", "start_urls", "scope")
    rows = (head, ("a", "甲局", "http://p.cn/", "甲局"), ("b", "乙局", "http://p.cn/", "乙局"))
    assert len(read_roster(write_csv(tmp_path / "r.csv", rows))) == 2


MISTAKES = [
    pytest.param(("", "甲局", "县级", "http://a.cn", "", "", ""), "单位编号：不能为空", id="no id"),
    pytest.param(("a", "", "县级", "http://a.cn", "", "", ""), "单位名称：不能为空", id="no name"),
    pytest.param(("a", "甲局", "县级", "", "", "", ""), "网址：不能为空", id="no URL"),
    pytest.param(("a", "甲局", "县级", "www.a.gov.cn", "", "", ""), "缺少 http", id="no scheme"),
    pytest.param(("a", "甲局", "县级", "http://u:p@a.cn", "", "", ""), "不能带用户名", id="user in the URL"),
    pytest.param(("a", "甲局", "县级", "http://", "", "", ""), "没有有效的域名", id="no host"),
    pytest.param(("a", "甲局", "县级", "http://[a", "", "", ""), "不是有效的网址", id="no URL at all"),
    pytest.param(("a", "甲局", "区级", "http://a.cn", "", "", ""), "应为 市级、县级、乡级", id="no such level"),
]


@pytest.mark.parametrize(("row", "message"), MISTAKES)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, row: tuple[str, ...], message: str) -> None:
    with pytest.raises(RosterError) as refused:
        read_roster(write_csv(tmp_path / "r.csv", (HEAD, row)))
    assert [problem.line for problem in refused.value.problems] == [2]
    assert message in str(refused.value)


def test_all_mistakes_come_in_one_go(tmp_path: Path) -> None:
    rows = [mistake.values[0] for mistake in MISTAKES] + [ROWS[0], ROWS[0]]
    with pytest.raises(RosterError) as refused:
        read_roster(write_csv(tmp_path / "r.csv", (HEAD, *rows)))  # type: ignore[arg-type]
    text = str(refused.value)
    assert all(mistake.values[1] in text for mistake in MISTAKES)  # type: ignore[operator]
    assert "编号“mzj”重复，见第 10、11 行" in text
    assert "第 10、11 行的网址同为" in text


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", "名册是空的", id="empty"),
        pytest.param("单位编号,单位名称,网址\n".encode(), "只有表头", id="header only"),
        pytest.param("编号,单位名称,网址\na,b,http://a.cn\n".encode(), "是否想写“单位编号”", id="misspelt header"),
        pytest.param("单位编号,单位名称\na,b\n".encode(), "缺少必填列“网址”", id="missing column"),
        pytest.param("单位编号,单位编号,单位名称,网址\n".encode(), "列“单位编号”重复", id="column twice"),
        pytest.param(b"\xff\xff\xff", "另存为", id="no text"),
        pytest.param(b"PK\x03\x04broken", "不是可读的 Excel 文件", id="broken workbook"),
    ],
)
def test_a_file_that_is_no_roster(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes(content)
    with pytest.raises(RosterError, match=message):
        read_roster(path)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(RosterError, match="无法打开"):
        read_roster(tmp_path / "nowhere.xlsx")
