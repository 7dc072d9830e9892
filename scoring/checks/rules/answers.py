"""`answers` 互动回应 (国办秘函〔2019〕19号，单项否决：1 年内政务咨询类留言有超过 3 个月未回应): every letter has its answer.

Read are the pages and tables of interaction columns that show when a letter was sent (来信时间) and what became of it. A fault is
a letter sent within `over` and more than `within` ago that the page itself calls unanswered (未回复, 办理中); a blank is no word, and
one letter is enough for `not_met`. One answered late is answered. Columns, titles and kinds of letters
that hold a word of `exclude` are left out. `met` needs all such columns read whole, and every letter of that time told; where no letter
can be read it is `unverified`. Whether there is a way to write at all is not asked here: it may lead to another site.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from crawler.column_kind import column_kind
from crawler.records import Column, ColumnKind, ColumnState, Document
from criteria.model import TimeLimit
from criteria.rules import Rule
from criteria.site_checks import Answers
from scoring.checks.rules.letters import Letter, Reply, letters_in, letters_listed
from scoring.checks.rules.own_columns import shared_columns
from scoring.checks.time_limit.intervals import measure
from scoring.evidence import UnitEvidence
from scoring.folding import fold
from scoring.matching import Terms, fold_path
from scoring.results import Citation, Outcome, Verdict
from scoring.unit_index import UnitIndex
from scoring.wording import cite_document, listed, path_name, quoted

_MOST_CITED = 5
# Columns every row of which is a letter; others of the kind (常见问题, 征集) hold other things as well.
_OF_LETTERS = re.compile(r"信箱|留言|来信|信件|写信|咨询|问政|建言|投诉")


@dataclass(frozen=True, slots=True)
class _Shown:
    letter: Letter
    document: Document


def check(asked: Answers, _rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    if shared := shared_columns(evidence):
        return shared
    left_out = Terms(asked.exclude)
    columns = [one for one in evidence.columns if _is_asked(one.path, left_out)]
    pages = [one for one in evidence.documents if _is_page_of_letters(one, index, left_out)]
    found = [shown for page in pages for shown in _letters(page) if not left_out.find(fold(shown.letter.words))]
    due = [shown for shown in found if _is_due(shown.letter.asked_on, asked, evidence)]
    unanswered = [shown for shown in due if shown.letter.reply is Reply.NONE]
    if unanswered:
        named = [f"《{quoted(one.document.title)}》{one.letter.asked_on} 的留言" for one in unanswered]
        reason = f"{len(due)} 件留言中 {len(unanswered)} 件超过{asked.within.text}未答复：{listed(named, '件')}"
        return Verdict(Outcome.NOT_MET, reason, _cite(unanswered), faults=len(unanswered))
    if why := _why_open(due, found, columns, evidence, asked):
        return Verdict(Outcome.UNVERIFIED, f"{why}，不能认定留言是否都已按时答复", _cite(due or found))
    late = [shown for shown in due if _is_late(shown.letter, asked.within)]
    told = f"近{asked.over.text}内应已答复的 {len(due)} 件留言都有答复" if due else "没有应答复而未答复的留言"
    also = f"，其中 {len(late)} 件答复超过{asked.within.text}" if late else ""
    return Verdict(Outcome.MET, f"{told}{also}", _cite(late or due or found), faults=0)


def _is_asked(path: tuple[str, ...], left_out: Terms) -> bool:
    return column_kind(path) is ColumnKind.INTERACTION and not left_out.find(fold_path(path))


def _is_page_of_letters(document: Document, index: UnitIndex, left_out: Terms) -> bool:
    paths = [index.listing[url].path for url in document.listed_in if url in index.listing]
    paths.append(document.column_path)
    return any(_is_asked(path, left_out) for path in paths if path) and not left_out.find(fold(document.title))


def _letters(page: Document) -> Iterator[_Shown]:
    in_tables = [letter for table in page.tables for letter in letters_listed(table)]
    yield from (_Shown(letter, page) for letter in in_tables or letters_in(page.text))


def _is_due(asked_on: date, asked: Answers, evidence: UnitEvidence) -> bool:
    """Sent in the time looked at, and so long ago that it must have its answer by the day it was looked at."""
    recent = measure(asked_on, evidence.as_of, asked.over).within
    return (
        asked_on <= evidence.seen_until and recent and not measure(asked_on, evidence.seen_until, asked.within).within
    )


def _is_late(letter: Letter, within: TimeLimit) -> bool:
    return letter.answered_on is not None and not measure(letter.asked_on, letter.answered_on, within).within


def _why_open(
    due: list[_Shown], found: list[_Shown], columns: list[Column], evidence: UnitEvidence, asked: Answers
) -> str:
    if not found:
        return "没有读到写明来信时间和答复情况的留言"
    if untold := [shown for shown in due if shown.letter.reply is Reply.UNTOLD]:
        return f"{listed([f'《{quoted(one.document.title)}》' for one in untold], '件')}未写明是否答复"
    shown_on = {shown.document.url for shown in found}
    for column in columns:
        if column.state is ColumnState.UNREADABLE or column.unread_pages:
            return f"{path_name(column.path)}未读全"
        if not _OF_LETTERS.search(column.name):
            continue
        for entry in column.entries:
            may_be_due = entry.on is None or entry.flag or _is_due(entry.on, asked, evidence)
            if entry.url not in shown_on and entry.url != column.url and may_be_due:
                return f"{path_name(column.path)}的“{quoted(entry.title)}”未读到来信时间和答复情况"
    return ""


def _cite(shown: list[_Shown]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(cite_document(one.document) for one in shown))[:_MOST_CITED]
