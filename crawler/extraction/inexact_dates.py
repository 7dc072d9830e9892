"""Dates that name no day: a month only (2025年3月), or a day no calendar has (2025-02-30). Kept as shown, never mended.

Relative ones (3天前) are none: they count from a moment the page does not tell.
"""

import re

from crawler.extraction.dates import find_dates
from crawler.page_facts import DateCandidate, DateFlag, DatePrecision, DateSource

_DAY_SHAPE = re.compile(
    r"(?<![\dOo])[12][\dOo]{3}\s?(?:年|[-/.])\s?[\dOo]{1,2}\s?(?:月|[-/.])\s?[\dOo]{1,2}(?:\s?日|(?![\d./-]))"
    r"|(?<!\d)0000-00-00"
)
_MONTH = re.compile(
    r"(?<![\d.])(?:19|20)\d\d\s?(?:年\s?(?:0?[1-9]|1[0-2])\s?月(?:份)?|[-/.](?:0?[1-9]|1[0-2])(?![\d/.-]))"
)
_HANZI_MONTH = re.compile(r"二[〇○零][〇○零一二三四五六七八九]{2}年十?[一二三四五六七八九十]月(?!\s?[一二三十])")
_FILLER = re.compile(r"20[89]\d")  # 2099-12-31 stands for "no date" or "for ever"
_MAY_SHOW = re.compile(r"[12][\dOo]{3}|二[〇○零]|0000")


def inexact_date(text: str, source: DateSource) -> DateCandidate | None:
    """Of a label's value, a cell or a row's own words: None when they show a day, or no date at all."""
    if not _MAY_SHOW.search(text) or find_dates(text):
        return None
    impossible = _DAY_SHAPE.search(text)
    if impossible:
        flag = DateFlag.FUTURE if _FILLER.match(impossible[0]) else DateFlag.INVALID
        return DateCandidate(None, source, impossible[0], flag=flag)
    month = _MONTH.search(text) or _HANZI_MONTH.search(text)
    return DateCandidate(None, source, month[0], DatePrecision.MONTH) if month else None
