"""The other dates an official paper (公文, GB/T 9704) prints: when it was printed (印发) and when it takes effect (施行)."""

import re
from collections.abc import Sequence
from datetime import date

from crawler.extraction.dates import find_dates

_LAST_LINES = 12  # the imprint (版记) stands at the foot
_ISSUED = re.compile(r"\s?印发[。.]?\s*$")
_EFFECTIVE = re.compile(r"[自从]([^自从，。；、]{4,24}?)日?起(?:开始)?(?:正式)?(?:施行|实施|执行|生效|试行)")
_FROM_ISSUE = re.compile(r"[自从]印发之日起(?:正式)?(?:施行|实施|执行|生效|试行)")
_OWN = re.compile(r"(?:本|《[^》]{2,60}》)[^。；]{0,30}$")  # 本办法自…; 原规定自…起施行 is another paper's
_BEFORE = 40  # characters


def read_issued(texts: Sequence[str]) -> date | None:
    """某县人民政府办公室　2025年3月1日印发, at the foot of the paper."""
    for text in reversed(texts[-_LAST_LINES:]):
        if "印发" in text:
            found = find_dates(text)
            if len(found) == 1 and _ISSUED.match(text, found[0].end):
                return found[0].on
    return None


def read_effective(texts: Sequence[str], issued_on: date | None) -> date | None:
    """本办法自2025年1月1日起施行; 自印发之日起施行 is the day of issue. None when the paper names several days."""
    days: set[date] = set()
    for text in texts:
        if "起" not in text:
            continue
        for match in _EFFECTIVE.finditer(text):
            found = find_dates(match[0])
            if len(found) == 1 and _OWN.search(text[max(0, match.start() - _BEFORE) : match.start()]):
                days.add(found[0].on)
        if issued_on and _FROM_ISSUE.search(text):
            days.add(issued_on)
    return days.pop() if len(days) == 1 else None
