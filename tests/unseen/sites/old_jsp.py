"""A JSP site of 2006 in GBK: rows are lines ended by <br>, the pager's words are pictures, everything in <font>."""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import chinese, html, paragraphs, sheets

TOP = (
    "<center><font size=5 color=red>望江坪县民政局</font><hr><a href=/index.jsp>首页</a> ┊ <a href=/news.jsp?type=1>通知公告</a> ┊ "
    "<a href=/news.jsp?type=2>政策文件</a></center><marquee>热烈欢迎各级领导莅临指导！ 2025年12月1日起启用新版申请表</marquee>"
)
BOTTOM = (
    "<hr><center><font size=2>望江坪县民政局 版权所有 Copyright 2006-2025<br>联系电话：0553-1234567</font></center>"
)


def row(entry: TrueEntry) -> str:
    day = f"{entry.published_on.year}/{entry.published_on.month}/{entry.published_on.day}"
    return f"<font color=#333333>◇ <a href={entry.url} target=_blank>{entry.title}</a></font> <font color=#999999>({day})</font><br>\n"


def article(entry: TrueEntry) -> Answer:
    file = f"<br>下载：<a href=/down.jsp?f={entry.url[-5:]}>{entry.attachment}</a>" if entry.attachment else ""
    return html(
        "<title>望江坪县民政局--新闻内容</title>",
        f"{TOP}<table width=760 align=center><tr><td>您的位置： <a href=/index.jsp>首页</a> -&gt; {entry.column} -&gt; 内容</td></tr><tr><td align=center><font size=4><b>{entry.title}</b></font></td></tr>"
        f"<tr><td align=center><font size=2>[ 来源：{entry.publisher} | 发布日期：{chinese(entry.published_on)} | 阅读：{entry.published_on.day}次 ]</font></td></tr>"
        f"<tr><td>{paragraphs(entry)}{file}</td></tr></table>{BOTTOM}",
        charset="gbk",
        doctype="",
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    for column in truth.columns:
        rows = truth.of(column.path)
        lists = sheets(rows, 9)
        for place, sheet in enumerate(lists, start=1):
            before = (
                f"<a href={column.url}&page={place - 1}><img src=/images/prev.gif alt=上一页 border=0></a>"
                if place > 1
                else ""
            )
            after = (
                f"<a href={column.url}&page={place + 1}><img src=/images/next.gif alt=下一页 border=0></a>"
                if place < len(lists)
                else ""
            )
            made[column.url if place == 1 else f"{column.url}&page={place}"] = html(
                f"<title>望江坪县民政局--{column.path}</title>",
                f"{TOP}<table width=760 align=center><tr><td>您的位置： <a href=/index.jsp>首页</a> -&gt; {column.path}</td></tr><tr><td>{''.join(map(row, sheet))}</td></tr>"
                f"<tr><td align=right>总数：{len(rows)} 每页：9 {before} {after}</td></tr></table>{BOTTOM}",
                charset="gbk",
                doctype="",
            )
        made[f"{column.url}&page=1"] = made[column.url]
        for entry in rows:
            made[entry.url] = article(entry)
    made["/"] = made["/index.jsp"] = html("<title>望江坪县民政局</title>", f"{TOP}{BOTTOM}", charset="gbk", doctype="")
    return made
