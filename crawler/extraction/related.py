"""Links between a file and its interpretation (政策解读): 相关解读 beside the file, 政策原文 beside the 解读.

They stand under a heading of that name, behind it on its line, or are called by it themselves; inside the text's
element or outside, but not in menus, whose links of the same words lead to columns.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from crawler.extraction.chrome import is_chrome
from crawler.extraction.lines import Element, Line
from crawler.extraction.lists import ARTICLE_ADDRESS
from crawler.fetches import Link

_HEADING = re.compile(
    r"[\s【\[<《]*(?:(?:相关|关联|政策|文件|文字|图片|图文|视频|专家|部门|媒体|解读)*(?:解读|图解)(?:链接|材料|文件|稿|方案|信息|文章)?|解读链接|一图读懂|"
    r"(?:相关|关联|配套|解读的?)(?:政策|文件|政策文件)(?:链接)?|(?:政策|文件|解读|公文)?原文(?:链接|件)?|(?:政策|文件)(?:链接|正文)|被解读文件)"
    r"[\s】\]>》]*[:：]?\s*"
)
_LONGEST_HEADING = 14
_MOST_BELOW = 6  # more links under a heading are a list of its own, of other papers
_LONGEST_TITLE = 120
_LONGEST_LINE = _LONGEST_HEADING + _LONGEST_TITLE


def read_related(lines: Sequence[Line], start: int, urls: Mapping[Element, str | None], page: str) -> tuple[Link, ...]:
    """`start`: the title's line. `urls`: the address of each anchor's element. `page`: the page's own address."""
    links: dict[str, Link] = {}
    for number in range(start, len(lines)):
        line = lines[number]
        text = line.text
        if len(text) > (_LONGEST_LINE if line.spans else _LONGEST_HEADING):
            continue
        if not ("解" in text or "文件" in text or "原文" in text or "政策" in text or "读懂" in text):
            continue
        for element, name in _links_called_so(lines, number):
            url = urls.get(element)
            if url and url != page and not is_chrome(element):
                links.setdefault(url, Link(url, name))
    return tuple(links.values())


def _links_called_so(lines: Sequence[Line], number: int) -> Iterator[tuple[Element, str]]:
    line = lines[number]
    if not line.spans:
        if len(line.text) <= _LONGEST_HEADING and _HEADING.fullmatch(line.text):
            yield from _below(lines, number)
        return
    element, begin, end = line.spans[0]
    head = _HEADING.fullmatch(line.text[:begin]) if begin else None
    if head:
        yield from ((one, line.text[first:last]) for one, first, last in line.spans)
        return
    for element, begin, end in line.spans:
        href = element.get("href") or ""
        if (
            end - begin <= _LONGEST_HEADING
            and _HEADING.fullmatch(line.text[begin:end])
            and ARTICLE_ADDRESS.search(href)
        ):
            yield element, line.text[begin:end]


def _below(lines: Sequence[Line], number: int) -> Sequence[tuple[Element, str]]:
    """The lines of nothing but a link right below a heading."""
    found: list[tuple[Element, str]] = []
    for line in lines[number + 1 : number + 2 + _MOST_BELOW]:
        if not line.spans or 2 * line.linked < len(line.text) or len(line.text) > _LONGEST_TITLE:
            break
        found += [(element, line.text[begin:end]) for element, begin, end in line.spans]
    return found if len(found) <= _MOST_BELOW else ()
