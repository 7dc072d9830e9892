"""What a platform module tells about a page."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ListPages:
    """How many pages a list has, and the hrefs of those that can be computed."""

    total: int
    hrefs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Platform:
    """`pages(url, html, printed)`: the pages of the list, given the count printed on it; None when it is no list of

    this platform. `unwrap(html)`: the page with data kept in its scripts turned into markup.
    """

    recognises: Callable[[str, str], bool]
    pages: Callable[[str, str, int | None], ListPages | None]
    unwrap: Callable[[str], str] | None
