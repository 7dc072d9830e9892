"""A community's site on a blog engine: `/page/2`, definition lists with summaries, a mobile redirect, an English edition."""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, html, paragraphs, sheets

MOBILE = (
    "<script>if(/Android|iPhone|Mobile/i.test(navigator.userAgent)){window.location.href='/m/index.html';}</script>"
    "<meta http-equiv='refresh' content='900'>"
)


def pages(truth: Truth) -> dict[str, Answer]:
    welcome = "<h2>欢迎光临东风社区</h2><p>社区常住居民3210户。</p>"
    made = {
        "/": _frame(truth, "东风社区", welcome),
        "/en/": html(
            "<title>Dongfeng Community</title>", "<h1>Welcome</h1><p>About us. Contact us.</p><a href='/'>中文</a>"
        ),
        "/m/index.html": html("<title>手机版</title>", "<p>手机版建设中</p>"),
    }
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), 6)
        for number, rows in enumerate(cuts, start=1):
            address = column.url if number == 1 else f"{column.url}page/{number}/"
            made[address] = _frame(truth, column.path, _list(column, rows, number, len(cuts)))
        entries = truth.of(column.path)
        for place, entry in enumerate(entries):
            if entry.is_page:
                made[entry.url] = _frame(truth, entry.title, _article(entry, entries[place - 1], column))
            if entry.attachment:
                made[entry.attachment] = Answer(b"%PDF-1.4\n%%EOF", headers={"Content-Type": "application/pdf"})
    return made


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = "".join(f"<li class='menu-item'><a href='{c.url}'>{c.path}</a></li>" for c in truth.columns)
    tags = "".join(f"<a href='/?s={word}'>{word}</a>" for word in ("低保", "养老", "党建", "志愿服务"))
    return html(
        f"<title>{title} – 东风社区</title>{MOBILE}",
        f"<div class='lang'><a href='/en/'>English</a> <a href='/m/index.html'>手机版</a></div><ul class='menu'>"
        f"<li class='menu-item'><a href='/'>首页</a></li>{menu}</ul><form role='search' action='/'><input name='s'></form>"
        f"<main>{body}</main><aside><h3>标签</h3>{tags}</aside><footer>东风社区居民委员会 ©2019–2025</footer>",
    )


def _list(column: TrueColumn, rows: Sequence[TrueEntry], number: int, total: int) -> str:
    lines = "".join(
        f"<dl><dt><a href='{e.url}' rel='bookmark'>{e.title}</a></dt><dd>自2024年5月6日起，社区工作人员将陆续入户，请居民朋友相互转告[…]</dd>"
        f"<dd class='meta'>发布于 {chinese(e.published_on)} · 阅读 {100 + place} · <a href='{column.url}'>{column.path}</a></dd></dl>"
        for place, e in enumerate(rows)
    )
    numbers = "".join(
        f"<span class='page-numbers current'>{n}</span>"
        if n == number
        else f"<a class='page-numbers' href='{column.url}{f'page/{n}/' if n > 1 else ''}'>{n}</a>"
        for n in range(1, total + 1)
    )
    after = f"<a class='next page-numbers' href='{column.url}page/{number + 1}/'>后一页</a>" if number < total else ""
    return f"<h1 class='archive-title'>{column.path}</h1>{lines}<nav class='pagination'>{numbers}{after}</nav>"


def _article(entry: TrueEntry, other: TrueEntry, column: TrueColumn) -> str:
    file = (
        f"<div class='wp-block-file'><a href='{entry.attachment}'>{entry.title}</a>"
        f"<a href='{entry.attachment}' class='wp-block-file__button' download>下载</a></div>"
        if entry.attachment
        else ""
    )
    return (
        f"<nav class='breadcrumb'><a href='/'>首页</a> / <a href='{column.url}'>{column.path}</a> / 正文</nav>"
        f"<article><h1 class='entry-title'>{entry.title}</h1><p class='entry-meta'><time datetime='{entry.published_on}"
        f"T09:05:00+08:00'>{chinese(entry.published_on)}</time> · 来源：{entry.publisher} · 0 条评论</p>"
        f"<div class='entry-content'>{paragraphs(entry)}{file}</div></article>"
        f"<div class='related'><h3>猜你喜欢</h3><p><a href='{other.url}'>{other.title}</a> {other.published_on}</p></div>"
        f"<div class='nav-links'>上一篇：<a href='{other.url}'>{other.title}</a></div>"
    )
