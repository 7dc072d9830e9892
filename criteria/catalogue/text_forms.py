"""The forms Chinese offices write one word in, folded into one: width, spaces, 繁体."""

import re
import unicodedata

from opencc import OpenCC

# Word for word first: character conversion leaves 檔案 and 資訊 as words nobody uses here.
_TAIWAN_WORDS = (("入口網站", "门户网站"), ("網際網路", "互联网"), ("檔案", "文件"), ("資訊", "信息"))
_TRADITIONAL_SHARE = 0.04  # of the letters; a name or two in a simplified text stays below
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_SPACE_INSIDE = re.compile(
    r"(?<=[^\x00-\x7f])[ \t\u00a0\u3000]+(?=[^\x00-\x7f])|(?<=\d)[ \t]+(?=[^\x00-\x7f])"
    r"|(?<=[^\x00-\x7f])[ \t]+(?=\d)"
)

_to_simplified = OpenCC("t2s")


def fold(text: str) -> str:
    """For comparison only: simplified, half width, lower case, no white space."""
    return "".join(unicodedata.normalize("NFKC", simplified(_INVISIBLE.sub("", text))).split()).lower()


def simplified(text: str) -> str:
    for written, meant in _TAIWAN_WORDS:
        text = text.replace(written, meant)
    converted: str = _to_simplified.convert(text)
    return converted


def is_traditional(text: str) -> bool:
    """The text as a whole is written in 繁体."""
    letters = [letter for letter in text if letter > "\u2e80"]
    changed = sum(one != other for one, other in zip(text, str(_to_simplified.convert(text)), strict=False))
    return changed > _TRADITIONAL_SHARE * max(1, len(letters))


def closed_up(text: str) -> str:
    """Without the spaces set inside words (制 定 或 获 取); those between Latin words stay. Line ends stay."""
    return _SPACE_INSIDE.sub("", _INVISIBLE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")).strip()


def one_line(text: str) -> str:
    """Text whose line ends are only the width of its column."""
    return closed_up(re.sub(r"\s*\n\s*", " ", text))
