"""An office to be audited (单位), as the roster describes it."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from criteria.model import Level
from criteria.roster_checks import RosterColumn

_HOME_PAGE = re.compile(r"/*(?:(?:index|default|home|main)(?:\.\w+)?)?/*", re.IGNORECASE)


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

    @property
    def scope_is_site(self) -> bool:
        """公开范围 is a whole site: blank, or no more than a site's address."""
        if not self.scope:
            return True
        address = urlsplit(self.scope)
        return self.scope.startswith(("http", "/")) and not address.path.strip("/") and not address.query

    @property
    def runs_its_site(self) -> bool:
        """The unit answers for a site as a whole (主办单位).

        Departments of a county in principle have no site, but a column of the county's portal (国办发〔2017〕47号). A
        roster that leaves the scope of such a one blank shows it by a start URL deep in the portal, without a 网站标识码.
        """
        at_the_top = any(
            _HOME_PAGE.fullmatch(urlsplit(url).path) and not urlsplit(url).query for url in self.start_urls
        )
        return self.scope_is_site and (bool(self.site_code.strip()) or at_the_top)

    def registered(self, column: RosterColumn) -> str | None:
        """What the roster says there; None when the roster does not have the column."""
        return dict(self.register).get(column)
