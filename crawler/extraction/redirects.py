"""Pages that only send the reader on (platforms.md §9). A reload without an address is none."""

import re
from collections.abc import Iterable

from crawler.extraction.resolve import Resolver

_REFRESH = re.compile(r"http-equiv\s*=\s*\\?[\"']?refresh\b", re.IGNORECASE)
_REFRESH_URL = re.compile(
    r"content\s*=\s*\\?([\"'])\s*(\d*)[\d.]*\s*[;,]\s*(?:url\s*=)?\s*\\?['\"]?(.*?)\s*['\"]?\\?\1", re.IGNORECASE
)
_SCRIPT = re.compile(
    r"(?:\blocation(?:\.href)?\s*=|\blocation\.(?:replace|assign)\s*\(|\bwindow\.open\s*\()\s*[\"']([^\"'\s]+)[\"']\s*[,);\n}<]",
    re.IGNORECASE,
)
_HIDDEN_TARGET = re.compile(
    r"window\.open\s*\(\s*document\.getElementById\(\s*[\"'](\w+)[\"']\s*\)\.inner(?:Text|HTML)"
)
_SLOW = 30  # seconds; a page meant to be read first
_STUB_TEXT = 60  # characters of visible text a page that only redirects may show


def read_redirect(html: str, metas: Iterable[re.Match[str]], resolver: Resolver, visible: int) -> str | None:
    """`metas`: all `<meta …>` of the page. `visible`: characters of text shown.

    Scripts count only on pages that show next to nothing.
    """
    for tag in metas:
        target = _REFRESH_URL.search(tag[0]) if _REFRESH.search(tag[0]) else None
        if target and (not target[2] or int(target[2]) <= _SLOW or visible <= _STUB_TEXT):
            url = resolver.absolute(target[3].replace("&amp;", "&"))
            if url and url != resolver.url:
                return url
    if visible > _STUB_TEXT or "<script" not in html.lower():
        return None
    hidden = _HIDDEN_TARGET.search(html)
    if hidden:
        element = re.search(rf"id\s*=\s*[\"']?{hidden[1]}\b[^<>]*>\s*([^<\s]+)", html)
        return resolver.absolute(element[1]) if element else None
    script = _SCRIPT.search(html)
    url = resolver.absolute(script[1]) if script else None
    return url if url != resolver.url else None
