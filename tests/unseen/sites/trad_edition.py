"""A city's edition in traditional characters: 發佈時間, 當前位置, 下一頁, 暫無信息, with 相關閱讀 and 熱門推薦 beside the text."""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, html, sheets

SIZE = 8


def pages(truth: Truth) -> dict[str, Answer]:
    news = "".join(f"<h3><a href='{c.url}'>{c.path}</a></h3>{_rows(truth.of(c.path)[:5])}" for c in truth.columns)
    made = {"/": html("<title>鶴城市民政局</title>", "<a href='/tc/'>繁體版</a>"), "/tc/": _frame(truth, "首頁", news)}
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), SIZE)
        for number, rows in enumerate(cuts, start=1):
            listed = _rows(rows) + _pager(number, len(cuts)) if rows else "<p class='none'>暫無信息</p>"
            made[column.url if number == 1 else f"{column.url}index_{number}.html"] = _frame(
                truth, column.path, _crumbs(column, "") + listed
            )
        made[f"{column.url}index.html"] = made[column.url]
        for entry in truth.of(column.path):
            made[entry.url] = _frame(truth, entry.title, _crumbs(column, "正文") + _article(truth, entry))
            if entry.attachment:
                made[_file(entry)] = Answer(b"%PDF-1.4\n%%EOF", headers={"Content-Type": "application/pdf"})
    return made


def _file(entry: TrueEntry) -> str:
    return f"/tc/attachment/0/577/{entry.url.rsplit('_', 1)[1].removesuffix('.html')}.pdf"


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = "".join(f"<li><a href='{c.url}'>{c.path}</a></li>" for c in truth.columns)
    text = html(
        f"<title>{title} - 鶴城市民政局</title>",
        f"<div class='head'><a href='/'>简体版</a><ul class='nav'><li><a href='/tc/'>首頁</a></li>{menu}</ul></div><div class='main'>{body}</div>"
        "<div class='foot'>主辦單位：鶴城市民政局　地址：鶴城市勝利路8號　網站地圖</div>",
    )
    return Answer(text.body.replace(b"<html>", b"<html lang='zh-Hant'>"), headers=text.headers)


def _crumbs(column: TrueColumn, last: str) -> str:
    more = f" &gt; {last}" if last else ""
    return (
        f"<div class='dqwz'>當前位置：<a href='/tc/'>首頁</a> &gt; <a href='{column.url}'>{column.path}</a>{more}</div>"
    )


def _rows(rows: Sequence[TrueEntry]) -> str:
    return (
        "<ul class='list'>"
        + "".join(
            f"<li><a href='{e.url}' title='{e.title}'>{e.title}</a><em>{chinese(e.published_on)}</em></li>"
            for e in rows
        )
        + "</ul>"
    )


def _pager(number: int, total: int) -> str:
    def link(n: int, words: str) -> str:
        name = "index.html" if n == 1 else f"index_{n}.html"
        return f"<a href='{name}'>{words}</a>" if 1 <= n <= total and n != number else f"<span>{words}</span>"

    return f"<div class='pages'>第{number}頁 / 共{total}頁 {link(1, '首頁')} {link(number - 1, '上一頁')} {link(number + 1, '下一頁')} {link(total, '末頁')}</div>"


def _article(truth: Truth, entry: TrueEntry) -> str:
    others = "".join(
        f"<li><a href='{e.url}'>{e.title}</a><i>{e.published_on}</i></li>" for e in truth.entries[2:7] if e is not entry
    )
    table = (
        f"<table class='xx'><tr><td>索引號：</td><td>006{entry.url[-10:-5]}/2026-00{len(entry.title)}</td><td>發文機關：</td><td>{entry.publisher}</td></tr>"
        f"<tr><td>文號：</td><td>{entry.number}</td><td>成文日期：</td><td>{chinese(entry.made_on)}</td></tr></table>"
        if entry.number
        else ""
    )
    file = f"<p class='fj'>附件：<a href='{_file(entry)}'>{entry.title}.pdf</a></p>" if entry.attachment else ""
    return (
        f"<div class='left'>{table}<h1>{entry.title}</h1><p class='sx'>發佈時間：{entry.published_on} 09:12:33　來源：{entry.publisher}　瀏覽次數：33　字號：大 中 小</p>"
        f"<div class='zw'><p>各鎮（街）社會事務辦，局機關各科室：</p><p>根據2024年5月6日全省民政工作會議精神，現將“{entry.title}”有關事項公佈如下，請遵照執行。</p>"
        f"<p>受理時間自2025年6月1日至2025年12月31日。</p><p style='text-align:right'>{entry.publisher}</p><p style='text-align:right'>{chinese(entry.made_on)}</p></div>{file}</div>"
        f"<div class='side'><h3>相關閱讀</h3><ul>{others}</ul><h3>熱門推薦</h3><ul>{others}</ul></div>"
    )
