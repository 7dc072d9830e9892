"""What twelve more made sites showed: pagers at their ends, rows with a category, files in a viewer, dashes for 文号."""

from datetime import date

import pytest

from crawler.fetches import FetchState, Role
from crawler.page_facts import PageKind
from crawler.reading import read_body
from tests.crawler.extraction.pages import HOST, LONG, ROWS, TRAIL, URL, facts, read


@pytest.mark.parametrize(
    ("url", "pager", "expected", "total"),
    [
        pytest.param(
            "/a/list.jsp?c=1&pageNo=1",
            "第1/3页 <a href='?c=1&pageNo=0'>上一页</a> <a href='?c=1&pageNo=2'>下一页</a> <a href='?c=1&pageNo=3'>末页</a>",
            ["/a/list.jsp?c=1&pageNo=2", "/a/list.jsp?c=1&pageNo=3"], 3, id="上一页 of the first page leads nowhere",
        ),
        pytest.param(
            "/a/list.jsp?c=1&pageNo=3",
            "第3/3页 <a href='?c=1&pageNo=1'>首页</a> <a href='?c=1&pageNo=2'>上一页</a> <a href='?c=1&pageNo=4'>下一页</a>",
            ["/a/list.jsp?c=1&pageNo=2"], 3, id="下一页 of the last page leads nowhere",
        ),
        pytest.param(
            "/a/list.jsp?c=1&pageNo=1", "第1/1页 <a href='?c=1&pageNo=2'>下一页</a>",
            ["/a/list.jsp?c=1&pageNo=2"], 1, id="1/1 may be a template's word",
        ),
        pytest.param(
            "/a/list.jsp?c=1&pageNo=1", "<script>var totalPage = 1;</script>第1/1页 <a href='?c=1&pageNo=2'>下一页</a>",
            [], 1, id="1/1 that the script says too",
        ),
        pytest.param(
            "/Channel/18.html?PageIndex=2",
            "<a href='/Channel/18.html?PageIndex=1'>上一页</a><a href='/Channel/18.html?PageIndex=1'>1</a><b>2</b>"
            "<a href='/Channel/18.html?PageIndex=2'>下一页</a><a href='/Channel/18.html?PageIndex=2'>尾页</a>",
            ["/Channel/18.html?PageIndex=1"], None, id="a column's number is no page's",
        ),
        pytest.param(
            "/a/index_1.html",
            "<script>var currentPage = 1;var nextPage = currentPage+1;var totalPage = 3;if(currentPage!=(totalPage-1))"
            "document.write(\"<a href=\\\"index_\"+nextPage+\".html\\\">下一页</a>\");</script>",
            ["/a/index_2.html"], 3, id="the script ends at totalPage-1: pages count from nought",
        ),
    ],
)  # fmt: skip
def test_pagers(url: str, pager: str, expected: list[str], total: int | None) -> None:
    found = facts(f"{TRAIL}<ul>{ROWS}</ul><div class='page'>{pager}</div>", url=HOST + url).pager
    assert found is not None
    assert ([page.removeprefix(HOST) for page in found.pages], found.total) == (expected, total)


def test_rows_with_a_summary_and_a_category_are_a_list() -> None:
    rows = "".join(
        f"<dl><dt><a href='/archives/{n}'>关于入户核查有关事项的通知之{n}</a></dt><dd>自2024年5月6日起，工作人员将入户[…]</dd>"
        f"<dd>发布于 2025年3月{n}日 · 阅读 9 · <a href='/category/notice/'>通知公告</a></dd></dl>"
        for n in (9, 8, 7)
    )
    page = facts(f"<h1>通知公告</h1>{rows}", url=f"{HOST}/category/notice/")
    assert page.kind is PageKind.LIST
    assert [(entry.url, entry.on) for entry in page.entries] == [
        (f"{HOST}/archives/{n}", date(2025, 3, n)) for n in (9, 8, 7)
    ]


@pytest.mark.parametrize(
    ("trail", "expected"),
    [
        ("<span class='layui-breadcrumb'><a href='/'>首页</a><a href='/b/'>工作动态</a></span>", ["工作动态"]),
        ("<span class='menu'><a href='/'>首页</a><a href='/b/'>工作动态</a></span>", []),
    ],
    ids=["layui", "a menu"],
)
def test_a_trail_whose_separators_are_styles(trail: str, expected: list[str]) -> None:
    assert [crumb.name for crumb in facts(f"<div>{trail}</div><ul>{ROWS}</ul>").breadcrumb] == expected


@pytest.mark.parametrize(
    ("body", "files"),
    [
        ("<iframe src='/pdfjs/web/viewer.html?file=%2Fupload%2F1.pdf'></iframe>", ["/upload/1.pdf"]),
        ("<embed src='/upload/1.pdf' type='application/pdf'>", ["/upload/1.pdf"]),
        ("<object data='1.pdf'></object>", ["/zwgk/tzgg/1.pdf"]),
        ("<script>PDFObject.embed('/upload/1.pdf', '#pdf');</script>", ["/upload/1.pdf"]),
        (
            f"<p>{LONG}</p><a href='javascript:void(0)' onclick=\"downloadFile('/upload/1.wps')\">名单</a>",
            ["/upload/1.wps"],
        ),
        ("<iframe src='/tianqi.html?url=/a/'></iframe>", []),
        (f"<p>{LONG}</p><a href='javascript:void(0)' onclick=\"viewPage('/upload/1')\">名单</a>", []),
    ],
    ids=["pdf.js", "embed", "object", "PDFObject", "a click that downloads", "another frame", "another click"],
)
def test_a_file_shown_in_place_of_a_text_is_attached(body: str, files: list[str]) -> None:
    page = read(f"{TRAIL}<h1>关于公布名单的通知</h1><p>发布时间：2024-05-06</p><div id='zoom'>{body}</div>")
    assert page.facts.document is not None
    links = page.facts.document.links
    assert [link.url.removeprefix(HOST) for link in links if link.role is Role.ATTACHMENT] == files
    roles = {link.url: link.role for link in page.links}
    assert all(roles[HOST + file] is Role.ATTACHMENT for file in files)


@pytest.mark.parametrize("printed", ["无", "-", "——", "（无）", "/", "暂无"])
def test_a_placeholder_is_no_number(printed: str) -> None:
    head = "".join(
        f"<tr><td>{label}：</td><td>{value}</td></tr>"
        for label, value in (
            ("索引号", "0025/2024-1"),
            ("发布机构", "某县民政局"),
            ("文号", printed),
            ("发布日期", "2024-05-06"),
        )
    )
    page = facts(f"<h1>关于公布名单的通知</h1><table>{head}</table><div id='zoom'>{LONG}</div>", url=URL)
    assert page.document is not None
    assert (page.document.document_number, page.document.publisher) == (None, "某县民政局")


_OBJECTS = ",".join(
    f"{{title:'关于做好救助工作的通知之{n}', url:'/a/{n}.html', pubTime:'2025-03-0{n} 08:30'}}" for n in (5, 4, 3)
)


@pytest.mark.parametrize(
    ("script", "count"),
    [
        (f"var listData = [{_OBJECTS}]; show(1);", 3),
        (f"var listData = [{_OBJECTS}]; $.ajax({{url: '/more', data: {{p: 2}}}});", 0),
        (f"var listData = [{_OBJECTS}]; var hot = [{_OBJECTS}];", 0),
        ("var menu = [{title:'通知公告', url:'/a/'}, {title:'政策文件', url:'/b/'}];", 0),
        (f"var listData = [{_OBJECTS}, {{title: name(1)}}];", 0),
    ],
    ids=["whole", "a script that asks for more", "two lists", "a menu", "no literal"],
)
def test_rows_kept_in_a_script(script: str, count: int) -> None:
    page = facts(f"{TRAIL}<ul id='rows'></ul><script>{script}</script>")
    assert (page.kind is PageKind.LIST, len(page.entries)) == (count > 0, count)
    assert [entry.on for entry in page.entries] == [date(2025, 3, n) for n in (5, 4, 3)][:count]


_ITEM = (
    "<item><title><![CDATA[关于做好救助工作的通知之{0}]]></title><link>/a/{0}.html</link><pubDate>{1}</pubDate></item>"
)


@pytest.mark.parametrize(
    ("day", "encoding"),
    [
        pytest.param("2025-03-05 08:30:00", "utf-8", id="a day"),
        pytest.param("Tue, 04 Mar 2025 20:30:00 GMT", "utf-8", id="as feeds write it"),
        pytest.param("2025-03-05", "gb18030", id="GBK"),
    ],
)
def test_a_list_answered_as_xml(day: str, encoding: str) -> None:
    items = "".join(_ITEM.format(n, day) for n in (1, 2, 3))
    text = f'<?xml version="1.0" encoding="{encoding}"?><rss><channel><title>通知</title>{items}</channel></rss>'
    reading = read_body(f"{HOST}/zwgk/tzgg.xml", text.encode(encoding), "text/xml")
    assert reading.state is FetchState.FETCHED
    assert reading.facts is not None
    assert [(entry.url, entry.on) for entry in reading.facts.entries] == [
        (f"{HOST}/a/{n}.html", date(2025, 3, 5)) for n in (1, 2, 3)
    ]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (f"<rss><channel>{_ITEM.format(1, '2025-03-05')}{_ITEM.format(2, '2025-03-05')}</item></rss>", FetchState.NOT_RENDERED),
        (f"<rss>{_ITEM.format(1, '2025-03-05')}{_ITEM.format(2, '2025-03-05')}<item><title>无址</title></item></rss>", FetchState.NOT_RENDERED),
        ('<?xml version="1.0"?><!DOCTYPE html><html><body><p>不是列表</p><a href="/">回</a></body></html>', FetchState.FETCHED),
    ],
    ids=["cut", "a row without an address", "XHTML"],
)  # fmt: skip
def test_xml_that_is_no_whole_list(text: str, state: FetchState) -> None:
    reading = read_body(f"{HOST}/zwgk/tzgg.xml", text.encode(), "text/xml")
    assert reading.state is state
    assert reading.facts is None or not reading.facts.entries


@pytest.mark.parametrize(
    ("src", "followed"),
    [
        ("/js/menu.js", True), ("../images/header.js?v=2", True), ("/js/top_nav.js", True), ("/js/jquery.min.js", False),
        ("/js/menu.min.js", False), ("http://cdn.example.com/nav.js", False), ("/js/totop.js", False),
    ],
)  # fmt: skip
def test_a_menu_s_script_leads_on(src: str, followed: bool) -> None:
    links = read(f"{TRAIL}<script src='{src}'></script><ul>{ROWS}</ul>").links
    assert any(".js" in link.url and link.role is Role.COLUMN for link in links) == followed


@pytest.mark.parametrize(
    ("script", "state", "links"),
    [
        ("document.write('<li><a href=\"/tzgg/\">通知公告</a></li>');", FetchState.FETCHED, ["/tzgg/"]),
        (
            'document.write(\'<li><a href="tzgg/">通知公告</a></li><a href="/b/">政策</a>\');',
            FetchState.FETCHED,
            ["/b/"],
        ),
        ("document.write('<a href=' + next() + '>' + name(i) + '</a>');", FetchState.NOT_RENDERED, []),
        ("$('.nav li').hover(function(){ $(this).addClass('on'); });", FetchState.FETCHED, []),
    ],
    ids=["rooted", "relative to an unknown page", "put together by calls", "an effect"],
)
def test_what_a_menu_s_script_writes(script: str, state: FetchState, links: list[str]) -> None:
    reading = read_body(f"{HOST}/js/menu.js", script.encode(), "application/javascript")
    assert (reading.state, [link.url.removeprefix(HOST) for link in reading.links]) == (state, links)
