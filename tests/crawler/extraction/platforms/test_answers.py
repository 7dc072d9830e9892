"""What the interfaces of lists answer, read as pages: whole, empty with proof, and nothing that could be believed."""

import json

import pytest

from crawler.fetches import FetchState, Role
from crawler.page_facts import PageKind
from crawler.reading import Reading, read_body
from tests.crawler.extraction.pages import HOST

GKMLPT = f"{HOST}/gkmlpt/api/all/2812?page=1&sid=755031"
JPAGE = f"{HOST}/module/web/jpage/dataproxy.jsp?startrecord=16&endrecord=30&perpage=15&columnid=7&unitid=8&webid=1"
JPAAS = f"{HOST}/api-gateway/jpaas-publish-server/front/page/build/unit?parseType=bulidstatic&webId=1&tagId=list&rows=2"
OTHER = f"{HOST}/api/list?channelId=7&pageNo=1"


def read(url: str, said: object, content_type: str = "application/json") -> Reading:
    body = said.encode() if isinstance(said, str) else json.dumps(said, ensure_ascii=False).encode()
    return read_body(url, body, content_type)


def article(number: int, **more: object) -> dict[str, object]:
    return {"title": f"第{number}季度低保资金公示", "url": f"/post_{number}.html", "date": f"2026-01-0{number}", **more}


def record(number: int) -> str:
    cells = f'<li><a href="/art/2026/1/{number}/art_7_{number}.html" title="x">第{number}季度公示</a><span>2026-01-0{number}</span></li>'
    return f"<record><![CDATA[{cells}]]></record>"


def store(*numbers: int) -> str:
    return f'<?xml version="1.0"?><datastore><totalrecord>17</totalrecord><recordset>{"".join(map(record, numbers))}</recordset></datastore>'


def unit(html: str) -> dict[str, object]:
    return {"success": True, "code": 200, "data": {"html": html}}


LIST = "".join(f'<li><a href="/art/{n}.html">第{n}季度资金公示</a><span>2026-01-0{n}</span></li>' for n in (1, 2))


@pytest.mark.parametrize(
    ("url", "said", "dates", "pages"),
    [
        pytest.param(
            GKMLPT, {"articles": [article(1), article(2)], "total": 5}, ["2026-01-01", "2026-01-02"],
            [GKMLPT.replace("page=1", "page=2"), GKMLPT.replace("page=1", "page=3")], id="gkmlpt",
        ),
        pytest.param(GKMLPT + "#rows", {"articles": [article(1)], "total": 1}, ["2026-01-01"], [], id="gkmlpt, one row"),
        pytest.param(
            GKMLPT, {"articles": [article(1, date=1767225600)], "classify": {"name": "公示", "post_count": 1}},
            ["2026-01-01"], [], id="gkmlpt, seconds since 1970 in Beijing's time",
        ),
        pytest.param(JPAGE, store(1, 2), ["2026-01-01", "2026-01-02"], [], id="jpage"),
        pytest.param(JPAGE, store(1), ["2026-01-01"], [], id="jpage, one row"),
        pytest.param(JPAAS, unit(f"<ul>{LIST}</ul>"), ["2026-01-01", "2026-01-02"], [], id="jpaas, perhaps more"),
        pytest.param(
            JPAAS, unit(f"<ul>{LIST}</ul><script>var count='5';var rows='2';</script>"), ["2026-01-01", "2026-01-02"],
            [f"{JPAAS}&paramJson=%7B%22pageNo%22%3A{n}%2C%22pageSize%22%3A2%7D" for n in (2, 3)], id="jpaas, counted",
        ),
        pytest.param(
            OTHER, {"code": 0, "data": {"total": 4, "list": [
                {"TITLE": "低保公示", "URL": "/a/1.html", "PUBLISHED_TIME_FORMAT": "2026-01-01"},
                {"TITLE": "特困公示", "URL": "/a/2.html", "PUBLISHED_TIME_FORMAT": "2026-01-02"}]}},
            ["2026-01-01", "2026-01-02"], [OTHER.replace("pageNo=1", "pageNo=2")], id="no platform",
        ),
    ],
)  # fmt: skip
def test_rows_and_pages(url: str, said: object, dates: list[str], pages: list[str]) -> None:
    reading = read(url, said)
    assert (reading.state, reading.reason) == (FetchState.FETCHED, "")
    assert reading.facts is not None
    assert reading.facts.kind is PageKind.LIST
    assert [str(entry.on) for entry in reading.facts.entries] == dates
    assert list(reading.facts.pager.pages if reading.facts.pager else ()) == pages
    articles = [link.url for link in reading.links if link.role is Role.ARTICLE]
    assert articles == [entry.url for entry in reading.facts.entries]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        pytest.param(GKMLPT, {"articles": [], "total": 0, "classify": {"post_count": 0}}, id="gkmlpt"),
        pytest.param(JPAAS, unit("<ul></ul><script>var count='0';</script>"), id="jpaas"),
        pytest.param(JPAAS, unit("<div><ul></ul><p class='nodata'>暂无相关信息</p></div>"), id="jpaas, in words"),
    ],
)
def test_a_list_proven_empty(url: str, said: object) -> None:
    reading = read(url, said)
    assert reading.state is FetchState.FETCHED
    assert reading.facts is not None
    assert reading.facts.kind is PageKind.EMPTY_LIST


SUSPECT, FAILED = "疑似限流空列表", "列表接口失败"


@pytest.mark.parametrize(
    ("url", "said", "reason"),
    [
        pytest.param(GKMLPT + "#rows", {"articles": [], "total": 0}, SUSPECT, id="the tree counts some"),
        pytest.param(GKMLPT, {"articles": [], "total": 3}, SUSPECT, id="the answer counts some"),
        pytest.param(GKMLPT, {"articles": []}, SUSPECT, id="nothing is counted"),
        pytest.param(GKMLPT.replace("=1", "=2"), {"articles": [], "total": 0}, SUSPECT, id="a further page"),
        pytest.param(GKMLPT, {"code": 500, "msg": "系统繁忙"}, FAILED, id="error object"),
        pytest.param(GKMLPT, '{"articles": [{"title": "第1季', FAILED, id="cut"),
        pytest.param(GKMLPT, "<html><body>系统维护</body></html>", FAILED, id="a page instead"),
        pytest.param(GKMLPT, {"articles": [article(1), {"id": 2}], "total": 2}, FAILED, id="a row without title"),
        pytest.param(JPAGE, store(), SUSPECT, id="jpage none"),
        pytest.param(JPAGE, store(1, 2)[:-60], FAILED, id="jpage cut"),
        pytest.param(JPAGE, "<html><body>404</body></html>", FAILED, id="jpage, a page instead"),
        pytest.param(JPAAS, unit(""), SUSPECT, id="jpaas none"),
        pytest.param(JPAAS, {"success": False, "data": None}, FAILED, id="jpaas error"),
        pytest.param(JPAAS, {**unit("<p>暂无相关信息</p>"), "success": False}, SUSPECT, id="jpaas, words of an error"),
        pytest.param(
            JPAAS, unit("<p>访问过于频繁，暂无数据，请稍后再试</p>"), SUSPECT, id="jpaas, words and an excuse"
        ),
        pytest.param(
            f"{JPAAS}&paramJson=%7B%22pageNo%22%3A2%7D",
            unit("<p>暂无相关信息</p>"),
            SUSPECT,
            id="jpaas, words on page 2",
        ),
        pytest.param(JPAAS, '{"data":{"html":"<ul>', FAILED, id="jpaas cut"),
    ],
)
def test_an_answer_of_nothing_is_no_empty_column(url: str, said: object, reason: str) -> None:
    reading = read(url, said)
    assert reading.state is FetchState.NOT_RENDERED
    assert reading.reason.startswith(reason)


def test_a_list_that_may_go_on_does_not_look_whole() -> None:
    facts = read(JPAAS, unit(f"<ul>{LIST}</ul>")).facts
    assert facts is not None
    assert facts.pager is not None
    assert facts.pager.total is not None
    assert facts.pager.total > len(facts.pager.pages) + 1


@pytest.mark.parametrize(
    "said", [pytest.param({"status": "ok", "data": [1, 2]}, id="numbers"), pytest.param('{"a": ', id="cut")]
)
def test_other_data_is_a_file(said: object) -> None:
    reading = read(f"{HOST}/a/data", said)
    assert (reading.state, reading.facts) == (FetchState.FETCHED, None)
