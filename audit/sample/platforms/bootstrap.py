"""A site of no known system, on Bootstrap: fronts of sections, a `»` that leads to `index_2.html` from every page.

Its meta tags are written in every odd way that was seen, its articles carry two breadcrumbs, and some of its pages show
no date at all.
"""

from html import escape

from audit.sample.attachments import scanned_png, suffix
from audit.sample.build import Response
from audit.sample.platforms.answers import Pages
from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single
from audit.sample.platforms.parts import body_of, cut_title, foot, info_pairs, sections


def column_address(_: PlatformSite, column: Column) -> str:
    return f"/{column.key}/index.html"


def paper_address(_: PlatformSite, column: Column, paper: Paper) -> str:
    return f"/{column.key}/{paper.serial}.html"


def single_address(_: PlatformSite, single: Single) -> str:
    return f"/{single.key}/index.html"


def build(site: PlatformSite) -> Pages:
    pages = Pages()
    pages.html("/", _chrome(site, site.name, _blocks(site, list(site.columns)), ""))
    for name, key in site.words["fronts"].items():
        main = f"{_crumbs(site, (name,))}{_blocks(site, sections(site)[name])}"
        pages.html(f"/{key}/index.html", _chrome(site, name, main, ""))
    pages.fixed["/images/scan.png"] = Response(200, (("Content-Type", "image/png"),), scanned_png())
    for column in site.columns:
        _list(site, column, pages)
    for column, paper in site.papers():
        pages.html(paper_address(site, column, paper), _article(site, column, paper))
        for nth, spec in enumerate(paper.files, 1):
            pages.file(_file_address(paper, nth, spec.name), spec)
    for single in site.singles:
        main = f'{_crumbs(site, single.path)}<div class="panel-body"><h3>{single.paper.title}</h3>{body_of(single.paper)}</div>'
        pages.html(single_address(site, single), _chrome(site, single.path[-1], main, ""))
    return pages


def _blocks(site: PlatformSite, columns: list[Column]) -> str:
    blocks = ""
    for column in columns:
        rows = "".join(
            f'<li class="list-group-item"><span class="badge">{paper.listed}</span><a href="{paper.href or paper_address(site, column, paper)}" title="{escape(paper.title)}">{escape(paper.title[:14])}…</a></li>'
            for paper in column.papers[:5]
        )
        blocks += f'<div class="panel panel-default"><div class="panel-heading">{column.name}<a class="pull-right" href="{column_address(site, column)}">更多</a></div><ul class="list-group">{rows}</ul></div>'
    return blocks


def _list(site: PlatformSite, column: Column, pages: Pages) -> None:
    count = len(column.parts)
    for number, part in enumerate(column.parts, 1):
        rows = "".join(
            f'<li><i class="glyphicon glyphicon-triangle-right"></i><a href="{paper.href or paper_address(site, column, paper)}" title="{escape(paper.title)}">{cut_title(paper)}</a>'
            f"{f'<time>{paper.listed}</time>' if paper.listed else ''}</li>\n"
            for paper in part
        )
        numbers = "".join(
            f'<li{" class=active" if n == number else ""}><a href="index{f"_{n}" if n > 1 else ""}.html">{n}</a></li>'
            for n in range(1, count + 1)
        )
        pager = (
            f'<nav><ul class="pagination"><li><a href="index.html">«</a></li>{numbers}<li><a href="index_2.html">»</a></li></ul></nav>'
            if count > 1
            else ""
        )
        main = f"""{_crumbs(site, column.path)}
<div class="row"><div class="col-md-3">{_side(site, column)}</div>
<div class="col-md-9"><h4>{column.name}</h4><ul class="xw-list list-unstyled">{rows}</ul>{pager}</div></div>"""
        name = column_address(site, column) if number == 1 else f"/{column.key}/index_{number}.html"
        pages.html(name, _chrome(site, column.name, main, _tags(site, column, None)))


def _side(site: PlatformSite, column: Column) -> str:
    near = [each for each in site.columns if each.path[0] == column.path[0]]
    return "".join(f'<a class="btn btn-block" href="{column_address(site, each)}">{each.name}</a>' for each in near)


def _crumbs(site: PlatformSite, path: tuple[str, ...], last: str = "") -> str:
    fronts = {name: f"/{key}/index.html" for name, key in site.words["fronts"].items()}
    places = {each.path: column_address(site, each) for each in site.columns}
    links = [
        f'<li><a href="{places.get(path[:depth]) or fronts.get(path[depth - 1], "#")}">{path[depth - 1]}</a></li>'
        for depth in range(1, len(path) + 1)
    ]
    parts = "<li>/</li>".join(['<li><a href="/">首页</a></li>', *links, *([last] if last else [])])
    return f'<ol class="breadcrumb"><li>当前位置：</li>{parts}</ol>'


def _tags(site: PlatformSite, column: Column, paper: Paper | None) -> str:
    """ColumnName holds the site's name and the column stands in ColumnType; quotes and order as they come."""
    tags = f"<meta content='{site.name}' name='sitename'>\n<meta name=columnname content={site.name}>\n<meta content=\"{column.name}\" name=\"ColumnType\" />"
    if paper:
        tags += f"\n<meta content='{escape(paper.title)}' name='articletitle'>"
        if paper.meta_on:
            tags += f"\n<meta content='{paper.meta_on}  10∶08' name='pubdate'>"
        tags += f"\n<meta content='{paper.source}' name='contentSource'>"
    return tags


def _article(site: PlatformSite, column: Column, paper: Paper) -> str:
    table = ""
    if paper.has_table:
        pairs = info_pairs(paper, site.table)
        table = (
            f'<table class="table table-bordered"><tr>{"".join(f"<td>{label}</td>" for label, _ in pairs)}</tr>'
            f"<tr>{''.join(f'<td>{escape(value)}</td>' for _, value in pairs)}</tr></table>"
        )
    attached = "".join(
        f'<p><a href="{_file_address(paper, nth, spec.name)}">{escape(spec.name)}</a></p>'
        for nth, spec in enumerate(paper.files, 1)
    )
    label = (
        f"发布日期:{paper.label_on.year}年{paper.label_on:%m}月{paper.label_on:%d}日08:18 " if paper.label_on else ""
    )
    above, below = ("", table) if column.layout == "table-below" else (table, "")
    main = f"""<div class="path">网站首页 &gt; 详情页</div>
{_crumbs(site, column.path, "<li>详情页</li>")}
<div class="panel-body">{above}<h3 class="text-center">{escape(paper.title)}</h3>
<p class="text-center text-muted">{label}来源:{paper.source} 浏览:<span>{{{{ views }}}}</span></p>
<div class="content">{body_of(paper)}{attached}</div>{below}</div>"""
    return _chrome(site, paper.title, main, _tags(site, column, paper))


def _file_address(paper: Paper, nth: int, name: str) -> str:
    return f"/uploads/{paper.url_on:%Y}/{paper.serial}-{nth}.{suffix(name)}"


def _chrome(site: PlatformSite, title: str, main: str, tags: str) -> str:
    fronts = site.words["fronts"]
    menu = "".join(
        f'<li><a href="{f"/{fronts[name]}/index.html" if name in fronts else column_address(site, near[0])}">{name}</a></li>'
        for name, near in sections(site).items()
    )
    menu += "".join(
        f'<li><a href="{single_address(site, single)}">{single.path[-1]}</a></li>' for single in site.singles
    )
    numeric = "".join(f"&#{ord(sign)};" for sign in title)
    return f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{numeric}</title>
{tags}
<link href="/css/bootstrap.min.css" rel="stylesheet"></head>
<body><!--[if lt IE 9]><p>您正在使用过时的浏览器</p><![endif]-->
<div class="container"><p class="clock">2026年6月29日 星期一</p><ul class="nav navbar-nav"><li><a href="/">首页</a></li>{menu}</ul>
{main}
<footer>{foot(site)}</footer></div></body></html>"""
