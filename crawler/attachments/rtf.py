"""Rich Text Format, as Word and WPS write it and as Word opens it under the name .doc (RTF 1.9)."""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from crawler.attachments.content import ROW_LIMIT, SCAN_TEXT, Content, UnreadableError, folded
from crawler.page_facts import Table

_TOKEN: Final = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|([^\\{}\r\n]+)|[\r\n]+", re.DOTALL
)
_HIDDEN: Final = frozenset(
    b"fonttbl colortbl stylesheet info pict objdata header headerl headerr headerf footer footerl footerr footerf"
    b" footnote annotation fldinst themedata datastore listtable nonshppict deleted xe tc".split()
)
_SHOWN_THOUGH_OPTIONAL: Final = re.compile(rb"\s*\\(shpinst|shptxt|shppict)\b")  # of groups that begin with \*
_BREAKS: Final = {
    b"par": "\n",
    b"line": "\n",
    b"sect": "\n",
    b"page": "\n",
    b"tab": "\t",
    b"emdash": "—",
    b"endash": "–",
}
_QUOTES: Final = {b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”", b"bullet": "•"}
_WORDS: Final = _BREAKS | _QUOTES
_SYMBOLS: Final = {b"~": " ", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n"}
_LARGE_WIDTH, _LARGE_HEIGHT = 3969, 2268  # twentieths of a point: 7 by 4 cm, as in `crawler.attachments.pictures`
_PICTURE: Final = re.compile(rb"\\picwgoal(\d{1,6})[^{}]{0,200}?\\pichgoal(\d{1,6})")
_GROUPS_LIMIT: Final = 10_000  # one inside the other


@dataclass(slots=True)
class _Text:
    """What has been read so far: lines, and the cells and rows of the table under way."""

    encoding: str
    lines: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    _letters: list[str] = field(default_factory=list)
    _bytes: bytearray = field(default_factory=bytearray)
    _cells: list[str] = field(default_factory=list)
    _rows: list[tuple[str, ...]] = field(default_factory=list)

    def write(self, text: str) -> None:
        self._decode()
        self._letters.append(text)

    def write_bytes(self, raw: bytes) -> None:
        self._bytes += raw

    def end_cell(self) -> None:
        self._cells.append(folded(self._take()))

    def end_row(self) -> None:
        self._take()
        if any(self._cells):
            self._rows.append(tuple(self._cells))
            self.lines.append("\t".join(self._cells).strip())
        self._cells = []
        if len(self._rows) > ROW_LIMIT:
            raise UnreadableError("表格过大")

    def end_paragraph(self) -> None:
        """Outside a table: a paragraph in a cell is part of the cell."""
        if self._cells:
            self.write(" ")
            return
        text = self._take()
        self._end_table_before(text)
        self.lines.extend(filter(None, map(folded, text.split("\n"))))

    def end(self) -> None:
        self._cells = []
        self.end_paragraph()
        self._end_table_before("end")

    def _end_table_before(self, text: str) -> None:
        if self._rows and text.strip():
            self.tables.append(Table(tuple(self._rows)))
            self._rows = []

    def _take(self) -> str:
        self._decode()
        text = "".join(self._letters).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        self._letters = []
        return text

    def _decode(self) -> None:
        if self._bytes:
            self._letters.append(self._bytes.decode(self.encoding, errors="replace"))
            self._bytes.clear()


@dataclass(frozen=True, slots=True)
class _Group:
    """`hidden`: no text of the page. `substitutes`: bytes after a Unicode letter that stand in for it in old programs."""

    hidden: bool
    substitutes: int


def read_rtf(body: bytes) -> Content:
    if not body.rstrip(b"\0\r\n \t").endswith(b"}"):
        raise UnreadableError("文件不完整（缺少结尾）")
    text = _Text(_encoding(body))
    _walk(body, text)
    text.end()
    joined = "\n".join(text.lines)
    pictures = [(int(width), int(height)) for width, height in _PICTURE.findall(body)]
    large = any(width >= _LARGE_WIDTH and height >= _LARGE_HEIGHT for width, height in pictures)
    if (pictures or b"\\pict" in body) and len(joined) < SCAN_TEXT:
        return Content(joined, tuple(text.tables), ("内容主要是图片",))
    return Content(joined, tuple(text.tables), ("文中有大幅图片",) if large else ())


def _encoding(body: bytes) -> str:
    r"""Of bytes written as \'hh. A font in charset 134 says GBK, whatever code page the head names."""
    page = re.search(rb"\\ansicpg(\d{3,5})", body[:4096])
    if b"\\fcharset134" in body or page is None or page[1] in (b"936", b"54936"):
        return "gb18030"
    return f"cp{int(page[1])}" if page[1] in (b"1250", b"1251", b"1252", b"950", b"932", b"949") else "gb18030"


def _walk(body: bytes, text: _Text) -> None:
    outer: list[_Group] = []
    group = _Group(hidden=False, substitutes=1)
    at = to_pass_over = 0
    while match := _TOKEN.match(body, at):
        at = match.end()
        word, number, _, symbol, brace, _ = match.groups()
        if brace == b"{":
            outer.append(group)
            if len(outer) > _GROUPS_LIMIT:
                raise UnreadableError("文件内部结构损坏")
        elif brace == b"}":
            group = outer.pop() if outer else group
        elif word == b"bin":
            at += max(int(number or 0), 0)
        elif word in _HIDDEN or (symbol == b"*" and not _SHOWN_THOUGH_OPTIONAL.match(body, at)):
            group = replace(group, hidden=True)
        elif word == b"uc":
            group = replace(group, substitutes=min(int(number or 1), 8))
        elif not group.hidden:
            to_pass_over = _show(match, text, group.substitutes, to_pass_over)
    if at < len(body):
        raise UnreadableError("文件内部结构损坏")


def _show(token: re.Match[bytes], text: _Text, substitutes: int, to_pass_over: int) -> int:
    """Write what the token shows; returns how many bytes to come only repeat a Unicode letter for old programs."""
    word, number, byte, symbol, _, plain = token.groups()
    if word == b"u":
        text.write(chr(int(number or 0) & 0xFFFF))
        return substitutes
    if word is not None:
        _control(word, text)
        return 0
    if symbol in _SYMBOLS:
        text.write(_SYMBOLS[symbol])
        return 0
    raw: bytes = bytes([int(byte, 16)]) if byte else plain or b""
    text.write_bytes(raw[to_pass_over:])
    return max(to_pass_over - len(raw), 0)


def _control(word: bytes, text: _Text) -> None:
    match word:
        case b"cell" | b"nestcell":
            text.end_cell()
        case b"row" | b"nestrow":
            text.end_row()
        case b"par" | b"sect" | b"page":
            text.end_paragraph()
        case _ if word in _WORDS:
            text.write(_WORDS[word])
        case _:
            return
