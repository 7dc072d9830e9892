"""What of a news column is left alone, and everything that is fetched because it is in doubt."""

from dataclasses import replace
from datetime import date

import pytest

from crawler.page_facts import DateFlag, Entry, PageFacts, PageKind
from crawler.sought import NOTHING_SOUGHT, Sought, SoughtWords
from crawler.thrift import Thrift

SINCE = date(2025, 6, 30)
OLD, NEW = date(2025, 6, 29), date(2025, 6, 30)
SOUGHT = SoughtWords(
    (
        Sought(("低保指南", "高龄津贴", "业务办理>护理补贴")),
        Sought((), subject=("低保",), matter=("公示", "名单")),
        Sought(("动态", "护理简讯"), rows_suffice=True),
    )
)


def a_list(*entries: Entry, kind: PageKind = PageKind.LIST) -> PageFacts:
    return PageFacts("http://site/gzdt/", kind, "工作动态", None, (), None, entries, None, None, None)


def row(title: str, on: date | None, flag: DateFlag | None = None) -> Entry:
    return Entry("http://site/gzdt/1.html", title, on, "", flag)


@pytest.mark.parametrize(
    ("path", "names", "is_news"),
    [
        pytest.param(("新闻中心", "工作动态"), (), True, id="news by its breadcrumb"),
        pytest.param((), ("图片新闻",), True, id="news by the words that lead to it"),
        pytest.param(("政务公开", "部门动态"), (), True, id="news under 政务公开"),
        pytest.param((), ("更多",), False, id="no name that says so"),
        pytest.param((), (), False, id="no name"),
        pytest.param(("民政业务",), (), False, id="neither news nor notices"),
        pytest.param(("新闻中心", "通知公告"), (), False, id="notices under news"),
        pytest.param(("政策动态",), (), False, id="policies called news"),
        pytest.param(("工作动态",), ("公示公告",), False, id="two names that disagree"),
        pytest.param(("高龄津贴", "工作动态"), (), False, id="a name above"),
        pytest.param(("高 龄 津贴动态",), (), False, id="a name with spaces in it"),
        pytest.param(("业务办理", "护理补贴动态"), (), False, id="a name over two"),
        pytest.param(("低保", "名单动态"), (), False, id="subject and matter"),
        pytest.param(("低保", "工作动态"), (), True, id="a subject without its matter: each row is asked"),
        pytest.param(("工作动态",), ("护理简讯",), True, id="sought, but only whether it has rows"),
        pytest.param(("工作動態",), (), False, id="traditional writing"),
    ],
)
def test_which_columns_are_news(path: tuple[str, ...], names: tuple[str, ...], is_news: bool) -> None:
    assert Thrift(SINCE, SOUGHT).is_news(path, names) is is_news


@pytest.mark.parametrize(
    ("entry", "is_left"),
    [
        pytest.param(row("我局召开党风廉政会议", OLD), True, id="old and about nothing looked for"),
        pytest.param(row("我局召开党风廉政会议", NEW), False, id="the first day of the period"),
        pytest.param(row("我局召开党风廉政会议", None), False, id="no date"),
        pytest.param(row("我局召开会议", OLD, DateFlag.YEAR_BORROWED), False, id="a date in doubt"),
        pytest.param(row("我局召开低保工作会议", OLD), True, id="a subject without its matter"),
        pytest.param(row("我县低保公示", OLD), False, id="subject and matter"),
        pytest.param(row("我局发放高龄\u3000津贴", OLD), False, id="a name with a space in it"),
        pytest.param(row("护理简讯第三期", OLD), False, id="a name of what needs rows only, found in no column yet"),
        pytest.param(row("关于印发《青禾县最…", OLD), False, id="cut short"),
        pytest.param(row("关于印发《青禾县最...", OLD), False, id="cut short with dots"),
        pytest.param(row("我局召開會議", OLD), False, id="traditional writing"),
        pytest.param(row("", OLD), False, id="no title"),
    ],
)
def test_which_rows_are_left(entry: Entry, is_left: bool) -> None:
    assert Thrift(SINCE, SOUGHT).old_rows(a_list(entry), ("工作动态",)) == ({entry.url} if is_left else set())


def test_a_subject_of_the_column_counts_for_its_rows() -> None:
    rows = [replace(row(title, OLD), url=title) for title in ("第三批公示", "我局召开会议")]
    assert Thrift(SINCE, SOUGHT).old_rows(a_list(*rows), ("低保", "工作动态")) == {"我局召开会议"}


@pytest.mark.parametrize(
    ("thrift", "kind"),
    [
        pytest.param(Thrift(None, SOUGHT), PageKind.LIST, id="no period"),
        pytest.param(Thrift(SINCE, NOTHING_SOUGHT), PageKind.LIST, id="nobody said what is looked for"),
        pytest.param(Thrift(SINCE, SOUGHT), PageKind.NAVIGATION, id="blocks of several columns"),
    ],
)
def test_nothing_is_left(thrift: Thrift, kind: PageKind) -> None:
    assert thrift.old_rows(a_list(row("我局召开会议", OLD), kind=kind), ()) == frozenset()
