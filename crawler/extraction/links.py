"""The links a crawler could follow from a page, each with the best reason to."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from crawler.extraction.anchors import Anchor
from crawler.extraction.lines import Element
from crawler.extraction.resolve import Resolver
from crawler.extraction.rows import ListBlock
from crawler.records import Crumb, Link, Role

_FILE = re.compile(
    r"\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|ceb|rtf|txt|csv|zip|rar|7z|tar|gz|mp4|flv|avi|wmv|mp3)$", re.I
)
_FILE_IN_QUERY = re.compile(r"\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|ceb|zip|rar|7z)(?:$|[&#])", re.I)
_DOWNLOAD = re.compile(r"/(?:download|downfile|filedownload|attach\w*|downloadattach\w*)\b|DownloadAttachUrl|wbfileid=|attachment(?:id)?=", re.I)
_FILE_NAME = re.compile(r"\.(?:docx?|xlsx?|pptx?|pdf|wps|ofd|ceb|zip|rar|7z)\s*(?:[】\])）]|$)", re.I)
_IMAGE = re.compile(r"\.(?:jpe?g|png|gif|bmp|webp|svg|ico|css|js)$", re.I)
_LONGEST_COLUMN_NAME = 14


@lru_cache(maxsize=1 << 14)
def is_attachment(url: str, text: str) -> bool:
    """A file by its address, by a download script's name, or by the file name it is shown under."""
    path, _, query = url.partition("?")
    return bool(
        _FILE.search(path)
        or (query and _FILE_IN_QUERY.search(query))
        or _DOWNLOAD.search(url)
        or (_FILE_NAME.search(text) and not path.endswith((".html", ".htm", ".shtml", "/")))
    )


def read_links(
    url: str,
    root: Element,
    html: str,
    anchors: Sequence[Anchor],
    resolver: Resolver,
    *,
    article_rows: Iterable[ListBlock],
    crumbs: Sequence[Crumb],
    pages: Sequence[str],
    body: Element | None,
) -> tuple[Link, ...]:
    """Every target once, in the order of the page. A target seen in several places keeps its strongest role."""
    pager, trail = set(pages), {crumb.url for crumb in crumbs}
    articles = {anchor.element for block in article_rows for row in block.rows for anchor in row.anchors[:1]}
    in_body = set(body.iter("a")) if body is not None else set()
    host = urlsplit(url).netloc
    found: dict[str, Link] = {}
    for anchor in anchors:
        target = anchor.url
        if target is None or target == url:
            continue
        known = found.get(target)
        if known is not None and known.text and known.role is not Role.OTHER:
            continue
        if anchor.attachment or is_attachment(target, anchor.text):
            role = Role.ATTACHMENT
        elif target in pager:
            role = Role.LIST_PAGE
        elif anchor.element in articles:
            role = Role.ARTICLE
        elif _IMAGE.search(target):
            continue
        elif target in trail:
            role = Role.COLUMN
        elif anchor.element in in_body or len(anchor.text) > _LONGEST_COLUMN_NAME:
            role = Role.OTHER
        else:
            role = Role.COLUMN if target.split("/", 3)[2] == host else Role.OTHER
        if known is None or (known.role is Role.OTHER and role is not Role.OTHER) or not known.text:
            found[target] = Link(target, anchor.text or (known.text if known else ""), role)
    for link in _unanchored(root, html, resolver, host):
        if link.url != url:
            found.setdefault(link.url, link)
    for page in pages:
        found.setdefault(page, Link(page, "", Role.LIST_PAGE))
    return tuple(found.values())


def _unanchored(root: Element, html: str, resolver: Resolver, host: str) -> Iterable[Link]:
    """Frames, onclick jumps and option lists; each looked for only when its mark is in the source."""
    lowered = html.lower() if "FRAME" in html else html
    if "<iframe" in lowered or "<frame" in lowered:
        for frame in root.iter("iframe", "frame"):
            url = resolver.absolute(frame.get("src"))
            if url and not _IMAGE.search(url):
                yield Link(url, frame.get("title") or "", Role.COLUMN if url.split("/", 3)[2] == host else Role.OTHER)
    if "onclick" in html or "onClick" in html:
        for element in root.iterfind(".//*[@onclick]"):
            if element.tag != "a":
                url = resolver.scripted(element.get("onclick"))
                if url:
                    yield Link(url, " ".join("".join(element.itertext("*")).split())[:120], Role.OTHER)
    if "<option" in html:
        for option in root.iter("option"):
            value = option.get("value") or ""
            if value.startswith(("http://", "https://", "/", "./", "../")):
                url = resolver.absolute(value)
                if url:
                    yield Link(url, " ".join("".join(option.itertext()).split()), Role.OTHER)
