"""Bytes to text, once. Declarations lie (4 saved pages are UTF-8 labelled gb2312), so the bytes decide."""

import codecs
import re
from dataclasses import dataclass

_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HEAD = 4096  # a declaration further down is not looked at by browsers either (HTML: the first 1024 bytes)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HANZI = re.compile(r"[\u4e00-\u9fff]+")
# Every fourth character of a Chinese office's text is one of these; of mojibake (锟斤拷, 淇℃伅) hardly any.
_COMMON = "的一是在了有和人不为上个国民政公开信息府部门办理工作年月日县市区局关于通知机构会行发法定社中上目项服务"
_COMMONS = re.compile(f"[{_COMMON}]")
_IMPLAUSIBLE = re.compile(r"[\ufffd\ue000-\uf8ff\u0080-\u009f\uff61-\uff9f]")
_SAMPLE = 4000  # characters from all over a text
_MOST_REPLACED = 0.05  # share of the characters beyond ASCII that no encoding made sense of (faults.md C04)
_FEW = 5  # a damaged character here and there is no wrong encoding
_LEAST_HANZI = 40  # different ones, of which none is common
_LONGEST_CUT_CHARACTER = 3  # bytes of a UTF-8 character that may be missing at the end of a cut body


@dataclass(frozen=True, slots=True)
class Decoded:
    """`replaced` is the share of U+FFFD among the characters beyond ASCII: 0.0 for a clean text."""

    text: str
    encoding: str
    replaced: float


def decode(body: bytes, content_type: str | None) -> Decoded:
    """Decode a page. Never raises: what cannot be decoded is counted in `replaced`."""
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            return _decoded(body[len(bom) :].decode(encoding, "replace"), encoding, body)
    utf16 = _utf16_without_bom(body)
    if utf16:
        return _decoded(body.decode(utf16, "replace"), utf16, body)
    text = _strict_utf8(body)
    if text is not None:
        return _decoded(text, "utf-8", body)
    declared = _declared(body, content_type)
    candidates = ["gb18030", "utf-8"]
    if declared in {"big5", "big5-hkscs", "big5hkscs"}:
        candidates.insert(0, "big5hkscs")
    elif declared in {"utf-16", "utf-16le", "unicode"}:
        candidates.append("utf-16-le")
    first = body.decode(candidates[0], "replace")
    if candidates[0] == "gb18030" and _is_clean(first):
        return _decoded(first, "gb18030", body)
    texts = [(first, candidates[0])]
    texts += [(body.decode(candidate, "replace"), candidate) for candidate in candidates[1:]]
    text, encoding = max(texts, key=lambda pair: _plausibility(pair[0]))
    return _decoded(text, encoding, body)


def is_mojibake(decoded: Decoded) -> bool:
    """No encoding makes sense of the text, or it was spoilt before it was sent."""
    if decoded.replaced > _MOST_REPLACED and decoded.text.count("\ufffd") > _FEW:
        return True
    if any(common in decoded.text for common in _COMMON):
        return False
    return len(set("".join(_HANZI.findall(decoded.text)))) >= _LEAST_HANZI


def _strict_utf8(body: bytes) -> str | None:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and len(body) - error.start <= _LONGEST_CUT_CHARACTER:
            return body[: error.start].decode("utf-8")
        return None


def _utf16_without_bom(body: bytes) -> str | None:
    """ASCII markup in UTF-16 has a NUL in every other byte."""
    head = body[:200]
    low, high = head[1::2].count(0), head[::2].count(0)
    if max(low, high) < max(4, len(head) // 8, 10 * min(low, high)):  # 一 is 4E 00: a stray one the other way round
        return None
    return "utf-16-le" if low else "utf-16-be"


def _declared(body: bytes, content_type: str | None) -> str:
    header = _DECLARED.search((content_type or "").encode("ascii", "ignore"))
    found = header or _DECLARED.search(body[:_HEAD])
    return found.group(1).decode("ascii", "ignore").lower() if found else ""


def _is_clean(text: str) -> bool:
    """Most likely what it was decoded as: of UTF-8 taken for GB18030 every tenth character is implausible."""
    sample = text[:: 1 + len(text) // _SAMPLE]
    return "\ufffd" not in text and _COMMONS.search(sample) is not None and _IMPLAUSIBLE.search(sample) is None


def _plausibility(text: str) -> float:
    """Common 汉字 speak for an encoding; replacement, private-use and half-width kana characters against it.

    Any 汉字 will not do: UTF-8 with a damaged byte in places is, read as GB18030, nothing but rare ones.
    """
    hanzi, common = sum(map(len, _HANZI.findall(text))), len(_COMMONS.findall(text))
    return (hanzi + 10 * common - 20 * len(_IMPLAUSIBLE.findall(text))) / (len(text) or 1)


def _decoded(text: str, encoding: str, body: bytes) -> Decoded:
    if b"\x00" in body:  # quicker to see than in the text
        text = text.replace("\x00", "")
    text = text.removeprefix("\ufeff")
    replaced = text.count("\ufffd") if "\ufffd" in text else 0
    beyond = len(text) - len(text.encode("ascii", "ignore")) if replaced else 0
    return Decoded(text, encoding, replaced / beyond if beyond else 0.0)
