"""What a file is, by its content; its name is what somebody called it."""

import re
from enum import Enum
from typing import Final

from crawler.attachments.compound import MAGIC as COMPOUND_MAGIC
from crawler.attachments.compound import CompoundFile
from crawler.attachments.container import open_container
from crawler.attachments.content import UnreadableError
from crawler.attachments.text import decode_text
from crawler.attachments.web_export import is_office_markup


class FileKind(Enum):
    """A file format. The value is what reports call it."""

    DOCX = "Word 文档（DOCX）"
    XLSX = "Excel 工作簿（XLSX）"
    PPTX = "PowerPoint 演示文稿（PPTX）"
    DOC = "Word 97/WPS 文字文档（DOC、WPS）"
    XLS = "Excel 97/WPS 表格（XLS、ET）"
    PPT = "PowerPoint 97/WPS 演示（PPT、DPS）"
    ENCRYPTED_OFFICE = "加密的 Office 文档"
    COMPOUND = "未识别的复合文档"
    RTF = "RTF 文档"
    MHTML = "单个文件网页（MHT）"
    PDF = "PDF 文档"
    OFD = "OFD 版式文档"
    WEB_EXPORT = "网页格式的 Office 文档"
    HTML = "网页"
    WORD_XML = "Word 文档（XML）"
    SHEET_XML = "Excel 表格（XML）"
    XML = "XML 文件"
    TEXT = "文本文件"
    ZIP = "ZIP 压缩包"
    RAR = "RAR 压缩包"
    SEVEN_ZIP = "7Z 压缩包"
    IMAGE = "图片"
    UNKNOWN = "未知格式的文件"


_MAGIC: Final = (
    (b"%PDF-", FileKind.PDF),
    (b"Rar!\x1a\x07", FileKind.RAR),
    (b"7z\xbc\xaf\x27\x1c", FileKind.SEVEN_ZIP),
    (b"{\\rtf", FileKind.RTF),
    (b"\xff\xd8\xff", FileKind.IMAGE),
    (b"\x89PNG\r\n", FileKind.IMAGE),
    (b"GIF8", FileKind.IMAGE),
    (b"II*\0", FileKind.IMAGE),
    (b"MM\0*", FileKind.IMAGE),
)
_ZIP_MAGIC: Final = (b"PK\x03\x04", b"PK\x05\x06")
_ZIP_PARTS: Final = (
    (re.compile(r"word/document\d*\.xml"), FileKind.DOCX),
    (re.compile(r"xl/workbook\d*\.(xml|bin)"), FileKind.XLSX),
    (re.compile(r"ppt/presentation\d*\.xml"), FileKind.PPTX),
    (re.compile(r"OFD\.xml"), FileKind.OFD),
)
_STREAMS: Final = (
    ("encryptedpackage", FileKind.ENCRYPTED_OFFICE),
    ("worddocument", FileKind.DOC),
    ("workbook", FileKind.XLS),
    ("book", FileKind.XLS),
    ("powerpoint document", FileKind.PPT),
)
_XML_MARKS: Final = (
    (b":worddocument", FileKind.WORD_XML),
    (b"<pkg:package", FileKind.WORD_XML),
    (b'"urn:schemas-microsoft-com:office:spreadsheet"', FileKind.SHEET_XML),
)
_HEAD: Final = 4096  # bytes; ISO 32000-1 annex H lets %PDF- stand anywhere in the first 1024
_MARKUP_TAG: Final = re.compile(rb"<(!doctype\s+html|html|head|body|script|meta|title|div|table|p|br|style|form)\b")


def sniff(body: bytes) -> FileKind:
    """The kind of a file by its first bytes and, for containers, by what they hold. Never raises."""
    for magic, kind in _MAGIC:
        if body.startswith(magic):
            return kind
    if body.startswith(_ZIP_MAGIC):
        return _kind_of_zip(body)
    if body.startswith(COMPOUND_MAGIC):
        return _kind_of_compound(body)
    if (body[:2] == b"BM" and body[2:6] == len(body).to_bytes(4, "little")) or (
        body[:4] == b"RIFF" and body[8:12] == b"WEBP"
    ):
        return FileKind.IMAGE
    return _kind_of_markup_or_text(body)


def _kind_of_zip(body: bytes) -> FileKind:
    try:
        names = open_container(body).namelist()
    except UnreadableError:
        return FileKind.ZIP
    for pattern, kind in _ZIP_PARTS:
        if any(pattern.fullmatch(name) for name in names):
            return kind
    return FileKind.ZIP


def _kind_of_compound(body: bytes) -> FileKind:
    try:
        names = CompoundFile(body).names
    except UnreadableError:
        return FileKind.COMPOUND
    for name, kind in _STREAMS:
        if name in names:
            return kind
    return FileKind.COMPOUND


def _kind_of_markup_or_text(body: bytes) -> FileKind:
    head = body[:_HEAD].lower()
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"<"):
        for mark, kind in _XML_MARKS:
            if mark in head:
                return kind
        if _MARKUP_TAG.search(start):
            return FileKind.WEB_EXPORT if is_office_markup(body) else FileKind.HTML
        if start.startswith(b"<?xml"):
            return FileKind.XML
    if b"%pdf-" in head[:1024]:
        return FileKind.PDF
    if start.startswith(b"mime-version:") or b"\nmime-version:" in head:
        return FileKind.MHTML
    return FileKind.UNKNOWN if decode_text(body) is None else FileKind.TEXT
