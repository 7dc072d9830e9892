"""A water bureau's own ASP in gb2312: tables, `list.asp?classid=3&page=2`, 共13条 第1/2页, 2025-3-5 without noughts, 最新图文 at the side."""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import cut, file, html, sheets, text

ROWS = 8
DOCTYPE = '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">'


def pages(truth: Truth) -> dict[str, Answer]:
    menu = " | ".join(f"<a href='{c.url.removeprefix('/')}' class='nav'>{c.path}</a>" for c in truth.columns)
    newest = "".join(
        f"<tr><td height='22'>·<a href='{e.url.removeprefix('/')}' title='{e.title}'>{cut(e.title, 10, '…')}</a></td></tr>"
        for e in truth.entries[2:7]
    )
    made = {"/": _frame("首页", menu, newest, "<td><marquee>热烈欢迎各级领导莅临指导</marquee></td>")}
    for column in truth.columns:
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts, 1):
            items = "".join(
                f"<tr><td width='75%' height='25'><img src='images/dot.gif'> <a href='{e.url.removeprefix('/')}' target='_blank' title='{e.title}'>{cut(e.title, 20, '…')}</a></td>"
                f"<td width='25%' align='center'>{_short(e)}</td></tr>"
                for e in rows
            )
            made[column.url if number == 1 else f"{column.url}&page={number}"] = _frame(
                column.path, menu, newest,
                f"<td><table width='100%'><tr><td colspan='2'>当前位置：<a href='/'>首页</a> → {column.path}</td></tr>{items}</table>{_pager(column, number, len(cuts), len(entries))}</td>",
            )  # fmt: skip
        made[f"{column.url}&page=1"] = made[column.url]
        for entry in entries:
            made[entry.url] = _frame(entry.title, menu, newest, f"<td>{_article(column, entry)}</td>")
            if entry.attachment:
                made[entry.attachment] = file("application/msword")
    return made


def _short(entry: TrueEntry) -> str:
    day = entry.published_on
    return f"{day.year}-{day.month}-{day.day}"


def _pager(column: TrueColumn, number: int, total: int, count: int) -> str:
    def lead(word: str, to: int, open_: bool) -> str:
        return f"<a href='{column.url.removeprefix('/')}&page={to}'>{word}</a>" if open_ else word

    return (
        f"<p align='center'>共{count}条 第{number}/{total}页 {lead('首页', 1, number > 1)} {lead('上一页', number - 1, number > 1)} "
        f"{lead('下一页', number + 1, number < total)} {lead('尾页', total, number < total)} 转到第<input name='page' size='2'>页</p>"
    )


def _frame(title: str, menu: str, newest: str, body: str) -> Answer:
    return html(
        f"<title>{title}-白河县水利局</title>",
        f"<table width='1000' align='center'><tr><td><img src='images/banner.jpg'></td></tr><tr><td align='center'><a href='/'>首页</a> | {menu}</td></tr></table>"
        f"<table width='1000' align='center'><tr><td width='220' valign='top'><table><tr><td><b>最新图文</b></td></tr>{newest}</table></td>{body}</tr></table>"
        "<table width='1000' align='center'><tr><td align='center'>版权所有：白河县水利局 地址：白河县滨河路66号 电话：0915-7820000<br>陕ICP备05001234号 您是第<b>203845</b>位访问者</td></tr></table>",
        charset="gb2312",
        doctype=DOCTYPE,
    )


def _article(column: TrueColumn, entry: TrueEntry) -> str:
    attached = f"<br><a href='{entry.attachment.removeprefix('/')}'>点击下载附件</a>" if entry.attachment else ""
    return (
        f"<table width='100%'><tr><td>当前位置：<a href='/'>首页</a> → <a href='{column.url.removeprefix('/')}'>{column.path}</a> → 正文</td></tr>"
        f"<tr><td align='center'><font size='4'><b>{entry.title}</b></font></td></tr>"
        f"<tr><td align='center'>发布日期：{_short(entry)}　　来源：{entry.publisher}　　阅读：{entry.made_on.day * 13}次　　【<a href='javascript:window.close()'>关闭</a>】</td></tr>"
        f"<tr><td>{text(entry)}{attached}</td></tr></table>"
    )
