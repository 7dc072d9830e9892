"""Write the report in every format. A format is one function that yields paths and bytes, and one line below."""

from collections.abc import Callable, Iterator
from pathlib import Path

from reports.html_pages import html_pages
from reports.model import EvidenceArchive, Report
from reports.ranking_workbook import ranking_workbook
from reports.rectification_workbook import rectification_workbook

Format = Callable[[Report, EvidenceArchive], Iterator[tuple[str, bytes]]]

# The index comes last: while it is missing or old, the report is not finished.
FORMATS: tuple[Format, ...] = (ranking_workbook, rectification_workbook, html_pages)


def write_report(report: Report, archive: EvidenceArchive, folder: Path) -> tuple[Path, ...]:
    """Every file written, sorted. The same report and archive give the same bytes.

    Each file appears whole or not at all. Raises ValueError when two units or two criteria share an id, KeyError for a
    finding whose criterion is in no pack, OSError when the folder cannot be written.
    """
    written = []
    for format_ in FORMATS:
        for name, content in format_(report, archive):
            path = folder / name
            _write_whole(path, content)
            written.append(path)
    return tuple(sorted(written))


def _write_whole(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.tmp")
    unfinished.write_bytes(content)
    unfinished.replace(path)
