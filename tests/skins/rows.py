"""How a list shows its rows (列表样式): each template is given the rows of one page and gives their HTML."""

from collections.abc import Mapping, Sequence

from tests.skins.listing import Rows, ShownRow, items
from tests.skins.rows_of_cells import ROWS_OF_CELLS
from tests.unseen.writing import chinese


def _numbered(rows: Sequence[ShownRow]) -> str:
    return (
        "<ol>"
        + "".join(
            f"<li><em>{place}</em>{row.link}<span>{row.day}</span></li>" for place, row in enumerate(rows, start=1)
        )
        + "</ol>"
    )


_HEADED = '<table class="tb"><thead><tr><th>序号</th><th>标题</th><th>发布日期</th></tr></thead><tbody>'

ROWS: Mapping[str, Rows] = {
    "li span": items(lambda r: f"<li>{r.link}<span>{r.day}</span></li>"),
    "date in front": items(lambda r: f'<li><span class="date">{r.day}</span>{r.link}</li>'),
    "date in brackets": items(lambda r: f"<li>·{r.link} [{r.day}]</li>"),
    "date in the link": items(
        lambda r: f'<li><a href="{r.url}"><span class="bt">{r.title}</span><em class="sj">{r.day}</em></a></li>',
        '<ul class="news">',
    ),
    "date in the tip": items(
        lambda r: f'<li><a href="{r.url}" title="标题：{r.title}&#10;发布时间：{r.day}">{r.title}</a></li>'
    ),
    "two boxes": items(
        lambda r: (
            f'<li><div class="rq"><b>{r.day:%d}</b><i>{r.day:%Y-%m}</i></div><div class="nr"><h3>{r.link}</h3></div></li>'
        )
    ),
    "day over month, summary": items(
        lambda r: (
            f'<div class="item"><div class="time"><p>{r.day:%d}</p><p>{r.day:%Y.%m}</p></div>'
            f'<div class="txt"><a href="{r.url}">{r.title}</a><p>{r.summary}</p></div></div>'
        ),
        '<div class="lb">',
        "</div>",
    ),
    "summary": items(lambda r: f"<li><h4>{r.link}</h4><p>{r.summary}</p><span>{chinese(r.day)}</span></li>"),
    "thumbnail": items(
        lambda r: (
            f'<li class="media"><a href="{r.url}"><img src="/images/{r.day:%m%d}.jpg" alt=""></a><div class="media-body">'
            f'<a href="{r.url}">{r.title}</a><p>{r.summary}</p><span>发布时间：{r.day}</span></div></li>'
        )
    ),
    "category link": items(
        lambda r: f'<li><a class="lm" href="{r.column_url}">[{r.column}]</a>{r.link}<span>{r.day:%Y/%m/%d}</span></li>'
    ),
    "numbered": _numbered,
    "one dl": items(lambda r: f"<dt>{r.link}</dt><dd>{r.day}</dd>", '<dl class="lst">', "</dl>"),
    "dl per row": items(lambda r: f"<dl><dt>{r.link}</dt><dd>{r.day}</dd></dl>", '<div class="dls">', "</div>"),
    "table with header": lambda rows: (
        _HEADED
        + "".join(
            f"<tr><td>{place}</td><td>{row.link}</td><td>{row.day}</td></tr>" for place, row in enumerate(rows, start=1)
        )
        + "</tbody></table>"
    ),
    "table without header": items(
        lambda r: (
            f'<tr><td width="12">·</td><td align="left" height="28">{r.link}</td><td width="90">({r.day})</td></tr>'
        ),
        '<table width="98%" border="0" cellspacing="0">',
        "</table>",
    ),
    "table per row": items(
        lambda r: (
            f'<table width="100%"><tr><td width="3%"><img src="/images/dot.gif"></td><td>{r.link}</td>'
            f'<td width="14%" align="right">{r.day:%Y-%-m-%-d}</td></tr></table>'
        ),
        "",
        "",
    ),
    "div per row": items(
        lambda r: (
            f'<div class="row"><div class="tit">{r.link}</div><div class="sj">发布时间：{r.day:%Y.%m.%d}</div></div>'
        ),
        '<div class="listbox">',
        "</div>",
    ),
    "p, chinese date": items(
        lambda r: f"<p>◆ {r.link}<span>{r.day:%Y年%m月%d日}</span></p>", '<div class="con">', "</div>"
    ),
    "br": items(lambda r: f"·{r.link}　{r.day}<br>", '<div class="con">', "</div>"),
    "clicked": items(
        lambda r: f'<li onclick="window.open(\'{r.url}\')"><span class="t">{r.title}</span><span>{r.day}</span></li>'
    ),
    "month and day": items(lambda r: f"<li>{r.link}<span>{r.day:%m-%d}</span></li>"),
    "no date": items(lambda r: f"<li>{r.link}</li>"),
    "time of day": items(lambda r: f"<li>{r.link}<span>{r.day} 09:{r.day:%d}:07</span></li>"),
    "views beside": items(lambda r: f"<li>{r.link}<i>浏览：{r.day:%d}2</i><span>{r.day}</span></li>"),
    **ROWS_OF_CELLS,
}
WITHOUT_A_DAY = frozenset({"month and day", "no date"})  # nothing but the year's absence: no row tells its day
