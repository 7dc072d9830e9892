"""A township under a county portal on 海云: `totalPage` in a script, dotted dates, new.gif, addresses a day off."""

from itertools import pairwise

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import cut, html, paragraphs, sheets

TOWN = "/xz/qsz/"


def pages(truth: Truth) -> dict[str, Answer]:
    menu = "".join(f'<li><a href="{c.url}">{c.path.split(" > ")[-1]}</a></li>' for c in truth.columns)
    made = {"/": _portal(truth), "/xz/": _offices(), TOWN: _frame("青山镇", menu, "", "<p>青山镇欢迎您</p>")}
    for column in truth.columns:
        name = column.path.split(" > ")[-1]
        crumbs = (
            '<div class="dqwz">您的位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="/xz/">乡镇街道</a>&nbsp;&gt;&nbsp;'
            f'<a href="{TOWN}">青山镇</a>&nbsp;&gt;&nbsp;<a href="{column.url}">{name}</a></div>'
        )
        cuts = sheets(truth.of(column.path), 10)
        for number, rows in enumerate(cuts):
            address = column.url if number == 0 else f"{column.url}index_{number}.html"
            made[address] = _frame(name, menu, crumbs, _rows(rows) + _pager(number, len(cuts)))
        entries = truth.of(column.path)
        for entry, follower in pairwise([*entries, entries[0]] if entries else []):
            made[entry.url] = _frame(entry.title, menu, crumbs, _article(entry, follower))
            if entry.attachment:
                made[entry.attachment] = Answer(b"PK\x03\x04docx", headers={"Content-Type": "application/msword"})
    return made


def _portal(truth: Truth) -> Answer:
    latest = "".join(f'<li><a href="{e.url}">{cut(e.title, 12)}</a></li>' for e in truth.entries[1:6])
    return html(
        "<title>云岭县人民政府门户网站</title><meta name='SiteName' content='云岭县人民政府'>",
        "<div class='top'><script>document.write('今天是'+new Date().toLocaleDateString())</script></div>"
        "<form action='/so/s' class='search'><input placeholder='请输入关键词'><p>热搜：<a href='/so/s?q=1'>低保</a>"
        "<a href='/so/s?q=2'>社保</a></p></form><div class='nav'><a href='/'>首页</a><a href='/xz/'>乡镇街道</a></div>"
        f"<ul class='xzdt'>{latest}</ul><div class='footer'>主办：云岭县人民政府 网站标识码：5301290003</div>",
    )


def _offices() -> Answer:
    return html(
        "<title>乡镇街道</title>",
        f"<div class='nav'><a href='/'>首页</a></div><ul class='bm'><li><a href='{TOWN}' target='_blank'>青山镇</a></li></ul>",
    )


def _frame(title: str, menu: str, crumbs: str, body: str) -> Answer:
    return html(
        f"<title>{title}_青山镇_云岭县人民政府</title>",
        f"<div class='head'><a href='{TOWN}'>青山镇</a><ul class='menu'>{menu}</ul></div>{crumbs}<div class='main'>{body}"
        "</div><div class='footer'>主办单位：云岭县青山镇人民政府 版权所有 ©2015-2025 更新日期：2025年11月20日</div>",
    )


def _rows(rows: object) -> str:
    if not rows:
        return "<div class='gl_list'><ul></ul></div>"
    return (
        "<div class='gl_list'><ul>"
        + "".join(
            f'<li><i></i><a href="./{e.url.split("/", 4)[-1]}" target="_blank" title="{e.title}">{cut(e.title, 16)}</a>'
            f'<img src="/images/new.gif" border="0"><b>{e.listed_on:%Y.%m.%d}</b></li>'
            for e in rows  # type: ignore[attr-defined]
        )
        + "</ul></div>"
    )


def _pager(number: int, total: int) -> str:
    return (
        f"<div class='fanye'><script>var currentPage = {number};//所在页从0开始\nvar prevPage = currentPage-1;\n"
        f"var nextPage = currentPage+1;\nvar totalPage = {total};//共多少页\n"
        'document.write("<span>共"+totalPage+"页</span>");\nif(totalPage>1&&currentPage!=(totalPage-1))\n'
        'document.write("<a href=\\"index_"+nextPage+".html\\">下一页</a>");</script></div>'
    )


def _article(entry: TrueEntry, follower: TrueEntry) -> str:
    file = (
        f"<p>附件：<a href='./{entry.attachment.split('/')[-1]}' title='{entry.title}.docx'>{entry.title}.docx</a></p>"
        if entry.attachment
        else ""
    )
    return (
        f"<h2 class='artcle_title'>{entry.title}</h2><div class='pages-date'>{entry.published_on} 09:12"
        f"<span class='font'>来源：{entry.publisher}</span><span>浏览次数：<em id='hits'>126</em> 次</span>"
        "<span>字号：<a href='javascript:doZoom(18)'>大</a> <a href='javascript:doZoom(16)'>中</a> "
        "<a href='javascript:doZoom(14)'>小</a></span><span>【<a href='javascript:window.print()'>打印</a>】</span></div>"
        f"<div id='UCAP-CONTENT' class='pages_content'><div class='trs_editor_view'>{paragraphs(entry)}{file}</div></div>"
        f"<div class='xgyd'><h4>相关阅读</h4><ul><li><a href='{follower.url}'>{follower.title}</a>"
        f"<span>{follower.published_on}</span></li></ul></div>"
    )
