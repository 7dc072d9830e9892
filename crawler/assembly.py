"""From pages to columns and documents: the pages of one list are joined, rows meet the pages they lead to.

The result does not depend on the order in which pages were read.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from crawler.column_kind import column_kind
from crawler.cut_lists import cut_lists
from crawler.entry_dates import judged_entries, without_move
from crawler.extraction.box_headings import is_more
from crawler.extraction.platforms.script_pager import PAGE_PARAMETER
from crawler.fetches import FetchState, Role
from crawler.joined_document import join_document
from crawler.page_facts import Entry, PageFacts, PageKind
from crawler.records import Column, ColumnState, Document
from crawler.site_outline import PageOutline, SiteOutline
from crawler.unread_columns import unread_columns
from crawler.yearly_lists import by_year, unread_years

_PAGE_NUMBER = re.compile(r"\[?\d{1,3}\]?|[>›»＞]{1,2}|下一?页|[尾末]页")
_PAGE_FIELD = re.compile(rf"(?:{PAGE_PARAMETER.pattern})=\d{{1,4}}", re.IGNORECASE)
_FIRST_PAGE = re.compile(
    rf"[?&](?:{PAGE_PARAMETER.pattern})=0*[01]&|(?:\D0*[01]|/(?:index|default)?)(?:\.\w+)?/?$", re.IGNORECASE
)  # index_1.html, ?page=1, ?page=1&id=3, index.html


def assemble_columns(site: SiteOutline) -> tuple[Column, ...]:
    """In the order of their URLs."""
    lists = _lists(site)
    cut = cut_lists(lists)
    found = [_column(years, site, is_cut=any(group[0].url in cut for group in years)) for years in by_year(lists, site)]
    found += unread_columns(site.fetches, site.places, site.read)
    return tuple(sorted(found, key=lambda column: column.url))


def assemble_documents(
    pages: Iterable[tuple[PageFacts, str]], columns: Sequence[Column], site: SiteOutline
) -> Iterator[Document]:
    """One by one, in the order of `pages`: facts with the sha256 of the bytes they were read from."""
    rows = _rows_by_target(columns, site)
    for facts, sha256 in pages:
        if facts.document and facts.url not in site.same_as:
            yield join_document(facts, sha256, rows.get(facts.url, ()), site.latest_day(facts.url))


def _lists(site: SiteOutline) -> list[list[PageOutline]]:
    """Pages of one list together, the first page first."""
    columns = {url: facts for url, facts in site.lists.items() if _is_column(facts, site)}
    leader = {url: url for url in columns}

    def find(url: str) -> str:
        while leader[url] != url:
            url = leader[url]
        return url

    for url, facts in columns.items():
        for page in map(site.canonical, facts.pager.pages if facts.pager else ()):
            if page in columns and _may_be_one_list(facts, columns[page]):
                one, other = sorted((find(url), find(page)))
                leader[other] = one
        for before in (_numbered_from(facts, site), site.canonical(_without_page(url))):
            if before in columns and _names_of(facts) == _names_of(columns[before]):
                one, other = sorted((find(url), find(before)))
                leader[other] = one
    groups: dict[str, list[PageOutline]] = defaultdict(list)
    for url, facts in columns.items():
        groups[find(url)].append(facts)
    return [sorted(group, key=lambda facts: _page_order(facts, site)) for group in groups.values()]


def _numbered_from(facts: PageOutline, site: SiteOutline) -> str:
    """The page that leads here by a bare number or arrow: a pager of a shape that was not recognised. "" when none."""
    fetch = site.fetches.get(facts.url)
    if fetch is None or not fetch.found_on or not _PAGE_NUMBER.fullmatch(fetch.text):
        return ""
    return site.canonical(fetch.found_on)


def _is_column(facts: PageOutline, site: SiteOutline) -> bool:
    if facts.redirect:
        return False
    if facts.kind is not PageKind.UNREADABLE or facts.breadcrumb or facts.column_name:
        return True
    fetch = site.fetches.get(facts.url)
    return fetch is not None and fetch.role in (Role.COLUMN, Role.LIST_PAGE) and bool(fetch.text)


def _may_be_one_list(one: PageOutline, other: PageOutline) -> bool:
    """A pager link between columns of different names is a mistake of the template."""
    names = [_names_of(facts) for facts in (one, other)]
    return names[0] == names[1] or not all(names)


def _names_of(facts: PageOutline) -> tuple[str, ...]:
    return tuple(crumb.name for crumb in facts.breadcrumb)


def _without_page(url: str) -> str:
    """`list.jsp?type=1&page=2` → `list.jsp?type=1`: one list under the same trail, whatever its pager looks like."""
    parts = urlsplit(url)
    kept = [field for field in parts.query.split("&") if not _PAGE_FIELD.fullmatch(field)]
    return url if not parts.query else parts._replace(query="&".join(kept)).geturl()


def _page_order(facts: PageOutline, site: SiteOutline) -> tuple[bool, int, str]:
    fetch = site.fetches.get(facts.url)
    return fetch is not None and fetch.role is Role.LIST_PAGE, len(facts.url), facts.url


def _column(years: Sequence[Sequence[PageOutline]], site: SiteOutline, *, is_cut: bool) -> Column:
    """`years`: the lists of a column that shows each year's rows by themselves; of any other, the one it has."""
    first = years[0][0]
    group = [facts for year in years for facts in year]
    kinds = {facts.kind for facts in group}
    has_rows = any(facts.entries for facts in group)
    unreadable = {PageKind.UNREADABLE, PageKind.EMPTY_LIST} if has_rows else {PageKind.UNREADABLE}
    readable = [facts for facts in group if facts.kind not in unreadable]
    entries = without_move(_merged(readable, site), site.said_day)
    path = _path(first, site)
    pages = tuple(facts.url for facts in (readable or group))
    unread = (first.url,) if is_cut else _unread_of_years(years, readable, site)
    if entries:
        state = ColumnState.LISTED
    else:  # a frame whose rows stand elsewhere is no proof of an empty list
        is_empty = (
            PageKind.EMPTY_LIST in kinds
            and PageKind.UNREADABLE not in kinds
            and not unread
            and all(site.is_believed(facts.url) for facts in group)
        )
        state = ColumnState.EMPTY if is_empty else ColumnState.UNREADABLE
    return Column(
        url=first.url,
        path=path,
        state=state,
        entries=entries,
        pages=pages,
        unread_pages=unread,
        kind=column_kind(path),
    )


def _merged(group: Sequence[PageOutline], site: SiteOutline) -> tuple[Entry, ...]:
    """Rows of all pages; one pinned to the top of every page counts once."""
    entries: list[Entry] = []
    seen: set[tuple[str, str, str]] = set()
    for facts in group:
        keys = [(entry.url if entry.url != facts.url else "", entry.title, entry.date_text) for entry in facts.entries]
        judged = judged_entries(facts.entries, site.latest_day(facts.url))
        entries += [_with_whole_title(entry, site) for entry, key in zip(judged, keys, strict=True) if key not in seen]
        seen.update(keys)
    return tuple(entries)


def _with_whole_title(entry: Entry, site: SiteOutline) -> Entry:
    """A row's title cut with … is completed from the page it leads to."""
    stem = entry.title.rstrip(".…")
    if not stem or stem == entry.title:
        return entry
    title = site.title(entry.url)
    return replace(entry, title=title) if title.startswith(stem) else entry


def _unread_of_years(
    years: Sequence[Sequence[PageOutline]], readable: Sequence[PageOutline], site: SiteOutline
) -> tuple[str, ...]:
    """Each year is a list of its own, and one of several that nobody could read is a part unseen."""
    read = {facts.url for facts in readable}
    unread = dict.fromkeys(unread_years(years, site))
    for year in years:
        unread.update(dict.fromkeys(_unread(year, [facts for facts in year if facts.url in read], site)))
        if len(years) > 1 and all(facts.kind is PageKind.UNREADABLE for facts in year):
            unread[year[0].url] = None
    return tuple(unread)


def _unread(group: Sequence[PageOutline], readable: Sequence[PageOutline], site: SiteOutline) -> tuple[str, ...]:
    """Named pages whose content is not known; the list's own address when it counts pages nobody can name.

    Two pages of the same rows are one: a site that ignores the page's number shows its first page again.
    """
    read = {facts.url for facts in (readable or group)}
    named = dict.fromkeys(page for facts in group if facts.pager for page in facts.pager.pages)
    unread = dict.fromkeys(facts.url for facts in group if facts.url not in read)
    older = False
    for page in named:
        fetch = site.fetches.get(page)
        if fetch is not None and fetch.state is FetchState.OUT_OF_PERIOD:
            older = True  # read back to the start of the period, and those nobody named are older still
            continue
        seen = fetch is not None and fetch.state in (FetchState.FETCHED, FetchState.ALIAS)
        # What was read and is no page of this list, an article or another column's rows, leaves the page unknown.
        if site.canonical(page) not in read and (not seen or site.canonical(page) in site.read):
            unread[page] = None
    copies = _copies(group, site)
    total = max((facts.pager.total or 0 for facts in group if facts.pager), default=0)
    frames = {facts.url for facts in readable if facts.kind is PageKind.LIST and not facts.entries}
    if total:
        told = ({site.canonical(page) for page in named} | read) - copies - frames
        if not unread and not older and total > len(told):
            unread[group[0].url] = None
    else:
        unread.update(dict.fromkeys(page for page in sorted(copies) if not _FIRST_PAGE.search(page)))
    return tuple(unread)


def _copies(group: Sequence[PageOutline], site: SiteOutline) -> set[str]:
    """Further pages of a list that show no row but those of the pages before (faults.md L02, L03).

    A first page has an address of its own beside the column's; any other such page stands for one that was not shown.
    """
    seen: set[tuple[str, str]] = set()
    copies = set()
    for facts in group:
        rows = {(site.canonical(entry.url), entry.title) for entry in facts.entries}
        if facts is not group[0] and facts.kind is not PageKind.UNREADABLE and seen and rows <= seen:
            copies.add(facts.url)
        seen |= rows
    return copies


def _path(facts: PageOutline, site: SiteOutline) -> tuple[str, ...]:
    names = tuple(crumb.name for crumb in facts.breadcrumb)
    if names:
        return names
    place = site.places.get(facts.url, ())
    if facts.column_name:
        return place if place and place[-1] == facts.column_name else (facts.column_name,)
    if place:
        return place
    fetch = site.fetches.get(facts.url)
    above = site.trail(fetch.found_on) if fetch else ()
    called = (fetch.text if fetch else "", facts.title)
    name = next((words for words in called if words and not is_more(words)), facts.url)
    return above if above and above[-1] == name else (*above, name)


def _rows_by_target(columns: Sequence[Column], site: SiteOutline) -> dict[str, list[tuple[Column, Entry]]]:
    rows: dict[str, list[tuple[Column, Entry]]] = defaultdict(list)
    for column in columns:
        for entry in column.entries:
            rows[site.canonical(entry.url)].append((column, entry))
    return rows
