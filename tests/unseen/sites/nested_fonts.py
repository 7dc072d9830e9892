"""A water bureau's ASP of 2003 in gb2312: tables in tables, `<font>` for everything, [2025/3/5] before the title or 25.03.05 behind it, no doctype.

The pager is 第1页 第2页 in a cell, without a word for the next; 更新时间 is the only day of an article; forms are rows that are files.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import cut, file, html, sheets, text

ROWS = 9


def pages(truth: Truth) -> dict[str, Answer]:
    boxes = "".join(
        f'<TD width=380 valign=top><TABLE border=0 width="100%"><TR><TD bgcolor=#0066CC><font color=white><b>{c.path}</b></font></TD><TD align=right bgcolor=#0066CC><A href="{c.url}"><font color=white>more...</font></A></TD></TR></TABLE>'
        f'<TABLE border=0 width="100%">{"".join(_row(c, e, 14) for e in truth.of(c.path)[:5])}</TABLE></TD>'
        + ("</TR><TR>" if at % 2 else "")
        for at, c in enumerate(truth.columns)
    )
    made = {"/": _frame(truth, "首页", f"<TABLE><TR>{boxes}</TR></TABLE>")}
    made["/index.asp"] = made["/"]
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), ROWS)
        for number, rows in enumerate(cuts, 1):
            made[column.url if number == 1 else f"/more.asp?page={number}&lm={column.url[-1]}"] = _frame(
                truth, column.path, _list(column, rows, number, len(cuts))
            )
        made[f"/more.asp?page=1&lm={column.url[-1]}"] = made[column.url]
        for entry in truth.of(column.path):
            made[entry.url] = file("application/msword") if entry.mark == "file" else _article(truth, column, entry)
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _row(column: TrueColumn, entry: TrueEntry, length: int = 30) -> str:
    day = entry.published_on
    link = f'<A href="{entry.url}" target=_blank><font size=2 color=#333333>{cut(entry.title, length, "…")}</font></A>'
    if column.path in {"水利要闻", "表格下载"}:
        return f"<TR><TD><font face=宋体 size=2>·[{day.year}/{day.month}/{day.day}]</font> {link}</TD></TR>"
    new = "<img src=/images/new.gif border=0>" if day.year == 2025 and day.month > 8 else ""
    return f"<TR><TD width=12><img src=/images/dot.gif></TD><TD>{link}{new}</TD><TD width=70 align=right><font size=1 color=#999999>{day:%y.%m.%d}</font></TD></TR>"


def _list(column: TrueColumn, rows: Sequence[TrueEntry], number: int, total: int) -> str:
    if not rows:
        return "<TABLE width=560><TR><TD height=200 align=center><font size=2 color=red>资料正在整理中……</font></TD></TR></TABLE>"
    pages_ = " ".join(
        f"<font color=red>第{at}页</font>"
        if at == number
        else f"<A href=more.asp?page={at}&lm={column.url[-1]}>第{at}页</A>"
        for at in range(1, total + 1)
    )
    pager = f"<TABLE width=560><TR><TD align=center><font size=2>{pages_}</font></TD></TR></TABLE>" if total > 1 else ""
    return f"<TABLE width=560 border=0 cellpadding=3>{''.join(_row(column, e) for e in rows)}</TABLE>{pager}"


def _frame(truth: Truth, name: str, body: str, trail: str = "") -> Answer:
    menu = "".join(f"<TD align=center><A href={c.url}><font color=white size=2>{c.path}</font></A></TD>" for c in truth.columns)  # fmt: skip
    where = "" if name == "首页" else f"<font size=2>当前位置：<A href=/index.asp>首页</A>→{trail or name}</font><hr>"
    return html(
        "<title>古渠县水利局</title>",
        f"<CENTER><TABLE width=780 border=0><TR><TD><img src=/images/top.jpg width=780 height=120></TD></TR><TR><TD bgcolor=#003399><TABLE width=100%><TR><TD><A href=/index.asp><font color=white size=2>首页</font></A></TD>{menu}</TR></TABLE></TD></TR></TABLE>"
        f"<TABLE width=780 border=0><TR><TD width=200 valign=top><TABLE border=1 bordercolor=#99CCFF><TR><TD><font size=2>站内搜索<input size=12><br>今天是2025年11月10日 星期一</font></TD></TR></TABLE></TD><TD valign=top>{where}{body}</TD></TR></TABLE>"
        "<TABLE width=780><TR><TD align=center><font size=2>古渠县水利局 版权所有 地址：县城滨河路9号 电话：0917-7000000 陕ICP备07000000号</font></TD></TR></TABLE></CENTER>",
        charset="gb2312",
        doctype="",
    )


def _article(truth: Truth, column: TrueColumn, entry: TrueEntry) -> Answer:
    day = entry.published_on
    attached = f"<P><font size=3>附件：<A href={entry.attachment}>点此下载</A></font></P>" if entry.attachment else ""
    return _frame(
        truth,
        entry.title,
        f"<TABLE width=560><TR><TD align=center><font size=4 color=#CC0000><b>{entry.title}</b></font></TD></TR>"
        f"<TR><TD align=center><font size=2 color=#666666>作者：佚名　文章来源：{entry.publisher}　点击数：{day.day * 37}　更新时间：{day.year}-{day.month}-{day.day} 9:0{day.day % 10}:11</font></TD></TR>"
        f"<TR><TD><font size=3>{text(entry)}{attached}</font></TD></TR></TABLE>",
        trail=f"<A href={column.url}>{column.path}</A>→正文",
    )
