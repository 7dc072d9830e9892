"""Which links of a page just read are left alone as older than the period (`FetchState.OUT_OF_PERIOD`)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from crawler.fetches import Link, Role
from crawler.list_order import ListOrder
from crawler.page_facts import PageFacts, PageKind
from crawler.plan import SitePlan
from crawler.sought import SoughtWords
from crawler.store import SiteStore
from crawler.thrift import Thrift


@dataclass(frozen=True, slots=True)
class _Calling:
    """What a column goes by: the breadcrumbs of its pages, what they say of themselves, and the words that led there."""

    paths: frozenset[tuple[str, ...]]
    names: frozenset[str]

    @property
    def place(self) -> tuple[str, ...]:
        return (*(name for path in sorted(self.paths) for name in path), *sorted(self.names))


class OutOfPeriod:
    """Made anew from the site's database when a crawl resumes, so that it goes on as an uninterrupted one would."""

    def __init__(self, store: SiteStore, plan: SitePlan, words: SoughtWords) -> None:
        self._ledger = store.ledger
        since = None if plan.read_all else plan.since
        self.reason = f"新闻类旧文，早于检查期（{since}）且标题与检查事项无关，未采集"
        self.reason_of_list = f"新闻类列表已读到检查期（{since}）以前，更早的列表页未采集"
        self._words = words
        self._thrift = Thrift(since, words)
        self._order = ListOrder()
        if self._thrift.since is not None:
            for facts in store.all(PageFacts):
                self._order.learn(facts)

    def is_sought(self, facts: PageFacts) -> bool:
        """Whether the page's column may be one that is looked for, so that its rows go before others."""
        if facts.kind is not PageKind.LIST:
            return False
        path, name = _path(facts), facts.column_name
        return self._words.may_be_column(path) or (name is not None and self._words.may_be_column((*path[:-1], name)))

    def learn(self, facts: PageFacts, links: Iterable[Link]) -> tuple[frozenset[str], tuple[str, ...]]:
        """What `facts`, in the ledger by now, shows to be older: addresses of articles, and of further list pages."""
        since = self._thrift.since
        if since is None:
            return frozenset(), ()
        if facts.kind is PageKind.ARTICLE:
            calling = self._calling((facts,))
            is_news = self._is_news(calling)
            return self._thrift.old_neighbours(facts, links, calling.place) if is_news else frozenset(), ()
        key = self._order.learn(facts)
        calling = self._calling(self._order.names_of(key) if key else (facts,))
        if not self._is_news(calling):
            return frozenset(), ()
        return self._thrift.old_rows(facts, calling.place), self._order.older_than(since, key) if key else ()

    def is_reason_to_fetch(self, link: Link, found_on: PageFacts) -> bool:
        """Whether a link found elsewhere overrules what a news column said: 首页推荐, another column, a telling name."""
        if self._words.tells(_path(found_on), link.text):
            return True
        return found_on.kind is not PageKind.ARTICLE and link.role in (Role.ARTICLE, Role.COLUMN)

    def _is_news(self, calling: _Calling) -> bool:
        return all(self._thrift.is_news(path, calling.names) for path in calling.paths or {()})

    def _calling(self, pages: Collection[PageFacts]) -> _Calling:
        names = {facts.column_name for facts in pages if facts.column_name}
        names |= self._ledger.anchor_texts(facts.url for facts in pages if facts.kind is not PageKind.ARTICLE)
        return _Calling(frozenset(path for facts in pages if (path := _path(facts))), frozenset(names))


def _path(facts: PageFacts) -> tuple[str, ...]:
    return tuple(crumb.name for crumb in facts.breadcrumb)
