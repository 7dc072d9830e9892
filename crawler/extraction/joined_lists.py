"""Rows of one list that stand in several boxes of the same kind, one below the other."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from crawler.extraction.lines import Line, up
from crawler.extraction.row_dates import heads_rows

if TYPE_CHECKING:
    from crawler.extraction.lists import ListBlock

_LONGEST_SUMMARY = 4  # lines
_LONGEST_HEADER = 12  # cells


def joined(blocks: "Sequence[ListBlock]", lines: Sequence[Line]) -> "list[ListBlock]":
    """Lists cut into several `<ul>` of five rows each, or into a table a row, with nothing between them, are one list."""
    found: list[ListBlock] = []
    for block in blocks:
        if not block.rows:
            continue
        before = found[-1] if found else None
        if (
            before is not None
            and before.container is not block.container
            and before.container.tag == block.container.tag
            and _go_on(before, block, lines)
            and before.is_dated_list == block.is_dated_list
        ):
            before.extend(block)
        else:
            found.append(block)
    return found


def _go_on(before: "ListBlock", block: "ListBlock", lines: Sequence[Line]) -> bool:
    """Right below in a box of the same kind; a table's row may be followed by its summary in the same table."""
    if before.last_line is None or block.first_line is None:
        return False
    gap = block.first_line - before.last_line
    one, other = before.container, block.container
    if one.tag == "tbody":
        one, other = (box if (box := part.getparent()) is not None else part for part in (one, other))
    if one.getparent() is not other.getparent() or one.get("class") != other.get("class"):
        return False
    if gap == 1 or (gap == 2 and heads_rows(block.heading)):
        return True
    if (
        one is not before.container and gap <= _LONGEST_HEADER
    ):  # grids, each under its year, with the same names of columns
        said = [line for line in lines[before.last_line + 1 : block.first_line] if line.block.tag != "th"]
        return len(said) <= 1 and all(line.row is None and heads_rows(line.text) for line in said)
    if one.tag != "table" or not 0 < gap <= _LONGEST_SUMMARY + 1:
        return False
    table = next(before.rows[-1].element.iterancestors("table"))
    between = lines[before.last_line + 1 : block.first_line]
    return all(line.row is None and any(element is table for element in up(line.block)) for line in between)
