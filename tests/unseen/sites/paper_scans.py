"""A township on TRS: papers photographed, PDF in an iframe or embed, files written by script, [置顶] rows, rows on WeChat."""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, citing, html, sheets

SIZE = 6


def pages(truth: Truth) -> dict[str, Answer]:
    made = {
        "/": _frame(truth, "首页", f"<div class='b'><h2>乡情快讯</h2><ul>{_rows(truth.of('乡情快讯')[:4])}</ul></div>")
    }
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), SIZE)
        for place, rows in enumerate(cuts):
            pager = f"<div class='page'><script language='javascript'>createPage({len(cuts)}, {place}, 'index', 'shtml');</script></div>"
            body = f"{_crumbs(column)}<ul class='list'>{_rows(rows)}</ul>{pager}"
            made[column.url if place == 0 else column.url.replace("index.", f"index_{place}.")] = _frame(
                truth, column.path, body
            )
        made[column.url.removesuffix("index.shtml")] = made[column.url]
        for entry in truth.of(column.path):
            if entry.is_page:
                made[entry.url] = _frame(truth, entry.title, _crumbs(column) + _article(entry))
                if entry.attachment:
                    made[_file(entry)] = Answer(
                        b"%PDF-1.4\n%%EOF", headers={"Content-Type": "application/octet-stream"}
                    )
    return made


def _file(entry: TrueEntry) -> str:
    name = entry.url.rsplit("_", 1)[1].removesuffix(".shtml")
    kind = "pdf" if entry.attachment.endswith(".pdf") else "doc"
    return f"{entry.url.rsplit('/', 1)[0]}/P020{entry.published_on:%y%m%d}{name}.{kind}"


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = "".join(f"<td><a href='{c.url}'>{c.path}</a></td>" for c in truth.columns)
    return html(
        f"<title>{title}_赤水沟乡</title>",
        f"<table id='nav'><tr><td><a href='/'>首页</a></td>{menu}</tr></table>{body}<div id='bottom'>赤水沟乡人民政府 | 扫一扫 关注“赤水沟发布”</div>",
    )


def _crumbs(column: TrueColumn) -> str:
    return f"<div class='local'>您所在的位置：<a href='/'>首页</a>&gt;<a href='{column.url}'>{column.path}</a></div>"


def _rows(rows: Sequence[TrueEntry]) -> str:
    return "".join(
        f"<li>{'<b style=color:red>[置顶]</b>' if e.mark == 'pinned' else ''}<a href='{e.url}' target='_blank'>{e.title}</a>"
        f"<span>{e.published_on.year}/{e.published_on.month}/{e.published_on.day}</span></li>"
        for e in rows
    )


def _article(entry: TrueEntry) -> str:
    name = _file(entry).rsplit("/", 1)[1]
    head = f"<h1>{entry.title}</h1><div class='xx'>来源：{entry.publisher}&nbsp;&nbsp;<script>var dt = '{entry.published_on} 15:20';document.write('发布时间：' + dt);</script></div>"
    if entry.url.startswith("/cwgk/"):
        if not entry.attachment:
            body = "<p style='text-align:center'><img src='./W02026001.jpg' width='800'></p><p style='text-align:center'><img src='./W02026002.jpg' width='800'></p>"
        elif "沙坪" in entry.title:
            body = f"<embed src='./{name}' type='application/pdf' width='100%' height='900'>"
        else:
            body = f"<iframe src='./{name}' width='100%' height='900' frameborder='0'></iframe>"
        return f"{head}<div class='TRS_Editor'>{body}</div>"
    script = (
        f"<script>var appendix = '<a href=\"./{name}\">{entry.attachment.removeprefix('附件：')}</a>';if (appendix != '') document.write('附件：' + appendix);</script>"
        if entry.attachment
        else "<script>var appendix = '';if (appendix != '') document.write('附件：' + appendix);</script>"
    )
    return f"{head}<div class='TRS_Editor'>{citing(entry)}<p align='right'>{entry.publisher}</p><p align='right'>{chinese(entry.made_on)}</p></div>{script}"
