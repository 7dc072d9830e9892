"""(10-16) at each row's end: the year in a `title` beside it, in the link's title, or nowhere; the article's day below its text."""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, citing, cut, html, sheets

SIZE = 7


def pages(truth: Truth) -> dict[str, Answer]:
    tabs = "".join(f"<li class='tab'>{c.path}</li>" for c in truth.columns)
    boxes = "".join(
        f"<div class='tabcon'><ul>{''.join(_row(e, c) for e in truth.of(c.path)[:5])}</ul><a class='gd' href='{c.url}'>MORE+</a></div>"
        for c in truth.columns
    )
    made = {"/": _frame(truth, "首页", f"<ul class='tabs'>{tabs}</ul>{boxes}")}
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), SIZE)
        for number, rows in enumerate(cuts, start=1):
            body = f"{_crumbs(column)}<div class='lb'><ul>{''.join(_row(e, column) for e in rows)}</ul></div>{_pager(rows, number, len(cuts), len(truth.of(column.path)))}"
            made[f"{column.url}index{number if number > 1 else ''}.htm"] = _frame(truth, column.path, body)
        made[column.url] = made[f"{column.url}index.htm"]
        for entry in truth.of(column.path):
            made[entry.url] = _frame(truth, entry.title, _crumbs(column) + _article(entry))
            if entry.attachment:
                made[_file(entry)] = Answer(b"\xd0\xcf\x11\xe0", headers={"Content-Type": "application/msword"})
    return made


def _file(entry: TrueEntry) -> str:
    return entry.url.removesuffix(".htm") + "/fj.doc"


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = " | ".join(f"<a href='{c.url}'>{c.path}</a>" for c in truth.columns)
    return html(
        f"<title>汀河县民政局 - {title}</title>",
        f"<div id='top'>汀河县民政局</div><div id='menu'><a href='/'>首页</a> | {menu}</div><div id='mid'>{body}</div><div id='end'>闽公网安备35082102000123号 | 技术支持：县信息中心</div>",
    )


def _crumbs(column: TrueColumn) -> str:
    return f"<div class='wz'>您的位置：<a href='/'>汀河县民政局</a> → <a href='{column.url}'>{column.path}</a></div>"


def _row(entry: TrueEntry, column: TrueColumn) -> str:
    short = f"({entry.published_on:%m-%d})"
    match column.path:
        case "机关文件":
            return f"<li>·<a href='{entry.url}' title='{entry.title}'>{cut(entry.title, 18)}</a><font title='{entry.published_on} 10:12'>{short}</font></li>"
        case "工作动态":
            return f"<li>·<a href='{entry.url}' title='标题：{entry.title}&#10;日期：{entry.published_on}&#10;点击：15'>{cut(entry.title, 18)}</a>{short}</li>"
        case _:
            return f"<li>·<a href='{entry.url}'>{entry.title}</a>{short}</li>"


def _pager(rows: Sequence[TrueEntry], number: int, total: int, count: int) -> str:
    def link(n: int, words: str) -> str:
        return f"<a href='index{n if n > 1 else ''}.htm'>{words}</a>" if 1 <= n <= total and n != number else words

    numbers = " ".join(link(n, f"[{n}]") for n in range(1, total + 1))
    return f"<div class='fy'>共{count}条记录 本页{len(rows)}条 {link(number - 1, '前一页')} {numbers} {link(number + 1, '后一页')}</div>"


def _article(entry: TrueEntry) -> str:
    number = f"<div class='wh'>{entry.number}</div>" if entry.number else ""
    file = f"<p>附件下载：<a href='{_file(entry)}'>点击下载</a></p>" if entry.attachment else ""
    return (
        f"<div class='bt'>{entry.title}</div>{number}<div class='nr'>{citing(entry)}<p align='right'>{entry.publisher}</p><p align='right'>{chinese(entry.made_on)}</p></div>{file}"
        f"<div class='ly'>（{chinese(entry.published_on)} 来源：{entry.publisher} 责任编辑：李建平）</div><div class='an'>【打印】【关闭】</div>"
    )
