"""Frames: a frameset as home page, the menu in a frame of its own, and lists whose rows are a file in an iframe."""

from html import escape

from audit.sample.attachments import suffix
from audit.sample.platforms.answers import Pages
from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single
from audit.sample.platforms.parts import body_of, cut_title, foot, sections

_HEAD = '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">'


def column_address(_: PlatformSite, column: Column) -> str:
    return f"/list/{column.key}.html"


def paper_address(_: PlatformSite, column: Column, paper: Paper) -> str:
    return f"/html/{paper.url_on.year}/{column.key}_{paper.serial}.html"


def single_address(_: PlatformSite, single: Single) -> str:
    return f"/list/{single.key}.html"


def build(site: PlatformSite) -> Pages:
    pages = Pages()
    pages.html("/", _frameset(site))
    pages.html("/yetou/top.html", _top(site))
    pages.html("/yetou/left.html", _left(site))
    pages.html("/yetou/foot.html", f"<html><head>{_HEAD}</head><body>{foot(site)}</body></html>")
    pages.html("/main.html", _main(site))
    for column in site.columns:
        _list(site, column, pages)
    for column, paper in site.papers():
        pages.html(paper_address(site, column, paper), _article(site, column, paper))
        for nth, spec in enumerate(paper.files, 1):
            pages.file(_file_address(paper, nth, spec.name), spec)
    for single in site.singles:
        main = f'{_crumbs(site, single.path)}<div class="wz"><h2>{single.paper.title}</h2>{body_of(single.paper)}</div>'
        pages.html(single_address(site, single), _page(single.path[-1], main))
    return pages


def _frameset(site: PlatformSite) -> str:
    return f"""<html><head>{_HEAD}<title>{site.name}</title></head>
<frameset rows="120,*,60" frameborder="no" border="0">
<frame src="/yetou/top.html" name="topFrame" scrolling="no" noresize>
<frameset cols="200,*"><frame src="/yetou/left.html" name="leftFrame"><frame src="/main.html" name="mainFrame"></frameset>
<frame src="/yetou/foot.html" name="footFrame">
</frameset>
<noframes><body>您的浏览器不支持框架，请使用其他浏览器访问。</body></noframes></html>"""


def _top(site: PlatformSite) -> str:
    return f"<html><head>{_HEAD}</head><body><img src='/images/banner.jpg' alt='{site.name}'><span id='clock'>2026年6月29日 星期一</span></body></html>"


def _left(site: PlatformSite) -> str:
    groups = ""
    for name, near in sections(site).items():
        links = "".join(
            f'<li><a href="{column_address(site, each)}" target="mainFrame">{each.name}</a></li>' for each in near
        )
        groups += f"<h4>{name}</h4><ul>{links}</ul>"
    singles = "".join(
        f'<p><a href="{single_address(site, single)}" target="mainFrame">{single.path[-1]}</a></p>'
        for single in site.singles
    )
    return f'<html><head>{_HEAD}<base target="mainFrame"></head><body><a href="/main.html">首页</a>{groups}{singles}</body></html>'


def _main(site: PlatformSite) -> str:
    blocks = []
    for column in site.columns:
        rows = "".join(
            f'<tr><td><a href="{paper.href or paper_address(site, column, paper)}">{escape(paper.title)}</a></td><td>({paper.url_on:%m-%d})</td></tr>'
            for paper in column.papers[:4]
        )
        blocks.append(
            f'<table><tr><th>{column.name}</th><th><a href="{column_address(site, column)}">更多</a></th></tr>{rows}</table>'
        )
    return _page(site.name, "".join(blocks))


def _list(site: PlatformSite, column: Column, pages: Pages) -> None:
    """With an iframe the page is only a frame: rows and pager are files `DefaultIf-49.html`, `DefaultIf-49_2.html`."""
    number_of = 49 + site.columns.index(column)
    framed = column.layout == "iframe"
    names = [f"DefaultIf-{number_of}{f'_{n}' if n > 1 else ''}.html" for n in range(1, len(column.parts) + 1)]
    if framed:
        frame = f'<iframe src="{names[0]}" name="lb" width="100%" height="620" frameborder="0" scrolling="no"></iframe>'
        pages.html(column_address(site, column), _page(column.name, f"{_crumbs(site, column.path)}{frame}"))
    else:
        assert len(names) == 1
    for number, part in enumerate(column.parts):
        rows = "".join(
            f'<tr><td><img src="/images/jt.gif"> <a href="{paper.href or paper_address(site, column, paper)}" target="_top" title="{escape(paper.title)}">{cut_title(paper, 18)}</a></td><td nowrap>{paper.listed}</td></tr>\n'
            for paper in part
        )
        table = f'<table width="100%" class="bg">{rows}</table>'
        if framed:
            pages.html(
                f"/list/{names[number]}",
                f"<html><head>{_HEAD}</head><body>{table}{_pager(names, number)}</body></html>",
            )
        else:
            pages.html(column_address(site, column), _page(column.name, f"{_crumbs(site, column.path)}{table}"))


def _pager(names: list[str], number: int) -> str:
    count = len(names)
    before = f'<a href="{names[number - 1]}">上一页</a>' if number else "上一页"
    after = (
        f'<a href="{names[number + 1]}">下一页</a> <a href="{names[-1]}">尾页</a>'
        if number + 1 < count
        else "下一页 尾页"
    )
    return f'<div align="center">第{number + 1}页/共{count}页 {before} {after}</div>'


def _crumbs(site: PlatformSite, path: tuple[str, ...], last: str = "") -> str:
    links = []
    for depth in range(1, len(path) + 1):
        target = next((column_address(site, each) for each in site.columns if each.path == path[:depth]), "")
        links.append(f'<a href="{target}">{path[depth - 1]}</a>' if target else path[depth - 1])
    return f'<div class="wei">位置：<a href="/main.html">首页</a> --&gt; {" --&gt; ".join(links)}{last}</div>'


def _article(site: PlatformSite, column: Column, paper: Paper) -> str:
    attached = "".join(
        f'<p>附件：<a href="{_file_address(paper, nth, spec.name)}">{escape(spec.name)}</a></p>'
        for nth, spec in enumerate(paper.files, 1)
    )
    dated = (
        f"【时间：{paper.label_on.year}年{paper.label_on:%m}月{paper.label_on:%d}日 11:49】" if paper.label_on else ""
    )
    main = f"""{_crumbs(site, column.path, " --&gt; 正文")}
<div class="wz"><h2>{escape(paper.title)}</h2><p align="center">{dated}【来源：{paper.source}】【字号：<a href="javascript:;">大</a>】</p>
<div id="nr">{body_of(paper)}{attached}</div></div>"""
    return _page(paper.title, main)


def _file_address(paper: Paper, nth: int, name: str) -> str:
    return f"/file/{paper.url_on.year}/{paper.serial}({nth}).{suffix(name)}"


def _page(title: str, main: str) -> str:
    return f"""<html><head>{_HEAD}<title>{escape(title)}</title></head>
<body><iframe src="javascript:;" width="0" height="0"></iframe>
<iframe src="/yetou/top.html" width="1000" height="120" frameborder="0" scrolling="no"></iframe>
{main}
<iframe src="/yetou/foot.html" width="1000" height="60" frameborder="0" scrolling="no"></iframe></body></html>"""
