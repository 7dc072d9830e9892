"""Files that a page shows in place of a text: in a frame, an `<embed>` or `<object>`, or a viewer such as pdf.js."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote, urlsplit

from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element

_FILE = re.compile(r"\.(?:pdf|ofd|docx?|xlsx?|wps)$", re.IGNORECASE)
_SHOWN_BY_VIEWER = re.compile(r"[?&#](?:file|url|src|path|pdf\w*)=([^&#]+)", re.IGNORECASE)
_BY_SCRIPT = re.compile(r"""\bPDFObject\.embed\s*\(\s*["']([^"'\s]+)["']""")


def embedded_files(layout: Layout, loaded: Iterable[Element]) -> tuple[str, ...]:
    """Their addresses. `loaded`: the page's frames, embeds and objects, and whatever else it loads."""
    return tuple(dict.fromkeys(url for href in _hrefs(layout, loaded) if (url := layout.resolver.absolute(href))))


def file_shown(href: str) -> str | None:
    """The file a frame's address is, or hands to a viewer: `viewer.html?file=%2Fupload%2F1.pdf`. None for a page."""
    if _FILE.search(urlsplit(href).path):
        return href
    handed = _SHOWN_BY_VIEWER.search(href)
    target = unquote(handed[1]) if handed else ""
    return target if _FILE.search(target.partition("?")[0]) else None


def _hrefs(layout: Layout, loaded: Iterable[Element]) -> Iterator[str]:
    for element in loaded:
        if element.tag != "script" and (href := file_shown((element.get("src") or element.get("data") or "").strip())):
            yield href
    if layout.source.rfind("pdfsrc") >= 0:  # `<div class="wp_pdf_player" pdfsrc="…">`, as 苏迪 webplus shows them
        for element in layout.root.iter("div", "span", "p"):
            if (href := element.get("pdfsrc")) and _FILE.search(href):
                yield href
    if layout.scripts.rfind("PDFObject") >= 0:
        yield from (found for found in _BY_SCRIPT.findall(layout.scripts) if _FILE.search(found))
