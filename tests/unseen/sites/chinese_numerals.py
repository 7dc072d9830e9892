"""A township on 织梦, dynamic: articles whose only days are the sign-off in Chinese figures; 文号 in every kind of bracket."""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import citing, html, numeral, sheets

SIZE = 7
PARENT = "/plus/list.php?tid=20"


def pages(truth: Truth) -> dict[str, Answer]:
    boxes = "".join(
        f"<dl class='tbox'><dt><strong><a href='{c.url}'>{_name(c)}</a></strong><span class='more'><a href='{c.url}'>更多...</a></span></dt><dd><ul class='d1'>"
        + "".join(
            f"<li><span>{e.published_on:%m-%d}</span><a href='{e.url}'>{e.title}</a></li>" for e in truth.of(c.path)[:6]
        )
        + "</ul></dd></dl>"
        for c in truth.columns
    )
    made = {
        "/": _frame(truth, "主页", boxes),
        PARENT: _frame(
            truth,
            "政务公开",
            f"<div class='place'><strong>当前位置:</strong> <a href='/'>主页</a> &gt; <a href='{PARENT}'>政务公开</a> &gt; </div>{boxes}",
        ),
    }
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), SIZE)
        result = len(truth.of(column.path))
        for number, rows in enumerate(cuts, start=1):
            body = f"{_crumbs(column)}<ul class='e2'>{_rows(rows)}</ul>{_pager(column, number, len(cuts), result)}"
            made[f"{column.url}&TotalResult={result}&PageNo={number}"] = _frame(truth, _name(column), body)
        made[column.url] = made[f"{column.url}&TotalResult={result}&PageNo=1"]
        for entry in truth.of(column.path):
            made[entry.url] = _frame(truth, entry.title, _crumbs(column) + _article(entry))
    return made


def _name(column: TrueColumn) -> str:
    return column.path.split(" > ")[-1]


def _frame(truth: Truth, title: str, body: str) -> Answer:
    children = "".join(f"<li><a href='{c.url}'>{_name(c)}</a></li>" for c in truth.columns)
    return html(
        f"<title>{title}_石桥镇人民政府</title>",
        f"<div class='header'><a href='/'>石桥镇人民政府</a><ul id='navMenu'><li><a href='/'>主页</a></li><li><a href='{PARENT}' rel='dropmenu20'>政务公开</a>"
        f"<ul id='dropmenu20'>{children}</ul></li></ul></div><div class='w960'>{body}</div><div class='footer'>Powered by DedeCMS 石桥镇人民政府 2012-2026</div>",
    )


def _crumbs(column: TrueColumn) -> str:
    return f"<div class='place'><strong>当前位置:</strong> <a href='/'>主页</a> &gt; <a href='{PARENT}'>政务公开</a> &gt; <a href='{column.url}'>{_name(column)}</a> &gt; </div>"


def _rows(rows: Sequence[TrueEntry]) -> str:
    return "".join(
        f"<li><a href='{e.url}' class='title'>{e.title}</a><span class='info'><small>日期：</small>{e.published_on} 16:03:10 <small>点击：</small>86 <small>好评：</small>0</span>"
        f"<p class='intro'>经2025年2月11日镇党委会议研究，现就{e.title[:10]}…</p></li>"
        for e in rows
    )


def _pager(column: TrueColumn, number: int, total: int, result: int) -> str:
    if not result:
        return "<ul class='pagelist'><li><span class='pageinfo'>共 0 页/0条记录</span></li></ul>"

    def link(n: int, words: str) -> str:
        address = f"{column.url.rsplit('/', 1)[-1]}&TotalResult={result}&PageNo={n}"
        return f"<li><a href='{address}'>{words}</a></li>" if n != number and 1 <= n <= total else ""

    numbers = "".join(
        f"<li class='thisclass'><a>{n}</a></li>" if n == number else link(n, str(n)) for n in range(1, total + 1)
    )
    return (
        f"<ul class='pagelist'>{link(1, '首页')}{link(number - 1, '上一页')}{numbers}{link(number + 1, '下一页')}{link(total, '末页')}"
        f"<li><span class='pageinfo'>共 <strong>{total}</strong>页<strong>{result}</strong>条</span></li></ul>"
    )


def _article(entry: TrueEntry) -> str:
    head = f"<p align='center'><font face='仿宋'>{entry.number}</font></p>" if entry.number else ""
    return (
        f"<div class='viewbox'><div class='title'><h2>{entry.title}</h2></div><div class='content'>{head}<p>各村（居）民委员会，镇直各单位：</p>{citing(entry)}"
        f"<p align='right'>{entry.publisher}</p><p align='right'>{numeral(entry.made_on)}</p><p>（此件公开发布）</p></div>"
        "<div class='handle'>顶一下 (0) 踩一下 (0)</div><ul class='context'><li>上一篇：没有了</li><li>下一篇：没有了</li></ul></div>"
        "<dl class='tbox'><dt><strong>栏目热点</strong></dt><dd><ul></ul></dd></dl>"
    )
