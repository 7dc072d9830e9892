"""Which row of one catalogue is which of another: by meaning, never by number."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from criteria.catalogue.item import Item
from criteria.catalogue.known import match
from criteria.catalogue.text_forms import fold

_FLOOR = 0.62  # of likeness: less is not the same item
_SURE = 0.8  # of the whole and of the title; less is a pair whose differences may be those of two items
_DOUBT = 0.5  # between this and the floor, a person should look before an item is called dropped
_MARGIN = 0.04  # two candidates nearer than this cannot be told apart
_SAME_KNOWN = 0.97


@dataclass(frozen=True, slots=True)
class Pairing:
    """Indices into the two lists. `rivals`: the pairs that another row of the new list fits as well.

    `maybe`: old rows without a pair, and the new row that may have taken them up. `unsure`: old rows whose pair is
    alike, but not so much that a difference could be held against anybody.
    """

    pairs: tuple[tuple[int, int], ...]
    unsure: frozenset[int]
    rivals: dict[int, int]
    maybe: dict[int, int]


def pair(old: Sequence[Item], new: Sequence[Item]) -> Pairing:
    """Every row at most once, the likest first; rows less alike than the floor stay alone."""
    likeness = {
        (one, other): value
        for one, before in enumerate(old)
        for other, after in enumerate(new)
        if (value := _likeness(before, after)) >= _DOUBT
    }
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    # Of equal ones the pair whose places in the lists are nearest: versions of one catalogue keep their order.
    order = sorted(likeness.items(), key=lambda entry: (-entry[1], abs(entry[0][0] - entry[0][1]), entry[0]))
    for (one, other), value in order:
        if value >= _FLOOR and one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)
    rivals: dict[int, int] = {}
    maybe: dict[int, int] = {}
    for (one, other), value in order:
        if one not in pairs:
            maybe.setdefault(one, other)
        elif other not in taken and other != pairs[one] and value > likeness[one, pairs[one]] - _MARGIN:
            rivals.setdefault(one, other)
    unsure = frozenset(
        one
        for one, other in pairs.items()
        if likeness[one, other] < _SURE
        or (likeness[one, other] < _SAME_KNOWN and alike(old[one].title, new[other].title) < _SURE)
    )
    return Pairing(tuple(sorted(pairs.items())), unsure, rivals, maybe)


def _likeness(one: Item, other: Item) -> float:
    """From 0 to 1: titles and classes first, then what they ask for and on what basis."""
    known, other_known = _known(one), _known(other)
    title = alike(one.title, other.title)
    group = alike(one.group, other.group)
    if known and known == other_known:
        return max(_SAME_KNOWN, 0.97 + 0.03 * title * group)
    if known and other_known:
        return 0.0  # two items the packs tell apart
    # A class may have gone into the title: 最低生活保障, 办事指南 and 社会救助, 最低生活保障·办事指南.
    joined = max(alike(f"{one.group}{one.title}", other.title), alike(one.title, f"{other.group}{other.title}"))
    named = max(0.5 * title + 0.25 * group, 0.75 * joined)
    return named + 0.2 * _shared(one.content, other.content) + 0.05 * _shared(one.basis, other.basis)


def _known(item: Item) -> str | None:
    row = match(item.field, item.group, item.title, item.content).row
    return row.id if row else None


@lru_cache(maxsize=2**16)
def alike(one: str, other: str) -> float:
    """How far two names say the same, from 0 to 1."""
    first, second = fold(one), fold(other)
    if not first or not second:
        return 0.0
    return 1.0 if first == second else SequenceMatcher(None, first, second, autojunk=False).ratio()


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    first, second = {fold(text) for text in one}, {fold(text) for text in other}
    return len(first & second) / max(1, min(len(first), len(second)))
