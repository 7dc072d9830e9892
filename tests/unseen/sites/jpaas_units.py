"""A health bureau on Hanweb's jpaas: a list drawn as a unit of the page, led on by the interface its script tag names."""

import json
from html import escape
from urllib.parse import quote, urlencode

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import JSON, file, html, sheets, text

INTERFACE = "/api-gateway/jpaas-publish-server/front/page/build/unit"
ROWS = 8
MENU = (
    ("首页", "/"),
    ("机构概况", "/col/col1229504301/index.html"),
    ("通知公告", "/col/col1229504312/index.html"),
    ("工作动态", "/col/col1229504310/index.html"),
    ("人事信息", "/col/col1229504318/index.html"),
)


def pages(truth: Truth) -> dict[str, Answer]:
    newest = "".join(
        f"<li><a href='{e.url}' title='{e.title}'>{e.title}</a><span>{e.listed_on:%m-%d}</span></li>"
        for e in truth.of("工作动态")[:5]
    )
    made = {
        "/": _frame("临溪县卫生健康局", "", f"<div class='xwdt'><h3>工作动态</h3><ul>{newest}</ul></div>"),
        "/col/col1229504301/index.html": _frame(
            "机构概况",
            "机构概况",
            "<div class='article'><p>临溪县卫生健康局是县政府工作部门，内设办公室、规财股、医政股等8个股室。</p></div>",
        ),
    }
    for column in truth.columns:
        page_id = column.url.split("/")[2].removeprefix("col")
        cuts = sheets(truth.of(column.path), ROWS)
        asked = {
            "parseType": "bulidstatic", "webId": "e1", "tplSetId": "a7", "pageType": "column", "tagId": "信息列表",
            "editType": "null", "pageId": page_id,
        }  # fmt: skip
        for number, rows in enumerate(cuts, 1):
            drawn = {"success": True, "data": {"html": _drawn(rows, number, len(truth.of(column.path)), len(cuts))}}
            where = urlencode(asked | {"rows": ROWS}, quote_via=quote)
            turned = urlencode(
                {"paramJson": json.dumps({"pageNo": number, "pageSize": ROWS}, separators=(",", ":"))}, quote_via=quote
            )
            for parameters in (f"{where}&{turned}", f"{where}&pageNo={number}", *([where] if number == 1 else [])):
                made[f"{INTERFACE}?{parameters}"] = Answer(json.dumps(drawn).encode(), headers=JSON)
        query = escape(json.dumps(asked | {"rows": str(ROWS)}, ensure_ascii=False), quote=True)
        tag = f'<script src="/script/0/unitbuild.js" url="{INTERFACE}" parseType="bulidstatic" webId="e1" pageId="{page_id}" queryData="{query}"></script>'
        body = f"<div class='list' id='list'>{_drawn(cuts[0], 1, len(truth.of(column.path)), len(cuts))}{tag}</div>"
        made[column.url] = _frame(column.path, column.path, body)
        for entry in truth.of(column.path):
            made[entry.url] = _article(column, entry)
            if entry.attachment:
                made[entry.attachment] = file("application/pdf")
    return made


def _drawn(rows: object, number: int, total: int, sheets_in_all: int) -> str:
    items = "".join(
        f'<li class="cf"><a href="{e.url}" target="_blank" title="{e.title}">{e.title}</a><span>{e.listed_on}</span></li>'
        for e in rows  # type: ignore[attr-defined]
    )
    leads = "".join(
        f'<a href="javascript:void(0)" class="{"on" if n == number else ""}" pageno="{n}">{n}</a>'
        for n in range(1, sheets_in_all + 1)
    )
    pager = (
        f'<div class="pagination" count="{total}" rows="{ROWS}" pageno="{number}"><a pageno="1">首页</a>{leads}<a pageno="{sheets_in_all}">尾页</a>'
        f"<span>共{total}条</span></div>"
    )
    return f'<div class="page-content"><ul>{items}</ul></div>{pager if sheets_in_all > 1 else ""}'


def _frame(title: str, path: str, body: str) -> Answer:
    menu = "".join(f"<li><a href='{url}'>{name}</a></li>" for name, url in MENU)
    crumbs = f"<div class='bt'>您的位置：<a href='/'>首页</a> &gt; {path}</div>" if path else ""
    return html(
        f"<title>{title}-临溪县卫生健康局</title><meta name='SiteName' content='临溪县卫生健康局'><meta name='ColumnName' content='{path}'>",
        f"<div class='head'><a href='javascript:void(0)'>长者模式</a><a href='javascript:void(0)'>无障碍浏览</a></div><ul class='nav'>{menu}</ul>"
        f"{crumbs}<div class='main'>{body}</div><div class='foot'>主办单位：临溪县卫生健康局 浙ICP备05012345号 网站标识码：3310230012</div>",
    )


def _article(column: TrueColumn, entry: TrueEntry) -> Answer:
    attached = f"<p><a href='{entry.attachment}'>{entry.title}.pdf</a></p>" if entry.attachment else ""
    return html(
        f"<title>{entry.title}</title><meta name='SiteName' content='临溪县卫生健康局'><meta name='ColumnName' content='{column.path}'>"
        f"<meta name='ArticleTitle' content='{entry.title}'><meta name='PubDate' content='{entry.published_on} 08:{entry.made_on.day:02d}'>"
        f"<meta name='ContentSource' content='{entry.publisher}'>",
        f"<div class='bt'>您的位置：<a href='/'>首页</a> &gt; <a href='{column.url}'>{column.path}</a></div>"
        f"<div class='title'><!--<$[标题名称(html)]>begin-->{entry.title}<!--<$[标题名称(html)]>end--></div>"
        f"<div class='sub'><span>发布日期：{entry.published_on} 08:{entry.made_on.day:02d}</span><span>来源：{entry.publisher}</span><span>浏览次数：<script src='/hits.jsp'></script></span>"
        f"<span>字体：[<a href='#'>大</a> <a href='#'>中</a> <a href='#'>小</a>]</span></div><div id='zoom'>{text(entry)}{attached}</div>",
    )
