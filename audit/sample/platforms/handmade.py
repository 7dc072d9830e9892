"""A hand-made ASP site in GBK that declares gb2312: every column prints its rows another way, some of them wrong."""

from html import escape

from audit.sample.attachments import suffix
from audit.sample.platforms.answers import Pages
from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single
from audit.sample.platforms.parts import body_of, cut_title, foot, sections


def column_address(_: PlatformSite, column: Column) -> str:
    return f"/list.asp?lm={column.key}"


def paper_address(_: PlatformSite, __: Column, paper: Paper) -> str:
    return f"/show.asp?id={paper.serial}"


def single_address(_: PlatformSite, single: Single) -> str:
    return f"/about{single.key}.htm"


def build(site: PlatformSite) -> Pages:
    pages = Pages(encoding="gb18030", declared="gb2312")
    pages.html("/", _front(site))
    pages.fixed["/index.asp"] = pages.fixed["/"]
    for column in site.columns:
        _list(site, column, pages)
    for column, paper in site.papers():
        pages.html(paper_address(site, column, paper), _article(site, column, paper))
        for nth, spec in enumerate(paper.files, 1):
            pages.file(_file_address(paper, nth, spec.name), spec)
    for single in site.singles:
        main = f"{_crumbs(site, single.path)}<TABLE><TR><TD align=center><B>{single.paper.title}</B></TD></TR><TR><TD>{body_of(single.paper)}</TD></TR></TABLE>"
        pages.html(single_address(site, single), _chrome(site, single.path[-1], main))
    return pages


def _page_address(column: Column, number: int) -> str:
    return f"/list.asp?lm={column.key}{f'&page={number}' if number > 1 else ''}"


def _list(site: PlatformSite, column: Column, pages: Pages) -> None:
    count = len(column.parts)
    for number, part in enumerate(column.parts, 1):
        rows = "\n".join(_row(site, column, paper) for paper in part)
        before = (
            f'<a href="{_page_address(column, 1)}">首页</a> <a href="{_page_address(column, number - 1)}">上一页</a>'
            if number > 1
            else "首页 上一页"
        )
        after = (
            f'<a href="{_page_address(column, number + 1)}">下一页</a> <a href="{_page_address(column, count)}">尾页</a>'
            if number < count
            else "下一页 尾页"
        )
        main = f"""{_crumbs(site, column.path)}
<TABLE width="96%" border=0 cellSpacing=0>
{rows or "<TR><TD>暂无内容</TD></TR>"}
<TR><TD colspan=3 align=center>共 <B>{len(column.papers)}</B> 条 第<B>{number}</B>页/共<B>{count}</B>页 {before} {after}</TD></TR></TABLE>"""
        pages.html(_page_address(column, number), _chrome(site, column.name, main))


def _row(site: PlatformSite, column: Column, paper: Paper) -> str:
    href = paper.href or paper_address(site, column, paper)
    tip = "" if column.layout == "untitled" else f' title="{escape(paper.title)}"'
    link = f'<A href="{href}" target=_blank{tip}>{cut_title(paper)}</A>'
    top = "<FONT color=red>顶</FONT>" if paper.pinned else ""
    match column.layout:
        case "boxes":
            day, month = paper.listed.split("|")
            return f"<TR><TD width=60><DIV class=x_date_1>{day}</DIV><DIV class=x_date_2>{month}</DIV></TD><TD>{link}</TD></TR>"
        case "before":
            return f"<TR><TD>{paper.listed} {link}{top}</TD></TR>"
        case "typo":
            return f"<TR><TD>{top}{link}</TD><TD>日间：{paper.listed}</TD></TR>"
        case "glued":
            return f"<TR><TD>{link}({paper.listed}){top}</TD></TR>"
        case _:
            return f"<TR><TD width=16>·</TD><TD>{top}{link}</TD><TD width=70>{paper.listed}</TD></TR>"


def _crumbs(site: PlatformSite, path: tuple[str, ...], last: str = "") -> str:
    links = []
    for depth in range(1, len(path) + 1):
        target = next((column_address(site, each) for each in site.columns if each.path == path[:depth]), "")
        links.append(f"<A href='{target}'>{path[depth - 1]}</A>" if target else path[depth - 1])
    return f"<P>您现在的位置：<A href='/index.asp'>首页</A> - {' - '.join(links)}{last}</P>"


def _article(site: PlatformSite, column: Column, paper: Paper) -> str:
    attached = "".join(
        f"<P>附件：<A href='{_file_address(paper, nth, spec.name)}'>{escape(spec.name)}</A></P>"
        for nth, spec in enumerate(paper.files, 1)
    )
    dated = f"发表于：{paper.label_on.year}.{paper.label_on:%m}.{paper.label_on:%d}" if paper.label_on else ""
    alone = f"<TR><TD align=center>( {paper.text_on})</TD></TR>" if paper.text_on else ""
    main = f"""{_crumbs(site, column.path, " - 正文")}
<TABLE width="96%"><TR><TD align=center><FONT size=4><B>{escape(paper.title)}</B></FONT></TD></TR>{alone}
<TR><TD align=center>{dated} 来源：{paper.source} 阅读：<SCRIPT src="hit.asp?id={paper.serial}"></SCRIPT>次</TD></TR>
<TR><TD><FONT id=zoom>{body_of(paper)}{attached}</FONT></TD></TR></TABLE>"""
    return _chrome(site, paper.title, main)


def _file_address(paper: Paper, nth: int, name: str) -> str:
    return f"/uploadfile/{paper.url_on:%Y%m%d}{paper.serial}{nth}.{suffix(name)}"


def _front(site: PlatformSite) -> str:
    blocks = []
    for column in site.columns:
        rows = "".join(
            f"<TR><TD>·<A href='{paper.href or paper_address(site, column, paper)}'>{escape(paper.title[:12])}…</A></TD><TD>{paper.url_on:%m-%d}</TD></TR>"
            for paper in column.papers[:4]
        )
        blocks.append(
            f"<TABLE width=480><TR><TD><B>{column.name}</B></TD><TD align=right><A href='{column_address(site, column)}'>更多..</A></TD></TR>{rows}</TABLE>"
        )
    return _chrome(site, site.name, "".join(blocks))


def _chrome(site: PlatformSite, title: str, main: str) -> str:
    menu = " | ".join(
        f"<A href='{column_address(site, each)}'>{each.name}</A>" for near in sections(site).values() for each in near
    )
    menu += "".join(f" | <A href='{single_address(site, single)}'>{single.path[-1]}</A>" for single in site.singles)
    return f"""<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=gb2312"><TITLE>{escape(title)}</TITLE></HEAD>
<BODY><CENTER><TABLE width=960><TR><TD><IMG src="images/top.gif"></TD></TR><TR><TD bgcolor=#c00000><A href="/index.asp">首页</A> | {menu}</TD></TR></TABLE>
<MARQUEE>热烈欢迎各级领导莅临指导　　2026年6月29日 星期一</MARQUEE>
{main}
<HR>{foot(site)}</CENTER></BODY></HTML>"""
