"""Which links of a page the crawl follows: those within the boundary are decided on, traps among them at once settled."""

from collections.abc import Iterable

from crawler.boundary import Boundary
from crawler.fetches import FetchState, Link
from crawler.ledger import Ledger


def follow(
    links: Iterable[Link], found_on: str, boundary: Boundary, ledger: Ledger, *, in_sought_place: bool = False
) -> list[Link]:
    """Inside a transaction. Returns the links that told the ledger something new."""
    wanted = [link for link in links if ledger.learns_from(link) and boundary.follows(link)]
    new = [link for link in wanted if not ledger.knows(link.url)]
    depth = ledger.depth(found_on) if new else 0
    traps = [link for link in new if boundary.is_trap(link, depth)]
    ledger.decide(wanted, found_on, in_sought_place=in_sought_place)
    for link in traps:
        ledger.settle(link.url, FetchState.TRAP, reason="疑似无穷链接（重复路径或大量参数变体），已略过")
    return wanted
