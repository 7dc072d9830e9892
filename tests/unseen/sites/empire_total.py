"""An agriculture bureau on 帝国: the sum of rows as the pager's first link, index_2.html, a box of 点击排行 with days, rows on WeChat."""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import file, html, sheets, text

ROWS = 10


def pages(truth: Truth) -> dict[str, Answer]:
    menu = "".join(f"<li><a href='{c.url}'>{c.path.split(' > ')[1]}</a></li>" for c in truth.columns)
    ranking = "".join(
        f"<li><i>{n}</i><a href='{e.url}'>{e.title}</a><em>{e.listed_on:%m-%d}</em></li>"
        for n, e in enumerate(truth.entries[3:28:6], 1)
    )
    made = {
        "/": _frame(
            "首页",
            menu,
            "",
            f"<div class='slide'><a href='{truth.entries[0].url}'><img src='/d/1.jpg'></a></div>",
            ranking,
        ),
        "/zwgk/": _frame("政务公开", menu, "", "<p>政务公开栏目</p>", ranking),
        "/xwdt/": _frame("新闻动态", menu, "", "<p>新闻动态栏目</p>", ranking),
    }
    for column in truth.columns:
        parent, name = column.path.split(" > ")
        folder = "/" + column.url.split("/")[1] + "/"
        crumbs = f"<div class='wz'>您当前的位置：<a href='/'>首页</a>&nbsp;>&nbsp;<a href='{folder}'>{parent}</a>&nbsp;>&nbsp;<a href='{column.url}'>{name}</a></div>"
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts, 1):
            items = "".join(
                f"<li><span>[{e.listed_on}]</span>·<a href='{e.url}' title='{e.title}' target='_blank'>{e.title}</a></li>"
                for e in rows
            )
            made[_address(column, number)] = _frame(
                name,
                menu,
                crumbs,
                f"<ul class='newslist'>{items}</ul>{_pager(column, number, len(cuts), len(entries))}",
                ranking,
            )
        for entry in entries:
            if entry.is_page:
                made[entry.url] = _frame(entry.title, menu, crumbs, _article(entry), ranking)
            if entry.attachment:
                made[entry.attachment] = file("application/vnd.ms-excel")
    return made


def _address(column: TrueColumn, number: int) -> str:
    return column.url if number == 1 else f"{column.url}index_{number}.html"


def _pager(column: TrueColumn, number: int, total: int, count: int) -> str:
    if total == 1:
        return ""
    numbers = "".join(
        f"&nbsp;<b>{n}</b>" if n == number else f"&nbsp;<a href='{_address(column, n)}'>{n}</a>"
        for n in range(1, total + 1)
    )
    before = (
        f"<a href='{column.url}'>首页</a>&nbsp;<a href='{_address(column, number - 1)}'>上一页</a>"
        if number > 1
        else ""
    )
    after = (
        f"&nbsp;<a href='{_address(column, number + 1)}'>下一页</a>&nbsp;<a href='{_address(column, total)}'>尾页</a>"
        if number < total
        else ""
    )
    return f"<div class='epages'><a title='总数'>&nbsp;<b>{count}</b> </a>&nbsp;&nbsp;{before}{numbers}{after}</div>"


def _frame(title: str, menu: str, crumbs: str, body: str, ranking: str) -> Answer:
    return html(
        f"<title>{title} - 安宁县农业农村局</title>",
        f"<div class='top'>欢迎访问安宁县农业农村局网站！</div><ul class='nav'><li><a href='/'>首页</a></li>{menu}</ul>{crumbs}<div class='l'>{body}</div>"
        f"<div class='r'><h3>点击排行</h3><ul class='ph'>{ranking}</ul></div><div class='foot'>主办：安宁县农业农村局　滇ICP备12000123号 最后更新：2025年11月20日</div>",
    )


def _article(entry: TrueEntry) -> str:
    attached = (
        f"<p><a href='{entry.attachment}' title='{entry.title}.xlsx'>附件：{entry.title}.xlsx</a></p>"
        if entry.attachment
        else ""
    )
    return (
        f"<h1 class='tit'>{entry.title}</h1><div class='info'>{entry.published_on} 17:0{entry.made_on.day % 10}:33　来源：{entry.publisher}　"
        f"点击数：<script src='/e/public/ViewClick/?classid=5'></script></div><div class='nr' id='text'>{text(entry)}{attached}</div>"
        "<div class='sxp'>上一篇：<a href='/zwgk/tzgg/'>返回列表</a></div>"
    )
