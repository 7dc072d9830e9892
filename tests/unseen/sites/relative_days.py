"""今天, 昨天 and days without a year at the top of the list; cut titles; javascript:goPage(2); a list in an iframe.

区县动态: the newest rows say no year, and nobody may guess one. 图片新闻: pictures without a date.
"""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import chinese, cut, html, paragraphs, sheets

NAMES = {"/xwdt/": "新闻动态", "/zwgk/": "政务公开"}
MENU = '<ul id="menu"><li><a href="/">首页</a></li><li><a href="/xwdt/">新闻动态</a></li><li><a href="/zwgk/">政务公开</a></li></ul>'
BOTTOM = '<div id="bottom">宁塘区民政局主办　网站标识码：3701120044　更新日期：2025-12-30</div>'


def day(entry: TrueEntry) -> str:
    match entry.mark:
        case "今天" | "昨天":
            return f"{entry.mark} 09:1{entry.published_on.day % 10}"
        case "yearless":
            return f"{entry.published_on:%m-%d}"
        case _:
            return str(entry.published_on)


def row(entry: TrueEntry) -> str:
    return f'<li><p><a href="{entry.url}" title="{entry.title}">{cut(entry.title, 15)}</a></p><p class="time">{day(entry)}</p></li>'


def picture(entry: TrueEntry) -> str:
    return f'<li class="pic"><a href="{entry.url}"><img src="/i/{entry.url[-9:-5]}.jpg" alt="{entry.title}"></a><a href="{entry.url}">{entry.title}</a></li>'


def article(entry: TrueEntry, trail: str) -> Answer:
    file = (
        f'<p>附件：<a href="{entry.url.replace(".html", "." + entry.attachment.rsplit(".", 1)[1])}">{entry.attachment}</a></p>'
        if entry.attachment
        else ""
    )
    return html(
        f"<title>{entry.title}</title>",
        f'{MENU}<div class="dq">现在的位置：{trail}</div><div class="text"><h1>{entry.title}</h1>'
        f'<div class="ly">{chinese(entry.published_on)} 来源：{entry.publisher} 作者：王某 编辑：李某</div><div class="nr">{paragraphs(entry)}{file}</div></div>{BOTTOM}',
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    for column in truth.columns:
        top, name = column.path.split(" > ")
        parent = {name: url for url, name in NAMES.items()}[top]
        trail = f'<a href="/">首页</a>-&gt;<a href="{parent}">{top}</a>-&gt;<a href="{column.url}">{name}</a>'
        rows = truth.of(column.path)
        layout = picture if name == "图片新闻" else row
        lists = sheets(rows, 8)
        for place, sheet in enumerate(lists, start=1):
            body = f"<ul>{''.join(map(layout, sheet))}</ul>" if rows else "<div class='nodata'>暂无数据</div>"
            pager = "".join(f'<a href="javascript:goPage({n})">{n}</a>' for n in range(1, len(lists) + 1))
            script = f'<script>function goPage(n) {{ window.location.href = n == 1 ? "index.html" : "list_" + n + ".html"; }} var total = {len(rows)};</script>'
            inside = f'<div class="main"><h2>{name}</h2>{body}<div class="fy">共{len(rows)}条 {pager if len(lists) > 1 else ""}</div>{script}</div>'
            frame = f"{column.url}{'index' if place == 1 else f'list_{place}'}.html"
            if name == "公告":  # this one's list is a page of its own, framed
                made[frame.replace("/gg/", "/gg/list/")] = html("", inside)
            else:
                made[frame] = html(
                    f"<title>{name}</title>", f'{MENU}<div class="dq">现在的位置：{trail}</div>{inside}{BOTTOM}'
                )
        if name == "公告":
            made[column.url] = html(
                f"<title>{name}</title>",
                f'{MENU}<div class="dq">现在的位置：{trail}</div><iframe src="list/index.html" frameborder="0" width="100%"></iframe>{BOTTOM}',
            )
        else:
            made[column.url] = made[f"{column.url}index.html"]
        for entry in rows:
            made[entry.url] = article(entry, trail)
    for url, top in NAMES.items():
        links = "".join(
            f'<h4><a href="{c.url}">{c.path.split(" > ")[1]}</a></h4>' for c in truth.columns if c.path.startswith(top)
        )
        made[url] = html(
            f"<title>{top}</title>",
            f'{MENU}<div class="dq">现在的位置：<a href="/">首页</a>-&gt;{top}</div>{links}{BOTTOM}',
        )
    made["/"] = html("<title>宁塘区民政局</title>", f"{MENU}<p>欢迎访问宁塘区民政局</p>{BOTTOM}")
    return made
