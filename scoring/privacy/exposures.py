"""What was found: places and kinds, never the data; and what was searched, so that nothing found means something."""

from dataclasses import dataclass
from enum import StrEnum


class PersonalKind(StrEnum):
    """What kind of personal data (design §4, privacy.csv)."""

    ID_CARD = "id_card"  # also old numbers, residence permits, and passports or permits a column is headed so
    MOBILE = "mobile"
    BANK_CARD = "bank_card"
    ADDRESS = "address"  # of a home
    MINOR_NAME = "minor_name"

    @property
    def official_name(self) -> str:
        return _OFFICIAL_NAMES[self]


_OFFICIAL_NAMES = {
    PersonalKind.ID_CARD: "身份证件号码",
    PersonalKind.MOBILE: "手机号码",
    PersonalKind.BANK_CARD: "银行卡号（账号）",
    PersonalKind.ADDRESS: "家庭住址",
    PersonalKind.MINOR_NAME: "未成年人姓名",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """One datum in one text, while a place is being counted. `value` never leaves this package.

    `badly_masked`: partly hidden, but not enough (§7 of the domain facts: birth date and one end must be).
    """

    kind: PersonalKind
    value: str
    badly_masked: bool = False


@dataclass(frozen=True, slots=True)
class Exposure:
    """How many different data of one kind one page, or one file linked from it, shows.

    `attachment` is the file's URL, "" for the page itself; `name` the page's title or the file's name.
    """

    url: str
    attachment: str
    name: str
    kind: PersonalKind
    count: int
    badly_masked: bool


@dataclass(frozen=True, slots=True)
class Unread:
    """A page or file whose content could not be searched, or not all of it; `reason` is Chinese."""

    url: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class PrivacySearch:
    """The whole search of one unit: what it found, how much it read, and what it could not read.

    `pages` and `attachments` count what was searched.
    """

    exposures: tuple[Exposure, ...]
    pages: int
    attachments: int
    unread: tuple[Unread, ...]

    @property
    def exposed(self) -> tuple[Exposure, ...]:
        """Those shown in full."""
        return tuple(one for one in self.exposures if not one.badly_masked)

    @property
    def is_complete(self) -> bool:
        return not self.unread
