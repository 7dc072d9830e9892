"""Which row of a table is its head (表头), and what stands above it (表题)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from scoring.privacy.labels import is_label, squeezed

_HEAD_WITHIN = 8  # rows: title, unit, day and remarks may stand above
_VALUE = re.compile(r"[0-9０-９]{5}")

Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Heads:
    """`columns`: the head of each, rows of a head of several rows run together. `caption`: what stands above."""

    columns: tuple[str, ...]
    caption: str
    rows: int  # the caption's and the head's

    def of(self, column: int, width: int) -> str:
        """The head of a cell in a row of `width` cells; "" where the row is no image of the head (PDF)."""
        return self.columns[column] if width == len(self.columns) and column < width else ""


def read_heads(rows: Sequence[Row]) -> Heads | None:
    """None for a table without a head: the rest of one begun on the page before, or labels beside their values."""
    head_rows = [number for number, row in enumerate(rows[:_HEAD_WITHIN]) if _is_head(row)]
    if not head_rows:
        return None
    first = last = head_rows[0]
    while last + 1 in head_rows:
        last += 1
    width = len(rows[last])
    columns = tuple(
        "".join(
            dict.fromkeys(
                squeezed(rows[number][place]) for number in range(first, last + 1) if len(rows[number]) == width
            )
        )
        for place in range(width)
    )
    caption = " ".join(dict.fromkeys(cell for row in rows[:first] for cell in row if cell))
    return Heads(columns, caption, last + 1)


def _is_head(row: Row) -> bool:
    distinct = {squeezed(cell) for cell in row if cell.strip()}
    if len(distinct) < 2 or any(_VALUE.search(cell) for cell in distinct):
        return False
    known = sum(map(is_label, distinct))
    return known >= 2 and 2 * known >= len(distinct)
