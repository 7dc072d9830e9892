"""A paper printed in each container, and read back by the crawl's own readers."""

from collections.abc import Callable, Mapping
from html import escape
from textwrap import wrap

import xlsxwriter

from crawler.attachments.reading import read_attachment
from crawler.extraction.page import read_page
from crawler.records import Attachment, Document
from tests.crawler.attachments import files
from tests.scoring.builders import document
from tests.scoring.privacy.papers import Paper

URL = "http://www.example.gov.cn/art/1.html"
_LINES_A_PAGE = 40
_LETTERS_A_LINE = 56


def as_page(paper: Paper) -> Document:
    paragraphs = [f"<p>{escape(line)}</p>" for line in paper.before]
    rows = "".join(f"<tr>{''.join(f'<td>{_broken(cell)}</td>' for cell in row)}</tr>" for row in paper.rows)
    table = f"<table>{rows}</table>" if rows else ""
    after = [f"<p>{escape(line)}</p>" for line in paper.after]
    body = "".join([*paragraphs, table, *after])
    html = (
        f"<html><head><title>{paper.title}</title></head><body><h1>{paper.title}</h1><p>发布时间：2025-04-02</p>"
        f'<div class="TRS_Editor"><p>现将有关情况公布如下，请社会各界监督。</p>{body}</div></body></html>'
    )
    read = read_page(URL, html).facts.document
    assert read is not None
    return document(read.title, read.text, path=("公示公告",), tables=read.tables, links=read.links, url=URL)


def docx(paper: Paper) -> bytes:
    rows = [[_cell(cell) for cell in row] for row in paper.rows]
    lines = [files.paragraph(escape(line)) for line in (paper.title, *paper.before)]
    return files.docx(
        "".join(lines)
        + (files.table(*rows) if rows else "")
        + "".join(files.paragraph(escape(line)) for line in paper.after)
    )


def _broken(cell: str) -> str:
    return "<br>".join(map(escape, cell.split("\n")))


def _cell(cell: str) -> str:
    return f"<w:tc><w:tcPr/>{''.join(files.paragraph(escape(line)) for line in cell.split(chr(10)))}</w:tc>"


def xlsx(paper: Paper) -> bytes:
    def write(workbook: xlsxwriter.Workbook) -> None:
        sheet = workbook.add_worksheet("Sheet1")
        for number, row in enumerate(_sheet(paper)):
            for place, cell in enumerate(row):
                if cell in paper.numbers:
                    sheet.write_number(number, place, float(cell))
                else:
                    sheet.write_string(number, place, cell)

    return files.xlsx(write)


def xls(paper: Paper) -> bytes:
    return files.xls(_sheet(paper))


def pdf(paper: Paper) -> bytes:
    widths = (
        [max(len(line) for cell in column for line in cell.split("\n")) for column in zip(*paper.rows, strict=True)]
        if paper.rows
        else []
    )
    lines: list[list[tuple[int, str]]] = [
        [(20, line)] for text in (paper.title, *paper.before) for line in wrap(text, _LETTERS_A_LINE)
    ]
    for row in paper.rows:
        lefts = [20 + sum(10 * width + 16 for width in widths[:place]) for place in range(len(row))]
        parts = [cell.split("\n") for cell in row]
        lines += [
            [(left, part[number]) for left, part in zip(lefts, parts, strict=True) if number < len(part)]
            for number in range(max(map(len, parts)))
        ]
    lines += [[(20, line)] for line in paper.after]
    pages = [lines[start : start + _LINES_A_PAGE] for start in range(0, len(lines), _LINES_A_PAGE)]
    drawn = files.pdf(
        *(
            b"".join(
                files.shown(left, 800 - 18 * number, text) for number, line in enumerate(page) for left, text in line
            )
            for page in pages
        )
    )
    return drawn.replace(b"[0 0 595 842]", b"[0 0 999 842]")  # as wide as the tables


def zipped(paper: Paper) -> bytes:
    """A table in an archive within an archive."""
    return files.zipped({"附件/名单.zip": files.zipped({"名单.xlsx": xlsx(paper)}), "说明.txt": "详见名单。\n"})


def _sheet(paper: Paper) -> list[list[str]]:
    return [[paper.title], *([line] for line in paper.before), *paper.rows, *([line] for line in paper.after)]


CONTAINERS: Mapping[str, Callable[[Paper], bytes]] = {
    "docx": docx,
    "xlsx": xlsx,
    "xls": xls,
    "pdf": pdf,
    "zip": zipped,
}


def as_file(paper: Paper, container: str) -> Attachment:
    name = f"{paper.title}.{container}"
    read = read_attachment(CONTAINERS[container](paper), name)
    return Attachment(
        f"http://www.example.gov.cn/files/{container}", name, read.state, read.reason, read.text, read.tables, "a" * 64
    )
