"""`decisions` 行政执法决定公示: published within so many days of the decision (国办发〔2018〕118号: 许可、处罚 7 个工作日, 其他 20 个).

Looked at are the tables of the pages and files under the recognition, published in the period and by nobody else: each row
with a day under one of `date_heads`, or beside it in a table of one decision. It counts as published on the day the row itself
gives under one of `published_heads`, else on the earliest day its page gives. A decision shown on several pages counts
from the first. A page that sums up a quarter or a year repeats what may have been published before, so its rows are left
out unless they are in time or say themselves when they were published; so are rows later than their page, which was renewed since. Rows without a
day are left out; none left is `unverified`. Nothing under the recognition is `not_applicable`: another rule asks for it.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from criteria.checks import Decisions
from criteria.rules import Rule
from scoring.checks.item import proof, why_unseen
from scoring.checks.rules.counted import Counted, count
from scoring.checks.rules.papers import Paper, Sought, sought_papers
from scoring.checks.rules.written_dates import day_of
from scoring.checks.time_limit.intervals import PROVISIONAL_NOTE, measure
from scoring.evidence import UnitEvidence
from scoring.folding import fold
from scoring.item_evidence import Standing
from scoring.matching import Terms
from scoring.publisher_names import PublisherNames, names_nobody
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex
from scoring.wording import quoted

_HEADER_ROWS = 5
_SUMS_UP = re.compile(r"汇总|统计|年度|季度|半年|全年|[一二三四1-4]季|20\d\d年(?!\d{1,2}月|第)|台账|一览")


@dataclass(frozen=True, slots=True)
class _Decision:
    """One row. `published_on`: of the row itself (`says_when`), else of its page."""

    key: tuple[str, ...]
    made_on: date
    published_on: date
    says_when: bool
    paper: Paper


def check(asked: Decisions, rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    found, papers = sought_papers(rule, asked.recognition, evidence, index)
    cited = proof(found, evidence)
    if found.standing is Standing.UNSEEN or (not papers and found.unopened):
        why = why_unseen(Sought(rule.full_title, asked.recognition), found)
        return Verdict(Outcome.UNVERIFIED, why, cited)
    unit = PublisherNames.of(evidence.unit)
    papers = tuple(one for one in papers if names_nobody(one.publisher) or unit.hold(one.publisher or ""))
    inside = [one for one in papers if one.published_on and evidence.since <= one.published_on <= evidence.as_of]
    rows = [row for paper in papers for row in _decisions(asked, paper)]
    first: dict[tuple[str, ...], date] = {}
    for row in rows:
        first[row.key] = min(first.get(row.key, row.published_on), row.published_on)
    judged = [
        one for row in rows if row.paper in inside and (one := _judge(asked, row, first[row.key], evidence)) is not None
    ]
    if judged:
        provisional = any(
            measure(row.made_on, row.published_on, asked.within).provisional for row in rows if row.paper in inside
        )
        return count(judged, "条决定", f"均按“{asked.within.text}”公开", PROVISIONAL_NOTE if provisional else "")
    undated = any(paper.published_on is None for paper in papers)
    if inside or undated or found.unopened:
        reason = f"不能核对“{asked.within.text}”：未见同时注明决定日期和公开日期的记录"
        return Verdict(Outcome.UNVERIFIED, reason, cited)
    return Verdict(Outcome.NOT_APPLICABLE, "本期未见公开的执法决定，无需核对期限", cited)


def _judge(asked: Decisions, row: _Decision, published: date, evidence: UnitEvidence) -> Counted | None:
    if row.made_on > published or published > evidence.as_of:
        return None
    delay = measure(row.made_on, published, asked.within)
    if delay.within:
        return Counted(Outcome.MET, "", row.paper.citation)
    if _SUMS_UP.search(row.paper.title) and not row.says_when:
        return None
    reason = f"《{quoted(row.paper.title)}》中 {row.made_on} 的决定历 {delay.text}才公开"
    return Counted(Outcome.NOT_MET, reason, row.paper.citation)


def _decisions(asked: Decisions, paper: Paper) -> Iterator[_Decision]:
    made, shown = Terms(asked.date_heads), Terms(asked.published_heads)
    for table in paper.tables:
        rows = [tuple(map(fold, row)) for row in table.rows]
        for cells, decided, published in (*_listed(rows, made, shown), *_single(rows, made, shown)):
            on = published or paper.published_on
            if on is not None:
                yield _Decision(cells, decided, on, published is not None, paper)


_Found = tuple[tuple[str, ...], date, date | None]


def _listed(rows: list[tuple[str, ...]], made: Terms, shown: Terms) -> Iterator[_Found]:
    """Under a header: a row for each decision."""
    for at, header in enumerate(rows[:_HEADER_ROWS]):
        column = _column(header, made)
        if column is None or any(day_of(cell) for cell in header):
            continue
        other = _column(header, shown)
        for row in rows[at + 1 :]:
            if column < len(row) and (decided := day_of(row[column])):
                yield _key(row), decided, day_of(row[other]) if other is not None and other < len(row) else None
        return


def _single(rows: list[tuple[str, ...]], made: Terms, shown: Terms) -> Iterator[_Found]:
    """A table of one decision, its heads beside their cells: 决定日期 | 2024年5月6日."""
    beside = [pair for row in rows for pair in itertools.pairwise(row)]
    decided = {day for head, cell in beside if made.find(head) and not day_of(head) and (day := day_of(cell))}
    published = {day for head, cell in beside if shown.find(head) and not day_of(head) and (day := day_of(cell))}
    if len(decided) == 1:
        cells = tuple(cell for row in rows for cell in row)
        yield _key(cells), decided.pop(), published.pop() if len(published) == 1 else None


def _column(header: tuple[str, ...], words: Terms) -> int | None:
    """The only column so headed: of several (决定日期, 撤销决定日期) it is not known which."""
    columns = [number for number, cell in enumerate(header) if words.find(cell)]
    return columns[0] if len({header[number] for number in columns}) == 1 else None


def _key(cells: tuple[str, ...]) -> tuple[str, ...]:
    """What makes a decision the same on another page: its number where it has one, else all but the row's own number."""
    numbers = tuple(cell for cell in cells if re.search(r"[〔\[(]20\d\d[〕\])]", cell))
    return numbers[:1] or tuple(cell for cell in cells if not cell.isdecimal())
