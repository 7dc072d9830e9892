"""Parameters of the checks of a unit's own catalogue (本单位公布的标准目录): what is asked of it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from criteria.model import Channel, Recognition


class CatalogueColumn(StrEnum):
    """Columns of a published 标准目录, as a criteria file names them."""

    ITEM = "公开事项"
    CONTENT = "公开内容"
    BASIS = "公开依据"
    TIME_LIMIT = "公开时限"
    PUBLISHER = "公开主体"
    CHANNEL = "公开渠道"
    AUDIENCE = "公开对象"
    MODE = "公开方式"
    LEVEL = "公开层级"
    OFFICE = "责任科室"


class ModelTable(StrEnum):
    """部颁样表 (民办函〔2019〕52号): the built-in pack that holds each."""

    SOCIAL_ASSISTANCE = "social-assistance"
    ELDERLY_CARE = "elderly-care"


class Asked(StrEnum):
    """`asks` of the file: the one thing of the catalogue a rule is about."""

    PUBLISHED = "published"
    FILLED = "filled"
    CONTENT = "content"
    BASIS = "basis"
    TIME_LIMIT = "time_limit"
    NO_LONGER = "no_longer"
    PUBLISHER = "publisher"
    MODE = "mode"
    CHANNEL = "channel"
    AUDIENCE = "audience"
    KEPT_OFF = "kept_off"
    GROUPS = "groups"
    LIKENESS = "likeness"
    NO_LESS = "no_less"
    STAGES = "stages"
    WELL_FORMED = "well_formed"
    COVERS = "covers"
    VERSIONS = "versions"
    REVISED = "revised"


@dataclass(frozen=True, slots=True)
class FieldPublished:
    """A catalogue of the field is there: by a title or column that names it, or by its rows.

    `words`: what else speaks of the field, so that a catalogue holding none of them is another field's.
    """

    asks: Asked = field(default=Asked.PUBLISHED, init=False)

    field: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filled:
    """Each row has the columns filled in, or ticked. `elsewhere`: those that may stand in a list kept inside."""

    asks: Asked = field(default=Asked.FILLED, init=False)

    columns: tuple[CatalogueColumn, ...]
    elsewhere: tuple[CatalogueColumn, ...] = ()


@dataclass(frozen=True, slots=True)
class Itemised:
    """公开内容 can be parted into 要素."""

    asks: Asked = field(default=Asked.CONTENT, init=False)


@dataclass(frozen=True, slots=True)
class Superseded:
    """A paper that another took the place of: since `since`, `number` is no basis where `by` is not named too."""

    number: str
    by: str
    since: date


@dataclass(frozen=True, slots=True)
class Grounded:
    """公开依据 names a paper in 《》 and, with `number`, a 文号; none that was dead already when the catalogue was made.

    具体条款 need not be given (S1 四（三）), and does no harm.
    """

    asks: Asked = field(default=Asked.BASIS, init=False)

    full_title: bool
    number: bool
    superseded: tuple[Superseded, ...]


@dataclass(frozen=True, slots=True)
class Countable:
    """公开时限 can be counted, or is one of the soft words (及时)."""

    asks: Asked = field(default=Asked.TIME_LIMIT, init=False)


@dataclass(frozen=True, slots=True)
class NoLonger:
    """公开时限 is no longer than in the superior's catalogue. `than` stands for it."""

    asks: Asked = field(default=Asked.NO_LONGER, init=False)

    than: tuple[ModelTable, ...]


@dataclass(frozen=True, slots=True)
class PublisherNamed:
    """公开主体 names a body, of a level that is ticked."""

    asks: Asked = field(default=Asked.PUBLISHER, init=False)


@dataclass(frozen=True, slots=True)
class ModeChosen:
    """公开方式 is 主动 or 依申请."""

    asks: Asked = field(default=Asked.MODE, init=False)


@dataclass(frozen=True, slots=True)
class ChannelsEnough:
    """公开渠道: `at_least` of them, `at_least_for_policies` on rows whose names hold one of `policies`."""

    asks: Asked = field(default=Asked.CHANNEL, init=False)

    at_least: int
    at_least_for_policies: int
    policies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AudienceNamed:
    """公开对象: 全社会, or a group that is named."""

    asks: Asked = field(default=Asked.AUDIENCE, init=False)


@dataclass(frozen=True, slots=True)
class KeptOff:
    """Rows whose 公开内容 holds one of `rows` do not have the channel."""

    asks: Asked = field(default=Asked.KEPT_OFF, init=False)

    rows: tuple[str, ...]
    channel: Channel


@dataclass(frozen=True, slots=True)
class GroupsThere:
    """The 领域's classes (一级事项) are all there. Each of `groups`: its names, the official one first."""

    asks: Asked = field(default=Asked.GROUPS, init=False)

    field: str
    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """No more than `at_most` of the cells are word for word those of the model tables `to`. More is for a person to look at."""

    asks: Asked = field(default=Asked.LIKENESS, init=False)

    to: tuple[ModelTable, ...]
    at_most: float


@dataclass(frozen=True, slots=True)
class NoLess:
    """Items, content, channels and limits are no less than the superior's. `than` stands for it."""

    asks: Asked = field(default=Asked.NO_LESS, init=False)

    than: tuple[ModelTable, ...]


@dataclass(frozen=True, slots=True)
class StagesThere:
    """五公开: some row belongs to each stage. Each of `stages`: its name, and words that show it."""

    asks: Asked = field(default=Asked.STAGES, init=False)

    stages: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class WellFormed:
    """取值规范: at least `share` of the rows hold nothing that leaves a question."""

    asks: Asked = field(default=Asked.WELL_FORMED, init=False)

    share: float


@dataclass(frozen=True, slots=True)
class Covers:
    """What 权责清单 and 公共服务事项清单 hold has an item. `lists`: how they are found; `about`: each matter's names."""

    asks: Asked = field(default=Asked.COVERS, init=False)

    lists: Recognition
    about: tuple[tuple[str, ...], ...]


class Kept(StrEnum):
    """What may not get less from one edition to the next."""

    ITEMS = "items"
    CHANNELS = "channels"
    LIMITS = "limits"


@dataclass(frozen=True, slots=True)
class Versions:
    """只增不减、只多不少、只紧不松, from the edition before to the current one."""

    asks: Asked = field(default=Asked.VERSIONS, init=False)

    keeps: Kept


@dataclass(frozen=True, slots=True)
class Revised:
    """The catalogue was revised since it came out, and since papers it names were superseded."""

    asks: Asked = field(default=Asked.REVISED, init=False)

    superseded: tuple[Superseded, ...]


CatalogueDemand = (
    FieldPublished
    | Filled
    | Itemised
    | Grounded
    | Countable
    | NoLonger
    | PublisherNamed
    | ModeChosen
    | ChannelsEnough
    | AudienceNamed
    | KeptOff
    | GroupsThere
    | Likeness
    | NoLess
    | StagesThere
    | WellFormed
    | Covers
    | Versions
    | Revised
)


@dataclass(frozen=True, slots=True)
class OwnCatalogue:
    """本单位公布的标准目录 is found by the recognition. `fields`: the 领域 whose rows are the unit's to answer for."""

    kind: ClassVar[str] = "own_catalogue"

    recognition: Recognition
    fields: tuple[str, ...]
    demand: CatalogueDemand
