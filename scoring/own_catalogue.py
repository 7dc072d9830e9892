"""A unit's published 标准目录, read from the tables of a page or a file.

Heads are told by their words, in one row or two (公开方式 over 主动 and 依申请公开); merged cells are repeated in what the
crawler reads. A table without a head that is as wide as the one before goes on with it, as after a page's end.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crawler.records import Table
from criteria.page_checks import CatalogueColumn

_HEADS: tuple[tuple[CatalogueColumn, re.Pattern[str]], ...] = tuple(
    (column, re.compile(pattern))
    for column, pattern in (
        (CatalogueColumn.BASIS, "依据"),
        (CatalogueColumn.TIME_LIMIT, "时限|期限|公开时间"),
        (CatalogueColumn.OFFICE, "科室|股室|处室"),
        (CatalogueColumn.PUBLISHER, "主体|责任单位|责任部门"),
        (CatalogueColumn.CHANNEL, "渠道|载体|平台"),
        (CatalogueColumn.AUDIENCE, "对象|全社会|特定群"),
        (CatalogueColumn.MODE, "方式|^主动(?:公开)?$|依申请"),
        (
            CatalogueColumn.LEVEL,
            "层级|^(?:[省市县区乡镇村]|街道|社区|[、/及])+级?$|^(?:市|县|区|乡|镇|村)[^。]{0,6}级$",
        ),
        (CatalogueColumn.CONTENT, "内容|要素"),
        (CatalogueColumn.ITEM, "事项|项目名称"),
    )
)
_SUBHEADS = re.compile("全社会|特定群|主动|依申请|[一二三]级事项|[市县区乡镇村]级")
_NUMBERING = re.compile("序号|编号|编码|备注|领域|类别|代码")
_LEAST_HEADS = 4  # columns known by their heads that make a table a catalogue
_TICKS = re.compile("[√✓✔☑■▣●⊙◉☒RYPþ是有\uf000-\uf0ff]|V")
_BOXES = "□☐○◯◻"
_NOTHING = frozenset({"", "-", "—", "——", "/", "无", "否", "×"})
TICKED = frozenset({CatalogueColumn.AUDIENCE, CatalogueColumn.MODE, CatalogueColumn.LEVEL, CatalogueColumn.CHANNEL})


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """`cells`: what stands in the row under each column the head names, one text for each of its parts."""

    name: str
    cells: Mapping[CatalogueColumn, tuple[str, ...]]

    def text(self, column: CatalogueColumn) -> str:
        return " ".join(filter(None, self.cells.get(column, ())))

    def is_filled(self, column: CatalogueColumn) -> bool:
        return any(_is_filled(cell, column) for cell in self.cells.get(column, ()))

    def ticked(self, column: CatalogueColumn) -> int:
        """How many of the choices are ticked; where there are no boxes, how many are named or filled."""
        cells = [cell for cell in self.cells.get(column, ()) if _is_filled(cell, column)]
        return sum(_ticked(cell) for cell in cells)


@dataclass(frozen=True, slots=True)
class OwnTable:
    """`columns`: those some head names. `unknown`: heads nobody understood, any of which may be another column."""

    columns: frozenset[CatalogueColumn]
    unknown: tuple[str, ...]
    rows: tuple[CatalogueRow, ...]


def read_catalogue(tables: Iterable[Table]) -> OwnTable | None:
    """All catalogue tables as one; None when no table has a catalogue's head."""
    head: _Head | None = None
    found: list[_Head] = []
    rows: list[CatalogueRow] = []
    for table in tables:
        own, start = _find_head(table.rows)
        if own:
            head = own
            found.append(own)
        elif not (head and table.rows and len(table.rows[0]) == head.width):
            head = None
            continue
        rows += _rows(table.rows[start:], head)
    if not found:
        return None
    columns = frozenset(column for one in found for column in one.columns.values())
    unknown = tuple(dict.fromkeys(word for one in found for word in one.unknown))
    return OwnTable(columns, unknown, tuple(rows))


@dataclass(frozen=True, slots=True)
class _Head:
    columns: Mapping[int, CatalogueColumn]
    unknown: tuple[str, ...]
    width: int
    words: frozenset[str]


def _find_head(rows: Sequence[tuple[str, ...]]) -> tuple[_Head | None, int]:
    """The head, and the first row below it."""
    for number, row in enumerate(rows[:6]):
        columns = {at: column for at, cell in enumerate(row) if (column := _column(cell))}
        if len(set(columns.values())) < _LEAST_HEADS or CatalogueColumn.ITEM not in columns.values():
            continue
        below = rows[number + 1] if number + 1 < len(rows) else ()
        has_second = sum(bool(_SUBHEADS.search(_plain(cell))) for cell in below if len(_plain(cell)) <= 12) >= 2
        words = {_plain(cell) for cell in (*row, *(below if has_second else ()))}
        if has_second:
            for at, cell in enumerate(below):
                if at not in columns and (column := _column(cell)):
                    columns[at] = column
        known = {_plain(cell) for at, cell in enumerate(row) if at in columns}
        unknown = tuple(word for word in map(_plain, row) if word and word not in known and not _NUMBERING.search(word))
        return _Head(columns, unknown, len(row), frozenset(words)), number + 1 + has_second
    return None, 0


def _column(head: str) -> CatalogueColumn | None:
    plain = _plain(head)
    if not plain or len(plain) > 20:
        return None
    return next((column for column, pattern in _HEADS if pattern.search(plain)), None)


def _rows(rows: Sequence[tuple[str, ...]], head: _Head) -> Iterable[CatalogueRow]:
    for row in rows:
        texts = {_plain(cell) for cell in row} - {""}
        if len(texts) <= 2 or texts <= head.words:  # a section's name over the whole width, or the head once more
            continue
        cells: dict[CatalogueColumn, list[str]] = {column: [] for column in head.columns.values()}
        for at, column in head.columns.items():
            cells[column].append(row[at].strip() if at < len(row) else "")
        names = [name for name in cells[CatalogueColumn.ITEM] if name]
        yield CatalogueRow("·".join(dict.fromkeys(names)), {column: tuple(own) for column, own in cells.items()})


def _is_filled(cell: str, column: CatalogueColumn) -> bool:
    plain = _plain(cell)
    if plain in _NOTHING:
        return False
    if column in TICKED and any(box in plain for box in _BOXES):
        return _TICKS.search(plain) is not None
    return True


def _ticked(cell: str) -> int:
    plain = _plain(cell)
    if any(box in plain for box in _BOXES) or "■" in plain or "☑" in plain:
        return len(_TICKS.findall(plain))
    return len(list(filter(None, re.split(r"[、，,；;]|\s+", cell.strip()))))


def _plain(text: str) -> str:
    return "".join(text.split())
