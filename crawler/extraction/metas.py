"""Standard page tags (国办发〔2017〕47号, 网页标签规范), as far as they can be believed (platforms.md §1)."""

import re
from dataclasses import dataclass
from html import unescape

_META = re.compile(r"<meta\b([^<>]*+)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_HEAD = 60_000  # the second set of tags, from an included header, lies further down; the first counts anyway
_UNFILLED = frozenset({"公共头", "栏目名称", "文章标题", "政府网站标识码", "null", "undefined"})
_CODE = re.compile(r"[0-9a-fA-F_-]*\d[0-9a-fA-F_-]*|[A-Za-z0-9_-]{16,}")
_FIELDS = {
    "sitename": "site_name",
    "columnname": "column_name",
    "columntype": "column_type",
    "articletitle": "article_title",
    "pubdate": "published",
    "contentsource": "source",
}


@dataclass(slots=True)
class Metas:
    """The first value of each tag; None when it is missing, empty or was never filled in."""

    site_name: str | None = None
    column_name: str | None = None
    column_type: str | None = None
    article_title: str | None = None
    published: str | None = None
    source: str | None = None


def read_metas(html: str) -> Metas:
    metas = Metas()
    seen = set()
    for tag in _META.findall(html, 0, _HEAD):
        attributes = {name.lower(): double or single or bare for name, double, single, bare in _ATTRIBUTE.findall(tag)}
        name = (attributes.get("name") or attributes.get("property") or "").lower()
        field = _FIELDS.get(name)
        if field is None or field in seen:
            continue
        seen.add(field)
        value = " ".join(unescape(attributes.get("content", "")).split())
        if value and value not in _UNFILLED:
            setattr(metas, field, value)
    return metas


def column_name_of(metas: Metas, title: str) -> str | None:
    """`ColumnName` when it names a column: on some sites it holds the site's name or the article's title."""
    for name in (metas.column_name, metas.column_type):
        if name and name not in (metas.site_name, metas.article_title, title) and not _CODE.fullmatch(name):
            return name
    return None
