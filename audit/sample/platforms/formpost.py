"""A pager that posts a form: `Javascript:goToPageURL(2)` sets `currpage` beside a hidden `colid` and sends the page's own form."""

from collections.abc import Mapping
from html import escape

from audit.sample.attachments import suffix
from audit.sample.build import Response
from audit.sample.platforms.answers import Interface, Pages
from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single
from audit.sample.platforms.parts import body_of, cut_title, foot, metas, sections


def column_address(_: PlatformSite, column: Column) -> str:
    return f"/col{column.key}/articlecolumn.html"


def paper_address(_: PlatformSite, column: Column, paper: Paper) -> str:
    return f"/col{column.key}/{paper.serial}.html"


def single_address(_: PlatformSite, single: Single) -> str:
    return f"/col{single.key}/col{single.key}.html"


def build(site: PlatformSite) -> Pages:
    pages = Pages()
    pages.html("/", _front(site))
    for column in site.columns:
        pages.interface(column_address(site, column), _asked(site, column, pages))
    for column, paper in site.papers():
        pages.html(paper_address(site, column, paper), _article(site, column, paper))
        for nth, spec in enumerate(paper.files, 1):
            pages.file(_file_address(column, paper, nth, spec.name), spec)
    for single in site.singles:
        main = f'{_crumbs(single.path)}<div class="conTxt"><h1>{single.paper.title}</h1>{body_of(single.paper)}</div>'
        pages.html(single_address(site, single), _chrome(site, single.path[-1], main, ""))
    return pages


def _asked(site: PlatformSite, column: Column, pages: Pages) -> Interface:
    def answer(fields: Mapping[str, str]) -> Response | None:
        page = int(fields.get("currpage") or "1") if fields.get("colid") == column.key else 1
        return pages.page(_list(site, column, min(max(page, 1), len(column.parts))))

    return answer


def _list(site: PlatformSite, column: Column, number: int) -> str:
    count = len(column.parts)
    rows = "".join(_row(site, column, paper) for paper in column.parts[number - 1])
    empty = "" if column.papers else "<tr><td>对不起，该栏目暂无信息！</td></tr>"
    after = (
        f"<a href='Javascript:goToPageURL({number + 1})'>下一页</a> <a href='Javascript:goToPageURL({count})'>末页</a>"
        if number < count
        else "下一页 末页"
    )
    before = (
        f"<a href='Javascript:goToPageURL(1)'>首页</a> <a href='Javascript:goToPageURL({number - 1})'>上一页</a>"
        if number > 1
        else "首页 上一页"
    )
    main = f"""{_crumbs(column.path)}
<table width="100%"><tr><td width="220" valign="top"><table class="leftmenu">{_side(site, column)}</table></td>
<td valign="top"><table class="lb" width="98%">{rows}{empty}</table>
<form name="pageForm" method="post" action="{column_address(site, column)}">
<input type="hidden" name="colid" value="{column.key}"><input type="hidden" name="currpage" value="{number}"><input type="hidden" name="pagesize" value="{column.per_page}">
<div align="center">共{len(column.papers)}条 每页{column.per_page}条 第{number}/{count}页 {before} {after}
转到<input type="text" name="gotopage" size="3" value="{number}">页</div></form>
<script language="javascript">
function goToPageURL(page){{
  document.pageForm.currpage.value = page;
  document.pageForm.submit();
}}
</script></td></tr></table>"""
    return _chrome(site, column.name, main, metas(site, column))


def _row(site: PlatformSite, column: Column, paper: Paper) -> str:
    href = paper.href or paper_address(site, column, paper)
    top = '<font color="red">[置顶]</font>' if paper.pinned else ""
    link = f'<a href="{href}" target="_blank" title="{escape(paper.title)}">{cut_title(paper)}</a>'
    if column.layout == "before":
        return f"<tr><td>·[{paper.listed}] {link}{top}</td></tr>\n"
    return f"<tr><td>·{link}{top}</td><td width='100' align='right'>{paper.listed}</td></tr>\n"


def _side(site: PlatformSite, column: Column) -> str:
    near = [each for each in site.columns if each.path[0] == column.path[0]]
    return "".join(f'<tr><td><a href="{column_address(site, each)}">{each.name}</a></td></tr>' for each in near)


def _crumbs(path: tuple[str, ...], last: str = "") -> str:
    return f'<div class="wz">您现在所在位置：<a href="/">网站首页</a> &gt; {" &gt; ".join(path)}{last}</div>'


def _article(site: PlatformSite, column: Column, paper: Paper) -> str:
    attached = "".join(
        f'<br>附件{nth}：<a href="{_file_address(column, paper, nth, spec.name)}">{escape(spec.name)}</a>'
        for nth, spec in enumerate(paper.files, 1)
    )
    dated = f"日期 : {paper.label_on}" if paper.label_on else ""
    main = f"""{_crumbs(column.path, " &gt; 详情页")}
<div class="conTxt"><h1>{escape(paper.title)}</h1><div class="sj">{dated} 来源 : {paper.source} 作者 :  点击数 : <script src="/count.jsp?id={paper.serial}"></script></div>
<div id="conN">{body_of(paper)}{attached}</div></div>"""
    return _chrome(site, paper.title, main, metas(site, column, paper))


def _file_address(column: Column, paper: Paper, nth: int, name: str) -> str:
    return f"/upload/col{column.key}/{paper.serial}_{nth}.{suffix(name)}"


def _front(site: PlatformSite) -> str:
    blocks = []
    for column in site.columns:
        rows = "".join(
            f'<tr><td><a href="{paper.href or paper_address(site, column, paper)}" title="{escape(paper.title)}">{escape(paper.title[:14])}</a></td><td>{paper.listed[5:]}</td></tr>'
            for paper in column.papers[:4]
        )
        blocks.append(
            f'<table class="k"><tr><td><b>{column.name}</b></td><td><a href="{column_address(site, column)}">更多</a></td></tr>{rows}</table>'
        )
    return _chrome(site, site.name, "".join(blocks), metas(site))


def _chrome(site: PlatformSite, title: str, main: str, tags: str) -> str:
    menu = "".join(
        f'<td><a href="{column_address(site, near[0])}">{name}</a></td>' for name, near in sections(site).items()
    )
    menu += "".join(
        f'<td><a href="{single_address(site, single)}">{single.path[-1]}</a></td>' for single in site.singles
    )
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{site.name}-{escape(title)}</title>
{tags}
<script language="javascript" src="/js/menu.js"></script></head>
<body><table width="1000" align="center"><tr><td colspan="9"><img src="/images/top.jpg" width="1000" height="180"></td></tr>
<tr class="nav"><td><a href="/">网站首页</a></td>{menu}</tr></table>
<div align="center" style="width:1000px;margin:0 auto">
{main}
</div><div class="bot">{foot(site)}</div></body></html>"""
