"""An office to be audited (单位), as the roster describes it."""

from dataclasses import dataclass

from criteria.model import Level
from criteria.roster_checks import RosterColumn


@dataclass(frozen=True, slots=True)
class Unit:
    """One line of the roster (design §4).

    `scope` (公开范围): "" is the whole site; begins with http or / is a URL prefix; holds " > " is a column subtree by
    its path; anything else is a publisher's name (发布机构).
    `not_carried_out` (未开展业务): criterion ids or 事项 names this office does not do.
    `register`: what the roster says in its optional columns, personal numbers masked, days in ISO form; "" where the
    cell is blank. A column the roster does not have is not there: nobody was asked.
    """

    id: str
    name: str
    start_urls: tuple[str, ...]
    level: Level | None = None
    region_code: str = ""
    scope: str = ""
    publisher_aliases: tuple[str, ...] = ()
    site_code: str = ""
    not_carried_out: tuple[str, ...] = ()
    parent: str = ""
    register: tuple[tuple[RosterColumn, str], ...] = ()

    def registered(self, column: RosterColumn) -> str | None:
        """What the roster says there; None when the roster does not have the column."""
        return dict(self.register).get(column)
