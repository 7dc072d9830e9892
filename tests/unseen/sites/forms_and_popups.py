"""A JSP catalogue: every row carries a hidden table of 索引号, 生成日期 and 文号; a form sent by GET leads on.

Front pages of boxes whose 更多 is a picture. 建议提案 has no row and says so in a cell.
"""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import html, paragraphs, sheets

SIZE = 10
NAV = (
    '<div id="header"><img src="/logo.png" alt="桂溪县民政局"></div><div id="mainnav"><a href="/index.jsp">首页</a>'
    '<a href="/xxgk/index.jsp">政府信息公开</a></div>'
)
FOOT = (
    '<div id="footer"><p>桂溪县民政局版权所有</p><p>最后更新日期：2025-12-31</p><p>您是第 20251130 位访问者</p></div>'
)


def row(entry: TrueEntry) -> str:
    popup = (
        f'<div class="tip" style="display:none"><table><tr><td>索 引 号：</td><td>GX01-{entry.url[6:-4]}</td><td>生成日期：</td><td>{entry.made_on}</td></tr>'
        f"<tr><td>发文机构：</td><td>{entry.publisher}</td><td>文　　号：</td><td>{entry.number}</td></tr></table></div>"
    )
    return f'<li class="xxgk-row"><a href="{entry.url}" target="_blank">{entry.title}</a>{popup}<b class="rq">{entry.published_on}</b></li>'


def article(entry: TrueEntry, trail: str) -> Answer:
    file = (
        f'<p class="fj">附件：<a href="/upload/{entry.url[12:-4]}.{entry.attachment.rsplit(".", 1)[1]}">{entry.attachment}</a></p>'
        if entry.attachment
        else ""
    )
    cells = (
        f"<ul class='head'><li><b>索 引 号：</b>GX01-{entry.url[6:-4]}</li><li><b>发文机构：</b>{entry.publisher}</li><li><b>成文日期：</b>{entry.made_on}</li>"
        f"<li><b>发布日期：</b>{entry.published_on}</li><li><b>文　　号：</b>{entry.number}</li><li><b>有 效 性：</b>有效</li><li><b>标　　题：</b>{entry.title}</li></ul>"
    )
    return html(
        "<title>桂溪县民政局</title>",
        f'{NAV}<div class="now">{trail}</div>{cells}<div class="xl"><h4>{entry.title}</h4><div class="wz">{paragraphs(entry)}</div>{file}</div>{FOOT}',
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    boxes = ""
    for column in truth.columns:
        name = column.path.split(" > ")[1]
        trail = f'当前位置 : <a href="/index.jsp">首页</a> &gt; <a href="/xxgk/index.jsp">政府信息公开</a> &gt; <span>{name}</span>'
        rows = truth.of(column.path)
        lists = sheets(rows, SIZE)
        for place, sheet in enumerate(lists, start=1):
            after = (
                f'<a href="#" onclick="turn({place + 1});return false;">下一页</a>' if place < len(lists) else "下一页"
            )
            pager = (
                f'<form name="pf" method="get" action="index.jsp"><input type="hidden" name="pageNumber" value="{place}">'
                f"共有 {len(rows)} 条记录 每页 {SIZE} 条 第 {place} 页/共 {len(lists)} 页 {after}</form>"
                "<script>function turn(n) { document.pf.pageNumber.value = n; document.pf.submit(); }</script>"
            )
            body = (
                f'<ul class="xxgk-list">{"".join(map(row, sheet))}</ul>{pager}'
                if rows
                else "<table><tr><td>该栏目暂无内容</td></tr></table>"
            )
            made[column.url if place == 1 else f"{column.url}?pageNumber={place}"] = html(
                "<title>桂溪县民政局</title>",
                f'{NAV}<div class="now">{trail}</div><div class="right"><h2>{name}</h2>{body}</div>{FOOT}',
            )
        for entry in rows:
            made[entry.url] = article(entry, trail)
        newest = "".join(f'<li><a href="{e.url}">{e.title}</a><i>{e.published_on:%m-%d}</i></li>' for e in rows[:5])
        boxes += f'<div class="box"><h3>{name}<a href="{column.url}" class="gd"><img src="/more.gif" alt="更多"></a></h3><ul>{newest}</ul></div>'
    made["/xxgk/index.jsp"] = html(
        "<title>桂溪县民政局</title>",
        f'{NAV}<div class="now">当前位置 : <a href="/index.jsp">首页</a> &gt; <span>政府信息公开</span></div>{boxes}{FOOT}',
    )
    made["/"] = made["/index.jsp"] = html("<title>桂溪县民政局</title>", f"{NAV}<p>欢迎访问</p>{FOOT}")
    return made
