"""A bureau's sub-site on a province's intensive platform (集约化平台): a topic of 26 fields of 基层政务公开, menus of two levels, tabs of newest rows.

`createPageHTML` counts from one and names the list file; 更新时间 stands beside 发布时间; 统一登记号 beside 文号; a column without rows says so at length.
"""

from collections.abc import Sequence

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueColumn, TrueEntry, Truth
from tests.unseen.writing import chinese, cut, file, html, sheets, text

START = "/jymzj/"
ROWS = 7
FIELDS = [
    "重大建设项目",
    "公共资源交易",
    "财政预决算",
    "安全生产",
    "税收管理",
    "征地补偿",
    "国有土地上房屋征收",
    "保障性住房",
    "农村危房改造",
    "生态环境",
    "灾害事故救援",
    "食品药品监管",
    "义务教育",
    "户籍管理",
    "养老服务",
    "公共法律服务",
    "扶贫",
    "救灾",
    "就业创业",
    "社会保险",
    "城市综合执法",
    "医疗卫生",
    "市政服务",
    "公共文化服务",
    "涉农补贴",
]
FIELD = f"{START}jczwgk/shjz/index.shtml"
TOPIC = f"{START}jczwgk/index.shtml"


def pages(truth: Truth) -> dict[str, Answer]:
    made = {START: _front(truth), TOPIC: _topic(), FIELD: _field(truth), "/u/js/page.js": SCRIPT}
    made["/"] = html(
        "<title>江源县人民政府</title>",
        f"<ul class='nav'><li><a href='/'>首页</a></li><li><a href='{START}'>县民政局</a></li></ul>",
    )
    made[START + "index.shtml"] = made[START]
    for column in truth.columns:
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        stem = column.url.removesuffix(".shtml")
        for number, rows in enumerate(cuts, 1):
            made[column.url if number == 1 else f"{stem}_{number}.shtml"] = _list(
                truth, column, rows, (number, len(cuts), len(entries))
            )
        for place, entry in enumerate(entries):
            if entry.is_page:
                made[entry.url] = _article(column, entry, entries[place - 1], entries[(place + 1) % len(entries)])
            elif entry.mark == "file":
                made[entry.url] = file("application/octet-stream")
            if entry.attachment:
                made[entry.attachment] = file("application/octet-stream")
    return made


def _frame(name: str, body: str, metas: str = "") -> Answer:
    return html(
        f"<title>{name}-江源县民政局</title><meta name='SiteName' content='江源县人民政府'><meta name='SiteIDCode' content='4307260002'>{metas}",
        "<div class='header'><span id='sitetime'></span><script>document.getElementById('sitetime').innerHTML=new Date().toLocaleDateString();</script>"
        f"<div class='logo'><a href='{START}'>江源县民政局</a></div><ul class='menu'><li><a href='{START}'>首页</a></li><li><a href='{START}c101201/list.shtml'>工作动态</a>"
        f"<dl class='sub'><dd><a href='{START}c101201/list.shtml'>民政要闻</a></dd></dl></li><li><a href='{TOPIC}'>基层政务公开</a></li></ul></div>"
        f"<div class='w1200'>{body}</div><div class='footer'><p>主办单位：江源县民政局 网站标识码：4307260002 湘公网安备 43072602000001号</p>"
        "<p>本站已支持IPv6 最后更新：2026-11-20</p></div>",
    )


def _rows(rows: Sequence[TrueEntry]) -> str:
    return "".join(
        f"<li><a href='{e.url}' target='_blank' title='{e.title}'>{cut(e.title, 22)}</a><span>{e.published_on}</span></li>"
        for e in rows
    )


def _trail(column: TrueColumn, last: str = "") -> str:
    names = column.path.split(" > ")
    addresses = {"基层政务公开": TOPIC, "社会救助": FIELD, names[-1]: column.url}
    crumbs = "".join(
        f" &gt; <a href='{addresses[name]}'>{name}</a>" if name in addresses else f" &gt; {name}" for name in names
    )
    return f"<div class='position'>当前位置：<a href='{START}'>首页</a>{crumbs}{f' &gt; {last}' if last else ''}</div>"


def _menu(truth: Truth, here: TrueColumn | None) -> str:
    topics: dict[str, list[TrueColumn]] = {}
    for column in truth.columns:
        if "社会救助" in column.path:
            topics.setdefault(column.path.split(" > ")[-2], []).append(column)
    return (
        "<div class='sidemenu'><h2>社会救助</h2>"
        + "".join(
            f"<div class='first'><a href='javascript:void(0)' class='toggle'>{topic}</a><ul class='second'>"
            + "".join(
                f"<li{' class=cur' if column is here else ''}><a href='{column.url}'>{column.path.split(' > ')[-1]}</a></li>"
                for column in columns
            )
            + "</ul></div>"
            for topic, columns in topics.items()
        )
        + "</div>"
    )


def _front(truth: Truth) -> Answer:
    news = truth.of(truth.columns[-1].path)
    slides = "".join(
        f"<li><a href='{e.url}'><img src='/u/img/{n}.jpg' alt='{e.title}'></a><p>{cut(e.title, 14)}</p></li>"
        for n, e in enumerate(news[3:6])
    )
    return _frame(
        "首页",
        f"<div class='banner'><ul>{slides}</ul></div><div class='box'><h3>民政要闻<a class='more' href='{truth.columns[-1].url}'>更多</a></h3><ul>{_rows(news[:6])}</ul></div>"
        f"<div class='zt'><a href='{TOPIC}'><img src='/u/img/zt.jpg' alt='基层政务公开标准化规范化'></a></div>",
    )


def _topic() -> Answer:
    others = "".join(
        f"<li><a href='http://www.jiangyuan.gov.cn/jczwgk/{n:02d}/index.shtml' target='_blank'><i></i><p>{name}</p></a></li>"
        for n, name in enumerate(FIELDS, 1)
    )
    return _frame(
        "基层政务公开",
        f"<div class='position'>当前位置：<a href='{START}'>首页</a> &gt; 基层政务公开</div><div class='ly26'><h2>26个试点领域标准目录</h2><ul><li><a href='{FIELD}'><i></i><p>社会救助</p></a></li>{others}</ul></div>",
    )


def _field(truth: Truth) -> Answer:
    columns = [column for column in truth.columns if "社会救助" in column.path]
    heads = "".join(f"<span>{column.path.split(' > ')[-2]}·{column.path.split(' > ')[-1]}</span>" for column in columns)
    boxes = "".join(
        f"<div class='tabcon'><ul>{_rows(truth.of(column.path)[:4]) or '<li>暂无信息</li>'}</ul><a class='more' href='{column.url}'>更多&gt;&gt;</a></div>"
        for column in columns
    )
    return _frame(
        "社会救助",
        f"<div class='position'>当前位置：<a href='{START}'>首页</a> &gt; <a href='{TOPIC}'>基层政务公开</a> &gt; 社会救助</div>{_menu(truth, None)}<div class='tabs'><div class='tabhd'>{heads}</div>{boxes}</div>",
    )


def _list(truth: Truth, column: TrueColumn, rows: Sequence[TrueEntry], place: tuple[int, int, int]) -> Answer:
    number, total, count = place
    name = column.path.split(" > ")[-1]
    listing = (
        f"<ul class='newslist'>{_rows(rows)}</ul><div id='page_div' class='pages'></div><script src='/u/js/page.js'></script>"
        f"<script>createPageHTML('page_div',{total},{number},'{column.url.split('/')[-1].removesuffix('.shtml')}','shtml',{count});</script>"
        if rows
        else "<div class='nodata'><img src='/u/img/nodata.png' alt=''><p>截至目前，本单位暂未产生该事项应当公开的信息。</p></div>"
    )
    side = _menu(truth, column) if "社会救助" in column.path else "<div class='sidemenu'><h2>工作动态</h2></div>"
    return _frame(
        name,
        f"{_trail(column)}{side}<div class='con'><div class='title'>{name}</div>{listing}</div>",
        f"<meta name='ColumnName' content='{name}'><meta name='ColumnType' content='政务公开'>",
    )


def _table(entry: TrueEntry) -> str:
    filed = f"JYDR-{entry.made_on.year}-1500{entry.made_on.day % 9}" if entry.number else "/"
    return (
        f"<table class='xxgk_table'><tr><th>索引号</th><td>006389{entry.published_on:%m%d}/{entry.made_on.year}-0{entry.published_on:%j}</td><th>文号</th><td>{entry.number}</td></tr>"
        f"<tr><th>统一登记号</th><td>{filed}</td><th>公开方式</th><td>主动公开</td></tr>"
        f"<tr><th>发布机构</th><td>{entry.publisher}</td><th>发文日期</th><td>{chinese(entry.made_on)}</td></tr></table>"
    )


def _body(entry: TrueEntry) -> str:
    match entry.mark:
        case "picture":
            return f"<p style='text-align:center'><img src='/u/cms/{entry.published_on:%Y%m}/1.jpg'></p>"
        case "pdf":
            return f"<p><iframe src='{entry.attachment}' width='100%' height='900'></iframe></p>"
        case "sentence":
            return "<p>经研究，自2025年1月1日起执行，具体以民发〔2024〕62号文件为准。</p>"
        case "reprint":
            return f"<p>（来源：{entry.publisher}）{text(entry)}"
    attached = (
        f"<p>附件：<a href='{entry.attachment}' target='_blank'>1.{entry.title[:12]}</a></p>"
        if entry.attachment
        else ""
    )
    return text(entry) + attached


def _article(column: TrueColumn, entry: TrueEntry, before: TrueEntry, after: TrueEntry) -> Answer:
    return _frame(
        entry.title,
        f"{_trail(column, '正文')}{_table(entry) if '社会救助' in column.path else ''}<div class='article'><h1>{entry.title}</h1><div class='info'><span>更新时间：2026-11-19 17:40</span>"
        f"<span>发布时间：{entry.published_on} 09:{entry.made_on.day + 10}</span><span>来源：{entry.publisher}</span><span>点击量：<b id='hit'>0</b></span><span>字号：<a href='javascript:;'>大</a> <a href='javascript:;'>小</a></span></div>"
        f"<div class='content' id='zoom'>{_body(entry)}</div><div class='share'>分享：<a href='javascript:;'>微信</a> <a href='javascript:;'>微博</a></div>"
        f"<div class='updown'><p>上一篇：<a href='{before.url}'>{before.title}</a></p><p>下一篇：<a href='{after.url}'>{after.title}</a></p></div></div>",
        f"<meta name='ArticleTitle' content='{entry.title}'><meta name='PubDate' content='{entry.published_on} 09:12'><meta name='ContentSource' content='{entry.publisher}'>",
    )


SCRIPT = Answer(
    b"function createPageHTML(id,total,now,name,ext,count){var s='';for(var i=1;i<=total;i++){s+=i==now?'<b>'+i+'</b>'"
    b":'<a href=\"'+name+(i>1?'_'+i:'')+'.'+ext+'\">'+i+'</a>';}document.getElementById(id).innerHTML=s;}",
    headers={"Content-Type": "application/javascript"},
)
