"""The Sichuan family: `/10462/…/xwzx_list.shtml`, articles under `/2025/6/3/<32 hex>.shtml`.

The pager `createPageHTML('page_div',4,1,'xwzx_list','shtml',27)` counts from one; `jump.html` pages hold their target in
a hidden paragraph.
"""

from hashlib import md5
from html import escape

from audit.sample.attachments import suffix
from audit.sample.platforms.answers import Pages
from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single
from audit.sample.platforms.parts import body_of, cut_title, foot, info_pairs, metas, sections

_LIST = "xwzx_list"


def column_address(_: PlatformSite, column: Column) -> str:
    return f"/{column.key}/{_LIST}.shtml"


def paper_address(_: PlatformSite, column: Column, paper: Paper) -> str:
    on = paper.url_on
    return f"/{column.key}/{on.year}/{on.month}/{on.day}/{_hex(str(paper.serial))}.shtml"


def single_address(_: PlatformSite, single: Single) -> str:
    return f"/{single.key}/xxgk_content.shtml"


def build(site: PlatformSite) -> Pages:
    pages = Pages()
    pages.html("/", _front(site))
    pages.fixed["/index.shtml"] = pages.fixed["/"]
    pages.script(
        "/xhtml/js/page.js", "function createPageHTML(divName,_nPageCount,_nCurrIndex,_sPageName,_sPageExt,_nPageSum){}"
    )
    for column in site.columns:
        _list(site, column, pages)
    for jump in site.words["jumps"]:
        pages.html(f"/{jump['key']}/jump.html", _jump(jump["to"]))
    for column, paper in site.papers():
        pages.html(paper_address(site, column, paper), _article(site, column, paper))
        for nth, spec in enumerate(paper.files, 1):
            pages.file(_file_address(site, column, paper, nth), spec)
    for single in site.singles:
        main = f'{_crumbs(site, single.path)}<div class="content"><div class="title">{single.paper.title}</div><div id="NewsContent">{body_of(single.paper)}</div></div>'
        pages.html(single_address(site, single), _chrome(site, single.path[-1], main, metas(site)))
    return pages


def _hex(words: str) -> str:
    return md5(words.encode(), usedforsecurity=False).hexdigest()


def _jump(target: str) -> str:
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body>
<p id="url" style="display:none">{target}</p>
<script>window.open(document.getElementById("url").innerText,"_self")</script>
</body></html>"""


def _list(site: PlatformSite, column: Column, pages: Pages) -> None:
    count = len(column.parts)
    for number, part in enumerate(column.parts, 1):
        rows = "".join(_row(site, column, paper) for paper in part)
        main = f"""{_crumbs(site, column.path)}
<div class="wrap"><div class="left-nav"><ul>{_side(site, column)}</ul></div>
<div class="right-list"><h2>{column.name}</h2><ul class="list-li">{rows}</ul>
<div id="page_div" class="pagination"></div>
<script src="/xhtml/js/page.js"></script>
<script>createPageHTML('page_div',{count}, {number},'{_LIST}','shtml',{len(column.papers)});</script></div></div>"""
        name = column_address(site, column) if number == 1 else f"/{column.key}/{_LIST}_{number}.shtml"
        pages.html(name, _chrome(site, column.name, main, metas(site, column)))


def _row(site: PlatformSite, column: Column, paper: Paper) -> str:
    link = f'<a href="{paper.href or paper_address(site, column, paper)}" title="{escape(paper.title)}" target="_blank">{cut_title(paper, 20, "...")}</a>'
    if column.layout == "before":
        return f"<li><span>{paper.listed}</span>{link}</li>\n"
    return f"<li>{link}<span class='date'>{paper.listed}</span></li>\n"


def _side(site: PlatformSite, column: Column) -> str:
    near = [each for each in site.columns if each.path[0] == column.path[0]]
    return "".join(f'<li><a href="{column_address(site, each)}">{each.name}</a></li>' for each in near)


def _crumbs(site: PlatformSite, path: tuple[str, ...], last: str = "") -> str:
    links = []
    for depth in range(1, len(path) + 1):
        target = next((column_address(site, each) for each in site.columns if each.path[:depth] == path[:depth]), "")
        links.append(f'[<a href="{target}">{path[depth - 1]}</a>]' if target else f"[{path[depth - 1]}]")
    return f'<div class="location">当前位置：[<a href="/">首页</a>] &gt;&gt; {" &gt;&gt; ".join(links)}{last}</div>'


def _article(site: PlatformSite, column: Column, paper: Paper) -> str:
    table = ""
    if paper.has_table:
        pairs = info_pairs(paper, site.table)
        cells = [
            f'<div class="item"><span>{label}</span><em>：</em><span>{escape(value)}</span></div>'
            for label, value in pairs
        ]
        table = f'<div class="gkxx">{"".join(cells)}</div><div class="gkxx m-only">{"".join(cells)}</div>'
    attached = "".join(
        f'<p style="text-indent:2em"><a href="{_file_address(site, column, paper, nth)}" target="_blank">{escape(spec.name)}</a></p>'
        for nth, spec in enumerate(paper.files, 1)
    )
    label = paper.label_on
    dated = f"{label.year}年{label:%m}月{label:%d}日 13时44分" if label else ""
    main = f"""{_crumbs(site, column.path, " &gt;&gt; 正文")}
<div class="content">{table}<div class="title">{escape(paper.title)}</div>
<div class="date"><ul><li>发布时间：{dated}</li><li>来源：{paper.source}</li><li>点击数：<span id="hits">加载中</span></li></ul></div>
<div id="NewsContent" class="newscontent">{body_of(paper)}{attached}</div>
<div class="fjxz" style="display:none"><b>附件下载：</b></div></div>"""
    return _chrome(site, paper.title, main, metas(site, column, paper))


def _file_address(site: PlatformSite, column: Column, paper: Paper, nth: int) -> str:
    folder = paper_address(site, column, paper).rsplit("/", 1)[0]
    return f"{folder}/{_hex(f'{paper.serial}-{nth}')}/files/{nth}.{suffix(paper.files[nth - 1].name)}"


def _front(site: PlatformSite) -> str:
    blocks = []
    for column in site.columns[:4]:
        rows = "".join(
            f'<li><a href="{paper.href or paper_address(site, column, paper)}" title="{escape(paper.title)}">{escape(paper.title[:18])}</a><span>{paper.url_on:%m-%d}</span></li>'
            for paper in column.papers[:5]
        )
        blocks.append(
            f'<div class="mod"><h3>{column.name}</h3><a class="more" href="{column_address(site, column)}">更多&gt;</a><ul>{rows}</ul></div>'
        )
    return _chrome(site, site.name, "".join(blocks), metas(site))


def _chrome(site: PlatformSite, title: str, main: str, tags: str) -> str:
    """The included header brings a second set of tags, the wrong one."""
    jumps = {jump["name"]: f"/{jump['key']}/jump.html" for jump in site.words["jumps"]}
    menu = "".join(
        f'<li><a href="{jumps.get(name, column_address(site, near[0]))}">{name}</a></li>'
        for name, near in sections(site).items()
    )
    menu += "".join(
        f'<li><a href="{single_address(site, single)}">{single.path[-1]}</a></li>' for single in site.singles
    )
    return f"""<!DOCTYPE html>
<html><head><meta charset="UTF-8"><title>{escape(title)}</title>
{tags}
<meta name="others" content="页面生成时间 2026-06-29 11:20:59" />
</head><body>
<meta name="SiteName" content="{site.name}" /><meta name="SiteIDCode" content="{site.code}" /><meta name="ColumnName" content="公共头" /><meta name="ColumnType" content="323a48cf11" />
<div class="head"><div class="logo"><a href="/index.shtml">{site.name}</a></div><div class="date"><span ms-text="now|date('yyyy年MM月dd日')">{{{{ now|date("yyyy-MM-dd") }}}}</span></div>
<ul class="nav"><li><a href="/index.shtml">首页</a></li>{menu}</ul></div>
{main}
<div class="footer">{foot(site)}</div></body></html>"""
