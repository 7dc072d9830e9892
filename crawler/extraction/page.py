"""One page read: facts for the records and links for the crawl. A pure function of address and text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lxml import etree

from crawler.extraction.anchors import Anchor, read_anchors
from crawler.extraction.article import body_lines, find_body, read_tables
from crawler.extraction.breadcrumb import read_breadcrumb
from crawler.extraction.dates import parse_date
from crawler.extraction.document_number import find_document_number, own_document_number
from crawler.extraction.info_table import InfoTable, read_info_table
from crawler.extraction.kinds import Signs, is_unrendered, main_blocks, page_kind
from crawler.extraction.lines import Element, Line, parse, read_lines
from crawler.extraction.links import is_attachment, read_links
from crawler.extraction.metas import Metas, column_name_of, read_metas
from crawler.extraction.pager import read_pager
from crawler.extraction.platforms import PLATFORMS, platform_of, unwrap
from crawler.extraction.publication import read_dates
from crawler.extraction.redirects import read_redirect
from crawler.extraction.resolve import Resolver
from crawler.extraction.rows import ListBlock, keep_list_rows, list_blocks, row_elements
from crawler.extraction.sign_off import read_sign_off
from crawler.extraction.title import html_title, read_title
from crawler.extraction.written import insert_written
from crawler.records import (
    Crumb,
    DateCandidate,
    DateSource,
    Entry,
    Link,
    PageDocument,
    PageFacts,
    PageKind,
    Pager,
    Role,
)

_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"
_SCRIPTS = etree.XPath("//script/text()", smart_strings=False)
_NAMES = etree.XPath("//@class | //@id | //script/@src", smart_strings=False)
_UNSEEN = re.compile(r"<!--.*?-->|<script\b.*?</script\s*>|<textarea\b.*?</textarea\s*>|<style\b.*?</style\s*>", re.S | re.I)
_ANCHOR = re.compile(r"<a[\s>]", re.I)
_LOSS = 0.02  # share of anchors that may differ between source and tree (faults.md M01)
_SOURCE = re.compile(r"(?:信息来源|文章来源|稿件来源|新闻来源|来\s*源|来源于|发布单位|发布机构|供稿单位|稿源)\s*[:：]\s*([^\s\[【】|：:]{2,40})")
_AFTER_SOURCE = re.compile(r"(?:作者|发布|时间|日期|浏览|点击|字号|字体|编辑|阅读|责任|打印|分享|\d{4}[-年/]).*$")
_HEAD_DATES = frozenset({DateSource.LABEL, DateSource.INFO_TABLE, DateSource.TEXT})
_HEAD_LINES = 12
_STATIC = frozenset({"trs", "siteserver"})  # their lists are written into the page when it is published
_DOCUMENT_END = re.compile(r"</(?:html|body)\s*>", re.I)
_TAIL = 400  # characters that may follow the real end
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
    source = _prepared(html)
    root = parse(source)
    if root is None:
        return _nothing(url, html)
    scripts = "\n".join(_SCRIPTS(root))
    platform = platform_of(url, " ".join(_NAMES(root)) + scripts)
    base = next(root.iter("base"), None)
    resolver = Resolver(url, base.get("href") if base is not None else None)
    anchors = read_anchors(root, resolver)
    rows = row_elements(anchors)
    lines = read_lines(root, rows)
    blocks = list_blocks(rows, lines)
    keep_list_rows(lines, blocks)
    metas = read_metas(source)
    crumbs, crumb_line = read_breadcrumb(lines, {anchor.element: anchor.url for anchor in anchors})
    title, title_line = read_title(lines, html_title(root), metas, crumb_line)
    table = read_info_table(lines)
    dates = read_dates(url, lines, title_line, table, metas.published)
    body, is_named = find_body(root, lines)
    numbers = _body_lines(body, lines, title_line, table)
    text_size = sum(len(lines[number].text) - lines[number].linked for number in numbers)
    pager = read_pager(url, scripts, lines, anchors, resolver, PLATFORMS[platform] if platform else None)
    unrendered = is_unrendered(source, lines)
    signs = Signs(
        url=url,
        scripts=scripts,
        root=root,
        lines=lines,
        blocks=blocks,
        name=" ".join((title, metas.column_name or "", crumbs[-1].name if crumbs else "")),
        is_static=platform in _STATIC,
        is_column=bool(crumbs or (metas.column_name and not metas.article_title)),
        crumb_line=crumb_line,
        dated_head=any(candidate.source in _HEAD_DATES for candidate in dates),
        is_article_by_meta=bool(metas.article_title and metas.published),
        body_text=text_size,
        body_holds=body is not None and (is_named or text_size > 0) and _holds_files(body, anchors, pictures=is_named),
        has_pager=pager is not None and bool(pager.pages),
        list_pages=pager.total if pager else None,
    )
    kind, block = (PageKind.UNREADABLE, None) if unrendered else page_kind(signs)
    is_article = kind is PageKind.ARTICLE
    if is_article and crumbs and not crumbs[-1].url and _is_own_title(crumbs[-1].name, title):
        crumbs = crumbs[:-1]
    pages = pager.pages if pager and kind in (PageKind.LIST, PageKind.EMPTY_LIST, PageKind.UNREADABLE) else ()
    column_name = column_name_of(metas, title if is_article else "")
    facts = PageFacts(
        url=url,
        kind=kind,
        title=title if is_article or not (crumbs or column_name) else (crumbs[-1].name if crumbs else column_name or title),
        platform=platform,
        breadcrumb=crumbs,
        column_name=column_name,
        entries=_entries(url, kind, block, blocks),
        pager=pager if kind in (PageKind.LIST, PageKind.EMPTY_LIST, PageKind.UNREADABLE) else None,
        document=_document(title, title_line, lines, body, numbers, anchors, dates, table, metas) if is_article else None,
        redirect=read_redirect(html, resolver, sum(len(line.text) for line in lines)),
    )
    links = read_links(
        url,
        root,
        source,
        anchors,
        resolver,
        article_rows=main_blocks(blocks) if not is_article else [b for b in blocks if b.is_dated_list],
        crumbs=crumbs,
        pages=pages,
        body=body if is_article else None,
    )
    if facts.redirect and all(link.url != facts.redirect for link in links):
        links = (*links, Link(facts.redirect, "", Role.COLUMN))
    return PageReading(facts, links, _parse_loss(source, len(anchors)), unrendered)


def _is_own_title(crumb: str, title: str) -> bool:
    """Some trails end in the article's title; a short one is the name of a column of a single page."""
    stem = crumb.rstrip(".…")
    return len(stem) > _LONGEST_COLUMN_NAME and title.startswith(stem)


def _prepared(html: str) -> str:
    """Script-written parts put in place, invisible characters gone.

    Included headers are often whole documents; the parser would stop at the first `</html>`.
    """
    source = unwrap(insert_written(html))
    if any(0 <= source.find(end) < len(source) - _TAIL for end in ("</html>", "</HTML>")):
        source = _DOCUMENT_END.sub("", source)
    for character in _ZERO_WIDTH:
        if character in source:
            source = source.replace(character, "")
    return source


def _nothing(url: str, html: str) -> PageReading:
    redirect = read_redirect(html, Resolver(url), 0)
    facts = PageFacts(url, PageKind.UNREADABLE, "", platform_of(url, ""), (), None, (), None, None, redirect)
    links = (Link(redirect, "", Role.COLUMN),) if redirect else ()
    return PageReading(facts, links, parse_loss=False, unrendered=False)


def _body_lines(
    body: Element | None, lines: Sequence[Line], title_line: int | None, table: InfoTable
) -> list[int]:
    if body is None:
        return []
    head_end = title_line
    if table.is_header and table.last_line is not None:
        head_end = max(table.last_line, head_end or 0)
    return body_lines(body, lines, head_end)


def _holds_files(body: Element, anchors: Sequence[Anchor], *, pictures: bool) -> bool:
    """A disclosure may be one attachment, or pictures only."""
    if pictures and any(image.get("src") for image in body.iter("img")):
        return True
    inside = set(body.iter("a"))
    return any(
        anchor.attachment or (anchor.url and is_attachment(anchor.url, anchor.text))
        for anchor in anchors
        if anchor.element in inside
    )


def _entries(url: str, kind: PageKind, block: ListBlock | None, blocks: Sequence[ListBlock]) -> tuple[Entry, ...]:
    """Rows of the list; on pages of several lists the rows of all. A row no address leads from has the page's own."""
    if kind is PageKind.LIST and block is not None:
        chosen: Sequence[ListBlock] = [block]
    elif kind in (PageKind.HOME, PageKind.NAVIGATION):
        chosen = main_blocks(blocks)
    else:
        return ()
    return tuple(
        Entry(row.anchors[0].url or url, row.title, row.on, row.date_text) for one in chosen for row in one.rows
    )


def _document(
    title: str,
    title_line: int | None,
    lines: Sequence[Line],
    body: Element | None,
    numbers: Sequence[int],
    anchors: Sequence[Anchor],
    dates: tuple[DateCandidate, ...],
    table: InfoTable,
    metas: Metas,
) -> PageDocument:
    texts = [lines[number].text for number in numbers]
    made = parse_date(table.made) if table.made else None
    inside = set(body.iter("a")) if body is not None else set()
    head = texts[:5]
    return PageDocument(
        title=title,
        dates=dates,
        made_on=made or _made(dates) or read_sign_off(texts),
        document_number=(find_document_number(table.document_number) or table.document_number)
        if table.document_number
        else own_document_number(title, head),
        index_number=table.index_number,
        publisher=table.publisher or _source(lines, title_line) or metas.source,
        text="\n".join(texts),
        tables=read_tables(body) if body is not None else (),
        links=_body_links([anchor for anchor in anchors if anchor.element in inside]),
        images=sum(1 for image in body.iter("img") if image.get("src")) if body is not None else 0,
    )


def _made(dates: Sequence[DateCandidate]) -> date | None:
    return next((candidate.on for candidate in dates if candidate.source is DateSource.MADE), None)


def _source(lines: Sequence[Line], title_line: int | None) -> str | None:
    start = title_line if title_line is not None else 0
    for line in lines[max(0, start - 2) : start + _HEAD_LINES]:
        if line.row is None and len(line.text) <= 160:
            found = _SOURCE.search(line.text)
            name = _AFTER_SOURCE.sub("", found[1]).strip(" ，,；;") if found else ""
            if len(name) > 1:
                return name
    return None


def _body_links(anchors: Sequence[Anchor]) -> tuple[Link, ...]:
    links: dict[str, Link] = {}
    for anchor in anchors:
        if anchor.url:
            attached = anchor.attachment or is_attachment(anchor.url, anchor.text)
            links.setdefault(anchor.url, Link(anchor.url, anchor.text, Role.ATTACHMENT if attached else Role.OTHER))
    return tuple(links.values())


def _parse_loss(source: str, parsed: int) -> bool:
    """Anchors in the source (comments, scripts and text areas apart) against those in the tree."""
    allowed = parsed + max(1, _LOSS * parsed)
    if source.count("<a") + source.count("<A") <= allowed:
        return False
    return len(_ANCHOR.findall(_UNSEEN.sub("", source))) > allowed
