"""Whether a column, document or attachment is about a catalogue row (docs/verdicts.md, What matches a row)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from criteria.model import Recognition
from scoring.folding import fold
from scoring.wording import path_name, quoted


@dataclass(frozen=True, slots=True)
class Match:
    """Why something counts under a row: a fragment of a Chinese sentence."""

    reason: str


class Terms:
    """Words any of which may be held by a text, longest first so that the most telling one is named."""

    __slots__ = ("_pattern", "_written")

    def __init__(self, terms: Sequence[str]) -> None:
        self._written = {fold(term): term for term in terms}
        words = sorted(self._written, key=lambda word: (-len(word), word))
        self._pattern = re.compile("|".join(map(re.escape, words))) if words else None

    def find(self, folded: str) -> str | None:
        """The term as the criterion writes it, or None. `folded` is a text after `fold`."""
        hit = self._pattern.search(folded) if self._pattern else None
        return self._written[hit[0]] if hit else None

    def find_outside(self, spans: Sequence[tuple[int, int]], folded: str) -> str | None:
        """As `find`, passing over terms that stand wholly within one of the spans."""
        if not spans:
            return self.find(folded)
        hit = self._pattern.search(folded) if self._pattern else None
        while self._pattern and hit and any(start <= hit.start() and hit.end() <= end for start, end in spans):
            hit = self._pattern.search(folded, hit.start() + 1)
        return self._written[hit[0]] if hit else None


class Matcher:
    """A row's recognition, compiled once; made by `matcher`. Paths run from the site's root to the column.

    `own_names` of the unit, folded: one of `names` within them says nothing of what a text is about, as 社会事务 in
    青禾县社会事务局2025年度报告. A `subject` there may well do so: 青禾县民政局政务公开目录 is about 民政.
    """

    __slots__ = ("_exclude", "_matter", "_names", "_own_names", "_subject")

    def __init__(self, recognition: Recognition, own_names: tuple[str, ...] = ()) -> None:
        self._names = _terms(recognition.names)
        self._subject = _terms(recognition.subject)
        self._matter = _terms(recognition.matter)
        self._exclude = _terms(recognition.exclude)
        self._own_names = own_names

    def column(self, path: tuple[str, ...]) -> Match | None:
        """A column also matches turned round: 办事指南 > 低保 as well as 低保 > 办事指南."""
        return _match_column(self, path)

    def _column(self, path: tuple[str, ...]) -> Match | None:
        found = self._words(fold_path(path), path)
        if found is None and len(path) > 1:
            matter, subject = self._matter.find(fold(path[-2])), self._subject.find(fold(path[-1]))
            if matter and subject and not self._exclude.find(fold_path(path)):
                found = (subject, matter)
        return Match(f"{path_name(path)}含{_and(found)}") if found else None

    def document(self, path: tuple[str, ...], title: str) -> Match | None:
        found = self._words(fold(title), (*path, title))
        return Match(f"《{quoted(title)}》标题含{_and(found)}") if found else None

    def attachment(self, path: tuple[str, ...], name: str) -> Match | None:
        """`path` holds the document's title as its last part: an attachment called 名单 is about what its page says."""
        found = self._words(fold(name), (*path, name))
        return Match(f"附件“{quoted(name)}”名称含{_and(found)}") if found else None

    def excludes(self, title: str) -> bool:
        """Whether its own title rules it out, though a column of the right name lists it."""
        return self._exclude.find(fold(title)) is not None

    def could_match(self, name: str) -> bool:
        """One half of a match is enough: what is behind an unseen link so named may be the item."""
        folded = fold(name)
        return any(terms.find(folded) for terms in (self._names, self._subject, self._matter))

    def _words(self, name: str, path: tuple[str, ...]) -> tuple[str, ...] | None:
        """The words that make a match, in the criterion's writing. `name` is folded; `path` ends with the name."""
        whole = self._names.find_outside(self._own_spans(name), name)
        if whole and not self._exclude.find(name):
            return (whole,)
        matter = self._matter.find(fold(path[-1]))
        if matter is None:
            return None
        together = fold_path(path)
        subject = self._subject.find(together)
        if subject is None or self._exclude.find(together):
            return None
        return (subject, matter)

    def _own_spans(self, folded: str) -> list[tuple[int, int]]:
        """Where the unit's own names stand first in a text."""
        found = ((folded.find(name), len(name)) for name in self._own_names)
        return [(start, start + length) for start, length in found if start >= 0]


_terms = cache(Terms)  # the same words for every unit


@cache
def matcher(recognition: Recognition, own_names: tuple[str, ...] = ()) -> Matcher:
    return Matcher(recognition, own_names)


@lru_cache(maxsize=2**15)  # one unit's columns times its rows: every document asks again for its column
def _match_column(matcher: Matcher, path: tuple[str, ...]) -> Match | None:
    return matcher._column(path)  # noqa: SLF001 - remembered here because a method cannot forget


def fold_path(path: tuple[str, ...]) -> str:
    """A path as names are looked for in it: > stands between a column and its parent."""
    return ">".join(map(fold, path))


def _and(words: tuple[str, ...]) -> str:
    return "和".join(f"“{word}”" for word in words)
