"""Editions of a published catalogue: which are of one catalogue, and which are one reading twice."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from criteria.catalogue.item import Item
from criteria.catalogue.items import Catalogue
from scoring.folding import fold, fold_title
from scoring.results import Citation

_SHARED = 0.5  # of the smaller one's items: with so many in common, two catalogues are editions of one
_YEAR_OR_EDITION = re.compile(r"(?:20\d\d|二[〇零o]二.)年?度?|修订|更新|最新|试行|版|\.\w{3,4}$|[\d\W_]+")


@dataclass(frozen=True, slots=True)
class Edition:
    """One catalogue as one page shows it or one file holds it. `on`: when it was published.

    `misreading`: why its cells may say more than was read; empty where they do not.
    """

    title: str
    on: date | None
    catalogue: Catalogue
    citation: Citation
    misreading: str

    @property
    def keys(self) -> frozenset[tuple[str, str]]:
        return self.keys_of(self.catalogue.items)

    @staticmethod
    def keys_of(items: Iterable[Item]) -> frozenset[tuple[str, str]]:
        return frozenset((fold(item.group), fold(item.title)) for item in items)


def once_each(editions: Iterable[Edition]) -> list[Edition]:
    """A catalogue shown on a page and attached to it as a file counts once: the reading that left less open."""
    kept: dict[tuple[date | None, frozenset[tuple[str, str]]], Edition] = {}
    for edition in editions:
        known = kept.get((edition.on, edition.keys))
        if known is None or _open_cells(edition) < _open_cells(known):
            kept[edition.on, edition.keys] = edition
    return list(kept.values())


def _open_cells(edition: Edition) -> int:
    return sum(len(item.doubted) for item in edition.catalogue.items)


def grouped(editions: Sequence[Edition]) -> list[list[Edition]]:
    """Those that are editions of one catalogue, together."""
    groups: list[list[Edition]] = []
    for edition in editions:
        same = [group for group in groups if any(_is_edition_of(edition, other) for other in group)]
        groups = [group for group in groups if group not in same]
        groups.append([*(other for group in same for other in group), edition])
    return groups


def _is_edition_of(one: Edition, other: Edition) -> bool:
    shared = len(one.keys & other.keys)
    if shared >= _SHARED * min(len(one.keys), len(other.keys)):
        return True
    return one.on != other.on and bare_title(one.title) == bare_title(other.title)


def bare_title(title: str) -> str:
    """A catalogue's title without what tells one edition from another: year, 修订, file's suffix."""
    return _YEAR_OR_EDITION.sub("", fold_title(title))
