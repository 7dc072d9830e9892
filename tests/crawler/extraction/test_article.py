from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.extraction.page import read_page
from crawler.extraction.sign_off import read_sign_off
from crawler.fetches import Role
from crawler.page_facts import PageDocument
from tests.crawler.extraction.pages import LONG, TRAIL, URL, facts

TITLE = "关于公布城乡低保标准的通知"
INFO = "<p>发布时间：2020-07-02 来源：县民政局 浏览：33</p>"
FOOT = "<div class='foot'>版权所有：县民政局 网站标识码：4104000017 技术支持：某公司</div>"


def document(body: str, *, head: str = "") -> PageDocument:
    found = facts(body, head=head, url="http://mz.example.gov.cn/zwgk/content_1.html").document
    assert found is not None
    return found


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<h1>{TITLE}</h1>{INFO}<div class='TRS_Editor'><p>{LONG}</p><p>附则。</p></div>", id="named"),
        pytest.param(
            f"<h1>{TITLE}</h1>{INFO}<div id='UCAP-CONTENT'><p>{LONG}</p><p>附则。</p></div>", id="named by id"
        ),
        pytest.param(f"<h1>{TITLE}</h1>{INFO}<div><p>{LONG}</p><p>附则。</p></div>", id="by density"),
        pytest.param(f"<div><h1>{TITLE}</h1>{INFO}<p>{LONG}</p><p>附则。</p></div>", id="with the title inside"),
        pytest.param(f"<div><h1>{TITLE}</h1>{INFO}{LONG}<br>附则。</div>", id="lines with br"),
        pytest.param(
            f"<h1>{TITLE}</h1>{INFO}<div><p>{LONG}</p><p>附则。</p><p>【打印】【关闭】</p><p>上一篇：旧闻</p><p>下一篇：没有了</p></div>",
            id="chrome below",
        ),
    ],
)
def test_text_without_chrome(body: str) -> None:
    assert document(TRAIL + body + FOOT).text == f"{LONG}\n附则。"


@pytest.mark.parametrize(
    ("body", "head", "title"),
    [
        pytest.param(f"<h1>{TITLE}</h1>{INFO}<p>{LONG}</p>", "<title>县民政局</title>", TITLE, id="h1"),
        pytest.param(
            f"<div class='bt'>{TITLE}</div>{INFO}<p>{LONG}</p>",
            f"<title>{TITLE}_县民政局</title>",
            TITLE,
            id="head agrees",
        ),
        pytest.param(
            f"<div class='bt'>某县民政局信息公开指南</div><p>{LONG}</p><div><h3>栏目导航</h3><a href='/a/'>首页</a></div>",
            "<title>信息公开指南</title>",
            "某县民政局信息公开指南",
            id="head names the column, the title the office too",
        ),
        pytest.param(
            f"<h1>{TITLE}</h1>{INFO}<p>{LONG}</p><div><h3>最新通知公告</h3><a href='/a/'>更多</a></div>",
            "<title>通知公告</title>",
            TITLE,
            id="head names the column, and so does a box",
        ),
        pytest.param(f"{INFO}<p>{LONG}</p>", f"<title>{TITLE}-县民政局</title>", TITLE, id="only in the head"),
        pytest.param(f"{INFO}<p>{LONG}</p>", f'<meta name="ArticleTitle" content="{TITLE}">', TITLE, id="meta"),
        pytest.param(
            f"<h1>县民政局</h1><h2>{TITLE}</h2>{INFO}<p>{LONG}</p>",
            '<title>县民政局</title><meta name="SiteName" content="县民政局">'
            f'<meta content="{TITLE}" name="articletitle">',
            TITLE,
            id="site's name in h1",
        ),
        pytest.param(
            f"<p>关于公布</p><p>城乡低保标准的通知</p>{INFO}<p>{LONG}</p>",
            f"<title>{TITLE}-县民政局</title>",
            TITLE,
            id="over two lines",
        ),
        pytest.param(
            f"<div class='bt'>县民政局<br>{TITLE}</div>{INFO}<p>{LONG}</p>",
            f"<title>县民政局{TITLE}_县政府</title>",
            f"县民政局{TITLE}",
            id="the office on a line above",
        ),
        pytest.param(
            f"<div class='bt'>{TITLE}</div><div class='bt'>（征求意见稿）</div>{INFO}<p>{LONG}</p>",
            f"<title>{TITLE}-县民政局</title>",
            TITLE,
            id="a line below that is no part of it",
        ),
        pytest.param(
            f"<p><b>{TITLE}</b></p>{INFO}<p>{LONG}</p>",
            "<title>某县民政局</title>",
            TITLE,
            id="head names the site only",
        ),
        pytest.param(
            f"<table><tr><td><h3>文号</h3></td><td></td></tr></table><p><b>{TITLE}</b></p>{INFO}<p>{LONG}</p>",
            "<title>某县民政局</title>",
            TITLE,
            id="a label that is marked as a heading",
        ),
        pytest.param(
            f"<table><tr><td><h3>附件</h3></td><td>县民政局召开救助工作推进会</td></tr></table>{INFO}<p>{LONG}</p>",
            "<title>工作动态 - 县民政局召开救助工作推进会</title>",
            "县民政局召开救助工作推进会",
            id="a meeting is no office",
        ),
    ],
)
def test_title(body: str, head: str, title: str) -> None:
    assert document(TRAIL + body, head=head).title == title


@pytest.mark.parametrize(
    ("info", "head", "publisher"),
    [
        ("<p>发布时间：2020-07-02 来源：县民政局 浏览：33</p>", "", "县民政局"),
        ("<p><span>来源：县民政局</span><span>发表时间：2020年07月02日 09:12</span></p>", "", "县民政局"),
        ("<p><span>来源：县民政局</span><span>更新时间：2020-07-02</span></p>", "", "县民政局"),
        ("<p>发布时间：2020-07-02</p><p>信息来源：<a href='/x'>省民政厅</a></p>", "", "省民政厅"),
        ("<p>发布时间：2020-07-02</p>", '<meta name="ContentSource" content="县民政局">', "县民政局"),
        ("<p>索引号：K1 发布机构：县民政局 发布日期：2020-07-02</p><p>来源：人民日报</p>", "", "县民政局"),
        ("<p>发布时间：2020-07-02 来源： 作者：</p>", "", None),
        ("<p>发布时间：2020-07-02 来源：未知 作者：admin</p>", "", None),
        ("<p>来源：<span>县民政局</span><span>访问量：4</span></p>", "", "县民政局"),
        ("<p>来源：<span>县民政局</span><span>征集时间：2020-07-02</span></p>", "", "县民政局"),
        ("<p>来源：县信息中心 浏览：3</p>", "", "县信息中心"),
        ("<p>发布日期：2020-07-02　发布机构：县民政局　点击数：88</p>", "", "县民政局"),
        ("<p><span>来源 Source：县民政局</span><span>发布时间 Date：2020.07.02</span></p>", "", "县民政局"),
        ("<p><b>2020-07-02</b> <b>青云街道党政办</b> <b><i></i><i>31</i></b></p>", "", "青云街道党政办"),
        ("<p><b>2020-07-02</b> <b>张三</b> <b><i></i><i>31</i></b></p>", "", None),
    ],
)
def test_publisher(info: str, head: str, publisher: str | None) -> None:
    assert document(f"{TRAIL}<h1>{TITLE}</h1>{info}<p>{LONG}</p>", head=head).publisher == publisher


def test_files_and_links_of_the_body_only() -> None:
    body = (
        f"{TRAIL}<h1>{TITLE}</h1>{INFO}<div class='TRS_Editor'><p>{LONG}</p><p><img src='a.jpg'>"
        "<a href='P0202.doc'>附件：申请表.doc</a> <a href='http://www.mca.gov.cn/'>民政部</a></p></div>"
        "<div class='nav'><a href='/b.pdf'>年报</a></div>"
    )
    found = document(body)
    assert [(link.text, link.role) for link in found.links] == [
        ("附件：申请表.doc", Role.ATTACHMENT),
        ("民政部", Role.OTHER),
    ]
    assert found.images == 1


def test_files_offered_below_the_text() -> None:
    body = (
        f"{TRAIL}<h1>{TITLE}</h1>{INFO}<div class='TRS_Editor'><p>{LONG}</p></div>"
        "<div class='fujian'>附件下载：<a href='P0202.doc'>申请表</a></div>"
        "<div class='footer'><a href='/s.pdf'>手册</a></div>"
    )
    assert [link.text for link in document(body).links] == ["申请表"]


@pytest.mark.parametrize(
    ("shown", "files"),
    [
        ("<div class='wp_pdf_player' pdfsrc='/_upload/1.pdf'></div>", ["/_upload/1.pdf"]),
        ("<div pdfsrc='/_upload/1.html'></div>", []),
        ("<h3>附件</h3><table><tr><td><a href='/Documents/2025/1112-421.pdf'>421.pdf</a></td></tr></table>", ["/Documents/2025/1112-421.pdf"]),
    ],
    ids=["a player", "a player of a page", "a file in a table of its own"],
)  # fmt: skip
def test_files_shown_or_set_apart(shown: str, files: list[str]) -> None:
    found = document(f"{TRAIL}<h1>{TITLE}</h1>{INFO}<div class='TRS_Editor'><p>{LONG}</p></div>{shown}")
    assert [link.url.removeprefix("http://mz.example.gov.cn") for link in found.links] == files


@pytest.mark.parametrize(
    ("body", "is_text"),
    [
        pytest.param(f"<div class='col-left'>{TRAIL}<h1>{TITLE}</h1>{INFO}<div>{{}}</div></div>", True, id="the left column holds the article"),
        pytest.param(f"{TRAIL}<h1>{TITLE}</h1>{INFO}<p>各乡镇：请认真遵照执行。</p><div class='col-left'>{{}}</div>", False, id="a column below the title"),
    ],
)  # fmt: skip
def test_a_box_by_its_name_around_the_title(body: str, is_text: bool) -> None:
    said = "本办法自印发之日起施行，特此通知。"
    assert (said in document(body.format(f"<p>{said}</p><p>{said}</p>")).text) is is_text


def test_the_line_below_the_title_is_no_text() -> None:
    assert document(f"<div class='col-left'>{TRAIL}<h1>{TITLE}</h1>{INFO}</div>").text == ""


def test_merged_cells_are_repeated() -> None:
    table = (
        "<table><tr><th rowspan='2'>乡镇</th><th colspan='2'>低保</th></tr><tr><td>户数</td><td>人数</td></tr>"
        "<tr><td>甲乡</td><td>12</td><td>30</td></tr></table>"
    )
    found = document(f"{TRAIL}<h1>{TITLE}</h1>{INFO}<div class='TRS_Editor'><p>{LONG}</p>{table}</div>")
    assert [one.rows for one in found.tables] == [
        (("乡镇", "低保", "低保"), ("乡镇", "户数", "人数"), ("甲乡", "12", "30")),
    ]


def test_a_layout_table_is_no_data() -> None:
    inner = "<table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>"
    body = f"{TRAIL}<h1>{TITLE}</h1>{INFO}<div class='TRS_Editor'><table><tr><td>{LONG}{inner}</td></tr></table></div>"
    assert [one.rows for one in document(body).tables] == [(("甲", "1"), ("乙", "2"))]


@pytest.mark.parametrize(
    ("lines", "made"),
    [
        (["正文。", "县民政局", "2020年6月30日"], date(2020, 6, 30)),
        (["正文。", "县民政局 2020年6月30日"], date(2020, 6, 30)),
        (["正文。", "县人民政府办公室", "二〇二〇年六月三十日", "（此件公开发布）"], date(2020, 6, 30)),
        (["正文。", "自2020年7月1日起施行。"], None),
        (["公示时间：", "2020年6月30日"], None),
        (["县民政局", "2020年6月30日至2020年7月6日"], None),
        ([], None),
    ],
)
def test_sign_off(lines: list[str], made: date | None) -> None:
    assert read_sign_off(lines) == made


def test_gkmlpt_keeps_the_text_in_its_script() -> None:
    page = (
        "<body><h1>通知</h1><p>发布日期：2020-07-02</p><script src='/gkmlpt/x.js'></script><script>window._CONFIG = "
        '{"SERVICE_AREA_ID":1,"DETAIL":{"content":"\\u003cp\\u003e全文如下，请认真贯彻执行。\\u003c/p\\u003e"}}</script></body>'
    )
    found = read_page("http://a.gov.cn/gkmlpt/content/1/2/post_3.html", page).facts
    assert found.platform == "gkmlpt"
    assert found.document is not None
    assert found.document.text == "全文如下，请认真贯彻执行。"


WHOLE = (
    f"<html><head><title>{TITLE}</title><meta name='PubDate' content='2020-07-02'></head>"
    f"<body>{TRAIL}<h1>{TITLE}</h1>{INFO}<table><tr><td>索引号</td><td>K1</td></tr></table>"
    f"<ul><li><a href='1.html'>{TITLE}</a>2020-01-02</li></ul><p>{LONG}</p>"
    "<script>document.write('<a href=\"x\">'+y+'</a>');createPageHTML(3,0,'index','html')</script>"
    "<!-- a --></body></html>"
)


@given(st.integers(0, len(WHOLE)), st.integers(0, len(WHOLE)))
@settings(max_examples=150)
def test_any_cut_of_a_page_can_be_read(start: int, end: int) -> None:
    reading = read_page(URL, WHOLE[start:end])
    assert reading.facts.url == URL


@given(st.text(alphabet="<>/=\"' abdhilprtu:：2020-1页共条\n\x00\ufffd{}", max_size=120))
@settings(max_examples=150)
def test_any_text_can_be_read(text: str) -> None:
    assert read_page(URL, text).facts.url == URL
