"""A Java site with `list.do?type=0&pageNo0=2`, whose rows open by `onclick="openDetail('…')"` in place of an address."""

from hashlib import md5
from html import escape

from audit.sample.attachments import suffix
from audit.sample.platforms.answers import Pages
from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single
from audit.sample.platforms.parts import body_of, cut_title, foot, info_pairs, metas, sections


def column_address(_: PlatformSite, column: Column) -> str:
    return f"/zwgk/list.do?type={column.key}"


def paper_address(_: PlatformSite, __: Column, paper: Paper) -> str:
    return f"/zwgk/detail.do?id={_id(paper)}"


def single_address(_: PlatformSite, single: Single) -> str:
    return f"/zwgk/page.do?id={single.key}"


def build(site: PlatformSite) -> Pages:
    pages = Pages()
    pages.html("/", _front(site))
    for column in site.columns:
        _list(site, column, pages)
    for column, paper in site.papers():
        pages.html(paper_address(site, column, paper), _article(site, column, paper))
        for nth, spec in enumerate(paper.files, 1):
            pages.file(_file_address(paper, nth, spec.name), spec)
    for single in site.singles:
        main = f'{_crumbs(site, single.path)}<div class="xq"><h1>{single.paper.title}</h1><div class="txt">{body_of(single.paper)}</div></div>'
        pages.html(single_address(site, single), _chrome(site, single.path[-1], main, metas(site)))
    return pages


def _id(paper: Paper) -> str:
    return md5(f"do{paper.serial}".encode(), usedforsecurity=False).hexdigest()


def _list(site: PlatformSite, column: Column, pages: Pages) -> None:
    count = len(column.parts)

    def name(page: int) -> str:
        return column_address(site, column) + (f"&pageNo0={page}" if page > 1 else "")

    for number, part in enumerate(column.parts, 1):
        rows = "".join(_row(paper) for paper in part)
        after = (
            f'<a href="{escape(name(number + 1))}">下一页</a><a href="{escape(name(count))}">末页</a>'
            if number < count
            else ""
        )
        before = (
            f'<a href="{escape(name(1))}">首页</a><a href="{escape(name(number - 1))}">上一页</a>' if number > 1 else ""
        )
        main = f"""{_crumbs(site, column.path)}
<div class="zuo"><ul>{_side(site, column)}</ul></div>
<div class="you"><h2>{column.name}</h2><ul class="lieb">{rows or '<li class="wu">暂无数据</li>'}</ul>
<div class="fenye">共{len(column.papers)}条 第{number}/{count}页 {before}{after}</div></div>
<script>
function openDetail(id){{ window.open("/zwgk/detail.do?id=" + id); }}
</script>"""
        pages.html(name(number), _chrome(site, column.name, main, metas(site, column)))


def _row(paper: Paper) -> str:
    return f"""<li><a href="javascript:void(0);" onclick="openDetail('{_id(paper)}')" title="{escape(paper.title)}">{cut_title(paper)}</a><span>{paper.listed}</span></li>\n"""


def _side(site: PlatformSite, column: Column) -> str:
    near = [each for each in site.columns if each.path[0] == column.path[0]]
    return "".join(f'<li><a href="{column_address(site, each)}">{each.name}</a></li>' for each in near)


def _crumbs(site: PlatformSite, path: tuple[str, ...], last: str = "") -> str:
    links = []
    for depth in range(1, len(path) + 1):
        target = next((column_address(site, each) for each in site.columns if each.path[:depth] == path[:depth]), "#")
        links.append(f'<a href="{target}">{path[depth - 1]}</a>')
    return f'<div class="mbx">Location：<a href="/">首页</a>-{"-".join(links)}{last}</div>'


def _article(site: PlatformSite, column: Column, paper: Paper) -> str:
    table = ""
    if paper.has_table:
        pairs = info_pairs(paper, site.table)
        table = "".join(f"<p class='xx'>{label}：{escape(value)}</p>" for label, value in pairs)
        table = f'<div class="xxk">{table}</div>'
    attached = "".join(
        f'<p><a href="{escape(_file_address(paper, nth, spec.name))}">{escape(spec.name)}</a></p>'
        for nth, spec in enumerate(paper.files, 1)
    )
    dated = f"公开日期：{paper.label_on} &nbsp; " if paper.label_on else ""
    main = f"""{_crumbs(site, column.path, "-信息详情")}
<div class="xq">{table}<h1>{escape(paper.title)}</h1><div class="fbt">{dated}来源：{paper.source}</div>
<div class="txt">{body_of(paper)}{attached}</div></div>"""
    return _chrome(site, paper.title, main, metas(site, column, paper))


def _file_address(paper: Paper, nth: int, name: str) -> str:
    return f"/file/download.do?fileId={_id(paper)[:16]}{nth}&type={suffix(name)}"


def _front(site: PlatformSite) -> str:
    blocks = "".join(
        f'<div class="k"><h3>{column.name}<a href="{column_address(site, column)}">更多</a></h3></div>'
        for column in site.columns
    )
    return _chrome(site, site.name, f'<div class="banner">让文化走进生活</div>{blocks}', metas(site))


def _chrome(site: PlatformSite, title: str, main: str, tags: str) -> str:
    menu = "".join(
        f'<li><a href="{column_address(site, near[0])}">{name}</a></li>' for name, near in sections(site).items()
    )
    menu += "".join(
        f'<li><a href="{single_address(site, single)}">{single.path[-1]}</a></li>' for single in site.singles
    )
    return f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{escape(title)}_{site.name}</title>
{tags}
</head><body><div class="tou"><img src="/static/logo.png" alt="{site.name}"></div><ul class="dh"><li><a href="/">首页</a></li>{menu}</ul>
{main}
<div class="wei">{foot(site)}</div></body></html>"""
