"""In which charset a page is written, and in which it says it is; wrongly at times."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Encoding:
    """`codec`: the bytes'. `meta`, `header`: what the page and the answer declare; nothing where empty."""

    codec: str
    meta: str
    header: str = ""


ENCODINGS: Mapping[str, Encoding] = {
    "utf-8": Encoding("utf-8", '<meta charset="utf-8">', "utf-8"),
    "gb2312": Encoding("gb18030", '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'),
    "gb18030 in the header": Encoding("gb18030", "", "gb18030"),
    "utf-8 called gbk": Encoding("utf-8", '<meta charset="gbk">'),
    "gbk called utf-8": Encoding("gb18030", '<meta charset="gb2312">', "utf-8"),
    "called latin-1": Encoding("gb18030", '<meta charset="gbk">', "iso-8859-1"),
    "undeclared": Encoding("gb18030", ""),
    "byte order mark": Encoding("utf-8-sig", ""),
}
