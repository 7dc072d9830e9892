"""Whether a page is the one its link promised, or something shown in its place (faults.md N12, T06, H12).

Providers, gateways and servers between sites answer with pages of their own; sites under load or after a move send
every address to the home page or a login. Each is a page with 200, and each would be read as a column without the item.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from crawler.boundary import site_of
from crawler.extraction.home_address import is_bare_home
from crawler.fetches import Link
from crawler.page_facts import PageFacts, PageKind
from crawler.soft_404 import MissingPage

_TITLE = re.compile(r"<title[^<>]*>([^<]*)<", re.IGNORECASE)
_TAGS = re.compile(r"<(script|style)\b.*?</\1\s*>|<[^<>]*>|\s+|&nbsp;", re.DOTALL | re.IGNORECASE)
_PASSWORD = re.compile(r"type\s*=\s*[\"']?password", re.IGNORECASE)
_LOGIN = re.compile(r"/(?:[\w-]*login|signin|passport|sso|cas|oauth2?|uaa|denglu)(?:[./?]|$)", re.IGNORECASE)
_TO_HOME = re.compile(r"首页|主页|^home$", re.IGNORECASE)
_INDEX = re.compile(r"(?:(?:index|default|main|home)\.\w+)?$", re.IGNORECASE)
_PROMISE = 6  # characters of a link's words that its page must show: titles in lists are cut and reworded behind

NOT_THE_PAGE = "打开的是首页，不是链接所指的页面"
NOT_THE_SITE = "返回的页面不像本站页面（没有本站的链接，也不含链接文字）"
LOGIN_PAGE = "返回的是登录页，未取得页面"


def title_of(html: str) -> str:
    found = _TITLE.search(html)
    return found[1].strip() if found else ""


@dataclass(frozen=True, slots=True)
class HomePage:
    """The site's home page, to know it again under another address."""

    title: str
    shown: MissingPage

    @classmethod
    def of(cls, html: str) -> "HomePage":
        return cls(title_of(html), MissingPage.of(html))

    def stands_for(self, url: str, html: str, promised: str) -> bool:
        """Whether the home page is shown at `url`, whose link `promised` another page."""
        if title_of(html) != self.title or leads_home(promised) or (promised and promised in self.title):
            return False
        return self.shown.is_like(url, html)


def leads_home(words: str) -> bool:
    """A link to the home page says so, or is its picture."""
    return not words.strip() or _TO_HOME.search(words.strip()) is not None


def is_foreign(html: str, facts: PageFacts, links: Sequence[Link], promised: str, knows: Callable[[str], bool]) -> bool:
    """No page of this site: it leads to none the site has shown before, nor shows the words that led to it."""
    if any(knows(link.url) for link in links):  # asked first: any page of a site answers it with its first links
        return False
    if facts.kind is not PageKind.ARTICLE and not leads_nowhere(facts, links):
        return False
    wanted = "".join(promised.split())[:_PROMISE]
    # What a script holds is escaped there (gkmlpt: \\u5173\\u4e8e): the title that was read from it counts, too.
    return wanted not in _TAGS.sub("", html) and wanted not in "".join(facts.title.split())


def leads_nowhere(facts: PageFacts, links: Sequence[Link]) -> bool:
    """Nothing on the page leads to another one of its site."""
    site = site_of(facts.url)
    return all(site_of(link.url) != site for link in links)


def shows_nothing(facts: PageFacts, links: Sequence[Link]) -> bool:
    return facts.kind is PageKind.UNREADABLE and not links


def asks_to_log_in(html: str) -> bool:
    return _PASSWORD.search(html) is not None


def diverted(url: str, target: str, promised: str) -> str | None:
    """Why a redirect from `url` within the site does not lead to what was promised; None when it may."""
    if _LOGIN.search(urlsplit(target).path) and not _LOGIN.search(urlsplit(url).path):
        return "跳转到登录页，未取得页面"
    if is_bare_home(target) and not is_bare_home(url) and not leads_home(promised):
        return "跳转到首页，未取得链接所指的页面"
    return None


def same_page(one: str, other: str) -> bool:
    """Addresses that differ in scheme, www., a final slash or index.html only (faults.md K05)."""
    return _plain(one) == _plain(other)


def _plain(url: str) -> tuple[str, str, str]:
    parts = urlsplit(url)
    return site_of(url), _INDEX.sub("", parts.path).rstrip("/"), parts.query
