from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from crawler.fetches import FetchState, Link, Role
from crawler.records import AttachmentState
from criteria.model import ContentElement, Element, Field
from scoring.results import Outcome
from tests.scoring.builders import (
    GUIDE_PATH,
    LOCAL,
    SITE,
    attachment,
    column,
    criterion,
    document,
    entry,
    field,
    file_link,
    line,
    named,
    part,
    rows,
    table,
)
from tests.scoring.checks.judging import verdict

MATERIALS, STEPS = part("申请材料"), part("办理流程")
FILE = file_link("低保办事指南.doc")
ONE, BOTH, NEITHER = (
    "申请材料：身份证",
    "申请材料：身份证\n办理流程：申请、审核",
    "低保是一项基本生活救助制度，由民政部门负责。欢迎符合条件的家庭申请。",
)
BLOCKED = line(f"{SITE}/x/")


MENU = [Link(f"{SITE}/{name}.html", name) for name in ("首页", "单位简介", "通知公告")]
ELSEWHERE = [document(f"通知{n}", "正文", path=("通知公告",), links=MENU) for n in range(9)]


def with_file(text: str, state: AttachmentState, page_text: str = ONE) -> dict[str, Any]:
    return {
        "documents": [document(text=page_text, links=[FILE])],
        "attachments": [attachment(FILE.text, text, (), state)],
    }


@pytest.mark.parametrize(
    ("outcome", "kept", "seen"),
    [
        pytest.param("met", 2, {"documents": [document(text=BOTH)]}, id="all"),
        pytest.param(
            "met",
            2,
            {"documents": [document("低保指南一", ONE), document("低保指南二", "办理流程：申请")]},
            id="all, over two pages",
        ),
        pytest.param("met", 2, with_file("办理流程：申请", AttachmentState.READ), id="the rest in a file"),
        pytest.param(
            "met", 2, {"documents": [document(text=BOTH)], "unseen": [BLOCKED]}, id="all, though not all seen"
        ),
        pytest.param(
            "met",
            2,
            {
                "columns": [column(*GUIDE_PATH, entries=(entry("一", url=FILE.url),))],
                "attachments": [attachment(FILE.text, BOTH)],
            },
            id="all in a file that is a row",
        ),
        pytest.param("met", None, {"documents": [document("情况说明", "本期无新增事项。")]}, id="nothing happened"),
        pytest.param("partly_met", 1, {"documents": [document(text=ONE)]}, id="one of two"),
        pytest.param(
            "partly_met",
            1,
            {"documents": [document(text=f"{NEITHER}\n{ONE}", images=1)]},
            id="one of two, with a picture beside",
        ),
        pytest.param(
            "partly_met",
            1,
            {"documents": [document(text=ONE, links=MENU), *ELSEWHERE]},
            id="one of two in one line, beside the menu of every page",
        ),
        pytest.param(
            "unverified",
            None,
            {
                "documents": [
                    document(text=ONE, links=[*MENU, Link("http://zwfw.example.gov.cn/1", "入口")]),
                    *ELSEWHERE,
                ]
            },
            id="one of two in one line, a link of its own beside the menu",
        ),
        pytest.param(
            "unverified",
            None,
            {"documents": [document(text=ONE, links=MENU), *ELSEWHERE[:2]]},
            id="one of two in one line, too few pages to know a menu",
        ),
        pytest.param("not_met", 0, {"documents": [document(text=NEITHER)]}, id="none"),
        pytest.param("not_met", 0, {}, id="item missing"),
        pytest.param("not_met", 0, {"columns": [column(*GUIDE_PATH)]}, id="column empty"),
        pytest.param("unverified", None, {"unseen": [BLOCKED]}, id="item not seen"),
        pytest.param(
            "unverified", None, {"documents": [document(text=ONE)], "unseen": [BLOCKED]}, id="one, not all seen"
        ),
        pytest.param(
            "unverified", None, {"documents": [document(text=NEITHER)], "unseen": [BLOCKED]}, id="none, not all seen"
        ),
        pytest.param("unverified", None, with_file("", AttachmentState.NOT_FETCHED), id="file not fetched"),
        pytest.param("unverified", None, {"documents": [document(text=ONE, links=[FILE])]}, id="file unknown"),
        pytest.param(
            "unverified", None, {"columns": [column(*GUIDE_PATH, entries=(entry("一"),))]}, id="rows never opened"
        ),
        pytest.param(
            "unverified",
            None,
            {
                "columns": [column(*GUIDE_PATH, entries=(entry("低保办事指南"),), unread=1)],
                "documents": [document(text=ONE)],
            },
            id="list not read whole",
        ),
        pytest.param(
            "unverified",
            None,
            {"documents": [document(text="", links=[Link("http://zwfw.example.gov.cn/1", "办理入口")])]},
            id="only a link to a service portal",
        ),
        pytest.param("manual", None, {"documents": [document(text="", images=2)]}, id="picture only"),
        pytest.param("manual", None, with_file("", AttachmentState.UNREADABLE), id="one, and a scanned file"),
        pytest.param(
            "manual",
            None,
            {
                "documents": [document(text=f"{ONE}\n办理流程\n联系我们：0396", images=1)],
                "row": [MATERIALS, STEPS, part("联系我们")],
            },
            id="a picture under the label",
        ),
        pytest.param(
            "manual",
            None,
            {"documents": [document("情况说明", "本期无新增事项。", on=None)]},
            id="nothing happened, no date",
        ),
    ],
)
def test_content(outcome: str, kept: int | None, seen: dict[str, Any]) -> None:
    row = seen.pop("row", [MATERIALS, STEPS])
    judged = verdict(Element.CONTENT, criterion(content=row), **seen)
    assert (judged.outcome, judged.kept) == (Outcome(outcome), kept)
    assert judged.reason


def test_reasons_name_what_is_missing_and_where_it_was_sought() -> None:
    judged = verdict(Element.CONTENT, criterion(content=[MATERIALS, STEPS]), documents=[document(text=ONE)])
    assert judged.reason == "已公开 1 项要素，缺：办理流程（已查《低保办事指南》（2024-05-06））"
    assert judged.citations[0].sha256 == document().sha256
    unsure = verdict(
        Element.CONTENT, criterion(content=[MATERIALS, STEPS]), documents=[document(text=ONE)], unseen=[BLOCKED]
    )
    assert unsure.reason == (f"已见 1 项要素，未见：办理流程；但有 1 处未能看全：{SITE}/x/（服务器超时未答），不能认定")


LAW = named("社会救助暂行办法", "国务院令第649号")
PATH = ("最低生活保障", "政策")


@pytest.mark.parametrize(
    ("content", "held", "seen"),
    [
        pytest.param([LAW], True, {"documents": [document("社会救助暂行办法")]}, id="named, a page"),
        pytest.param(
            [LAW],
            True,
            {"documents": [document("目录", links=[Link("http://a/", "《社会救助暂行办法》")])]},
            id="named, a link",
        ),
        pytest.param(
            [LAW], True, {"columns": [column(*PATH, entries=(entry("社会救助暂行办法"),))]}, id="named, a row"
        ),
        pytest.param(
            [LAW],
            False,
            {
                "documents": [
                    document("通知", "根据《社会救助暂行办法》，现将有关事项通知如下，请遵照执行，认真抓好落实工作。")
                ]
            },
            id="named, a mention",
        ),
        pytest.param(
            [LAW, LOCAL],
            True,
            {"documents": [document("社会救助暂行办法"), document("泌阳县低保实施意见")]},
            id="local, a page",
        ),
        pytest.param(
            [LAW, LOCAL], False, {"documents": [document("社会救助暂行办法")]}, id="local, only the named one"
        ),
        pytest.param(
            [LAW, LOCAL],
            True,
            {"columns": [column(*PATH, entries=(entry("社会救助暂行办法"), entry("泌阳县低保实施意见")))]},
            id="local, a row",
        ),
        pytest.param(
            [field(Field.TITLE), field(Field.PUBLISHER)],
            True,
            {"documents": [document("泌阳县低保实施意见")]},
            id="fields",
        ),
        pytest.param(
            [field(Field.PUBLISHER)],
            False,
            {"documents": [document("泌阳县低保实施意见", publisher=None)]},
            id="publisher wanting",
        ),
        pytest.param(
            [field(Field.DOCUMENT_NUMBER)],
            True,
            {"documents": [document("意见", number="泌政〔2020〕1号")]},
            id="number in the info table",
        ),
        pytest.param(
            [field(Field.DOCUMENT_NUMBER)],
            True,
            {"documents": [document("低保意见（泌政办〔2020〕11号）")]},
            id="number in the title",
        ),
        pytest.param(
            [field(Field.DOCUMENT_NUMBER)], False, {"documents": [document("低保意见2020年1号")]}, id="no number"
        ),
    ],
)
def test_papers(content: Sequence[ContentElement], *, held: bool, seen: dict[str, Any]) -> None:
    row = criterion(content=content, matter=("政策",))
    placed = [document_in(PATH, each) for each in seen.get("documents", ())]
    judged = verdict(Element.CONTENT, row, **seen | {"documents": placed})
    assert (judged.outcome is Outcome.MET) is held


def document_in(path: tuple[str, ...], each: Any) -> Any:
    return replace(each, column_path=path)


LIST = table("低保对象名单", "姓名")
COUNT = table("养老机构数量", "养老机构")


@pytest.mark.parametrize(
    ("element", "held", "text", "tables"),
    [
        pytest.param(LIST, True, "", [rows("序号|姓名|人数", "1|张*三|2")], id="header and a row"),
        pytest.param(
            LIST, True, "", [rows("低保对象名单|低保对象名单", "序号|户主", "1|张*三")], id="caption, header, a row"
        ),
        pytest.param(
            LIST, True, "", [rows("序号|补贴|补贴", "序号|姓名|金额", "1|张*三|500")], id="header of two storeys"
        ),
        pytest.param(LIST, True, "", [rows("姓名", "张*三")], id="one column"),
        pytest.param(LIST, True, "", [rows("姓名|张*三", "金额|500")], id="listed down"),
        pytest.param(LIST, True, "低保对象名单：张*三、李*四", [], id="listed in the text"),
        pytest.param(
            LIST,
            True,
            "",
            [rows("低保对象名单|低保对象名单", "填报单位|民政局", "序号|姓名", "1|张*三")],
            id="caption, who filled it in, header, a row",
        ),
        pytest.param(
            LIST, True, "", [rows("填报单位：民政局|单位：元", "姓名|金额", "张*三|500")], id="header in the second row"
        ),
        pytest.param(
            LIST, False, "", [rows("填报单位：民政局|单位：元|", "序号|姓名|金额")], id="header alone in the second row"
        ),
        pytest.param(LIST, False, "", [rows("序号|姓名|人数")], id="header alone"),
        pytest.param(
            LIST, False, "序号\n姓名\n人数", [rows("序号|姓名|人数")], id="header alone, repeated in the text"
        ),
        pytest.param(LIST, False, "序号 姓名 人数", [rows("序号|姓名|人数")], id="header alone, repeated as a line"),
        pytest.param(LIST, False, "", [rows("序号|姓名|人数", "1||", "2||")], id="an empty form"),
        pytest.param(LIST, False, "", [rows("低保对象名单|低保对象名单", "序号|户主")], id="caption and header alone"),
        pytest.param(LIST, False, "", [rows("序号|机构", "1|幸福院")], id="another table"),
        pytest.param(LIST, False, "低保对象名单：见附件", [], id="file promised, none attached"),
        pytest.param(COUNT, True, "全县已备案养老机构12家。", [], id="number after the term"),
        pytest.param(COUNT, True, "全县共有12家养老机构。", [], id="number before the term"),
        pytest.param(COUNT, True, "养老机构共计 1,203 家", [], id="number with a comma"),
        pytest.param(
            COUNT,
            False,
            "养老机构2024年运行良好，安全有序，服务质量持续提升，群众比较满意。",
            [],
            id="a year is no number",
        ),
        pytest.param(
            COUNT,
            False,
            "支持养老机构发展。现有工作人员12人，办公用房齐备，各项制度健全。",
            [],
            id="number of something else",
        ),
    ],
)
def test_tables(element: ContentElement, *, held: bool, text: str, tables: list[Any]) -> None:
    padded = f"{text}\n为便于群众监督，现予以公开，如有异议请向县民政局社会救助股反映，特此公告。"
    judged = verdict(Element.CONTENT, criterion(content=[element]), documents=[document(text=padded, tables=tables)])
    assert judged.outcome is (Outcome.MET if held else Outcome.NOT_MET)


def test_a_list_pasted_as_a_picture_is_for_a_person_to_read() -> None:
    announced = document(
        text="经审核，现将2024年第三季度低保对象名单公示如下，公示期7天，监督电话0396-7922222。", images=2
    )
    judged = verdict(Element.CONTENT, criterion(content=[LIST]), documents=[announced])
    assert (judged.outcome, judged.reason) == (
        Outcome.MANUAL,
        "已见 0 项要素，未见：低保对象名单；“低保对象名单”可能以图片展示，需人工核查",
    )


def test_a_table_in_a_file_counts() -> None:
    seen = {
        "documents": [document("低保办事指南", NEITHER, links=[FILE])],
        "attachments": [attachment(FILE.text, "", [rows("序号|姓名", "1|张*三")])],
    }
    assert verdict(Element.CONTENT, criterion(content=[LIST]), **seen).outcome is Outcome.MET


def test_a_row_without_listed_content_has_nothing_to_check() -> None:
    judged = verdict(Element.CONTENT, criterion(content=[]), documents=[document()])
    assert judged.outcome is Outcome.NOT_APPLICABLE


def test_a_dead_row_of_the_items_own_column_leaves_its_content_open() -> None:
    guides = column(*GUIDE_PATH, entries=(entry("低保办事指南"), entry("第二期", url=f"{SITE}/404.html")))
    dead = line(f"{SITE}/404.html", FetchState.NOT_FOUND, Role.ARTICLE, "第二期", found_on=guides.url)
    seen = {"columns": [guides], "documents": [document(text=ONE)], "dead_links": [dead]}
    assert verdict(Element.CONTENT, criterion(content=[MATERIALS, STEPS]), **seen).outcome is Outcome.UNVERIFIED
