"""What must hold for any site: nothing unseen is held against an office, and the order of records decides nothing."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from crawler.fetches import Role
from crawler.records import Column, ColumnState, Document
from criteria.model import Element
from scoring.engine import judge
from scoring.results import Outcome
from tests.scoring.builders import (
    EVERY_TWENTY,
    GRADING,
    GUIDE_PATH,
    LOCAL,
    SITE,
    column,
    criterion,
    document,
    entry,
    evidence,
    line,
    named,
    pack,
    part,
    rows,
    table,
)

PACK = pack(
    criterion(),
    criterion(
        row="SA-03",
        title="政策法规文件",
        matter=("政策",),
        content=(named("社会救助暂行办法"), LOCAL),
        limits=(EVERY_TWENTY,),
    ),
    criterion(row="SA-06", title="审批信息", matter=("名单",), content=(table("名单", "姓名"), part("监督电话"))),
)
COLUMNS = (
    column(*GUIDE_PATH, entries=(entry("低保办事指南"),)),
    column("低保", "政策", entries=(entry("低保实施意见"), entry("社会救助暂行办法"))),
    column("低保", "名单"),
    column("低保", "审批名单", state=ColumnState.UNREADABLE),
    column("通知公告", entries=(entry("低保对象名单"),)),
)
DOCUMENTS: tuple[Document, ...] = (
    document(),
    document(
        "低保实施意见",
        "为做好低保工作，现就有关事项提出如下意见。" * 3,
        path=("低保", "政策"),
        publisher="泌阳县人民政府",
    ),
    document("社会救助暂行办法", "第一条", path=("低保", "政策"), publisher=None),
    document("低保对象名单", "监督电话：", path=("通知公告",), tables=(rows("姓名|人数", "张*三|2"),)),
    document("低保对象名单公示", "", path=("通知公告",), images=1, on=None),
    document("低保办事指南（旧）", "申请材料：身份证", publisher="泌阳县教育局"),
)
some_columns = st.lists(st.sampled_from(COLUMNS), unique=True)
some_documents = st.lists(st.sampled_from(DOCUMENTS), unique_by=lambda each: each.url)
HOME = line(f"{SITE}/", role=Role.START, text="首页")


@given(some_columns, some_documents)
def test_while_a_page_that_leads_to_columns_is_unseen_nothing_is_missing(
    columns: list[Column], documents: list[Document]
) -> None:
    for finding in judge(evidence(columns=columns, documents=documents, unseen=[HOME]), [PACK], GRADING):
        if finding.element is not Element.TIME_LIMIT:
            assert finding.verdict.outcome not in (Outcome.NOT_MET, Outcome.PARTLY_MET), finding
        assert finding.verdict.reason


@given(some_columns, some_documents, st.randoms(use_true_random=False))
def test_the_order_of_records_decides_nothing(columns: list[Column], documents: list[Document], random: Random) -> None:
    one = judge(evidence(columns=columns, documents=documents), [PACK], GRADING)
    random.shuffle(columns)
    random.shuffle(documents)
    other = judge(evidence(columns=columns, documents=documents), [PACK], GRADING)
    assert [(f.verdict.outcome, f.points) for f in one] == [(f.verdict.outcome, f.points) for f in other]


@given(some_columns, some_documents, st.booleans())
def test_every_lost_or_open_point_leads_to_a_page(columns: list[Column], documents: list[Document], seen: bool) -> None:
    unseen = [] if seen else [HOME]
    for finding in judge(evidence(columns=columns, documents=documents, unseen=unseen), [PACK], GRADING):
        if finding.verdict.outcome not in (Outcome.MET, Outcome.NOT_APPLICABLE):
            assert finding.verdict.citations, finding


@given(some_columns, some_documents)
def test_publishing_more_never_loses_the_item(columns: list[Column], documents: list[Document]) -> None:
    before = judge(evidence(columns=columns, documents=documents), [PACK], GRADING)
    after = judge(evidence(columns=COLUMNS, documents=DOCUMENTS), [PACK], GRADING)
    for one, other in zip(before, after, strict=True):
        if one.element is Element.ITEM and one.verdict.outcome is Outcome.MET:
            assert other.verdict.outcome is Outcome.MET
