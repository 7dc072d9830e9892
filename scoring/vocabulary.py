"""Which of many recognitions a text could be about, told in one pass over it.

A standard asks for some hundred things, a unit has some thousand titles and paths, and most pairs share no word. What
is left out here surely does not match; what is named is still to be matched (`scoring.matching`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache

from criteria.model import Recognition
from scoring.folding import fold


class Vocabulary:
    """The words of recognitions, which are told by their `numbers`.

    Texts are asked for after `fold`, paths joined by > as `Matcher` reads them.
    """

    __slots__ = ("_decisive", "_every", "numbers")

    def __init__(self, recognitions: Iterable[Recognition]) -> None:
        self.numbers: Mapping[Recognition, int] = {one: number for number, one in enumerate(recognitions)}
        each = self.numbers.items()
        self._decisive = _Words((word, number) for one, number in each for word in (*one.names, *one.matter))
        self._every = _Words((word, number) for one, number in each for word in (*one.names, *one.subject, *one.matter))

    def could_match(self, folded: str) -> Set[int]:
        """Those that could match by this text: no match is without one of `names` or of `matter`."""
        return self._decisive.held(folded)

    def could_touch(self, folded: str) -> Set[int]:
        """Those any word of which stands in the text."""
        return self._every.held(folded)


class _Words:
    """Words by their first two characters, each with the numbers of the recognitions it belongs to."""

    __slots__ = ("_always", "_by_start", "_single")

    def __init__(self, words: Iterable[tuple[str, int]]) -> None:
        users: defaultdict[str, set[int]] = defaultdict(set)
        for word, number in words:
            users[fold(word)].add(number)
        self._always = frozenset(users.pop("", ()))
        by_start: defaultdict[str, list[tuple[str, frozenset[int]]]] = defaultdict(list)
        for word, using in users.items():
            by_start[word[:2]].append((word, frozenset(using)))
        self._by_start = dict(by_start)
        self._single = any(len(start) == 1 for start in by_start)

    def held(self, folded: str) -> frozenset[int]:
        hits = [
            using
            for at in range(len(folded) - 1)
            for word, using in self._by_start.get(folded[at : at + 2], ())
            if folded.startswith(word, at)
        ]
        if self._single:
            hits += [using for character in folded for _, using in self._by_start.get(character, ())]
        return self._always.union(*hits) if hits else self._always


@lru_cache(maxsize=8)
def vocabulary(recognitions: frozenset[Recognition]) -> Vocabulary:
    return Vocabulary(recognitions)
