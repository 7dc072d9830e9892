"""The light markup of sample bodies, and its HTML.

A line is a paragraph; `| 姓名 | 金额 |` lines make a table; `!scan` is a scanned page; `##` begins a bold heading.
A cell `<` belongs to the one before it, a cell `^` to the one above. `[[题目]]` links the document of that title.
"""

import re
from collections.abc import Callable
from html import escape
from itertools import groupby, takewhile

from audit.sample.attachments import cells

SCAN = "!scan"


def html_of(text: str, scan_src: str) -> str:
    blocks: list[str] = []
    for is_table, group in groupby(text.strip().splitlines(), key=lambda line: line.startswith("|")):
        lines = [line for line in group if line]
        blocks.extend(_table(lines) if is_table else [_paragraph(line, scan_src) for line in lines])
    return "\n".join(blocks)


def _paragraph(line: str, scan_src: str) -> str:
    if line == SCAN:
        return f'<p style="text-align:center"><img src="{scan_src}" alt="" width="620" /></p>'
    if line.startswith("## "):
        return f'<p style="text-indent:2em"><strong>{escape(line[3:])}</strong></p>'
    if line.startswith(">> "):
        return f'<p style="text-align:right">{escape(line[3:])}</p>'
    return f'<p style="text-indent:2em">{escape(line)}</p>'


def linked(html: str, href_of: Callable[[str], str]) -> str:
    """`html` with every `[[题目]]` made a link to where that document is."""
    return re.sub(r"\[\[(.+?)\]\]", lambda found: f'<a href="{href_of(found[1])}">{found[1]}</a>', html)


def _table(lines: list[str]) -> list[str]:
    grid = [cells(line) for line in lines]
    rows = [
        f"<tr>{''.join(_cell(grid, y, x) for x, cell in enumerate(row) if cell not in {'<', '^'})}</tr>"
        for y, row in enumerate(grid)
    ]
    return ['<table border="1" cellspacing="0" cellpadding="4"><tbody>', *rows, "</tbody></table>"]


def _cell(grid: list[list[str]], y: int, x: int) -> str:
    wide = 1 + sum(1 for _ in takewhile(lambda cell: cell == "<", grid[y][x + 1 :]))
    high = 1 + sum(1 for _ in takewhile(lambda row: row[x : x + 1] == ["^"], grid[y + 1 :]))
    spans = f"{f' colspan={wide}' if wide > 1 else ''}{f' rowspan={high}' if high > 1 else ''}"
    return f"<td{spans}>{escape(grid[y][x])}</td>"
