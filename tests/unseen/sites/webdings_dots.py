"""An ASP.NET site of 2007: dots lead from title to day, the pager's arrows are figures in Webdings, 字第39号 and 电报 numbers."""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, citing, html, sheets

SIZE = 6


def pages(truth: Truth) -> dict[str, Answer]:
    made = {"/": _frame(truth, "首页", f"<table width=500>{_rows(truth.of('工作通知')[:5])}</table>")}
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), SIZE)
        for number, rows in enumerate(cuts, start=1):
            body = f"{_crumbs(column)}<table width=600 cellpadding=3>{_rows(rows)}</table>{_pager(column.url, number, len(cuts))}"
            made[f"{column.url}&pg={number}"] = _frame(truth, column.path, body)
        made[column.url] = made[f"{column.url}&pg=1"]
        for entry in truth.of(column.path):
            made[entry.url] = (
                _frame(truth, entry.title, _crumbs(column) + _article(entry))
                if entry.is_page
                else Answer(b"\xd0\xcf\x11\xe0", headers={"Content-Type": "application/msword"})
            )
    return made


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = "".join(
        f"<td bgcolor=#cc0000><a href={c.url}><font color=#ffffff>{c.path}</font></a></td>" for c in truth.columns
    )
    return html(
        f"<title>望都坪县民政局-{title}</title>",
        f"<form name=form1 method=post action=# id=form1><input type=hidden name=__VIEWSTATE value=dDwtMTI7Oz4=><table width=780 align=center><tr><td><a href=/><font color=#ffffff>首页</font></a></td>{menu}</tr></table>"
        f"<table width=780 align=center><tr><td width=160 valign=top>站内搜索<br><input name=key size=10><br><marquee direction=up>热烈祝贺我局荣获2025年度先进单位</marquee></td><td valign=top>{body}</td></tr></table>"
        "<table width=780 align=center><tr><td align=center>望都坪县民政局 建议使用IE6.0以上 1024*768分辨率浏览 您是第 88123 位来访者</td></tr></table></form>",
        "gb2312",
        "<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.0 Transitional//EN'>",
    )


def _crumbs(column: TrueColumn) -> str:
    return f"<div><font color=#666666><a href=/>首页</a> :: <a href={column.url}>{column.path}</a></font></div>"


def _rows(rows: Sequence[TrueEntry]) -> str:
    return "".join(
        f"<tr><td>◇ <a href='{e.url}' target=_blank>{e.title}</a>{'…' * max(3, 30 - len(e.title))}{chinese(e.published_on)}</td></tr>"
        for e in rows
    )


def _pager(url: str, number: int, total: int) -> str:
    def arrow(figure: str, n: int) -> str:
        glyph = f"<font face='Webdings'>{figure}</font>"
        return f"<a href='{url}&pg={n}'>{glyph}</a>" if 1 <= n <= total and n != number else glyph

    numbers = "&nbsp;".join(
        f"<font color=red><b>{n}</b></font>" if n == number else f"<a href='{url}&pg={n}'>{n}</a>"
        for n in range(1, total + 1)
    )
    return f"<div align=center>{arrow('9', 1)}&nbsp;{arrow('7', number - 1)}&nbsp;{numbers}&nbsp;{arrow('8', number + 1)}&nbsp;{arrow(':', total)}</div>"


def _article(entry: TrueEntry) -> str:
    line = f"<tr><td align=center>{entry.number}</td></tr>" if entry.number else ""
    return (
        f"<table width=600><tr><td align=center><b><font size=4>{entry.title}</font></b></td></tr>{line}<tr><td align=center><hr>发布者：办公室　发布时间：{chinese(entry.published_on)}　阅读：91次</td></tr>"
        f"<tr><td>{citing(entry)}<p align=right>{entry.publisher}<br>{chinese(entry.made_on)}</p></td></tr></table>"
    )
