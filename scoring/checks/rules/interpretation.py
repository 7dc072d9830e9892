"""`interpretation` 政策解读: each policy document of the period is interpreted, linked, soon enough, and by its maker.

Asked of are documents published in the period that the unit made itself (by title or 发布机构, and 文号): those whose title
or column the recognition finds, else those with a 文号 in a column of policies. An interpretation belongs to a document by
a link or by a title naming it (`crawler.interpretation`). Where there is no interpretation of anything it is
`not_applicable`, as it is without a document: that there is any, another rule asks.

A fault is: where `required`, none at all; with `both_ways`, a page that does not link to the other; a first interpretation
later than `within`, counted from the document's publication; with `same_publisher`, every one names as 发布机构 or 来源
another body, and none speaks of the unit (where one does, or names nobody, the document is left out).

None at all is a fault only after a complete search, and not where a page nobody read, or an interpretation whose title
shares the matter, may be it; such documents are left out, and without `required` all that have none.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crawler.interpretation import interpretations, is_interpretation
from crawler.records import ColumnKind, ColumnState, Document
from criteria.checks import Interpretation
from criteria.model import TimeLimit
from criteria.rules import Rule
from scoring.checks.rules.authorship import made_by
from scoring.checks.rules.counted import Counted, count
from scoring.checks.rules.own_columns import columns_unseen
from scoring.checks.rules.papers import earliest
from scoring.checks.rules.subjects import may_share_subject
from scoring.checks.time_limit.intervals import PROVISIONAL_NOTE, measure, published_on
from scoring.evidence import UnitEvidence
from scoring.folding import fold
from scoring.matching import matcher
from scoring.publisher_names import PublisherNames, names_nobody
from scoring.results import Outcome, Verdict
from scoring.search import explain
from scoring.unit_index import Row, UnitIndex
from scoring.wording import cite_document, document_name, quoted

_SHORT_NAME = 4  # characters at the end of a unit's name by which its own site calls it: 县民政局


def check(asked: Interpretation, _rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    papers = [document for document in evidence.documents if _is_asked(asked, document, evidence, index)]
    unseen = columns_unseen(index)
    if not papers and unseen:
        return Verdict(Outcome.UNVERIFIED, f"未见本期的政策文件；但{explain(unseen)}，不能认定")
    if not papers:
        return Verdict(Outcome.NOT_APPLICABLE, "本期没有需要解读的政策文件")
    everything = (*evidence.documents, *evidence.unattributed)
    readings = _readings_by_paper(everything)
    if not asked.required:
        papers = [paper for paper in papers if paper.url in readings]
    if not papers and unseen:
        return Verdict(Outcome.UNVERIFIED, f"本期的政策文件未见解读；但{explain(unseen)}，不能认定")
    if not papers:
        return Verdict(Outcome.NOT_APPLICABLE, "本期的政策文件未见解读，由其他要求计分")
    search = _Search(evidence, index, bool(unseen), tuple(one for one in everything if is_interpretation(one)))
    if not (search.readings or search.rows or unseen):
        return Verdict(Outcome.NOT_APPLICABLE, "网上未见任何政策解读，由其他要求计分")
    judged = [_judge(asked, paper, readings.get(paper.url, ()), search) for paper in papers]
    return count(judged, "份文件", "均由本单位解读" if asked.same_publisher else "均有解读")


def _is_asked(asked: Interpretation, document: Document, evidence: UnitEvidence, index: UnitIndex) -> bool:
    on = published_on(document)
    if on is None or not evidence.since <= on <= evidence.as_of or is_interpretation(document):
        return False
    if not made_by(document, PublisherNames.of(evidence.unit)):
        return False
    listed = [index.listing[url] for url in document.listed_in if url in index.listing]
    if asked.recognition:
        words = matcher(asked.recognition)
        if words.excludes(document.title):
            return False
        paths = [path for path in (document.column_path, *(column.path for column in listed)) if path]
        return bool(words.document(document.column_path, document.title)) or any(map(words.column, paths))
    return bool(document.document_number) and any(column.kind is ColumnKind.POLICY for column in listed)


def _readings_by_paper(documents: Iterable[Document]) -> Mapping[str, tuple[Document, ...]]:
    known = {document.url: document for document in documents}
    by_paper: defaultdict[str, tuple[Document, ...]] = defaultdict(tuple)
    for reading, papers in interpretations(known.values()).items():
        for paper in papers:
            by_paper[paper] = (*by_paper[paper], known[reading])
    for document in known.values():
        for other in (known[link.url] for link in document.links if link.url in known):
            if is_interpretation(other) and not is_interpretation(document):
                by_paper[document.url] = (*by_paper[document.url], other)
            elif is_interpretation(document) and not is_interpretation(other):
                by_paper[other.url] = (*by_paper[other.url], document)
    return by_paper


@dataclass(frozen=True, slots=True)
class _Search:
    """`is_cut_short`: some place nobody saw may hold an interpretation."""

    evidence: UnitEvidence
    index: UnitIndex
    is_cut_short: bool
    readings: tuple[Document, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Rows that may be interpretations nobody opened."""
        unread = (*self.index.unopened, *self.index.files)
        return tuple(row for row in unread if _reads(row.path, row.entry.title))

    def why_open(self, paper: Document) -> str:
        """Why a document without interpretation may have one all the same; empty where it has none."""
        if self.is_cut_short or any(
            column.kind is ColumnKind.INTERPRETATION and (column.state is ColumnState.UNREADABLE or column.unread_pages)
            for column in self.evidence.columns
        ):
            return "有页面未能看全"
        known = {document.url for document in (*self.evidence.documents, *self.evidence.unattributed)}
        if any("解读" in link.text and link.url not in known for link in (*paper.related, *paper.links)):
            return "页面链接的解读未能打开"
        titles = (*(reading.title for reading in self.readings), *(row.entry.title for row in self.rows))
        return "有题目相近的解读" if any(may_share_subject(paper.title, title) for title in titles) else ""

    def links(self, page: Document, other: Document) -> bool:
        """Also by an address that leads to the other page's bytes."""
        return any(
            link.url == other.url or self.evidence.archived.get(link.url) == other.sha256
            for link in (*page.related, *page.links)
        )


def _reads(path: tuple[str, ...], title: str) -> bool:
    return any(word in name for name in (*path, title) for word in ("解读", "图解", "读懂", "看懂", "问答"))


def _judge(asked: Interpretation, paper: Document, readings: tuple[Document, ...], search: _Search) -> Counted:
    name, cited = document_name(paper), cite_document(paper)
    if not readings:
        why = search.why_open(paper)
        outcome = Outcome.UNVERIFIED if why else Outcome.NOT_MET
        return Counted(outcome, f"{name}未见解读" + (f"（{why}）" if why else ""), cited)
    if asked.both_ways and not any(search.links(paper, one) and search.links(one, paper) for one in readings):
        first = readings[0]
        parts = [
            *(() if any(search.links(paper, one) for one in readings) else ("文件未链接解读",)),
            *(() if any(search.links(one, paper) for one in readings) else (f"{document_name(first)}未链接文件",)),
        ]
        return Counted(Outcome.NOT_MET, f"{name}：{'，'.join(parts) or '文件与解读未相互链接'}", cited)
    if asked.same_publisher:
        by_maker = _by_maker(paper, readings, PublisherNames.of(search.evidence.unit))
        if by_maker.outcome is not Outcome.MET:
            return by_maker
    return _in_time(asked.within, paper, readings) if asked.within else Counted(Outcome.MET, name, cited)


def _by_maker(paper: Document, readings: tuple[Document, ...], unit: PublisherNames) -> Counted:
    """The unit made the document. A portal's own office may stand as 来源 of what the unit wrote and signed."""
    name, first = document_name(paper), readings[0]
    if any(unit.hold(one.publisher or "") for one in readings if not names_nobody(one.publisher)):
        return Counted(Outcome.MET, name, cite_document(first))
    if any(names_nobody(one.publisher) for one in readings):
        return Counted(Outcome.UNVERIFIED, f"{name}的解读未注明由谁发布", cite_document(first))
    if any(made[-_SHORT_NAME:] in fold(one.title + one.text) for one in readings for made in unit.names):
        return Counted(
            Outcome.UNVERIFIED, f"{name}的解读由其他机构发布，文中提到本单位，需核对由谁解读", cite_document(first)
        )
    reason = f"{name}由本单位起草，解读由“{quoted(first.publisher or '')}”发布"
    return Counted(Outcome.NOT_MET, reason, cite_document(first))


def _in_time(within: TimeLimit, paper: Document, readings: tuple[Document, ...]) -> Counted:
    """From the latest day the document may have been published to the first its interpretation was."""
    name, cited, start = document_name(paper), cite_document(paper), published_on(paper)
    days = [on for reading in readings if (on := earliest(reading))]
    if start is None or not days:
        return Counted(Outcome.UNVERIFIED, f"{name}的解读未注明日期", cited)
    lag = measure(start, min(days), within)
    if lag.within:
        return Counted(Outcome.MET, name, cited)
    note = PROVISIONAL_NOTE if lag.provisional else ""
    return Counted(Outcome.NOT_MET, f"{name}的解读迟 {lag.text}，超过“{within.text}”{note}", cited)
