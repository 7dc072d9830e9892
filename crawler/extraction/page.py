"""One page read: facts for the records and links for the crawl. A pure function of address and text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crawler.extraction.ajax_list import lists_asked
from crawler.extraction.document import read_document
from crawler.extraction.embedded_files import embedded_files
from crawler.extraction.framed_list import framed_list
from crawler.extraction.head import read_head
from crawler.extraction.home_address import is_bare_home
from crawler.extraction.kinds import is_unrendered, main_blocks, page_kind
from crawler.extraction.layout import Layout, read_layout
from crawler.extraction.links import Places, read_links
from crawler.extraction.lists import ListBlock
from crawler.extraction.lone_table import lone_table
from crawler.extraction.markup import scan
from crawler.extraction.metas import column_name_of
from crawler.extraction.page_marks import read_marks
from crawler.extraction.pager import read_pager
from crawler.extraction.pager_links import pages_of_boxes
from crawler.extraction.platforms import interface_of, platform_of
from crawler.extraction.redirects import read_redirect
from crawler.extraction.resolve import Resolver
from crawler.extraction.rows_beyond import rows_beyond
from crawler.extraction.scripted_list import scripted_list
from crawler.extraction.signs import Signs
from crawler.extraction.trees import read_places
from crawler.extraction.year_links import linked_years
from crawler.fetches import Link, Role
from crawler.page_facts import ColumnPlace, Crumb, Entry, PageFacts, PageKind, Pager

_PAGED = frozenset({PageKind.LIST, PageKind.EMPTY_LIST, PageKind.UNREADABLE})
_YEARLY = frozenset({PageKind.LIST, PageKind.EMPTY_LIST})
_WITHOUT_ROWS = frozenset({PageKind.EMPTY_LIST, PageKind.UNREADABLE})
_LONGEST_COLUMN_NAME = 14


@dataclass(frozen=True, slots=True)
class PageReading:
    """`parse_loss`: links in the source are missing from the tree. `unrendered`: the page is made by script."""

    facts: PageFacts
    links: tuple[Link, ...]
    parse_loss: bool
    unrendered: bool


def read_page(url: str, html: str) -> PageReading:
    """Read a decoded page. Never raises for whatever a site sends."""
    return _read(url, html, may_unfold=True)


def _read(url: str, html: str, *, may_unfold: bool) -> PageReading:
    """`may_unfold`: rows that its script keeps may be put into it."""
    layout = read_layout(url, html)
    if layout is None:
        return _nothing(url, html)
    head, metas = read_head(layout), layout.metas
    crumbs, title, title_line, body = head.crumbs, head.title, head.title_line, head.body
    visible = sum([len(line.text) for line in layout.lines])
    unrendered = is_unrendered(layout.source, layout.lines, visible)
    is_article_by_meta = bool(metas.article_title and metas.published)
    # What surely is an article has no further pages, and most pages are articles.
    is_plain = (head.is_dated or is_article_by_meta) and not unrendered and not is_bare_home(url)
    # A heading above the newest rows (最新公开) is not what the page is called where its trail says that.
    name = " ".join((title if not crumbs else "", metas.column_name or "", crumbs[-1].name if crumbs else ""))
    elsewhere = frozenset[str]() if is_plain else pages_of_boxes(layout, name)
    pager = None if is_plain else read_pager(layout, elsewhere)
    signs = Signs(
        layout=layout,
        name=name,
        is_column=bool(crumbs or (metas.column_name and not metas.article_title)),
        crumb_line=head.crumb_line,
        dated_head=head.is_dated,
        is_article_by_meta=is_article_by_meta,
        has_heading=head.has_heading,
        body_text=body.size,
        body_ends=head.body_ends(layout),
        body_is_named=body.is_named,
        body_holds=head.body_holds_files(layout),
        has_pager=pager is not None and bool(pager.pages),
        list_pages=pager.total if pager else None,
    )
    tree: tuple[ColumnPlace, ...] = ()
    if unrendered:
        tree = read_places(layout, name)
        unrendered = not tree and not _list_is_elsewhere(pager)
    kind, block = (PageKind.UNREADABLE, None) if unrendered else page_kind(signs)
    if kind is PageKind.UNREADABLE and may_unfold and (rows := scripted_list(layout.scripts)):
        unfolded = _read(url, _with_rows(html, rows.markup), may_unfold=False)
        return replace(unfolded, unrendered=True) if unrendered and not rows.is_bare else unfolded
    if kind is PageKind.UNREADABLE and not unrendered and (table_body := lone_table(signs)):
        kind, body, title_line = PageKind.ARTICLE, table_body, None
        title = crumbs[-1].name if crumbs else metas.column_name or title
    if kind is not PageKind.ARTICLE:
        tree = tree or read_places(layout, name)
        kind, pager = _with_rows_elsewhere(layout, kind, pager, tree, is_column=signs.is_column and not unrendered)
    is_article = kind is PageKind.ARTICLE
    if is_article:
        crumbs = _without_title(crumbs, title)
    column_name = column_name_of(metas, title if is_article else "")
    if not is_article:
        title = crumbs[-1].name if crumbs else column_name or title
    pager = pager if kind in _PAGED else None
    beyond = rows_beyond(layout, block.rows if kind is PageKind.LIST and block is not None else (), pager)
    pager = beyond.pager
    redirect = read_redirect(html, layout.markup.metas, layout.resolver, visible)
    loaded = tuple(layout.root.iter("iframe", "frame", "embed", "object", "script"))
    shown = embedded_files(layout, loaded)
    facts = PageFacts(
        url=url,
        kind=kind,
        title=title,
        platform=layout.platform,
        breadcrumb=crumbs,
        column_name=column_name,
        entries=(*_entries(layout, kind, block, name), *beyond.entries),
        pager=pager,
        document=read_document(layout, title, title_line, body, head.dates, head.table, shown) if is_article else None,
        redirect=redirect,
        places=tree,
        marks=read_marks(layout.source, layout.markup.metas, kind),
        years=linked_years(layout) if kind in _YEARLY else (),
    )
    places = Places(
        lists=[one for one in layout.blocks if one.is_dated_list] if is_article else main_blocks(layout.blocks, name),
        trail=frozenset(crumb.url for crumb in crumbs if crumb.url),
        pages=(*(pager.pages if pager else ()), *facts.years),
        body=body.element if is_article else None,
        tree=tree,
        shown=shown,
        loaded=loaded,
    )
    links = _with_unlinked(read_links(layout, places), beyond.entries, redirect)
    if elsewhere and kind is PageKind.LIST:
        links = tuple(link for link in links if link.url not in elsewhere)
    return PageReading(facts, links, parse_loss=layout.lost_links, unrendered=unrendered)


def _with_unlinked(links: tuple[Link, ...], rows: Sequence[Entry], redirect: str | None) -> tuple[Link, ...]:
    """And the links no anchor of the page shows."""
    unlinked = [Link(row.url, row.title, Role.ARTICLE) for row in rows]
    if redirect:
        unlinked.append(Link(redirect, "", Role.COLUMN))
    if not unlinked:
        return links
    known = {link.url for link in links}
    return (*links, *(link for link in unlinked if link.url not in known))


def _with_rows(html: str, rows: str) -> str:
    end = html.lower().rfind("</body")
    return html + rows if end < 0 else html[:end] + rows + html[end:]


def _with_rows_elsewhere(
    layout: Layout, kind: PageKind, pager: Pager | None, tree: Sequence[ColumnPlace], *, is_column: bool
) -> tuple[PageKind, Pager | None]:
    """A page without rows of its own may be the frame of a list, or of a tree."""
    if kind not in _WITHOUT_ROWS:
        return kind, pager
    if _list_is_elsewhere(pager):
        return PageKind.LIST, pager
    if is_column and not (pager and pager.pages):
        frames = framed_list(layout)
        if frames:
            return PageKind.LIST, Pager(frames, pager.total if pager else None)
    if tree and kind is PageKind.UNREADABLE:
        return PageKind.NAVIGATION, pager
    if kind is PageKind.UNREADABLE and pager is None:
        lists = lists_asked(layout.scripts, layout.resolver)
        return kind, Pager(lists, None) if lists else None
    return kind, pager


def _list_is_elsewhere(pager: Pager | None) -> bool:
    """The page is the frame of a list whose rows an interface answers."""
    return pager is not None and any(interface_of(page) for page in pager.pages)


def _nothing(url: str, html: str) -> PageReading:
    redirect = read_redirect(html, scan(html).metas, Resolver(url), 0)
    facts = PageFacts(url, PageKind.UNREADABLE, "", platform_of(url, str), (), None, (), None, None, redirect)
    links = (Link(redirect, "", Role.COLUMN),) if redirect else ()
    return PageReading(facts, links, parse_loss=False, unrendered=False)


def _without_title(crumbs: tuple[Crumb, ...], title: str) -> tuple[Crumb, ...]:
    """Some trails end in the article's title; a short one is the name of a column of a single page."""
    if not crumbs or crumbs[-1].url:
        return crumbs
    stem = crumbs[-1].name.rstrip(".…")
    return crumbs[:-1] if len(stem) > _LONGEST_COLUMN_NAME and title.startswith(stem) else crumbs


def _entries(layout: Layout, kind: PageKind, block: ListBlock | None, name: str) -> tuple[Entry, ...]:
    """Rows of the list; on pages of several lists the rows of all. A row no address leads from has the page's own."""
    blocks: list[ListBlock] = []
    if kind is PageKind.LIST and block is not None:
        blocks = [block]
    elif kind in (PageKind.HOME, PageKind.NAVIGATION):
        blocks = main_blocks(layout.blocks, name)
    return tuple(
        Entry(row.anchors[0].url or layout.url, row.title, row.on, row.date_text) for one in blocks for row in one.rows
    )
