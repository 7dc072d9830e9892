"""A district bureau rendered on a Node server: hashed class names, links around whole cards, `<time>`, JSON-LD, `?page=2` with … between.

The cards' words say 4月10日, `datetime` says the year; days in JSON-LD are UTC, some just before midnight of Beijing.
"""

import json
from collections.abc import Sequence
from datetime import datetime, time, timedelta, timezone

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import citing, file, html, sheets, text

ROWS = 5
NAME = "滨江区民政局"
BEIJING = timezone(timedelta(hours=8))


def pages(truth: Truth) -> dict[str, Answer]:
    latest = "".join(map(_card, [e for e in truth.entries if e.mark != "offsite"][1:5]))
    made = {
        "/": _frame(truth, NAME, f"<main class='Home_main__a81Kx'><section><h2 class='Home_h__2kd'>最新发布</h2>{latest}</section></main>")
    }  # fmt: skip
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), ROWS)
        for number, rows in enumerate(cuts, 1):
            body = "".join(map(_card, rows)) or _nothing()
            made[f"{column.url}?page={number}"] = _frame(
                truth,
                f"{column.path.split(' > ')[-1]} | {NAME}",
                f"<main class='List_main__9dKs1'>{_crumbs(column)}<h1 class='List_h1__pq0'>{column.path.split(' > ')[-1]}</h1><section class='List_grid__Xz31a'>{body}</section>{_pager(column, number, len(cuts))}</main>",
            )
        made[column.url] = made[f"{column.url}?page=1"]
        for at, entry in enumerate(truth.of(column.path)):
            if entry.mark != "offsite":
                beside = [e for e in truth.of(column.path)[at + 1 : at + 4] if e.mark != "offsite"]
                made[entry.url] = _article(truth, column, entry, beside)
            if entry.attachment:
                made[entry.attachment] = file("application/msword")
    return made


def _at(entry: TrueEntry) -> datetime:
    """The moment of publication in Beijing: soon after midnight it is still the day before in UTC."""
    hour = 6 if entry.mark == "midnight" else 15
    return datetime.combine(entry.published_on, time(hour, 20), BEIJING)


def _iso(moment: datetime) -> str:
    return f"{moment.astimezone(timezone.utc):%Y-%m-%dT%H:%M:%S}.000Z"  # noqa: UP017


def _card(entry: TrueEntry) -> str:
    day = entry.published_on
    badge = "<span class='Badge_badge__Ht2c9'>置顶</span>" if entry.mark == "pinned" else ""
    outside = " target='_blank' rel='noopener noreferrer'" if entry.mark == "offsite" else ""
    return (
        f"<article class='Card_card__3xY1z'><a class='Card_link__b0Jq7' href='{entry.url}'{outside}><h3 class='Card_title__Zk4mP'>{badge}{entry.title}</h3>"
        "<p class='Card_summary__m2LrT'>根据2023年3月20日印发的有关办法，现就有关事项说明如下……</p>"
        f"<footer><time datetime='{_at(entry).isoformat()}'>{day.month}月{day.day}日</time><span class='Card_views__f1'><svg aria-hidden='true'></svg>{day.day * 37}</span></footer></a></article>"
    )


def _nothing() -> str:
    return "<div class='Empty_empty__c9Qe2' role='status'><svg aria-hidden='true'></svg><p>暂无相关内容</p></div>"


def _pager(column: TrueColumn, number: int, total: int) -> str:
    if total < 2:
        return ""
    shown = sorted({1, number - 1, number, number + 1, total} & set(range(1, total + 1)))
    leads, before = "", 0
    for one in shown:
        gap = "<li><span class='Pager_gap__1'>…</span></li>" if one - before > 1 else ""
        here = " aria-current='page'" if one == number else ""
        leads += f"{gap}<li><a href='{column.url}?page={one}'{here}>{one}</a></li>"
        before = one
    back = f"<a href='{column.url}?page={number - 1}' aria-label='上一页'><svg></svg></a>" if number > 1 else ""
    on = f"<a href='{column.url}?page={number + 1}' aria-label='下一页'><svg></svg></a>" if number < total else ""
    return f"<nav aria-label='分页' class='Pager_nav__u7Hs2'>{back}<ul>{leads}</ul>{on}</nav>"


def _crumbs(column: TrueColumn, last: str = "") -> str:
    section, name = column.path.split(" > ")
    tail = f"<li aria-current='page'><span>{last}</span></li>" if last else ""
    return (
        f"<nav aria-label='面包屑'><ol class='Crumbs_ol__w81Lm'><li><a href='/'>首页</a></li><li><span>{section}</span></li>"
        f"<li><a href='{column.url}'>{name}</a></li>{tail}</ol></nav>"
    )


def _frame(truth: Truth, title: str, main: str, head: str = "") -> Answer:
    menu = "".join(
        f"<li><a class='Nav_a__1Yq' href='{c.url}'>{c.path.split(' > ')[-1]}</a></li>" for c in truth.columns
    )
    return html(
        f"<title>{title}</title><meta name='viewport' content='width=device-width'><meta property='og:site_name' content='{NAME}'><link rel='preload' as='script' href='/_next/static/chunks/main-8f3c1e.js'>{head}",
        f"<div id='__next'><header class='Header_header__k2Lw0'><a href='/' aria-label='首页'><svg></svg></a><nav aria-label='主导航'><ul>{menu}</ul></nav></header>{main}"
        f"<footer class='Footer_footer__77Qa'><p>主办单位：{NAME}</p><p>浙ICP备19001234号-1 网站标识码3301080021</p></footer></div>"
        '<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"2:I[4707,[],\\"\\"]\\n"])</script>',
    )


def _article(truth: Truth, column: TrueColumn, entry: TrueEntry, beside: Sequence[TrueEntry]) -> Answer:
    published = _at(entry)
    modified = published + timedelta(days=23 if entry.mark == "updated" else 0, minutes=7)
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": entry.title,
        "datePublished": _iso(published),
        "dateModified": _iso(modified),
        "publisher": {"@type": "GovernmentOrganization", "name": NAME},
    }
    day = f"{published.year}年{published.month}月{published.day}日"
    changed = (
        f"<span>更新于 <time datetime='{modified.date()}'>{modified.date()}</time></span>"
        if entry.mark == "updated"
        else ""
    )
    shown = (
        ""
        if entry.mark == "jsononly"
        else f"<span>发布于 <time datetime='{published.isoformat()}'>{day}</time></span>{changed}"
    )
    number = (
        f"<dl class='Facts_dl__0a'><div><dt>发文字号</dt><dd>{entry.number}</dd></div><div><dt>成文日期</dt><dd>{entry.made_on}</dd></div><div><dt>有效性</dt><dd>现行有效</dd></div></dl>"
        if entry.number
        else ""
    )
    match entry.mark:
        case "sentence":
            body = "<p>凤凰路婚姻登记点因设备维护暂停服务，恢复时间另行通告。</p>"
        case "picture":
            body = "<figure><img src='/_next/image?url=%2Fmedia%2F17.png&amp;w=1920' alt=''></figure>"
        case "jsononly":
            body = citing(entry)
        case _:
            body = text(entry)
    if entry.attachment:
        body += f"<a class='File_file__Qq1' href='{entry.attachment}' download><svg></svg><span>{entry.title}.docx</span><small>48 KB</small></a>"
    more = "".join(map(_card, beside))
    return _frame(
        truth,
        f"{entry.title} | {NAME}",
        f"<main class='Post_main__aa1'>{_crumbs(column, entry.title)}<article><h1 class='Post_title__Lk2'>{entry.title}</h1><div class='Post_meta__s9X'>{shown}<span>来源：{entry.publisher}</span><span>阅读 {published.day * 37}</span></div>"
        f"{number}<div class='Post_body__Uu3'>{body}</div></article><aside aria-label='相关阅读'><h2>相关阅读</h2>{more}</aside></main>",
        f"<meta property='og:type' content='article'><meta property='og:title' content='{entry.title}'><meta property='article:published_time' content='{_iso(published)}'>"
        f"<meta property='article:modified_time' content='{_iso(modified)}'><meta property='og:updated_time' content='{_iso(modified)}'>"
        f"<script type='application/ld+json'>{json.dumps(data, ensure_ascii=False)}</script>",
    )
