"""A township in a province's 政务公开 platform: `/public/column/…?type=4&catId=…`, a tree of 信息公开目录, a card behind each row, &page=2."""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import file, html, sheets, text

ROWS = 15
HOME = "/public/column/6596521?type=3&action=list"


def pages(truth: Truth) -> dict[str, Answer]:
    groups: dict[str, list[TrueColumn]] = {}
    for column in truth.columns:
        groups.setdefault(column.path.split(" > ")[-2], []).append(column)
    tree = "".join(
        f"<li class='tree-1'><span>{group}</span><ul>"
        + "".join(
            f"<li><a href='{c.url}' title='{c.path.split(' > ')[-1]}'>{c.path.split(' > ')[-1]}</a></li>"
            for c in columns
        )
        + "</ul></li>"
        for group, columns in groups.items()
    )
    recent = "".join(
        f"<li><a href='{e.url}' title='{e.title}'>{e.title}</a><span class='date'>{e.listed_on}</span></li>"
        for e in truth.entries[:4]
    )
    made = {
        "/": html(
            "<title>桐山县人民政府</title>",
            f"<div class='nav'><a href='/'>首页</a><a href='{HOME}'>桃溪镇政务公开</a></div>{FOOT}",
        ),
        HOME: _frame("政府信息公开", "", tree, f"<h3>最新公开</h3><ul class='zxgk'>{recent}</ul>"),
        "/public/column/6596521?type=2": _frame(
            "政府信息公开指南",
            " > 政府信息公开指南",
            tree,
            "<div class='gkzn'><p>本机关负责向公民、法人和其他组织提供政府信息公开服务。</p></div>",
        ),
    }
    for column in truth.columns:
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts, 1):
            items = "".join(_row(number_, e) for number_, e in enumerate(rows, 1 + (number - 1) * ROWS))
            listing = (
                f"<div class='xxgk_navli'>{items}</div>" if rows else "<div class='nodata'>没有查询到相关信息！</div>"
            )
            made[column.url if number == 1 else f"{column.url}&page={number}"] = _frame(
                column.path.split(" > ")[-1],
                column.path,
                tree,
                listing + _pager(column, number, len(cuts), len(entries)),
            )
        made[f"{column.url}&page=1"] = made[column.url]
        for entry in entries:
            made[entry.url] = _article(column, entry)
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _row(number: int, entry: TrueEntry) -> str:
    return (
        f"<ul class='clearfix'><li class='num'>{number}</li><li class='mc'><a href='{entry.url}' target='_blank' title='{entry.title}'>{entry.title}</a>"
        f"<div class='tips'><table><tr><td>索引号：</td><td>003225465/{entry.made_on:%Y%m}-{number:05d}</td></tr><tr><td>发布机构：</td><td>{entry.publisher}</td></tr></table></div></li>"
        f"<li class='fbjg'>{entry.publisher}</li><li class='rq'>{entry.listed_on}</li></ul>"
    )


def _pager(column: TrueColumn, number: int, total: int, count: int) -> str:
    if total < 2:
        return ""
    ends = (
        f"<a href='{column.url}'>首页</a><a href='{column.url}&page={number - 1}'>上一页</a>"
        if number > 1
        else "<span class='disabled'>首页</span><span class='disabled'>上一页</span>"
    )
    more = (
        f"<a href='{column.url}&page={number + 1}'>下一页</a><a href='{column.url}&page={total}'>末页</a>"
        if number < total
        else "<span class='disabled'>下一页</span><span class='disabled'>末页</span>"
    )
    return (
        f"<div id='page_public_info' class='page'>{ends}{more}<span class='total'>共 {count} 条 {total} 页</span></div>"
    )


def _frame(name: str, path: str, tree: str, body: str) -> Answer:
    crumbs = " &gt; ".join(
        ["桃溪镇", "政府信息公开", *path.removeprefix("政务公开 > 桃溪镇 > 政府信息公开").split(" > ")[1:]]
    )
    return html(
        f"<title>{name}_桐山县人民政府</title><meta name='SiteName' content='桐山县人民政府'><meta name='ColumnName' content='{name}'>",
        f"<div class='topbar'><a id='wzayd' href='javascript:;'>无障碍阅读</a></div><div class='wz'>当前位置： <a href='/'>首页</a> &gt; <a href='{HOME}'>政务公开</a> &gt; {crumbs}</div>"
        f"<div class='xxgk_left'><ul class='tabs'><li><a href='/public/column/6596521?type=2'>政府信息公开指南</a></li><li><a href='{HOME}'>法定主动公开内容</a></li></ul><ul class='xxgk_tree'>{tree}</ul></div>"
        f"<div class='xxgk_right'>{body}</div>{FOOT}",
    )


def _article(column: TrueColumn, entry: TrueEntry) -> Answer:
    attached = (
        f"<p><a href='{entry.attachment}' title='{entry.title}'>{entry.title}.pdf</a></p>" if entry.attachment else ""
    )
    *_, group, name = column.path.split(" > ")
    return html(
        f"<title>{entry.title}_桐山县人民政府</title><meta name='SiteName' content='桐山县人民政府'><meta name='ArticleTitle' content='{entry.title}'><meta name='PubDate' content='{entry.published_on} 11:0{entry.made_on.day % 10}'>",
        f"<div class='wz'>当前位置： <a href='/'>首页</a> &gt; <a href='{HOME}'>政务公开</a> &gt; 桃溪镇 &gt; 政府信息公开 &gt; {group} &gt; <a href='{column.url}'>{name}</a></div>"
        f"<table class='table_suoyin'><tbody><tr><th>索 引 号：</th><td>003225465/{entry.made_on:%Y%m}-00{entry.made_on.day:03d}</td><th>信息分类：</th><td>{name}</td></tr>"
        f"<tr><th>内容分类：</th><td>其他</td><th>发文日期：</th><td>{entry.made_on}</td></tr><tr><th>发布机构：</th><td>{entry.publisher}</td><th>发布日期：</th><td>{entry.published_on}</td></tr>"
        f"<tr><th>发布文号：</th><td>{entry.number or '无'}</td><th>关 键 词：</th><td></td></tr><tr><th>信息来源：</th><td colspan='3'>{entry.publisher}</td></tr></tbody></table>"
        f"<h1 class='newstitle'>{entry.title}</h1><div class='newsinfo'>发布时间：{entry.published_on} 11:0{entry.made_on.day % 10} 浏览次数：<span></span> 作者：{entry.publisher} 来源：{entry.publisher}</div>"
        f"<div class='j-fontContent newscontnet'>{text(entry)}{attached}</div><div class='newsfj'></div>{FOOT}",
    )


FOOT = "<div class='footer'><p>主办：桐山县人民政府 皖ICP备05000123号 网站标识码：3408230001</p><p>版权所有 © 2025 更新时间：2025年11月20日</p></div>"
