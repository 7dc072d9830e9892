"""Whether a field's catalogue is published: by its name or its rows, not by a column that holds another field's."""

from dataclasses import replace
from typing import Any

import pytest

from crawler.fetches import Link, Role
from crawler.records import AttachmentState, Column, Document
from criteria.catalogue_checks import FieldPublished
from criteria.packs import find_pack
from scoring.checks.rules import check_rule
from scoring.results import Outcome
from scoring.unit_index import UnitIndex
from tests.scoring.builders import SITE, UNIT, attachment, column, document, entry, evidence, file_link, line
from tests.scoring.checks.rules.catalogues import judged, row, shown

MET, PARTLY, NOT, MANUAL = Outcome.MET, Outcome.PARTLY_MET, Outcome.NOT_MET, Outcome.MANUAL
UNVERIFIED, NOT_APPLICABLE = Outcome.UNVERIFIED, Outcome.NOT_APPLICABLE
CARE = FieldPublished("养老服务", ("养老",))
AID, GUIDE = "社会救助领域标准目录", row()
HOMES = row(
    group="行业管理信息", title="养老机构备案信息", content="机构名称；机构地址", basis="《条例》（国务院令第711号）"
)
NAME = "基层政务公开标准目录"
SCAN = AttachmentState.UNREADABLE


def in_column(*documents: Document, path: tuple[str, ...] = ("政务公开", NAME), **more: Any) -> dict[str, Any]:
    """A column of catalogues that lists these pages."""
    place = column(*path, entries=[entry(one.title, url=one.url) for one in documents])
    listing: list[Column] = [place, *more.pop("columns", ())]
    listed = [replace(one, column_path=path, listed_in=(place.url,)) for one in documents]
    return {"columns": listing, "documents": listed, **more}


def with_file(name: str, state: AttachmentState = AttachmentState.READ) -> dict[str, Any]:
    page = shown(GUIDE, title=AID, links=[file_link(name)])
    return in_column(page, attachments=[attachment(name, "", [] if state is SCAN else page.tables, state)])


CASES: dict[str, tuple[dict[str, Any], Outcome, str]] = {
    "its own catalogue": (in_column(shown(HOMES, title="养老服务领域标准目录")), MET, NAME),
    "one beside the other field's": (
        in_column(shown(GUIDE, title=AID), document("养老服务领域标准目录", "", images=1)),
        MET,
        NAME,
    ),
    "rows in the whole bureau's": (in_column(shown(GUIDE, HOMES, title="县民政局标准目录")), MET, NAME),
    "rows under a title that tells nothing": (in_column(shown(HOMES, title="目录（2024年版）")), MET, NAME),
    "a row of the column called by the field": (
        in_column(shown(GUIDE, title=AID), document("养老服务", "")),
        MET,
        NAME,
    ),
    "a file called by the field": (with_file("养老服务标准目录.pdf", SCAN), MET, NAME),
    "a column of the field": (in_column(shown(GUIDE), path=("政务公开", NAME, "养老服务")), MET, "养老服务"),
    "a scan of the whole bureau's": (
        in_column(document("县民政局标准目录", "", images=2), path=("政务公开", "目录")),
        MET,
        "县民政局",
    ),
    "another field's only": (in_column(shown(GUIDE, title=AID)), NOT, f"“{AID}”"),
    "another field's, of this bureau": (
        in_column(shown(GUIDE, title="泌阳县民政局社会救助领域标准目录")),
        NOT,
        "未公布",
    ),
    "another field's, in a file": (with_file("社会救助目录.xlsx"), NOT, "未公布"),
    "another field's, and an empty column": (
        in_column(shown(GUIDE, title=AID), columns=[column("政务公开", NAME, "养老服务领域")]),
        PARTLY,
        "为空",
    ),
    "another field's, that speaks of it": (
        in_column(shown(GUIDE, title=AID, text="养老服务领域的另行公布")),
        MANUAL,
        "提到养老服务",
    ),
    "another field's, with it in a cell": (
        in_column(shown(row(publisher="县民政局养老股"), title=AID)),
        MANUAL,
        "提到养老",
    ),
    "another field's, and a scan": (with_file("附件2.pdf", SCAN), MANUAL, "读不出文字"),
    "another field's, and a picture": (in_column(shown(GUIDE, title=AID, images=1)), MANUAL, "图片"),
    "another field's, and a page without text": (
        in_column(shown(GUIDE, title=AID), document("标准目录（二）", "")),
        MANUAL,
        "没有读出正文",
    ),
    "another field's, and a link nobody followed": (
        in_column(shown(GUIDE, title=AID, links=[Link("http://zwgk.example.cn/2", "点击查看", Role.OTHER)])),
        MANUAL,
        "未读的链接",
    ),
    "another field's, and a file not to be had": (
        in_column(shown(GUIDE, title=AID, links=[file_link("附件2.xlsx")])),
        UNVERIFIED,
        "未能获取",
    ),
    "another field's, and something unseen": (
        in_column(shown(GUIDE, title=AID), unseen=[line(f"{SITE}/x/", text="标准目录")]),
        UNVERIFIED,
        "没有读全",
    ),
    "another field's, and a list not read whole": (
        {
            **in_column(shown(GUIDE, title=AID)),
            "columns": [column("政务公开", NAME, entries=[entry(AID, url=f"{SITE}/art/{AID}.html")], unread=1)],
        },
        UNVERIFIED,
        "没有读全",
    ),
    "only the other field's rows under the whole bureau's title": (
        in_column(shown(GUIDE, title="县民政局标准目录")),
        MANUAL,
        "以整个单位为名",
    ),
    "a column of which no table could be read": (
        in_column(document("目录（2024年版）", "见图")),
        MANUAL,
        "没有读出任何目录表",
    ),
    "a column of everything": (
        in_column(document("养老机构名录公示", "名录"), document("低保标准公告", "公告"), path=("民政局", "标准目录")),
        MANUAL,
        "没有读出任何目录表",
    ),
    "a training for it": (
        in_column(shown(GUIDE, title=AID), document("养老服务标准目录解读", "养老服务解读" * 9)),
        MANUAL,
        "提到养老服务",
    ),
    "another field's, and a page that may be one elsewhere": (
        {
            **(seen := in_column(shown(GUIDE, title=AID))),
            "documents": [*seen["documents"], document("养老服务公开事项一览", "一览", path=("养老服务",))],
        },
        MANUAL,
        "“养老服务公开事项一览”可能是",
    ),
    "another field's, and the field's other pages": (
        {
            **(seen := in_column(shown(GUIDE, title=AID))),
            "documents": [
                *seen["documents"],
                document("养老机构备案信息公开", path=("养老服务", "养老服务扶持政策措施清单")),
            ],
        },
        NOT,
        "未公布",
    ),
    "not carried out": (
        {**in_column(shown(GUIDE, title=AID)), "unit": replace(UNIT, not_carried_out=("养老服务",))},
        NOT_APPLICABLE,
        "未开展",
    ),
    "no catalogue at all": ({}, NOT, "未公开"),
    "no catalogue, and something unseen": ({"unseen": [line(f"{SITE}/x/", text="标准目录")]}, UNVERIFIED, "不能认定"),
    "an empty column": ({"columns": [column("政务公开", NAME)]}, PARTLY, "为空"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_fields_catalogue(case: str) -> None:
    seen, outcome, words = CASES[case]
    verdict = judged(CARE, **seen)
    assert verdict.outcome is outcome, verdict.reason
    assert words in verdict.reason


@pytest.mark.parametrize(
    ("title", "line", "aid", "care"),
    [
        ("社会救助领域基层政务公开标准目录", GUIDE, MET, NOT),
        ("泌阳县养老服务领域基层政务公开标准目录", HOMES, NOT, MET),
        ("社会救助、养老服务领域基层政务公开标准目录", GUIDE, MET, MET),
        ("泌阳县民政局基层政务公开标准目录", GUIDE, MET, MANUAL),
        ("目录", HOMES, NOT, MET),
    ],
)
def test_the_packs_two_rules_mirror_each_other(title: str, line: str, aid: Outcome, care: Outcome) -> None:
    seen = evidence(**in_column(shown(line, title=title)))
    rules = find_pack("local-catalogue").rules[:2]
    assert [check_rule(rule, seen, UnitIndex.of(seen)).outcome for rule in rules] == [aid, care]
