"""The Hebei family: `/columns/<uuid>/index.html`, articles `/columns/<uuid>/YYYYMM/DD/<uuid>.html`, pages told to layui."""

from html import escape
from uuid import NAMESPACE_DNS, uuid5

from audit.sample.attachments import suffix
from audit.sample.platforms.answers import Pages
from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single
from audit.sample.platforms.parts import PLAIN_CHINESE, body_of, cut_title, foot, info_pairs, metas, sections, shown


def column_address(site: PlatformSite, column: Column) -> str:
    return f"/columns/{_uuid(site, column.key)}/index.html"


def paper_address(site: PlatformSite, column: Column, paper: Paper) -> str:
    return f"/columns/{_uuid(site, column.key)}/{paper.url_on:%Y%m/%d}/{_uuid(site, str(paper.serial))}.html"


def single_address(site: PlatformSite, single: Single) -> str:
    return f"/columns/{_uuid(site, single.key)}/index.html"


def build(site: PlatformSite) -> Pages:
    pages = Pages()
    pages.html("/", _front(site))
    pages.script("/layui/layui.js", ";!function(win){win.layui={use:function(){}}}(window);")
    for column in site.columns:
        _list(site, column, pages)
    for column, paper in site.papers():
        pages.html(paper_address(site, column, paper), _article(site, column, paper))
        for nth, spec in enumerate(paper.files, 1):
            pages.file(_file_address(site, paper, nth, spec.name), spec)
    for single in site.singles:
        main = f'{_crumbs(site, single.path)}<div class="xl_main"><h1>{single.paper.title}</h1><div class="xl_con">{body_of(single.paper)}</div></div>'
        pages.html(single_address(site, single), _chrome(site, single.path[-1], main, metas(site)))
    return pages


def _uuid(site: PlatformSite, words: str) -> str:
    return str(uuid5(NAMESPACE_DNS, f"{site.id}.{words}"))


def _list(site: PlatformSite, column: Column, pages: Pages) -> None:
    for number, part in enumerate(column.parts, 1):
        rows = "".join(
            f'<li><i class="layui-icon layui-icon-right"></i><a href="{paper.href or paper_address(site, column, paper)}" target="_blank" title="{escape(paper.title)}">{cut_title(paper, 20)}</a><em>{paper.listed}</em></li>\n'
            for paper in part
        )
        main = f"""{_crumbs(site, column.path)}
<div class="lb_left"><dl>{_side(site, column)}</dl></div>
<div class="lb_right"><h2>{column.name}</h2><ul class="lb_list">{rows}</ul><div id="page"></div></div>
<script src="/layui/layui.js"></script>
<script>
layui.use(['laypage', 'layer'], function(){{
  var laypage = layui.laypage;
  laypage.render({{
    elem: 'page', count: {len(column.papers)}, limit: {column.per_page}, curr: {number}, theme: '#1E9FFF',
    layout: ['count', 'prev', 'page', 'next', 'skip'],
    jump: function(obj, first){{
      if(!first){{
        if(obj.curr == 1){{ window.location.href = 'index.html'; }}
        else {{ window.location.href = 'index_' + obj.curr + '.html'; }}
      }}
    }}
  }});
}});
</script>"""
        name = column_address(site, column)
        pages.html(
            name if number == 1 else name.replace("index", f"index_{number}"),
            _chrome(site, column.name, main, metas(site, column)),
        )


def _side(site: PlatformSite, column: Column) -> str:
    near = [each for each in site.columns if each.path[0] == column.path[0]]
    return "".join(f'<dd><a href="{column_address(site, each)}">{each.name}</a></dd>' for each in near)


def _crumbs(site: PlatformSite, path: tuple[str, ...], last: str = "") -> str:
    links = []
    for depth in range(1, len(path) + 1):
        target = next((column_address(site, each) for each in site.columns if each.path[:depth] == path[:depth]), "")
        links.append(f'<a href="{target}">{path[depth - 1]}</a>' if target else f"<span>{path[depth - 1]}</span>")
    return f'<div class="dqwz"><span>您的位置：</span><a href="/">首页</a> ＞ {" ＞ ".join(links)}{last}</div>'


def _article(site: PlatformSite, column: Column, paper: Paper) -> str:
    table = ""
    if paper.has_table:
        pairs = info_pairs(paper, site.table)
        table = (
            f'<table class="xx_table"><tr>{"".join(f"<td>{label}</td>" for label, _ in pairs)}</tr>'
            f"<tr>{''.join(f'<td>{escape(value)}</td>' for _, value in pairs)}</tr></table>"
        )
    attached = "".join(
        f'<p><a href="{_file_address(site, paper, nth, spec.name)}" download="{escape(spec.name)}">{escape(spec.name)}</a></p>'
        for nth, spec in enumerate(paper.files, 1)
    )
    dated = f"<span>发布日期：{shown(paper.label_on, PLAIN_CHINESE)}</span>" if paper.label_on else ""
    main = f"""{_crumbs(site, column.path, " ＞ 内容")}
<div class="xl_main">{table}<h1>{escape(paper.title)}</h1>
<div class="xl_tit">{dated}<span>信息来源：{paper.source}</span><span>点击量：<b id="djl"></b></span></div>
<div class="xl_con">{body_of(paper)}{attached}</div></div>"""
    return _chrome(site, paper.title, main, metas(site, column, paper))


def _file_address(site: PlatformSite, paper: Paper, nth: int, name: str) -> str:
    return f"/picture/-1/{_uuid(site, f'{paper.serial}-{nth}').replace('-', '')}.{suffix(name)}"


def _front(site: PlatformSite) -> str:
    """Day and month in a box on the front page, no year."""
    blocks = []
    for column in site.columns[:4]:
        rows = "".join(
            f'<li><span class="rq">{paper.url_on:%m/%d}</span><a href="{paper.href or paper_address(site, column, paper)}" title="{escape(paper.title)}">{escape(paper.title[:16])}</a></li>'
            for paper in column.papers[:5]
        )
        blocks.append(
            f'<div class="kuai"><h3><a href="{column_address(site, column)}">{column.name}</a></h3><ul>{rows}</ul></div>'
        )
    return _chrome(site, site.name, "".join(blocks), metas(site))


def _chrome(site: PlatformSite, title: str, main: str, tags: str) -> str:
    menu = "".join(
        f'<li class="layui-nav-item"><a href="javascript:;">{name}</a><dl class="layui-nav-child">'
        + "".join(f'<dd><a href="{column_address(site, each)}">{each.name}</a></dd>' for each in near)
        + "</dl></li>"
        for name, near in sections(site).items()
    )
    menu += "".join(
        f'<li class="layui-nav-item"><a href="{single_address(site, single)}">{single.path[-1]}</a></li>'
        for single in site.singles
    )
    return f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(title)}-{site.name}</title>
{tags}
<meta http-equiv="refresh" content="600">
<link rel="stylesheet" href="/layui/css/layui.css"></head>
<body><div class="cookie-tip">本网站使用Cookie改善您的浏览体验。<a href="javascript:;">知道了</a></div>
<div class="top"><h1>{site.name}</h1></div><ul class="layui-nav"><li class="layui-nav-item"><a href="/">首页</a></li>{menu}</ul>
{main}
<div class="db">{foot(site)}</div></body></html>"""
