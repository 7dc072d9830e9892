"""TRS WCM: rows under month headings, arguments of createPageHTML in variables, 发布时间 filled in by script.

The address carries the day of a migration on two articles in five. No metas.
"""

from itertools import groupby

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import html, paragraphs, sheets

TOP = (
    '<div class="top"><span id="clock">今天是：2025年12月30日 星期二</span><a href="javascript:void(0)">设为首页</a></div>'
    '<div class="menu"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/gzdt/">工作动态</a></div>'
)
FOOT = '<div class="foot">主办：青禾县民政局　网站标识码：5203250021　<a href="https://beian.miit.gov.cn/">黔ICP备05000001号</a></div>'


def by_month(rows: list[TrueEntry]) -> str:
    return "".join(
        f"<h3>{year}年{month}月</h3><ul>"
        + "".join(f'<li><em>{e.published_on.day:02}日</em><a href="{e.url}">{e.title}</a></li>' for e in of_month)
        + "</ul>"
        for (year, month), of_month in groupby(rows, lambda e: (e.published_on.year, e.published_on.month))
    )


def dots(rows: list[TrueEntry]) -> str:
    return (
        "<ul>"
        + "".join(
            f'<li><a href="{e.url}" target="_blank">{e.title}</a><b>{e.published_on:%Y.%m.%d}</b></li>' for e in rows
        )
        + "</ul>"
    )


def around(trail: str, body: str) -> Answer:
    return html(
        "<title>青禾县民政局</title>",
        f'{TOP}<div class="where">您现在的位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;{trail}</div>{body}{FOOT}',
    )


def article(entry: TrueEntry, trail: str) -> Answer:
    file = ""
    if entry.attachment:
        file = f'<p>附件：<a href="./P02025{entry.url[-10:-6]}.{entry.attachment.rsplit(".", 1)[1]}">{entry.attachment}</a></p>'
    return around(
        trail,
        f'<div class="xl"><h2>{entry.title}</h2><div class="xl_tit">发布时间：<span id="fbsj"></span>　来源：{entry.publisher}'
        '　浏览次数：<span id="hits"></span>次　字体：【大 中 小】</div>'
        f'<script>var fb = "{entry.published_on} 10:2{entry.published_on.day % 10}:33";'
        'document.getElementById("fbsj").innerHTML = fb.substring(0, 10);</script>'
        f'<div class="TRS_Editor">{paragraphs(entry)}{file}</div></div>',
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    for column in truth.columns:
        name = column.path.split(" > ")[-1]
        parent = '<a href="/zwgk/">政务公开</a>&nbsp;&gt;&nbsp;' if " > " in column.path else ""
        trail = f'{parent}<a href="{column.url}">{name}</a>'
        rows = truth.of(column.path)
        lists = sheets(rows, 12)
        for number, sheet in enumerate(lists):
            match name:
                case "工作动态":
                    body = by_month(list(sheet))
                    pager = 'createPageHTML(countPage, currentPage, "index", "html");'
                    pager = (
                        f"var currentPage = {number};//所在页从0开始\nvar countPage = {len(lists)}//共多少页\n{pager}"
                    )
                case "通知公告":
                    body, pager = (
                        dots(list(sheet)),
                        f'createPageHTML({len(lists)},{number},"index","html","black2",{len(rows)});',
                    )
                case _:
                    body, pager = dots(list(sheet)), f"createPageHTML('{len(lists)}','{number}','index','html');"
            url = column.url + (f"index_{number}.html" if number else "")
            made[url] = around(trail, f'<div class="list"><h1>{name}</h1>{body}<script>{pager}</script></div>')
        made[column.url + "index.html"] = made[column.url]
        for entry in rows:
            made[entry.url] = article(entry, trail)
    under = [column for column in truth.columns if " > " in column.path]
    made["/zwgk/"] = around(
        "政务公开", "".join(f'<dl><dt><a href="{c.url}">{c.path.split(" > ")[-1]}</a></dt></dl>' for c in under)
    )
    news = "".join(f'<li><a href="{e.url}">{e.title}</a><i>{e.published_on:%m-%d}</i></li>' for e in truth.entries[:6])
    made["/"] = html("<title>青禾县民政局</title>", f"{TOP}<div><h2>最新公告</h2><ul>{news}</ul></div>{FOOT}")
    return made
