"""What of a news column is older than the period and named by no criterion, and so left alone (docs/verdicts.md).

Only columns of news are thinned (动态, 要闻 …): a policy paper of 2019 may still be the one a catalogue row asks for, but
a news item of 2019 whose title names none of the criteria's words matches nothing. Whatever is in doubt is fetched.
"""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from opencc import OpenCC

from crawler.fetches import Link, Role
from crawler.page_facts import PageFacts, PageKind

_NEWS = ("动态", "要闻", "新闻", "快讯", "简讯", "头条", "图片", "媒体", "视频", "时政")
# A column that may list any item is read whole, whatever else its name says: 动态公告, 政策动态.
_GENERAL = (
    *("通知", "通告", "公告", "公示", "公报", "公开", "目录", "政策", "文件", "法规", "法律", "规章", "规范", "制度", "标准"),
    *("指南", "办事", "服务", "结果", "名单", "执法", "财政", "资金", "解读", "下载"),
)  # fmt: skip
_INVISIBLE = re.compile(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
_CUT_SHORT = re.compile(r"(?:…|\.\.)[^\w]*$")
_DIGITS = re.compile(r"\d+")


class Thrift:
    """`hints`: every word a criterion can match by. Without `since` or without hints nothing is left alone."""

    def __init__(self, since: date | None, hints: Iterable[str]) -> None:
        words = sorted({_fold(hint) for hint in hints})
        self._hint = re.compile("|".join(map(re.escape, words))) if words else None
        self.since = since if words else None

    def may_matter(self, text: str) -> bool:
        """Whether a title may name what a criterion looks for: it holds a hint, is cut short, or is hard to tell."""
        return not text.strip() or _CUT_SHORT.search(text) is not None or self.names_a_hint(text)

    def is_news(self, path: tuple[str, ...], names: Iterable[str]) -> bool:
        """`path`: the column's breadcrumb; `names`: whatever else it is called. One name in doubt is enough to say no."""
        own = [_fold(name) for name in (*path[-1:], *names) if name]
        if self.names_a_hint(">".join(path)) or any(map(self.names_a_hint, own)):
            return False
        return any(word in name for name in own for word in _NEWS) and not any(
            word in name for name in own for word in _GENERAL
        )

    def old_rows(self, facts: PageFacts) -> frozenset[str]:
        """Of a news column's page: rows from before the period whose titles name nothing looked for."""
        since = self.since
        if since is None or facts.kind is not PageKind.LIST:
            return frozenset()
        return frozenset(
            entry.url
            for entry in facts.entries
            if entry.on is not None and entry.on < since and entry.flag is None and not self.may_matter(entry.title)
        )

    def old_neighbours(self, facts: PageFacts, links: Iterable[Link]) -> frozenset[str]:
        """Of a news article from before the period: its 上一篇 and 下一篇, which else lead through all the years.

        A neighbour inside the period is a row of a list, and lists are read before their articles.
        """
        if self.since is None or facts.document is None or facts.kind is not PageKind.ARTICLE:
            return frozenset()
        days = [candidate.on for candidate in facts.document.dates]
        if not days or any(on is None or on >= self.since for on in days):
            return frozenset()
        shape = _DIGITS.sub("#", facts.url)
        return frozenset(
            link.url
            for link in links
            if link.role is not Role.ATTACHMENT
            and _DIGITS.sub("#", link.url) == shape
            and not self.may_matter(link.text)
        )

    def names_a_hint(self, text: str) -> bool:
        """Whether the text holds a word a criterion can match by; 繁體 writing always may."""
        return self._hint is not None and _names(self._hint, text)


@lru_cache(maxsize=1 << 14)
def _names(hint: re.Pattern[str], text: str) -> bool:
    return hint.search(_fold(text)) is not None or _is_traditional(text)


def _fold(text: str) -> str:
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).lower()


def _is_traditional(text: str) -> bool:
    """The hints are simplified: whether 繁體 writing holds one is not for us to say."""
    return bool(_simplified().convert(text) != text)


@lru_cache(maxsize=1)
def _simplified() -> OpenCC:
    return OpenCC("t2s")
