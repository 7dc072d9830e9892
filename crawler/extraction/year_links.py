"""One list shared among the addresses of its years: links 2025, 2024 above the rows, or years to choose from (按年份查看)."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from crawler.extraction.layout import Layout
from crawler.extraction.pager_words import caption
from crawler.extraction.platforms.script_pager import PAGE_PARAMETER

_YEAR = re.compile(r"((?:19|20)\d\d)\s?年?度?")
_ASKED = re.compile(r"=(?:19|20)\d\d\b|\blocation\b")
_GOES = re.compile(
    r"""\blocation(?:\.href)?\s*=\s*(?:["']([^"']*)["']\s*\+\s*)?this\.(?:value\b|options\s*\[[^\]]*\]\.value)"""
)
_INDEX = re.compile(r"(?:index|default)\.\w+$", re.IGNORECASE)


def linked_years(layout: Layout) -> tuple[str, ...]:
    """The addresses that differ from the page's own by nothing but the year they ask for, under that year's name."""
    if not _ASKED.search(layout.source):
        return ()
    named = [(anchor.shown, anchor.url) for anchor in layout.anchors if anchor.url and anchor.shown[:2] in ("19", "20")]
    if "<option" in layout.source:
        named += _chosen(layout)
    found = (
        url for shown, url in named if (year := _YEAR.fullmatch(shown)) and _asks_for_year(url, layout.url, year[1])
    )
    return tuple(dict.fromkeys(found))


def _chosen(layout: Layout) -> Iterator[tuple[str, str]]:
    """`<select onchange="location.href='?year='+this.value">`."""
    for select in layout.root.iter("select"):
        goes = _GOES.search(select.get("onchange") or "")
        for option in select.iter("option") if goes else ():
            url = layout.resolver.absolute(f"{goes[1] or ''}{option.get('value') or ''}") if goes else None
            if url:
                yield caption(option), url


def _asks_for_year(url: str, own: str, year: str) -> bool:
    there, here = urlsplit(url), urlsplit(own)
    if there.netloc != here.netloc or _INDEX.sub("", there.path) != _INDEX.sub("", here.path):
        return False
    fields, kept = dict(parse_qsl(there.query)), dict(parse_qsl(here.query))
    asked = [name for name, value in fields.items() if value == year]
    if len(asked) != 1:
        return False
    (field,) = asked
    return {name: value for name, value in fields.items() if name != field} == {
        name: value for name, value in kept.items() if name != field and not PAGE_PARAMETER.fullmatch(name)
    }
