from dataclasses import replace
from typing import Any

import pytest

from crawler.fetches import Fetch, FetchState, Role
from crawler.records import ColumnState
from scoring.search import blockers, explain
from scoring.unit_index import UnitIndex
from tests.scoring.builders import SITE, column, criterion, document, entry, evidence, line

WORDS = criterion().recognition
NEWS = column("工作动态", entries=(entry("调研"),))
GUIDES = column("低保", "办事指南", entries=(entry("第一期"),))
SUBJECT = column("低保", "工作动态", entries=(entry("调研"),))
GUIDE = document("第一期", path=GUIDES.path)
VISIT = document("低保办事指南宣传", path=NEWS.path)
PAGE = f"{SITE}/page.html"


@pytest.mark.parametrize(
    "seen",
    [
        pytest.param({"unseen": [line(PAGE, role=Role.START)]}, id="start page"),
        pytest.param({"unseen": [line(PAGE, role=Role.COLUMN, text="教育局")]}, id="any column"),
        pytest.param(
            {"unseen": [line(PAGE, FetchState.NOT_FOUND, Role.LIST_PAGE, "2")]}, id="404 on a further list page"
        ),
        pytest.param({"unseen": [line(PAGE, FetchState.QUEUED, Role.OTHER)]}, id="never fetched"),
        pytest.param(
            {"unseen": [line(PAGE, role=Role.ARTICLE, text="低保工作问答")]}, id="article whose title could match"
        ),
        pytest.param(
            {"unseen": [line(PAGE, role=Role.ATTACHMENT, text="办事指南.doc")]}, id="attachment that could match"
        ),
        pytest.param({"unseen": [line(PAGE, role=Role.ARTICLE)]}, id="article without a title"),
        pytest.param(
            {"columns": [GUIDES], "unseen": [line(PAGE, role=Role.ARTICLE, text="第三期", found_on=GUIDES.url)]},
            id="article in a column that could match",
        ),
        pytest.param(
            {"dead_links": [line(PAGE, FetchState.NOT_FOUND, Role.ARTICLE, "低保办事指南")]},
            id="404 that promised the item",
        ),
        pytest.param(
            {"columns": [column("社会救助", "低保", state=ColumnState.UNREADABLE)]},
            id="unreadable column that could match",
        ),
        pytest.param(
            {"columns": [column("通知公告", state=ColumnState.UNREADABLE)]}, id="unreadable column for anything"
        ),
        pytest.param(
            {"columns": [replace(NEWS, unread_pages=(NEWS.url,))]}, id="list that counts more pages than were read"
        ),
        pytest.param(
            {"unattributed": [document("低保办事指南", publisher=None)]}, id="matching document that names no publisher"
        ),
        pytest.param(
            {"columns": [column("通知公告", entries=(entry("低保办事指南", url="http://mp.example.com/s/1"),))]},
            id="matching row that leads off the site",
        ),
    ],
)
def test_blocks_the_row(seen: dict[str, Any]) -> None:
    assert blockers(WORDS, UnitIndex.of(evidence(**seen)))


@pytest.mark.parametrize(
    "seen",
    [
        pytest.param({}, id="all seen"),
        pytest.param(
            {"unseen": [line(PAGE, role=Role.ARTICLE, text="局领导调研养老工作")]}, id="article of another title"
        ),
        pytest.param({"unseen": [line(PAGE, role=Role.ATTACHMENT, text="附件1")]}, id="attachment of another name"),
        pytest.param(
            {"columns": [NEWS], "unseen": [line(PAGE, role=Role.ARTICLE, text="第三期", found_on=NEWS.url)]},
            id="article in another column",
        ),
        pytest.param(
            {"dead_links": [line(PAGE, FetchState.NOT_FOUND, Role.COLUMN, "低保")]}, id="404 that half matches"
        ),
        pytest.param({"dead_links": [line(PAGE, FetchState.NOT_FOUND, Role.COLUMN, "领导信箱")]}, id="404 elsewhere"),
        pytest.param({"columns": [column("领导信箱", state=ColumnState.UNREADABLE)]}, id="unreadable form"),
        pytest.param(
            {"columns": [column("依申请公开", state=ColumnState.UNREADABLE)]}, id="unreadable application form"
        ),
        pytest.param(
            {"unattributed": [document("局领导调研", path=("动态",), publisher=None)]}, id="another's document"
        ),
    ],
)
def test_does_not_block_the_row(seen: dict[str, Any]) -> None:
    assert blockers(WORDS, UnitIndex.of(evidence(**seen))) == ()


def test_a_site_of_which_nothing_was_read_is_not_an_empty_site() -> None:
    nothing = replace(evidence(), columns=(), documents=())
    assert "未读到" in explain(blockers(WORDS, UnitIndex.of(nothing)))


def test_columns_known_by_name_only_were_not_read() -> None:
    named = replace(evidence(), columns=(column("领导信箱", state=ColumnState.UNREADABLE),), documents=())
    assert "未读到" in explain(blockers(WORDS, UnitIndex.of(named)))


def test_three_are_named_the_likeliest_first_and_all_are_counted() -> None:
    unseen = [line(f"{SITE}/{n}", reason="拒绝访问") for n in range(5)]
    unseen.append(line(f"{SITE}/z", role=Role.ARTICLE, text="低保办事指南", reason="超时"))
    reason = explain(blockers(WORDS, UnitIndex.of(evidence(unseen=unseen))))
    assert reason == f"有 6 处未能看全：{SITE}/z（超时）；{SITE}/0（拒绝访问）；{SITE}/1（拒绝访问）等 6 处"


@pytest.mark.parametrize(
    ("left", "blocks"),
    [
        pytest.param(
            line(PAGE, FetchState.OUT_OF_PERIOD, Role.LIST_PAGE, "3", found_on=NEWS.url), False, id="news list page"
        ),
        pytest.param(
            line(PAGE, FetchState.OUT_OF_PERIOD, Role.ARTICLE, "我局召开工作会议", found_on=NEWS.url),
            False,
            id="news item",
        ),
        pytest.param(
            line(PAGE, FetchState.OUT_OF_PERIOD, Role.ARTICLE, "申请指南发布", found_on=NEWS.url),
            False,
            id="a matter without its subject matches nothing",
        ),
        pytest.param(
            line(PAGE, FetchState.OUT_OF_PERIOD, Role.ARTICLE, "低保工作会议", found_on=NEWS.url),
            False,
            id="nor does a subject without its matter",
        ),
        pytest.param(
            line(PAGE, FetchState.OUT_OF_PERIOD, Role.ARTICLE, "低保办事指南", found_on=NEWS.url),
            True,
            id="its title matches",
        ),
        pytest.param(
            line(PAGE, FetchState.OUT_OF_PERIOD, Role.ARTICLE, "办事指南发布", found_on=SUBJECT.url),
            True,
            id="its title and its column match together",
        ),
        pytest.param(
            line(PAGE, FetchState.OUT_OF_PERIOD, Role.LIST_PAGE, "3", found_on=SUBJECT.url),
            False,
            id="list page of a column with the subject only",
        ),
        pytest.param(
            line(PAGE, FetchState.OUT_OF_PERIOD, Role.COLUMN, "第三期", found_on=GUIDES.url),
            True,
            id="row of such a column whose link was taken for a column's",
        ),
        pytest.param(
            line(PAGE, FetchState.OUT_OF_PERIOD, Role.OTHER, "第三期", found_on=GUIDE.url),
            True,
            id="下一篇 of an article in such a column",
        ),
        pytest.param(
            line(PAGE, FetchState.OUT_OF_PERIOD, Role.OTHER, "第三期", found_on=VISIT.url),
            False,
            id="下一篇 of another article, whose own title tells nothing of its neighbours",
        ),
        pytest.param(
            line(PAGE, FetchState.OUT_OF_PERIOD, Role.ARTICLE, "", found_on=NEWS.url),
            True,
            id="an item without a title",
        ),
        pytest.param(
            line(PAGE, FetchState.OUT_OF_PERIOD, Role.LIST_PAGE, "3", found_on=GUIDES.url),
            True,
            id="list page of a column that other criteria name",
        ),
        pytest.param(
            line(PAGE, FetchState.OUT_OF_PERIOD, Role.ARTICLE, "第三期", found_on=GUIDES.url),
            True,
            id="row of such a column",
        ),
    ],
)
def test_what_was_left_alone_as_older_than_the_period(left: Fetch, blocks: bool) -> None:
    found = blockers(
        WORDS, UnitIndex.of(evidence(columns=[NEWS, GUIDES, SUBJECT], documents=[GUIDE, VISIT], older=[left]))
    )
    assert (bool(found), all(blocker.is_older for blocker in found)) == (blocks, True)
