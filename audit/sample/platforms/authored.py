"""What the author of a platform site says, and how it is read from `sites/<site>.toml`.

A paper (公文、信息) is one row of a list and, unless it leads off the site, one page. Every date it shows stands apart,
by the place where it stands; `on` in the file fills the usual places at once.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from importlib.resources import files
from itertools import count
from typing import Any, Literal

from audit.sample.content import FileSpec

SITE_IDS = (
    "gkmlpt", "jpage", "jpaas", "vsb", "empire", "epoint", "formpost", "aspnet", "sichuan", "hebei", "trs", "frames",
    "siteserver", "handmade", "bootstrap", "listdo",
)  # fmt: skip

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


def read_platform_sites() -> tuple[PlatformSite, ...]:
    return tuple(read_platform_site(site_id) for site_id in SITE_IDS)


def read_platform_site(site_id: str) -> PlatformSite:
    folder = files(__package__).joinpath("sites")
    raw = tomllib.loads(folder.joinpath(f"{site_id}.toml").read_text("utf-8"))
    pools = tomllib.loads(files("audit.sample").joinpath("sites").joinpath("pools.toml").read_text("utf-8"))
    reader = _Reader(raw, pools, count(raw.get("first_serial", 1001)))
    columns = tuple(reader.column(item) for item in raw["column"])
    return PlatformSite(
        id=site_id,
        name=raw["name"],
        owner=raw["owner"],
        code=raw["code"],
        table=raw.get("table", ""),
        columns=tuple(_with_shared(column, columns) for column in columns),
        singles=tuple(
            Single(item["key"], tuple(item["path"].split(" > ")), reader.paper(item, ISO))
            for item in raw.get("single", ())
        ),
        words=raw.get("words", {}),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    raw: Mapping[str, Any]
    pools: Mapping[str, Any]
    serials: Iterator[int]

    def column(self, item: Mapping[str, Any]) -> Column:
        form = item.get("dates", self.raw.get("dates", ISO))
        entries = [*item.get("row", ())]
        entries += [entry for filler in item.get("filler", ()) for entry in self._filler(filler)]
        papers = [self.paper(entry, form) for entry in entries]
        return Column(
            key=item["key"],
            path=tuple(item["path"].split(" > ")),
            kind=item["kind"],
            per_page=item.get("per_page", self.raw.get("per_page", 8)),
            dates=form,
            layout=item.get("layout", ""),
            papers=tuple(papers if item.get("as_written") else sorted(papers, key=_newest_first)),
        )

    def paper(self, item: Mapping[str, Any], form: str) -> Paper:
        """`on` fills the row, the address, and on the page the place the site `shows` dates at; each may be set apart."""
        on: date | None = item.get("on")
        shows = item.get("shows", self.raw.get("shows", "label"))
        listed = item.get("listed", on)
        if isinstance(listed, date):
            printed, listed_on = written_day(listed, form), listed if "{y" in form else None
        else:
            printed, listed_on = listed or "", item.get("listed_on")
        return Paper(
            serial=next(self.serials),
            title=item["title"],
            listed=printed,
            listed_on=listed_on,
            label_on=_day(item.get("label", on if shows == "label" else None)),
            table_on=_day(item.get("table", on if shows == "table" else None)),
            text_on=_day(item.get("text", on if shows == "text" else None)),
            meta_on=_day(item.get("meta", on)) if self.raw.get("metas", True) else None,
            url_on=item.get("url", on or date(2024, 3, 11)),
            made_on=item.get("made"),
            signed_on=item.get("signed"),
            effective_on=item.get("effective"),
            number=item.get("number", ""),
            index=item.get("index", ""),
            topic=item.get("topic", ""),
            validity=item.get("validity", ""),
            publisher=item.get("publisher", self.raw["owner"]),
            source=item.get("source", self.raw.get("source", self.raw["owner"])),
            body=item.get("body", "\n".join(line.format(title=item["title"]) for line in self.pools["body"])),
            files=tuple(FileSpec(**each) for each in item.get("files", ())),
            href=item.get("href", ""),
            pinned=item.get("pinned", False),
            cut=item.get("cut", False),
            also=tuple(item.get("also", ())),
        )

    def _filler(self, filler: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """Everyday papers: titles of a pool, one `every` so many days back from `newest`; the rest goes to each."""
        pool, first = self.pools[filler["pool"]], filler.get("first", 0)
        rest = {k: v for k, v in filler.items() if k not in {"pool", "first", "count", "newest", "every"}}
        for number in range(filler["count"]):
            on = filler["newest"] - timedelta(days=number * filler["every"])
            title = pool[(first + number) % len(pool)]
            yield rest | {"title": title, "on": on, "cut": rest.get("cut", False) and len(title) > 14}


def _day(value: date | Literal["none"] | None) -> date | None:
    """`none` in the file takes back what `on` would have filled."""
    return None if value == "none" else value


def _with_shared(column: Column, columns: tuple[Column, ...]) -> Column:
    """The column with the papers other columns list here too, newest first behind the pinned ones."""
    shared = [paper for other in columns for paper in other.papers if column.key in paper.also]
    if not shared:
        return column
    return replace(column, papers=tuple(sorted((*column.papers, *shared), key=_newest_first)))


def _newest_first(paper: Paper) -> tuple[bool, int]:
    """The order of lists: pinned (置顶) rows, then the newest."""
    return not paper.pinned, -(paper.listed_on or paper.url_on).toordinal()
