"""A county's news portal that is its government's site too: slides, floats, boxes of 小栏目 with 更多, hours for days in the newest row, a select under a function.

The day stands bare above the text, 相关阅读 with other days before it, 来源 is whoever sent the report in, 最新 and 热门 stand beside every list.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import cut, file, html, sheets, text

ROWS = 5
SECTIONS = {"新闻": "/news/", "政务": "/zw/"}


def pages(truth: Truth) -> dict[str, Answer]:
    made = {"/": _front(truth)}
    made["/index.html"] = made["/"]
    for section, address in SECTIONS.items():
        boxes = "".join(_box(truth, column, 4) for column in truth.columns if column.path.startswith(section))
        made[address] = _frame(truth, section, f"{_trail(section)}<div class='left-w'>{boxes}</div>")
    for column in truth.columns:
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts, 1):
            made[_address(column, number)] = _frame(
                truth,
                column.path.split(" > ")[1],
                f"{_trail(*column.path.split(' > '))}<div class='left-w'>{_list(column, rows, number, len(cuts))}</div>",
            )
        if column.url == "/news/yw/":
            made["/news/yw/?p=1"] = made["/news/yw/"]
        for place, entry in enumerate(entries):
            if entry.is_page:
                made[entry.url] = _article(
                    truth, column, entry, (entries[place - 1], entries[(place + 1) % len(entries)])
                )
            elif entry.mark == "file":
                made[entry.url] = file("application/pdf")
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _address(column: TrueColumn, number: int) -> str:
    if number == 1:
        return column.url
    return f"{column.url}?p={number}" if column.url == "/news/yw/" else f"{column.url}index_{number}.html"


def _day(entry: TrueEntry) -> str:
    return "08:41" if entry.mark == "time" else f"{entry.published_on:%m/%d}"


def _frame(truth: Truth, name: str, body: str) -> Answer:
    pages = [e for e in truth.entries if e.is_page]
    newest = sorted(pages, key=lambda e: e.published_on, reverse=True)[:6]
    sides = "".join(
        f"<div class='side'><h4>{head}</h4><ul>"
        + "".join(f"<li><a href='{e.url}'>{cut(e.title, 15)}</a></li>" for e in rows)
        + "</ul></div>"
        for head, rows in (("最新", newest), ("热门", pages[4::6]))
    )
    menu = "".join(f"<li><a href='{address}'>{section}</a></li>" for section, address in SECTIONS.items())
    return html(
        f"<title>{name}-中国平川网-平川县人民政府</title><meta name='viewport' content='width=device-width'>",
        f"<div class='topbar'><span>2026-11-22 星期日</span><a href='http://wb.pingchuan.example.cn/app'>客户端</a></div><ul class='gnav'><li><a href='/'>首页</a></li>{menu}</ul>"
        "<div id='float1' style='position:absolute'><a href='https://www.beian.gov.cn/'><img src='/ad/1.gif'></a><span onclick='hide()'>关闭</span></div>"
        "<div class='couplet left'><img src='/ad/2.jpg'></div>"
        f"<div class='wrap'>{body}<div class='right-w'>{sides}</div></div><div class='ft'>中共平川县委宣传部 平川县人民政府办公室 主办 平川县融媒体中心 承办<br>互联网新闻信息服务许可证 14120190005</div>",
    )


def _trail(*names: str) -> str:
    links = "".join(f" &raquo; <a href='{SECTIONS[n]}'>{n}</a>" if n in SECTIONS else f" &raquo; {n}" for n in names)
    return f"<div class='crumb'><a href='/'>首页</a>{links}</div>"


def _rows(rows: Sequence[TrueEntry], length: int) -> str:
    return "".join(
        f"<li><a href='{e.url}' target='_blank' data-tip='{e.title}' title='{e.title}'>{cut(e.title, length, '..')}</a><em>{_day(e)}</em></li>"
        for e in rows
    )


def _box(truth: Truth, column: TrueColumn, count: int) -> str:
    rows = truth.of(column.path)[:count]
    return f"<div class='xlm'><div class='hd'><h3>{column.path.split(' > ')[1]}</h3><a href='{column.url}'>更多</a></div><ul>{_rows(rows, 18)}</ul></div>"


def _front(truth: Truth) -> Answer:
    headline, *rest = truth.of("新闻 > 平川要闻")
    slides = "".join(f"<li><a href='{e.url}'><img src='/pic/{n}.jpg'></a><h5>{cut(e.title, 12)}</h5></li>" for n, e in enumerate(rest[3:7]))  # fmt: skip
    return _frame(
        truth,
        "首页",
        f"<div class='tt'><h1><a href='{headline.url}'>{headline.title}</a></h1></div><div class='slider'><ul>{slides}</ul></div>"
        + "".join(_box(truth, column, 4) for column in truth.columns),
    )


def _list(column: TrueColumn, rows: Sequence[TrueEntry], number: int, total: int) -> str:
    head = f"<div class='hd'><h2>{column.path.split(' > ')[1]}</h2></div>"
    if not rows:
        return f"{head}<div class='empty-box'><p>暂无数据</p></div>"
    listing = f"{head}<ul class='nlist'>{_rows(rows, 24)}</ul>"
    if total == 1:
        return listing
    if column.url == "/news/yw/":
        before = f"<a href='?p={number - 1}'>&lt;</a>" if number > 1 else ""
        after = f"<a href='?p={number + 1}'>&gt;</a>" if number < total else ""
        return f"{listing}<div class='pg'>{before}<i>{number}</i>{after}</div>"
    options = "".join(f"<option value='{n}'{' selected' if n == number else ''}>第{n}页</option>" for n in range(1, total + 1))  # fmt: skip
    return (
        f"{listing}<div class='pg'>共{total}页 转到 <select onchange='jump(this.value)'>{options}</select></div>"
        f"<script>function jump(p){{window.location='{column.url}'+(p>1?'index_'+p+'.html':'');}}</script>"
    )


def _article(truth: Truth, column: TrueColumn, entry: TrueEntry, beside: tuple[TrueEntry, TrueEntry]) -> Answer:
    related = "".join(f"<li><a href='{e.url}'>{e.title}</a> {e.published_on}</li>" for e in beside)
    number = f"<p class='wh'>{entry.number}</p>" if entry.number and entry.number not in entry.title else ""
    match entry.mark:
        case "picture":
            body = "<p><img src='/pic/body.jpg'></p>"
        case "sentence":
            body = "<p>本报讯 近日，有关工作顺利推进，详见后续报道。</p>"
        case "reprint":
            body = "<p>新华社北京1月15日电 国务院办公厅日前印发《关于发展银发经济增进老年人福祉的意见》（国办发〔2024〕1号）。</p><p>意见提出了4个方面26项举措。</p>"
        case _:
            body = text(entry)
    if number:
        body = body.replace(f"<p style='text-align:center'>{entry.number}</p>", number)
    if entry.attachment:
        body += f"<p>附件：<a href='{entry.attachment}'>{entry.attachment.rsplit('/', 1)[1]}</a></p>"
    return _frame(
        truth,
        entry.title,
        f"{_trail(*column.path.split(' > '), '正文')}<div class='left-w'><h1 class='art-t'>{entry.title}</h1><div class='art-i'><span>{entry.published_on} 08:41:27</span><span>来源：{entry.publisher}</span><span>编辑：李晓</span></div>"
        f"<div class='rel'><h4>相关阅读</h4><ul>{related}</ul></div><div class='art-c'>{body}</div><div class='bdshare'>分享到：<a href='javascript:;' class='wx'></a><a href='javascript:;' class='wb'></a></div>"
        "<div class='ed'>责任编辑：赵敏 审核：孙涛</div></div>",
    )
