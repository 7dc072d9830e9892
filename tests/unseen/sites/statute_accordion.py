"""A county portal's 法定主动公开内容 of one bureau: an accordion at the left, rows as paragraphs with [2025/3/5], a pager under a function in the page.

A pinned row is older than the rest; 行政许可和行政处罚 shows another host's frame; a forwarded paper's number stands in titles; heads are `<dl>`.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, cut, file, html, sheets, text

ROOT = "/zfxxgk/bm/mzj/"
ROWS = 6


def pages(truth: Truth) -> dict[str, Answer]:
    made = {
        "/": _portal(truth),
        "/zfxxgk/": html(
            "<title>政府信息公开_云岭县人民政府</title>",
            f"<div class='wz'>您现在的位置：<a href='/'>首页</a> / 政府信息公开</div><ul class='bm'><li><a href='{ROOT}'>县民政局</a></li></ul>",
        ),
        ROOT: _frame(truth, "县民政局", None, f"<div class='zn'><h2>云岭县民政局</h2>{GUIDE}</div>"),
        ROOT + "zn.html": _frame(truth, "政府信息公开指南", None, f"<div class='zn'><h2>政府信息公开指南</h2>{GUIDE}</div>"),
        ROOT + "zd.html": _frame(truth, "政府信息公开制度", None, "<div class='zn'><h2>政府信息公开制度</h2><p>《中华人民共和国政府信息公开条例》（国务院令第711号）自2019年5月15日起施行。</p></div>"),
    }  # fmt: skip
    for column in truth.columns:
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts, 1):
            made[column.url if number == 1 else f"{column.url}list-{number}.html"] = _frame(
                truth, column.path.split(" > ")[-1], column, _list(column, rows, (number, len(cuts), len(entries)))
            )
        made[column.url + "index.html"] = made[column.url]
        for place, entry in enumerate(entries):
            if entry.is_page:
                made[entry.url] = _article(column, entry, entries[(place + 1) % len(entries)])
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _portal(truth: Truth) -> Answer:
    return html(
        "<title>云岭县人民政府门户网站</title><meta name='SiteName' content='云岭县人民政府门户网站'>",
        f"<div class='nav'><a href='/'>首页</a><a href='/zfxxgk/'>政府信息公开</a><a href='{ROOT}'>县民政局</a></div>"
        f"<div class='fd' id='fd1'><a href='javascript:;' onclick='fd1.style.display=\"none\"'>×</a><a href='{truth.columns[0].url}'><img src='/images/fd.gif'></a></div>",
    )


def _accordion(truth: Truth, here: TrueColumn | None) -> str:
    plain, nested = "", ""
    for column in truth.columns:
        link = (
            f"<li{' class=on' if column is here else ''}><a href='{column.url}'>{column.path.split(' > ')[-1]}</a></li>"
        )
        plain, nested = (plain, nested + link) if "重点领域" in column.path else (plain + link, nested)
    return (
        f"<div class='acc'><h3><a href='{ROOT}zn.html'>政府信息公开指南</a></h3><h3><a href='{ROOT}zd.html'>政府信息公开制度</a></h3>"
        f"<h3 class='open' onclick='fold(this)'>法定主动公开内容<i></i></h3><ul>{plain}<li class='has'><span onclick='fold(this)'>重点领域信息公开</span><ul style='display:none'>{nested}</ul></li></ul>"
        "<h3><a href='http://ysq.yunling.gov.cn/apply'>依申请公开</a></h3></div>"
    )


def _trail(column: TrueColumn, last: str = "") -> str:
    *parents, name = column.path.split(" > ")
    places = {"政府信息公开": "/zfxxgk/", "县民政局": ROOT}
    crumbs = " / ".join(f"<a href='{places[one]}'>{one}</a>" if one in places else one for one in parents)
    return f"<div class='wz'>您现在的位置：<a href='/'>首页</a> / {crumbs} / <a href='{column.url}'>{name}</a>{f' / {last}' if last else ''}</div>"


def _frame(truth: Truth, name: str, column: TrueColumn | None, body: str) -> Answer:
    return html(
        f"<title>{name}_云岭县民政局_云岭县人民政府</title><meta name='ColumnName' content='政府信息公开'>",
        "<div class='top'>今天是<span id='day'></span> <a href='javascript:;'>长者模式</a> <form action='http://search.yunling.gov.cn/s'><input name='q'><button>搜索</button></form></div>"
        f"{_trail(column) if column else ''}<div class='fl'>{_accordion(truth, column)}</div><div class='fr'>{body}</div>"
        "<div class='foot'>主办：云岭县人民政府办公室 网站标识码：5323280005 滇ICP备12000001号</div>",
    )


def _list(column: TrueColumn, rows: Sequence[TrueEntry], place: tuple[int, int, int]) -> str:
    number, total, count = place
    head = f"<div class='bt1'><b>{column.path.split(' > ')[-1]}</b></div>"
    if column.state == "unreadable":
        return f"{head}<iframe src='https://credit.yunling.gov.cn/sgs/list?dept=mzj' width='100%' height='800' frameborder='0'></iframe>"
    if not rows:
        return f"{head}<div class='item'><p class='bt'>县民政局目前暂无公务员招考信息，相关信息请关注市人力资源和社会保障局网站。</p></div>"
    items = "".join(
        f"<div class='item'><p class='bt'>{'<em>顶</em>' if e.mark == 'pinned' else ''}<a href='{e.url}' title='{e.title}'>{cut(e.title, 26, '…')}</a></p>"
        f"<p class='sj'>[{e.published_on.year}/{e.published_on.month}/{e.published_on.day}]</p></div>"
        for e in rows
    )
    if total == 1:
        return head + items
    numbers = "".join(
        f"<span>{n}</span>" if n == number else f"<a href='javascript:turn({n})'>{n}</a>" for n in range(1, total + 1)
    )
    return (
        f"{head}{items}<div class='fanye'>共{count}条&nbsp;{number}/{total}页 <a href='javascript:turn({number - 1})'>上页</a>{numbers}<a href='javascript:turn({number + 1})'>下页</a></div>"
        f"<script>function turn(n){{if(n<1||n>{total}){{return;}}window.location.href=n==1?'{column.url}index.html':'{column.url}list-'+n+'.html';}}</script>"
    )


def _article(column: TrueColumn, entry: TrueEntry, after: TrueEntry) -> Answer:
    number = entry.number or ("无" if entry.published_on.day % 2 else "")
    match entry.mark:
        case "picture":
            body = "<p><img src='/images/qd1.png' width='900'></p><p><img src='/images/qd2.png' width='900'></p>"
        case "pdf":
            body = f"<p style='line-height:16px'><img src='/ueditor/dialogs/attachment/fileTypeImages/icon_pdf.gif'><a href='{entry.attachment}' title='公示.pdf'>公示.pdf</a></p>"
        case "sentence":
            body = "<p>投诉举报电话：0878-6012345。</p>"
        case _:
            body = text(entry)
            if entry.attachment:
                ext = entry.attachment.rsplit(".", 1)[1]
                body += f"<p>附件1：<a href='{entry.attachment}'>{cut(entry.title, 10)}.{ext}</a>（点击下载）</p>"
    return html(
        f"<title>{entry.title}_云岭县人民政府</title><meta name='ColumnName' content='政府信息公开'>",
        f"{_trail(column, '信息详情')}<div class='detail'><dl class='xxb'><dt>索引号：</dt><dd>YL0{entry.published_on:%m}-/{entry.published_on:%Y-%m%d}001</dd>"
        f"<dt>公开目录：</dt><dd>{column.path.split(' > ')[-1]}</dd><dt>文号：</dt><dd>{number}</dd><dt>成文日期：</dt><dd>{chinese(entry.made_on)}</dd>"
        f"<dt>发布机构：</dt><dd>{entry.publisher}</dd><dt>发布日期：</dt><dd>{chinese(entry.published_on)}</dd></dl>"
        f"<h2 class='wzbt'>{entry.title}</h2><div class='tools'>【字体：大 中 小】<a href='javascript:print()'>打印</a></div><div class='nr'>{body}</div>"
        f"<div class='xgyd'><h4>相关阅读</h4><ul><li><a href='{after.url}'>{after.title}</a><span>{after.published_on}</span></li></ul></div></div>"
        "<div class='foot'>主办：云岭县人民政府办公室 网站标识码：5323280005</div>",
    )


GUIDE = "<p>云岭县民政局主动公开政府信息的方式为县政府门户网站。受理机构：县民政局办公室，电话：0878-6010000，办公时间：8:30—12:00。</p>"
