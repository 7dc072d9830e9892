"""An office to be audited (单位), as the roster describes it."""

from dataclasses import dataclass

from criteria.model import Level


@dataclass(frozen=True, slots=True)
class Unit:
    """One line of the roster (design §4).

    `scope` (公开范围): "" is the whole site; begins with http or / is a URL prefix; holds " > " is a column subtree by
    its path; anything else is a publisher's name (发布机构).
    `not_carried_out` (未开展业务): criterion ids or 事项 names this office does not do.
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
