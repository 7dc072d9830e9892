"""Cards whose whole face is a link, the year over month and day; 查看更多 with its address in `data-url`; heads without labels."""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, citing, html, sheets

SIZE = 6


def pages(truth: Truth) -> dict[str, Answer]:
    banner = "".join(
        f"<div class='swiper-slide'><a href='{e.url}'><img src='/img/b.jpg'><p>{e.title}</p></a></div>"
        for e in truth.entries[:3]
    )
    made = {"/": _frame(truth, "首页", f"<div class='swiper'>{banner}</div>")}
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), SIZE)
        for number, rows in enumerate(cuts, start=1):
            more = (
                f"<div class='more-box'><a href='javascript:;' class='load-more' data-url='{column.url}index_{number + 1}.html'>查看更多</a></div>"
                if number < len(cuts)
                else "<div class='more-box'><span>已加载全部</span></div>"
            )
            made[column.url if number == 1 else f"{column.url}index_{number}.html"] = _frame(
                truth, column.path, f"{_crumbs(column)}<div class='grid'>{_cards(rows)}</div>{more}"
            )
        for entry in truth.of(column.path):
            made[entry.url] = _frame(truth, entry.title, _crumbs(column) + _article(truth, entry))
            if entry.attachment:
                made[_file(entry)] = Answer(b"\xd0\xcf\x11\xe0", headers={"Content-Type": "application/vnd.ms-excel"})
    return made


def _file(entry: TrueEntry) -> str:
    return f"/u/cms/www/{entry.published_on:%Y%m}/{entry.url.rsplit('_', 1)[1].removesuffix('.html')}.xls"


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = "".join(f"<a class='nav-item' href='{c.url}'>{c.path}</a>" for c in truth.columns)
    return html(
        f"<title>{title}-青浦江县民政局</title><meta name='viewport' content='width=device-width'>",
        f"<header><a class='brand' href='/'>青浦江县民政局</a><nav>{menu}</nav></header><div class='wrap'>{body}</div><footer><div class='links'>"
        "<a href='http://www.mca.example/'>民政部</a><a href='http://mzt.example/'>省民政厅</a><a href='http://www.xian.example/'>县政府</a></div>青浦江县民政局 版权所有</footer>",
    )


def _crumbs(column: TrueColumn) -> str:
    return f"<div class='path'><a href='/'>首页</a> / <a href='{column.url}'>{column.path}</a></div>"


def _cards(rows: Sequence[TrueEntry]) -> str:
    return "".join(
        f"<div class='card'><a href='{e.url}'><div class='pic'><img src='/img/{n}.jpg'></div><div class='date'><em>{e.published_on.year}</em><strong>{e.published_on:%m-%d}</strong></div>"
        f"<h3>{e.title}</h3><p>2025年4月11日，有关负责同志围绕“{e.title[:8]}”提出要求……</p></a></div>"
        for n, e in enumerate(rows)
    )


def _article(truth: Truth, entry: TrueEntry) -> str:
    hot = "".join(
        f"<li><a href='{e.url}'>{e.title}</a><span>{e.published_on:%m-%d}</span></li>"
        for e in truth.entries[1:9:2]
        if e is not entry
    )
    number = f"<p style='text-align:center'>{entry.number}</p>" if entry.number else ""
    file = f"<p><a href='{_file(entry)}'>{entry.attachment}</a></p>" if entry.attachment else ""
    return (
        f"<aside><h4>热点新闻</h4><ul>{hot}</ul></aside><div class='detail'><h2>{entry.title}</h2><p class='meta'><span>{entry.published_on:%Y.%m.%d}</span><span>{entry.publisher}</span>"
        f"<span>阅读 102</span></p><div class='txt'>{number}{citing(entry)}<p>{chinese(entry.made_on)}</p></div>{file}</div>"
        f"<section class='rel'><h4>相关阅读</h4><ul>{hot}</ul></section>"
    )
