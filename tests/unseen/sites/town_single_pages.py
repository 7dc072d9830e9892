"""A township's pages in GBK that only the header says: columns that are one document, a list of an interface that fails, one that has nothing yet.

`03-05` before the title, pinned rows in red, next-only pages; 发布时间：2025年3月5日 9:12 and 信息来源 in one line, a 文号 in the text alone.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import cut, file, sheets, text

ROWS = 8
SECTIONS = {"政务公开": "/zwgk.htm", "镇情动态": "/zqdt.htm"}


def pages(truth: Truth) -> dict[str, Answer]:
    made = {"/": _front(truth), "/js/cw.js": SCRIPT, "/page/ldxx.htm": _frame(truth, "领导信息", LEADERS)}
    made["/index.htm"] = made["/"]
    for section, address in SECTIONS.items():
        boxes = "".join(_box(truth, column) for column in truth.columns if column.path.startswith(section))
        made[address] = _frame(truth, section, f"<div class='weizhi'>{_trail(section)}</div>{boxes}")
    for column in truth.columns:
        name = column.path.split(" > ")[1]
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts, 1):
            made[_address(column, number)] = _frame(
                truth,
                name,
                f"<div class='weizhi'>{_trail(*column.path.split(' > '))}</div>{_left(truth, column)}<div class='right'><div class='lm'>{name}</div>{_held(column, rows, number, len(cuts))}</div>",
            )
        for place, entry in enumerate(entries):
            if entry.is_page:
                made[entry.url] = _article(
                    truth, column, entry, entries[place - 1], entries[(place + 1) % len(entries)]
                )
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _address(column: TrueColumn, number: int) -> str:
    return column.url if number == 1 else column.url.replace(".htm", f"_{number}.htm")


def _frame(truth: Truth, name: str, body: str) -> Answer:
    links = "".join(f"<li><a href='{address}'>{section}</a></li>" for section, address in SECTIONS.items())
    text = (
        f"<!DOCTYPE html><html><head><title>{name}_石桥镇人民政府</title></head><body><div class='head'><img src='/images/top.jpg'>"
        f"<ul class='dh'><li><a href='/index.htm'>网站首页</a></li>{links}</ul><marquee>欢迎访问石桥镇人民政府网站！今天是2026年11月22日 星期日</marquee></div>"
        f"<div class='main'>{body}</div><div class='bottom'>石桥镇人民政府 版权所有 电话：0716-5200000 鄂ICP备20000001号</div></body></html>"
    )
    return Answer(text.encode("gb18030"), headers={"Content-Type": "text/html; charset=GBK"})


def _trail(*names: str) -> str:
    links = "".join(f"&gt;&gt;<a href='{SECTIONS[name]}'>{name}</a>" if name in SECTIONS else f"&gt;&gt;{name}" for name in names)  # fmt: skip
    return f"当前位置：<a href='/index.htm'>网站首页</a>{links}"


def _left(truth: Truth, column: TrueColumn) -> str:
    section = column.path.split(" > ")[0]
    items = "".join(
        f"<li><a href='{c.url}'>{c.path.split(' > ')[1]}</a></li>" for c in truth.columns if c.path.startswith(section)
    )
    if section == "政务公开":
        items += "<li><a href='/page/ldxx.htm'>领导信息</a></li>"
    return f"<div class='left'><h3>{section}</h3><ul>{items}</ul><h3>联系我们</h3><p>值班电话：0716-5200000</p></div>"


def _rows(rows: Sequence[TrueEntry], length: int = 24) -> str:
    return "".join(
        f"<li><span>{e.published_on:%m-%d}</span><a href='{e.url}' title='{e.title}'>{_red(e, cut(e.title, length))}</a></li>"
        for e in rows
    )


def _red(entry: TrueEntry, title: str) -> str:
    return f"<font color='red'>[置顶]{title}</font>" if entry.mark == "pinned" else title


def _box(truth: Truth, column: TrueColumn) -> str:
    rows = truth.of(column.path)[:3]
    held = f"<ul>{_rows(rows, 15)}</ul>" if rows else ""
    return f"<div class='lmk'><h4>{column.path.split(' > ')[1]}<a href='{column.url}'>更多..</a></h4>{held}</div>"


def _front(truth: Truth) -> Answer:
    news = [e for e in truth.entries if e.url.startswith("/content/gzdt/")]
    slides = "".join(f"<a href='{e.url}'><img src='/images/{n}.jpg' alt='{e.title}'></a>" for n, e in enumerate(news[1:4]))  # fmt: skip
    return _frame(
        truth, "首页", f"<div class='hdp'>{slides}</div>" + "".join(_box(truth, c) for c in truth.columns[:3])
    )


def _held(column: TrueColumn, rows: Sequence[TrueEntry], number: int, total: int) -> str:
    if column.url.startswith("/page/"):
        return DUTIES
    if column.state == "unreadable":
        return "<ul id='cwlist' class='list'></ul><script src='/js/cw.js'></script>"
    if not rows:
        return "<div class='list'><p>温馨提示：我镇目前尚无社会救助方面的公开信息，如需了解请致电镇民政办公室（0716-5200018）。</p></div>"
    before = f"<a href='{_address(column, number - 1)}'>上一页</a>" if number > 1 else "上一页"
    after = f"<a href='{_address(column, number + 1)}'>下一页</a>" if number < total else "<a href='#'>下一页</a>"
    return f"<ul class='list'>{_rows(rows)}</ul>" + (
        f"<div class='fenye'>{before} | {after}</div>" if total > 1 else ""
    )


def _article(truth: Truth, column: TrueColumn, entry: TrueEntry, before: TrueEntry, after: TrueEntry) -> Answer:
    day = entry.published_on
    match entry.mark:
        case "picture":
            body = "<p align='center'><img src='/upload/20260901/1.jpg' width='700'></p>"
        case "sentence":
            body = "<p>接县水务公司通知，因管道检修，自6月3日8时起停水12小时，请居民做好储水准备，请相互转告。</p>"
        case "pdf":
            body = f"<embed src='{entry.attachment}' type='application/pdf' width='100%' height='800'>"
        case _:
            body = text(entry)
            if entry.attachment:
                body += f"<p><img src='/images/icon.gif'><a href='{entry.attachment}' style='color:#06c'>{cut(entry.title, 15, '')}</a></p>"
    return _frame(
        truth,
        entry.title,
        f"<div class='weizhi'>{_trail(*column.path.split(' > '))}&gt;&gt;正文</div><div class='nrbt'>{entry.title}</div>"
        f"<div class='fbt'>发布时间：{day.year}年{day.month}月{day.day}日 9:12&nbsp;&nbsp;信息来源：{entry.publisher}&nbsp;&nbsp;阅读：<span id='hits'>…</span>次&nbsp;&nbsp;【<a href='javascript:window.close()'>关闭</a>】</div>"
        f"<div class='nr'>{body}</div><div class='sx'>上一篇：<a href='{before.url}'>{before.title}</a><br>下一篇：<a href='{after.url}'>{after.title}</a></div>",
    )


DUTIES = (
    "<div class='nr'><p>石桥镇人民政府机构职能</p><p>根据《中共云泽县委办公室关于印发石桥镇职能配置的通知》（云办发〔2024〕8号），石桥镇设党政综合办公室、经济发展办公室、"
    "社会事务办公室等内设机构。社会事务办公室承担民政、社会救助、养老服务等工作。</p><p>办公地址：石桥镇振兴路1号；办公时间：8:30-12:00，14:30-17:30；联系电话：0716-5200000。</p></div>"
)
LEADERS = "<div class='right'><div class='lm'>领导信息</div><p>陈志强 党委书记，主持镇党委全面工作。</p><p>李慧 镇长，主持镇政府全面工作，负责财政、审计工作。</p></div>"
SCRIPT = Answer(
    b"$(function(){$.post('/api/cwgk/page',{town:'shiqiao',pageNo:1,pageSize:20},function(d){$.each(d.rows,function(i,r){"
    b"$('#cwlist').append('<li><a href=\"'+r.link+'\">'+r.name+'</a></li>');});},'json');});",
    headers={"Content-Type": "application/javascript"},
)
