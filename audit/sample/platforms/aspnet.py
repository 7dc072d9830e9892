"""ASP.NET Web Forms: `__doPostBack('…AspNetPager1','2')` posts the page's form with `__VIEWSTATE` to itself."""

import base64
from collections.abc import Mapping
from html import escape

from audit.sample.attachments import suffix
from audit.sample.build import Response
from audit.sample.platforms.answers import Interface, Pages
from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single
from audit.sample.platforms.parts import body_of, cut_title, foot, info_pairs, metas, sections

_PAGER = "ctl00$ContentPlaceHolder1$AspNetPager1"
_REFUSED = (
    "<html><head><title>验证视图状态 MAC 失败。</title></head><body><h1>“/”应用程序中的服务器错误。</h1></body></html>"
)


def column_address(_: PlatformSite, column: Column) -> str:
    return f"/NewsList.aspx?cid={column.key}"


def paper_address(_: PlatformSite, column: Column, paper: Paper) -> str:
    return f"/NewsShow.aspx?cid={column.key}&id={paper.serial}"


def single_address(_: PlatformSite, single: Single) -> str:
    return f"/About.aspx?id={single.key}"


def build(site: PlatformSite) -> Pages:
    pages = Pages()
    pages.html("/", _front(site))
    pages.fixed["/Default.aspx"] = pages.fixed["/"]
    pages.interface("/NewsList.aspx", _listing(site, pages))
    for column, paper in site.papers():
        pages.html(paper_address(site, column, paper), _article(site, column, paper))
        for nth, spec in enumerate(paper.files, 1):
            pages.file(_file_address(paper, nth, spec.name), spec)
    for single in site.singles:
        main = f'{_crumbs(site, single.path)}<div id="ctl00_lbl" class="nr"><h2>{single.paper.title}</h2>{body_of(single.paper)}</div>'
        pages.html(single_address(site, single), _chrome(site, single.path[-1], main, metas(site)))
    return pages


def _state(column: Column, page: int) -> str:
    return base64.b64encode(f"\xff\x01\x0f2;cid={column.key};p={page}".encode("latin-1")).decode()


def _listing(site: PlatformSite, pages: Pages) -> Interface:
    def answer(fields: Mapping[str, str]) -> Response | None:
        column = next((each for each in site.columns if each.key == fields.get("cid")), None)
        if column is None:
            return None
        count = len(column.parts)
        if "__EVENTTARGET" not in fields:
            return pages.page(_list(site, column, 1))
        if fields.get("__VIEWSTATE") not in {_state(column, n) for n in range(1, count + 1)}:
            return pages.page(_REFUSED, 500)
        page = int(fields.get("__EVENTARGUMENT") or "1") if fields["__EVENTTARGET"] == _PAGER else 1
        return pages.page(_list(site, column, min(max(page, 1), count)))

    return answer


def _list(site: PlatformSite, column: Column, number: int) -> str:
    count = len(column.parts)
    rows = "".join(
        f'<tr><td><span class="dot">■</span> <a id="ctl00_Repeater1_ctl{n:02}_HyperLink1" title="{escape(paper.title)}" href="{escape(paper.href or paper_address(site, column, paper))}" target="_blank">{cut_title(paper, 16, "...")}</a></td>'
        f'<td style="width:90px"><span id="ctl00_Repeater1_ctl{n:02}_lblDate">{paper.listed}</span></td></tr>\n'
        for n, paper in enumerate(column.parts[number - 1])
    )
    empty = "" if column.papers else '<tr><td><span id="ctl00_lblNone">暂无数据</span></td></tr>'
    main = f"""{_crumbs(site, column.path)}
<table class="list" width="100%">{rows}{empty}</table>
<div id="AspNetPager1" class="pages">{_pager(number, count, len(column.papers)) if column.papers else ""}</div>"""
    hidden = f"""<div>
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="{_state(column, number)}" />
</div>
<script type="text/javascript">
//<![CDATA[
var theForm = document.forms['aspnetForm'];
function __doPostBack(eventTarget, eventArgument) {{
    if (!theForm.onsubmit || (theForm.onsubmit() != false)) {{
        theForm.__EVENTTARGET.value = eventTarget; theForm.__EVENTARGUMENT.value = eventArgument; theForm.submit();
    }}
}}
//]]>
</script>
<input type="hidden" name="__VIEWSTATEGENERATOR" id="__VIEWSTATEGENERATOR" value="D9F4A1BC" />"""
    form = f'<form name="aspnetForm" method="post" action="NewsList.aspx?cid={column.key}" id="aspnetForm">{hidden}{main}</form>'
    return _chrome(site, column.name, form, metas(site, column))


def _pager(number: int, count: int, total: int) -> str:
    def to(page: int, words: str) -> str:
        return f"<a href=\"javascript:__doPostBack('{_PAGER}','{page}')\">{words}</a>"

    numbers = " ".join(f'<span class="cpb">{n}</span>' if n == number else to(n, str(n)) for n in range(1, count + 1))
    before = (
        f"{to(1, '首页')} {to(number - 1, '上一页')}"
        if number > 1
        else '<a disabled="disabled">首页</a> <a disabled="disabled">上一页</a>'
    )
    after = (
        f"{to(number + 1, '下一页')} {to(count, '尾页')}"
        if number < count
        else '<a disabled="disabled">下一页</a> <a disabled="disabled">尾页</a>'
    )
    return f"共{total}条记录 {number}/{count} {before} {numbers} {after}"


def _crumbs(site: PlatformSite, path: tuple[str, ...], last: str = "") -> str:
    links = []
    for depth in range(1, len(path) + 1):
        target = next((column_address(site, each) for each in site.columns if each.path[:depth] == path[:depth]), "#")
        links.append(f'<a href="{target}">{path[depth - 1]}</a>')
    return f'<div class="pos">现在位置：<a href="Default.aspx">首页</a> » {" » ".join(links)}{last}</div>'


def _article(site: PlatformSite, column: Column, paper: Paper) -> str:
    table = ""
    if paper.has_table:
        pairs = info_pairs(paper, site.table)
        table = f'<table class="xx">{"".join(f"<tr><td>{label}</td><td>{escape(value)}</td></tr>" for label, value in pairs)}</table>'
    attached = "".join(
        f'<p><a href="{_file_address(paper, nth, spec.name)}">{escape(spec.name)}</a></p>'
        for nth, spec in enumerate(paper.files, 1)
    )
    main = f"""{_crumbs(site, column.path, " » 内容")}
<div class="show">{table}<h2><span id="ctl00_lblTitle">{escape(paper.title)}</span></h2>
<div class="xinxi">发表时间：<span id="ctl00_lblTime">{paper.label_on:%Y-%m-%d} 8:30:00</span> 文章来源：<span id="ctl00_lblSource">{paper.source}</span> 点击：<span id="ctl00_lblHit">326</span>次</div>
<div class="nr"><span id="ctl00_lblContent">{body_of(paper)}{attached}</span></div></div>"""
    return _chrome(site, paper.title, main, metas(site, column, paper))


def _file_address(paper: Paper, nth: int, name: str) -> str:
    return f"/UploadFiles/{paper.url_on:%Y%m}/{paper.url_on:%Y%m%d}093{paper.serial}{nth}.{suffix(name)}"


def _front(site: PlatformSite) -> str:
    blocks = []
    for column in site.columns:
        rows = "".join(
            f'<li><a href="{escape(paper.href or paper_address(site, column, paper))}" title="{escape(paper.title)}">{escape(paper.title[:14])}</a> {paper.listed[5:]}</li>'
            for paper in column.papers[:4]
        )
        blocks.append(
            f'<div class="b"><h3>{column.name} <a href="{column_address(site, column)}">更多</a></h3><ul>{rows}</ul></div>'
        )
    return _chrome(site, site.name, "".join(blocks), metas(site))


def _chrome(site: PlatformSite, title: str, main: str, tags: str) -> str:
    menu = "".join(
        f'<li><a href="{column_address(site, near[0])}">{name}</a><ul>'
        + "".join(f'<li><a href="{column_address(site, each)}">{each.name}</a></li>' for each in near)
        + "</ul></li>"
        for name, near in sections(site).items()
    )
    menu += "".join(
        f'<li><a href="{single_address(site, single)}">{single.path[-1]}</a></li>' for single in site.singles
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>
	{escape(title)}
</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
{tags}
<link href="App_Themes/Default/style.css" type="text/css" rel="stylesheet" /></head>
<body><div id="top">{site.name}</div><div id="nav"><ul><li><a href="Default.aspx">首页</a></li>{menu}</ul></div>
{main}
<div id="foot">{foot(site)}</div></body></html>"""
