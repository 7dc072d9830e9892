"""A town inside a county portal: only `deptid=` tells its rows from the county's; the pager writes its parameters in another order.

At the right stand the newest rows of every department; the portal's menu leads to the same lists without `deptid`.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import cut, file, html, sheets, text

HOME = "/xxgk/dept.aspx?deptid=4113"
START = HOME
ROWS = 10
OTHERS = ("县发展和改革局", "白水镇", "青石乡", "县交通运输局", "县教育局")


def pages(truth: Truth) -> dict[str, Answer]:
    made = {"/": _portal(truth), HOME: _frame(truth, None, _home(truth))}
    for at in range(40):
        made[f"/xxgk/show.aspx?id={100 + at}&deptid={4000 + at % 5}"] = _of_another(at)
    for column in truth.columns:
        typeid = column.url.split("typeid=")[1].split("&")[0]
        made[f"/xxgk/list.aspx?typeid={typeid}"] = html(
            "<title>政府信息公开-平川县人民政府</title>",
            f"<div class='pos'>位置：<a href='/'>首页</a> » 信息公开</div><ul class='list'>{_foreign(range(12))}</ul>",
        )
        cuts = sheets(truth.of(column.path), ROWS)
        for number, rows in enumerate(cuts, 1):
            page = _frame(truth, column, _list(column, rows, number, len(cuts)))
            made[column.url if number == 1 else _at(typeid, number)] = page
        made[_at(typeid, 1)] = made[column.url]
        for entry in truth.of(column.path):
            if entry.is_page:
                made[entry.url] = _frame(truth, column, _article(entry), title=entry.title)
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _at(typeid: str, number: int) -> str:
    return f"/xxgk/list.aspx?page={number}&deptid=4113&typeid={typeid}"


def _amp(address: str) -> str:
    return address.replace("&", "&amp;")


def _foreign(numbers: Sequence[int]) -> str:
    return "".join(
        f"<li><a href='/xxgk/show.aspx?id={100 + at}&amp;deptid={4000 + at % 5}'>{OTHERS[at % 5]}关于第{at + 1}批项目的公示</a><span>{date(2025, 11, 10) - timedelta(at)}</span></li>"
        for at in numbers
    )


def _of_another(at: int) -> Answer:
    return html(
        f"<title>{OTHERS[at % 5]}关于第{at + 1}批项目的公示</title>",
        f"<h1>{OTHERS[at % 5]}关于第{at + 1}批项目的公示</h1><p>发布时间：{date(2025, 11, 10) - timedelta(at)}</p><p>现将有关项目予以公示。</p>",
    )


def _portal(truth: Truth) -> Answer:
    return html(
        "<title>平川县人民政府</title><meta name='SiteName' content='平川县人民政府'>",
        f"<ul class='nav'><li><a href='/'>首页</a></li><li><a href='{HOME}'>沙坪镇</a></li></ul><ul class='new'>{_foreign(range(6))}</ul>",
    )


def _home(truth: Truth) -> str:
    return "".join(
        f"<div class='box'><div class='hd'><b>{c.path.split(' > ')[1]}</b><a class='more' href='{_amp(c.url)}'>更多&gt;&gt;</a></div>"
        f"<ul>{''.join(_row(e, 18) for e in truth.of(c.path)[:5])}</ul></div>"
        for c in truth.columns
    )


def _row(entry: TrueEntry, length: int = 60) -> str:
    top = "<font color='red'>[置顶]</font>" if entry.mark == "pinned" else ""
    return (
        f"<li>{top}<a href='{_amp(entry.url)}' title='{entry.title}' target='_blank'>{cut(entry.title, length)}</a>"
        f"<span>{entry.listed_on}</span></li>"
    )


def _list(column: TrueColumn, rows: Sequence[TrueEntry], number: int, total: int) -> str:
    typeid = column.url.split("typeid=")[1].split("&")[0]
    if not rows:
        return "<ul class='list'><li>对不起，没有找到您要的信息。</li></ul>"
    links = "".join(
        f"<span class='cur'>{at}</span>" if at == number else f"<a href='{_amp(_at(typeid, at))}'>{at}</a>"
        for at in range(1, total + 1)
    )
    after = f"<a href='{_amp(_at(typeid, number + 1))}'>后一页</a>" if number < total else "后一页"
    return f"<ul class='list'>{''.join(map(_row, rows))}</ul><div class='pg'>{links} {after}</div>"


def _frame(truth: Truth, column: TrueColumn | None, body: str, title: str = "") -> Answer:
    menu = "".join(f"<dd><a href='{_amp(c.url)}'>{c.path.split(' > ')[1]}</a></dd>" for c in truth.columns)
    portal = "".join(f"<li><a href='/xxgk/list.aspx?typeid={tid}'>{name}</a></li>" for tid, name in ((11, "政府文件"), (12, "公示公告"), (13, "部门动态")))  # fmt: skip
    here = f" » {column.path.split(' > ')[1]}" if column else ""
    return html(
        f"<title>{title or (column.path.split(' > ')[1] if column else '沙坪镇')}-平川县人民政府</title><meta name='SiteName' content='平川县人民政府'>",
        f"<div class='top'><ul>{portal}</ul></div><div class='pos'>位置：<a href='/'>首页</a> » <a href='{HOME}'>沙坪镇</a>{here}</div>"
        f"<dl class='menu'><dt>沙坪镇信息公开</dt>{menu}</dl><div class='main'>{body}</div>"
        f"<div class='side'><h4>全县最新公开</h4><ul>{_foreign(range(8))}</ul></div>"
        "<div class='foot'>主办：平川县人民政府 湘ICP备05000000号 网站标识码：4305000001</div>",
    )


def _article(entry: TrueEntry) -> str:
    attached = f"<p><a href='{entry.attachment}'><img src='/images/doc.gif'>{entry.title}.{entry.attachment[-3:]}</a></p>" if entry.attachment else ""  # fmt: skip
    content = "" if attached and "一览表" in entry.title else text(entry)
    return (
        f"<h1>{entry.title}</h1><div class='info'>{entry.published_on.year}-{entry.published_on.month}-{entry.published_on.day} 15:0{entry.made_on.day % 10} "
        f"来源：{entry.publisher} 作者：张敏 【 字体：大 中 小 】 点击：<script src='/hits.aspx?id=1'></script></div>"
        f"<div class='con'>{content}{attached}</div><div class='np'>上一篇：没有了<br>下一篇：没有了</div>"
    )
