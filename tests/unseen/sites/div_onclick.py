"""Rows that are no links: the whole block or table row opens by `onclick` or `data-url`; the pager's buttons likewise."""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, citing, html, sheets

SIZE = 8


def pages(truth: Truth) -> dict[str, Answer]:
    made = {"/": _frame(truth, "首页", f"<h3>政务动态</h3>{_list(truth.columns[0], truth.entries[:5])}")}
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), SIZE)
        for number, rows in enumerate(cuts, start=1):
            listed = (
                _list(column, rows) + _pager(column.url, number, len(cuts))
                if rows
                else "<div class='nodata'><img src='/img/nodata.png'><p>暂时还没有内容哦~</p></div>"
            )
            made[_page(column.url, number)] = _frame(truth, column.path, _crumbs(column) + listed)
        for entry in truth.of(column.path):
            made[entry.url] = _frame(truth, entry.title, _crumbs(column) + _article(entry))
    return made


def _page(url: str, number: int) -> str:
    return url.removesuffix("-1.html") + f"-{number}.html"


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = "".join(f"<li><a href='{c.url}'>{c.path}</a></li>" for c in truth.columns)
    script = "<script>$('tr[data-url]').on('click',function(){location.href=$(this).data('url')})</script>"
    return html(
        f"<title>{title}|龙津县民政局</title><script src='/js/jquery.js'></script>",
        f"<div class='head'><ul><li><a href='/'>首页</a></li>{menu}</ul></div><div class='content'>{body}</div>{script}<div class='foot'>龙津县民政局 备案号：闽ICP备2021012345号</div>",
    )


def _crumbs(column: TrueColumn) -> str:
    return f"<div class='loc'>位置：<a href='/'>首页</a> · <a href='{column.url}'>{column.path}</a></div>"


def _list(column: TrueColumn, rows: Sequence[TrueEntry]) -> str:
    if column.path == "政务动态":
        return "".join(
            f"<div class='news-item' onclick=\"window.open('{e.url}')\"><div class='l'><span class='d'>{e.published_on:%d}</span><span class='ym'>{e.published_on:%Y.%m}</span></div>"
            f"<div class='r'><div class='t'>{e.title}</div><div class='s'>据悉，自2025年5月以来，全县持续推进相关工作，取得明显成效。</div></div></div>"
            for e in rows
        )
    if column.path == "通知公告":
        lines = "".join(
            f"<tr style='cursor:pointer' onclick=\"location='{e.url}'\"><td>{n}</td><td>{e.title}</td><td>{e.published_on}</td></tr>"
            for n, e in enumerate(rows, start=1)
        )
    else:
        lines = "".join(
            f"<tr data-url='{e.url}'><td>{e.title}</td><td>公开</td><td>{e.published_on:%Y/%m/%d}</td></tr>"
            for e in rows
        )
    return f"<table class='table table-hover'>{lines}</table>"


def _pager(url: str, number: int, total: int) -> str:
    def button(n: int, words: str) -> str:
        usable = f"onclick=\"location.href='{_page(url, n)}'\"" if 1 <= n <= total else "disabled"
        return f"<button type='button' {usable}>{words}</button>"

    return f"<div class='pg'>{button(number - 1, '上一页')}<span>{number}/{total}</span>{button(number + 1, '下一页')}</div>"


def _article(entry: TrueEntry) -> str:
    return (
        f"<div class='art'><div class='art-t'>{entry.title}</div><div class='time'>时间：{entry.published_on} 10:11 | 点击：223 | 编辑：办公室 | 来源：{entry.publisher}</div>"
        f"<div class='art-c'>{citing(entry)}<p>{entry.publisher}</p><p>{chinese(entry.made_on)}</p></div></div>"
    )
