"""PbootCMS: the whole row is one link, with day, month and summary in it; ?page=2; the article's day is in its meta alone."""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import html, paragraphs, sheets

NAV = (
    '<nav class="navbar"><a class="brand" href="/">松阳坡县民政局</a><a href="/tongzhi/">通知公告</a>'
    '<a href="/dongtai/">工作动态</a><a href="/xiazai/">下载中心</a></nav>'
)


def row(entry: TrueEntry) -> str:
    return (
        f'<li class="media"><a href="{entry.url}"><div class="time"><b>{entry.published_on:%d}</b><i>{entry.published_on:%Y/%m}</i></div>'
        f'<h3>{entry.title}</h3><p class="desc">自2025年2月3日起，县民政局进一步规范办理程序，方便群众办事。</p></a></li>'
    )


def article(entry: TrueEntry, trail: str) -> Answer:
    file = (
        f'<p>附件：<a href="/static/upload/file/{entry.published_on:%Y%m%d}/1{entry.url[-9:-5]}.{entry.attachment.rsplit(".", 1)[1]}" title="{entry.attachment}">{entry.attachment}</a></p>'
        if entry.attachment
        else ""
    )
    return html(
        f"<title>{entry.title}-松阳坡县民政局</title><meta content='{entry.published_on} 08:00:00' name='pubdate'><meta name='description' content='{entry.title}'>",
        f'{NAV}<ol class="breadcrumb">{trail}</ol><div class="container"><h2 class="text-center">{entry.title}</h2>'
        f'<div class="text-secondary">发布者：{entry.publisher}　访问量：<i>12</i></div>'
        f'<div class="content">{paragraphs(entry)}{file}</div><p>上一篇：<a href="/tongzhi/">没有了！</a></p></div>',
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    for column in truth.columns:
        trail = f'<li><a href="/">首页</a></li><li><a href="{column.url}">{column.path}</a></li>'
        rows = truth.of(column.path)
        lists = sheets(rows, 9)
        for place, sheet in enumerate(lists, start=1):
            links = "".join(
                f'<a href="{column.url}?page={n}" class="page-num">{n}</a>' for n in range(1, len(lists) + 1)
            )
            after = f'<a class="page-next" href="{column.url}?page={min(place + 1, len(lists))}">›</a>'
            pager = f'<div class="pagebar"><a href="{column.url}">首页</a>{links}{after}</div>' if rows else ""
            body = (
                f'<ul class="list-unstyled">{"".join(map(row, sheet))}</ul>'
                if rows
                else '<p class="none">未查询到任何数据!</p>'
            )
            made[column.url if place == 1 else f"{column.url}?page={place}"] = html(
                f"<title>{column.path}</title>", f'{NAV}<ol class="breadcrumb">{trail}</ol>{body}{pager}'
            )
        if rows:
            made[f"{column.url}?page=1"] = made[column.url]
        for entry in rows:
            made[entry.url] = article(entry, trail)
    made["/"] = html("<title>松阳坡县民政局</title>", f"{NAV}<p>欢迎访问松阳坡县民政局</p>")
    return made
