"""EyouCMS: picture cards with readers counted beside the day; Bootstrap pagination; <time> with 5天前 for its text."""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import cut, html, paragraphs, sheets

NAV = '<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/xinwen/">新闻资讯</a></li><li><a href="/gonggao/">公告通知</a></li></ul></div>'
SIDE = '<div class="sidebar"><h4>推荐</h4><ul><li><a href="/xinwen/">图说民政</a></li><li><a href="/gonggao/">便民服务</a></li></ul></div>'


def row(entry: TrueEntry) -> str:
    return (
        f'<div class="news-item clearfix"><a class="pic" href="{entry.url}"><img src="/uploads/{entry.url[-8:-5]}.jpg" alt=""></a><div class="info">'
        f'<h3><a href="{entry.url}" title="{entry.title}">{cut(entry.title, 18)}</a></h3><p>自2024年1月以来，罗屏县民政局坚持以人民为中心……</p>'
        f'<div class="meta"><span><i class="fa fa-clock-o"></i> {entry.published_on}</span><span><i class="fa fa-eye"></i> {entry.published_on.day + 2000}</span></div></div></div>'
    )


def article(entry: TrueEntry, trail: str) -> Answer:
    file = (
        f'<div class="download"><a class="btn" href="/index.php?m=home&c=View&a=downfile&id={entry.url[-10:-5].strip("/")}">{entry.attachment}</a></div>'
        if entry.attachment
        else ""
    )
    return html(
        f'<title>{entry.title}-罗屏县民政局</title><meta name="generator" content="eyoucms">',
        f'{NAV}<div class="place">{trail}</div><div class="art"><h1 class="art-tit">{entry.title}</h1><div class="art-info"><time datetime="{entry.published_on}T08:30:00+08:00">5天前</time>'
        f'<span>{entry.publisher}</span><span>1024 浏览</span></div><div class="art-body">{paragraphs(entry)}</div>{file}<p class="prev">上一篇：<a href="/xinwen/">返回</a></p></div>{SIDE}',
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    for ident, column in enumerate(truth.columns, start=7):
        trail = f'<a href="/">首页</a> &gt; <a href="{column.url}">{column.path}</a>'
        rows = truth.of(column.path)
        lists = sheets(rows, 8)
        names = [column.url, *(f"{column.url}list_{ident}_{n}.html" for n in range(2, len(lists) + 1))]
        for place, sheet in enumerate(lists):
            numbers = "".join(
                f'<li class="active"><a>{n}</a></li>' if n == place + 1 else f'<li><a href="{url}">{n}</a></li>'
                for n, url in enumerate(names, start=1)
            )
            after = (
                f'<li><a href="{names[place + 1]}">&raquo;</a></li>'
                if place + 1 < len(lists)
                else '<li class="disabled"><span>&raquo;</span></li>'
            )
            made[names[place]] = html(
                f"<title>{column.path}</title>",
                f'{NAV}<div class="place">{trail}</div><div class="main">{"".join(map(row, sheet))}</div><ul class="pagination">{numbers}{after}</ul>{SIDE}',
            )
        for entry in rows:
            made[entry.url] = article(entry, trail)
    made["/"] = html("<title>罗屏县民政局</title>", f"{NAV}<p>欢迎访问罗屏县民政局</p>")
    return made
