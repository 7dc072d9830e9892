"""The document on a page: title, dates, numbers, publisher, text, tables, files."""

import re
from collections.abc import Sequence
from datetime import date

from crawler.extraction.article import Body, read_tables
from crawler.extraction.chrome import is_chrome
from crawler.extraction.dates import parse_date
from crawler.extraction.disclosure import lacks_disclosure
from crawler.extraction.document_number import (
    find_document_number,
    is_about_papers,
    is_document_number,
    own_document_number,
)
from crawler.extraction.files import is_file
from crawler.extraction.info_table import InfoTable
from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element, Line, text_of, up
from crawler.extraction.official_dates import read_effective, read_issued
from crawler.extraction.publisher import cleaned_publisher, read_source
from crawler.extraction.quoted_paper import other_paper
from crawler.extraction.related import read_related
from crawler.extraction.sign_off import read_sign_off
from crawler.fetches import Link, Role
from crawler.page_facts import DateCandidate, DateSource, PageDocument

_BESIDE = re.compile(r"[\[【]?[上下前后]一[篇条]")  # may be a file: the list's rows are files, too
_A_NUMBER = re.compile(r"[0-9第号]")  # 文号：详见附件 is none
_NUMBER_LABEL = re.compile(r"(?:文|字|编)\s*号\s*[:：]?$")
_IN_CELLS = frozenset({"td", "th", "p", "div", "span"})
_HEAD_LINES = 16  # of day, source, views and font sizes, each on a line of its own
_FIRST_LINES = 5  # of the body, where a document prints its own number


def read_document(
    layout: Layout,
    title: str,
    title_line: int | None,
    body: Body,
    dates: tuple[DateCandidate, ...],
    table: InfoTable,
    shown: Sequence[str] = (),
) -> PageDocument:
    """`dates`: all candidates of the page; the rows that lead to it are not known here. `shown`: files in its frames."""
    texts = [layout.lines[number].text for number in body.lines]
    printed = table.document_number
    head = [*_between(layout.lines, title_line, body), *_first_lines(layout.lines, body)]
    if is_about_papers(title):
        number = None
    elif printed is not None and _A_NUMBER.search(printed):
        number = find_document_number(printed) or printed
    else:
        number = own_document_number(title, head)
    source = read_source(layout.lines, title_line)
    own = texts[: other_paper(texts, number)]
    signed_on = read_sign_off(own)
    issued_on = _day(table.issued) or read_issued(own)
    return PageDocument(
        title=title,
        dates=dates,
        made_on=_made_on(table, dates) or signed_on,
        document_number=number,
        index_number=table.index_number,
        publisher=(source if is_about_papers(title) else None)
        or cleaned_publisher(table.publisher)
        or source
        or cleaned_publisher(layout.metas.source),
        text="\n".join(texts),
        tables=read_tables(body.element) if body.element is not None else (),
        links=_links(layout, title_line, body, shown),
        images=body.images,
        issued_on=issued_on,
        signed_on=signed_on,
        effective_on=_day(table.effective) or read_effective(own, issued_on),
        topic=table.topic,
        validity=table.validity,
        related=read_related(
            layout.lines, title_line or 0, {anchor.element: anchor.url for anchor in layout.anchors}, layout.url
        ),
        disclosure=table.disclosure,
        lacks_disclosure=number is not None and lacks_disclosure(layout, table),
    )


def _between(lines: Sequence[Line], title_line: int | None, body: Body) -> list[str]:
    """The few lines between title and text, where some sites print 文号; of many, those that are one and nothing else."""
    if title_line is None or not body.lines or not 0 < body.lines[0] - title_line <= _HEAD_LINES:
        return []
    between = [line for line in lines[title_line + 1 : body.lines[0]] if line.row is None]
    if body.lines[0] - title_line > _FIRST_LINES:
        between = [line for line in between if is_document_number(line.text) and not _is_cell(line.block)]
    return [line.text for line in between]


def _first_lines(lines: Sequence[Line], body: Body) -> list[str]:
    """Without cells of a table of several rows, which may list other papers' numbers."""
    return [lines[number].text for number in body.lines[:_FIRST_LINES] if not _is_cell(lines[number].block)]


def _is_cell(block: Element) -> bool:
    cell = next((one for one in up(block) if one.tag in ("td", "th")), None) if block.tag in _IN_CELLS else None
    row = cell.getparent() if cell is not None else None
    table = row.getparent() if row is not None else None
    if cell is None or table is None:
        return False
    label = cell.getprevious()
    if label is not None and _NUMBER_LABEL.search(text_of(label)):
        return False  # 处罚决定书文号 beside it
    return sum(1 for one in table if one.tag == "tr" and sum(1 for cell in one if text_of(cell)) > 1) > 1


def _made_on(table: InfoTable, dates: Sequence[DateCandidate]) -> date | None:
    made = (candidate.on for candidate in dates if candidate.source is DateSource.MADE and candidate.on)
    return _day(table.made) or next(made, None)


def _day(printed: str | None) -> date | None:
    return parse_date(printed) if printed else None


def _links(layout: Layout, title_line: int | None, body: Body, shown: Sequence[str]) -> tuple[Link, ...]:
    """Links of the text, and files offered below the title outside it (附件下载) or shown, but for menus and lists."""
    inside = set(body.element.iter("a")) if body.element is not None else set()
    lone = {block.rows[0].element for block in layout.blocks if len(block.rows) == 1 and not block.is_dated_list}
    below = {
        span[0]
        for line in layout.lines[title_line if title_line is not None else len(layout.lines) :]
        if line.row is None or line.row in lone  # one file in a table of its own is no list
        for span in line.spans
    }
    beside = {
        span[0]
        for line in layout.lines
        if line.spans and line.text[0] in "上下前后[【" and _BESIDE.match(line.text)
        for span in line.spans
    }
    title = layout.lines[title_line].owner if title_line is not None else None
    around = {title, *title.iterancestors()} if title is not None else set()
    links: dict[str, Link] = {}
    for anchor in layout.anchors:
        if anchor.url is None or not (anchor.element in inside or anchor.element in below) or anchor.element in beside:
            continue
        attached = is_file(anchor)
        if anchor.element in inside or (attached and not is_chrome(anchor.element, around)):
            links.setdefault(anchor.url, Link(anchor.url, anchor.text, Role.ATTACHMENT if attached else Role.OTHER))
    for url in shown:
        links.setdefault(url, Link(url, "", Role.ATTACHMENT))
    return tuple(links.values())
