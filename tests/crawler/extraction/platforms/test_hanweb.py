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
