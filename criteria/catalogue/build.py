"""目录进，标准出: a catalogue file as a `Pack` of criteria, with every doubt as a question in it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from criteria.catalogue.elements import element
from criteria.catalogue.files import PdfReader, read_catalogue
from criteria.catalogue.header import Column
from criteria.catalogue.item import Item
from criteria.catalogue.items import Catalogue
from criteria.catalogue.known import Match, known_rows, match
from criteria.catalogue.rows import asked
from criteria.catalogue.staff_table import is_staff_table, read_staff_table
from criteria.catalogue.text_forms import fold
from criteria.loader import filled_remedy
from criteria.model import ContentElement, Criterion, Element, Pack, Question, Recognition
from criteria.packs import builtin_packs, find_pack
from criteria.time_limit import parse_time_limit
from criteria.writing import USUAL_REMEDY

_POINTS = {Element.ITEM: 4, Element.CONTENT: 3, Element.TIME_LIMIT: 2, Element.PUBLISHER: 1}
_GENERIC = 5  # letters: a shorter title (办事指南) is a name only together with its class
_CERTAINTY = "local"


def build(path: Path, pack_id: str, read_pdf: PdfReader | None = None) -> Pack:
    """The criteria a catalogue file states; a table written by `export` is read back as it is.

    The pack's `sha256` is empty: it is of the file this pack is yet to be written to.
    Raises `CriteriaError` when the file holds no catalogue or the staff's table has mistakes.
    """
    if is_staff_table(path):
        return read_staff_table(path)
    return pack_of(read_catalogue(path, read_pdf), pack_id, path.name)


def source_pack(source: str) -> Pack | None:
    """The pack a built-in id, a criteria file or the staff's workbook stands for; None for a plain catalogue file."""
    path = Path(source)
    if source in builtin_packs() or path.suffix.lower() == ".toml":
        return find_pack(source)
    return read_staff_table(path) if is_staff_table(path) else None


def pack_of(catalogue: Catalogue, pack_id: str, source: str) -> Pack:
    """The catalogue's items as criteria, numbered as they stand."""
    ids = _ids(catalogue.items, pack_id)
    criteria: list[Criterion] = []
    questions: list[Question] = []
    for criterion_id, item in zip(ids, catalogue.items, strict=True):
        found = match(item.field, item.group, item.title, item.content)
        criteria.append(_criterion(criterion_id, item, found))
        doubts = list(item.questions)
        if found.rival is not None:
            doubts.append(
                asked(
                    item.cells[Column.TITLE],
                    f"分不清是否就是“{found.rival.full_title}”，识别词只按事项名称拟定，请核对",
                    Column.TITLE,
                )
            )
        questions += [replace(question, criterion=criterion_id) for question in doubts]
    return Pack(
        id=pack_id,
        title=catalogue.title,
        version="1",
        source=source,
        criteria=tuple(criteria),
        sha256="",
        order=tuple(criterion.id for criterion in criteria),
        questions=(*catalogue.questions, *questions),
    )


def _ids(items: Sequence[Item], pack_id: str) -> list[str]:
    """The catalogue's own item codes when every item has one of its own, else numbers."""
    codes = [item.code for item in items]
    if all(codes) and len(set(codes)) == len(codes):
        return codes
    return [f"{pack_id}-{number:02}" for number in range(1, len(items) + 1)]


def _criterion(criterion_id: str, item: Item, found: Match) -> Criterion:
    row = found.row
    criterion = Criterion(
        id=criterion_id,
        field=item.field,
        group=item.group,
        title=item.title,
        why=row.why if row else "目录规定应当公开的事项，公开了群众才查得到、才能监督。",
        content=_content(item, row),
        basis=item.basis,
        time_limits=parse_time_limit(item.time_limit).limits,
        publishers=item.publishers,
        publisher_terms=tuple(
            dict.fromkeys((*(row.publisher_terms if row else _common_publishers()), *item.publishers))
        ),
        channels=item.channels,
        audience=item.audience,
        modes=item.modes,
        levels=item.levels,
        recognition=row.recognition if row else _recognition(item),
        points=_POINTS,
        remedy=USUAL_REMEDY,
        clauses=row.clauses if row else (),
        certainty=_CERTAINTY,
        time_limit=item.time_limit,
    )
    return replace(criterion, remedy=filled_remedy(criterion))


def _content(item: Item, row: Criterion | None) -> tuple[ContentElement, ...]:
    return tuple(element(name, row) for name in item.content)


def _recognition(item: Item) -> Recognition:
    """By rule, from the titles: a telling title is a name; a generic one counts together with its class."""
    like = [row for row in known_rows() if fold(row.title) == fold(item.title)]
    matter = like[0].recognition.matter if like else (item.title,)
    telling = not like and len(item.title) >= _GENERIC
    names = (item.title,) if telling else (f"{item.group}{item.title}",)
    return Recognition(names, (item.group,), matter, _common_exclude())


@cache
def _common_exclude() -> tuple[str, ...]:
    """What no built-in row of any field accepts: titles that are plainly news."""
    first, *others = (row.recognition.exclude for row in known_rows())
    return tuple(word for word in first if all(word in words for words in others))


@cache
def _common_publishers() -> tuple[str, ...]:
    """The words of governments and their portals, which every built-in row accepts."""
    first, *others = (row.publisher_terms for row in known_rows())
    return tuple(word for word in first if all(word in words for words in others))
