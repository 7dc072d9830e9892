"""The parts that rows and rules of a criteria file share, as `criteria.element_reading` reads them back."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from criteria.element_reading import WORD_LIST
from criteria.model import ContentElement, ContentKind, Recognition
from criteria.toml_text import inline, text, texts

_WORTH_A_NAME = 5  # words: a shorter list is written out where it is used

Lists = Mapping[tuple[str, ...], str]  # the names of the lists under [words]


def named_lists(used: Iterable[tuple[str, ...]]) -> Lists:
    """A name for each list used more than once; and for those with a word that begins with the mark of a name."""
    lists: dict[tuple[str, ...], str] = {}
    taken: set[str] = set()
    for words_, count in Counter(used).items():
        if (count > 1 and len(words_) >= _WORTH_A_NAME) or any(word.startswith(WORD_LIST) for word in words_):
            name, number = words_[0], 1
            while name in taken:
                number += 1
                name = f"{words_[0]}-{number}"
            taken.add(name)
            lists[words_] = name
    return lists


def lists_of_recognition(recognition: Recognition) -> Iterator[tuple[str, ...]]:
    """Every list of its words that may be written as a name."""
    yield from (recognition.names, recognition.subject, recognition.matter, recognition.exclude)


def lists_of_content(content: Iterable[ContentElement]) -> Iterator[tuple[str, ...]]:
    yield from (own_terms(element) for element in content)


def own_terms(element: ContentElement) -> tuple[str, ...]:
    """The terms the file has to say: a PART's and a TABLE's own name always counts, and the loader puts it first."""
    named = element.kind in (ContentKind.PART, ContentKind.TABLE)
    return tuple(term for term in element.terms if not (named and term == element.name))


def words(listed: tuple[str, ...], lists: Lists) -> str:
    return texts((WORD_LIST + lists[listed],)) if listed in lists else texts(listed)


def recognition_keys(recognition: Recognition, lists: Lists) -> Mapping[str, str]:
    return {key: words(getattr(recognition, key), lists) for key in ("names", "subject", "matter", "exclude")}


def element_table(element: ContentElement, lists: Lists) -> str:
    parts = {"name": text(element.name), "kind": text(element.kind)}
    if terms := own_terms(element):
        parts["terms"] = words(terms, lists)
    if element.numbers:
        parts["numbers"] = texts(element.numbers)
    if element.field:
        parts["field"] = text(element.field)
    return inline(parts)
