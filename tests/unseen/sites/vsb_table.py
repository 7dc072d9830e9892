"""博达 VSB: table rows with cut titles, page files that descend, dates glued to the next label, download.jsp."""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import cut, html, paragraphs, sheets

HEAD = '<meta name="keywords" content="北沟县民政局"><title>{} - 北沟县民政局</title>'
MENU = (
    '<div id="nav"><ul><li><a href="/index.htm">网站首页</a></li><li><a href="/gzdt.htm">工作动态</a></li>'
    '<li><a href="/tzgg.htm">通知公告</a></li><li><a href="/xxgk.htm">信息公开</a></li></ul></div>'
)
FOOT = "<div class='copy'>北沟县民政局　地址：人民路12号　邮编：737200　电话：0935-7521000</div>"


def row(place: int, entry: TrueEntry) -> str:
    return (
        f'<tr height="20" id="line_u7_{place}"><td width="3%"><img src="/images/dot.gif"></td><td><a class="c7" '
        f'href="{entry.url}" target="_blank" title="{entry.title}">{cut(entry.title, 16)}</a></td>'
        f'<td width="1%" nowrap><span class="timestyle7">{entry.published_on:%Y/%m/%d}&nbsp;</span></td></tr>'
    )


def article(entry: TrueEntry, trail: str) -> Answer:
    number = entry.url.split("/")[-1].removesuffix(".htm")
    file = ""
    if entry.attachment:
        href = f"/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1510&wbfileid={number}9"
        file = f'<ul style="list-style-type:none;"><li>附件【<a href="{href}" target="_blank">{entry.attachment}</a>】已下载<span id="nattach">0</span>次</li></ul>'
    return html(
        HEAD.format(entry.title),
        f'{MENU}<div class="wz">当前位置: {trail}&gt;&gt;正文</div><form name="_newscontent_fromname"><div class="bt">'
        f'<h1 align="center">{entry.title}</h1><div align="center">{entry.published_on:%Y-%m-%d} 09:1{number[-1]}作者：{entry.publisher}浏览次数：'
        f'<script>_showDynClicks("wbnews", 1510, {number})</script></div></div>'
        f'<div id="vsb_content"><div class="v_news_content">{paragraphs(entry)}</div></div>{file}</form>'
        f"<div>上一条：没有了</div>{FOOT}",
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    for column in truth.columns:
        name = column.path.split(" > ")[-1]
        parent = '<a href="/xxgk.htm">信息公开</a>&gt;&gt;' if " > " in column.path else ""
        trail = f'<a href="/index.htm">网站首页</a>&gt;&gt;{parent}<a href="{column.url}">{name}</a>'
        rows = truth.of(column.path)
        lists = sheets(rows, 10)
        stem = column.url.removesuffix(".htm")
        # The newest page is the column's own file; the others count down to 1.
        names = [column.url, *(f"{stem}/{number}.htm" for number in range(len(lists) - 1, 0, -1))]
        for place, sheet in enumerate(lists):
            before = (
                f'<a href="{names[place - 1]}" class="Next">上页</a>'
                if place
                else "<span class=PrevDisabled>上页</span>"
            )
            after = (
                f'<a href="{names[place + 1]}" class="Next">下页</a><a href="{names[-1]}" class="Next">尾页</a>'
                if place + 1 < len(lists)
                else "<span class=NextDisabled>下页</span><span class=NextDisabled>尾页</span>"
            )
            pager = f"<td nowrap>共{len(rows)}条&nbsp;&nbsp;{place + 1}/{len(lists)}&nbsp;</td><td>{before}{after}</td>"
            body = "".join(row(n, entry) for n, entry in enumerate(sheet))
            made[names[place]] = html(
                HEAD.format(name),
                f'{MENU}<div class="wz">当前位置: {trail}</div><table class="winstyle7">{body}</table><table><tr>{pager}</tr></table>{FOOT}',
            )
        for entry in rows:
            made[entry.url] = article(entry, trail)
    made["/xxgk.htm"] = html(
        HEAD.format("信息公开"),
        f'{MENU}<div style="display:none"><a id="a1455" href="/xxgk/czxx.htm"></a></div><script>'
        "var tree = new WebFXTree('信息公开目录');"
        "tree.add(new WebFXTreeItem('<span>财政信息</span>', document.getElementById(\"a1455\").href));"
        f"document.write(tree);</script>{FOOT}",
    )
    shown = "".join(
        f'<li><a href="{e.url}">{cut(e.title, 12)}</a> {e.published_on:%m-%d}</li>' for e in truth.entries[:5]
    )
    made["/"] = made["/index.htm"] = html(HEAD.format("首页"), f"{MENU}<ul>{shown}</ul>{FOOT}")
    return made
