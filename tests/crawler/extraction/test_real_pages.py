"""Saved pages of real sites, as a person read them. They lie beside the project and are not part of it."""

import csv
import re
from pathlib import Path

import pytest

from crawler.extraction.decoding import decode
from crawler.extraction.page import read_page
from crawler.extraction.publication import choose_publication
from crawler.page_facts import PageFacts, PageKind

SHARED = Path(__file__).parents[4] / "shared"
pytestmark = pytest.mark.skipif(
    not (SHARED / "real_pages" / "labels.tsv").exists(), reason="saved pages are not at hand"
)

PAGES = 112
# What a person read otherwise, each with its cause.
OTHER_DATES = {
    "real_pages/news__zsnews_1.html": "the page shows 发布日期：2019-03-06 below its text; the label says none",
}
OTHER_TRAILS = {
    "real_pages/news__cjddsb_1.html": "所属分类 at the foot of a commercial news page is read as a trail",
    "real_pages/news__sxmu_1.html": "a column's name behind a bullet, without label, link or separator",
    "real_pages/htmldate__archive_he.xinhuanet.25340717.html": "a channel's name beside the date, no trail",
    "real_sites/county-bureau-trs/zwgk/index.html": "a redirecting stub; the name stands in its script only",
    "real_sites/city-bureau-siteserver/channels/1751.html": "the label describes the page; the trail is 市教育体育局",
}
_HOME = re.compile(r".*(?:首页|主页)|home", re.IGNORECASE)
_SEPARATOR = re.compile(r"-->|>>|>|»|(?<![A-Za-z])-(?![A-Za-z])| (?=正文$)")


def labels() -> list[dict[str, str]]:
    with (SHARED / "real_pages" / "labels.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def read_saved(path: str) -> PageFacts:
    folder, _, rest = path.partition("/")
    inside = rest.replace("__", "/") if folder == "real_pages" else rest.partition("/")[2]
    return read_page(f"http://www.example.gov.cn/{inside}", decode((SHARED / path).read_bytes(), None).text).facts


def columns_of(trail: str) -> list[str]:
    """The trail as written down by the person, without 首页 and what is no column."""
    names = [name.strip() for name in _SEPARATOR.split(trail) if name.strip()]
    while names and _HOME.fullmatch(names[0]):
        names.pop(0)
    while names and names[-1] in ("正文", "列表"):
        names.pop()
    return names


def test_publication_dates() -> None:
    wrong = {}
    for row in labels():
        document = read_saved(row["path"]).document
        chosen = choose_publication(document.dates) if document else None
        found = str(chosen.on) if chosen else ""
        if found != row["published_on"]:
            wrong[row["path"]] = (row["published_on"], found)
    assert wrong.keys() == OTHER_DATES.keys(), wrong
    assert len(labels()) - len(wrong) == PAGES - len(OTHER_DATES) == 111


def test_trails() -> None:
    wrong = {}
    for row in labels():
        found = [crumb.name for crumb in read_saved(row["path"]).breadcrumb]
        if found != columns_of(row["breadcrumb"]):
            wrong[row["path"]] = (row["breadcrumb"], found)
    assert wrong.keys() == OTHER_TRAILS.keys(), wrong
    assert len(labels()) - len(wrong) == PAGES - len(OTHER_TRAILS) == 107


def test_kinds() -> None:
    kinds = {"article": PageKind.ARTICLE, "column-list": PageKind.LIST, "home": PageKind.HOME}
    wrong = [
        row["path"]
        for row in labels()
        if row["page_kind"] in kinds and read_saved(row["path"]).kind is not kinds[row["page_kind"]]
    ]
    assert wrong == []


# Rows, newest and oldest day: counted by a person in the pages' source.
REAL_LISTS = (
    ("real_sites/county-bureau-trs/bmgk/jycy/zcfg/index.html", 6, "2017-08-11", "2017-08-10"),
    ("real_sites/county-bureau-trs/gzdt/tzgg/index.html", 20, "2020-11-27", "2017-11-24"),
    ("real_sites/county-bureau-trs/zwgk/gsgg/index.html", 20, "2020-12-30", "2020-08-28"),
    ("real_sites/county-bureau-trs/zwgk/rsxx/index.html", 1, "2019-07-10", "2019-07-10"),
    ("real_sites/city-bureau-siteserver/channels/18291.html", 10, "2020-12-28", "2020-11-23"),
    ("real_sites/city-bureau-siteserver/channels/18288.html", 10, "2020-12-08", "2020-11-06"),
    ("real_sites/city-bureau-siteserver/channels/1751.html", 10, "2020-03-17", "2019-11-14"),
    ("real_sites/city-bureau-siteserver/channels/2146.html", 7, "2020-01-29", "2011-04-07"),
    ("real_sites/city-bureau-siteserver/channels/2150.html", 10, "2019-05-03", "2019-01-22"),
    ("real_sites/city-bureau-siteserver/channels/19173.html", 15, "2020-08-03", "2019-07-01"),
    ("real_sites/city-bureau-siteserver/channels/5.html", 10, "2020-12-31", "2020-12-30"),
    ("real_pages/gxpopss_cn__staticmores__003__003-1.html", 20, "2019-05-20", "2000-11-30"),
    ("real_pages/cpaxj_org_cn__xxfb__tzgg__index.html", 20, "2021-04-29", "2017-10-12"),
)


@pytest.mark.parametrize(("path", "count", "newest", "oldest"), REAL_LISTS, ids=[row[0] for row in REAL_LISTS])
def test_rows(path: str, count: int, newest: str, oldest: str) -> None:
    days = [row.on.isoformat() for row in read_saved(path).entries if row.on]
    assert (len(read_saved(path).entries), len(days), max(days), min(days)) == (count, count, newest, oldest)


@pytest.mark.parametrize(
    ("site", "empty"),
    [
        (
            "county-bureau-trs",
            ["zwgk/fpgz/index.html", "zwgk/ggzypz/index.html", "zwgk/ghjh/index.html", "zwgk/zcjd/index.html"],
        ),
        (
            "city-bureau-siteserver",
            [f"channels/{number}.html" for number in (18235, 18236, 18272, 18298, 18300, 18420)],  # 共 0 条
        ),
    ],
)
def test_empty_columns_are_exactly_those_a_person_finds_empty(site: str, empty: list[str]) -> None:
    folder = SHARED / "real_sites" / site
    found = [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*.html"))
        if read_saved(str(path.relative_to(SHARED))).kind is PageKind.EMPTY_LIST
    ]
    assert found == empty
