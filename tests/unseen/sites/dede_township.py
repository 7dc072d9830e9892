"""A township on 织梦: list_N in the folder, 共2页16条, the day beside the author in one small line, 相关文章 below the text."""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import file, html, sheets, text

ROWS = 8


def pages(truth: Truth) -> dict[str, Answer]:
    parents = dict.fromkeys((c.path.split(" > ")[0], "/" + c.url.split("/")[1] + "/") for c in truth.columns)
    menu = "".join(f"<li><a href='{folder}'>{parent}</a></li>" for parent, folder in parents)
    made = {"/": _frame("首页", menu, "", "<p>石门镇位于县城东北部，辖12个行政村、1个社区。</p>", "")}
    for parent, folder in parents:
        subs = _subs(truth, parent)
        boxes = "".join(
            f"<dl class='tbox'><dt><strong><a href='{c.url}'>{c.path.split(' > ')[1]}</a></strong><span class='more'><a href='{c.url}'>更多...</a></span></dt><dd><ul>"
            + "".join(
                f"<li><a href='{e.url}'>{e.title}</a><span>{e.listed_on:%m-%d}</span></li>"
                for e in truth.of(c.path)[:5]
            )
            + "</ul></dd></dl>"
            for c in truth.columns
            if c.path.startswith(parent)
        )
        made[folder] = _frame(
            parent,
            menu,
            f"<div class='place'><strong>当前位置:</strong> <a href='/'>主页</a> > <a href='{folder}'>{parent}</a> > </div>",
            boxes,
            subs,
        )
    for column in truth.columns:
        parent, name = column.path.split(" > ")
        folder = "/" + column.url.split("/")[1] + "/"
        crumbs = f"<div class='place'><strong>当前位置:</strong> <a href='/'>主页</a> > <a href='{folder}'>{parent}</a> > <a href='{column.url}'>{name}</a> > </div>"
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts, 1):
            items = "".join(
                f"<li><a href='{e.url}' class='title'>{e.title}</a><span class='info'><small>日期：</small>{e.listed_on}</span></li>"
                for e in rows
            )
            made[_address(column, number)] = _frame(
                name,
                menu,
                crumbs,
                f"<div class='listbox'><ul class='e2'>{items}</ul></div>{_pager(column, number, len(cuts), len(entries))}",
                _subs(truth, parent),
            )
        for entry in entries:
            others = "".join(
                f"<li><a href='{e.url}'>{e.title}</a> <span>{e.listed_on}</span></li>"
                for e in entries[:4]
                if e != entry
            )
            made[entry.url] = _frame(entry.title, menu, crumbs, _article(entry, others), _subs(truth, parent))
            if entry.attachment:
                made[entry.attachment] = file("application/msword")
    return made


def _subs(truth: Truth, parent: str) -> str:
    links = "".join(
        f"<li><a href='{c.url}'>{c.path.split(' > ')[1]}</a></li>" for c in truth.columns if c.path.startswith(parent)
    )
    return f"<dl class='tbox'><dt><strong>栏目列表</strong></dt><dd><ul class='d6'>{links}</ul></dd></dl>"


def _address(column: TrueColumn, number: int) -> str:
    return column.url if number == 1 else f"{column.url}list_9_{number}.html"


def _pager(column: TrueColumn, number: int, total: int, count: int) -> str:
    if total == 1:
        return f"<div class='dede_pages'><ul class='pagelist'><li><span class='pageinfo'>共 <strong>1</strong>页<strong>{count}</strong>条记录</span></li></ul></div>"
    numbers = "".join(
        f"<li class='thisclass'>{n}</li>" if n == number else f"<li><a href='{_leaf(column, n)}'>{n}</a></li>"
        for n in range(1, total + 1)
    )
    after = (
        f"<li><a href='{_leaf(column, number + 1)}'>下一页</a></li><li><a href='{_leaf(column, total)}'>末页</a></li>"
        if number < total
        else "<li>末页</li>"
    )
    return f"<div class='dede_pages'><ul class='pagelist'><li>首页</li>{numbers}{after}<li><span class='pageinfo'>共 <strong>{total}</strong>页<strong>{count}</strong>条</span></li></ul></div>"


def _leaf(column: TrueColumn, number: int) -> str:
    return column.url if number == 1 else f"list_9_{number}.html"


def _frame(title: str, menu: str, crumbs: str, body: str, side: str) -> Answer:
    return html(
        f"<title>{title}_石门镇人民政府</title>",
        f"<div class='header'><a href='/'><img src='/templets/logo.gif' alt='石门镇人民政府'></a></div><div id='navMenu'><ul><li><a href='/'>主页</a></li>{menu}</ul></div>"
        f"<div class='pleft'>{crumbs}{body}</div><div class='pright'>{side}</div>"
        "<div class='footer'>Copyright &copy; 2016-2025 石门镇人民政府 版权所有 桂ICP备16001234号 <a href='/plus/flink.php'>友情链接</a></div>",
    )


def _article(entry: TrueEntry, others: str) -> str:
    attached = f"<p>附件：<a href='{entry.attachment}' target='_blank'>点击下载</a></p>" if entry.attachment else ""
    return (
        f"<div class='viewbox'><div class='title'><h2>{entry.title}</h2></div><div class='info'><small>时间:</small>{entry.published_on} 10:2{entry.made_on.day % 10}"
        f"<small>来源:</small>{entry.publisher} <small>作者:</small>admin <small>点击:</small><script src='/plus/count.php'></script>次</div>"
        f"<div class='content'>{text(entry)}{attached}</div></div><div class='boxoff'><strong>------分隔线----------------------------</strong></div>"
        f"<div class='handle'>相关文章<ul>{others}</ul></div>"
    )
