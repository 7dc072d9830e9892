"""One form for comparing Chinese text: however an office writes a word, the same word folds to the same characters.

Folding is for comparison only; what a report quotes is the site's own writing (`crawler/records.py`).
"""

import re
import unicodedata
from functools import lru_cache

from opencc import OpenCC

# Word for word, because character conversion alone leaves 档案 and 资讯 (a ministry list in the seeds is written so).
_TAIWAN_WORDS = (
    ("入口網站", "门户网站"),
    ("網際網路", "互联网"),
    ("智慧型", "智能"),
    ("檔案", "文件"),
    ("資訊", "信息"),
)
_INVISIBLE = re.compile(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
_SHORT = 256  # names repeat across rows, pages and units; whole texts only while a unit is judged
_BRACKETS = str.maketrans(dict.fromkeys("〔【(（［<〈", "[") | dict.fromkeys("〕】)）］>〉", "]"))
_TITLE_MARKS = re.compile(r"[《》〈〉<>“”\"'‘’「」『』]")
_BRACKETED = re.compile(r"[(（\[〔【][^()（）\[\]〔〕【】]*[)）\]〕】]")

_to_simplified = OpenCC("t2s")


def fold(text: str) -> str:
    """Simplified, half width, lower case, without white space or invisible characters."""
    return _fold_name(text) if len(text) <= _SHORT else _long_texts.fold(text)


def fold_number(text: str) -> str:
    """A 文号 (发文字号) with every kind of bracket written as [ ]: 民发〔2021〕57号, 民发(2021)57号."""
    return fold(text).translate(_BRACKETS)


@lru_cache(maxsize=2**16)
def fold_title(text: str) -> str:
    """A document's title without 《》 and without what stands in brackets: （试行）, （国务院令第649号）."""
    unmarked = _TITLE_MARKS.sub("", fold(text))
    bare, brackets = _BRACKETED.subn("", unmarked)
    while brackets:  # （国发〔2012〕45号）
        bare, brackets = _BRACKETED.subn("", bare)
    return bare or unmarked


def _fold(text: str) -> str:
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    for written, meant in _TAIWAN_WORDS:
        plain = plain.replace(written, meant)
    folded: str = _to_simplified.convert(plain)
    return folded.lower()


class _LongTexts:
    """The texts folded last, as many as hold `room` characters: one unit's are asked for by every row and rule."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._folded: dict[str, str] = {}  # the text folded first stands first

    def fold(self, text: str) -> str:
        known = self._folded.get(text)
        if known is None:
            known = self._folded[text] = _fold(text)
            self._room -= len(text)
            while self._room < 0:
                self._room += len(oldest := next(iter(self._folded)))
                del self._folded[oldest]
        return known


_fold_name = lru_cache(maxsize=2**17)(_fold)
_long_texts = _LongTexts(room=2**24)
