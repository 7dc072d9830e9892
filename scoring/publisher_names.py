"""Whether the 发布机构 or 来源 a page names is the unit."""

import re
from dataclasses import dataclass

from scoring.folding import fold
from scoring.unit import Unit

_SHORTEST = 3  # 民政局 is a name, 局 is not
# A portal fills 来源 with itself when an office names nobody: 本站原创, 县政府网.
_THE_SITE_ITSELF = re.compile(
    "^(?:来源:?)?(?:本站|本网|原创|网站|互联网|网络|转载|未知|管理员|编辑|admin)|政府网|门户网|网站$"
)


def scope_is_publisher(unit: Unit) -> bool:
    """公开范围 is neither empty nor a URL prefix nor a column subtree (design §4)."""
    return bool(unit.scope) and not unit.scope.startswith(("http", "/")) and ">" not in unit.scope


def names_nobody(publisher: str | None) -> bool:
    """No 发布机构 or 来源, or only the site itself."""
    return not publisher or not publisher.strip() or bool(_THE_SITE_ITSELF.search(fold(publisher)))


@dataclass(frozen=True, slots=True)
class PublisherNames:
    """A unit's name, aliases (发布机构别名) and the publisher its scope names, folded."""

    names: tuple[str, ...]

    @classmethod
    def of(cls, unit: Unit) -> "PublisherNames":
        names = (unit.name, *unit.publisher_aliases, unit.scope if scope_is_publisher(unit) else "")
        return cls(tuple(fold(name) for name in names if name.strip()))

    def hold(self, publisher: str) -> bool:
        """泌阳县民政局 is meant by 泌阳县民政局办公室, 来源：泌阳县民政局 and, on its own site, by 县民政局."""
        written = fold(publisher)
        return any(name in written or (len(written) >= _SHORTEST and name.endswith(written)) for name in self.names)
