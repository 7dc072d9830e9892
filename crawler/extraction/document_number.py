"""文号 (发文字号): 丽政发〔2023〕30号, 教思政厅函〔2024〕10号, with whatever brackets the site typed."""

import re
from collections.abc import Sequence

_YEAR_AND_NUMBER = re.compile(r"[〔\[［（(【]\s?(?:19|20)\d\d\s?[〕\]］）)】]\s?(?:第\s?)?[0-9]{1,5}\s?号")
_OFFICE_WORD = re.compile(r"[\u4e00-\u9fff]{2,16}\s?$")  # 丽政发, 教思政厅函
_ALONE = 8  # characters that may stand beside it on its line: 文件, brackets


def find_document_number(text: str) -> str | None:
    """The first one in the text, without spaces."""
    span = _span(text)
    return "".join(text[span[0] : span[1]].split()) if span else None


def own_document_number(title: str, head: Sequence[str]) -> str | None:
    """The number of the document itself: in its title's brackets or alone on one of its first lines, not a mention."""
    for line in head:
        span = _span(line)
        if span and len(line) - (span[1] - span[0]) <= _ALONE:
            return "".join(line[span[0] : span[1]].split())
    span = _span(title)
    if span and title[span[1] : span[1] + 1] in ("", "）", ")", "】", "]", "〕", " "):
        return "".join(title[span[0] : span[1]].split())
    return None


def _span(text: str) -> tuple[int, int] | None:
    number = _YEAR_AND_NUMBER.search(text)
    word = _OFFICE_WORD.search(text[: number.start()][-17:]) if number else None
    return (number.start() - len(word[0]), number.end()) if number and word else None
