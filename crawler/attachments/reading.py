"""Reading an attachment: what it is, what it says, or why a person must look at it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Final

from crawler.attachments.container import open_container, part_name, read_part
from crawler.attachments.content import SIZE_LIMIT, Content, UnreadableError
from crawler.attachments.doc import read_doc
from crawler.attachments.docx import read_docx
from crawler.attachments.kinds import FileKind, sniff
from crawler.attachments.ofd import read_ofd
from crawler.attachments.pdf import read_pdf
from crawler.attachments.text import read_text
from crawler.attachments.xlsx import read_xls, read_xlsx
from crawler.records import AttachmentState, Table

Reader = Callable[[bytes], Content]

_REMEDY: Final = "需人工查看"
_FILE_SUFFIX: Final = re.compile(r"\.(pdf|ofd|docx?|wps|xlsx?|et|pptx?|dps|rtf|zip|rar|7z|jpe?g|png|gif|tiff?)")
"""Names that promise a file; what follows a dot in an anchor's text ("附件1.名单") need not be an extension."""
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
        content = _read(body, name)
    except UnreadableError as error:
        return unreadable(str(error))
    if content.gaps:
        reason = f"附件{'；'.join(content.gaps)}，{_REMEDY}"
        return AttachmentReading(AttachmentState.UNREADABLE, reason, content.text, content.tables)
    return AttachmentReading(AttachmentState.READ, "", content.text, content.tables)


def _read(body: bytes, name: str) -> Content:
    """Raises UnreadableError with a clause that begins with 附件."""
    if not body:
        raise UnreadableError("附件为空（0 字节）")
    if len(body) > SIZE_LIMIT:
        raise UnreadableError(f"附件过大（{len(body) >> 20} MB）")
    kind = sniff(body)
    if kind is FileKind.HTML:
        raise UnreadableError(_mismatch(name, "网页（可能是登录页或错误页）") or "附件是网页，不是文件")
    reader = _READERS.get(kind)
    if reader is None:
        raise UnreadableError(f"附件是{kind.value}，本工具不能读取其内容")
    try:
        content = reader(body)
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


def _read_zip(body: bytes) -> Content:
    """The files inside, one level deep: an archive in an archive stays a gap."""
    container = open_container(body)
    texts: list[str] = []
    tables: list[Table] = []
    gaps: list[str] = []
    for part in container.infolist():
        if part.is_dir():
            continue
        name = part_name(part)
        if _LITTER.fullmatch(name):
            continue
        texts.append(name)
        try:
            content = _read_part(read_part(container, part.filename), name)
        except UnreadableError as error:
            gaps.append(f"“{name}”：{error}")
            continue
        texts.append(content.text)
        tables.extend(content.tables)
        gaps.extend(f"“{name}”：{gap}" for gap in content.gaps)
    return Content("\n".join(texts), tuple(tables), tuple(gaps[:3]))


def _read_part(body: bytes, name: str) -> Content:
    if sniff(body) is FileKind.ZIP:
        raise UnreadableError("压缩包中还有压缩包")
    return _read(body, name)


_READERS: Final[Mapping[FileKind, Reader]] = MappingProxyType(
    {
        FileKind.DOCX: read_docx,
        FileKind.DOC: read_doc,
        FileKind.XLSX: read_xlsx,
        FileKind.XLS: read_xls,
        FileKind.PDF: read_pdf,
        FileKind.OFD: read_ofd,
        FileKind.TEXT: read_text,
        FileKind.ZIP: _read_zip,
    }
)
