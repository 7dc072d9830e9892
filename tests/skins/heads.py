"""What stands around a paper's text: title, day, source (文章头); `above` and `below` the text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from tests.skins.office import NAME, Paper
from tests.unseen.writing import chinese


@dataclass(frozen=True, slots=True)
class Head:
    above: Callable[[Paper], str]
    below: Callable[[Paper], str] = lambda paper: ""
    metas: Callable[[Paper], str] = lambda paper: ""


def _index_table(p: Paper) -> str:
    return (
        f'<table class="xxgk"><tr><td>索引号：</td><td>11131200MB{p.id}/2025-{p.id}</td><td>主题分类：</td><td>民政</td></tr><tr><td>发文机关：</td><td>{NAME}</td>'
        f"<td>成文日期：</td><td>{chinese(p.made_on)}</td></tr><tr><td>标　　题：</td><td colspan=3>{p.title}</td></tr>"
        f"<tr><td>发文字号：</td><td>{p.number}</td><td>发布日期：</td><td>{chinese(p.day)}</td></tr></table>"
    )


def _pairs(p: Paper) -> str:
    labels = (("索引号", f"MB{p.id}-2025"), ("发布机构", NAME), ("文号", p.number or "无"), ("公开日期", f"{p.day}"))
    return (
        '<div class="gk-head">'
        + "".join(f"<dl><dt>{label}</dt><dd>{value}</dd></dl>" for label, value in labels)
        + "</div>"
    )


_FONT = '字号：<a href="javascript:;">大</a> <a href="javascript:;">中</a> <a href="javascript:;">小</a>　<a href="javascript:window.print()">打印</a>'
MIGRATED = date(2025, 12, 28)  # the day all papers were brought to a new site, which its metas say


def _labelled_rows(p: Paper) -> str:
    rows = (
        ("信息来源", NAME),
        ("发布日期", f"{p.day}"),
        ("更新日期", f"{p.day + timedelta(days=6)}"),
        ("浏览次数", "2025"),
    )
    return f"<table class=xx>{''.join(f'<tr><td>{label}</td><td>{value}</td></tr>' for label, value in rows)}</table>"


HEADS: Mapping[str, Head] = {
    "time, source, views": Head(
        lambda p: f"<h1>{p.title}</h1><p>发布时间：{p.day}　来源：{NAME}　浏览次数：<span>128</span></p>"
    ),
    "source, time, font": Head(
        lambda p: (
            f'<h2 class="title">{p.title}</h2><div class="info">来源：{NAME} 发布时间：{p.day} 10:20 【字体：<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>】</div>'
        )
    ),
    "views, time, author": Head(
        lambda p: (
            f'<div class="bt">{p.title}</div><div class="sj">浏览：213次　时间：{p.day:%Y/%m/%d}　作者：局办公室</div>'
        )
    ),
    "index table": Head(lambda p: f"{_index_table(p)}<h1>{p.title}</h1>"),
    "index table and line": Head(lambda p: f"{_index_table(p)}<h1>{p.title}</h1><p>发布时间：{p.day} 来源：{NAME}</p>"),
    "day only": Head(lambda p: f'<h2>{p.title}</h2><div class="date">{p.day}</div>'),
    "signed and published": Head(
        lambda p: f"<h1>{p.title}</h1><div><span>成文日期：{p.made_on}</span> <span>发布日期：{p.day}</span></div>"
    ),
    "published and updated": Head(
        lambda p: (
            f"<h1>{p.title}</h1><div>发布时间：{p.day} 09:00 | 更新时间：{p.day + timedelta(days=2)} 15:30 | 来源：{NAME}</div>"
        )
    ),
    "below the text": Head(
        lambda p: f'<h3 align="center">{p.title}</h3>',
        lambda p: f'<div class="end">信息来源：{NAME}　责任编辑：李某　发布日期：{p.day}</div>',
    ),
    "chinese day": Head(lambda p: f"<h1>{p.title}</h1><p>日期：{p.day:%Y年%m月%d日} 来源：本站 打印 关闭</p>"),
    "list of labels": Head(
        lambda p: (
            f'<h1 class="article-title">{p.title}</h1><ul class="info"><li>来源：{NAME}</li><li>发布日期：{p.day}</li><li>访问量：<em id="hits"></em></li></ul>'
        )
    ),
    "dl of labels": Head(lambda p: f"{_pairs(p)}<h1>{p.title}</h1>"),
    "old table cell": Head(
        lambda p: (
            f'<table width="100%"><tr><td align="center"><strong><font size="4">{p.title}</font></strong></td></tr><tr><td align="center"><font color="#666">发布者：admin　发布时间:{p.day:%Y-%-m-%-d} 8:30:00　点击数:33</font></td></tr></table>'
        )
    ),
    "metas only": Head(
        lambda p: f"<h1>{p.title}</h1>",
        metas=lambda p: (
            f'<meta name="ArticleTitle" content="{p.title}"><meta name="PubDate" content="{p.day} 09:12"><meta name="ContentSource" content="{NAME}">'
        ),
    ),
    "updated before published": Head(
        lambda p: f"<h1>{p.title}</h1><div>更新日期：{p.day + timedelta(days=9)}　发布日期：{p.day}　来源：{NAME}</div>"
    ),
    "rows of labels": Head(lambda p: f"<h2>{p.title}</h2>{_labelled_rows(p)}"),
    "one span without labels": Head(
        lambda p: f'<h1>{p.title}</h1><span class="ly">{p.day:%Y-%m-%d} 10:{p.day:%d} {NAME}</span>'
    ),
    "metas of a migration": Head(
        lambda p: f"<h1>{p.title}</h1><p>发布时间：{p.day}　来源：{NAME}</p>",
        metas=lambda p: (
            f'<meta name="ArticleTitle" content="{p.title}"><meta name="PubDate" content="{MIGRATED} 00:12">'
        ),
    ),
    "source before a bare day": Head(lambda p: f'<h1>{p.title}</h1><div class="ly">来源：{NAME}　　{p.day}</div>'),
    "views and fonts between": Head(
        lambda p: (
            f'<h1>{p.title}</h1><div>浏览次数：20251</div><div class="tools">{_FONT}</div><div>发布日期：{p.day}</div><div>信息来源：{NAME}</div>'
        )
    ),
    "updated at the foot": Head(
        lambda p: f"<h1>{p.title}</h1><p>时间：{p.day}　来源：{NAME}</p>",
        lambda p: f'<div class="edit">责任编辑：王某　最后更新：{p.day + timedelta(days=5)} 08:00</div>',
    ),
}
