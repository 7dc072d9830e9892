"""广东省政府信息公开平台 (gkmlpt): the tree in `window._CONFIG`, lists from a JSON interface, bodies in `_CONFIG.DETAIL`.

Beside the platform such a bureau has an ordinary site: a front page and lists of `/content/post_N.html`.
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from html import escape

from audit.sample.build import Response
from audit.sample.platforms.answers import Interface, Pages, json_answer
from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single
from audit.sample.platforms.parts import body_of, cut_title, foot, metas

_SHANGHAI = timezone(timedelta(hours=8))
_SID = "539902"


def column_address(_: PlatformSite, column: Column) -> str:
    """On the platform the address bar shows the list as a fragment of the one page."""
    return f"/gkmlpt/index#{column.key}" if column.key.isdigit() else f"/{column.key}/index.html"


def paper_address(_: PlatformSite, column: Column, paper: Paper) -> str:
    if column.key.isdigit():
        return f"/gkmlpt/content/{paper.serial // 1000000}/{paper.serial // 1000}/post_{paper.serial}.html"
    return f"/{column.key}/content/post_{paper.serial}.html"


def single_address(_: PlatformSite, single: Single) -> str:
    return f"/{single.key}/index.html"


def build(site: PlatformSite) -> Pages:
    pages = Pages()
    pages.html("/", _front(site))
    pages.html("/gkmlpt/index", _shell(site, "政府信息公开目录", {}))
    pages.script("/gkmlpt/js/app.js", "webpackJsonp([1],{NHnr:function(t,e,n){}},['NHnr']);")
    for column in site.columns:
        if column.key.isdigit():
            pages.interface(f"/gkmlpt/api/all/{column.key}", _interface(site, column), "GET")
        else:
            _ordinary_list(site, column, pages)
    for parent in site.words["parents"]:
        pages.interface(f"/gkmlpt/api/all/{parent['id']}", lambda _: json_answer(_listing([], 0, "")), "GET")
    for column, paper in site.papers():
        address = paper_address(site, column, paper)
        if column.key.isdigit():
            pages.html(address, _shell(site, paper.title, _detail(site, column, paper)))
        else:
            pages.html(address, _article(site, column, paper))
        for nth, spec in enumerate(paper.files, 1):
            pages.file(_file_address(paper, nth, spec.name), spec)
    for single in site.singles:
        pages.html(single_address(site, single), _single(site, single))
    return pages


def _tree(site: PlatformSite) -> list[dict[str, object]]:
    def leaf(column: Column, name: str) -> dict[str, object]:
        here = column.key.isdigit()
        return {
            "id": int(column.key) if here else site.words["jump_id"],
            "name": name,
            "jump_url": "" if here else column_address(site, column),
            "post_count": len(column.papers) if here else 0,
            "children": [],
        }

    parents = {
        each["name"]: {"id": each["id"], "name": each["name"], "jump_url": "", "post_count": 0, "children": []}
        for each in site.words["parents"]
    }
    tree: list[dict[str, object]] = []
    for column in site.columns:
        if not column.key.isdigit() and column.key != site.words["jump_key"]:
            continue
        if len(column.path) == 1:
            tree.append(leaf(column, column.name))
            continue
        parent = parents[column.path[0]]
        children = parent["children"]
        assert isinstance(children, list)
        children.append(leaf(column, column.name))
        if parent not in tree:
            tree.append(parent)
    elsewhere = site.words["elsewhere"]
    return [
        *tree,
        {
            "id": elsewhere["id"],
            "name": elsewhere["name"],
            "jump_url": elsewhere["url"],
            "post_count": 0,
            "children": [],
        },
    ]


def _listing(articles: list[dict[str, object]], total: int, name: str) -> dict[str, object]:
    return {"articles": articles, "classify": {"name": name, "post_count": total}, "total": total}


def _interface(site: PlatformSite, column: Column) -> Interface:
    def answer(fields: Mapping[str, str]) -> Response | None:
        if fields.get("sid") != _SID:
            return json_answer({"code": 403, "message": "sid error"})
        page = int(fields.get("page", "1"))
        part = column.parts[page - 1] if 0 < page <= len(column.parts) else ()
        return json_answer(_listing([_item(site, column, paper) for paper in part], len(column.papers), column.name))

    return answer


def _item(site: PlatformSite, column: Column, paper: Paper) -> dict[str, object]:
    on = paper.listed_on
    assert on is not None
    address = paper.href or f"http://www.qinghe.gov.cn{paper_address(site, column, paper)}"
    return {
        "id": paper.serial,
        "title": paper.title,
        "url": paper.href or paper_address(site, column, paper),
        "post_url": address if paper.href else paper_address(site, column, paper),
        "created_at": f"{paper.meta_on or on} 17:32:10",
        "date": _seconds(paper.made_on, 0) if paper.made_on else 0,  # 成文日期
        "display_publish_time": _seconds(on, 1800),  # half an hour into the day at Shanghai: the day before in UTC
        "publisher": paper.publisher,
        "identifier": paper.index,
        "document_number": paper.number,
        "classify_main_name": column.name,
        "is_expired": 0,
        "is_abolished": 0,
        "attachment": [],
        "keywords": "",
        "abstract": "",
    }


def _detail(site: PlatformSite, column: Column, paper: Paper) -> dict[str, object]:
    attached = "".join(
        f'<p><a class="nfw-cms-attachment" href="{_file_address(paper, nth, spec.name)}" alt="{escape(spec.name)}">{escape(spec.name)}</a></p>'
        for nth, spec in enumerate(paper.files, 1)
    )
    return _item(site, column, paper) | {"content": body_of(paper) + attached, "source": paper.source}


def _file_address(paper: Paper, nth: int, name: str) -> str:
    return f"/attachment/0/{paper.serial // 1000}/{paper.serial}{nth}.{name.rsplit('.', 1)[-1]}"


def _seconds(on: date, after: int) -> int:
    return int(datetime(on.year, on.month, on.day, tzinfo=_SHANGHAI).astimezone(UTC).timestamp()) + after


def _shell(site: PlatformSite, title: str, detail: Mapping[str, object]) -> str:
    tree = json.dumps(_tree(site))
    return f"""<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<title>{escape(title)} - {site.name}政府信息公开平台</title>
{metas(site)}
<script>
window._CONFIG = {{
    SITE_ID: '{_SID}', SID: '{_SID}', AREA_ID: '5399', SERVICE_AREA_ID: 539902, SITE_NAME: '{site.name}',
    GK_NAME: '政府信息公开', PUBLISH_UNIT: {json.dumps(site.owner)}, VERSION: 'v3.0', IS_MOBILE: false,
    DETAIL: {json.dumps(detail)}, TREE: {tree},
    NAV: [{{"name": "\\u9996\\u9875", "url": "/"}}]
}};
</script>
</head>
<body>
<div id="app"><div v-if="loading" class="loading">加载中...</div></div>
<noscript>您的浏览器不支持或已禁用JavaScript，请启用后刷新。</noscript>
<script type="text/javascript" src="/gkmlpt/js/app.js?v=20260101"></script>
</body></html>"""


def _chrome(site: PlatformSite, title: str, main: str, tags: str) -> str:
    menu = "".join(f'<li><a href="{item["url"]}">{item["name"]}</a></li>' for item in site.words["menu"])
    return f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{escape(title)}</title>
{tags}
<link rel="stylesheet" href="/css/common.css"></head>
<body>
<div class="ie-tip" style="display:none">您当前使用的浏览器版本过低，建议升级到最新版本。</div>
<div class="header"><a href="/"><img src="/images/logo.png" alt="{site.name}"></a>
<form action="http://search.qinghe.gov.cn/s" target="_blank"><input name="keywords"><input type="submit" value="搜索"></form></div>
<div class="nav"><ul>{menu}</ul></div>
{main}
<div class="footer">{foot(site)}</div>
<div class="pop-layer" style="display:none">您访问的链接即将离开“{site.name}”门户网站 是否继续？<a href="javascript:;">继续访问</a></div>
</body></html>"""


def _front(site: PlatformSite) -> str:
    blocks = []
    for column in site.columns:
        if column.key.isdigit():
            continue
        rows = "".join(
            f'<li><a href="{paper_address(site, column, paper)}" title="{escape(paper.title)}">{escape(paper.title[:18])}</a>'
            f"<span>{paper.listed[5:]}</span></li>"
            for paper in column.papers[:5]
        )
        blocks.append(
            f'<div class="box"><h3><a href="{column_address(site, column)}">{column.name}</a></h3><ul>{rows}</ul></div>'
        )
    gkpt = '<div class="box"><h3>政府信息公开</h3><a href="/gkmlpt/index">政府信息公开目录</a></div>'
    return _chrome(site, site.name, "".join(blocks) + gkpt, metas(site))


def _crumbs(path: tuple[str, ...], href: str, last: str = "") -> str:
    upper = "".join(f" &gt; <a>{name}</a>" for name in path[:-1])
    return (
        f'<div class="position">当前位置：<a href="/">首页</a>{upper} &gt; <a href="{href}">{path[-1]}</a>{last}</div>'
    )


def _ordinary_list(site: PlatformSite, column: Column, pages: Pages) -> None:
    count = len(column.parts)
    names = [f"/{column.key}/index{'' if n == 1 else f'_{n}'}.html" for n in range(1, count + 1)]
    for number, part in enumerate(column.parts):
        rows = "".join(
            f'<li><a href="{paper.href or paper_address(site, column, paper)}" target="_blank" title="{escape(paper.title)}">'
            f"{cut_title(paper)}</a><span>{paper.listed}</span></li>"
            for paper in part
        )
        further = (
            f'<a class="next" href="{names[number + 1]}">下一页</a><a class="last" href="{names[-1]}">尾页</a>'
            if number + 1 < count
            else ""
        )
        numbers = "".join(f'<a href="{name}">{n}</a>' for n, name in enumerate(names, 1))
        pager = f'<div class="page">{numbers}{further}</div>' if count > 1 else ""
        main = (
            f"{_crumbs(column.path, column_address(site, column))}"
            f'<div class="news_list"><h2>{column.name}</h2><ul>{rows}</ul>{pager}</div>'
        )
        pages.html(names[number], _chrome(site, f"{column.name}-{site.name}", main, metas(site, column)))


def _article(site: PlatformSite, column: Column, paper: Paper) -> str:
    main = f"""{_crumbs(column.path, column_address(site, column), " &gt; 正文")}
<div class="article"><h1>{escape(paper.title)}</h1>
<div class="info"><span>来源：{paper.source}</span><span>发布时间：{paper.label_on} 10:05:00</span><span>浏览量：-</span>
<span>【字体：<a href="javascript:;">大</a> <a href="javascript:;">中</a> <a href="javascript:;">小</a>】</span></div>
<div class="article-content">{body_of(paper)}</div>
<div class="share">分享到：<a href="javascript:;">微信</a></div></div>"""
    return _chrome(site, f"{paper.title}-{site.name}", main, metas(site, column, paper))


def _single(site: PlatformSite, single: Single) -> str:
    main = f"""{_crumbs(single.path, single_address(site, single))}
<div class="article"><h1>{escape(single.paper.title)}</h1><div class="article-content">{body_of(single.paper)}</div></div>"""
    return _chrome(site, f"{single.paper.title}-{site.name}", main, metas(site))
