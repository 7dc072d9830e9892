"""From grids to the items (公开事项) of a catalogue: one row each, wherever pages, sheets and merged cells broke them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from criteria.catalogue.grid import Cell, Grid
from criteria.catalogue.header import Column, Head, Header, find_header, header_at
from criteria.catalogue.text_forms import closed_up, fold, is_traditional, one_line, simplified
from criteria.model import Question


@dataclass(frozen=True, slots=True)
class Row:
    """One item as written. `cells`: the text cell of each column; `boxes`: the cells to tick, with their heads.

    `wraps`: its texts may go on in the row below, on the next page. `inherited`: columns blank here and read as the row above.
    """

    cells: Mapping[Column, Cell]
    boxes: tuple[tuple[Head, Cell], ...]
    wraps: bool
    caption: str
    inherited: frozenset[Column] = frozenset()

    def text(self, column: Column) -> str:
        cell = self.cells.get(column)
        return cell.text if cell else ""

    def place(self, column: Column) -> Cell:
        """Where a question about the column points: its cell; the row's first when the table has no such column."""
        boxes = (cell for head, cell in self.boxes if head.column is column)
        own = self.cells.get(column) or next(boxes, None)
        return own or replace(next(iter(self.cells.values())), text="（没有此列）")


@dataclass(frozen=True, slots=True)
class Tables:
    """What the tables of a catalogue hold. `columns`: those some head names; `unknown`: heads nobody understood.

    `left_out`: how many tables and lines that may belong to the catalogue were not read.
    """

    rows: tuple[Row, ...]
    questions: tuple[Question, ...]
    columns: frozenset[Column]
    unknown: tuple[str, ...]
    left_out: int


def read_rows(grids: Sequence[Grid]) -> Tables:
    """Every item of the catalogue, in order, and what was not understood on the way. No rows: no catalogue."""
    reading = _Reading(is_traditional("".join(cell.text for grid in grids for line in grid.rows for cell in line)))
    for grid in grids:
        reading.read(grid)
    columns = frozenset(head.column for header in reading.headers for head in header.heads if head)
    left_out = (cell.text for header in reading.headers for cell in header.unused)
    unknown = tuple(dict.fromkeys(one_line(text) for text in left_out if not _NO_ELEMENT.search(fold(text))))
    return Tables(tuple(reading.rows), tuple(reading.questions), columns, unknown, reading.left_out)


def asked(cell: Cell, assumed: str, column: Column | None = None) -> Question:
    read = cell.text.strip() or "（空白）"
    return Question(cell.sheet, cell.row, cell.column, read, assumed, element=str(column or ""))


_NO_ELEMENT = re.compile(
    "科室|股室|处室|备注|电话|联系|咨询|监督投诉"
)  # heads that are surely none of the nine elements
_NOTE = re.compile(r"^[(\[【]?(注|备注|说明|填表|填报|备 注|附注|审核人|制表|联系人|\*)")
_INHERITED = (Column.BASIS, Column.TIME_LIMIT, Column.PUBLISHERS, Column.CHANNELS, Column.AUDIENCE, Column.MODE,
              Column.LEVEL)  # fmt: skip
_JOINED = (Column.CONTENT, Column.BASIS, Column.TIME_LIMIT, Column.PUBLISHERS, Column.CHANNELS)


class _Reading:
    """The state that goes from row to row and from page to page."""

    def __init__(self, traditional: bool) -> None:
        self.rows: list[Row] = []
        self.questions: list[Question] = []
        self.headers: list[Header] = []
        self.left_out = 0
        self._traditional = traditional
        self._header: Header | None = None
        self._caption = ""
        self._section = ""
        self._told: set[str] = set()

    def read(self, grid: Grid) -> None:
        header = find_header(grid)
        if header is None and not self._goes_on(grid):
            self._pass_over(grid)
            return
        first_of_page = bool(self.rows)
        index = 0
        if header is not None:
            # Rows above a header that was found before belong to the table of the page before.
            index = 0 if self._header and len(self._header.heads) == len(grid.rows[0]) else header.body
            title = "\n".join(cell.text for line in grid.rows[: header.body] for cell in line[:1])
            if index or not self.rows:
                index = header.body
                self._take(header)
            self._caption = "\n".join((grid.sheet, grid.caption, title))
            self._section = ""
        while index < len(grid.rows):
            if again := header_at(grid, index):
                self._take(again)
                index = again.body
                continue
            self._line(grid.rows[index], grid, first_of_page)
            first_of_page = first_of_page and not any(cell.text for cell in grid.rows[index])
            index += 1

    def _goes_on(self, grid: Grid) -> bool:
        return self._header is not None and bool(grid.rows) and len(grid.rows[0]) == len(self._header.heads)

    def _pass_over(self, grid: Grid) -> None:
        """A table that is no catalogue, or none that can be joined to the one before: said, not dropped in silence."""
        filled = [cell for line in grid.rows for cell in line if cell.text.strip() and cell.merged_from is None]
        if self._header is not None and len(filled) > 1:
            self.left_out += 1
            self.questions.append(
                asked(filled[0], f"此表没有目录表头，共 {len(grid.rows)} 行，未读入；如是目录的续页，请补上表头")
            )

    def _take(self, header: Header) -> None:
        self._header = header
        self.headers.append(header)
        for cell in header.unused:
            if fold(cell.text) not in self._told:
                self._told.add(fold(cell.text))
                self.questions.append(asked(cell, "此列不是目录要素，整列未采用"))

    def _cleaned(self, cell: Cell) -> Cell:
        return replace(cell, text=closed_up(self._script(cell.text)))

    def _script(self, text: str) -> str:
        return simplified(text) if self._traditional else text

    def _line(self, raw: Sequence[Cell], grid: Grid, first_of_page: bool) -> None:
        line = tuple(map(self._cleaned, raw))
        own = [cell for cell in line if cell.text and cell.merged_from is None]
        filled = [cell for cell in line if cell.text]
        if not filled or _is_count(filled):
            return
        says_one_thing = len({cell.text for cell in filled}) == 1 and (len(own) <= 1 or len(filled) == 1)
        if says_one_thing and self._is_alone(filled[0], len(filled)):
            self._alone(filled[0])
            return
        row = self._row(raw, grid)
        if not any(row.text(column) for column in (Column.TITLE, Column.SUBTITLE, Column.CONTENT, Column.GROUP)):
            self.left_out += 1
            self.questions.append(asked(filled[0], "此行没有公开事项和公开内容，未读入"))
            return
        self._add(row, first_of_page)

    def _is_alone(self, cell: Cell, width: int) -> bool:
        """A line with one text only: a section's title or a note, unless it stands under 公开内容 and goes on there."""
        assert self._header is not None
        head = self._header.heads[cell.column - 1]
        return width > 1 or head is None or head.column not in (Column.CONTENT, *_JOINED)

    def _alone(self, cell: Cell) -> None:
        if _NOTE.match(cell.text) or len(cell.text) > 40:
            self.questions.append(asked(cell, "表中的说明文字，未作为公开事项读入"))
        else:
            self._section = re.sub(r"^[(（]?[一二三四五六七八九十\d]+[)）、.．\s]+", "", cell.text)

    def _row(self, line: Sequence[Cell], grid: Grid) -> Row:
        assert self._header is not None
        cells: dict[Column, Cell] = {}
        boxes: list[tuple[Head, Cell]] = []
        for head, original in zip(self._header.heads, line, strict=True):
            if head is None:
                continue
            cell = self._cleaned(original)
            if head.column is Column.CONTENT:
                cell = replace(cell, text=self._script(original.text).strip())  # there, spaces may part elements
            if head.ticks is not None:
                boxes.append((head, cell))
            elif head.column not in cells:
                cells[head.column] = cell
            elif cell.text and cell.text != cells[head.column].text:
                before = cells[head.column]
                cells[head.column] = replace(before, text=f"{before.text}；{cell.text}".strip("；"))
        if self._section:
            column = Column.FIELD if Column.GROUP in cells else Column.GROUP
            cells.setdefault(column, Cell(self._section, line[0].sheet, line[0].row, line[0].column))
        return Row(cells, tuple(boxes), grid.wraps, self._caption)

    def _add(self, row: Row, first_of_page: bool) -> None:
        before = self.rows[-1] if self.rows else None
        if before is not None and _same_item(before, row):
            self.rows[-1] = self._joined(before, row)
            return
        if before is not None and _goes_on(row):
            where = "本页开头的行" if first_of_page else "此行"
            assumed = f"{where}没有序号和二级事项，按上一事项“{before.text(Column.TITLE)}”的续行合并"
            self.questions.append(asked(row.place(Column.CONTENT), assumed, Column.CONTENT))
            self.rows[-1] = self._joined(before, row)
            return
        if before is not None:
            row = self._filled_down(before, row)
        self.rows.append(row)

    def _joined(self, before: Row, row: Row) -> Row:
        """Two lines of one item as one."""
        cells = dict(before.cells)
        for column in _JOINED:
            cell = row.cells.get(column)
            if cell is None or not cell.text or cell.text in before.text(column):
                continue
            between = "" if row.text(Column.NUMBER) == "" and row.wraps else "；"
            cells[column] = replace(before.cells[column], text=f"{before.text(column)}{between}{cell.text}".strip("；"))
        boxes = tuple(
            (head, cell if cell.text else later)
            for (head, cell), (_, later) in zip(before.boxes, row.boxes, strict=True)
        ) if len(before.boxes) == len(row.boxes) else before.boxes  # fmt: skip
        return replace(before, cells=cells, boxes=boxes)

    def _filled_down(self, before: Row, row: Row) -> Row:
        cells = dict(row.cells)
        inherited: set[Column] = set()
        for column in (Column.FIELD, Column.GROUP):
            # 一级事项 merged downwards comes out blank below its first row in CSV and at the top of a page.
            if column in cells and not cells[column].text and before.text(column):
                cells[column] = replace(cells[column], text=before.text(column))
        for column in _INHERITED:
            if column in cells and not cells[column].text and before.text(column):
                self.questions.append(
                    asked(cells[column], f"{column}空白，按与上一行相同处理：{before.text(column)}", column)
                )
                cells[column] = replace(cells[column], text=before.text(column))
                inherited.add(column)
        return replace(row, cells=cells, inherited=frozenset(inherited))


def _goes_on(row: Row) -> bool:
    """A line that names no item: what it says belongs to the one above."""
    names = (Column.TITLE, Column.SUBTITLE, Column.NUMBER, Column.GROUP)
    return Column.TITLE in row.cells and not any(row.text(column) for column in names)


def _same_item(before: Row, row: Row) -> bool:
    """Both lie under one merged 二级事项: the item's content is written in several cells."""
    one, other = before.cells.get(Column.TITLE), row.cells.get(Column.TITLE)
    if one is None or other is None or not other.text or other.merged_from is None or one.sheet != other.sheet:
        return False
    if Column.SUBTITLE in row.cells and row.text(Column.SUBTITLE) != before.text(Column.SUBTITLE):
        return False
    group = row.cells.get(Column.GROUP)
    if group is not None and group.merged_from == other.merged_from:
        return False  # 一级 and 二级 merged into one cell over several rows: a class without 二级事项
    number, above = row.cells.get(Column.NUMBER), before.cells.get(Column.NUMBER)
    if number and above and number.text and number.merged_from is None and number.text != above.text:
        return False  # numbered by itself
    return other.merged_from == (one.merged_from or (one.row, one.column))


def _is_count(cells: Sequence[Cell]) -> bool:
    """The line that numbers the columns: 1 2 3 …"""
    numbers = [cell.text for cell in cells]
    return len(numbers) > 3 and numbers == [str(number) for number in range(1, len(numbers) + 1)]


def texts(rows: Sequence[Row]) -> Iterator[str]:
    for row in rows:
        yield from (cell.text for cell in row.cells.values())
