"""A disabled persons' federation on a commercial site builder: `col.jsp?id=105`, `m31pageno=2`, next-only, thumbnails with summaries of other days.

Each page holds a second module of 最新文章 with a pager of its own; the article says 发表时间 and 浏览次数; files come by `download.jsp`.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, cut, file, html, sheets, text

ROWS = 5


def pages(truth: Truth) -> dict[str, Answer]:
    made = {"/": _front(truth)}
    made["/index.jsp"] = made["/"]
    newest = sorted((e for e in truth.entries if e.is_page), key=lambda e: e.published_on, reverse=True)
    for column in truth.columns:
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts, 1):
            made[column.url if number == 1 else f"{column.url}&m31pageno={number}"] = _frame(
                truth, column.path.split(" > ")[-1], _trail(column) + _module(column, rows, number, len(cuts)) + _latest(column, newest, 1)
            )  # fmt: skip
        for other in (1, 2):
            made[f"{column.url}&m44pageno={other}"] = _frame(
                truth, column.path.split(" > ")[-1], _trail(column) + _module(column, cuts[0], 1, len(cuts)) + _latest(column, newest, other)
            )  # fmt: skip
        made[f"{column.url}&m31pageno=1"] = made[column.url]
        for place, entry in enumerate(entries):
            if entry.is_page:
                made[entry.url] = _article(truth, column, entry, entries[(place + 1) % len(entries)])
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _amp(address: str) -> str:
    return address.replace("&", "&amp;")


def _menu(truth: Truth) -> str:
    parents: dict[str, list[TrueColumn]] = {}
    for column in truth.columns:
        parents.setdefault(column.path.split(" > ")[0], []).append(column)
    return (
        "<table class='navTable'><tr><td><a href='/index.jsp' hidefocus='true'>首页</a></td>"
        + "".join(
            f"<td><a href='{columns[0].url}'>{parent}</a><div class='subNav'>"
            + "".join(f"<a href='{column.url}'>{column.path.split(' > ')[1]}</a>" for column in columns)
            + "</div></td>"
            for parent, columns in parents.items()
        )
        + "</tr></table>"
    )


def _frame(truth: Truth, title: str, body: str) -> Answer:
    return html(
        f"<title>{title} - 浦阳县残疾人联合会</title><meta name='keywords' content='浦阳县残疾人联合会'><link rel='canonical' href='/index.jsp'>",
        f"<div id='web'><div class='webHeader'><img src='//0.ss.example.com/logo.png' alt='浦阳县残疾人联合会'></div>{_menu(truth)}<div class='webContainer'>{body}</div>"
        "<div class='webFooter'><div>©2018 浦阳县残疾人联合会 版权所有 地址：浦阳县人民路66号 电话：0579-84100000</div><div>浙ICP备18000001号 本站由专业建站公司提供技术支持 | <a href='javascript:;'>管理登录</a></div></div></div>",
        charset="gb2312",
    )


def _trail(column: TrueColumn) -> str:
    parent, name = column.path.split(" > ")
    return f"<div class='formStyle'><div class='breadcrumb'>您的位置：<a href='/index.jsp'>首页</a>→{parent}→<a href='{column.url}'>{name}</a></div></div>"


def _front(truth: Truth) -> Answer:
    boxes = "".join(
        f"<div class='module'><div class='titleText'>{column.path.split(' > ')[1]}<a class='titleMore' href='{column.url}'>更多&gt;</a></div>"
        + "".join(f"<div class='line'><a href='{_amp(e.url)}' title='{e.title}'>{cut(e.title, 16)}</a><span>{e.published_on:%m-%d}</span></div>" for e in truth.of(column.path)[:4])
        + "</div>"
        for column in truth.columns[:3]
    )  # fmt: skip
    return _frame(truth, "首页", boxes)


def _module(column: TrueColumn, rows: Sequence[TrueEntry], number: int, total: int) -> str:
    if not rows:
        return "<div class='module' id='module31'><div class='newsList'><div class='noNews'>该栏目暂时没有内容，敬请期待。</div></div></div>"
    items = "".join(_row(column, entry) for entry in rows)
    address = _amp(column.url)
    before = f"<div class='pagePrev'><a href='{address}&amp;m31pageno={number - 1}'><span>上一页</span></a></div>" if number > 1 else ""  # fmt: skip
    after = f"<div class='pageNext'><a href='{address}&amp;m31pageno={number + 1}'><span>下一页</span></a></div>" if number < total else ""  # fmt: skip
    return f"<div class='module' id='module31'><div class='newsList'>{items}</div><div class='pagenation'>{before}{after}</div></div>"


def _row(column: TrueColumn, entry: TrueEntry) -> str:
    day = entry.published_on
    thumb = (
        f"<div class='picDiv'><a href='{_amp(entry.url)}'><img src='//0.ss.example.com/{day:%m%d}.jpg' alt='{entry.title}'></a></div>"
        if "图片" in column.path
        else ""
    )
    told = f"{chinese(entry.made_on)}，{cut(entry.title, 18, '')}，按照2023年6月1日印发的实施方案要求……"
    return (
        f"<div class='line J_newsLine'>{thumb}<div class='titleDiv'><a href='{_amp(entry.url)}' target='_blank' title='{entry.title}'>{cut(entry.title, 20)}</a></div>"
        f"<div class='summary'>{told}<a href='{_amp(entry.url)}' class='detail'>[详细]</a></div><div class='info'><span>{day.year}年{day.month:02d}月{day.day:02d}日</span> 浏览次数：{day.day * 37}</div></div>"
    )


def _latest(column: TrueColumn, newest: Sequence[TrueEntry], number: int) -> str:
    rows = "".join(
        f"<div class='line'><a href='{_amp(e.url)}' title='{e.title}'>{cut(e.title, 12)}</a><span class='date'>{e.published_on}</span></div>"
        for e in newest[8 * number - 8 : 8 * number]
    )
    address = _amp(column.url)
    lead = (
        f"<a href='{address}&amp;m44pageno=2'>下一页</a>"
        if number == 1
        else f"<a href='{address}&amp;m44pageno=1'>上一页</a>"
    )
    return f"<div class='module' id='module44'><div class='titleText'>最新文章</div><div class='newsList'>{rows}</div><div class='pagenation'>{lead}</div></div>"


def _article(truth: Truth, column: TrueColumn, entry: TrueEntry, after: TrueEntry) -> Answer:
    ext = "pdf" if entry.mark == "pdf" else "doc"
    attached = f"<div class='attach'>附件下载：<a href='{_amp(entry.attachment)}'>{cut(entry.title, 12, '')}.{ext}</a>(23.5KB)</div>" if entry.attachment else ""  # fmt: skip
    match entry.mark:
        case "picture":
            body = "<p><img src='//0.ss.example.com/a1.jpg'></p>" * 3
        case "sentence":
            body = "<p>特此通知，各单位接通知后于2025年9月30日前安排好值班。</p>"
        case "pdf":
            body = "<p>详见附件。</p>"
        case _:
            body = text(entry)
    return _frame(
        truth,
        entry.title,
        f"{_trail(column)}<div class='newsDetail'><h1 class='title'>{entry.title}</h1><div class='newsInfo'><span>来源：{entry.publisher}</span><span>发表时间：{entry.published_on.year}年{entry.published_on.month:02d}月{entry.published_on.day:02d}日 09:12</span>"
        f"<span>浏览次数：{entry.published_on.day * 37}</span></div><div class='richContent'>{body}</div>{attached}<div class='share'>分享到：<a href='javascript:;'>QQ空间</a></div>"
        f"<div class='prevNext'>下一篇：<a href='{_amp(after.url)}'>{after.title}</a></div></div>"
        "<div class='comment'><h4>网友评论</h4><p>暂无评论</p></div>",
    )
