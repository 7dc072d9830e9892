"""博达 VSB: `index/tzgg.htm`, whose older pages are numbered downwards; `download.jsp`; the catalogue tree in a script."""

from html import escape
from zlib import crc32

from audit.sample.platforms.answers import Pages
from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single
from audit.sample.platforms.parts import body_of, cut_title, foot, info_pairs, metas, sections

_OWNER = "1673420931"


def column_address(_: PlatformSite, column: Column) -> str:
    return f"/{column.key}.htm"


def paper_address(site: PlatformSite, column: Column, paper: Paper) -> str:
    return f"/info/{_tree_id(site, column)}/{paper.serial}.htm"


def single_address(_: PlatformSite, single: Single) -> str:
    return f"/{single.key}.htm"


def build(site: PlatformSite) -> Pages:
    pages = Pages()
    pages.html("/", _front(site))
    pages.fixed["/index.htm"] = pages.fixed["/"]
    pages.html("/zfxxgk/xxgkml.htm", _catalogue(site))
    pages.script("/system/resource/js/dynclicks.js", "function _showDynClickBatch(a,b,c,d){}")
    for column in site.columns:
        _list(site, column, pages)
    for column, paper in site.papers():
        pages.html(paper_address(site, column, paper), _article(site, column, paper))
    for single in site.singles:
        main = f'{_crumbs(site, single.path)}<div class="nr"><h3>{single.paper.title}</h3><div class="v_news_content">{body_of(single.paper)}</div></div>'
        pages.html(single_address(site, single), _chrome(site, single.path[-1], main, metas(site)))
    for _, paper in site.papers():
        for nth, spec in enumerate(paper.files, 1):
            pages.file(_file_address(paper, nth), spec)
    return pages


def _tree_id(site: PlatformSite, column: Column) -> int:
    return 1021 + site.columns.index(column)


def _page_names(column: Column) -> list[str]:
    """The newest page is `tzgg.htm`; the next older is `tzgg/3.htm` of four, the oldest `tzgg/1.htm`."""
    count = len(column.parts)
    return [f"/{column.key}.htm", *(f"/{column.key}/{count - n}.htm" for n in range(1, count))]


def _list(site: PlatformSite, column: Column, pages: Pages) -> None:
    names = _page_names(column)
    count = len(names)
    for number, part in enumerate(column.parts):
        rows = "".join(
            f'<li id="line_u9_{n}"><a href="{paper.href or paper_address(site, column, paper)}" target="_blank" title="{escape(paper.title)}">'
            f"<em></em>{cut_title(paper, 16, '...')}</a><span>{paper.listed}</span></li>\n"
            for n, paper in enumerate(part)
        )
        main = f"""{_crumbs(site, column.path)}
<div class="ej_left"><h2>{column.path[0]}</h2><ul>{_side(site, column)}</ul></div>
<div class="ej_right"><ul class="list">{rows}</ul>
<link rel="stylesheet" Content-type="text/css" href="/system/resource/css/pagedown/sys.css">
<div class="pb_sys_common pb_sys_normal pb_sys_style1" style="margin-top:10px;text-align:center;">
<span class="p_pages">{_pager(names, number, len(column.papers))}</span></div>
<script>_showDynClickBatch(['dynclicks_u9_1'],[1],"wbnews", {_OWNER})</script></div>"""
        pages.html(names[number], _chrome(site, column.name, main, metas(site, column)))
        assert count == len(column.parts)


def _pager(names: list[str], number: int, total: int) -> str:
    count = len(names)
    printed = f'<span class="p_t">共{total}条</span> <span class="p_t">{number + 1}/{count}</span> '
    if number:
        printed += f'<span class="p_first p_fun"><a href="{names[0]}">首页</a></span><span class="p_prev p_fun"><a href="{names[number - 1]}">上页</a></span>'
    else:
        printed += '<span class="p_first_d p_fun_d">首页</span><span class="p_prev_d p_fun_d">上页</span>'
    printed += "".join(
        f'<span class="p_no_d">{n + 1}</span>'
        if n == number
        else f'<span class="p_no"><a href="{name}">{n + 1}</a></span>'
        for n, name in enumerate(names)
    )
    if number + 1 < count:
        printed += f'<span class="p_next p_fun"><a href="{names[number + 1]}">下页</a></span><span class="p_last p_fun"><a href="{names[-1]}">尾页</a></span>'
    return printed


def _side(site: PlatformSite, column: Column) -> str:
    near = [each for each in site.columns if each.path[0] == column.path[0]]
    return "".join(
        f'<li><a href="{column_address(site, each)}" title="{each.name}">{each.name}</a></li>' for each in near
    )


def _crumbs(site: PlatformSite, path: tuple[str, ...], last: str = "") -> str:
    links = []
    for depth in range(1, len(path) + 1):
        target = next((column_address(site, each) for each in site.columns if each.path[:depth] == path[:depth]), "")
        links.append(f'<a href="{target or "/zfxxgk/xxgkml.htm"}">{path[depth - 1]}</a>')
    return f'<div class="dqwz">当前位置: <a href="/index.htm">首页</a>&gt;&gt;{"&gt;&gt;".join(links)}{last}</div>'


def _catalogue(site: PlatformSite) -> str:
    """信息公开目录: names in the script only, addresses in hidden anchors only."""
    columns = [column for column in site.columns if column.key.startswith("zfxxgk/")]
    leaves = [(column.name, column_address(site, column), column.path) for column in columns]
    leaves += [(single.path[-1], single_address(site, single), single.path) for single in site.singles]
    anchors = "".join(
        f'<a id="a{1455 + n}" href="{address}" style="display:none"></a>' for n, (_, address, _p) in enumerate(leaves)
    )
    groups = list(dict.fromkeys(path[1] for _, _, path in leaves if len(path) > 2))
    script = "".join(
        f"var g{n} = new WebFXTreeItem('<span>{name}</span>');\ntree.add(g{n});\n" for n, name in enumerate(groups)
    )
    for n, (name, _, path) in enumerate(leaves):
        above = f"g{groups.index(path[1])}" if len(path) > 2 else "tree"
        script += (
            f"var i{n} = new WebFXTreeItem('<span>{name}</span>', document.getElementById(\"a{1455 + n}\").href);\n"
            f"{above}.add(i{n});\n"
        )
    main = f"""<div class="dqwz">当前位置: <a href="/index.htm">首页</a>&gt;&gt;<a href="/zfxxgk/xxgkml.htm">政府信息公开</a>&gt;&gt;信息公开目录</div>
<div class="tree">{anchors}<script src="/system/resource/openinfo/xtree.js"></script>
<script language="javascript">
if (document.getElementById) {{
webFXTreeConfig.rootIcon = "/system/resource/openinfo/images/folder.png";
var tree = new WebFXTree('<span>信息公开目录</span>');
tree.setBehavior('classic');
{script}document.write(tree);
}}
</script></div>"""
    return _chrome(site, "信息公开目录", main, metas(site))


def _article(site: PlatformSite, column: Column, paper: Paper) -> str:
    table = ""
    if paper.has_table:
        pairs = info_pairs(paper, site.table)
        cells = [f"<th>{label}</th><td>{escape(value)}</td>" for label, value in pairs]
        table = f'<table class="openinfo"><tbody>{"".join(f"<tr>{a}{b}</tr>" for a, b in zip(cells[::2], cells[1::2], strict=True))}</tbody></table>'
    attached = "".join(
        f'<li>附件【<a href="{escape(_file_address(paper, nth))}" target="_blank">{escape(spec.name)}</a>】已下载<span id="nattach{paper.serial}{nth}"></span>次</li>'
        for nth, spec in enumerate(paper.files, 1)
    )
    dated = f"{paper.text_on}" if paper.text_on else ""
    main = f"""{_crumbs(site, column.path, "&gt;&gt;正文")}
<form name="_newscontent_fromname"><div class="nr">{table}
<h3>{escape(paper.title)}</h3>
<div class="xx">{dated}作者：&nbsp;&nbsp;来源：{paper.source}&nbsp;&nbsp;点击：[<span id="dynclicks_wbnews_{paper.serial}_{_OWNER}"></span>]</div>
<div id="vsb_content" class="v_news_content">{body_of(paper)}</div>
<ul style="list-style-type:none;">{attached}</ul>
<p>上一条：<a href="{column_address(site, column)}">返回列表</a></p>
<p>【<a href="javascript:window.opener=null;window.open('','_self');window.close();">关闭</a>】</p></div></form>"""
    return _chrome(site, paper.title, main, metas(site, column, paper))


def _file_address(paper: Paper, nth: int) -> str:
    token = crc32(f"{paper.serial}{nth}".encode())
    return f"/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner={_OWNER}&wbfileid={token}"


def _front(site: PlatformSite) -> str:
    blocks = []
    for column in site.columns[:3]:
        rows = "".join(
            f'<li><a href="{paper.href or paper_address(site, column, paper)}" title="{escape(paper.title)}">{escape(paper.title[:12])}...</a><span>({paper.listed[5:]})</span></li>'
            for paper in column.papers[:5]
        )
        blocks.append(
            f'<div class="mk"><h2>{column.name}</h2><a href="{column_address(site, column)}" class="more">MORE+</a><ul>{rows}</ul></div>'
        )
    return _chrome(site, site.name, "".join(blocks), metas(site))


def _chrome(site: PlatformSite, title: str, main: str, tags: str) -> str:
    menu = "".join(
        f'<li><a href="{"/zfxxgk/xxgkml.htm" if name == "政府信息公开" else column_address(site, near[0])}">{name}</a></li>'
        for name, near in sections(site).items()
    )
    return f"""<!DOCTYPE html><HTML><HEAD><TITLE>{escape(title)}-{site.name}</TITLE>
{tags}
<META Name="keywords" Content="{site.name}" />
<!--Announced by Visual SiteBuilder 9-->
<script language="javascript" src="/system/resource/js/dynclicks.js"></script></HEAD>
<BODY><div class="top"><img src="/images/logo.png"><form action="/ssjgy.jsp?wbtreeid=1001" method="post"><input name="showkeycode"></form></div>
<div class="menu"><ul><li><a href="/index.htm">网站首页</a></li>{menu}</ul></div>
{main}
<div class="bq">{foot(site)}</div></BODY></HTML>"""
