"""A city civil-affairs bureau on Hanweb's JCMS: jpage lists in `<script type="text/xml">`, led on by dataproxy.jsp; a list a year under tabs.

Rows under a year's tab say only [11-03]; facts of a document stand in a table or in lines; 规划计划 is a datastore of nothing.
"""

from collections.abc import Sequence
from urllib.parse import quote, urlencode

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, cut, file, html, sheets, text

NAME = "云栖市民政局"
PER_PAGE = 15
VIEWER = "/module/jslib/pdfjs/web/viewer.html?file="
PROXY = "/module/web/jpage/dataproxy.jsp"


def pages(truth: Truth) -> dict[str, Answer]:
    newest = "".join(
        f"<li><a href='{e.url}' title='{e.title}'>{cut(e.title, 18)}</a><span>{e.published_on:%m-%d}</span></li>"
        for e in truth.of("部门动态")[:6]
    )
    made = {"/": _frame(truth, "", "", f"<div class='yw'><h3>部门动态</h3><ul>{newest}</ul></div>")}
    made["/index.html"] = made["/"]
    for column in truth.columns:
        rows = truth.of(column.path)
        if column.path == "政策文件":
            body = _tabs(column, rows)
        else:
            body = _unit(column, rows[:PER_PAGE], len(rows), f"59{_number(column)[-5:]}", _record)
            made.update(_proxied(column, rows))
        made[column.url] = _frame(truth, column.path, _trail(column), body)
        for at, entry in enumerate(rows):
            if entry.mark == "offsite":
                continue
            around = [one for one in rows[max(0, at - 1) : at + 2] if one is not entry and one.mark != "offsite"]
            made[entry.url] = _article(truth, column, entry, around)
            if entry.attachment:
                made[entry.attachment] = file("application/pdf")
            if entry.mark == "onepdf":
                made[VIEWER + quote(entry.attachment, safe="")] = html(
                    "<title>PDF.js viewer</title>", "<div id='viewer'></div>"
                )
    return made


def _number(column: TrueColumn) -> str:
    return column.url.split("/")[2].removeprefix("col")


def _record(entry: TrueEntry) -> str:
    return f'<li><a target="_blank" href="{entry.url}" title="{entry.title}"><i></i>{cut(entry.title, 24)}</a><b>{entry.listed_on}</b></li>'


def _monthday(entry: TrueEntry) -> str:
    return f'<li><a target="_blank" href="{entry.url}" title="{entry.title}">{cut(entry.title, 24)}</a><b>[{entry.published_on:%m-%d}]</b></li>'


def _tabs(column: TrueColumn, rows: Sequence[TrueEntry]) -> str:
    """A tab a year: all are in the page, the first is shown."""
    years = sorted({entry.published_on.year for entry in rows}, reverse=True)
    heads = "".join(f"<li class='{'on' if at == 0 else ''}'>{year}年</li>" for at, year in enumerate(years))
    panes = ""
    for at, year in enumerate(years):
        own = [entry for entry in rows if entry.published_on.year == year]
        shown = "" if at == 0 else " style='display:none'"
        panes += f"<div class='bd'{shown}>{_unit(column, own, len(own), f'60{year}{at}', _monthday)}</div>"
    return f"<div class='tabBox'><ul class='hd'>{heads}</ul>{panes}</div>"


def _unit(column: TrueColumn, rows: Sequence[TrueEntry], total: int, unit: str, drawn: object) -> str:
    number = _number(column)
    records = "".join(f"<record><![CDATA[\n{drawn(entry)}]]></record>\n" for entry in rows)  # type: ignore[operator]
    following = (
        f'<nextgroup><![CDATA[<a href="{PROXY}?page=1&appid=1&appid=1&webid=118&path=%2F&columnid={number}&unitid={unit}&webname={NAME}&permissiontype=0"></a>]]></nextgroup>\n'
        if total > len(rows)
        else "<nextgroup></nextgroup>"
    )
    return (
        f"<style>.default_pgContainer{{}}</style><div id='{unit}' class='xxgk_list'><script type=\"text/xml\"><datastore>\n{following}<recordset>\n{records}</recordset></datastore></script></div>"
        "<script src='/script/jquery.js'></script><script src='/module/jslib/jpage/jpage.js'></script>"
        f"<script>$(document).ready(function(){{$('#{unit}').jpage({{themeName:'default',showMode:'full',openCookies:1,totalRecord:{total},dataBefore:'<ul>',dataAfter:'</ul>',groupSize:1,barPosition:'bottom',"
        f"proxyUrl:'{PROXY}',perPage:{PER_PAGE},unitCfg:{{}},ajaxParam:{{col:1,appid:'1',webid:118,path:'/',columnid:{number},sourceContentType:1,unitid:'{unit}',webname:'{NAME}',permissiontype:0}}}});}});</script>"
    )


def _proxied(column: TrueColumn, rows: Sequence[TrueEntry]) -> dict[str, Answer]:
    made = {}
    number = _number(column)
    for at, cutting in enumerate(sheets(rows, PER_PAGE)[1:], 1):
        first = at * PER_PAGE
        asked = {
            "startrecord": first + 1, "endrecord": first + len(cutting), "perpage": PER_PAGE, "col": 1, "appid": 1, "webid": 118, "path": "/",
            "columnid": number, "sourceContentType": 1, "unitid": f"59{number[-5:]}", "webname": NAME, "permissiontype": 0,
        }  # fmt: skip
        records = "".join(f"<record><![CDATA[{_record(entry)}]]></record>" for entry in cutting)
        made[f"{PROXY}?{urlencode(asked)}"] = Answer(
            f"<datastore><totalrecord>{len(rows)}</totalrecord><totalpage>2</totalpage><recordset>{records}</recordset></datastore>".encode(),
            headers={"Content-Type": "text/xml;charset=UTF-8"},
        )
        links = f"{PROXY}?page=1&appid=1&appid=1&webid=118&path=%2F&columnid={number}&unitid=59{number[-5:]}&webname={NAME}&permissiontype=0"
        made[links] = made[f"{PROXY}?{urlencode(asked)}"]
    return made


def _trail(column: TrueColumn) -> str:
    return (
        f"<a href='/index.html' class='bt_link'>首页</a> &gt; <a href='{column.url}' class='bt_link'>{column.path}</a>"
    )


def _frame(truth: Truth, title: str, trail: str, body: str, head: str = "") -> Answer:
    menu = "".join(f"<li><a href='{c.url}'>{c.path}</a></li>" for c in truth.columns)
    where = f"<div class='dqwz'>当前位置：{trail}</div>" if trail else ""
    return html(
        f"<title>{NAME} {title}</title><meta name='SiteName' content='{NAME}'><meta name='SiteIDCode' content='3301000045'>{head}",
        f"<div class='header'><form action='/jsearchfront/search.do'><input name='q'></form><ul class='menu'><li><a href='/index.html'>首页</a></li>{menu}</ul></div>{where}{body}"
        f"<div class='footer'>主办：{NAME} 地址：云栖市解放路18号 浙ICP备05098765号 <script>var _yhy=1;</script></div>",
    )


def _article(truth: Truth, column: TrueColumn, entry: TrueEntry, around: Sequence[TrueEntry]) -> Answer:
    match entry.mark:
        case "onepdf":
            body = f"<iframe src='{VIEWER}{quote(entry.attachment, safe='')}' width='100%'></iframe>"
        case "picture":
            body = "<p><img src='/picture/0/s2601.jpg' title='公告'></p>"
        case "sentence":
            body = (
                f"<p>即日起，取消《云栖市民政局关于公布证明事项的通知》（云民发〔2019〕18号）所列的3项证明。{NAME}</p>"
            )
        case _:
            body = text(entry)
    if entry.attachment:
        body += f"<p><img src='/module/jslib/icons/pdf.png'><a href='{entry.attachment}'>{entry.title}.pdf</a></p>"
    updated = (
        f"<span>更新时间：{chinese(entry.published_on.replace(month=12, day=30))}</span>"
        if entry.mark == "updated"
        else ""
    )
    reprint = (
        f"<span>转载自：{entry.publisher}</span>"
        if entry.publisher != NAME and not entry.number
        else f"<span>信息来源：{entry.publisher}</span>"
    )
    beside = "".join(
        f"<p><a href='{one.url}'>{word}：{one.title}</a></p>"
        for word, one in zip(("上一篇", "下一篇"), around, strict=False)
    )
    return _frame(
        truth, entry.title, _trail(column),
        f"{_facts(entry) if column.path == '政策文件' or entry.number else ''}<div class='main-txt'><div class='tit'><!--<$[标题名称(html)]>begin-->{entry.title}<!--<$[标题名称(html)]>end--></div>"
        f"<div class='info'><span>发布日期：{entry.published_on} {entry.made_on.day % 12 + 8:02d}:05</span>{updated}{reprint}<span>浏览次数：<script src='/vc/vc/interface/artcount/artcount.jsp'></script></span></div>"
        f"<div id='zoom'><!--ZJEG_RSS.content.begin--><meta name='ContentStart'>{body}<meta name='ContentEnd'><!--ZJEG_RSS.content.end--></div>{beside}</div>",
        f"<meta name='ArticleTitle' content='{entry.title}'><meta name='ColumnName' content='{column.path}'><meta name='PubDate' content='{entry.published_on} 10:05'>",
    )  # fmt: skip


def _facts(entry: TrueEntry) -> str:
    """信息表: a table up to 2025, lines of labels since."""
    index = f"113301000024{entry.url[-7:-5]}/{entry.published_on.year}-{entry.url[-10:-5]}"
    if entry.published_on.year >= 2026:
        return (
            f"<div class='xxb'><ul><li><b>索引号：</b>{index}</li><li><b>文　号：</b><span>{entry.number}</span></li><li><b>成文日期：</b>{entry.made_on}</li>"
            f"<li><b>公开日期：</b>{entry.published_on}</li><li><b>发布机构：</b>{entry.publisher}</li><li><b>有效性：</b>有效</li></ul></div>"
        )
    return (
        f"<table class='xxgk' width='96%'><tr><td class='l'>索引号</td><td>{index}</td><td class='l'>主题分类</td><td>民政、扶贫、救灾 / 其他</td></tr>"
        f"<tr><td class='l'>发布机构</td><td>{entry.publisher}</td><td class='l'>成文日期</td><td>{chinese(entry.made_on)}</td></tr>"
        f"<tr><td class='l'>发文字号</td><td>{entry.number}</td><td class='l'>废止日期</td><td></td></tr></table>"
    )
