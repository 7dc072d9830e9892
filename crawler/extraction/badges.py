"""置顶 in front of a row's title, inside its link."""

import re

from crawler.extraction.lines import text_of
from crawler.extraction.rows import Row

MARK = "顶"
_BRACKETED = re.compile(r"\s*[\[【(（]\s*(?:置\s?顶|固顶)\s*[\]】)）]\s*")  # [置顶]某通知
_BADGE = re.compile(r"[\[【(（]?(?:置顶|固顶|顶)[\]】)）]?")


def without_badge(row: Row) -> str:
    """The title without 置顶 in front of it, where that stands in brackets or in an element of its own."""
    if bracketed := _BRACKETED.match(row.title):
        return row.title[bracketed.end() :] or row.title
    for element in row.anchors[0].element.iterdescendants():
        badge = text_of(element) if isinstance(element.tag, str) else ""
        if badge and _BADGE.fullmatch(badge) and row.title.startswith(badge):
            return row.title.removeprefix(badge).strip() or row.title
    return row.title
