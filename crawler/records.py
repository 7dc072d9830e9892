"""What the pages of a site add up to: the types every later stage reads.

All are frozen and serialise with msgspec, so a record read back from a site's database equals the one written.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crawler.fetches import Fetch, Link, Role
from crawler.page_facts import DateCandidate, DateFlag, DateSource, Entry, PageKind, PageMarks, Table


class ColumnKind(StrEnum):
    """What a column is for (栏目类别), told by the names on its path."""

    NEWS = "news"  # 动态要闻
    NOTICES = "notices"  # 通知公告, 公示
    POLICY = "policy"  # 政策文件, 规范性文件
    INTERPRETATION = "interpretation"  # 政策解读
    SERVICE_GUIDE = "service_guide"  # 办事指南
    DISCLOSURE_GUIDE = "disclosure_guide"  # 信息公开指南
    DISCLOSURE_RULES = "disclosure_rules"  # 信息公开制度
    CATALOGUE = "catalogue"  # 信息公开目录, 标准目录
    ANNUAL_REPORT = "annual_report"  # 信息公开年报
    ON_REQUEST = "on_request"  # 依申请公开
    FINANCE = "finance"  # 财政信息, 预决算, 三公经费
    PROCUREMENT = "procurement"  # 政府采购
    ORGANISATION = "organisation"  # 机构职能, 领导信息
    PERSONNEL = "personnel"  # 人事信息
    PLANS = "plans"  # 规划计划
    STATISTICS = "statistics"  # 统计信息
    ENFORCEMENT = "enforcement"  # 行政执法, 双随机
    PROPOSALS = "proposals"  # 建议提案
    INTERACTION = "interaction"  # 互动交流, 征集调查, 回应关切
    OTHER = "other"


class ColumnState(StrEnum):
    LISTED = "listed"
    EMPTY = "empty"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Column:
    """A disclosure column (栏目): its first page, its path from the site's root, its rows over all pages read."""

    url: str
    path: tuple[str, ...]
    state: ColumnState
    entries: tuple[Entry, ...]
    pages: tuple[str, ...]  # every page of its list that was read
    unread_pages: tuple[str, ...]  # pages of its list that could not be read
    kind: ColumnKind = ColumnKind.OTHER

    @property
    def name(self) -> str:
        return self.path[-1]

    @property
    def newest_on(self) -> date | None:
        return max((entry.on for entry in self.entries if entry.on and not entry.flag), default=None)

    @property
    def oldest_on(self) -> date | None:
        return min((entry.on for entry in self.entries if entry.on and not entry.flag), default=None)


@dataclass(frozen=True, slots=True)
class Document:
    """A published document: what its page says, joined with the columns that list it."""

    url: str
    title: str
    column_path: tuple[str, ...]
    listed_in: tuple[str, ...]  # URLs of the columns with a row for it
    published_on: date | None
    published_from: DateSource | None
    dates: tuple[DateCandidate, ...]
    made_on: date | None
    document_number: str | None
    index_number: str | None
    publisher: str | None
    text: str
    tables: tuple[Table, ...]
    links: tuple[Link, ...]
    images: int
    sha256: str
    issued_on: date | None = None
    signed_on: date | None = None
    effective_on: date | None = None
    topic: str | None = None
    validity: str | None = None
    related: tuple[Link, ...] = ()
    date_flags: tuple[DateFlag, ...] = ()
    disclosure: str | None = None
    lacks_disclosure: bool = False

    @property
    def attachments(self) -> tuple[Link, ...]:
        return tuple(link for link in self.links if link.role is Role.ATTACHMENT)


class AttachmentState(StrEnum):
    READ = "read"
    UNREADABLE = "unreadable"  # scanned, encrypted, or a format no reader here knows: a person must look
    NOT_FETCHED = "not_fetched"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file linked from a document, as text and tables. `reason` is Chinese and set unless `state` is READ."""

    url: str
    name: str
    state: AttachmentState
    reason: str
    text: str
    tables: tuple[Table, ...]
    sha256: str | None


@dataclass(frozen=True, slots=True)
class PageSummary:
    """A page read, in short.

    `clicks`: how many links the crawl followed from a start page to this one, further pages of lists apart; there may
    be a shorter way. None when no chain leads back to a start page. `shown`: the rows of a home or start page (首页);
    those of other pages stand in their columns.
    """

    url: str
    kind: PageKind
    title: str
    marks: PageMarks | None
    sha256: str | None = None
    clicks: int | None = None
    shown: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteRecords:
    """All that is known of one site after its crawl: the ledger and what was read from its pages.

    `gone_before`: the URLs that answered 404 or 410 in an earlier audit, and when; None where there was none.
    `has_ipv6`: whether the site's name had an AAAA record when it was crawled; None where nobody asked a name server.
    """

    fetches: tuple[Fetch, ...]
    columns: tuple[Column, ...]
    documents: tuple[Document, ...]
    attachments: tuple[Attachment, ...]
    pages: tuple[PageSummary, ...] = ()  # those fetched and read
    gone_before: Mapping[str, date] | None = None
    has_ipv6: bool | None = None
