"""What an HTTP response is, before its content is read: a page, an answer without one, or something in between.

Recognised from patterns of platforms.md §12 and faults.md groups HTTP and JS/WAF. A challenge is recorded, never
solved (design §6); a blocked page is never an empty one.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from crawler.compression import BodyFlag
from crawler.fetches import FetchState

MAX_HTML_BYTES = 8 * 1024 * 1024  # of 693 real pages the largest has 566 KB (faults.md M03)
MAX_RETRY_AFTER = 3600.0  # seconds; faults.md H02

_CHALLENGE = re.compile(
    rb"__jsl_clearance|__jsluid|\$_ts\s*=|\$_ts\[|window\[['\"]\$_ts|_waf_|waf_captcha|/_guard/|acw_sc__v2|aliyun_waf"
    rb"|yunsuo_session|safedog|wzwsconfirm"
)
_COOKIE_SCRIPT = re.compile(rb"document\.cookie\s*=")
_CHALLENGE_WORDS = (
    *("安全验证", "人机验证", "访问验证", "滑动验证", "访问被拦截", "访问被阻断"),
    "请求被拦截",
)
# 养老机构安全检查情况通报, 谨防验证码诈骗: an office writes about these too, in sentences, on pages that lead on.
_TOPIC_WORDS = ("安全检查", "验证码", "滑块", "网站防火墙", "访问受限")
_FEW_LINKS = 4
_FEW_SENTENCES = 3
_FULL_STOPS = tuple("。".encode(encoding) for encoding in ("utf-8", "gb18030"))
# Searched in the bytes: two decodings of every page's head cost as much as unpacking the page.
_CHALLENGE_TITLE = re.compile(
    rb"<title>[^<]{0,120}?(?:(%s)|%s)"
    % tuple(
        b"|".join(re.escape(word.encode(encoding)) for word in words for encoding in ("utf-8", "gb18030"))
        for words in (_TOPIC_WORDS, _CHALLENGE_WORDS)
    )
)
# Said on a page without links: a firewall's answer with 200. An article about such an attack leads back to its column.
_REFUSAL_WORDS = (
    *(
        "请求疑似攻击",
        "疑似攻击行为",
        "疑似黑客攻击",
        "已被拦截",
        "已被阻断",
        "被网站管理员",
        "请求存在威胁",
        "非法请求",
    ),
    *("访问过于频繁", "访问频率过高", "操作过于频繁", "请求过于频繁", "您的IP", "Request blocked", "Access Denied"),
)
_REFUSAL = re.compile(
    b"|".join(re.escape(word.encode(encoding)) for word in _REFUSAL_WORDS for encoding in ("utf-8", "gb18030"))
)
_SIGNS = (_CHALLENGE, _COOKIE_SCRIPT, _REFUSAL)
_WAF_STATUSES = frozenset({412, 521})
_SMALL = 4096
_DOCUMENT = re.compile(rb"<html[\s>]")


@dataclass(frozen=True, slots=True)
class Judgement:
    """`state` is FETCHED when there is a body worth reading; otherwise `reason` says in Chinese why not."""

    state: FetchState
    reason: str = ""


def judge(status: int, body: bytes, flags: Collection[str]) -> Judgement:
    """Judge a response that is no redirect."""
    if blocked := _challenge(status, body):
        return blocked
    match status:
        case 404 | 410:
            return Judgement(FetchState.NOT_FOUND, f"页面不存在（{status}）")
        case 401 | 403 | 451:
            return Judgement(FetchState.HTTP_FORBIDDEN, f"拒绝访问（{status}）")
        case 429 | 503:
            return Judgement(FetchState.HTTP_BUSY, f"站点要求稍后再访问（{status}）")
        case 200 | 203 | 206:
            return _whole(body, flags)
        case 204 | 304:
            return Judgement(FetchState.EMPTY_BODY, f"空响应（{status}）")
        case _:
            return Judgement(FetchState.HTTP_ERROR, f"服务器错误（{status}）")


def _challenge(status: int, body: bytes) -> Judgement | None:
    reason = f"被网站防护拦截（{status}），未取得页面"
    if status in _WAF_STATUSES:
        return Judgement(FetchState.BLOCKED, reason)
    if len(body) <= _SMALL and b"<a " not in body and any(sign.search(body) for sign in _SIGNS):
        return Judgement(FetchState.BLOCKED, reason)
    titled = _CHALLENGE_TITLE.search(body, 0, _SMALL)
    if titled and not (titled[1] and _is_written(body)):
        return Judgement(FetchState.BLOCKED, f"返回的是验证页面（{status}），未取得页面")
    return None


def _is_written(body: bytes) -> bool:
    """A page of the site, or a text: no challenge has as many links, or as many sentences."""
    return body.count(b"<a ") >= _FEW_LINKS or any(body.count(stop) >= _FEW_SENTENCES for stop in _FULL_STOPS)


def _whole(body: bytes, flags: Collection[str]) -> Judgement:
    if BodyFlag.TOO_LARGE in flags:
        return Judgement(FetchState.TOO_LARGE, "页面或文件过大")
    if BodyFlag.CUT in flags:
        return Judgement(FetchState.TRUNCATED, "连接提前关闭，正文不完整")
    if BodyFlag.TRUNCATED in flags:
        return Judgement(FetchState.TRUNCATED, "压缩流被截断，正文不完整")
    if BodyFlag.CODING_UNKNOWN in flags:
        return Judgement(FetchState.UNDECODABLE, "正文的压缩方式不支持")
    if BodyFlag.OPEN_ENDED in flags and not _has_its_end(body) and not is_data(None, body):
        return Judgement(FetchState.TRUNCATED, "连接提前关闭或正文不完整，无法确认")
    if not body.strip():
        return Judgement(FetchState.EMPTY_BODY, "空响应")
    return Judgement(FetchState.FETCHED)


def _has_its_end(body: bytes) -> bool:
    """Where the connection's end is all that tells the body's: whether the body itself says that it is whole (N08, A01).

    Every document in the page must have ended: a page may include others, each with an end of its own.
    """
    if body.startswith(b"%PDF"):
        return b"%%EOF" in body[-1024:]
    if body.startswith(b"PK\x03\x04"):
        return b"PK\x05\x06" in body[-65_557:]  # end of central directory and the longest comment
    lower = body.lower()
    ends = lower.count(b"</html>")
    return b"</html>" in lower[-512:] and ends >= len(_DOCUMENT.findall(lower))


def is_html(content_type: str | None, body: bytes) -> bool:
    """Bytes decide; the declared type only where they do not (faults.md H17)."""
    start = body[:512].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00").lower()
    if start.startswith((b"%pdf", b"pk\x03\x04", b"\xd0\xcf\x11\xe0", b"rar!")):
        return False
    return start.startswith(b"<") or "html" in (content_type or "").lower()


def is_xml(body: bytes) -> bool:
    """Begins as XML does; so do web pages in XHTML."""
    return body[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<?xml", b"<rss", b"<feed"))


def is_data(content_type: str | None, body: bytes) -> bool:
    """JSON or XML, whole as far as its ends tell: what a list's interface answers."""
    start, end = body[:64].lstrip(b"\xef\xbb\xbf \t\r\n")[:1], body[-64:].rstrip()[-1:]
    return (start, end) in ((b"{", b"}"), (b"[", b"]")) or "json" in (content_type or "").lower()


def retry_after(header: str | None, now: datetime) -> float:
    """Seconds a 429 or 503 asks us to wait, at most an hour; 0 when it does not say."""
    if header is None:
        return 0.0
    if header.strip().isdigit():
        return min(float(header), MAX_RETRY_AFTER)
    try:
        until = parsedate_to_datetime(header)
    except ValueError:
        return 0.0
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max((until - now).total_seconds(), 0.0), MAX_RETRY_AFTER)
