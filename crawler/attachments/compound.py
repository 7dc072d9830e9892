"""Compound files (OLE2), the container of Word 97, Excel 97 and WPS documents.

[MS-CFB]: a file system of 512- or 4096-byte sectors chained by an allocation table, with a directory of named streams;
streams below 4096 bytes live in 64-byte sectors of a stream of their own.
"""

import struct
from dataclasses import dataclass
from typing import Final

from crawler.attachments.content import UnreadableError

MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_HEADER_SIZE: Final = 512
_LAST_SECTOR: Final = 0xFFFFFFFA  # numbers above are marks: end of chain, free, table
_SMALL_SECTOR: Final = 64
_ENTRY_SIZE: Final = 128
_STREAM, _ROOT = 2, 5
_BROKEN: Final = "文件损坏或不完整"


@dataclass(frozen=True, slots=True)
class _Entry:
    start: int
    size: int


class CompoundFile:
    """Streams by name, case folded. Raises `UnreadableError` for a damaged or cut file."""

    def __init__(self, body: bytes) -> None:
        if len(body) < _HEADER_SIZE or not body.startswith(MAGIC):
            raise UnreadableError(_BROKEN)
        self._body = body
        shift, small_shift = struct.unpack_from("<HH", body, 30)
        if shift not in (9, 12) or small_shift != 6:
            raise UnreadableError(_BROKEN)
        self._sector_size = 1 << shift
        directory, _, self._small_limit, small_table = struct.unpack_from("<IIII", body, 48)
        self._table = self._allocation_table()
        self._entries = self._directory(directory)
        self._small_table = _numbers(self._chain(small_table)) if small_table < _LAST_SECTOR else ()
        root = self._entries.get("")
        self._small_body = self._chain(root.start) if root and root.start < _LAST_SECTOR else b""

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._entries) - {""}

    def stream(self, name: str) -> bytes:
        entry = self._entries.get(name.lower())
        if entry is None:
            raise UnreadableError(_BROKEN)
        if entry.size >= self._small_limit:
            content = self._chain(entry.start)
        elif entry.size:
            sectors = _walk(entry.start, self._small_table)
            content = b"".join(self._small_body[at * _SMALL_SECTOR : (at + 1) * _SMALL_SECTOR] for at in sectors)
        else:
            content = b""
        if len(content) < entry.size:
            raise UnreadableError(_BROKEN)
        return content[: entry.size]

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self._sector_size
        return self._body[at : at + self._sector_size]

    def _chain(self, start: int) -> bytes:
        return b"".join(map(self._sector, _walk(start, self._table)))

    def _allocation_table(self) -> tuple[int, ...]:
        sectors = list(struct.unpack_from("<109I", self._body, 76))
        further = struct.unpack_from("<I", self._body, 68)[0]
        seen: set[int] = set()
        while further < _LAST_SECTOR and further not in seen:
            seen.add(further)
            *more, further = _numbers(self._sector(further)) or (_LAST_SECTOR,)
            sectors += more
        return _numbers(b"".join(self._sector(number) for number in sectors if number < _LAST_SECTOR))

    def _directory(self, start: int) -> dict[str, _Entry]:
        """Streams by name; the root, which holds the small sectors, as ""."""
        directory = self._chain(start)
        entries: dict[str, _Entry] = {}
        for at in range(0, len(directory) - _ENTRY_SIZE + 1, _ENTRY_SIZE):
            length, kind = struct.unpack_from("<HB", directory, at + 64)
            first, size = struct.unpack_from("<II", directory, at + 116)
            name = directory[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", errors="replace").lower()
            if kind == _ROOT:
                entries[""] = _Entry(first, size)
            elif kind == _STREAM and name:
                entries.setdefault(name, _Entry(first, size))  # the document's own come before embedded objects'
        return entries


def _numbers(body: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(body) // 4}I", body[: len(body) // 4 * 4])


def _walk(start: int, table: tuple[int, ...]) -> list[int]:
    """Sector numbers of a chain. A chain longer than the table goes in a circle."""
    sectors: list[int] = []
    while start < len(table):
        sectors.append(start)
        if len(sectors) > len(table):
            raise UnreadableError(_BROKEN)
        start = table[start]
    return sectors
