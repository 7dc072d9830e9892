"""An audit bureau's PHP: three times in every head (访问, 更新, 发布), a pager above the rows and one below.

Every page has the `<title>`, `PubDate` and `ArticleTitle` of the page the template was saved from; an empty column shows 相关推荐.
"""

from collections.abc import Sequence
from datetime import timedelta

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, file, html, sheets, text

NAME = "清河县审计局"
ROWS = 5
METAS = (
    f"<title>{NAME}</title><meta name='SiteName' content='{NAME}'><meta name='ArticleTitle' content='{NAME}门户网站改版上线公告'>"
    "<meta name='PubDate' content='2023-04-18 10:00'><meta name='ContentSource' content='清河县人民政府办公室'>"
)


def pages(truth: Truth) -> dict[str, Answer]:
    boxes = "".join(
        f"<div class='box'><h3>{_name(c)}<a href='{c.url}'>更多</a></h3><ul>{_items(truth.of(c.path)[:4])}</ul></div>"
        for c in truth.columns
        if truth.of(c.path)
    )
    made = {
        "/": _frame(truth, boxes),
        "/page-3.html": _frame(
            truth,
            f"<div class='pos'>当前位置：<a href='/'>首页</a> &gt; 机构职能</div><h1>机构职能</h1><div class='info'>访问时间：2026-11-20 16:02:11</div>"
            f"<div class='content'><p>{NAME}是县人民政府工作部门，正科级。2019年3月1日起，将有关职责划入。主要职责：主管全县审计工作；起草有关规范性文件。</p>"
            "<p>办公地址：清河县长江西街18号，办公时间：工作日8:30至17:30，联系电话：0319-8160000。</p></div>",
        ),
    }
    for column in truth.columns:
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for at, rows in enumerate(cuts):
            made[_address(column, at)] = _frame(truth, _trail(column) + _list(truth, column, rows, at, len(cuts)))
        for entry in entries:
            made[entry.url] = _frame(truth, _trail(column) + _article(column, entry))
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _name(column: TrueColumn) -> str:
    return column.path.split(" > ")[-1]


def _address(column: TrueColumn, at: int) -> str:
    return column.url.replace("-1.html", f"-{at + 1}.html")


def _items(rows: Sequence[TrueEntry]) -> str:
    return "".join(f"<li><a href='{e.url}'>{e.title}</a><span>{e.published_on}</span></li>" for e in rows)


def _trail(column: TrueColumn) -> str:
    *above, name = column.path.split(" > ")
    between = "".join(f"{one} &gt; " for one in above)
    return f"<div class='pos'>当前位置：<a href='/'>首页</a> &gt; {between}<a href='{column.url}'>{name}</a></div>"


def _list(truth: Truth, column: TrueColumn, rows: Sequence[TrueEntry], at: int, total: int) -> str:
    if not rows:
        other = truth.of(truth.columns[0].path)[2:7]
        return (
            f"<div class='list'><h2>{_name(column)}</h2><p class='none'>该栏目暂无信息</p></div>"
            f"<div class='rel'><h3>相关推荐</h3><ul>{_items(other)}</ul></div>"
        )

    def to(word: str, page: int) -> str:
        return f"<a href='{_address(column, page)}'>{word}</a>" if 0 <= page < total else f"<span>{word}</span>"

    pager = f"<div class='pages'>第{at + 1}/{total}页 {to('上一页', at - 1)} {to('下一页', at + 1)}</div>" if total > 1 else ""  # fmt: skip
    return f"<div class='list'><h2>{_name(column)}</h2>{pager}<ul>{_items(rows)}</ul>{pager}</div>"


def _head(column: TrueColumn, entry: TrueEntry) -> str:
    changed = entry.published_on + timedelta(days=entry.published_on.day % 9 + 2)
    match _name(column):
        case "通知公告":
            return f"<span>访问时间：2026-11-20 16:02:11</span> <span>更新：{changed} 09:14</span> <span>发布：{entry.published_on} 17:40</span> <span>来源：{entry.publisher}</span>"
        case "审计结果公告":
            return f"最后修改日期：{chinese(changed)}　打印日期：2026年11月20日　发表日期：{chinese(entry.published_on)}　来源：{entry.publisher}"
        case "预决算公开":
            return f"当前时间 2026-11-20 16:02 | 发布时间 {entry.published_on} 10:05 | 更新时间 {changed} 08:00 | 来源 {entry.publisher}"
        case _:
            return f"来源：{entry.publisher}&nbsp;&nbsp;更新时间：{changed}&nbsp;&nbsp;发布时间：{entry.published_on}&nbsp;&nbsp;本页打印于2026-11-20"


def _article(column: TrueColumn, entry: TrueEntry) -> str:
    attached = f"<p>附件：<a href='{entry.attachment}'>{entry.title}.{entry.attachment.rsplit('.', 1)[1]}</a></p>" if entry.attachment else ""  # fmt: skip
    return f"<h1>{entry.title}</h1><div class='info'>{_head(column, entry)}</div><div class='content'>{text(entry)}{attached}</div><div class='tool'><a href='javascript:window.print()'>打印</a> <a href='javascript:window.close()'>关闭</a></div>"


def _frame(truth: Truth, body: str) -> Answer:
    menu = "".join(f"<li><a href='{c.url}'>{_name(c)}</a></li>" for c in truth.columns if " > " in c.path)
    single = "".join(f"<li><a href='{c.url}'>{c.path}</a></li>" for c in truth.columns if " > " not in c.path)
    return html(
        METAS,
        f"<div class='top'><a href='/'><img src='/images/logo.png' alt='{NAME}'></a></div><ul class='nav'><li><a href='/'>首页</a></li>"
        f"<li><a href='/page-3.html'>机构职能</a></li>{single}<li><a href='javascript:;'>政务公开</a><ul>{menu}</ul></li></ul>"
        f"<div class='main'>{body}</div><div class='foot'>主办：{NAME}　网站标识码：1305340012　冀公网安备13053402000001号</div>",
    )
