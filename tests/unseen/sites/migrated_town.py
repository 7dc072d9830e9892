"""A street office on 博达 whose content was moved in 2025: the list gives old rows the day of the move, the articles their own.

Two lists are called 通知公告; files are listed by 成文日期; a pinned row and the last of a page come again on the next; pages are counted
down; a row's year is mistyped 2062; links of gamblers are hidden in the pages; 互动交流 waits for a script of another host.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import citing, file, html, sheets, text

NAME = "梧桐街道办事处"
ROWS = 7
SPAM = "<div style='position:absolute;left:-9999px;top:-9999px'><a href='http://www.bet8899.example/'>澳门在线娱乐平台</a> <a href='/info/slot/index.htm'>老虎机开户送彩金</a></div>"


def pages(truth: Truth) -> dict[str, Answer]:
    boxes = "".join(_box(c, truth.of(c.path)[:5]) for c in truth.columns[:3])
    made = {
        "/": _frame(truth, "首页", boxes),
        # what the intruder left behind is still served
        "/info/slot/index.htm": html("<title>老虎机</title>", "<h1>老虎机开户送彩金</h1><p>澳门在线</p>"),
    }
    made["/index.htm"] = made["/"]
    for column in truth.columns[:-1]:
        rows = truth.of(column.path)
        pinned = [e for e in rows if e.mark == "pinned"]
        cuts = sheets([e for e in rows if e.mark != "pinned"], ROWS)
        folder = column.url.removesuffix(".htm")
        addresses = [column.url, *(f"{folder}/{n}.htm" for n in range(len(cuts) - 1, 0, -1))]
        for at, own in enumerate(cuts):
            again = [cuts[at - 1][-1]] if at else []
            made[addresses[at]] = _frame(
                truth, column.path, _trail(column) + _list(column, [*pinned, *again, *own], addresses, at, len(rows))
            )
        for at, entry in enumerate(rows):
            made[entry.url] = _article(truth, column, entry, rows[at - 1] if at else None)
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    talk = truth.columns[-1]
    made[talk.url] = _frame(
        truth,
        talk.path,
        _trail(talk)
        + "<div class='list' id='letters'><p>数据加载中，请稍候...</p></div><script src='http://12345.hufang.gov.cn/widget/letters.js?unit=wtjd'></script>",
    )
    return made


def _box(column: TrueColumn, rows: Sequence[TrueEntry]) -> str:
    items = "".join(f"<li><a href='{e.url}'>{e.title[:16]}</a><span>{e.published_on:%m-%d}</span></li>" for e in rows)
    return f"<div class='box'><h2><a href='{column.url}'>{column.path.split(' > ')[-1]}</a></h2><ul>{items}</ul></div>"


def _trail(column: TrueColumn) -> str:
    *above, name = column.path.split(" > ")
    between = "".join(f"{one} &gt;&gt; " for one in above)
    return f"<div class='weizhi'>当前位置: <a href='/index.htm'>网站首页</a> &gt;&gt; {between}<a href='{column.url}'>{name}</a></div>"


def _list(column: TrueColumn, rows: Sequence[TrueEntry], addresses: Sequence[str], at: int, count: int) -> str:
    if column.path.endswith("文件资料"):
        lines = "".join(
            f"<tr id='lineu9_{n}'><td>{n + 1}</td><td><a href='{e.url}' title='{e.title}'>{e.title}</a></td><td>{e.number}</td><td>{e.made_on}</td></tr>"
            for n, e in enumerate(rows)
        )
        inside = f"<table class='wj' width='100%'><tr><th>序号</th><th>文件名称</th><th>发文字号</th><th>成文日期</th></tr>{lines}</table>"
    else:
        inside = f"<ul>{''.join(map(_line, rows))}</ul>"
    if len(addresses) == 1:
        return f"<div class='list'>{inside}</div>"
    on = (
        f"<a href='{addresses[at + 1]}'>下页</a> <a href='{addresses[-1]}'>尾页</a>"
        if at + 1 < len(addresses)
        else "下页 尾页"
    )
    back = f"<a href='{addresses[0]}'>首页</a> <a href='{addresses[at - 1]}'>上页</a>" if at else "首页 上页"
    return f"<div class='list'>{inside}<div class='pb_sys_common'>共{count}条 {at + 1}/{len(addresses)} {back} {on}</div></div>"


def _line(entry: TrueEntry) -> str:
    top = "<em style='color:red'>【置顶】</em>" if entry.mark == "pinned" else ""
    return f"<li id='line_u8_{entry.url[-5]}'>{top}<a href='{entry.url}' title='{entry.title}'>{entry.title[:22]}{'...' if len(entry.title) > 22 else ''}</a><span>{entry.listed_on}</span></li>"


def _frame(truth: Truth, title: str, body: str, head: str = "") -> Answer:
    def lead(column: TrueColumn) -> str:
        return f"<li><a href='{column.url}'>{column.path.split(' > ')[-1]}</a></li>"

    open_, service, news, papers, talk = truth.columns
    menu = (
        f"<ul class='nav'><li><a href='/index.htm'>首页</a></li>{lead(news)}<li><a href='javascript:;'>政务公开</a><ul>{lead(open_)}{lead(papers)}</ul></li>"
        f"<li><a href='javascript:;'>社区服务</a><ul>{lead(service)}</ul></li>{lead(talk)}</ul>"
    )
    return html(
        f"<TITLE>{title}-{NAME}</TITLE><META Name='keywords' Content='{NAME}'>{head}",
        f"<div class='top'><img src='/images/logo.png' alt='{NAME}'></div>{menu}{body}{SPAM}<div class='foot'>版权所有：{NAME}　皖ICP备20001234号　网站标识码：3401040055</div>",
    )


def _article(truth: Truth, column: TrueColumn, entry: TrueEntry, before: TrueEntry | None) -> Answer:
    moved = "2025-06-18" if entry.mark == "migrated" else str(entry.published_on)
    day = (
        ""
        if entry.mark == "noday"
        else f"<span>发布时间：{entry.published_on} {entry.made_on.day % 10 + 8:02d}:31</span>"
    )
    match entry.mark:
        case "sentence":
            body = "<p>请梧桐路沿街商户于本月底前自行拆除破损店招。</p>"
        case "picture":
            body = "<p style='text-align:center'><img src='/__local/5/A1/quyu.png' vwidth='800'></p>"
        case "noday":
            body = "<p>请尚未缴费的居民携带身份证到所在社区办理城乡居民医保参保缴费，详询67890123。</p>"
        case "migrated":
            body = text(entry)
        case _:
            body = citing(entry) if column.path.startswith("社区服务") else text(entry)
    files = f"<ul style='list-style-type:none'><li>附件【<a href='{entry.attachment}' target='_blank'>{entry.title}.xlsx</a>】已下载<span id='nattach1'></span>次</li></ul>" if entry.attachment else ""  # fmt: skip
    previous = f"<p>上一条：<a href='{before.url}'>{before.title}</a></p>" if before else ""
    return _frame(
        truth,
        entry.title,
        f"{_trail(column).replace('</div>', ' &gt;&gt; 正文</div>')}<form name='_newscontent_fromname'><div class='cont'><h1>{entry.title}</h1><div class='sm'>{day}<span>来源：{entry.publisher}</span><span>点击：<script>_showDynClicks('wbnews', 1744, 1)</script></span></div>"
        f"<div id='vsb_content'><div class='v_news_content'>{body}</div></div>{files}</div></form>{previous}",
        f"<META Name='PubDate' Content='{moved}'>" if entry.mark != "noday" else "",
    )
