"""Zip containers: what DOCX, XLSX, OFD and ZIP files are made of, opened within bounds."""

import io
import zipfile

from lxml import etree

from crawler.attachments.content import HARMLESS_SIZE, RATIO_LIMIT, UNPACKED_LIMIT, UnreadableError

_UTF8_NAME = 0x800


def open_container(body: bytes) -> zipfile.ZipFile:
    """The container, its declared sizes within the limits (zipfile unpacks no more than a part declares).

    Raises UnreadableError: damaged, cut, a bomb, or parts that overlap (one packed stream declared many times).
    """
    try:
        container = zipfile.ZipFile(io.BytesIO(body))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
        raise UnreadableError("文件损坏或不完整") from error
    check_bounds(len(body), sum(part.file_size for part in container.infolist()))
    if sum(part.compress_size for part in container.infolist()) > len(body):
        raise UnreadableError("压缩结构异常（疑似压缩炸弹）")
    return container


def check_bounds(packed: int, unpacked: int) -> None:
    """Sizes in bytes, `unpacked` as declared. Raises UnreadableError for a bomb (faults.md A05)."""
    if unpacked > UNPACKED_LIMIT or (unpacked > HARMLESS_SIZE and unpacked > RATIO_LIMIT * packed):
        raise UnreadableError("解压后的大小异常（疑似压缩炸弹）")


def read_part(container: zipfile.ZipFile, name: str | zipfile.ZipInfo) -> bytes:
    """One part's bytes. Raises UnreadableError: damaged, encrypted, or packed by a method we lack."""
    try:
        return container.read(name)
    except RuntimeError as error:  # zipfile's way to say that a password is needed
        raise UnreadableError("文件已加密") from error
    except Exception as error:  # zlib, lzma and bz2 each raise their own for damaged data
        if isinstance(error, MemoryError):
            raise
        raise UnreadableError("文件损坏或不完整") from error


def parse_xml(body: bytes) -> etree._Element:
    """The root of a part. A DTD has no place in an office document: entities in it are an attack (CWE-776, CWE-611).

    Raises UnreadableError, and MemoryError where libxml2 met the bound on memory.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        if error.code == etree.ErrorTypes.ERR_NO_MEMORY:  # type: ignore[attr-defined]  # missing in the stubs
            raise MemoryError from error
        raise UnreadableError("文件内部结构损坏") from error
    except ValueError as error:
        raise UnreadableError("文件内部结构损坏") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableError("文件内含实体定义（疑似攻击文件）")
    return root


def part_name(part: zipfile.ZipInfo) -> str:
    """The name as its maker wrote it: Windows programs in China write GBK and do not say so."""
    if part.flag_bits & _UTF8_NAME:
        return part.filename
    return windows_name(part.filename, "cp437")


def windows_name(name: str, taken_for: str = "latin-1") -> str:
    """A name in the Chinese code page that was `taken_for` another, put right (faults.md A07); others as they are."""
    try:
        raw = name.encode(taken_for)
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name
