"""The unit's own catalogue: its rows kept, at fault, and not to be told."""

from typing import Any

import pytest

from crawler.records import AttachmentState, Table
from criteria.model import Recognition
from criteria.page_checks import CatalogueColumn, OwnCatalogue
from scoring.checks.rules import check_rule
from scoring.own_catalogue import read_catalogue
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex
from tests.scoring.builders import SITE, attachment, document, evidence, file_link, line, rows, rule

NAMES = Recognition(("标准目录",), (), (), ("解读",))
HEAD = (
    "序号|公开事项|公开事项|公开内容|公开依据|公开时限|公开主体|公开渠道|公开对象|公开对象|公开方式|公开方式",
    "序号|一级事项|二级事项|公开内容|公开依据|公开时限|公开主体|公开渠道|全社会|特定群体|主动|依申请公开",
)
GOOD = "1|低保|办事指南|申请材料|《办法》（国发〔2012〕45号）|20个工作日内|县民政局|■政府网站 □公报|√||√|"
NO_BASIS = "2|低保|审批信息|名单||20个工作日内|县民政局|■政府网站|√||√|"
BARE_BASIS = "3|低保|监督电话|电话|国家规定|20个工作日内|县民政局|■政府网站|√||√|"
NO_TICK = "4|低保|救助标准|标准|《办法》（国发〔2012〕45号）|视情况|县民政局|□政府网站 □公报|||√|"
C = CatalogueColumn


def asked(
    *columns: CatalogueColumn, title: bool = False, number: bool = False, countable: bool = False, at_least: int = 1
) -> OwnCatalogue:
    return OwnCatalogue(NAMES, columns, title, number, countable, at_least)


def judged(wanted: OwnCatalogue, **seen: Any) -> Verdict:
    unit_evidence = evidence(**seen)
    return check_rule(rule(check=wanted), unit_evidence, UnitIndex.of(unit_evidence))


def page(*lines: str) -> dict[str, Any]:
    return {"documents": [document("社会救助标准目录", "目录如下", path=("政务公开",), tables=[rows(*lines)])]}


def in_file(*lines: str) -> dict[str, Any]:
    linking = document("社会救助标准目录", "见附件", path=("政务公开",), links=[file_link("目录.xlsx")])
    return {"documents": [linking], "attachments": [attachment("目录.xlsx", "目录", [rows(*lines)])]}


PICTURE = document("标准目录", "", path=("政务公开",), images=1)
SCAN = attachment("目录.pdf", state=AttachmentState.UNREADABLE)
LINKED = document("标准目录", "见附件", path=("政务公开",), links=[file_link("目录.pdf")])
CASES: dict[str, tuple[OwnCatalogue, dict[str, Any], Outcome, tuple[int, int] | None, str]] = {
    "all filled": (asked(C.ITEM, C.BASIS, C.MODE, C.AUDIENCE), page(*HEAD, GOOD), Outcome.MET, None, "1 行"),
    "in a file": (asked(C.BASIS), in_file(*HEAD, GOOD), Outcome.MET, None, "1 行"),
    "a row without its basis": (
        asked(C.BASIS),
        page(*HEAD, GOOD, NO_BASIS),
        Outcome.PARTLY_MET,
        (1, 2),
        "第 2 行“低保·审批信息”公开依据未填",
    ),
    "no box ticked": (asked(C.CHANNEL), page(*HEAD, GOOD, NO_TICK), Outcome.PARTLY_MET, (1, 2), "公开渠道未填"),
    "no audience ticked": (asked(C.AUDIENCE), page(*HEAD, GOOD, NO_TICK), Outcome.PARTLY_MET, (1, 2), "公开对象未填"),
    "a full title and number": (asked(C.BASIS, title=True, number=True), page(*HEAD, GOOD), Outcome.MET, None, "齐全"),
    "neither title nor number": (
        asked(C.BASIS, title=True, number=True),
        page(*HEAD, BARE_BASIS),
        Outcome.NOT_MET,
        (0, 1),
        "依据未写文件全称、依据未写文号",
    ),
    "a limit that can be counted": (asked(C.TIME_LIMIT, countable=True), page(*HEAD, GOOD), Outcome.MET, None, "齐全"),
    "a limit that says nothing": (
        asked(C.TIME_LIMIT, countable=True),
        page(*HEAD, NO_TICK),
        Outcome.NOT_MET,
        (0, 1),
        "时限无法计算",
    ),
    "one channel where two are due": (
        asked(C.CHANNEL, at_least=2),
        page(*HEAD, GOOD),
        Outcome.NOT_MET,
        (0, 1),
        "不足 2",
    ),
    "all ticks lost on the way": (
        asked(C.AUDIENCE),
        page(*HEAD, NO_TICK),
        Outcome.MANUAL,
        None,
        "可能是图形符号",
    ),
    "a column left out": (asked(C.LEVEL), page(*HEAD, GOOD), Outcome.NOT_MET, (0, 1), "没有公开层级一栏"),
    "a head nobody knows": (
        asked(C.LEVEL),
        page("公开事项|公开内容|公开依据|公开时限|县乡权限", "低保|指南|《办法》|长期公开|县"),
        Outcome.MANUAL,
        None,
        "“县乡权限”",
    ),
    "no catalogue": (asked(C.BASIS), {}, Outcome.NOT_APPLICABLE, None, "没有找到"),
    "another body's": (
        asked(C.BASIS),
        {
            "documents": [
                document(
                    "标准目录", "目录", path=("政务公开",), tables=[rows(*HEAD, NO_BASIS)], publisher="民政部办公厅"
                )
            ]
        },
        Outcome.NOT_APPLICABLE,
        None,
        "其他机关",
    ),
    "no catalogue, and something unseen": (
        asked(C.BASIS),
        {"unseen": [line(f"{SITE}/x/", text="标准目录")]},
        Outcome.UNVERIFIED,
        None,
        "不能认定",
    ),
    "its file was not to be had": (asked(C.BASIS), {"documents": [LINKED]}, Outcome.UNVERIFIED, None, "未能获取"),
    "its file is a scan": (
        asked(C.BASIS),
        {"documents": [LINKED], "attachments": [SCAN]},
        Outcome.MANUAL,
        None,
        "请人工核对",
    ),
    "its page is a picture": (asked(C.BASIS), {"documents": [PICTURE]}, Outcome.MANUAL, None, "请人工核对"),
}


@pytest.mark.parametrize(("wanted", "seen", "outcome", "share", "words"), CASES.values(), ids=CASES.keys())
def test_own_catalogue(
    wanted: OwnCatalogue, seen: dict[str, Any], outcome: Outcome, share: tuple[int, int] | None, words: str
) -> None:
    verdict = judged(wanted, **seen)
    assert verdict.outcome is outcome, verdict.reason
    assert words in verdict.reason
    assert ((verdict.kept, verdict.of) if verdict.of else None) == share


@pytest.mark.parametrize(
    ("tables", "names"),
    [
        pytest.param([rows(*HEAD, GOOD)], ["低保·办事指南"], id="two rows of head"),
        pytest.param([rows("公开事项|依据|时限|责任主体", "低保|《法》|及时|民政局")], ["低保"], id="other words"),
        pytest.param(
            [rows("某县标准目录|某县标准目录", "甲|乙"), rows(*HEAD, GOOD)],
            ["低保·办事指南"],
            id="another table before",
        ),
        pytest.param(
            [rows(*HEAD, GOOD), rows(NO_BASIS)], ["低保·办事指南", "低保·审批信息"], id="goes on after the page"
        ),
        pytest.param([rows(*HEAD, GOOD, *HEAD, NO_BASIS)], ["低保·办事指南", "低保·审批信息"], id="head repeated"),
        pytest.param(
            [rows(*HEAD, "|".join(["一、社会救助"] * 12), GOOD)],
            ["低保·办事指南"],
            id="a section's name over the width",
        ),
        pytest.param([rows(*HEAD, GOOD), rows("甲|乙", "丙|丁")], ["低保·办事指南"], id="a table of another width"),
        pytest.param([rows("姓名|金额", "张某|100")], None, id="no catalogue"),
    ],
)
def test_rows_of_a_catalogue(tables: list[Table], names: list[str] | None) -> None:
    catalogue = read_catalogue(tables)
    assert ([row.name for row in catalogue.rows] if catalogue else None) == names
