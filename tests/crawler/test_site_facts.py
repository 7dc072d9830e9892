"""Small facts about a site that stand beside its pages."""

from pathlib import Path

import pytest

from crawler.plan import SitePlan
from crawler.spiders.site import SiteSpider
from crawler.store import SiteStore
from crawler.transport import HAS_IPV6
from tests.crawler.wire import Peer, get, talk, whole


@pytest.mark.parametrize(
    ("said", "kept"),
    [([None, True], True), ([False, False], False), ([None], None)],
    ids=["AAAA record", "none", "nobody was asked"],
)
def test_the_name_servers_word_is_kept(tmp_path: Path, said: list[bool | None], kept: bool | None) -> None:
    spider = SiteSpider(SitePlan(site="a.gov.cn", folder=tmp_path, start_urls=("http://a.gov.cn/",)))
    for has_ipv6 in said:
        spider._keep_ipv6(has_ipv6)
    spider.spider_closed()
    with SiteStore(tmp_path) as store:
        assert store.records().has_ipv6 is kept


def test_loopback_says_nothing_of_ipv6() -> None:
    assert talk(Peer(whole()), get()).meta[HAS_IPV6] is None
