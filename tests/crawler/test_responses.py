"""A blocked, cut or missing page is never an empty one."""

from datetime import UTC, datetime

import pytest

from crawler.fetches import FetchState
from crawler.responses import is_html, judge, retry_after

PAGE = "<html><head><title>民政局</title></head><body><a href='/'>首页</a></body></html>".encode()
JSL = b"<script>document.cookie=('_')+('_')+('j')+('s')+('l');location.href=location.pathname</script>"
RUISHU = b"<html><meta content='x' r='m'><script>$_ts=window['$_ts'];if(!$_ts)$_ts={};</script></html>"
CAPTCHA = "<html><head><title>安全验证</title></head><body>请完成滑块验证</body></html>"
INSPECTION = "<title>养老机构安全检查情况通报</title><p>查了三家。</p><p>改了两处。</p><p>罚了一家。</p>"
INSPECTIONS = "<title>安全检查</title>" + "".join(f"<a href='{n}.html'>第{n}次检查</a>" for n in range(5))
CHECKED = "<title>安全检查</title><p>正在进行安全检查，请稍候。</p><a href='/'>返回</a>"
REFUSED = "<html><head><title>提示</title></head><body><p>您的请求疑似攻击行为，已被拦截！</p></body></html>"
COOKIE_PAGE = PAGE.replace(b"</body>", b"<script>document.cookie='seen=1'</script></body>")


@pytest.mark.parametrize(
    ("status", "body", "flags", "state"),
    [
        pytest.param(200, PAGE, (), FetchState.FETCHED, id="page"),
        pytest.param(200, COOKIE_PAGE, (), FetchState.FETCHED, id="page that sets a cookie by script"),
        pytest.param(521, JSL, (), FetchState.BLOCKED, id="加速乐"),
        pytest.param(200, JSL, (), FetchState.BLOCKED, id="加速乐 with 200"),
        pytest.param(412, RUISHU, (), FetchState.BLOCKED, id="瑞数"),
        pytest.param(202, RUISHU, (), FetchState.BLOCKED, id="瑞数 with 202"),
        pytest.param(200, CAPTCHA.encode(), (), FetchState.BLOCKED, id="captcha with 200"),
        pytest.param(200, CAPTCHA.encode("gb18030"), (), FetchState.BLOCKED, id="captcha in GBK"),
        pytest.param(200, INSPECTION.encode(), (), FetchState.FETCHED, id="text about a safety inspection"),
        pytest.param(200, INSPECTION.encode("gb18030"), (), FetchState.FETCHED, id="the same in GBK"),
        pytest.param(200, INSPECTIONS.encode(), (), FetchState.FETCHED, id="column of safety inspections"),
        pytest.param(200, CHECKED.encode(), (), FetchState.BLOCKED, id="firewall's 安全检查"),
        pytest.param(404, PAGE, (), FetchState.NOT_FOUND, id="gone"),
        pytest.param(403, PAGE, (), FetchState.HTTP_FORBIDDEN, id="forbidden"),
        pytest.param(503, PAGE, (), FetchState.HTTP_BUSY, id="busy"),
        pytest.param(502, PAGE, (), FetchState.HTTP_ERROR, id="gateway"),
        pytest.param(600, PAGE, (), FetchState.HTTP_ERROR, id="no such status"),
        pytest.param(200, b" \n", (), FetchState.EMPTY_BODY, id="blank"),
        pytest.param(204, b"", (), FetchState.EMPTY_BODY, id="no content"),
        pytest.param(200, PAGE, ("truncated",), FetchState.TRUNCATED, id="gzip cut"),
        pytest.param(200, PAGE, ("too_large",), FetchState.TOO_LARGE, id="gzip bomb"),
        pytest.param(200, PAGE, ("partial",), FetchState.FETCHED, id="no length, but whole"),
        pytest.param(200, PAGE[:40], ("partial",), FetchState.TRUNCATED, id="no length, and cut"),
        pytest.param(
            200, b"<html><body>" + PAGE, ("partial",), FetchState.TRUNCATED, id="no length, cut behind an included page"
        ),
        pytest.param(200, b"%PDF-1.4\n...\n%%EOF\n", ("partial",), FetchState.FETCHED, id="PDF without length"),
        pytest.param(200, b"%PDF-1.4\n...", ("partial",), FetchState.TRUNCATED, id="PDF without length or end"),
        pytest.param(200, b"PK\x03\x04" + bytes(50), ("partial",), FetchState.TRUNCATED, id="DOCX without end"),
        pytest.param(200, REFUSED.encode(), (), FetchState.BLOCKED, id="firewall's answer with 200"),
        pytest.param(
            200,
            REFUSED.replace("</p>", "</p><a href='/'>首页</a>").encode(),
            (),
            FetchState.FETCHED,
            id="page of the site about an attack",
        ),
    ],
)
def test_judge(status: int, body: bytes, flags: tuple[str, ...], state: FetchState) -> None:
    judged = judge(status, body, flags)
    assert judged.state is state
    assert bool(judged.reason) == (state is not FetchState.FETCHED)


@pytest.mark.parametrize(
    ("content_type", "body", "expected"),
    [
        pytest.param("text/html", PAGE, True, id="html"),
        pytest.param("application/octet-stream", PAGE, True, id="html called a stream"),
        pytest.param("text/html", b"%PDF-1.4", False, id="pdf called html"),
        pytest.param("text/html", b"PK\x03\x04", False, id="docx called html"),
        pytest.param(None, b"\xef\xbb\xbf\r\n<!DOCTYPE html>", True, id="BOM before the markup"),
        pytest.param("text/plain", b"User-agent: *", False, id="text"),
    ],
)
def test_is_html(content_type: str | None, body: bytes, expected: bool) -> None:
    assert is_html(content_type, body) is expected


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, 0.0),
        ("120", 120.0),
        ("86400", 3600.0),
        ("Tue, 30 Jun 2026 08:01:00 GMT", 60.0),
        ("Tue, 30 Jun 2026 07:00:00 GMT", 0.0),
        ("later", 0.0),
    ],
)
def test_retry_after(header: str | None, seconds: float) -> None:
    assert retry_after(header, datetime(2026, 6, 30, 8, 0, tzinfo=UTC)) == seconds
