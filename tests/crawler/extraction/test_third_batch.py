"""What twelve more made sites showed: pagers at their ends, rows with a category, files in a viewer, dashes for 文号."""

from datetime import date

import pytest

from crawler.fetches import Role
from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import LONG, TRAIL, URL, facts, read

HOST = "http://mz.example.gov.cn"
ROWS = "".join(
    f'<li><a href="{n}.html">关于做好社会救助工作的通知之{n}</a><span>2020-01-0{n}</span></li>' for n in range(1, 6)
)


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
