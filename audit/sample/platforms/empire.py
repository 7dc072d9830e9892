"""帝国 EmpireCMS: `index_2.html` is page two; a row is title, a summary with dates of its own, [详情] and the row's date."""

from html import escape

from audit.sample.attachments import suffix
from audit.sample.platforms.answers import Pages
from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single
from audit.sample.platforms.parts import body_of, cut_title, foot, metas, sections


def column_address(_: PlatformSite, column: Column) -> str:
    return f"/{column.key}/"


def paper_address(_: PlatformSite, column: Column, paper: Paper) -> str:
    return f"/{column.key}/{paper.url_on}/{paper.serial}.html"


def single_address(_: PlatformSite, single: Single) -> str:
    return f"/{single.key}/"


def build(site: PlatformSite) -> Pages:
    pages = Pages()
    pages.html("/", _front(site))
    for column in site.columns:
        _list(site, column, pages)
    for column, paper in site.papers():
        pages.html(paper_address(site, column, paper), _article(site, column, paper))
        for nth, spec in enumerate(paper.files, 1):
            pages.file(_file_address(column, paper, nth, spec.name), spec)
    for single in site.singles:
        main = f'{_crumbs(site, single.path)}<div class="content"><h1>{single.paper.title}</h1>{body_of(single.paper)}</div>'
        pages.html(single_address(site, single), _chrome(site, single.path[-1], main, ""))
    return pages


def _names(column: Column) -> list[str]:
    return [f"/{column.key}/{'' if n == 1 else f'index_{n}.html'}" for n in range(1, len(column.parts) + 1)]


def _list(site: PlatformSite, column: Column, pages: Pages) -> None:
    names = _names(column)
    for number, part in enumerate(column.parts):
        rows = "".join(_row(site, column, paper) for paper in part)
        main = f"""{_crumbs(site, column.path)}
<div class="side"><h3>热门推荐</h3><ul>{_hot(site, column)}</ul></div>
<div class="newslist">{rows}<div class="show_page">{_pager(names, number, len(column.papers))}</div></div>"""
        pages.html(names[number], _chrome(site, column.name, main, metas(site, column)))
        if number == 0:
            pages.fixed[f"/{column.key}/index.html"] = pages.fixed[names[0]]


def _row(site: PlatformSite, column: Column, paper: Paper) -> str:
    href = paper.href or paper_address(site, column, paper)
    if column.layout == "plain":
        return (
            f'<li>·<a href="{href}" title="{escape(paper.title)}">{cut_title(paper)}</a> <i>{paper.listed}</i></li>\n'
        )
    summary = " ".join(paper.body.split())[:120]
    return (
        f'<dl><dt><a href="{href}" target="_blank" title="{escape(paper.title)}">{cut_title(paper)}</a></dt>'
        f'<dd>　　{escape(summary)}...<a href="{href}" target="_blank">[详情]</a></dd><dd class="time">{paper.listed}</dd></dl>\n'
    )


def _hot(site: PlatformSite, column: Column) -> str:
    """A side bar with papers of other columns, dates and all."""
    others = [
        (each, paper) for each in site.columns if each is not column for paper in each.papers[:2] if not paper.href
    ]
    return "".join(
        f'<li><a href="{paper_address(site, each, paper)}">{escape(paper.title)}</a><span>{paper.listed}</span></li>'
        for each, paper in others[:4]
    )


def _pager(names: list[str], number: int, total: int) -> str:
    count = len(names)
    if count == 1:
        return ""
    numbers = "".join(
        f"&nbsp;<b>{n + 1}</b>" if n == number else f'&nbsp;<a href="{name}">{n + 1}</a>'
        for n, name in enumerate(names)
    )
    further = (
        f'&nbsp;<a href="{names[number + 1]}">下一页</a>&nbsp;<a href="{names[-1]}">尾页</a>'
        if number + 1 < count
        else ""
    )
    return f'<a title="总数">&nbsp;<b>{total}</b> </a>页次<b>{number + 1}/{count}</b>{numbers}{further}'


def _crumbs(site: PlatformSite, path: tuple[str, ...], last: str = "") -> str:
    keys = {each.path: each.key for each in site.columns} | {each.path: each.key for each in site.singles}
    links = []
    for depth in range(1, len(path) + 1):
        key = keys.get(path[:depth]) or next(k for p, k in keys.items() if p[:depth] == path[:depth])
        links.append(f'<a href="/{key}/">{path[depth - 1]}</a>')
    return f'<div class="path">您所在的位置：<a href="/">首页</a>&nbsp;>&nbsp;{"&nbsp;>&nbsp;".join(links)}{last}</div>'


def _article(site: PlatformSite, column: Column, paper: Paper) -> str:
    attached = "".join(
        f'<p><a title="{escape(spec.name)}" href="{_file_address(column, paper, nth, spec.name)}">{escape(spec.name)}</a></p>'
        for nth, spec in enumerate(paper.files, 1)
    )
    facts = f"文号：{paper.number}<br>" if paper.number else ""
    dated = f"时间发布：{paper.label_on} 11:59:5" if paper.label_on else ""
    main = f"""{_crumbs(site, column.path, "&nbsp;>&nbsp;正文")}
<div class="side"><h3>热门推荐</h3><ul>{_hot(site, column)}</ul></div>
<div class="content"><h1>{escape(paper.title)}</h1>
<div class="info">{dated}　来源：{paper.source}　浏览：<script src="/e/public/ViewClick/?classid=9&id={paper.serial}&addclick=1"></script>次</div>
<div class="text">{facts}{body_of(paper)}{attached}</div>
<div class="xg"><h4>相关评论</h4><form action="/e/pl/doaction.php" method="post"><textarea name="saytext"></textarea></form></div></div>"""
    return _chrome(site, paper.title, main, metas(site, column, paper))


def _file_address(column: Column, paper: Paper, nth: int, name: str) -> str:
    return f"/d/file/{column.key}/{paper.url_on}/{paper.serial:x}{nth}.{suffix(name)}"


def _front(site: PlatformSite) -> str:
    blocks = []
    for column in site.columns:
        rows = "".join(
            f'<li><span>({paper.url_on:%m-%d})</span><a href="{paper.href or paper_address(site, column, paper)}" title="{escape(paper.title)}">{escape(paper.title[:15])}</a></li>'
            for paper in column.papers[:5]
        )
        blocks.append(f'<div class="m"><h2>{column.name}<a href="/{column.key}/">more</a></h2><ul>{rows}</ul></div>')
    return _chrome(site, site.name, "".join(blocks), metas(site))


def _chrome(site: PlatformSite, title: str, main: str, tags: str) -> str:
    menu = "".join(f'<a href="{column_address(site, near[0])}">{name}</a>' for name, near in sections(site).items())
    menu += "".join(f'<a href="{single_address(site, single)}">{single.path[-1]}</a>' for single in site.singles)
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>{escape(title)} - {site.name}</title>
{tags}
<script type="text/javascript" src="/skin/default/js/tabs.js"></script></head>
<body><div class="top">今天是<script>var d=new Date();document.write(d.getFullYear()+"年"+(d.getMonth()+1)+"月"+d.getDate()+"日");</script>
<form action="/e/search/index.php" method="post"><input name="keyboard" /><input type="submit" value="搜索" /></form></div>
<div class="nav"><a href="/">首页</a>{menu}</div>
{main}
<div class="foot">{foot(site)}<p>Powered by EmpireCMS 7.5</p></div></body></html>"""
