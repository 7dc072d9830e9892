"""The links a crawler could follow from a page, each with the best reason to."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from crawler.extraction.anchors import Anchor
from crawler.extraction.embedded_files import file_shown
from crawler.extraction.files import is_attachment
from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element, text_of
from crawler.extraction.lists import ListBlock
from crawler.fetches import Link, Role
from crawler.page_facts import ColumnPlace

_IMAGE = re.compile(r"\.(?:jpe?g|png|gif|bmp|webp|svg|ico|css|js)$", re.IGNORECASE)
_FRAMES = frozenset({"iframe", "frame"})
_MENU_SCRIPT = re.compile(
    r"[/_.-](?:top|head|main|left)?_?(?:menu|navi?|navbar|daohang|dh|lanmu|header|head|top|left)\d{0,2}\.js(?:$|\?)",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"[\[【(（]?(?:打\s?印(?:本页|本文|此页|此文|文章|预览|版)?|[我本]要打印)[\]】)）]?"
)  # the same text again
_LONGEST_COLUMN_NAME = 14


@dataclass(frozen=True, slots=True)
class Places:
    """Where on the page links stand: rows of lists, breadcrumb and pager (addresses both), the text, the columns' tree.

    `shown`: addresses of files shown in place of a text; `loaded`: frames and scripts.
    """

    lists: Sequence[ListBlock]
    trail: frozenset[str]
    pages: Sequence[str]
    body: Element | None
    tree: Sequence[ColumnPlace] = ()
    shown: Sequence[str] = ()
    loaded: Sequence[Element] = ()


def read_links(layout: Layout, places: Places) -> tuple[Link, ...]:
    """Every target once, in the order of the page. A target seen in several places keeps its strongest role."""
    role_of = _Roles(layout, places)
    found: dict[str, Link] = {}
    for anchor in layout.anchors:
        target = anchor.url
        if target is None or target == layout.url:
            continue
        known = found.get(target)
        if known is not None and known.text and known.role is not Role.OTHER:
            continue
        role = role_of(anchor, target)
        if role is None:
            continue
        if known is None:
            found[target] = _link(target, anchor.text, role)
        elif (known.role is Role.OTHER and role is not Role.OTHER) or not known.text:
            found[target] = _link(target, anchor.text or known.text, role)
    for page in places.pages:
        found.setdefault(page, Link(page, "", Role.LIST_PAGE))
    for place in places.tree:
        if (known := found.get(place.url)) is None or known.role is Role.OTHER:
            found[place.url] = Link(place.url, place.path[-1], Role.COLUMN)
    for link in _unanchored(layout, role_of.host, places):
        if link.url != layout.url:
            found.setdefault(link.url, link)
    return tuple(found.values())


@lru_cache(maxsize=1 << 14)  # a site's menus stand on each of its pages, and a frozen record is dear to make
def _link(url: str, text: str, role: Role) -> Link:
    return Link(url, text, role)


class _Roles:
    """Why one would follow an anchor; None for pictures, pages for print and the like."""

    __slots__ = ("_articles", "_body", "_pages", "_trail", "host")

    def __init__(self, layout: Layout, places: Places) -> None:
        self.host = urlsplit(layout.url).netloc
        self._pages = set(places.pages)
        self._trail = places.trail
        self._articles = {anchor.element for one in places.lists for row in one.rows for anchor in row.anchors[:1]}
        self._body = set(places.body.iter("a")) if places.body is not None else set()

    def __call__(self, anchor: Anchor, target: str) -> Role | None:
        if anchor.attachment or is_attachment(target, anchor.text):
            return Role.ATTACHMENT
        if target in self._pages:
            return Role.LIST_PAGE
        element = anchor.element
        if element in self._articles:
            return Role.ARTICLE
        host = _page_host(target)
        if host is None or ("打" in anchor.text[:3] and _PRINTED.fullmatch(anchor.text)):
            return None
        # A short name outside the text, on the same host, is a column's.
        if target in self._trail or (
            host == self.host and len(anchor.text) <= _LONGEST_COLUMN_NAME and element not in self._body
        ):
            return Role.COLUMN
        return Role.OTHER


@lru_cache(maxsize=1 << 14)
def _page_host(url: str) -> str | None:
    """None for a picture's address."""
    return None if _IMAGE.search(url) else _host(url)


def _host(url: str) -> str:
    return url.split("/", 3)[2]


def _loaded(layout: Layout, host: str, places: Places) -> Iterable[Link]:
    for file in places.shown:
        yield Link(file, "", Role.ATTACHMENT)
    for element in places.loaded:
        src = element.get("src") or ""
        if element.tag == "script":
            menu = layout.resolver.absolute(src) if src and _MENU_SCRIPT.search(f"/{src}") else None
            if menu and _host(menu) == host:
                yield Link(menu, "", Role.COLUMN)
        elif element.tag in _FRAMES and not file_shown(src):
            url = layout.resolver.absolute(src)
            if url and not _IMAGE.search(url):
                yield Link(url, element.get("title") or "", Role.COLUMN if _host(url) == host else Role.OTHER)


def _unanchored(layout: Layout, host: str, places: Places) -> Iterable[Link]:
    """Files shown, frames, scripts of menus, onclick jumps and option lists."""
    root, resolver = layout.root, layout.resolver
    yield from _loaded(layout, host, places)
    for element in layout.clicked:
        if element.tag != "a":
            url = resolver.scripted(element.get("onclick"))
            if url:
                yield Link(url, text_of(element)[:120], Role.OTHER)
    for option in root.iter("option"):
        value = option.get("value") or ""
        if value.startswith(("http://", "https://", "/", "./", "../")):
            url = resolver.absolute(value)
            if url:
                yield Link(url, text_of(option), Role.OTHER)
