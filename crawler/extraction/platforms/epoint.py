"""新点 Epoint: `moreinfo.html`, page n is `/{栏目}/{n}.html`."""

import re

from crawler.extraction.platforms.platform import ListPages

_ARTICLE = re.compile(r"/\d{8}/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.html")


def recognises(url: str, html: str) -> bool:
    return "moreinfo.html" in url or "ewb-" in html or "epoint" in html or bool(_ARTICLE.search(url))


def pages(url: str, html: str, printed: int | None) -> ListPages | None:
    """The numeric links and the printed count are all it shows; after page 100 a callback loads the rest."""
    del url, html, printed
    return None
