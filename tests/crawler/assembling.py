"""Builds pages and lines of the ledger as a crawl leaves them, and assembles them into columns and documents."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

import msgspec

from crawler.assembly import assemble_columns, assemble_documents
from crawler.fetches import Fetch, FetchState, Role
from crawler.page_facts import (
    ColumnPlace,
    Crumb,
    DateCandidate,
    Entry,
    PageDocument,
    PageFacts,
    PageKind,
    Pager,
)
from crawler.records import Column, Document
from crawler.site_outline import PageOutline, SiteOutline

SITE = "http://mz.example.gov.cn"
TRAIL = (Crumb("政务公开", f"{SITE}/zwgk/"), Crumb("通知公告", None))


def entry(name: str, on: date | None = date(2020, 1, 2)) -> Entry:
    return Entry(f"{SITE}/tzgg/{name}.html", f"关于{name}的通知", on, on.isoformat() if on else "")


def page(
    path: str,
    kind: PageKind = PageKind.LIST,
    *,
    entries: tuple[Entry, ...] = (),
    pages: tuple[str, ...] = (),
    total: int | None = None,
    trail: tuple[Crumb, ...] = TRAIL,
    column_name: str | None = None,
    document: PageDocument | None = None,
    places: tuple[ColumnPlace, ...] = (),
    years: tuple[str, ...] = (),
) -> tuple[PageFacts, str]:
    pager = Pager(tuple(SITE + one for one in pages), total) if pages or total is not None else None
    facts = PageFacts(SITE + path, kind, "标题", None, trail, column_name, entries, pager, document, None, places)
    facts = replace(facts, years=tuple(SITE + one for one in years))
    return facts, f"sha of {path}"


def article(
    path: str, *dates: DateCandidate, title: str = "关于a的通知", trail: tuple[Crumb, ...] = TRAIL
) -> tuple[PageFacts, str]:
    document = PageDocument(title, dates, None, None, None, None, "正文", (), (), 0)
    return page(path, PageKind.ARTICLE, document=document, trail=trail)


def fetch(
    path: str,
    state: FetchState = FetchState.FETCHED,
    *,
    role: Role = Role.COLUMN,
    alias_of: str | None = None,
    found_on: str | None = None,
    text: str = "",
) -> tuple[str, Fetch]:
    at = datetime(2020, 8, 1, tzinfo=UTC)
    url = SITE + path
    target = SITE + alias_of if alias_of else None
    source = SITE + found_on if found_on else None
    return url, Fetch(url, state, role, 200, "", at, None, target, source, text)


def assemble(
    pages: list[tuple[PageFacts, str]], fetches: Mapping[str, Fetch]
) -> tuple[tuple[Column, ...], tuple[Document, ...]]:
    pages = sorted(pages, key=lambda page: page[0].url)
    outlines = [(msgspec.convert(facts, PageOutline, from_attributes=True), sha256) for facts, sha256 in pages]
    site = SiteOutline(outlines, fetches)
    columns = assemble_columns(site)
    return columns, tuple(assemble_documents(pages, columns, site))


def columns(pages: list[tuple[PageFacts, str]], *fetches: tuple[str, Fetch]) -> tuple[Column, ...]:
    return assemble(pages, dict(fetches))[0]


def documents(pages: list[tuple[PageFacts, str]], *fetches: tuple[str, Fetch]) -> tuple[Document, ...]:
    return assemble(pages, dict(fetches))[1]
