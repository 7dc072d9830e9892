"""A development zone on Drupal 7: `views-row`, `?page=1` from nought, days as 周三, 03/05/2025 - 08:30 with the month first, 由 admin 提交于.

The machine's day stands in `content` beside it; an empty view leaves its header and 目前没有可显示的内容.
"""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import cut, file, html, sheets, text

ROWS = 5


def pages(truth: Truth) -> dict[str, Answer]:
    blocks = "".join(
        f'<div class="block block-views"><h2>{c.path}</h2><div class="content"><div class="item-list"><ul>{"".join(f"<li class=views-row><a href={e.url}>{cut(e.title, 16)}</a></li>" for e in truth.of(c.path)[:4])}</ul></div><div class="more-link"><a href="{c.url}">更多</a></div></div></div>'
        for c in truth.columns
    )
    made = {"/": _frame(truth, "首页", blocks)}
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), ROWS)
        for number, rows in enumerate(cuts):
            view = (
                f'<div class="view-content">{"".join(_row(at, e) for at, e in enumerate(rows, 1))}</div>{_pager(column, number, len(cuts))}'
                if rows
                else '<div class="view-empty"><p>目前没有可显示的内容。</p></div>'
            )
            made[column.url if number == 0 else f"{column.url}?page={number}"] = _frame(
                truth,
                column.path,
                f'{_trail(column)}<h1 class="title" id="page-title">{column.path}</h1><div class="view view-news">{view}</div>',
            )
        for entry in truth.of(column.path):
            made[entry.url] = _frame(truth, entry.title, _trail(column) + _node(entry))
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _day(entry: TrueEntry, clock: bool) -> str:
    day = entry.published_on
    return f"周{'一二三四五六日'[day.weekday()]}, {day:%m/%d/%Y}" + (f" - 08:{day.day:02d}" if clock else "")


def _row(at: int, entry: TrueEntry) -> str:
    return (
        f'<div class="views-row views-row-{at} {"views-row-odd" if at % 2 else "views-row-even"}"><div class="views-field views-field-created"><span class="field-content">{_day(entry, False)}</span></div>'
        f'<div class="views-field views-field-title"><span class="field-content"><a href="{entry.url}">{entry.title}</a></span></div></div>'
    )


def _pager(column: TrueColumn, number: int, total: int) -> str:
    if total == 1:
        return ""

    def at(to: int) -> str:
        return f"{column.url}?page={to}" if to else column.url

    items = "".join(
        f'<li class="pager-current">{to + 1}</li>'
        if to == number
        else f'<li class="pager-item"><a title="到第 {to + 1} 页" href="{at(to)}">{to + 1}</a></li>'
        for to in range(total)
    )
    more = f'<li class="pager-next"><a title="去下一个页面" href="{at(number + 1)}">下一个 ›</a></li><li class="pager-last"><a title="到最后一页" href="{at(total - 1)}">末页 »</a></li>' if number + 1 < total else ""  # fmt: skip
    return f'<h2 class="element-invisible">页面</h2><div class="item-list"><ul class="pager">{items}{more}</ul></div>'


def _trail(column: TrueColumn) -> str:
    return f'<h2 class="element-invisible">你在这里</h2><div class="breadcrumb"><a href="/">首页</a> » <a href="{column.url}">{column.path}</a></div>'


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = "".join(f'<li class="leaf"><a href="{c.url}">{c.path}</a></li>' for c in truth.columns)
    return html(
        f'<meta name="Generator" content="Drupal 7 (http://drupal.org)"><title>{title} | 临江经济开发区</title>',
        f'<div id="skip-link"><a href="#main-content" class="element-invisible">跳转到主要内容</a></div><div id="header"><div id="site-name"><a href="/" rel="home">临江经济开发区</a></div></div><ul id="main-menu" class="menu"><li class="first leaf"><a href="/">首页</a></li>{menu}</ul>'
        f'<div id="content">{body}</div><div id="footer">临江经济开发区管理委员会 版权所有 鄂ICP备11000000号</div>',
    )


def _node(entry: TrueEntry) -> str:
    day = entry.published_on
    attached = f'<div class="field field-name-field-fujian field-type-file field-label-above"><div class="field-label">附件:&nbsp;</div><div class="field-items"><table class="sticky-enabled"><thead><tr><th>附件</th><th>大小</th></tr></thead><tbody><tr class="odd"><td><span class="file"><img class="file-icon" src="/modules/file/icons/x.png" alt=""><a href="{entry.attachment}" type="application/octet-stream; length=30720">{entry.title}</a></span></td><td>30 KB</td></tr></tbody></table></div></div>' if entry.attachment else ""  # fmt: skip
    return (
        f'<h1 class="title" id="page-title">{entry.title}</h1><div id="node-{entry.url[6:]}" class="node node-article"><span property="dc:title" content="{entry.title}" class="rdf-meta element-hidden"></span>'
        f'<div class="meta submitted"><span property="dc:date dc:created" content="{day}T08:{day.day:02d}:00+08:00" datatype="xsd:dateTime" rel="sioc:has_creator">由 <span class="username">admin</span> 提交于 {_day(entry, True)}</span></div>'
        f'<div class="field field-name-field-laiyuan field-label-inline"><div class="field-label">来源:&nbsp;</div><div class="field-items"><div class="field-item even">{entry.publisher}</div></div></div>'
        f'<div class="field field-name-body"><div class="field-items"><div class="field-item even" property="content:encoded">{text(entry)}</div></div></div>{attached}</div>'
    )
