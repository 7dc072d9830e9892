"""A street office whose rows link by `[公示公告]` and say the title in plain text; 置顶 rows and a page's last row come again.

The last page still has a 下一页: what it leads to is the site's 404, answered 200 in the frame of a list with not a row, as a column gone is.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import file, html, sheets, text

NAME = "青塘街道办事处"
ROWS = 6


def pages(truth: Truth) -> dict[str, Answer]:
    boxes = "".join(
        f"<div class='panel'><div class='panel-heading'>{_name(c)}<a class='pull-right' href='{c.url}'>more</a></div><ul>{_news([e for e in truth.of(c.path) if e.mark != 'pinned'][:5])}</ul></div>"
        for c in truth.columns
        if truth.of(c.path)
    )
    made = {"/": _frame(truth, "首页", f"<div class='row'>{boxes}</div>")}
    gone = _frame(
        truth,
        "提示信息",
        "<ol class='breadcrumb'><li><a href='/'>首页</a></li><li class='active'>提示信息</li></ol><ul class='list-unstyled'></ul><p class='text-center'>抱歉，您访问的页面不存在或已被删除</p>",
    )
    for column in truth.columns:
        if column.state == "unreadable":
            made[column.url] = gone
            continue
        entries = truth.of(column.path)
        pinned = [e for e in entries if e.mark == "pinned"]
        cuts = sheets([e for e in entries if e.mark != "pinned"], ROWS)
        for at, own in enumerate(cuts):
            again = [cuts[at - 1][-1]] if at else []
            made[_address(column, at)] = _frame(
                truth,
                _name(column),
                _trail(column) + _list(column, [*pinned, *again, *own], at, len(cuts), len(entries)),
            )
        if len(cuts) > 1:
            made[_address(column, len(cuts))] = gone
        for entry in entries:
            made[entry.url] = _article(truth, column, entry)
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _name(column: TrueColumn) -> str:
    return column.path.split(" > ")[-1]


def _address(column: TrueColumn, at: int) -> str:
    return column.url if at == 0 else column.url.replace(".html", f"_{at + 1}.html")


def _labelled(column: TrueColumn, rows: Sequence[TrueEntry]) -> str:
    return "".join(
        f"<li><a href='{e.url}'>[{_name(column)}]</a> {'<b class=text-danger>[置顶]</b> ' if e.mark == 'pinned' else ''}{e.title}<i class='pull-right'>{e.published_on:%Y/%m/%d}</i></li>"
        for e in rows
    )


def _news(rows: Sequence[TrueEntry]) -> str:
    return "".join(f"<li><a href='{e.url}'>{e.title}</a><i class='pull-right'>{e.published_on:%Y/%m/%d}</i></li>" for e in rows)  # fmt: skip


def _list(column: TrueColumn, rows: Sequence[TrueEntry], at: int, total: int, count: int) -> str:
    if not rows:
        return "<ul class='list-unstyled'></ul><p class='text-center'>暂无数据</p>"
    items = _news(rows) if " > " not in column.path else _labelled(column, rows)
    before = f"<li><a href='{_address(column, at - 1)}'>上一页</a></li>" if at else ""
    pager = f"<ul class='pagination'><li><span>共{count}条 {at + 1}/{total}页</span></li>{before}<li><a href='{_address(column, at + 1)}'>下一页</a></li></ul>"
    return f"<ul class='list-unstyled'>{items}</ul>{pager if total > 1 else ''}"


def _trail(column: TrueColumn) -> str:
    *above, name = column.path.split(" > ")
    between = "".join(f"<li>{one}</li>" for one in above)
    return f"<ol class='breadcrumb'><li><a href='/'>首页</a></li>{between}<li class='active'><a href='{column.url}'>{name}</a></li></ol>"


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = "".join(f"<li><a href='{c.url}'>{_name(c)}</a></li>" for c in truth.columns if " > " in c.path)
    news = truth.columns[-1]
    return html(
        f"<title>{title} - {NAME}</title><meta name='viewport' content='width=device-width'>",
        f"<nav class='navbar'><a class='navbar-brand' href='/'>{NAME}</a><ul class='nav'><li><a href='/'>首页</a></li><li><a href='{news.url}'>{news.path}</a></li><li class='dropdown'><a href='#' data-toggle='dropdown'>信息公开</a><ul class='dropdown-menu'>{menu}</ul></li></ul></nav>"
        f"<div class='container'>{body}</div><footer>地址：青塘路88号　电话：0574-87000000　浙ICP备12000000号</footer>",
    )


def _article(truth: Truth, column: TrueColumn, entry: TrueEntry) -> Answer:
    attached = f"<p>附件：<a href='{entry.attachment}'>{entry.title}.{entry.attachment.rsplit('.', 1)[1]}</a></p>" if entry.attachment else ""  # fmt: skip
    return _frame(
        truth,
        entry.title,
        f"{_trail(column)}<h3 class='text-center'>{entry.title}</h3><p class='text-center small'>发布时间：{entry.published_on:%Y/%m/%d}　发布单位：{entry.publisher}</p><div class='content'>{text(entry)}{attached}</div>",
    )
