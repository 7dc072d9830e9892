"""A natural-resources bureau under a county portal: a tree of 法定主动公开内容 that counts its rows folds over a frame, each leaf a page of its own.

The frame opens on the tree's first leaf; a leaf is a bare page with a trail, rows of 25/03/05 behind the title, and 第 1 / 3 页.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import file, html, sheets, text

ROOT = "/zrzy/"
NAME = "岚溪县自然资源和规划局"
KINDS = {"pdf": "application/pdf", "docx": "application/msword", "xls": "application/vnd.ms-excel"}


def pages(truth: Truth) -> dict[str, Answer]:
    made = {
        "/": html(
            f"<title>{NAME}</title><meta http-equiv='refresh' content='0;url={ROOT}index.html'>",
            f"<a href='{ROOT}index.html'>进入首页</a>",
        ),
        ROOT + "index.html": html(
            f"<title>政府信息公开-{NAME}</title><meta name='SiteName' content='岚溪县人民政府门户网站'>",
            f"<div class='head'><a href='/'>{NAME}</a><form action='/search'><input name='q' placeholder='请输入关键词'></form></div>"
            f"<div class='mbx'>当前位置：<a href='{ROOT}index.html'>首页</a> &gt;&gt; 政府信息公开</div>"
            f"<div class='l-tree'>{_tree(truth)}</div>"
            f"<iframe name='rightFrame' src='{truth.columns[0].url}' width='100%' frameborder='0' scrolling='no'></iframe>"
            "<div class='foot'>主办：岚溪县人民政府办公室 网站标识码：3325270003 浙ICP备05000000号 浙公网安备33250000000000号</div>",
        ),
    }
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), 7)
        for number, rows in enumerate(cuts, 1):
            address = column.url if number == 1 else column.url.replace("list.html", f"list_{number}.html")
            made[address] = _leaf(column, rows, number, len(cuts))
        for entry in truth.of(column.path):
            made[entry.url] = _article(column, entry)
            if entry.attachment:
                made[entry.attachment] = file(KINDS[entry.attachment.rsplit(".", 1)[1]])
    return made


def _tree(truth: Truth) -> str:
    def leaf(column: TrueColumn) -> str:
        name = column.path.split(" > ")[-1]
        return f"<li><a href='{column.url}' target='rightFrame'>{name}<em>({len(truth.of(column.path))})</em></a></li>"

    columns = [c for c in truth.columns if "法定主动公开内容" in c.path]
    flat = "".join(leaf(c) for c in columns if c.path.count(" > ") == 2)
    land = "".join(leaf(c) for c in columns if "征地信息" in c.path)
    last = "".join(leaf(c) for c in truth.columns if c not in columns)
    return (
        "<ul><li><a href='javascript:;' class='fold'>法定主动公开内容</a><ul style='display:none'>"
        f"{flat}<li><a href='javascript:;' class='fold'>征地信息</a><ul>{land}</ul></li></ul></li>{last}</ul>"
    )


def _leaf(column: TrueColumn, rows: Sequence[TrueEntry], number: int, total: int) -> Answer:
    items = "".join(
        f"<li class='{'odd' if at % 2 else 'even'}'><a target='_blank' href='{entry.url}'>{entry.title}</a><i>{entry.listed_on:%y/%m/%d}</i></li>"
        for at, entry in enumerate(rows)
    )

    def to(word: str, other: int) -> str:
        page = "list.html" if other == 1 else f"list_{other}.html"
        return f"<a href='{page}'>{word}</a>" if 1 <= other <= total and other != number else f"<a>{word}</a>"

    body = (
        f"<ul class='gk-list'>{items}</ul>" if items else "<ul class='gk-list'></ul><p class='none'>本栏目暂无内容</p>"
    )
    pager = f"<div class='fy'>{to('首页', 1)}{to('上页', number - 1)}<b>第 {number} / {total} 页</b>{to('下页', number + 1)}{to('末页', total)}</div>"
    return html(f"<title>{column.path.split(' > ')[-1]}</title>", f"{_trail(column)}{body}{pager}")


def _trail(column: TrueColumn) -> str:
    crumbs = " &gt;&gt; ".join(column.path.split(" > "))
    return f"<div class='mbx'>当前位置：<a href='{ROOT}index.html' target='_top'>首页</a> &gt;&gt; {crumbs}</div>"


def _article(column: TrueColumn, entry: TrueEntry) -> Answer:
    day = entry.published_on
    attached = (
        f"<p class='fj'>相关附件：<br>1.<a href='{entry.attachment}'>{entry.title}.{entry.attachment.rsplit('.', 1)[1]}</a></p>"
        if entry.attachment
        else ""
    )
    return html(
        f"<title>{entry.title}</title>",
        f"{_trail(column)}<h3 class='bt'>{entry.title}</h3>"
        f"<div class='xx'><span>浏览：<em id='hit'>--</em>次</span><span>字号：[<a href='javascript:;'>大</a> <a href='javascript:;'>中</a> <a href='javascript:;'>小</a>]</span>"
        f"<span>信息来源：{entry.publisher}</span><span>发布日期：{day.year}/{day.month:02d}/{day.day:02d}</span></div>"
        f"<div class='nr'>{text(entry)}{attached}</div><div class='gn'><a href='javascript:window.print()'>打印</a><a href='javascript:window.close()'>关闭</a></div>",
    )
