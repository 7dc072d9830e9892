"""A health commission's catalogue on a platform of 南威's kind: each row a small table of title, 索引号, 生成日期 and 公开日期; a tree of 信息公开目录 with years.

The pager speaks first (共 18 条 每页 6 条), its links are `goPage` with an address beside them; heads say 公开日期：2025年03月05日 08:30.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import cut, file, html, sheets, text

HOME = "/xxgk/govInfoPub/index.jhtml"
ROWS = 6


def pages(truth: Truth) -> dict[str, Answer]:
    newest = sorted(truth.entries, key=lambda e: e.published_on, reverse=True)[:6]
    made = {
        "/": _frame(truth, "信息公开目录", f"<div class='tit'>最新公开信息</div><ul class='zx'>{_short(newest)}</ul>"),
    }
    made[HOME] = made["/"]
    for column in truth.columns:
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts, 1):
            body = (
                f"{_trail(column)}<div class='ss'>标题：<input name='title'> 文号：<input name='fileNum'> <button>检索</button></div>"
                + ("".join(map(_record, rows)) or "<div class='nodata'>该目录下暂无信息！</div>")
                + (_pager(column, number, len(cuts), len(entries)) if entries else "")
            )
            made[column.url if number == 1 else f"{column.url}&pageNo={number}"] = _frame(
                truth, column.path.split(" > ")[-1], body
            )
        made[f"{column.url}&pageNo=1"] = made[column.url]
        for entry in entries:
            made[entry.url] = _article(column, entry)
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _amp(address: str) -> str:
    return address.replace("&", "&amp;")


def _index(entry: TrueEntry) -> str:
    return f"11320800{entry.url[-5:]}K/{entry.made_on.year}-{entry.url[-5:]}"


def _short(entries: Sequence[TrueEntry]) -> str:
    return "".join(
        f"<li><a href='{e.url}'>{cut(e.title, 14, '…')}</a><span>{e.published_on:%m-%d}</span></li>" for e in entries
    )


def _record(entry: TrueEntry) -> str:
    number = f"<td>文号：{entry.number}</td>" if entry.number else "<td>文号：</td>"
    return (
        f"<table class='record' width='100%' cellspacing='0'><tr><td colspan='4'><a href='{entry.url}' target='_blank'>{entry.title}</a></td></tr>"
        f"<tr class='sub'><td>索引号：{_index(entry)}</td>{number}<td>生成日期：{entry.made_on}</td><td>公开日期：{entry.listed_on}</td></tr></table>"
    )


def _pager(column: TrueColumn, number: int, total: int, count: int) -> str:
    def to(word: str, other: int) -> str:
        is_open = 1 <= other <= total and other != number
        return f"<a href='{_amp(column.url)}&amp;pageNo={other}'>[{word}]</a>" if is_open else f"[{word}]"

    return (
        f"<div class='pages'>共 {count} 条 每页 {ROWS} 条 第 {number}/{total} 页 {to('首页', 1)} {to('上一页', number - 1)} "
        f"{to('下一页', number + 1)} {to('尾页', total)} 转到<input size='2'>页</div>"
    )


def _trail(column: TrueColumn) -> str:
    return f"<div class='wz'>您现在的位置：<a href='{HOME}'>首页</a>&nbsp;-&gt;&nbsp;{'&nbsp;-&gt;&nbsp;'.join(column.path.split(' > '))}</div>"


def _frame(truth: Truth, title: str, body: str) -> Answer:
    leaves = "".join(f"<li><a href='{c.url}' title='{c.path.split(' > ')[-1]}'>{c.path.split(' > ')[-1]}</a></li>" for c in truth.columns)  # fmt: skip
    years = "".join(f"<li><a href='javascript:byYear({year})'>{year}年</a></li>" for year in (2025, 2024, 2023))
    return html(
        f"<title>{title}-临淮区卫生健康委员会信息公开</title>",
        "<div class='banner'>临淮区政府信息公开平台</div><div class='menu'><a href='/'>首页</a><a href='javascript:;'>公开指南</a></div>"
        f"<table width='1000'><tr><td class='left' valign='top'><h4>信息公开目录</h4><ul>{leaves}</ul><h4>按年份</h4><ul>{years}</ul></td>"
        f"<td class='right' valign='top'>{body}</td></tr></table>"
        "<div class='bottom'>版权所有：临淮区卫生健康委员会　苏ICP备12000000号　技术支持：某某科技 您是第<b id='cnt'></b>位访客</div>",
    )


def _article(column: TrueColumn, entry: TrueEntry) -> Answer:
    day = entry.published_on
    attached = f"<div class='fj'>附件下载：<a href='{entry.attachment}'>点击下载</a></div>" if entry.attachment else ""
    return html(
        f"<title>{entry.title}</title>",
        f"{_trail(column)}<table class='info' border='1'><tr><th>索引号</th><td>{_index(entry)}</td><th>组配分类</th><td>{column.path.split(' > ')[-1]}</td></tr>"
        f"<tr><th>信息名称</th><td colspan='3'>{entry.title}</td></tr>"
        f"<tr><th>文　　号</th><td>{entry.number}</td><th>生成日期</th><td>{entry.made_on}</td></tr>"
        f"<tr><th>公开方式</th><td>主动公开</td><th>公开日期</th><td>{day.year}年{day.month:02d}月{day.day:02d}日 08:30</td></tr>"
        f"<tr><th>责任部门</th><td>{entry.publisher}</td><th>有效性</th><td>有效</td></tr></table>"
        f"<h2 align='center'>{entry.title}</h2><div class='con'>{text(entry)}</div>{attached}",
    )
