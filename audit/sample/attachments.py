"""Bytes of the sample's attachments: docx, xlsx, pdf, txt and pictures, the same on every run."""

import io
import struct
import zipfile
import zlib
from datetime import UTC, datetime
from xml.sax.saxutils import escape

import xlsxwriter

from audit.sample.content import FileSpec

MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "txt": "text/plain",
    "png": "image/png",
}
_LINES_A_PAGE = 34


def suffix(name: str) -> str:
    return name.rsplit(".", 1)[-1]


def attachment_bytes(spec: FileSpec) -> bytes:
    match suffix(spec.name):
        case "docx":
            return _docx(spec.text)
        case "xlsx":
            return _xlsx(spec.text)
        case "pdf":
            return _scanned_pdf() if spec.scan else _text_pdf(spec.text)
        case "txt":
            return spec.text.strip().replace("\n", "\r\n").encode("gb18030")
        case other:
            raise ValueError(f"no writer for .{other}")


def cells(line: str) -> list[str]:
    """The cells of a table line `| 姓名 | 金额 |`."""
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def scanned_png() -> bytes:
    """A grey page with dark lines, as a scanner makes: there is no text to read."""
    width, height = _SCAN
    rows = b"".join(b"\x00" + _scan_line(y) for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 0)), (b"IEND", b""))
    )


_SCAN = (96, 128)


def _scan_line(y: int) -> bytes:
    width, _ = _SCAN
    return bytes(0x30 if y % 8 in {3, 4} and 10 <= x < 86 and x % 5 else 0xE8 for x in range(width))


def _docx(text: str) -> bytes:
    def run(words: str) -> str:
        return f'<w:p><w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'

    parts: list[str] = []
    for line in text.strip().splitlines():
        if line.startswith("|"):
            row = "".join(f"<w:tc>{run(cell)}</w:tc>" for cell in cells(line))
            parts.append(f"<w:tr>{row}</w:tr>")
        else:
            parts.append(run(line))
    body = "".join(_tables_wrapped(parts))
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{body}</w:body></w:document>",
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            archive.writestr(
                zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)),
                f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{content}',
            )
    return packed.getvalue()


def _tables_wrapped(parts: list[str]) -> list[str]:
    wrapped: list[str] = []
    inside = False
    for part in parts:
        is_row = part.startswith("<w:tr>")
        if is_row != inside:
            wrapped.append("<w:tbl>" if is_row else "</w:tbl>")
        inside = is_row
        wrapped.append(part)
    if inside:
        wrapped.append("</w:tbl><w:p/>")
    return wrapped


def _xlsx(text: str) -> bytes:
    packed = io.BytesIO()
    book = xlsxwriter.Workbook(packed, {"in_memory": True})
    book.set_properties({"created": datetime(2026, 1, 5, tzinfo=UTC).replace(tzinfo=None)})
    sheet = book.add_worksheet("Sheet1")
    for row, line in enumerate(text.strip().splitlines()):
        for column, cell in enumerate(cells(line) if line.startswith("|") else [line]):
            if cell.isdigit() and len(cell) < 12:  # longer ones are numbers of people and papers, kept as text
                sheet.write_number(row, column, int(cell))
            else:
                sheet.write_string(row, column, cell)
    book.close()
    return packed.getvalue()


def _text_pdf(text: str) -> bytes:
    """A text layer in STSong-Light by UCS-2 codes, with a ToUnicode map, as Chinese office software writes."""
    lines = [line.strip().strip("|").replace("|", "  ") for line in text.strip().splitlines()]
    pages = [lines[start : start + _LINES_A_PAGE] for start in range(0, len(lines), _LINES_A_PAGE)]
    contents = [_drawn(page) for page in pages]
    kids = " ".join(f"{7 + 2 * index} 0 R" for index in range(len(pages)))
    unicode_map = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def\n"
        b"/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        b"1 beginbfrange <0000> <FFFF> <0000> endbfrange\nendcmap CMapName currentdict /CMap defineresource pop end end"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        (
            b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
            b" /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>"
        ),
        (
            b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 5 0 R"
            b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>"
        ),
        (
            b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0"
            b" /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"
        ),
        _stream(b"", unicode_map),
    ]
    for index, content in enumerate(contents):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {8 + 2 * index} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(_stream(b"", content))
    return _pdf(objects)


def _drawn(lines: list[str]) -> bytes:
    shown = " ".join(f"<{line.encode('utf-16-be').hex().upper()}> Tj T*" for line in lines)
    return f"BT /F1 12 Tf 22 TL 60 780 Td {shown} ET".encode()


def _scanned_pdf() -> bytes:
    width, height = _SCAN
    pixels = b"".join(_scan_line(y) for y in range(height))
    return _pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            (
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                b" /Resources << /XObject << /Im1 5 0 R >> >> >>"
            ),
            _stream(b"", b"q 595 0 0 842 0 0 cm /Im1 Do Q"),
            _stream(
                f"/Type /XObject /Subtype /Image /Width {width} /Height {height}"
                " /ColorSpace /DeviceGray /BitsPerComponent 8".encode(),
                pixels,
            ),
        ]
    )


def _stream(entries: bytes, content: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(content), content)


def _pdf(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
