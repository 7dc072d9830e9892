import pytest

from crawler.fetches import Role
from tests.crawler.extraction.pages import HOST, LONG, TRAIL, facts, read


@pytest.mark.parametrize(
    ("markup", "url", "text", "role"),
    [
        ('<a href="../zcfg/">政策法规</a>', "/zwgk/zcfg/", "政策法规", Role.COLUMN),
        ('<a href="/zwgk/#top">政务公开</a>', "/zwgk/", "政务公开", Role.COLUMN),
        ('<a href="more/">更多&gt;&gt;</a>', "/zwgk/tzgg/more/", "更多>>", Role.COLUMN),
        ('<a href="list/"><img src="a.png" alt="通知公告"></a>', "/zwgk/tzgg/list/", "通知公告", Role.COLUMN),
        ('<a href="list/" title="通知公告"></a>', "/zwgk/tzgg/list/", "通知公告", Role.COLUMN),
        ('<a href="a b.html">空 格</a>', "/zwgk/tzgg/a%20b.html", "空 格", Role.COLUMN),
        ('<a href="..\\zcfg\\">反斜杠</a>', "/zwgk/zcfg/", "反斜杠", Role.COLUMN),
        ('<a href="P020200102.doc">申请表</a>', "/zwgk/tzgg/P020200102.doc", "申请表", Role.ATTACHMENT),
        ('<a href="javascript:;" oldsrc="W02.xlsx">公示.xlsx</a>', "/zwgk/tzgg/W02.xlsx", "公示.xlsx", Role.ATTACHMENT),
        ('<a href="/system/_content/download.jsp?wbfileid=1">附件【x.docx】</a>',
         "/system/_content/download.jsp?wbfileid=1", "附件【x.docx】", Role.ATTACHMENT),
        ('<a href="#" onclick="window.open(\'/zfxxgk/\')">信息公开</a>', "/zfxxgk/", "信息公开", Role.COLUMN),
        ('<div onclick="location.href=\'/zfxxgk/\'">信息公开</div>', "/zfxxgk/", "信息公开", Role.OTHER),
        ('<iframe src="/list/"></iframe>', "/list/", "", Role.COLUMN),
        ('<select><option value="/zwgk/ldxx/">领导信息</option></select>', "/zwgk/ldxx/", "领导信息", Role.OTHER),
        ("<script>var s='业务要闻';document.write('<li><a href=\"../ywyw/\">'+s+'</a></li>')</script>",
         "/zwgk/ywyw/", "业务要闻", Role.COLUMN),
    ],
)  # fmt: skip
def test_links(markup: str, url: str, text: str, role: Role) -> None:
    links = [link for link in read(markup).links if link.url == HOST + url]
    assert [(link.text, link.role) for link in links] == [(text, role)]


@pytest.mark.parametrize(
    "href",
    [
        "",
        "#",
        "#top",
        "javascript:;",
        "javascript:void(0)",
        "mailto:a@b.cn",
        "tel:12345",
        "data:text/html,x",
        "ftp://a.cn/",
        "{{ url }}",
    ],
)
def test_what_cannot_be_followed(href: str) -> None:
    assert read(f'<a href="{href}">文字</a>').links == ()


def test_a_target_is_named_once_with_its_best_text() -> None:
    links = read('<a href="1.html"><img src="x.png"></a><p><a href="1.html">机构职能</a></p>').links
    assert [(link.url, link.text) for link in links] == [(f"{HOST}/zwgk/tzgg/1.html", "机构职能")]


def test_base_is_obeyed() -> None:
    links = read('<a href="1.html">机构职能</a>', head='<base href="http://www.example.gov.cn/x/">').links
    assert [link.url for link in links] == ["http://www.example.gov.cn/x/1.html"]


def test_rows_are_articles_and_the_trail_columns() -> None:
    row = '<li><a href="{}.html">关于做好社会救助工作的通知</a><span>2020-01-02</span></li>'
    roles = {
        link.url.removeprefix(HOST): link.role for link in read(f"{TRAIL}<ul>{row.format(1)}{row.format(2)}</ul>").links
    }
    assert roles == {
        "/": Role.COLUMN,
        "/zwgk/": Role.COLUMN,
        "/zwgk/tzgg/1.html": Role.ARTICLE,
        "/zwgk/tzgg/2.html": Role.ARTICLE,
    }


@pytest.mark.parametrize(
    ("html", "target"),
    [
        (
            '<script>document.write(\'<meta http-equiv="Refresh" content="0;URL=/zwgk/gsgg/" />\');</script>',
            "/zwgk/gsgg/",
        ),
        ('<meta http-equiv="refresh" content="0; url=gsgg/index.html">', "/zwgk/tzgg/gsgg/index.html"),
        ("<META HTTP-EQUIV=REFRESH CONTENT='3;url=/new/'>", "/new/"),
        ("<script>location.replace('./dn/');</script>", "/zwgk/tzgg/dn/"),
        ('<script>window.location.href="/index/";</script>', "/index/"),
        (
            "<p id=u>/zwgk/fgw/</p><script>window.open(document.getElementById('u').innerText,'_self')</script>",
            "/zwgk/fgw/",
        ),
        ("<script>self.location='../a/';</script>", "/zwgk/a/"),
        ('<script>top.location.href = "/x/"</script>', "/x/"),
        ("<script>var url='/z/';\nlocation.replace(url);</script>", "/z/"),
        ("<input type=hidden id=u value='/h/'><script>location.href=$('#u').val();</script>", "/h/"),
        ("<script>document.write('<meta http-equiv=Refresh content=0;URL=/q/>')</script>", "/q/"),
        ("<meta http-equiv=refresh content=0;url=/q/>", "/q/"),
        ("<script>setTimeout(\"window.location.href='/t/'\",1000)</script>", "/t/"),
        ("<body onload=\"location.href='/on/'\">", "/on/"),
        (
            "<!-- <meta http-equiv=refresh content='0;url=/old/'> --><script>//location='/old/'\nlocation.href='/new/';</script>",
            "/new/",
        ),
        (
            "<script>if(navigator.userAgent.match(/mobile/i)){location.href='/m/'}else{location.href='/pc/'}</script>",
            "/pc/",
        ),
        ('<meta http-equiv="refresh" content="600">', None),
        ('<meta http-equiv="refresh" content="5;url=">', None),
        (f"<p>{LONG}</p><script>function s(){{location.href='/search/';}}</script>", None),
        ("<p>正文</p>", None),
    ],
)
def test_redirects(html: str, target: str | None) -> None:
    assert facts(html).redirect == (HOST + target if target else None)


def test_a_redirect_can_be_followed() -> None:
    reading = read("<script>location.replace('./dn/');</script>")
    assert [(link.url, link.role) for link in reading.links] == [(f"{HOST}/zwgk/tzgg/dn/", Role.COLUMN)]
