"""A site that begins to block, or falls silent, in the middle of a crawl (faults.md J04, N14)."""

from collections import Counter
from pathlib import Path

import pytest

from crawler.fetches import FetchState
from crawler.store import SiteStore
from tests.crawler.test_site_spider import ARTICLE, WAF, crawl
from tests.loopback import Answer, page, serve

PAGES = 20
LINKS = "".join(f"<p><a href='/{number}.html'>关于低保的第{number}号通知</a></p>" for number in range(PAGES))


@pytest.mark.parametrize(
    ("refusal", "state"),
    [
        pytest.param(WAF, FetchState.BLOCKED, id="challenge"),
        pytest.param(Answer(b"no", 502), FetchState.HTTP_ERROR, id="gateway error"),
    ],
)
def test_what_was_read_before_counts_and_the_host_is_left_alone(
    tmp_path: Path, refusal: Answer, state: FetchState
) -> None:
    read = range(6)
    answers = {f"/{number}.html": ARTICLE if number in read else refusal for number in range(PAGES)}
    with serve({"/": page(LINKS), **answers}) as server:
        plan = crawl(server, tmp_path)
        with SiteStore(plan.folder) as store:
            balance = Counter(store.ledger.balance())
    assert balance[FetchState.FETCHED] == len(read) + 1
    assert balance[state] > 0
    unread = PAGES - len(read) + 1  # the last is a page that the articles link to
    assert balance[FetchState.HOST_SUSPENDED] == unread - balance[state]
    refused = sum(server.asked.count(f"/{number}.html") for number in range(PAGES) if number not in read)
    assert refused == 7, "five in a row, and a look after each of two rests"


def test_a_block_that_ends_is_outlived(tmp_path: Path) -> None:
    """Five pages refused, then the site answers again: the rest is read."""
    answers = {f"/{number}.html": WAF if 6 <= number < 11 else ARTICLE for number in range(PAGES)}
    with serve({"/": page(LINKS), **answers}) as server:
        plan = crawl(server, tmp_path)
        with SiteStore(plan.folder) as store:
            balance = store.ledger.balance()
    assert (balance[FetchState.FETCHED], balance[FetchState.BLOCKED]) == (PAGES - 5 + 1, 5)
