"""Rows whose link is the column's name in brackets and whose title stands beside it: [公示公告] 某街道临时救助对象公示 2026/10/26."""

import re
from collections.abc import Iterable

from crawler.extraction.rows import Row

_OPENING = frozenset("[【〔")
_LABEL = re.compile(r"[\[【〔][\u4e00-\u9fff]{2,12}[\]】〕]")
_PINNED = re.compile(r"^\s*[\[【(（]?(?:置顶|固顶)[\]】)）]?\s*")
_LEAST_TITLE = 6
_LONGEST_TITLE = 120  # characters; a summary beside a label is no title


def title_by_words_beside(rows: Iterable[Row]) -> None:
    """Put the words beside the link for the title where the link is a label."""
    for row in rows:
        if row.title[:1] in _OPENING and len(row.anchors) == 1 and _LABEL.fullmatch(row.title):
            words = _words_beside(row)
            if _LEAST_TITLE <= len(words) <= _LONGEST_TITLE and "。" not in words:
                row.title = words


def _words_beside(row: Row) -> str:
    """Without the day, the brackets around it and a mark."""
    day = rf"[\[(（【]?\s*{re.escape(row.date_text)}\s*[\])）】]?"
    words = re.sub(day, "", row.beside, count=1) if row.date_text else row.beside
    return _PINNED.sub("", words).strip(" \u3000·|-")
