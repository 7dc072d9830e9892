"""Reads the platform sites from `sites/<site>.toml` into the types of `authored`.

`on` of a row fills the places where the site usually shows a date; each place may be set apart from it.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from importlib.resources import files
from itertools import count
from typing import Any, Literal

from audit.sample.content import FileSpec
from audit.sample.platforms.authored import ISO, Column, Paper, PlatformSite, Single, written_day

SITE_IDS = (
    "gkmlpt", "jpage", "jpaas", "vsb", "empire", "epoint", "formpost", "aspnet", "sichuan", "hebei", "trs", "frames",
    "siteserver", "handmade", "bootstrap", "listdo",
)  # fmt: skip


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
