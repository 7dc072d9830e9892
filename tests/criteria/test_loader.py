"""A criteria file with one mistake each: the problem names the mistake and its line."""

from pathlib import Path

import pytest

from criteria.loader import load_pack
from criteria.model import ContentKind, CriteriaError, Element, Field, Pack, Problem

GOOD = """\
id = "local"
title = "本县目录"
version = "1"
source = "本县"
[defaults]
publisher_terms = ["民政"]
exclude = ["招聘"]
points = { item = 4, content = 3, time_limit = 2, publisher = 1 }
[defaults.remedy]
item = "请公开{full_title}"
content = "请补齐{content}"
time_limit = "请在{time_limit}公开"
publisher = "应由{publishers}发布"
[words]
"低保" = ["低保", "最低生活保障"]
[[criterion]]
id = "L-1"
field = "社会救助"
group = "最低生活保障"
title = "办事指南"
why = "便民"
content = [
  { name = "申请材料", kind = "part", terms = ["所需材料"] },
  { name = "本县文件", kind = "document", terms = ["本县办法"] },
  { name = "文号", kind = "field", field = "document_number" },
]
basis = ["条例"]
time_limit = "每季度"
publishers = ["县民政局"]
channels = ["政府网站"]
audience = ["全社会"]
modes = ["主动"]
levels = ["县级"]
certainty = "read"
[criterion.recognition]
subject = ["@低保"]
matter = ["指南"]
"""


def load(tmp_path: Path, content: str | bytes) -> Pack:
    file = tmp_path / "local.toml"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return load_pack(file)


def refused(tmp_path: Path, content: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(CriteriaError) as refusal:
        load(tmp_path, content)
    return refusal.value.problems


def line_of(text: str, needle: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), start=1) if needle in line)


def test_good_file(tmp_path: Path) -> None:
    pack = load(tmp_path, GOOD)
    (criterion,) = pack.criteria
    part, document, field = criterion.content
    assert criterion.recognition.subject == ("低保", "最低生活保障")
    assert criterion.recognition.exclude == ("招聘",)
    assert part.terms == ("申请材料", "所需材料")
    assert (document.kind, document.terms) == (ContentKind.DOCUMENT, ("本县办法",))
    assert field.field is Field.DOCUMENT_NUMBER
    assert criterion.remedy[Element.ITEM] == "请公开最低生活保障·办事指南"
    assert criterion.remedy[Element.CONTENT] == "请补齐申请材料；本县文件；文号"
    assert criterion.remedy[Element.TIME_LIMIT] == "请在每季度公开"
    assert criterion.points[Element.TIME_LIMIT] == 2
    assert len(pack.sha256) == 64


def test_row_overrides_defaults(tmp_path: Path) -> None:
    row = 'points = { time_limit = 0 }\nremedy = { item = "另写" }\npublisher_terms = ["街道"]\ncertainty = "read"'
    (criterion,) = load(tmp_path, GOOD.replace('certainty = "read"', row)).criteria
    assert (criterion.points[Element.TIME_LIMIT], criterion.points[Element.ITEM]) == (0, 4)
    assert criterion.remedy[Element.ITEM] == "另写"
    assert criterion.publisher_terms == ("街道",)


@pytest.mark.parametrize("variant", ["bom", "crlf"])
def test_windows_notepad_files_are_read(tmp_path: Path, variant: str) -> None:
    raw = GOOD.encode("utf-8-sig") if variant == "bom" else GOOD.replace("\n", "\r\n").encode()
    assert load(tmp_path, raw).id == "local"


MISTAKES = {
    # kind: (what stands in the good file, what is written instead, words of the message, text on the reported line)
    "quote missing": ('title = "本县目录"', "title = 本县目录", ["文字要加引号"], "title = 本县目录"),
    "full-width quote": ('title = "本县目录"', "title = “本县目录”", ["全角标点", "“"], "title = “"),
    "quote not closed": ('title = "本县目录"', 'title = "本县目录', ["引号"], 'title = "本县目录'),
    "key twice": ('title = "本县目录"', 'title = "甲"\ntitle = "乙"', ["写了两次"], 'title = "乙"'),
    "comma missing": ('["低保", "最低生活保障"]', '["低保" "最低生活保障"]', ["逗号"], '"低保" "最'),
    "key without quotes": ('"低保" = [', "低保 = [", ["TOML"], "低保 = ["),
    "misspelt key": ('why = "便民"', 'whi = "便民"', ["不认识的键 whi", "是否想写“why”"], "whi"),
    "unknown key": ('why = "便民"', 'why = "便民"\n"颜色" = "红"', ["不认识的键 颜色"], "颜色"),
    "unknown key in recognition": (
        'matter = ["指南"]',
        'matter = ["指南"]\nexcludes = ["x"]',
        ["“exclude”"],
        "excludes",
    ),
    "unknown key in content": ('terms = ["所需材料"]', 'terms = ["所需材料"], termz = []', ["“terms”"], "termz"),
    "unknown key at the top": ('source = "本县"', 'source = "本县"\nsauce = "x"', ["“source”"], "sauce"),
    "unknown element in points": ("publisher = 1 }", "publisher = 1, itm = 1 }", ["itm", "“item”"], "itm"),
    "missing key": ('why = "便民"\n', "", ["缺少 why"], "[[criterion]]"),
    "missing version": ('version = "1"\n', "", ["缺少 version"], 'id = "local"'),
    "missing recognition": (GOOD[GOOD.index("[criterion.rec") :], "", ["缺少 recognition"], "[[criterion]]"),
    "version as a number": ('version = "1"', "version = 1.0", ["version 应为文字", "引号"], "version = 1.0"),
    "empty text": ('why = "便民"', 'why = " "', ["why 不能为空"], 'why = " "'),
    "text instead of a list": ('basis = ["条例"]', 'basis = "条例"', ["basis 应为文字列表"], "basis"),
    "number in a list": ('basis = ["条例"]', "basis = [\n  711,\n]", ["第 1 项", "引号"], "  711"),
    "empty list": ('publishers = ["县民政局"]', "publishers = []", ["publishers 不能为空列表"], "publishers = []"),
    "no content": (
        GOOD[GOOD.index("content = [") : GOOD.index("basis")],
        "content = []\n",
        ["content 不能为空"],
        "content = []",
    ),
    "points as text": ("item = 4,", 'item = "4",', ["item 应为整数"], 'item = "4"'),
    "negative points": ("item = 4,", "item = -4,", ["item 的分值不能是负数"], "item = -4"),
    "points all zero": (
        'certainty = "read"',
        'certainty = "read"\npoints = { item = 0, content = 0, time_limit = 0, publisher = 0 }',
        ["合计为 0"],
        "points = { item = 0",
    ),
    "points for no element": ("item = 4, ", "", ["缺少 points.item"], "[[criterion]]"),
    "remedy missing": ('item = "请公开{full_title}"\n', "", ["缺少 remedy.item"], "[[criterion]]"),
    "unknown placeholder": ("{full_title}", "{titel}", ["{titel}", "“title”"], "{titel}"),
    "unknown word list": ('"@低保"', '"@底保"', ["词表“底保”", "“低保”"], "@底保"),
    "unknown channel": ('["政府网站"]', '["政府网"]', ["“政府网”", "是否想写“政府网站”", "两微一端"], "channels"),
    "unknown level": ('["县级"]', '["区县"]', ["levels", "市级、县级、乡级"], "levels"),
    "unknown mode": ('modes = ["主动"]', 'modes = ["主动公开"]', ["“主动公开”", "依申请"], "modes"),
    "unknown kind": ('kind = "part"', 'kind = "parts"', ["“parts”", "是否想写“part”"], '"parts"'),
    "unknown field": (
        'field = "document_number"',
        'field = "number"',
        ["title、document_number、publisher"],
        '"number"',
    ),
    "field missing": (', field = "document_number"', "", ["缺少 field"], 'name = "文号"'),
    "document without title": (', terms = ["本县办法"]', "", ["文件名（terms）或文号（numbers）"], "本县文件"),
    "terms where none belong": ('kind = "field",', 'kind = "field", terms = ["x"],', ["不能写 terms"], 'terms = ["x"]'),
    "content twice": ('name = "文号"', 'name = "申请材料"', ["“申请材料”重复"], 'kind = "field"'),
    "time limit not understood": ('"每季度"', '"看情况"', ["看不懂公开时限“看情况”"], "看情况"),
    "row twice": (
        GOOD[GOOD.index("[[criterion]]") :],
        GOOD[GOOD.index("[[criterion]]") :]
        + GOOD[GOOD.index("[[criterion]]") :].replace('id = "L-1"', 'id = "L-1" # 2'),
        ["编号 L-1 与前面的条目重复"],
        "# 2",
    ),
    "nothing to recognise it by": (
        'matter = ["指南"]\n',
        "",
        ["names", "subject 和 matter"],
        "[criterion.recognition]",
    ),
    "table instead of tables": (GOOD[GOOD.index("[[criterion]]") :], "[criterion]\n", ["[[criterion]]"], "[criterion]"),
}


@pytest.mark.parametrize("kind", MISTAKES)
def test_mistake(kind: str, tmp_path: Path) -> None:
    right, wrong, words, shown_line = MISTAKES[kind]
    assert GOOD.count(right) == 1 or kind in {"terms where none belong", "full-width quote"}, (
        "the case is written wrongly"
    )
    text = GOOD.replace(right, wrong)
    (problem,) = refused(tmp_path, text)
    assert all(word in problem.message for word in words), problem.message
    assert problem.line == (line_of(text, shown_line) if shown_line else None)
    assert problem.file.endswith("local.toml")


@pytest.mark.parametrize("kind", ["missing key", "unknown level", "field missing", "time limit not understood"])
def test_mistake_in_a_row_names_the_row(kind: str, tmp_path: Path) -> None:
    right, wrong, _, _ = MISTAKES[kind]
    (problem,) = refused(tmp_path, GOOD.replace(right, wrong))
    assert problem.place == "L-1"


@pytest.mark.parametrize(
    ("raw", "words", "line"),
    [
        (b"", "文件是空的", None),
        (b" \n\n", "文件是空的", None),
        (GOOD.encode("gb18030"), "GBK 编码，请用编辑器另存为 UTF-8", 2),
        (GOOD.encode("utf-16"), "UTF-16 编码", 1),
        (b'id = "x"\ntitle = "\xff\xff"\n', "编码无法辨认", 2),
    ],
    ids=["empty", "blank", "gbk", "utf-16", "no encoding"],
)
def test_file_that_is_no_utf8_text(raw: bytes, words: str, line: int | None, tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, raw)
    assert words in problem.message
    assert problem.line == line


def test_file_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(CriteriaError, match="文件打不开"):
        load_pack(tmp_path / "none.toml")


def test_every_mistake_is_told_at_once_in_the_order_of_lines(tmp_path: Path) -> None:
    text = GOOD
    for kind in ("misspelt key", "unknown level", "negative points", "unknown word list", "time limit not understood"):
        text = text.replace(*MISTAKES[kind][:2])
    problems = refused(tmp_path, text)
    lines = [problem.line or 0 for problem in problems]
    assert len(problems) == 5
    assert lines == sorted(lines)


def test_soft_time_limit_is_accepted_without_a_limit(tmp_path: Path) -> None:
    (criterion,) = load(tmp_path, GOOD.replace('"每季度"', '"及时"')).criteria
    assert criterion.time_limits == ()
