"""A catalogue by `?code=`: entries as `<dl>` with 生成日期 before 公布日期, `start=` for a pager, heads with labels of their own."""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, citing, html, sheets

SIZE = 5
ROOT = "/xxgk/catalog"


def pages(truth: Truth) -> dict[str, Answer]:
    made = {
        "/": _frame(truth, "首页", f"<p>昌平河区民政局</p><a href='{ROOT}'>信息公开目录</a>"),
        ROOT: _frame(truth, "信息公开目录", f"{_crumbs(None)}<dl>{_rows(truth.entries[:6])}</dl>"),
    }
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), SIZE)
        for place, rows in enumerate(cuts):
            listed = f"{_rows(rows)}{_pager(column.url, place, len(cuts))}" if rows else "<p>该目录下没有信息</p>"
            made[f"{column.url}&start={place * SIZE}"] = _frame(truth, _name(column), _crumbs(column) + listed)
        made[column.url] = made[f"{column.url}&start=0"]
        for entry in truth.of(column.path):
            made[entry.url] = _frame(truth, entry.title, _crumbs(column) + _article(entry))
            if entry.attachment:
                made[_file(entry)] = Answer(b"\xd0\xcf\x11\xe0", headers={"Content-Type": "application/vnd.ms-works"})
    return made


def _name(column: TrueColumn) -> str:
    return column.path.split(" > ")[-1]


def _file(entry: TrueEntry) -> str:
    return f"/xxgk/file/{entry.url.rsplit('=', 1)[1]}.wps"


def _frame(truth: Truth, title: str, body: str) -> Answer:
    tree = "".join(
        f"<li class='leaf'><span></span><a href='{c.url}'>{_name(c)}({len(truth.of(c.path))})</a></li>"
        for c in truth.columns
    )
    return html(
        f"<title>{title}</title>",
        f"<div class='hd'><a href='/'>昌平河区民政局</a></div><div class='lt'><h3><a href='{ROOT}'>信息公开目录</a></h3><ul class='tree'><li class='open'><span></span>主动公开<ul>{tree}</ul></li></ul></div>"
        f"<div class='rt'>{body}</div><div class='ft'>昌平河区民政局主办</div>",
    )


def _crumbs(column: TrueColumn | None) -> str:
    last = f" &#8250;&#8250; <a href='{column.url}'>{_name(column)}</a>" if column else ""
    return f"<p class='at'>所在位置：<a href='/'>首页</a> &#8250;&#8250; <a href='{ROOT}'>信息公开目录</a>{last}</p>"


def _rows(rows: Sequence[TrueEntry]) -> str:
    return "".join(
        f"<dl class='info'><dt><a href='{e.url}' target='_blank'>{e.title}</a></dt><dd>文件编号：{e.number} &nbsp; 生成日期：{e.made_on} &nbsp; 公布日期：{e.published_on}</dd></dl>"
        for e in rows
    )


def _pager(url: str, place: int, total: int) -> str:
    back = f"<a href='{url}&start={(place - 1) * SIZE}'>前{SIZE}条</a>" if place else ""
    on = f"<a href='{url}&start={(place + 1) * SIZE}'>后{SIZE}条</a>" if place + 1 < total else ""
    return f"<div class='turn'>{back} 第 {place + 1} 页 {on}</div>"


def _article(entry: TrueEntry) -> str:
    key = entry.url.rsplit("=", 1)[1]
    file = (
        f"<p>附件：<a href='{_file(entry)}'>{entry.attachment.removeprefix('附件：')}</a></p>"
        if entry.attachment
        else ""
    )
    return (
        f"<table class='card' border=1><tr><th>信息索引</th><td>11010900-20-{key[:4]}-{key[-6:]}</td><th>信息类别</th><td>民政、扶贫、救灾/其他</td></tr><tr><th>发文单位</th><td>{entry.publisher}</td>"
        f"<th>公文生成日期</th><td>{entry.made_on}</td></tr><tr><th>信息公布日期</th><td>{entry.published_on}</td><th>文件编号</th><td>{entry.number}</td></tr>"
        f"<tr><th>信息名称</th><td colspan=3>{entry.title}</td></tr><tr><th>内容概述</th><td colspan=3>{entry.title}，依据京民发〔2023〕118号文件制定。</td></tr></table>"
        f"<h2>{entry.title}</h2><div class='zw'>{citing(entry)}{file}<p>{entry.publisher}</p><p>{chinese(entry.made_on)}</p></div>"
    )
