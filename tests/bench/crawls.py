"""The crawls that are compared, each a command line of its own.

`python -m tests.bench.crawls NAME HOME [URL_FILE]` runs one of the Scrapy crawls.
"""

import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import urljoin

from lxml import html as lxml_html
from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response
from scrapy.linkextractors import LinkExtractor
from scrapy.spiders import CrawlSpider, Rule

from audit.plans import sought
from crawler.boundary import site_of
from crawler.plan import SitePlan
from criteria.standards import DEFAULT, choose


def audit_crawl_command(folder: Path, start_url: str, module: str = "crawler.worker") -> list[str]:
    """The command line of the full audit crawl of one site into `folder`, evidence and extraction on.

    One connection at a time, as the audit's manners are; no delay, as the others have none.
    """
    folder.mkdir(parents=True)
    plan = SitePlan(
        site=site_of(start_url),
        folder=folder,
        start_urls=(start_url,),
        sought=sought(choose((DEFAULT,)).packs),
        budget=1_000_000,
        delay=0.0,
    )
    plan.write(folder / "plan.json")
    return [sys.executable, "-m", module, str(folder / "plan.json")]


class BareSpider(CrawlSpider):
    """What most people would write: Scrapy's own link following, everything else as it comes."""

    name = "bare"
    rules = (Rule(LinkExtractor(), follow=True),)


class ListedSpider(Spider):
    """Fetches known pages and looks at none: what Scrapy itself costs."""

    name = "listed"
    urls: str  # file of URLs

    async def start(self) -> AsyncIterator[Request]:
        for url in Path(self.urls).read_text().split():
            yield Request(url, dont_filter=True)

    def parse(self, response: Response) -> None:
        return None


class SeenSpider(Spider):
    """Follows links by its own set of those seen: what a crawl costs before it understands a page."""

    name = "seen"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._seen = set(self.start_urls)
        self._parser = lxml_html.HTMLParser(encoding="utf-8")

    def parse(self, response: Response) -> Iterator[Request]:
        tree = lxml_html.document_fromstring(response.text.encode(), parser=self._parser)
        for anchor in tree.iter("a"):
            url = urljoin(response.url, anchor.get("href", ""))
            if url not in self._seen and url.startswith(self.start_urls[0]):
                self._seen.add(url)
                yield Request(url, dont_filter=True)


_EQUAL: Final = MappingProxyType(
    {
        "CONCURRENT_REQUESTS": 16,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
        "DOWNLOAD_DELAY": 0,
        "LOG_LEVEL": "INFO",
        # Both only listen on a port; neither costs anything for a page.
        "TELNETCONSOLE_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
    }
)
_STOCK_COMPRESSION: Final = "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware"
_OWN_COMPRESSION: Final = MappingProxyType(
    {"DOWNLOADER_MIDDLEWARES": {_STOCK_COMPRESSION: None, "crawler.compression.CompressionMiddleware": 590}}
)
_LEAN: Final = MappingProxyType(
    {
        "CONCURRENT_ITEMS": 2,
        "COOKIES_ENABLED": False,
        "REFERER_ENABLED": False,
        "METAREFRESH_ENABLED": False,
        "HTTPPROXY_ENABLED": False,
        "DOWNLOADER_STATS": False,
    }
)


@dataclass(frozen=True, slots=True)
class Crawl:
    """One of the crawls: what it is, in the report's words, and how Scrapy is set for it."""

    title: str
    spider: type[Spider]
    settings: Mapping[str, Any]


CRAWLS: Final[Mapping[str, Crawl]] = MappingProxyType(
    {
        "bare": Crawl("b  CrawlSpider + LinkExtractor", BareSpider, {}),
        "listed": Crawl("c  只抓取已知网址", ListedSpider, {}),
        "bare-gzip": Crawl("b' 同 b，用本项目解压", BareSpider, _OWN_COMPRESSION),
        "listed-gzip": Crawl("c' 同 c，用本项目解压", ListedSpider, _OWN_COMPRESSION),
        "listed-lean": Crawl("d  同 c'，精简设置", ListedSpider, {**_OWN_COMPRESSION, **_LEAN}),
        "seen-lean": Crawl("e  同 d，自行解析链接", SeenSpider, {**_OWN_COMPRESSION, **_LEAN}),
    }
)


def scrapy_command(name: str, home: str, urls: Path) -> list[str]:
    return [sys.executable, "-m", "tests.bench.crawls", name, home, str(urls)]


def raw_command(home: str) -> list[str]:
    return [sys.executable, "-m", "tests.bench.raw", home]


def _crawl(name: str, home: str, urls: str) -> None:
    crawl = CRAWLS[name]
    process = AsyncCrawlerProcess({**_EQUAL, **crawl.settings})
    process.crawl(crawl.spider, start_urls=[home], allowed_domains=["127.0.0.1"], urls=urls)
    process.start()


if __name__ == "__main__":
    _crawl(*sys.argv[1:])
