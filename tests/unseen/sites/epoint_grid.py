"""新点: a grid of 序号, 标题, 文号, 发文日期 and 发布日期; the number of pages stands only in a script's `pagination`."""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import cut, html, paragraphs, sheets

SIZE = 10
TOP = (
    '<div class="header"><ul class="menu"><li><a href="/index.html">首页</a></li><li><a href="javascript:void(0)">信息公开</a>'
    '<ul class="sub" style="display:none"><li><a href="/xxgk/003001/moreinfo.html">公告公示</a></li>'
    '<li><a href="/xxgk/003002/moreinfo.html">规范性文件</a></li></ul></li></ul></div>'
)


def row(number: int, entry: TrueEntry) -> str:
    return (
        f'<tr class="grid-row"><td align="center">{number}</td><td><a href="{entry.url}" title="{entry.title}">{cut(entry.title, 14, "…")}</a></td>'
        f"<td>{entry.number or '—'}</td><td>{entry.made_on}</td><td>{entry.published_on}</td></tr>"
    )


def article(entry: TrueEntry, trail: str) -> Answer:
    file = ""
    if entry.attachment:
        file = (
            '<div class="attach"><div>附件：</div><a href="/EpointWebBuilder/pages/webbuildermis/attach/downloadztbattach?attachGuid='
            f'{entry.url[-17:-5]}">{entry.attachment}</a></div>'
        )
    number = f"<p class='wh'>文号：{entry.number}</p>" if entry.number else ""
    return html(
        f"<title>{entry.title}</title>",
        f'{TOP}<div class="current">您的位置：{trail}</div><div class="article-block"><h3 class="article-title">{entry.title}</h3>{number}'
        f'<p class="info-sources">【信息发布时间：{entry.published_on}　阅读次数：<span id="infoViewCount"></span>】【我要打印】【关闭】</p>'
        f'<div class="con">{paragraphs(entry)}</div>{file}</div>',
    )


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {}
    for column in truth.columns:
        name = column.path.split(" > ")[1]
        trail = f'<a href="/index.html">首页</a>&nbsp;&gt;&nbsp;<a href="javascript:void(0)">信息公开</a>&nbsp;&gt;&nbsp;<a href="{column.url}">{name}</a>'
        rows, folder = truth.of(column.path), column.url.rsplit("/", 1)[0]
        lists = sheets(rows, SIZE)
        for place, sheet in enumerate(lists, start=1):
            body = "".join(row(n, entry) for n, entry in enumerate(sheet, start=(place - 1) * SIZE + 1))
            pager = (
                '<div id="page" class="m-pagination"></div><script>$("#page").pagination({'
                f"pageIndex: {place - 1}, pageSize: {SIZE}, total: {len(rows)}, "
                f'onClick: function (i) {{ window.location.href = i == 0 ? "moreinfo.html" : (i + 1) + ".html"; }}}});</script>'
            )
            made[column.url if place == 1 else f"{folder}/{place}.html"] = html(
                f"<title>{name}</title>",
                f'{TOP}<div class="current">您的位置：{trail}</div><table class="grid"><thead><tr><th>序号</th><th>标题</th><th>文号</th>'
                f"<th>发文日期</th><th>发布日期</th></tr></thead><tbody>{body}</tbody></table>{pager}",
            )
        for entry in rows:
            made[entry.url] = article(entry, trail)
    made["/"] = made["/index.html"] = html("<title>安陵县民政局</title>", f"{TOP}<p>欢迎访问安陵县民政局</p>")
    return made
