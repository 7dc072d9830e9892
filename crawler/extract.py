"""From a crawled site's pages to its columns, documents and attachments.

Runs from the site's folder alone, without network: after the crawl, and again whenever extraction has improved
(`gongkai extract OUT`).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from crawler.assembly import assemble_columns, assemble_documents
from crawler.attachments.isolation import AttachmentReader
from crawler.fetches import QUESTIONS, Fetch, FetchState
from crawler.page_facts import PageFacts
from crawler.probe import missing_page
from crawler.reading import read_body
from crawler.records import Attachment, AttachmentState, Column, Document
from crawler.rendering.judgement import judge_rendered, unseen_when_rendered
from crawler.site_outline import PageOutline, SiteOutline
from crawler.store import SiteStore

_Page = TypeVar("_Page", PageFacts, PageOutline)


def extract(folder: Path, *, reread: bool) -> None:
    """Derive a site's records. `reread`: read every archived page again instead of trusting the crawl's reading."""
    with SiteStore(folder) as store:
        if reread:
            _reread_pages(store)
        fetches = {fetch.url: fetch for fetch in store.ledger.fetches()}
        site = SiteOutline(_with_hashes(store.parts_of_pages(PageOutline), fetches), fetches)
        columns = assemble_columns(site)
        names: dict[str, str] = {}
        with store.transaction():
            for kind in (Column, Document, Attachment):
                store.clear(kind)
            for column in columns:
                store.put(column.url, column)
            for document in assemble_documents(_with_hashes(store.all(PageFacts), fetches), columns, site):
                store.put(document.url, document)
                names.update((link.url, link.text) for link in document.attachments)
            for attachment in _attachments(store, fetches, site.read, names):
                store.put(attachment.url, attachment)


def _with_hashes(pages: Iterable[_Page], fetches: Mapping[str, Fetch]) -> Iterator[tuple[_Page, str]]:
    """The pages with bytes of their own, and the sha256 of these."""
    return ((page, sha256) for page in pages if (sha256 := fetches[page.url].sha256))


def _reread_pages(store: SiteStore) -> None:
    missing = missing_page(store)
    with store.transaction():
        store.clear(PageFacts)
        for fetch in list(store.ledger.fetches()):
            soft_404 = fetch.state is FetchState.NOT_FOUND and fetch.http_status == 200
            was_read = (fetch.state in _READ_STATES or soft_404) and fetch.role not in QUESTIONS
            if was_read and fetch.sha256:
                response = store.archive.read(fetch.sha256)
                assert response is not None, f"the ledger cites a body the archive lacks: {fetch.url}"
                reading = read_body(fetch.url, response.body, response.content_type, missing)
                if (unseen := unseen_when_rendered(response.headers)) is not None:
                    reading = judge_rendered(reading, response.body, unseen)
                store.ledger.revise(fetch.url, reading.state, reading.reason)
                if reading.facts is not None:
                    store.put(fetch.url, reading.facts)


# States that reading a body decides, so that reading it again may decide otherwise.
_READ_STATES = frozenset(
    {
        FetchState.FETCHED,
        FetchState.TOO_LARGE,
        FetchState.UNDECODABLE,
        FetchState.NOT_RENDERED,
        FetchState.PARSE_LOSS,
        FetchState.EXTRACT_ERROR,
    }
)


def _attachments(
    store: SiteStore, fetches: Mapping[str, Fetch], read_as_pages: Collection[str], names: Mapping[str, str]
) -> Iterator[Attachment]:
    """Every file of the site: those fetched, and those a document links to that were not. `names`: as it calls them."""
    files = {
        url
        for url, fetch in fetches.items()
        if fetch.state is FetchState.FETCHED and fetch.role not in QUESTIONS and url not in read_as_pages
    }
    with AttachmentReader() as reader:
        for url in sorted(names.keys() | files):
            fetch = fetches.get(url)
            name = names.get(url) or (fetch.text if fetch else "") or url.rpartition("/")[2]
            if fetch is None or fetch.state is not FetchState.FETCHED or fetch.sha256 is None:
                reason = fetch.reason if fetch and fetch.reason else "附件在站外或未采集"
                yield Attachment(url, name, AttachmentState.NOT_FETCHED, reason, "", (), None)
            else:
                response = store.archive.read(fetch.sha256)
                assert response is not None, f"the ledger cites a body the archive lacks: {url}"
                reading = reader.read(response.body, name)
                yield Attachment(url, name, reading.state, reading.reason, reading.text, reading.tables, fetch.sha256)
