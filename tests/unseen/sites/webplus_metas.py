"""A civil-affairs bureau on 苏迪 webplus: `list2.htm`, `c1452a33209/page.htm`, a trail parted by blanks only, `wp_pdf_player` for files.

The pager counts (每页 14 记录 总共 27 记录) before its links; an empty list counts 0. 发布者 is the label of the publisher.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import file, html, sheets, text

ROWS = 14


def pages(truth: Truth) -> dict[str, Answer]:
    boxes = "".join(
        f'<div class="post post1"><div class="tt"><h3 class="tit"><span class="title" frag="标题">{_name(c)}</span></h3><div class="more_btn"><a href="{c.url}" class="w9_more"><span class="more_text">More+</span></a></div></div><div class="con">{_rows(truth.of(c.path)[:5])}</div></div>'
        for c in truth.columns
    )
    made = {"/": _frame(truth, "临泽县民政局", boxes), "/1450/list.htm": _frame(truth, "信息公开", _side(truth, "信息公开") + f'<div class="col_news">{_path(None)}<div class="con">{_rows(truth.entries[:ROWS])}</div></div>')}  # fmt: skip
    made["/main.htm"] = made["/"]
    for column in truth.columns:
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts, 1):
            made[_address(column, number)] = _frame(
                truth,
                _name(column),
                _side(truth, column.path.split(" > ")[0])
                + f'<div class="col_news"><div class="col_news_head"><h2 class="col_title">{_name(column)}</h2>{_path(column)}</div><div class="col_news_con"><div id="wp_news_w6">{_rows(rows)}</div><div id="wp_paging_w6">{_pager(column, number, len(cuts), len(entries))}</div></div></div>',
            )
        made[column.url.replace("list.htm", "list1.htm")] = made[column.url]
        for entry in entries:
            made[entry.url] = _frame(truth, entry.title, _path(column) + _article(entry))
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _name(column: TrueColumn) -> str:
    return column.path.split(" > ")[-1]


def _address(column: TrueColumn, number: int) -> str:
    return column.url if number == 1 else column.url.replace("list.htm", f"list{number}.htm")


def _rows(entries: Sequence[TrueEntry]) -> str:
    items = "".join(
        f"<li class='news n{n} clearfix'><span class='news_title'><a href='{e.url}' target='_blank' title='{e.title}'>{e.title}</a></span><span class='news_meta'>{e.listed_on}</span></li>"
        for n, e in enumerate(entries, 1)
    )
    return f'<ul class="news_list list2">{items}</ul>'


def _path(column: TrueColumn | None) -> str:
    parts = [("首页", "/main.htm")]
    if column is None or " > " in column.path:
        parts.append(("信息公开", "/1450/list.htm"))
    if column:
        parts.append((_name(column), column.url))
    links = "<span class='possplit'>&nbsp;&nbsp;</span>".join(f'<a href="{url}" target="_self">{name}</a>' for name, url in parts)  # fmt: skip
    return f'<div class="col_path"><span class="path_name">当前位置：</span>{links}</div>'


def _side(truth: Truth, section: str) -> str:
    items = "".join(f'<li class="wp_column column-{n} "><a href="{c.url}" title="{_name(c)}" class="col_item_link "><span class="column-name">{_name(c)}</span></a></li>' for n, c in enumerate(truth.columns, 1) if c.path.startswith(section))  # fmt: skip
    return f'<div class="col_menu"><div class="col_menu_head"><h3 class="anchor"><span class="anchor_name">{section}</span></h3></div><div class="col_menu_con"><ul class="wp_listcolumn list-paddingleft-2">{items}</ul></div></div>'


def _pager(column: TrueColumn, number: int, total: int, count: int) -> str:
    def lead(kind: str, word: str, to: int, is_open: bool) -> str:
        address = _address(column, to) if is_open else "javascript:void(0);"
        return f'<a class="{kind}" href="{address}" target="_self"><span>{word}</span></a> '

    shown = total if count else 0
    return (
        f'<ul class="wp_paging"><li class="pages_count"><span class="per_page">每页&nbsp;<em class="per_count">{ROWS}</em>&nbsp;记录&nbsp;</span><span class="all_count">总共&nbsp;<em class="all_count">{count}</em>&nbsp;记录&nbsp;</span></li>'
        f'<li class="page_nav">{lead("first", "第一页", 1, number > 1)}{lead("prev", "&lt;&lt;上一页", number - 1, number > 1)}{lead("next", "下一页&gt;&gt;", number + 1, number < total)}{lead("last", "尾页", total, number < total)}</li>'
        f'<li class="page_jump"><span class="pages">页码&nbsp;<em class="curr_page">{number if count else 0}</em>/<em class="all_pages">{shown}</em></span><span><input class="pageNum" type="text" /></span><span><a class="pagingJump" href="javascript:void(0);" target="_self">跳转到&nbsp;</a></span></li></ul>'
    )


def _frame(truth: Truth, title: str, body: str) -> Answer:
    news = next(c for c in truth.columns if " > " not in c.path)
    under = "".join(f'<li class="nav-item"><a href="{c.url}"><span class="item-name">{_name(c)}</span></a></li>' for c in truth.columns if c is not news)  # fmt: skip
    return html(
        f'<title>{title}</title><link type="text/css" href="/_css/_system/system.css" rel="stylesheet"/><script>window._domain = "";</script>',
        f'<div class="wp-navi"><ul class="wp_nav"><li class="nav-item i1"><a href="/main.htm"><span class="item-name">首页</span></a></li><li class="nav-item i2"><a href="/1450/list.htm"><span class="item-name">信息公开</span></a><ul class="sub-nav">{under}</ul></li><li class="nav-item i3"><a href="{news.url}"><span class="item-name">{news.path}</span></a></li></ul></div>'
        f'<div class="wp_wrapper">{body}</div><div class="site_footer">Copyright &copy; 临泽县民政局 地址：临泽县城关镇民主街12号 邮编：734200 陇ICP备05000000号 <span class="WP_VisitCount" url="/_visitcountdisplay?siteId=2&type=3"></span></div>',
    )


def _article(entry: TrueEntry) -> str:
    attached = ""
    if entry.attachment.endswith(".pdf"):
        attached = f'<div class="wp_pdf_player" pdfsrc="{entry.attachment}" sudyfile-attr="{{\'title\':\'{entry.title}.pdf\'}}" sudy-wp-player=""></div>'
    elif entry.attachment:
        kind = entry.attachment.rsplit(".", 1)[1]
        attached = f'<p><img class="fr-dib" src="/_ueditor/themes/default/images/icon_xls.gif"><a href="{entry.attachment}" sudyfile-attr="{{\'title\':\'{entry.title}.{kind}\'}}" textvalue="{entry.title}.{kind}">{entry.title}.{kind}</a></p>'
    return (
        f'<div class="article"><h1 class="arti_title">{entry.title}</h1><p class="arti_metas"><span class="arti_publisher">发布者：{entry.publisher}</span><span class="arti_update">发布时间：{entry.published_on}</span><span class="arti_views">浏览次数：<span class="WP_VisitCount" url="/_visitcountdisplay?siteId=2&type=3&articleId=1">10</span></span></p>'
        f'<div class="entry"><div class="read"><div class="wp_articlecontent">{text(entry)}{attached}</div></div></div></div>'
    )
