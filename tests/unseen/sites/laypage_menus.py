"""讯飞's site group: menus written by a script file, layui's laypage, files behind `onclick`, a table of facts first."""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, html, paragraphs, sheets

SCRIPT = {"Content-Type": "application/javascript; charset=utf-8"}
SIZE = 10


def pages(truth: Truth) -> dict[str, Answer]:
    menu = "".join(f"document.write('<li><a href=\"{c.url}\">{c.path}</a></li>');\n" for c in truth.columns)
    made = {
        "/": _frame("罗城县民政局", _latest(truth)),
        "/js/menu.js": Answer(menu.encode(), headers=SCRIPT),
    }
    for column in truth.columns:
        entries = truth.of(column.path)
        for number, rows in enumerate(sheets(entries, SIZE), start=1):
            address = column.url if number == 1 else column.url.replace("index.", f"index_{number}.")
            made[address] = _frame(column.path, _list(column, rows, number, len(entries)))
        for entry in entries:
            made[entry.url] = _frame(entry.title, _article(entry, column))
            if entry.attachment:
                made[entry.attachment] = Answer(b"\xd0\xcf\x11\xe0", headers={"Content-Type": "application/kswps"})
    return made


def _frame(title: str, body: str) -> Answer:
    return html(
        f"<title>{title}</title><link rel='stylesheet' href='/layui/css/layui.css'>",
        "<div class='menu'><ul><li><a href='/'>首页</a></li><script src='/js/menu.js'></script></ul></div>"
        f"<div class='content'>{body}</div><div class='bottom'>罗城县民政局主办</div>",
    )


def _latest(truth: Truth) -> str:
    blocks = "".join(
        f"<div class='block'><h3>{c.path}<a class='more' href='{c.url}'>更多+</a></h3><ul>"
        + "".join(
            f"<li><a href='{e.url}'>{e.title}</a><em>{e.published_on:%m-%d}</em></li>" for e in truth.of(c.path)[:4]
        )
        + "</ul></div>"
        for c in truth.columns[:2]
    )
    return f"<div class='blocks'>{blocks}</div>"


def _crumbs(column: TrueColumn) -> str:
    return f"<span class='layui-breadcrumb'><a href='/'>首页</a><a href='{column.url}'>{column.path}</a></span>"


def _list(column: TrueColumn, rows: Sequence[TrueEntry], number: int, count: int) -> str:
    lines = "".join(
        f"<li><a href='{e.url}'><div class='t'>{e.title}</div><div class='d'>{chinese(e.published_on)}</div></a></li>"
        for e in rows
    )
    return (
        f"{_crumbs(column)}<ul class='news'>{lines}</ul><div id='page'></div><script src='/layui/layui.js'></script><script>"
        f"layui.use('laypage',function(){{var laypage=layui.laypage;laypage.render({{elem:'page',count:{count},limit:{SIZE},"
        f"curr:{number},jump:function(obj,first){{if(!first){{location.href=obj.curr==1?'index.shtml':'index_'+obj.curr+'.shtml';"
        "}}}});});</script>"
    )


def _article(entry: TrueEntry, column: TrueColumn) -> str:
    file = (
        f"<p>附件：<a href='javascript:void(0);' onclick=\"downloadFile('{entry.attachment}')\">{entry.title}.wps</a></p>"
        if entry.attachment
        else ""
    )
    return (
        f"{_crumbs(column)}<table class='layui-table'><tr><th>发布机构</th><td>{entry.publisher}</td><th>发文日期</th>"
        f"<td>{chinese(entry.made_on)}</td></tr><tr><th>文　号</th><td>{entry.number}</td><th>发布时间</th>"
        f"<td>{entry.published_on} 11:30</td></tr></table><div class='title'><h2>{entry.title}</h2></div>"
        f"<div class='text'>{paragraphs(entry)}{file}</div>"
    )
