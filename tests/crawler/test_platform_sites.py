"""Tiny sites whose lists no plain link leads through: after a crawl every row of every page stands in its column."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from crawler.extract import extract
from crawler.fetches import FetchState
from crawler.records import Column, ColumnState
from crawler.store import SiteStore
from tests.crawler.crawling import crawl
from tests.loopback import GONE, Answer, page, serve

JSON = {"Content-Type": "application/json"}
Posted = Callable[[str, str], Answer]


def title(number: int) -> str:
    return f"关于公布第{number}批城乡低保对象名单的公告"


def row(number: int) -> str:
    return f'<li><a href="/art/{number}.html">{title(number)}</a><span>2026-01-{number:02}</span></li>'


def trail(name: str) -> str:
    return f'<div class="loc">当前位置：<a href="/">首页</a> &gt; <a href="">{name}</a></div>'


def articles(numbers: range) -> dict[str, Answer]:
    text = "<p>" + "根据有关规定，现将名单予以公布，接受社会监督。" * 10 + "</p>"
    return {f"/art/{number}.html": page(f"<h1>{title(number)}</h1>{text}") for number in numbers}


HOME = page(
    "<ul><li><a href='/tzgg/'>通知公告</a></li><li><a href='/zcwj/'>政策文件</a></li></ul><p>欢迎访问民政局</p>"
)


def columns(
    folder: Path, answers: Mapping[str, Answer], posted: Posted | None = None, start: str = "/"
) -> tuple[dict[str, Column], dict[str, tuple[FetchState, str]]]:
    """The columns by name, and the ledger's states and reasons by path, after a crawl by a worker of its own."""
    with serve(answers, posted=posted) as server:
        plan = crawl(server, folder, start)
    extract(plan.folder, reread=True)
    with SiteStore(plan.folder) as store:
        ledger = {line.url.removeprefix(server.url): (line.state, line.reason) for line in store.ledger.fetches()}
        return {column.name: column for column in store.all(Column)}, ledger


def titles(column: Column) -> set[str]:
    return {entry.title for entry in column.entries}


def gkmlpt_site(api: Mapping[str, object]) -> dict[str, Answer]:
    leaf = {"id": 2812, "name": "通知公告", "jump_url": "", "children": [], "post_count": 5}
    empty = {"id": 2813, "name": "规划计划", "jump_url": "", "children": [], "post_count": 0}
    other = {"id": 2814, "name": "机构职能", "jump_url": "/jgzn/", "children": []}
    tree = [{"id": 1, "name": "法定主动公开内容", "jump_url": "", "post_count": 5, "children": [leaf, empty, other]}]
    config = (
        f"window._CONFIG = {{ SID: '755031', TREE: {json.dumps(tree, ensure_ascii=False)}, SERVICE_AREA_ID: '7', }};"
    )
    index = f"<html><head><script>{config}</script></head><body><div id='app'></div></body></html>"
    return {
        "/gkmlpt/index": Answer(index.encode()),
        "/jgzn/": page(trail("机构职能") + "<h1>机构职能</h1><p>" + "负责全县社会救助工作。" * 20 + "</p>"),
        **{path: Answer(json.dumps(said).encode(), headers=JSON) for path, said in api.items()},
        **articles(range(1, 6)),
    }


def gkmlpt_rows(numbers: range) -> list[dict[str, object]]:
    return [
        {"id": n, "title": title(n), "url": f"/art/{n}.html", "display_publish_time": f"2026-01-{n:02}"}
        for n in numbers
    ]


NONE_LEFT = {"articles": [], "classify": {"post_count": 0}, "total": 0}


def test_gkmlpt(tmp_path: Path) -> None:
    site = gkmlpt_site(
        {
            "/gkmlpt/api/all/2812?page=1&sid=755031": {"articles": gkmlpt_rows(range(1, 4)), "total": 5},
            "/gkmlpt/api/all/2812?page=2&sid=755031": {"articles": gkmlpt_rows(range(4, 6)), "total": 5},
            "/gkmlpt/api/all/2813?page=1&sid=755031": NONE_LEFT,
        }
    )
    found, ledger = columns(tmp_path, site, start="/gkmlpt/index")
    assert titles(found["通知公告"]) == {title(n) for n in range(1, 6)}
    assert found["通知公告"].unread_pages == ()
    assert found["规划计划"].state is ColumnState.EMPTY
    assert ledger["/gkmlpt/index"][0] is FetchState.FETCHED
    assert ledger["/jgzn/"][0] is FetchState.FETCHED


def test_a_gkmlpt_interface_that_answers_nothing_is_not_empty(tmp_path: Path) -> None:
    """The tree counts five items; what else an interface may answer is in `extraction/platforms/test_answers.py`."""
    site = gkmlpt_site({"/gkmlpt/api/all/2812?page=1&sid=755031": NONE_LEFT})
    found, ledger = columns(tmp_path, site, start="/gkmlpt/index")
    state, reason = ledger["/gkmlpt/api/all/2812?page=1&sid=755031#rows"]
    assert (state, reason[:7]) == (FetchState.NOT_RENDERED, "疑似限流空列表")
    assert found["通知公告"].state is ColumnState.UNREADABLE


def test_jpage(tmp_path: Path) -> None:
    def record(number: int) -> str:
        return f"<record><![CDATA[{row(number)}]]></record>"

    proxy = "/module/web/jpage/dataproxy.jsp?page=1&appid=1&webid=55&path=/&columnid=7&unitid=32978&permissiontype=0"
    column = (
        trail("通知公告")
        + '<div id="32978"><script type="text/xml"><datastore><nextgroup><![CDATA[<a href="'
        + proxy
        + '"></a>]]></nextgroup><recordset>'
        + "".join(map(record, range(1, 5)))
        + "</recordset></datastore></script></div><script>$('#32978').jpage({themeName:'default',showMode:'full',"
        "totalRecord:7,dataBefore:'<ul>',groupSize:2,proxyUrl:'/module/web/jpage/dataproxy.jsp',perPage:2,"
        "ajaxParam:{col:1,appid:'1',webid:55,path:'/',columnid:7,sourceContentType:1,unitid:'32978',"
        "webname:'示范县人民政府',permissiontype:0}});</script>"
    )

    def answer(first: int, last: int) -> Answer:
        records = "".join(record(n) for n in range(first, last + 1))
        xml = f"<datastore><totalrecord>7</totalrecord><recordset>{records}</recordset></datastore>"
        return Answer(xml.encode(), headers={"Content-Type": "text/xml;charset=utf-8"})

    rest = "col=1&appid=1&webid=55&path=%2F&columnid=7&sourceContentType=1&unitid=32978"
    rest += "&webname=%E7%A4%BA%E8%8C%83%E5%8E%BF%E4%BA%BA%E6%B0%91%E6%94%BF%E5%BA%9C&permissiontype=0"
    asked = "/module/web/jpage/dataproxy.jsp?startrecord={}&endrecord={}&perpage=2&" + rest
    found, _ = columns(
        tmp_path,
        {
            "/": page("<ul><li><a href='/col/col7/index.html'>通知公告</a></li></ul><p>欢迎访问民政局</p>"),
            "/col/col7/index.html": page(column),
            asked.format(5, 6): answer(5, 6),
            asked.format(7, 7): answer(7, 7),
            **articles(range(1, 8)),
        },
    )
    assert titles(found["通知公告"]) == {title(n) for n in range(1, 8)}
    assert found["通知公告"].unread_pages == ()


def form_page(numbers: range) -> str:
    return (
        f"{trail('通知公告')}<ul class='list'>{''.join(map(row, numbers))}</ul><form name='pageForm' method='post' action='/tzgg/'>"
        "<input type='hidden' name='currpage' value='1'><input type='hidden' name='colid' value='7'></form>"
        "<div>共 3 页 <a href='Javascript:goToPageURL(2)'>下一页</a> <a href='Javascript:goToPageURL(3)'>尾页</a></div>"
        "<script>function goToPageURL(n){document.pageForm.currpage.value=n;document.pageForm.submit();}</script>"
    )


def test_form_pager(tmp_path: Path) -> None:
    def posted(path: str, body: str) -> Answer:
        fields = parse_qs(body)
        if path != "/tzgg/" or fields.get("colid") != ["7"]:
            return GONE
        first = 3 * int(fields["currpage"][0]) - 2
        return page(form_page(range(first, first + 3)))

    found, _ = columns(tmp_path, {"/": HOME, "/tzgg/": page(form_page(range(1, 4))), **articles(range(1, 10))}, posted)
    assert titles(found["通知公告"]) == {title(n) for n in range(1, 10)}
    assert found["通知公告"].unread_pages == ()


STATE = "/wEPDwUK" + "A" * 100_000


def aspnet_page(number: int) -> str:
    rows = "".join(map(row, range(3 * number - 2, 3 * number + 1)))
    return (
        f"<form method='post' action='/tzgg/' id='form1'><input type='hidden' name='__VIEWSTATE' id='__VIEWSTATE' value='{STATE}{number}' />"
        "<input type='hidden' name='__EVENTVALIDATION' value='/wEW==' />"
        f"{trail('通知公告')}<ul>{rows}</ul><div id='AspNetPager1'>"
        "<a href=\"javascript:__doPostBack('AspNetPager1','2')\">2</a> "
        "<a href=\"javascript:__doPostBack('AspNetPager1','3')\">3</a> "
        "<a href=\"javascript:__doPostBack('AspNetPager1','2')\">下一页</a></div></form>"
    )


@pytest.mark.parametrize("obeys", [pytest.param(True, id="whole"), pytest.param(False, id="always the first page")])
def test_aspnet_pager(tmp_path: Path, *, obeys: bool) -> None:
    """A site that ignores the page asked for has not been read whole."""

    def posted(path: str, body: str) -> Answer:
        fields = parse_qs(body)
        if path != "/tzgg/" or not fields["__VIEWSTATE"][0].startswith(STATE) or "__EVENTVALIDATION" not in fields:
            return Answer(b"viewstate", 500)
        return page(aspnet_page(int(fields["__EVENTARGUMENT"][0]) if obeys else 1))

    found, _ = columns(tmp_path, {"/": HOME, "/tzgg/": page(aspnet_page(1)), **articles(range(1, 10))}, posted)
    assert titles(found["通知公告"]) == {title(n) for n in range(1, 10 if obeys else 4)}
    assert (found["通知公告"].unread_pages == ()) is obeys


def answered(fields: Mapping[str, list[str]], *, counted: bool = True) -> Answer:
    """Nine rows, three a page."""
    first = 3 * int(fields["page"][0]) - 2
    rows = [
        {"title": title(n), "url": f"/art/{n}.html", "pubDate": f"2026-01-{n:02}"}
        for n in range(first, first + 3)
        if 0 < n < 10
    ]
    said = {"rows": rows, "total": 9} if counted else {"rows": rows}
    return Answer(json.dumps(said).encode(), headers=JSON)


@pytest.mark.parametrize(
    "call",
    [
        pytest.param("$.post('/api/list', {channelId: '7', page: page, rows: 3}, draw, 'json')", id="post"),
        pytest.param("$.ajax({type: 'POST', url: '/api/list', data: {channelId: id, page: 1}, success: draw})", id="ajax"),
    ],
)  # fmt: skip
def test_list_asked_for_by_post(tmp_path: Path, call: str) -> None:
    def posted(path: str, body: str) -> Answer:
        fields = parse_qs(body)
        return answered(fields) if path == "/api/list" and fields.get("channelId") == ["7"] else GONE

    script = f"<script>var id = '7'; var page = 1; {call};</script>"
    shell = page(f"{trail('通知公告')}<div id='rows'></div>{script}")
    found, _ = columns(tmp_path, {"/": HOME, "/tzgg/": shell, **articles(range(1, 10))}, posted)
    assert titles(found["通知公告"]) == {title(n) for n in range(1, 10)}


@pytest.mark.parametrize("counted", [pytest.param(True, id="counted"), pytest.param(False, id="nobody says how many")])
def test_list_that_loads_more(tmp_path: Path, *, counted: bool) -> None:
    """Drawn are the first three rows; the interface is asked from the first page on, for it alone counts them."""
    script = "<script>var page = 1; function more(){ page++; $.getJSON('/api/list?channelId=7&page=' + page, draw); }</script>"
    drawn = page(
        f"{trail('通知公告')}<ul>{''.join(map(row, range(1, 4)))}</ul><div class='more' onclick='more()'>加载更多</div>{script}"
    )
    interface = {
        f"/api/list?channelId=7&page={number}": answered({"page": [str(number)]}, counted=counted)
        for number in range(1, 4)
    }
    found, _ = columns(tmp_path, {"/": HOME, "/tzgg/": drawn, **interface, **articles(range(1, 10))})
    assert titles(found["通知公告"]) == {title(n) for n in range(1, 10 if counted else 4)}
    assert (found["通知公告"].unread_pages == ()) is counted
