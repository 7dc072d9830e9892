"""Rows of several parts (列表样式): cards, grids and tables in which more than a title and its day stands."""

from collections.abc import Mapping
from datetime import timedelta

from tests.skins.listing import Rows, ShownRow, items


def _catalogued(place: int, row: ShownRow) -> str:
    return (
        f"<tr><td>{place}</td><td>11131200MB/2025-{place:05}</td><td>{row.link}</td><td>{row.number}</td>"
        f"<td>{row.made_on}</td><td>{row.day}</td></tr>"
    )


def _in_force(row: ShownRow) -> str:
    return (
        f"<tr><td>{row.link}</td><td>{row.number or '—'}</td><td>{row.day:%Y-%m-%d}</td>"
        f"<td>{row.day + timedelta(days=30):%Y-%m-%d}</td><td>有效</td></tr>"
    )


def _gridded(rows: list[ShownRow]) -> str:
    return "".join(
        f'<div class="grid-row"><span class="xh">{place}</span><span class="mc">{row.link}</span>'
        f'<span class="wh">{row.number}</span><span class="rq">{row.day}</span></div>'
        for place, row in enumerate(rows, start=1)
    )


ROWS_OF_CELLS: Mapping[str, Rows] = {
    "card with time": items(
        lambda r: (
            f'<article class="card"><h3><a href="{r.url}">{r.title}</a></h3><p>{r.summary}</p>'
            f'<time datetime="{r.day}T09:30:00+08:00">{r.day:%Y年%m月%d日}</time></article>'
        ),
        '<div class="cards">',
        "</div>",
    ),
    "card, year in its time": items(
        lambda r: (
            f'<div class="card"><a href="{r.url}">{r.title}</a><time datetime="{r.day}">{r.day:%m-%d}</time></div>'
        ),
        '<section class="cards">',
        "</section>",
    ),
    "link around a dl": items(
        lambda r: f'<a href="{r.url}"><dl><dt>{r.title}</dt><dd>{r.summary}</dd><dd class="time">{r.day}</dd></dl></a>',
        '<div class="pic-list">',
        "</div>",
    ),
    "link around dated boxes": items(
        lambda r: (
            f'<li><a href="{r.url}"><div class="date"><span>{r.day:%d}</span><em>{r.day:%Y/%m}</em></div>'
            f'<div class="info"><h4>{r.title}</h4><p>{r.summary}</p></div></a></li>'
        )
    ),
    "grid with number": lambda rows: (
        '<div class="grid"><div class="grid-row head"><span>序号</span><span>信息名称</span><span>文号</span><span>发布日期</span></div>'
        f"{_gridded(list(rows))}</div>"
    ),
    "day above in a dl": items(
        lambda r: f"<dl><dt>{r.day}</dt><dd>{r.link}</dd></dl>", '<div class="time-list">', "</div>"
    ),
    "icon of a file": items(
        lambda r: (
            f'<li><img src="/images/icon_{"pdf" if r.number else "doc"}.gif" alt="{"pdf" if r.number else "doc"}" align="absmiddle"> '
            f"{r.link}<span class=fr>{r.day}</span></li>"
        )
    ),
    "year as category": items(lambda r: f'<li><span class="lm">[2026]</span>{r.link}<span>{r.day}</span></li>'),
    "catalogue table": lambda rows: (
        '<table class="gkml"><tr><th>序号</th><th>索引号</th><th>名称</th><th>文号</th><th>成文日期</th><th>发布日期</th></tr>'
        + "".join(_catalogued(place, row) for place, row in enumerate(rows, start=1))
        + "</table>"
    ),
    "in force from": lambda rows: (
        '<table class="gfxwj"><thead><tr><th>文件名称</th><th>发文字号</th><th>发布日期</th><th>施行日期</th><th>效力</th></tr></thead><tbody>'
        + "".join(map(_in_force, rows))
        + "</tbody></table>"
    ),
}
