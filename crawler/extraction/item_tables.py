"""Items of a list in tables of other shapes than a row each: a table an item, two items in each line, a row with 解读 beside its title."""

from collections.abc import Iterator
from typing import cast

from crawler.extraction.anchors import Anchor
from crawler.extraction.dates import find_dates
from crawler.extraction.lines import Element, text_of

_MOST_ROWS = 4  # of a table that is one item
_MOST_DAYS = 4
_LEAST_CELLS = 4  # of a row that shows several days
_LONGEST_WORD = 6  # characters of a link that says what it does: 文字解读, 图解, 下载


def table_of_item(row: Element) -> Element:
    """The table around a row that holds one item only, its 索引号 and days below its title, when others like it stand beside; else the row."""
    if row.tag != "tr" or row.getnext() is None:
        return row
    table = next(row.iterancestors("table", "body"), row)
    if table.tag != "table":
        return row
    size = _rows_of(table)
    beside = (table.getprevious(), table.getnext())
    is_repeated = any(other is not None and other.tag == "table" and _rows_of(other) == size for other in beside)
    return table if 1 < size <= _MOST_ROWS and is_repeated and days_in_cells(table) else row


def with_last_of_pairs(rows: dict[Element, list[Anchor]]) -> dict[Element, list[Anchor]]:
    """Where each line of a table holds two items with their days, a last line with one of them is cells as well."""
    paired = {cell.getparent() for cell in rows if cell.tag == "td"}
    if not paired:
        return rows
    found: dict[Element, list[Anchor]] = {}
    for element, anchors in rows.items():
        above = element.getprevious() if element.tag == "tr" and element.getnext() is None else None
        if above is not None and above in paired and len(element) <= len(above) and days_in_cells(above) > 1:
            found[next(anchors[0].element.iterancestors("td", "tr"))] = anchors
        else:
            found[element] = anchors
    return found


def list_of_cells(line: Element) -> Element | None:
    """What holds the items whose cells stand in a line: the line, or where it shows days what holds it and its like."""
    is_alone = line.getprevious() is None and line.getnext() is None
    return line if is_alone or not days_in_cells(line) else line.getparent()


def is_titled_once(row: Element) -> bool:
    """A row of a grid with days of several sorts, whose other links are words."""
    if row.tag != "tr" or len(row) < _LEAST_CELLS or not 0 < days_in_cells(row) <= _MOST_DAYS:
        return False
    titles = [link for link in row.iter("a") if len(text_of(link)) > _LONGEST_WORD]
    return len(titles) == 1


def days_in_cells(element: Element) -> int:
    """How many cells show a day; one with a table of its own is a part of the page."""
    cells = [cell for cell in element.iter("td") if next(cell.iter("table"), None) is None]
    return sum(1 for cell in cells if find_dates(" ".join(cast("Iterator[str]", cell.itertext()))))


def _rows_of(table: Element) -> int:
    return sum(1 for _ in table.iter("tr"))
