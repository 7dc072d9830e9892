"""The fault matrix as data: what is done to which page of the office, and what the audit must make of it.

Ids are those of the matrix in docs/faults.md. `INCONCLUSIVE`: what the page carries is not seen, and never held
against the office. `HARMLESS`: the audit comes to the very verdicts of the office without the fault. `FAIR`: part may
be seen or not; nothing is held against the office that would not be without the fault. `STALE`: the column is not kept up, and what is
wrong with it must not hide that.
"""

import gzip
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from crawler.records import FetchState
from criteria.model import Element
from tests.crawler.attachments.files import ENCRYPTED, PICTURE, docx, paragraph, pdf, zipped
from tests.faults import twin
from tests.faults.certificates import context
from tests.faults.server import Answer, Asked, Door, End, Site, Wire, http, raw
from tests.faults.twin import ARTICLE, COLUMN, EMPTY_COLUMN, FILE, GONE, HOME, ROBOTS, SECOND_PAGE

S = FetchState
NET = frozenset({S.NETWORK_ERROR, S.TIMEOUT, S.TRUNCATED, S.HTTP_ERROR})


class Verdict(Enum):
    INCONCLUSIVE = auto()
    HARMLESS = auto()
    FAIR = auto()
    STALE = auto()


# What is carried by each place: seen only if the place is.
CARRIES: Mapping[str, tuple[str, Element]] = {
    HOME: ("F-公示", Element.ITEM),
    ROBOTS: ("F-公示", Element.ITEM),
    COLUMN: ("F-公示", Element.ITEM),
    ARTICLE: ("F-指南", Element.CONTENT),
    FILE: ("F-公示", Element.CONTENT),
    SECOND_PAGE: ("F-临时", Element.ITEM),
    EMPTY_COLUMN: ("F-慈善", Element.ITEM),
}
_NAMES = {
    HOME: "home",
    ROBOTS: "robots",
    COLUMN: "column",
    ARTICLE: "article",
    FILE: "file",
    SECOND_PAGE: "second page",
    EMPTY_COLUMN: "empty column",
}


@dataclass(frozen=True, slots=True)
class Case:
    """`states`: those the page at `place` may end in; `reason`: what its ledger line must say."""

    name: str
    make: Callable[[], Site]
    place: str
    verdict: Verdict
    states: frozenset[FetchState]
    reason: str = ""


Damage = Callable[[bytes], Answer]
"""The answer for a page, given the body it should have."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One way to spoil a page. `states` and `reason` as in `Case`."""

    name: str
    damage: Damage
    states: frozenset[FetchState]
    reason: str = ""
    verdict: Verdict = Verdict.INCONCLUSIVE
    patience: float = 20.0

    @property
    def id(self) -> str:
        return self.name.partition(" ")[0]

    def fits(self, place: str) -> bool:
        """Whether the page there has what the fault spoils; a file gives no page to redirect to or to log in at."""
        if place == FILE:
            return self.id in ("N06", "N07", "N08", "H01", "H16", "J02")
        if place == ROBOTS:
            return self.id != "H07"  # an empty file holds no rules
        return self.id not in ("C08", "M08") or place == COLUMN

    def at(self, place: str) -> Case:
        def make() -> Site:
            return Site({**twin.answers(), place: self.damage(body_at(place))}, GONE, patience=self.patience)

        return Case(f"{self.name}, {_NAMES[place]}", make, place, self.verdict, self.states, self.reason)


def body_at(place: str) -> bytes:
    answer = twin.answers()[place]
    assert isinstance(answer, Wire)
    return answer.chunks[0].partition(b"\r\n\r\n")[2]


def _bare(head: str, body: bytes, end: End = End.CLOSE) -> Wire:
    return raw(head.replace("\n", "\r\n").encode() + b"\r\n\r\n" + body, end=end)


def _half(body: bytes) -> bytes:
    return body[: len(body) // 2]


OK = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8"
_CAPTIVE = (
    "<html><head><title>上网提示</title></head><body><h1>尊敬的用户</h1><p>您的宽带账号已到期，请及时缴费后继续使用。"
    "如已缴费，请重新拨号。客服电话请咨询当地营业厅，感谢您的支持与理解，祝您生活愉快。</p></body></html>"
).encode()
_LOGIN = "<html><head><title>用户登录</title></head><body><form action='/login'><p>请登录后访问</p><input name='user'><input type='password'></form></body></html>".encode()

WIRE = (
    Fault("N06 reset before headers", lambda _: raw(b"", end=End.RESET), NET),
    Fault("N06 reset within headers", lambda _: raw(b"HTTP/1.1 200 OK\r\nContent-Ty", end=End.RESET), NET),
    Fault("N06 closed before headers", lambda _: raw(b""), NET),
    Fault("N07 body shorter than its length", lambda body: http(_half(body), length=len(body)), NET),
    Fault("N07 reset within the body", lambda body: http(_half(body), length=len(body), end=End.RESET), NET),
    Fault(
        "N07 chunked without end",
        lambda body: _bare(OK + "\nTransfer-Encoding: chunked", b"%x\r\n%s\r\n" % (len(body) // 2, _half(body))),
        NET,
    ),
    Fault("N08 no length, closed early", lambda body: _bare(OK, _half(body)), NET, "不完整"),
    Fault("N09 silence", lambda _: raw(b"", end=End.SILENCE), NET, "超时", patience=1.5),
    Fault(
        "N09 silence after the headers",
        lambda body: _bare(f"{OK}\nContent-Length: {len(body)}", b"", End.SILENCE),
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
    Fault("H14 bad status line", lambda body: _bare("HTTP/1.1 abc OK\nContent-Type: text/html", body), NET, "协议"),
    Fault("H14 no HTTP at all", lambda _: raw(b"SSH-2.0-OpenSSH_7.4\r\n\r\n"), NET, "协议"),
    Fault("H14 HTTP/0.9", lambda body: raw(body), NET, "协议"),
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
    Fault("N12 captive page", lambda _: http(_CAPTIVE), frozenset({S.BLOCKED}), "不像本站"),
    Fault("H12 login page with 200", lambda _: http(_LOGIN), frozenset({S.BLOCKED}), "登录"),
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


def _whole(name: str, damage: Damage) -> Fault:
    return Fault(name, damage, frozenset({S.FETCHED}), verdict=Verdict.HARMLESS)


def _text(change: Callable[[str], str]) -> Damage:
    return lambda body: http(change(body.decode()).encode())


HARMLESS = (
    _whole("N08 no length, but whole", lambda body: _bare(OK, body)),
    _whole("H14 length twice, the same", lambda body: http(body, headers=[f"Content-Length: {len(body)}"])),
    _whole("H15 plain text called gzip", lambda body: http(body, headers=["Content-Encoding: gzip"])),
    _whole("H15 plain text called deflate", lambda body: http(body, headers=["Content-Encoding: deflate"])),
    _whole("H17 page called a stream", lambda body: http(body, kind="application/octet-stream")),
    _whole("H17 page without a type", lambda body: http(body, kind=None)),
    _whole("C01 GBK called ISO-8859-1", _encoded("gbk", "", "text/html; charset=ISO-8859-1")),
    _whole("C01 GBK called UTF-8", _encoded("gbk", "utf-8", "text/html; charset=UTF-8")),
    _whole("C02 UTF-8 called GBK", _encoded("utf-8", "gbk", "text/html; charset=GBK")),
    _whole("C03 GBK undeclared", _encoded("gbk", "", "text/html")),
    _whole("C05 GB18030 called gb2312", lambda body: http(body.decode().replace('<meta charset="utf-8">', '<meta charset="gb2312">').replace("主办单位：", "主办单位：䶮㐂镕 ").encode("gb18030"), kind="text/html")),
    _whole("C06 UTF-16 with BOM", _encoded("utf-16", "utf-16", "text/html")),
    _whole("C06 UTF-16 without BOM", _encoded("utf-16-le", "utf-16", "text/html")),
    _whole("C06 BOM against the header", _encoded("utf-8", "gbk", "text/html; charset=gb2312", bom=b"\xef\xbb\xbf")),
    _whole("C06 invalid bytes midway", _swap("主办单位：".encode(), "主办单位：".encode() + b"\xff\xfe\xe4")),
    _whole("C07 NUL bytes inside words", _swap("低保".encode(), "低\0保".encode())),
    _whole("C08 zero width inside words", _text(lambda text: text.replace("低保", "低\u200b保"))),
    _whole("C08 entities", _text(lambda text: text.replace("低保", "&#20302;&#x4FDD;"))),
    _whole("C08 spaces inside words", _text(lambda text: text.replace("低保公示", "低 保 公 示"))),
    _whole("M01 nested 300 deep", _text(lambda text: _nested(text, 300))),
    _whole("M07 wrong base", _text(lambda text: text.replace("<title>", '<base href="http://[bad/"><title>', 1))),
    _whole("M07 spaces and back slashes in addresses", _text(lambda text: text.replace('href="/', 'href=" \t\\'))),
    _whole("M07 line breaks in addresses", _text(lambda text: text.replace('href="/dbgs/info', 'href="/db\ngs/info'))),
    _whole("M08 addresses in onclick", _text(lambda text: text.replace('href="/dbgs/info', """href="javascript:void(0)" data-x="1" onclick="location.href='/dbgs/info""").replace('.html">2026年', """.html'">2026年"""))),
    _whole("M08 addresses in data-href", _text(lambda text: text.replace('href="/dbgs/info', 'href="javascript:;" data-href="/dbgs/info'))),
)  # fmt: skip


def _nested(text: str, depth: int) -> str:
    """Tags nobody closed, above everything."""
    return text.replace("<body>", "<body>" + "<div><font>" * (depth // 2), 1)


LOSSES = (
    Fault("M01 nested 3,000 deep", _text(lambda text: _nested(text, 3000)), frozenset({S.PARSE_LOSS}), "解析"),
    Fault("M04 nested 100,000 deep", _text(lambda text: _nested(text, 100_000)), frozenset({S.PARSE_LOSS, S.FETCHED, S.TOO_LARGE})),
    Fault("M05 comment never closed", _text(lambda text: text.replace('<div class="', '<!-- <div class="', 1)), frozenset({S.PARSE_LOSS}), "解析"),
    Fault("M05 script never closed", _text(lambda text: text.replace('<div class="', '<script>var a=1;<div class="', 1)), frozenset({S.PARSE_LOSS}), "解析"),
    Fault("M05 textarea never closed", _text(lambda text: text.replace('<div class="', '<textarea><div class="', 1)), frozenset({S.PARSE_LOSS}), "解析"),
    Fault("M05 title never closed", _text(lambda text: text.replace("</title>", "", 1)), frozenset({S.PARSE_LOSS}), "解析"),
    Fault("M05 select never closed", _text(lambda text: text.replace('<div class="', '<select><option>1<div class="', 1)), frozenset({S.PARSE_LOSS, S.FETCHED}), verdict=Verdict.FAIR),
    Fault("M05 attribute quote never closed", _text(lambda text: text.replace('<div class="', '<div title="abc><div class="', 1)), frozenset({S.PARSE_LOSS, S.FETCHED}), verdict=Verdict.FAIR),
)  # fmt: skip


def _cut_robots(body: bytes) -> Answer:
    return http(body[:-12], kind="text/plain", length=len(body))


RULES = (
    Fault("R01 not reachable", lambda _: http(b"", "503 Busy", headers=["Retry-After: 0"]), frozenset({S.HTTP_BUSY})),
    Fault("R02 rules cut", _cut_robots, NET),
    Fault("R02 a page in place of rules", lambda _: http(_LOGIN), frozenset({S.FETCHED})),
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
    _whole("R05 larger than 500 KB", _plain("User-agent: *\n" + "Disallow: /admin/x\n" * 40_000 + "Disallow: /\n")),
    _whole("R05 storm of wildcards", _plain("User-agent: *\nDisallow: /" + "*a" * 200 + "$\n" + "Disallow: /*?*x*y*z*$\n" * 50)),
    _whole("R05 GBK, CRLF", _plain("# 民政局\r\nUser-agent: *\r\nDisallow: /后台/\r\nAllow: /\r\n")),
    _whole("R05 BOM", lambda _: http("\ufeffUser-agent: *\nDisallow: /admin/\n".encode(), kind="text/plain")),
    _whole("N08 rules without length", lambda body: _bare("HTTP/1.0 200 OK\nContent-Type: text/plain", body)),
)  # fmt: skip

FILES = (
    Fault("A01 file not there", lambda _: GONE, frozenset({S.NOT_FOUND}), "不存在"),
    Fault("A01 file of no bytes", lambda _: http(b"", kind="application/msword"), frozenset({S.EMPTY_BODY}), "空"),
    Fault("A01 file cut", lambda body: http(_half(body), kind="application/msword"), frozenset({S.FETCHED})),
    Fault("A02 login saved as a file", lambda _: http(_LOGIN, kind="application/msword"), frozenset({S.FETCHED, S.BLOCKED})),
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
    _whole("A06 zip-slip", lambda body: http(zipped({"../../../tmp/名单.docx": body}), kind="application/zip")),
    _whole("A07 GBK names in a zip", _gbk_zip),
    _whole("H17 file called a page", lambda body: http(body, kind="text/html")),
    _whole("N08 file without length", lambda body: _bare("HTTP/1.1 200 OK\nContent-Type: application/msword", body)),
)

LISTS = (
    Fault("L01 second page fails", lambda _: http(b"", "500 Error"), frozenset({S.HTTP_ERROR})),
    Fault("L01 second page is not there", lambda _: GONE, frozenset({S.NOT_FOUND})),
    Fault("L02 second page is the first again", lambda _: twin.answers()["/tzgg/"], frozenset({S.FETCHED})),
    Fault("L03 second page without rows", _text(lambda text: text[: text.index("<li><a href=\"/tzgg/")] + text[text.index("</ul></div><div class=\"page\">"):]), frozenset({S.FETCHED})),
    Fault("H12 second page lands on the home page", lambda _: http(b"", "302 Found", headers=["Location: /"]), frozenset({S.REDIRECT_BROKEN}), "首页"),
)  # fmt: skip


def _first(*answers: Answer) -> Answer:
    """One answer after the other, the last one for ever."""

    def answer(asked: Asked) -> Wire:
        chosen = answers[min(asked.nth, len(answers)) - 1]
        return chosen if isinstance(chosen, Wire) else chosen(asked)

    return answer


def _site(changes: Mapping[str, Answer | None], *, missing: Answer = GONE, **kwargs: object) -> Site:
    answers = {path: answer for path, answer in {**twin.answers(), **changes}.items() if answer is not None}
    return replace(Site(answers, missing), **kwargs)  # type: ignore[arg-type]


def _page(path: str, change: Callable[[str], str]) -> Answer:
    return http(change(twin.texts()[path]).encode())


def _sites() -> Iterator[Case]:
    """What is wrong with more than one page, or is no wrong answer at all."""
    no, yes, fair = Verdict.INCONCLUSIVE, Verdict.HARMLESS, Verdict.FAIR
    home = body_at(HOME)
    column = body_at(COLUMN)

    def case(
        name: str, place: str, verdict: Verdict, states: set[FetchState], reason: str = "", **changes: object
    ) -> Case:
        site = changes.pop("site", None)
        assert isinstance(site, Site)
        return Case(name, lambda: site, place, verdict, frozenset(states), reason)

    unread = {S.NETWORK_ERROR, S.TIMEOUT, S.ROBOTS_UNREACHABLE, S.HOST_SUSPENDED, S.BLOCKED}
    for door, patience in ((Door.REFUSED, 5.0), (Door.RESET, 5.0), (Door.BLACK_HOLE, 1.5)):
        name = {Door.REFUSED: "N04 refused", Door.RESET: "N06 accepted and reset", Door.BLACK_HOLE: "N05 black hole"}[
            door
        ]
        yield case(name, HOME, no, unread, "robots", site=_site({}, door=door, patience=patience))
    captive = http(_CAPTIVE)
    yield case(
        "N12 captive page for every address", HOME, no, {S.BLOCKED, S.ROBOTS_UNREACHABLE}, site=Site({}, captive)
    )
    yield case(
        "N12 captive page but for robots.txt", HOME, no, {S.BLOCKED}, "不像本站", site=Site({ROBOTS: GONE}, captive)
    )
    parked = http(
        b"<html><head><title>domain</title></head><body><h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working. Further configuration is required.</p></body></html>"
    )
    yield case("T06 page of an unused server", HOME, no, {S.BLOCKED}, site=Site({HOME: parked}, GONE))
    suspended = {path: http(b"", "500 Error") for path in twin.answers() if path not in (ROBOTS, HOME)}
    yield case(
        "N14 a host that fails all the time", COLUMN, no, {S.HTTP_ERROR, S.HOST_SUSPENDED}, site=_site(suspended)
    )
    yield case("H04 link of the menu is dead", COLUMN, no, {S.NOT_FOUND}, "不存在", site=_site({COLUMN: GONE}))
    soft = http(
        "<html><head><title>提示</title></head><body><p>您访问的页面不存在或已被删除！</p></body></html>".encode()
    )
    yield case("H06 soft 404", COLUMN, no, {S.NOT_FOUND}, site=_site({COLUMN: soft}, missing=soft))
    yield case(
        "H06 the home page for whatever is missing",
        COLUMN,
        no,
        {S.NOT_FOUND},
        site=_site({COLUMN: http(home)}, missing=http(home)),
    )
    yield case(
        "H12 home page in place of the column",
        COLUMN,
        no,
        {S.REDIRECT_BROKEN},
        "首页",
        site=_site({COLUMN: http(home)}),
    )
    to_home = http(b"", "302 Found", headers=["Location: /"])
    yield case(
        "H12 column lands on the home page", COLUMN, no, {S.REDIRECT_BROKEN}, "首页", site=_site({COLUMN: to_home})
    )
    everything = {path: to_home for path in twin.answers() if path not in (ROBOTS, HOME)}
    yield case(
        "H12 everything lands on the home page",
        COLUMN,
        no,
        {S.REDIRECT_BROKEN, S.NOT_FOUND},
        site=_site(everything, missing=to_home),
    )
    to_login = http(b"", "302 Found", headers=["Location: /sso/login.jsp?from=x"])
    yield case(
        "H12 column lands on a login",
        COLUMN,
        no,
        {S.REDIRECT_BROKEN},
        "登录",
        site=_site({COLUMN: to_login, "/sso/login.jsp?from=x": http(_LOGIN)}),
    )
    to_gate = http(b"", "302 Found", headers=["Location: /gate.html"])
    gated = {path: to_gate for path in ("/dbzn/", COLUMN, "/zwgk/", EMPTY_COLUMN)}
    yield case(
        "H12 several columns land on one page",
        COLUMN,
        no,
        {S.REDIRECT_BROKEN},
        "同一",
        site=_site({**gated, "/gate.html": _page("/zwgk/", str)}),
    )
    with_cookie: Answer = lambda asked: (
        http(column)
        if "sid=1" in asked.cookie
        else http(b"", "302 Found", headers=[f"Location: {COLUMN}", "Set-Cookie: sid=1; path=/"])
    )  # noqa: E731
    yield case("H08 redirect to itself with a cookie", COLUMN, yes, {S.FETCHED}, site=_site({COLUMN: with_cookie}))
    ring = {
        COLUMN: http(b"", "302 Found", headers=["Location: /ring/"]),
        "/ring/": http(b"", "302 Found", headers=[f"Location: {COLUMN}"]),
    }
    yield case("H09 ring of redirects", COLUMN, no, {S.REDIRECT_LOOP}, "循环", site=_site(ring))
    chain = {f"/c{n}": http(b"", "302 Found", headers=[f"Location: /c{n + 1}"]) for n in range(15)}
    yield case(
        "H09 chain of redirects without end",
        "/c9",
        no,
        {S.REDIRECT_LOOP},
        "跳转",
        site=_site({COLUMN: http(b"", "302 Found", headers=["Location: /c0"]), **chain}),
    )
    moved = {COLUMN: http(b"", "301 Moved", headers=["Location: /moved/"]), "/moved/": http(column)}
    yield case("H10 redirect within the site", COLUMN, yes, {S.ALIAS}, site=_site(moved))
    refresh = {
        COLUMN: http(b'<html><head><meta http-equiv="refresh" content="0;url=/moved/"></head></html>'),
        "/moved/": http(column),
    }
    yield case("H10 meta refresh", COLUMN, yes, {S.FETCHED}, site=_site(refresh))
    script = {COLUMN: http(b"<html><script>window.location.href='/moved/';</script></html>"), "/moved/": http(column)}
    yield case("H11 location by script", COLUMN, yes, {S.FETCHED}, site=_site(script))
    smuggled = http(column, headers=["Transfer-Encoding: chunked", f"Content-Length: {len(column)}"])
    yield case(
        "H14 length and chunks",
        COLUMN,
        no,
        {S.HTTP_ERROR, S.NETWORK_ERROR, S.TRUNCATED},
        site=_site({COLUMN: smuggled}),
    )
    twice = http(column, headers=["Content-Length: 40"])
    yield case("H14 two lengths", COLUMN, no, {S.HTTP_ERROR, S.NETWORK_ERROR, S.TRUNCATED}, site=_site({COLUMN: twice}))
    rowless = _page(EMPTY_COLUMN, lambda text: text.replace("慈善信息", "低保公示").replace(EMPTY_COLUMN, COLUMN))
    yield case(
        "H18 empty at the first look, filled at the second",
        COLUMN,
        yes,
        {S.FETCHED},
        site=_site({COLUMN: _first(rowless, http(column))}),
    )
    none = _page(EMPTY_COLUMN, lambda text: text.replace("暂无信息", "共0条"))
    filled = http(
        twin.listing(
            "慈善信息",
            EMPTY_COLUMN,
            twin.rows(("/csxx/202606/t20260601_1.html", "慈善组织公开募捐备案情况", "2026-06-01")),
        ).encode()
    )
    yield case(
        "J05 throttled list of no rows",
        EMPTY_COLUMN,
        fair,
        {S.FETCHED},
        site=_site({EMPTY_COLUMN: _first(none, filled)}),
    )
    for name, made in (
        ("T01 self-signed", {}),
        ("T01 expired", {"days": -2}),
        ("T01 wrong name", {"name": "other.example"}),
    ):
        yield case(name, COLUMN, yes, {S.FETCHED}, "证书", site=_site({}, tls=context(**made)))  # type: ignore[arg-type]
    yield case("T02 TLS 1.0 only", HOME, no, unread, site=_site({}, tls=context(oldest=True)))
    blocked = http(b"<script>document.cookie='__jsl_clearance=1'</script>", "521 Down")
    midway = {
        path: (lambda asked, answer=answer: blocked if asked.total > 8 else answer)
        for path, answer in twin.answers().items()
    }
    yield case("J04 blocked midway", SECOND_PAGE, no, {S.BLOCKED, S.HOST_SUSPENDED}, site=Site(midway, GONE))
    by_script = _page(
        COLUMN,
        lambda text: text.replace(twin.rows(*twin.GRANTS), "").replace(
            "</body>", "<script>$.ajax({url:'/api/list'})</script></body>"
        ),
    )
    for name, api in (
        ("500", http(b"", "500 Error")),
        ("cut JSON", http(b'{"rows":[{"ti', kind="application/json")),
        ("no rows", http(b'{"total":0,"rows":[]}', kind="application/json")),
    ):
        yield case(
            f"J06 list by script, {name}",
            COLUMN,
            no,
            {S.FETCHED, S.NOT_RENDERED},
            site=_site({COLUMN: by_script, "/api/list": api}),
        )
    framed = _page(
        COLUMN,
        lambda text: text.replace(
            f'<div class="list"><ul>{twin.rows(*twin.GRANTS)}</ul></div>', '<iframe src="/dbgs/list.html"></iframe>'
        ),
    )
    yield case(
        "M06 list in a frame", COLUMN, fair, {S.FETCHED}, site=_site({COLUMN: framed, "/dbgs/list.html": http(column)})
    )
    yield case(
        "M06 list in a frame that fails",
        COLUMN,
        no,
        {S.FETCHED},
        site=_site({COLUMN: framed, "/dbgs/list.html": http(b"", "500 Error")}),
    )
    menu = _page(
        HOME,
        lambda text: text.replace(
            f'<a href="{COLUMN}">低保公示</a>',
            f'<select onchange="location=this.value"><option value="{COLUMN}">低保公示</option></select>',
        ),
    )
    yield case("M08 column in an option", COLUMN, yes, {S.FETCHED}, site=_site({HOME: menu}))
    for name, tag in (
        ("with words", '<img src="/i/dbgs.png" alt="低保公示">'),
        ("without words", '<img src="/i/dbgs.png">'),
    ):
        pictured = {
            path: _page(path, lambda text, tag=tag: text.replace('">低保公示</a>', f'">{tag}</a>', 1))
            for path in twin.texts()
        }
        yield case(f"C09 picture for a label, {name}", COLUMN, yes, {S.FETCHED}, site=_site(pictured))
    unfilled = _page(
        COLUMN,
        lambda text: text.replace(
            twin.rows(*twin.GRANTS), '<li><a href="{{item.url}}">{{item.title}}</a><span>{{item.date}}</span></li>'
        ),
    )
    yield case("M09 template left in the list", COLUMN, no, {S.FETCHED, S.NOT_RENDERED}, site=_site({COLUMN: unfilled}))
    undefined = _page(
        COLUMN,
        lambda text: text.replace(
            twin.rows(*twin.GRANTS), '<li><a href="undefined">undefined</a><span>undefined</span></li>'
        ),
    )
    yield case(
        "M09 undefined left in the list", COLUMN, no, {S.FETCHED, S.NOT_RENDERED}, site=_site({COLUMN: undefined})
    )
    cycle = _page(
        SECOND_PAGE, lambda text: text.replace('<a href="/tzgg/index_2.html">下一页', '<a href="/tzgg/">下一页')
    )
    yield case("L02 next leads back to the first page", SECOND_PAGE, yes, {S.FETCHED}, site=_site({SECOND_PAGE: cycle}))
    yield case(
        "L04 a row moved to the second page while paging",
        SECOND_PAGE,
        yes,
        {S.FETCHED},
        site=_site(
            {
                SECOND_PAGE: _page(
                    SECOND_PAGE,
                    lambda text: text.replace(
                        '<ul><li><a href="/tzgg/202605',
                        "<ul>" + twin.rows(twin.NOTICES[-1]) + '<li><a href="/tzgg/202605',
                    ),
                )
            }
        ),
    )
    pinned = _page(
        COLUMN, lambda text: text.replace(twin.rows(*twin.GRANTS), twin.rows(twin.GRANTS[-1], *twin.GRANTS[:-1]))
    )
    yield case("L05 old row pinned first", COLUMN, yes, {S.FETCHED}, site=_site({COLUMN: pinned}))
    many = {path: _page(path, lambda text: text.replace("共2页", "共50页")) for path in ("/tzgg/", SECOND_PAGE)}
    yield case("L03 fifty pages announced, two to be found", SECOND_PAGE, fair, {S.FETCHED}, site=_site(many))
    gone = {
        path: _page(
            path,
            lambda text: text.replace("共2页", "共3页").replace(
                ">下一页", '>2</a><a href="/tzgg/index_3.html">3</a><a href="/tzgg/index_3.html">下一页'
            ),
        )
        for path in ("/tzgg/", SECOND_PAGE)
    }
    yield case(
        "L03 third page is not there",
        "/tzgg/index_3.html",
        no,
        {S.NOT_FOUND},
        site=_site(
            {
                **gone,
                SECOND_PAGE: http(twin.listing("通知公告", "/tzgg/", twin.rows(twin.NOTICES[0]), twin.PAGER).encode()),
            }
        ),
    )
    impossible = _page(
        COLUMN,
        lambda text: text.replace(
            "<li>", twin.rows(("/dbgs/202605/x.html", "2026年2月低保对象名单公示", "2026-02-30")) + "<li>", 1
        ),
    )
    yield case(
        "D01 a day that does not exist",
        COLUMN,
        yes,
        {S.FETCHED},
        site=_site({COLUMN: impossible, "/dbgs/202605/x.html": _page(twin.GRANTS[0][0], str)}),
    )
    stale = twin.rows(*((url, title, on.replace("2026", "2025")) for url, title, on in twin.GRANTS))
    undated = {
        url: _page(url, lambda text: text.replace("发布时间：2026-0", "发布时间：2025-0")) for url, _, _ in twin.GRANTS
    }
    future = _page(
        COLUMN,
        lambda text: text.replace(
            twin.rows(*twin.GRANTS), twin.rows(("/dbgs/info/99.html", "2099年低保对象名单公示", "2099-06-01")) + stale
        ),
    )
    yield case(
        "D02 only a date in the future is fresh",
        COLUMN,
        Verdict.STALE,
        {S.FETCHED},
        site=_site(
            {
                **undated,
                COLUMN: future,
                "/dbgs/info/99.html": _page(twin.GRANTS[0][0], lambda text: text.replace("2026-06-22", "2099-06-01")),
            }
        ),
    )
    for name, form in (
        ("汉字", "二〇二六年六月二十二日"),
        ("two-digit year", "26-6-22"),
        ("full width", "２０２６－０６－２２"),
        ("年月日", "2026年6月22日"),
    ):
        written = _page(COLUMN, lambda text, form=form: text.replace("2026-06-22", form))
        yield case(f"D03 {name}", COLUMN, yes, {S.FETCHED}, site=_site({COLUMN: written}))
    several = _page(
        ARTICLE,
        lambda text: text.replace(
            "发布时间：2026-06-05", "成文日期：2026-05-30　施行日期：2026-07-01　发布时间：2026-06-05　浏览：2026次"
        ),
    )
    yield case("D04 several dates", ARTICLE, fair, {S.FETCHED}, site=_site({ARTICLE: several}))
    ago = {
        path: _page(
            path,
            lambda text: (
                text.replace("2026-06-22", "3天前").replace("2026-06-02", "1个月前").replace("2026-05-11", "2个月前")
            ),
        )
        for path in (COLUMN, *(url for url, _, _ in twin.GRANTS))
    }
    yield case("D05 dates only relative", COLUMN, fair, {S.FETCHED}, site=_site(ago))
    calendar = {
        f"/rl/?d={n}": http(
            twin.page("日历", [("/rl/", "日历")], f'<p>本日无事</p><a href="/rl/?d={n + 1}">下一日</a>').encode()
        )
        for n in range(400)
    }
    yield case(
        "K01 calendar without end",
        COLUMN,
        fair,
        {S.FETCHED},
        site=_site(
            {
                **calendar,
                HOME: _page(
                    HOME,
                    lambda text: text.replace('<div class="news">', '<a href="/rl/?d=0">日历</a><div class="news">'),
                ),
            }
        ),
    )
    nested_path: Answer = lambda asked: http(
        twin.page("相关", [], f'<p>相关</p><a href="{asked.path}a/b/">更多内容</a>').encode()
    )  # noqa: E731
    deep = {"/a/b/" * n: nested_path for n in range(1, 12)} | {("/" + "a/b/" * n): nested_path for n in range(1, 12)}
    yield case(
        "K01 path that repeats",
        "/a/b/a/b/a/b/",
        fair,
        {S.TRAP},
        "无穷",
        site=_site(
            {
                **deep,
                HOME: _page(
                    HOME, lambda text: text.replace('<div class="news">', '<a href="/a/b/">相关</a><div class="news">')
                ),
            }
        ),
    )
    long_path = f"/q?{'x' * 2100}"
    long = _page(
        HOME,
        lambda text: text.replace(
            '<div class="news">', f'<a href="{long_path}">查询系统首页入口与帮助</a><div class="news">'
        ),
    )
    yield case("K03 address too long", long_path, fair, {S.URL_TOO_LONG}, "2083", site=_site({HOME: long}))
    endless: Answer = lambda asked: http(
        twin.page(
            "活动", [], f'<p>活动</p><a href="/hd/{asked.path.rpartition("/")[2]}1">下一场活动的介绍请看这里</a>'
        ).encode()
    )  # noqa: E731
    yield case(
        "K04 pages without end",
        COLUMN,
        fair,
        {S.FETCHED},
        site=_site(
            {
                HOME: _page(
                    HOME, lambda text: text.replace('<div class="news">', '<a href="/hd/1">活动</a><div class="news">')
                ),
                **{"/hd/" + "1" * n: endless for n in range(1, 100)},
            }
        ),
    )
    aliases = {
        path.removesuffix("/") + "/index.html": answer
        for path, answer in twin.answers().items()
        if path in ("/", COLUMN)
    }
    yield case(
        "K05 index.html and the bare folder",
        COLUMN,
        yes,
        {S.FETCHED},
        site=_site(
            {**aliases, "/zwgk/": _page("/zwgk/", lambda text: text.replace(f'"{COLUMN}"', f'"{COLUMN}index.html"'))}
        ),
    )


def cases() -> Iterator[Case]:
    """Every fault in the column; the first of each id also in the other places where it makes sense."""
    yield from _spread(WIRE, (COLUMN, HOME, ARTICLE, ROBOTS, FILE))
    yield from _spread((*PAGES, *HARMLESS, *LOSSES), (COLUMN, HOME, ARTICLE))
    yield from (fault.at(ROBOTS) for fault in (*RULES, *NO_RULES))
    yield from (fault.at(FILE) for fault in (*FILES, *FILES_READ))
    yield from (fault.at(SECOND_PAGE) for fault in LISTS)
    yield from _sites()


def _spread(faults: Sequence[Fault], places: Sequence[str]) -> Iterator[Case]:
    known = set()
    for fault in faults:
        yield fault.at(places[0])
        if fault.id not in known:
            yield from (fault.at(place) for place in places[1:] if fault.fits(place))
        known.add(fault.id)
