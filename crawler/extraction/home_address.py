"""Which addresses are those of a site's home page: `/`, `/index.html`, `/default.aspx`."""

import re
from urllib.parse import urlsplit

_HOME = re.compile(r"/?(?:(?:index|default|main|home)\.\w+)?", re.IGNORECASE)


def is_home(url: str) -> bool:
    """The address of a site's home page, by whatever name."""
    return _HOME.fullmatch(urlsplit(url).path) is not None


def is_bare_home(url: str) -> bool:
    """Without a query, too: `/?id=7` may be any page of a site that has one script."""
    return is_home(url) and not urlsplit(url).query
