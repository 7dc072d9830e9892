"""落款: the office and the date at the end of a document, which tell when it was made."""

import re
from collections.abc import Sequence
from datetime import date

from crawler.extraction.dates import find_dates

_OFFICE = re.compile(
    r".{0,30}(?:局|厅|部|委|办|政府|办公室|委员会|院|中心|会|处|科|站|所|组|队|馆|校|镇|乡|街道|公司|指挥部|协会|支部|党组|署|行)[）)]?\s*(?:[（(]?印章[）)]?)?"
)
_OFFICE_ENDS = "局厅部委办府室会院心处科站所组队馆校镇乡道司署行）)章"
_ACTS = ("召开", "举行", "举办", "开展")  # 县发改局召开全县经济运行分析会 is a title
_LAST_LINES = 8
_BESIDE = 2  # characters that may stand beside the date: 日 typed twice, a full stop


def is_office(text: str) -> bool:
    """A line that is nothing but an office's name."""
    if len(text) > 40:
        return False
    text = text.strip()
    if text[-1:] == "会" and any(act in text for act in _ACTS):
        return False
    return text[-1:] in _OFFICE_ENDS and _OFFICE.fullmatch(text) is not None


def read_sign_off(texts: Sequence[str]) -> date | None:
    """The date alone on one of the last lines, when the line above (or its own beginning) names an office."""
    tail = texts[-_LAST_LINES:]
    for position in range(len(tail) - 1, -1, -1):
        found = find_dates(tail[position])
        if len(found) != 1:
            continue
        before, after = tail[position][: found[0].start].strip(), tail[position][found[0].end :].strip(" 。.日")
        if len(after) > _BESIDE or after == "印发":
            continue
        office = before or (tail[position - 1].strip() if position else "")
        if is_office(office):
            return found[0].on
    return None
