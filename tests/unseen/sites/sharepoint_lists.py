"""A development bureau on SharePoint: `DispForm.aspx?ID=`, heads 标题 and 发布日期 that are sort links, a pager that is an arrow's picture under a script.

An item's page is a form: a row of label and value for everything, 修改时间 at its foot by the system, a later day than it was published.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import file, html, sheets, text

ROWS = 10


def pages(truth: Truth) -> dict[str, Answer]:
    made = {"/": _frame(truth, "主页", "".join(_part(truth, c) for c in truth.columns))}
    made["/default.aspx"] = made["/"]
    for column in truth.columns:
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts, 1):
            made[_address(column, entries, number)] = _frame(
                truth, column.path, _trail(column) + _table(column, rows) + _pager(column, entries, number, len(cuts))
            )
        for entry in entries:
            made[entry.url] = _frame(truth, f"{column.path} - {entry.title}", _trail(column, entry) + _form(entry))
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _short(day: date) -> str:
    return f"{day.year}/{day.month}/{day.day}"


def _address(column: TrueColumn, entries: Sequence[TrueEntry], number: int) -> str:
    if number == 1:
        return column.url
    last = entries[(number - 1) * ROWS - 1]
    return f"{column.url}?Paged=TRUE&p_ID={last.url.rsplit('=', 1)[1]}&PageFirstRow={(number - 1) * ROWS + 1}"


def _table(column: TrueColumn, rows: Sequence[TrueEntry]) -> str:
    heads = "".join(f'<th class="ms-vh2" nowrap><a id="diidSort{key}" href="{column.url}?SortField={key}&amp;SortDir=Asc" onclick="javascript:return OnClickFilter(this,event);" title="排序依据 {word}">{word}<img src="/_layouts/images/blank.gif" alt=""></a></th>' for word, key in (("标题", "LinkTitle"), ("发布单位", "Unit"), ("发布日期", "Date")))  # fmt: skip
    items = "".join(
        f'<tr class="{"ms-alternating" if n % 2 else ""}"><td class="ms-vb-icon"><img src="/_layouts/images/icgen.gif" alt=""></td><td class="ms-vb-title"><a onfocus="OnLink(this)" href="{e.url}" onclick="GoToLink(this);return false;" target="_self">{e.title}</a></td><td class="ms-vb2">{e.publisher}</td><td class="ms-vb2"><nobr>{_short(e.published_on)}</nobr></td></tr>'
        for n, e in enumerate(rows)
    )
    return f'<table class="ms-listviewtable" summary="{column.path}"><tr class="ms-viewheadertr"><th class="ms-vh-icon"><img src="/_layouts/images/attachhd.gif" alt="附件"></th>{heads}</tr>{items}</table>'


def _pager(column: TrueColumn, entries: Sequence[TrueEntry], number: int, total: int) -> str:
    if total < 2:
        return ""
    first, last = (number - 1) * ROWS + 1, min(number * ROWS, len(entries))

    def arrow(to: int, word: str, picture: str) -> str:
        if not 1 <= to <= total:
            return ""
        address = _address(column, entries, to).replace("&", "\\u0026")
        return f"<td><a onclick='javascript:SubmitFormPost(\"{address}\");javascript:return false;' href='javascript:'><img src='/_layouts/images/{picture}.gif' border='0' alt='{word}'></a></td>"

    return f'<table class="ms-bottompaging"><tr>{arrow(number - 1, "上一页", "prev")}<td class="ms-paging">{first} - {last}</td>{arrow(number + 1, "下一页", "next")}</tr></table>'


def _part(truth: Truth, column: TrueColumn) -> str:
    rows = "".join(f'<tr><td class="ms-vb"><a href="{e.url}">{e.title}</a></td><td class="ms-vb2">{_short(e.published_on)}</td></tr>' for e in truth.of(column.path)[:4])  # fmt: skip
    return f'<table class="s4-wpTopTable"><tr><td><h3 class="ms-WPTitle"><a href="{column.url}"><nobr><span>{column.path}</span></nobr></a></h3></td></tr><tr><td><table>{rows}</table></td></tr></table>'


def _trail(column: TrueColumn, entry: TrueEntry | None = None) -> str:
    last = f' &gt; <span class="s4-breadcrumbCurrentNode">{entry.title}</span>' if entry else ""
    return f'<div class="s4-title"><h2><a href="/default.aspx">西林县发展和改革局</a> &gt; <a href="{column.url}">{column.path}</a>{last}</h2></div>'


def _frame(truth: Truth, title: str, body: str) -> Answer:
    quick = "".join(f'<li class="static"><a class="static menu-item" href="{c.url}"><span class="menu-item-text">{c.path}</span></a></li>' for c in truth.columns)  # fmt: skip
    return html(
        f'<meta name="GENERATOR" content="Microsoft SharePoint" /><title>\r\n\t{title}\r\n</title>',
        f'<form name="aspnetForm" method="post" action="AllItems.aspx" id="aspnetForm"><input type="hidden" name="__REQUESTDIGEST" value="0xA1" /><div id="s4-ribbonrow"><a href="#" onclick="javascript:OpenHelp();">帮助</a></div>'
        f'<div class="s4-ql"><h4>快速启动</h4><ul class="root static"><li class="static"><a class="static menu-item" href="/default.aspx"><span class="menu-item-text">主页</span></a></li>{quick}</ul></div><div class="s4-ca">{body}</div></form><div class="foot">西林县发展和改革局　桂ICP备06000000号</div>',
    )


def _form(entry: TrueEntry) -> str:
    files = f'<table><tr><td class="ms-vb"><a href="{entry.attachment}">{entry.attachment.rsplit("/", 1)[1]}</a></td></tr></table>' if entry.attachment else ""  # fmt: skip
    changed = _short(entry.published_on + timedelta(days=entry.made_on.day % 4 + 1))
    rows = (
        ("标题", entry.title),
        ("文号", entry.number),
        ("发布单位", entry.publisher),
        ("发布日期", _short(entry.published_on)),
        ("正文", f"<div class='ExternalClass'>{text(entry)}</div>"),
        ("附件", files),
    )
    lines = "".join(f'<tr><td nowrap valign="top" width="165" class="ms-formlabel"><h3 class="ms-standardheader">{label}</h3></td><td valign="top" class="ms-formbody" width="450">{value}&#160;</td></tr>' for label, value in rows)  # fmt: skip
    return f'<table class="ms-formtable">{lines}</table><table><tr><td class="ms-descriptiontext">创建时间：{_short(entry.made_on)} 8:0{entry.made_on.day % 10}　创建者：系统帐户<br>上次修改时间：{changed} 17:20　修改者：管理员</td><td><input type="button" value="关闭" class="ms-ButtonHeightWidth"></td></tr></table>'
