"""Which of some thousand words a text holds, told in one pass over it."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Generic, TypeVar

Meaning = TypeVar("Meaning")


class WordIndex(Generic[Meaning]):
    """Words by their first two characters, each with what it means. Words and texts are compared as given: fold both."""

    __slots__ = ("_always", "_by_start", "_single")

    def __init__(self, words: Mapping[str, Meaning]) -> None:
        self._always = [meaning for word, meaning in words.items() if not word]
        by_start: defaultdict[str, list[tuple[str, Meaning]]] = defaultdict(list)
        for word, meaning in words.items():
            by_start[word[:2]].append((word, meaning))
        self._by_start = dict(by_start)
        self._single = any(len(start) == 1 for start in by_start)

    def held_by(self, text: str) -> list[Meaning]:
        """What the words standing in the text mean, once for each place they stand in."""
        hits = [
            meaning
            for at in range(len(text) - 1)
            for word, meaning in self._by_start.get(text[at : at + 2], ())
            if text.startswith(word, at)
        ]
        if self._single:
            hits += [meaning for character in text for _, meaning in self._by_start.get(character, ())]
        return hits + self._always if self._always else hits
