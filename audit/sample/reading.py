"""Reads the county from `sites/<site>.toml`: trees, documents, series and fillers become the types of `content`."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import timedelta
from importlib.resources import files
from typing import Any

from audit.sample.content import (
    Answer,
    Article,
    Expected,
    FileSpec,
    ForeignRow,
    Node,
    NodeKind,
    SampleSite,
    SampleUnit,
    SideLink,
)

SITE_IDS = ("mzj", "kfq", "portal", "gxq", "nc", "jq", "thin")

_MARKS = {"*": NodeKind.COLUMN, "=": NodeKind.SINGLE, "#": NodeKind.SITEMAP, "-": NodeKind.NAME, "!": NodeKind.SHUT}


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
        register=item.get("register", {}),
        truth={row: _expected(entry) for row, entry in truth.items()},
    )


def _expected(entry: Mapping[str, str]) -> Expected:
    first, second, third, fourth = entry["is"].split()
    return Expected(
        (first, second, third, fourth),
        entry["why"],
        *(tuple(filter(None, entry.get(key, "").split("|"))) for key in ("found", "missing", "mentioned")),
    )
