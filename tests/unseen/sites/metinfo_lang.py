"""A street office on 米拓 MetInfo: `news.php?lang=cn&class1=2&page=2`, paths that climb (`../news/`), the publisher without a label beside the day.

Rows are media blocks with picture and summary; a WeChat row among them; 党务公开 says 暂无 in a sentence of its own.
"""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import file, html, sheets, text

ROWS = 8


def pages(truth: Truth) -> dict[str, Answer]:
    made = {"/": _front(truth), "/about/": _frame(truth, "街道概况", "<section class='met-show'><p>青云街道位于城区东部，面积6.8平方公里，辖11个社区。</p></section>")}  # fmt: skip
    made["/index.php?lang=cn"] = made["/"]
    for column in truth.columns:
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts, 1):
            listing = (
                f"<ul class='ulstyle met-pager-ajax imagesize'>{''.join(_row(e, n) for n, e in enumerate(rows))}</ul>"
                if rows
                else "<div class='h-100 text-xs-center font-size-20 vertical-align'>该栏目暂时没有相关内容</div>"
            )
            made[column.url if number == 1 else f"{column.url}&page={number}"] = _frame(
                truth,
                column.path,
                _place(column) + f"<section class='met-news'>{listing}{_pager(column, number, len(cuts))}</section>",
            )
        made[f"{column.url}&page=1"] = made[column.url]
        for place, entry in enumerate(entries):
            if entry.is_page:
                made[entry.url] = _frame(
                    truth, entry.title, _place(column) + _article(entry, entries[(place + 1) % len(entries)])
                )
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _up(address: str) -> str:
    return address if address.startswith("http") else ".." + address


def _place(column: TrueColumn) -> str:
    return f"<ol class='breadcrumb m-b-0'>您的位置：<li class='breadcrumb-item'><a href='../' class='icon wb-home'>网站首页</a></li><li class='breadcrumb-item'><a href='{_up(column.url)}'>{column.path}</a></li></ol>"


def _row(entry: TrueEntry, place: int) -> str:
    picture = f"<div class='media-left'><a href='{_up(entry.url)}' target='_self'><img class='media-object' data-original='../upload/thumb/{place}.jpg'></a></div>" if place % 3 == 0 else ""  # fmt: skip
    return (
        f"<li class='media media-lg border-bottom1'>{picture}<div class='media-body'><h4><a href='{_up(entry.url)}' title='{entry.title}' target='_self'>{entry.title}</a></h4>"
        f"<p class='des font-weight-300'>为进一步做好有关工作，{entry.made_on.month}月{entry.made_on.day}日，街道组织工作人员深入社区，自2024年10月以来累计走访…</p>"
        f"<p class='info font-weight-300'><span>{entry.listed_on}</span> <span>{entry.publisher}</span> <span><i class='icon wb-eye'></i>{place * 17 + 20}</span></p></div></li>"
    )


def _pager(column: TrueColumn, number: int, total: int) -> str:
    if total < 2:
        return ""

    def lead(word: str, to: int, kind: str) -> str:
        if not 1 <= to <= total:
            return f"<span class='{kind}Span'>{word}</span>"
        return f"<a href='{column.url.rsplit('/', 1)[1]}&page={to}' class='{kind}A'>{word}</a>"

    numbers = "".join(f"<a href='{column.url.rsplit('/', 1)[1]}&page={n}'{' class=Ahover' if n == number else ''}>{n}</a>" for n in range(1, total + 1))  # fmt: skip
    return f"<div class='met_pager'>{lead('上一页', number - 1, 'Pre')}{numbers}{lead('下一页', number + 1, 'Next')}<span class='PageText'>转至第</span><input type='text' id='metPageT' value='{number}'><input type='button' id='metPageB' value='页'></div>"


def _front(truth: Truth) -> Answer:
    boxes = ""
    for column in truth.columns:
        rows = "".join(f"<li><a href='{e.url}' title='{e.title}'>{e.title}</a><span>{e.listed_on:%m-%d}</span></li>" for e in truth.of(column.path)[:6])  # fmt: skip
        boxes += f"<div class='col-md-4'><h3>{column.path}</h3><ul>{rows}</ul><a href='{column.url}' class='btn'>查看更多</a></div>"
    return _frame(truth, "青云街道办事处", f"<div class='met-banner'><img src='/upload/1.jpg'></div>{boxes}", ".")


def _frame(truth: Truth, title: str, body: str, up: str = "..") -> Answer:
    menu = "".join(f"<li class='nav-item'><a href='{up}{c.url}' class='nav-link'>{c.path}</a></li>" for c in truth.columns)  # fmt: skip
    return html(
        f"<title>{title}-青云街道办事处</title><meta name='generator' content='MetInfo 7.5'><meta name='renderer' content='webkit'>",
        f"<header class='met-head'><h1 hidden>青云街道办事处</h1><ul class='nav navbar-nav'><li class='nav-item'><a href='{up}/' class='nav-link'>网站首页</a></li><li class='nav-item'><a href='{up}/about/' class='nav-link'>街道概况</a></li>{menu}</ul></header>"
        f"<div class='container'>{body}</div><footer class='met-footnav'><p>青云街道办事处 版权所有 2018-2025 苏ICP备18000000号</p><p>地址：梧桐路18号 电话：0516-83000000</p><div class='powered_by_metinfo'>Powered by <b>MetInfo</b></div></footer>",
    )


def _article(entry: TrueEntry, after: TrueEntry) -> str:
    attached = f"<p><a href='..{entry.attachment}' target='_blank' title='附件下载'>{entry.title[:16]}（附件）</a></p>" if entry.attachment else ""  # fmt: skip
    return (
        f"<section class='met-shownews'><section class='details-title border-bottom1'><h1 class='m-t-10 m-b-5'>{entry.title}</h1><div class='info font-weight-300'><span>{entry.published_on} 10:2{entry.made_on.day % 10}:41</span> <span>{entry.publisher}</span> <span><i class='icon wb-eye'></i><span class='met_hits' data-hits='31'>31</span></span></div></section>"
        f"<section class='met-editor clearfix'>{text(entry)}{attached}</section>"
        f"<ul class='pager p-y-10'><li class='page-item'><a href='{_up(after.url)}' title='{after.title}' class='page-link'>下一篇<span>：{after.title}</span></a></li></ul></section>"
    )
