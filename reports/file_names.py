"""File names for unit ids, which may hold any characters, that are safe on every file system an office uses."""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence

_UNSAFE = re.compile(r"[^0-9A-Za-z一-鿿_-]+")
_LONGEST = 48  # characters: three bytes each still fit the 255 bytes of ext4 beside the suffix
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)  # device names on Windows


def file_stems(ids: Sequence[str]) -> Mapping[str, str]:
    """A stem for each id: the id itself where it is safe and unlike any other, else a readable part and a checksum.

    Ids that differ only in case get checksums too: FAT and NTFS take their names for one.
    Raises ValueError when an id stands twice.
    """
    if len(set(ids)) < len(ids):
        raise ValueError(f"unit ids stand twice: {sorted(id_ for id_, times in Counter(ids).items() if times > 1)}")
    alike = Counter(id_.casefold() for id_ in ids)
    return {id_: id_ if alike[id_.casefold()] == 1 and _is_safe(id_) else _with_checksum(id_) for id_ in ids}


def _is_safe(id_: str) -> bool:
    return bool(id_) and len(id_) <= _LONGEST and not _UNSAFE.search(id_) and not _RESERVED.fullmatch(id_)


def _with_checksum(id_: str) -> str:
    checksum = hashlib.sha256(id_.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    readable = _UNSAFE.sub("_", id_).strip("_")[:_LONGEST]
    return f"{readable}.{checksum}" if readable else f"unit.{checksum}"
