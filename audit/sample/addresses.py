"""Where each publishing system (网站内容管理系统) puts its pages: the URL paths of the sample sites."""

from dataclasses import dataclass
from datetime import date

from audit.sample.attachments import suffix
from audit.sample.content import Article, Node, NodeKind, SampleSite


@dataclass(frozen=True, slots=True)
class Pattern:
    """Format strings. `zero` counts list pages from 0 and `down` counts them backwards, as TRS and 博达 do."""

    column: str
    further: str
    article: str
    attachment: str


PATTERNS = {
    "trs": Pattern(
        column="/{slugs}/index.html",
        further="/{slugs}/index_{zero}.html",
        article="/{slugs}/{on:%Y%m}/t{on:%Y%m%d}_{serial}.html",
        attachment="/{slugs}/{on:%Y%m}/P0{on:%Y%m%d}{serial}{nth}.{ext}",
    ),
    "siteserver": Pattern(
        column="/channels/{number}.html",
        further="/channels/{number}_{page}.html",
        article="/contents/{number}/{serial}.html",
        attachment="/upload/files/{on.year}/{on.month}/{serial}{nth}.{ext}",
    ),
    "hanweb": Pattern(
        column="{prefix}/col/col{number}/index.html",
        further="{prefix}/col/col{number}/index_{page}.html",
        article="{prefix}/art/{on.year}/{on.month}/{on.day}/art_{number}_{serial}.html",
        attachment="{prefix}/attach/0/{on:%y%m%d}{serial}{nth}.{ext}",
    ),
    "vsb": Pattern(
        column="/{slugs}.htm",
        further="/{slugs}/{down}.htm",
        article="/info/{number}/{serial}.htm",
        attachment="/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1462531&wbfileid={serial}{nth}",
    ),
    "empire": Pattern(
        column="/{slugs}/index.html",
        further="/{slugs}/index_{page}.html",
        article="/{slugs}/{on:%Y-%m-%d}/{serial}.html",
        attachment="/d/file/{slugs}/{on:%Y-%m-%d}/{serial}{nth}.{ext}",
    ),
    "dede": Pattern(
        column="/a/{slugs}/index.html",
        further="/a/{slugs}/list_{number}_{page}.html",
        article="/a/{slugs}/{on.year}/{on:%m%d}/{serial}.html",
        attachment="/uploads/soft/{on:%y%m%d}/1-{serial}{nth}.{ext}",
    ),
    "plain": Pattern(
        column="/{slug}.html",
        further="/{slug}_{page}.html",
        article="/show/{serial}.html",
        attachment="/file/{serial}{nth}.{ext}",
    ),
}


def column_path(site: SampleSite, slug: str, page: int = 1, pages: int = 1) -> str:
    """The path of a column's list page; `page` counts from 1 of `pages`."""
    pattern = PATTERNS[site.platform]
    template = pattern.column if page == 1 else pattern.further
    return template.format(**_place(site, site.nodes[slug]), page=page, zero=page - 1, down=pages - page + 1)


def article_path(site: SampleSite, article: Article) -> str:
    """The path of a document: its own page, or the menu entry itself where that is a text (单页)."""
    if site.nodes[article.column].kind is NodeKind.SINGLE:
        return column_path(site, article.column)
    place = _place(site, site.nodes[article.column])
    return PATTERNS[site.platform].article.format(**place, serial=article.serial, on=_filed_on(article))


def attachment_path(site: SampleSite, article: Article, nth: int) -> str:
    place = _place(site, site.nodes[article.column])
    extension = suffix(article.files[nth - 1].name)
    template = PATTERNS[site.platform].attachment
    return template.format(**place, serial=article.serial, on=_filed_on(article), nth=nth, ext=extension)


def _place(site: SampleSite, node: Node) -> dict[str, str | int]:
    # A sub-site (子站) of a portal keeps its pages under a folder of its own.
    root = node.ancestors[0] if node.ancestors else node.slug
    return {
        "slug": node.slug,
        "slugs": "/".join((*node.ancestors, node.slug)),
        "number": node.number,
        "prefix": site.prefixes.get(root, ""),
    }


def _filed_on(article: Article) -> date:
    """The day in the URL: when the article was filed, now and then another day than the one it shows."""
    on = article.url_on or article.on
    assert on is not None, f"{article.title}: an undated article needs url_on"
    return on
