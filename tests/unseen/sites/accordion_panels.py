"""法定主动公开内容 folded in panels, each with its newest rows; lists as grids of `<ul>` with 成文日期 before 公布日期.

The pager is drawn from attributes of an empty element; heads are a `<dl>` with — for what there is not.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, citing, html, sheets

ROOT = "/zfxxgk/fdzdgknr/"
SIZE = 6


def pages(truth: Truth) -> dict[str, Answer]:
    panels = "".join(
        f'<div class="panel"><h4 class="panel-title"><a data-toggle="collapse" href="#c{place}">{_name(c)}</a></h4><div id="c{place}" class="panel-collapse collapse">'
        f'<ul>{"".join(_line(e) for e in truth.of(c.path)[:4]) or "<li>暂未发布相关信息</li>"}</ul><a class="ck" href="{c.url}">查看更多</a></div></div>'
        for place, c in enumerate(truth.columns, start=1)
    )
    made = {
        "/": _frame(
            "首页",
            f'<div class="entry"><a href="{ROOT}"><img src="/images/fdzdgk.png" alt="法定主动公开内容"></a></div>',
        ),
        ROOT: _frame("法定主动公开内容", f'{_crumbs(None)}<div class="panel-group">{panels}</div>'),
    }
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), SIZE)
        for number, rows in enumerate(cuts, start=1):
            pager = f'<div class="pagination_index" data-page-count="{len(cuts)}" data-page-index="{number}" data-page-name="index" data-page-ext="shtml"></div>'
            body = f"{_crumbs(column)}{_grid(rows)}{pager}<script src='/assets/page.js'></script>"
            made[column.url if number == 1 else f"{column.url}index_{number}.shtml"] = _frame(_name(column), body)
        made[f"{column.url}index.shtml"] = made[column.url]
        for entry in truth.of(column.path):
            made[entry.url] = _frame(entry.title, _crumbs(column) + _article(entry))
            if entry.attachment:
                made[_file(entry)] = Answer(b"PK\x03\x04", headers={"Content-Type": "application/octet-stream"})
    return made


def _name(column: TrueColumn) -> str:
    return column.path.split(" > ")[-1]


def _file(entry: TrueEntry) -> str:
    return f"{entry.url.removesuffix('.shtml')}/files/fj1.xlsx"


def _frame(title: str, body: str) -> Answer:
    return html(
        f"<title>{title}_云岭市民政局</title>",
        f'<div class="top"><a href="/">云岭市民政局</a><a href="{ROOT}">法定主动公开内容</a></div><div class="container">{body}</div>'
        '<div class="foot">承办：云岭市民政局 联系电话：0838-2301234 蜀ICP备05001234号 川公网安备 51060302510026号</div>',
    )


def _crumbs(column: TrueColumn | None) -> str:
    last = f"<em>&rsaquo;</em><a href='{column.url}'>{_name(column)}</a>" if column else ""
    return f"<div class='bread'><a href='/'>首页</a><em>&rsaquo;</em><a href='{ROOT}'>法定主动公开内容</a>{last}</div>"


def _line(entry: TrueEntry) -> str:
    return f"<li><a href='{entry.url}'>{entry.title}</a></li>"


def _grid(rows: Sequence[TrueEntry]) -> str:
    if not rows:
        return "<div class='grid'><p class='tip'>暂未发布相关信息</p></div>"
    lines = "".join(
        f"<ul class='con'><li class='w50'><a href='{e.url}' target='_blank'>{e.title}</a></li><li class='w20'>{_printed(e)}</li><li class='w15'>{e.made_on}</li>"
        f"<li class='w15'>{e.published_on}</li></ul>"
        for e in rows
    )
    return f"<div class='grid'><ul class='tit'><li class='w50'>信息名称</li><li class='w20'>文号</li><li class='w15'>成文日期</li><li class='w15'>公布日期</li></ul>{lines}</div>"


def _printed(entry: TrueEntry) -> str:
    return entry.number or "—"


def _article(entry: TrueEntry) -> str:
    index = f"510600-{entry.url.rsplit('/', 1)[-1].removesuffix('.shtml')}-2026-0012"
    file = (
        f"<p>附件：<a href='{_file(entry)}'>{entry.attachment.removeprefix('附件：')}</a></p>"
        if entry.attachment
        else ""
    )
    return (
        f"<dl class='xxgk-head'><dt>索引号</dt><dd>{index}</dd><dt>发布机构</dt><dd>{entry.publisher}</dd><dt>文号</dt><dd>{_printed(entry)}</dd><dt>成文日期</dt>"
        f"<dd>{chinese(entry.made_on)}</dd><dt>公布日期</dt><dd>{chinese(entry.published_on)}</dd><dt>有效性</dt><dd>有效</dd></dl><h2>{entry.title}</h2>"
        f"<div class='article-content'>{citing(entry)}{file}<p style='text-align:right'>{entry.publisher}<br>{chinese(entry.made_on)}</p></div>"
    )
