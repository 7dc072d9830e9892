"""Reading an attachment: what it is, what it says, or why a person must look at it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Final

from crawler.attachments.archives import Member, rar_members, seven_zip_members, zip_members
from crawler.attachments.content import DEPTH_LIMIT, SIZE_LIMIT, UNPACKED_LIMIT, Content, UnreadableError, folded
from crawler.attachments.doc import read_doc
from crawler.attachments.docx import read_docx, read_word_xml
from crawler.attachments.kinds import FileKind, sniff
from crawler.attachments.ofd import read_ofd
from crawler.attachments.pdf import read_pdf
from crawler.attachments.pptx import read_pptx
from crawler.attachments.rtf import read_rtf
from crawler.attachments.sheet_xml import read_sheet_xml
from crawler.attachments.text import read_text
from crawler.attachments.web_export import read_mhtml, read_web_export
from crawler.attachments.xlsx import read_xls, read_xlsx
from crawler.page_facts import Table
from crawler.records import AttachmentState

Reader = Callable[[bytes], Content]

_REMEDY: Final = "需人工查看"
_FILE_SUFFIX: Final = re.compile(r"\.(pdf|ofd|docx?|wps|xlsx?|et|pptx?|dps|rtf|zip|rar|7z|jpe?g|png|gif|tiff?)")
"""Names that promise a file; what follows a dot in an anchor's text ("附件1.名单") need not be an extension."""
_GAPS_NAMED: Final = 3
_LITTER: Final = re.compile(r"__MACOSX/.*|(.*/)?(\.DS_Store|Thumbs\.db|desktop\.ini)")


@dataclass(frozen=True, slots=True)
class AttachmentReading:
    """What was read of one file.

    With state UNREADABLE, `reason` says in Chinese why, and `text` and `tables` hold the part that could be read all
    the same: enough to see that something is there, never that something is missing.
    """

    state: AttachmentState
    reason: str
    text: str
    tables: tuple[Table, ...]


def unreadable(reason: str) -> AttachmentReading:
    return AttachmentReading(AttachmentState.UNREADABLE, f"{reason}，{_REMEDY}", "", ())


def read_attachment(body: bytes, name: str) -> AttachmentReading:
    """Read a file by its content; `name` (with its extension) serves only to explain.

    Never raises for what the file holds; but a hostile one may take long or end the process, so files from a site go
    through `AttachmentReader`.
    """
    try:
        content = _read(body, name, _Unpacking())
    except UnreadableError as error:
        return unreadable(str(error))
    if content.gaps:
        reason = f"附件{'；'.join(content.gaps)}，{_REMEDY}"
        return AttachmentReading(AttachmentState.UNREADABLE, reason, content.text, content.tables)
    return AttachmentReading(AttachmentState.READ, "", content.text, content.tables)


@dataclass(slots=True)
class _Unpacking:
    """How deep in archives we are, and how many bytes may still be unpacked, at any depth."""

    depth: int = 0
    left: int = UNPACKED_LIMIT

    @contextmanager
    def inside(self) -> Iterator[None]:
        if self.depth == DEPTH_LIMIT:
            raise UnreadableError(f"压缩包嵌套超过 {DEPTH_LIMIT} 层")
        self.depth += 1
        try:
            yield
        finally:
            self.depth -= 1

    def count(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise UnreadableError("解压后的大小异常（疑似压缩炸弹）")


def _read(body: bytes, name: str, unpacking: _Unpacking) -> Content:
    """Raises UnreadableError with a clause that begins with 附件."""
    if not body:
        raise UnreadableError("附件为空（0 字节）")
    if len(body) > SIZE_LIMIT:
        raise UnreadableError(f"附件过大（{len(body) >> 20} MB）")
    kind = sniff(body)
    if kind is FileKind.HTML:
        raise UnreadableError(_mismatch(name, "网页（可能是登录页或错误页）") or "附件是网页，不是文件")
    try:
        if kind in _ARCHIVES:
            with unpacking.inside():
                content = _read_archive(_ARCHIVES[kind](body), unpacking)
        elif kind in _READERS:
            content = _READERS[kind](body)
        else:
            raise UnreadableError("本工具不能读取其内容")
    except UnreadableError as error:
        raise UnreadableError(f"附件是{kind.value}，{error}") from error
    if kind is FileKind.TEXT and not content.tables and (mismatch := _mismatch(name, "纯文本（可能是错误提示）")):
        raise UnreadableError(mismatch)
    if not content.gaps and not content.text:
        raise UnreadableError(f"附件是{kind.value}，其中没有文字")
    return content


def _mismatch(name: str, content: str) -> str | None:
    """The complaint, when the name promises another kind of file."""
    suffix = PurePosixPath(name.lower()).suffix
    return f"附件内容与扩展名不符：名为 {suffix}，内容是{content}" if _FILE_SUFFIX.fullmatch(suffix) else None


def _read_archive(members: Iterable[Member], unpacking: _Unpacking) -> Content:
    """The names and contents of the files inside. What cannot be read of them is a gap; the rest is read all the same."""
    texts: list[str] = []
    tables: list[Table] = []
    gaps: list[str] = []
    for member in members:
        if _LITTER.fullmatch(member.name):
            continue
        name = folded(member.name)
        texts.append(name)
        try:
            unpacking.count(member.size)
            content = _read(member.read(), name, unpacking)
        except UnreadableError as error:
            gaps.append(f"“{name}”：{error}")
            continue
        texts.append(content.text)
        tables.extend(content.tables)
        gaps.extend(f"“{name}”：{gap}" for gap in content.gaps)
    if len(gaps) > _GAPS_NAMED:
        gaps[_GAPS_NAMED:] = [f"等共 {len(gaps)} 处"]
    return Content("\n".join(filter(None, texts)), tuple(tables), tuple(gaps))


_READERS: Final[Mapping[FileKind, Reader]] = MappingProxyType(
    {
        FileKind.DOCX: read_docx,
        FileKind.DOC: read_doc,
        FileKind.XLSX: read_xlsx,
        FileKind.XLS: read_xls,
        FileKind.PDF: read_pdf,
        FileKind.OFD: read_ofd,
        FileKind.TEXT: read_text,
        FileKind.RTF: read_rtf,
        FileKind.PPTX: read_pptx,
        FileKind.WEB_EXPORT: read_web_export,
        FileKind.MHTML: read_mhtml,
        FileKind.WORD_XML: read_word_xml,
        FileKind.SHEET_XML: read_sheet_xml,
    }
)
_ARCHIVES: Final[Mapping[FileKind, Callable[[bytes], Iterable[Member]]]] = MappingProxyType(
    {FileKind.ZIP: zip_members, FileKind.RAR: rar_members, FileKind.SEVEN_ZIP: seven_zip_members}
)
