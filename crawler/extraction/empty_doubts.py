"""What makes 暂无信息 no proof of an empty column: a place that a script may fill, papers that are shown all the same."""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import cast
from urllib.parse import urlsplit

from crawler.extraction.chrome import is_chrome
from crawler.extraction.dates import find_dates
from crawler.extraction.files import is_file
from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element, Line, up
from crawler.extraction.pager_words import caption

_SCRIPT_FILE = re.compile(r"<script\b[^<>]*\bsrc\b", re.IGNORECASE)
_TEMPLATES = ("text/html\"", "text/html'", "text/template", "x-template", "v-if", "v-for", "v-show", "ng-repeat", "ng-if", "x-data", 'type="module"', "type='module'")  # fmt: skip
_ASKED = frozenset({"data-url", "data-api", "data-src", "data-interface", "data-href"})
_LIST_ID = re.compile(r"list|data|news|rows?\b|result|tbody|items?\b", re.IGNORECASE)
_PAPER = re.compile(r"关于.{2,}")
_OWN_DAY = re.compile(r"更新|今天|现在|版权|©|Copyright|星期|ICP|最后|截[至止]|主办", re.IGNORECASE)
_LONGEST_NAME = 14  # characters of a column's name
_LEAST_TITLE = 6


def may_be_filled(layout: Layout, lists: Iterable[Element]) -> bool:
    """A place for rows that a script knows by its id or its attributes, or a template of a row."""
    source = layout.source
    if not _SCRIPT_FILE.search(source):
        return False
    if any(template in source for template in _TEMPLATES):
        return True
    return any(_is_known(element) and not _has_text(element) for element in lists) or any(
        _is_place(element) for element in layout.root.iter("div", "ul", "section") if not is_chrome(element)
    )


def _is_known(element: Element) -> bool:
    table = element.getparent() if element.tag == "tbody" else None
    return bool(element.get("id") or (table is not None and table.get("id")))


def _is_place(element: Element) -> bool:
    """`<div id="newsList"></div>`, or one that says where its rows come from, `data-url="/api/list"`."""
    if any(element.get(name) for name in _ASKED):
        return next(element.iter("a"), None) is None
    identity = element.get("id")
    return bool(identity and len(element) == 0 and _LIST_ID.search(identity)) and not _has_text(element)


def _has_text(element: Element) -> bool:
    return any(text.strip() for text in cast("Iterable[str]", element.itertext()))


def counted_by_script(layout: Layout, line: Line) -> bool:
    """共 <span id="total">0</span> 条 beside a script file: the nought may stand there until the script counts."""
    if not _SCRIPT_FILE.search(layout.source):
        return False
    return any(element.get("id") and caption(element) == "0" for element in line.block.iter("span", "em", "b", "i", "strong", "font"))  # fmt: skip


def shows_papers(layout: Layout, below: Sequence[Line], aside: Collection[Element]) -> bool:
    """A file, the title of a paper, or a line with its day, linked or not. `aside`: rows of boxes of other columns."""
    own = [line for line in below if not any(element in aside for element in up(line.owner))]
    if any(_is_dated(line) for line in own):
        return True
    inside = {span[0] for line in own for span in line.spans}
    host = urlsplit(layout.url).netloc
    return any(
        anchor.url
        and anchor.element in inside
        and urlsplit(anchor.url).netloc == host
        and (is_file(anchor) or len(anchor.text) > _LONGEST_NAME or _PAPER.match(anchor.text))
        and not is_chrome(anchor.element)
        for anchor in layout.anchors
    )


def _is_dated(line: Line) -> bool:
    if line.is_hidden or _OWN_DAY.search(line.text) or not find_dates(line.text):
        return False
    cell = next((one for one in up(line.block) if one.tag == "tr"), line.block)
    shown = "".join(cast("Iterable[str]", cell.itertext()))
    return len(shown.strip()) > len("2025-01-02") + _LEAST_TITLE and not is_chrome(line.block)
