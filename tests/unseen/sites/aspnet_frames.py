"""ASP.NET: the catalogue in frames, a tree at the left, a grid led on by __doPostBack; 发布日期 and 生成日期 in the grid."""

from urllib.parse import parse_qs

from tests.loopback import GONE, Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth, truth_of
from tests.unseen.writing import html, paragraphs, sheets

SIZE = 10


def row(entry: TrueEntry) -> str:
    return (
        f"<tr><td>1126{entry.url[-5:]}/2025-0{entry.url[-3:]}</td><td><a href='Show.aspx?id={entry.url.split('=')[1]}'>{entry.title}</a></td>"
        f"<td>{entry.number}</td><td>{entry.made_on:%Y/%m/%d}</td><td>{entry.published_on:%Y/%m/%d} 0:00:00</td></tr>"
    )


def grid(truth: Truth, column: TrueColumn, number: int) -> Answer:
    rows = truth.of(column.path)
    lists = sheets(rows, SIZE)
    links = "".join(
        f"<span>{n}</span>" if n == number else f"<a href=\"javascript:__doPostBack('AspNetPager1','{n}')\">{n}</a>"
        for n in range(1, len(lists) + 1)
    )
    head = "<tr><th>索引号</th><th>信息名称</th><th>文号</th><th>生成日期</th><th>公开日期</th></tr>"
    body = "".join(map(row, lists[number - 1])) or "<tr><td colspan='5'>暂无数据</td></tr>"
    name = column.path.split(" > ")[1]
    return html(
        f"<title>{name}</title>",
        f'<div class="pos">当前位置：政府信息公开目录 &gt;&gt; {name}</div><form method="post" action="./{column.url.rsplit("/", 1)[1]}" id="form1">'
        f'<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value=""><input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="">'
        f'<input type="hidden" name="__VIEWSTATE" value="/wEPDwUK{number}"><script>function __doPostBack(t, a) {{ theForm.submit(); }}</script>'
        f'<table id="GridView1" rules="all">{head}{body}</table><div id="AspNetPager1">共{len(rows)}条记录 {links if rows else ""}</div></form>',
    )


def article(entry: TrueEntry) -> Answer:
    name = entry.column.split(" > ")[1]
    file = (
        f'<div id="divFile">相关附件：<a href="Down.ashx?fid={entry.url[-5:]}">{entry.attachment}</a></div>'
        if entry.attachment
        else '<div id="divFile">相关附件：</div>'
    )
    return html(
        "<title>政府信息公开</title>",
        f'<div class="pos">当前位置：政府信息公开目录 &gt;&gt; {name}</div><table class="tab" border="1">'
        f"<tr><th>索引号</th><td><span id='lblIndex'>1126/2025-0{entry.url[-3:]}</span></td><th>发布机构</th><td><span id='lblDept'>{entry.publisher}</span></td></tr>"
        f"<tr><th>生成日期</th><td><span id='lblMade'>{entry.made_on:%Y/%m/%d}</span></td><th>公开日期</th><td><span id='lblPub'>{entry.published_on.year}/{entry.published_on.month}/{entry.published_on.day} 0:00:00</span></td></tr>"
        f"<tr><th>文号</th><td>{entry.number}</td><th>公开方式</th><td>主动公开</td></tr><tr><th>信息名称</th><td colspan='3'>{entry.title}</td></tr>"
        f"<tr><th>内容概述</th><td colspan='3'></td></tr></table><div id='lblContent'>{paragraphs(entry)}</div>{file}",
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {column.url: grid(truth, column, 1) for column in truth.columns}
    for entry in truth.entries:
        made[entry.url] = article(entry)
    tree = "".join(
        f'<div class="node"><img src="/i/doc.gif"><a href="{c.url.rsplit("/", 1)[1]}" target="main">{c.path.split(" > ")[1]}</a></div>'
        for c in truth.columns
    )
    made["/gkml/Tree.aspx"] = html("<title>目录</title>", f"<div>政府信息公开目录</div>{tree}")
    made["/gkml/Index.aspx"] = html(
        "<title>政府信息公开目录</title>",
        '<div><a href="/">返回首页</a></div><iframe src="Tree.aspx" name="left" width="200"></iframe><iframe src="List.aspx?cid=31" name="main"></iframe>',
    )
    made["/"] = html(
        "<title>曲河县民政局</title>",
        '<div><a href="/">首页</a> <a href="/gkml/Index.aspx">政府信息公开目录</a></div><p>欢迎访问曲河县民政局</p>',
    )
    return made


def posted(path: str, body: str) -> Answer:
    """What the grid answers to a __doPostBack with its page number."""
    truth = truth_of("aspnet_frames")
    fields = parse_qs(body)
    for column in truth.columns:
        if path == column.url and fields.get("__EVENTTARGET") == ["AspNetPager1"]:
            return grid(truth, column, int(fields["__EVENTARGUMENT"][0]))
    return GONE
