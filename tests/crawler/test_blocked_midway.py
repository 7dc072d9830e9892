"""A site that begins to block, or falls silent, in the middle of a crawl (faults.md J04, N14)."""

from collections import Counter
from collections.abc import Mapping

import pytest

from crawler.fetches import FetchState
from tests.crawler.crawling import Crawled, crawl_together
from tests.crawler.test_site_spider import ARTICLE, WAF
from tests.loopback import Answer, page

PAGES = 20
LINKS = "".join(f"<p><a href='/{number}.html'>关于低保的第{number}号通知</a></p>" for number in range(PAGES))


READ = range(6)


def blocking(refused: range, refusal: Answer) -> Mapping[str, Answer]:
    articles = {f"/{number}.html": refusal if number in refused else ARTICLE for number in range(PAGES)}
    return {"/": page(LINKS), **articles}


@pytest.fixture(scope="module")
def blocked(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Crawled]:
    sites = {
        "challenge": blocking(range(6, PAGES), WAF),
        "gateway error": blocking(range(6, PAGES), Answer(b"no", 502)),
        "challenge of five pages": blocking(range(6, 11), WAF),
    }
    return crawl_together(sites, tmp_path_factory.mktemp("blocked"))


@pytest.mark.parametrize(
    ("refusal", "state"), [("challenge", FetchState.BLOCKED), ("gateway error", FetchState.HTTP_ERROR)]
)
def test_what_was_read_before_counts_and_the_host_is_left_alone(
    blocked: Mapping[str, Crawled], refusal: str, state: FetchState
) -> None:
    balance = Counter(blocked[refusal].states.values())
    assert balance[FetchState.FETCHED] == len(READ) + 1
    assert balance[state] > 0
    unread = PAGES - len(READ) + 1  # the last is a page that the articles link to
    assert balance[FetchState.HOST_SUSPENDED] == unread - balance[state]
    asked = blocked[refusal].asked
    refused = sum(asked.count(f"/{number}.html") for number in range(PAGES) if number not in READ)
    assert refused == 7, "five in a row, and a look after each of two rests"


def test_a_block_that_ends_is_outlived(blocked: Mapping[str, Crawled]) -> None:
    """Five pages refused, then the site answers again: the rest is read."""
    balance = Counter(blocked["challenge of five pages"].states.values())
    assert (balance[FetchState.FETCHED], balance[FetchState.BLOCKED]) == (PAGES - 5 + 1, 5)
