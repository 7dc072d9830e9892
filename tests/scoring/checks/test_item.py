from typing import Any

import pytest

from crawler.fetches import FetchState, Role
from crawler.records import AttachmentState, ColumnState
from criteria.model import Element
from scoring.results import Outcome
from tests.scoring.builders import (
    GUIDE_PATH,
    SITE,
    UNIT,
    attachment,
    column,
    criterion,
    document,
    entry,
    evidence,
    file_link,
    line,
)
from tests.scoring.checks.judging import verdict

ROW = criterion()
FULL, EMPTY = column(*GUIDE_PATH, entries=(entry("一"),)), column(*GUIDE_PATH)
UNREADABLE = column(*GUIDE_PATH, state=ColumnState.UNREADABLE)
ELSEWHERE: dict[str, Any] = {"path": ("通知公告",)}
BLOCKED = line(f"{SITE}/shzz/")
DEAD = line(f"{SITE}/404.html", FetchState.NOT_FOUND, Role.ARTICLE, "低保办事指南")
FILE = file_link("低保办事指南.pdf")


@pytest.mark.parametrize(
    ("outcome", "seen"),
    [
        pytest.param("met", {"columns": [FULL]}, id="column with a row"),
        pytest.param("met", {"documents": [document(**ELSEWHERE)]}, id="document in any column"),
        pytest.param("met", {"documents": [document("附件一览", "", links=[FILE], **ELSEWHERE)]}, id="attachment only"),
        pytest.param(
            "met",
            {
                "documents": [document("低保办事指南", "", links=[FILE])],
                "attachments": [attachment(FILE.text, state=AttachmentState.UNREADABLE)],
            },
            id="unreadable attachment",
        ),
        pytest.param("met", {"documents": [document(text="", images=3)]}, id="pictures"),
        pytest.param(
            "met", {"columns": [EMPTY], "documents": [document(**ELSEWHERE)]}, id="empty column, document elsewhere"
        ),
        pytest.param("met", {"columns": [FULL], "unseen": [BLOCKED]}, id="one good page is enough"),
        pytest.param(
            "met",
            {
                "columns": [column("通知公告", entries=(entry("低保办事指南", url=FILE.url),))],
                "attachments": [attachment(FILE.text)],
            },
            id="row that is a file",
        ),
        pytest.param("partly_met", {"columns": [EMPTY]}, id="empty column"),
        pytest.param("not_met", {}, id="complete search, nothing"),
        pytest.param(
            "not_met", {"columns": [column("最低生活保障", "政策法规", entries=(entry("一"),))]}, id="another row's"
        ),
        pytest.param("unverified", {"unseen": [BLOCKED]}, id="nothing, not all seen"),
        pytest.param("unverified", {"columns": [EMPTY], "unseen": [BLOCKED]}, id="empty column, not all seen"),
        pytest.param("unverified", {"columns": [UNREADABLE]}, id="unreadable column"),
        pytest.param("unverified", {"columns": [UNREADABLE, EMPTY]}, id="unreadable and empty columns"),
        pytest.param("unverified", {"dead_links": [DEAD]}, id="dead link that promised it"),
        pytest.param("unverified", {"documents": [document(text="")]}, id="page without a readable body"),
    ],
)
def test_item(outcome: str, seen: dict[str, Any]) -> None:
    judged = verdict(Element.ITEM, ROW, **seen)
    assert judged.outcome is Outcome(outcome)
    assert judged.reason
    assert judged.citations


def test_reasons_name_the_match_the_search_and_what_was_not_seen() -> None:
    assert verdict(Element.ITEM, ROW, columns=[FULL]).reason == (
        "栏目“社会救助 > 最低生活保障 > 办事指南”含“最低生活保障”和“办事指南”，有 1 条信息，最新 2024-05-06"
    )
    assert verdict(Element.ITEM, ROW).reason == (
        "未公开“最低生活保障·办事指南”（已查 1 个栏目、1 份文件，无相应栏目和文件）"
    )
    assert verdict(Element.ITEM, ROW, unseen=[BLOCKED]).reason == (
        f"未见“最低生活保障·办事指南”，但有 1 处未能看全：{SITE}/shzz/（服务器超时未答），不能认定未公开"
    )


def test_a_missing_item_is_one_click_from_the_page_where_it_was_sought() -> None:
    (start,) = verdict(Element.ITEM, ROW).citations
    assert (start.url, start.sha256) == (UNIT.start_urls[0], evidence().archived[UNIT.start_urls[0]])
