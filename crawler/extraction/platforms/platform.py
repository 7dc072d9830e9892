"""What a platform module tells about a page."""

from collections.abc import Callable
from dataclasses import dataclass

Marks = Callable[[], str]
"""All classes, ids, sources and inline scripts of the page in one string; gathered only when an address says nothing."""


@dataclass(frozen=True, slots=True)
class ListPages:
    """How many pages a list has, and the hrefs of those that can be computed."""

    total: int
    hrefs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Platform:
    """`recognises(url, marks)`: whether the page is the platform's, by its address first.

    `pages(url, scripts, printed)`: the pages of the list, from its inline scripts and the page count printed on it;
    None when they do not tell.
    """

    recognises: Callable[[str, Marks], bool]
    pages: Callable[[str, str, int | None], ListPages | None]
