"""A township's ASP in GB2312: lists without days beside a box of 最新发布 with days; the article's day is in its trail, a floating box or its last line.

Every article has a page for print, stamped with the time of printing; an empty column keeps the dated box.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, file, html, sheets, text

NAME = "沙岭镇人民政府"
ROWS = 5


def pages(truth: Truth) -> dict[str, Answer]:
    boxes = "".join(
        f"<td valign=top width=50%><b>{_name(c)}</b> <a href='{c.url}'>更多…</a>{_rows(truth.of(c.path)[:5])}</td>"
        for c in truth.columns
        if truth.of(c.path)
    )
    made = {"/": _frame(truth, "首页", f"<table width=100%><tr>{boxes}</tr></table>")}
    made["/index.asp"] = made["/"]
    for column in truth.columns:
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for at, rows in enumerate(cuts):
            own = f"{_rows(rows)}{_pager(column, at, len(cuts), len(entries))}" if rows else "<p align=center>该栏目还没有信息！</p>"  # fmt: skip
            made[_address(column, at)] = _frame(truth, _name(column), _trail(column) + own)
            made[f"{column.url}&Page={at + 1}"] = made[_address(column, at)]
        for entry in entries:
            made[entry.url] = _frame(truth, entry.title, _article(column, entry))
            made[_print(entry)] = html(
                f"<title>打印 - {entry.title}</title>",
                f"<h3 align=center>{entry.title}</h3>{text(entry)}<hr>打印时间：2026-11-20 16:02:33　<a href='javascript:window.print()'>[打印]</a> <a href='{entry.url}'>[返回]</a>",
                charset="gb2312",
                doctype="",
            )
            if entry.attachment:
                made[entry.attachment] = file("application/msword")
    return made


def _name(column: TrueColumn) -> str:
    return column.path.split(" > ")[-1]


def _print(entry: TrueEntry) -> str:
    return entry.url.replace("ReadNews", "Print")


def _address(column: TrueColumn, at: int) -> str:
    return column.url if at == 0 else f"{column.url}&Page={at + 1}"


def _rows(rows: Sequence[TrueEntry]) -> str:
    lines = "".join(f"<tr><td height=26><img src='/images/dot.gif'> <a href='{e.url}' target=_blank>{e.title}</a></td></tr>" for e in rows)  # fmt: skip
    return f"<table width=100% cellpadding=0>{lines}</table>"


def _pager(column: TrueColumn, at: int, total: int, count: int) -> str:
    if total == 1:
        return ""

    def to(word: str, page: int) -> str:
        return f"<a href='{column.url}&Page={page + 1}'>{word}</a>" if 0 <= page < total else word

    return f"<p align=center>共 {count} 条信息　{to('首页', 0) if at else '首页'} {to('上一页', at - 1)} {to('下一页', at + 1)} {to('尾页', total - 1) if at + 1 < total else '尾页'}　页次：{at + 1}/{total}页</p>"


def _trail(column: TrueColumn, last: str = "") -> str:
    *above, name = column.path.split(" > ")
    between = "".join(f"{one} &gt;&gt; " for one in above)
    return f"<div class=dq>您的位置：<a href='/'>首页</a> &gt;&gt; {between}<a href='{column.url}'>{name}</a>{f' &gt;&gt; {last}' if last else ''}</div>"


def _frame(truth: Truth, title: str, body: str) -> Answer:
    newest = sorted(truth.entries, key=lambda e: e.published_on, reverse=True)[:8]
    box = "".join(
        f"<li><a href='{e.url}'>{e.title[:14]}</a><span>{e.published_on:%Y-%m-%d}</span></li>" for e in newest
    )
    menu = "".join(f"<td><a href='{c.url}'>{_name(c)}</a></td>" for c in truth.columns)
    return html(
        f"<title>{title}-{NAME}</title>",
        f"<table width=980 align=center><tr><td><img src='/images/top.jpg'></td></tr></table><table width=980 align=center class=menu><tr><td><a href='/index.asp'>首页</a></td>{menu}</tr></table>"
        f"<table width=980 align=center><tr><td width=240 valign=top><div class=zx><b>最新发布</b><ul>{box}</ul></div></td><td valign=top>{body}</td></tr></table>"
        f"<p align=center>{NAME} 地址：沙岭镇街上 邮编：417700 湘ICP备10000000号</p>",
        charset="gb2312",
        doctype="",
    )


def _article(column: TrueColumn, entry: TrueEntry) -> str:
    attached = f"<p>附件：<a href='{entry.attachment}'>点击下载</a></p>" if entry.attachment else ""
    inside = f"<h2 align=center>{entry.title}</h2>{{head}}<div class=content>{text(entry)}{attached}</div>{{foot}}<p align=right><a href='{_print(entry)}' target=_blank>[打印本页]</a> <a href='javascript:window.close()'>[关闭]</a></p>"
    day = entry.published_on
    match _name(column):
        case "通知公告":
            by = f"<p align=center>发布单位：{entry.publisher}　点击数：<script src='/hits.asp?id=1'></script></p>"
            return _trail(column, f"{day.year}-{day.month}-{day.day} 发布") + inside.format(head=by, foot="")
        case "惠民惠农":
            floating = f"<div style='position:fixed;right:10px;top:200px'>发布：{day}<br>阅读：131<br>来源：{entry.publisher}</div>"
            return _trail(column, "正文") + floating + inside.format(head="", foot="")
        case _:
            last = f"<p class=ly>（本文由{entry.publisher}于{chinese(day)}发布）</p>"
            return _trail(column, "正文") + inside.format(
                head=f"<p align=center>来源：{entry.publisher}</p>", foot=last
            )
