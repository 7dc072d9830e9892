"""Rows of 12-05 under the heading 2025年; JSON-LD holds the article's day; the visible head says when it was modified.

The pager is 尾页 and a box for a number: the pages between have to be worked out.
"""

import json
from itertools import groupby

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import html, paragraphs, sheets

MENU = '<nav><ul><li><a href="/">网站首页</a></li><li><a href="/gzxx/index.html">工作信息</a></li><li><a href="/zcfg/index.html">政策法规</a></li></ul></nav>'


def by_year(rows: list[TrueEntry]) -> str:
    return "".join(
        f'<div class="year">{year}年</div><ul class="rows">'
        + "".join(
            f'<li><span class="d">{e.published_on:%m-%d}</span><a href="{e.url}">{e.title}</a></li>' for e in of_year
        )
        + "</ul>"
        for year, of_year in groupby(rows, lambda e: e.published_on.year)
    )


def article(entry: TrueEntry, trail: str) -> Answer:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": entry.title,
        "datePublished": f"{entry.published_on}T09:00:00+08:00",
    }
    file = (
        f'<p><a href="/files/{entry.url[-12:-5]}.{entry.attachment.rsplit(".", 1)[1]}">{entry.attachment}</a></p>'
        if entry.attachment
        else ""
    )
    return html(
        f'<title>{entry.title}</title><script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>',
        f'{MENU}<div class="bc">{trail}</div><main><h1>{entry.title}</h1><p class="by">{entry.publisher}</p><section>{paragraphs(entry)}{file}</section></main>',
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    for column in truth.columns:
        trail = f'<a href="/">网站首页</a> » <a href="{column.url}">{column.path}</a>'
        rows = truth.of(column.path)
        lists = sheets(rows, 7)
        names = [column.url, *(column.url.replace("index", f"index-{n}") for n in range(2, len(lists) + 1))]
        for place, sheet in enumerate(lists):
            pager = f'<div class="turn"><a href="{names[0]}">首页</a> <a href="{names[max(place - 1, 0)]}">上一页</a> <a href="{names[min(place + 1, len(lists) - 1)]}">下一页</a> <a href="{names[-1]}">尾页</a> 转到 <input size="2"> 页</div>'
            made[names[place]] = html(
                f"<title>{column.path}</title>",
                f'{MENU}<div class="bc">{trail}</div><h2>{column.path}</h2>{by_year(list(sheet))}{pager}',
            )
        for entry in rows:
            made[entry.url] = article(entry, trail)
    made["/"] = html("<title>沙河口县民政局</title>", f"{MENU}<p>欢迎访问沙河口县民政局</p>")
    return made
