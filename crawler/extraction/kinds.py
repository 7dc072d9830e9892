"""What sort of page it is. A false `EMPTY_LIST` accuses an office of an empty column, so doubt means `UNREADABLE`."""

import re
from collections.abc import Collection, Sequence
from typing import cast
from urllib.parse import urlsplit

from lxml import etree

from crawler.extraction.box_headings import is_more
from crawler.extraction.boxes_of_others import own_blocks
from crawler.extraction.chrome import is_chrome
from crawler.extraction.emptiness import COUNTS_NONE, LOADS_BY_SCRIPT, is_empty, is_said_below_the_name, lists_below
from crawler.extraction.empty_words import LONGEST_SAYING, NOTHING_PUBLIC, SAYS_EMPTY
from crawler.extraction.files import is_file
from crawler.extraction.home_address import is_bare_home
from crawler.extraction.lines import Element, Line
from crawler.extraction.lists import ARTICLE_ADDRESS, ListBlock
from crawler.extraction.section_menus import are_subcolumns, is_filed_in, is_section_menu, is_within
from crawler.extraction.signs import Signs
from crawler.page_facts import PageKind

_SITE_MAP = re.compile(r"网站地图|站点地图|网站导航|sitemap", re.IGNORECASE)
_PLACES_BELOW = etree.XPath("following::ul | following::ol | following::div | following::table | following::tbody")
_TEMPLATE = re.compile(r"\{\{[^{}]{1,80}\}\}|\$\{[\w.]{1,60}\}|<%=|\bundefined\b")
_COMMENTS = re.compile(r"\{\{\s*(?:comment|user|reply|total)", re.IGNORECASE)  # a comment box under a finished page
_LOADING = re.compile(
    r"^(?:正在|数据|页面|内容|努力)*(?:加载|载入|Loading|loading)中?[.。…\s]*(?:请稍[候后等])?[.。…]*$"
)
_SHELL_ROOT = re.compile(
    r"<div[^>]*\bid\s*=\s*[\"']?(?:app|root|__nuxt|__next)\b|ms-controller|ng-app|v-cloak", re.IGNORECASE
)
_LIST_TAGS = frozenset({"ul", "ol", "dl", "tbody", "table"})
_SHELL_TEXT = 150  # characters an unfilled template shows besides its placeholders
_LEAST_TEXT = 40
_LEAST_SENTENCE = 20  # of a page that shows whole sentences below its trail and no place for a list
_FEW_WORDS = 8  # are a text in an element known as the text's, or under a heading: 办理条件：双方自愿
_GUIDE_TEXT = 200
_LONGEST_HEADING = 12
_SCATTERED = 3  # lists of a row each beside a pager


def main_blocks(blocks: Sequence[ListBlock], page_name: str) -> list[ListBlock]:
    """Lists a column may consist of: no menus, no 热门/相关 boxes."""
    return [block for block in blocks if not block.is_aside(page_name) and (block.is_dated_list or block.is_title_list)]


def page_kind(signs: Signs) -> tuple[PageKind, ListBlock | None]:
    """The kind, and for a `LIST` the block that is its list."""
    found = [one for one in main_blocks(signs.layout.blocks, signs.name) if not _is_box_of_files(one, signs)]
    has_body = signs.body_text >= _least_text(signs) or signs.body_holds
    if is_bare_home(signs.layout.url):
        if found or len(signs.layout.blocks) > 2:
            return PageKind.HOME, None
    elif _is_article(signs, has_body, found):
        return PageKind.ARTICLE, None
    if _SITE_MAP.search(signs.name) and len(signs.layout.blocks) > 2:
        return PageKind.NAVIGATION, None
    if _leads_to_columns(signs, found, has_body=has_body):
        return PageKind.NAVIGATION, None
    if found and _says_none_above(signs, found):
        return PageKind.UNREADABLE, None
    dated = [block for block in found if block.is_dated_list]
    if dated and (own := _undated_own(found, signs)):
        return PageKind.LIST, own
    if dated or (found and (signs.has_pager or not has_body)):
        return _the_list(dated or found, signs)
    if has_body:
        return PageKind.ARTICLE, None
    return PageKind.EMPTY_LIST if signs.is_column and is_empty(signs) else PageKind.UNREADABLE, None


def _is_box_of_files(block: ListBlock, signs: Signs) -> bool:
    """高龄补贴申请表.doc and its like without a day: a column's rows right below its trail or name, a box's elsewhere."""
    links = [row.anchors[0] for row in block.rows]
    if block.is_dated_list or not all(is_file(link) and not ARTICLE_ADDRESS.search(link.url or "") for link in links):
        return False
    trail = signs.layout.lines[signs.crumb_line].text if signs.crumb_line is not None else ""
    return block.heading not in {trail, *signs.name.split()} and block.has_short_titles


def _least_text(signs: Signs) -> int:
    """A heading or a known element makes a text of a few words; else short ones count where nothing else can stand."""
    if signs.body_is_named or signs.has_heading:
        return _FEW_WORDS
    if not (_LEAST_SENTENCE <= signs.body_text < _LEAST_TEXT and signs.body_ends and signs.is_column):
        return _LEAST_TEXT
    layout = signs.layout
    if any("公开" in line.text and NOTHING_PUBLIC.search(line.text) for line in layout.lines):
        return _LEAST_TEXT
    may_hold_list = LOADS_BY_SCRIPT.search(layout.scripts) or "<iframe" in layout.source.lower() or lists_below(signs)
    return _LEAST_TEXT if may_hold_list or signs.list_pages is not None else _LEAST_SENTENCE


def _leads_to_columns(signs: Signs, lists: Sequence[ListBlock], *, has_body: bool) -> bool:
    """A section's front: boxes with 更多 each, or below the breadcrumb nothing but the names of columns."""
    layout = signs.layout
    more = {anchor.element for anchor in layout.anchors if anchor.url and is_more(anchor.shown)}
    if signs.has_pager or (has_body and not lists):
        return False
    if len(more) > 1 and all(_has_more_of_its_own(block.container, more) for block in lists):
        return True
    if signs.crumb_line is None or lists:
        return False
    below = [
        block
        for block in layout.blocks
        if block.first_line is not None and block.first_line > signs.crumb_line and not is_chrome(block.container)
    ]
    groups = [block for block in below if block.container.tag in _LIST_TAGS or len(block.rows) > 1]
    if any(COUNTS_NONE.search(line.text) for line in layout.lines[signs.crumb_line + 1 :]):
        groups = [block for block in groups if not is_section_menu(block.container, layout)]
    targets = {row.anchors[0].url for block in groups for row in block.rows}
    menus = {anchor.url for anchor in layout.anchors if is_chrome(anchor.element)}
    if any(url is None or ARTICLE_ADDRESS.search(url) for url in targets):
        return False
    if any(are_subcolumns(block.rows, layout.url) for block in groups or layout.blocks) and not awaits_rows(signs):
        return True
    return len(groups) > 1 or bool(targets and targets <= menus)


def awaits_rows(signs: Signs) -> bool:
    """A script or frame that may bring rows, or an empty place for them below the breadcrumb."""
    layout = signs.layout
    if signs.crumb_line is None or LOADS_BY_SCRIPT.search(layout.scripts) or "<iframe" in layout.source.lower():
        return True
    places = cast("list[Element]", _PLACES_BELOW(layout.lines[signs.crumb_line].block))
    return any(_stands_bare(place) for place in places if place.get("class") != "clear")


def _stands_bare(place: Element) -> bool:
    if next(place.iter("a", "img"), None) is not None:
        return False
    return next(place.iter("script"), None) is not None or not any(text.strip() for text in place.itertext())


def _has_more_of_its_own(container: Element, more: Collection[Element]) -> bool:
    """The list stands in a box with one link to the rest; a box beside the list has its 更多 to itself."""
    element: Element | None = container
    for _ in range(4):
        if element is None:
            return False
        inside = sum(1 for anchor in element.iter("a") if anchor in more)
        if inside:
            return inside == 1
        element = element.getparent()
    return False


def is_unrendered(html: str, lines: Sequence[Line], visible: int) -> bool:
    """The page is made by script: placeholders instead of text, or a shell with nothing in it.

    `visible`: characters of text shown.
    """
    static = _static_lines(lines)
    if static is not None and ("{{" in html or "${" in html or "<%=" in html):
        placeholders = sum(1 for line in lines if _TEMPLATE.search(line.text) and not _COMMENTS.search(line.text))
        if placeholders > static // 2:
            return True
    if visible <= 400 and any(_LOADING.match(line.text) for line in lines):
        return True
    return visible <= 120 and bool(_SHELL_ROOT.search(html)) and "<script" in html


def _static_lines(lines: Sequence[Line]) -> int | None:
    """How many lines are text without links and placeholders; None when they hold more than a shell shows."""
    count = size = 0
    for line in lines:
        if not line.spans and not _TEMPLATE.search(line.text):
            count += 1
            size += len(line.text)
            if size > _SHELL_TEXT:
                return None
    return count


def _is_article(signs: Signs, has_body: bool, found: Sequence[ListBlock]) -> bool:
    """A date of its own, or more running text than a list's introduction."""
    if signs.dated_head or signs.is_article_by_meta:
        return True
    if not has_body or signs.body_text < _GUIDE_TEXT:
        return False
    in_rows = sum(len(row.title) for block in found if block.is_dated_list for row in block.rows)
    return signs.body_text > 2 * in_rows if in_rows else not signs.has_pager


def _says_none_above(signs: Signs, found: Sequence[ListBlock]) -> bool:
    """The column says it has nothing, and what rows follow stand in a box of another's: at the side, or below 共 0 条."""
    first = min((block.first_line for block in found if block.first_line is not None), default=0)
    start = signs.crumb_line + 1 if signs.crumb_line is not None else first
    said = [line for line in signs.layout.lines[start:first] if not line.spans and len(line.text) <= LONGEST_SAYING]
    if not signs.has_pager and any(COUNTS_NONE.search(line.text) and not line.is_hidden for line in said):
        return True
    if signs.has_pager and not is_said_below_the_name(signs, said):
        return False  # a pager is the list's own, but where the column's name has nothing right below it
    is_aside = all(
        is_chrome(block.container) or (_is_anothers(block, signs.name) and not SAYS_EMPTY.search(block.heading))
        for block in found
    )
    return is_aside and any(SAYS_EMPTY.search(line.text) and not line.is_hidden for line in said)


def _is_anothers(block: ListBlock, name: str) -> bool:
    """Its heading is the name of another column (政策文件, 图片新闻), not the trail, a year or this one's name."""
    heading = block.heading
    is_name = 0 < len(heading) <= _LONGEST_HEADING and not any(
        letter.isdecimal() or letter in "，。" for letter in heading
    )
    return is_name and heading not in name and not any(word in heading for word in name.split())


def _below_trail(blocks: Sequence[ListBlock], signs: Signs) -> list[ListBlock]:
    """The one right below the trail or the column's own name, when all others' headings name other columns: 图片新闻.

    社会救助政策法规 on the front of 社会救助 is the name of another column, too.
    """
    if signs.crumb_line is None:
        return []
    trail = signs.layout.lines[signs.crumb_line].text
    own = [
        block
        for block in blocks
        if len(block.rows) > 1 and block.more is None and block.heading in {trail, *signs.name.split()}
    ]
    is_alone = len(own) == 1 and all(block in own or _is_anothers(block, signs.name) for block in blocks)
    return own if is_alone else []


def _undated_own(blocks: Sequence[ListBlock], signs: Signs) -> ListBlock | None:
    """The one right below the trail or the column's own name, without days, when only boxes of other columns show any."""
    others = [block for block in blocks if block.is_dated_list]
    if signs.crumb_line is None or not all(_is_anothers(block, signs.name) for block in others):
        return None
    names = {signs.layout.lines[signs.crumb_line].text, *signs.name.split()}
    own = [
        block
        for block in blocks
        if not block.is_dated_list
        and len(block.rows) > 1
        and block.heading in names
        and (block.first_line or 0) > signs.crumb_line
    ]
    return own[0] if len(own) == 1 else None


def _is_below_another(largest: ListBlock, blocks: Sequence[ListBlock], signs: Signs) -> bool:
    """A list stands between the trail and this one, whose heading is the name of another column: whose is whose is open."""
    if signs.crumb_line is None or not _is_anothers(largest, signs.name):
        return False
    between = range(signs.crumb_line, largest.first_line or 0)
    return any(block is not largest and block.first_line in between for block in blocks)


def _of_same_unit(blocks: Sequence[ListBlock], here: str) -> list[ListBlock]:
    """Those whose every row carries a field of this page's own address (`deptid=4113`), when no row of the side boxes does."""
    for field in filter(None, urlsplit(here).query.split("&")):
        own = [block for block in blocks if all(_carry(block, field))]
        rest = [block for block in blocks if block not in own]
        if own and all(is_chrome(block.container) and not any(_carry(block, field)) for block in rest):
            return own
    return []


def _carry(block: ListBlock, field: str) -> list[bool]:
    return [field in urlsplit(row.anchors[0].url or "").query.split("&") for row in block.rows]


def _the_list(blocks: Sequence[ListBlock], signs: Signs) -> tuple[PageKind, ListBlock | None]:
    """The one list of a column; a section's front when there are several, each leading on to a column of its own."""
    own = [block for block in blocks if any(is_filed_in(row.anchors[0].url, signs.layout.url) for row in block.rows)]
    if own and all(block in own or _is_anothers(block, signs.name) for block in blocks):
        blocks = own
    elif len(blocks) > 1:
        blocks = _of_same_unit(blocks, signs.layout.url) or own_blocks(blocks, signs.layout, signs.name)
    if len(blocks) > 1:
        blocks = _below_trail(blocks, signs) or blocks
    largest = max(blocks, key=lambda block: len(block.rows))
    if len(blocks) == 1 and not signs.has_pager and is_within(largest.more, signs.layout.url):
        return PageKind.NAVIGATION, None  # the newest rows of the section's one column
    if len(blocks) == 1:
        return PageKind.LIST, largest
    if signs.has_pager:  # rows each in a box of its own, which were not taken for one list, are none to be held whole
        is_list = len(largest.rows) > 1 or len(blocks) < _SCATTERED
        return (PageKind.LIST, largest) if is_list else (PageKind.NAVIGATION, None)
    total = sum(len(block.rows) for block in blocks)
    if sum(1 for block in blocks if block.more) > 1 or 10 * len(largest.rows) < 7 * total:
        return PageKind.NAVIGATION, None
    return (PageKind.UNREADABLE, None) if _is_below_another(largest, blocks, signs) else (PageKind.LIST, largest)
