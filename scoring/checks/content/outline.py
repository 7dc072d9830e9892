"""A text as headings and what follows them: 三、申请材料, 【办理流程】, 联系方式：0396-…, however numbered.

Only the shape is read here; which headings are a row's labels is `parts`' affair.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from scoring.folding import fold

_LONGEST_HEAD = 24  # folded characters; 办理最低生活保障所需的申请材料清单 has 16
_CIRCLED = dict(zip("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮", range(1, 16), strict=True))
_CIRCLES = str.maketrans({sign: f"({number})" for sign, number in _CIRCLED.items()})
_HAN = "[一二三四五六七八九十]{1,3}"
_NUMBERING = (
    ("一、", re.compile(rf"(?P<number>{_HAN})[、.．,，:：]\s*|第(?P<part>{_HAN})[章条项部分]+[、:：]?\s*")),
    ("（一）", re.compile(rf"[(（〔]\s*(?P<number>{_HAN})\s*[)）〕][、.．]?\s*")),
    ("（1）", re.compile(r"[(（〔]?\s*(?P<number>\d{1,2})\s*[)）〕][、.．]?\s*")),
    ("1.", re.compile(r"(?P<number>\d{1,2})[、.．:：]\s*(?!\d)")),
    ("1", re.compile(r"(?P<number>\d{1,2})(?=\s*[\u4e00-\u9fff])")),
    ("■", re.compile(r"[■●◆◇□▪▲★※•·◎○➤>＞*#\-—]+\s*")),
)
_SERIES = ("一、", "（一）", "（1）", "1.", "【】")  # in these styles, the next of the series is the next heading
# Where a text written in one line breaks up: before a number, before 【, after 。；, before `词：` after white space.
_BREAK = re.compile(
    rf"(?=(?<![\d一二三四五六七八九十周第]){_HAN}、)|(?=[(（]{_HAN}[)）])|(?=【)"
    r"|(?<![\d.])(?=\d{1,2}[、．.](?!\d)\s*[\u4e00-\u9fff])|(?<=[。；;])\s*|\s+(?=[^\s:：。；，]{2,14}[:：])"
)
_BRACKET_HEAD = re.compile(r"[【\[〔〖]\s*([^】\]〕〗]{1,24})\s*[】\]〕〗]\s*[:：]?\s*")
_COLON = re.compile(r"[:：](?!(?<=\d[:：])\d\d(?!\d))")  # not the one in 8:30
_SENTENCE = re.compile("[。；;，,!！?？]")


@dataclass(frozen=True, slots=True)
class Numbering:
    """The number before a heading. `opens`: it is the first of its series, 一 or 1."""

    style: str
    opens: bool

    def is_followed_by(self, other: "Numbering | None") -> bool:
        """`other` goes on with the series this one belongs to, rather than listing what stands under it."""
        return other is not None and self.style in _SERIES and self.style == other.style and not other.opens


@dataclass(frozen=True, slots=True)
class Section:
    """`head` and `body` are folded; a running sentence has no head, a heading on a line of its own no body."""

    head: str
    body: str
    numbering: Numbering | None


@lru_cache(maxsize=256)  # every element of a row asks the same texts
def outline(text: str, labels: frozenset[str] = frozenset()) -> tuple[Section, ...]:
    """`labels` (folded): a line that begins with one and a space has it as its head, as 申请材料 身份证 does."""
    pieces = (piece for line in text.translate(_CIRCLES).splitlines() for piece in _BREAK.split(line))
    return tuple(section for piece in pieces if (section := _section(piece.strip(), labels)) is not None)


def without_number(text: str) -> tuple[Numbering | None, str]:
    """The number or bullet a line begins with, and the rest of the line."""
    numbering = None
    for _ in range(2):  # ■ 一、…
        for style, pattern in _NUMBERING:
            found = pattern.match(text)
            if found:
                numbering = Numbering(style, opens=any(number in ("一", "1") for number in found.groups()))
                text = text[found.end() :]
                break
    return numbering, text


def _section(piece: str, labels: frozenset[str]) -> Section | None:
    numbering, rest = without_number(piece)
    bracketed = _BRACKET_HEAD.match(rest)
    if bracketed:
        body = rest[bracketed.end() :]
        return Section(fold(bracketed[1]), content_of(body), numbering or Numbering("【】", opens=False))
    if not fold(rest):
        return None
    head, colon, body = _first_colon(rest)
    if colon and len(fold(head)) <= _LONGEST_HEAD and not _SENTENCE.search(head):
        return Section(fold(head), content_of(body), numbering)
    word, _, remainder = rest.partition(" ")
    if remainder and fold(word) in labels:
        return Section(fold(word), content_of(remainder), numbering)
    folded = fold(rest)
    if len(folded) <= _LONGEST_HEAD and not _SENTENCE.search(rest):
        return Section(folded, "", numbering)
    return Section("", folded, numbering)


def content_of(text: str) -> str:
    """What is left of a text, folded, when marks that say nothing are taken away."""
    return fold(text).strip(":;,.。、-_/—…()[]")


def _first_colon(text: str) -> tuple[str, str, str]:
    colon = _COLON.search(text)
    return (text[: colon.start()], colon[0], text[colon.end() :]) if colon else (text, "", "")
