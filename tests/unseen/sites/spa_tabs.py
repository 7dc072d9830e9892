"""Two columns as tabs of one page, each also with a page of its own; addresses without an ending; 上页 1/3 下页 as buttons.

The article's day stands alone under the title with its weekday; 阅读 and 来源 are filled in by script.
"""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import chinese, html, paragraphs, sheets

NAV = '<div class="nav-bar"><a href="/">首页</a><a href="/xxgk.html">信息公开</a></div>'
WEEKDAYS = "一二三四五六日"


def row(entry: TrueEntry) -> str:
    new = '<img src="/new.gif">' if entry.published_on.month == 12 else ""
    return f'<li><label>{entry.published_on.year}年{entry.published_on:%m}月{entry.published_on:%d}日</label><a href="{entry.url}">{entry.title}</a>{new}</li>'


def article(entry: TrueEntry, trail: str) -> Answer:
    file = (
        f'<ul class="files"><li><span>1</span><a href="/file/download?id={entry.url[-5:]}">{entry.attachment}</a></li></ul>'
        if entry.attachment
        else ""
    )
    return html(
        f"<title>{entry.title}</title>",
        f'{NAV}<div class="addr">{trail}</div><h3 class="bt">{entry.title}</h3><div class="rq">{chinese(entry.published_on)} 星期{WEEKDAYS[entry.published_on.weekday()]}　阅读 <span class="yd">--</span></div>'
        f'<div class="bd">{paragraphs(entry)}{file}</div>',
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    tabs = panes = ""
    for column in truth.columns:
        name = column.path.split(" > ")[1]
        trail = f'您所在的位置：<a href="/">首页</a> &gt; <a href="/xxgk.html">信息公开</a> &gt; <a href="{column.url}">{name}</a>'
        rows = truth.of(column.path)
        lists = sheets(rows, 8)
        for place, sheet in enumerate(lists, start=1):
            before = (
                f"<button onclick=\"location.href='{column.url if place == 2 else f'{column.url}?p={place - 1}'}'\">上页</button>"
                if place > 1
                else ""
            )
            after = (
                f"<button onclick=\"location.href='{column.url}?p={place + 1}'\">下页</button>"
                if place < len(lists)
                else ""
            )
            body = (
                f'<ul class="ul">{"".join(map(row, sheet))}</ul><div class="pp">{before} {place}/{len(lists)} {after}</div>'
                if rows
                else '<div class="emp">没有相关信息</div>'
            )
            made[column.url if place == 1 else f"{column.url}?p={place}"] = html(
                f"<title>{name}</title>", f'{NAV}<div class="addr">{trail}</div>{body}'
            )
        for entry in rows:
            made[entry.url] = article(entry, trail)
        tabs += f'<li><a href="{column.url}">{name}</a></li>'
        panes += f'<div class="pane" style="display:{"block" if not panes else "none"}"><ul>{"".join(map(row, rows[:5]))}</ul></div>'
    made["/xxgk.html"] = html(
        "<title>信息公开</title>",
        f'{NAV}<div class="addr">您所在的位置：<a href="/">首页</a> &gt; 信息公开</div><ul class="tabs">{tabs}</ul>{panes}',
    )
    made["/"] = html("<title>岚城区民政局</title>", f"{NAV}<p>欢迎访问岚城区民政局</p>")
    return made
