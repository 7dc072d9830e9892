"""The smallest records and criteria that show a case: a county bureau, its columns, its documents."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from crawler.fetches import Fetch, FetchState, Link, Role
from crawler.page_facts import DateCandidate, DateSource, Entry, Table
from crawler.records import Attachment, AttachmentState, Column, ColumnState, Document, PageSummary, SiteRecords
from criteria.model import (
    CATALOGUE_ELEMENTS,
    Channel,
    ContentElement,
    ContentKind,
    Criterion,
    Field,
    Grading,
    Level,
    LimitKind,
    LimitUnit,
    Mode,
    Pack,
    Recognition,
    TimeLimit,
)
from criteria.rules import Check, Effect, Manual, Rule
from scoring.evidence import Answer, UnitEvidence
from scoring.unit import Unit

SITE = "http://www.example.gov.cn"
SINCE, AS_OF = date(2024, 1, 1), date(2024, 12, 31)
UNIT = Unit(id="411726", name="泌阳县民政局", start_urls=(f"{SITE}/mzj/",), level=Level.COUNTY)
GUIDE_PATH = ("社会救助", "最低生活保障", "办事指南")
WITHIN_TEN = TimeLimit(
    "制定或获取信息之日起10个工作日内", LimitKind.AFTER_TRIGGER, 10, LimitUnit.WORKING_DAY, "制定或获取信息"
)
EVERY_TWENTY = TimeLimit("每20个工作日更新", LimitKind.EVERY_PERIOD, 20, LimitUnit.WORKING_DAY, None)
SHOWN_SEVEN = TimeLimit("公示7个工作日", LimitKind.DISPLAYED_FOR, 7, LimitUnit.WORKING_DAY, None)
GRADING = Grading("测试", ((90, "优秀"), (80, "良好"), (60, "合格"), (0, "不合格")), 0.8, 0.5)


def part(name: str, *others: str) -> ContentElement:
    return ContentElement(name, ContentKind.PART, (name, *others))


def table(name: str, *others: str) -> ContentElement:
    return ContentElement(name, ContentKind.TABLE, (name, *others))


def named(title: str, *numbers: str) -> ContentElement:
    return ContentElement(title, ContentKind.DOCUMENT, (title,), numbers)


def field(kind: Field) -> ContentElement:
    return ContentElement(kind.value, ContentKind.FIELD, (), field=kind)


LOCAL = ContentElement("各地配套政策法规文件", ContentKind.LOCAL_DOCUMENTS, ())


def criterion(
    *,
    row: str = "SA-04",
    title: str = "办事指南",
    content: Sequence[ContentElement] = (part("申请材料"), part("办理流程")),
    limits: Sequence[TimeLimit] = (WITHIN_TEN,),
    names: Sequence[str] = ("低保指南",),
    subject: Sequence[str] = ("最低生活保障", "低保"),
    matter: Sequence[str] = ("办事指南", "服务指南"),
    exclude: Sequence[str] = ("特困",),
    channels: Sequence[Channel] = (Channel.WEBSITE,),
    levels: Sequence[Level] = (Level.COUNTY, Level.TOWNSHIP),
    publisher_terms: Sequence[str] = ("民政",),
) -> Criterion:
    return Criterion(
        id=row,
        field="社会救助",
        group="最低生活保障",
        title=title,
        why="群众按指南办事。",
        content=tuple(content),
        basis=("国发〔2012〕45号",),
        time_limits=tuple(limits),
        publishers=("县级人民政府民政部门",),
        publisher_terms=tuple(publisher_terms),
        channels=tuple(channels),
        audience=("全社会",),
        modes=(Mode.ACTIVE,),
        levels=tuple(levels),
        recognition=Recognition(tuple(names), tuple(subject), tuple(matter), tuple(exclude)),
        points=dict.fromkeys(CATALOGUE_ELEMENTS, 4),
        remedy={element: f"补正{element.official_name}" for element in CATALOGUE_ELEMENTS},
        clauses=("S1-1",),
        certainty="read",
    )


def rule(
    *,
    id_: str = "R-1",
    check: Check = Manual("是否做到？", "佐证"),  # noqa: B008 - frozen
    points: int = 3,
    effect: Effect = Effect.POINTS,
    each: int | None = None,
    levels: Sequence[Level] = (Level.COUNTY, Level.TOWNSHIP),
    since: date | None = None,
    until: date | None = None,
    whole_site: bool = False,
) -> Rule:
    return Rule(
        id=id_,
        field="政务公开",
        group="公开平台",
        title="公开指南",
        why="群众凭指南申请。",
        basis=("《条例》第十二条",),
        clauses=("S1-1",),
        check=check,
        points=points,
        effect=effect,
        each=each,
        remedy="补正公开指南",
        levels=tuple(levels),
        since=since,
        until=until,
        certainty="read",
        whole_site=whole_site,
    )


def pack(*criteria: Criterion) -> Pack:
    return Pack("test", "测试", "1", "测试", criteria, "0" * 64)


def entry(title: str, on: date | None = date(2024, 5, 6), url: str = "") -> Entry:
    return Entry(url or f"{SITE}/art/{title}.html", title, on, on.isoformat() if on else "")


def column(*path: str, entries: Sequence[Entry] = (), state: ColumnState | None = None, unread: int = 0) -> Column:
    url = f"{SITE}/col/{'/'.join(path)}/"
    known = state or (ColumnState.LISTED if entries else ColumnState.EMPTY)
    return Column(url, path, known, tuple(entries), (url,), tuple(f"{url}index_{n}.html" for n in range(1, unread + 1)))


def document(
    title: str = "低保办事指南",
    text: str = "申请材料：身份证、户口本\n办理流程：本人向乡镇人民政府申请，由县民政局审核确认",
    *,
    path: Sequence[str] = GUIDE_PATH,
    on: date | None = date(2024, 5, 6),
    source: DateSource | None = DateSource.LABEL,
    other_dates: Sequence[DateCandidate] = (),
    made_on: date | None = None,
    number: str | None = None,
    publisher: str | None = "泌阳县民政局",
    tables: Sequence[Table] = (),
    links: Sequence[Link] = (),
    images: int = 0,
    listed_in: Sequence[Column] = (),
    url: str = "",
    disclosure: str | None = None,
    lacks_disclosure: bool = True,
) -> Document:
    address = url or f"{SITE}/art/{title}.html"
    stated = (DateCandidate(on, source, on.isoformat()),) if on and source else ()
    return Document(
        url=address,
        title=title,
        column_path=tuple(path),
        listed_in=tuple(each.url for each in listed_in),
        published_on=on,
        published_from=source if on else None,
        dates=(*stated, *other_dates),
        made_on=made_on,
        document_number=number,
        index_number=None,
        publisher=publisher,
        text=text,
        tables=tuple(tables),
        links=tuple(links),
        images=images,
        sha256=sha256(address.encode()).hexdigest(),
        disclosure=disclosure,
        lacks_disclosure=lacks_disclosure and disclosure is None,
    )


def rows(*lines: str) -> Table:
    """A table with its cells parted by |."""
    return Table(tuple(tuple(line.split("|")) for line in lines))


def file_link(name: str) -> Link:
    return Link(f"{SITE}/files/{name}", name, Role.ATTACHMENT)


def attachment(
    name: str, text: str = "", tables: Sequence[Table] = (), state: AttachmentState = AttachmentState.READ
) -> Attachment:
    reason = {
        AttachmentState.READ: "",
        AttachmentState.UNREADABLE: "扫描件，没有文字",
        AttachmentState.NOT_FETCHED: "下载超时",
    }[state]
    return Attachment(f"{SITE}/files/{name}", name, state, reason, text, tuple(tables), "a" * 64)


def line(
    url: str,
    state: FetchState = FetchState.TIMEOUT,
    role: Role = Role.COLUMN,
    text: str = "",
    *,
    found_on: str | None = None,
    reason: str = "服务器超时未答",
) -> Fetch:
    return Fetch(url, state, role, None, reason, None, None, None, found_on, text)


def page(url: str, role: Role = Role.ARTICLE, *, found_on: str | None = None, text: str = "") -> Fetch:
    return replace(line(url, FetchState.FETCHED, role, text, found_on=found_on, reason=""), sha256="b" * 64)


def site(
    *,
    fetches: Sequence[Fetch] = (),
    columns: Sequence[Column] = (),
    documents: Sequence[Document] = (),
    attachments: Sequence[Attachment] = (),
    gone_before: Mapping[str, date] | None = None,
) -> SiteRecords:
    records = (tuple(fetches), tuple(columns), tuple(documents), tuple(attachments))
    return SiteRecords(*records, gone_before=gone_before)


def evidence(
    *,
    unit: Unit = UNIT,
    columns: Sequence[Column] = (),
    documents: Sequence[Document] = (),
    attachments: Sequence[Attachment] = (),
    unseen: Sequence[Fetch] = (),
    dead_links: Sequence[Fetch] = (),
    unattributed: Sequence[Document] = (),
    older: Sequence[Fetch] = (),
    answers: Mapping[str, Answer] | None = None,
    pages: Sequence[PageSummary] = (),
    since: date = SINCE,
    as_of: date = AS_OF,
    read_on: date | None = None,
    gone_before: Mapping[str, date] | None = None,
    has_ipv6: bool | None = None,
) -> UnitEvidence:
    """Besides what is given, one column that has nothing to do with any row: the site was read."""
    news = column("工作动态", entries=(entry("局领导调研"),))
    opened = document("局领导调研", "调研", path=("工作动态",))
    return UnitEvidence(
        unit=unit,
        since=since,
        as_of=as_of,
        columns=(news, *columns),
        documents=(opened, *documents),
        attachments={each.url: each for each in attachments},
        unseen=tuple(unseen),
        dead_links=tuple(dead_links),
        archived=dict.fromkeys(unit.start_urls, "c" * 64),
        unattributed=tuple(unattributed),
        older=tuple(older),
        answers=answers or {},
        pages=tuple(pages),
        gone_before=gone_before,
        has_ipv6=has_ipv6,
        read_on=read_on,
    )
