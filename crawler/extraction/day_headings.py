"""Lists with a day for a heading above the rows of each day, which show none themselves."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from crawler.extraction.dates import parse_date
from crawler.extraction.files import is_file
from crawler.extraction.lines import Element, Line
from crawler.extraction.row_dates import is_day

if TYPE_CHECKING:
    from crawler.extraction.lists import ListBlock

_LEAST_DAYS = 2


def date_by_days(blocks: "Sequence[ListBlock]", lines: Sequence[Line]) -> None:
    """One day alone may be an article's, above the files below it; and a day below the last rows is a row's own."""
    headed: dict[Element | None, list[ListBlock]] = defaultdict(list)
    for block in blocks:
        above = lines[block.first_line - 1] if block.rows and block.first_line else None
        if above is not None and above.row is None and above.text == block.heading and is_day(above.text):
            headed[block.container.getparent()].append(block)
    for beside in headed.values():
        days = {block.heading for block in beside if not is_file(block.rows[0].anchors[0])}
        after = (beside[-1].last_line or 0) + 1
        if len(days) < _LEAST_DAYS or (after < len(lines) and is_day(lines[after].text)):
            continue
        for block in beside:
            assert block.first_line
            on = parse_date(block.heading)
            lines[block.first_line - 1].row = block.rows[0].element
            block.rows = [row if row.date_text else replace(row, on=on, date_text=block.heading) for row in block.rows]
