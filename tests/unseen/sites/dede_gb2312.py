"""织梦 in GB2312, nested tables without a class: （2025-3-5） in its own cell, or the day before the title; 置顶 rows."""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import html, paragraphs, sheets

TOP = (
    "<table width=960 align=center><tr><td colspan=4><img src=/images/banner.jpg></td></tr><tr>"
    "<td><a href=/>首 页</a></td><td><a href=/tzgg/>通知公告</a></td><td><a href=/zcfg/>政策法规</a></td>"
    "<td><a href=/jcdt/>基层动态</a></td></tr></table>"
)


def plain(entry: TrueEntry) -> str:
    return f"{entry.published_on.year}-{entry.published_on.month}-{entry.published_on.day}"


def row(entry: TrueEntry, before: bool) -> str:
    pinned = "<font color=red>[置顶]</font>" if entry.mark == "pinned" else ""
    link = f'<a href="{entry.url}" target=_blank>{entry.title}</a>'
    if before:
        return f"<tr><td height=26>·[{plain(entry)}] {pinned}{link}</td></tr>"
    return f"<tr><td width=15><img src=/images/dot.gif></td><td>{pinned}{link}</td><td>（{plain(entry)}）</td></tr>"


def article(entry: TrueEntry, trail: str) -> Answer:
    file = (
        f"<p>附件：<a href=/uploads/soft/{entry.url[-4:]}.{entry.attachment.rsplit('.', 1)[1]}>{entry.attachment}</a></p>"
        if entry.attachment
        else ""
    )
    return html(
        f"<title>{entry.title}_石门峪县民政局</title>",
        f"{TOP}<table width=960 align=center><tr><td>当前位置: {trail} &gt; 正文</td></tr><tr><td align=center><strong><font size=4>{entry.title}</font></strong></td></tr>"
        f"<tr><td align=center><small>时间:</small>{plain(entry)} 1{entry.published_on.day % 10}:24<small>来源:</small>{entry.publisher} <small>作者:</small>办公室 <small>点击:</small>"
        f"<script src=/plus/count.php></script>次</td></tr><tr><td>{paragraphs(entry)}{file}</td></tr></table>"
        "<table><tr><td>上一篇：没有了</td><td>下一篇：<a href=/tzgg/>返回列表</a></td></tr></table>",
        charset="gb2312",
        doctype="",
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    for ident, column in enumerate(truth.columns, start=1):
        trail = f"<a href=/>主页</a> &gt; <a href={column.url}>{column.path}</a>"
        rows = truth.of(column.path)
        lists = sheets(rows, 10)
        names = [column.url, *(f"{column.url}list_{ident}_{n}.html" for n in range(2, len(lists) + 1))]
        for place, sheet in enumerate(lists):
            numbers = "".join(
                f"<li class=thisclass>{n}</li>"
                if n == place + 1
                else f"<li><a href='{names[n - 1].rsplit('/', 1)[1] or column.url}'>{n}</a></li>"
                for n in range(1, len(lists) + 1)
            )
            pager = f"<ul class=pagelist><li>首页</li>{numbers}<li>末页</li><li><span class=pageinfo>共 <strong>{len(lists)}</strong>页<strong>{len(rows)}</strong>条</span></li></ul>"
            body = "".join(row(entry, before=column.path == "基层动态") for entry in sheet)
            made[names[place]] = html(
                f"<title>{column.path}</title>",
                f"{TOP}<table width=960 align=center><tr><td>当前位置: {trail} &gt; </td></tr><tr><td><table>{body}</table></td></tr><tr><td>{pager}</td></tr></table>",
                charset="gb2312",
                doctype="",
            )
        for entry in rows:
            made[entry.url] = article(entry, trail)
    made["/"] = html(
        "<title>石门峪县民政局</title>",
        f"{TOP}<p align=center>今天是2025年12月30日 星期二</p>",
        charset="gb2312",
        doctype="",
    )
    return made
