"""标准目录 as data: the items of its tables, whatever file or page they stand in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from criteria.catalogue.captions import title_of
from criteria.catalogue.files import read_grids
from criteria.catalogue.grid import Grid, UnreadableError
from criteria.catalogue.header import Column
from criteria.catalogue.item import Item, read_item
from criteria.catalogue.rows import read_rows
from criteria.model import CriteriaError, Problem, Question


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


def read_catalogue(path: Path) -> Catalogue:
    """Read a catalogue of any format. Raises `CriteriaError` with one sentence when the file holds none."""
    try:
        grids = read_grids(path)
    except UnreadableError as error:
        raise CriteriaError((Problem(str(path), "", None, str(error)),)) from error
    catalogue = catalogue_of(grids, path.stem)
    if catalogue is None:
        message = "没有找到标准目录表格：表头应有公开事项、公开内容、公开依据、公开时限等列，请核对文件"
        raise CriteriaError((Problem(str(path), "", None, message),))
    return catalogue


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
