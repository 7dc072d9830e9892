"""SiteServer CMS: a bureau's catalogue seven names deep inside the city portal, its tree in a table of rows with levels.

The bureau's own channel lists all that its children list. Two row layouts: notes with `日间：` for 时间, and boxes with
`标题(2026-05-02)` and the title once more.
"""

from html import escape

from audit.sample.attachments import suffix
from audit.sample.platforms.answers import Pages
from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single
from audit.sample.platforms.parts import body_of, foot, info_pairs, metas


def column_address(_: PlatformSite, column: Column) -> str:
    return f"/channels/{column.key}.html"


def paper_address(_: PlatformSite, column: Column, paper: Paper) -> str:
    return f"/contents/{column.key}/{paper.serial}.html"


def single_address(_: PlatformSite, single: Single) -> str:
    return f"/channels/{single.key}.html"


def build(site: PlatformSite) -> Pages:
    pages = Pages()
    pages.html("/", _front(site))
    for column in site.columns:
        _list(site, column, pages)
    for column, paper in site.papers():
        pages.html(paper_address(site, column, paper), _article(site, column, paper))
        for nth, spec in enumerate(paper.files, 1):
            pages.file(_file_address(paper, nth, spec.name), spec)
    for single in site.singles:
        main = f'<div class="center_rightt"><div class="center_righttl">{single.path[-1]}</div>{_crumbs(site, single.path)}</div><div class="contitle" id="Title">{single.paper.title}</div><div class="conconter" id="conter">{body_of(single.paper)}</div>'
        pages.html(single_address(site, single), _chrome(site, single.path[-1], _framed(site, main), metas(site)))
    return pages


def _names(column: Column) -> list[str]:
    return [f"{column.key}{f'_{n}' if n > 1 else ''}.html" for n in range(1, len(column.parts) + 1)]


def _list(site: PlatformSite, column: Column, pages: Pages) -> None:
    names = _names(column)
    count, total = len(names), len(column.papers)
    for number, part in enumerate(column.parts):
        rows = "".join(_box(site, paper) if column.layout == "boxes" else _note(site, paper) for paper in part)
        further = (
            f'<a href="{names[number + 1]}">下一页</a><a href="{names[-1]}">尾页</a>' if number + 1 < count else ""
        )
        before = f'<a href="{names[0]}">首页</a><a href="{names[number - 1]}">上一页</a>' if number else ""
        numbers = "".join(
            f'<a class="current">{n + 1}</a>' if n == number else f'<a href="{name}">{n + 1}</a>'
            for n, name in enumerate(names)
        )
        phone = f'<span>共{total}记录</span><span class="current">{number + 1}</span>' + (
            f'<a class="page-next" href="{names[number + 1]}">下一页</a>' if number + 1 < count else ""
        )
        main = f"""<div class="center_rightt"><div class="center_righttl">{column.name}</div>{_crumbs(site, column.path)}</div>
<div class="gkjs"><form action="/utils/search.html" target="_blank"><table><tr><td>信息列表：</td><td>关键字/词：</td><td><input name="word"></td>
<td><select name="type"><option value="title">标题</option><option value="DocumentNo">文号</option><option value="Publisher">发布机构</option></select></td></tr></table></form></div>
<div class="page__bd"><div class="txt-list"><ul>{rows}</ul></div></div>
<div class="page"><div id="page_div"><span class="pagination-first">{before}{numbers}{further}<a>共 {total} 条 当前第 {number + 1} / {count} 页</a></span></div></div>
<div class="page-list">{phone}</div>"""
        text = _chrome(site, f"[{column.name}]-{site.name}", _framed(site, main), metas(site, column), column)
        pages.html(f"/channels/{names[number]}", text)


def _note(site: PlatformSite, paper: Paper) -> str:
    home = site.home_of(paper)
    href = paper.href or f"../contents/{home.key}/{paper.serial}.html"
    summary = " ".join(line for line in paper.body.split() if not line.startswith("|"))[:90]
    return f"""<li>
  <a href="{href}">
    <h2>{escape(paper.title)}</h2>
    <div class="note"><div class="licontent">{escape(summary)}……</div>
      <p><i class="hot Chits">主题分类：{home.name}</i><i class="date Cdate">日间：{paper.listed} </i></p></div>
  </a>
</li>
"""


def _box(site: PlatformSite, paper: Paper) -> str:
    home = site.home_of(paper)
    href = paper.href or f"../contents/{home.key}/{paper.serial}.html"
    title = escape(paper.title).replace("[", "&#91;").replace("]", "&#93;")
    short = escape(paper.title[:18] + "...") if paper.cut and len(paper.title) > 18 else title
    return f'<a href="{href}" target="_blank" class="box"><h3>{title}({paper.listed})</h3><p>{short}</p></a>\n'


def _places(site: PlatformSite) -> list[Column | Single]:
    return [*site.columns, *site.singles]


def _crumbs(site: PlatformSite, path: tuple[str, ...]) -> str:
    links = []
    for depth in range(1, len(path) + 1):
        target = next(
            (f"/channels/{each.key}.html" for each in _places(site) if each.path == path[:depth]),
            "javascript:;",
        )
        links.append(f'<a href="{target}">{path[depth - 1]}</a>')
    return f'<div class="lujing">您当前的位置是：<a href="/">首页</a> > {" > ".join(links)}</div>'


def _tree(site: PlatformSite) -> str:
    """Every place below the bureau's channel; groups without a list of their own have no address."""
    root = site.columns[0].path
    places = {each.path: each.key for each in _places(site) if each.path[: len(root)] == root}
    for path in list(places):
        for depth in range(len(root) + 1, len(path)):
            places.setdefault(path[:depth], "")
    order = {path: n for n, path in enumerate(places)}
    rows = []
    for path in sorted(places, key=lambda path: [order.get(path[:d], 0) for d in range(len(root), len(path) + 1)]):
        level = len(path) - len(root) + 1
        key = places[path]
        link = (
            f"<a href='/channels/{key}.html' onclick='stltree_openFolderByA(this);' isTreeLink='true'>{path[-1]}</a>"
            if key
            else path[-1]
        )
        empty = '<img align="absmiddle" src="../SiteFiles/bairong/icons/tree/empty.gif">' * (level - 1)
        rows.append(
            f"<tr style='display:' treeItemLevel='{level}'>\n\t<td nowrap>\n\t\t{empty}<img align=\"absmiddle\" "
            f'src="../SiteFiles/bairong/icons/tree/folder.gif">&nbsp;{link}\n\t</td>\n</tr>'
        )
    return f'<table border="0" cellpadding="0" cellspacing="0" style="width:100%;">{"".join(rows)}</table>'


def _framed(site: PlatformSite, main: str) -> str:
    return f'<div id="center"><div class="center_left"><div class="title">{site.owner}</div>{_tree(site)}</div><div class="center_right">{main}</div></div>'


def _article(site: PlatformSite, column: Column, paper: Paper) -> str:
    table = ""
    if paper.has_table:
        pairs = info_pairs(paper, site.table)
        cells = [f"<td class='t'>{label}：</td><td>{escape(value)}</td>" for label, value in pairs]
        table = f'<table class="xxgk">{"".join(f"<tr>{a}{b}</tr>" for a, b in zip(cells[::2], cells[1::2], strict=True))}</table>'
    attached = "".join(
        f'<p><a href="{_file_address(paper, nth, spec.name)}" target="_blank">{escape(spec.name)}</a></p>'
        for nth, spec in enumerate(paper.files, 1)
    )
    word = "统计日期" if column.layout == "boxes" else "发布时间"
    dated = f"{word}：{paper.label_on}  " if paper.label_on else ""
    main = f"""<div class="center_b">{_crumbs(site, column.path)}
<div class="content" id="con"><div class="contitle" id="Title">{escape(paper.title)}</div>
<div class="condate"><div class="condatel">{dated}来源：{paper.source}  视力保护:</div><div class="condater"><span onclick="document.all.con.style.backgroundColor='#E6FFFF';"></span></div></div>
{table}<div class="conconter" id="conter">{body_of(paper)}{attached}</div>
<div class="comment"><div class="commentt">我要留言</div><div id="stlCommentContainer"><p class="post_box_count">已有<span class="f_red">{{{{ totalCount }}}}</span>条评论</p>
<span v-text="comment.addDate">{{{{ comment.addDate }}}}</span></div></div></div></div>"""
    return _chrome(site, paper.title, main, metas(site, column, paper), column, paper)


def _file_address(paper: Paper, nth: int, name: str) -> str:
    return f"/upload/files/{paper.url_on.year}/{paper.url_on.month}/{paper.serial}{nth}.{suffix(name)}"


def _front(site: PlatformSite) -> str:
    blocks = []
    for column in site.columns:
        if column.layout != "boxes":
            continue
        rows = "".join(
            f'<li><a href="{paper.href or paper_address(site, column, paper)}" title="{escape(paper.title)}">{escape(paper.title[:14])}...</a><span>({paper.url_on:%m-%d})</span></li>'
            for paper in column.papers[:6]
        )
        blocks.append(
            f'<div class="blk"><h3><a href="{column_address(site, column)}">{column.name}</a></h3><ul>{rows}</ul></div>'
        )
    root = site.columns[0]
    blocks.append(
        f'<div class="blk"><h3>县直部门政府信息公开</h3><a href="{column_address(site, root)}">{root.name}</a></div>'
    )
    return _chrome(site, site.name, "".join(blocks), metas(site))


def _chrome(
    site: PlatformSite, title: str, main: str, tags: str, column: Column | None = None, paper: Paper | None = None
) -> str:
    tops = [each for each in site.columns if each.layout == "boxes" or each is site.columns[0]]
    menu = "".join(
        f'<li><a href="{column_address(site, each)}">{"政府信息公开" if each is site.columns[0] else each.name}</a></li>'
        for each in tops
    )
    info = f"channelID : {column.key if column else 1}, contentID : {paper.serial if paper else 0}"
    return f"""<!doctype html>
<html><head><meta charset="utf-8"><title>{escape(title)}</title>
{tags}
<script>var $pageInfo = {{publishmentSystemID : 1, {info}, siteUrl : "", homeUrl : "/home", rootUrl : "", apiUrl : "/api"}};</script></head>
<body><div id="all"><div id="top_bar">欢迎访问{site.name}！<script src="../sitefiles/assets/scripts/datestring.js"></script>本网站已支持IPV6</div>
<div id="top"><form id="formsub" action="/utils/search.html"><input id="word" name="word" placeholder="请输入关键字进行搜索"></form><ul class="nav"><li><a href="/">首页</a></li>{menu}</ul></div>
{main}
<div id="bottom"><a href="javascript:;">关于我们</a> | <a href="javascript:;">网站地图</a><br>{foot(site)}</div>
<div id="category-box" class="dialog-wrap"><h3>栏目导航</h3><ul class="navbar">{menu}</ul></div></div></body></html>"""
