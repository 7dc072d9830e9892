"""Vue rendered beforehand in 2025: ten rows drawn, the rest in `__INITIAL_STATE__`; an element-ui pager of buttons.

The machine-readable day is in UTC: midnight in Beijing is the day before.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import timedelta

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, citing, html, sheets

SIZE = 10


def pages(truth: Truth) -> dict[str, Answer]:
    made = {"/": _frame(truth, "首页", f"<section><h2>最新动态</h2>{_rows(truth.entries[:6])}</section>", {})}
    for column in truth.columns:
        rows = truth.of(column.path)
        state = {
            "channel": {"name": column.path, "code": column.url.rsplit("/", 1)[-1]},
            "list": {"total": len(rows), "pageNum": 1, "pageSize": SIZE, "rows": [_item(e) for e in rows]},
        }
        body = f"{_crumbs(column)}<div class='list-wrap'>{_rows(rows[:SIZE])}</div>{_pager(len(sheets(rows, SIZE)), len(rows))}"
        made[column.url] = _frame(truth, column.path, body, state)
        for entry in rows:
            made[entry.url] = _article(truth, entry, column)
            if entry.attachment:
                made[f"/prod-api/file/download?id={entry.url[8:]}"] = Answer(
                    b"PK\x03\x04", headers={"Content-Type": "application/octet-stream"}
                )
    return made


def _item(entry: TrueEntry) -> dict[str, object]:
    return {
        "id": entry.url.removeprefix("/detail/"),
        "title": entry.title,
        "publishTime": f"{entry.published_on} 00:00:00",
        "views": 0,
    }


def _frame(truth: Truth, title: str, body: str, state: Mapping[str, object], head: str = "") -> Answer:
    menu = "".join(
        f'<li data-v-0a1c class="el-menu-item"><a href="{c.url}" class="nuxt-link">{c.path}</a></li>'
        for c in truth.columns
    )
    return html(
        f'<title data-n-head="ssr">{title} - 临渠区民政局</title>{head}<link rel="preload" href="/_nuxt/app.3f2a.js" as="script">',
        f'<div data-server-rendered="true" id="__nuxt"><div id="__layout"><header data-v-0a1c><a href="/" class="logo">临渠区民政局</a><ul data-v-0a1c class="el-menu">{menu}</ul></header>'
        f"<main data-v-5e1f>{body}</main><footer data-v-77>主办：临渠区民政局 网站标识码：3301990012</footer></div></div>"
        f"<script>window.__INITIAL_STATE__={json.dumps(state, ensure_ascii=False)};(function(){{var s;(s=document.currentScript).parentNode.removeChild(s);}}());</script>"
        '<script src="/_nuxt/app.3f2a.js" defer></script>',
    )


def _rows(rows: Sequence[TrueEntry]) -> str:
    return (
        "<ul data-v-5e1f>"
        + "".join(
            f'<li data-v-5e1f class="row"><a href="{e.url}" class="row-link"><i class="dot"></i><p class="tit">{e.title}</p><time>{e.published_on:%Y/%m/%d}</time></a></li>'
            for e in rows
        )
        + "</ul>"
    )


def _crumbs(column: TrueColumn) -> str:
    return (
        '<div class="el-breadcrumb"><span class="el-breadcrumb__item"><span class="el-breadcrumb__inner is-link">首页</span><i class="el-breadcrumb__separator el-icon-arrow-right"></i></span>'
        f'<span class="el-breadcrumb__item"><span class="el-breadcrumb__inner">{column.path}</span></span></div>'
    )


def _pager(total: int, rows: int) -> str:
    numbers = "".join(f'<li class="number{" active" if n == 1 else ""}">{n}</li>' for n in range(1, total + 1))
    return (
        f'<div class="el-pagination"><span class="el-pagination__total">共 {rows} 条</span><button type="button" disabled class="btn-prev"><i class="el-icon-arrow-left"></i></button>'
        f'<ul class="el-pager">{numbers}</ul><button type="button" class="btn-next"><i class="el-icon-arrow-right"></i></button></div>'
    )


def _article(truth: Truth, entry: TrueEntry, column: TrueColumn) -> Answer:
    instant = f"{entry.published_on - timedelta(days=1)}T16:00:00.000Z"
    number = f"<p class='wh'>{entry.number}</p>" if entry.number else ""
    file = (
        f'<div class="files"><h4>附件下载</h4><a href="/prod-api/file/download?id={entry.url[8:]}" download="{entry.attachment}">{entry.attachment}</a></div>'
        if entry.attachment
        else ""
    )
    body = (
        f'{_crumbs(column)}<article><h1>{entry.title}</h1><div class="meta"><span>来源：{entry.publisher}</span><time datetime="{instant}">{entry.published_on}</time></div>'
        f'<div class="rich-text">{number}{citing(entry)}<p>{entry.publisher}</p><p>{chinese(entry.made_on)}</p></div>{file}</article>'
    )
    head = f'<meta property="article:published_time" content="{instant}">'
    state = {
        "detail": {
            "title": entry.title,
            "createTime": f"{entry.made_on} 17:20:05",
            "publishTime": f"{entry.published_on} 00:00:00",
        }
    }
    return _frame(truth, entry.title, body, state, head)
