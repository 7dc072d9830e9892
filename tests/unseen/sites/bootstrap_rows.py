"""Rows of bootstrap columns with 置顶 badges, `list-2.html`, a search box with 热搜词, a head of labels, sized files."""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import html, paragraphs, sheets


def pages(truth: Truth) -> dict[str, Answer]:
    made = {
        "/": _frame(
            truth, "安吉市民政局", "<div class='row'><div class='col-12'><img src='/img/banner.jpg'></div></div>"
        )
    }
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), 8)
        for number, rows in enumerate(cuts, start=1):
            address = column.url if number == 1 else column.url.replace("list.", f"list-{number}.")
            made[address] = _frame(truth, column.path.split(" > ")[-1], _list(column, rows, number, len(cuts)))
        for entry in truth.of(column.path):
            made[entry.url] = _frame(truth, entry.title, _article(entry, column))
            if entry.attachment:
                made[entry.attachment] = Answer(b"PK\x03\x04", headers={"Content-Type": "application/octet-stream"})
    return made


def _frame(truth: Truth, title: str, body: str) -> Answer:
    groups: dict[str, list[TrueColumn]] = {}
    for column in truth.columns:
        groups.setdefault(column.path.split(" > ")[0], []).append(column)
    menu = "".join(
        f"<li class='dropdown'><a href='#' data-toggle='dropdown'>{group}</a><ul class='dropdown-menu'>"
        + "".join(f"<li><a href='{c.url}'>{c.path.split(' > ')[-1]}</a></li>" for c in columns)
        + "</ul></li>"
        for group, columns in groups.items()
    )
    hot = "".join(
        f"<a href='/search/?kw={word}'>{word}</a>" for word in ("结婚登记", "低保标准", "养老院", "社会组织年检")
    )
    return html(
        f"<title>{title}</title><meta name='viewport' content='width=device-width'>",
        f"<div class='topbar'>2026年11月20日 星期五 无障碍浏览 长者模式</div><div class='sousuo'><input placeholder='搜索'>热搜词：{hot}"
        f"</div><ul class='nav navbar-nav'><li><a href='/'>首页</a></li>{menu}</ul><div class='container'>{body}</div>"
        "<div class='foot'>安吉市民政局主办 浙公网安备33052300000000号 网站标识码3305230001</div>",
    )


def _crumbs(column: TrueColumn) -> str:
    group, name = column.path.split(" > ")
    return (
        "<ol class='breadcrumb'><li><a href='/'>首页</a></li>"
        f"<li>{group}</li><li class='active'><a href='{column.url}'>{name}</a></li></ol>"
    )


def _list(column: TrueColumn, rows: Sequence[TrueEntry], number: int, total: int) -> str:
    if not rows:
        return f"{_crumbs(column)}<div class='list-body'><div class='nodata'>暂无数据</div></div>"
    lines = "".join(
        "<div class='row item'><div class='col-md-9 col-xs-12'>"
        + ("<span class='badge'>置顶</span>" if e.mark == "pinned" else "")
        + f"<a href='{e.url}'>{e.title}</a></div><div class='col-md-3 hidden-xs text-right'>{e.listed_on}</div></div>"
        for e in rows
    )

    def at(n: int) -> str:
        return "list.html" if n == 1 else f"list-{n}.html"

    links = "".join(
        f"<li class='{'active' if n == number else ''}'><a href='{at(n)}'>{n}</a></li>" for n in range(1, total + 1)
    )
    return (
        f"{_crumbs(column)}<div class='list-body'>{lines}</div><ul class='pagination'><li><a href='{at(max(1, number - 1))}'>"
        f"&laquo;</a></li>{links}<li><a href='{at(min(total, number + 1))}'>&raquo;</a></li></ul>"
    )


def _article(entry: TrueEntry, column: TrueColumn) -> str:
    head = "".join(
        f"<li class='col-md-6'><b>{label}：</b><span>{value}</span></li>"
        for label, value in (
            ("索引号", f"002564/{entry.made_on.year}-{entry.made_on:%m%d}"),
            ("组配分类", column.path.split(" > ")[-1]),
            ("发布机构", entry.publisher),
            ("成文日期", entry.made_on),
            ("文号", entry.number or "无"),
            ("发布日期", entry.published_on),
        )
    )
    size = 12 + entry.made_on.day
    file = (
        f"<ul class='attach'><li><i class='icon-doc'></i><a href='{entry.attachment}' download='{entry.title}.docx'>"
        f"{entry.title}.docx</a>({size}KB)</li></ul>"
        if entry.attachment
        else ""
    )
    return (
        f"{_crumbs(column)}<ul class='xxgk_head row'>{head}</ul><span class='title'>{entry.title}</span>"
        f"<div class='article-body'>{paragraphs(entry)}</div>{file}<div class='qr'>扫一扫在手机打开当前页</div>"
    )
