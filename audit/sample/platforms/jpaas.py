"""大汉 jpaas: lists are built by an interface that answers `{"data": {"html": …}}`; its parameters stand in a script tag."""

import json
from collections.abc import Mapping
from html import escape
from uuid import NAMESPACE_URL, uuid5

from audit.sample.attachments import suffix
from audit.sample.build import Response
from audit.sample.platforms.answers import Interface, Pages, json_answer
from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single
from audit.sample.platforms.parts import body_of, cut_title, foot, info_pairs, metas, sections

_UNIT = "/api-gateway/jpaas-publish-server/front/page/build/unit"
_WEB = "8d828e408d90447786ddbe128d495e9e"
_TEMPLATES = "209741b2109044b5b7695700b2bec37e"
_TAG = "当前栏目list"


def column_address(_: PlatformSite, column: Column) -> str:
    return f"/col/col{column.key}/index.html"


def paper_address(_: PlatformSite, column: Column, paper: Paper) -> str:
    """Two generations side by side: with the day in the address, and with the year and a UUID only."""
    on = paper.url_on
    if column.layout == "uuid":
        return f"/col/col{column.key}/art/{on.year}/art_{uuid5(NAMESPACE_URL, str(paper.serial)).hex}.html"
    return f"/art/{on.year}/{on.month}/{on.day}/art_{column.key}_{paper.serial}.html"


def single_address(_: PlatformSite, single: Single) -> str:
    return f"/col/col{single.key}/index.html"


def build(site: PlatformSite) -> Pages:
    pages = Pages()
    pages.html("/", _front(site))
    pages.interface(_UNIT, _unit(site), "GET")
    pages.script("/cms_files/default/script/AuthorizedRead/unitbuild.js", "(function(){/* unitbuild */})();")
    for column in site.columns:
        pages.html(column_address(site, column), _list(site, column))
    for column, paper in site.papers():
        pages.html(paper_address(site, column, paper), _article(site, column, paper))
        for nth, spec in enumerate(paper.files, 1):
            pages.file(_file_address(paper, nth, spec.name), spec)
    for single in site.singles:
        main = f'{_crumbs(site, single.path)}<div class="article"><h1>{single.paper.title}</h1><div id="zoom">{body_of(single.paper)}</div></div>'
        pages.html(single_address(site, single), _chrome(site, single.path[-1], main, metas(site)))
    return pages


def _query(column: Column) -> dict[str, str]:
    return {
        "parseType": "bulidstatic",
        "webId": _WEB,
        "tplSetId": _TEMPLATES,
        "pageType": "column",
        "tagId": _TAG,
        "editType": "null",
        "pageId": column.key,
    }


def _script(column: Column) -> str:
    """Both ways of quoting seen: JSON with &quot; and a literal with single quotes."""
    if column.layout == "uuid":
        query = escape(json.dumps(_query(column), ensure_ascii=False, separators=(",", ":")))
    else:
        query = "{" + ",".join(f"'{key}':'{value}'" for key, value in _query(column).items()) + "}"
    return (
        f'<script id="{_TAG}" src="/cms_files/default/script/AuthorizedRead/unitbuild.js?v=3.1.3" webId="{_WEB}" '
        f'parseType="bulidstatic" url="{_UNIT}" queryData="{query}"></script>'
    )


def _unit(site: PlatformSite) -> Interface:
    columns = {column.key: column for column in site.columns}

    def answer(fields: Mapping[str, str]) -> Response | None:
        asked = {**fields, **json.loads(fields.get("paramJson") or "{}")}
        column = columns.get(asked.get("pageId", ""))
        if column is None or asked.get("webId") != _WEB or asked.get("tagId") != _TAG:
            return json_answer({"success": False, "code": "500", "message": "页面不存在", "data": None})
        page = int(asked.get("pageNo", 1))
        html = _built(site, column, page)
        return json_answer({"success": True, "code": "200", "message": "操作成功", "data": {"html": html}})

    return answer


def _built(site: PlatformSite, column: Column, page: int) -> str:
    part = column.parts[page - 1] if 0 < page <= len(column.parts) else ()
    if not column.papers:
        return '<div class="page-content"><ul></ul><p class="nodata">暂无相关信息</p></div>'
    rows = "".join(
        f'<li class="clearfix"><a href="{paper.href or paper_address(site, column, paper)}" title="{escape(paper.title)}" target="_blank">{cut_title(paper, dots="...")}</a>'
        f'<span class="date">{paper.listed}</span></li>\n'
        for paper in part
    )
    return (
        f'<div class="page-content"><ul class="list-ul">{rows}</ul></div>'
        f'<div class="pagination" rows="{column.per_page}" count="{len(column.papers)}" pageNo="{page}" totalPage="{len(column.parts)}"></div>'
        "<script>$('.pagination').createPage({pageSize:'" + str(column.per_page) + "'});</script>"
    )


def _list(site: PlatformSite, column: Column) -> str:
    near = [each for each in site.columns if each.path[:-1] == column.path[:-1]]
    side = "".join(f'<li><a href="{column_address(site, each)}">{each.name}</a></li>' for each in near)
    main = f"""{_crumbs(site, column.path)}
<div class="main clearfix"><div class="left"><ul>{side}</ul></div>
<div class="right"><div class="tit">{column.name}</div><div class="clist_con">{_script(column)}</div></div></div>"""
    return _chrome(site, column.name, main, metas(site, column))


def _crumbs(site: PlatformSite, path: tuple[str, ...], last: str = "") -> str:
    links = []
    for depth in range(1, len(path) + 1):
        target = next((column_address(site, each) for each in site.columns if each.path[:depth] == path[:depth]), "#")
        links.append(f'<a href="{target}">{path[depth - 1]}</a>')
    return f'<div class="weizhi">您现在的位置：<a href="/">首页</a> / {" / ".join(links)}{last}</div>'


def _article(site: PlatformSite, column: Column, paper: Paper) -> str:
    table = ""
    if paper.has_table:
        pairs = info_pairs(paper, site.table)
        table = (
            f'<table class="gkml"><tr>{"".join(f"<th>{label}</th>" for label, _ in pairs)}</tr>'
            f"<tr>{''.join(f'<td>{escape(value)}</td>' for _, value in pairs)}</tr></table>"
        )
    attached = "".join(
        f'<p><a href="{_file_address(paper, nth, spec.name)}">{escape(spec.name)}</a></p>'
        for nth, spec in enumerate(paper.files, 1)
    )
    dated = f"发布时间：{paper.label_on:%Y/%m/%d} 16:41　" if paper.label_on else ""
    main = f"""{_crumbs(site, column.path, " / 正文")}
<div class="article">{table}<h1 id="title">{escape(paper.title)}</h1>
<div class="xinxi">{dated}来源：{paper.source}　阅读次数：<span id="hits">{{{{ hits }}}}</span></div>
<div id="zoom" class="art_con">{body_of(paper)}{attached}</div>
<div class="fj"><b>相关附件</b></div>
<div class="ewm"><p>扫一扫在手机打开当前页</p></div></div>"""
    return _chrome(site, paper.title, main, metas(site, column, paper))


def _file_address(paper: Paper, nth: int, name: str) -> str:
    return f"/cms_files/filemanager/{_WEB}/attach/{paper.url_on:%Y%m}/{paper.serial}{nth}.{suffix(name)}"


def _front(site: PlatformSite) -> str:
    """The front page's blocks come from the same interface; only pinned headlines are in the page."""
    blocks = "".join(
        f'<div class="blk"><h3><a href="{column_address(site, column)}">{column.name}</a></h3>{_script(column)}</div>'
        for column in site.columns[:3]
    )
    return _chrome(site, site.name, blocks, metas(site))


def _chrome(site: PlatformSite, title: str, main: str, tags: str) -> str:
    menu = "".join(
        f'<li><a href="{column_address(site, near[0])}">{name}</a><div class="sub">'
        + "".join(f'<a href="{column_address(site, each)}">{each.name}</a>' for each in near)
        + "</div></li>"
        for name, near in sections(site).items()
    )
    menu += "".join(
        f'<li><a href="{single_address(site, single)}">{single.path[-1]}</a></li>' for single in site.singles
    )
    return f"""<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>{escape(title)}</title>
{tags}
<script src="/cms_files/default/script/jquery.min.js"></script></head>
<body><div id="barrierfree_container"><div class="header"><a class="logo" href="/"><img src="/images/logo.png" alt="{site.name}"></a>
<div class="ser"><input type="text" placeholder="请输入关键字" id="q"><a href="javascript:void(0)" onclick="search()">搜索</a></div></div>
<div class="nav"><ul><li><a href="/">首页</a></li>{menu}</ul></div>
{main}
<div class="footer">{foot(site)}</div></div>
<script>var _hmt = _hmt || []; window.updatedAt = "2026-06-29 08:00:00";</script></body></html>"""
