"""A justice bureau on PageAdmin: one `index.aspx` for everything, `lanmuid` and `sublanmuid`, a table a row, 共23条信息 and 下页 in the pager.

The left column holds the 子栏目 and 最新推荐 with days; the day of an article stands with 【字号】 in one cell; a pop-up of leaving the site.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import cut, file, html, sheets, text

ROWS = 12
SECTIONS = {"政务公开": "/index.aspx?lanmuid=63", "普法宣传": "/index.aspx?lanmuid=65"}


def pages(truth: Truth) -> dict[str, Answer]:
    boxes = "".join(
        f'<div class="mk"><div class="mk_title"><a href="{_amp(c.url)}">{c.path.split(" > ")[1]}</a><span><a href="{_amp(c.url)}">更多</a></span></div>{_rows(truth.of(c.path)[:6], 16)}</div>'
        for c in truth.columns
    )
    made = {"/": _frame("首页", boxes)}
    made["/index.aspx"] = made["/"]
    for name, address in SECTIONS.items():
        under = [c for c in truth.columns if c.path.startswith(name)]
        made[address] = _frame(name, _left(truth, name) + f'<div class="right">{_where(name)}{"".join(_rows(truth.of(c.path)[:4], 30) for c in under)}</div>')  # fmt: skip
    for column in truth.columns:
        name = column.path.split(" > ")[0]
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts, 1):
            made[column.url if number == 1 else f"{column.url}&page={number}"] = _frame(
                column.path.split(" > ")[1],
                f'{_left(truth, name)}<div class="right">{_where(name, column)}<div class="sublanmu_content">{_rows(rows, 40)}{_pager(column, number, len(cuts), len(entries))}</div></div>',
            )
        made[f"{column.url}&page=1"] = made[column.url]
        for entry in entries:
            made[entry.url] = _frame(
                entry.title,
                f'{_left(truth, name)}<div class="right">{_where(name, column)}{_article(entry)}</div>',
            )
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _amp(address: str) -> str:
    return address.replace("&", "&amp;")


def _rows(entries: Sequence[TrueEntry], length: int) -> str:
    return "".join(
        f'<table border="0" cellpadding="0" cellspacing="0" class="article_list"><tr><td class="list_title"><a href="{_amp(e.url)}" title="{e.title}" target="_blank">{cut(e.title, length)}</a></td><td class="list_date" nowrap>{e.listed_on}</td></tr></table>'
        for e in entries
    )


def _where(name: str, column: TrueColumn | None = None) -> str:
    last = f'><a href="{_amp(column.url)}" class="location">{column.path.split(" > ")[1]}</a>' if column else ""
    return f'<div class="location_box">您现在的位置：<a href="/index.aspx" class="location">网站首页</a>><a href="{_amp(SECTIONS[name])}" class="location">{name}</a>{last}</div>'


def _left(truth: Truth, name: str) -> str:
    menu = "".join(f'<li><a href="{_amp(c.url)}" class="sublanmu_item">{c.path.split(" > ")[1]}</a></li>' for c in truth.columns if c.path.startswith(name))  # fmt: skip
    newest = "".join(f'<li><a href="{_amp(e.url)}" title="{e.title}">{cut(e.title, 9)}</a><span>{e.listed_on:%m/%d}</span></li>' for e in truth.entries[1:40:8])  # fmt: skip
    return f'<div class="left"><div class="sublanmu_box"><div class="sublanmu_title">{name}</div><ul>{menu}</ul></div><div class="tj"><div class="tj_title">最新推荐</div><ul>{newest}</ul></div></div>'


def _pager(column: TrueColumn, number: int, total: int, count: int) -> str:
    def lead(word: str, to: int, is_open: bool) -> str:
        return f'<a href="{_amp(column.url)}&amp;page={to}">{word}</a>' if is_open else f"<span>{word}</span>"

    return (
        f'<div class="sublanmu_page">{lead("首页", 1, number > 1)} {lead("上页", number - 1, number > 1)} '
        f"{lead('下页', number + 1, number < total)} {lead('尾页', total, number < total)} 第{number}页/共{total}页 共{count}条信息</div>"
    )


def _frame(title: str, body: str) -> Answer:
    menu = "".join(f'<li><a href="{_amp(address)}">{name}</a></li>' for name, address in SECTIONS.items())
    return html(
        f'<title>{title}-云台县司法局</title><script src="/e/js/function.js"></script>',
        f'<div class="top"><a onclick="setHomepage()" href="javascript:void(0)">设为首页</a> <a href="javascript:addFavorite()">加入收藏</a></div><div class="menu"><ul><li><a href="/index.aspx">网站首页</a></li>{menu}</ul></div>'
        f'<div class="page_style">{body}</div><div id="out" style="display:none">您访问的链接即将离开“云台县司法局”门户网站，是否继续？<a href="javascript:;">继续访问</a><a href="javascript:;">放弃</a></div>'
        '<div class="bottom">版权所有：云台县司法局 苏ICP备09000000号 苏公网安备 32070000000000号 网站标识码：3207230012 <script>document.write(new Date().getFullYear())</script></div>',
    )


def _article(entry: TrueEntry) -> str:
    attached = f'<p>附件：<a href="{entry.attachment}">{entry.title[:24]}</a></p>' if entry.attachment else ""
    return (
        f'<table class="article_content" width="100%"><tr><td class="title" align="center"><h1>{entry.title}</h1></td></tr>'
        f'<tr><td class="titlebar" align="center">来源：{entry.publisher} 作者：王芳 发布时间：{entry.published_on.year}/{entry.published_on.month}/{entry.published_on.day} 16:4{entry.made_on.day % 10}:08 【字号：<a href="javascript:;">大</a> <a href="javascript:;">中</a> <a href="javascript:;">小</a>】 浏览<span id="hits">加载中</span>次</td></tr>'
        f'<tr><td class="content">{text(entry)}{attached}</td></tr><tr><td align="right"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></td></tr></table>'
    )
