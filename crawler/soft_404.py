"""Pages that answer 200 for addresses that do not exist (软404, faults.md H06, H12).

Each site is asked once for an address nobody can have made. What it answers with 200 is what it answers for every
missing page: the home page, a login, a stub. A page like it is an absent page, not an empty one.
"""

import hashlib
import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from crawler.extraction.home_address import is_home

_TEXT = re.compile(r">([^<>]+)<")
_NOT_TEXT = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
_CHANGES = re.compile(r"\d+")  # clocks, counters, session numbers
_SAYS_SO = re.compile(
    r"(?:页面|网页|文件|内容|信息|资源)(?:已)?(?:不存在|未找到|找不到|被删除|丢失)|(?:找不到|没有找到|无法找到)(?:该|此|您)?.{0,12}(?:页面|网页|文件|资源)"
    r"|404\s*(?:not found|错误|页面|-|,|，)|page not found",
    re.IGNORECASE,
)
# Words of _SAYS_SO, each after its rarest character, which is missed in a tenth of the time.
_MARKS = (
    *(("存", "不存在"), ("找", "找不到"), ("找", "未找到"), ("找", "没有找到"), ("删", "被删除"), ("丢", "丢失")),
    *(("f", "not found"), ("F", "Not Found"), ("4", "404")),
)
_LEAST_ALIKE = 0.9  # share of texts two answers have in common
_SHORT_MARKUP = 40_000  # characters; looked at first, for it costs nothing
_SHORT_PAGE = 400  # characters of text a page saying so may have; a news item about dead links has more


def probe_url(start_url: str) -> str:
    """An address no site has, always the same for one site, so that a resumed crawl asks no second time."""
    host = urlsplit(start_url).netloc
    return urljoin(start_url, f"/gongkai-probe-{hashlib.sha256(host.encode()).hexdigest()[:16]}.html")


@dataclass(frozen=True, slots=True)
class MissingPage:
    """What a site shows, with 200, for an address that does not exist."""

    texts: frozenset[str]

    @classmethod
    def of(cls, html: str) -> "MissingPage":
        return cls(_texts(html))

    def is_like(self, url: str, html: str) -> bool:
        """Whether `html` is this page again. The home page itself is not missing because unknown addresses show it."""
        if is_home(url):
            return False
        texts = _texts(html)
        together = len(self.texts | texts)
        return together > 0 and len(self.texts & texts) >= _LEAST_ALIKE * together


def says_it_is_missing(html: str) -> bool:
    """A short page whose text says that there is none."""
    if len(html) > _SHORT_MARKUP or not any(rare in html and mark in html for rare, mark in _MARKS):
        return False
    texts = _shown(html)
    return sum(map(len, texts)) <= _SHORT_PAGE and any(_SAYS_SO.search(text) for text in texts)


def _texts(html: str) -> frozenset[str]:
    return frozenset(_CHANGES.sub("0", text) for text in _shown(html))


def _shown(html: str) -> list[str]:
    return [text.strip() for text in _TEXT.findall(_NOT_TEXT.sub("", html)) if text.strip()]
