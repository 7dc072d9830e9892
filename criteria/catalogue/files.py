"""Catalogue files. Which reader one needs its bytes tell, not its name: .xls files are often web pages."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from criteria.catalogue.csv_text import read_csv
from criteria.catalogue.grid import Grid, UnreadableError
from criteria.catalogue.items import Catalogue, catalogue_of
from criteria.catalogue.spreadsheet import read_spreadsheet
from criteria.catalogue.web import read_html
from criteria.catalogue.word import DAMAGED, read_word
from criteria.model import CriteriaError, Problem

PdfReader = Callable[[bytes], tuple[Grid, ...]]
"""Every table of a PDF; raises `UnreadableError`. Given by the caller: who reads PDF is no matter of criteria."""

_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")  # Excel 97 and Word 97
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM")


def read_catalogue(path: Path, read_pdf: PdfReader | None = None) -> Catalogue:
    """Read a catalogue of any format. Raises `CriteriaError` with one sentence when the file holds none."""
    try:
        grids = read_grids(path, read_pdf)
    except UnreadableError as error:
        raise CriteriaError((Problem(str(path), "", None, str(error)),)) from error
    catalogue = catalogue_of(grids, path.stem)
    if catalogue is None:
        message = "没有找到标准目录表格：表头应有公开事项、公开内容、公开依据、公开时限等列，请核对文件"
        raise CriteriaError((Problem(str(path), "", None, message),))
    return catalogue


def read_grids(path: Path, read_pdf: PdfReader | None = None) -> tuple[Grid, ...]:
    """Every table of a catalogue file. Raises `UnreadableError` with a sentence that says what to do."""
    try:
        body = path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"文件打不开（{error.strerror}），请检查路径") from error
    if not body.strip():
        raise UnreadableError("文件是空的")
    if body.startswith(b"PK"):
        return _read_package(body)
    if body.startswith(_COMPOUND):
        if path.suffix.lower() == ".doc":
            raise UnreadableError("旧版 Word（.doc）的表格读不准，请用 Word 或 WPS 另存为 docx 再试")
        return read_spreadsheet(body)
    if body[:1024].lstrip().startswith(b"%PDF"):
        if read_pdf is None:
            raise UnreadableError("这里读不了 PDF，请换用 Word、Excel 版的目录")
        return read_pdf(body)
    if body.startswith(_PICTURES):
        raise UnreadableError("文件是图片，读不出文字，请换用 Word、Excel 版的目录")
    if b"<table" in body.lower() or b"<\x00t\x00a\x00b\x00l\x00e" in body.lower():
        return read_html(body)
    return read_csv(body)


def _read_package(body: bytes) -> tuple[Grid, ...]:
    try:
        with zipfile.ZipFile(BytesIO(body)) as package:
            names = set(package.namelist())
    except DAMAGED as error:
        raise UnreadableError("文件不完整，请重新复制或下载") from error
    return read_word(body) if "word/document.xml" in names else read_spreadsheet(body)
