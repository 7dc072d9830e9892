"""The light markup of sample bodies, and its HTML.

A line is a paragraph; `| 姓名 | 金额 |` lines make a table; `!scan` is a scanned page; `##` begins a bold heading.
"""

from html import escape
from itertools import groupby

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


def _table(lines: list[str]) -> list[str]:
    rows = [f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells(line))}</tr>" for line in lines]
    return ['<table border="1" cellspacing="0" cellpadding="4"><tbody>', *rows, "</tbody></table>"]
