"""新点 Epoint: `moreinfo.html`, page n is `/{栏目}/{n}.html`."""

import re

from crawler.extraction.platforms.platform import ListPages

_ARTICLE = re.compile(r"/\d{8}/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.html")


def recognises(url: str, marks: str) -> bool:
    return "moreinfo.html" in url or "ewb-" in marks or "epoint" in marks or bool(_ARTICLE.search(url))


def pages(url: str, scripts: str, printed: int | None) -> ListPages | None:
    """The numeric links and the printed count are all it shows; after page 100 a callback loads the rest."""
    del url, scripts, printed
    return None
