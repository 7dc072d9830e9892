"""Small published catalogues: the national table's columns, a row or two, on a page or in a file."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from crawler.records import AttachmentState, Document
from criteria.catalogue_checks import CatalogueDemand, OwnCatalogue
from criteria.model import Recognition
from scoring.checks.rules import check_rule
from scoring.results import Verdict
from scoring.unit_index import UnitIndex
from tests.scoring.builders import attachment, document, evidence, file_link, rows, rule

NAMES = Recognition(("标准目录",), (), (), ("解读",))
FIELDS = ("社会救助", "养老服务", "民政")
HEAD = (
    "序号|公开事项|公开事项|公开内容|公开依据|公开时限|公开主体|公开渠道和载体|公开对象|公开对象|公开方式|公开方式|公开层级|公开层级",
    "序号|一级事项|二级事项|公开内容|公开依据|公开时限|公开主体|公开渠道和载体|全社会|特定群体|主动|依申请公开|县级|乡级",
)
COLUMNS = {
    "number": "1",
    "group": "最低生活保障",
    "title": "办事指南",
    "content": "申请材料；办理流程",
    "basis": "《国务院关于进一步加强和改进最低生活保障工作的意见》（国发〔2012〕45号）",
    "limit": "制定或获取信息之日起10个工作日内",
    "publisher": "县民政局",
    "channel": "■政府网站 □政府公报 ■政务服务中心",
    "everybody": "√",
    "some": "",
    "active": "√",
    "asked": "",
    "county": "√",
    "township": "",
}


def row(**cells: str) -> str:
    """A row of the national table, whole but for what is given; numbers make it a row of its own."""
    assert cells.keys() <= COLUMNS.keys()
    return "|".join((COLUMNS | cells).values())


def shown(
    *lines: str, title: str = "社会救助领域标准目录", on: date | None = date(2024, 5, 6), **more: Any
) -> Document:
    return document(
        title, more.pop("text", "目录如下"), path=("政务公开",), on=on, tables=[rows(*HEAD, *lines)], **more
    )


def page(*lines: str, **more: Any) -> dict[str, Any]:
    return {"documents": [shown(*lines, **more)]}


def in_file(*lines: str, name: str = "目录.xlsx", ruled: bool = False) -> dict[str, Any]:
    linking = document("社会救助标准目录", "见附件", path=("政务公开",), links=[file_link(name)])
    table = replace(rows(*HEAD, *lines), ruled=ruled)
    return {"documents": [linking], "attachments": [attachment(name, "目录", [table])]}


def bare(*lines: str) -> dict[str, Any]:
    """With a head of its own."""
    return {"documents": [document("社会救助标准目录", "目录如下", path=("政务公开",), tables=[rows(*lines)])]}


def editions(old: Sequence[str], new: Sequence[str], **more: Any) -> dict[str, Any]:
    title = more.pop("old_title", "社会救助领域标准目录")
    before = replace(shown(*old, on=date(2022, 3, 1), title=title), url="http://www.example.gov.cn/art/old.html")
    return {"documents": [before, shown(*new, **more)]}


PICTURE = document("标准目录", "", path=("政务公开",), images=1)
SCAN = attachment("目录.pdf", state=AttachmentState.UNREADABLE)
LINKED = document("标准目录", "见附件", path=("政务公开",), links=[file_link("目录.pdf")])


def judged(demand: CatalogueDemand, **seen: Any) -> Verdict:
    unit_evidence = evidence(**seen)
    asked = rule(check=OwnCatalogue(NAMES, FIELDS, demand))
    return check_rule(asked, unit_evidence, UnitIndex.of(unit_evidence))
