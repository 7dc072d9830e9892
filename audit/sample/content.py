"""The sample county as data: what each site holds, read from `sites/<site>.toml`."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from importlib.resources import files
from typing import Any

SITE_IDS = ("mzj", "kfq", "portal", "gxq", "nc", "jq", "thin")


class NodeKind(StrEnum):
    """What stands behind a name of the site's tree."""

    SECTION = "section"  # a page with a block for each of its columns
    COLUMN = "column"
    SINGLE = "single"  # 单页: a menu entry that is itself a text
    SITEMAP = "sitemap"
    NAME = "name"  # stands in breadcrumbs only
    SHUT = "shut"  # linked everywhere, but its page is answered by an `Answer`


_MARKS = {"*": NodeKind.COLUMN, "=": NodeKind.SINGLE, "#": NodeKind.SITEMAP, "-": NodeKind.NAME, "!": NodeKind.SHUT}


@dataclass(frozen=True, slots=True)
class Node:
    """A place of the site's tree. `row` is the catalogue row its documents are meant for."""

    slug: str
    name: str
    kind: NodeKind
    number: int
    ancestors: tuple[str, ...]  # slugs from the root down, itself excluded
    row: str


@dataclass(frozen=True, slots=True)
class FileSpec:
    """An attachment: its name as the page shows it, and its text in the markup of bodies; `scan`: a picture only."""

    name: str
    text: str = ""
    scan: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """A document page. `on` is when it was published as a reader sees it, `shown` says where he sees that."""

    serial: int
    column: str
    title: str
    on: date | None
    shown: str
    made: date | None
    number: str
    publisher: str
    signed: bool
    body: str
    row: str
    files: tuple[FileSpec, ...] = ()
    also: tuple[str, ...] = ()
    pinned: bool = False
    url_on: date | None = None
    meta_on: date | None = None
    short: bool = False


@dataclass(frozen=True, slots=True)
class ForeignRow:
    """A row of a list that leads to no page of ours: another host, a dead or turning link."""

    column: str
    title: str
    on: date
    href: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a path answers when it is no ordinary page, and the ledger state that a crawl must give it.

    `state` is empty for a path that is met only on the way to another.
    """

    path: str
    status: int
    state: str
    location: str = ""
    body: str = ""
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SideLink:
    """A link printed in the side bar of every page."""

    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Expected:
    """The hand-made verdict on one catalogue row: four outcomes, and the words that prove or would have proved it.

    `mentioned`: documents spoken of in running text, which does not publish them.
    """

    outcomes: tuple[str, str, str, str]
    why: str
    found: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SampleUnit:
    """A line of the roster. `start` and a `scope` that begins with / are paths on the site."""

    id: str
    name: str
    level: str
    region_code: str
    start: str
    scope: str
    aliases: str
    not_carried_out: str
    truth: Mapping[str, Expected]


@dataclass(frozen=True, slots=True)
class SampleSite:
    """A host: `owner` publishes where a document does not say otherwise, `declared` is the charset the pages claim."""

    id: str
    platform: str
    name: str
    owner: str
    code: str
    address: str
    phone: str
    encoding: str
    declared: str
    per_page: int
    robots: str
    menu: tuple[str, ...]
    home: tuple[str, ...]
    nodes: Mapping[str, Node]
    articles: tuple[Article, ...]
    foreign: tuple[ForeignRow, ...]
    answers: tuple[Answer, ...]
    side: tuple[SideLink, ...]
    units: tuple[SampleUnit, ...]
    prefixes: Mapping[str, str]  # folder by root slug, for sub-sites (子站) of a portal

    def children(self, slug: str) -> tuple[Node, ...]:
        return tuple(node for node in self.nodes.values() if node.ancestors[-1:] == (slug,))

    def path_names(self, slug: str) -> tuple[str, ...]:
        """栏目路径: names from the root down to the place itself, 首页 left out."""
        node = self.nodes[slug]
        return (*(self.nodes[ancestor].name for ancestor in node.ancestors), node.name)


def read_sites() -> tuple[SampleSite, ...]:
    return tuple(read_site(site_id) for site_id in SITE_IDS)


def read_site(site_id: str) -> SampleSite:
    folder = files(__package__).joinpath("sites")
    raw = tomllib.loads(folder.joinpath(f"{site_id}.toml").read_text("utf-8"))
    pools = tomllib.loads(folder.joinpath("pools.toml").read_text("utf-8"))
    nodes = {node.slug: node for node in _tree(raw["tree"], raw.get("first_number", 101))}
    return SampleSite(
        id=site_id,
        platform=raw["platform"],
        name=raw["name"],
        owner=raw["owner"],
        code=raw["code"],
        address=raw["address"],
        phone=raw["phone"],
        encoding=raw.get("encoding", "utf-8"),
        declared=raw.get("declared", "utf-8"),
        per_page=raw.get("per_page", 15),
        robots=raw.get("robots", ""),
        menu=tuple(raw["menu"]),
        home=tuple(raw["home"]),
        nodes=nodes,
        articles=tuple(_numbered(raw, nodes, pools)),
        foreign=tuple(ForeignRow(item["in"], item["title"], item["on"], item["href"]) for item in raw.get("row", ())),
        answers=tuple(_answer(item) for item in raw.get("answer", ())),
        side=tuple(SideLink(**item) for item in raw.get("side", ())),
        units=tuple(_unit(item, raw["truth"][item["id"]]) for item in raw["unit"]),
        prefixes=raw.get("prefixes", {}),
    )


def _tree(text: str, first_number: int) -> Iterator[Node]:
    """Lines of `slug name [mark] [row]`, two spaces of indent a level."""
    above: list[str] = []
    for offset, line in enumerate(text.strip().splitlines()):
        depth = (len(line) - len(line.lstrip())) // 2
        slug, name, mark, row = (*line.split(), "", "")[:4]
        above[depth:] = []
        kind = _MARKS[mark] if mark else NodeKind.SECTION
        yield Node(slug, name, kind, first_number + offset, tuple(above), row)
        above.append(slug)


def _numbered(raw: Mapping[str, Any], nodes: Mapping[str, Node], pools: Mapping[str, Any]) -> Iterator[Article]:
    items = [*raw.get("doc", ())]
    items += [entry for series in raw.get("series", ()) for entry in _series(series)]
    items += [entry for filler in raw.get("filler", ()) for entry in _filler(filler, pools)]
    for serial, item in enumerate(items, start=raw.get("first_serial", 1001)):
        yield _article(serial, item, raw, nodes)


def _article(serial: int, item: Mapping[str, Any], raw: Mapping[str, Any], nodes: Mapping[str, Node]) -> Article:
    return Article(
        serial=serial,
        column=item["in"],
        title=item["title"],
        on=item.get("on"),
        shown=item.get("from", raw["dates_from"]) if "on" in item else "",
        made=item.get("made"),
        number=item.get("number", ""),
        publisher=item.get("publisher", raw["owner"]),
        signed=item.get("signed", "made" in item),
        body=item["body"],
        row=item.get("row", nodes[item["in"]].row),
        files=tuple(FileSpec(**attachment) for attachment in item.get("files", ())),
        also=tuple(item.get("also", ())),
        pinned=item.get("pinned", False),
        url_on=item.get("url_on"),
        meta_on=item.get("meta_on", raw.get("migrated_on")),
        short=item.get("short", False),
    )


def _series(series: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """A document for each date, newest first; `{n}` counts them, `{on}` is the date as 2026年6月18日."""
    rest = {key: value for key, value in series.items() if key not in {"dates", "title", "body", "files"}}
    for index, on in enumerate(series["dates"]):
        words = {"n": len(series["dates"]) - index, "on": f"{on.year}年{on.month}月{on.day}日"}
        entry = rest | {"on": on, "title": series["title"].format(**words), "body": series["body"].format(**words)}
        if series.get("signed", True):
            entry["made"] = on - timedelta(days=series.get("lag", 1))
        yield entry


def _filler(filler: Mapping[str, Any], pools: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Everyday documents no catalogue row asks for: titles from a pool, one `every` so many days back from `newest`."""
    pool, first = pools[filler["pool"]], filler.get("first", 0)
    sources = filler.get("sources", [])
    for index in range(filler["count"]):
        title = pool[(first + index) % len(pool)]
        entry = {
            "in": filler["in"],
            "title": title,
            "on": filler["newest"] - timedelta(days=index * filler["every"]),
            "body": "\n".join(line.format(title=title) for line in pools["body"]),
            "pinned": index in filler.get("pinned", ()),
            "short": len(title) > 26,
        }
        if sources:
            entry["publisher"] = sources[index % len(sources)]
        yield entry


def _answer(item: Mapping[str, Any]) -> Answer:
    headers = tuple(item.get("headers", {}).items())
    return Answer(item["path"], item["status"], item["state"], item.get("location", ""), item.get("body", ""), headers)


def _unit(item: Mapping[str, Any], truth: Mapping[str, Any]) -> SampleUnit:
    return SampleUnit(
        id=item["id"],
        name=item["name"],
        level=item["level"],
        region_code=item["region_code"],
        start=item["start"],
        scope=item.get("scope", ""),
        aliases=item.get("aliases", ""),
        not_carried_out=item.get("not_carried_out", ""),
        truth={row: _expected(entry) for row, entry in truth.items()},
    )


def _expected(entry: Mapping[str, str]) -> Expected:
    first, second, third, fourth = entry["is"].split()
    return Expected(
        (first, second, third, fourth),
        entry["why"],
        *(tuple(filter(None, entry.get(key, "").split("|"))) for key in ("found", "missing", "mentioned")),
    )
