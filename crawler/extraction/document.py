"""The document on a page: title, dates, numbers, publisher, text, tables, files."""

import re
from collections.abc import Sequence
from datetime import date

from crawler.extraction.article import Body, read_tables
from crawler.extraction.dates import parse_date
from crawler.extraction.document_number import find_document_number, own_document_number
from crawler.extraction.files import is_file
from crawler.extraction.info_table import InfoTable
from crawler.extraction.layout import Layout
from crawler.extraction.lines import Line
from crawler.extraction.lists import is_chrome
from crawler.extraction.sign_off import read_sign_off
from crawler.records import DateCandidate, DateSource, Link, PageDocument, Role

_SOURCE = re.compile(
    r"(?:信息来源|文章来源|稿件来源|新闻来源|来\s*源|来源于|发布单位|发布机构|供稿单位|稿源)\s*[:：]\s*([^\s\[【】|：:]{2,40})"
)
_AFTER_SOURCE = re.compile(r"(?:作者|发布|时间|日期|浏览|点击|字号|字体|编辑|阅读|责任|打印|分享|\d{4}[-年/]).*$")
_HEAD_LINES = 12
_FIRST_LINES = 5  # of the body, where a document prints its own number


def read_document(
    layout: Layout,
    title: str,
    title_line: int | None,
    body: Body,
    dates: tuple[DateCandidate, ...],
    table: InfoTable,
) -> PageDocument:
    """`dates`: all candidates of the page; the rows that lead to it are not known here."""
    texts = [layout.lines[number].text for number in body.lines]
    printed = table.document_number
    number = (find_document_number(printed) or printed) if printed else own_document_number(title, texts[:_FIRST_LINES])
    return PageDocument(
        title=title,
        dates=dates,
        made_on=_made_on(table, dates) or read_sign_off(texts),
        document_number=number,
        index_number=table.index_number,
        publisher=table.publisher or _source(layout.lines, title_line) or layout.metas.source,
        text="\n".join(texts),
        tables=read_tables(body.element) if body.element is not None else (),
        links=_links(layout, title_line, body),
        images=body.images,
    )


def _made_on(table: InfoTable, dates: Sequence[DateCandidate]) -> date | None:
    on = parse_date(table.made) if table.made else None
    return on or next((candidate.on for candidate in dates if candidate.source is DateSource.MADE), None)


def _source(lines: Sequence[Line], title_line: int | None) -> str | None:
    """来源 near the title."""
    start = title_line if title_line is not None else 0
    for line in lines[max(0, start - 2) : start + _HEAD_LINES]:
        if line.row is None and len(line.text) <= 160:
            found = _SOURCE.search(line.text)
            name = _AFTER_SOURCE.sub("", found[1]).strip(" ，,；;") if found else ""
            if len(name) > 1:
                return name
    return None


def _links(layout: Layout, title_line: int | None, body: Body) -> tuple[Link, ...]:
    """Links of the text, and files offered below the title outside it (附件下载), but for menus and lists."""
    inside = set(body.element.iter("a")) if body.element is not None else set()
    below = {
        span[0]
        for line in layout.lines[title_line if title_line is not None else len(layout.lines) :]
        if line.row is None
        for span in line.spans
    }
    links: dict[str, Link] = {}
    for anchor in layout.anchors:
        if anchor.url is None or not (anchor.element in inside or anchor.element in below):
            continue
        attached = is_file(anchor)
        if anchor.element in inside or (attached and not is_chrome(anchor.element)):
            links.setdefault(anchor.url, Link(anchor.url, anchor.text, Role.ATTACHMENT if attached else Role.OTHER))
    return tuple(links.values())
