"""What a platform module tells about a page."""

from collections.abc import Callable
from dataclasses import dataclass

MOST_PAGES = 1000  # of one list whose addresses are computed

Marks = Callable[[], str]
"""All classes, ids, sources and inline scripts of the page in one string; gathered only when an address says nothing."""


@dataclass(frozen=True, slots=True)
class ListSource:
    """What the pages of a list can be told from: the page's markup and inline scripts, and the page count it prints."""

    url: str
    html: str
    scripts: str
    printed: int | None


@dataclass(frozen=True, slots=True)
class ListPages:
    """How many pages a list has, at least, and the hrefs of those that can be computed."""

    total: int
    hrefs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Platform:
    """`recognises(url, marks)`: whether the page is the platform's, by its address first.

    `pages(source)`: the pages of the list; None when its scripts do not tell.
    """

    recognises: Callable[[str, Marks], bool]
    pages: Callable[[ListSource], ListPages | None]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a list's interface (列表接口) answered: a page with its `rows` as plain markup.

    `reason` is Chinese and set when the answer says nothing about the list: cut, an error, or empty without proof.
    An answer of no rows and no reason is a list proven empty. `posted`: addresses of its other pages that are asked
    for by POST, which no link can hold.
    """

    markup: str
    rows: int
    reason: str = ""
    posted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Interface:
    """An address that answers with the rows of a list instead of a page.

    `owns(url)`: whether it is one, by its shape. `read(url, text)`: what the answer says.
    """

    owns: Callable[[str], bool]
    read: Callable[[str, str], Answer]
