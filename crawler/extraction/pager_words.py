"""The words of a pager: 下一页, 尾页, 第2页, and what a list prints of its pages (共 26 页, 2/26)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from crawler.extraction.lines import Element, Line

STEP = re.compile(
    r"[<>«»＜＞‹›\[【]*\s*(?:下一?[页頁]|后一?页|下页|next|Next|NEXT|末\s*[页頁]|尾\s*页|最后一?页|上一?[页頁]|前一?页|[前后]\s?\d{0,3}\s?条|第?\s*\d{1,4}\s*页)\s*[<>«»＜＞‹›\]】]*"
)
NEXT = re.compile(r"下一?[页頁]|(?<!最)后一?页|后\s?\d{0,3}\s?条|下页|next", re.IGNORECASE)
PREVIOUS = re.compile(r"上一?[页頁]|前一?页|前\s?\d{0,3}\s?条|prev", re.IGNORECASE)
MORE = re.compile(
    r"[\s>+▼↓]*(?:点击|点此)?(?:加载|查看|显示|浏览|展开|获取)更多(?:信息|内容|数据|文章|新闻)?[\s.…>»▼↓]*"
)
LAST = re.compile(r"末\s*[页頁]|尾\s*页|最后")
LINK_NUMBER = re.compile(r"\[?\s*(\d{1,4})\s*\]?")
PAGE_NUMBER = re.compile(r"\d{1,4}")
_PRINTED = re.compile(
    r"[共总][有计共]?\s*\[?\s*(\d{1,5})\s*\]?\s*[页頁]|(?:页次|第|当前)?\s*[:：]?\s*\d{1,4}\s*/\s*(\d{1,5})\s*页?|第\s*\d+\s*页\s*/\s*共?\s*(\d{1,5})\s*页|总页数\s*[:：]?\s*(\d{1,5})|分\s*(\d{1,5})\s*页"
)
_CURRENT = re.compile(r"(?<!\d)(\d{1,4})\s*/\s*\d{1,5}|第\s*\[?\s*(\d{1,4})\s*\]?\s*页|当前\D{0,4}(\d{1,4})\s*页")
_PAGER_WORDS = re.compile(
    r"[共总][有计共]?\s*\[?\s*\d+\s*\]?\s*(?:[页頁]|条|记录|项|篇)|页[次码数]|分\s*\d+\s*页|下一?页|第\s*\d+\s*页|尾页|末页"
)


@dataclass(frozen=True, slots=True)
class PrintedPages:
    """What a list prints about its pages: how many, which this is, and where it says so."""

    total: int | None
    current: int | None
    place: Element | None


def read_printed(lines: Sequence[Line]) -> PrintedPages:
    for line in reversed(lines):
        if (
            not ("页" in line.text or "頁" in line.text)
            or line.row is not None
            or len(line.text) > 160
            or not _PAGER_WORDS.search(line.text)
        ):
            continue
        found = _PRINTED.search(line.text)
        if found:
            total = int(next(group for group in found.groups() if group))
            if 0 <= total <= 20_000:
                current = _CURRENT.search(line.text)
                number = int(next(group for group in current.groups() if group)) if current else None
                return PrintedPages(total, number, line.block)
    return PrintedPages(None, None, None)


def caption(element: Element) -> str:
    """What the element shows, without the brackets of `[2]`."""
    return "".join(cast("Iterator[str]", element.itertext())).strip(" []\xa0\t\r\n")
