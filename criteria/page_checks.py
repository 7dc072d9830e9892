"""Parameters of the checks that look at a unit's pages (国办发〔2017〕47号, 国办秘函〔2019〕19号)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from criteria.model import Recognition


@dataclass(frozen=True, slots=True)
class PageTags:
    """网页标签: the named tags stand, filled in, on at least `share` of the pages of their level."""

    kind: ClassVar[str] = "page_tags"

    site: tuple[str, ...]  # 网站标签, on every page
    column: tuple[str, ...]  # 栏目标签, on lists
    content: tuple[str, ...]  # 内容页标签, on what lists lead to
    share: float


class Mark(StrEnum):
    """底部功能区 and the signs beside it."""

    EMBLEM = "党政机关标识"
    SITE_CODE = "网站标识码"
    ICP = "ICP备案号"
    POLICE = "公安机关备案标识"
    ORGANISER = "主办单位"
    CONTACT = "联系方式"
    ERROR_REPORT = "我为政府网站找错"
    IPV6 = "IPv6标识"
    SITE_MAP = "网站地图"


@dataclass(frozen=True, slots=True)
class FooterMarks:
    """底部标识: each of the marks stands on some page of the unit's."""

    kind: ClassVar[str] = "footer_marks"

    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class SiteCode:
    """网站标识码与名册一致. Asks nothing more: `[rule.with]` is empty."""

    kind: ClassVar[str] = "site_code"


class Where(StrEnum):
    HOME = "home"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class DeadLinks:
    """死链: no link on the home page (or on any page) leads to a page that is gone."""

    kind: ClassVar[str] = "dead_links"

    on: Where


@dataclass(frozen=True, slots=True)
class Reachable:
    """几次点击可达: the nearest column or document of the recognition is at most `clicks` from a start page."""

    kind: ClassVar[str] = "reachable"

    recognition: Recognition
    clicks: int


@dataclass(frozen=True, slots=True)
class Readable:
    """正文是文字: at least `share` of the period's documents say what they say in text, not as pictures."""

    kind: ClassVar[str] = "readable"

    share: float


@dataclass(frozen=True, slots=True)
class Formats:
    """附件可打开: files are there and of a format everybody can open. `open`: endings, in lower case, no dot."""

    kind: ClassVar[str] = "formats"

    open: tuple[str, ...]


PageCheck = PageTags | FooterMarks | SiteCode | DeadLinks | Reachable | Readable | Formats
