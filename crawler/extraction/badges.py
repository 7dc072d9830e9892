"""置顶 in front of a row's title, inside its link."""

import re

from crawler.extraction.lines import text_of
from crawler.extraction.rows import Row

_BADGE = re.compile(r"[\[【(（]?(?:置顶|固顶|顶)[\]】)）]?")
_LONGEST_BADGE = 4


def without_badge(row: Row) -> str:
    """The title without 置顶 in front of it, where that stands in an element of its own inside the link."""
    if "顶" not in row.title[:_LONGEST_BADGE]:
        return row.title
    for element in row.anchors[0].element.iterdescendants():
        badge = text_of(element) if isinstance(element.tag, str) else ""
        if badge and _BADGE.fullmatch(badge) and row.title.startswith(badge):
            return row.title.removeprefix(badge).strip() or row.title
    return row.title
