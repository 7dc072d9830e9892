"""OFD documents (GB/T 33190-2016), the national fixed-layout format of official documents."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from crawler.attachments.container import open_container, parse_xml, read_part
from crawler.attachments.content import PAGE_LIMIT, Content, UnreadableError
from crawler.attachments.layout import Run, cells_by_line, gaps_of, is_gibberish, paragraphs, tables_of
from crawler.page_facts import Table

_PAGE_PART: Final = re.compile(r"/?Doc_\d+/Pages/\D*(\d+)/Content\.xml", re.IGNORECASE)


def read_ofd(body: bytes) -> Content:
    container = open_container(body)
    numbered = ((_PAGE_PART.fullmatch(name), name) for name in container.namelist())
    pages = sorted((int(match[1]), name) for match, name in numbered if match)
    if not pages:
        raise UnreadableError("文件中没有页面")
    lines: list[str] = []
    tables: list[Table] = []
    unread: list[int] = []
    for place, (_, name) in enumerate(pages[:PAGE_LIMIT], 1):
        root = parse_xml(read_part(container, name))
        runs = list(_runs(root))
        if not runs and next(root.iter("{*}ImageObject", "{*}PathObject"), None) is not None:
            unread.append(place)
        lines.extend(paragraphs([" ".join(cells) for cells in cells_by_line(runs)]))
        tables.extend(tables_of(runs))
    text = "\n".join(lines)
    if is_gibberish(text):
        raise UnreadableError("文字编码无法还原")
    gaps = gaps_of(unread, len(pages))
    if len(pages) > PAGE_LIMIT:
        gaps = (*gaps, f"共 {len(pages)} 页，只读了前 {PAGE_LIMIT} 页")
    return Content(text, tuple(tables), gaps)


def _runs(root: etree._Element) -> Iterator[Run]:
    """Text objects. Their Boundary is "left top width height" in millimetres from the page's upper left corner."""
    for item in root.iter("{*}TextObject"):
        text = "".join(code.text or "" for code in item.iter("{*}TextCode")).strip()
        try:
            left, top, width, height = map(float, item.get("Boundary", "").split())
        except ValueError as error:
            raise UnreadableError("文件内部结构损坏") from error
        if text:
            yield Run(left, -top - height, left + width, -top, text)
