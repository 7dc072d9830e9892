"""大汉 jpage and jpaas: rows embedded in scripts, and the addresses of the rest."""

from urllib.parse import parse_qsl, urlsplit

import pytest

from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import TRAIL, facts

URL = "http://mz.example.gov.cn/col/col30067/index.html"
RECORDS = "".join(
    f'<record><![CDATA[<li><a href="/art/2026/1/{n}/art_7_{n}.html">关于临时救助的公示之{n}</a><span>2026-01-0{n}</span></li>]]></record>'
    for n in range(1, 5)
)
ROWS = ",".join(
    f"'<tr><td><a href=\"/art/2026/1/{n}/art_7_{n}.html\">关于临时救助的公示之{n}</a></td><td>[2026-01-0{n}]</td></tr>'"
    for n in range(1, 5)
)
PARAMETERS = "col:1,appid:'1',webid:60,path:'/',columnid:30067,unitid:'49468',permissiontype:0"
ENCIPHERED = "col:1,webid:60,columnid:'k3Jx9Qw==',unitid:'Zz81kd=='"


def store(group: str = "") -> str:
    return (
        f'<div id="49468"><script type="text/xml"><datastore><nextgroup><![CDATA[{group}]]></nextgroup>'
        f"<recordset>{RECORDS}</recordset></datastore></script></div>"
    )


def call(total: int, parameters: str) -> str:
    return (
        f"$(function(){{$('#49468').jpage({{themeName:'default',totalRecord:{total},openCookies:false,groupSize:3,"
        f"proxyUrl:'/module/web/jpage/dataproxy.jsp',perPage:2,barPosition:'bottom',ajaxParam:{{{parameters}}}}});}});"
    )


NEXT = '<a href="/module/web/jpage/dataproxy.jsp?page=1&amp;webid=60&amp;columnid=30067&amp;unitid=49468"></a>'
NEXT_ENCIPHERED = '<a href="/module/web/jpage/dataproxy.jsp?page=1&amp;columnid=k3Jx9Qw%3D&amp;unitid=Zz81kd%3D"></a>'


@pytest.mark.parametrize(
    ("markup", "ranges", "whole"),
    [
        pytest.param(f"{store()}<script>{call(7, PARAMETERS)}</script>", ["5-6", "7-7"], True, id="datastore"),
        pytest.param(
            f"<div id='49468'></div><script>var InitData49468=[{ROWS}];{call(7, PARAMETERS)}</script>",
            ["5-6", "7-7"], True, id="InitData",
        ),
        pytest.param(f"{store()}<script>{call(4, PARAMETERS)}</script>", [], True, id="all embedded"),
        pytest.param(f"{store(NEXT)}<script>var totalRecord=7;var perPage=2;</script>", ["5-6", "7-7"], True, id="group's address"),
        pytest.param(f"{store(NEXT_ENCIPHERED)}<script>{call(7, ENCIPHERED)}</script>", ["-"], False, id="enciphered"),
        pytest.param(f"{store()}<script>{call(7, ENCIPHERED)}</script>", [], False, id="enciphered, no group"),
        pytest.param(store(NEXT), ["-"], False, id="rows not counted"),
    ],
)  # fmt: skip
def test_jpage(markup: str, ranges: list[str], *, whole: bool) -> None:
    page = facts(TRAIL + markup, url=URL)
    assert page.kind is PageKind.LIST
    assert [entry.title[-1] for entry in page.entries] == ["1", "2", "3", "4"]
    queries = [dict(parse_qsl(urlsplit(url).query)) for url in (page.pager.pages if page.pager else ())]
    assert [f"{query.get('startrecord', '')}-{query.get('endrecord', '')}" for query in queries] == ranges
    if whole:
        assert all(
            (query["columnid"], query["unitid"], query["webid"]) == ("30067", "49468", "60") for query in queries
        )
    assert page.pager is not None
    assert page.pager.total is not None
    assert (page.pager.total <= len(page.pager.pages) + 1) is whole


def pane(number: int, rows: range, total: int) -> str:
    """A list of its own: unit, embedded rows, and the call that counts them."""
    records = "".join(
        f'<record><![CDATA[<li><a href="/art/2026/1/{n}/art_7_{n}.html">关于临时救助的公示之{n}</a><span>2026-01-0{n}</span></li>]]></record>'
        for n in rows
    )
    return (
        f'<div class="bd"><div id="{number}"><script type="text/xml"><datastore><nextgroup></nextgroup><recordset>{records}</recordset></datastore></script></div>'
        f"<script>$('#{number}').jpage({{totalRecord:{total},proxyUrl:'/module/web/jpage/dataproxy.jsp',perPage:2,"
        f"ajaxParam:{{webid:60,columnid:30067,unitid:'{number}'}}}});</script></div>"
    )


@pytest.mark.parametrize(
    ("totals", "asked", "least"),
    [
        pytest.param((2, 2), [], 1, id="both whole"),
        pytest.param((2, 3), [("62", "3")], 2, id="the second goes on"),
        pytest.param((5, 2), [("61", "3"), ("61", "5")], 3, id="the first goes on"),
        pytest.param((3, 3), [], 2, id="both go on: which rows are whose is open"),
    ],
)
def test_jpage_lists_in_panes_of_years(totals: tuple[int, int], asked: list[tuple[str, str]], least: int) -> None:
    panes = pane(61, range(1, 3), totals[0]) + pane(62, range(3, 5), totals[1])
    page = facts(f"{TRAIL}<div><ul><li>2026年</li><li>2025年</li></ul>{panes}</div>", url=URL)
    assert (page.kind, len(page.entries)) == (PageKind.LIST, 4)
    assert page.pager is not None
    queries = [dict(parse_qsl(urlsplit(url).query)) for url in page.pager.pages]
    assert [(query["unitid"], query["startrecord"]) for query in queries] == asked
    assert page.pager.total == least


def unit(tag: str, quote: str) -> str:
    query = f"{{{quote}webId{quote}:{quote}1{quote},{quote}tagId{quote}:{quote}{tag}{quote},{quote}pageId{quote}:{quote}30067{quote}}}"
    return (
        '<script src="/script/jpaas/unitbuild.js" parseType="bulidstatic" '
        f'url="/api-gateway/jpaas-publish-server/front/page/build/unit" queryData="{query}"></script>'
    )


@pytest.mark.parametrize("quote", [pytest.param("&quot;", id="escaped"), pytest.param("'", id="single quotes")])
def test_jpaas_lists_stand_elsewhere(quote: str) -> None:
    page = facts(f"{TRAIL}{unit('导航', quote)}<div class=list>{unit('信息列表', quote)}</div>", url=URL)
    assert page.kind is PageKind.LIST
    assert page.entries == ()
    assert page.pager is not None
    assert [dict(parse_qsl(urlsplit(url).query)) for url in page.pager.pages] == [
        {"webId": "1", "tagId": "信息列表", "pageId": "30067"}
    ]
