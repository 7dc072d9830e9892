"""What of a news column is older than the period and sought by no criterion, and so left alone (docs/verdicts.md).

Only columns of news are thinned (动态, 要闻 …): a policy paper of 2019 may still be the one a catalogue row asks for, but
a news item of 2019 whose title names nothing sought matches nothing. Whatever is in doubt is fetched.
"""

import re
from collections.abc import Iterable
from datetime import date

from crawler.fetches import Link, Role
from crawler.page_facts import PageFacts, PageKind
from crawler.sought import SoughtWords, fold

_NEWS = ("动态", "要闻", "新闻", "快讯", "简讯", "头条", "图片", "媒体", "视频", "时政")
# A column that may list any item is read whole, whatever else its name says: 动态公告, 政策动态.
_GENERAL = (
    *("通知", "通告", "公告", "公示", "公报", "公开", "目录", "政策", "文件", "法规", "法律", "规章", "规范", "制度", "标准"),
    *("指南", "办事", "服务", "结果", "名单", "执法", "财政", "资金", "解读", "下载"),
)  # fmt: skip
_DIGITS = re.compile(r"\d+")


class Thrift:
    """Without `since`, or where nothing is sought, nothing is left alone.

    `place`: every name a column goes by, its breadcrumb's and others: a subject in any of them counts for its rows.
    """

    def __init__(self, since: date | None, words: SoughtWords) -> None:
        self._words = words
        self.since = None if words.are_none else since

    def is_news(self, path: tuple[str, ...], names: Iterable[str]) -> bool:
        """`path`: the column's breadcrumb; `names`: whatever else it is called. One name in doubt is enough to say no."""
        called = [name for name in (*path[-1:], *names) if name]
        if any(self._words.may_be_column((*path[:-1], name)) for name in called):
            return False
        own = [fold(name) for name in called]
        return any(word in name for name in own for word in _NEWS) and not any(
            word in name for name in own for word in _GENERAL
        )

    def old_rows(self, facts: PageFacts, place: tuple[str, ...]) -> frozenset[str]:
        """Of a news column's page: rows from before the period whose titles name nothing sought."""
        since = self.since
        if since is None or facts.kind is not PageKind.LIST:
            return frozenset()
        return frozenset(
            entry.url
            for entry in facts.entries
            if entry.on is not None
            and entry.on < since
            and entry.flag is None
            and not self._words.may_be_document(place, entry.title)
        )

    def old_neighbours(self, facts: PageFacts, links: Iterable[Link], place: tuple[str, ...]) -> frozenset[str]:
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
            and not self._words.may_be_document(place, link.text)
        )
