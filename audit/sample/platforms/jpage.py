"""大汉 JCMS with jpage (`/col/colN/index.html`, `/art/YYYY/M/D/art_C_ID.html`).

A column's rows are HTML inside CDATA inside a script; the browser shows them page by page and fetches the next group of
three pages from `dataproxy.jsp`.
"""

from collections.abc import Mapping
from html import escape

from audit.sample.attachments import suffix
from audit.sample.build import Response
from audit.sample.platforms.answers import Interface, Pages, xml_answer
from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single
from audit.sample.platforms.parts import body_of, cut_title, foot, info_pairs, metas, sections

_GROUP = 3  # pages in a group
_WEB_ID = "55"
_PROXY = "/module/web/jpage/dataproxy.jsp"


def column_address(_: PlatformSite, column: Column) -> str:
    return f"/col/col{column.key}/index.html"


def paper_address(_: PlatformSite, column: Column, paper: Paper) -> str:
    on = paper.url_on
    return f"/art/{on.year}/{on.month}/{on.day}/art_{column.key}_{paper.serial}.html"


def single_address(_: PlatformSite, single: Single) -> str:
    return f"/col/col{single.key}/index.html"


def build(site: PlatformSite) -> Pages:
    pages = Pages()
    pages.html("/", _front(site))
    pages.interface(_PROXY, _proxy(site))
    pages.script(
        "/script/jquery.jpage.js", "(function($){$.fn.jpage=function(o){return this.each(function(){});};})(jQuery);"
    )
    for column in site.columns:
        pages.html(column_address(site, column), _list(site, column))
    for column, paper in site.papers():
        pages.html(paper_address(site, column, paper), _article(site, column, paper))
        for nth, spec in enumerate(paper.files, 1):
            pages.file(_file_address(paper, nth, spec.name), spec)
    for single in site.singles:
        main = f'{_position(site, single.path, single.key)}<div class="main-txt" id="zoom"><h2>{single.paper.title}</h2>{body_of(single.paper)}</div>'
        pages.html(single_address(site, single), _chrome(site, single.path[-1], main, metas(site)))
    return pages


def _unit(column: Column) -> str:
    return f"3{column.key}8"


def _records(site: PlatformSite, column: Column, start: int, end: int) -> str:
    rows = column.papers[max(start, 1) - 1 : end]
    return "".join(f"<record><![CDATA[{_row(site, column, paper)}]]></record>\n" for paper in rows)


def _row(site: PlatformSite, column: Column, paper: Paper) -> str:
    href = paper.href or paper_address(site, site.home_of(paper), paper)
    link = f'<a href="{href}" title="{escape(paper.title)}" target="_blank">{cut_title(paper, dots="...")}</a>'
    if column.layout == "table":
        return (
            f'<table width="100%" border="0"><tr><td width="12"><img src="/picture/0/dot.gif"></td><td>{link}</td>'
            f'<td width="110" align="right">[{paper.listed}]</td></tr></table>'
        )
    return f'<li style="height:34px">{link}<span class="bt-right">{paper.listed}</span></li>'


def _nextgroup(column: Column, page: int) -> str:
    if column.layout == "embedded" or page * _GROUP >= len(column.parts):
        return ""
    address = (
        f"{_PROXY}?page={page + 1}&appid=1&appid=1&webid={_WEB_ID}&path=/&columnid={column.key}&unitid={_unit(column)}"
        "&webname=%E9%9D%92%E7%A6%BE&permissiontype=0"
    )
    return f'<nextgroup><![CDATA[<a href="{address}"></a>]]></nextgroup>\n'


def _proxy(site: PlatformSite) -> Interface:
    by_unit = {(column.key, _unit(column)): column for column in site.columns}

    def answer(fields: Mapping[str, str]) -> Response | None:
        column = by_unit.get((fields.get("columnid", ""), fields.get("unitid", "")))
        if column is None or fields.get("webid") != _WEB_ID:
            return xml_answer("<datastore>\n<totalrecord>0</totalrecord>\n<recordset></recordset>\n</datastore>")
        size = column.per_page * _GROUP
        page = int(fields.get("page", "0"))
        start = int(fields.get("startrecord", (page - 1) * size + 1 if page else 1))
        end = int(fields.get("endrecord", start + size - 1))
        group = _nextgroup(column, page) if page else ""
        return xml_answer(
            f"<datastore>\n{group}<totalrecord>{len(column.papers)}</totalrecord>\n<totalpage>{len(column.parts)}</totalpage>\n"
            f"<recordset>\n{_records(site, column, start, end)}</recordset>\n</datastore>"
        )

    return answer


def _list(site: PlatformSite, column: Column) -> str:
    total = len(column.papers)
    here = total if column.layout == "embedded" else column.per_page * _GROUP
    main = f"""{_position(site, column.path, column.key)}
<div class="left"><div class="lm">{column.path[0]}</div><ul>{_side(site, column)}</ul></div>
<div class="list"><h2>{column.name}</h2>
<div id="{_unit(column)}" class="default_pgContainer"></div>
<script type="text/javascript" src="/script/jquery.jpage.js"></script>
<script type="text/xml"><datastore>
{_nextgroup(column, 1)}<recordset>
{_records(site, column, 1, here)}</recordset></datastore></script>
<script>
$(document).ready(function(){{
  $("#{_unit(column)}").jpage({{ dataStore : $("#{_unit(column)}").next().next(), dataBefore:'<ul>', dataAfter:'</ul>', totalRecord:{total},
    perPage:{column.per_page}, groupSize:{_GROUP}, barPosition:'bottom', proxyUrl:'{_PROXY}', openCookies:false,
    ajaxParam:{{col:1,appid:1,webid:{_WEB_ID},path:'/',columnid:{column.key},sourceContentType:1,unitid:'{_unit(column)}',webname:'{site.name}',permissiontype:0}} }});
}});
</script></div>"""
    return _chrome(site, column.name, main, metas(site, column))


def _side(site: PlatformSite, column: Column) -> str:
    near = [each for each in site.columns if each.path[0] == column.path[0]]
    return "".join(f'<li><a href="{column_address(site, each)}">{each.name}</a></li>' for each in near)


def _position(site: PlatformSite, path: tuple[str, ...], key: str) -> str:
    """The breadcrumb as JCMS prints it: a cell each; and the invisible line of names and addresses."""
    keys = {column.path[0]: column.key for column in reversed(site.columns)}
    hrefs = [f"/col/col{keys[path[0]] if name == path[0] and len(path) > 1 else key}/index.html" for name in path]
    cells = "".join(f'<td> &gt;<a href="{href}">{name}</a></td>' for name, href in zip(path, hrefs, strict=True))
    hidden = "".join(
        f'<span id="col{n}_name">{name}</span><span id="col{n}_url">{href}</span>'
        for n, (name, href) in enumerate(zip(path, hrefs, strict=True), 1)
    )
    return (
        f'<div id="hiddenLocation" style="display:none;"><span id="ss_webid">{_WEB_ID}</span>{hidden}</div>'
        '<div class="position"><table cellspacing="0" cellpadding="0" border="0"><tbody><tr><td>当前位置：</td>'
        f'<td><a href="/index.html">首页</a></td><td><table><tbody><tr>{cells}</tr></tbody></table></td></tr></tbody></table></div>'
    )


def _article(site: PlatformSite, column: Column, paper: Paper) -> str:
    table = ""
    if paper.has_table:
        pairs = info_pairs(paper, site.table)
        cells = [f"<td><b>{label}：</b></td><td>{escape(value)}</td>" for label, value in pairs]
        table = f'<table class="xxgk_table">{"".join(f"<tr>{a}{b}</tr>" for a, b in zip(cells[::2], cells[1::2], strict=True))}</table>'
    attached = "".join(
        f'<p><img src="/module/jslib/icons/{suffix(spec.name)}.png"><a href="{_file_address(paper, nth, spec.name)}" target="_blank">{escape(spec.name)}</a></p>'
        for nth, spec in enumerate(paper.files, 1)
    )
    dated = f"<span>发布日期：{paper.label_on}</span>" if paper.label_on else ""
    main = f"""{_position(site, column.path, column.key)}
<div class="wz-con bt-box-1200">{table}<div class="con">
<p class="con-title"><!--<$[标题]>begin-->{escape(paper.title)}<!--<$[标题]>end--></p>
<div class="small-title clearfix">{dated}<span>浏览次数： </span><span>信息来源：<!--<$[信息来源]>begin-->{paper.source}<!--<$[信息来源]>end--></span></div>
<div class="main-txt" id="zoom"><!--<$[信息内容]>begin--><!--ZJEG_RSS.content.begin--><meta name="ContentStart">{body_of(paper)}
{attached}<meta name="ContentEnd"><!--ZJEG_RSS.content.end--><!--<$[信息内容]>end--></div>
<div class="bdsharebuttonbox"><a class="bds_tsina" href="#" data-cmd="tsina"></a></div><a href="javascript:window.print()">打印</a></div></div>"""
    return _chrome(
        site, paper.title, main, f'<meta name="Maketime" content="2026-06-29 12:28:37">\n{metas(site, column, paper)}'
    )


def _file_address(paper: Paper, nth: int, name: str) -> str:
    on = paper.url_on
    return f"/attach/0/{on:%y%m%d}{paper.serial}{nth}.{suffix(name)}"


def _front(site: PlatformSite) -> str:
    blocks = []
    for column in site.columns:
        rows = "".join(
            f'<li><a href="{paper.href or paper_address(site, site.home_of(paper), paper)}" title="{escape(paper.title)}">{escape(paper.title[:16])}</a><span>{paper.listed[5:].replace("-", "/")}</span></li>'
            for paper in column.papers[:4]
        )
        blocks.append(
            f'<div class="blk"><h3>{column.name}<a href="{column_address(site, column)}">更多&gt;&gt;</a></h3><ul>{rows}</ul></div>'
        )
    return _chrome(site, site.name, "".join(blocks), metas(site))


def _chrome(site: PlatformSite, title: str, main: str, tags: str) -> str:
    menu = "".join(
        f'<dd><a href="{column_address(site, near[0])}">{name}</a></dd><dd>|</dd>'
        for name, near in sections(site).items()
    )
    menu += "".join(
        f'<dd><a href="{single_address(site, single)}">{single.path[-1]}</a></dd>' for single in site.singles
    )
    return f"""<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<script language="javascript" src="/module/jslib/jquery/jquery.js"></script><script type="text/ecmascript" src="data:,_data_uri_useable=1" urite-agent="1"></script>
<title>{escape(title)}</title>
{tags}
<script type="text/javascript">$(document).ready(function(e) {{$("img").attr("title",""); }});</script></head>
<body><div class="top"><a href="/"><img src="/picture/0/logo.png"></a><form action="/jrobot/search.do"><input name="q" value="请输入关键字"></form></div>
<div class="nav"><dl><dd><a href="/index.html">首页</a></dd><dd>|</dd>{menu}</dl></div>
{main}
<div class="foot">{foot(site)}</div><!--visitcount begin--><iframe src="javascript:;" width="0" height="0" style="display:none"></iframe><!--visitcount end-->
</body></html>"""
