"""Standard page tags (国办发〔2017〕47号, 网页标签规范), as far as they can be believed (platforms.md §1)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from html import unescape

from crawler.extraction.lines import Line

_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
MOST_OF_HEAD = 60_000  # the second set of tags, from an included header, lies further down; the first counts anyway
_LONGEST_KEPT = 1000  # characters of a tag worth remembering
_UNFILLED = frozenset({"公共头", "栏目名称", "文章标题", "政府网站标识码", "null", "undefined"})
_CODE = re.compile(r"[0-9a-fA-F_-]*\d[0-9a-fA-F_-]*|[A-Za-z0-9_-]{16,}")
_BESIDE_WORDS = re.compile(r"\W+")
_STEM = 8  # characters
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


def read_metas(tags: Iterable[re.Match[str]]) -> Metas:
    """`tags`: all `<meta …>` of the page."""
    metas = Metas()
    seen = set()
    for match in tags:
        if match.end() > MOST_OF_HEAD:
            break
        tag = match[0]
        field, value = _content(tag) if len(tag) <= _LONGEST_KEPT else _content.__wrapped__(tag)
        if field is None or field in seen:
            continue
        seen.add(field)
        if value and value not in _UNFILLED:
            setattr(metas, field, value)
    return metas


@lru_cache(maxsize=1 << 10)  # most tags are the same on every page of a site
def _content(tag: str) -> tuple[str | None, str]:
    """The field a tag fills, if any, and its value."""
    name, value = attributes_of(tag)
    return _FIELDS.get(name), value


def of_this_page(metas: Metas, head: str, lines: Sequence[Line]) -> Metas:
    """Without the tags of an article the page does not show: a template saved with another page's says them on all.

    `head`: its `<title>`. A page without one may say its title in the tag alone.
    """
    title = metas.article_title
    if title is None or not head or title in head or any(title in line.text for line in lines):
        return metas
    stem = _BESIDE_WORDS.sub("", title)[:_STEM]  # some templates cut it, or write quotes and spaces otherwise
    if stem in _BESIDE_WORDS.sub("", "".join([head, *(line.text for line in lines)])):
        return metas
    return replace(metas, article_title=None, published=None, source=None)


def attributes_of(tag: str) -> tuple[str, str]:
    """What a `<meta …>` is called, in lower case, and its content; both may be empty."""
    attributes = {name.lower(): double or single or bare for name, double, single, bare in _ATTRIBUTE.findall(tag)}
    name = (attributes.get("name") or attributes.get("property") or "").lower()
    return name, " ".join(unescape(attributes.get("content", "")).split())


def is_unfilled(value: str) -> bool:
    """The template's own word stands where the value belongs."""
    return value in _UNFILLED


def column_name_of(metas: Metas, title: str) -> str | None:
    """`ColumnName` when it names a column: on some sites it holds the site's name or the article's title."""
    for name in (metas.column_name, metas.column_type):
        if name and name not in (metas.site_name, metas.article_title, title) and not _CODE.fullmatch(name):
            return name
    return None
