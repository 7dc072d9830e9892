"""Two catalogues held against each other.

公开事项只增不减、公开方式（渠道）只多不少、公开时限只紧不松 (S4), from one version to the next; and a local catalogue against
its superior's, where items, content and channels may grow and limits may shrink (S1). What was only assumed when a
table was read, or cannot be told, is a question, never a violation.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from criteria.catalogue.elements import element
from criteria.catalogue.header import Column
from criteria.catalogue.item import Item
from criteria.catalogue.known import match
from criteria.catalogue.text_forms import fold
from criteria.limits import Looser, looser
from criteria.model import ContentElement, ContentKind, Criterion, Level, LimitKind, Mode, Pack, TimeLimit
from criteria.pairing import alike, pair
from criteria.time_limit import parse_time_limit


class Duty(StrEnum):
    """What may not get less. The last is asked of a local catalogue only."""

    ITEMS = "公开事项只增不减"
    CHANNELS = "公开方式只多不少"
    TIME_LIMITS = "公开时限只紧不松"
    CONTENT = "公开内容只增不减"


@dataclass(frozen=True, slots=True)
class Place:
    """One cell of one of the two files. `cell` is a spreadsheet's name for it (C5), or the row's id in a pack."""

    file: str
    sheet: str
    row: int | None
    column: str
    cell: str
    text: str

    def __str__(self) -> str:
        return f"{self.file} {f'{self.sheet} ' if self.sheet else ''}{self.cell}（{self.column}）“{self.text}”"


@dataclass(frozen=True, slots=True)
class Remark:
    """A violation, or a question. `new` is None when no row of the new catalogue is meant."""

    duty: Duty
    item: str
    message: str
    old: Place
    new: Place | None

    def __str__(self) -> str:
        new = f"\n    现：{self.new}" if self.new else ""
        return f"【{self.duty}】{self.item}：{self.message}\n    原：{self.old}{new}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """`added`: items only the new catalogue has. `pairs`: how many rows were found again."""

    violations: tuple[Remark, ...]
    questions: tuple[Remark, ...]
    pairs: int
    added: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """One of the two catalogues: a file's name and its items."""

    file: str
    items: tuple[Item, ...]


def listing_of(pack: Pack, name: str) -> Listing:
    return Listing(name, tuple(_item(criterion, pack) for criterion in pack.criteria))


def compare(old: Listing, new: Listing, *, local: bool = False, level: Level | None = None) -> Comparison:
    """`local`: the old one is the superior's and content is compared too. `level`: only items of that 公开层级 bind."""
    bound = tuple(item for item in old.items if level is None or level in item.levels)
    pairing = pair(bound, new.items)
    remarks = list(_dropped(Listing(old.file, bound), new, {one for one, _ in pairing.pairs}, pairing.maybe))
    for one, other in pairing.pairs:
        before, after = bound[one], new.items[other]
        found = [*_channels(old, before, new, after), *_time_limits(old, before, new, after)]
        if local:
            found += _content(old, before, new, after)
        if (rival := pairing.rivals.get(one)) is not None:
            message = f"与“{_full(after)}”“{_full(new.items[rival])}”都相近，分不清对应哪一项，请核对"
            remarks.append((False, _remark(Duty.ITEMS, message, old, before, new, after, Column.TITLE)))
        if rival is not None or one in pairing.unsure:
            found = [(False, remark) for _, remark in found]
        remarks += found
    paired = {other for _, other in pairing.pairs}
    return Comparison(
        tuple(remark for certain, remark in remarks if certain),
        tuple(remark for certain, remark in remarks if not certain),
        len(pairing.pairs),
        tuple(_full(item) for index, item in enumerate(new.items) if index not in paired),
    )


Judged = tuple[bool, Remark]  # whether it is certain: a violation, else a question


def _dropped(old: Listing, new: Listing, paired: set[int], maybe: dict[int, int]) -> Iterator[Judged]:
    for index, item in enumerate(old.items):
        if index in paired:
            continue
        heir = new.items[maybe[index]] if index in maybe else _taken_up(item, new)
        if heir is not None:
            message = f"没有同名事项，可能已改名或并入“{_full(heir)}”，请核对"
            yield False, _remark(Duty.ITEMS, message, old, item, new, heir, Column.TITLE)
        else:
            yield True, Remark(Duty.ITEMS, _full(item), "新目录中没有这一事项", _place(old, item, Column.TITLE), None)


def _taken_up(item: Item, new: Listing) -> Item | None:
    """An item of the same class that asks for everything this one asked for."""
    wanted = {fold(name) for name in item.content}
    same = (other for other in new.items if alike(other.group, item.group) > 0.8)
    return next((other for other in same if wanted <= {fold(name) for name in other.content}), None)


def _channels(old: Listing, before: Item, new: Listing, after: Item) -> Iterator[Judged]:
    assumed = Column.CHANNELS in before.doubted | after.doubted
    if lost := [channel for channel in before.channels if channel not in after.channels]:
        message = f"公开渠道少了 {'、'.join(lost)}"
        yield not assumed, _remark(Duty.CHANNELS, message, old, before, new, after, Column.CHANNELS)
    assumed = Column.MODE in before.doubted | after.doubted
    if Mode.ACTIVE in before.modes and Mode.ACTIVE not in after.modes:
        message = "由主动公开改为依申请公开"
        yield not assumed, _remark(Duty.CHANNELS, message, old, before, new, after, Column.MODE)


def _time_limits(old: Listing, before: Item, new: Listing, after: Item) -> Iterator[Judged]:
    def remark(message: str) -> Remark:
        return _remark(Duty.TIME_LIMITS, message, old, before, new, after, Column.TIME_LIMIT)

    was, now = parse_time_limit(before.time_limit).limits, parse_time_limit(after.time_limit).limits
    assumed = Column.TIME_LIMIT in before.doubted | after.doubted
    if not was and not now:
        return
    if not was or not now:
        if fold(before.time_limit) != fold(after.time_limit):
            yield False, remark(f"“{before.time_limit}”与“{after.time_limit}”一有数字、一无数字，无法比较松紧，请核对")
        return
    left = list(now)
    for limit in was:
        twin = _counterpart(limit, left)
        if twin is None:
            yield False, remark(f"原有“{limit.text}”，新目录没有同类时限，请核对")
            continue
        left.remove(twin)
        match looser(limit, twin):
            case Looser.YES:
                verb = "缩短" if limit.kind is LimitKind.DISPLAYED_FOR else "放宽"
                yield not assumed, remark(f"时限由“{limit.text}”{verb}为“{twin.text}”")
            case Looser.UNKNOWN:
                yield False, remark(f"“{limit.text}”与“{twin.text}”单位不同，无法断定松紧，请核对")
            case Looser.NO:
                pass


def _counterpart(limit: TimeLimit, others: list[TimeLimit]) -> TimeLimit | None:
    same = [other for other in others if other.kind is limit.kind]
    return max(same, key=lambda other: alike(limit.trigger or "", other.trigger or ""), default=None)


_SAME_ELEMENT, _MAYBE_ELEMENT = 0.8, 0.5


def _content(old: Listing, before: Item, new: Listing, after: Item) -> Iterator[Judged]:
    row = match(before.field, before.group, before.title, before.content).row
    present = [element(name, row) for name in after.content]
    wanted = [element(name, row) for name in before.content]
    missing = [part.name for part in wanted if not any(_covers(part, other) for other in present)]
    papers = [part for part in present if part.kind is ContentKind.DOCUMENT and part not in wanted]
    whole = fold("".join(after.content))
    assumed = Column.CONTENT in before.doubted | after.doubted
    for part in (part for part in wanted if part.name in missing):
        if part.kind is ContentKind.LOCAL_DOCUMENTS and papers:
            continue  # 各地配套政策 filled with the local documents' own names
        maybe = fold(part.name) in whole or any(alike(part.name, other) >= _MAYBE_ELEMENT for other in after.content)
        message = f"公开内容少了“{part.name}”" + ("，可能已改写，请核对" if maybe else "")
        yield not (assumed or maybe), _remark(Duty.CONTENT, message, old, before, new, after, Column.CONTENT)


def _covers(part: ContentElement, other: ContentElement) -> bool:
    if alike(part.name, other.name) >= _SAME_ELEMENT or fold(part.name) in fold(other.name):
        return True
    if part.kind is ContentKind.DOCUMENT:
        return bool(_folded(part.numbers) & _folded(other.numbers) or _folded(part.terms) & _folded(other.terms))
    return part.kind is other.kind and part.field is not None and part.field is other.field


def _folded(texts: Iterable[str]) -> set[str]:
    return {fold(text) for text in texts}


def _item(criterion: Criterion, pack: Pack) -> Item:
    asked = {question.element for question in pack.questions if question.criterion == criterion.id}
    return Item(
        number="",
        code=criterion.id,
        field=criterion.field,
        group=criterion.group,
        title=criterion.title,
        content=tuple(part.name for part in criterion.content),
        basis=criterion.basis,
        time_limit=criterion.time_limit or "；".join(limit.text for limit in criterion.time_limits),
        publishers=criterion.publishers,
        channels=criterion.channels,
        audience=criterion.audience,
        modes=criterion.modes,
        levels=criterion.levels,
        cells={},
        doubted=frozenset(column for column in Column if column in asked),
    )


def _full(item: Item) -> str:
    return f"{item.group}·{item.title}"


def _remark(duty: Duty, message: str, old: Listing, before: Item, new: Listing, after: Item, column: Column) -> Remark:
    return Remark(duty, _full(before), message, _place(old, before, column), _place(new, after, column))


def _place(listing: Listing, item: Item, column: Column) -> Place:
    if cell := item.cells.get(column):
        return Place(listing.file, cell.sheet, cell.row, column, cell.name, cell.text)
    return Place(listing.file, "", None, column, item.code or _full(item), _said(item, column))


def _said(item: Item, column: Column) -> str:
    match column:
        case Column.TITLE:
            return item.title
        case Column.CHANNELS:
            return "、".join(item.channels)
        case Column.MODE:
            return "、".join(item.modes)
        case Column.TIME_LIMIT:
            return item.time_limit
        case Column.CONTENT:
            return "；".join(item.content)
        case _:
            return ""
