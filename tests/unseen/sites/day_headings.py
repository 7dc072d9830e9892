"""A development zone's pages in two tongues: rows under a heading of their day, labels such as 发布时间 / Date, a trail of HOME / 政务公开.

The pager is a row of buttons that set `location.href`; an empty column says so in both tongues; yearly reports are files.
"""

from collections.abc import Sequence
from itertools import groupby

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, file, html, sheets, text

ROWS = 8
ENGLISH = {"通知公告": "NOTICE", "财政预决算": "BUDGET", "园区动态": "NEWS", "行政处罚": "PENALTY"}


def pages(truth: Truth) -> dict[str, Answer]:
    made = {
        "/": _front(truth),
        "/en": html("<title>Linjiang Hi-tech Zone</title>", "<h1>Linjiang Hi-tech Zone</h1><p>The zone was founded in 2009.</p><a href='/'>中文</a>"),
    }  # fmt: skip
    for column in truth.columns:
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        name = column.path.split(" > ")[1]
        for number, rows in enumerate(cuts, 1):
            listing = (
                _days(rows) if rows else "<div class='empty'><img src='/static/none.png'><p>暂无数据 No Data</p></div>"
            )
            made[column.url if number == 1 else f"{column.url}?p={number}"] = _frame(
                truth,
                name,
                f"{_trail(column)}<div class='title'><h2>{name}<small>{ENGLISH[name]}</small></h2></div><div class='list-day'>{listing}</div>{_pager(column, number, len(cuts))}",
            )
        made[f"{column.url}?p=1"] = made[column.url]
        for entry in entries:
            if entry.is_page:
                made[entry.url] = _frame(truth, entry.title, _trail(column) + _article(entry))
            elif entry.mark == "file":
                made[entry.url] = file("application/pdf")
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _days(rows: Sequence[TrueEntry]) -> str:
    return "".join(
        f"<h4>{chinese(day)}</h4><ul>{''.join(f'<li><a href={chr(34)}{e.url}{chr(34)} target=_blank>{e.title}</a></li>' for e in of_day)}</ul>"
        for day, of_day in groupby(rows, lambda e: e.published_on)
    )


def _pager(column: TrueColumn, number: int, total: int) -> str:
    if total < 2:
        return ""

    def button(word: str, to: int) -> str:
        if not 1 <= to <= total or to == number:
            return f'<button type="button" disabled>{word}</button>'
        return f'<button type="button" onclick="location.href=\'{column.url}?p={to}\'">{word}</button>'

    numbers = "".join(button(str(n), n) for n in range(1, total + 1))
    return f"<div class='btn-group'>{button('‹ Prev', number - 1)}{numbers}{button('Next ›', number + 1)}</div>"


def _trail(column: TrueColumn) -> str:
    parent, name = column.path.split(" > ")
    return f"<div class='bread'><a href='/'>首页 HOME</a> / <span>{parent}</span> / <a href='{column.url}'>{name}</a></div>"


def _front(truth: Truth) -> Answer:
    boxes = "".join(
        f"<section><h2>{c.path.split(' > ')[1]}<small>{ENGLISH[c.path.split(' > ')[1]]}</small></h2>{''.join(f'<p><a href={chr(34)}{e.url}{chr(34)}>{e.title}</a></p>' for e in truth.of(c.path)[:3])}<a class='readmore' href='{c.url}'>READ MORE +</a></section>"
        for c in truth.columns
    )
    return _frame(truth, "首页", f"<div class='swiper'><a href='{truth.entries[0].url}'><img src='/static/b1.jpg'></a></div>{boxes}")  # fmt: skip


def _frame(truth: Truth, title: str, body: str) -> Answer:
    groups = "".join(
        f"<li><a href='javascript:void(0)'>{parent}</a><div class='drop'>{''.join(f'<a href={chr(34)}{c.url}{chr(34)}>{c.path.split(chr(32) + chr(62) + chr(32))[1]}</a>' for c in truth.columns if c.path.startswith(parent))}</div></li>"
        for parent in ("政务公开", "新闻中心")
    )
    return html(
        f"<meta name='viewport' content='width=device-width,initial-scale=1'><title>{title} | 临江高新技术产业开发区</title>",
        f"<header><a class='logo' href='/'><img src='/static/logo.png' alt='临江高新区'></a><nav><ul><li><a href='/'>首页</a></li>{groups}<li><a href='/en'>EN</a></li></ul></nav></header><main>{body}</main>"
        "<footer><p>临江高新技术产业开发区管理委员会 Linjiang Hi-tech Zone Administrative Committee</p><p>吉ICP备16000000号 Tel: 0432-62000000</p></footer>",
    )


def _article(entry: TrueEntry) -> str:
    attached = f"<div class='down'><span>附件 Attachment：</span><a href='{entry.attachment}' download>{entry.title}.{entry.attachment.rsplit('.', 1)[1]}</a></div>" if entry.attachment else ""  # fmt: skip
    return (
        f"<article><h1>{entry.title}</h1><div class='meta'><span>来源 Source：{entry.publisher}</span><span>发布时间 Date：{entry.published_on:%Y.%m.%d}</span><span>阅读 Views：{entry.made_on.day * 7}</span></div>"
        f"<div class='body'>{text(entry)}</div>{attached}<a class='back' href='javascript:history.back()'>返回列表 BACK</a></article>"
    )
