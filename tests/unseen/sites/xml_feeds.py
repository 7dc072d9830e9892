"""A township whose lists are in an XML feed, in a script's array paged by `#page=`, and in a list without years."""

import json

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import html, paragraphs, sheets

XML = {"Content-Type": "text/xml; charset=utf-8"}


def pages(truth: Truth) -> dict[str, Answer]:
    feed, script, yearless = truth.columns
    made = {
        "/": _frame(truth, "河湾镇人民政府", "<h2>河湾镇</h2><p>位于县城西部，距县城18公里。</p>"),
        feed.url: _frame(truth, "通知公告", _crumbs(feed) + _fed()),
        "/zwgk/tzgg.xml": _feed(truth.of(feed.path)),
        script.url: _frame(truth, "镇务动态", _crumbs(script) + _array(truth.of(script.path))),
    }
    cuts = sheets(truth.of(yearless.path), 8)
    for number, rows in enumerate(cuts, start=1):
        lines = "".join(f"<p><a href='{e.url}'>{e.title}</a> <i>[{e.published_on:%m-%d}]</i></p>" for e in rows)
        more = f"<a href='swgk_{number + 1}.html'>下页</a>" if number < len(cuts) else "下页"
        address = yearless.url if number == 1 else yearless.url.replace(".html", f"_{number}.html")
        body = (
            f"{_crumbs(yearless)}<div class='list'>{lines}</div><div class='fy'>第{number}/{len(cuts)}页 {more}</div>"
        )
        made[address] = _frame(truth, "三务公开", body)
    for column in truth.columns:
        made |= {e.url: _frame(truth, e.title, _article(e, column)) for e in truth.of(column.path)}
    return made


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = "".join(f"<a href='{c.url}'>{c.path.split(' > ')[-1]}</a>" for c in truth.columns)
    return html(
        f"<title>{title}</title>",
        f"<div class='nav'><a href='/'>首页</a>{menu}</div>{body}<div class='bottom'>河湾镇人民政府 2025</div>",
    )


def _crumbs(column: TrueColumn) -> str:
    return (
        f"<div class='place'>位置：<a href='/'>首页</a>&gt;政务公开&gt;<a href='{column.url}'>"
        f"{column.path.split(' > ')[-1]}</a></div>"
    )


def _fed() -> str:
    return (
        "<ul id='xmlList'><li>数据加载中…</li></ul><script>$.ajax({url:'tzgg.xml',dataType:'xml',success:function(x){"
        "$('#xmlList').empty();$(x).find('item').each(function(){$('#xmlList').append('<li><a href=\"'+$(this).find('link')"
        ".text()+'\">'+$(this).find('title').text()+'</a></li>');});}});</script>"
    )


def _feed(entries: list[TrueEntry]) -> Answer:
    items = "".join(
        f"<item><title><![CDATA[{e.title}]]></title><link>{e.url}</link><pubDate>{e.listed_on} 08:30:00</pubDate></item>"
        for e in entries
    )
    text = f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>通知公告</title>{items}</channel></rss>'
    return Answer(text.encode(), headers=XML)


def _array(entries: list[TrueEntry]) -> str:
    data = [
        {"title": e.title, "url": e.url, "pubTime": f"{e.listed_on} 15:00:00", "summary": "2023年3月20日以来……"}
        for e in entries
    ]
    return (
        f"<ul id='jsList'></ul><div id='jsPage'></div><script>var listData = {json.dumps(data, ensure_ascii=False)};\n"
        "var pageSize = 10;function show(n){var h='';for(var i=(n-1)*pageSize;i<n*pageSize&&i<listData.length;i++)"
        "{h+='<li><a href=\"'+listData[i].url+'\">'+listData[i].title+'</a></li>';}$('#jsList').html(h);"
        "location.hash='page='+n;}show(1);</script>"
    )


def _article(entry: TrueEntry, column: TrueColumn) -> str:
    return (
        f"{_crumbs(column)}<div class='title'>{entry.title}</div><div class='tag'>日期：{entry.published_on:%Y年%m月%d日}　"
        f"来源：{entry.publisher}　阅读：86次</div><div class='TRS_Editor'>{paragraphs(entry)}</div>"
        "<div class='close'>【关闭窗口】</div>"
    )
