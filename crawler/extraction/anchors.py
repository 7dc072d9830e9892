"""Every `<a>` of a page, with its address and the words a reader clicks on."""

import re
from dataclasses import dataclass

from crawler.extraction.lines import Element, text_of
from crawler.extraction.resolve import Resolver

_TRUNCATED = re.compile(r"(?:\.{2,}|…+|\u22ef+)$")


@dataclass(slots=True, eq=False)
class Anchor:
    """`url` is None for script and empty links; `text` is the full title where the shown one is cut with …"""

    element: Element
    url: str | None
    shown: str
    text: str
    attachment: bool  # the address is in `oldsrc`, as TRS writes links to files


def read_anchors(root: Element, resolver: Resolver) -> list[Anchor]:
    anchors = []
    for element in root.iter("a", "area"):
        get = element.get
        url = resolver.absolute(get("href"))
        attachment = False
        if url is None:
            url = resolver.absolute(get("oldsrc"))
            attachment = url is not None
            if url is None:
                url = (
                    resolver.scripted(get("onclick"))
                    or resolver.scripted(get("href"))
                    or resolver.absolute(get("data-href") or get("data-url"))
                )
        shown = text_of(element)
        anchors.append(Anchor(element, url, shown, _full_text(element, shown), attachment))
    return anchors


def _full_text(element: Element, shown: str) -> str:
    if shown and shown[-1] not in ".…\u22ef":
        return shown
    title = " ".join((element.get("title") or "").split())
    if not shown:
        if title:
            return title
        image = next(element.iter("img"), None)
        return " ".join((image.get("alt") or image.get("title") or "").split()) if image is not None else ""
    return title if len(title) >= len(_TRUNCATED.sub("", shown)) else shown
