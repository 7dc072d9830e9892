"""What the author of a platform site says.

A paper (公文、信息) is one row of a list and, unless it leads off the site, one page. Every date it shows stands apart,
by the place where it stands.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from audit.sample.content import FileSpec

ISO = "{y}-{mm}-{dd}"


@dataclass(frozen=True, slots=True)
class Paper:
    """`listed` is the date as its row prints it, `listed_on` what a reader takes it for: None without year or sense."""

    serial: int
    title: str
    listed: str
    listed_on: date | None
    label_on: date | None
    table_on: date | None
    text_on: date | None
    meta_on: date | None
    url_on: date
    made_on: date | None
    signed_on: date | None
    effective_on: date | None
    number: str
    index: str
    topic: str
    validity: str
    publisher: str  # 发布机构 in the table
    source: str  # 来源 beside the title
    body: str
    files: tuple[FileSpec, ...]
    href: str  # set when the row leads elsewhere than to a page of its own
    pinned: bool
    cut: bool  # the list prints the title cut short
    also: tuple[str, ...]  # keys of further columns that list it

    @property
    def has_table(self) -> bool:
        return bool(self.index or self.number or self.topic or self.validity or self.made_on or self.table_on)


@dataclass(frozen=True, slots=True)
class Column:
    """A list of papers. `key` is its folder or number, `dates` how its rows print theirs, `layout` which rows it has."""

    key: str
    path: tuple[str, ...]
    kind: str
    per_page: int
    dates: str
    layout: str
    papers: tuple[Paper, ...]

    @property
    def name(self) -> str:
        return self.path[-1]

    @property
    def parts(self) -> tuple[tuple[Paper, ...], ...]:
        """The rows of each page; one page without rows when there are none."""
        starts = range(0, max(1, len(self.papers)), self.per_page)
        return tuple(self.papers[start : start + self.per_page] for start in starts)


@dataclass(frozen=True, slots=True)
class Single:
    """单页: a menu entry that is itself a text."""

    key: str
    path: tuple[str, ...]
    paper: Paper


@dataclass(frozen=True, slots=True)
class PlatformSite:
    """`table` is the labels of its 信息公开 table in their order; `words` what only this site's system asks for."""

    id: str
    name: str
    owner: str
    code: str
    table: str
    columns: tuple[Column, ...]
    singles: tuple[Single, ...]
    words: Mapping[str, Any]

    def column(self, key: str) -> Column:
        return next(column for column in self.columns if column.key == key)

    def papers(self) -> Iterator[tuple[Column, Paper]]:
        """Each paper that has a page of its own, once, with the column it belongs to."""
        for column in self.columns:
            for paper in column.papers:
                if not paper.href and column.key not in paper.also:
                    yield column, paper

    def home_of(self, paper: Paper) -> Column:
        """The column whose page a row leads to: its own, unless it is listed here too (多栏目发布)."""
        return next(each for each in self.columns if paper in each.papers and each.key not in paper.also)


def written_day(on: date, form: str) -> str:
    """A date by a form such as `{y}-{mm}-{dd}` or `{yy}.{m}.{d}`."""
    return form.format(y=on.year, yy=f"{on.year % 100:02}", m=on.month, mm=f"{on:%m}", d=on.day, dd=f"{on:%d}")
