"""新点 Epoint: `moreinfo.html`, page n is `/{栏目}/{n}.html`."""

import re

from crawler.extraction.platforms.platform import ListPages, Marks

_ARTICLE = re.compile(r"/\d{8}/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.html")


def recognises(url: str, marks: Marks) -> bool:
    return "moreinfo.html" in url or bool(_ARTICLE.search(url)) or "ewb-" in marks() or "epoint" in marks()


def pages(url: str, scripts: str, printed: int | None) -> ListPages | None:
    """The numeric links and the printed count are all it shows; after page 100 a callback loads the rest."""
    del url, scripts, printed
    return None
