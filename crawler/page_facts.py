"""What one page says, as read: a pure function of its bytes. What pages add up to is in `crawler.records`.

Text is kept as the site wrote it (outer white space trimmed, runs of white space folded); folding for comparison
(繁→简, full width, spaces inside words) belongs to whoever compares.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crawler.fetches import Link


class DateSource(StrEnum):
    """Where on the page a date was read, in falling order of trust (design §5)."""

    LABEL = "label"  # 发布时间：… beside the title
    INFO_TABLE = "info_table"  # 发布日期 in the table of 索引号, 发布机构 …
    LIST = "list"  # the row of the column that links to the page
    TEXT = "text"  # a date standing alone next to the title
    META = "meta"  # <meta name="PubDate">
    UPDATED = "updated"  # 更新时间：… beside the title; whatever tells the publication goes before it
    URL = "url"  # t20200702_…, /art/2023/10/20/
    MADE = "made"  # 成文日期, 生成日期: when it was made, not when it was published


class DatePrecision(StrEnum):
    DAY = "day"
    MONTH = "month"  # 2025年3月: no day is made up for it


class DateFlag(StrEnum):
    """What is wrong with a date a page shows.

    A candidate or row so flagged is never counted against the office, nor as fresh. `DISAGREES` is said of a document,
    whose candidates all stay; the most trusted source decides (design §5); and of rows that show the day of a move.
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
    """A data table: rows of cell texts, header row first when there is one; merged cells repeated.

    `ruled`: of a page that knows no tables (PDF), its cells were told by the lines drawn around them, and nothing but
    letters stands in them.
    """

    rows: tuple[tuple[str, ...], ...]
    ruled: bool = False


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
    disclosure: str | None = None  # 公开属性, 公开方式 …, as printed: 主动公开, 依申请公开, 不予公开
    lacks_disclosure: bool = False  # the page surely states none; looked at where there is a 文号


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
    years: tuple[str, ...] = ()  # addresses of a list's own years, each with its part of the rows
