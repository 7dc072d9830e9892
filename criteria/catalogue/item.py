"""An item of a catalogue as data, element by element, with what its cells left open."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from criteria.catalogue.captions import field_of
from criteria.catalogue.channels import read_channels
from criteria.catalogue.grid import Cell
from criteria.catalogue.header import Column, Head
from criteria.catalogue.known import known_elements
from criteria.catalogue.lists import split_basis, split_content, split_names
from criteria.catalogue.rows import Row, asked
from criteria.catalogue.text_forms import fold, one_line
from criteria.catalogue.ticks import is_ticked, is_unticked, ticked_words
from criteria.model import Channel, Level, Mode, Question
from criteria.time_limit import is_without_number, parse_time_limit


@dataclass(frozen=True, slots=True)
class Item:
    """公开事项 with its elements. `cells`: where each stands in the file, nothing for an item that comes from a pack.

    `questions`: what was assumed reading it, `doubted`: the columns they are about. `blank`: of those, the columns of
    which the row surely says nothing. `inherited`: those blank here and read as in the row above.
    """

    number: str
    code: str
    field: str
    group: str
    title: str
    content: tuple[str, ...]
    basis: tuple[str, ...]
    time_limit: str
    publishers: tuple[str, ...]
    channels: tuple[Channel, ...]
    audience: tuple[str, ...]
    modes: tuple[Mode, ...]
    levels: tuple[Level, ...]
    cells: Mapping[Column, Cell]
    questions: tuple[Question, ...] = ()
    doubted: frozenset[Column] = frozenset()
    blank: frozenset[Column] = frozenset()
    inherited: frozenset[Column] = frozenset()


def read_item(row: Row) -> Item:
    return _ItemReading(row).item()


UNKNOWN_FIELD = "未写明领域"

Kind = TypeVar("Kind", bound=StrEnum)


class _ItemReading:
    """One row's elements, read one after the other; every doubt becomes a question at its cell."""

    def __init__(self, row: Row) -> None:
        self._row = row
        self._questions: list[Question] = []
        self._doubted: set[Column] = set()
        self._blank: set[Column] = set()

    def item(self) -> Item:
        row = self._row
        field = self._field()
        group, title = self._names(field)
        publishers = self._publishers()
        item = Item(
            number=row.text(Column.NUMBER),
            code=row.text(Column.CODE),
            field=field,
            group=group,
            title=title,
            content=self._content(title),
            basis=self._basis(),
            time_limit=self._time_limit(),
            publishers=publishers,
            channels=self._channels(),
            audience=self._audience(),
            modes=self._modes(),
            levels=self._levels(publishers),
            cells=self._places(),
        )
        return replace(
            item,
            questions=tuple(self._questions),
            doubted=frozenset(self._doubted),
            blank=frozenset(self._blank),
            inherited=self._row.inherited,
        )

    def _ask(self, column: Column, assumed: str) -> None:
        self._doubted.add(column)
        self._questions.append(asked(self._row.place(column), assumed, column))

    def _ask_of_blank(self, column: Column, assumed: str) -> None:
        self._blank.add(column)
        self._ask(column, assumed)

    def _places(self) -> Mapping[Column, Cell]:
        boxes: dict[Column, list[Cell]] = {}
        for head, cell in self._row.boxes:
            boxes.setdefault(head.column, []).append(cell)
        # Several boxes of one element are shown as the first of them, with what all of them say.
        shown = {
            column: replace(cells[0], text=" ".join(cell.text or "□" for cell in cells))
            for column, cells in boxes.items()
        }
        return {**shown, **self._row.cells}

    def _names(self, field: str) -> tuple[str, str]:
        group, title, subtitle = (
            re.sub(r"^[(（]?[一二三四五六七八九十]{1,3}[)）、.．]\s*", "", one_line(self._row.text(column)))
            for column in (Column.GROUP, Column.TITLE, Column.SUBTITLE)
        )
        if subtitle and subtitle != title:
            title = f"{title}·{subtitle}" if title else subtitle
        if not title:
            ask = self._ask if group else self._ask_of_blank
            title = group or "（未写明）"
            ask(Column.TITLE, f"没有二级事项，以“{title}”为事项名称")
        if not group:
            group = field
            self._ask(Column.GROUP, f"没有一级事项，以领域“{group}”代替")
        return group, title

    def _field(self) -> str:
        row = self._row
        field = field_of(row.text(Column.FIELD), row.caption, row.text(Column.GROUP))
        if field is None:
            self._ask(Column.FIELD, f"看不出属于哪个领域，暂写“{UNKNOWN_FIELD}”")
        return field or UNKNOWN_FIELD

    def _content(self, title: str) -> tuple[str, ...]:
        split = split_content(self._row.text(Column.CONTENT), known_elements().keys())
        if split.doubt:
            self._ask(Column.CONTENT, split.doubt)
        if not split.parts:
            self._ask_of_blank(Column.CONTENT, f"没有写公开内容，以事项名称“{title}”代替")
            return (title,)
        return split.parts

    def _basis(self) -> tuple[str, ...]:
        text = self._row.text(Column.BASIS)
        parts = split_basis(text)
        if not parts:
            self._ask_of_blank(Column.BASIS, "没有写公开依据，暂以《中华人民共和国政府信息公开条例》为依据")
            return ("《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号）",)
        return parts

    def _time_limit(self) -> str:
        text = one_line(self._row.text(Column.TIME_LIMIT)).strip("；;。，, ")
        if not text:
            self._ask_of_blank(Column.TIME_LIMIT, "没有写公开时限，按及时公开处理，时限不检查")
            return "及时"
        parsed = parse_time_limit(text)
        unread = [rest for rest in parsed.unparsed if not is_without_number(rest)]
        if unread:
            self._ask(Column.TIME_LIMIT, f"时限中的“{'、'.join(unread)}”看不懂，不检查")
            return text if parsed.limits else "及时"
        return text

    def _publishers(self) -> tuple[str, ...]:
        text = self._row.text(Column.PUBLISHERS)
        names = split_names(text)
        if not names:
            self._ask_of_blank(Column.PUBLISHERS, "没有写公开主体，按县级人民政府有关部门处理")
            return ("县级人民政府有关部门",)
        return names

    def _channels(self) -> tuple[Channel, ...]:
        boxed = self._boxes(Column.CHANNELS)
        if boxed:
            return self._ordered(
                Column.CHANNELS, Channel, [head.ticks for head, _ in boxed], "政府网站", [Channel.WEBSITE]
            )
        box = read_channels(self._row.text(Column.CHANNELS))
        channels = list(box.channels)
        if box.unknown:
            self._ask(Column.CHANNELS, f"“{'、'.join(box.unknown)}”不在十三种公开渠道之内，按“其他”处理")
            channels.append(Channel.OTHER)
        elif box.lost and self._row.text(Column.CHANNELS):
            ask = self._ask_of_blank if self._says_nothing(Column.CHANNELS) else self._ask
            ask(Column.CHANNELS, "勾选的标记缺失，按政府网站处理")
            return (Channel.WEBSITE,)
        return self._ordered(Column.CHANNELS, Channel, channels, "政府网站", [Channel.WEBSITE])

    def _audience(self) -> tuple[str, ...]:
        boxed = self._boxes(Column.AUDIENCE)
        words = [
            str(head.ticks) if is_ticked(cell.text) or fold(cell.text) == fold(head.words) else one_line(cell.text)
            for head, cell in boxed
        ]
        text = self._row.text(Column.AUDIENCE)
        if text:
            ticked = ticked_words(text)
            words += ticked if ticked is not None else split_names(text)
        if not words:
            ask = self._ask_of_blank if self._says_nothing(Column.AUDIENCE) else self._ask
            ask(Column.AUDIENCE, "没有写公开对象，按全社会处理")
            return ("全社会",)
        return tuple(dict.fromkeys(words))

    def _modes(self) -> tuple[Mode, ...]:
        found = [head.ticks for head, _ in self._boxes(Column.MODE)]
        text = self._row.text(Column.MODE)
        words = ticked_words(text)
        folded = "".join(words) if words is not None else fold(text)
        found += [mode for mode in Mode if mode in folded]
        return self._ordered(Column.MODE, Mode, found, "主动", [Mode.ACTIVE])

    def _levels(self, publishers: Iterable[str]) -> tuple[Level, ...]:
        found = [head.ticks for head, _ in self._boxes(Column.LEVEL)]
        text = self._row.text(Column.LEVEL)
        words = ticked_words(text)
        folded = "".join(words) if words is not None else fold(text)
        found += [level for level, pattern in _LEVEL_WORDS.items() if pattern.search(folded)]
        if strange := re.sub(r"[市州地县区旗乡镇街道级本及和、,;/()办事处]|村(?=级|、|$)", "", folded):
            self._ask(Column.LEVEL, f"层级“{strange}”不是市级、县级、乡级，未采用")
        # A body's level by its name, when the table has no such column.
        named = "".join(publishers)
        guess = [level for level, pattern in _BODY_WORDS.items() if pattern.search(named)] or [Level.COUNTY]
        return self._ordered(Column.LEVEL, Level, found, "、".join(guess), guess)

    def _says_nothing(self, column: Column) -> bool:
        boxed = all(is_unticked(cell.text) for head, cell in self._row.boxes if head.column is column)
        return boxed and is_unticked(self._row.text(column))

    def _boxes(self, column: Column) -> list[tuple[Head, Cell]]:
        """The ticked boxes of an element that has columns of its own to tick."""
        ticked = []
        for head, cell in self._row.boxes:
            if head.column is not column:
                continue
            answer = is_ticked(cell.text)
            if answer is None:
                said = fold(cell.text)
                if said not in fold(head.words) and str(head.ticks) not in said and column is not Column.AUDIENCE:
                    self._doubted.add(column)
                    self._questions.append(
                        asked(cell, f"“{one_line(head.words)}”列里不是勾选标记，按已勾选处理", column)
                    )
                answer = True
            if answer:
                ticked.append((head, cell))
        return ticked

    def _ordered(
        self, column: Column, kinds: Iterable[Kind], found: Iterable[object], words: str, otherwise: list[Kind]
    ) -> tuple[Kind, ...]:
        listed = list(found)
        chosen = tuple(kind for kind in kinds if kind in listed)
        if not chosen:
            ask = self._ask_of_blank if self._says_nothing(column) else self._ask
            ask(column, f"没有写明{column}，按“{words}”处理")
            return tuple(otherwise)
        return chosen


_LEVEL_WORDS = {
    Level.CITY: re.compile(r"市级|州级|市本级|地市|^市[、,;/]"),
    Level.COUNTY: re.compile(r"县|区级|^区|[、,;/(]区|旗"),
    Level.TOWNSHIP: re.compile(r"乡|镇|街道"),
}
_BODY_WORDS = {
    Level.CITY: re.compile(r"市级|州级|^市(?!场)"),
    Level.COUNTY: re.compile(r"县|区(?!域)|市.{1,8}局|部门"),
    Level.TOWNSHIP: re.compile(r"乡|镇|街道"),
}
