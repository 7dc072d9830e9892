"""What the crawler writes down: the types every later stage reads.

All are frozen and serialise with msgspec, so a record read back from a site's database equals the one written.
Text is kept as the site wrote it (outer white space trimmed, runs of white space folded); folding for comparison
(繁→简, full width, spaces inside words) belongs to whoever compares.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class FetchState(StrEnum):
    """Where a URL of the ledger stands. Every URL decided on ends in exactly one of the states but `QUEUED`."""

    QUEUED = "queued"
    FETCHED = "fetched"
    ALIAS = "alias"  # redirected to another page of the site, whose result it shares
    NOT_FOUND = "not_found"  # 404 or 410: an answer, not a failure to see
    REDIRECT_LOOP = "redirect_loop"
    REDIRECT_OFFSITE = "redirect_offsite"
    REDIRECT_BROKEN = "redirect_broken"
    HTTP_FORBIDDEN = "http_forbidden"  # 401, 403, 451
    HTTP_BUSY = "http_busy"  # 429, 503
    HTTP_ERROR = "http_error"  # every other status that is no page
    NETWORK_ERROR = "network_error"
    TIMEOUT = "timeout"
    TRUNCATED = "truncated"
    EMPTY_BODY = "empty_body"
    TOO_LARGE = "too_large"
    BLOCKED = "blocked"  # WAF challenge or captcha instead of the page
    UNDECODABLE = "undecodable"
    NOT_RENDERED = "not_rendered"  # an unfilled template: the page is made by script
    PARSE_LOSS = "parse_loss"  # anchors in the bytes are missing from the tree
    EXTRACT_ERROR = "extract_error"
    ROBOTS_DENIED = "robots_denied"
    ROBOTS_UNREACHABLE = "robots_unreachable"
    PRIVATE_ADDRESS = "private_address"
    HOST_SUSPENDED = "host_suspended"
    BUDGET = "budget"
    TRAP = "trap"
    URL_TOO_LONG = "url_too_long"
    OUT_OF_PERIOD = "out_of_period"  # older than the period and named by no criterion: left alone, hides nothing

    @property
    def seen_whole(self) -> bool:
        """The site's answer is known in full, so absence may be concluded from it (design §5)."""
        return self in (FetchState.FETCHED, FetchState.ALIAS, FetchState.NOT_FOUND)


class Role(StrEnum):
    """Why a URL was decided on, as far as the page that links to it tells; the strongest reason seen is kept."""

    ROBOTS = "robots"
    PROBE = "probe"  # an address that cannot exist, to learn how the site answers for missing pages
    START = "start"
    COLUMN = "column"  # menus, breadcrumbs, site map, frames: pages that lead to columns
    LIST_PAGE = "list_page"  # a further page of a list
    ARTICLE = "article"  # a row of a list
    ATTACHMENT = "attachment"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Link:
    """An anchor (or script-written link) of a page: absolute URL and the words a reader clicks on."""

    url: str
    text: str
    role: Role = Role.OTHER


@dataclass(frozen=True, slots=True)
class Fetch:
    """One line of the ledger. `found_on` and `text` are the first page that linked here and its anchor text."""

    url: str
    state: FetchState
    role: Role
    http_status: int | None
    reason: str
    fetched_at: datetime | None
    sha256: str | None
    alias_of: str | None
    found_on: str | None
    text: str


class DateSource(StrEnum):
    """Where on the page a date was read, in falling order of trust (design §5)."""

    LABEL = "label"  # 发布时间：… beside the title
    INFO_TABLE = "info_table"  # 发布日期 in the table of 索引号, 发布机构 …
    LIST = "list"  # the row of the column that links to the page
    TEXT = "text"  # a date standing alone next to the title
    META = "meta"  # <meta name="PubDate">
    URL = "url"  # t20200702_…, /art/2023/10/20/
    MADE = "made"  # 成文日期, 生成日期: when it was made, not when it was published


class DatePrecision(StrEnum):
    DAY = "day"
    MONTH = "month"  # 2025年3月: no day is made up for it


class DateFlag(StrEnum):
    """What is wrong with a date a page shows.

    A candidate or row so flagged is never counted against the office, nor as fresh. `DISAGREES` is said of a document,
    whose candidates all stay; the most trusted source decides (design §5).
    """

    INVALID = "invalid"  # 2025-02-30, 13月 (faults.md D01)
    FUTURE = "future"  # later than the day after the fetch (D02)
    DISAGREES = "disagrees"  # list and article, or label and meta, name different days
    YEAR_BORROWED = "year_borrowed"  # the row shows month and day; its link or its neighbours gave the year


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """A date as the page shows it (`text`). `on` is None where that names no day: a month only, or an impossible day."""

    on: date | None
    source: DateSource
    text: str
    precision: DatePrecision = DatePrecision.DAY
    flag: DateFlag | None = None


@dataclass(frozen=True, slots=True)
class Crumb:
    name: str
    url: str | None


@dataclass(frozen=True, slots=True)
class ColumnPlace:
    """A column's place in the site's tree (目录树, 网站地图), as a page that shows the tree tells: names from the root."""

    url: str
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a column's list (条目).

    `on` is None when the row shows no day, an impossible one, one later than the fetch, or one whose year nothing tells.
    """

    url: str
    title: str
    on: date | None
    date_text: str
    flag: DateFlag | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A data table: rows of cell texts, header row first when there is one; merged cells repeated."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Pager:
    """Further pages of a list. `pages` are all page URLs known from this page (itself excluded); `total` as printed."""

    pages: tuple[str, ...]
    total: int | None


class PageKind(StrEnum):
    HOME = "home"
    NAVIGATION = "navigation"  # site map, section front with several blocks: leads to columns, is none itself
    LIST = "list"  # one list of rows: a column (栏目)
    EMPTY_LIST = "empty_list"  # a column that says or shows it has no rows
    ARTICLE = "article"  # a readable text: document, guide, form, single-page column
    UNREADABLE = "unreadable"  # chrome only; neither list nor text understood


@dataclass(frozen=True, slots=True)
class PageDocument:
    """What a page says as a document, before its list rows are known. All candidates for its date are kept."""

    title: str
    dates: tuple[DateCandidate, ...]
    made_on: date | None  # 成文日期 or 落款
    document_number: str | None  # 文号, 发文字号
    index_number: str | None  # 索引号
    publisher: str | None  # 发布机构, or 来源
    text: str
    tables: tuple[Table, ...]
    links: tuple[Link, ...]  # inside the body, attachments included (role ATTACHMENT)
    images: int  # pictures inside the body
    issued_on: date | None = None  # 印发日期
    signed_on: date | None = None  # 落款日期
    effective_on: date | None = None  # 施行, 生效日期
    topic: str | None = None  # 主题分类; where none is printed, 信息分类, 组配分类 or 公开分类
    validity: str | None = None  # 有效性, as printed
    related: tuple[Link, ...] = ()  # beside the text: 相关解读 of a file, 政策原文 of an interpretation


class FooterMark(StrEnum):
    """What the 2017 guide (国办发〔2017〕47号) wants at the foot of a government site's pages."""

    EMBLEM = "emblem"  # 党政机关网站标识
    SITE_CODE = "site_code"  # 网站标识码
    ICP = "icp"  # ICP备案编号
    POLICE = "police"  # 公安机关备案标识
    ORGANISER = "organiser"  # 主办单位
    CONTACT = "contact"  # 联系方式
    ERROR_REPORT = "error_report"  # 我为政府网站找错
    IPV6 = "ipv6"  # 本网站支持IPv6
    SITE_MAP = "site_map"  # 网站地图


@dataclass(frozen=True, slots=True)
class PageTag:
    """A standard page tag (国办发〔2017〕47号, 网页标签规范) under its standard name; `value` may be empty or unfilled."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class PageFoot:
    """`site_codes`: every 网站标识码 it shows. `is_elsewhere`: a script or frame brings it, so more may be there."""

    marks: tuple[FooterMark, ...]
    site_codes: tuple[str, ...]
    is_elsewhere: bool


@dataclass(frozen=True, slots=True)
class PageMarks:
    """What a page's markup says of the site and of itself.

    `tags`: the first of each name, in the page's order. `foot`: None where it was not looked for, or not found.
    """

    tags: tuple[PageTag, ...]
    foot: PageFoot | None

    def tag(self, name: str) -> str | None:
        return next((tag.value for tag in self.tags if tag.name == name), None)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Everything read from one HTML page. A pure function of its URL and text."""

    url: str
    kind: PageKind
    title: str
    platform: str | None
    breadcrumb: tuple[Crumb, ...]  # without 首页 and 正文
    column_name: str | None  # <meta name="ColumnName"> when it is a column's name
    entries: tuple[Entry, ...]
    pager: Pager | None
    document: PageDocument | None
    redirect: str | None  # by meta refresh or script
    places: tuple[ColumnPlace, ...] = ()  # the tree of columns, where the page shows one
    marks: PageMarks | None = None


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
    """All that is known of one site after its crawl: the ledger and what was read from its pages."""

    fetches: tuple[Fetch, ...]
    columns: tuple[Column, ...]
    documents: tuple[Document, ...]
    attachments: tuple[Attachment, ...]
    pages: tuple[PageSummary, ...] = ()  # those fetched and read
