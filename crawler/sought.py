"""What the criteria look for, as far as a crawl must know: what to read first, and what of the old news not at all.

The words and their use are those of docs/verdicts.md (What matches a row). Whatever is in doubt counts as sought.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from opencc import OpenCC

from crawler.word_index import WordIndex

_INVISIBLE = re.compile(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
_CUT_SHORT = re.compile(r"(?:…|\.\.)[^\w]*$")


@dataclass(frozen=True, slots=True)
class Sought:
    """One thing looked for: by one of `names`, or by one of `subject` in a path with one of `matter` in its last part.

    `rows_suffice`: a column of it with any row is all that is asked, so that nothing depends on what the rows lead to.
    """

    names: tuple[str, ...]
    subject: tuple[str, ...] = ()
    matter: tuple[str, ...] = ()
    rows_suffice: bool = False


@dataclass(slots=True)
class _Users:
    """The numbers of the things sought that use a word, by the list it stands in."""

    names: set[int]
    subject: set[int]
    matter: set[int]


class SoughtWords:
    """The words of all that is sought. Paths run from the root; texts are as the site writes them."""

    def __init__(self, sought: Iterable[Sought]) -> None:
        users: defaultdict[str, _Users] = defaultdict(lambda: _Users(set(), set(), set()))
        self._need_documents = set()
        for number, one in enumerate(sought):
            if not one.rows_suffice:
                self._need_documents.add(number)
            for word in one.names:
                users[fold(word)].names.add(number)
            for word in one.subject:
                users[fold(word)].subject.add(number)
            for word in one.matter:
                users[fold(word)].matter.add(number)
        self._index = WordIndex(users)
        self.are_none = not users

    def is_hint(self, text: str) -> bool:
        """Whether it holds a word without which nothing matches: a name or a subject."""
        return any(word.names or word.subject for word in self._index.held_by(fold(text)))

    def may_be_column(self, path: tuple[str, ...]) -> bool:
        """Whether what a column of this path lists may be sought for its own sake, and not only for being listed."""
        if is_traditional("".join(path)):
            return True
        return bool(self._matching(path, fold(">".join(path))) & self._need_documents)

    def may_be_document(self, path: tuple[str, ...], title: str) -> bool:
        """Whether a document so named in a column of this path may be sought; one cut short or without name always."""
        return not title.strip() or _CUT_SHORT.search(title) is not None or self.tells(path, title)

    def tells(self, path: tuple[str, ...], title: str) -> bool:
        """Whether the title, of a document in a column of this path, names something sought."""
        return is_traditional(title) or bool(self._matching(path, fold(title)))

    def _matching(self, path: tuple[str, ...], last: str) -> set[int]:
        """Those named in `last`, or whose matter is there and whose subject is there or in the path."""
        own = self._index.held_by(last)
        found = {number for word in own for number in word.names}
        if matters := {number for word in own for number in word.matter}:
            beside = (*own, *self._index.held_by(fold(">".join(path))))
            found |= matters & {number for word in beside for number in word.subject}
        return found


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).lower()


@lru_cache(maxsize=1 << 14)
def is_traditional(text: str) -> bool:
    """The words are simplified: whether 繁體 writing holds one is not for us to say."""
    return bool(_simplified().convert(text) != text)


@lru_cache(maxsize=1)
def _simplified() -> OpenCC:
    return OpenCC("t2s")


NOTHING_SOUGHT = SoughtWords(())
