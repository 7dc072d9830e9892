"""TABLE elements (名单, 数量): a table with such a header and at least one data row, or a sentence with the number."""

import re

from crawler.page_facts import Table
from criteria.model import ContentElement
from scoring.checks.content.readable import Readable
from scoring.folding import fold

_HEADER_ROWS = 5  # a title, 填报单位, 单位：元 and a header of two storeys
_MEASURE = "(?:家|个|所|人|户|名|位|张|件|份|次|例|处|批|笔|条|项|辆|万|亿|元|床)"
_NUMBER = rf"\d[\d,.]*\s*(?:余|多)?{_MEASURE}"
_EMPTY_CELLS = frozenset(("", "-", "--", "—", "——", "/", "\\", "无", "..."))


def find_table(element: ContentElement, place: Readable) -> bool:
    terms = tuple(fold(term) for term in element.terms)
    return any(_has_rows_under(table, terms) for table in place.tables) or _states_number(terms, place.folded)


def _has_rows_under(table: Table, terms: tuple[str, ...]) -> bool:
    rows = [tuple(map(fold, row)) for row in table.rows]
    headed = (at for at, row in enumerate(rows[:_HEADER_ROWS]) if any(term in cell for term in terms for cell in row))
    return any(map(_is_data, _rows_below(rows, next(headed, len(rows))))) or _is_listed_down(rows, terms)


def _rows_below(rows: list[tuple[str, ...]], header: int) -> list[tuple[str, ...]]:
    """The rows under the one that holds the term; under a caption, those under the header that follows it."""
    while header < len(rows) and _is_caption(rows[header]):
        header += 1
    below = rows[header + 1 :]
    return below[1:] if below and _is_second_header(rows[header], below[0]) else below


def _is_caption(row: tuple[str, ...]) -> bool:
    """A heading over the whole table: one cell, alone or merged over all columns."""
    return len(set(filter(None, row))) <= 1 and len(row) > 1


def _is_second_header(upper: tuple[str, ...], lower: tuple[str, ...]) -> bool:
    """Under a header of two storeys, cells merged downwards repeat."""
    return any(cell not in _EMPTY_CELLS and cell == below for cell, below in zip(upper, lower, strict=False))


def _is_data(row: tuple[str, ...]) -> bool:
    """More than a serial number: a form with 1, 2, 3 and empty cells is no list."""
    filled = [cell for cell in row if cell not in _EMPTY_CELLS]
    return len(filled) > 1 or (len(row) == 1 and len(filled) == 1)


def _is_listed_down(rows: list[tuple[str, ...]], terms: tuple[str, ...]) -> bool:
    """A table of one thing: 机构名称 | 幸福院, its headers in the first column of two."""
    return any(
        len(row) == 2 and row[1] not in _EMPTY_CELLS and row[1] != row[0] and any(term in row[0] for term in terms)
        for row in rows
    )


def _states_number(terms: tuple[str, ...], folded: str) -> bool:
    return any(
        re.search(rf"{re.escape(term)}[^。;!?]{{0,15}}?(?<!\d){_NUMBER}", folded)
        or re.search(rf"{_NUMBER}[^\d。,;!?]{{0,6}}{re.escape(term)}", folded)
        for term in terms
        if term in folded
    )
