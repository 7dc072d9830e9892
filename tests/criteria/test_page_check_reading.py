"""Parameters of the page checks as a file writes them, and the mistakes it may hold."""

from pathlib import Path

import pytest

from criteria.model import Recognition
from criteria.page_checks import (
    DeadLinks,
    FooterMarks,
    Formats,
    Mark,
    PageTags,
    Reachable,
    Readable,
    SiteCode,
    Where,
)
from criteria.rules import Check, recognition_of
from criteria.show import as_text
from tests.criteria.test_loader import line_of, load, refused
from tests.criteria.test_rule_reading import HEAD

GUIDE = Recognition(("公开指南",), (), (), ("解读",))
NAMED = 'recognition = { names = ["公开指南"], exclude = ["解读"] }\n'


def rule(kind: str, parameters: str) -> str:
    return f"""{HEAD}[[rule]]
id = "W-1"
field = "政府网站"
group = "功能"
title = "要求"
why = "群众要看"
basis = ["《政府网站发展指引》"]
clauses = ["S2-309"]
check = "{kind}"
points = 2
remedy = "请补"
levels = ["县级"]
certainty = "read"
[rule.with]
{parameters}
"""


GOOD: dict[str, tuple[str, Check]] = {
    "page_tags": (
        'site = ["SiteName"]\ncontent = ["PubDate", "ContentSource"]\nshare = 0.9',
        PageTags(("SiteName",), (), ("PubDate", "ContentSource"), 0.9),
    ),
    "footer_marks": ('marks = ["主办单位", "IPv6标识"]', FooterMarks((Mark.ORGANISER, Mark.IPV6))),
    "site_code": ("", SiteCode()),
    "dead_links": ('on = "all"', DeadLinks(Where.ALL)),
    "reachable": (f"{NAMED}clicks = 3", Reachable(GUIDE, 3)),
    "readable": ("share = 0.9", Readable(0.9)),
    "formats": ('open = [".PDF", "docx"]', Formats(("pdf", "docx"))),
}


@pytest.mark.parametrize(("kind", "parameters", "check"), [(kind, *good) for kind, good in GOOD.items()], ids=GOOD)
def test_as_written(kind: str, parameters: str, check: Check, tmp_path: Path) -> None:
    pack = load(tmp_path, rule(kind, parameters))
    assert pack.rules[0].check == check
    assert kind in as_text(pack)
    assert recognition_of(pack.rules[0]) == (GUIDE if NAMED in parameters else None)


MISTAKES = {
    "a tag of another level": ("page_tags", 'site = ["PubDate"]\nshare = 1', ["site 没有标签“PubDate”"], "PubDate"),
    "a misspelt tag": ("page_tags", 'site = ["SiteNmae"]\nshare = 1', ["是否想写“SiteName”"], "SiteNmae"),
    "no tag": ("page_tags", "share = 1", ["site、column、content"], None),
    "a share above one": ("readable", "share = 90", ["0 到 1"], "share = 90"),
    "an unknown mark": ("footer_marks", 'marks = ["ICP备案"]', ["是否想写“ICP备案号”"], "ICP"),
    "an unknown place": ("dead_links", 'on = "首页"', ["home", "all"], "首页"),
    "no clicks": ("reachable", f"{NAMED}clicks = 0", ["大于 0"], "clicks"),
    "no recognition": ("reachable", "clicks = 3", ["缺少 recognition"], None),
    "parameters of none": ("site_code", "digits = 10", ["不认识的键 digits"], "digits"),
}


@pytest.mark.parametrize(("kind", "parameters", "words", "place"), MISTAKES.values(), ids=MISTAKES.keys())
def test_mistakes(kind: str, parameters: str, words: list[str], place: str | None, tmp_path: Path) -> None:
    text = rule(kind, parameters)
    problems = refused(tmp_path, text)
    assert all(word in problems[0].message for word in words), problems
    if place:
        assert problems[0].line == line_of(text, place)
