"""A street office's pages for the phone (WeUI): cells that are links, 点击加载更多 as a link, no breadcrumb, a bar of tabs below."""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import chinese, citing, html, sheets

SIZE = 8


def pages(truth: Truth) -> dict[str, Answer]:
    grid = "".join(
        f'<a href="{c.url}" class="weui-grid"><div class="weui-grid__icon"><img src="/m/i.png"></div><p class="weui-grid__label">{c.path}</p></a>'
        for c in truth.columns
    )
    made = {
        "/": _frame(
            "南坪街道", f'<div class="weui-grids">{grid}</div><div class="weui-cells">{_cells(truth.entries[:4])}</div>'
        )
    }
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), SIZE)
        for number, rows in enumerate(cuts, start=1):
            if not rows:
                after = '<div class="weui-loadmore weui-loadmore_line"><span class="weui-loadmore__tips">暂无数据</span></div>'
            elif number < len(cuts):
                after = f'<a id="more" class="weui-btn weui-btn_default" href="{column.url[3:]}&p={number + 1}">点击加载更多</a>'
            else:
                after = '<div class="weui-loadmore weui-loadmore_line"><span class="weui-loadmore__tips">没有更多了</span></div>'
            made[column.url if number == 1 else f"{column.url}&p={number}"] = _frame(
                column.path, f'<div class="weui-cells">{_cells(rows)}</div>{after}'
            )
        for entry in truth.of(column.path):
            made[entry.url] = _frame("详情", _article(entry))
    return made


def _frame(title: str, body: str) -> Answer:
    bar = (
        '<div class="weui-tabbar"><a href="/" class="weui-tabbar__item"><p>首页</p></a><a href="tel:02362801234" class="weui-tabbar__item"><p>电话</p></a>'
        '<a href="/m/list.php?cid=2" class="weui-tabbar__item"><p>公告</p></a></div>'
    )
    return html(
        f'<title>{title}</title><meta name="viewport" content="width=device-width,initial-scale=1,user-scalable=0">',
        f'<div class="page"><div class="page__hd"><a href="javascript:history.back()" class="back">返回</a><h1 class="page__title">{title}</h1></div><div class="page__bd">{body}</div></div>{bar}',
    )


def _cells(rows: Sequence[TrueEntry]) -> str:
    return "".join(
        f'<a class="weui-cell weui-cell_access" href="{e.url}"><div class="weui-cell__bd"><p>{e.title}</p></div><div class="weui-cell__ft">{e.published_on}</div></a>'
        for e in rows
    )


def _article(entry: TrueEntry) -> str:
    return (
        f'<article class="weui-article"><h2>{entry.title}</h2><p class="sub">{entry.publisher} <em>{entry.published_on} 15:30</em></p><section>{citing(entry)}'
        f"<p>{chinese(entry.made_on)}</p></section></article>"
    )
