"""SiteServer CMS: `/channels/18291.html`, its page 2 `18291_2.html`, articles `/contents/{channel}/{id}.html`."""

import re

from crawler.extraction.platforms.platform import ListPages, Marks

_LIST = re.compile(r"/channels/(\d+)(?:_\d+)?\.(s?html?)$")


def recognises(url: str, marks: Marks) -> bool:
    return bool(_LIST.search(url)) or ("$pageInfo" in marks() and "channelID" in marks())


def pages(url: str, scripts: str, printed: int | None) -> ListPages | None:
    del scripts
    found = _LIST.search(url)
    if not found or printed is None:
        return None
    channel, extension = found[1], found[2]
    hrefs = (f"{channel}.{extension}", *(f"{channel}_{number}.{extension}" for number in range(2, printed + 1)))
    return ListPages(printed, hrefs if printed > 1 else ())
