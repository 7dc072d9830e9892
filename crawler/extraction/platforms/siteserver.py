"""SiteServer CMS: `/channels/18291.html`, its page 2 `18291_2.html`, articles `/contents/{channel}/{id}.html`."""

import re

from crawler.extraction.platforms.platform import ListPages, ListSource, Marks

_LIST = re.compile(r"/channels/(\d+)(?:_\d+)?\.(s?html?)$")
_ARTICLE = re.compile(r"/contents/\d+/\d+\.s?html?$")


def recognises(url: str, marks: Marks) -> bool:
    return bool(_LIST.search(url) or _ARTICLE.search(url)) or ("$pageInfo" in marks() and "channelID" in marks())


def pages(source: ListSource) -> ListPages | None:
    found = _LIST.search(source.url)
    if not found or source.printed is None:
        return None
    channel, extension, total = found[1], found[2], source.printed
    hrefs = (f"{channel}.{extension}", *(f"{channel}_{number}.{extension}" for number in range(2, total + 1)))
    return ListPages(total, hrefs if total > 1 else ())
