"""Hanweb: two jpage lists on one page, one whole in the page and one led on through dataproxy.jsp; comments for labels."""

from collections.abc import Sequence
from urllib.parse import urlencode

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import html, paragraphs

FOOT = '<table width="1000" class="bottom"><tr><td>版权所有：临溪县民政局　最后更新：2025-12-30　政府网站标识码：3305220017</td></tr></table>'
NAV = (
    '<table class="nav"><tr><td><a href="/">首页</a></td><td><a href="/col/col1200/index.html">公示公告</a></td>'
    '<td><a href="/col/col1203/index.html">政策文件</a></td></tr></table>'
)
PER_PAGE = 12


def record(entry: TrueEntry) -> str:
    return (
        f"<record><![CDATA[<tr><td width='10'><img src='/images/d.gif'></td><td><a href='{entry.url}' class='bt_link' "
        f"title='{entry.title}' target='_blank'>{entry.title}</a></td><td class='bt_time'>[{entry.listed_on}]</td></tr>"
        "]]></record>"
    )


def number_of(column: TrueColumn) -> str:
    return column.url.split("/")[2].removeprefix("col")


def datastore(column: TrueColumn, rows: Sequence[TrueEntry], total: int) -> str:
    """`rows`: those in the page; the rest, if any, are asked of the proxy."""
    number = number_of(column)
    unit = f"98{number}"
    ask = f"/module/web/jpage/dataproxy.jsp?page=1&appid=1&webid=3&path=/&columnid={number}&unitid={unit}&webname=%25E4%25B8%25B4&permissiontype=0"
    return (
        f'<div id="{unit}"><script type="text/xml"><datastore>\n<nextgroup><![CDATA[<a href="{ask}"></a>]]></nextgroup>'
        f"<recordset>{''.join(map(record, rows))}</recordset></datastore></script></div>"
        f"<script>$('#{unit}').jpage({{themeName:'default',showMode:'full',totalRecord:{total},dataBefore:'<table>',"
        f"dataAfter:'</table>',groupSize:3,proxyUrl:'/module/web/jpage/dataproxy.jsp',perPage:{PER_PAGE},"
        f"ajaxParam:{{col:1,appid:'1',webid:3,path:'/',columnid:{number},sourceContentType:1,unitid:'{unit}',"
        "webname:'临溪县民政局',permissiontype:0}});</script>"
    )


def proxied(column: TrueColumn, rows: Sequence[TrueEntry]) -> dict[str, Answer]:
    """What the proxy answers for each page after those in the column's own page."""
    number = number_of(column)
    made = {}
    for first in range(PER_PAGE, len(rows), PER_PAGE):
        last = min(first + PER_PAGE, len(rows))
        asked = {
            "startrecord": first + 1,
            "endrecord": last,
            "perpage": PER_PAGE,
            "col": 1,
            "appid": 1,
            "webid": 3,
            "path": "/",
            "columnid": number,
            "sourceContentType": 1,
            "unitid": f"98{number}",
            "webname": "临溪县民政局",
            "permissiontype": 0,
        }
        xml = (
            f"<datastore><totalrecord>{len(rows)}</totalrecord><recordset>"
            + "".join(map(record, rows[first:last]))
            + "</recordset></datastore>"
        )
        made[f"/module/web/jpage/dataproxy.jsp?{urlencode(asked)}"] = Answer(
            xml.encode(), headers={"Content-Type": "text/xml;charset=UTF-8"}
        )
    return made


def around(trail: str, body: str, head: str = "") -> Answer:
    where = f'<table><tr><td>当前位置： <a href="/">首页</a> / {trail}</td></tr></table>'
    return html(f"<title>临溪县民政局</title>{head}", f"{NAV}{where}{body}{FOOT}")


def article(entry: TrueEntry, trail: str) -> Answer:
    file = ""
    if entry.attachment:
        ident = entry.url.rsplit("_", 1)[1].split(".")[0]
        href = f"/module/download/downfile.jsp?classid=0&showname={entry.attachment}&filename=2512{ident}.{entry.attachment.rsplit('.', 1)[1]}"
        file = f'<p><img src="/icon.gif"><a href="{href}">{entry.attachment}</a></p>'
    table = (
        '<table class="xxgk" width="100%"><tr><td><b>索 引 号：</b></td><td>002500000/2025-'
        f"{entry.url[-9:-5]}</td><td><b>组配分类：</b></td><td>{entry.column.split(' > ')[-1]}</td></tr>"
        f"<tr><td><b>发布机构：</b></td><td>{entry.publisher}</td><td><b>生成日期：</b></td><td>{entry.made_on}</td></tr>"
        f"<tr><td><b>公开日期：</b></td><td>{entry.published_on}</td><td><b>文　　号：</b></td><td>{entry.number}</td></tr></table>"
    )
    body = (
        f'{table}<table id="article"><tr><td class="title"><!--<$[标题名称(html)]>begin-->{entry.title}<!--<$[标题名称(html)]>end--></td></tr>'
        f"<tr><td>来源：<!--<$[信息来源]>begin-->{entry.publisher}<!--<$[信息来源]>end-->　阅读次数：<span></span></td></tr>"
        f'<tr><td><div id="zoom"><!--ZJEG_RSS.content.begin-->{paragraphs(entry)}{file}<!--ZJEG_RSS.content.end--></div></td></tr></table>'
    )
    return around(f"{trail} / 正文", body, f'<meta name="ArticleTitle" content="{entry.title}">')


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    public, bids, policy = truth.columns
    trails = {
        public.path: f'<a href="/col/col1200/index.html">公示公告</a> / <a href="{public.url}">公示</a>',
        bids.path: f'<a href="/col/col1200/index.html">公示公告</a> / <a href="{bids.url}">招标采购</a>',
        policy.path: f'<a href="{policy.url}">政策文件</a>',
    }
    for entry in truth.entries:
        made[entry.url] = article(entry, trails[entry.column])
    whole, led = truth.of(public.path), truth.of(bids.path)
    # The landing page shows the newest rows of both lists; each column's own page shows it whole.
    both = (
        f'<td><h3><a href="{public.url}">公示</a><a class="more" href="{public.url}">更多&gt;&gt;</a></h3>{datastore(public, whole[:6], 6)}</td>'
        f'<td><h3><a href="{bids.url}">招标采购</a><a class="more" href="{bids.url}">更多&gt;&gt;</a></h3>{datastore(bids, led[:6], 6)}</td>'
    )
    made["/col/col1200/index.html"] = around("公示公告", f"<table><tr>{both}</tr></table>")
    made[public.url] = around(trails[public.path], f"<h2>公示</h2>{datastore(public, whole, len(whole))}")
    made[bids.url] = around(trails[bids.path], f"<h2>招标采购</h2>{datastore(bids, led[:PER_PAGE], len(led))}")
    made.update(proxied(bids, led))
    rows = truth.of(policy.path)
    made[policy.url] = around(
        trails[policy.path],
        "<table>"
        + "".join(
            f'<tr><td><a href="{e.url}">{e.title}</a></td><td>{e.number}</td><td>{e.listed_on}</td></tr>' for e in rows
        )
        + "</table><div>共14条 第1/1页 首页 上一页 下一页 尾页</div>",
    )
    made["/"] = html("<title>临溪县民政局</title>", f"{NAV}<h1>临溪县民政局</h1><p>欢迎访问</p>{FOOT}")
    return made
