"""The sample county as data: what each site holds, and what a correct audit finds there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class NodeKind(StrEnum):
    """What stands behind a name of the site's tree."""

    SECTION = "section"  # a page with a block for each of its columns
    COLUMN = "column"
    SINGLE = "single"  # 单页: a menu entry that is itself a text
    SITEMAP = "sitemap"
    NAME = "name"  # stands in breadcrumbs only
    SHUT = "shut"  # linked everywhere, but its page is answered by an `Answer`


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
    register: Mapping[str, str]  # 登记栏, by the header of the roster; a value that begins with / is a path on the site
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
