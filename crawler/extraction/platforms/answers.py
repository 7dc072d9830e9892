"""Rows that an interface (列表接口) answers with, put into plain markup so that one reader of lists serves all."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from crawler.extraction.platforms.platform import Answer
from crawler.form_post import parts

FAILED = "列表接口失败"
SUSPECT_EMPTY = "疑似限流空列表：接口返回 0 条，而目录或前页显示有信息"


@dataclass(frozen=True, slots=True)
class AnsweredRow:
    href: str
    title: str
    date: str


def failed(why: str) -> Answer:
    return Answer("", 0, f"{FAILED}：{why}")


def suspect_empty() -> Answer:
    return Answer("", 0, SUSPECT_EMPTY)


def answer(name: str, rows: Sequence[AnsweredRow], pages: Sequence[str], total: int | None) -> Answer:
    """A page of the list `name`. `pages`: addresses of its other pages; `total`: how many pages the list has."""
    return framed(name, listed(rows), len(rows), pages, total)


def listed(rows: Sequence[AnsweredRow]) -> str:
    items = "".join(
        f'<li><a href="{escape(row.href)}">{escape(row.title)}</a><span>{escape(row.date)}</span></li>' for row in rows
    )
    return f'<ul class="list">{items}</ul>'


def framed(name: str, content: str, rows: int, pages: Sequence[str], total: int | None) -> Answer:
    """`content` (markup with `rows` rows) as a page of its own, with a pager below."""
    asked = tuple(page for page in pages if parts(page)[1] is not None)
    links = "".join(f' <a href="{escape(page)}">{number}</a>' for number, page in enumerate(pages, 2))
    pager = f"<div>共 {total} 页{links}</div>" if total is not None else f"<div>{links}</div>"
    title = f"<title>{escape(name)}</title>" if name else ""
    return Answer(f"<html><head>{title}</head><body>{content}{pager}</body></html>", rows, posted=asked)
