"""方正翔宇: node_N.htm and node_N_2.htm; a box of 阅读排行 longer than the list itself, and a calendar with a link a day."""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import html, paragraphs, sheets

NAV = '<div class="daohang"><a href="/index.htm">首页</a> | <a href="/node_3501.htm">要闻</a> | <a href="/node_3502.htm">公告</a></div>'
CALENDAR = (
    '<div class="cal"><div class="cal-t">2025年12月</div><div class="wk">'
    + "".join(f'<a href="/node_9.htm?date=2025-12-{n:02}">{n}</a>' for n in range(1, 8))
    + "</div></div>"
)


def row(entry: TrueEntry) -> str:
    return f'<div class="line"><strong><a href="{entry.url}">{entry.title}</a></strong><span class="tm">{entry.published_on} 08:0{entry.published_on.day % 10}</span></div>'


def ranked(truth: Truth) -> str:
    rows = "".join(
        f'<li><em>{n}</em><a href="{e.url}">{e.title}</a><i>{e.published_on}</i></li>'
        for n, e in enumerate(truth.entries[8:20], start=1)
    )
    return f'<div class="phb"><div class="phb-t">阅读排行</div><ul>{rows}</ul></div>'


def article(entry: TrueEntry, trail: str, side: str) -> Answer:
    file = (
        f'<p>（附件：<a href="/attachment/{entry.published_on:%Y%m/%d}/{entry.url[-9:-4]}.{entry.attachment.rsplit(".", 1)[1]}">{entry.attachment}</a>）</p>'
        if entry.attachment
        else ""
    )
    return html(
        f'<title>{entry.title}</title><meta name="publishdate" content="{entry.published_on}"><meta name="source" content="{entry.publisher}">',
        f'{NAV}<div class="path">{trail}</div>{side}<founder-content><h1>{entry.title}</h1><div class="m_fst"><span>{entry.published_on:%Y-%m-%d %H:%M:%S}</span><span>来源：{entry.publisher}</span></div>'
        f'<div class="content-body">{paragraphs(entry)}{file}</div></founder-content>',
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    side = f'<div class="fr">{ranked(truth)}{CALENDAR}</div>'
    for column in truth.columns:
        trail = f'<a href="/index.htm">首页</a> &gt; <a href="{column.url}">{column.path}</a>'
        rows = truth.of(column.path)
        lists = sheets(rows, 6)
        for place, sheet in enumerate(lists, start=1):
            script = (
                f"<script>var currentPage = {place}; var maxPage = {len(lists)}; for (var i = 1; i <= maxPage; i++) {{ if (i == 1) document.write('<a href=\"{column.url[1:]}\">1</a>');"
                f" else document.write('<a href=\"{column.url[1:-4]}_' + i + '.htm\">' + i + '</a>'); }}</script>"
            )
            made[column.url if place == 1 else column.url.replace(".htm", f"_{place}.htm")] = html(
                f"<title>{column.path}</title>",
                f'{NAV}<div class="path">{trail}</div>{side}<div class="fl">{"".join(map(row, sheet))}<div class="pages">{script}</div></div>',
            )
        for entry in rows:
            made[entry.url] = article(entry, trail, side)
    made["/"] = made["/index.htm"] = html("<title>澄湖县民政局</title>", f"{NAV}<p>欢迎访问澄湖县民政局</p>")
    return made
