"""Every mistake a criteria file may hold: refused by `criteria lint` and by `audit`, with file, line, place and remedy.

The ids begin with the row of the fault matrix (CRITERIA FILE, Q01–Q08) they are a case of.
"""

import re
import sys
from pathlib import Path

import pytest

from audit.cli import main
from audit.roster_template import template_rows, write_template
from criteria.standards import choose
from tests.criteria.test_check_reading import rule
from tests.criteria.test_loader import GOOD as ROWS
from tests.criteria.test_loader import line_of
from tests.criteria.test_page_check_reading import NAMED
from tests.criteria.test_page_check_reading import rule as page_rule
from tests.criteria.test_rule_reading import HEAD, RULES
from tests.criteria.test_standards import GOOD as STANDARD

CONTENT = ROWS[ROWS.index("content = [") : ROWS.index("basis")]
RECOGNITION = ROWS[ROWS.index("[criterion.recognition]") :]
LISTED = '"低保" = ["低保", "最低生活保障"]'
GUIDE = 'matter = ["指南"]'
BUDGET = 'recognition = { names = ["预算"] }\nof = "预算"\nexpected_by = "05-31"\n'


def row(good: str, bad: str) -> str:
    assert good in ROWS
    return ROWS.replace(good, bad, 1)


def ruled(good: str, bad: str) -> str:
    assert good in RULES
    return bad.join(RULES.rsplit(good, 1))


def standard(good: str, bad: str) -> str:
    assert good in STANDARD
    return STANDARD.replace(good, bad, 1)


def annual(**given: str) -> str:
    values = {"published_by": '"01-31"', "parts": '["总体情况"]', "form_since": "2021"} | given
    return rule("annual_report", NAMED + "\n".join(f"{key} = {value}" for key, value in values.items()))


CATALOGUE = NAMED + 'fields = ["社会救助"]\n'

FAULTS: dict[str, tuple[str | bytes, str | int | None, str, str]] = {
    # what is wrong: (the file, text on the reported line or its number, place, words of the sentence)
    "Q01 value without quotes": (row('title = "本县目录"', "title = 本县目录"), "title =", "", "文字要加引号"),
    "Q01 full-width quotes": (row('title = "本县目录"', "title = “本县目录”"), "title =", "", "应改为半角"),
    "Q01 quote not closed": (row('title = "本县目录"', 'title = "本县目录'), "title =", "", "引号没有在同一行内结束"),
    "Q01 comma missing": (row('"低保", "最低', '"低保" "最低'), LISTED[:6], "", "缺少逗号"),
    "Q01 Chinese key without quotes": (row('"低保" = [', "低保 = ["), "低保 = [", "", "请核对此行"),
    "Q01 backslash": (row('"本县目录"', '"C:\\下载"'), "title =", "", "要写成 \\\\"),
    "Q01 escape of no character": (row('"本县目录"', '"\\uD800"'), "title =", "", "反斜杠后的字符不对"),
    "Q01 invisible character": (row("本县目录", "本\0县"), "title =", "", "不可见字符"),
    "Q01 table over several lines": (row("item = 4, ", "item = 4,\n"), "points = {", "", "写在同一行"),
    "Q01 brackets in brackets": ("id = " + "[" * 5000 + "]" * 5000, None, "", "层数太多"),
    "Q01 a YAML file": ("id: local\ntitle: 本县\n", 1, "", "YAML"),
    "Q01 a JSON file": ('{"id": "local"}\n', 1, "", "JSON"),
    "Q02 YAML tag": (row('version = "1"', "version = !!python/object:os.system"), "version", "", "文字要加引号"),
    "Q02 YAML document with a tag": ("id: !!python/object/apply:os.system [ls]\n", 1, "", "YAML"),
    "Q02 YAML anchors": ("a: &a [x, x]\nb: &b [*a, *a]\n", 1, "", "YAML"),
    "Q03 misspelt key": (row('why = "便民"', 'whi = "便民"'), "whi", "L-1", "是否想写“why”"),
    "Q03 key in capitals": (row('why = "便民"', 'Why = "便民"'), "Why", "L-1", "是否想写“why”"),
    "Q03 unknown key": (row('why = "便民"', 'why = "便民"\n"颜色" = "红"'), "颜色", "L-1", "不认识的键 颜色，请删去"),
    "Q03 unknown key of recognition": (row(GUIDE, GUIDE + '\nexcludes = ["x"]'), "excludes", "L-1", "“exclude”"),
    "Q03 unknown default": (row('exclude = ["招聘"]', 'excludes = ["招聘"]'), "excludes", "defaults", "“exclude”"),
    "Q03 unknown default of rules": (ruled('exclude = ["解读"]', 'excludes = ["解读"]'), "excludes", "defaults.rule", "“exclude”"),
    "Q03 key twice": (row('why = "便民"', 'why = "便民"\nwhy = "乙"'), 'why = "乙"', "", "请删去一个"),
    "Q03 header twice": (ROWS + '[words]\n"甲" = ["乙"]\n', 38, "", "同一个表头写了两次"),
    "Q03 id twice": (ROWS + ROWS[ROWS.index("[[criterion]]") :], 39, "L-1", "请改其中一个"),
    "Q03 a rule with the id of a row": (ROWS + RULES[RULES.rindex("[[rule]]") :].replace("R-2", "L-1"), 39, "L-1", "重复"),
    "Q03 missing key": (row('why = "便民"\n', ""), "[[criterion]]", "L-1", "缺少 why，请补上"),
    "Q03 tables under a wrong name": (RULES + '[[rules]]\nid = "x"\n', "[[rules]]", "", "是否想写“rule”"),
    "Q03 one table where there are several": (HEAD + '[rule]\nid = "x"\n', "[rule]", "", "以 [[rule]] 开头"),
    "Q03 text for a table": (row('certainty = "read"', 'certainty = "read"\nremedy = "改"'), "remedy =", "L-1", "[criterion.remedy]"),
    "Q03 texts for content": (row(CONTENT, 'content = ["申请材料"]\n'), "content = [", "L-1", "[[criterion.content]]"),
    "Q03 a list for recognition": (row(RECOGNITION, 'recognition = ["低保"]\n'), "recognition", "L-1", "[criterion.recognition]"),
    "Q03 content twice": (row('name = "文号"', 'name = "申请材料"'), 'kind = "field"', "L-1", "请只写一次"),
    "Q03 unknown kind of content": (row('kind = "part"', 'kind = "parts"'), '"parts"', "L-1", "是否想写“part”"),
    "Q03 what a kind cannot have": (row('kind = "part",', 'kind = "part", numbers = ["1号"],'), "1号", "L-1", "不能写 numbers"),
    "Q03 a document without title": (row(', terms = ["本县办法"]', ""), "本县文件", "L-1", "文件名（terms）或文号（numbers）"),
    "Q03 unknown channel": (row('["政府网站"]', '["政府网"]'), "channels", "L-1", "是否想写“政府网站”"),
    "Q03 unknown mode": (row('["主动"]', '["主动公开"]'), "modes", "L-1", "可写：主动、依申请"),
    "Q03 unknown level": (row('["县级"]', '["区县"]'), "levels", "L-1", "可写：市级、县级、乡级"),
    "Q03 a level twice": (row('["县级"]', '["县级", "县级"]'), "levels", "L-1", "“县级”重复"),
    "Q03 unknown placeholder": (row("{full_title}", "{titel}"), "{titel}", "defaults", "是否想写“title”"),
    "Q03 half a placeholder": (row("{full_title}", "{full_title"), "{full_title", "defaults", "不成对"),
    "Q03 no placeholder of rules": (ruled("请补开会议", "请补{publishers}"), "{publishers}", "R-2", "不是可用的占位符"),
    "Q03 time limit not understood": (row('"每季度"', '"看情况"'), "看情况", "L-1", "请写成如"),
    "Q03 a limit of centuries": (row('"每季度"', '"每999999年"'), "999999", "L-1", "超过一百年"),
    "Q03 nothing to recognise it by": (row(GUIDE, ""), "[criterion.recognition]", "L-1", "请填 names"),
    "Q03 unknown word list": (row('"@低保"', '"@底保"'), "@底保", "L-1", "是否想写“低保”"),
    "Q03 a word list without name": (row('"@低保"', '"@"'), '"@"', "L-1", "@ 后面要写"),
    "Q03 a word list that is a text": (row(LISTED, '"低保" = "低保"'), '"低保" = "', "", '"低保" = ["……"]'),
    "Q03 an empty word list": (row(LISTED, '"低保" = []'), '"低保" = [', "", "请至少写一项"),
    "Q03 an invisible word": (row(GUIDE, 'matter = ["\\u200b"]'), "matter", "L-1", "第 1 项不能为空"),
    "Q03 empty text": (row('why = "便民"', 'why = " "'), "why", "L-1", "不能为空，请填写"),
    "Q03 empty list": (row('publishers = ["县民政局"]', "publishers = []"), "publishers =", "L-1", "请至少写一项"),
    "Q03 unknown check": (ruled('check = "manual"', 'check = "manuel"'), "manuel", "R-2", "是否想写“manual”"),
    "Q03 no check": (ruled('check = "manual"\n', ""), 29, "R-2", "缺少 check"),
    "Q03 no parameters": (RULES[: RULES.rindex("[rule.with]")], 29, "R-2", "缺少 with"),
    "Q03 misspelt parameter": (ruled("question =", "qestion ="), "qestion", "R-2", "是否想写“question”"),
    "Q03 another kind's parameter": (ruled('evidence = "会议纪要"', 'evidence = "会"\nclicks = 3'), "clicks", "R-2", "clicks"),
    "Q03 unknown effect": (ruled('"deduct"', '"deducted"'), "deducted", "R-2", "是否想写“deduct”"),
    "Q03 each without deduct": (ruled('"deduct"', '"points"'), "each = 2", "R-2", "请删去"),
    "Q03 deduct without each": (ruled("each = 2\n", ""), 29, "R-2", "缺少 each"),
    "Q03 each above points": (ruled("each = 2", "each = 7"), "each = 7", "R-2", "大于最多扣分"),
    "Q03 points of a veto": (ruled('effect = "deduct"\neach = 2', 'effect = "veto"'), "points = 6", "R-2", "请删去 points"),
    "Q03 over before it begins": (ruled("until = 2030-12-31", "until = 2019-01-01"), "until", "R-1", "早于 since"),
    "Q03 age not understood": (ruled('"6个月"', '"经常"'), "经常", "R-1", "请写成如"),
    "Q03 age of centuries": (ruled('"6个月"', '"9999年"'), "9999年", "R-1", "超过一百年"),
    "Q03 page_tags: no tag": (page_rule("page_tags", "share = 1"), 18, "W-1", "site、column、content"),
    "Q03 page_tags: misspelt tag": (page_rule("page_tags", 'site = ["SiteNmae"]\nshare = 1'), "SiteNmae", "W-1", "“SiteName”"),
    "Q03 footer_marks: unknown mark": (page_rule("footer_marks", 'marks = ["ICP备案"]'), "ICP", "W-1", "“ICP备案号”"),
    "Q03 footer_marks: a mark twice": (page_rule("footer_marks", 'marks = ["主办单位", "主办单位"]'), "marks =", "W-1", "重复"),
    "Q03 site_code: a parameter": (page_rule("site_code", "digits = 10"), "digits", "W-1", "不认识的键 digits"),
    "Q03 dead_links: unknown place": (page_rule("dead_links", 'on = "首页"'), "首页", "W-1", "可写：home、all"),
    "Q03 reachable: no clicks": (page_rule("reachable", NAMED + "clicks = 0"), "clicks", "W-1", "大于 0"),
    "Q03 readable: per cent": (page_rule("readable", "share = 90"), "share", "W-1", "share = 0.9"),
    "Q03 formats: a pattern": (page_rule("formats", 'open = ["*.pdf"]'), "*.pdf", "W-1", "后缀名"),
    "Q03 own_catalogue: unknown column": (page_rule("own_catalogue", CATALOGUE + 'asks = "filled"\ncolumns = ["公开方法"]'), "公开方法", "W-1", "“公开方式”"),
    "Q03 own_catalogue: nothing asked": (page_rule("own_catalogue", CATALOGUE), "[rule.with]", "W-1", "缺少 asks"),
    "Q03 own_catalogue: a thing nobody asks": (page_rule("own_catalogue", CATALOGUE + 'asks = "limits"'), 'asks = "limits"', "W-1", "no_longer"),
    "Q03 own_catalogue: a demand of another": (page_rule("own_catalogue", CATALOGUE + 'asks = "mode"\nnumber = true'), "number = true", "W-1", "不认识的键 number"),
    "Q03 roster_field: unknown column": (page_rule("roster_field", 'each_has = ["电话"]'), "each_has", "W-1", "联系电话"),
    "Q03 roster_field: nothing to hold it against": (page_rule("roster_field", 'each_has = ["备案"]\nsame_on_site = "备案"'), "[rule.with]", "W-1", "要一起写"),
    "Q03 fresh_columns: unknown kind": (rule("fresh_columns", 'within = { newz = "14日" }'), "newz", "R-1", "是否想写“news”"),
    "Q03 fresh_columns: no kind": (rule("fresh_columns", "within = {}"), "within", "R-1", "within 不能为空"),
    "Q03 blank_columns: fewer than none": (rule("blank_columns", "most = -1"), "most", "R-1", "不能是负数"),
    "Q03 annual_report: no such day": (annual(published_by='"02-30"'), "published_by", "R-1", "应为月和日"),
    "Q03 annual_report: no year": (annual(form_since="20210"), "form_since", "R-1", "四位数的年份"),
    "Q03 annual_report: no parts": (annual(parts="[]"), "parts", "R-1", "请至少写一项"),
    "Q03 budget: neither budget nor accounts": (rule("budget", BUDGET.replace('of = "预算"', 'of = "概算"') + 'tables = ["甲"]'), "概算", "R-1", "可写：预算、决算"),
    "Q03 budget: a bar with nothing behind": (rule("budget", BUDGET + 'tables = ["收入总表|"]'), "tables", "R-1", "两边都要写名称"),
    "Q03 interpretation: flag in quotes": (rule("interpretation", 'both_ways = "true"'), "both_ways", "R-1", "true 或 false"),
    "Q03 consultation: open for no day": (rule("consultation", NAMED + "least_days = 0"), "least_days", "R-1", "大于 0"),
    "Q03 decisions: no limit": (rule("decisions", NAMED + 'date_heads = ["日期"]'), "[rule.with]", "R-1", "缺少 within"),
    "Q03 manual: no question": (ruled('question = "本年度是否听取汇报？"', 'question = ""'), 'question = ""', "R-2", "不能为空"),
    "Q03 an open question without cell": (ROWS + '[[question]]\nsheet = "1"\nrow = 1\nread = "a"\nassumed = "b"\n', "[[question]]", "question", "缺少 column"),
    "Q04 weight NaN": (standard("weight = 60", "weight = nan"), "nan", "social-assistance", "应为整数"),
    "Q04 weight negative": (standard("weight = 60", "weight = -60"), "-60", "social-assistance", "大于 0"),
    "Q04 weight nothing": (standard("weight = 60", "weight = 0"), "weight = 0", "social-assistance", "大于 0"),
    "Q04 weight with a point": (standard("weight = 60", "weight = 60.0"), "60.0", "social-assistance", "应为整数"),
    "Q04 weight in quotes": (standard("weight = 60", 'weight = "60"'), '"60"', "social-assistance", "不加引号"),
    "Q04 weight missing": (standard("weight = 60\n", ""), "[[pack]]", "social-assistance", "缺少 weight"),
    "Q04 weights of 90": (standard("weight = 60", "weight = 50"), "[[pack]]", "", "50 + 40 = 90，应为 100"),
    "Q04 unknown pack": (standard("social-assistance", "social-asistance"), "asistance", "social-asistance", "“social-assistance”"),
    "Q04 a pack's file that is not there": (standard("rules.toml", "rule.toml"), "rule.toml", "rule.toml", "没有这个文件"),
    "Q04 a pack twice": (standard("rules.toml", "social-assistance"), 8, "social-assistance", "请只写一次"),
    "Q04 one table of packs": (STANDARD[: STANDARD.index("[[")] + '[pack]\nid = "elderly-care"\n', "[pack]", "", "[[pack]]"),
    "Q04 no packs": ('id = "a"\ntitle = "b"\nversion = "1"\npack = []\n', "pack = []", "", "请至少写一组"),
    "Q04 rows in a standard": (STANDARD + ROWS[ROWS.index("[[criterion]]") :], "[[criterion]]", "", "请移到另一份标准文件"),
    "Q04 points negative": (row("item = 4,", "item = -4,"), "item = -4", "defaults", "不能是负数"),
    "Q04 points NaN": (row("item = 4,", "item = nan,"), "item = nan", "defaults", "应为整数"),
    "Q04 points for no element": (row("item = 4, ", ""), "[[criterion]]", "L-1", "缺少 points.item"),
    "Q04 points all nothing": (row('"read"', '"read"\npoints = { item = 0, content = 0, time_limit = 0, publisher = 0 }'), "item = 0", "L-1", "请至少给一个要素分值"),
    "Q04 points of a rule nothing": (ruled("points = 6", "points = 0"), "points = 0", "R-2", "大于 0"),
    "Q04 points beyond counting": (row("item = 4", f"item = {10**30}"), "item = 1", "defaults", "数字太大"),
    "Q04 points of 5000 digits": (row("item = 4", f"item = {'9' * 5000}"), "item = 9", "", "数字太长"),
    "Q05 no": (row('version = "1"', "version = no"), "version", "", "true、false"),
    "Q05 leading zero": (row('version = "1"', "version = 010"), "version", "", "不能以 0 开头"),
    "Q05 a date for a version": (row('version = "1"', "version = 2025-01-01"), "version", "", "应为文字，请加引号"),
    "Q05 a number for a version": (row('version = "1"', "version = 1.0"), "version", "", "应为文字，请加引号"),
    "Q05 1e3 points": (row("item = 4", "item = 1e3"), "item = 1e3", "defaults", "应为整数"),
    "Q05 true points": (row("item = 4", "item = true"), "item = true", "defaults", "应为整数"),
    "Q05 points in quotes": (ruled("points = 6", 'points = "6"'), 'points = "6"', "R-2", "应为整数，不加引号"),
    "Q05 a date in quotes": (ruled("since = 2019-05-15", 'since = "2019-05-15"'), "since", "R-1", "不加引号"),
    "Q05 a time of day": (ruled("since = 2019-05-15", "since = 2019-05-15T08:00:00"), "since", "R-1", "不写时刻"),
    "Q05 no such day": (ruled("since = 2019-05-15", "since = 2019-02-30"), "since", "", "存在的日期"),
    "Q05 a date with slashes": (ruled("since = 2019-05-15", "since = 2019/5/15"), "since", "", "2019-05-15"),
    "Q05 a year and a month": (ruled("until = 2030-12-31", "until = 2030-12"), "until", "", "2019-05-15"),
    "Q05 text for a list": (row('basis = ["条例"]', 'basis = "条例"'), "basis", "L-1", '如 basis = ["……"]'),
    "Q05 number in a list": (row('basis = ["条例"]', "basis = [\n  711,\n]"), "  711", "L-1", "第 1 项应为文字"),
    "Q05 list for a text": (ruled('check = "manual"', 'check = ["manual"]'), "check = [", "R-2", "应为文字"),
    "Q06 exponential": (row(GUIDE, 'matter = ["(a+)+$"]'), "matter", "L-1", "只按字面查找"),
    "Q06 exponential over dates": (row(GUIDE, r"matter = ['(\d+[-/年]?)+日']"), "matter", "L-1", "正则表达式"),
    "Q06 reference back": (row(GUIDE, r"matter = ['(指)\1']"), "matter", "L-1", "正则表达式"),
    "Q06 look-ahead": (row(GUIDE, 'matter = ["低保(?=指南)"]'), "matter", "L-1", "正则表达式"),
    "Q06 anything": (row(GUIDE, 'matter = [".*指南"]'), "matter", "L-1", "正则表达式"),
    "Q06 in a word list": (row(LISTED, r"'低保' = ['低保\s*指南']"), "'低保' =", "", "正则表达式"),
    "Q06 in content": (row('terms = ["所需材料"]', 'terms = ["^材料"]'), "^材料", "L-1", "正则表达式"),
    "Q06 in a parameter": (rule("decisions", NAMED + 'within = "7日"\ndate_heads = ["决定.*日期"]'), "date_heads", "R-1", "正则表达式"),
    "Q07 GBK": (ROWS.encode("gb18030"), 2, "", "GBK 编码，请用编辑器另存为 UTF-8"),
    "Q07 UTF-16": (ROWS.encode("utf-16"), 1, "", "UTF-16 编码"),
    "Q07 no encoding": (b'id = "x"\ntitle = "\xff\xff"\n', 2, "", "编码无法辨认"),
    "Q07 empty": (b"", None, "", "文件是空的"),
    "Q07 old Mac line ends": (ROWS.replace("\n", "\r"), None, "", "旧式换行"),
    "Q07 a workbook": (b"PK\x03\x04\xff", None, "", "gongkai criteria build"),
    "Q07 a PDF": (b"%PDF-1.4\n\xff", None, "", "gongkai criteria build"),
    "Q07 missing version": (row('version = "1"\n', ""), 1, "", "缺少 version"),
    "Q07 no requirement": (HEAD, 1, "", "请写 [[criterion]]"),
    "Q07 a standard that holds itself": (standard("rules.toml", "标准.toml"), "标准.toml", "标准.toml", "不能放进另一份评价标准"),
    "Q07 a standard in a standard": (standard("social-assistance", "township"), "township", "township", "不能放进另一份评价标准"),
    "Q07 word lists in a circle": (row(LISTED, '"甲" = ["@甲"]\n"低保" = ["低保"]'), '"甲"', "", "不能再引用词表"),
}  # fmt: skip


def refused(arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The lines a command refuses with, the last of which counts them."""
    monkeypatch.setattr(sys, "argv", ["gongkai", *arguments])
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # set by the command line, put back after the test
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    return said.err.splitlines()


def written(tmp_path: Path, content: str | bytes) -> Path:
    (tmp_path / "rules.toml").write_text(RULES.replace('id = "local"', 'id = "local-rules"', 1), encoding="utf-8")
    file = tmp_path / "标准.toml"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


@pytest.mark.parametrize(("content", "line", "place", "words"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_refused_with_file_line_place_and_remedy(
    content: str | bytes,
    line: str | int | None,
    place: str,
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = written(tmp_path, content)
    number = line_of(str(content), line) if isinstance(line, str) else line
    where = "，".join(part for part in (f"第 {number} 行" if number else "", place) if part)
    linted = refused(["criteria", "lint", str(file)], monkeypatch, capsys)
    (sentence,) = [said for said in linted[:-1] if words in said]
    assert sentence.startswith(f"{file}：{where}：" if where else f"{file}：")
    assert re.search("[一-鿿]", sentence.removeprefix(str(file)))
    assert linted[-1] == f"共 {len(linted) - 1} 处错误，请改正后重新运行。"
    assert len(linted) == 2, linted

    roster, out = tmp_path / "名册.csv", tmp_path / "out"
    write_template(roster, template_rows())
    audited = refused(["audit", str(roster), "--out", str(out), "--criteria", str(file)], monkeypatch, capsys)
    assert audited == linted
    assert not out.exists()


def test_good_files_are_not_refused(tmp_path: Path) -> None:
    for text in (ROWS, RULES, STANDARD):
        assert choose((str(written(tmp_path, text)),)).packs


def test_all_mistakes_of_a_file_come_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = ROWS + RULES[RULES.index("[[rule]]") :].replace('"@指南"', '"公开指南"')
    for good, bad in (
        ('version = "1"\n', ""),
        ("item = 4", "item = -4"),
        ('"@低保"', '"@底保"'),
        ('["县级"]', '["区县"]'),
        ('"每季度"', '"看情况"'),
        ("until = 2030-12-31", "until = 2019-01-01"),
        ('"6个月"', '"经常"'),
        ('check = "manual"', 'check = "manuel"'),
        ("each = 2", "each = 7"),
        ("{full_title}", "{titel}"),
    ):
        assert good in text
        text = text.replace(good, bad, 1)
    *sentences, count = refused(["criteria", "lint", str(written(tmp_path, text))], monkeypatch, capsys)
    for words in ("缺少 version", "负数", "底保", "区县", "看情况", "早于 since", "经常", "manuel", "7 分", "titel"):
        assert any(words in sentence for sentence in sentences), words
    lines = [int(match[1]) for sentence in sentences if (match := re.search(r"第 (\d+) 行", sentence))]
    assert len(lines) == len(sentences)
    assert lines == sorted(lines)
    assert count.startswith(f"共 {len(sentences)} 处错误")


def test_all_lines_that_are_no_toml_come_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = row('title = "本县目录"', "title = “本县目录”").replace('why = "便民"', "why = 便民")
    *sentences, _ = refused(["criteria", "lint", str(written(tmp_path, text))], monkeypatch, capsys)
    assert [line_of(text, "title ="), line_of(text, "why =")] == [
        int(match[1]) for sentence in sentences if (match := re.search(r"第 (\d+) 行", sentence))
    ]


@pytest.mark.parametrize(
    ("named", "words"),
    [
        ("nowhere.toml", "没有这个文件，请检查路径"),
        ("folder.toml", "这是文件夹"),
        ("social-asistance", "是否想写“social-assistance”"),
    ],
)
def test_what_is_no_file_at_all(
    named: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.toml").mkdir()
    monkeypatch.chdir(tmp_path)
    (sentence, _) = refused(["criteria", "lint", named], monkeypatch, capsys)
    assert sentence.startswith(f"{named}：")
    assert words in sentence
