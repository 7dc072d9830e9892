"""Faults of one page, file or robots.txt: each spoils the answer to one address."""

import gzip
import zlib

from tests.crawler.attachments.files import ENCRYPTED, PICTURE, docx, paragraph, pdf, zipped
from tests.faults import twin
from tests.faults.faults import NET, Damage, Fault, S, Verdict, bare, half, text, whole
from tests.faults.server import Answer, End, http, raw
from tests.faults.twin import GONE

OK = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8"
CAPTIVE = (
    "<html><head><title>上网提示</title></head><body><h1>尊敬的用户</h1><p>您的宽带账号已到期，请及时缴费后继续使用。"
    "如已缴费，请重新拨号。客服电话请咨询当地营业厅，感谢您的支持与理解，祝您生活愉快。</p></body></html>"
).encode()
LOGIN = "<html><head><title>用户登录</title></head><body><form action='/login'><p>请登录后访问</p><input name='user'><input type='password'></form></body></html>".encode()

WIRE = (
    Fault("N06 reset before headers", lambda _: raw(b"", end=End.RESET), NET),
    Fault("N06 reset within headers", lambda _: raw(b"HTTP/1.1 200 OK\r\nContent-Ty", end=End.RESET), NET),
    Fault("N06 closed before headers", lambda _: raw(b""), NET),
    Fault("N07 body shorter than its length", lambda body: http(half(body), length=len(body)), NET),
    Fault("N07 reset within the body", lambda body: http(half(body), length=len(body), end=End.RESET), NET),
    Fault(
        "N07 chunked without end",
        lambda body: bare(OK + "\nTransfer-Encoding: chunked", b"%x\r\n%s\r\n" % (len(body) // 2, half(body))),
        NET,
    ),
    Fault("N08 no length, closed early", lambda body: bare(OK, half(body)), NET, "不完整"),
    Fault("N09 silence", lambda _: raw(b"", end=End.SILENCE), NET, "超时", patience=1.5),
    Fault(
        "N09 silence after the headers",
        lambda body: bare(f"{OK}\nContent-Length: {len(body)}", b"", End.SILENCE),
        NET,
        "超时",
        patience=1.5,
    ),
    Fault(
        "N09 drip",
        lambda body: raw(f"{OK}\nContent-Length: {len(body)}\n\n".replace("\n", "\r\n").encode(), *(bytes([b]) for b in body), pause=0.4),
        NET,
        "超时",
        patience=1.5,
    ),
    Fault("H01 500", lambda _: http(b"error", "500 Internal Server Error"), frozenset({S.HTTP_ERROR}), "500"),
    Fault("H01 502", lambda _: http(b"<html>bad gateway</html>", "502 Bad Gateway"), frozenset({S.HTTP_ERROR})),
    Fault("H01 504", lambda _: http(b"", "504 Gateway Timeout"), frozenset({S.HTTP_ERROR})),
    Fault("H02 503", lambda _: http(b"", "503 Busy", headers=["Retry-After: 0"]), frozenset({S.HTTP_BUSY}), "稍后"),
    Fault("H02 429", lambda _: http(b"", "429 Slow", headers=["Retry-After: 1"]), frozenset({S.HTTP_BUSY}), "稍后"),
    Fault("H07 204", lambda _: http(b"", "204 No Content"), frozenset({S.EMPTY_BODY}), "空响应"),
    Fault("H07 304", lambda _: http(b"", "304 Not Modified"), frozenset({S.EMPTY_BODY}), "空响应"),
    Fault("H09 redirect to itself", lambda _: http(b"", "302 Found", headers=["Location: "]), frozenset({S.REDIRECT_BROKEN, S.REDIRECT_LOOP})),
    Fault("H11 redirect without target", lambda _: http(b"", "302 Found"), frozenset({S.REDIRECT_BROKEN}), "跳转"),
    Fault(
        "H13 moved to another domain",
        lambda _: http(b"", "301 Moved", headers=["Location: http://zwgk.example.invalid/"]),
        frozenset({S.REDIRECT_OFFSITE}),
        "站外",
    ),
    Fault("H14 bad status line", lambda body: bare("HTTP/1.1 abc OK\nContent-Type: text/html", body), NET, "协议"),
    Fault("H14 no HTTP at all", lambda _: raw(b"SSH-2.0-OpenSSH_7.4\r\n\r\n"), NET, "协议"),
    Fault("H14 HTTP/0.9", raw, NET, "协议"),
    Fault("H14 header of 200 KB", lambda body: http(body, headers=["X-Long: " + "a" * 200_000]), NET, "协议"),
    Fault("H14 status 600", lambda body: http(body, "600 Unknown"), frozenset({S.HTTP_ERROR}), "600"),
    Fault("H16 gzip stream cut", lambda body: http(gzip.compress(body)[:-30], headers=["Content-Encoding: gzip"]), NET, "压缩"),
    Fault("H16 gzip checksum wrong", lambda body: http(gzip.compress(body)[:-8] + bytes(8), headers=["Content-Encoding: gzip"]), NET, "压缩"),
    Fault("J02 瑞数", lambda _: http(b"<html><script>$_ts=window['$_ts'];</script></html>", "412 Precondition Failed"), frozenset({S.BLOCKED}), "拦截"),
    Fault("J02 加速乐", lambda _: http(b"<script>document.cookie='__jsl_clearance=1'</script>", "521 Down"), frozenset({S.BLOCKED}), "拦截"),
    Fault("J03 captcha with 200", lambda _: http("<html><head><title>安全验证</title></head><body>请拖动滑块完成验证</body></html>".encode()), frozenset({S.BLOCKED}), "验证"),
    Fault("J03 GET refused by a firewall with 200", lambda _: http("<html><head><title>提示</title></head><body><h2>您的请求疑似攻击行为，已被拦截！</h2><p>事件编号：2026063012345</p></body></html>".encode()), frozenset({S.BLOCKED}), "拦截"),
)  # fmt: skip

# An answer that is no rules file leaves robots.txt unread; one that a browser takes for a page needs no wire fault.
PAGES = (
    Fault("H03 401", lambda _: http(b"", "401 Unauthorized"), frozenset({S.HTTP_FORBIDDEN}), "拒绝"),
    Fault("H03 403", lambda _: http(b"no", "403 Forbidden"), frozenset({S.HTTP_FORBIDDEN}), "拒绝"),
    Fault("H03 451", lambda _: http(b"", "451 Legal"), frozenset({S.HTTP_FORBIDDEN}), "拒绝"),
    Fault("H07 empty body", lambda _: http(b""), frozenset({S.EMPTY_BODY}), "空响应"),
    Fault("H07 blank body", lambda _: http(b" \r\n"), frozenset({S.EMPTY_BODY}), "空响应"),
    Fault("H11 location by script only", lambda _: http(b"<html><script>location=path()+'/x'</script></html>"), frozenset({S.NOT_RENDERED, S.REDIRECT_BROKEN, S.EMPTY_BODY})),
    Fault("J01 shell of a script application", lambda _: http("<html><head><title>民政局</title></head><body><div id='app'></div><script src='/js/app.js'></script></body></html>".encode()), frozenset({S.NOT_RENDERED}), "脚本"),
    Fault("J01 shell with nothing in it", lambda _: http("<html><head><title>民政局</title></head><body><div class='main'></div><script src='/js/chunk.js'></script></body></html>".encode()), frozenset({S.NOT_RENDERED}), "脚本"),
    Fault("M09 loading", lambda _: http("<html><head><title>民政局</title></head><body><p>正在加载中...</p><script src='/x.js'></script></body></html>".encode()), frozenset({S.NOT_RENDERED}), "渲染"),
    Fault("M02 text of 10 MB", lambda body: http(body.replace(b"</body>", b"<p>" + b"a" * 10_000_000 + b"</p></body>")), frozenset({S.TOO_LARGE}), "过大"),
    Fault("M03 gzip bomb", lambda body: http(_bomb(body), headers=["Content-Encoding: gzip"]), frozenset({S.TOO_LARGE}), "过大"),
    Fault("N12 captive page", lambda _: http(CAPTIVE), frozenset({S.BLOCKED}), "不像本站"),
    Fault("H12 login page with 200", lambda _: http(LOGIN), frozenset({S.BLOCKED}), "登录"),
    Fault("C04 no encoding makes sense", lambda body: http(_noise(body)), frozenset({S.UNDECODABLE}), "编码"),
)  # fmt: skip


def _bomb(body: bytes) -> bytes:
    packed = zlib.compressobj(9, wbits=31)
    pieces = [packed.compress(body[:-14])]
    pieces += [packed.compress(b"<p>" + b" " * 1_000_000) for _ in range(100)]
    return b"".join((*pieces, packed.flush()))


def _noise(body: bytes) -> bytes:
    """Every third Chinese character's bytes damaged, as by a filter that strips the eighth bit here and there."""
    return b"".join(
        bytes([byte ^ 0x55]) if byte > 0x7F and at % 5 == 0 else bytes([byte]) for at, byte in enumerate(body)
    )


def _swap(old: bytes, new: bytes) -> Damage:
    def damage(body: bytes) -> Answer:
        assert old in body, old
        return http(body.replace(old, new))

    return damage


def _encoded(encoding: str, declared: str, kind: str | None, *, bom: bytes = b"") -> Damage:
    def damage(body: bytes) -> Answer:
        text = body.decode().replace('<meta charset="utf-8">', f'<meta charset="{declared}">' if declared else "")
        return http(bom + text.encode(encoding), kind=kind)

    return damage


HARMLESS = (
    whole("N08 no length, but whole", lambda body: bare(OK, body)),
    Fault("H14 length twice, the same", lambda body: http(body, headers=[f"Content-Length: {len(body)}"]), frozenset({S.FETCHED}) | NET, verdict=Verdict.FAIR),
    whole("H15 plain text called gzip", lambda body: http(body, headers=["Content-Encoding: gzip"])),
    whole("H15 plain text called deflate", lambda body: http(body, headers=["Content-Encoding: deflate"])),
    whole("H17 page called a stream", lambda body: http(body, kind="application/octet-stream")),
    whole("H17 page without a type", lambda body: http(body, kind=None)),
    whole("C01 GBK called ISO-8859-1", _encoded("gbk", "", "text/html; charset=ISO-8859-1")),
    whole("C01 GBK called UTF-8", _encoded("gbk", "utf-8", "text/html; charset=UTF-8")),
    whole("C02 UTF-8 called GBK", _encoded("utf-8", "gbk", "text/html; charset=GBK")),
    whole("C03 GBK undeclared", _encoded("gbk", "", "text/html")),
    whole("C05 GB18030 called gb2312", lambda body: http(body.decode().replace('<meta charset="utf-8">', '<meta charset="gb2312">').replace("主办单位：", "主办单位：䶮㐂镕 ").encode("gb18030"), kind="text/html")),
    whole("C06 UTF-16 with BOM", _encoded("utf-16", "utf-16", "text/html")),
    whole("C06 UTF-16 without BOM", _encoded("utf-16-le", "utf-16", "text/html")),
    whole("C06 BOM against the header", _encoded("utf-8", "gbk", "text/html; charset=gb2312", bom=b"\xef\xbb\xbf")),
    whole("C06 invalid bytes midway", _swap("主办单位：".encode(), "主办单位：".encode() + b"\xff\xfe\xe4")),
    whole("C07 NUL bytes inside words", _swap("低保".encode(), "低\0保".encode())),
    whole("C08 zero width inside words", text(lambda text: text.replace("低保", "低\u200b保"))),
    whole("C08 entities", text(lambda text: text.replace("低保", "&#20302;&#x4FDD;"))),
    whole("C08 spaces inside words", text(lambda text: text.replace("低保公示", "低 保 公 示"))),
    whole("M01 nested 300 deep", text(lambda text: _nested(text, 300))),
    whole("M07 wrong base", text(lambda text: text.replace("<title>", '<base href="http://[bad/"><title>', 1))),
    whole("M07 spaces and back slashes in addresses", text(lambda text: text.replace('href="/', 'href=" \t\\'))),
    whole("M07 line breaks in addresses", text(lambda text: text.replace('href="/dbgs/info', 'href="/db\ngs/info'))),
    whole("M08 addresses in onclick", text(lambda text: text.replace('href="/dbgs/info', """href="javascript:void(0)" data-x="1" onclick="location.href='/dbgs/info""").replace('.html">2026年', """.html'">2026年"""))),
    whole("M08 addresses in data-href", text(lambda text: text.replace('href="/dbgs/info', 'href="javascript:;" data-href="/dbgs/info'))),
)  # fmt: skip


def _nested(text: str, depth: int) -> str:
    """Tags nobody closed, above everything."""
    return text.replace("<body>", "<body>" + "<div><font>" * (depth // 2), 1)


LOSSES = (
    Fault("M01 nested 3,000 deep", text(lambda text: _nested(text, 3000)), frozenset({S.PARSE_LOSS}), "解析"),
    Fault("M04 nested 100,000 deep", text(lambda text: _nested(text, 100_000)), frozenset({S.PARSE_LOSS, S.FETCHED, S.TOO_LARGE})),
    Fault("M05 comment never closed", text(lambda text: text.replace('<div class="', '<!-- <div class="', 1)), frozenset({S.PARSE_LOSS}), "解析"),
    Fault("M05 script never closed", text(lambda text: text.replace('<div class="', '<script>var a=1;<div class="', 1)), frozenset({S.PARSE_LOSS}), "解析"),
    Fault("M05 textarea never closed", text(lambda text: text.replace('<div class="', '<textarea><div class="', 1)), frozenset({S.PARSE_LOSS}), "解析"),
    Fault("M05 title never closed", text(lambda text: text.replace("</title>", "", 1)), frozenset({S.PARSE_LOSS}), "解析"),
    Fault("M05 select never closed", text(lambda text: text.replace('<div class="', '<select><option>1<div class="', 1)), frozenset({S.PARSE_LOSS, S.FETCHED}), verdict=Verdict.FAIR),
    Fault("M05 attribute quote never closed", text(lambda text: text.replace('<div class="', '<div title="abc><div class="', 1)), frozenset({S.PARSE_LOSS, S.FETCHED}), verdict=Verdict.FAIR),
)  # fmt: skip


def _cut_robots(body: bytes) -> Answer:
    return http(body[:-12], kind="text/plain", length=len(body))


RULES = (
    Fault("R01 not reachable", lambda _: http(b"", "503 Busy", headers=["Retry-After: 0"]), frozenset({S.HTTP_BUSY})),
    Fault("R02 rules cut", _cut_robots, NET),
    Fault("R02 a page in place of rules", lambda _: http(LOGIN), frozenset({S.FETCHED})),
    Fault("R02 a file in place of rules", lambda _: http(b"%PDF-1.4\n%\xe2\xe3\n", kind="application/pdf"), frozenset({S.FETCHED})),
    Fault("R04 all forbidden", lambda _: http(b"User-agent: *\nDisallow: /\n", kind="text/plain"), frozenset({S.FETCHED})),
    Fault("R04 the column forbidden", lambda _: http(b"User-agent: *\nDisallow: /dbgs/\n", kind="text/plain"), frozenset({S.FETCHED})),
    Fault("R05 in UTF-16", lambda _: http("User-agent: *\nDisallow: /dbgs/\n".encode("utf-16"), kind="text/plain"), frozenset({S.FETCHED})),
)  # fmt: skip


def _plain(text: str) -> Damage:
    return lambda _: http(text.encode("gbk"), kind="text/plain")


NO_RULES = (
    Fault("R03 404", lambda _: http(b"no", "404 Not Found"), frozenset({S.NOT_FOUND}), verdict=Verdict.HARMLESS),
    Fault("R03 410", lambda _: http(b"no", "410 Gone"), frozenset({S.NOT_FOUND}), verdict=Verdict.HARMLESS),
    Fault("R03 401", lambda _: http(b"no", "401 No"), frozenset({S.HTTP_FORBIDDEN}), verdict=Verdict.HARMLESS),
    Fault("R03 403", lambda _: http(b"no", "403 No"), frozenset({S.HTTP_FORBIDDEN}), verdict=Verdict.HARMLESS),
    Fault("H07 204 for rules", lambda _: http(b"", "204 No Content"), frozenset({S.EMPTY_BODY}), verdict=Verdict.HARMLESS),
    whole("R05 larger than 500 KB", _plain("User-agent: *\n" + "Disallow: /admin/x\n" * 40_000 + "Disallow: /\n")),
    whole("R05 storm of wildcards", _plain("User-agent: *\nDisallow: /" + "*a" * 200 + "$\n" + "Disallow: /*?*x*y*z*$\n" * 50)),
    whole("R05 GBK, CRLF", _plain("# 民政局\r\nUser-agent: *\r\nDisallow: /后台/\r\nAllow: /\r\n")),
    whole("R05 BOM", lambda _: http("\ufeffUser-agent: *\nDisallow: /admin/\n".encode(), kind="text/plain")),
    whole("N08 rules without length", lambda body: bare("HTTP/1.0 200 OK\nContent-Type: text/plain", body)),
)  # fmt: skip

FILES = (
    Fault("A01 file not there", lambda _: GONE, frozenset({S.NOT_FOUND}), "不存在"),
    Fault("A01 file of no bytes", lambda _: http(b"", kind="application/msword"), frozenset({S.EMPTY_BODY}), "空"),
    Fault("A01 file cut", lambda body: http(half(body), kind="application/msword"), frozenset({S.FETCHED})),
    Fault("A02 login saved as a file", lambda _: http(LOGIN, kind="application/msword"), frozenset({S.FETCHED, S.BLOCKED})),
    Fault("A02 error text saved as a file", lambda _: http("系统错误，请稍后再试".encode(), kind="application/msword"), frozenset({S.FETCHED})),
    Fault("A03 scanned", lambda _: http(pdf(PICTURE), kind="application/pdf"), frozenset({S.FETCHED})),
    Fault("A03 encrypted", lambda _: http(pdf(PICTURE, trailer=ENCRYPTED), kind="application/pdf"), frozenset({S.FETCHED})),
    Fault("A03 RAR", lambda _: http(b"Rar!\x1a\x07\x01\x00" + bytes(200), kind="application/x-rar"), frozenset({S.FETCHED})),
    Fault("A03 7z", lambda _: http(b"7z\xbc\xaf\x27\x1c\x00\x04" + bytes(200), kind="application/x-7z-compressed"), frozenset({S.FETCHED})),
    Fault("A04 hostile PDF", lambda _: http(b"%PDF-1.4\n1 0 obj<</Type/Pages/Kids[1 0 R]/Parent 1 0 R>>endobj\ntrailer<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF", kind="application/pdf"), frozenset({S.FETCHED})),
    Fault("A05 zip bomb", lambda _: http(zipped({"word/document.xml": b" " * 50_000_000}), kind="application/zip"), frozenset({S.FETCHED})),
    Fault("A08 file of 2 GB", lambda _: http(b"PK\x03\x04", kind="application/zip", length=2 << 30), frozenset({S.TOO_LARGE}), "过大"),
    Fault("A09 entities", lambda _: http(docx(paragraph("&a;&a;&a;"), prolog='<!DOCTYPE x [<!ENTITY b "xxxxxxxxxx"><!ENTITY a "&b;&b;&b;&b;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'), kind="application/msword"), frozenset({S.FETCHED})),
)  # fmt: skip


def _gbk_zip(_: bytes) -> Answer:
    """A zip whose name is in GBK without saying so, around the list itself."""
    packed = zipped({"AAAAAAAAAA.docx": twin.names_file()})
    return http(packed.replace(b"AAAAAAAAAA", "低保对象名".encode("gbk")), kind="application/zip")


FILES_READ = (
    whole("A06 zip-slip", lambda body: http(zipped({"../../../tmp/名单.docx": body}), kind="application/zip")),
    whole("A07 GBK names in a zip", _gbk_zip),
    whole("H17 file called a page", lambda body: http(body, kind="text/html")),
    whole("N08 file without length", lambda body: bare("HTTP/1.1 200 OK\nContent-Type: application/msword", body)),
)

LISTS = (
    Fault("L01 second page fails", lambda _: http(b"", "500 Error"), frozenset({S.HTTP_ERROR})),
    Fault("L01 second page is not there", lambda _: GONE, frozenset({S.NOT_FOUND})),
    Fault("L02 second page is the first again", lambda _: twin.answers()["/tzgg/"], frozenset({S.FETCHED})),
    Fault("L03 second page without rows", text(lambda text: text[: text.index("<li><a href=\"/tzgg/")] + text[text.index("</ul></div><div class=\"page\">"):]), frozenset({S.FETCHED})),
    Fault("H12 second page lands on the home page", lambda _: http(b"", "302 Found", headers=["Location: /"]), frozenset({S.REDIRECT_BROKEN}), "首页"),
)  # fmt: skip
