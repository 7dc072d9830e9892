"""What sort of page it is; above all: an empty column is one that shows it is empty."""

import pytest

from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import LONG, ROWS, TRAIL, facts, read

MENU = '<div class="left_nav"><ul><li><a href="../a/">机构职能</a></li><li><a href="../b/">政策法规</a></li></ul></div>'
CLOCK = (
    "<span id='now'></span><script>document.getElementById('now').innerHTML=new Date().toLocaleDateString();</script>"
)
SORRY = "对不起，该栏目暂无信息！"
LAYPAGE = (
    "<div class='lb'><ul class='lb_list'></ul></div><script>layui.laypage.render({{elem: 'page', count: {}, limit: 6, "
    "jump: function(obj, first){{ if(!first){{ location.href='index_' + obj.curr + '.html'; }} }} }});</script>"
)
SHORT = "<table><tr><td><b>通知公告</b></td></tr><tr><td><p>本镇位于县城西部，辖14个村、2个社区。镇政府驻河村。</p></td></tr></table>"
TRS_PAGER = '<script>createPageHTML(1, 0, "index", "html")</script>'


def block(name: str, n: int) -> str:
    rows = ROWS.replace('href="', f'href="/{n}/')
    return f'<div class="box"><h2>{name}</h2><a href="/{n}/">更多&gt;&gt;</a><ul>{rows}</ul></div>'


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param(f"{TRAIL}{MENU}<ul>{ROWS}</ul>", PageKind.LIST, id="list"),
        pytest.param(block("动态", 1) + block("公告", 2) + block("文件", 3), PageKind.NAVIGATION, id="section front"),
        pytest.param(
            f"{TRAIL}{MENU}<h1>通知</h1><p>发布时间：2020-01-02</p><p>{LONG}</p>", PageKind.ARTICLE, id="article"
        ),
        pytest.param(
            f"{TRAIL}{MENU}<h1>政府信息公开指南</h1><p>{LONG}</p><p>{LONG}</p>", PageKind.ARTICLE, id="guide, no date"
        ),
        pytest.param(
            f"{TRAIL}<h1>年度报告</h1><div id='zoom'><p><a href='P020200102.doc'>2019年年度报告.doc</a></p></div>",
            PageKind.ARTICLE,
            id="nothing but a file",
        ),
        pytest.param(
            f"{TRAIL}<h1>机构设置图</h1><div class='TRS_Editor'><img src='W0201.jpg'></div>",
            PageKind.ARTICLE,
            id="nothing but a picture",
        ),
        pytest.param(
            f"{TRAIL}<h1>通知</h1><p>发布时间：2020-01-02</p><p>{LONG}</p><div><h3>热门文章</h3><ul>{ROWS}</ul></div>",
            PageKind.ARTICLE,
            id="article with a box of rows",
        ),
        pytest.param(
            f"{TRAIL}<h1>联系方式</h1><div id='zoom'>电话：0851-25782065</div><h3>最新动态</h3><ul>{ROWS}</ul>",
            PageKind.ARTICLE,
            id="a line of text beside the latest news",
        ),
        pytest.param(f"{TRAIL}{MENU}<div class='list'>暂无信息</div>", PageKind.EMPTY_LIST, id="says it is empty"),
        pytest.param(
            f"{TRAIL}{MENU}<ul class='list'></ul><div>共0条 第1/1页</div>", PageKind.EMPTY_LIST, id="counts none"
        ),
        pytest.param(
            f"{TRAIL}{MENU}<div>共有 <b>0</b> 条信息</div><ul></ul>", PageKind.EMPTY_LIST, id="counts none, in bold"
        ),
        pytest.param(
            f"{TRAIL}{MENU}<p>截至目前，本栏目尚未发布信息。</p>", PageKind.EMPTY_LIST, id="not published yet"
        ),
        pytest.param(
            f"{TRAIL}{MENU}<div class='NewsList'><ul> </ul></div>{TRS_PAGER}",
            PageKind.EMPTY_LIST,
            id="empty list, one page by script",
        ),
        pytest.param(f"{TRAIL}{MENU}", PageKind.UNREADABLE, id="chrome only"),
        pytest.param(
            f"{TRAIL}{MENU}<div class='NewsList'><ul id='data'></ul></div>{TRS_PAGER}"
            "<script>$.ajax({url:'/list.json',success:function(d){}})</script>",
            PageKind.UNREADABLE,
            id="empty list filled by script",
        ),
        pytest.param(
            f"{TRAIL}{MENU}<div class='NewsList'><ul></ul></div>", PageKind.UNREADABLE, id="empty list, no other sign"
        ),
        pytest.param(
            f"{TRAIL}{MENU}<div class='NewsList'><ul></ul></div><div>共 12 条</div>{TRS_PAGER}",
            PageKind.UNREADABLE,
            id="counts rows it does not show",
        ),
        pytest.param(
            f"{TRAIL}<div class='NewsList'><ul></ul></div><div><a href='t20200102_1.html'>答复</a></div>{TRS_PAGER}",
            PageKind.UNREADABLE,
            id="a link like a document's",
        ),
        pytest.param(
            f"{TRAIL}<div style='display:none'>暂无信息</div>", PageKind.UNREADABLE, id="暂无 hidden by style"
        ),
        pytest.param(
            f"<div>您现在所在位置：<a href='/'>首页</a> &gt; 信息公开 &gt; 人事信息</div><table><tr><td>{MENU}</td>"
            f"<td><table><tr><td>{SORRY}</td></tr></table><div>共0条 每页7条 第1/1页 首页 下一页 末页 转到页</div></td></tr></table>",
            PageKind.EMPTY_LIST,
            id="an excuse is no text",
        ),
        pytest.param(
            f"{TRAIL}{MENU}<h1>2025年第三季度情况说明</h1><p>本季度我局暂无新增低保对象信息。</p>",
            PageKind.ARTICLE,
            id="a statement that nothing happened is a text",
        ),
        pytest.param(
            f"{TRAIL}{MENU}<div class='nodata'><p>截至目前，本单位暂未产生该事项应当公开的信息。</p></div>",
            PageKind.EMPTY_LIST,
            id="nothing that has to be made public",
        ),
        pytest.param(
            f"{TRAIL}<h1>2025年第三季度情况说明</h1><p>本季度我局暂未产生应当公开的信息。</p>",
            PageKind.ARTICLE,
            id="a statement that nothing had to be made public",
        ),
        pytest.param(f"{CLOCK}{TRAIL}{MENU}<div>暂无信息</div>", PageKind.EMPTY_LIST, id="a clock above the trail"),
        pytest.param(
            f"{TRAIL}{MENU}{CLOCK}<div>暂无信息</div>",
            PageKind.UNREADABLE,
            id="a place below the trail that is written into",
        ),
        pytest.param(
            f"<div class='bar'><p>2026-11-22 星期日 <a href='http://app.example.cn/'>客户端</a></p></div>{TRAIL}<h2>通知公告</h2><p>暂无数据</p><h4>最新</h4><ul>{ROWS}</ul>",
            PageKind.EMPTY_LIST,
            id="a day in the masthead, a box of 最新",
        ),
        pytest.param(
            f"{TRAIL}<h2>通知公告</h2><p>暂无数据</p><p>2026-11-22 星期日 <a href='http://app.example.cn/'>客户端</a></p><h4>最新</h4><ul>{ROWS}</ul>",
            PageKind.UNREADABLE,
            id="a dated row below the trail",
        ),
        pytest.param(
            f"{TRAIL}<h2>通知公告</h2><p>该栏目暂时没有内容，敬请期待。</p><h4>最新文章</h4><ul>{ROWS}</ul>",
            PageKind.EMPTY_LIST,
            id="敬请期待 behind it",
        ),
        pytest.param(f"{TRAIL}{LAYPAGE.format(0)}", PageKind.EMPTY_LIST, id="laypage counts none"),
        pytest.param(f"{TRAIL}{LAYPAGE.format(12)}", PageKind.UNREADABLE, id="laypage counts rows it does not show"),
        pytest.param(
            f"{TRAIL}{LAYPAGE.format(0)}<script>$.get('/list')</script>",
            PageKind.UNREADABLE,
            id="laypage and a request",
        ),
        pytest.param(
            f"{TRAIL}{LAYPAGE.format(0).replace('location.href=', 'load(')}",
            PageKind.UNREADABLE,
            id="laypage that loads its pages",
        ),
        pytest.param(f"{TRAIL}{MENU}{SHORT}", PageKind.ARTICLE, id="two sentences under the column's name"),
        pytest.param(f"{TRAIL}{MENU}{SHORT}<ul></ul>", PageKind.UNREADABLE, id="two sentences above an empty list"),
        pytest.param(
            f"{TRAIL}{MENU}{SHORT}<iframe src='list.html' width='700' height='20'></iframe>",
            PageKind.UNREADABLE,
            id="two sentences above a frame",
        ),
        pytest.param(
            f"{TRAIL}{MENU}{SHORT}<script>$.getJSON('/list')</script>",
            PageKind.UNREADABLE,
            id="two sentences and a request",
        ),
        pytest.param(f"{SHORT}{TRAIL}{MENU}", PageKind.UNREADABLE, id="two sentences above the trail"),
        pytest.param(
            f"{TRAIL}{MENU}<h2>通知公告<small>NOTICE</small></h2><p>暂无数据 No Data</p>",
            PageKind.EMPTY_LIST,
            id="in two tongues",
        ),
        pytest.param(
            f"{TRAIL}<ul class='list2'></ul><ul><li>每页 14 记录 总共 0 记录</li><li>页码 0/0<a href='javascript:;'>跳转到</a></li></ul>",
            PageKind.EMPTY_LIST,
            id="counts no records on page 0 of 0",
        ),
        pytest.param(
            f"{TRAIL}<div><h3>热点信息</h3><ul>{ROWS}</ul></div><div>通知公告</div><p>{SORRY}</p>",
            PageKind.EMPTY_LIST,
            id="says so below its name, beside a box of 热点信息",
        ),
        pytest.param(
            f"{TRAIL}<div><h3>热点信息</h3><ul>{ROWS}</ul></div><div>相关附件</div><p>{SORRY}</p>",
            PageKind.UNREADABLE,
            id="says so of something else",
        ),
        pytest.param("<div id='app'></div><script src='app.js'></script>", PageKind.UNREADABLE, id="script shell"),
        pytest.param("", PageKind.UNREADABLE, id="nothing"),
    ],
)
def test_kind(body: str, kind: PageKind) -> None:
    assert facts(body).kind is kind


def test_the_root_is_the_home_page() -> None:
    page = facts(block("动态", 1) + block("公告", 2), url="http://mz.example.gov.cn/index.html")
    assert page.kind is PageKind.HOME


def test_a_site_map_leads_on() -> None:
    groups = "".join(
        f"<div><h3>栏目{n}</h3><ul><li><a href='/{n}/a/'>机构</a></li><li><a href='/{n}/b/'>职能</a></li></ul></div>"
        for n in range(4)
    )
    page = read(f"<h2>网站地图</h2>{groups}", head="<title>网站地图</title>")
    assert page.facts.kind is PageKind.NAVIGATION
    assert {link.role.value for link in page.links} == {"column"}


@pytest.mark.parametrize(
    ("body", "unrendered"),
    [
        pytest.param("<h1>{{ title }}</h1><p>{{ item.content }}</p>", True, id="templates"),
        pytest.param("<div id='app'>加载中...</div>", True, id="loading"),
        pytest.param("<div id='app'></div><script src='chunk.js'></script>", True, id="empty shell"),
        pytest.param(
            f"<h1>通知</h1><p>{LONG}</p><div>{{{{ comment.content }}}}</div>", False, id="comment box below a text"
        ),
        pytest.param(f"{TRAIL}<ul>{ROWS}</ul>", False, id="list"),
    ],
)
def test_unrendered(body: str, unrendered: bool) -> None:
    assert read(body).unrendered is unrendered


@pytest.mark.parametrize(
    ("body", "loss"),
    [
        pytest.param("<a href=1>a</a>" * 50, False, id="all there"),
        pytest.param("<!-- " + "<a href=1>a</a>" * 50 + " --><p>x</p>", False, id="in a comment"),
        pytest.param("<script>var s='" + "<a href=1>a</a>" * 50 + "'</script>", False, id="in a script"),
        pytest.param("<p>x</p></body></html><div>" + "<a href=1>a</a>" * 50 + "y" * 500, False, id="behind the end"),
        pytest.param(
            "<select>" + "<a href=1>a</a>" * 50 + "</select><title>" + "<a href=1>a</a>" * 50, True, id="swallowed"
        ),
        pytest.param("<p>x</p><!-- " + "<p>低保</p>" * 9, True, id="comment never closed"),
        pytest.param("<p>x</p><script>var a;" + "<p>低保</p>" * 9, True, id="script never closed"),
        pytest.param("<p>x</p><textarea>" + "<p>低保</p>" * 9, True, id="text area never closed"),
        pytest.param("<p>x</p><script>var a='<!--';</script><p>y</p>", False, id="a comment's start in a script"),
        pytest.param("<div>" * 300 + "<a href=1>a</a>" * 50, False, id="nested deep"),
    ],
)
def test_parse_loss(body: str, loss: bool) -> None:
    assert read(body).parse_loss is loss


@pytest.mark.parametrize("words", ["暫無信息", "暂未发布相关信息", "暂时还没有内容哦~"])
def test_words_of_an_empty_column(words: str) -> None:
    assert facts(f"{TRAIL}<div class='list'><p>{words}</p></div>").kind is PageKind.EMPTY_LIST
