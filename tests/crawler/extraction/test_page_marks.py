"""Marks of a page as the 2017 rules ask for them: tags in the head, marks at the foot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.markup import scan
from crawler.extraction.page import read_page
from crawler.extraction.page_marks import read_marks
from crawler.page_facts import FooterMark, PageFoot, PageKind, PageMarks


def marks(html: str) -> PageMarks:
    return read_marks(html, scan(html).metas, PageKind.HOME)


def foot(html: str) -> PageFoot:
    found = marks(html).foot
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("html", "tags"),
    [
        pytest.param(
            '<meta name="SiteName" content="某县民政局">', {"SiteName": "某县民政局"}, id="as the rules write it"
        ),
        pytest.param(
            "<META content='2024-05-06' NAME='pubdate' />", {"PubDate": "2024-05-06"}, id="turned round, lower case"
        ),
        pytest.param("<meta name=SiteIDCode content=4117260001>", {"SiteIDCode": "4117260001"}, id="without quotes"),
        pytest.param('<meta name="contentSource" content="">', {"ContentSource": ""}, id="there but empty"),
        pytest.param(
            '<meta name="SiteIDCode" content="政府网站标识码">', {"SiteIDCode": ""}, id="a template never filled in"
        ),
        pytest.param(
            '<meta name="ColumnName" content="通知公告"><meta name="ColumnName" content="公共头">',
            {"ColumnName": "通知公告"},
            id="the first of two",
        ),
        pytest.param('<meta name="viewport" content="x"><meta charset="utf-8">', {}, id="none of the standard"),
        pytest.param(
            '<meta name="SiteName" content="民政局' + "一" * 1200 + '">', {"SiteName": "民政局" + "一" * 197}, id="cut"
        ),
    ],
)
def test_tags(html: str, tags: dict[str, str]) -> None:
    assert {tag.name: tag.value for tag in marks(html).tags} == tags


@pytest.mark.parametrize(
    ("html", "found"),
    [
        pytest.param("<p>正文</p>", set(), id="no foot"),
        pytest.param("主办：某县民政局", {FooterMark.ORGANISER}, id="organiser"),
        pytest.param(
            "<a href='http://www.beian.gov.cn/portal/x'>豫公网安备 41172602000001号</a>",
            {FooterMark.POLICE},
            id="police",
        ),
        pytest.param("<a>豫ICP备12345678号-1</a>", {FooterMark.ICP}, id="icp"),
        pytest.param(
            "<script src='//dcs.conac.cn/js/17/261/0000/1.js'></script>", {FooterMark.EMBLEM}, id="emblem by script"
        ),
        pytest.param(
            "<script src='//pucha.kaipuyun.cn/exposure/x.js'></script>", {FooterMark.ERROR_REPORT}, id="errors"
        ),
        pytest.param("联系电话：0396-1234567", {FooterMark.CONTACT}, id="contact"),
        pytest.param(
            "<div>网站地图</div>" + " " * 30_000 + "本网站支持IPv6",
            {FooterMark.IPV6, FooterMark.SITE_MAP},
            id="bar and foot",
        ),
        pytest.param(
            "<script src='//dcs.conac.cn/x.js'></script>" + " " * 30_000, {FooterMark.EMBLEM}, id="script in the head"
        ),
        pytest.param(
            "豫ICP备12345678号 主办：某局" + "<a>联系 电话 主办</a>" * 800,
            {FooterMark.ICP, FooterMark.ORGANISER, FooterMark.CONTACT},
            id="bought links after the foot",
        ),
        pytest.param(
            "主办：某县民政局" + "<script>x()</script>" * 400, {FooterMark.ORGANISER}, id="scripts after the foot"
        ),
        pytest.param("主办：某县民政局" + " " * 70_000, set(), id="far above the foot"),
    ],
)
def test_foot(html: str, found: set[FooterMark]) -> None:
    assert set(foot(html).marks) == found


@pytest.mark.parametrize(
    ("html", "codes"),
    [
        pytest.param("政府网站标识码：4117260001", ("4117260001",), id="plain"),
        pytest.param("网站标识码<span class='c2'>&nbsp;</span><b>4117260001</b>", ("4117260001",), id="over tags"),
        pytest.param("网站标识码:BM01000001", ("bm01000001",), id="ministry"),
        pytest.param("<span sitecode='4117260001' src='jiucuo.js'>", ("4117260001",), id="of the button for errors"),
        pytest.param("jiucuo.html?site_code=4117260001&url=x", ("4117260001",), id="in its address"),
        pytest.param("网站标识码：41172600012", (), id="eleven digits"),
        pytest.param("电话：4117260001", (), id="another number"),
        pytest.param("网站标识码：4117260001 标识码：4117260002", ("4117260001", "4117260002"), id="two"),
    ],
)
def test_site_codes(html: str, codes: tuple[str, ...]) -> None:
    assert foot(html).site_codes == codes


@pytest.mark.parametrize(
    ("html", "elsewhere"),
    [
        ("<script src='/js/footer.js'></script>", True),
        ('<iframe src="../common/bottom.html"></iframe>', True),
        ("$('#f').load('/foot.htm')", True),
        ("<div class='footer'><img src='/images/footer.png'></div>", False),
        ("<link href='/css/footer.css'>", False),
    ],
)
def test_a_foot_brought_from_elsewhere(html: str, elsewhere: bool) -> None:
    assert foot(html).is_elsewhere is elsewhere


def test_articles_are_not_asked_for_their_foot() -> None:
    text = "<p>" + "申请最低生活保障应当提交下列材料。" * 20 + "</p>"
    article = f"<html><body><h1>低保办事指南</h1><p>发布时间：2024-05-06</p><div id='zoom'>{text}</div>主办：民政局</body></html>"
    read = read_page("http://www.example.gov.cn/a.html", article).facts.marks
    assert read is not None
    assert read.foot is None


@given(
    st.lists(
        st.sampled_from(
            [
                "标识码",
                "sitecode=",
                "4117260001",
                "<a>",
                "<",
                "foot",
                ".js",
                " src='",
                "<meta name=",
                "PubDate",
                "'",
                ">",
            ]
        )
    ).map("".join)
)
def test_nothing_a_site_sends_stops_it(html: str) -> None:
    found = marks(html)
    assert found.foot is not None
    assert all(len(code) == 10 for code in found.foot.site_codes)


@pytest.mark.parametrize(
    ("kind", "tail", "found"),
    [
        (PageKind.LIST, "豫ICP备12345678号", True),
        (PageKind.LIST, "主办：某局", False),
        (PageKind.NAVIGATION, "主办：某局", True),
        (PageKind.ARTICLE, "豫ICP备12345678号", False),
    ],
)
def test_where_a_foot_is_looked_for(kind: PageKind, tail: str, found: bool) -> None:
    assert (read_marks(tail, (), kind).foot is not None) is found
