"""What the unit's pages show of the site they stand on: entrances, tags, foot marks."""

from collections.abc import Iterable

from crawler.page_facts import PageKind
from crawler.records import PageSummary
from scoring.evidence import UnitEvidence
from scoring.masking import mask
from scoring.results import Citation
from scoring.wording import listed

MOST_CITED = 5


def entrances(evidence: UnitEvidence) -> frozenset[str]:
    """The unit's start pages, and home pages among its own."""
    homes = {page.url for page in evidence.pages if page.kind is PageKind.HOME or page.clicks == 0}
    return frozenset(homes) | frozenset(evidence.unit.start_urls)


def cite_pages(pages: Iterable[PageSummary]) -> tuple[Citation, ...]:
    return tuple(Citation(page.url, mask(page.title), page.sha256) for page in list(pages)[:MOST_CITED])


def unread_entrance(evidence: UnitEvidence) -> str:
    """Why nothing can be said of pages nobody read."""
    starts = set(evidence.unit.start_urls)
    blocked = [f"{line.url}（{line.reason or line.state}）" for line in evidence.unseen if line.url in starts]
    return f"首页未能读取：{listed(blocked, '处')}" if blocked else "没有读到可供核查的页面"
