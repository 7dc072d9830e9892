"""A city-management bureau of 2024 on layui cards: picture, 标签, 发布 and 更新 days on each card, 阅读量, `?p=2`; WeChat rows and a pinned one.

The head of an article gives the day it was changed before the day it was published, the time before the day.
"""

from datetime import timedelta
from html import escape

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import cut, file, html, sheets, text

ROWS = 8


def pages(truth: Truth) -> dict[str, Answer]:
    slides = "".join(f'<div class="carousel-item"><a href="{escape(e.url)}"><img src="/img/{at}.jpg" alt="{e.title}"><span class="caption">{cut(e.title, 15)}</span></a></div>' for at, e in enumerate(truth.entries[:3]))  # fmt: skip
    boxes = "".join(
        f'<div class="layui-col-md6"><div class="layui-card"><div class="layui-card-header">{_name(c)}<a class="fr" href="{c.url}">查看全部 <i class="layui-icon layui-icon-right"></i></a></div><div class="layui-card-body">{"".join(_line(e) for e in truth.of(c.path)[:4])}</div></div></div>'
        for c in truth.columns
    )
    made = {"/": _frame(truth, "首页", f'<div id="slide" class="carousel">{slides}</div><div class="layui-row layui-col-space15">{boxes}</div>')}  # fmt: skip
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), ROWS)
        for number, rows in enumerate(cuts, 1):
            body = f'{_trail(column)}<div class="cards">{"".join(map(_card, rows))}</div>' + (
                _pager(column, number, len(cuts)) if rows else EMPTY
            )
            made[column.url if number == 1 else f"{column.url}?p={number}"] = _frame(truth, _name(column), body)
        made[f"{column.url}?p=1"] = made[column.url]
        for entry in truth.of(column.path):
            if entry.is_page:
                made[entry.url] = _frame(truth, entry.title, _trail(column) + _article(entry))
            if entry.attachment:
                made[entry.attachment] = file(
                    "application/pdf" if entry.attachment.endswith("pdf") else "application/msword"
                )
    return made


EMPTY = '<div class="empty"><img src="/static/img/empty.png" alt=""><p>空空如也~ 暂时没有相关内容</p></div>'


def _name(column: TrueColumn) -> str:
    return column.path.split(" > ")[-1]


def _changed(entry: TrueEntry) -> str:
    return str(entry.published_on + timedelta(entry.published_on.day % 4 * 9))


def _line(entry: TrueEntry) -> str:
    return f'<p><a href="{escape(entry.url)}" class="layui-elip">{cut(entry.title, 20)}</a></p>'


def _card(entry: TrueEntry) -> str:
    top = '<span class="layui-badge">置顶</span>' if entry.mark == "pinned" else ""
    tag = "微信" if entry.mark == "offsite" else "原创" if entry.published_on.day % 2 else "转载"
    return (
        f'<div class="layui-panel card"><a class="thumb" href="{escape(entry.url)}"><img src="/storage/thumb/{entry.published_on.day}.jpg"></a>'
        f'<div class="txt"><h3>{top}<a href="{escape(entry.url)}">{entry.title}</a></h3>'
        f'<p class="desc">为进一步提升城市品质，根据2024年11月20日会议部署，{cut(entry.title, 10)}</p>'
        f'<div class="meta"><span class="layui-badge-rim">{tag}</span><span><i class="layui-icon layui-icon-date"></i> 发布：{entry.listed_on}</span>'
        f'<span>更新：{_changed(entry)}</span><span><i class="layui-icon layui-icon-read"></i> {entry.published_on.day * 31} 阅读</span></div></div></div>'
    )


def _pager(column: TrueColumn, number: int, total: int) -> str:
    numbers = "".join(
        f'<li class="page-item{" active" if at == number else ""}"><a class="page-link" href="?p={at}">{at}</a></li>'
        for at in range(1, total + 1)
    )
    last = f'<li class="page-item"><a class="page-link" href="?p={number + 1}" aria-label="Next">›</a></li>' if number < total else '<li class="page-item disabled"><span class="page-link">›</span></li>'  # fmt: skip
    return f'<ul class="pagination">{numbers}{last}</ul>'


def _trail(column: TrueColumn) -> str:
    parts = "".join(f"<a><cite>{part}</cite></a>" for part in column.path.split(" > "))
    return f'<span class="layui-breadcrumb" lay-separator="/"><a href="/">首页</a>{parts}</span>'


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = "".join(f'<li class="layui-nav-item"><a href="{c.url}">{_name(c)}</a></li>' for c in truth.columns)
    return html(
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title} | 滨湖新区城市管理局</title><link rel="stylesheet" href="/static/layui/css/layui.css">',
        f'<div class="layui-header"><ul class="layui-nav"><li class="layui-nav-item"><a href="/">首页</a></li>{menu}</ul></div><div class="layui-container">{body}</div>'
        '<div class="footer">Copyright © 2021-2025 滨湖新区城市管理局 All Rights Reserved. 皖ICP备20000000号-1</div><script src="/static/layui/layui.js"></script>',
    )


def _article(entry: TrueEntry) -> str:
    day = entry.published_on
    name = entry.attachment.rsplit("/", 1)[-1]
    attached = f'<blockquote class="layui-elem-quote">附件（1）<a href="{entry.attachment}" download="{name}"><i class="layui-icon layui-icon-file"></i> {cut(entry.title, 12)}.{name.rsplit(".", 1)[-1]} <small>218.5 KB</small></a></blockquote>' if name else ""  # fmt: skip
    return (
        f'<h1 class="layui-font-22">{entry.title}</h1><div class="bar"><span>更新：10:1{day.day % 10} {_changed(entry)}</span><span>发布：08:30 {day}</span>'
        f"<span>来源：{entry.publisher}</span><span>阅读量：{day.day * 31}</span><span>A+ A-</span></div>"
        f'<div class="content">{text(entry)}</div>{attached}<div class="tags">标签：<a class="layui-badge-rim" href="javascript:;">城市管理</a></div>'
        f'<div class="copyright">本文最后编辑于 {_changed(entry)}</div>'
    )
