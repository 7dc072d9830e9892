"""A front end of Vue: one list comes from data.json beside the page, one from an interface behind 加载更多.

互动交流 is nothing but a shell whose script we cannot run: whoever calls it empty is wrong.
"""

import json
from datetime import datetime, time
from zoneinfo import ZoneInfo

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import JSON, html, paragraphs

SIZE = 10
TOP = (
    '<div class="topnav"><a href="/">首页</a><a href="/zwgk/gsgg/">公示公告</a><a href="/zwgk/zcwj/">政策文件</a>'
    '<a href="/hdjl/">互动交流</a></div>'
)


def milliseconds(entry: TrueEntry) -> int:
    return int(datetime.combine(entry.published_on, time(9, 30), ZoneInfo("Asia/Shanghai")).timestamp() * 1000)


def row(entry: TrueEntry) -> str:
    return f'<li class="row"><a href="{entry.url}">{entry.title}</a><time>{entry.published_on}</time></li>'


def article(entry: TrueEntry, trail: str) -> Answer:
    file = (
        f'<a class="file" href="/files/{entry.url.split("/")[-1][:-5]}.{entry.attachment.rsplit(".", 1)[1]}">{entry.attachment}</a>'
        if entry.attachment
        else ""
    )
    return html(
        f'<title>{entry.title}</title><meta name="PubDate" content="{entry.published_on} 09:30"><meta name="ContentSource" content="{entry.publisher}">',
        f'{TOP}<div class="bread">{trail} / 详情</div><div id="app"><h1>{entry.title}</h1><p class="sub">{{{{ clicks }}}} 次浏览 {{{{ now|date }}}}</p>'
        f'<div class="detail">{paragraphs(entry)}{file}</div></div>',
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    public, policy, talk = truth.columns
    trail = '<a href="/">首页</a> / 政务公开 / <a href="{}">{}</a>'
    for column in (public, policy):
        for entry in truth.of(column.path):
            made[entry.url] = article(entry, trail.format(column.url, column.path.split(" > ")[1]))
    data = {
        "code": 200,
        "data": {
            "total": len(truth.of(public.path)),
            "list": [
                {"title": e.title, "url": e.url, "publishTime": milliseconds(e), "source": e.publisher}
                for e in truth.of(public.path)
            ],
        },
    }
    made["/zwgk/gsgg/data.json"] = Answer(json.dumps(data, ensure_ascii=False).encode(), headers=JSON)
    made[public.url] = html(
        "<title>公示公告</title>",
        f'{TOP}<div class="bread">{trail.format(public.url, "公示公告")}</div><ul id="list"><li v-for="item in list"><a :href="item.url">{{{{ item.title }}}}</a>'
        "<span>{{ item.publishTime | date }}</span></li></ul><script>new Vue({el: '#list', data: {list: []}, mounted() "
        "{ axios.get('./data.json').then(r => { this.list = r.data.data.list }) }});</script>",
    )
    rows = truth.of(policy.path)
    made[policy.url] = html(
        "<title>政策文件</title>",
        f'{TOP}<div class="bread">{trail.format(policy.url, "政策文件")}</div><ul class="rows">{"".join(map(row, rows[:SIZE]))}</ul>'
        '<div class="more" onclick="loadMore()">加载更多</div><script>var page = 1; function loadMore() { page++; '
        "$.getJSON('/api/news/list?channelId=88&pageSize=10&page=' + page, function (r) { render(r.rows); }); }</script>",
    )
    for number in range(1, len(rows) // SIZE + 2):
        sheet = rows[(number - 1) * SIZE : number * SIZE]
        said = {
            "rows": [{"title": e.title, "url": e.url, "pubDate": str(e.published_on)} for e in sheet],
            "total": len(rows),
        }
        made[f"/api/news/list?channelId=88&pageSize=10&page={number}"] = Answer(json.dumps(said).encode(), headers=JSON)
    made[talk.url] = html(
        "<title>互动交流</title>",
        f'{TOP}<div class="bread">{trail.format(talk.url, "互动交流").replace("政务公开 / ", "")}</div><div id="app"></div>'
        '<noscript>请启用JavaScript</noscript><script src="/static/js/chunk-vendors.8a7c.js"></script><script src="/static/js/app.91fd.js"></script>',
    )
    made["/"] = html("<title>华亭岭县民政局</title>", f"{TOP}<p>欢迎访问华亭岭县民政局</p>")
    return made
