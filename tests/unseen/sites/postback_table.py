"""万户 ezEIP of a street office: `__doPostBack` with view state, two-figure years, cells with read counts."""

from collections.abc import Sequence
from urllib.parse import parse_qs

from tests.loopback import GONE, Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth, truth_of
from tests.unseen.writing import html, paragraphs, sheets

SIZE = 9


def pages(truth: Truth) -> dict[str, Answer]:
    made = {"/": _frame(truth, "沙坪街道办事处", "<p>沙坪街道辖九个社区，面积12.3平方公里。</p>")}
    for column in truth.columns:
        cuts = sheets(truth.of(column.path), SIZE)
        made[column.url] = _list(truth, column, cuts, 1)
        for entry in truth.of(column.path):
            made[entry.url] = _frame(truth, entry.title, _article(entry, column))
            if entry.attachment:
                made[entry.attachment] = Answer(b"Rar!\x1a\x07", headers={"Content-Type": "application/x-rar"})
    return made


def posted(path: str, body: str) -> Answer:
    form = parse_qs(body, keep_blank_values=True)
    truth = truth_of("postback_table")
    column = next((c for c in truth.columns if c.url == path), None)
    if column is None or "__VIEWSTATE" not in form or form.get("__EVENTTARGET") != ["ctl00$Main$AspNetPager1"]:
        return GONE
    cuts = sheets(truth.of(column.path), SIZE)
    number = int(form["__EVENTARGUMENT"][0])
    return _list(truth, column, cuts, number) if 0 < number <= len(cuts) else GONE


def _frame(truth: Truth, title: str, body: str) -> Answer:
    menu = "".join(f"<td><a href='{c.url.strip('/')}'>{c.path}</a></td>" for c in truth.columns)
    return html(
        f"<title>{title}</title>",
        f"<table width='1000' align='center'><tr><td><a href='/'>首 页</a></td>{menu}</tr></table>{body}"
        "<table width='1000'><tr><td>地址：沙坪路1号 邮编：400000 ICP备05001234号</td></tr></table>",
        doctype='<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1.dtd">',
    )


def _list(truth: Truth, column: TrueColumn, cuts: Sequence[Sequence[TrueEntry]], number: int) -> Answer:
    rows = "".join(
        f"<tr><td>·</td><td align='left'><a href='{e.url.strip('/')}' target='_blank'>{e.title}</a></td>"
        f"<td>(浏览 {120 + place} 次)</td><td>{e.listed_on:%y-%m-%d}</td></tr>"
        for place, e in enumerate(cuts[number - 1])
    )
    links = "".join(
        f"<span>{n}</span>"
        if n == number
        else f"<a href=\"javascript:__doPostBack('ctl00$Main$AspNetPager1','{n}')\">{n}</a>"
        for n in range(1, len(cuts) + 1)
    )
    return _frame(
        truth,
        column.path,
        f"<form method='post' action='{column.url.strip('/')}' id='form1'>"
        "<input type='hidden' name='__EVENTTARGET' id='__EVENTTARGET' value=''>"
        "<input type='hidden' name='__EVENTARGUMENT' id='__EVENTARGUMENT' value=''>"
        f"<input type='hidden' name='__VIEWSTATE' value='/wEPDwUKMTk{number}=='>"
        f"<input type='text' name='ctl00$txtKey'><div>当前位置：<a href='/'>首页</a> &gt;&gt; {column.path}</div>"
        f"<table id='list' width='700'>{rows}</table><div id='AspNetPager1'>{links}</div></form>",
    )


def _article(entry: TrueEntry, column: TrueColumn) -> str:
    file = f"<p>附件：<a href='{entry.attachment}'>点击下载</a></p>" if entry.attachment else ""
    return (
        f"<table width='1000'><tr><td>当前位置：<a href='/'>首页</a> &gt;&gt; <a href='{column.url}'>{column.path}</a></td></tr>"
        f"<tr><td align='center'><b>{entry.title}</b></td></tr><tr><td align='center'>录入时间：{entry.published_on} 16:40:05　"
        f"信息来源：{entry.publisher}　录入人：办公室　浏览 123 次</td></tr>"
        f"<tr><td id='zoom'>{paragraphs(entry)}{file}</td></tr><tr><td align='right'>【<a href='javascript:print()'>打印</a>】"
        "【<a href='javascript:window.close()'>关闭</a>】</td></tr></table>"
    )
