"""A column that is one table of data and nothing else: 序号, 机构名称, 地址 and a row for each 养老机构."""

import re

from crawler.extraction.article import Body
from crawler.extraction.chrome import is_chrome
from crawler.extraction.kinds import awaits_rows
from crawler.extraction.lines import Element, text_of
from crawler.extraction.signs import Signs

_LEAST_ROWS = 3  # of data
_LEAST_LETTERS = 40
_NAME = re.compile(r"[\u4e00-\u9fff]{2}")
_NO_DATA = frozenset({"a", "img", "input", "select", "script", "table", "form", "button"})


def lone_table(signs: Signs) -> Body | None:
    """The table as the page's text, where below the trail nothing else is that rows of a list may be in or come into."""
    layout = signs.layout
    if not signs.is_column or signs.crumb_line is None or signs.list_pages is not None or signs.has_pager:
        return None
    below = range(signs.crumb_line + 1, len(layout.lines))
    cells = [number for number in below if layout.lines[number].block.tag in ("td", "th")]
    if not cells or awaits_rows(signs):
        return None
    tables = {table for number in cells if (table := _table_of(layout.lines[number].block)) is not None}
    data = [table for table in tables if not is_chrome(table)]
    if len(data) != 1 or not _is_data(data[0]):
        return None
    inside = set(data[0].iter())
    numbers = [number for number in below if layout.lines[number].owner in inside]
    size = sum(len(layout.lines[number].text) for number in numbers)
    return Body(data[0], is_named=False, lines=numbers, size=size, images=0) if size >= _LEAST_LETTERS else None


def _table_of(cell: Element) -> Element | None:
    return next((above for above in cell.iterancestors("table")), None)


def _is_data(table: Element) -> bool:
    """A header of names over rows as wide as it is, at least half of each filled."""
    rows = [[text_of(cell).strip() for cell in row.iterchildren("td", "th")] for row in table.iter("tr")]
    if len(rows) <= _LEAST_ROWS or any(element.tag in _NO_DATA for element in table.iterdescendants()):
        return False
    header = rows[0]
    return (
        len(header) > 1
        and 2 * sum(1 for name in header if _NAME.search(name)) > len(header)
        and all(len(row) == len(header) and 2 * sum(map(bool, row)) >= len(row) for row in rows[1:])
    )
