"""Links that are `javascript:void(0)` with the address in `data-href`; rows with [栏目] and title; `?PageIndex=`."""

from collections.abc import Sequence
from datetime import date

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import html, paragraphs, sheets

SCRIPT = "<script>$(function(){$('a[data-href]').click(function(){window.open($(this).attr('data-href'),'_blank')})})</script>"


def pages(truth: Truth) -> dict[str, Answer]:
    menu = "".join(f'<li><a href="javascript:void(0)" data-href="{c.url}">{c.path}</a></li>' for c in truth.columns)
    made = {"/": _frame("首页", menu, f"<div class='new'><h3>最新公开</h3><ul>{_rows(truth.entries[:6])}</ul></div>")}
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), 8)
        for number, rows in enumerate(cuts, start=1):
            body = f"{_crumbs(column)}<ul class='lb'>{_rows(rows)}</ul>{_pager(column.url, number, len(cuts))}"
            made[f"{column.url}?PageIndex={number}"] = _frame(column.path, menu, body)
        made[column.url] = made[f"{column.url}?PageIndex=1"]
        for entry in truth.of(column.path):
            made[entry.url] = _frame(entry.title, menu, _crumbs(column) + _article(entry))
            if entry.attachment:
                made[entry.attachment] = Answer(b"\xd0\xcf\x11\xe0", headers={"Content-Type": "application/msword"})
    return made


def _day(day: date) -> str:
    return f"{day.year}/{day.month}/{day.day}"


def _crumbs(column: TrueColumn) -> str:
    return (
        f"<div class='addr'>您现在的位置：<a href='/'>网站首页</a> -&gt; <a href='{column.url}'>{column.path}</a></div>"
    )


def _frame(title: str, menu: str, body: str) -> Answer:
    return html(
        f"<title>{title}-临河区民政局</title><script src='/js/jquery.min.js'></script>{SCRIPT}",
        f"<div id='header'><ul class='nav'><li><a href='/'>网站首页</a></li>{menu}</ul></div><div id='wrap'>{body}</div>"
        "<div id='footer'>临河区民政局 版权所有 技术支持：南威软件 您是第 1029384 位访客</div>",
    )


def _rows(rows: Sequence[TrueEntry]) -> str:
    return "".join(
        f'<li><a class="lm" href="/Channel/{e.url.split("/")[2]}.html">[{e.column}]</a>'
        f'<a href="javascript:void(0)" data-href="{e.url}" title="{e.title}">{e.title}</a>'
        f"<span>{_day(e.published_on)} 9:05</span></li>"
        for e in rows
    )


def _pager(url: str, number: int, total: int) -> str:
    near = "".join(
        f"<b>{n}</b>" if n == number else f"<a href='{url}?PageIndex={n}'>{n}</a>"
        for n in range(max(1, number - 1), min(total, number + 1) + 1)
    )
    return (
        f"<div class='pager'><a href='{url}?PageIndex=1'>首页</a><a href='{url}?PageIndex={max(1, number - 1)}'>上一页</a>"
        f"{near}<a href='{url}?PageIndex={min(total, number + 1)}'>下一页</a><a href='{url}?PageIndex={total}'>尾页</a>"
        "<input size='2'><a href='javascript:jump()'>跳转</a></div>"
    )


def _article(entry: TrueEntry) -> str:
    file = (
        "<table class='fj' border='1'><tr><th>序号</th><th>附件名称</th><th>操作</th></tr>"
        f"<tr><td>1</td><td>{entry.title}.doc</td><td><a href='{entry.attachment}'>下载</a></td></tr></table>"
        if entry.attachment
        else ""
    )
    return (
        f"<div id='title'>{entry.title}</div><div class='info'>发布日期：{_day(entry.published_on)} 9:05:12 &nbsp; 信息来源："
        f"{entry.publisher} &nbsp; 点击数：<script src='/Common/hits.aspx?id=1'></script>次</div>"
        f"<div id='content'>{paragraphs(entry)}</div>{file}<div class='share'>分享到：<a href='#'>微信</a><a href='#'>微博</a></div>"
    )
