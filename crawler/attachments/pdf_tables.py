"""Tables of a PDF: by the lines drawn around their cells where there are any, else by where the words stand."""

from collections.abc import Iterator, Sequence
from typing import Final

import pypdfium2

from crawler.attachments.content import folded
from crawler.attachments.layout import Run, as_written, tables_of
from crawler.attachments.pdf_drawing import STROKES_LIMIT, read_drawing, read_letters
from crawler.attachments.ruled_cells import RuledTable, fill
from crawler.attachments.ruled_frames import frames_of
from crawler.page_facts import Table

_LETTERS: Final = 150_000
"""Of all pages with ruled tables of one file, at about 20 µs each: 50 pages set as close as any, 200 of the usual kind."""
_STROKES: Final = 5 * STROKES_LIMIT
"""Of all its pages, at about 20 µs each; an atlas has more, and no tables."""


class TableReader:
    """Reads the tables of one file, page by page; when it took as long as a file may, the further ones are guessed."""

    def __init__(self) -> None:
        self._letters = _LETTERS
        self._strokes = _STROKES

    def read(self, page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage, runs: Sequence[Run]) -> list[Table]:
        """`runs`: the page's text. Raises `pypdfium2.PdfiumError`."""
        ruled = self._ruled(page, text_page) if len(runs) > 1 and self._letters > 0 and self._strokes > 0 else ()
        return list(_in_order(ruled, runs))

    def _ruled(self, page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage) -> tuple[RuledTable, ...]:
        drawing = read_drawing(page)
        self._strokes -= drawing.size
        frames = frames_of(drawing)
        if not frames:
            return ()
        letters = read_letters(page, text_page)
        self._letters -= len(letters)
        return fill(frames, letters)


def _in_order(ruled: Sequence[RuledTable], runs: Sequence[Run]) -> Iterator[Table]:
    """From the top of the page down; what stands between the ruled ones may be tables without rules."""
    upper = float("inf")
    for table in ruled:
        yield from tables_of([run for run in runs if upper > run.middle > table.upper])
        rows = (tuple(folded(as_written(cell)) for cell in row) for row in table.rows)
        filled = tuple(row for row in rows if any(row))
        if filled:
            yield Table(filled, ruled=table.is_text)
        upper = table.lower
    yield from tables_of([run for run in runs if run.middle < upper])
