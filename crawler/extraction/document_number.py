"""文号 (发文字号): 丽政发〔2023〕30号, 教思政厅函〔2024〕10号, with whatever brackets the site typed."""

import re
from collections.abc import Sequence

_YEAR_AND_NUMBER = re.compile(r"[〔\[［（(【]\s?(?:19|20)\d\d\s?[〕\]］）)】]\s?(?:第\s?)?[0-9]{1,5}\s?号")
_OFFICE_WORD = re.compile(r"[\u4e00-\u9fff]{2,16}\s?$")  # 丽政发, 教思政厅函
_WITHOUT_YEAR = re.compile(r"[\u4e00-\u9fff]{1,12}字第\s?\d{1,5}\s?号")  # 望民字第39号, alone on its line
_OF_NOTICE = re.compile(r"(?:19|20)\d\d\s?年第\s?\d{1,4}\s?号")  # of 公告, 通告 and 令
_MENTIONING = ("根据", "按照", "依据", "参照", "现将", "转发")  # 根据某民发〔2019〕3号文件精神 is another paper's
_NOTICES = ("公告", "通告", "令")
_ALONE = 8  # characters that may stand beside it on its line: 文件, brackets


def find_document_number(text: str) -> str | None:
    """The first one in the text, without spaces."""
    span = _span(text)
    return "".join(text[span[0] : span[1]].split()) if span else None


def own_document_number(title: str, head: Sequence[str]) -> str | None:
    """The number of the document itself: in its title's brackets or alone on one of its first lines, not a mention."""
    for line in head:
        if line.lstrip().startswith(_MENTIONING):
            continue
        span = _span(line)
        if span and len(line) - (span[1] - span[0]) <= _ALONE:
            return "".join(line[span[0] : span[1]].split())
        bare = line.strip(" （()）")
        if _WITHOUT_YEAR.fullmatch(bare) or (_OF_NOTICE.fullmatch(bare) and any(word in title for word in _NOTICES)):
            return "".join(bare.split())
    span = _span(title)
    if span and title[span[1] : span[1] + 1] in ("", "）", ")", "】", "]", "〕", " "):
        return "".join(title[span[0] : span[1]].split())
    return None


def _span(text: str) -> tuple[int, int] | None:
    number = _YEAR_AND_NUMBER.search(text)
    word = _OFFICE_WORD.search(text[: number.start()][-17:]) if number else None
    return (number.start() - len(word[0]), number.end()) if number and word else None
