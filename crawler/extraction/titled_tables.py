"""Lists that are tables without links: 序号, 标题, 文号, 发布日期 over rows that lead nowhere.

The title of each row becomes a link without an address, so that every reader of lists meets such a row as any other.
"""

import re
from collections.abc import Sequence
from typing import cast

from lxml import etree

from crawler.extraction.dates import parse_date
from crawler.extraction.lines import Element, text_of

_TITLES = ("标题", "文件名称", "信息名称", "公文名称", "政策名称")
_TITLE = re.compile(r"(?:信息|文件|公文|文章|政策)?(?:标题|名称)")
_DATE = re.compile(r"(?:(?:信息)?(?:发布|公开|公布|发文|成文|印发|生成|更新))?(?:日期|时间)")
_OTHER = re.compile(
    r"序号|编号|(?:发文|发布|文件)?(?:字号|文号|编号)|索引号|(?:发文|发布|公开|制发|责任)(?:机关|机构|单位|部门|主体)|来源|"
    r"(?:主题|信息|体裁|组配)?(?:分类|类别|类型)|公开(?:方式|属性)|有效性|效力|(?:效力)?状态|备注|(?:点击|浏览|阅读)(?:次数|数|量)?"
)
_LEAST_ROWS = 3
_LEAST_TITLE = 4
_LONGEST_INTRODUCTION = 60  # characters from the trail to the table; more is a text it belongs to
_LONGEST_NAME = 14  # characters of a column's name; what is longer is a document's title
_NO_ROWS_INSIDE = frozenset({"a", "table", "input", "select", "form"})
_TRAIL = re.compile(r"位置\s*[:：]?|首页")
_ABOVE = etree.XPath("preceding::text()[not(parent::script or parent::style or parent::title)]", smart_strings=False)
_HEADED = etree.XPath("boolean(preceding::h1)")


def link_titled_rows(root: Element, source: str) -> None:
    """Mark the titles of such tables, of which nothing but the trail and the column's name stands above."""
    tables = list(root.iter("table"))
    if not tables or not any(word in source for word in _TITLES):
        return
    for table in tables:
        rows = list(table.iter("tr"))
        place = _title_column(rows)
        if place is not None and not _HEADED(table) and _is_right_below_trail(table):
            for row in rows[1:]:
                _mark(_cells(row)[place])


def _title_column(rows: Sequence[Element]) -> int | None:
    """Which cell of a row holds the title, where the header names nothing but what one says of documents."""
    if len(rows) <= _LEAST_ROWS:
        return None
    names = ["".join(text_of(cell).split()) for cell in _cells(rows[0])]
    titles = [place for place, name in enumerate(names) if _TITLE.fullmatch(name)]
    dates = [place for place, name in enumerate(names) if _DATE.fullmatch(name)]
    others = [name for place, name in enumerate(names) if place not in (*titles, *dates)]
    if len(titles) != 1 or not dates or not all(_OTHER.fullmatch(name) for name in others):
        return None
    for row in rows[1:]:
        cells = _cells(row)
        if len(cells) != len(names) or any(element.tag in _NO_ROWS_INSIDE for element in row.iter()):
            return None
        if len(text_of(cells[titles[0]])) < _LEAST_TITLE or not all(_is_day(text_of(cells[place])) for place in dates):
            return None
    return titles[0]


def _cells(row: Element) -> Sequence[Element]:
    return list(row.iterchildren("td", "th"))


def _is_day(text: str) -> bool:
    return not text.strip() or parse_date(text) is not None


def _is_right_below_trail(table: Element) -> bool:
    above = ""
    for text in reversed(cast("list[str]", _ABOVE(table))):
        words = "".join(text.split())
        above = words + above
        if _TRAIL.search(above):
            return True
        if len(above) > _LONGEST_INTRODUCTION or len(words) > _LONGEST_NAME:
            return False
    return False


def _mark(cell: Element) -> None:
    link = etree.Element("a")
    link.text, cell.text = cell.text, None
    link.extend(list(cell))
    cell.append(link)
