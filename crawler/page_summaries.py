"""What is kept of every page read when a site's records are loaded: thousands of pages, so equal parts are shared."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from crawler.fetches import Fetch, FetchState, Role
from crawler.page_facts import Entry, PageKind, PageMarks, PageTag
from crawler.records import PageSummary

_FURTHEST = 50  # links; a longer chain tells nothing


def page_summaries(
    pages: Iterable[PageSummary], fetches: Sequence[Fetch], rows_of: Callable[[str], tuple[Entry, ...]]
) -> tuple[PageSummary, ...]:
    """Those of the pages that were fetched whole, with the hash of their bytes and their distance from a start page.

    `rows_of`: the rows of the page at a URL, asked for home and start pages only.
    """
    ledger = {line.url: line for line in fetches}
    tags: dict[PageTag, PageTag] = {}
    marks: dict[PageMarks, PageMarks] = {}

    def shared(own: PageMarks) -> PageMarks:
        thin = replace(own, tags=tuple(tags.setdefault(tag, tag) for tag in own.tags))
        return marks.setdefault(thin, thin)

    def summary(page: PageSummary, line: Fetch) -> PageSummary:
        clicks = _clicks(line, ledger)
        rows = rows_of(page.url) if page.kind is PageKind.HOME or clicks == 0 else ()
        marks = page.marks and shared(page.marks)
        return PageSummary(page.url, page.kind, page.title, marks, line.sha256, clicks, rows)

    return tuple(
        summary(page, line)
        for page in pages
        if (line := ledger.get(page.url)) is not None and line.state is FetchState.FETCHED
    )


def _clicks(line: Fetch, ledger: Mapping[str, Fetch]) -> int | None:
    """A page the ledger gives only a redirect's target for is as near as the page that redirects."""
    clicks = 0
    at: Fetch | None = line
    for _ in range(_FURTHEST):
        if at is None:
            return None
        if at.role is Role.START:
            return clicks
        before = ledger.get(at.found_on) if at.found_on else None
        is_redirect = before is not None and before.alias_of == at.url
        clicks += at.role is not Role.LIST_PAGE and not is_redirect
        at = before
    return None
