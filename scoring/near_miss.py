"""Names like an item's own: no list of words holds all that offices call a thing.

Before an item is found missing, columns, documents and files that the words of no requirement claim are held against
it: by how much of the name, pairs of characters weighed by their rarity, also stands in the requirement's own words.
Such a near miss is for a person to look at. It never counts as published. A paper whose title says that it calls to a
course or a meeting is none, unless what the requirement asks may be just that.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log

from criteria.model import Recognition
from scoring.folding import fold
from scoring.matching import matcher
from scoring.occasion import Occasion, occasion
from scoring.results import Citation

# Chosen on the names that two lists showed missing at first sight (tests/criteria/unseen_names.tsv, batches 1 and 2): a
# higher share loses some of them, a lower gains one for twice as many needless looks. Of three later lists it finds 44 of
# 70 again, and 19 of the 26 others are claimed by another requirement. The price, of 616 items the sample county lacks: none,
# and 2 before papers that call to a course or a meeting were told apart.
LEAST_SHARE = 0.2
_BESIDE = 0.5  # a pair of the group, the field, a subject or matter tells less than one of the title or a name
# Pairs any office's columns hold, whatever they are about.
_GENERAL = frozenset(["信息", "公开", "工作", "情况", "管理", "政府", "公告", "通知", "关于", "民政", "公示", "政务"])
_NOT_CHINESE = re.compile("[^\u4e00-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement's recognition and what it is called."""

    recognition: Recognition
    title: str
    group: str
    field: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A column (`title` empty), or a document or file standing in `path`."""

    path: tuple[str, ...]
    title: str
    citation: Citation

    @property
    def name(self) -> str:
        return self.title or (self.path[-1] if self.path else "")


class LikeNames:
    """The pairs of characters of all requirements' words. Made by `like_names`, once for all units."""

    __slots__ = ("_rarity", "_recognitions", "_said", "_unknown", "_users")

    def __init__(self, asked: Collection[Asked]) -> None:
        self._recognitions = tuple(dict.fromkeys(one.recognition for one in asked))
        numbers = {recognition: number for number, recognition in enumerate(self._recognitions)}
        users: defaultdict[str, dict[int, float]] = defaultdict(dict)
        used = Counter[str]()
        said: defaultdict[Recognition, list[str]] = defaultdict(list)
        for one in asked:
            words, number = one.recognition, numbers[one.recognition]
            own = _pairs((one.title, *words.names))
            beside = _pairs((one.group, one.field, *words.subject, *words.matter))
            for pair in own | beside:
                users[pair][number] = max(users[pair].get(number, 0), 1 if pair in own else _BESIDE)
            used.update(own | beside)
            said[words] += (one.title, one.group, one.field, *words.names, *words.subject, *words.matter)
        self._unknown = log(len(asked) + 2)
        self._rarity = {pair: log((len(asked) + 2) / (times + 1)) for pair, times in used.items()}
        self._users = {pair: tuple(weights.items()) for pair, weights in users.items()}
        self._said = {words: fold(">".join(texts)) for words, texts in said.items()}

    def alike(self, name: str) -> tuple[Recognition, ...]:
        """Those whose words hold a fifth of the name or more."""
        shared: defaultdict[int, float] = defaultdict(float)
        whole = 0.0
        for pair in sorted(_pairs([name]) - _GENERAL):
            rarity = self._rarity.get(pair, self._unknown)
            whole += rarity
            for number, weight in self._users.get(pair, ()):
                shared[number] += rarity * weight
        return tuple(self._recognitions[number] for number, held in shared.items() if 0 < held >= LEAST_SHARE * whole)

    def may_mean(self, recognition: Recognition, what: Occasion) -> bool:
        """Whether what it asks for may be such a course, meeting or tour."""
        return any(word in self._said[recognition] for word in what.asked_by)


@lru_cache(maxsize=8)
def like_names(asked: frozenset[Asked]) -> LikeNames:
    return LikeNames(asked)


def near_misses(
    unclaimed: Iterable[Candidate], like: LikeNames, own_names: Iterable[str]
) -> Mapping[Recognition, tuple[Citation, ...]]:
    """For each recognition the candidates whose name is like it, in their order, each name once.

    The `own_names` of the unit, folded, say nothing of what a thing is about.
    """
    found: defaultdict[Recognition, dict[str, Citation]] = defaultdict(dict)
    for candidate in unclaimed:
        name = fold(candidate.name)
        for own in own_names:
            name = name.replace(own, ">")
        calls_to = occasion(fold(candidate.title)) if candidate.title else None
        for recognition in like.alike(name):
            if calls_to and not like.may_mean(recognition, calls_to):
                continue
            if not matcher(recognition).excludes(">".join((*candidate.path, candidate.title))):
                found[recognition].setdefault(name, candidate.citation)
    return {recognition: tuple(named.values()) for recognition, named in found.items()}


def _pairs(texts: Iterable[str]) -> set[str]:
    """Every two neighbouring Chinese characters; a character that stands alone is one."""
    runs = [run for text in texts for run in _NOT_CHINESE.split(fold(text)) if run]
    return {run[at : at + 2] for run in runs for at in range(max(1, len(run) - 1))}
