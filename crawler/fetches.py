"""What becomes of a URL: the states of the ledger (采集台账), and why a URL was decided on at all.

Frozen, and serialised with msgspec, like all the crawler writes down (`crawler.page_facts`, `crawler.records`).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class FetchState(StrEnum):
    """Where a URL of the ledger stands. Every URL decided on ends in exactly one of the states but `QUEUED`."""

    QUEUED = "queued"
    FETCHED = "fetched"
    ALIAS = "alias"  # redirected to another page of the site, whose result it shares
    NOT_FOUND = "not_found"  # 404 or 410: an answer, not a failure to see
    REDIRECT_LOOP = "redirect_loop"
    REDIRECT_OFFSITE = "redirect_offsite"
    REDIRECT_BROKEN = "redirect_broken"
    HTTP_FORBIDDEN = "http_forbidden"  # 401, 403, 451
    HTTP_BUSY = "http_busy"  # 429, 503
    HTTP_ERROR = "http_error"  # every other status that is no page
    NETWORK_ERROR = "network_error"
    TIMEOUT = "timeout"
    TRUNCATED = "truncated"
    EMPTY_BODY = "empty_body"
    TOO_LARGE = "too_large"
    BLOCKED = "blocked"  # WAF challenge or captcha instead of the page
    UNDECODABLE = "undecodable"
    NOT_RENDERED = "not_rendered"  # an unfilled template: the page is made by script
    PARSE_LOSS = "parse_loss"  # anchors in the bytes are missing from the tree
    EXTRACT_ERROR = "extract_error"
    ROBOTS_DENIED = "robots_denied"
    ROBOTS_UNREACHABLE = "robots_unreachable"
    PRIVATE_ADDRESS = "private_address"
    HOST_SUSPENDED = "host_suspended"
    BUDGET = "budget"
    TRAP = "trap"
    URL_TOO_LONG = "url_too_long"
    OUT_OF_PERIOD = "out_of_period"  # older than the period and named by no criterion: left alone, hides nothing

    @property
    def seen_whole(self) -> bool:
        """The site's answer is known in full, so absence may be concluded from it (design §5)."""
        return self in (FetchState.FETCHED, FetchState.ALIAS, FetchState.NOT_FOUND)


class Role(StrEnum):
    """Why a URL was decided on, as far as the page that links to it tells; the strongest reason seen is kept."""

    ROBOTS = "robots"
    PROBE = "probe"  # an address that cannot exist, to learn how the site answers for missing pages
    START = "start"
    COLUMN = "column"  # menus, breadcrumbs, site map, frames: pages that lead to columns
    LIST_PAGE = "list_page"  # a further page of a list
    ARTICLE = "article"  # a row of a list
    ATTACHMENT = "attachment"
    OTHER = "other"


QUESTIONS = (Role.ROBOTS, Role.PROBE)  # of ours to the site; their answers are no pages of the office's


@dataclass(frozen=True, slots=True)
class Link:
    """An anchor (or script-written link) of a page: absolute URL and the words a reader clicks on."""

    url: str
    text: str
    role: Role = Role.OTHER


@dataclass(frozen=True, slots=True)
class Fetch:
    """One line of the ledger. `found_on` and `text` are the first page that linked here and its anchor text."""

    url: str
    state: FetchState
    role: Role
    http_status: int | None
    reason: str
    fetched_at: datetime | None
    sha256: str | None
    alias_of: str | None
    found_on: str | None
    text: str
