"""A JEECMS bureau: rows with thumbnail, summary and 查看详情, the day and its month in two boxes, PDF shown in a viewer."""

from collections.abc import Sequence
from urllib.parse import quote

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, cut, html, paragraphs, sheets


def pages(truth: Truth) -> dict[str, Answer]:
    made = {"/": _frame(truth, "云山县民政局", "<div class='slide'><img src='/r/1.jpg'></div>")}
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), 7)
        for number, rows in enumerate(cuts, start=1):
            address = column.url if number == 1 else column.url.replace("index.", f"index_{number}.")
            made[address] = _frame(truth, column.path, _list(column, rows, number, len(cuts)))
        for entry in truth.of(column.path):
            made[entry.url] = _frame(truth, entry.title, _article(entry, column))
            if entry.attachment:
                made[entry.attachment] = Answer(b"%PDF-1.4\n%%EOF", headers={"Content-Type": "application/pdf"})
    return made


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = "".join(f"<li><a href='{c.url}'>{c.path}</a></li>" for c in truth.columns)
    return html(
        f"<title>{title} - 云山县民政局</title>",
        "<header><a href='/'><img src='/r/logo.png' alt='云山县民政局'></a><span>2025年11月20日 星期四 多云 8℃</span>"
        f"<nav><ul><li><a href='/'>首页</a></li>{menu}</ul></nav></header><section>{body}</section>"
        "<footer>主办：云山县民政局　承办：中企动力　备案序号：滇ICP备2021000000号</footer>",
    )


def _crumbs(column: TrueColumn) -> str:
    return f"<div class='position'><a href='/'>首页</a> » <a href='{column.url}'>{column.path}</a></div>"


def _list(column: TrueColumn, rows: Sequence[TrueEntry], number: int, total: int) -> str:
    lines = "".join(
        f"<li class='media'><div class='time'><strong>{e.published_on:%d}</strong><em>{e.published_on:%Y-%m}</em></div>"
        f"<a class='pic' href='{e.url}'><img src='/u/cms/www/thumb{place}.jpg' alt=''></a><div class='con'><h4><a href='{e.url}'>"
        f"{e.title}</a></h4><p>{chinese(e.made_on)}，我局按照要求{cut(e.title, 14)}，切实做好有关工作……</p>"
        f"<a class='more' href='{e.url}'>查看详情&gt;&gt;</a></div></li>"
        for place, e in enumerate(rows)
    )
    near = "".join(
        f"<a class='on'>{n}</a>" if n == number else f"<a href='{_at(n)}'>{n}</a>" for n in range(1, total + 1)
    )
    after = f"<a href='{_at(number + 1)}'>下一页</a>" if number < total else "<a>下一页</a>"
    return (
        f"{_crumbs(column)}<ul class='medias'>{lines}</ul><div class='pages'><a href='{_at(1)}'>首页</a>"
        f"{near}{after}<a href='{_at(total)}'>尾页</a> 共{total}页 到第<input>页 <button>跳转</button></div>"
    )


def _at(number: int) -> str:
    return "index.jhtml" if number == 1 else f"index_{number}.jhtml"


def _article(entry: TrueEntry, column: TrueColumn) -> str:
    if entry.attachment:
        body = (
            f"<iframe src='/r/pdfjs/web/viewer.html?file={quote(entry.attachment)}' width='100%' height='900'></iframe>"
            f"<p class='tip'>落款日期：{chinese(entry.made_on)}</p>"
        )
    else:
        body = f"<div class='v_news_content'>{paragraphs(entry)}</div>"
    return (
        f"{_crumbs(column)}<h1>{entry.title}</h1><div class='msgbar'>发布时间：{entry.published_on} 10:22:31 &nbsp; 来源："
        f"{entry.publisher} &nbsp; 作者：办公室 &nbsp; 浏览次数：<span id='views'>0</span></div>{body}"
        "<div class='np'><p>上一篇：没有了</p><p>下一篇：没有了</p></div>"
    )
