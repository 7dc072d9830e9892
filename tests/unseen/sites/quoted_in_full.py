"""A civil-affairs bureau on TRS whose papers quote others in full, with their 文号, heads and sign-offs.

Forwarded papers with and without a number of their own, collections of several, lists of papers repealed, 解读 under the table of facts of the
paper explained, and papers of higher offices whose 来源 carries the day they came out there.
"""

from collections.abc import Sequence
from datetime import timedelta

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, file, html, sheets, text

NAME = "南坪县民政局"
ROWS = 10


def pages(truth: Truth) -> dict[str, Answer]:
    boxes = "".join(
        f"<div class='k'><h2><a href='{c.url}'>{_name(c)}</a></h2><ul>{_items(truth.of(c.path)[:5])}</ul></div>"
        for c in truth.columns
        if truth.of(c.path)
    )
    opened = "".join(f"<li><a href='{c.url}'>{_name(c)}</a></li>" for c in truth.columns[:-1])
    made = {
        "/": _frame(truth, "首页", boxes),
        "/zwgk/": _frame(
            truth, "政务公开", f"<div class='dqwz'>当前位置：<a href='/'>首页</a> &gt; 政务公开</div><ul class='lm'>{opened}</ul>"
        ),
    }  # fmt: skip
    for column in truth.columns:
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for at, rows in enumerate(cuts):
            listing = f"<ul class='gl'>{_items(rows)}</ul><div class='fy'><script>createPageHTML({len(cuts)}, {at}, \"index\", \"html\");</script></div>" if rows else "<div class='gl'>本栏目暂无内容。</div>"  # fmt: skip
            made[column.url + (f"index_{at}.html" if at else "")] = _frame(truth, _name(column), _trail(column) + listing)  # fmt: skip
        made[column.url + "index.html"] = made[column.url]
        for entry in entries:
            made[entry.url] = _frame(truth, entry.title, _trail(column) + _article(entry))
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _name(column: TrueColumn) -> str:
    return column.path.split(" > ")[-1]


def _items(rows: Sequence[TrueEntry]) -> str:
    return "".join(f"<li><a href='{e.url}' title='{e.title}'>{e.title}</a><span>{e.published_on}</span></li>" for e in rows)  # fmt: skip


def _trail(column: TrueColumn) -> str:
    above = "<a href='/zwgk/'>政务公开</a> &gt; " if column.path.startswith("政务公开") else ""
    return (
        f"<div class='dqwz'>当前位置：<a href='/'>首页</a> &gt; {above}<a href='{column.url}'>{_name(column)}</a></div>"
    )


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = "".join(f"<li><a href='{c.url}'>{_name(c)}</a></li>" for c in truth.columns)
    return html(
        f"<title>{title}-{NAME}</title><meta name='SiteName' content='{NAME}'><meta name='SiteIDCode' content='5107000033'>",
        f"<div class='head'><a href='/'>{NAME}</a></div><ul class='nav'><li><a href='/'>首页</a></li><li><a href='/zwgk/'>政务公开</a></li>{menu}</ul><div class='con'>{body}</div>"
        f"<div class='foot'>主办：{NAME}　电话：0816-8230000　蜀ICP备09000000号</div>",
    )


def _article(entry: TrueEntry) -> str:
    attached = f"<p>附件：<a href='{entry.attachment}'>{entry.title}</a></p>" if entry.attachment else ""
    first = entry.published_on - timedelta(days=entry.published_on.day % 11 + 4)
    match entry.mark:
        case "repost" if entry.published_on.day % 2:
            head = f"<span>来源：{entry.publisher}　{first} 09:30</span><span>转载时间：{entry.published_on}</span>"
        case "repost":
            head = f"<span>来源：{entry.publisher}（{chinese(first)}）</span><span>发布时间：{entry.published_on} 15:20</span>"
        case _:
            head = f"<span>发布时间：{entry.published_on} 15:20</span><span>来源：{entry.publisher}</span>"
    return f"<h1>{entry.title}</h1><div class='xx'>{head}<span>浏览：<em id='hits'></em>次</span></div><div class='TRS_Editor'>{_body(entry)}{attached}</div>"


def _signed(publisher: str, day: str) -> str:
    return f"<p style='text-align:right'>{publisher}</p><p style='text-align:right'>{day}</p>"


def _own(entry: TrueEntry) -> str:
    return f"<p style='text-align:center'>{entry.number}</p>" if entry.number else ""


def _body(entry: TrueEntry) -> str:
    signed = _signed(entry.publisher, chinese(entry.made_on))
    match entry.mark:
        case "forward":
            return (
                f"{_own(entry)}<p>各乡镇人民政府、街道办事处：</p><p>现将省民政厅有关文件转发给你们，请结合实际认真贯彻执行。</p>{signed}"
                "<p style='text-align:center'>平民函〔2025〕119号</p><p style='text-align:center'><strong>平安省民政厅关于进一步规范有关工作的通知</strong></p>"
                "<p>各市（州）、县（市、区）民政局：</p><p>一、规范审核程序。二、强化资金监管。三、压实工作责任。</p>"
                + _signed("平安省民政厅", "2025年8月18日")
            )
        case "abolish":
            rows = "".join(
                f"<tr><td>{at}</td><td>南坪县{one}</td><td>南民发〔20{10 + at}〕{at * 7}号</td><td>20{10 + at}-0{at}-12</td></tr>"
                for at, one in enumerate(("城乡低保操作规程", "医疗救助办法", "价格补贴实施方案"), 1)
            )
            return (
                f"{_own(entry)}<p>经研究，决定废止下列文件，自公布之日起不再执行：</p>"
                f"<table border='1'><tr><th>序号</th><th>文件名称</th><th>文号</th><th>发布日期</th></tr>{rows}</table>{signed}"
            )
        case "compile":
            return "".join(
                f"<p style='text-align:center'><strong>{at}、南坪县关于{one}的通知</strong></p><p style='text-align:center'>南民发〔202{at}〕{at * 5}号</p>"
                f"<p>各乡镇人民政府：</p><p>为做好{one}，现将有关事项通知如下。一、明确对象。二、严格程序。三、加强监管。</p>{_signed(NAME, f'202{at}年{at}月16日')}"
                for at, one in enumerate(("特困人员供养工作", "居家养老服务", "困难老人补贴发放"), 1)
            )
        case "amend":
            return (
                f"{_own(entry)}<p>经县政府同意，对《南坪县高龄津贴发放办法》作如下修改：第三条中“八十周岁”修改为“七十九周岁”。本通知自印发之日起施行。</p>{signed}"
                "<p style='text-align:center'><strong>南坪县高龄津贴发放办法</strong></p><p style='text-align:center'>（2022年3月5日南民规〔2022〕1号公布，根据2026年6月通知修正）</p>"
                "<p>第一条　为弘扬敬老美德，制定本办法。</p><p>第二条　本县户籍老年人适用本办法。</p><p>第三条　年满七十九周岁的，按月发放。</p>"
            )
        case "explain":
            day = entry.published_on - timedelta(days=31)
            return (
                "<p><strong>解读文件信息</strong></p><table border='1'><tr><td>索引号</td><td>008345/2026-00071</td><td>发文机关</td><td>南坪县人民政府办公室</td></tr>"
                f"<tr><td>发文字号</td><td>南府办发〔2026〕{day.day}号</td><td>成文日期</td><td>{day - timedelta(days=6)}</td></tr><tr><td>发布日期</td><td>{day}</td><td>有效性</td><td>有效</td></tr></table>"
                "<p>一、出台背景。为落实上级部署，结合本县实际，制定本文件。</p><p>二、主要内容。明确了适用范围、标准和程序。</p><p>三、解读机关：县民政局，联系电话：0816-8230001。</p>"
            )
        case "repost":
            return (
                f"{_own(entry)}<p>各市（州）、县（市、区）人民政府，各有关单位：</p><p>为进一步做好有关工作，根据《社会救助暂行办法》等规定，现将有关事项通知如下。</p>"
                f"<p>一、提高思想认识。二、健全工作机制。三、抓好督促落实。</p>{signed}"
            )
        case _:
            return text(entry)
