"""Lists that stand in an `<iframe>` of the page (platforms.md §9): the frame's page is a page of the column's list."""

import re
from urllib.parse import urlsplit

from crawler.extraction.chrome import is_chrome
from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element

_NO_LIST = re.compile(
    r"head|foot|top|bottom|banner|weather|tianqi|nav|menu|left|search|share|login|count|stat|ad[_/-]|map|video|calendar",
    re.IGNORECASE,
)
_LEAST_SIZE = 100  # pixels of a frame that shows a list


def framed_list(layout: Layout) -> tuple[str, ...]:
    """The one frame of the same host where the page's list could stand; none on a page with rows of its own."""
    if "<iframe" not in layout.source.lower() or any(block.is_dated_list for block in layout.blocks):
        return ()
    host = urlsplit(layout.url).netloc
    frames = [
        address
        for frame in layout.root.iter("iframe")
        if (address := layout.resolver.absolute(frame.get("src")))
        and urlsplit(address).netloc == host
        and not _NO_LIST.search(urlsplit(address).path)
        and not is_chrome(frame)
        and _is_large(frame)
    ]
    return tuple(frames) if len(frames) == 1 else ()


def _is_large(frame: Element) -> bool:
    sizes = [(frame.get(side) or "").removesuffix("px") for side in ("width", "height")]
    style = (frame.get("style") or "").replace(" ", "")
    return "display:none" not in style and not any(size.isdigit() and int(size) < _LEAST_SIZE for size in sizes)
