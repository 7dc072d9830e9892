from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from crawler.fetches import FetchState, Role
from crawler.page_facts import PageKind
from crawler.records import ColumnState, PageSummary, SiteRecords
from scoring.evidence import UnitEvidence
from scoring.scope import narrow
from tests.scoring.builders import (
    AS_OF,
    SINCE,
    SITE,
    UNIT,
    attachment,
    column,
    document,
    entry,
    file_link,
    line,
    page,
    site,
)

OURS = replace(
    column("部门", "民政局", "低保", entries=(entry("本局指南", url=f"{SITE}/art/1.html"),)), url=f"{SITE}/mzj/db/"
)
THEIRS = replace(
    column("部门", "教育局", "招生", entries=(entry("招生", url=f"{SITE}/art/2.html"),)), url=f"{SITE}/mzj2/zs/"
)
SHARED = column(
    "通知公告",
    entries=(
        entry("甲", url=f"{SITE}/art/3.html"),
        entry("乙", url=f"{SITE}/art/4.html"),
        entry("丙", url=f"{SITE}/art/5.html"),
    ),
)
BLIND = column("公示公告", state=ColumnState.UNREADABLE)
DOCUMENTS = (
    document("本局指南", path=OURS.path, listed_in=(OURS,), url=f"{SITE}/art/1.html", links=(file_link("一.doc"),)),
    document("招生", path=THEIRS.path, listed_in=(THEIRS,), url=f"{SITE}/art/2.html", publisher="泌阳县教育局"),
    document("甲", path=SHARED.path, listed_in=(SHARED,), url=f"{SITE}/art/3.html", publisher="县民政局"),
    document("乙", path=SHARED.path, listed_in=(SHARED,), url=f"{SITE}/art/4.html", publisher="泌阳县教育局"),
    document("丙", path=SHARED.path, listed_in=(SHARED,), url=f"{SITE}/art/5.html", publisher=None),
)
FETCHES = (
    replace(page(f"{SITE}/mzj/", Role.START), sha256="d" * 64),
    line(f"{SITE}/jyj/", role=Role.START, text="教育局"),
    line(f"{SITE}/mzj/db/index_1.html", role=Role.LIST_PAGE, found_on=OURS.url, text="下一页"),
    line(f"{SITE}/mzj2/zs/index_1.html", role=Role.LIST_PAGE, found_on=THEIRS.url, text="下一页"),
    line(f"{SITE}/art/9.html", role=Role.ARTICLE, found_on=OURS.url, text="本局九"),
    line(f"{SITE}/art/10.html", role=Role.ARTICLE, found_on=THEIRS.url, text="他局十"),
    line(f"{SITE}/home-menu/", role=Role.COLUMN, found_on=f"{SITE}/", text="首页菜单"),
    line(f"{SITE}/their-menu/", role=Role.COLUMN, found_on=THEIRS.url, text="他局菜单"),
    line(f"{SITE}/mzj/dead/", FetchState.NOT_FOUND, Role.COLUMN, "失效", found_on=OURS.url),
    line(f"{SITE}/mzj/db/index_2.html", FetchState.NOT_FOUND, Role.LIST_PAGE, "尾页", found_on=OURS.url),
)
RECORDS = site(
    fetches=FETCHES,
    columns=(OURS, THEIRS, SHARED, BLIND),
    documents=DOCUMENTS,
    attachments=(attachment("一.doc"), attachment("二.doc")),
)


def seen(scope: str, records: SiteRecords = RECORDS) -> UnitEvidence:
    return narrow(replace(UNIT, scope=scope), (records,), SINCE, AS_OF)


@pytest.mark.parametrize(
    ("scope", "columns", "documents"),
    [
        ("", ["低保", "招生", "通知公告", "公示公告"], ["本局指南", "招生", "甲", "乙", "丙"]),
        (f"{SITE}/mzj/", ["低保"], ["本局指南"]),
        ("/mzj", ["低保"], ["本局指南"]),
        ("https://www.example.gov.cn/mzj/", ["低保"], ["本局指南"]),
        ("http://other.gov.cn/mzj/", [], []),
        ("部门 > 民政局", ["低保"], ["本局指南"]),
        ("民政局 > 低保", ["低保"], ["本局指南"]),
        ("部门 > 低保", [], []),
        ("泌阳县民政局", ["低保", "通知公告", "公示公告"], ["本局指南", "甲"]),
    ],
)
def test_what_is_the_units(scope: str, columns: list[str], documents: list[str]) -> None:
    evidence = seen(scope)
    assert [each.name for each in evidence.columns] == columns
    assert [each.title for each in evidence.documents] == documents


@pytest.mark.parametrize(
    ("scope", "unseen"),
    [
        ("", ["教育局", "下一页", "下一页", "本局九", "他局十", "首页菜单", "他局菜单", "尾页"]),
        ("/mzj", ["下一页", "本局九", "尾页"]),
        ("部门 > 民政局", ["下一页", "本局九", "首页菜单", "尾页"]),
        ("泌阳县民政局", ["教育局", "下一页", "下一页", "本局九", "他局十", "首页菜单", "他局菜单", "尾页"]),
    ],
)
def test_what_may_have_been_the_units(scope: str, unseen: list[str]) -> None:
    evidence = seen(scope)
    assert [each.text for each in evidence.unseen] == unseen
    assert [each.text for each in evidence.dead_links] == ["失效"]


def test_a_shared_column_shows_only_the_units_rows_and_keeps_the_unnamed_apart() -> None:
    evidence = seen("泌阳县民政局")
    assert [row.title for each in evidence.columns for row in each.entries] == ["本局指南", "甲"]
    assert [each.title for each in evidence.unattributed] == ["丙"]
    assert seen("").unattributed == ()


def test_a_source_that_is_only_the_site_names_nobody() -> None:
    sources = ["本站原创", "来源：本网", "泌阳县政府网", "泌阳县人民政府门户网站", "泌阳县教育局"]
    documents = [document(name, publisher=name, url=f"{SITE}/art/{name}") for name in sources]
    evidence = seen("泌阳县民政局", site(documents=documents))
    assert [each.title for each in evidence.unattributed] == sources[:4]


def test_attachments_come_with_their_documents() -> None:
    assert [each.name for each in seen("/mzj").attachments.values()] == ["一.doc"]


def test_a_start_page_that_is_gone_was_not_seen() -> None:
    gone = site(fetches=(line(f"{SITE}/mzj", FetchState.NOT_FOUND, Role.START),))
    assert [each.url for each in seen("/elsewhere", gone).unseen] == [f"{SITE}/mzj"]


def test_an_alias_is_archived_under_the_page_it_leads_to() -> None:
    alias = replace(line(f"{SITE}/old", FetchState.ALIAS), alias_of=f"{SITE}/mzj/")
    assert seen("", site(fetches=(*FETCHES, alias))).archived[f"{SITE}/old"] == "d" * 64


@pytest.mark.parametrize("role", [Role.ROBOTS, Role.PROBE])
def test_what_we_asked_the_site_ourselves_hides_nothing(role: Role) -> None:
    refused = line(f"{SITE}/robots.txt", FetchState.HTTP_FORBIDDEN, role)
    assert narrow(UNIT, (site(fetches=[refused]),), SINCE, AS_OF).unseen == ()


@pytest.mark.parametrize(
    ("scope", "kept"),
    [
        ("", ["/mzj/", "/mzj/db/", "/mzj2/zs/", "/art/1.html", "/art/3.html"]),
        ("/mzj", ["/mzj/", "/mzj/db/", "/art/1.html"]),
        ("部门 > 民政局", ["/mzj/", "/mzj/db/", "/art/1.html"]),
        ("泌阳县民政局", ["/mzj/", "/art/1.html", "/art/3.html"]),
    ],
)
def test_pages_of_the_unit_and_its_start_page(scope: str, kept: list[str]) -> None:
    read = ("/mzj/", "/mzj/db/", "/mzj2/zs/", "/art/1.html", "/art/3.html")
    pages = tuple(PageSummary(SITE + path, PageKind.LIST, "", None) for path in read)
    found = narrow(replace(UNIT, scope=scope), (replace(RECORDS, pages=pages),), SINCE, AS_OF)
    assert [page.url.removeprefix(SITE) for page in found.pages] == kept


@pytest.mark.parametrize(
    ("states", "day"),
    [
        ([(datetime(2024, 12, 30, 15, 59, tzinfo=UTC), "d")], date(2024, 12, 30)),
        ([(datetime(2024, 12, 30, 16, 1, tzinfo=UTC), "d")], date(2024, 12, 31)),  # past midnight in Beijing
        ([(datetime(2024, 12, 30, tzinfo=UTC), None)], None),
        ([(None, "d")], None),
    ],
    ids=["read", "read at night", "asked for, not read", "read, nobody knows when"],
)
def test_the_day_the_start_page_was_read(states: list[tuple[datetime | None, str | None]], day: date | None) -> None:
    fetches = [replace(FETCHES[0], fetched_at=at, sha256=hash_) for at, hash_ in states]
    later = replace(page(f"{SITE}/mzj/x/"), fetched_at=datetime(2025, 3, 1, tzinfo=UTC))
    known = seen("", site(fetches=[*fetches, later]))
    assert known.read_on == day
    assert known.seen_until == min(AS_OF, day or AS_OF)


@pytest.mark.parametrize(
    ("known", "merged"),
    [
        pytest.param([None, None], None, id="no earlier audit"),
        pytest.param([{}, None], {}, id="one that found nothing gone"),
        pytest.param(
            [{"http://a/1": date(2024, 1, 1)}, {"http://b/1": date(2024, 1, 2)}],
            {"http://a/1": date(2024, 1, 1), "http://b/1": date(2024, 1, 2)},
            id="of two sites",
        ),
    ],
)
def test_what_was_gone_before(known: list[dict[str, date] | None], merged: dict[str, date] | None) -> None:
    assert narrow(UNIT, [site(gone_before=gone) for gone in known], SINCE, AS_OF).gone_before == merged


@pytest.mark.parametrize(
    ("known", "all_of_them"),
    [([True], True), ([True, False], False), ([True, None], None), ([None], None)],
    ids=["one site", "one of two", "one not asked", "not asked"],
)
def test_ipv6_of_every_site(known: list[bool | None], all_of_them: bool | None) -> None:
    records = [replace(site(), has_ipv6=said) for said in known]
    assert narrow(UNIT, records, SINCE, AS_OF).has_ipv6 is all_of_them
