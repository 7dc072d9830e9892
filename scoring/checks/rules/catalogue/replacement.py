"""Whether a newer edition (版本) took the whole place of an older one, so that what it lacks was dropped."""

import re
from datetime import date

from criteria.catalogue.item import Item
from scoring.catalogue_edition import Edition, bare_title
from scoring.checks.rules.catalogue.asking import Asking

_REARRANGED = re.compile("职责调整|机构改革|职能划转|划转|不再承担|已取消|予以取消|移出目录|删除")
_EXCERPT = 0.6  # of the old rows: with fewer, the new one may be a part of the catalogue only
_REBUILT = 0.5  # of the old rows that should still be there: with fewer, the table was arranged anew
_YEAR = re.compile(r"20\d\d")
_EDITION = re.compile(r"20\d\d|修订|修改版|调整后|更新版|第[二三四五]版")


def may_stand_elsewhere(old: Edition, new: Edition, asking: Asking) -> bool:
    """Not all was read, the duty may have gone (职责调整), or the new one may be a part only."""
    rearranged = any(_REARRANGED.search(text) for text in asking.own.texts)
    excerpt = len(new.catalogue.items) < _EXCERPT * len(old.catalogue.items)
    return bool(asking.own.gap) or rearranged or excerpt


def plainly_dropped(dropped: list[Item], old: Edition, new: Edition, asking: Asking) -> bool:
    """The rows of the old edition the new one lacks are surely gone.

    The new one's title calls it an edition of the same catalogue, of a later year, and it holds most of the other rows.
    An edition uploaded once more (2020年版, of 2025), one of a single class (低保目录), and a table arranged by other
    classes leave it open.
    """
    is_same = bare_title(old.title) == bare_title(new.title)
    if may_stand_elsewhere(old, new, asking) or not is_same or not _EDITION.search(new.title):
        return False
    if (
        old.on is None
        or new.on is None
        or not (old.on < new.on and _year(old.title, old.on) < _year(new.title, new.on))
    ):
        return False
    rest = old.keys - Edition.keys_of(dropped)
    return bool(rest) and len(rest & new.keys) >= _REBUILT * len(rest)


def _year(title: str, on: date) -> int:
    return max(map(int, _YEAR.findall(title)), default=on.year)
