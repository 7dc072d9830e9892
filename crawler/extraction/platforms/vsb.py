"""博达 VSB (`info/1021/1234.htm`). Page files count downwards, so its pages are only ever followed, never computed."""

import re

from crawler.extraction.platforms.platform import ListPages, Marks

_ARTICLE = re.compile(r"/info/\d+/\d+\.s?html?$")
_MARKS = ("_showDynClick", "vsb_content", "/_sitegray/")


def recognises(url: str, marks: Marks) -> bool:
    return bool(_ARTICLE.search(url)) or any(mark in marks() for mark in _MARKS)


def pages(url: str, scripts: str, printed: int | None) -> ListPages | None:
    del url, scripts, printed
    return None
