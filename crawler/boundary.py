"""Which links a site's crawl follows: those of the site itself, within its prefixes, that can hold text.

Traps (faults.md group TRAP) are capped here and named in the ledger.
"""

import re
from collections import Counter
from collections.abc import Collection
from urllib.parse import urlsplit

from crawler.fetches import Link, Role
from crawler.form_post import parts

# Never text: fetching them costs the site and proves nothing.
_NOT_TEXT = re.compile(
    r"\.(?:css|js|json|xml|rss|jpe?g|png|gif|bmp|webp|svg|ico|tiff?|mp[34]|avi|wmv|flv|f4v|swf|mov|wav|wma|m3u8|exe|apk|woff2?|ttf|eot)$",
    re.IGNORECASE,
)
_REPEATED = re.compile(r"/([^/]+(?:/[^/]+)?)/\1/\1(?:/|$)")
_DATA = re.compile(r"\.(?:json|xml)$", re.IGNORECASE)  # but a list's page may be data
_PAGE_NUMBER = re.compile(
    r"(?:page\w*|start(?:record)?|end(?:record)?|p|pn|__EVENTARGUMENT|paramJson|\w*page)=[^&]*", re.IGNORECASE
)
_OF_A_PAGE = (Role.ATTACHMENT, Role.LIST_PAGE)  # belong to the page that links to them, wherever they are kept
MAX_VARIANTS = 300  # of one path, by query: a calendar or a sort order, not that many documents
MAX_LIST_PAGES = 1000  # of one list: its pages are counted for themselves, whatever lists share the path
MAX_DEPTH = 20  # pages one behind the other; columns lie eight deep at most, and what is listed is found from its list


class Boundary:
    """`prefixes` empty means the whole site. Counts query variants, so one instance serves one crawl."""

    def __init__(self, site: str, prefixes: Collection[str]) -> None:
        self.site = site
        self._prefixes = tuple(prefixes)
        self._variants: Counter[str] = Counter()
        self._outside: set[str] = set()  # menus repeat on every page, their outward links too

    def follows(self, link: Link) -> bool:
        if link.url in self._outside:
            return False
        split = urlsplit(link.url)
        is_data = link.role is Role.LIST_PAGE and _DATA.search(split.path)
        is_menu = link.role is Role.COLUMN and split.path.endswith(".js")
        is_text = not _NOT_TEXT.search(split.path) or is_data or is_menu
        if site_of(link.url) != self.site or not is_text or split.username is not None:
            self._outside.add(link.url)
            return False
        return not self._prefixes or link.role in _OF_A_PAGE or link.url.startswith(self._prefixes)

    def is_trap(self, link: Link, depth: int = 0) -> bool:
        """Asked once for each new link. Such a link is settled as TRAP: named, not followed.

        `depth`: of the page it stands on (faults.md K01, K04: each page of a calendar leads on to one more).
        """
        if depth >= MAX_DEPTH and link.role in (Role.COLUMN, Role.OTHER):
            return True
        address, body = parts(link.url)
        path, _, query = address.partition("?")
        if link.role is Role.LIST_PAGE:
            one_list = _PAGE_NUMBER.sub("", f"{address}#{body or ''}")
            self._variants[one_list] += 1
            if self._variants[one_list] > MAX_LIST_PAGES:
                return True
        elif query:
            self._variants[path] += 1
            if self._variants[path] > MAX_VARIANTS:
                return True
        return _REPEATED.search(urlsplit(path).path) is not None


def other_scheme(url: str) -> str | None:
    """The address over https for one over http, and the reverse; None where a port is named, which speaks only one."""
    parts = urlsplit(url)
    if parts.port is not None:
        return None
    return parts._replace(scheme="http" if parts.scheme == "https" else "https").geturl()


def site_of(url: str) -> str:
    """The site a URL belongs to: its host, with a port that is not the scheme's own.

    http and https are one site, and so are a bare host and its `www.`: offices move between them by redirect
    (faults.md K05).
    """
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    own = {"http": 80, "https": 443}.get(parts.scheme)
    return host if parts.port in (None, own) else f"{host}:{parts.port}"
