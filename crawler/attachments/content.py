"""What a reader of one file format hands back, and the bounds every reader keeps."""

from dataclasses import dataclass
from typing import Final

from crawler.page_facts import Table

SIZE_LIMIT: Final = 64 * 2**20
"""Bytes of an attachment: what is larger (a video, a disc image) is not fetched whole either."""
UNPACKED_LIMIT: Final = 256 * 2**20
"""Bytes of all files of an archive together, archives inside it included; 200 MB fit into 195 kB."""
RATIO_LIMIT: Final = 100
"""Unpacked to packed; what office programs write stays near 10."""
DEPTH_LIMIT: Final = 2
"""Archives one inside the other; deeper ones hide something rather than publish it."""
HARMLESS_SIZE: Final = 8 * 2**20
"""Bytes of a zip's parts below which the ratio does not matter: an empty form may repeat itself more than 100 times."""
PAGE_LIMIT: Final = 500
"""Pages of a PDF, at about 4 ms each."""
SCAN_TEXT: Final = 200
"""Characters: with a picture and less text than this the picture is what is published (a stamped, scanned page)."""
ROW_LIMIT: Final = 100_000
"""Rows of all tables of a file. The longest list known to have been published held some 15,000 names."""
CELL_LIMIT: Final = 2_000_000
"""Cells of all tables of a file, merged cells counted as often as they are repeated."""


@dataclass(frozen=True, slots=True)
class Content:
    """Everything a reader of the file would see, in order.

    `text` has a line for each paragraph and for each table row (cells separated by tabs, merged cells once);
    `tables` are the same rows as data. `gaps`: Chinese clauses saying what could not be read; empty when nothing.
    """

    text: str
    tables: tuple[Table, ...] = ()
    gaps: tuple[str, ...] = ()


class UnreadableError(Exception):
    """Nothing of the file can be read. The message is a Chinese clause: why, without the remedy."""


def folded(text: str) -> str:
    """One line: outer white space trimmed, runs of white space folded, as records keep text."""
    return " ".join(text.split())
