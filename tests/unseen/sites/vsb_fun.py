"""An education bureau on a newer 博达: a span a page in `p_pages`, pages counted down, 上一条 and 下一条, a hits box."""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import file, html, sheets, text

ROWS = 8


def pages(truth: Truth) -> dict[str, Answer]:
    menu = "".join(f"<li><a href='{c.url}'>{c.path}</a></li>" for c in truth.columns)
    blocks = "".join(
        f"<div class='box'><h3><a href='{c.url}'>{c.path}</a><a class='more' href='{c.url}'>更多&gt;&gt;</a></h3><ul>"
        + "".join(
            f"<li><a href='{e.url[1:]}'>{e.title}</a><em>{e.listed_on:%m/%d}</em></li>" for e in truth.of(c.path)[:6]
        )
        + "</ul></div>"
        for c in truth.columns
    )
    made = {"/": _frame("首页", menu, "", blocks)}
    for column in truth.columns:
        crumbs = f"<div class='dqwz'>您的位置： <a href='/index.htm'>首页</a> &gt;&gt; <a href='{column.url}'>{column.path}</a></div>"
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts):
            items = "".join(
                f"<li id='line_u9_{n}'><span class='time'>{e.listed_on}</span><a href='{'..' if number == 0 else '../..'}{e.url}' target='_blank' title='{e.title}'>{e.title}</a></li>"
                for n, e in enumerate(rows)
            )
            address = _address(column, number, len(cuts))
            made[address] = _frame(
                column.path,
                menu,
                crumbs,
                f"<ul class='lb'>{items}</ul>{_pager(column, number, len(cuts), len(entries))}",
            )
        for place, entry in enumerate(entries):
            made[entry.url] = _frame(
                entry.title, menu, crumbs, _article(entry, entries[place - 1], entries[(place + 1) % len(entries)])
            )
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _address(column: TrueColumn, number: int, total: int) -> str:
    return column.url if number == 0 else f"{column.url.removesuffix('.htm')}/{total - number}.htm"


def _pager(column: TrueColumn, number: int, total: int, count: int) -> str:
    if total == 1:
        return f"<div class='pb_sys_common'><span class='p_pages'><span class='p_t'>共{count}条</span></span></div>"
    numbers = "".join(
        f"<span class='p_no_d'>{n + 1}</span>"
        if n == number
        else f"<span class='p_no'><a href='{_address(column, n, total)}'>{n + 1}</a></span>"
        for n in range(total)
    )
    after = (
        f"<span class='p_next p_fun'><a href='{_address(column, number + 1, total)}'>下页</a></span>"
        f"<span class='p_last p_fun'><a href='{_address(column, total - 1, total)}'>尾页</a></span>"
        if number + 1 < total
        else "<span class='p_next_d p_fun_d'>下页</span><span class='p_last_d p_fun_d'>尾页</span>"
    )
    return (
        f"<div class='pb_sys_common pb_sys_normal pb_sys_style2'><span class='p_pages'><span class='p_first_d p_fun_d'>首页</span>"
        f"<span class='p_prev_d p_fun_d'>上页</span>{numbers}{after}</span></div>"
    )


def _frame(title: str, menu: str, crumbs: str, body: str) -> Answer:
    return html(
        f"<title>{title}-岭南县教育体育局</title><META Name='keywords' Content='岭南县教育体育局'>",
        "<div class='logo'><script>document.write(showDate())</script><a href='#' onclick='SetHome()'>设为首页</a></div>"
        f"<ul class='nav'><li><a href='/'>网站首页</a></li>{menu}</ul>{crumbs}<div class='con'>{body}</div>"
        "<div class='yqlj'>友情链接：<a href='http://www.moe.gov.cn'>教育部</a><a href='http://jyt.hunan.gov.cn'>省教育厅</a></div>"
        "<div class='foot'>版权所有：岭南县教育体育局 地址：岭南县城关镇育才路1号 邮编：425000 湘ICP备10012345号</div>",
    )


def _article(entry: TrueEntry, before: TrueEntry, after: TrueEntry) -> str:
    attached = (
        f"<p>附件【<a href='{entry.attachment}' target='_blank'>{entry.title}.xls</a>】已下载<span id='nattach1'></span>次</p>"
        if entry.attachment
        else ""
    )
    return (
        f"<form name='_newscontent_fromname'><div class='content-title'><h3>{entry.title}</h3><i>时间：{entry.published_on:%Y年%m月%d日} 16:0{entry.made_on.day % 10}"
        f"&nbsp;&nbsp;来源：{entry.publisher}&nbsp;&nbsp;作者：&nbsp;&nbsp;点击：[<span id='dynclicks_wbnews'></span>]</i></div>"
        f"<div id='vsb_content'><div class='v_news_content'>{text(entry)}</div></div>{attached}"
        f"<div class='sxt'><p>上一条：<a href='{before.url}'>{before.title}</a></p><p>下一条：<a href='{after.url}'>{after.title}</a></p></div></form>"
    )
