"""`fresh_columns` 栏目更新: how old the newest row of the columns of a kind is (国办秘函〔2019〕19号，单项否决：栏目不更新).

Counted are 一级栏目: those whose path holds general names only, or the unit's own (政务公开 > 通知公告, 泌阳要闻); columns of a kind
that lie under one of the same kind are judged with it, by the newest row of all. What belongs to a matter of business, a
part of the office or a form (社会救助 > 低保 > 政策文件, 机构设置 > 办公室 > 工作动态, 领导活动, 图片新闻) has no two weeks to keep. A column of a bygone year or topic
(2022年, 往期, 专题), and an empty one (`blank_columns`), are left out. Age is reckoned up to the day the start pages were read, if as_of is later.
Too old in more than `most_stale` is `not_met`, and each is a fault. A column without dates, with a row whose date is
doubtful, or not read whole is never called stale; where it could carry the number past `most_stale` the verdict is
`unverified`.
A kind without any column: `not_applicable`; where `required`, `not_met` after a complete search that met no column of
unknown kind with new rows either.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from crawler.column_kind import column_kind
from crawler.records import Column, ColumnKind, ColumnState
from criteria.checks import FreshColumns
from criteria.model import TimeLimit
from criteria.rules import Rule
from scoring.checks.rules.own_columns import columns_unseen, shared_columns
from scoring.checks.time_limit.intervals import PROVISIONAL_NOTE, Interval, measure, published_on, renewed_on
from scoring.evidence import UnitEvidence
from scoring.folding import fold
from scoring.publisher_names import PublisherNames
from scoring.results import Citation, Outcome, Verdict
from scoring.search import explain
from scoring.unit_index import UnitIndex
from scoring.wording import cite_column, listed, path_name

_MOST_CITED = 5
_GENERAL = re.compile(
    r"政府|政务|党务|局务|法定|主动|部门|单位|机关|民政|[省市县区局本我]|信息|新闻|时政|要闻|头条|快[讯报]|资讯|动态|公开|公告|公示|"
    r"通知|通告|政策|规范性|文件|法规|中心|之窗|内容|目录|平台|栏目|频道|工作|最新|首页|网站|门户|综合|公众|[与和及、]"
)
_BYGONE = re.compile(r"(?:19|20)\d\d|[往历]年|往期|历史|归档|存档|旧版|专题|专栏")


@dataclass(frozen=True, slots=True)
class _Section:
    """一级栏目 with all columns of its kind under it. `age`: of its newest row; None where it has no certain date."""

    path: tuple[str, ...]
    columns: tuple[Column, ...]
    age: Interval | None
    limit: TimeLimit
    doubtful: bool

    @property
    def is_stale(self) -> bool:
        return self.age is not None and not self.age.within and not self.doubtful

    @property
    def is_open(self) -> bool:
        return not self.is_stale and not (self.age and self.age.within)


def check(asked: FreshColumns, _rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    if shared := shared_columns(evidence):
        return shared
    judged = [section for kind, limit in asked.within for section in _sections(ColumnKind(kind), limit, evidence)]
    absent = [(kind, limit) for kind, limit in asked.within if not _of_kind(ColumnKind(kind), evidence)]
    stale, unsure = [one for one in judged if one.is_stale], [one for one in judged if one.is_open]
    missing = "、".join(kind for kind, _ in absent) if asked.required else ""
    cited = _cite(stale or unsure or judged, evidence)
    note = PROVISIONAL_NOTE if any(section.age and section.age.provisional for section in judged) else ""
    if len(stale) > asked.most_stale:
        named = [f"{path_name(s.path)}最近更新 {s.age.start}，超过{s.limit.text}" for s in stale if s.age]
        reason = f"{len(judged)} 个栏目中 {len(stale)} 个更新不及时：{listed(named, '个', '；')}{note}"
        return Verdict(Outcome.NOT_MET, reason, cited, faults=len(stale))
    if missing and (why := _why_open(absent, evidence, index)):
        return Verdict(Outcome.UNVERIFIED, f"未见 {missing} 类栏目；但{why}，不能认定", cited)
    if missing:
        reason = f"没有 {missing} 类栏目（已查 {len(evidence.columns)} 个栏目）"
        return Verdict(Outcome.NOT_MET, reason, cited, faults=len(absent))
    if len(stale) + len(unsure) > asked.most_stale:
        named = [path_name(section.path) for section in unsure]
        reason = f"{listed(named, '个栏目')}的条目没有可靠日期或未读全，不能核对是否按时更新"
        return Verdict(Outcome.UNVERIFIED, reason, cited)
    if not judged:
        return Verdict(Outcome.NOT_APPLICABLE, "没有需要核对更新的栏目")
    allowed = f"，{len(stale)} 个更新不及时，未超过允许的 {asked.most_stale} 个" if stale else "，均按时更新"
    return Verdict(Outcome.MET, f"已核对 {len(judged)} 个栏目{allowed}{note}", cited, faults=0)


def _of_kind(kind: ColumnKind, evidence: UnitEvidence) -> list[Column]:
    return [column for column in evidence.columns if column.kind is kind]


def _sections(kind: ColumnKind, limit: TimeLimit, evidence: UnitEvidence) -> Iterator[_Section]:
    """Columns left out make no section; one that is only partly known makes its section doubtful."""
    unit = PublisherNames.of(evidence.unit)
    by_path: defaultdict[tuple[str, ...], list[Column]] = defaultdict(list)
    for column in _of_kind(kind, evidence):
        top = _top(column.path, kind)
        apart = any(map(_BYGONE.search, column.path)) or not all(_is_general(name, unit) for name in top)
        if not apart and (column.state is not ColumnState.EMPTY or column.unread_pages):
            by_path[top].append(column)
    for path, columns in by_path.items():
        days = [day for column in columns for day in _days(column, evidence) if day <= evidence.as_of]
        age = measure(max(days), evidence.seen_until, limit) if days else None
        yield _Section(path, tuple(columns), age, limit, any(_is_doubtful(column, evidence) for column in columns))


def _is_general(name: str, unit: PublisherNames) -> bool:
    """Made of general words and the place's or the office's own name: 政务公开, 泌阳要闻, 县民政局."""
    rest = _GENERAL.sub("", fold(name))
    return not rest or any(rest in own for own in unit.names)


def _top(path: tuple[str, ...], kind: ColumnKind) -> tuple[str, ...]:
    cuts = (path[:end] for end in range(1, len(path)))
    return next((cut for cut in cuts if column_kind(cut) is kind), path)


def _days(column: Column, evidence: UnitEvidence) -> Iterator[date]:
    yield from (entry.on for entry in column.entries if entry.on and not entry.flag)
    for document in evidence.documents:
        if column.url in document.listed_in and (on := renewed_on(document)):
            yield on


def _is_doubtful(column: Column, evidence: UnitEvidence) -> bool:
    """A row without a day that can be relied on, leading to no dated document, may be the newest."""
    if column.state is ColumnState.UNREADABLE or column.unread_pages:
        return True
    dated = {document.url for document in evidence.documents if published_on(document)}
    return any((entry.flag or not entry.on) and entry.url not in dated for entry in column.entries)


def _why_open(absent: list[tuple[str, TimeLimit]], evidence: UnitEvidence, index: UnitIndex) -> str:
    """Why a kind without a column is not called missing; empty where it is."""
    if unseen := columns_unseen(index):
        return explain(unseen)
    for column in evidence.columns:
        if column.state is ColumnState.UNREADABLE:
            return f"{path_name(column.path)}未能读出"
        new = (on for on in _days(column, evidence) if on <= evidence.as_of)
        if column.kind is ColumnKind.OTHER and any(
            measure(on, evidence.seen_until, limit).within for on in new for _, limit in absent
        ):
            return f"{path_name(column.path)}可能就是"
    return ""


def _cite(sections: list[_Section], evidence: UnitEvidence) -> tuple[Citation, ...]:
    columns = [column for section in sections for column in section.columns]
    return tuple(cite_column(column, evidence.archived.get(column.url)) for column in columns[:_MOST_CITED])
