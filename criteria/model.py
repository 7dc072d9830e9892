"""The criteria as data: what a row of a standard catalogue (标准目录) requires, and how it is recognised on a site.

Nine elements of a catalogue item (S1 四; 民办函〔2019〕52号): 公开事项、内容、依据、时限、主体、渠道、对象、方式、层级.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from criteria.rules import Requirement, Rule  # which is made of the terms below


class Level(StrEnum):
    """公开层级."""

    CITY = "市级"
    COUNTY = "县级"
    TOWNSHIP = "乡级"
    MINISTRY = "部级"  # the ministry itself: S3 is its own list
    VILLAGE = "村级"  # 村（居）委会: no row of the catalogues binds one, but a roster may hold it (S1 二)


class Channel(StrEnum):
    """公开渠道和载体: the thirteen boxes of the national table."""

    WEBSITE = "政府网站"
    GAZETTE = "政府公报"
    NEW_MEDIA = "两微一端"
    PRESS_CONFERENCE = "发布会/听证会"
    BROADCAST = "广播电视"
    PRINT = "纸质媒体"
    READING_POINT = "公开查阅点"
    SERVICE_CENTRE = "政务服务中心"
    SERVICE_STATION = "便民服务站"
    HOUSEHOLD = "入户/现场"
    NOTICE_BOARD = "社区/企事业单位/村公示栏（电子屏）"
    TARGETED = "精准推送"
    OTHER = "其他"


class Mode(StrEnum):
    """公开方式."""

    ACTIVE = "主动"
    ON_REQUEST = "依申请"


class Element(StrEnum):
    """What a finding is about: an element of a catalogue item that is checked on the web (design §5), or a rule."""

    ITEM = "item"
    CONTENT = "content"
    TIME_LIMIT = "time_limit"
    PUBLISHER = "publisher"
    RULE = "rule"

    @property
    def official_name(self) -> str:
        return _OFFICIAL_NAMES[self]


_OFFICIAL_NAMES = {
    Element.ITEM: "公开事项",
    Element.CONTENT: "公开内容",
    Element.TIME_LIMIT: "公开时限",
    Element.PUBLISHER: "公开主体",
    Element.RULE: "要求",
}
CATALOGUE_ELEMENTS = (Element.ITEM, Element.CONTENT, Element.TIME_LIMIT, Element.PUBLISHER)


class LimitUnit(StrEnum):
    """What 公开时限 is counted in; 工作日 and 日 are never exchanged."""

    WORKING_DAY = "工作日"
    DAY = "日"
    MONTH = "月"
    QUARTER = "季度"
    YEAR = "年"
    HOUR = "小时"


class LimitKind(StrEnum):
    """What the number of a 公开时限 measures."""

    AFTER_TRIGGER = "after_trigger"  # 制定或获取信息之日起10个工作日内
    EVERY_PERIOD = "every_period"  # 每20个工作日更新
    DISPLAYED_FOR = "displayed_for"  # 公示7个工作日: how long, not how soon


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """公开时限, parsed. `trigger` is the event the days run from, in the catalogue's words; None for a period."""

    text: str
    kind: LimitKind
    amount: int
    unit: LimitUnit
    trigger: str | None


class ContentKind(StrEnum):
    """How one listed content element (要素) is recognised."""

    DOCUMENT = "document"  # a named document, by title or 文号
    LOCAL_DOCUMENTS = "local_documents"  # 各地配套政策法规文件: at least one further policy document
    PART = "part"  # a label followed by content: 申请材料：…
    TABLE = "table"  # a table with such a header and at least one data row: 名单, 数量
    FIELD = "field"  # an attribute each document carries: title, document_number, publisher


class Field(StrEnum):
    """The document attribute a `ContentKind.FIELD` element asks for."""

    TITLE = "title"
    DOCUMENT_NUMBER = "document_number"
    PUBLISHER = "publisher"


@dataclass(frozen=True, slots=True)
class ContentElement:
    """One element of 公开内容.

    `terms`: DOCUMENT titles, PART labels or TABLE header words, the catalogue's own first, then what offices write.
    `numbers`: 文号 of a DOCUMENT and of whatever superseded it. `field` is set for FIELD only.
    """

    name: str
    kind: ContentKind
    terms: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class Recognition:
    """How the item is found on a site: by column path or document title.

    A name matches when it holds one of `names`; or when path and title together hold one of `subject` (whose item:
    低保) and the last part holds one of `matter` (what about it: 办事指南); and none of `exclude`.
    """

    names: tuple[str, ...]
    subject: tuple[str, ...]
    matter: tuple[str, ...]
    exclude: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Criterion:
    """One row of the catalogue. `points` and `remedy` hold one value for each of `CATALOGUE_ELEMENTS`."""

    id: str
    field: str  # 领域
    group: str  # 一级事项
    title: str  # 二级事项
    why: str
    content: tuple[ContentElement, ...]
    basis: tuple[str, ...]
    time_limits: tuple[TimeLimit, ...]
    publishers: tuple[str, ...]  # 公开主体, as the catalogue names it
    publisher_terms: tuple[str, ...]  # words that mark a 来源 or 发布机构 as such a body, or a body it may reprint
    channels: tuple[Channel, ...]
    audience: tuple[str, ...]
    modes: tuple[Mode, ...]
    levels: tuple[Level, ...]
    recognition: Recognition
    points: Mapping[Element, int]
    remedy: Mapping[Element, str]
    clauses: tuple[str, ...]
    certainty: str
    time_limit: str = ""  # 公开时限 in the catalogue's words, those without a number (及时) included

    @property
    def full_title(self) -> str:
        return f"{self.group}·{self.title}"


@dataclass(frozen=True, slots=True)
class Question:
    """What a catalogue table left open when a criteria file was built from it, for a person to settle.

    `row` and `column` count from 1 on `sheet`; `read` is what stands there, `assumed` what was made of it or left out.
    """

    sheet: str
    row: int
    column: int
    read: str
    assumed: str
    criterion: str = ""  # id of the row it is about; none for what belongs to the whole table
    element: str = ""  # 目录要素 it is about, by its official name


@dataclass(frozen=True, slots=True)
class Pack:
    """A criteria file. `sha256` is of the file's bytes and goes into run.json with id and version.

    `order`: the ids of rows and rules as the file mixes them. `weight`: what the pack counts for in a standard that
    composes several; None leaves its points as they are written.
    """

    id: str
    title: str
    version: str
    source: str
    criteria: tuple[Criterion, ...]
    sha256: str
    rules: tuple["Rule", ...] = ()
    order: tuple[str, ...] = ()
    weight: int | None = None
    questions: tuple[Question, ...] = ()

    @property
    def nominal(self) -> int:
        """满分 as the file writes it: all points that can be lost. 加分 and 单项否决 are no part of it."""
        rows = sum(points for row in self.criteria for points in row.points.values())
        return rows + sum(rule.points for rule in self.rules if rule.effect in ("points", "deduct"))

    @property
    def scale(self) -> Fraction:
        """What the file's points are multiplied by so that they add up to `weight`."""
        return Fraction(1) if self.weight is None else Fraction(self.weight, self.nominal)

    @property
    def requirements(self) -> tuple["Requirement", ...]:
        """Rows and rules in the file's order."""
        places = {id_: place for place, id_ in enumerate(self.order)}
        return tuple(sorted((*self.criteria, *self.rules), key=lambda one: places.get(one.id, len(places))))


@dataclass(frozen=True, slots=True)
class Grading:
    """评分等次: `bands` are (lowest score, name) from the best down; `least_coverage` below which nothing is graded."""

    version: str
    bands: tuple[tuple[int, str], ...]
    least_coverage: float
    partial_share: float  # of the points for a partly_met whose share is not counted in parts
    bonus_from: int = 80  # 加分 counts from this score up
    bonus_most: int = 10  # and adds no more than this


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a file its owner can mend: where (file, id, line as far as known) and what to do."""

    file: str
    place: str
    line: int | None
    message: str

    def __str__(self) -> str:
        line = f"第 {self.line} 行" if self.line else ""
        where = "，".join(part for part in (line, self.place) if part)
        return f"{self.file}：{where}：{self.message}" if where else f"{self.file}：{self.message}"


class CriteriaError(Exception):
    """A criteria file is refused. Carries every `Problem` found, not only the first."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
