"""An agriculture bureau in GB2312: 信息公开 shows its columns' newest rows, and each column the newest of 信息公开 below its own.

通知公告 shows six rows and leads on by 历史信息 alone, to a page that is paged itself; an empty column has the same newest rows below.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import file, html, sheets, text

NAME = "临河县农业农村局"
ROWS = 7
SHOWN = 6  # of 通知公告, before 历史信息


def pages(truth: Truth) -> dict[str, Answer]:
    above = [c for c in truth.columns if c.path.startswith("信息公开")]
    boxes = "".join(
        f"<table width=360><tr><td class=bt>{_name(c)}</td><td align=right><a href='{c.url}'>更多&gt;&gt;</a></td></tr><tr><td colspan=2><ul>{_items(truth.of(c.path)[:4]) or '<li>暂无信息！</li>'}</ul></td></tr></table>"
        for c in above
    )
    news = truth.columns[-1]
    made = {
        "/": _frame(truth, "首页", f"<div class=xw><h3>农业动态</h3><ul>{_items(truth.of(news.path)[:6])}</ul></div>{boxes}"),
        "/xxgk/": _frame(truth, "信息公开", f"<div class=wz>您的位置：<a href='/'>首页</a>→信息公开</div>{boxes}"),
    }  # fmt: skip
    newest = sorted((e for c in above for e in truth.of(c.path)), key=lambda e: e.published_on, reverse=True)[:8]
    for column in truth.columns:
        entries = truth.of(column.path)
        for address, rows, below in _sheets(column, entries):
            own = f"<ul class=newslist>{_items(rows)}</ul>{below}" if rows else "<div class=newslist><font color=gray>暂无信息！</font></div>"  # fmt: skip
            also = f"<div class=zx><h4>信息公开·最新信息</h4><ul>{_items(newest)}</ul></div>" if column in above else ""
            made[address] = _frame(truth, _name(column), f"{_trail(column)}<h2>{_name(column)}</h2>{own}{also}")
        for entry in entries:
            made[entry.url] = _article(truth, column, entry)
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _sheets(column: TrueColumn, entries: list[TrueEntry]) -> list[tuple[str, Sequence[TrueEntry], str]]:
    """Address, rows and what stands below them of each page of the column."""
    if _name(column) == "通知公告":
        past = sheets(entries[SHOWN:], 5)
        first = "<p align=center>本栏目仅显示最新6条，更早的内容请看<a href='ls.html'>历史信息</a></p>"
        return [(column.url, entries[:SHOWN], first), *_paged(column, past, "ls.html", "ls_{}.html")]
    return _paged(column, sheets(entries, ROWS), "", "index_{}.html")


def _paged(
    column: TrueColumn, cuts: Sequence[Sequence[TrueEntry]], first: str, later: str
) -> list[tuple[str, Sequence[TrueEntry], str]]:
    names = [first, *(later.format(at + 1) for at in range(1, len(cuts)))]

    def to(word: str, at: int) -> str:
        return f"<a href='{column.url}{names[at]}'>{word}</a>" if 0 <= at < len(cuts) else word

    return [
        (
            column.url + names[at],
            rows,
            f"<p align=center>页次：{at + 1}/{len(cuts)} {to('首页', 0)} {to('上一页', at - 1)} {to('下一页', at + 1)} {to('尾页', len(cuts) - 1)}</p>"
            if len(cuts) > 1
            else "",
        )
        for at, rows in enumerate(cuts)
    ]


def _name(column: TrueColumn) -> str:
    return column.path.split(" > ")[-1]


def _items(rows: Sequence[TrueEntry]) -> str:
    return "".join(f"<li>·<a href='{e.url}' target=_blank>{e.title}</a> <font color=#999999>({e.published_on.year}-{e.published_on.month}-{e.published_on.day})</font></li>" for e in rows)  # fmt: skip


def _trail(column: TrueColumn) -> str:
    above = "<a href='/xxgk/'>信息公开</a>→" if column.path.startswith("信息公开") else ""
    return f"<div class=wz>您的位置：<a href='/'>首页</a>→{above}<a href='{column.url}'>{_name(column)}</a></div>"


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = "".join(f"<a href='{c.url}'>{_name(c)}</a> " for c in truth.columns if c.path.startswith("信息公开"))
    return html(
        f"<title>{title}_{NAME}</title>",
        f"<center><img src='/img/banner.jpg' width=980></center><div class=menu><a href='/'>首页</a> | <a href='/xxgk/'>信息公开</a> | <a href='{truth.columns[-1].url}'>农业动态</a></div><div class=sub>{menu}</div>"
        f"<div class=m>{body}</div><div class=foot>{NAME} 版权所有　豫ICP备11000000号　地址：临河县兴农路9号</div>",
        charset="gb2312",
        doctype="",
    )


def _article(truth: Truth, column: TrueColumn, entry: TrueEntry) -> Answer:
    attached = f"<p><a href='{entry.attachment}'>附件下载</a></p>" if entry.attachment else ""
    return _frame(
        truth,
        entry.title,
        f"{_trail(column)}<h1 align=center>{entry.title}</h1><p align=center>发布日期：{entry.published_on.year}-{entry.published_on.month}-{entry.published_on.day}　信息来源：{entry.publisher}　浏览次数：<script src='/plus/count.php?id=1'></script></p>"
        f"<div class=nr>{text(entry)}{attached}</div>",
    )
