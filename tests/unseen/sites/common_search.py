"""A province's common platform: a tree beside the rows, `createPageHTML` with its box and sum; 行政执法 comes from `/common/search/` by script."""

import json

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import JSON, file, html, sheets, text

ROWS = 10


def pages(truth: Truth) -> dict[str, Answer]:
    made = {
        "/": _frame(
            "首页",
            "",
            "<div class='banner'><a href='/zfxxgk/index.html'>政府信息公开</a> <a href='/xwzx/gzdt/index.html'>工作动态</a></div>",
        )
    }
    tree = (
        "<ul class='tree'>"
        + "".join(
            f"<li><i class='icon'></i><a href='{c.url}' target='_self'>{c.path.split(' > ')[-1]}</a></li>"
            for c in truth.columns
            if " > " in c.path
        )
        + "</ul>"
    )
    made["/zfxxgk/index.html"] = _frame(
        "政府信息公开", "政府信息公开", tree + "<div class='fr'><p>欢迎使用政府信息公开平台</p></div>"
    )
    for column in truth.columns:
        side = tree if " > " in column.path else ""
        entries = truth.of(column.path)
        if column.url.endswith("/xzzf/index.html"):
            made[column.url] = _frame(column.path.split(" > ")[-1], column.path, side + SHELL)
            made |= _answers(entries)
            drawn = []
        else:
            drawn = sheets(entries, ROWS)
        for number, rows in enumerate(drawn, 1):
            items = "".join(
                f"<li><a href='{e.url}' title='{e.title}'>{e.title}</a><span class='time'>{e.listed_on}</span></li>"
                for e in rows
            )
            pager = f"<div id='page_div'></div><script>createPageHTML('page_div',{len(drawn)}, {number},'index','html',{len(entries)});</script>"
            address = column.url if number == 1 else column.url.replace("index.html", f"index_{number}.html")
            body = f"<div class='fr'><ul class='list'>{items}</ul>{pager if rows else ''}</div>"
            made[address] = _frame(column.path.split(" > ")[-1], column.path, side + body)
        for entry in entries:
            made[entry.url] = _article(column, entry)
            if entry.attachment:
                made[entry.attachment] = file("application/pdf")
    return made


def _answers(entries: list[TrueEntry]) -> dict[str, Answer]:
    """What the interface says, page by page."""
    made = {}
    for number, rows in enumerate(sheets(entries, ROWS), 1):
        results = [{"title": e.title, "url": e.url, "publishedTimeStr": f"{e.published_on} 09:00:00"} for e in rows]
        answer = {"data": {"total": len(entries), "page": number, "rows": ROWS, "results": results}}
        made[f"/common/search/{CHANNEL}?_isAgg=true&_isJson=true&_pageSize=10&_template=index&page={number}"] = Answer(
            json.dumps(answer).encode(), headers=JSON
        )
    return made


CHANNEL = "cdbf5a2a4c0a44b3a3b1d0a2f3c1e7b9"
SHELL = (
    "<div class='fr'><ul class='list' id='ajaxlist'></ul><div id='page_div'></div><script>var channelId = '"
    + CHANNEL
    + "';\n"
    "function load(page){ $.ajax({url: '/common/search/' + channelId + '?_isAgg=true&_isJson=true&_pageSize=10&_template=index&page=' + page,"
    "success: function(res){ var html=''; $.each(res.data.results, function(i, v){ html += '<li><a href=\"' + v.url + '\">' + v.title + '</a><span>' + v.publishedTimeStr.substr(0,10) + '</span></li>'; });"
    "$('#ajaxlist').html(html); }}); }\nload(1);</script></div>"
)


def _frame(name: str, path: str, body: str) -> Answer:
    crumbs = "".join(f" &gt; <span>{crumb}</span>" for crumb in path.split(" > ")) if path else ""
    return html(
        f"<title>{name}_望江区城市管理局</title><meta name='SiteName' content='望江区城市管理局'><meta name='SiteIDCode' content='4301120020'>"
        f"<meta name='ColumnName' content='{path.rsplit(' > ', maxsplit=1)[-1]}'><meta name='ColumnType' content='政务公开'>",
        "<div class='top-bar'><a href='javascript:;'>简</a> <a href='javascript:;'>繁</a> <a href='javascript:;' id='toolbarSwitch'>无障碍</a> 望江区城市管理局欢迎您！ 2025年11月20日 星期四</div>"
        "<div class='header'><form><input type='text' value='请输入搜索内容'></form></div><div class='nav'><a href='/'>首页</a><a href='/xwzx/gzdt/index.html'>工作动态</a><a href='/zfxxgk/index.html'>政府信息公开</a>"
        f"<a href='http://zwfw.example.gov.cn/'>政务服务</a></div><div class='position'>当前位置：<a href='/'>首页</a>{crumbs}</div><div class='container'>{body}</div>"
        "<div class='footer'><div class='links'>相关链接：<a href='http://www.example.gov.cn/'>区政府</a></div><p>湘公网安备 43011202000001号 网站标识码：4301120020</p></div>",
    )


def _article(column: TrueColumn, entry: TrueEntry) -> Answer:
    name = "/".join(entry.attachment.split("/")[-3:])
    attached = (
        f"<p style='text-indent:2em'>附件：<a href='{name}' target='_blank'>{entry.title}.pdf</a></p>" if name else ""
    )
    facts = (
        f"<div class='xxgk-info'><ul><li>索 引 号：<span>43011202/{entry.made_on.year}-{entry.made_on.day:05d}</span></li><li>发文单位：<span>{entry.publisher}</span></li>"
        f"<li>公开范围：<span>全部公开</span></li><li>发文日期：<span>{entry.made_on}</span></li><li>统一登记号：<span></span></li><li>文　　号：<span>{entry.number}</span></li></ul></div>"
        if entry.number
        else ""
    )
    return _frame(
        entry.title,
        column.path,
        f"{facts}<div class='detail'><h2>{entry.title}</h2><div class='info'><span>来源：{entry.publisher}</span><span>时间：{entry.published_on} 15:4{entry.made_on.day % 10}</span>"
        f"<span>浏览量：<b id='hits'></b></span><span>分享：</span></div><div class='j-fontContent'>{text(entry)}{attached}</div></div>",
    )
