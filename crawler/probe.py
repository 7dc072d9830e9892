"""What one site showed for an address that cannot exist, and for its root, as kept beside its ledger."""

from crawler.extraction.decoding import decode
from crawler.extraction.home_address import is_home
from crawler.fetches import FetchState, Role
from crawler.identity import HomePage
from crawler.responses import is_html
from crawler.robots import Robots, RobotsState
from crawler.soft_404 import MissingPage
from crawler.store import SiteStore

_NOTE = "missing_page"  # the SHA-256 of the answer


def note_missing_page(store: SiteStore, sha256: str) -> None:
    """Inside a transaction: the site answered the probe with a page of its own."""
    store.note(_NOTE, sha256.encode())


def missing_page(store: SiteStore) -> MissingPage | None:
    """None when the site answers missing addresses as it should, with 404."""
    note = store.noted(_NOTE)
    response = store.archive.read(note.decode()) if note else None
    if response is None or not is_html(response.content_type, response.body):
        return None
    return MissingPage.of(decode(response.body, response.content_type).text)


def home_page(store: SiteStore) -> HomePage | None:
    """The page under the site's root, once it was read as one of the roster's start pages."""
    for line in store.ledger.fetches():
        if line.role is Role.START and line.state is FetchState.FETCHED and is_home(line.url) and line.sha256:
            response = store.archive.read(line.sha256)
            if response is not None and is_html(response.content_type, response.body):
                return HomePage.of(decode(response.body, response.content_type).text)
    return None


def robots_behind_probe(store: SiteStore, missing: MissingPage | None) -> Robots:
    """What a web page in the place of robots.txt means: no rules, if the site shows that page for anything missing.

    RFC 9309 §2.3.1.3 then applies as to a 404; any other page (a login, a challenge) leaves the rules unreachable.
    """
    unreachable = Robots(RobotsState.UNREACHABLE, "", "robots.txt 返回的是网页而不是规则文件")
    lines = [line for line in store.ledger.fetches() if line.role is Role.ROBOTS and line.sha256]
    for line in lines:
        response = store.archive.read(line.sha256 or "")
        html = decode(response.body, response.content_type).text if response else ""
        if missing is not None and html and missing.is_like(line.url, html):
            return Robots(RobotsState.ALLOW_ALL, "", "")
    return unreachable
