"""EmpireCMS in GBK: rows as <dl> with a dated summary under the title; 页次 pager from index_2.html; dated folders."""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import html, paragraphs, sheets

TOP = (
    '<div class=head>桐川县民政局 <script>document.write(new Date().getFullYear()+"年")</script></div><div class=nav>'
    "<a href='/'>首页</a> | <a href='/mzyw/'>民政要闻</a> | <a href='/tzgg/'>通知公告</a> | <a href='/shjz/'>社会救助</a></div>"
)


def row(entry: TrueEntry) -> str:
    return (
        f"<dl><dt><a href='{entry.url}' target=_blank>{entry.title}</a></dt>"
        "<dd class=smalltext>　　近日，县民政局根据2025年7月1日起施行的规定，组织人员逐户核查……[2023-01-04摘]</dd>"
        f"<dd class=info>日期：{entry.published_on} 点击：{entry.published_on.day * 3} 好评：0</dd></dl>"
    )


def article(entry: TrueEntry, trail: str) -> Answer:
    file = ""
    if entry.attachment:
        suffix = entry.attachment.rsplit(".", 1)[1]
        file = f"<p><strong>{entry.attachment.rsplit('.', 1)[0]}</strong>：<a href='/d/file/p/{entry.published_on:%Y/%m-%d}/a{entry.url[-8:-5]}.{suffix}'>点击下载</a></p>"
    return html(
        f"<title>{entry.title}-桐川县民政局</title>",
        f"{TOP}<table class=position><tr><td>您当前的位置：{trail}&nbsp;>&nbsp;正文</td></tr></table><table class=title_info>"
        f"<tr><td><h1>{entry.title}</h1></td></tr><tr><td class=info_text>时间：{entry.published_on:%y-%m-%d}&nbsp;&nbsp;来源：{entry.publisher}"
        "&nbsp;&nbsp;作者：admin</td></tr></table>"
        f"<div id=text>{paragraphs(entry)}{file}</div><p>【字体：大 中 小】 打印 收藏</p>"
        "<ul id=related><li>2024-12-12 <a href='/mzyw/'>相关阅读</a></li></ul>",
        charset="gbk",
        doctype='<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">',
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    for column in truth.columns:
        name = column.path.split(" > ")[-1]
        parent = "<a href='/shjz/'>社会救助</a>&nbsp;>&nbsp;" if " > " in column.path else ""
        trail = f"<a href='/'>首页</a>&nbsp;>&nbsp;{parent}<a href='{column.url}'>{name}</a>"
        rows = truth.of(column.path)
        lists = sheets(rows, 11)
        names = [column.url, *(f"{column.url}index_{n}.html" for n in range(2, len(lists) + 1))]
        for place, sheet in enumerate(lists):
            after = (
                f"<a href='{names[place + 1]}'>下一页</a>&nbsp;<a href='{names[-1]}'>尾页</a>"
                if place + 1 < len(lists)
                else ""
            )
            pager = f"<div class=list_page>页次：{place + 1}/{len(lists)}&nbsp;每页11&nbsp;总数{len(rows)}&nbsp;&nbsp;{after}</div>"
            made[names[place]] = html(
                f"<title>{name}</title>",
                f"{TOP}<div class=pos>您当前的位置：{trail}</div>{''.join(map(row, sheet))}{pager}",
                charset="gbk",
            )
        for entry in rows:
            made[entry.url] = article(entry, trail)
    made["/shjz/"] = html(
        "<title>社会救助</title>",
        f"{TOP}<div class=pos>您当前的位置：<a href='/'>首页</a>&nbsp;>&nbsp;社会救助</div><table><tr><td><a href='/shjz/zjff/'>资金发放</a></td></tr></table>",
        charset="gbk",
    )
    made["/"] = html("<title>桐川县民政局</title>", f"{TOP}<p>欢迎您</p>", charset="gbk")
    return made
