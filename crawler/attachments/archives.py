"""Archives of files: ZIP by the standard library, RAR and 7Z by the 7-Zip library that pybit7z brings with it.

Nothing is ever written to the names an archive gives its members (faults.md A06): members are bytes, names are text.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from crawler.attachments.container import check_bounds, open_container, part_name, read_part, windows_name
from crawler.attachments.content import UnreadableError

_RAR_5: Final = b"Rar!\x1a\x07\x01\x00"
_RAR_4_END, _RAR_5_END = 0x7B, 5  # types of the block that ends an archive since RAR 3 (2002)
_END_REACH: Final = 64  # bytes from the end of the file: the block, and what may fill up a sector


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive. `size` in bytes as the archive declares it; `read` raises UnreadableError."""

    name: str
    size: int
    read: Callable[[], bytes]


def zip_members(body: bytes) -> Iterator[Member]:
    """Raises UnreadableError: damaged, cut, or a bomb."""
    container = open_container(body)
    for part in container.infolist():
        if not part.is_dir():
            yield Member(part_name(part), part.file_size, partial(read_part, container, part))


def rar_members(body: bytes) -> Iterator[Member]:
    """RAR 1.5 to 7. Raises UnreadableError: damaged, cut, encrypted, a bomb, or one volume of several."""
    is_5 = body.startswith(_RAR_5)
    yield from _unpacked(body, "FormatRar5" if is_5 else "FormatRar")
    tail = body[-_END_REACH:]
    ends_at = _ends_rar_5_at if is_5 else _ends_rar_4_at
    if not any(ends_at(tail[start:]) for start in range(len(tail))):
        raise UnreadableError(
            "没有结尾标记，可能不完整"
        )  # 7-Zip takes an archive cut between two files for a whole one


def _ends_rar_4_at(block: bytes) -> bool:
    """[CRC16][type][flags: 2 bytes][size: 2 bytes]…"""
    size = int.from_bytes(block[5:7], "little")
    checksum = zlib.crc32(block[2:size]) & 0xFFFF
    return size >= 7 and block[2] == _RAR_4_END and checksum == int.from_bytes(block[:2], "little")


def _ends_rar_5_at(block: bytes) -> bool:
    """[CRC32][size of what follows: 1 byte][type]…"""
    if len(block) < 8 or block[5] != _RAR_5_END:
        return False
    return zlib.crc32(block[4 : 5 + block[4]]) == int.from_bytes(block[:4], "little")


def seven_zip_members(body: bytes) -> Iterable[Member]:
    """Raises UnreadableError: damaged, cut, encrypted, or a bomb."""
    return _unpacked(body, "FormatSevenZip")


def _unpacked(body: bytes, form: str) -> list[Member]:
    """All members at once: those of a solid archive are one stream, which is costly to unpack from its start for each."""
    import pybit7z  # noqa: PLC0415  10 MB, needed by few files

    try:
        with pybit7z.lib7zip_context() as library:
            archive = pybit7z.BitArchiveReader(library, body, getattr(pybit7z, form))
            items = [item for item in archive.items() if not item.is_dir()]
            if any(item.is_encrypted() for item in items):
                raise UnreadableError("文件已加密")
            if archive.is_multi_volume():
                raise UnreadableError("是分卷压缩包的一部分")
            check_bounds(len(body), sum(item.size() for item in items))
            unpacked: dict[str, bytes] = archive.extract_to()
            return [
                Member(_member_name(item.path()), item.size(), partial(unpacked.__getitem__, item.path()))
                for item in items
            ]
    except pybit7z.BitException as error:
        raise UnreadableError("文件已加密" if "password" in str(error).lower() else "文件损坏或不完整") from error


def _member_name(name: str) -> str:
    """7-Zip keeps a byte that is no UTF-8 as U+EF80 to U+EFFF; so come names in the Chinese code page (faults.md A07)."""
    if not any("\uef80" <= letter <= "\uefff" for letter in name):
        return windows_name(name)
    raw = b"".join(bytes([ord(one) & 0xFF]) if "\uef80" <= one <= "\uefff" else one.encode() for one in name)
    return windows_name(raw.decode("latin-1"))
