"""太极's govportal: paragraphs with a dot and `(2024-03-05)`, a pager only in `goPage`, titles in a bold cell."""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import html, paragraphs, sheets


def pages(truth: Truth) -> dict[str, Answer]:
    made = {"/": _frame(truth, "首页", "<table><tr><td><img src='/govportal/images/bg.gif'></td></tr></table>")}
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), 12)
        for number, rows in enumerate(cuts, start=1):
            made[f"{column.url}&pageNo={number}"] = _frame(
                truth, column.path, _list(column, rows, number, len(cuts), len(truth.of(column.path)))
            )
        made[column.url] = made[f"{column.url}&pageNo=1"]
        for entry in truth.of(column.path):
            made[entry.url] = _frame(truth, entry.title, _article(entry, column))
            if entry.attachment:
                made[entry.attachment] = Answer(
                    b"\xd0\xcf\x11\xe0",
                    headers={
                        "Content-Type": "application/octet-stream",
                        "Content-Disposition": 'attachment; filename="fj.doc"',
                    },
                )
    return made


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = "".join(f"<td><a href='{c.url}'>{c.path}</a></td>" for c in truth.columns)
    return html(
        f"<title>{title}--新华区民政局</title>",
        f"<table class='menu'><tr><td><a href='/'>首页</a></td>{menu}</tr></table>{body}"
        "<p align='center'>新华区民政局 版权所有 建议使用IE8以上浏览器 1024*768分辨率</p>",
    )


def _list(column: TrueColumn, rows: Sequence[TrueEntry], number: int, total: int, count: int) -> str:
    lines = "".join(
        f"<p class='bt'>· <a href='{e.url.split('/')[-1]}' target='_blank'>{e.title}</a>({e.listed_on})</p>"
        for e in rows
    )
    return (
        f"<div class='dqwz'>当前位置：首页 > {column.path}</div><div class='lb'>{lines}</div>"
        f"<script>var totalPage = {total};var pageNo = {number};function goPage(n){{if(n<1||n>totalPage)return;"
        f"window.location.href='list.jsp?channel={column.url.split('=')[-1]}&pageNo='+n;}}</script>"
        f"<div class='fy'>共{count}条 第{number}/{total}页 <a href='javascript:goPage(1)'>首页</a> "
        f"<a href='javascript:goPage({number - 1})'>上一页</a> <a href='javascript:goPage({number + 1})'>下一页</a> "
        f"<a href='javascript:goPage({total})'>末页</a></div>"
    )


def _article(entry: TrueEntry, column: TrueColumn) -> str:
    file = f"<p>附件1：<a href='{entry.attachment}'>{entry.title}.doc</a></p>" if entry.attachment else ""
    return (
        f"<div class='dqwz'>当前位置：首页 > <a href='{column.url}'>{column.path}</a> > 正文</div>"
        f"<table width='95%'><tr><td class='bigtitle' align='center'><b>{entry.title}</b></td></tr><tr><td align='center'>"
        f"时间：{entry.published_on:%Y-%m-%d} 来源：{entry.publisher} 【字号：<a href='javascript:'>大</a> <a href='javascript:'>中</a>"
        f" <a href='javascript:'>小</a>】</td></tr><tr><td class='content'>{paragraphs(entry)}{file}</td></tr></table>"
    )
