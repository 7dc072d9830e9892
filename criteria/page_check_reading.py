"""Readers of the checks in `criteria.page_checks`."""

from collections.abc import Callable, Mapping

from criteria.element_reading import Words, read_recognition
from criteria.page_checks import (
    DeadLinks,
    FooterMarks,
    Formats,
    Mark,
    PageCheck,
    PageTags,
    Reachable,
    Readable,
    SiteCode,
    Where,
)
from criteria.reading import Table, did_you_mean

_TAGS = {
    "site": ("SiteName", "SiteDomain", "SiteIDCode"),
    "column": ("ColumnName", "ColumnType", "ColumnDescription", "ColumnKeywords"),
    "content": ("ArticleTitle", "PubDate", "ContentSource"),
}


def _page_tags(table: Table, _words: Words, _exclude: tuple[str, ...]) -> PageTags:
    site, column, content = (_tags(table, level) for level in _TAGS)
    if not (site or column or content):
        table.problem(None, "请至少在 site、column、content 之一写出要查的标签")
    return PageTags(site, column, content, table.share("share"))


def _tags(table: Table, level: str) -> tuple[str, ...]:
    names = table.texts(level, required=False)
    for number, name in enumerate(names):
        if name not in _TAGS[level]:
            known = list(_TAGS[level])
            hint = did_you_mean(name, known) or "，"
            table.problem(level, f"{level} 没有标签“{name}”{hint}可写：{'、'.join(known)}", number)
    return names


def _footer_marks(table: Table, _words: Words, _exclude: tuple[str, ...]) -> FooterMarks:
    return FooterMarks(table.choices("marks", Mark))


def _site_code(_table: Table, _words: Words, _exclude: tuple[str, ...]) -> SiteCode:
    return SiteCode()


def _dead_links(table: Table, _words: Words, _exclude: tuple[str, ...]) -> DeadLinks:
    return DeadLinks(table.choice("on", Where) or Where.HOME)


def _reachable(table: Table, words: Words, exclude: tuple[str, ...]) -> Reachable:
    return Reachable(read_recognition(table, words, exclude), table.positive("clicks"))


def _readable(table: Table, _words: Words, _exclude: tuple[str, ...]) -> Readable:
    return Readable(table.share("share"))


def _formats(table: Table, _words: Words, _exclude: tuple[str, ...]) -> Formats:
    endings = tuple(ending.lower().lstrip(".") for ending in table.texts("open"))
    for number, ending in enumerate(endings):
        if not (ending.isascii() and ending.isalnum()):
            table.problem("open", f"open 的第 {number + 1} 项应为文件的后缀名，如 pdf", number)
    return Formats(endings)


PAGE_READERS: Mapping[str, Callable[[Table, Words, tuple[str, ...]], PageCheck]] = {
    PageTags.kind: _page_tags,
    FooterMarks.kind: _footer_marks,
    SiteCode.kind: _site_code,
    DeadLinks.kind: _dead_links,
    Reachable.kind: _reachable,
    Readable.kind: _readable,
    Formats.kind: _formats,
}
