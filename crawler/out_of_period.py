"""Which links of a page just read are left alone as older than the period (`FetchState.OUT_OF_PERIOD`)."""

from collections.abc import Collection, Iterable

from crawler.fetches import Link, Role
from crawler.list_order import ListOrder
from crawler.page_facts import PageFacts, PageKind
from crawler.plan import SitePlan
from crawler.store import SiteStore
from crawler.thrift import Thrift


class OutOfPeriod:
    """Made anew from the site's database when a crawl resumes, so that it goes on as an uninterrupted one would."""

    def __init__(self, store: SiteStore, plan: SitePlan) -> None:
        self._ledger = store.ledger
        since = None if plan.read_all else plan.since
        self.reason = f"新闻类旧文，早于检查期（{since}）且标题与检查事项无关，未采集"
        self.reason_of_list = f"新闻类列表已读到检查期（{since}）以前，更早的列表页未采集"
        self._thrift = Thrift(since, plan.hints)
        self._order = ListOrder()
        if self._thrift.since is not None:
            for facts in store.all(PageFacts):
                self._order.learn(facts)

    def holds_hint(self, facts: PageFacts) -> bool:
        """Whether the page's column may hold what a criterion looks for, so that its rows go before others."""
        return facts.kind is PageKind.LIST and any(map(self._thrift.names_a_hint, _called(facts)))

    def learn(self, facts: PageFacts, links: Iterable[Link]) -> tuple[frozenset[str], tuple[str, ...]]:
        """What `facts`, in the ledger by now, shows to be older: addresses of articles, and of further list pages."""
        since = self._thrift.since
        if since is None:
            return frozenset(), ()
        if facts.kind is PageKind.ARTICLE:
            is_news = self._is_news((facts,))
            return self._thrift.old_neighbours(facts, links) if is_news else frozenset(), ()
        key = self._order.learn(facts)
        pages = self._order.names_of(key) if key else (facts,)
        if not self._is_news(pages):
            return frozenset(), ()
        return self._thrift.old_rows(facts), self._order.older_than(since, key) if key else ()

    def is_reason_to_fetch(self, link: Link, found_on: PageFacts) -> bool:
        """Whether a link found elsewhere overrules what a news column said: 首页推荐, another column, a telling name."""
        if self._thrift.names_a_hint(link.text):
            return True
        return found_on.kind is not PageKind.ARTICLE and link.role in (Role.ARTICLE, Role.COLUMN)

    def _is_news(self, pages: Collection[PageFacts]) -> bool:
        paths = {path for facts in pages if (path := tuple(crumb.name for crumb in facts.breadcrumb))}
        names = {facts.column_name for facts in pages if facts.column_name}
        names |= self._ledger.anchor_texts(facts.url for facts in pages if facts.kind is not PageKind.ARTICLE)
        return all(self._thrift.is_news(path, names) for path in paths or {()})


def _called(facts: PageFacts) -> tuple[str, ...]:
    return (*(crumb.name for crumb in facts.breadcrumb), facts.column_name or "")
