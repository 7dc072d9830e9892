"""标准目录 as data: the items of its tables, whatever file or page they stand in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from criteria.catalogue.captions import title_of
from criteria.catalogue.grid import Grid
from criteria.catalogue.header import Column
from criteria.catalogue.item import Item, read_item
from criteria.catalogue.rows import read_rows
from criteria.model import Question


@dataclass(frozen=True, slots=True)
class Catalogue:
    """标准目录. `questions` are those about no item: columns left out, notes, tables passed over.

    `columns`: those some head names. `unknown`: heads nobody understood, any of which may be another column.
    `left_out`: how many tables and lines that may belong to it were not read.
    """

    title: str
    items: tuple[Item, ...]
    questions: tuple[Question, ...]
    columns: frozenset[Column]
    unknown: tuple[str, ...]
    left_out: int = 0


def catalogue_of(grids: Sequence[Grid], title: str) -> Catalogue | None:
    """The catalogue its tables hold; `title` where none of them has one of its own. None when no table is one."""
    tables = read_rows(grids)
    if not tables.rows:
        return None
    items = tuple(_with_questions(read_item(row), tables.questions) for row in tables.rows)
    kept = {question for item in items for question in item.questions}
    return Catalogue(
        title=title_of(tables.rows[0].caption) or title,
        items=items,
        questions=tuple(question for question in tables.questions if question not in kept),
        columns=tables.columns,
        unknown=tables.unknown,
        left_out=tables.left_out,
    )


def _with_questions(item: Item, asked_before: Iterable[Question]) -> Item:
    """The item with the questions about its own cells that came up while the table's rows were told apart."""
    places = {(cell.sheet, cell.row, cell.column): column for column, cell in item.cells.items()}
    own = [each for each in asked_before if each.element and (each.sheet, each.row, each.column) in places]
    doubted = {places[each.sheet, each.row, each.column] for each in own}
    return replace(item, questions=(*own, *item.questions), doubted=item.doubted | doubted)
