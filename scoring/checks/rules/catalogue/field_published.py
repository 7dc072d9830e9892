"""`published`: a catalogue of the field (领域) is there: one of its own, or its rows in one of several fields.

What is found by its words alone is not enough, for a column 基层政务公开标准目录 may hold another field's catalogue only.
The field's name in a title or a column's path shows it, and so do its rows in a table. A title for the whole bureau
(县民政局标准目录) is taken at its word where no table of it could be read. `not_met` where nothing was found as an item is
not (docs/verdicts.md), and where all that was found is plainly another field's: every column, page and file of it was
read, a catalogue among them, and none says a word of the field. Anything between is `manual` or `unverified`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from criteria.catalogue.known import known_rows
from criteria.catalogue_checks import FieldPublished
from scoring.checks import item
from scoring.checks.rules.catalogue.whole import is_of
from scoring.evidence import UnitEvidence
from scoring.folding import fold
from scoring.item_evidence import ItemEvidence, MatchedDocument, Sought, Standing
from scoring.matching import Matcher, matcher
from scoring.own_catalogue import OwnCatalogue
from scoring.results import Citation, Outcome, Verdict
from scoring.unit_index import UnitIndex
from scoring.wording import listed, path_name, quoted

_A_CATALOGUE = ("目录", "标准", "领域", "清单", "事项")
_LIKE_A_CATALOGUE = ("目录", "标准", "清单", "事项", "指引", "一览")
_BARE_NAME = 6  # letters: 养老服务 as a row of a column of catalogues is one; 养老机构名录公示 need not be


@dataclass(frozen=True, slots=True)
class _Found:
    """What the unit has published under the words of the rule, and how it is looked at."""

    evidence: ItemEvidence
    own: OwnCatalogue | None
    index: UnitIndex
    words: Matcher


def check(
    asked: FieldPublished,
    sought: Sought,
    found: ItemEvidence,
    own: OwnCatalogue | None,
    evidence: UnitEvidence,
    index: UnitIndex,
) -> Verdict:
    if any(fold(name).removesuffix("领域") == asked.field for name in evidence.unit.not_carried_out):
        return Verdict(Outcome.NOT_APPLICABLE, f"该单位未开展此项业务（单位名册列明“{asked.field}”）")
    there = item.check(sought, found, evidence)
    seen = _Found(found, own, index, matcher(sought.recognition, index.own_names))
    if found.standing is not Standing.PUBLISHED or found.statement or _is_shown(asked, seen):
        return there
    is_whole_bureaus = any(_is_whole_bureaus(one, asked, seen.words) for one in found.documents)
    if is_whole_bureaus and own is None:
        return there
    cited = own.citations if own else there.citations
    left_open = _left_open(asked, seen)
    if left_open is None and is_whole_bureaus:
        left_open = Outcome.MANUAL, "目录以整个单位为名，可能另有部分"
    if left_open:
        outcome, why = left_open
        so = "请人工核对" if outcome is Outcome.MANUAL else "不能认定未公开"
        return Verdict(outcome, f"找到的标准目录中没有看到{asked.field}领域的，但{why}，{so}", cited)
    return _absent(asked, seen, cited)


def _absent(asked: FieldPublished, seen: _Found, cited: tuple[Citation, ...]) -> Verdict:
    """All that was found is another field's, unless something beside it has a name like the field's catalogue."""
    if seen.evidence.near_misses:
        return item.left_to_a_person(seen.evidence)
    if like := next((name for name in _all_names(seen.index) if _may_be_one(asked, fold(name))), None):
        reason = f"没有找到{asked.field}领域的标准目录，但“{quoted(like)}”可能是，请人工核对"
        return Verdict(Outcome.MANUAL, reason, cited)
    paths = [matched.column.path for matched in seen.evidence.columns]
    if empty := [path_name(path) for path in paths if _spoken(asked, ">".join(path))]:
        return Verdict(Outcome.PARTLY_MET, f"{listed(empty, '个栏目')}为空，未公布目录", cited)
    titles = [f"“{quoted(edition.title)}”" for edition in seen.own.current] if seen.own else []
    reason = f"未公布{asked.field}领域的标准目录，只有其他领域的{listed(titles, '份')}"
    return Verdict(Outcome.NOT_MET, reason, cited)


def _is_shown(asked: FieldPublished, seen: _Found) -> bool:
    """By the name of something published, or by a row."""
    columns = [matched.column for matched in seen.evidence.columns if matched.column.entries]
    if any(_spoken(asked, ">".join(column.path)) for column in columns):
        return True
    titles = [entry.title for column in columns for entry in column.entries]
    titles += [name for matched in seen.evidence.documents for name in _names(matched)]
    titles += [row.entry.title for row in seen.evidence.files]
    if any(_is_a_catalogue_of(asked, fold(title)) and not seen.words.excludes(title) for title in titles):
        return True
    editions = (*seen.own.current, *seen.own.earlier) if seen.own else ()
    return any(is_of(one, asked.field) for edition in editions for one in edition.catalogue.items)


def _is_a_catalogue_of(asked: FieldPublished, title: str) -> bool:
    return bool(_spoken(asked, title)) and (len(title) <= _BARE_NAME or any(word in title for word in _A_CATALOGUE))


def _may_be_one(asked: FieldPublished, name: str) -> bool:
    """A catalogue by a name the rule's words do not know: 养老服务公开事项一览."""
    is_of_disclosure = "公开" in name or "领域" in name
    return is_of_disclosure and _spoken(asked, name) is not None and any(word in name for word in _LIKE_A_CATALOGUE)


def _all_names(index: UnitIndex) -> Iterator[str]:
    yield from (column.name for column in index.columns)
    yield from (document.title for document in index.documents)
    yield from (row.entry.title for row in (*index.files, *index.unopened))


def _spoken(asked: FieldPublished, text: str) -> str | None:
    """The word of the field the text holds."""
    folded = fold(text)
    return next((word for word in (asked.field, *asked.words) if fold(word) in folded), None)


def _names(matched: MatchedDocument) -> Iterator[str]:
    yield matched.document.title
    yield from (link.text for link in matched.document.attachments)
    yield from (attachment.name for attachment in matched.attachments)


def _is_whole_bureaus(matched: MatchedDocument, asked: FieldPublished, words: Matcher) -> bool:
    """Its own title matches, and names no other field."""
    title = fold(matched.document.title)
    others = {row.field for row in known_rows()} - {asked.field}
    return words.document((), matched.document.title) is not None and not any(other in title for other in others)


def _left_open(asked: FieldPublished, seen: _Found) -> tuple[Outcome, str] | None:
    """Why a catalogue of the field may be there all the same; None where it plainly is not."""
    found = seen.evidence
    if not found.search_is_complete or not found.lists_read_whole:
        return Outcome.UNVERIFIED, "本单位的页面没有读全"
    if seen.own is None:
        return Outcome.MANUAL, "没有读出任何目录表"
    if seen.own.gap:
        return seen.own.gap
    if seen.own.doubt:
        return Outcome.MANUAL, seen.own.doubt
    if any(not (matched.has_text or matched.attachments) for matched in found.documents):
        return Outcome.MANUAL, "有的页面没有读出正文"
    if any(not (attachment.text or attachment.tables) for attachment in found.attachments):
        return Outcome.MANUAL, "有的附件没有读出文字"
    links = (link for matched in found.documents for link in matched.outward)
    if any(link.url not in seen.index.places for link in links):
        return Outcome.MANUAL, "目录页面另有未读的链接"
    spoken = next(filter(None, (_spoken(asked, text) for text in _texts(found))), None)
    return (Outcome.MANUAL, f"其中提到{spoken}") if spoken else None


def _texts(found: ItemEvidence) -> Iterator[str]:
    """All that was read, tables and the words of links among it."""
    for matched in found.documents:
        document = matched.document
        yield from (document.title, document.text, *(link.text for link in document.links))
    for attachment in found.attachments:
        yield from (attachment.name, attachment.text)
    tables = [table for matched in found.documents for table in matched.document.tables]
    tables += [table for attachment in found.attachments for table in attachment.tables]
    yield from (cell for table in tables for row in table.rows for cell in row)
    yield from (entry.title for matched in found.columns for entry in matched.column.entries)
