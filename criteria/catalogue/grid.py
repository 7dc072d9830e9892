"""A table as every file format has it: a rectangle of cells, merged ones (合并单元格) repeated over all they cover."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

Place = tuple[int, int]  # row and column, from 1


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `row` and `column` count from 1 on its sheet (or in its table, for files without sheets).

    `merged_from`: the cell at the top left of the merged area this one lies in, which wrote the text.
    """

    text: str
    sheet: str
    row: int
    column: int
    merged_from: Place | None = None

    @property
    def name(self) -> str:
        """As a spreadsheet names it: C5."""
        return f"{column_letters(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class Grid:
    """One table. `caption` is the text that stood before it outside any cell; all rows are of one length.

    `wraps`: a cell the page's end cuts goes on at the top of the next one (PDF).
    """

    sheet: str
    caption: str
    rows: tuple[tuple[Cell, ...], ...]
    wraps: bool = False


class UnreadableError(Exception):
    """A catalogue file that gives no table. Its message is one plain Chinese sentence."""


def column_letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@dataclass(frozen=True, slots=True)
class Span:
    """A merged area by its first and last row and column, from 1."""

    top: int
    left: int
    bottom: int
    right: int


def grid_of_rows(
    sheet: str, rows: Sequence[Sequence[str]], spans: Iterable[Span] = (), *, caption: str = "", wraps: bool = False
) -> Grid:
    """Rows of texts as a grid; short rows are filled up, spans take the text of their top left cell."""
    width = max((len(row) for row in rows), default=0)
    covered: dict[Place, Place] = {}
    for span in spans:
        for row in range(span.top, min(span.bottom, len(rows)) + 1):
            for column in range(span.left, min(span.right, width) + 1):
                covered[row, column] = (span.top, span.left)
    texts: Mapping[Place, str] = {
        (row, column): text for row, line in enumerate(rows, 1) for column, text in enumerate(line, 1)
    }
    return Grid(
        sheet,
        caption,
        tuple(
            tuple(_cell(sheet, (row, column), texts, covered) for column in range(1, width + 1))
            for row in range(1, len(rows) + 1)
        ),
        wraps,
    )


def grid_of_texts(title: str, rows: Sequence[Sequence[str]], *, wraps: bool = False) -> Grid:
    """Rows of a table whose merged cells were repeated and forgotten, as a page's or file's text keeps them.

    A cell is taken for merged with the one above it when the row says the same up to and with it, and a row that says
    one thing for merged over its width. `title` is what the table stands under.
    """
    width = max(map(len, rows), default=0)
    lines = [[text.strip() for text in (*row, *[""] * (width - len(row)))] for row in rows]
    cells: list[tuple[Cell, ...]] = []
    for number, line in enumerate(lines, 1):
        above = cells[-1] if cells else ()
        same = takewhile(lambda pair: pair[0] == pair[1].text, zip(line, above, strict=False))
        merged: dict[int, Place] = {
            column: cell.merged_from or (cell.row, cell.column) for column, (text, cell) in enumerate(same, 1) if text
        }
        if width > 1 and line[0] and len(set(line)) == 1:
            merged = dict.fromkeys(range(2, width + 1), (number, 1))
        cells.append(tuple(Cell(text, "", number, at, merged.get(at)) for at, text in enumerate(line, 1)))
    return Grid("", title, tuple(cells), wraps)


def _cell(sheet: str, at: Place, texts: Mapping[Place, str], covered: Mapping[Place, Place]) -> Cell:
    source = covered.get(at, at)
    return Cell(texts.get(source, ""), sheet, *at, covered.get(at) if source != at else None)


def grid_of_spanning(
    sheet: str, rows: Iterable[Iterable[tuple[str, int, int]]], *, caption: str = "", wraps: bool = False
) -> Grid:
    """Rows of (text, columns covered, rows covered), laid out as HTML lays out its tables."""
    texts: dict[Place, str] = {}
    spans: list[Span] = []
    taken: set[Place] = set()
    height = width = 0
    for row, line in enumerate(rows, 1):
        height, column = row, 1
        for text, colspan, rowspan in line:
            while (row, column) in taken:
                column += 1
            across, down = max(1, min(colspan, _WIDEST)), max(1, min(rowspan, _LONGEST))
            texts[row, column] = text
            if (across, down) != (1, 1):
                spans.append(Span(row, column, row + down - 1, column + across - 1))
            taken.update((r, c) for r in range(row, row + down) for c in range(column, column + across))
            column += across
            width = max(width, column - 1)
    lines = [[texts.get((row, column), "") for column in range(1, width + 1)] for row in range(1, height + 1)]
    return grid_of_rows(sheet, lines, spans, caption=caption, wraps=wraps)


_WIDEST, _LONGEST = 200, 5000  # what HTML lets a colspan and rowspan claim is far beyond any catalogue
