"""Which of many recognitions a text could be about, told in one pass over it.

A standard asks for some hundred things, a unit has some thousand titles and paths, and most pairs share no word. What
is left out here surely does not match; what is named is still to be matched (`scoring.matching`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache

from crawler.word_index import WordIndex
from criteria.model import Recognition
from scoring.folding import fold

_Numbers = frozenset[int]


@dataclass(frozen=True, slots=True)
class _Word:
    """The recognitions that use a word, by the list it stands in."""

    names: _Numbers
    subject: _Numbers
    matter: _Numbers


class Vocabulary:
    """The words of recognitions, which are told by their `numbers`.

    Texts are asked for after `fold`, paths joined by > as `Matcher` reads them.
    """

    __slots__ = ("_index", "numbers")

    def __init__(self, recognitions: Iterable[Recognition]) -> None:
        self.numbers: Mapping[Recognition, int] = {one: number for number, one in enumerate(recognitions)}
        self._index = WordIndex(self._words())

    def could_match(self, texts: Iterable[str]) -> Set[int]:
        """Those that could match what has these names and paths: by a name, or by subject and matter together."""
        held = [word for text in texts for word in self._index.held_by(text)]
        if not held:
            return frozenset()
        names, subject, matter = (
            frozenset[int]().union(*(getattr(word, kind) for word in held)) for kind in ("names", "subject", "matter")
        )
        return names | (subject & matter)

    def could_touch(self, text: str) -> Set[int]:
        """Those any word of which stands in the text."""
        held = self._index.held_by(text)
        return frozenset[int]().union(
            *(numbers for word in held for numbers in (word.names, word.subject, word.matter))
        )

    def _words(self) -> Mapping[str, _Word]:
        users: defaultdict[str, tuple[set[int], set[int], set[int]]] = defaultdict(lambda: (set(), set(), set()))
        for one, number in self.numbers.items():
            for kind, words in enumerate((one.names, one.subject, one.matter)):
                for word in words:
                    users[fold(word)][kind].add(number)
        return {written: _Word(*map(frozenset, using)) for written, using in users.items()}


@lru_cache(maxsize=8)
def vocabulary(recognitions: frozenset[Recognition]) -> Vocabulary:
    return Vocabulary(recognitions)
