"""博达 VSB (`info/1021/1234.htm`). Page files count downwards, so its pages are only ever followed, never computed."""

import re

from crawler.extraction.platforms.platform import ListPages

_ARTICLE = re.compile(r"/info/\d+/\d+\.s?html?$")


def recognises(url: str, marks: str) -> bool:
    return bool(_ARTICLE.search(url)) or "_showDynClick" in marks or "vsb_content" in marks or "/_sitegray/" in marks


def pages(url: str, scripts: str, printed: int | None) -> ListPages | None:
    del url, scripts, printed
    return None
