"""Tables with merged cells written in every format a catalogue comes in."""

import csv
import html
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import xlsxwriter

Cell = tuple[str, int, int]  # text, columns covered, rows covered
Lines = Sequence[Sequence[Cell]]


def placed(lines: Lines) -> list[tuple[int, int, str, int, int]]:
    """(row, column, text, across, down) of every cell, from 0, as HTML lays out its tables."""
    taken: set[tuple[int, int]] = set()
    cells = []
    for row, line in enumerate(lines):
        column = 0
        for text, across, down in line:
            while (row, column) in taken:
                column += 1
            taken |= {(r, c) for r in range(row, row + down) for c in range(column, column + across)}
            cells.append((row, column, text, across, down))
            column += across
    return cells


def write_xlsx(path: Path, sheets: dict[str, Lines]) -> None:
    with xlsxwriter.Workbook(path) as workbook:
        for name, lines in sheets.items():
            sheet = workbook.add_worksheet(name)
            for row, column, text, across, down in placed(lines):
                if (across, down) == (1, 1):
                    sheet.write(row, column, text)
                else:
                    sheet.merge_range(row, column, row + down - 1, column + across - 1, text)


def write_csv(path: Path, lines: Lines, encoding: str) -> None:
    """As Excel saves it: a merged cell's text in its first cell, the others blank."""
    cells = placed(lines)
    width = max(column + across for _, column, _, across, _ in cells)
    rows = [[""] * width for _ in range(max(row + down for row, _, _, _, down in cells))]
    for row, column, text, _, _ in cells:
        rows[row][column] = text
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    path.write_bytes(out.getvalue().encode(encoding))


def write_html(path: Path, parts: Sequence[str | Lines], encoding: str = "utf-8") -> None:
    """Paragraphs and tables. Line ends in cells are written as <br>."""
    body = []
    for part in parts:
        if isinstance(part, str):
            body.append(f"<p>{html.escape(part)}</p>")
            continue
        body.append('<table border="1">')
        for line in part:
            cells = (
                f'<td rowspan="{down}" colspan="{across}">{html.escape(text).replace(chr(10), "<br/>")}</td>'
                for text, across, down in line
            )
            body.append(f"<tr>{''.join(cells)}</tr>")
        body.append("</table>")
    page = f'<html><head><meta charset="{encoding}"></head><body>{chr(10).join(body)}</body></html>'
    path.write_bytes(page.encode(encoding))


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def write_docx(path: Path, parts: Sequence[str | Lines]) -> None:
    """Paragraphs and tables; ☑ and □ become the glyphs of Wingdings 2 that Word's own boxes are."""
    body = "".join(_paragraph(part) if isinstance(part, str) else _word_table(part) for part in parts)
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(
            "word/document.xml",
            f'<?xml version="1.0" encoding="UTF-8"?><w:document {_W}><w:body>{body}</w:body></w:document>',
        )


def _word_table(lines: Lines) -> str:
    cells = {(row, column): (text, across, down) for row, column, text, across, down in placed(lines)}
    height = max(row + down for (row, _), (_, _, down) in cells.items())
    rows = []
    for row in range(height):
        line = []
        for (top, _), (text, across, down) in sorted(cells.items(), key=lambda entry: entry[0][1]):
            if not top <= row < top + down:
                continue
            merge = "" if down == 1 else '<w:vMerge w:val="restart"/>' if row == top else "<w:vMerge/>"
            span = f'<w:gridSpan w:val="{across}"/>' if across > 1 else ""
            shown = "".join(map(_paragraph, text.split("\n"))) if row == top else "<w:p/>"
            line.append(f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{shown}</w:tc>")
        rows.append(f"<w:tr>{''.join(line)}</w:tr>")
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


_GLYPHS = {"☑": "F052", "□": "F0A3"}


def _paragraph(text: str) -> str:
    runs = "".join(
        f'<w:r><w:sym w:font="Wingdings 2" w:char="{_GLYPHS[char]}"/></w:r>'
        if char in _GLYPHS
        else f'<w:r><w:t xml:space="preserve">{html.escape(char)}</w:t></w:r>'
        for char in text
    )
    return f"<w:p>{runs}</w:p>"


_SIZE, _LEADING, _PADDING = 8, 10, 3


def write_pdf(path: Path, pages: Sequence[tuple[str, Lines]], widths: Sequence[int]) -> None:
    """Pages of a caption and a ruled table. `widths`: letters that fit a column; longer lines are broken there."""
    contents, used = [], set()
    for caption, lines in pages:
        content, letters = _page(caption, lines, widths)
        contents.append(content)
        used |= letters
    path.write_bytes(_pdf(contents, sorted(used), sum(widths) * _SIZE + 100))


def _page(caption: str, lines: Lines, widths: Sequence[int]) -> tuple[str, set[str]]:
    cells = placed(lines)
    columns = [40.0]
    for width in widths:
        columns.append(columns[-1] + width * _SIZE + 2 * _PADDING)
    broken = {
        (row, column): _broken(text, (columns[column + across] - columns[column] - 2 * _PADDING) // _SIZE)
        for row, column, text, across, _ in cells
    }
    height = max(row + down for row, _, _, _, down in cells)
    tall = [
        max([len(broken[r, c]) for r, c, _, _, down in cells if r == row and down == 1], default=1)
        for row in range(height)
    ]
    rows = [1000.0]
    for row in range(height):
        rows.append(rows[-1] - tall[row] * _LEADING - 2 * _PADDING)
    drawn = [_shown(caption, 40, 1020)] if caption else []
    for row, column, _, across, down in cells:
        left, right, top, bottom = columns[column], columns[column + across], rows[row], rows[row + down]
        drawn.append(f"{left} {bottom} {right - left} {top - bottom} re S")
        drawn += [
            _shown(line, left + _PADDING, top - _PADDING - _SIZE - number * _LEADING)
            for number, line in enumerate(broken[row, column])
        ]
    return "\n".join(drawn), set(caption) | {" "} | {
        char for lines_ in broken.values() for line in lines_ for char in line
    }


def _broken(text: str, width: float) -> list[str]:
    size = max(1, int(width))
    return [line[at : at + size] for line in text.split("\n") for at in range(0, max(1, len(line)), size)]


def _shown(text: str, x: float, y: float) -> str:
    # PDFium drops a text object of one letter whose font is not embedded: it measures no width. Word, too, sets a
    # space at the end of a line.
    codes = f"{text} ".encode("utf-16-be").hex()
    return f"BT /F1 {_SIZE} Tf {x} {y} Td <{codes}> Tj ET"


_FONT = (
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000"
    " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    " /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900]"
    " /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>"
)


def _pdf(contents: Sequence[str], letters: Sequence[str], width: float) -> bytes:
    """A PDF whose one font is named, not embedded; ToUnicode says what each code means."""
    mapped = "\n".join(
        f"{len(chunk)} beginbfchar\n"
        + "\n".join(f"<{ord(char):04x}> <{ord(char):04x}>" for char in chunk)
        + "\nendbfchar"
        for chunk in (letters[at : at + 100] for at in range(0, len(letters), 100))
    )
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{mapped}\nendcmap end end"
    )
    first_page = 6
    kids = " ".join(f"{first_page + 2 * number} 0 R" for number in range(len(contents)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        _FONT,
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    ]
    for number, content in enumerate(contents):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} 1060] /Contents {first_page + 2 * number + 1} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, text in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
