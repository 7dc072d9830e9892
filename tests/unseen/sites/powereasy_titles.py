"""动易 of 2009 in GB2312: tables and spacers; rows say their day only in the link's title; boxes of 固顶文章 without any."""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, citing, cut, html, sheets

SIZE = 10
SPACER = "<td width=8><img src=/images/spacer.gif width=8 height=1></td>"


def pages(truth: Truth) -> dict[str, Answer]:
    boxes = "".join(
        f"<tr><td class=title_main>{c.path}</td></tr>{_rows(truth.of(c.path)[:4], c)}" for c in truth.columns
    )
    made = {"/": _frame(truth, "首页", f"<table width=560>{boxes}</table>")}
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), SIZE)
        for number, rows in enumerate(cuts, start=1):
            body = (
                f"{_crumbs(column, '文章列表')}<table width=560 cellspacing=0>{_rows(rows, column) or '<tr><td>没有任何文章</td></tr>'}</table>"
                + (_pager(column.url, number, len(cuts), len(truth.of(column.path))) if rows else "")
            )
            made[f"{column.url}&page={number}"] = _frame(truth, column.path, body)
        made[column.url] = made[f"{column.url}&page=1"]
        for entry in truth.of(column.path):
            made[entry.url] = _frame(truth, entry.title, _crumbs(column, "正文") + _article(entry))
    return made


def _frame(truth: Truth, title: str, body: str) -> Answer:
    links = "".join(f"<td align=center><a class=Channel href={c.url}>{c.path}</a></td>" for c in truth.columns)
    hot = "".join(f"<tr><td>·{_link(e, 12)}</td></tr>" for e in truth.entries[3:34:5])
    return html(
        f"<title>{title}--白泉县民政局</title><meta name=Keywords content=白泉县民政局>",
        f"<table width=760 align=center background=/images/top.gif><tr>{SPACER}<td>今天是2026年11月2日 星期一</td></tr></table>"
        f"<table width=760 align=center><tr><td><a class=Channel href=/>首页</a></td>{links}</tr></table>"
        f"<table width=760 align=center><tr><td width=190 valign=top><table><tr><td class=title_left>最新热点</td></tr>{hot}"
        "<tr><td class=title_left>固顶文章</td></tr><tr><td>没有任何固顶文章</td></tr><tr><td class=title_left>推荐文章</td></tr>"
        f"<tr><td>没有任何推荐文章</td></tr></table></td>{SPACER}<td valign=top>{body}</td></tr></table>"
        "<table width=760 align=center><tr><td align=center>友情链接：<select onchange='window.open(this.value)'><option>---省市民政---"
        "</option><option value=http://mzt.example/>省民政厅</option></select><br>Copyright &copy; 2009 白泉县民政局 站长：管理员</td></tr></table>",
        "gb2312",
        "<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN'>",
    )


def _day(entry: TrueEntry) -> str:
    day = entry.published_on
    return f"{day.year}-{day.month}-{day.day}"


def _link(entry: TrueEntry, length: int) -> str:
    return (
        f'<a class="listA" href="{entry.url}" title="文章标题：{entry.title}&#13;&#10;作&nbsp;&nbsp;&nbsp;&nbsp;者：佚名&#13;&#10;'
        f'更新时间：{_day(entry)} 10:22:11&#13;&#10;点击次数：86" target="_blank">{cut(entry.title, length, "…")}</a>'
    )


def _rows(rows: Sequence[TrueEntry], column: TrueColumn) -> str:
    seen = "ClassID=9" in column.url
    return "".join(
        f"<tr><td width=10 height=22><img src=/images/article_common.gif></td><td>{_link(e, 20)}</td>"
        + (f"<td width=90 align=right>[{_day(e)}]</td>" if seen else "<td width=60 align=right>佚名</td>")
        + "</tr>"
        for e in rows
    )


def _crumbs(column: TrueColumn, last: str) -> str:
    return (
        f"<div class=path>您现在的位置：&nbsp;<a href=/>白泉县民政局</a>&nbsp;&gt;&gt;&nbsp;<a href={column.url}>{column.path}</a>"
        f"&nbsp;&gt;&gt;&nbsp;{last}</div>"
    )


def _pager(url: str, number: int, total: int, rows: int) -> str:
    def link(n: int, words: str) -> str:
        return f"<a href='{url}&page={n}'>{words}</a>" if 1 <= n <= total and n != number else words

    options = "".join(f"<option value='{n}'>第{n}页</option>" for n in range(1, total + 1))
    return (
        f"<div class=show_page>共 <b>{rows}</b> 篇文章&nbsp;&nbsp;{link(1, '首页')} {link(number - 1, '上一页')}&nbsp;{link(number + 1, '下一页')}&nbsp;"
        f"{link(total, '尾页')}&nbsp;页次：<strong><font color=red>{number}</font>/{total}</strong>页 &nbsp;<b>{SIZE}</b>篇文章/页&nbsp;转到："
        f"<select onchange=\"javascript:window.location='{url}&page='+this.options[this.selectedIndex].value;\">{options}</select></div>"
    )


def _article(entry: TrueEntry) -> str:
    return (
        f"<table width=560><tr><td align=center class=main_ArticleTitle>{entry.title}</td></tr><tr><td align=center class=Article_tdbgall>作者：佚名&nbsp;&nbsp;&nbsp;&nbsp;"
        f"文章来源：{entry.publisher or '本站原创'}&nbsp;&nbsp;&nbsp;&nbsp;点击数：<script src=/Article/GetHits.asp></script>&nbsp;&nbsp;&nbsp;&nbsp;更新时间：{_day(entry)}</td></tr>"
        f"<tr><td id=fontzoom>{citing(entry)}<p align=right>{chinese(entry.made_on)}</p></td></tr><tr><td align=right>文章录入：admin&nbsp;&nbsp;&nbsp;责任编辑：admin</td></tr>"
        "<tr><td><li>上一篇文章： 没有了</li><li>下一篇文章： 没有了</li></td></tr><tr><td>相关文章：没有相关文章</td></tr></table>"
    )
