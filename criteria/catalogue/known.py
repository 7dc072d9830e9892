"""What the packs that come with the tool know about items: how they are recognised, what their parts are called."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache

from criteria.catalogue.text_forms import fold
from criteria.model import ContentElement, Criterion
from criteria.packs import builtin_packs, find_pack

_FLOOR = 0.72  # of likeness: below it an item is one the packs do not know
_MARGIN = 0.06  # between the best and the next: nearer than this nobody can tell
_PART_NAME = 0.6


@dataclass(frozen=True, slots=True)
class Match:
    """The row of a built-in pack a local item means. `rival`: another one is as like; then nothing is taken over."""

    row: Criterion | None
    rival: Criterion | None = None


@cache
def known_rows() -> tuple[Criterion, ...]:
    return tuple(criterion for pack_id in builtin_packs() for criterion in find_pack(pack_id).criteria)


@cache
def known_elements() -> dict[str, ContentElement]:
    """Content elements by folded name; the first row's that has it."""
    elements: dict[str, ContentElement] = {}
    for row in known_rows():
        for element in row.content:
            elements.setdefault(fold(element.name), element)
    return elements


@lru_cache(maxsize=2**13)  # an item is looked up by everything that is asked of it
def match(field: str, group: str, title: str, content: tuple[str, ...]) -> Match:
    """The built-in row of the same meaning, whatever its number and wording."""
    names = {fold(name) for name in content}
    head, _, tail = title.rpartition("·")  # 三级事项: a class may have gone into the title
    titles = [(fold(group), fold(title)), *([(fold(head), fold(tail))] if head and tail else [])]
    scored = sorted(
        ((max(_likeness(row, fold(field), *named, names) for named in titles), row) for row in known_rows()),
        key=lambda pair: -pair[0],
    )
    (best, row), (second, rival) = scored[0], scored[1]
    if best < _FLOOR:
        return Match(None)
    return Match(None, rival) if best - second < _MARGIN else Match(row)


_folded = lru_cache(maxsize=2**12)(fold)  # of the words of the packs


def _likeness(row: Criterion, field: str, group: str, title: str, names: set[str]) -> float:
    if field and _folded(row.field) not in field and field not in _folded(row.field):
        return 0.0
    title_like = _alike(_folded(row.title), title)
    group_like = max(_alike(_folded(row.group), group), _about(row, group or title))
    if title_like < _PART_NAME or group_like < _PART_NAME:
        return 0.0
    own = {_folded(element.name) for element in row.content}
    shared = len(own & names) / max(1, len(own | names))
    return 0.45 * title_like + 0.4 * group_like + 0.15 * shared


def _about(row: Criterion, words: str) -> float:
    """Whether the words name the row's subject: 城乡低保 for 最低生活保障."""
    subject = [_folded(word) for word in row.recognition.subject]
    return 0.9 if any(word in words or words in word for word in subject if len(words) > 1) else 0.0


def _alike(one: str, other: str) -> float:
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    if one in other or other in one:
        return 0.8 + 0.2 * min(len(one), len(other)) / max(len(one), len(other))
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
