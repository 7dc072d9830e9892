"""博达 VSB (`info/1021/1234.htm`). Page files count downwards, so its pages are only ever followed, never computed."""

import re

from crawler.extraction.platforms.platform import ListPages

_ARTICLE = re.compile(r"/info/\d+/\d+\.s?html?$")


def recognises(url: str, html: str) -> bool:
    return bool(_ARTICLE.search(url)) or "_showDynClick" in html or "vsb_content" in html or "/_sitegray/" in html


def pages(url: str, html: str, printed: int | None) -> ListPages | None:
    del url, html, printed
    return None
