"""PowerPoint presentations (ECMA-376 PresentationML): the text and tables of the slides, without speaker's notes."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from crawler.attachments.container import open_container, parse_xml, read_part
from crawler.attachments.content import PAGE_LIMIT, ROW_LIMIT, Content, UnreadableError, folded
from crawler.attachments.layout import gaps_of
from crawler.page_facts import Table

_SLIDE: Final = re.compile(r"ppt/slides/slide(\d{1,6})\.xml")


def read_pptx(body: bytes) -> Content:
    container = open_container(body)
    numbered = ((_SLIDE.fullmatch(name), name) for name in container.namelist())
    slides = sorted((int(match[1]), name) for match, name in numbered if match)
    if not slides:
        raise UnreadableError("文件中没有幻灯片")
    lines: list[str] = []
    tables: list[Table] = []
    unread: list[int] = []
    for place, (_, name) in enumerate(slides[:PAGE_LIMIT], 1):
        root = parse_xml(read_part(container, name))
        own = list(filter(None, _lines(root, tables)))
        if not own and next(root.iter("{*}blip"), None) is not None:
            unread.append(place)
        lines.extend(own)
    if sum(len(table.rows) for table in tables) > ROW_LIMIT:
        raise UnreadableError("表格过大")
    return Content("\n".join(lines), tuple(tables), gaps_of(unread, len(slides)))


def _lines(root: etree._Element, tables: list[Table]) -> Iterator[str]:
    for found in root.iter("{*}p", "{*}tbl"):
        if etree.QName(found).localname == "tbl":
            rows = tuple(tuple(_text(cell) for cell in row.iter("{*}tc")) for row in found.iter("{*}tr"))
            if any(map(any, rows)):
                tables.append(Table(rows))
                yield from ("\t".join(row).strip() for row in rows)
        elif next(found.iterancestors("{*}tbl"), None) is None:
            yield _text(found)


def _text(element: etree._Element) -> str:
    return folded(" ".join("".join(run.text or "" for run in each.iter("{*}t")) for each in element.iter("{*}p")))
