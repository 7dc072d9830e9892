"""The audit crawl, of whose pages nothing is read but the links: what fetching, evidence and the ledger cost.

`python -m tests.bench.links_only PLAN`. The crawls it is compared with read no more either; what it saves against the
audit is the reading of columns, rows, days and documents.
"""

import sys
from unittest.mock import patch

from crawler import worker
from crawler.extraction.anchors import read_anchors
from crawler.extraction.decoding import decode
from crawler.extraction.lines import parse
from crawler.extraction.resolve import Resolver
from crawler.fetches import FetchState, Link, Role
from crawler.page_facts import PageFacts, PageKind
from crawler.reading import Promise, Reading
from crawler.soft_404 import MissingPage


def read_links_only(
    url: str,
    body: bytes,
    content_type: str | None,
    missing: MissingPage | None = None,
    promise: Promise | None = None,
) -> Reading:
    root = parse(decode(body, content_type).text)
    anchors = () if root is None else read_anchors(root, Resolver(url))
    links = {anchor.url: Link(anchor.url, anchor.text, Role.OTHER) for anchor in anchors if anchor.url}
    nothing = PageFacts(url, PageKind.UNREADABLE, "", None, (), None, (), None, None, None)
    return Reading(FetchState.FETCHED, "", nothing, tuple(links.values()))


if __name__ == "__main__":
    with patch("crawler.settlement.read_body", read_links_only):
        sys.exit(worker.main(sys.argv[1:]))
