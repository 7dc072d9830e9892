"""河北-like addresses with UUIDs; rows that are WeChat articles or files; months in English; lists by document.write.

Articles without a label: the day alone on a line. The rows of 历史公告 have years of two digits.
"""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import html, paragraphs, sheets

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
NAV = (
    '<div class="n"><a href="/index.html">首页</a><a href="/columns/yw/index.html">要闻</a>'
    '<a href="/columns/cz/index.html">财政公开</a><a href="/columns/ls/index.html">历史公告</a></div>'
)


def english(entry: TrueEntry) -> str:
    return f"{MONTHS[entry.published_on.month - 1]} {entry.published_on:%d},{entry.published_on.year}"


def news(entry: TrueEntry) -> str:
    return f'<p class="item"><a href="{entry.url}" target="_blank">{entry.title}</a><span>{english(entry)}</span></p>'


def finance(entry: TrueEntry) -> str:
    return f"document.write('<li><a href=\"{entry.url}\">{entry.title}</a> <span>[{entry.published_on}]</span></li>');"


def old(entry: TrueEntry) -> str:
    return f"<li>{entry.published_on:%y-%m-%d}　<a href='{entry.url}'>{entry.title}</a></li>"


def article(entry: TrueEntry, trail: str) -> Answer:
    file = (
        f'<p><a href="javascript:;" oldsrc="W0{entry.url[-12:-5]}.{entry.attachment.rsplit(".", 1)[1]}" title="{entry.attachment}">{entry.attachment}</a></p>'
        if entry.attachment
        else ""
    )
    return html(
        f"<title>{entry.title}</title>",
        f'{NAV}<div class="w">{trail}</div><div class="m"><div class="t">{entry.title}</div><div class="d">{entry.published_on} 15:0{entry.published_on.day % 10}</div>'
        f'<div class="s">来源：{entry.publisher}</div><div class="c">{paragraphs(entry)}{file}</div></div><div class="share">分享到：微信 微博</div>',
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    for column in truth.columns:
        trail = f'位置：<a href="/index.html">首页</a> | <a href="{column.url}">{column.path}</a>'
        rows = truth.of(column.path)
        lists = sheets(rows, 9)
        names = [column.url, *(column.url.replace("index.html", f"list{n}.html") for n in range(2, len(lists) + 1))]
        for place, sheet in enumerate(lists):
            match column.path:
                case "要闻":
                    body = "".join(map(news, sheet))
                case "财政公开":
                    body = f"<ul><script>{chr(10).join(map(finance, sheet))}</script></ul>"
                case _:
                    body = f"<ul>{''.join(map(old, sheet))}</ul>"
            links = "".join(
                f"<b>{n}</b>" if n == place + 1 else f'<a href="{url}">[{n}]</a>'
                for n, url in enumerate(names, start=1)
            )
            after = f'<a class="next" href="{names[place + 1]}">»</a>' if place + 1 < len(names) else ""
            made[names[place]] = html(
                f"<title>{column.path}</title>",
                f'{NAV}<div class="w">{trail}</div><div class="l">{body}</div><div class="p">{links}{after}</div>',
            )
        for entry in rows:
            if entry.is_page:
                made[entry.url] = article(entry, trail)
            elif entry.mark == "file":
                made[entry.url] = Answer(b"%PDF-1.4\n%%EOF", headers={"Content-Type": "application/pdf"})
    made["/"] = made["/index.html"] = html("<title>金庭县民政局</title>", f"{NAV}<p>欢迎访问金庭县民政局</p>")
    return made
