"""`blank_columns` 空白栏目: how many columns have nothing in them (国办秘函〔2019〕19号，单项否决：空白栏目).

A column is blank when its page was read and shows no row, and neither a column nor a document lies under it. Left out are
columns that others fill (局长信箱, 依申请公开) and the ways a catalogue is sorted (主题分类 > 国防). More than `most` are
`not_met`, and each is a fault. A column that could not be read may be blank: it is never counted, and where it could carry
the number past `most` the verdict is `unverified`.
"""

import re

from crawler.records import Column, ColumnKind, ColumnState
from criteria.checks import BlankColumns
from criteria.rules import Rule
from scoring.checks.rules.own_columns import columns_unseen, lies_under, shared_columns
from scoring.evidence import UnitEvidence
from scoring.results import Outcome, Verdict
from scoring.search import explain
from scoring.unit_index import UnitIndex
from scoring.wording import cite_column, listed, path_name

_MOST_CITED = 5
_FILLED_BY_OTHERS = (ColumnKind.INTERACTION, ColumnKind.ON_REQUEST)
_WAY_OF_SORTING = re.compile(r"(?:主题|体裁|组配|题材|机构|年份|对象|公文)分类|公文种类|^按.{1,4}(?:分类|查询|浏览)")


def check(asked: BlankColumns, _rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    if shared := shared_columns(evidence):
        return shared
    empty = [column for column in evidence.columns if _is_blank(column, evidence)]
    blank = list({column.path: column for column in empty}.values())
    doubtful = [one for one in evidence.columns if one.state is ColumnState.UNREADABLE and _counts(one)]
    cited = tuple(cite_column(one, evidence.archived.get(one.url)) for one in (blank or doubtful)[:_MOST_CITED])
    named = listed([path_name(column.path) for column in blank], "个栏目")
    found = f"有 {len(blank)} 个空白栏目：{named}" if blank else "未见空白栏目"
    if len(blank) > asked.most:
        return Verdict(Outcome.NOT_MET, f"{found}，允许 {asked.most} 个", cited, faults=len(blank))
    if doubtful and len(blank) + len(doubtful) > asked.most:
        unread = listed([path_name(column.path) for column in doubtful], "个栏目")
        return Verdict(Outcome.UNVERIFIED, f"{found}；但{unread}未能读出，不能认定", cited)
    if unseen := columns_unseen(index):
        return Verdict(Outcome.UNVERIFIED, f"{found}；但{explain(unseen)}，不能认定", cited)
    return Verdict(Outcome.MET, f"已查 {len(evidence.columns)} 个栏目，{found}", cited, faults=0)


def _counts(column: Column) -> bool:
    return column.kind not in _FILLED_BY_OTHERS and not any(map(_WAY_OF_SORTING.search, column.path))


def _is_blank(column: Column, evidence: UnitEvidence) -> bool:
    """A column that only leads to others shows no rows of its own, and one of a single page shows its text."""
    if column.state is not ColumnState.EMPTY or column.unread_pages or not _counts(column):
        return False
    filled = any(lies_under(other.path, column.path) for other in evidence.columns)
    shown = any(
        document.column_path[: len(column.path)] == column.path
        or column.url in document.listed_in
        or document.url == column.url
        for document in (*evidence.documents, *evidence.unattributed)
    )
    return not filled and not shown
