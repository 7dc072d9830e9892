"""A township's disclosure pages: rows that are files, rows with 下载 beside the title, columns without a row, `?id=`."""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import html, paragraphs, sheets

PDF = Answer(b"%PDF-1.4\n%%EOF", headers={"Content-Type": "application/pdf"})
XLS = Answer(b"\xd0\xcf\x11\xe0", headers={"Content-Type": "application/vnd.ms-excel"})


def pages(truth: Truth) -> dict[str, Answer]:
    made = {
        "/": html("<title>木兰镇</title>", "<center><a href='/zfxxgk/'>进入政府信息公开专栏</a></center>"),
        "/zfxxgk/": _frame(truth, "政府信息公开", "<p>请在左侧选择栏目。</p>"),
    }
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), 7)
        for number, rows in enumerate(cuts, start=1):
            address = column.url if number == 1 else f"{column.url}?page={number}"
            made[address] = _frame(truth, column.path.split(" > ")[-1], _list(column, rows, number, len(cuts)))
        made[f"{column.url}?page=1"] = made[column.url]
        for entry in truth.of(column.path):
            made[entry.url] = PDF if entry.mark == "file" else _frame(truth, entry.title, _article(entry, column))
            if entry.attachment:
                made[entry.attachment] = XLS
    return made


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = "".join(f"<dd><a href='{c.url}'>{c.path.split(' > ')[-1]}</a></dd>" for c in truth.columns)
    return html(
        f"<title>{title}-木兰镇人民政府</title>",
        f"<div class='logo'><a href='/'>木兰镇人民政府</a></div><dl class='left'><dt><a href='/zfxxgk/'>政府信息公开</a></dt>{menu}</dl>"
        f"<div class='right'>{body}</div><div class='copyright'>木兰镇人民政府 地址：木兰镇中心街8号</div>",
    )


def _crumbs(column: TrueColumn) -> str:
    group, name = column.path.split(" > ")
    return (
        f"<div class='where'>您当前的位置： <a href='/'>首页</a> &gt; <a href='/zfxxgk/'>{group}</a> &gt; {name}</div>"
    )


def _list(column: TrueColumn, rows: Sequence[TrueEntry], number: int, total: int) -> str:
    if not rows:
        words = "该栏目暂无信息！" if column.url.endswith("ghjh.html") else "<div class='page'>共0条 0/0页</div>"
        return f"{_crumbs(column)}<div class='list'>{words}</div>"
    lines = "".join(
        f"<li><a href='{e.url}'{'' if e.mark != 'pinned' else ' style=color:red'}>{e.title}</a>"
        + (f" <a class='xz' href='{e.attachment}'>[下载]</a>" if e.attachment else "")
        + f"<span class='d'>{e.listed_on}</span></li>"
        for e in rows
    )

    def link(n: int, words: str) -> str:
        return f"<a href='?page={n}'>{words}</a>" if 1 <= n <= total and n != number else f"<span>{words}</span>"

    return (
        f"{_crumbs(column)}<ul class='list'>{lines}</ul><div class='page'>{link(1, '首页')}{link(number - 1, '上一页')}"
        f"{link(number + 1, '下一页')}{link(total, '尾页')} {number}/{total}</div>"
    )


def _article(entry: TrueEntry, column: TrueColumn) -> str:
    file = (
        f"<div class='fj'>相关附件：<a href='{entry.attachment}'>{entry.title}.xls</a></div>"
        if entry.attachment
        else ""
    )
    table = "<table border='1'><tr><th>项目</th><th>预算数（万元）</th></tr><tr><td>社会救助</td><td>125.60</td></tr></table>"
    return (
        f"{_crumbs(column)}<h3>{entry.title}</h3><div class='info'>信息来源：{entry.publisher} 时间：{entry.published_on} "
        f"作者：管理员 点击：[<span>35</span>]次</div><div id='content'>{table if entry.attachment else ''}{paragraphs(entry)}</div>{file}"
    )
