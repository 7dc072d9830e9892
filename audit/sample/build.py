"""From the county's data to the bytes each path answers. Deterministic: the same data, the same bytes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from posixpath import relpath

import jinja2

from audit.sample.addresses import article_path, attachment_path, column_path
from audit.sample.attachments import MEDIA_TYPES, attachment_bytes, scanned_png, suffix
from audit.sample.content import Article, ForeignRow, Node, NodeKind, SampleSite
from audit.sample.markup import html_of, linked
from audit.sample.reading import read_sites

_SCAN_SRC = "/images/scan.png"
_STYLE = "body{font:14px/1.8 SimSun,serif;margin:0}table{border-collapse:collapse}.w{width:1100px;margin:0 auto}\n"
_PAGER_SCRIPT = """function createPageHTML(pages, current, name, extension) {
  if (!pages || pages <= 1) { return; }
  for (var i = 0; i < pages; i++) {
    document.write('<a href="' + name + (i ? '_' + i : '') + '.' + extension + '">' + (i + 1) + '</a>');
  }
}
"""
_TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("audit.sample", "templates"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True, slots=True)
class Response:
    """What the server says to one path; Content-Length and gzip are the server's business."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


@dataclass(frozen=True, slots=True)
class Site:
    """A host of the county: its answers by path, query included. Every other path answers 404."""

    name: str
    pages: Mapping[str, Response]
    not_found: Response


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list as printed. `shown` may be a cut title; `on` is None where the list prints no date."""

    href: str
    title: str
    shown: str
    on: date | None
    pinned: bool


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link as a template prints it."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Block:
    """A column's box on a front page: its newest rows, or the places below it."""

    name: str
    href: str
    rows: tuple[Row, ...]
    below: tuple[Anchor, ...] = ()


def build_county() -> tuple[Site, ...]:
    return tuple(build_site(site) for site in read_sites())


def build_site(site: SampleSite) -> Site:
    pages = dict(_pages(site))
    for answer in site.answers:
        headers = (("Content-Type", f"text/html; charset={site.declared}"), *answer.headers)
        if answer.location:
            headers = (*headers, ("Location", answer.location))
        pages[answer.path] = Response(answer.status, headers, answer.body.encode(site.encoding))
    if site.robots:
        pages["/robots.txt"] = Response(200, (("Content-Type", "text/plain"),), site.robots.encode())
    lost = f"<html><head><title>404</title></head><body><h2>404 Not Found</h2><hr>{site.name}</body></html>"
    return Site(site.id, pages, Response(404, _html_headers(site), lost.encode(site.encoding)))


def rows_of(site: SampleSite, slug: str) -> tuple[Row, ...]:
    """All rows of a column in the order its pages print them: pinned (置顶) first, then newest first."""
    rows = [(_row(site, item), item.on) for item in site.articles if slug in {item.column, *item.also}]
    rows += [(_foreign_row(item), item.on) for item in site.foreign if item.column == slug]
    rows.sort(key=lambda pair: (not pair[0].pinned, -(pair[1] or date.min).toordinal()))
    return tuple(row for row, _ in rows)


def list_pages(site: SampleSite, slug: str) -> tuple[str, ...]:
    """Paths of all pages of a column's list, the first one included."""
    pages = max(1, -(-len(rows_of(site, slug)) // site.per_page))
    return tuple(column_path(site, slug, page, pages) for page in range(1, pages + 1))


def _row(site: SampleSite, article: Article) -> Row:
    shown = f"{article.title[:22]}..." if article.short else article.title
    on = None if article.shown in {"meta", "url", ""} else article.on
    return Row(article_path(site, article), article.title, shown, on, article.pinned)


def _foreign_row(item: ForeignRow) -> Row:
    return Row(item.href, item.title, item.title, item.on, pinned=False)


def _pages(site: SampleSite) -> Iterator[tuple[str, Response]]:
    home = _page(site, "/", "home", site.name, (), blocks=tuple(_home_block(site, slug) for slug in site.home))
    yield "/", home
    yield "/index.html", home
    for node in site.nodes.values():
        yield from _node_pages(site, node)
    for article in site.articles:
        if site.nodes[article.column].kind is not NodeKind.SINGLE:
            yield article_path(site, article), _article_page(site, article, article_path(site, article))
        for nth, spec in enumerate(article.files, start=1):
            media = (("Content-Type", MEDIA_TYPES[suffix(spec.name)]),)
            yield attachment_path(site, article, nth), Response(200, media, attachment_bytes(spec))
    yield "/css/style.css", Response(200, (("Content-Type", "text/css"),), _STYLE.encode())
    yield "/images/createpage.js", Response(200, (("Content-Type", "text/javascript"),), _PAGER_SCRIPT.encode())
    yield _SCAN_SRC, Response(200, (("Content-Type", "image/png"),), scanned_png())


def _node_pages(site: SampleSite, node: Node) -> Iterator[tuple[str, Response]]:
    path = column_path(site, node.slug)
    crumbs = _crumbs(site, node)
    match node.kind:
        case NodeKind.COLUMN:
            paths = list_pages(site, node.slug)
            rows = rows_of(site, node.slug)
            for number, each in enumerate(paths, start=1):
                part = rows[(number - 1) * site.per_page : number * site.per_page]
                pager = {"number": number, "paths": paths, "total": len(rows)}
                yield each, _page(site, each, "list", node.name, crumbs, node=node, rows=part, pager=pager)
        case NodeKind.SECTION:
            blocks = tuple(_block(site, child) for child in site.children(node.slug))
            yield path, _page(site, path, "section", node.name, crumbs, node=node, blocks=blocks)
        case NodeKind.SINGLE:
            (article,) = (item for item in site.articles if item.column == node.slug)
            yield path, _article_page(site, article, path)
        case NodeKind.SITEMAP:
            roots = tuple(other for other in site.nodes.values() if not other.ancestors)
            blocks = tuple(Block(root.name, _href(site, root), (), _descendants(site, root)) for root in roots)
            yield path, _page(site, path, "sitemap", node.name, crumbs, node=node, blocks=blocks)
        case NodeKind.NAME | NodeKind.SHUT:
            return


def _href(site: SampleSite, node: Node) -> str:
    """A name without a page leads to the first place below it."""
    if node.kind is NodeKind.NAME:
        return _href(site, site.children(node.slug)[0])
    return column_path(site, node.slug)


def _crumbs(site: SampleSite, node: Node) -> tuple[Anchor, ...]:
    above = (site.nodes[slug] for slug in node.ancestors)
    return tuple(Anchor(each.name, _href(site, each)) for each in (*above, node))


def _descendants(site: SampleSite, node: Node) -> tuple[Anchor, ...]:
    below = (other for other in site.nodes.values() if node.slug in other.ancestors)
    return tuple(Anchor(each.name, column_path(site, each.slug)) for each in below if each.kind is not NodeKind.NAME)


def _block(site: SampleSite, node: Node) -> Block:
    below = tuple(Anchor(child.name, _href(site, child)) for child in site.children(node.slug))
    rows = () if node.kind is NodeKind.SINGLE else rows_of(site, node.slug)
    return Block(node.name, _href(site, node), rows[:5], below)


def _home_block(site: SampleSite, slug: str) -> Block:
    block = _block(site, site.nodes[slug])
    return Block(block.name, block.href, rows_of(site, slug)[:7], block.below)


def _article_page(site: SampleSite, article: Article, path: str) -> Response:
    node = site.nodes[article.column]
    by_title = {other.title: article_path(site, other) for other in site.articles}
    body = linked(html_of(article.body, _SCAN_SRC), by_title.__getitem__)
    if article.signed:
        assert article.made is not None, article.title
        made = f"{article.made.year}年{article.made.month}月{article.made.day}日"
        body += "\n" + html_of(f">> {article.publisher}\n>> {made}", _SCAN_SRC)
    attached = tuple(
        Anchor(spec.name, attachment_path(site, article, nth)) for nth, spec in enumerate(article.files, start=1)
    )
    return _page(
        site, path, "article", article.title, _crumbs(site, node), node=node, article=article, body=body, files=attached
    )


def _page(  # noqa: PLR0913 -- the names a template may use, spelt out
    site: SampleSite,
    path: str,
    kind: str,
    title: str,
    crumbs: Sequence[Anchor],
    *,
    node: Node | None = None,
    blocks: Sequence[Block] = (),
    rows: Sequence[Row] = (),
    pager: Mapping[str, object] | None = None,
    article: Article | None = None,
    body: str = "",
    files: Sequence[Anchor] = (),
) -> Response:
    def rel(target: str) -> str:
        """As hand-made and TRS pages link: relative to the page itself."""
        return target if target.startswith("http") else relpath(target, path.rsplit("/", 1)[0] or "/")

    beside = _beside(site, node)
    text = _TEMPLATES.get_template(f"{site.platform}.html").render(
        site=site,
        path=path,
        kind=kind,
        title=title,
        crumbs=crumbs,
        node=node,
        blocks=blocks,
        rows=rows,
        pager=pager,
        article=article,
        body=body,
        files=files,
        beside=beside,
        tree=tuple((len(other.ancestors), Anchor(other.name, _href(site, other))) for other in site.nodes.values()),
        menu=tuple(Anchor(site.nodes[slug].name, _href(site, site.nodes[slug])) for slug in site.menu),
        rel=rel,
    )
    return Response(200, _html_headers(site), text.encode(site.encoding))


def _beside(site: SampleSite, node: Node | None) -> tuple[Anchor, ...]:
    """The side menu: the places that share this one's parent, or those below it."""
    if node is None:
        return ()
    around = site.children(node.slug) or (site.children(node.ancestors[-1]) if node.ancestors else ())
    return tuple(Anchor(each.name, _href(site, each)) for each in around)


def _html_headers(site: SampleSite) -> tuple[tuple[str, str], ...]:
    if site.declared != "utf-8":
        return (("Content-Type", "text/html"),)
    return (("Content-Type", "text/html; charset=utf-8"),)
