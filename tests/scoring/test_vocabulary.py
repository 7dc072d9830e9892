"""Shortlists lose nothing: whatever is found by matching everything with everything is found by them too."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from crawler.fetches import Fetch, FetchState, Role
from crawler.records import Column, ColumnState, Document
from criteria.model import Recognition
from scoring.folding import fold
from scoring.item_evidence import find
from scoring.matching import fold_path, matcher
from scoring.unit_index import UnitIndex
from scoring.vocabulary import Vocabulary
from tests.scoring.builders import SITE, attachment, column, criterion, document, entry, evidence, file_link, line

WORDS = ("低保", "保障", "低保指南", "指南", "公示", "保", "社会救助>指南", "ＡＢ", "養老")
words = st.lists(st.sampled_from(WORDS), max_size=3).map(tuple)
recognitions = st.builds(Recognition, words, words, words, words)
names = st.lists(st.sampled_from((*WORDS, "其他", "ab", "养老", "社会救助", "、")), min_size=1, max_size=3).map("".join)
paths = st.lists(names, min_size=1, max_size=3).map(tuple)


@given(recognitions, paths, names)
def test_what_matches_could_match(recognition: Recognition, path: tuple[str, ...], name: str) -> None:
    vocabulary, exact = Vocabulary([recognition]), matcher(recognition)
    if exact.column(path):
        assert vocabulary.could_match([fold_path(path)]) == {0}
    if exact.document(path, name):
        assert vocabulary.could_match([fold_path((*path, name))]) == {0}
    assert (vocabulary.could_touch(fold(name)) == {0}) is exact.could_match(name)


def test_a_recognition_without_a_shared_word_is_left_out() -> None:
    vocabulary = Vocabulary([Recognition(("低保指南",), (), (), ()), Recognition((), ("养老",), ("公示",), ())])
    assert vocabulary.could_match(["低保指南"]) == {0}
    assert vocabulary.could_match(["养老机构"]) == set()
    assert vocabulary.could_match(["养老机构", "公示"]) == {1}
    assert vocabulary.could_touch("养老机构") == {1}
    assert vocabulary.could_match([""]) == set()


@st.composite
def columns(draw: st.DrawFn) -> Column:
    path = draw(paths)
    entries = [entry(title, url=f"{SITE}/row/{n}") for n, title in enumerate(draw(st.lists(names, max_size=3)))]
    state = draw(st.sampled_from((None, ColumnState.UNREADABLE)))
    return column(*path, entries=entries, state=state)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    listed_in = draw(st.lists(columns(), max_size=1))
    title, attached = draw(names), draw(st.lists(names, max_size=1))
    return document(title, path=draw(paths), listed_in=listed_in, links=[file_link(name) for name in attached])


lines = st.builds(
    line,
    st.integers(0, 3).map(lambda number: f"{SITE}/unseen/{number}"),
    st.sampled_from((FetchState.TIMEOUT, FetchState.REDIRECT_OFFSITE)),
    st.sampled_from((Role.ARTICLE, Role.COLUMN, Role.OTHER, Role.START, Role.ATTACHMENT)),
    st.one_of(st.just(""), names),
)


@given(
    st.lists(recognitions, min_size=1, max_size=3, unique=True),
    st.lists(columns(), max_size=3, unique_by=lambda one: one.url),
    st.lists(documents(), max_size=3, unique_by=lambda one: one.url),
    st.lists(documents(), max_size=1),
    st.lists(lines, max_size=3, unique_by=lambda one: one.url),
    st.lists(lines, max_size=1),
)
def test_shortlists_lose_nothing(
    sought: list[Recognition],
    listed: list[Column],
    published: list[Document],
    unattributed: list[Document],
    unseen: list[Fetch],
    dead_links: list[Fetch],
) -> None:
    files = [attachment(link.text) for one in published for link in one.attachments]
    seen = evidence(
        columns=listed,
        documents=published,
        unattributed=unattributed,
        unseen=unseen,
        dead_links=dead_links,
        attachments=files,
        as_of=date(2024, 12, 31),
    )
    plain, shortlisted = UnitIndex.of(seen), UnitIndex.of(seen, Vocabulary(sought))
    for one in sought:
        row = criterion(names=one.names, subject=one.subject, matter=one.matter, exclude=one.exclude)
        assert find(row, shortlisted, seen) == find(row, plain, seen)
