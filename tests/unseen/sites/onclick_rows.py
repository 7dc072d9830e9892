"""list.do with &pageNo=, rows opened by onclick; the index table has a row of labels over a row of values.

The publication date stands under the body, after the sign-off; no meta, no day in the address.
"""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import chinese, html, paragraphs, sheets

HEAD = '<script>function openDetail(id) { window.open("/detail.do?id=" + id); }</script>'
NAV = '<div class="nav"><span><a href="/">首页</a></span><span><a href="/list.do?columnId=71">文件公开</a></span><span><a href="/list.do?columnId=72">公示公告</a></span></div>'


def ident(entry: TrueEntry) -> str:
    return entry.url.split("=")[1]


def clicked(entry: TrueEntry) -> str:
    return f'<div class="line"><a href="javascript:void(0);" onclick="openDetail(\'{ident(entry)}\')">{entry.title}</a><span class="r">发布日期：{entry.published_on}</span></div>'


def linked(entry: TrueEntry) -> str:
    return f'<div class="line"><span class="l">{entry.published_on:%Y%m%d}</span><a href="{entry.url}">{entry.title}</a></div>'


def article(entry: TrueEntry, trail: str) -> Answer:
    file = (
        f'<p>附件：<a href="/download.do?fileId={ident(entry)}8&type=1">{entry.attachment}</a></p>'
        if entry.attachment
        else ""
    )
    table = ""
    if entry.number:
        table = (
            '<table class="info"><tr><td>索引号</td><td>主题分类</td><td>发文机关</td><td>成文日期</td><td>发文字号</td></tr>'
            f"<tr><td>11370000MB2{ident(entry)}</td><td>民政、救助</td><td>{entry.publisher}</td><td>{chinese(entry.made_on)}</td><td>{entry.number}</td></tr></table>"
        )
    return html(
        f"<title>瑞昌坪县民政局</title>{HEAD}",
        f'{NAV}<div class="path">{trail}</div>{table}<div class="tit">{entry.title}</div><div class="body">{paragraphs(entry)}{file}</div>'
        f'<div class="end">信息来源：{entry.publisher}　责任编辑：张某　发布日期：{entry.published_on}</div>',
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    for column in truth.columns:
        trail = f'您的位置：<a href="/">首页</a> ＞ <a href="{column.url}">{column.path}</a>'
        rows = truth.of(column.path)
        lists = sheets(rows, 12)
        layout = clicked if column.path == "文件公开" else linked
        for place, sheet in enumerate(lists, start=1):
            after = (
                f'<a href="{column.url}&pageNo={place + 1}">下一页</a> <a href="{column.url}&pageNo={len(lists)}">末页</a>'
                if place < len(lists)
                else "下一页 末页"
            )
            body = "".join(map(layout, sheet))
            made[column.url if place == 1 else f"{column.url}&pageNo={place}"] = html(
                f"<title>{column.path}</title>{HEAD}",
                f'{NAV}<div class="path">{trail}</div><div class="box"><div class="hd">{column.path}</div>{body}<div class="pg">第{place}页 共{len(lists)}页 {after}</div></div>',
            )
        for entry in rows:
            made[entry.url] = article(entry, trail)
    made["/"] = html("<title>瑞昌坪县民政局</title>", f"{NAV}<p>欢迎访问</p>")
    return made
