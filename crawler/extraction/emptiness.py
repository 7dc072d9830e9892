"""Proof that a column is empty. A false one accuses an office, so doubt is no proof."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import cast

from lxml import etree

from crawler.extraction.chrome import is_chrome
from crawler.extraction.empty_doubts import counted_by_script, may_be_filled, shows_papers
from crawler.extraction.empty_words import LONGEST_SAYING, SAYS_EMPTY, says_only_empty
from crawler.extraction.lines import Element, Line
from crawler.extraction.lists import ARTICLE_ADDRESS, ListBlock
from crawler.extraction.scripted_choice import has_scripted_choice
from crawler.extraction.section_menus import is_section_menu
from crawler.extraction.signs import Signs

COUNTS_NONE = re.compile(  # 织梦: 共 1 页 0 条记录
    r"共[有计]?\s*\[?\s*0\s*\]?\s*(?:条|篇|项|页|个?记录)|共\s*\d+\s*页\s*0\s*条"
)
_COUNTED = re.compile(r"共\s*\[?\s*[1-9]\d*\s*\]?\s*(?:条|篇|项|个?记录)")
# laypage, told by the server that there is no row, and going to an address for each page: no rows come by script.
_PAGED_NONE = re.compile(
    r"laypage(?:\.render)?\s*\(\s*\{[^{}]{0,300}\b(?:count|pages)\s*:\s*[\"']?0[\"']?\s*,[^<]{0,300}?\bjump\b[^<]{0,300}?\blocation\b"
)
_LISTS_BELOW = etree.XPath("following::ul | following::ol | following::dl | following::tbody")
LOADS_BY_SCRIPT = re.compile(
    r"\$\.(?:ajax|get|post|getJSON)\b|XMLHttpRequest|\bfetch\s*\(|axios|dataproxy|queryData|unitbuild|\.load\s*\(|new\s+Vue|ng-app|ms-controller|"
    r"createApp|innerHTML\s*=|stlDynamic|jsonp|\.append\s*\(",
)
_WRITES_INTO = re.compile(r"""document\.getElementById\(\s*["']([\w-]+)["']\s*\)\.innerHTML\s*=""")
_ABOVE = etree.XPath("preceding::*[@id]")
_BELOW = etree.XPath("following::*[@id] | ancestor::*[@id]")
_LIST_NAME = re.compile(r"list|news|liebiao|lb|right|main|content|con\b|\bxx", re.IGNORECASE)
_STATIC = frozenset({"trs", "siteserver"})  # write lists into the page when it is published: an empty one is empty


def is_empty(signs: Signs) -> bool:
    """A column that says it has nothing, or whose own list stands empty and is filled by no script."""
    below = signs.layout.lines[signs.crumb_line + 1 :] if signs.crumb_line is not None else signs.layout.lines
    counting = [line for line in below if COUNTS_NONE.search(line.text) and not line.is_hidden]
    if counting:
        layout = signs.layout
        is_open = may_be_filled(layout, lists_below(signs)) or any(counted_by_script(layout, line) for line in counting)
        return not is_open and not has_scripted_choice(layout) and not _may_hold_rows(signs, below)
    if any(
        SAYS_EMPTY.search(line.text) and not line.is_hidden and not line.spans and len(line.text) <= LONGEST_SAYING
        for line in below
    ):
        loads = LOADS_BY_SCRIPT.search(_without_masthead(signs)) is not None
        is_open = loads or may_be_filled(signs.layout, lists_below(signs))
        return not is_open and not has_scripted_choice(signs.layout) and not _may_hold_rows(signs, below)
    one_page = signs.list_pages is not None and signs.list_pages <= 1
    scripts = signs.layout.scripts
    counts_none = "laypage" in scripts and _PAGED_NONE.search(scripts) is not None
    is_static = counts_none or signs.layout.platform in _STATIC
    if not (one_page or (is_static and signs.list_pages is None)) or LOADS_BY_SCRIPT.search(scripts):
        return False
    if signs.crumb_line is None or _may_hold_rows(signs, below):
        return False
    lists = [element for element in lists_below(signs) if not is_section_menu(element, signs.layout)]
    return bool(lists) and all(_stands_empty(element, may_have_id=one_page) for element in lists)


def _without_masthead(signs: Signs) -> str:
    """The scripts, but for what writes into elements above the trail, as a clock does."""
    scripts = signs.layout.scripts
    if signs.crumb_line is None or "innerHTML" not in scripts:
        return scripts
    trail = signs.layout.lines[signs.crumb_line].block
    above = {element.get("id") for element in cast("list[Element]", _ABOVE(trail))}
    below = {element.get("id") for element in cast("list[Element]", _BELOW(trail))}
    return _WRITES_INTO.sub(lambda into: "" if into[1] in above - below else into[0], scripts)


def lists_below(signs: Signs) -> list[Element]:
    """Containers of lists below the breadcrumb, menus apart."""
    if signs.crumb_line is None:
        return []
    following = cast("list[Element]", _LISTS_BELOW(signs.layout.lines[signs.crumb_line].block))
    return [element for element in following if not is_chrome(element)]


def _may_hold_rows(signs: Signs, below: Sequence[Line]) -> bool:
    """Something that an overlooked list would show: a count of rows, a dated row, a link like a document's."""
    if any(_COUNTED.search(line.text) for line in below):
        return True
    is_said = is_said_below_the_name(signs, below)
    blocks = [
        block
        for block in signs.layout.blocks
        if not (is_said and (block.is_aside(signs.name) or _is_above_the_trail(block, signs)))
    ]
    rows = [row for block in blocks if not is_chrome(block.container) for row in block.rows]
    if any(row.date_text or (row.anchors[0].url and ARTICLE_ADDRESS.search(row.anchors[0].url)) for row in rows):
        return True
    boxes = [block for block in signs.layout.blocks if block.is_aside(signs.name)]
    return shows_papers(signs.layout, below, frozenset(row.element for block in boxes for row in block.rows))


def _is_above_the_trail(block: ListBlock, signs: Signs) -> bool:
    """In the masthead, where 2026-11-22 星期日 beside a link is no row."""
    return signs.crumb_line is not None and block.last_line is not None and block.last_line < signs.crumb_line


def is_said_below_the_name(signs: Signs, below: Sequence[Line]) -> bool:
    """财政信息, and right below it 对不起，该栏目下暂无信息！ What a box of 热点信息 shows beside it is another column's.

    So it is right below the trail that ends in the name.
    """
    if signs.crumb_line is not None and below and _says_only(below[0]):
        return True
    names = signs.name.split()
    return any(heading.text in names and _says_only(said) for heading, said in pairwise(below))


def _says_only(line: Line) -> bool:
    return not line.spans and not line.is_hidden and says_only_empty(line.text)


def _stands_empty(element: Element, *, may_have_id: bool) -> bool:
    """An empty list container in a list's place. A script inside, or one that knows its id, may be what fills it."""
    if (element.get("id") and not may_have_id) or next(element.iter("a", "img", "script", "input"), None) is not None:
        return False
    if any(text.strip() for text in element.itertext()):
        return False
    above: Element | None = element
    for _ in range(3):
        if above is None:
            return False
        names = f"{above.get('class') or ''} {above.get('id') or ''}"
        if len(names) > 1 and _LIST_NAME.search(names):
            return True
        above = above.getparent()
    return False
