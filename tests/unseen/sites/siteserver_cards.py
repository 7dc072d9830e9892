"""SiteServer: cards with day and year-month in two boxes and summaries with other dates; a select for a pager.

办事指南 shows no date in its list. The articles carry the whole set of standard metas, stamped at a migration.
"""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import html, paragraphs, sheets

HEADER = (
    '<header><div class="logo">平澜市民政局</div><nav><a href="/index.html">首页</a><a href="/channels/310.html">新闻中心</a>'
    '<a href="/channels/320.html">政务公开</a></nav></header>'
)
FOOTER = "<footer>Copyright © 2019-2025 平澜市民政局 网站标识码 4104000012</footer>"


def card(entry: TrueEntry) -> str:
    return (
        f'<div class="item"><div class="date"><span class="d">{entry.published_on:%d}</span><span class="ym">{entry.published_on:%Y-%m}</span></div>'
        f'<div class="txt"><h4><a href="{entry.url}">{entry.title}</a></h4><p>2024年10月11日以来，全市民政系统扎实推进各项工作，'
        f'截至2025年1月31日……<a class="detail" href="{entry.url}">[详细]</a></p></div></div>'
    )


def bare(entry: TrueEntry) -> str:
    return f'<li><i class="icon"></i><a href="{entry.url}" title="{entry.title}">{entry.title}</a></li>'


def brackets(entry: TrueEntry) -> str:
    return f'<li><a href="{entry.url}">{entry.title}({entry.published_on})</a></li>'


def article(entry: TrueEntry, trail: str) -> Answer:
    stamped = "2025-12-29 18:00"
    metas = {
        "SiteName": "平澜市民政局",
        "SiteIDCode": "4104000012",
        "ColumnName": entry.column.split(" > ")[-1],
        "ArticleTitle": entry.title,
        "PubDate": stamped,
        "ContentSource": entry.publisher,
    }
    head = "".join(f'<meta name="{name}" content="{value}">' for name, value in metas.items())
    file = ""
    if entry.attachment:
        file = f'<div class="fj">附件下载：<a href="/upload/files/2025/12/{entry.url[-9:-5]}.{entry.attachment.rsplit(".", 1)[1]}">{entry.attachment}</a></div>'
    return html(
        f"{head}<title>{entry.title}</title>",
        f'{HEADER}<div class="crumb">{trail}</div><script>var $pageInfo = {{siteID: 1, channelID: 311, contentID: 5}};</script>'
        '<aside><h3>热点信息</h3><ul><li><a href="/contents/999/1.html">平澜市民政局举行开放日活动</a>2025-11-30</li>'
        '<li><a href="/contents/999/2.html">平澜市民政局召开座谈会</a>2025-11-12</li></ul></aside>'
        f'<article><h1>{entry.title}</h1><div class="meta"><span>日期：{entry.published_on:%Y年%m月%d日}</span><span>来源：{entry.publisher}</span>'
        f'<span>点击数：</span></div><div class="content">{paragraphs(entry)}</div>{file}</article>{FOOTER}',
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    for column in truth.columns:
        top, name = column.path.split(" > ")
        home = {"新闻中心": "/channels/310.html", "政务公开": "/channels/320.html"}[top]
        trail = f'<a href="/index.html">首页</a> &raquo; <a href="{home}">{top}</a> &raquo; <a href="{column.url}">{name}</a>'
        rows, layout = truth.of(column.path), {"工作动态": card, "办事指南": bare}.get(name, brackets)
        lists = sheets(rows, 8)
        names = [column.url, *(column.url.replace(".html", f"_{n}.html") for n in range(2, len(lists) + 1))]
        for place, sheet in enumerate(lists):
            options = "".join(
                f'<option value="{url}"{" selected" if n == place else ""}>{n + 1}</option>'
                for n, url in enumerate(names)
            )
            pager = f'<div class="page">共 {len(rows)} 条 当前第 {place + 1} / {len(lists)} 页 转到<select onchange="location.href=this.value">{options}</select></div>'
            body = "".join(map(layout, sheet))
            made[names[place]] = html(
                f"<title>{name}</title>",
                f'{HEADER}<div class="crumb">{trail}</div><section><h2>{name}</h2><div class="rows">{body}</div>{pager}</section>{FOOTER}',
            )
        for entry in rows:
            made[entry.url] = article(entry, trail)
        links = "".join(
            f'<li><a href="{other.url}">{other.path.split(" > ")[1]}</a></li>'
            for other in truth.columns
            if other.path.startswith(top)
        )
        made[home] = html(
            f"<title>{top}</title>",
            f'{HEADER}<div class="crumb"><a href="/index.html">首页</a> &raquo; {top}</div><ul class="sub">{links}</ul>{FOOTER}',
        )
    made["/"] = made["/index.html"] = html(
        "<title>平澜市民政局</title>", f"{HEADER}<p>欢迎访问平澜市民政局</p>{FOOTER}"
    )
    return made
