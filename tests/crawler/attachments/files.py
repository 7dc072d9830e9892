"""Small files of each format, made by hand so that a test shows what is in them."""

import base64
import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence

import pybit7z
import xlsxwriter

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def zipped(parts: dict[str, bytes | str], *, stored: bool = False) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as container:
        for name, content in parts.items():
            container.writestr(name, content)
    return target.getvalue()


def docx(body: str, *, prolog: str = "", parts: dict[str, bytes | str] | None = None, stored: bool = False) -> bytes:
    """A Word document around the XML of its body."""
    document = f'{prolog}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **(parts or {})}, stored=stored)


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def picture(width: float, height: float) -> str:
    """A paragraph with a picture of that size in cm."""
    return (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="urn:wp"><wp:extent cx="{int(width * 360_000)}"'
        f' cy="{int(height * 360_000)}"/><a:blip xmlns:a="urn:a"/></wp:inline></w:drawing></w:r></w:p>'
    )


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def table(*rows: Sequence[str]) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def xlsx(write: Callable[[xlsxwriter.Workbook], None]) -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as workbook:
        write(workbook)
    return target.getvalue()


_FONT = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font"
    b" /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000"
    b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>] >>"
)


def shown(left: int, bottom: int, text: str) -> bytes:
    """PDF operators that set a text at a place."""
    return b"BT /F1 9 Tf %d %d Td <%s> Tj ET\n" % (left, bottom, text.encode("utf-16-be").hex().encode())


PICTURE = b"q 500 0 0 700 40 60 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n"
TICK = b"206 728 m 209 724 l 215 734 l S\n"


def ruled(left: int, top: int, *rows: Sequence[str], width: int = 100, height: int = 30) -> bytes:
    """A table of equal cells, each with a rectangle around it, and its texts."""
    drawn = []
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            x, y = left + column * width, top - (row + 1) * height
            drawn.append(b"%d %d %d %d re S\n" % (x, y, width, height))
            drawn += [shown(x + 5, y + height - 12 - 10 * at, line) for at, line in enumerate(text.split("\n"))]
    return b"".join(drawn)


RULE = b"60 400 m 500 400 l S\n"


def shown_upwards(left: int, bottom: int, text: str) -> bytes:
    """The same along the page's left edge, which is its top once the page is turned by 90 degrees."""
    return b"BT /F1 9 Tf 0 1 -1 0 %d %d Tm <%s> Tj ET\n" % (left, bottom, text.encode("utf-16-be").hex().encode())


def pdf(*pages: bytes, trailer: bytes = b"", rotate: int = 0) -> bytes:
    """A PDF with one page for each content stream."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * index) for index in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        _FONT,
    ]
    for index, content in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate %d /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (rotate, 5 + 2 * index)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    body = b"%PDF-1.4\n"
    offsets = []
    for number, each in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    entries = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    table_start = len(body)
    size = len(objects) + 1
    return body + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, entries, size, trailer, table_start)
    )


ENCRYPTED = (
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> /P -4 >>"
    b" /ID [<" + b"30" * 16 + b"> <" + b"30" * 16 + b">]"
)

_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file (OLE2); streams are padded to 4096 bytes so that none is small."""
    sectors: list[bytes] = []
    table: list[int] = []

    def add(content: bytes) -> int:
        first = len(sectors)
        count = -(-len(content) // 512)
        padded = content.ljust(count * 512, b"\0")
        sectors.extend(padded[at * 512 : (at + 1) * 512] for at in range(count))
        table.extend([*range(first + 1, first + count), _END])
        return first

    entries = _entry("Root Entry", 5, _END, 0)
    for name, content in streams.items():
        whole = content.ljust(4096, b"\0")
        entries += _entry(name, 2, add(whole), len(whole))
    directory = add(entries.ljust(-(-len(entries) // 512) * 512, b"\0"))
    table_sectors = -(-(len(table) + 4) // 128)
    first_table = len(sectors)
    table += [_TABLE] * table_sectors
    table += [_FREE] * (table_sectors * 128 - len(table))
    body = b"".join(sectors) + struct.pack(f"<{len(table)}I", *table)
    heads = [*range(first_table, first_table + table_sectors)]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, table_sectors, directory, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<109I", *heads, *[_FREE] * (109 - len(heads)))
    return header + body


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    encoded = (name + "\0").encode("utf-16-le")
    return (
        encoded.ljust(64, b"\0")
        + struct.pack("<HBB", len(encoded), kind, 1)
        + struct.pack("<III", _FREE, _FREE, 1 if kind == 5 else _FREE)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def xls(rows: Sequence[Sequence[str]]) -> bytes:
    """An Excel 97 workbook of one sheet of texts (BIFF8)."""

    def record(number: int, content: bytes) -> bytes:
        return struct.pack("<HH", number, len(content)) + content

    def begin(kind: int) -> bytes:
        return record(0x809, struct.pack("<HHHHII", 0x600, kind, 0xDBB, 1996, 0, 6))

    end = record(0x0A, b"")
    cells = b"".join(
        record(0x204, struct.pack("<HHHHB", row, column, 0, len(text), 1) + text.encode("utf-16-le"))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    name = "名单"
    sheet_head = struct.pack("<BBBB", 0, 0, len(name), 1) + name.encode("utf-16-le")
    start = begin(5)
    at = len(start) + 4 + 4 + len(sheet_head) + len(end)
    workbook = start + record(0x85, struct.pack("<I", at) + sheet_head) + end
    return compound({"Workbook": workbook + begin(0x10) + cells + end})


def doc(text: str, *, flags: int = 0, narrow: str = "", claimed: int = 0) -> bytes:
    """A Word 97 document; `narrow` follows `text` in a piece of one byte a character."""
    wide, thin = text.encode("utf-16-le"), narrow.encode("cp1252")
    head = bytearray(0x200)
    struct.pack_into("<HH", head, 0, 0xA5EC, 0xC1)
    struct.pack_into("<H", head, 0x0A, flags)
    struct.pack_into("<I", head, 0x4C, claimed or len(text) + len(narrow))
    positions = struct.pack("<3I", 0, len(text), len(text) + len(narrow))
    places = (0x200, (0x200 + len(wide)) * 2 | 1 << 30)
    table = positions + b"".join(struct.pack("<HIH", 0, place, 0) for place in places)
    pieces = b"\x01\x02\x00.." + b"\x02" + struct.pack("<I", len(table)) + table
    struct.pack_into("<II", head, 0x1A2, 0, len(pieces))
    name = "1Table" if flags & 0x0200 else "0Table"
    return compound({"WordDocument": bytes(head) + wide + thin, name: pieces})


def ofd(*pages: str) -> bytes:
    contents = {
        f"Doc_0/Pages/Page_{number}/Content.xml": f'<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016">{page}</ofd:Page>'
        for number, page in enumerate(pages)
    }
    return zipped({"OFD.xml": "<ofd/>", **contents})


def ofd_text(left: float, top: float, text: str) -> str:
    box = f"{left} {top} {4 * len(text)} 4"
    return f'<ofd:TextObject Boundary="{box}"><ofd:TextCode X="0" Y="4">{text}</ofd:TextCode></ofd:TextObject>'


def rar_4(parts: Mapping[bytes, bytes], *, flags: int = 0) -> bytes:
    """A RAR 4 archive of files stored as they are; `flags` of the whole archive, 1 being a volume of several."""

    def block(kind: int, flags: int, fields: bytes, data: bytes = b"") -> bytes:
        head = struct.pack("<BHH", kind, flags, 7 + len(fields)) + fields
        return struct.pack("<H", zlib.crc32(head) & 0xFFFF) + head + data

    stored = b"".join(
        block(
            0x74,
            0x8000,
            struct.pack("<IIBIIBBHI", len(data), len(data), 2, zlib.crc32(data), 0, 20, 0x30, len(name), 0x20) + name,
            data,
        )
        for name, data in parts.items()
    )
    return b"Rar!\x1a\x07\x00" + block(0x73, flags, bytes(6)) + stored + block(0x7B, 0x4000, b"")


def rar_5(parts: Mapping[str, bytes]) -> bytes:
    """A RAR 5 archive of files stored as they are."""

    def number(value: int) -> bytes:
        low, rest = value & 0x7F, value >> 7
        return bytes([low | 0x80]) + number(rest) if rest else bytes([low])

    def block(fields: bytes) -> bytes:
        head = number(len(fields)) + fields
        return struct.pack("<I", zlib.crc32(head)) + head

    def stored(name: str, data: bytes) -> bytes:
        size, encoded = number(len(data)), name.encode()
        fields = b"\x02\x02" + size + b"\x04" + size + b"\x20" + struct.pack("<I", zlib.crc32(data)) + b"\0\x01"
        return block(fields + number(len(encoded)) + encoded) + data

    begin, end = block(b"\x01\0\0"), block(b"\x05\0\0")
    return b"Rar!\x1a\x07\x01\x00" + begin + b"".join(stored(*part) for part in parts.items()) + end


# Two files (说明.txt, 名单/一.csv) packed into one stream, and one file under a password: compressing takes a packer.
RAR_4_SOLID = base64.b64decode(
    "UmFyIRoHADvQcwgADQAAAAAAAAAu53oAwCQAHAAAABwAAAAAYbehDAAAAAAdMAQAAAAAAFJBUlNyYXJzLzAuMTIuMwptYXJrZXItc2NoZW1hPTEK"
    "eiN0IIAqAEAAAAAQBAAAAL3U0KMAAAAAHTMKACAAAADor7TmmI4udHh0pxjlt+sUoDOa+1SOkcnhX3qtZ4EljmWFalsQGDBUaEEvr9YCMfGsF1GF"
    "Vd663H9LMCASZqPibDcxzmfB7jRAAPzWdDCALgAcAAAAHAAAAADIxvYyAAAAAB0zDgAgAAAA5ZCN5Y2VL+S4gC5jc3aH8d8bgh6NKVpy87fhvSsK"
    "x2/WT3QYIkD7714AxD17AEAHAA=="
)
RAR_5_PACKED = base64.b64decode(
    "UmFyIRoHAQDc3l41AwEABJtSVFYRAwYcBBwAYbehDAAABFJBUlNyYXJzLzAuMTIuMwptYXJrZXItc2NoZW1hPTEKn6xZ5D0CAyNJBJAIIL3U0KOA"
    "AwAK6K+05piOLnR4dCICAOa4IgTaQlSbUh1qejmuABsVlgSlAq9a1CLM4HdZO1njxNhGJARDL5NL39XHA09FoaJTKEUIIII0tKpCeZ6dsntZbl+e"
    "pwM9aNvhn2pJWM6SgH6MnIgdt8mTUePUnNj1WP7cHT1ykeF7WMkv38lAAgMjLAQcIMjG9jLAAwAO5ZCN5Y2VL+S4gC5jc3YiAgA9s3eMHCw6kCCe"
    "zcqbK92ROthur/o0Rr8HbQj4vUlSv8KxKTQEIvozvcWNRZFkFbmRrbSwoMcPIYoY91nbQP8B5KO6sG863IbxKHUAGbI6NQMFAAA="
)
RAR_4_LOCKED = base64.b64decode(
    "UmFyIRoHAM+QcwAADQAAAAAAAAAu53oAwCQAHAAAABwAAAAAYbehDAAAAAAdMAQAAAAAAFJBUlNyYXJzLzAuMTIuMwptYXJrZXItc2NoZW1hPTEK"
    "Llx0JIQyAEAAAAAQBAAAAL3U0KMAAAAAHTMKACAAAADor7TmmI4udHh09TnJhU/3UOKzp3fFksH/FknZXJuk5HrrpECVJbH6eg3Pi5PpC469mwQ/"
    "joSGknxezZYevfpUV4hvmJ04ry0TcY68aUbfz+A4"
)


def seven_zip(parts: Mapping[str, bytes], password: str = "") -> bytes:
    with pybit7z.lib7zip_context() as library:
        writer = pybit7z.BitArchiveWriter(library, pybit7z.FormatSevenZip)
        if password:
            writer.set_password(password, pybit7z.EncryptionScope.DataAndHeaders)
        for name, content in parts.items():
            writer.add_file(content, name)
        return bytes(writer.compress_to())


def rtf(body: str, *, fonts: str = r"{\fonttbl{\f0\fcharset134 \'cb\'ce\'cc\'e5;}}") -> bytes:
    """Around a body in which Chinese is written as Word does, in GBK as \\'hh."""
    escaped = "".join(
        one if one.isascii() else "".join(f"\\'{byte:02x}" for byte in one.encode("gb18030")) for one in body
    )
    return (r"{\rtf1\ansi\ansicpg1252\deff0" + fonts + r"{\info{\title x}}\pard " + escaped + "}").encode("ascii")


def pptx(*slides: str) -> bytes:
    space = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    parts: dict[str, bytes | str] = {"ppt/presentation.xml": "<p/>"}
    for number, slide in enumerate(slides, 1):
        parts[f"ppt/slides/slide{number}.xml"] = f"<s {space}>{slide}</s>"
    return zipped(parts)


def web_export(body: str, encoding: str = "gbk") -> bytes:
    """What Excel and Word write when told to save a web page, and many a system's export button."""
    head = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{}</style></head>'
    return f"{head}<body>{body}</body></html>".encode(encoding)
