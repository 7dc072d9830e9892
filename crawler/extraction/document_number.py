"""文号 (发文字号): 丽政发〔2023〕30号, 教思政厅函〔2024〕10号, with whatever brackets the site typed."""

import re

_NUMBER = re.compile(
    r"([\u4e00-\u9fff]{2,16}?)\s?[〔\[［（(【]\s?((?:19|20)\d\d)\s?[〕\]］）)】]\s?(?:第\s?)?([0-9]{1,5})\s?号"
)
_ALONE = 8  # characters that may stand beside it on its line: 文件, brackets


def find_document_number(text: str) -> str | None:
    found = _NUMBER.search(text)
    return "".join(found[0].split()) if found else None


def own_document_number(title: str, head: list[str]) -> str | None:
    """The number of the document itself: in its title's brackets or alone on one of its first lines, not a mention."""
    for line in head:
        found = _NUMBER.search(line)
        if found and len(line) - len(found[0]) <= _ALONE:
            return "".join(found[0].split())
    found = _NUMBER.search(title)
    if found and title[found.end() : found.end() + 1] in ("", "）", ")", "】", "]", "〕", " "):
        return "".join(found[0].split())
    return None
