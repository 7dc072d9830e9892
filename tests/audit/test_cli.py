"""The command line: what it refuses, and how it says so."""

import json
from importlib.resources import files
from pathlib import Path

import pytest

from tests.audit.command_line import gongkai, gongkai_here

ROSTER_WITH_FIVE_MISTAKES = """单位编号,单位名称,层级,网址
,甲局,县级,http://a.gov.cn
b,乙局,县级,b.gov.cn
c,丙局,区级,http://c.gov.cn
d,丁局,县级,http://u:p@d.gov.cn
e,戊局,县级,http://e.gov.cn
e,,县级,http://f.gov.cn
"""


def criteria_with_five_mistakes() -> str:
    text = (files("criteria") / "packs" / "social-assistance.toml").read_text(encoding="utf-8")
    return (
        text.replace('version = "2019.1"\n', "", 1)
        .replace('id = "SA-03"', 'id = "SA-02"', 1)
        .replace("certainty =", "certanity =", 1)
        .replace('channels = ["政府网站"', 'channels = ["政务网站"', 1)
        .replace("item = 4", "item = -4", 1)
    )


def test_a_roster_and_a_criteria_file_are_refused_with_all_their_mistakes(tmp_path: Path) -> None:
    roster, pack = tmp_path / "名册.csv", tmp_path / "标准.toml"
    roster.write_text(ROSTER_WITH_FIVE_MISTAKES, encoding="utf-8")
    pack.write_text(criteria_with_five_mistakes(), encoding="utf-8")
    ended = gongkai_here("audit", str(roster), "--out", str(tmp_path / "out"), "--criteria", str(pack))
    assert ended.returncode == 2, ended.stderr
    for said in (
        "第 2 行，单位编号：不能为空",
        "第 3 行，网址：“b.gov.cn”缺少",
        "第 4 行，层级：“区级”",
        "第 5 行，网址：“http://u:p@d.gov.cn”中不能带用户名",
        "第 7 行，单位名称：不能为空",
        "编号“e”重复",
        "version",
        "SA-02",
        "certanity",
        "政务网站",
        "item 的分值不能是负数",
    ):
        assert said in ended.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("audit", "r.csv"), "--out", id="missing option"),
        pytest.param(("check", "example.gov.cn"), "缺少 http", id="URL without scheme"),
        pytest.param(("check", "http://127.0.0.1:1", "--as-of", "2026-6-31"), "不是日期", id="no such day"),
        pytest.param(("score", "nowhere"), "里没有检查结果", id="no audit there"),
        pytest.param(("report", "nowhere"), "里没有检查结果", id="no report to write"),
        pytest.param(("criteria", "show", "social-asistance"), "social-assistance", id="misspelt criteria"),
        pytest.param(
            ("check", "http://127.0.0.1:1", "--criteria", "county-civil-affair"),
            "是否想写“county-civil-affairs”",
            id="misspelt standard",
        ),
        pytest.param(
            ("check", "http://127.0.0.1:1", "--criteria", "township", "--criteria", "elderly-care"),
            "elderly-care 用了 2 次",
            id="a pack beside the standard that holds it",
        ),
        pytest.param(("roster", "lint", "nowhere.xlsx"), "无法打开", id="no roster there"),
        pytest.param(("chek",), "chek", id="no such command"),
    ],
)
def test_what_is_refused_exits_with_2_and_says_why(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    ended = gongkai_here(*arguments, cwd=tmp_path)
    assert (ended.returncode, said in ended.stderr) == (2, True), ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_process_of_its_own_ends_with_the_same_code_and_words() -> None:
    shown, refused = gongkai("--help"), gongkai("chek")
    assert (shown.returncode, shown.stderr) == (0, "")
    named, _, help_shown = shown.stdout.partition(" [OPTIONS]")
    assert (named, help_shown) == (
        "Usage: python -m audit.cli",
        gongkai_here("--help").stdout.partition(" [OPTIONS]")[2],
    )
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr == gongkai_here("chek").stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("criteria", "list"), "social-assistance", id="criteria list"),
        pytest.param(("criteria", "show", "elderly-care"), "养老机构备案", id="criteria show"),
        pytest.param(("criteria", "show", "elderly-care", "--json"), '"EC-07"', id="criteria show --json"),
        pytest.param(("criteria", "lint", "social-assistance"), "可用，共 13 项", id="criteria lint"),
        pytest.param(("criteria", "list"), "county-civil-affairs", id="standards are listed"),
        pytest.param(("criteria", "show", "township"), "权重", id="show a standard"),
        pytest.param(("criteria", "show", "township", "--json"), '"weight": 60', id="show a standard --json"),
        pytest.param(("criteria", "lint", "township"), "可用，共 11 项", id="lint a standard"),
        pytest.param(("--help",), "政务公开合规检查", id="help"),
    ],
)
def test_what_only_prints(arguments: tuple[str, ...], said: str) -> None:
    ended = gongkai_here(*arguments)
    assert (ended.returncode, said in ended.stdout) == (0, True), ended.stderr


def test_a_roster_template_passes_its_own_lint(tmp_path: Path) -> None:
    assert gongkai_here("roster", "template", "名册.xlsx", cwd=tmp_path).returncode == 0
    ended = gongkai_here("roster", "lint", "名册.xlsx", cwd=tmp_path)
    assert "名册可用，共 1 个单位" in ended.stdout


def test_a_criteria_table_goes_out_and_comes_back(tmp_path: Path) -> None:
    table, pack = tmp_path / "目录.xlsx", tmp_path / "本县.toml"
    assert gongkai_here("criteria", "export", "elderly-care", "-o", str(table)).returncode == 0
    done = gongkai_here("criteria", "build", str(table), "-o", str(pack))
    assert (done.returncode, done.stdout) == (0, f"已生成标准“养老服务领域基层政务公开标准目录”，共 11 项：{pack}\n")
    assert gongkai_here("criteria", "compare", "elderly-care", str(pack), "--local").returncode == 0


def test_comparing_exits_with_1_when_anything_got_less_and_with_2_when_a_file_is_no_catalogue(tmp_path: Path) -> None:
    done = gongkai_here("criteria", "compare", "social-assistance", "elderly-care", "--json")
    found = json.loads(done.stdout)
    assert (done.returncode, len(found["violations"]), found["violations"][0]["duty"]) == (1, 13, "公开事项只增不减")
    stray = tmp_path / "a.csv"
    stray.write_text("姓名,电话\n", encoding="utf-8")
    done = gongkai_here("criteria", "compare", "elderly-care", str(stray))
    assert (done.returncode, "没有找到标准目录表格" in done.stderr) == (2, True)


@pytest.mark.parametrize(("command", "out"), [("build", "a.txt"), ("export", "a.txt"), ("build", "none/a.toml")])
def test_a_criteria_file_that_cannot_be_written_is_refused(tmp_path: Path, command: str, out: str) -> None:
    source = tmp_path / "目录.xlsx"
    assert gongkai_here("criteria", "export", "elderly-care", "-o", str(source)).returncode == 0
    given = str(source) if command == "build" else "elderly-care"
    assert gongkai_here("criteria", command, given, "-o", str(tmp_path / out)).returncode == 2
