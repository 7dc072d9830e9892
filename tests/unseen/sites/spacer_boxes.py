"""A county bureau's ASP of 2005 in GBK, kept up to 2026: spacer gifs, a menu that is a picture's `<map>`, a home page of six boxes.

Rows say (03-05) and new.gif but no year, an old one stands pinned above them; pages are [1][2][3]; forms are rows that are files.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import cut, file, html, sheets, text

NAME = "古塘县民政局"
ROWS = 10
SPACER = "<img src=images/spacer.gif width=1 height=6>"
DOCTYPE = '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">'


def pages(truth: Truth) -> dict[str, Answer]:
    pictures = "".join(
        f"<td align=center><a href={e.url.removeprefix('/')}><img src=upfile/pic{e.url[-2:]}.jpg width=120 height=90 border=0></a><br><a href={e.url.removeprefix('/')}>{cut(e.title, 8, '')}</a></td>"
        for e in truth.of("民政动态")[1:4]
    )
    boxes = [_box(c, truth.of(c.path)[:6]) for c in truth.columns]
    boxes.insert(2, f"<table width=380><tr><td background=images/bt.gif><font color=#FFFFFF><b>图片新闻</b></font></td></tr><tr><td><table><tr>{pictures}</tr></table></td></tr></table>")  # fmt: skip
    cells = [f"<td width=385 valign=top>{box}</td>" for box in boxes]
    grid = "".join(f"<tr>{''.join(cells[at : at + 2])}</tr>" for at in range(0, len(cells), 2))
    made = {"/": _frame(truth, "首页", f"<table width=770 border=0 cellspacing=0 cellpadding=0>{grid}</table>")}
    made["/index.asp"] = made["/"]
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), ROWS)
        for number, rows in enumerate(cuts, 1):
            made[f"{column.url}&page={number}"] = _frame(truth, column.path, _list(column, rows, number, len(cuts)))
        made[column.url] = made[f"{column.url}&page=1"]
        for entry in truth.of(column.path):
            made[entry.url] = file("application/msword") if entry.mark == "file" else _article(truth, column, entry)
            if entry.attachment:
                made[entry.attachment] = file(
                    "application/pdf" if entry.attachment.endswith("pdf") else "application/msword"
                )
    return made


def _row(entry: TrueEntry, length: int) -> str:
    day = "" if entry.mark == "file" else f"&nbsp;<font color=#999999>({entry.published_on:%m-%d})</font>"
    new = (
        "<img src=images/new.gif border=0>" if entry.published_on.year == 2026 and entry.published_on.month > 2 else ""
    )
    top = "<font color=red>[固顶]</font>" if entry.mark == "pinned" else ""
    return (
        f'<tr><td width=12><img src=images/arrow.gif></td><td height=22>{top}<a href={entry.url.removeprefix("/")} target=_blank title="{entry.title}"><font color=#333333>{cut(entry.title, length)}</font></a>{day}{new}</td></tr>'
        f"<tr><td colspan=2 height=1 background=images/line.gif>{SPACER}</td></tr>"
    )


def _box(column: TrueColumn, rows: Sequence[TrueEntry]) -> str:
    inside = "".join(_row(entry, 14) for entry in rows) or "<tr><td height=120 align=center>暂无信息！</td></tr>"
    return (
        f"<table width=380 border=0 cellspacing=0><tr><td background=images/bt.gif height=28><font color=#FFFFFF><b>{column.path}</b></font></td><td background=images/bt.gif align=right><a href={column.url.removeprefix('/')}><img src=images/more.gif border=0></a></td></tr>"
        f"<tr><td colspan=2><table width=98% border=0 cellpadding=0>{inside}</table></td></tr></table>"
    )


def _list(column: TrueColumn, rows: Sequence[TrueEntry], number: int, total: int) -> str:
    inside = (
        "".join(_row(entry, 24) for entry in rows)
        or "<tr><td height=200 align=center><font color=red>暂无信息！</font></td></tr>"
    )
    leads = "".join(
        f"<font color=red>[{n}]</font>" if n == number else f"<a href={column.url.removeprefix('/')}&page={n}>[{n}]</a>"
        for n in range(1, total + 1)
    )
    return (
        f"<table width=560 border=0><tr><td background=images/bt2.gif height=30>&nbsp;<img src=images/home.gif> <font color=#003366>当前位置：<a href=index.asp>首页</a> &gt;&gt; {column.path}</font></td></tr><tr><td>{SPACER}</td></tr>"
        f"<tr><td><table width=98% border=0>{inside}</table></td></tr><tr><td align=center>{leads if rows else ''}</td></tr></table>"
    )


def _frame(truth: Truth, title: str, body: str) -> Answer:
    areas = "".join(
        f'<area shape=rect coords="{80 * at + 80},0,{80 * at + 158},32" href="{c.url.removeprefix("/")}" alt="{c.path}">'
        for at, c in enumerate(truth.columns)
    )
    return html(
        f"<title>{NAME} - {title}</title><style>td{{font-size:12px}}</style>",
        f'<table width=770 align=center border=0 cellspacing=0 cellpadding=0><tr><td><img src=images/top.jpg width=770 height=120></td></tr><tr><td><img src=images/menu.gif width=770 height=32 border=0 usemap=#Map><map name=Map><area shape=rect coords="0,0,78,32" href="index.asp" alt="首页">{areas}</map></td></tr>'
        "<tr><td height=24 bgcolor=#E8F3FF><marquee width=500>欢迎访问古塘县民政局网站！救助热线：0795-7100000</marquee><script>document.write(new Date().toLocaleString())</script></td></tr></table>"
        f"<table width=770 align=center border=0><tr><td valign=top>{body}</td></tr></table>"
        f"<table width=770 align=center border=0><tr><td align=center><font color=#666666>{NAME} 版权所有 2005-2026 赣ICP备05001111号<br>您是第 <img src=count/3.gif><img src=count/8.gif><img src=count/1.gif> 位访客 建议使用1024*768分辨率浏览</font></td></tr></table>",
        charset="gbk",
        doctype=DOCTYPE,
    )


def _article(truth: Truth, column: TrueColumn, entry: TrueEntry) -> Answer:
    day = entry.published_on
    head = f"发布时间：{day.year}-{day.month}-{day.day} {day.day % 12 + 8}:2:31&nbsp;&nbsp;信息来源：{entry.publisher}&nbsp;&nbsp;点击：{day.day * 13}次"
    match entry.mark:
        case "onepdf":
            body = f"<a href={entry.attachment.removeprefix('/')}><img src=images/pdf.gif border=0>点击查看</a>"
        case "sentence":
            body = "春节期间我局安排专人值班，电话：0795-7100000。"
        case "picture":
            body = "<img src=upfile/sfgs.jpg width=600>"
        case "nodate":
            body, head = (
                "<p>因银行系统升级，我局对公账户开户行名称有变，新账户信息请到财务室查询。</p>",
                f"信息来源：{entry.publisher}&nbsp;&nbsp;点击：77次",
            )
        case _:
            body = text(entry)
    if entry.attachment and entry.mark != "onepdf":
        body += f"<p>附件：<a href={entry.attachment.removeprefix('/')}>点击下载</a></p>"
    number = (
        f"<tr><td align=center><font color=#666666>{entry.number}</font></td></tr>"
        if column.path == "政策法规" and entry.number
        else ""
    )
    same = [e for e in truth.of(column.path) if e is not entry and e.mark != "file"][:3]
    related = "".join(
        f"<tr><td>·<a href={e.url.removeprefix('/')}>{e.title}</a> ({e.published_on:%Y-%m-%d})</td></tr>" for e in same
    )
    return _frame(
        truth,
        "信息浏览",
        f"<table width=740 align=center><tr><td>当前位置：<a href=index.asp>首页</a> &gt;&gt; <a href={column.url.removeprefix('/')}>{column.path}</a> &gt;&gt; 浏览正文</td></tr><tr><td align=center height=50><font size=4 color=#CC0000><b>{entry.title}</b></font></td></tr>{number}"
        f"<tr><td align=center bgcolor=#F0F0F0><font color=#666666>{head}</font></td></tr><tr><td><font size=3 id=zoom>{body}</font></td></tr><tr><td align=right>【<a href=javascript:window.print()>打印</a>】【<a href=javascript:window.close()>关闭</a>】</td></tr></table>"
        f"<table width=740 align=center><tr><td><b>相关信息</b></td></tr>{related}</table>",
    )
